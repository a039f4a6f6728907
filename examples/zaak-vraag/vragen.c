/* SPDX-License-Identifier: EUPL-1.2 */
#include "vragen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zaak/norm.h>

#include "antwoord.h"
#include "gegevens.h"
#include "lezen.h"
#include "melding.h"

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

enum { MAX_FEESTDAGEN = 64, MAX_DIEPTE = 32 };

bool deur_open(struct deur *deur)
{
    deur->ctx = zaak_context_new(NULL);
    deur->kalenders[ZAAK_GELIJKGESTELD_VRIJ] = zaak_context_get_kalender(deur->ctx);
    deur->why = zaak_motivering_new(deur->ctx);
    deur->tokener = json_tokener_new_ex(MAX_DIEPTE);
    deur->text_size = 4096;
    deur->text = malloc(deur->text_size);
    if (!deur->kalenders[0] || !deur->why || !deur->tokener || !deur->text || !zaak_context_get_gronden(deur->ctx))
        return false;
    json_tokener_set_flags(deur->tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    return true;
}

void deur_close(struct deur *deur)
{
    awb_free(&deur->awb);
    free(deur->feiten);
    for (size_t i = 0; i < LENGTH(deur->klokfeiten); i++)
        free(deur->klokfeiten[i].rows);
    free(deur->profiel);
    free(deur->text);
    zaak_openingstijd_unref(deur->openingstijd);
    if (deur->tokener)
        json_tokener_free(deur->tokener);
    zaak_motivering_unref(deur->why);
    zaak_kalender_unref(deur->own);
    zaak_context_unref(deur->ctx);
}

int deur_kalender(struct deur *deur, struct json_object *waarde, const struct zaak_kalender **ret_kalender, struct zaak_error *error)
{
    static const char *const woorden[] = { "vrij", "werkdag", NULL };
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    int choice = lees_keuze(waarde, "gelijkgesteld", woorden, error);

    if (choice < 0)
        return choice;
    if (!deur->kalenders[choice]) {
        int result;

        options.gelijkgesteld = ZAAK_GELIJKGESTELD_WERKDAG;
        result = zaak_kalender_new(deur->ctx, &options, &deur->own, error);
        if (result)
            return result;
        deur->kalenders[choice] = deur->own;
    }
    *ret_kalender = deur->kalenders[choice];
    return 0;
}

/* ---- days ---- */

static int answer_feestdagen(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error)
{
    static const struct lid velden[] = { { "jaar", json_type_int, true }, { "gelijkgesteld", json_type_string, false } };
    struct json_object *waarden[LENGTH(velden)];
    struct zaak_feestdag rows[MAX_FEESTDAGEN];
    const struct zaak_kalender *kalender;
    int64_t jaar;
    int result = lees_velden(vraag, velden, LENGTH(velden), waarden, error), count;

    if (result == 0)
        result = deur_kalender(deur, waarden[1], &kalender, error);
    if (result)
        return result;
    jaar = json_object_get_int64(waarden[0]);
    count = jaar < 1 || jaar > 9999 ? -ZAAK_E_BEREIK : zaak_kalender_feestdagen(kalender, (int32_t)jaar, rows, MAX_FEESTDAGEN);
    if (count < 0)
        return melding(error, -count, "jaar", "De kalender loopt van 1950 tot en met 2100.");
    uit_plain(uit, ",\"dagen\":[");
    for (int i = 0; i < count && i < MAX_FEESTDAGEN; i++) {
        int32_t soort = rows[i].soort;

        uit_plain(uit, i ? ",{\"datum\":" : "{\"datum\":");
        uit_dag(uit, rows[i].dag);
        uit_plain(uit, ",\"naam\":");
        uit_text(uit, rows[i].naam);
        uit_plain(uit, soort == ZAAK_DAGSOORT_LID1 ? ",\"grond\":\"lid1\"}" : soort == ZAAK_DAGSOORT_LID2 ? ",\"grond\":\"lid2\"}" : ",\"grond\":\"lid3\"}");
    }
    uit_plain(uit, zaak_kalender_covers(kalender, (int32_t)jaar) ? "],\"gedekt\":true" : "],\"gedekt\":false");
    return 0;
}

static int answer_werkdagen(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error)
{
    static const struct lid velden[] = { { "van", json_type_string, true }, { "tot", json_type_string, true },
                                          { "gelijkgesteld", json_type_string, false } };
    struct json_object *waarden[LENGTH(velden)];
    const struct zaak_kalender *kalender;
    zaak_dag van, tot;
    int32_t aantal;
    int result = lees_velden(vraag, velden, LENGTH(velden), waarden, error);

    if (result == 0)
        result = deur_kalender(deur, waarden[2], &kalender, error);
    if (result == 0)
        result = lees_dag(waarden[0], "van", &van, error);
    if (result == 0)
        result = lees_dag(waarden[1], "tot", &tot, error);
    if (result)
        return result;
    result = zaak_kalender_count_werkdagen(kalender, van, tot, &aantal);
    if (result)
        return melding(error, -result, zaak_kalender_dagsoort(kalender, van) < 0 ? "van" : "tot", "De kalender loopt van 1950 tot en met 2100.");
    uit_plain(uit, ",\"aantal\":");
    uit_int(uit, aantal);
    return 0;
}

/* ---- termijn ---- */

/* A term in hours has one step: its end. The library leaves the sentence to its caller, because an instant is no day. */
static int answer_uren(const char *start, const struct zaak_periode *periode, int32_t regime, struct uitvoer *uit, struct zaak_error *error)
{
    static const char *const artikelen[] = { "Algemene termijnenwet art. 4 onder a", "Verordening 1182/71 art. 3 lid 4", "" };
    zaak_tijdstip van, einde;
    char vantekst[48], eindtekst[48], duur[48], zin[320];
    int result = zaak_tijdstip_parse(start, strlen(start), &van);

    if (result)
        return melding(error, -result, "start", "\"%.40s\" is geen tijdstip; schrijf jjjj-mm-ddTuu:mm+01:00.", start);
    result = zaak_termijn_add_uren(van, periode, &einde);
    if (result || zaak_tijdstip_format(einde, ZAAK_TIJDSTIP_MINUUT, eindtekst, sizeof eindtekst) < 0)
        return melding(error, ZAAK_E_BEREIK, "termijn", "Het einde valt buiten het bereik.");
    zaak_tijdstip_format(van, ZAAK_TIJDSTIP_MINUUT, vantekst, sizeof vantekst);
    zaak_periode_format(periode, ZAAK_PERIODE_NEDERLANDS, duur, sizeof duur);
    snprintf(zin, sizeof zin, "%s vanaf %s is %s. Een termijn in uren, minuten of seconden verschuift niet%s%s%s.", duur, vantekst, eindtekst,
             artikelen[regime][0] ? " (" : "", artikelen[regime], artikelen[regime][0] ? ")" : "");
    uit_plain(uit, ",\"einde\":");
    uit_text(uit, eindtekst);
    uit_plain(uit, ",\"nominaal\":");
    uit_text(uit, eindtekst);
    uit_plain(uit, ",\"voorlopig\":false,\"motivering\":[{\"regel\":\"termijn-uren\",\"grond\":");
    uit_text(uit, artikelen[regime]);
    uit_plain(uit, ",\"van\":");
    uit_text(uit, vantekst);
    uit_plain(uit, ",\"naar\":");
    uit_text(uit, eindtekst);
    uit_plain(uit, ",\"tekst\":");
    uit_text(uit, zin);
    uit_plain(uit, "}]");
    return 0;
}

static int answer_dagen(struct deur *deur, const struct zaak_kalender *kalender, struct json_object *start, const struct zaak_periode *periode,
                        int32_t regime, struct uitvoer *uit, struct zaak_error *error)
{
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    zaak_dag dag;
    int result = lees_dag(start, "start", &dag, error);

    if (result)
        return result;
    result = zaak_termijn_compute(kalender, dag, periode, regime, &termijn, deur->why, error);
    if (result)
        return melding(error, -result, zaak_kalender_dagsoort(kalender, dag) < 0 ? "start" : "termijn", "%s", zaak_error_text(result));
    uit_plain(uit, ",\"einde\":");
    uit_dag(uit, termijn.einde);
    uit_plain(uit, ",\"nominaal\":");
    uit_dag(uit, termijn.nominaal);
    uit_plain(uit, termijn.voorlopig ? ",\"voorlopig\":true" : ",\"voorlopig\":false");
    return antwoord_motivering(deur, NULL, uit, error);
}

static int answer_termijn(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error)
{
    static const struct lid velden[] = { { "start", json_type_string, true }, { "termijn", json_type_string, true },
                                          { "regime", json_type_string, false }, { "gelijkgesteld", json_type_string, false } };
    static const char *const regimes[] = { "atw", "eu", "geen", NULL };
    struct json_object *waarden[LENGTH(velden)];
    const struct zaak_kalender *kalender;
    struct zaak_periode periode;
    int result = lees_velden(vraag, velden, LENGTH(velden), waarden, error), regime;

    if (result == 0)
        result = deur_kalender(deur, waarden[3], &kalender, error);
    if (result)
        return result;
    regime = lees_keuze(waarden[2], "regime", regimes, error);
    if (regime < 0)
        return regime;
    result = lees_termijn(waarden[1], "termijn", &periode, error);
    if (result)
        return result;
    if (periode.eenheid < ZAAK_EENHEID_DAG)
        return answer_uren(json_object_get_string(waarden[0]), &periode, regime, uit, error);
    return answer_dagen(deur, kalender, waarden[0], &periode, regime, uit, error);
}

/* ---- norm ---- */

static int answer_norm(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error)
{
    static const struct lid velden[] = { { "gehaald", json_type_int, true }, { "totaal", json_type_int, true }, { "doel", json_type_int, true } };
    static const char *const oordelen[] = { ",\"oordeel\":\"n.v.t.\"", ",\"oordeel\":\"gehaald\"", ",\"oordeel\":\"niet gehaald\"" };
    struct json_object *waarden[LENGTH(velden)];
    struct zaak_normscore score = { 0, 0, 0 };
    int64_t doel;
    int result = lees_velden(vraag, velden, LENGTH(velden), waarden, error);

    (void)deur;
    if (result)
        return result;
    score.gehaald = json_object_get_int64(waarden[0]);
    score.totaal = json_object_get_int64(waarden[1]);
    doel = json_object_get_int64(waarden[2]);
    if (score.totaal < 0 || score.totaal > INT64_C(1000000000000))
        return melding(error, ZAAK_E_BEREIK, "totaal", "Het totaal is een getal van 0 tot en met 1.000.000.000.000.");
    if (score.gehaald < 0 || score.gehaald > score.totaal)
        return melding(error, ZAAK_E_BEREIK, "gehaald", "Gehaald is een getal van 0 tot en met het totaal.");
    if (doel < 0 || doel > 100)
        return melding(error, ZAAK_E_BEREIK, "doel", "Het doel is een percentage van 0 tot en met 100.");
    result = zaak_normscore_oordeel(&score, (int32_t)doel);
    if (result < 0 || result >= (int)LENGTH(oordelen))
        return melding(error, ZAAK_E_ARGUMENT, NULL, "%s", zaak_error_text(ZAAK_E_ARGUMENT));
    uit_plain(uit, oordelen[result]);
    if (result != ZAAK_OORDEEL_NVT) {
        uit_plain(uit, ",\"percentage\":");
        uit_number(uit, 100.0 * (double)score.gehaald / (double)score.totaal);
    }
    return 0;
}

/* ---- awb ---- */

static int read_feit(struct json_object *paar, size_t index, struct awb_feit *feit, struct zaak_error *error)
{
    struct json_object *naam, *waarde;
    char veld[32];

    snprintf(veld, sizeof veld, "feiten.%zu", index);
    if (!json_object_is_type(paar, json_type_array) || json_object_array_length(paar) != 2)
        return melding(error, ZAAK_E_VELD, veld, "Een feit is een lijst van een naam en een waarde.");
    naam = json_object_array_get_idx(paar, 0);
    waarde = json_object_array_get_idx(paar, 1);
    if (!json_object_is_type(naam, json_type_string))
        return melding(error, ZAAK_E_VELD, veld, "De naam van een feit is een tekst.");
    feit->naam = json_object_get_string(naam);
    feit->waarde = NULL;
    if (json_object_is_type(waarde, json_type_string))
        feit->waarde = json_object_get_string(waarde);
    else if (!json_object_is_type(waarde, json_type_boolean) || !json_object_get_boolean(waarde))
        return melding(error, ZAAK_E_VELD, veld, "De waarde van een feit is een tekst, of true.");
    return 0;
}

static int read_feiten(struct deur *deur, struct json_object *list, struct awb_vraag *vraag, struct zaak_error *error)
{
    size_t count = json_object_array_length(list);
    int result = 0;

    if (count > AWB_MAX_FEITEN)
        return melding(error, ZAAK_E_LIMIET, "feiten", "Een vraag heeft hoogstens %d feiten.", AWB_MAX_FEITEN);
    if (count > deur->feit_capacity) {
        struct awb_feit *bigger = realloc(deur->feiten, count * sizeof *bigger);

        if (!bigger)
            return melding(error, ZAAK_E_GEHEUGEN, NULL, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
        deur->feiten = bigger;
        deur->feit_capacity = count;
    }
    for (size_t i = 0; result == 0 && i < count; i++)
        result = read_feit(json_object_array_get_idx(list, i), i, &deur->feiten[i], error);
    vraag->feiten = deur->feiten;
    vraag->feit_count = count;
    return result;
}

static int answer_awb(struct deur *deur, struct json_object *object, struct uitvoer *uit, struct zaak_error *error)
{
    static const struct lid velden[] = { { "scenario", json_type_string, true }, { "feiten", json_type_array, true },
                                          { "gevraagd", json_type_string, true }, { "lezing", json_type_object, false },
                                          { "gelijkgesteld", json_type_string, false } };
    struct json_object *waarden[LENGTH(velden)];
    struct awb_vraag vraag = { .lezing = ZAAK_LEZING_INIT };
    char antwoord[AWB_ANTWOORD];
    int result = lees_velden(object, velden, LENGTH(velden), waarden, error);

    deur->awb.ctx = deur->ctx;
    if (result == 0)
        result = deur_kalender(deur, waarden[4], &deur->awb.kalender, error);
    if (result == 0)
        result = lees_lezing(waarden[3], &vraag.lezing, error);
    if (result == 0)
        result = read_feiten(deur, waarden[1], &vraag, error);
    if (result)
        return result;
    vraag.scenario = json_object_get_string(waarden[0]);
    vraag.gevraagd = json_object_get_string(waarden[2]);
    result = awb_answer(&deur->awb, &vraag, antwoord, deur->why, error);
    if (result)
        return result;
    uit_plain(uit, ",\"antwoord\":");
    uit_text(uit, antwoord);
    uit_plain(uit, deur->awb.voorlopig ? ",\"voorlopig\":true" : ",\"voorlopig\":false");
    return antwoord_motivering(deur, deur->awb.artikel, uit, error);
}

/* ---- openingstijd ---- */

/* The opening hours of a profile: those of the last question when it is the same. */
static int read_profiel(struct deur *deur, struct json_object *object, const struct zaak_kalender *kalender, struct zaak_error *error)
{
    const char *json = json_object_to_json_string_ext(object, JSON_C_TO_STRING_PLAIN);
    struct zaak_openingstijd *made = NULL;
    struct zaak_error inner = ZAAK_ERROR_INIT;
    char *copy;

    if (json && deur->openingstijd && deur->openingstijd_kalender == kalender && strcmp(deur->profiel, json) == 0)
        return 0;
    copy = json ? malloc(strlen(json) + 1) : NULL;
    if (!copy)
        return melding(error, ZAAK_E_GEHEUGEN, NULL, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
    strcpy(copy, json);
    if (zaak_openingstijd_load_json(deur->ctx, kalender, json, strlen(json), &made, &inner)) {
        char veld[sizeof inner.field + 16];

        free(copy);
        snprintf(veld, sizeof veld, inner.field[0] ? "profiel.%s" : "profiel", inner.field);
        return melding(error, -inner.code, veld, "%s", inner.text);
    }
    zaak_openingstijd_unref(deur->openingstijd);
    free(deur->profiel);
    deur->openingstijd = made;
    deur->openingstijd_kalender = kalender;
    deur->profiel = copy;
    return 0;
}

/* Local Amsterdam time to the minute: jjjj-mm-ddTuu:mm. */
static int read_lokaal(struct json_object *waarde, const char *veld, zaak_tijdstip *ret_tijdstip, struct zaak_error *error)
{
    const char *text = json_object_get_string(waarde);
    char instant[] = "jjjj-mm-ddTuu:mmZ";
    zaak_tijdstip utc;
    zaak_dag dag;

    if (strlen(text) == 16) {
        memcpy(instant, text, 16);
        if (zaak_tijdstip_parse(instant, 17, &utc) == 0 && zaak_datum_parse(text, 10, &dag) == 0) {
            int32_t minute = (text[11] - '0') * 600 + (text[12] - '0') * 60 + (text[14] - '0') * 10 + text[15] - '0';

            return zaak_tijdstip_van_dag(dag, minute * 60, ret_tijdstip);
        }
    }
    return melding(error, ZAAK_E_VORM, veld, "\"%.40s\" is geen lokale tijd; schrijf jjjj-mm-ddTuu:mm.", text);
}

static int read_minuten(struct json_object *waarde, int32_t *ret_minuten, struct zaak_error *error)
{
    const char *text = json_object_get_string(waarde);
    struct zaak_periode periode;

    if (zaak_periode_parse(text, (size_t)json_object_get_string_len(waarde), &periode)
        || (periode.eenheid != ZAAK_EENHEID_MINUUT && periode.eenheid != ZAAK_EENHEID_UUR))
        return melding(error, ZAAK_E_VORM, "termijn", "\"%.40s\" is geen termijn in minuten of uren; schrijf PT15M of PT2H.", text);
    *ret_minuten = periode.eenheid == ZAAK_EENHEID_UUR ? periode.aantal * 60 : periode.aantal;
    return 0;
}

static int answer_openingstijd(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error)
{
    static const struct lid velden[] = { { "profiel", json_type_object, true }, { "start", json_type_string, true },
                                          { "termijn", json_type_string, true }, { "gelijkgesteld", json_type_string, false } };
    struct json_object *waarden[LENGTH(velden)];
    const struct zaak_kalender *kalender;
    zaak_tijdstip start, einde;
    int32_t minuten;
    char tekst[48];
    int result = lees_velden(vraag, velden, LENGTH(velden), waarden, error);

    if (result == 0)
        result = deur_kalender(deur, waarden[3], &kalender, error);
    if (result == 0)
        result = read_lokaal(waarden[1], "start", &start, error);
    if (result == 0)
        result = read_minuten(waarden[2], &minuten, error);
    if (result == 0)
        result = read_profiel(deur, waarden[0], kalender, error);
    if (result)
        return result;
    if (zaak_openingstijd_is_open(deur->openingstijd, start) < 0)
        return melding(error, ZAAK_E_BEREIK, "start", "De kalender loopt van 1950 tot en met 2100.");
    if (zaak_openingstijd_add(deur->openingstijd, start, minuten, &einde) || zaak_tijdstip_format(einde, ZAAK_TIJDSTIP_MINUUT, tekst, sizeof tekst) < 16)
        return melding(error, ZAAK_E_BEREIK, "termijn", "Binnen de kalender (1950 tot en met 2100) is het niet zo lang open.");
    tekst[16] = '\0'; /* local time has no offset */
    uit_plain(uit, ",\"einde\":");
    uit_text(uit, tekst);
    return 0;
}

int deur_answer(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error)
{
    static const struct {
        const char *naam;
        int (*answer)(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error);
    } vragen[] = {
        { "awb", answer_awb },
        { "termijn", answer_termijn },
        { "werkdagen", answer_werkdagen },
        { "feestdagen", answer_feestdagen },
        { "norm", answer_norm },
        { "openingstijd", answer_openingstijd },
        { "klok", vraag_klok },
        { "indiening", vraag_indiening },
        { "van_rechtswege", vraag_rechtswege },
        { "dwangsom", vraag_dwangsom },
        { "projectie", vraag_projectie },
        { "archief", vraag_archief },
        { "versie", vraag_versie },
    };
    struct json_object *naam;
    size_t length = 0;
    char namen[200];

    if (!json_object_object_get_ex(vraag, "vraag", &naam) || !json_object_is_type(naam, json_type_string))
        return melding(error, ZAAK_E_VELD, "vraag", "Het veld \"vraag\" ontbreekt of is geen tekst.");
    for (size_t i = 0; i < LENGTH(vragen); i++)
        if (strcmp(vragen[i].naam, json_object_get_string(naam)) == 0)
            return vragen[i].answer(deur, vraag, uit, error);
    for (size_t i = 0; i < LENGTH(vragen); i++)
        length += (size_t)snprintf(namen + length, sizeof namen - length, "%s%s", i ? ", " : "", vragen[i].naam);
    return melding(error, ZAAK_E_WAARDE, "vraag", "De vraag \"%.40s\" bestaat niet. Wel: %s.", json_object_get_string(naam), namen);
}
