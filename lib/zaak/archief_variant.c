/* SPDX-License-Identifier: EUPL-1.2 */
/* How products go about archiving, as data: lib/register/archief_varianten.csv and archief_redenen.csv. */
#include "archief_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "termijn/motivering_tekst_intern.h"

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

/* By column of archief_redenen.csv. */
enum { VARIANT_STD_1_5, VARIANT_STD_1_7, VARIANT_OPENZAAK, VARIANT_ONEGROUND, VARIANT_REFERENCE, VARIANT_POSTMAN, VARIANT_COUNT };

static const struct {
    const char *zgw_code;
    enum regel regel;
    uint8_t gevolg[VARIANT_COUNT];
} redenen[ZAAK_ARCHIEFREDEN_COUNT] = {
#define X(id, code, std_1_5, std_1_7, openzaak, oneground, reference, postman) \
    [ZAAK_ARCHIEFREDEN_##id] = { code, REGEL_ARCHIEF_##id, \
                                 { ZAAK_GEVOLG_##std_1_5, ZAAK_GEVOLG_##std_1_7, ZAAK_GEVOLG_##openzaak, ZAAK_GEVOLG_##oneground, ZAAK_GEVOLG_##reference, \
                                   ZAAK_GEVOLG_##postman } },
#include "archief_redenen.inc"
#undef X
};

_Static_assert(sizeof(((struct zaak_archiefvariant *)0)->gevolg) >= ZAAK_ARCHIEFREDEN_COUNT, "each reason has its place");

static const struct zaak_archiefvariant varianten[VARIANT_COUNT] = {
#define X(id, name, day, forms, start, date, writes, term_order, process_order, overwrites, waits, main_case, objects, path, without_procedure, kept_refused, status, \
          unknown) \
    [VARIANT_##id] = { .size = sizeof(struct zaak_archiefvariant), .naam = name, .brondag = ZAAK_BRONDAG_##day, .datumvormen = forms, \
                       .startdatum = ZAAK_GEZET_##start, .actiedatum = ZAAK_GEZET_##date, .schrijft_startdatum = ZAAK_STARTDATUM_##writes, \
                       .termijn_volgorde = ZAAK_VOLGORDE_##term_order, .proces_volgorde = ZAAK_VOLGORDE_##process_order, .nominatie_overschrijven = overwrites, \
                       .nominatie_wacht = waits, .hoofdzaak_brondatum = main_case, .zaakobjecten = objects, .kenmerk_pad = path, \
                       .bewaren_zonder_procedure = without_procedure, .bewaren_weigert = kept_refused, .zet_archiefstatus = status, \
                       .onbekend_zonder_datum = unknown },
#include "archief_varianten.inc"
#undef X
};

static void fill(int variant, struct zaak_archiefvariant *ret_variant)
{
    *ret_variant = varianten[variant];
    for (int reden = 0; reden < ZAAK_ARCHIEFREDEN_COUNT; reden++)
        ret_variant->gevolg[reden] = redenen[reden].gevolg[variant];
}

int zaak_archiefvariant_get(const char *naam, struct zaak_archiefvariant *ret_variant)
{
    struct zaak_archiefvariant answer;

    for (int i = 0; i < VARIANT_COUNT; i++) {
        if (strcmp(naam ? naam : varianten[VARIANT_STD_1_7].naam, varianten[i].naam))
            continue;
        fill(i, &answer);
        return zaak_options_write(ret_variant, &answer, sizeof answer, NULL);
    }
    return -ZAAK_E_NIET_GEVONDEN;
}

const char *zaak_archiefvariant_naam(size_t index)
{
    return index < VARIANT_COUNT ? varianten[index].naam : NULL;
}

/* Switches outside their words would be read as one of them. */
static bool is_valid(const struct zaak_archiefvariant *variant)
{
    const struct {
        int32_t value, largest;
    } switches[] = {
        { variant->brondag, ZAAK_BRONDAG_UTC },
        { variant->datumvormen, ZAAK_DATUMVORM_ISO | ZAAK_DATUMVORM_KAAL | ZAAK_DATUMVORM_TIJDSTIP | ZAAK_DATUMVORM_FORMAAT },
        { variant->startdatum, ZAAK_GEZET_ALTIJD },
        { variant->actiedatum, ZAAK_GEZET_ALTIJD },
        { variant->schrijft_startdatum, ZAAK_STARTDATUM_ALTIJD },
        { variant->termijn_volgorde, ZAAK_VOLGORDE_MAANDEN_EERST },
        { variant->proces_volgorde, ZAAK_VOLGORDE_MAANDEN_EERST },
    };

    for (size_t i = 0; i < LENGTH(switches); i++)
        if (switches[i].value < 0 || switches[i].value > switches[i].largest)
            return false;
    for (int reden = 0; reden < ZAAK_ARCHIEFREDEN_COUNT; reden++)
        if (variant->gevolg[reden] > ZAAK_GEVOLG_GEWEIGERD)
            return false;
    return true;
}

int zaak_archiefvariant_read(const struct zaak_archiefvariant *given, struct zaak_archiefvariant *ret_variant, struct zaak_error *error)
{
    int result;

    fill(VARIANT_STD_1_7, ret_variant);
    result = zaak_options_read(ret_variant, sizeof *ret_variant, given, error);
    if (result == 0 && !is_valid(ret_variant))
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "variant", NULL);
    return result;
}

enum regel zaak_archiefreden_regel(int32_t reden)
{
    return redenen[reden].regel;
}

const char *zaak_archiefreden_code(int32_t reden)
{
    return redenen[reden].zgw_code;
}

const char *zaak_archiefreden_naam(int32_t reden)
{
    return reden > ZAAK_ARCHIEFREDEN_GEEN && reden < ZAAK_ARCHIEFREDEN_COUNT ? zaak_regel_naam(redenen[reden].regel) : "";
}
