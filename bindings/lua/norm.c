/* SPDX-License-Identifier: EUPL-1.2 */
/* Servicenormen: what they say, events that are no case, and a collection of cases. */
#include "binding.h"

#include "../gemeen/norm.h"

void push_servicenorm(lua_State *L, const struct zaak_servicenorm *norm)
{
    struct normtekst tekst;

    normtekst_make(norm, &tekst);
    lua_newtable(L);
    field_text(L, "id", norm->id);
    field_text(L, "belofte", norm->belofte);
    field_periode(L, "termijn", &norm->termijn);
    field_woord(L, "regime", woorden_regime, norm->regime);
    field_int(L, "doel", norm->doel);
    field_text(L, "status", norm->status);
    field_bool(L, "schort_op", norm->schort_op);
    field_text(L, "kanaal", norm->kanaal);
    field_text(L, "richting", tekst.richting);
    if (tekst.hoogstens >= 0)
        field_int(L, "hoogstens", tekst.hoogstens);
    if (*tekst.van) {
        lua_newtable(L);
        lua_pushstring(L, tekst.van);
        lua_rawseti(L, -2, 1);
        lua_pushstring(L, tekst.tot);
        lua_rawseti(L, -2, 2);
        lua_setfield(L, -2, "venster");
    }
    field_text(L, "tijd", tekst.tijd);
    field_text(L, "begin", tekst.begin);
    field_text(L, "einde", tekst.einde);
    field_text(L, "voorwaarde", tekst.voorwaarde);
    field_text(L, "periode", tekst.periode);
    field_text(L, "gebeurtenis", tekst.gebeurtenis);
    field_text(L, "organisatie", tekst.organisatie);
}

void push_normuitkomst(lua_State *L, const struct zaak_normuitkomst *uitkomst, const struct zaak_servicenorm *norm)
{
    lua_newtable(L);
    field_text(L, "norm", uitkomst->norm);
    field_woord(L, "uitkomst", woorden_norm, uitkomst->uitkomst);
    field_dag(L, "uiterlijk", uitkomst->uiterlijk);
    field_dag(L, "bereikt", uitkomst->bereikt);
    field_text(L, "belofte", norm->belofte);
    field_int(L, "doel", norm->doel);
    field_tijdstip(L, "uiterlijk_op", uitkomst->uiterlijk_op);
    field_tijdstip(L, "bereikt_op", uitkomst->bereikt_op);
    if (uitkomst->bereikt_op != ZAAK_TIJDSTIP_GEEN) {
        lua_pushinteger(L, (lua_Integer)uitkomst->seconden);
        lua_setfield(L, -2, "seconden");
    }
    if (uitkomst->aantal >= 0)
        field_int(L, "aantal", uitkomst->aantal);
    field_dag(L, "begin", uitkomst->begin);
    field_dag(L, "vroegst", uitkomst->vroegst);
    field_dag(L, "teldag", zaak_normuitkomst_teldag(uitkomst));
}

/* ---- of a catalogue ---- */

int catalogus_normen(lua_State *L)
{
    const struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    lua_newtable(L);
    for (int i = 0; zaak_catalogus_get_norm(catalogus, (size_t)i, &norm) == 0; i++) {
        push_servicenorm(L, &norm);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static void opt_moment(lua_State *L, int index, const char *naam, zaak_dag *dag, zaak_tijdstip *tijdstip)
{
    if (!lua_isnoneornil(L, index))
        check_dag_of_tijdstip(L, index, naam, dag, tijdstip);
}

/* measure(norm, {begin = …, einde = …, aantal = …, op = …, organisatie = …}) */
int catalogus_measure(lua_State *L)
{
    static const char *const names[] = { "begin", "einde", "aantal", "op", "organisatie" };
    static const struct parameters p = { "measure", 0, 5, names };
    const struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    const char *id = check_text(L, 2, "norm"), *organisatie;
    int base = read_arguments(L, 3, &p);
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normvraag vraag = ZAAK_NORMVRAAG_INIT;
    struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
    struct zaak_motivering *why;
    struct zaak_error error = ZAAK_ERROR_INIT;

    opt_moment(L, base, "begin", &vraag.begin, &vraag.begin_op);
    opt_moment(L, base + 1, "einde", &vraag.einde, &vraag.einde_op);
    if (!lua_isnil(L, base + 2))
        vraag.aantal = check_int(L, base + 2, "aantal");
    opt_moment(L, base + 3, "op", &vraag.peildatum, &vraag.nu);
    organisatie = opt_text(L, base + 4, "organisatie");
    if (!norm_find(catalogus, id, organisatie, &norm))
        return luaL_error(L, "norm: \"%s\" staat niet in de catalogus", id);
    vraag.norm = &norm;
    vraag.kalender = zaak_catalogus_find_kalender(catalogus, organisatie);
    vraag.kantoor = zaak_catalogus_find_kantoor(catalogus, organisatie);
    push_motivering(L, &why);
    if (zaak_norm_compute(&vraag, &uitkomst, why, &error))
        return fail(L, &error);
    push_normuitkomst(L, &uitkomst, &norm);
    lua_insert(L, -2);
    lua_setfield(L, -2, "motivering");
    return 1;
}

/* ---- of a collection ---- */

enum { KEUZE_COUNT = 5, MAX_MAANDEN = 1200 };

static void read_keuze(lua_State *L, int base, struct zaak_normkeuze *keuze)
{
    keuze->norm = opt_text(L, base, "norm");
    keuze->zaaktype = opt_text(L, base + 1, "zaaktype");
    keuze->organisatie = opt_text(L, base + 2, "organisatie");
    keuze->van = opt_dag(L, base + 3, "van");
    keuze->tot = opt_dag(L, base + 4, "tot");
}

static void push_score(lua_State *L, const struct zaak_normscore *score)
{
    struct ding *ding = ding_push(L, &klasse_normscore);

    ding->score = *score;
    ding->handle = &ding->score;
}

/* Room for the months from the first day to the last of a choice, as a block of the collector on top; an empty one where they are not both given. */
static void push_trend(lua_State *L, const struct zaak_normkeuze *keuze, struct zaak_normtrend *trend)
{
    int32_t jaar[2], maand[2];

    *trend = (struct zaak_normtrend){ NULL, 0, keuze->van };
    if (keuze->van != ZAAK_DAG_GEEN && keuze->tot >= keuze->van) {
        zaak_datum_split(keuze->van, &jaar[0], &maand[0], NULL);
        zaak_datum_split(keuze->tot, &jaar[1], &maand[1], NULL);
        trend->count = (size_t)(12 * (jaar[1] - jaar[0]) + maand[1] - maand[0] + 1);
    }
    if (trend->count > MAX_MAANDEN)
        luaL_error(L, "tot: hoogstens %d maanden na van", (int)MAX_MAANDEN);
    trend->maanden = lua_newuserdata(L, trend->count * sizeof *trend->maanden + 1);
    memset(trend->maanden, 0, trend->count * sizeof *trend->maanden);
}

static void push_stand(lua_State *L, const struct zaak_normstand *stand)
{
    lua_newtable(L);
    push_score(L, &stand->norm);
    lua_setfield(L, -2, "norm");
    push_score(L, &stand->wet);
    lua_setfield(L, -2, "wet");
    field_int(L, "alleen_norm_te_laat", stand->alleen_norm_te_laat);
    field_int(L, "alleen_wet_te_laat", stand->alleen_wet_te_laat);
    field_int(L, "beide_te_laat", stand->beide_te_laat);
    field_int(L, "onbekend", stand->onbekend);
    field_int(L, "nvt", stand->nvt);
}

/* score_norm({norm = …, zaaktype = …, organisatie = …, van = …, tot = …, op = …, bekend_op = …, lezing = …}) */
int voorraad_score_norm(lua_State *L)
{
    static const char *const names[] = { "norm", "zaaktype", "organisatie", "van", "tot", "op", "bekend_op", "lezing" };
    static const struct parameters p = { "score_norm", 0, KEUZE_COUNT + 3, names };
    const struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    int base = read_arguments(L, 2, &p);
    struct zaak_normkeuze keuze = ZAAK_NORMKEUZE_INIT;
    struct zaak_normstand stand = ZAAK_NORMSTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_normtrend trend;

    read_keuze(L, base, &keuze);
    blik_read(L, base + KEUZE_COUNT, &blik);
    push_trend(L, &keuze, &trend);
    if (zaak_voorraad_score_norm(voorraad, &blik, &keuze, trend.count ? &trend : NULL, &stand, &error))
        return fail(L, &error);
    push_stand(L, &stand);
    lua_newtable(L);
    for (size_t i = 0; i < trend.count; i++) {
        push_score(L, &trend.maanden[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
    lua_setfield(L, -2, "maanden");
    return 1;
}

/* share_norm({…, gemeenten = …, indeling = …}): a list by organisation, with the score of all in `samen`. */
int voorraad_share_norm(lua_State *L)
{
    static const char *const names[] = { "norm", "zaaktype", "organisatie", "van", "tot", "op", "bekend_op", "lezing", "gemeenten", "indeling" };
    static const struct parameters p = { "share_norm", 0, KEUZE_COUNT + 5, names };
    const struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    int base = read_arguments(L, 2, &p);
    struct zaak_normverdeling verdeling = ZAAK_NORMVERDELING_INIT;
    struct zaak_normkeuze keuze = ZAAK_NORMKEUZE_INIT;
    struct zaak_normstand samen = ZAAK_NORMSTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_normaandeel *rows;
    int64_t found;

    read_keuze(L, base, &keuze);
    blik_read(L, base + KEUZE_COUNT, &blik);
    verdeling.gemeenten = opt_ding(L, base + KEUZE_COUNT + 3, &klasse_gemeenten);
    verdeling.indeling = opt_dag(L, base + KEUZE_COUNT + 4, "indeling");
    found = zaak_voorraad_share_norm(voorraad, &blik, &keuze, &verdeling, NULL, 0, &samen, &error);
    if (found < 0)
        return fail(L, &error);
    rows = lua_newuserdata(L, ((size_t)found + 1) * sizeof *rows);
    found = zaak_voorraad_share_norm(voorraad, &blik, &keuze, &verdeling, rows, (size_t)found, NULL, &error);
    if (found < 0)
        return fail(L, &error);
    lua_newtable(L);
    for (int64_t i = 0; i < found; i++) {
        push_stand(L, &rows[i].stand);
        field_text(L, "organisatie", rows[i].organisatie);
        lua_rawseti(L, -2, (int)i + 1);
    }
    push_stand(L, &samen);
    lua_setfield(L, -2, "samen");
    return 1;
}

static void push_dreiging(lua_State *L, const struct zaak_normdreiging *d)
{
    lua_newtable(L);
    push_zaak(L, (struct zaak *)d->zaak);
    lua_setfield(L, -2, "zaak");
    field_text(L, "norm", d->norm);
    field_woord(L, "uitkomst", woorden_norm, d->uitkomst);
    field_dag(L, "uiterlijk", d->uiterlijk);
    field_tijdstip(L, "uiterlijk_op", d->uiterlijk_op);
    field_dag(L, "wettelijk", d->wettelijk);
    field_bool(L, "wet_te_laat", d->wet_te_laat);
}

/* normdreigingen({op = …, dagen = …, norm = …, zaaktype = …, organisatie = …, van = …, tot = …}) */
int voorraad_normdreigingen(lua_State *L)
{
    static const char *const names[] = { "op", "dagen", "norm", "zaaktype", "organisatie", "van", "tot" };
    static const struct parameters p = { "normdreigingen", 2, KEUZE_COUNT + 2, names };
    const struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    int base = read_arguments(L, 2, &p);
    struct zaak_normkeuze keuze = ZAAK_NORMKEUZE_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_normdreiging *rows;
    int32_t dagen = check_int(L, base + 1, "dagen");
    int64_t count;

    blik.peildatum = check_dag(L, base, "op");
    read_keuze(L, base + 2, &keuze);
    count = zaak_voorraad_get_normdreigingen(voorraad, &blik, &keuze, dagen, NULL, 0, &error);
    if (count < 0)
        return fail(L, &error);
    rows = lua_newuserdata(L, (size_t)count * sizeof *rows + 1);   /* a block of the collector */
    zaak_voorraad_get_normdreigingen(voorraad, &blik, &keuze, dagen, rows, (size_t)count, NULL);
    lua_newtable(L);
    for (int64_t i = 0; i < count; i++) {
        push_dreiging(L, &rows[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

/* normperiode(periode, dag): the first day and the last; nothing for all there is. */
int module_normperiode(lua_State *L)
{
    int32_t periode = check_woord(L, 1, "periode", woorden_normperiode);
    zaak_dag dag = check_dag(L, 2, "dag"), van, tot;
    int result = zaak_normperiode(periode, dag, &van, &tot);

    if (result)
        return fail_code(L, result);
    push_dag(L, van);
    push_dag(L, tot);
    return 2;
}
