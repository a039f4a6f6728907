/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.dwangsom(): what an authority owes for deciding too late. */
#include "types.h"

enum { EINDE, IGS, IGS_VERZONDEN, BESLUIT, OP, WET, AANVRAGERS, TE_VROEG_GEACCEPTEERD, TWEE_WEKEN, BEKENDMAKING, TE_VROEG, KALENDER, ARGUMENTS };

static const char *const argument_names[] = {
    "einde", "igs", "igs_verzonden", "besluit", "op", "wet", "aanvragers", "te_vroeg_geaccepteerd", "twee_weken", "dag_van_bekendmaking", "te_vroeg", "kalender",
};

static bool read_question(struct staat *staat, PyObject *const *values, struct zaak_dwangsomvraag *vraag)
{
    struct zaak_kalender *kalender;
    bool ok = to_dag(staat, values[EINDE], "einde", &vraag->einde) && to_dag(staat, values[IGS], "igs", &vraag->igs) &&
              to_dag(staat, values[IGS_VERZONDEN], "igs_verzonden", &vraag->igs_verzonden) && to_dag(staat, values[BESLUIT], "besluit", &vraag->besluit) &&
              to_dag(staat, values[OP], "op", &vraag->peildatum) && to_woord(values[WET], "wet", woorden_dwangsomwet, &vraag->wet) &&
              (!values[AANVRAGERS] || to_int(values[AANVRAGERS], "aanvragers", &vraag->aanvragers)) &&
              to_bool(values[TE_VROEG_GEACCEPTEERD], "te_vroeg_geaccepteerd", &vraag->te_vroeg_geaccepteerd) &&
              to_woord(values[TWEE_WEKEN], "twee_weken", woorden_twee_weken, &vraag->twee_weken) &&
              to_woord(values[BEKENDMAKING], "dag_van_bekendmaking", woorden_bekendmaking, &vraag->dag_van_bekendmaking) &&
              to_woord(values[TE_VROEG], "te_vroeg", woorden_te_vroeg, &vraag->te_vroeg) &&
              to_ding(staat, values[KALENDER], "kalender", TYPE_KALENDER, &kalender);

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
