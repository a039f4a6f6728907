/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.dwangsom(): what an authority owes for deciding too late; Zaak.dwangsom(): what one case costs. */
#include "types.h"

enum { EINDE, IGS, IGS_VERZONDEN, BESLUIT, OP, WET, AANVRAGERS, TE_VROEG_GEACCEPTEERD, LEZING, KALENDER, REGELING, UITZONDERING, ARGUMENTS };

static const char *const argument_names[] = {
    "einde", "igs", "igs_verzonden", "besluit", "op", "wet", "aanvragers", "te_vroeg_geaccepteerd", "lezing", "kalender", "regeling", "uitzondering",
};

static bool read_question(struct staat *staat, PyObject *const *values, struct zaak_dwangsomvraag *vraag)
{
    struct zaak_kalender *kalender;
    bool ok = to_dag(staat, values[EINDE], "einde", &vraag->einde) && to_dag(staat, values[IGS], "igs", &vraag->igs) &&
              to_dag(staat, values[IGS_VERZONDEN], "igs_verzonden", &vraag->igs_verzonden) && to_dag(staat, values[BESLUIT], "besluit", &vraag->besluit) &&
              to_dag(staat, values[OP], "op", &vraag->peildatum) && to_woord(values[WET], "wet", woorden_dwangsomwet, &vraag->wet) &&
              (!values[AANVRAGERS] || to_int(values[AANVRAGERS], "aanvragers", &vraag->aanvragers)) &&
              to_bool(values[TE_VROEG_GEACCEPTEERD], "te_vroeg_geaccepteerd", &vraag->te_vroeg_geaccepteerd) &&
              read_lezing(values[LEZING], &vraag->lezing) &&
              to_ding(staat, values[KALENDER], "kalender", TYPE_KALENDER, &kalender) && to_woord(values[REGELING], "regeling", woorden_regeling, &vraag->regeling) &&
              to_woord(values[UITZONDERING], "uitzondering", woorden_uitzondering, &vraag->uitzondering);

    if (ok)
        vraag->kalender = kalender;
    return ok;
}

static PyObject *dwangsom_row(struct staat *staat, const struct zaak_dwangsom *d, struct zaak_motivering *why)
{
    PyObject *motivering = motivering_wrap(staat, why);

    return RIJ(staat, RIJ_DWANGSOM, from_woord(woorden_dwangsom, d->toestand), from_int(d->dagen), from_dag(staat, d->eerste_dag),
               from_dag(staat, d->laatste_dag), from_int(d->bedrag_cent), from_int(d->per_dag_cent), from_int(d->per_aanvrager_cent),
               from_int(d->rest_cent), from_int(d->maximum_cent), from_dag(staat, d->vaststellen_uiterlijk), from_dag(staat, d->beroep_vanaf),
               from_bool(d->voorlopig), motivering);
}

PyObject *module_dwangsom(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "dwangsom", 2, 1, ARGUMENTS, argument_names };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_dwangsomvraag vraag = ZAAK_DWANGSOMVRAAG_INIT;
    struct zaak_dwangsom dwangsom = ZAAK_DWANGSOM_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;
    PyObject *values[ARGUMENTS];

    if (!parse_arguments(&p, args, count, names, values) || !read_question(staat, values, &vraag))
        return NULL;
    why = zaak_motivering_new(staat->ctx);
    if (!why)
        return PyErr_NoMemory();
    if (zaak_dwangsom_compute(staat->ctx, &vraag, &dwangsom, why, &error)) {
        zaak_motivering_unref(why);
        return fout_raise(staat, &error);
    }
    return dwangsom_row(staat, &dwangsom, why);
}

/* Of a case: behind op, bekend_op and lezing. */
enum { VAN_WET = 3, VAN_AANVRAGERS, VAN_UITZONDERING, VAN_COUNT };

static const char *const van_names[] = { "op", "bekend_op", "lezing", "wet", "aanvragers", "uitzondering" };

static bool read_blik(struct staat *staat, PyObject *const *values, struct zaak_dwangsomblik *blik)
{
    return blik_read(staat, values, &blik->blik) && to_woord(values[VAN_WET], "wet", woorden_dwangsomwet, &blik->wet) &&
           (!values[VAN_AANVRAGERS] || to_int(values[VAN_AANVRAGERS], "aanvragers", &blik->aanvragers)) &&
           to_woord(values[VAN_UITZONDERING], "uitzondering", woorden_uitzondering, &blik->uitzondering);
}

static PyObject *stand_row(struct staat *staat, const struct zaak_dwangsomstand *d, struct zaak_motivering *why)
{
    PyObject *dwangsom = dwangsom_row(staat, &d->dwangsom, why);

    return RIJ(staat, RIJ_DWANGSOMSTAND, dwangsom, from_dag(staat, d->einde), from_dag(staat, d->igs), from_dag(staat, d->besluit),
               from_dag(staat, d->vastgesteld), from_dag(staat, d->betalen_uiterlijk), from_dag(staat, d->betaald), from_int(d->ingebrekestellingen),
               from_woord(woorden_regeling, d->regeling), from_int(d->aanvragers), from_woord(woorden_uitzondering, d->uitzondering),
               from_int(d->verschuldigd_cent), from_int(d->betaald_cent), from_int(d->open_cent), from_int(d->hoogstens_cent),
               from_bool(d->besluit_nodig));
}

PyObject *zaak_dwangsom_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "dwangsom", 3, 0, VAN_COUNT, van_names };
    struct staat *staat = staat_of(self);
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;
    PyObject *values[VAN_COUNT];

    if (!parse_arguments(&p, args, count, names, values) || !read_blik(staat, values, &blik))
        return NULL;
    why = zaak_motivering_new(staat->ctx);
    if (!why)
        return PyErr_NoMemory();
    if (zaak_get_dwangsom(handle_of(self), &blik, &stand, why, &error)) {
        zaak_motivering_unref(why);
        return fout_raise(staat, &error);
    }
    return stand_row(staat, &stand, why);
}
