/* SPDX-License-Identifier: EUPL-1.2 */
/* The days that follow from the facts, under two versions of a zaaktype, each with its cause. */
#include <zaak/archief.h>
#include <zaak/dwangsomstand.h>
#include <zaak/norm.h>
#include <zaak/projectie.h>

#include <stdlib.h>

#include "basis/fout_intern.h"
#include "catalogus/profiel_intern.h"
#include "catalogus/verschil_intern.h"
#include "overzetting_intern.h"
#include "zaak/klok_zaak_intern.h"

static const char *iso(struct overzet *o, zaak_dag dag)
{
    char day[32];

    return dag == ZAAK_DAG_GEEN || zaak_datum_format(dag, ZAAK_DATUM_ISO, day, sizeof day) < 0 ? NULL : zaak_overzet_format(o, "%s", day);
}

static const char *in_words(struct overzet *o, zaak_dag dag)
{
    char day[32];

    return dag == ZAAK_DAG_GEEN || zaak_datum_format(dag, ZAAK_DATUM_ZONDER_WEEKDAG, day, sizeof day) < 0 ? NULL : zaak_overzet_format(o, "%s", day);
}

static const char *shift(struct overzet *o, int32_t days)
{
    int32_t many = days < 0 ? -days : days;

    return zaak_overzet_format(o, " (%d %s %s)", (int)many, many == 1 ? "dag" : "dagen", days < 0 ? "eerder" : "later");
}

void zaak_overzet_day_row(struct overzet *o, const char *veld, const char *naam, const char *label, zaak_dag was, zaak_dag wordt, int32_t oorzaken, const char *oorzaak)
{
    struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;
    bool both = was != ZAAK_DAG_GEEN && wordt != ZAAK_DAG_GEEN;
    const char *why = *oorzaak ? zaak_overzet_format(o, ": %s", oorzaak) : "";

    if (was == wordt)
        return;
    row.soort = ZAAK_OVERZET_DATUM;
    row.veld = veld;
    row.naam = naam;
    row.was_dag = was;
    row.wordt_dag = wordt;
    row.was = iso(o, was);
    row.wordt = iso(o, wordt);
    row.dagen = both ? wordt - was : 0;
    row.oorzaken = oorzaken;
    row.oorzaak = oorzaak;
    if (both)
        zaak_overzet_add(o, &row, "%s was %s, wordt %s%s%s.", label, in_words(o, was), in_words(o, wordt), shift(o, row.dagen), why);
    else if (was == ZAAK_DAG_GEEN)
        zaak_overzet_add(o, &row, "%s was er niet, wordt %s%s.", label, in_words(o, wordt), why);
    else
        zaak_overzet_add(o, &row, "%s was %s, is er niet meer%s.", label, in_words(o, was), why);
}

static const char *period_text(struct overzet *o, const struct zaak_periode *periode)
{
    char room[64];

    if (periode->eenheid == ZAAK_EENHEID_GEEN || zaak_periode_format(periode, ZAAK_PERIODE_NEDERLANDS, room, sizeof room) < 0)
        return "die van de wet";
    return zaak_overzet_format(o, "%s", room);
}

static const char *ground_text(const struct zaak_klok *klok)
{
    return klok->artikel ? klok->artikel : "geen wettelijke grond";
}

/* The register may have one article for two grounds; equal ids are one ground. */
static bool same_ground(const struct zaak_klok *was, const struct zaak_klok *wordt)
{
    return was->grond && wordt->grond ? !strcmp(was->grond, wordt->grond) : was->grond == wordt->grond;
}

/* Why the last day by law moves: all causes, the ground first. */
static const char *cause_of(struct overzet *o, int32_t causes, const struct zaak_klok *was, const struct zaak_klok *wordt)
{
    const char *text = "";

    if (causes & ZAAK_OORZAAK_GROND || !same_ground(was, wordt))
        text = zaak_overzet_format(o, "%s in plaats van %s", ground_text(wordt), ground_text(was));
    if (causes & ZAAK_OORZAAK_TERMIJN)
        text = zaak_overzet_format(o, "%s%sde termijn was %s, wordt %s", text, *text ? "; " : "", period_text(o, zaak_profiel_termijn(o->was.toestand.profiel)),
                                   period_text(o, zaak_profiel_termijn(o->wordt.toestand.profiel)));
    if (causes & ZAAK_OORZAAK_BEGIN)
        text = zaak_overzet_format(o, "%s%sde termijn begint op een andere dag", text, *text ? "; " : "");
    if (causes & ZAAK_OORZAAK_FEITEN)
        text = zaak_overzet_format(o, "%s%sde zaak telt anders als afgesloten", text, *text ? "; " : "");
    return text;
}

/* The clocks of both versions as two questions: which difference moves the last day. */
static int32_t find_causes(struct overzet *o)
{
    struct zaak_projectie p = ZAAK_PROJECTIE_INIT;
    struct zaakvraag was, wordt;

    o->result = zaak_zaakvraag_make(o->was.zaak, o->blik, KLOK_BELOFTE, &was, o->error);
    if (o->result)
        return 0;
    o->result = zaak_zaakvraag_make(o->wordt.zaak, o->blik, KLOK_BELOFTE, &wordt, o->error);
    if (o->result == 0)
        o->result = zaak_klok_project(o->list->ctx, &was.vraag, &wordt.vraag, &p, NULL, o->error);
    zaak_zaakvraag_free(&was);
    zaak_zaakvraag_free(&wordt);
    return p.oorzaken;
}

/* What a field of the zaaktype says on both sides. */
static const char *field_cause(struct overzet *o, int32_t veld, const char *naam)
{
    struct zaak_duur duur;
    char room[2][96];
    const struct zaak_object *both[] = { o->list->van, o->list->naar };

    for (int i = 0; i < 2; i++)
        if (zaak_object_get_duur(both[i], veld, &duur) != 1 || zaak_duur_format(&duur, ZAAK_PERIODE_NEDERLANDS, room[i], sizeof room[i]) < 0)
            memcpy(room[i], "leeg", sizeof "leeg");
    return strcmp(room[0], room[1]) ? zaak_overzet_format(o, "%s was %s, wordt %s", naam, room[0], room[1]) : "";
}

static void compare_clock(struct overzet *o, struct zaak_klok *was, struct zaak_klok *wordt)
{
    int32_t causes = 0;

    o->result = zaak_ask_klok(o->was.zaak, o->blik, was, NULL, o->error);
    if (!o->result)
        o->result = zaak_ask_klok(o->wordt.zaak, o->blik, wordt, NULL, o->error);
    if (!o->result && was->uiterlijk != wordt->uiterlijk)
        causes = find_causes(o);
    if (o->result)
        return;
    zaak_overzet_day_row(o, "uiterlijk", "", "De laatste dag volgens de wet", was->uiterlijk, wordt->uiterlijk, causes, cause_of(o, causes, was, wordt));
    zaak_overzet_day_row(o, "volgens_catalogus", "", "De laatste dag volgens de doorlooptijd", was->volgens_catalogus, wordt->volgens_catalogus, 0,
                         was->grond || wordt->grond ? "" : field_cause(o, ZAAK_VELD_DOORLOOPTIJD, "de doorlooptijd"));
}

/* The servicenorm with an id on one side. */
static bool find_norm(const struct kant *kant, const char *id, struct zaak_servicenorm *norm, size_t *ret_index)
{
    for (size_t i = 0; zaak_profiel_get_norm(kant->toestand.profiel, i, norm) == 0; i++) {
        *ret_index = i;
        if (!strcmp(norm->id, id))
            return true;
    }
    return false;
}

static bool ask_norm(struct overzet *o, const struct kant *kant, const char *id, struct zaak_servicenorm *norm, struct zaak_normuitkomst *uitkomst)
{
    size_t index;

    if (o->result || !find_norm(kant, id, norm, &index))
        return false;
    o->result = zaak_get_normuitkomst(kant->zaak, o->blik, index, uitkomst, NULL, o->error);
    return o->result == 0;
}

static const char *outcome_text(int32_t uitkomst)
{
    static const char *const words[] = { NULL, "loopt", "gehaald", "gemist", "te laat", "onbekend" };

    return words[uitkomst];
}

static void compare_norm(struct overzet *o, const char *id)
{
    struct zaak_servicenorm before = ZAAK_SERVICENORM_INIT, after = ZAAK_SERVICENORM_INIT;
    struct zaak_normuitkomst was = ZAAK_NORMUITKOMST_INIT, wordt = ZAAK_NORMUITKOMST_INIT;
    bool had = ask_norm(o, &o->was, id, &before, &was), has = ask_norm(o, &o->wordt, id, &after, &wordt);
    const char *label, *cause = "";

    if (o->result || (!had && !has))
        return;
    label = zaak_overzet_format(o, "De laatste dag van de servicenorm \"%s\"", id);
    if (had && has && (before.termijn.aantal != after.termijn.aantal || before.termijn.eenheid != after.termijn.eenheid))
        cause = zaak_overzet_format(o, "de termijn was %s, wordt %s", period_text(o, &before.termijn), period_text(o, &after.termijn));
    else if (had != has)
        cause = has ? "deze belofte is nieuw" : "deze belofte vervalt";
    zaak_overzet_day_row(o, "servicenorm", id, label, had ? was.uiterlijk : ZAAK_DAG_GEEN, has ? wordt.uiterlijk : ZAAK_DAG_GEEN, 0, cause);
    if (had && has && was.uitkomst != wordt.uitkomst)
        zaak_overzet_text_row(o, ZAAK_OVERZET_STAND, "servicenorm", id, zaak_overzet_format(o, "De stand van de servicenorm \"%s\"", id), outcome_text(was.uitkomst),
                              outcome_text(wordt.uitkomst));
}

/* Those of the new version, and those that only the old one has. */
static void compare_norms(struct overzet *o)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT, other = ZAAK_SERVICENORM_INIT;
    size_t index;

    for (size_t i = 0; !o->result && zaak_profiel_get_norm(o->wordt.toestand.profiel, i, &norm) == 0; i++)
        compare_norm(o, norm.id);
    for (size_t i = 0; !o->result && zaak_profiel_get_norm(o->was.toestand.profiel, i, &norm) == 0; i++)
        if (!find_norm(&o->wordt, norm.id, &other, &index))
            compare_norm(o, norm.id);
}

/* The promise of the work list, where it is not on both sides a servicenorm of a procesprofiel: those are compared one by one. */
static void compare_promise(struct overzet *o, const struct zaak_klok *was, const struct zaak_klok *wordt)
{
    if (!zaak_profiel_norm_count(o->was.toestand.profiel) || !zaak_profiel_norm_count(o->wordt.toestand.profiel))
        zaak_overzet_day_row(o, "gepland", "", "De geplande dag", was->gepland, wordt->gepland, 0, field_cause(o, ZAAK_VELD_SERVICENORM, "de servicenorm"));
}

/* What of the resultaattype changes how long the case is kept. */
static const char *archive_cause(struct overzet *o)
{
    const struct zaak_object *was = o->was.toestand.resultaattype, *wordt = o->wordt.toestand.resultaattype;
    struct zaak_verschillen *list = NULL;
    struct zaak_verschil v = ZAAK_VERSCHIL_INIT;
    const char *text = "";

    if ((o->was.toestand.einddatum == ZAAK_DAG_GEEN) != (o->wordt.toestand.einddatum == ZAAK_DAG_GEEN))
        return "de zaak telt anders als afgesloten";
    if (!was || !wordt || was == wordt)
        return "";
    o->result = zaak_object_compare(was, wordt, &list);
    for (size_t i = 0; zaak_verschillen_get(list, i, &v) == 0; i++) {
        struct tekst values[2] = { { .ctx = o->list->ctx }, { .ctx = o->list->ctx } };
        bool duration = v.veldnummer == ZAAK_VELD_ARCHIEFACTIETERMIJN || v.veldnummer == ZAAK_VELD_PROCESTERMIJN;

        if (v.gevolg != ZAAK_GEVOLG_ARCHIEF)
            continue;
        zaak_verschil_value_text(&values[0], v.was, duration);
        zaak_verschil_value_text(&values[1], v.wordt, duration);
        if (values[0].failed || values[1].failed)
            o->result = -ZAAK_E_GEHEUGEN;
        else
            text = zaak_overzet_format(o, "%s%s%s was %s, wordt %s", text, *text ? "; " : "", v.veld, values[0].bytes, values[1].bytes);
        zaak_tekst_free(&values[0]);
        zaak_tekst_free(&values[1]);
    }
    zaak_verschillen_unref(list);
    return text;
}

static void compare_archive(struct overzet *o)
{
    const struct zaak_toestand *was = &o->was.toestand, *wordt = &o->wordt.toestand;

    if (o->result)
        return;
    zaak_overzet_day_row(o, "einddatum", "", "De dag waarop de zaak is afgesloten", was->einddatum, wordt->einddatum, 0, "een andere status sluit de zaak");
    if (was->archiefactiedatum != wordt->archiefactiedatum)
        zaak_overzet_day_row(o, "archiefactiedatum", "", "De archiefactiedatum", was->archiefactiedatum, wordt->archiefactiedatum, 0, archive_cause(o));
    zaak_overzet_text_row(o, ZAAK_OVERZET_STAND, "archiefnominatie", "", "De archiefnominatie", was->archiefnominatie, wordt->archiefnominatie);
}

static const char *euros(struct overzet *o, int64_t cent)
{
    return zaak_overzet_format(o, "%lld,%02d euro", (long long)(cent / 100), (int)(cent % 100));
}

/* Only of a case with a notice of default. */
static void compare_penalty(struct overzet *o)
{
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand was = ZAAK_DWANGSOMSTAND_INIT, wordt = ZAAK_DWANGSOMSTAND_INIT;

    if (o->blik)
        blik.blik = *o->blik;
    if (!o->result)
        o->result = zaak_get_dwangsom(o->was.zaak, &blik, &was, NULL, o->error);
    if (!o->result)
        o->result = zaak_get_dwangsom(o->wordt.zaak, &blik, &wordt, NULL, o->error);
    if (o->result || !was.ingebrekestellingen)
        return;
    zaak_overzet_day_row(o, "dwangsom", "eerste_dag", "De eerste dag van de dwangsom", was.dwangsom.eerste_dag, wordt.dwangsom.eerste_dag, 0, "");
    zaak_overzet_text_row(o, ZAAK_OVERZET_STAND, "dwangsom", "verschuldigd", "De dwangsom tot nu toe", euros(o, was.verschuldigd_cent), euros(o, wordt.verschuldigd_cent));
    zaak_overzet_text_row(o, ZAAK_OVERZET_STAND, "dwangsom", "hoogstens", "De dwangsom als er geen besluit komt", euros(o, was.hoogstens_cent), euros(o, wordt.hoogstens_cent));
}

void zaak_overzet_datums(struct overzet *o)
{
    struct zaak_klok was = ZAAK_KLOK_INIT, wordt = ZAAK_KLOK_INIT;

    if (o->result)
        return;
    compare_clock(o, &was, &wordt);
    if (o->result)
        return;
    compare_promise(o, &was, &wordt);
    compare_norms(o);
    compare_archive(o);
    compare_penalty(o);
}
