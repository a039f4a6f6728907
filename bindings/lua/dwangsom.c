/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.dwangsom: what an authority owes for deciding too late; zaak:dwangsom(): what one case costs. */
#include "binding.h"

static const char *const names[] = {
    "einde", "igs", "igs_verzonden", "besluit", "op", "wet", "aanvragers", "te_vroeg_geaccepteerd", "lezing", "kalender", "regeling", "uitzondering",
};

static void read_question(lua_State *L, struct zaak_dwangsomvraag *vraag)
{
    static const struct parameters p = { "dwangsom", 1, sizeof names / sizeof *names, names };
    int base = read_arguments(L, 1, &p);

    vraag->einde = check_dag(L, base, names[0]);
    vraag->igs = opt_dag(L, base + 1, names[1]);
    vraag->igs_verzonden = opt_dag(L, base + 2, names[2]);
    vraag->besluit = opt_dag(L, base + 3, names[3]);
    vraag->peildatum = opt_dag(L, base + 4, names[4]);
    vraag->wet = opt_woord(L, base + 5, names[5], woorden_dwangsomwet, ZAAK_DWANGSOM_WET_ANDERE);
    if (!lua_isnil(L, base + 6))
        vraag->aanvragers = check_int(L, base + 6, names[6]);
    vraag->te_vroeg_geaccepteerd = opt_bool(L, base + 7, names[7]);
    read_lezing(L, base + 8, &vraag->lezing);
    vraag->kalender = opt_ding(L, base + 9, &klasse_kalender);
    vraag->regeling = opt_woord(L, base + 10, names[10], woorden_regeling, ZAAK_DWANGSOM_REGELING_BESLISSEN);
    vraag->uitzondering = opt_woord(L, base + 11, names[11], woorden_uitzondering, ZAAK_DWANGSOM_UITZONDERING_GEEN);
}

static void set_answer(lua_State *L, const struct zaak_dwangsom *d)
{
    field_woord(L, "toestand", woorden_dwangsom, d->toestand);
    field_int(L, "dagen", d->dagen);
    field_dag(L, "eerste_dag", d->eerste_dag);
    field_dag(L, "laatste_dag", d->laatste_dag);
    field_int(L, "bedrag_cent", d->bedrag_cent);
    field_int(L, "per_dag_cent", d->per_dag_cent);
    field_int(L, "per_aanvrager_cent", d->per_aanvrager_cent);
    field_int(L, "rest_cent", d->rest_cent);
    field_int(L, "maximum_cent", d->maximum_cent);
    field_dag(L, "vaststellen_uiterlijk", d->vaststellen_uiterlijk);
    field_dag(L, "beroep_vanaf", d->beroep_vanaf);
    field_bool(L, "voorlopig", d->voorlopig);
}

int module_dwangsom(lua_State *L)
{
    struct zaak_dwangsomvraag vraag = ZAAK_DWANGSOMVRAAG_INIT;
    struct zaak_dwangsom dwangsom = ZAAK_DWANGSOM_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;

    read_question(L, &vraag);
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_dwangsom_compute(context_of(L), &vraag, &dwangsom, why, &error))
        return fail(L, &error);
    lua_setfield(L, -2, "motivering");
    set_answer(L, &dwangsom);
    return 1;
}

static const char *const van_names[] = { "op", "bekend_op", "lezing", "wet", "aanvragers", "uitzondering" };

static void read_blik(lua_State *L, struct zaak_dwangsomblik *blik)
{
    static const struct parameters p = { "dwangsom", 0, sizeof van_names / sizeof *van_names, van_names };
    int base = read_arguments(L, 2, &p);

    blik_read(L, base, &blik->blik);
    blik->wet = opt_woord(L, base + 3, van_names[3], woorden_dwangsomwet, ZAAK_DWANGSOM_WET_ANDERE);
    if (!lua_isnil(L, base + 4))
        blik->aanvragers = check_int(L, base + 4, van_names[4]);
    blik->uitzondering = opt_woord(L, base + 5, van_names[5], woorden_uitzondering, ZAAK_DWANGSOM_UITZONDERING_GEEN);
}

static void set_stand(lua_State *L, const struct zaak_dwangsomstand *d)
{
    field_dag(L, "einde", d->einde);
    field_dag(L, "igs", d->igs);
    field_dag(L, "besluit", d->besluit);
    field_dag(L, "vastgesteld", d->vastgesteld);
    field_dag(L, "betalen_uiterlijk", d->betalen_uiterlijk);
    field_dag(L, "betaald", d->betaald);
    field_int(L, "ingebrekestellingen", d->ingebrekestellingen);
    field_woord(L, "regeling", woorden_regeling, d->regeling);
    field_int(L, "aanvragers", d->aanvragers);
    field_woord(L, "uitzondering", woorden_uitzondering, d->uitzondering);
    field_int(L, "verschuldigd_cent", d->verschuldigd_cent);
    field_int(L, "betaald_cent", d->betaald_cent);
    field_int(L, "open_cent", d->open_cent);
    field_int(L, "hoogstens_cent", d->hoogstens_cent);
    field_bool(L, "besluit_nodig", d->besluit_nodig);
}

/* The computation and what the case adds to it in one table. */
int zaak_dwangsom_of(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;

    read_blik(L, &blik);
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_get_dwangsom(zaak, &blik, &stand, why, &error))
        return fail(L, &error);
    lua_setfield(L, -2, "motivering");
    set_answer(L, &stand.dwangsom);
    set_stand(L, &stand);
    return 1;
}
