/* SPDX-License-Identifier: EUPL-1.2 */
/* Checks on archiving: the fields of brondatumArchiefprocedure (ztc-004 … 008), and setting an archiefstatus (zrc-022). */
#include <stdio.h>
#include <string.h>

#include "archief_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus/bevinding_intern.h"

static const struct {
    const char *woord;
    bool documenten, archiefnominatie, archiefactiedatum;
} statussen[ARCHIEFSTATUS_COUNT] = {
#define X(id, word, documents, nomination, date) [ARCHIEFSTATUS_##id] = { word, documents, nomination, date },
#include "archiefstatussen.inc"
#undef X
};

const char *zaak_archiefstatus_woord(enum archiefstatus status)
{
    return statussen[status].woord;
}

/* What was found: the number of faults, or that there is no memory to keep them. */
static int give(const struct rapport *rapport, struct zaak_error *error)
{
    return rapport->failed ? zaak_fail_memory(error) : rapport->fouten;
}

static bool is_filled(const char *text)
{
    return text && *text;
}

int zaak_archiefregeling_check(const struct zaak_archiefregeling *given, struct zaak_bevindingen *bevindingen, struct zaak_error *error)
{
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
    struct rapport rapport = { .list = bevindingen, .error = error };
    enum nominatie nominatie;
    int result = given ? zaak_options_read(&regeling, sizeof regeling, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, "regeling", NULL);

    if (result)
        return result;
    if (zaak_wijze_find(regeling.afleidingswijze) == WIJZE_GEEN && is_filled(regeling.afleidingswijze))
        return zaak_fail(error, ZAAK_E_WAARDE, "brondatumArchiefprocedure.afleidingswijze", NULL);
    if (!zaak_nominatie_find(regeling.archiefnominatie, &nominatie))
        return zaak_fail(error, ZAAK_E_WAARDE, "archiefnominatie", NULL);
    zaak_procedure_judge(
        &(struct procedure){ .woord = regeling.afleidingswijze,
                             .bewaren = nominatie == NOMINATIE_BEWAREN,
                             .gevuld = { is_filled(regeling.datumkenmerk), regeling.einddatum_bekend, is_filled(regeling.objecttype),
                                         is_filled(regeling.registratie), is_filled(regeling.procestermijn) } },
        &rapport);
    return give(&rapport, error);
}

static bool find_status(const char *woord, enum archiefstatus *ret_status)
{
    for (int i = 0; woord && i < ARCHIEFSTATUS_COUNT; i++) {
        if (strcmp(woord, statussen[i].woord))
            continue;
        *ret_status = (enum archiefstatus)i;
        return true;
    }
    return false;
}

static void check_documents(const struct zaak_archiefstatusvraag *vraag, struct rapport *rapport)
{
    size_t open = 0;
    char text[64];

    for (size_t i = 0; i < vraag->document_count; i++)
        open += !vraag->documenten[i] || strcmp(vraag->documenten[i], "gearchiveerd") != 0;
    snprintf(text, sizeof text, "%zu van de %zu", open, vraag->document_count);
    if (open)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_022_DOCUMENTEN, text);
}

/* The preconditions of zrc-022, then what is odd. */
static void judge_status(const struct zaak_archiefstatusvraag *vraag, const struct zaak_archiefvariant *variant, enum archiefstatus van, enum archiefstatus naar,
                         enum nominatie nominatie, struct rapport *rapport)
{
    bool unknown = naar == ARCHIEFSTATUS_GEARCHIVEERD_PROCESTERMIJN_ONBEKEND;

    if (statussen[naar].documenten)
        check_documents(vraag, rapport);
    if (statussen[naar].archiefnominatie && nominatie == NOMINATIE_GEEN)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_022_NOMINATIE, statussen[naar].woord);
    if (statussen[naar].archiefactiedatum && vraag->archiefactiedatum == ZAAK_DAG_GEEN && !(unknown && variant->onbekend_zonder_datum))
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_022_ACTIEDATUM, statussen[naar].woord);
    if (naar != ARCHIEFSTATUS_NOG_TE_ARCHIVEREN && vraag->einddatum == ZAAK_DAG_GEEN)
        zaak_report(rapport, BEDRIJFSREGEL_ARCHIEFSTATUS_OPEN, NULL);
    if (naar == ARCHIEFSTATUS_OVERGEDRAGEN && nominatie == NOMINATIE_VERNIETIGEN)
        zaak_report(rapport, BEDRIJFSREGEL_ARCHIEFSTATUS_VERNIETIGEN, NULL);
    if (van == ARCHIEFSTATUS_OVERGEDRAGEN && naar != van)
        zaak_report(rapport, BEDRIJFSREGEL_ARCHIEFSTATUS_TERUG, NULL);
    if (unknown && variant->onbekend_zonder_datum && vraag->archiefactiedatum != ZAAK_DAG_GEEN)
        zaak_report(rapport, BEDRIJFSREGEL_ARCHIEFSTATUS_BEKEND, NULL);
}

/* The question with its words read. */
static int read_statusvraag(const struct zaak_archiefstatusvraag *vraag, enum archiefstatus *van, enum archiefstatus *naar, enum nominatie *nominatie, struct zaak_error *error)
{
    *van = ARCHIEFSTATUS_NOG_TE_ARCHIVEREN;
    if (is_filled(vraag->van) && !find_status(vraag->van, van))
        return zaak_fail(error, ZAAK_E_WAARDE, "van", "\"%.40s\" is geen archiefstatus.", vraag->van);
    if (!find_status(vraag->naar, naar))
        return zaak_fail(error, ZAAK_E_WAARDE, "naar", "\"%.40s\" is geen archiefstatus.", vraag->naar ? vraag->naar : "");
    if (!zaak_nominatie_find(vraag->archiefnominatie, nominatie))
        return zaak_fail(error, ZAAK_E_WAARDE, "archiefnominatie", NULL);
    return 0;
}

void zaak_archiefstatus_judge(const struct zaak_archiefstatusvraag *vraag, struct rapport *rapport)
{
    enum archiefstatus van = ARCHIEFSTATUS_NOG_TE_ARCHIVEREN, naar = ARCHIEFSTATUS_NOG_TE_ARCHIVEREN;
    enum nominatie nominatie;

    if (read_statusvraag(vraag, &van, &naar, &nominatie, NULL) == 0)
        judge_status(vraag, vraag->variant, van, naar, nominatie, rapport);
}

int zaak_archiefstatus_check(const struct zaak_archiefstatusvraag *given, struct zaak_bevindingen *bevindingen, struct zaak_error *error)
{
    struct zaak_archiefstatusvraag vraag = ZAAK_ARCHIEFSTATUSVRAAG_INIT;
    struct rapport rapport = { .list = bevindingen, .error = error };
    struct zaak_archiefvariant variant;
    enum archiefstatus van = ARCHIEFSTATUS_NOG_TE_ARCHIVEREN, naar = ARCHIEFSTATUS_NOG_TE_ARCHIVEREN;
    enum nominatie nominatie;
    int result = given ? zaak_options_read(&vraag, sizeof vraag, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, "vraag", NULL);

    if (result == 0)
        result = zaak_archiefvariant_read(vraag.variant, &variant, error);
    if (result == 0 && vraag.document_count && !vraag.documenten)
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "documenten", NULL);
    if (result)
        return result;
    result = read_statusvraag(&vraag, &van, &naar, &nominatie, error);
    if (result)
        return result;
    judge_status(&vraag, &variant, van, naar, nominatie, &rapport);
    return give(&rapport, error);
}
