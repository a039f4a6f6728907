/* SPDX-License-Identifier: EUPL-1.2 */
/* Servicenormen: what they say, events that are no case, and a collection of cases. */
#include "types.h"

#include "../gemeen/norm.h"

static PyObject *from_pair(const char *van, const char *tot)
{
    if (PyErr_Occurred())
        return NULL;
    if (!*van)
        Py_RETURN_NONE;
    return Py_BuildValue("(ss)", van, tot);
}

static PyObject *from_count(int64_t count)
{
    if (count < 0 && !PyErr_Occurred())
        Py_RETURN_NONE;
    return from_int(count);
}

PyObject *servicenorm_row(struct staat *staat, const struct zaak_servicenorm *n)
{
    struct normtekst t;

    normtekst_make(n, &t);
    return RIJ(staat, RIJ_SERVICENORM, from_text(n->id), from_text(n->belofte), from_periode(&n->termijn), from_woord(woorden_regime, n->regime),
               from_int(n->doel), from_text(n->status), from_bool(n->schort_op), from_text(n->kanaal), from_text(t.richting), from_count(t.hoogstens),
               from_pair(t.van, t.tot), from_text(t.tijd), from_filled_text(t.begin), from_filled_text(t.einde), from_filled_text(t.voorwaarde), from_text(t.periode),
               from_text(t.gebeurtenis), from_text(t.organisatie));
}

PyObject *normuitkomst_row(struct staat *staat, const struct zaak_servicenorm *norm, const struct zaak_normuitkomst *u, struct zaak_motivering *why)
{
    PyObject *motivering = motivering_wrap(staat, why);

    return RIJ(staat, RIJ_NORMUITKOMST, from_text(u->norm), from_woord(woorden_norm, u->uitkomst), from_dag(staat, u->uiterlijk), from_dag(staat, u->bereikt),
               from_text(norm->belofte), from_int(norm->doel), from_tijdstip(staat, u->uiterlijk_op), from_tijdstip(staat, u->bereikt_op),
               u->bereikt_op == ZAAK_TIJDSTIP_GEEN ? from_text(NULL) : from_int(u->seconden), motivering, from_count(u->aantal), from_dag(staat, u->begin),
               from_dag(staat, u->vroegst), from_dag(staat, zaak_normuitkomst_teldag(u)));
}

/* ---- of a catalogue ---- */

PyObject *catalogus_normen(PyObject *self, PyObject *none)
{
    struct staat *staat = staat_of(self);
    const struct zaak_catalogus *catalogus = handle_of(self);
    PyObject *list = PyList_New(0);
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    (void)none;
    for (size_t i = 0; list && zaak_catalogus_get_norm(catalogus, i, &norm) == 0; i++)
        if (!list_take(list, servicenorm_row(staat, &norm)))
            Py_CLEAR(list);
    return list;
}

PyObject *catalogus_measure(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "norm", "begin", "einde", "aantal", "op", "organisatie" };
    static const struct parameters p = { "measure", 2, 1, 6, names_ };
    struct staat *staat = staat_of(self);
    const struct zaak_catalogus *catalogus = handle_of(self);
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normvraag vraag = ZAAK_NORMVRAAG_INIT;
    struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;
    const char *id, *organisatie;
    PyObject *values[6];

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "norm", &id) ||
        !to_dag_of_tijdstip(staat, values[1], "begin", &vraag.begin, &vraag.begin_op) || !to_dag_of_tijdstip(staat, values[2], "einde", &vraag.einde, &vraag.einde_op) ||
        (values[3] && !to_int(values[3], "aantal", &vraag.aantal)) || !to_dag_of_tijdstip(staat, values[4], "op", &vraag.peildatum, &vraag.nu) ||
        !to_text(values[5], "organisatie", &organisatie))
        return NULL;
    if (!norm_find(catalogus, id, organisatie, &norm)) {
        PyErr_SetObject(PyExc_KeyError, values[0]);
        return NULL;
    }
    vraag.norm = &norm;
    vraag.kalender = zaak_catalogus_find_kalender(catalogus, organisatie);
    vraag.kantoor = zaak_catalogus_find_kantoor(catalogus, organisatie);
    why = zaak_motivering_new(staat->ctx);
    if (!why)
        return PyErr_NoMemory();
    if (zaak_norm_compute(&vraag, &uitkomst, why, &error)) {
        zaak_motivering_unref(why);
        return fout_raise(staat, &error);
    }
    return normuitkomst_row(staat, &norm, &uitkomst, why);
}

/* ---- of a collection ---- */

enum { KEUZE_COUNT = 5, MAX_MAANDEN = 1200 };

static bool read_keuze(struct staat *staat, PyObject *const *values, struct zaak_normkeuze *keuze)
{
    return to_text(values[0], "norm", &keuze->norm) && to_text(values[1], "zaaktype", &keuze->zaaktype) && to_text(values[2], "organisatie", &keuze->organisatie) &&
           to_dag(staat, values[3], "van", &keuze->van) && to_dag(staat, values[4], "tot", &keuze->tot);
}

/* Room for the months from the first day to the last of a choice, where both are given. */
static bool make_trend(const struct zaak_normkeuze *keuze, struct zaak_normtrend *trend)
{
    int32_t jaar[2], maand[2];

    *trend = (struct zaak_normtrend){ NULL, 0, keuze->van };
    if (keuze->van == ZAAK_DAG_GEEN || keuze->tot < keuze->van)
        return true;
    zaak_datum_split(keuze->van, &jaar[0], &maand[0], NULL);
    zaak_datum_split(keuze->tot, &jaar[1], &maand[1], NULL);
    trend->count = (size_t)(12 * (jaar[1] - jaar[0]) + maand[1] - maand[0] + 1);
    if (trend->count > MAX_MAANDEN) {
        fout_value("tot: hoogstens %d maanden na van", MAX_MAANDEN);
        return false;
    }
    trend->maanden = PyMem_Calloc(trend->count, sizeof *trend->maanden);
    return trend->maanden || PyErr_NoMemory();
}

static PyObject *from_trend(struct staat *staat, const struct zaak_normtrend *trend)
{
    PyObject *list = PyErr_Occurred() ? NULL : PyList_New(0);

    for (size_t i = 0; list && i < trend->count; i++)
        if (!list_take(list, normscore_wrap(staat, &trend->maanden[i])))
            Py_CLEAR(list);
    return list;
}

/* The months are those of the caller; NULL: none. */
static PyObject *stand_wrap(struct staat *staat, const struct zaak_normstand *s, const struct zaak_normtrend *trend)
{
    return RIJ(staat, RIJ_NORMSTAND, normscore_wrap(staat, &s->norm), normscore_wrap(staat, &s->wet), from_int(s->alleen_norm_te_laat), from_int(s->alleen_wet_te_laat),
               from_int(s->beide_te_laat), from_int(s->onbekend), from_int(s->nvt), trend ? from_trend(staat, trend) : PyList_New(0));
}

PyObject *voorraad_score_norm(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "norm", "zaaktype", "organisatie", "van", "tot", "op", "bekend_op", "lezing" };
    static const struct parameters p = { "score_norm", 1, 0, KEUZE_COUNT + 3, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_normkeuze keuze = ZAAK_NORMKEUZE_INIT;
    struct zaak_normstand s = ZAAK_NORMSTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_normtrend trend;
    PyObject *values[KEUZE_COUNT + 3], *row = NULL;

    if (!parse_arguments(&p, args, count, names, values) || !read_keuze(staat, values, &keuze) || !blik_read(staat, values + KEUZE_COUNT, &blik) ||
        !make_trend(&keuze, &trend))
        return NULL;
    if (zaak_voorraad_score_norm(handle_of(self), &blik, &keuze, trend.maanden ? &trend : NULL, &s, &error))
        fout_raise(staat, &error);
    else
        row = stand_wrap(staat, &s, &trend);
    PyMem_Free(trend.maanden);
    return row;
}

PyObject *voorraad_share_norm(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "norm", "zaaktype", "organisatie", "van", "tot", "op", "bekend_op", "lezing", "gemeenten", "indeling" };
    static const struct parameters p = { "share_norm", 1, 0, KEUZE_COUNT + 5, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_normverdeling verdeling = ZAAK_NORMVERDELING_INIT;
    struct zaak_normkeuze keuze = ZAAK_NORMKEUZE_INIT;
    struct zaak_normstand samen = ZAAK_NORMSTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gemeenten *gemeenten = NULL;
    struct zaak_normaandeel *rows;
    PyObject *values[KEUZE_COUNT + 5], *list;
    int64_t found;

    if (!parse_arguments(&p, args, count, names, values) || !read_keuze(staat, values, &keuze) || !blik_read(staat, values + KEUZE_COUNT, &blik) ||
        !to_ding(staat, values[KEUZE_COUNT + 3], "gemeenten", TYPE_GEMEENTEN, &gemeenten) || !to_dag(staat, values[KEUZE_COUNT + 4], "indeling", &verdeling.indeling))
        return NULL;
    verdeling.gemeenten = gemeenten;
    found = zaak_voorraad_share_norm(handle_of(self), &blik, &keuze, &verdeling, NULL, 0, &samen, &error);
    if (found < 0)
        return fout_raise(staat, &error);
    rows = PyMem_Calloc((size_t)found + 1, sizeof *rows);
    if (!rows)
        return PyErr_NoMemory();
    found = zaak_voorraad_share_norm(handle_of(self), &blik, &keuze, &verdeling, rows, (size_t)found, NULL, &error);
    list = found < 0 ? fout_raise(staat, &error) : PyList_New(0);
    for (int64_t i = 0; list && i < found; i++)
        if (!list_take(list, RIJ(staat, RIJ_NORMAANDEEL, from_text(rows[i].organisatie), stand_wrap(staat, &rows[i].stand, NULL))))
            Py_CLEAR(list);
    PyMem_Free(rows);
    return RIJ(staat, RIJ_NORMVERDELING, stand_wrap(staat, &samen, NULL), list);
}

PyObject *voorraad_normdreigingen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "op", "dagen", "norm", "zaaktype", "organisatie", "van", "tot" };
    static const struct parameters p = { "normdreigingen", 2, 2, KEUZE_COUNT + 2, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_normkeuze keuze = ZAAK_NORMKEUZE_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_normdreiging *rows;
    PyObject *values[KEUZE_COUNT + 2], *list;
    int32_t dagen;
    int64_t found;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[0], "op", &blik.peildatum) || !to_int(values[1], "dagen", &dagen) ||
        !read_keuze(staat, values + 2, &keuze))
        return NULL;
    found = zaak_voorraad_get_normdreigingen(handle_of(self), &blik, &keuze, dagen, NULL, 0, &error);
    if (found < 0)
        return fout_raise(staat, &error);
    rows = PyMem_Calloc((size_t)found + 1, sizeof *rows);
    if (!rows)
        return PyErr_NoMemory();
    zaak_voorraad_get_normdreigingen(handle_of(self), &blik, &keuze, dagen, rows, (size_t)found, NULL);
    list = PyList_New(0);
    for (int64_t i = 0; list && i < found; i++) {
        const struct zaak_normdreiging *d = &rows[i];

        if (!list_take(list, RIJ(staat, RIJ_NORMDREIGING, zaak_wrap(staat, zaak_ref((struct zaak *)d->zaak)), from_text(d->norm), from_woord(woorden_norm, d->uitkomst),
                                 from_dag(staat, d->uiterlijk), from_tijdstip(staat, d->uiterlijk_op), from_dag(staat, d->wettelijk), from_bool(d->wet_te_laat))))
            Py_CLEAR(list);
    }
    PyMem_Free(rows);
    return list;
}

PyObject *module_normperiode(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "periode", "dag" };
    static const struct parameters p = { "normperiode", 2, 2, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    PyObject *values[2], *row, *ends[2];
    zaak_dag dag, van, tot;
    int32_t periode;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_woord(values[0], "periode", woorden_normperiode, &periode) || !to_dag(staat, values[1], "dag", &dag))
        return NULL;
    result = zaak_normperiode(periode, dag, &van, &tot);
    if (result)
        return fout_raise_code(staat, result);
    ends[0] = from_dag(staat, van);
    ends[1] = from_dag(staat, tot);
    row = ends[0] && ends[1] ? PyTuple_Pack(2, ends[0], ends[1]) : NULL;
    Py_XDECREF(ends[0]);
    Py_XDECREF(ends[1]);
    return row;
}
