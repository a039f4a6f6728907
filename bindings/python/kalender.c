/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Kalender, and zaak.termijn(), which stands on it. */
#include "types.h"

PyObject *kalender_wrap(struct staat *staat, struct zaak_kalender *kalender)
{
    PyObject *self = kalender ? ding_new(staat, TYPE_KALENDER, kalender) : PyErr_NoMemory();

    if (!self)
        zaak_kalender_unref(kalender);
    return self;
}

static void dealloc(PyObject *self)
{
    zaak_kalender_unref(handle_of(self));
    ding_free(self);
}

/* A mapping from day to text as two arrays; the texts stay with the items, which the caller gives back. */
struct dagen {
    PyObject *items;
    Py_ssize_t count;
    zaak_dag *dag;
    const char **text;
};

static void dagen_clear(struct dagen *d)
{
    Py_XDECREF(d->items);
    PyMem_Free(d->dag);
    PyMem_Free(d->text);
}

static bool dagen_read(struct staat *staat, PyObject *value, const char *naam, struct dagen *d)
{
    if (!value)
        return true;
    d->items = PyMapping_Items(value);
    if (!d->items && PyErr_ExceptionMatches(PyExc_AttributeError))
        PyErr_Format(PyExc_TypeError, "%s: een dict van dag naar tekst verwacht", naam);
    if (!d->items)
        return false;
    d->count = PyList_Size(d->items);
    d->dag = PyMem_Malloc((size_t)d->count * sizeof *d->dag + 1);
    d->text = PyMem_Malloc((size_t)d->count * sizeof *d->text + 1);
    if (!d->dag || !d->text) {
        PyErr_NoMemory();
        return false;
    }
    for (Py_ssize_t i = 0; i < d->count; i++) {
        PyObject *item = PyList_GetItem(d->items, i);
        PyObject *key = PyTuple_GetItem(item, 0), *text = key ? PyTuple_GetItem(item, 1) : NULL;

        if (!text || !to_dag(staat, key, naam, &d->dag[i]) || !to_text(text, naam, &d->text[i]))
            return false;
    }
    return true;
}

static bool read_gedekt(PyObject *value, struct zaak_kalender_options *options)
{
    PyObject *van, *tot;
    bool ok;

    if (!value)
        return true;
    van = PySequence_GetItem(value, 0);
    tot = van ? PySequence_GetItem(value, 1) : NULL;
    ok = tot && to_int(van, "gedekt", &options->gedekt_van) && to_int(tot, "gedekt", &options->gedekt_tot);
    Py_XDECREF(van);
    Py_XDECREF(tot);
    return ok;
}

static PyObject *make(struct staat *staat, struct zaak_kalender_options *options, const struct dagen *dicht, const struct dagen *gelijk)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kalender *kalender = NULL;
    struct zaak_sluiting *sluitingen = PyMem_Malloc((size_t)dicht->count * sizeof *sluitingen + 1);
    struct zaak_gelijkstelling *gelijkstellingen = PyMem_Malloc((size_t)gelijk->count * sizeof *gelijkstellingen + 1);
    int result = -ZAAK_E_GEHEUGEN;

    if (sluitingen && gelijkstellingen) {
        for (Py_ssize_t i = 0; i < dicht->count; i++)
            sluitingen[i] = (struct zaak_sluiting){ dicht->dag[i], dicht->text[i] };
        for (Py_ssize_t i = 0; i < gelijk->count; i++)
            gelijkstellingen[i] = (struct zaak_gelijkstelling){ gelijk->dag[i], gelijk->text[i] };
        options->sluitingen = sluitingen;
        options->sluiting_count = (size_t)dicht->count;
        options->gelijkstellingen = gelijk->items ? gelijkstellingen : NULL;
        options->gelijkstelling_count = (size_t)gelijk->count;
        result = zaak_kalender_new(staat->ctx, options, &kalender, &error);
    }
    PyMem_Free(sluitingen);
    PyMem_Free(gelijkstellingen);
    if (result == -ZAAK_E_GEHEUGEN)
        return PyErr_NoMemory();
    return result ? fout_raise(staat, &error) : kalender_wrap(staat, kalender);
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names[] = { "sluitingen", "gelijkgesteld", "gelijkstellingen", "gedekt", "tabel", "versie" };
    static const struct parameters p = { "Kalender", 0, 0, 6, names };
    struct staat *staat = staat_of_type(type);
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct dagen dicht = { NULL, 0, NULL, NULL }, gelijk = dicht;
    PyObject *values[6], *self = NULL;

    if (parse_call(&p, args, kwargs, values) && to_woord(values[1], "gelijkgesteld", woorden_gelijkgesteld, &options.gelijkgesteld) &&
        dagen_read(staat, values[0], "sluitingen", &dicht) && dagen_read(staat, values[2], "gelijkstellingen", &gelijk) &&
        read_gedekt(values[3], &options) && to_woord(values[4], "tabel", woorden_tabel, &options.tabel) &&
        to_text(values[5], "versie", &options.versie))
        self = make(staat, &options, &dicht, &gelijk);
    dagen_clear(&dicht);
    dagen_clear(&gelijk);
    return self;
}

static PyObject *from_json(PyObject *class, PyObject *value)
{
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kalender *made = NULL;
    Py_buffer view;
    int result;

    if (!to_bytes(value, "json", &view))
        return NULL;
    result = zaak_kalender_load_json(staat->ctx, view.buf, (size_t)view.len, &made, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise(staat, &error) : kalender_wrap(staat, made);
}

static PyObject *is_werkdag(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    zaak_dag dag;
    int result;

    if (!to_dag(staat, value, "dag", &dag))
        return NULL;
    result = zaak_kalender_is_werkdag(handle_of(self), dag);
    return result < 0 ? fout_raise_code(staat, result) : from_bool(result);
}

static PyObject *add_werkdagen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "dag", "aantal" };
    static const struct parameters p = { "add_werkdagen", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    PyObject *values[2];
    int32_t aantal;
    zaak_dag dag;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[0], "dag", &dag) || !to_int(values[1], "aantal", &aantal))
        return NULL;
    result = zaak_kalender_add_werkdagen(handle_of(self), dag, aantal, &dag);
    return result ? fout_raise_code(staat, result) : from_dag(staat, dag);
}

static PyObject *count_werkdagen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "van", "tot" };
    static const struct parameters p = { "count_werkdagen", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    PyObject *values[2];
    int32_t aantal;
    zaak_dag van, tot;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[0], "van", &van) || !to_dag(staat, values[1], "tot", &tot))
        return NULL;
    result = zaak_kalender_count_werkdagen(handle_of(self), van, tot, &aantal);
    return result ? fout_raise_code(staat, result) : from_int(aantal);
}

static PyObject *feestdagen(PyObject *self, PyObject *value)
{
    enum { ROOM = 32 };
    struct staat *staat = staat_of(self);
    struct zaak_feestdag rows[ROOM];
    PyObject *list;
    int32_t jaar;
    int result;

    if (!to_int(value, "jaar", &jaar))
        return NULL;
    result = zaak_kalender_feestdagen(handle_of(self), jaar, rows, ROOM);
    if (result < 0)
        return fout_raise_code(staat, result);
    list = PyList_New(0);
    for (int i = 0; list && i < result && i < ROOM; i++) {
        if (!list_take(list, RIJ(staat, RIJ_FEESTDAG, from_dag(staat, rows[i].dag), from_text(rows[i].naam),
                                 from_woord(woorden_dagsoort, rows[i].soort), from_text(rows[i].bron))))
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *covers(PyObject *self, PyObject *value)
{
    int32_t jaar;

    return to_int(value, "jaar", &jaar) ? from_bool(zaak_kalender_covers(handle_of(self), jaar)) : NULL;
}

static PyObject *roll(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "dag", "gelijkgesteld" };
    static const struct parameters p = { "roll", 1, 1, 2, names_ };
    struct staat *staat = staat_of(self);
    PyObject *values[2];
    bool gelijkgesteld = true;
    zaak_dag dag;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[0], "dag", &dag) ||
        !to_bool(values[1], "gelijkgesteld", &gelijkgesteld))
        return NULL;
    result = zaak_kalender_roll(handle_of(self), dag, gelijkgesteld, &dag);
    return result ? fout_raise_code(staat, result) : from_dag(staat, dag);
}

static PyObject *naam(PyObject *self, PyObject *value)
{
    zaak_dag dag;

    return to_dag(staat_of(self), value, "dag", &dag) ? from_text(zaak_kalender_get_naam(handle_of(self), dag)) : NULL;
}

static PyObject *dagsoort(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    zaak_dag dag;
    int result;

    if (!to_dag(staat, value, "dag", &dag))
        return NULL;
    result = zaak_kalender_dagsoort(handle_of(self), dag);
    return result < 0 ? fout_raise_code(staat, result) : from_bits(woorden_dagsoort, result);
}

static PyObject *get_laatste_gedekte_dag(PyObject *self, void *closure)
{
    (void)closure;
    return from_dag(staat_of(self), zaak_kalender_get_laatste_gedekte_dag(handle_of(self)));
}

static PyObject *termijn_row(struct staat *staat, const struct zaak_termijn *t, struct zaak_motivering *why)
{
    PyObject *motivering = motivering_wrap(staat, why);

    return RIJ(staat, RIJ_TERMIJN, from_dag(staat, t->einde), from_dag(staat, t->nominaal), from_bool(t->voorlopig),
               from_bits(woorden_termijnregel, t->regels), motivering);
}

PyObject *kalender_termijn(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "start", "periode", "regime", "kalender" };
    static const struct parameters p = { "termijn", 4, 2, 4, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kalender *kalender;
    struct zaak_motivering *why;
    struct zaak_periode periode;
    PyObject *values[4];
    int32_t regime = ZAAK_REGIME_ATW;
    zaak_dag start;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[0], "start", &start) ||
        !to_periode(values[1], "periode", &periode) || !to_woord(values[2], "regime", woorden_regime, &regime) ||
        !to_ding(staat, values[3], "kalender", TYPE_KALENDER, &kalender))
        return NULL;
    if (!kalender)
        kalender = zaak_context_get_kalender(staat->ctx);
    why = kalender ? zaak_motivering_new(staat->ctx) : NULL;
    if (!why)
        return PyErr_NoMemory();
    if (zaak_termijn_compute(kalender, start, &periode, regime, &termijn, why, &error)) {
        zaak_motivering_unref(why);
        return fout_raise(staat, &error);
    }
    return termijn_row(staat, &termijn, why);
}

static PyMethodDef methods[] = {
    { "from_json", from_json, METH_O | METH_CLASS, "from_json($type, json, /)\n--\n\nA kalender of a JSON document." },
    { "is_werkdag", is_werkdag, METH_O, "is_werkdag($self, dag, /)\n--\n\nIs this a working day?" },
    { "add_werkdagen", FAST(add_werkdagen), FAST_FLAGS, "add_werkdagen($self, dag, aantal)\n--\n\nThe nth working day after a day." },
    { "count_werkdagen", FAST(count_werkdagen), FAST_FLAGS, "count_werkdagen($self, van, tot)\n--\n\nWorking days after one day up to another." },
    { "feestdagen", feestdagen, METH_O, "feestdagen($self, jaar, /)\n--\n\nThe named days of a year (Atw art. 3)." },
    { "covers", covers, METH_O, "covers($self, jaar, /)\n--\n\nAre the decrees of this year known?" },
    { "roll", FAST(roll), FAST_FLAGS, "roll($self, dag, *, gelijkgesteld=True)\n--\n\nThe first day from this one on that is no weekend or holiday." },
    { "naam", naam, METH_O, "naam($self, dag, /)\n--\n\nThe name of a day, where it has one." },
    { "dagsoort", dagsoort, METH_O, "dagsoort($self, dag, /)\n--\n\nWhy a day is no ordinary day." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "laatste_gedekte_dag", get_laatste_gedekte_dag, NULL, "The last day for which the decrees are known.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Kalender(*, sluitingen=None, gelijkgesteld='vrij', gelijkstellingen=None, gedekt=None, tabel='vervangt', versie=None)\n--\n\nHolidays and working days." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { 0, NULL }
};

PyType_Spec kalender_spec = { "zaak.Kalender", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
