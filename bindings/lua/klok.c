/* SPDX-License-Identifier: EUPL-1.2 */
/* The law of deadlines without a case: zaak.klok, zaak.indiening and zaak.van_rechtswege. */
#include "binding.h"

static struct zaak_periode opt_periode(lua_State *L, int index, const char *naam)
{
    struct zaak_periode none = { 0, ZAAK_EENHEID_GEEN };

    return lua_isnil(L, index) ? none : check_periode(L, index, naam);
}

enum { K_GROND, K_BEGIN, K_FEITEN, K_OP, K_TERMIJN, K_NORM, K_NORM_REGIME, K_NORM_SCHORT_OP, K_BEGIN_ONBEKEND, K_LEZING, K_KALENDER, K_GRONDEN, K_COUNT };

void klokvraag_read(lua_State *L, int first, struct zaak_klokvraag *vraag)
{
    static const char *const names[K_COUNT] = {
        "grond", "begin", "feiten", "op", "termijn", "norm", "norm_regime", "norm_schort_op", "begin_onbekend", "lezing", "kalender", "gronden",
    };
    static const struct parameters p = { "klok", 0, K_COUNT, names };
    int base = read_arguments(L, first, &p);

    vraag->begin = opt_dag(L, base + K_BEGIN, "begin");
    vraag->peildatum = opt_dag(L, base + K_OP, "op");
    vraag->termijn = opt_periode(L, base + K_TERMIJN, "termijn");
    vraag->norm = opt_periode(L, base + K_NORM, "norm");
    vraag->norm_regime = opt_woord(L, base + K_NORM_REGIME, "norm_regime", woorden_regime, vraag->norm_regime);
    vraag->norm_schort_op = opt_bool(L, base + K_NORM_SCHORT_OP, "norm_schort_op");
    vraag->begin_onbekend = opt_bool(L, base + K_BEGIN_ONBEKEND, "begin_onbekend");
    read_lezing(L, base + K_LEZING, &vraag->lezing);
    vraag->kalender = opt_ding(L, base + K_KALENDER, &klasse_kalender);
    vraag->gronden = opt_ding(L, base + K_GRONDEN, &klasse_gronden);
    vraag->feiten = read_klokfeiten(L, base + K_FEITEN, &vraag->feit_count);
    vraag->grond = read_grond(L, base + K_GROND, vraag->gronden, &vraag->grond_id);
}

int module_klok(lua_State *L)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;

    klokvraag_read(L, 1, &vraag);
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_klok_compute(context_of(L), &vraag, &klok, why, &error)) {
        grond_field(&error);
        return fail(L, &error);
    }
    lua_setfield(L, -2, "motivering");
    set_klok(L, &klok);
    return 1;
}

enum { I_GROND, I_BEGIN, I_FEITEN, I_ONTVANGEN, I_TERPOST, I_STORING_VAN, I_STORING_TOT, I_VERLENGD_TOT, I_VERKEERDE_WEG, I_REACTIE, I_VERSCHOONBAAR, I_OP,
       I_LEZING, I_KALENDER, I_GRONDEN, I_COUNT };

static void read_indiening(lua_State *L, struct zaak_indieningsvraag *vraag)
{
    static const char *const names[I_COUNT] = {
        "grond", "begin", "feiten", "ontvangen", "terpost", "storing_van", "storing_tot", "verlengd_tot", "verkeerde_weg", "reactie", "verschoonbaar", "op",
        "lezing", "kalender", "gronden",
    };
    static const struct parameters p = { "indiening", 1, I_COUNT, names };
    int base = read_arguments(L, 1, &p);

    vraag->begin = opt_dag(L, base + I_BEGIN, "begin");
    vraag->ontvangen = opt_dag(L, base + I_ONTVANGEN, "ontvangen");
    vraag->terpost = opt_dag(L, base + I_TERPOST, "terpost");
    vraag->storing_van = opt_dag(L, base + I_STORING_VAN, "storing_van");
    vraag->storing_tot = opt_dag(L, base + I_STORING_TOT, "storing_tot");
    vraag->verlengd_tot = opt_dag(L, base + I_VERLENGD_TOT, "verlengd_tot");
    vraag->verkeerde_weg = opt_dag(L, base + I_VERKEERDE_WEG, "verkeerde_weg");
    vraag->reactie = opt_dag(L, base + I_REACTIE, "reactie");
    vraag->verschoonbaar = opt_bool(L, base + I_VERSCHOONBAAR, "verschoonbaar");
    vraag->peildatum = opt_dag(L, base + I_OP, "op");
    read_lezing(L, base + I_LEZING, &vraag->lezing);
    vraag->kalender = opt_ding(L, base + I_KALENDER, &klasse_kalender);
    vraag->gronden = opt_ding(L, base + I_GRONDEN, &klasse_gronden);
    vraag->feiten = read_klokfeiten(L, base + I_FEITEN, &vraag->feit_count);
    vraag->grond = read_grond(L, base + I_GROND, vraag->gronden, &vraag->grond_id);
}

int module_indiening(lua_State *L)
{
    struct zaak_indieningsvraag vraag = ZAAK_INDIENINGSVRAAG_INIT;
    struct zaak_indiening answer = ZAAK_INDIENING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;

    read_indiening(L, &vraag);
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_indiening_compute(context_of(L), &vraag, &answer, why, &error)) {
        grond_field(&error);
        return fail(L, &error);
    }
    lua_setfield(L, -2, "motivering");
    field_woord(L, "uitkomst", woorden_indiening, answer.uitkomst);
    field_dag(L, "einde", answer.einde);
    field_dag(L, "nominaal", answer.nominaal);
    field_dag(L, "uitgesteld", answer.uitgesteld);
    field_dag(L, "post_uiterlijk", answer.post_uiterlijk);
    field_bool(L, "voorlopig", answer.voorlopig);
    return 1;
}

enum { R_GROND, R_EINDE, R_BEGIN, R_BESLUIT, R_BEKENDGEMAAKT, R_VAN_TOEPASSING, R_OP, R_LEZING, R_KALENDER, R_GRONDEN, R_COUNT };

static void read_van_rechtswege(lua_State *L, struct zaak_van_rechtswegevraag *vraag)
{
    static const char *const names[R_COUNT] = {
        "grond", "einde", "begin", "besluit", "bekendgemaakt", "van_toepassing", "op", "lezing", "kalender", "gronden",
    };
    static const struct parameters p = { "van_rechtswege", 2, R_COUNT, names };
    int base = read_arguments(L, 1, &p);

    vraag->begin = opt_dag(L, base + R_BEGIN, "begin");
    vraag->einde = check_dag(L, base + R_EINDE, "einde");
    vraag->besluit = opt_dag(L, base + R_BESLUIT, "besluit");
    vraag->bekendgemaakt = opt_dag(L, base + R_BEKENDGEMAAKT, "bekendgemaakt");
    vraag->van_toepassing = opt_bool(L, base + R_VAN_TOEPASSING, "van_toepassing");
    vraag->peildatum = opt_dag(L, base + R_OP, "op");
    read_lezing(L, base + R_LEZING, &vraag->lezing);
    vraag->kalender = opt_ding(L, base + R_KALENDER, &klasse_kalender);
    vraag->gronden = opt_ding(L, base + R_GRONDEN, &klasse_gronden);
    vraag->grond = read_grond(L, base + R_GROND, vraag->gronden, &vraag->grond_id);
}

int module_van_rechtswege(lua_State *L)
{
    struct zaak_van_rechtswegevraag vraag = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
    struct zaak_van_rechtswege answer = ZAAK_VAN_RECHTSWEGE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;

    read_van_rechtswege(L, &vraag);
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_van_rechtswege_compute(context_of(L), &vraag, &answer, why, &error)) {
        grond_field(&error);
        return fail(L, &error);
    }
    lua_setfield(L, -2, "motivering");
    field_woord(L, "uitkomst", woorden_van_rechtswege, answer.uitkomst);
    field_dag(L, "gegeven", answer.gegeven);
    field_dag(L, "in_werking", answer.in_werking);
    field_dag(L, "bekendmaken_uiterlijk", answer.bekendmaken_uiterlijk);
    field_dag(L, "intrekken_uiterlijk", answer.intrekken_uiterlijk);
    field_bool(L, "voorlopig", answer.voorlopig);
    return 1;
}
