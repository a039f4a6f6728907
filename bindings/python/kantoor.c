/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Kantoor: the office of an organisation: its kalender, and its channels by name. */
#include "types.h"

PyObject *kantoor_wrap(struct staat *staat, struct zaak_kantoor *kantoor)
{
    PyObject *self;

    if (!kantoor)
        Py_RETURN_NONE;
    self = ding_new(staat, TYPE_KANTOOR, kantoor);
    if (!self)
        zaak_kantoor_unref(kantoor);
    return self;
}

static void dealloc(PyObject *self)
{
    zaak_kantoor_unref(handle_of(self));
    ding_free(self);
}

static bool read_kanalen(struct staat *staat, PyObject *items, struct zaak_kanaal *kanalen)
{
    for (Py_ssize_t i = 0; i < PyList_Size(items); i++) {
        PyObject *item = PyList_GetItem(items, i);
        PyObject *key = PyTuple_GetItem(item, 0), *value = key ? PyTuple_GetItem(item, 1) : NULL;

        if (!value || !to_text(key, "kanalen", &kanalen[i].naam) || !to_ding(staat, value, "kanalen", TYPE_OPENINGSTIJD, &kanalen[i].openingstijd))
            return false;
    }
    return true;
}

static PyObject *make(struct staat *staat, PyObject *items, struct zaak_kantoor_options *options)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kantoor *made = NULL;
    struct zaak_kanaal *kanalen = PyMem_Malloc((size_t)PyList_Size(items) * sizeof *kanalen + 1);
    PyObject *self = NULL;

    if (!kanalen)
        return PyErr_NoMemory();
    if (read_kanalen(staat, items, kanalen)) {
        options->kanalen = kanalen;
        options->kanaal_count = (size_t)PyList_Size(items);
        self = zaak_kantoor_new(staat->ctx, options, &made, &error) ? fout_raise(staat, &error) : kantoor_wrap(staat, made);
    }
    PyMem_Free(kanalen);
    return self;
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names[] = { "kanalen", "organisatie", "kalender" };
    static const struct parameters p = { "Kantoor", 1, 1, 3, names };
    struct staat *staat = staat_of_type(type);
    struct zaak_kantoor_options options = ZAAK_KANTOOR_OPTIONS_INIT;
    PyObject *values[3], *items, *self;

    if (!parse_call(&p, args, kwargs, values) || !to_text(values[1], "organisatie", &options.organisatie) ||
        !to_ding(staat, values[2], "kalender", TYPE_KALENDER, &options.kalender))
        return NULL;
    items = PyMapping_Items(values[0]);
    if (!items) {
        if (PyErr_ExceptionMatches(PyExc_AttributeError))
            PyErr_SetString(PyExc_TypeError, "kanalen: een dict van naam naar zaak.Openingstijd verwacht");
        return NULL;
    }
    self = make(staat, items, &options);
    Py_DECREF(items);
    return self;
}

static PyObject *from_json(PyObject *class, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "json", "kalender" };
    static const struct parameters p = { "from_json", 1, 1, 2, names_ };
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kantoor *made = NULL;
    struct zaak_kalender *kalender;
    PyObject *values[2];
    Py_buffer view;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[1], "kalender", TYPE_KALENDER, &kalender) ||
        !to_bytes(values[0], "json", &view))
        return NULL;
    result = zaak_kantoor_load_json(staat->ctx, kalender, view.buf, (size_t)view.len, &made, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise(staat, &error) : kantoor_wrap(staat, made);
}

static PyObject *subscript(PyObject *self, PyObject *key)
{
    struct zaak_openingstijd *found;
    const char *naam;

    if (!to_text(key, "kanaal", &naam))
        return NULL;
    found = zaak_kantoor_find(handle_of(self), naam);
    if (found)
        return openingstijd_wrap(staat_of(self), zaak_openingstijd_ref(found));
    PyErr_SetObject(PyExc_KeyError, key);
    return NULL;
}

static PyObject *measure(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "kanaal", "termijn", "van", "tot", "nu" };
    static const struct parameters p = { "measure", 3, 3, 5, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normmeting m = ZAAK_NORMMETING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    zaak_tijdstip van, tot, nu;
    struct zaak_motivering *why;
    PyObject *values[5], *motivering;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "kanaal", &norm.kanaal) ||
        !to_periode(values[1], "termijn", &norm.termijn) || !to_tijdstip(staat, values[2], "van", &van) ||
        !to_tijdstip(staat, values[3], "tot", &tot) || !to_tijdstip(staat, values[4], "nu", &nu))
        return NULL;
    why = zaak_motivering_new(staat->ctx);
    if (!why)
        return PyErr_NoMemory();
    if (zaak_servicenorm_measure(&norm, handle_of(self), van, tot, nu, &m, why, &error)) {
        zaak_motivering_unref(why);
        return fout_raise(staat, &error);
    }
    motivering = motivering_wrap(staat, why);
    return RIJ(staat, RIJ_NORMMETING, from_woord(woorden_norm, m.uitkomst), from_tijdstip(staat, m.uiterlijk), from_int(m.minuten),
               from_int(m.seconden), from_int(m.seconden_over), motivering);
}

static PyObject *get_organisatie(PyObject *self, void *closure)
{
    (void)closure;
    return from_text(zaak_kantoor_get_organisatie(handle_of(self)));
}

static PyObject *get_kalender(PyObject *self, void *closure)
{
    struct zaak_kalender *kalender = zaak_kantoor_get_kalender(handle_of(self));

    (void)closure;
    if (!kalender)
        Py_RETURN_NONE;
    return kalender_wrap(staat_of(self), zaak_kalender_ref(kalender));
}

static PyObject *get_kanalen(PyObject *self, void *closure)
{
    size_t count = zaak_kantoor_kanaal_count(handle_of(self));
    PyObject *row = PyTuple_New((Py_ssize_t)count);

    (void)closure;
    for (size_t i = 0; row && i < count; i++) {
        PyObject *naam = from_text(zaak_kantoor_kanaal_at(handle_of(self), i));

        if (!naam || PyTuple_SetItem(row, (Py_ssize_t)i, naam) < 0)
            Py_CLEAR(row);
    }
    return row;
}

static PyMethodDef methods[] = {
    { "from_json", FAST(from_json), FAST_FLAGS | METH_CLASS, "from_json($type, json, *, kalender=None)\n--\n\nThe office of a JSON document." },
    { "measure", FAST(measure), FAST_FLAGS,
      "measure($self, kanaal, termijn, van, *, tot=None, nu=None)\n--\n\nOne event against a promise in the opening time of a channel." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "organisatie", get_organisatie, NULL, "The organisation, or None: the office of all others.", NULL },
    { "kalender", get_kalender, NULL, "The kalender of the office, or None.", NULL },
    { "kanalen", get_kanalen, NULL, "The names of its channels.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Kantoor(kanalen, *, organisatie=None, kalender=None)\n--\n\nAn office: its kalender, and kantoor['balie']." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { Py_mp_subscript, (void *)subscript },
    { 0, NULL }
};

PyType_Spec kantoor_spec = { "zaak.Kantoor", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
