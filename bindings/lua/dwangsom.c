/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.dwangsom: what an authority owes for deciding too late. */
#include "binding.h"

static const char *const names[] = {
    "einde", "igs", "igs_verzonden", "besluit", "op", "wet", "aanvragers", "te_vroeg_geaccepteerd", "twee_weken", "dag_van_bekendmaking", "te_vroeg", "kalender",
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
    vraag->twee_weken = opt_woord(L, base + 8, names[8], woorden_twee_weken, ZAAK_LEZING_TWEE_WEKEN_ATW);
    vraag->dag_van_bekendmaking = opt_woord(L, base + 9, names[9], woorden_bekendmaking, ZAAK_LEZING_BEKENDMAKING_TELT_NIET);
    vraag->te_vroeg = opt_woord(L, base + 10, names[10], woorden_te_vroeg, ZAAK_LEZING_TE_VROEG_GELDIG);
    vraag->kalender = opt_ding(L, base + 11, &klasse_kalender);
}

static void set_answer(lua_State *L, const struct zaak_dwangsom *d)
{
    field_woord(L, "toestand", woorden_dwangsom, d->toestand);
    field_int(L, "dagen", d->dagen);
    field_dag(L, "eerste_dag", d->eerste_dag);
    field_dag(L, "laatste_dag", d->laatste_dag);
    field_int(L, "bedrag_cent", (int32_t)d->bedrag_cent);
    field_int(L, "per_dag_cent", (int32_t)d->per_dag_cent);
    field_int(L, "per_aanvrager_cent", (int32_t)d->per_aanvrager_cent);
    field_int(L, "rest_cent", (int32_t)d->rest_cent);
    field_int(L, "maximum_cent", (int32_t)d->maximum_cent);
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
