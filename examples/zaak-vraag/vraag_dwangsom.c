/* SPDX-License-Identifier: EUPL-1.2 */
/* The question `dwangsom`: what deciding too late costs, with all its members. */
#include "antwoord.h"
#include "gegevens.h"

#include <stddef.h>

#include "melding.h"

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

enum { EINDE, IGS, IGS_VERZONDEN, BESLUIT, PEILDATUM, WET, AANVRAGERS, TE_VROEG_GEACCEPTEERD, REGELING, UITZONDERING, LEZING, GELIJKGESTELD, LEDEN };

static const struct lid velden[LEDEN] = {
    { "einde", json_type_string, true },        { "igs", json_type_string, false },           { "igs_verzonden", json_type_string, false },
    { "besluit", json_type_string, false },     { "peildatum", json_type_string, false },     { "wet", json_type_string, false },
    { "aanvragers", json_type_int, false },     { "te_vroeg_geaccepteerd", json_type_boolean, false }, { "regeling", json_type_string, false },
    { "uitzondering", json_type_string, false }, { "lezing", json_type_object, false },       { "gelijkgesteld", json_type_string, false },
};

static int read_count(struct json_object *waarde, int32_t *ret_count, struct zaak_error *error)
{
    int64_t count = waarde ? json_object_get_int64(waarde) : *ret_count;

    if (count < 1 || count > INT32_MAX)
        return melding(error, ZAAK_E_BEREIK, "aanvragers", "Dit aantal is 1 of meer.");
    *ret_count = (int32_t)count;
    return 0;
}

static int read_question(struct deur *deur, struct json_object **waarden, struct zaak_dwangsomvraag *vraag, struct zaak_error *error)
{
    static const size_t dagen[] = {
        offsetof(struct zaak_dwangsomvraag, einde),   offsetof(struct zaak_dwangsomvraag, igs),       offsetof(struct zaak_dwangsomvraag, igs_verzonden),
        offsetof(struct zaak_dwangsomvraag, besluit), offsetof(struct zaak_dwangsomvraag, peildatum),
    };
    int result = lees_dagen(waarden, velden, dagen, LENGTH(dagen), vraag, error);

    if (result == 0)
        result = lees_woord(waarden[WET], "wet", woorden_dwangsomwet, &vraag->wet, error);
    if (result == 0)
        result = read_count(waarden[AANVRAGERS], &vraag->aanvragers, error);
    if (result == 0)
        result = lees_woord(waarden[REGELING], "regeling", woorden_regeling, &vraag->regeling, error);
    if (result == 0)
        result = lees_woord(waarden[UITZONDERING], "uitzondering", woorden_uitzondering, &vraag->uitzondering, error);
    if (result == 0)
        result = lees_lezing(waarden[LEZING], &vraag->lezing, error);
    if (result == 0)
        result = deur_kalender(deur, waarden[GELIJKGESTELD], &vraag->kalender, error);
    vraag->te_vroeg_geaccepteerd = json_object_get_boolean(waarden[TE_VROEG_GEACCEPTEERD]);
    return result;
}

int vraag_dwangsom(struct deur *deur, struct json_object *object, struct uitvoer *uit, struct zaak_error *error)
{
    struct zaak_dwangsomvraag vraag = ZAAK_DWANGSOMVRAAG_INIT;
    struct zaak_dwangsom d = ZAAK_DWANGSOM_INIT;
    struct json_object *waarden[LEDEN];
    int result = lees_velden(object, velden, LEDEN, waarden, error);

    if (result == 0)
        result = read_question(deur, waarden, &vraag, error);
    if (result == 0)
        result = zaak_dwangsom_compute(deur->ctx, &vraag, &d, deur->why, error);
    if (result)
        return result;
    antwoord_woord(uit, "toestand", woorden_dwangsom, d.toestand);
    uit_lid_int(uit, "dagen", d.dagen);
    uit_lid_dag(uit, "eerste_dag", d.eerste_dag);
    uit_lid_dag(uit, "laatste_dag", d.laatste_dag);
    uit_lid_int(uit, "bedrag_cent", d.bedrag_cent);
    uit_lid_int(uit, "per_dag_cent", d.per_dag_cent);
    uit_lid_int(uit, "per_aanvrager_cent", d.per_aanvrager_cent);
    uit_lid_int(uit, "rest_cent", d.rest_cent);
    uit_lid_int(uit, "maximum_cent", d.maximum_cent);
    uit_lid_dag(uit, "vaststellen_uiterlijk", d.vaststellen_uiterlijk);
    uit_lid_dag(uit, "beroep_vanaf", d.beroep_vanaf);
    uit_lid_bool(uit, "voorlopig", d.voorlopig);
    return antwoord_motivering(deur, NULL, uit, error);
}
