/* SPDX-License-Identifier: EUPL-1.2 */
/* The law of deadlines without a case: zaak.klok(), zaak.indiening() and zaak.van_rechtswege(). */
#include "types.h"

static bool read_registers(struct staat *staat, PyObject *kalender, PyObject *gronden, struct gegeven *g)
{
    return to_ding(staat, kalender, "kalender", TYPE_KALENDER, &g->kalender) && to_ding(staat, gronden, "gronden", TYPE_GRONDEN, &g->gronden);
}

static PyObject *answer_klok(struct staat *staat, const struct zaak_klokvraag *vraag)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why = zaak_motivering_new(staat->ctx);

    if (!why)
        return PyErr_NoMemory();
    if (zaak_klok_compute(staat->ctx, vraag, &klok, why, &error)) {
        zaak_motivering_unref(why);
        grond_field(&error);
        return fout_raise(staat, &error);
    }
    return klok_row(staat, &klok, why);
}

enum { K_GROND, K_BEGIN, K_FEITEN, K_OP, K_TERMIJN, K_NORM, K_NORM_REGIME, K_NORM_SCHORT_OP, K_BEGIN_ONBEKEND, K_LEZING, K_KALENDER, K_GRONDEN, K_COUNT };

static const char *const klok_names[] = {
    "grond", "begin", "feiten", "op", "termijn", "norm", "norm_regime", "norm_schort_op", "begin_onbekend", "lezing", "kalender", "gronden",
};
const struct parameters klok_parameters = { "klok", 3, 1, K_COUNT, klok_names };
_Static_assert((int)K_COUNT == (int)KLOK_ARGUMENTS, "types.h");

bool klokvraag_read(struct staat *staat, PyObject *const *values, struct gegeven *g, struct zaak_klokvraag *vraag)
{
    bool ok = to_dag(staat, values[K_BEGIN], "begin", &vraag->begin) && to_dag(staat, values[K_OP], "op", &vraag->peildatum) &&
              to_periode(values[K_TERMIJN], "termijn", &vraag->termijn) && to_periode(values[K_NORM], "norm", &vraag->norm) &&
              to_woord(values[K_NORM_REGIME], "norm_regime", woorden_regime, &vraag->norm_regime) &&
              to_bool(values[K_NORM_SCHORT_OP], "norm_schort_op", &vraag->norm_schort_op) &&
              to_bool(values[K_BEGIN_ONBEKEND], "begin_onbekend", &vraag->begin_onbekend) && read_lezing(values[K_LEZING], &vraag->lezing) &&
              read_registers(staat, values[K_KALENDER], values[K_GRONDEN], g) && klokfeiten_read(staat, values[K_FEITEN], &g->feiten) &&
              to_grond(staat, values[K_GROND], g->gronden, &vraag->grond, &vraag->grond_id);

    vraag->kalender = g->kalender;
    vraag->gronden = g->gronden;
    vraag->feiten = g->feiten.rows;
    vraag->feit_count = g->feiten.count;
    return ok;
}

PyObject *module_klok(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct staat *staat = PyModule_GetState(module);
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct gegeven g = { 0 };
    PyObject *values[K_COUNT];
    PyObject *answer = NULL;

    if (parse_arguments(&klok_parameters, args, count, names, values) && klokvraag_read(staat, values, &g, &vraag))
        answer = answer_klok(staat, &vraag);
    klokfeiten_free(&g.feiten);
    return answer;
}

static PyObject *answer_indiening(struct staat *staat, const struct zaak_indieningsvraag *vraag)
{
    struct zaak_indiening i = ZAAK_INDIENING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why = zaak_motivering_new(staat->ctx);
    PyObject *motivering;

    if (!why)
        return PyErr_NoMemory();
    if (zaak_indiening_compute(staat->ctx, vraag, &i, why, &error)) {
        zaak_motivering_unref(why);
        grond_field(&error);
        return fout_raise(staat, &error);
    }
    motivering = motivering_wrap(staat, why);
    return RIJ(staat, RIJ_INDIENING, from_woord(woorden_indiening, i.uitkomst), from_dag(staat, i.einde), from_dag(staat, i.nominaal),
               from_dag(staat, i.uitgesteld), from_dag(staat, i.post_uiterlijk), from_bool(i.voorlopig), motivering);
}

enum { I_GROND, I_BEGIN, I_FEITEN, I_ONTVANGEN, I_TERPOST, I_STORING_VAN, I_STORING_TOT, I_VERLENGD_TOT, I_VERKEERDE_WEG, I_REACTIE, I_VERSCHOONBAAR, I_OP,
       I_LEZING, I_KALENDER, I_GRONDEN, I_COUNT };

static bool read_indiening(struct staat *staat, PyObject *const *values, struct gegeven *g, struct zaak_indieningsvraag *vraag)
{
    bool ok = to_dag(staat, values[I_BEGIN], "begin", &vraag->begin) && to_dag(staat, values[I_ONTVANGEN], "ontvangen", &vraag->ontvangen) &&
              to_dag(staat, values[I_TERPOST], "terpost", &vraag->terpost) && to_dag(staat, values[I_STORING_VAN], "storing_van", &vraag->storing_van) &&
              to_dag(staat, values[I_STORING_TOT], "storing_tot", &vraag->storing_tot) &&
              to_dag(staat, values[I_VERLENGD_TOT], "verlengd_tot", &vraag->verlengd_tot) &&
              to_dag(staat, values[I_VERKEERDE_WEG], "verkeerde_weg", &vraag->verkeerde_weg) &&
              to_dag(staat, values[I_REACTIE], "reactie", &vraag->reactie) && to_bool(values[I_VERSCHOONBAAR], "verschoonbaar", &vraag->verschoonbaar) &&
              to_dag(staat, values[I_OP], "op", &vraag->peildatum) && read_lezing(values[I_LEZING], &vraag->lezing) &&
              read_registers(staat, values[I_KALENDER], values[I_GRONDEN], g) && klokfeiten_read(staat, values[I_FEITEN], &g->feiten) &&
              to_grond(staat, values[I_GROND], g->gronden, &vraag->grond, &vraag->grond_id);

    vraag->kalender = g->kalender;
    vraag->gronden = g->gronden;
    vraag->feiten = g->feiten.rows;
    vraag->feit_count = g->feiten.count;
    return ok;
}

PyObject *module_indiening(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[I_COUNT] = {
        "grond", "begin", "feiten", "ontvangen", "terpost", "storing_van", "storing_tot", "verlengd_tot", "verkeerde_weg", "reactie", "verschoonbaar", "op",
        "lezing", "kalender", "gronden",
    };
    static const struct parameters p = { "indiening", 3, 1, I_COUNT, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_indieningsvraag vraag = ZAAK_INDIENINGSVRAAG_INIT;
    struct gegeven g = { 0 };
    PyObject *values[I_COUNT];
    PyObject *answer = NULL;

    if (parse_arguments(&p, args, count, names, values) && read_indiening(staat, values, &g, &vraag))
        answer = answer_indiening(staat, &vraag);
    klokfeiten_free(&g.feiten);
    return answer;
}

static PyObject *answer_van_rechtswege(struct staat *staat, const struct zaak_van_rechtswegevraag *vraag)
{
    struct zaak_van_rechtswege r = ZAAK_VAN_RECHTSWEGE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why = zaak_motivering_new(staat->ctx);
    PyObject *motivering;

    if (!why)
        return PyErr_NoMemory();
    if (zaak_van_rechtswege_compute(staat->ctx, vraag, &r, why, &error)) {
        zaak_motivering_unref(why);
        grond_field(&error);
        return fout_raise(staat, &error);
    }
    motivering = motivering_wrap(staat, why);
    return RIJ(staat, RIJ_RECHTSWEGE, from_woord(woorden_van_rechtswege, r.uitkomst), from_dag(staat, r.gegeven), from_dag(staat, r.in_werking),
               from_dag(staat, r.bekendmaken_uiterlijk), from_dag(staat, r.intrekken_uiterlijk), from_bool(r.voorlopig), motivering);
}

enum { R_GROND, R_EINDE, R_BEGIN, R_BESLUIT, R_BEKENDGEMAAKT, R_VAN_TOEPASSING, R_OP, R_LEZING, R_KALENDER, R_GRONDEN, R_COUNT };

static bool read_van_rechtswege(struct staat *staat, PyObject *const *values, struct gegeven *g, struct zaak_van_rechtswegevraag *vraag)
{
    bool ok = to_dag(staat, values[R_EINDE], "einde", &vraag->einde) && to_dag(staat, values[R_BEGIN], "begin", &vraag->begin) &&
              to_dag(staat, values[R_BESLUIT], "besluit", &vraag->besluit) &&
              to_dag(staat, values[R_BEKENDGEMAAKT], "bekendgemaakt", &vraag->bekendgemaakt) &&
              to_bool(values[R_VAN_TOEPASSING], "van_toepassing", &vraag->van_toepassing) && to_dag(staat, values[R_OP], "op", &vraag->peildatum) &&
              read_lezing(values[R_LEZING], &vraag->lezing) && read_registers(staat, values[R_KALENDER], values[R_GRONDEN], g) &&
              to_grond(staat, values[R_GROND], g->gronden, &vraag->grond, &vraag->grond_id);

    vraag->kalender = g->kalender;
    vraag->gronden = g->gronden;
    return ok;
}

PyObject *module_van_rechtswege(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[R_COUNT] = {
        "grond", "einde", "begin", "besluit", "bekendgemaakt", "van_toepassing", "op", "lezing", "kalender", "gronden",
    };
    static const struct parameters p = { "van_rechtswege", 2, 2, R_COUNT, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_van_rechtswegevraag vraag = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
    struct gegeven g = { 0 };
    PyObject *values[R_COUNT];

    if (!parse_arguments(&p, args, count, names, values) || !read_van_rechtswege(staat, values, &g, &vraag))
        return NULL;
    return answer_van_rechtswege(staat, &vraag);
}
