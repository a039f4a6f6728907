/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Openingstijd: when a channel is open, and time that runs only then. */
#include "types.h"

static void dealloc(PyObject *self)
{
    zaak_openingstijd_unref(handle_of(self));
    ding_free(self);
}

static PyObject *from_json(PyObject *class, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "json", "kalender" };
    static const struct parameters p = { "from_json", 1, 1, 2, names_ };
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_openingstijd *made = NULL;
    struct zaak_kalender *kalender;
    PyObject *values[2], *self;
    Py_buffer view;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[1], "kalender", TYPE_KALENDER, &kalender) ||
        !to_bytes(values[0], "json", &view))
        return NULL;
    result = zaak_openingstijd_load_json(staat->ctx, kalender, view.buf, (size_t)view.len, &made, &error);
    PyBuffer_Release(&view);
    if (result)
        return fout_raise(staat, &error);
    self = ding_new(staat, TYPE_OPENINGSTIJD, made);
    if (!self)
        zaak_openingstijd_unref(made);
    return self;
}

static PyObject *is_open(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    zaak_tijdstip tijdstip;
    int result;

    if (!to_tijdstip(staat, value, "tijdstip", &tijdstip))
        return NULL;
    result = zaak_openingstijd_is_open(handle_of(self), tijdstip);
    return result < 0 ? fout_raise_code(staat, result) : from_bool(result);
}

static PyObject *next(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    zaak_tijdstip tijdstip;
    int result;

    if (!to_tijdstip(staat, value, "tijdstip", &tijdstip))
        return NULL;
    result = zaak_openingstijd_next(handle_of(self), tijdstip, &tijdstip);
    return result ? fout_raise_code(staat, result) : from_tijdstip(staat, tijdstip);
}

static PyObject *add(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "start", "minuten" };
    static const struct parameters p = { "add", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    PyObject *values[2];
    zaak_tijdstip tijdstip;
    int32_t minuten;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_tijdstip(staat, values[0], "start", &tijdstip) ||
        !to_int(values[1], "minuten", &minuten))
        return NULL;
    result = zaak_openingstijd_add(handle_of(self), tijdstip, minuten, &tijdstip);
    return result ? fout_raise_code(staat, result) : from_tijdstip(staat, tijdstip);
}

static PyObject *count_minutes(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "van", "tot" };
    static const struct parameters p = { "count", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    PyObject *values[2];
    zaak_tijdstip van, tot;
    int32_t minuten;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_tijdstip(staat, values[0], "van", &van) ||
        !to_tijdstip(staat, values[1], "tot", &tot))
        return NULL;
    result = zaak_openingstijd_count(handle_of(self), van, tot, &minuten);
    return result ? fout_raise_code(staat, result) : from_int(minuten);
}

static PyMethodDef methods[] = {
    { "from_json", FAST(from_json), FAST_FLAGS | METH_CLASS, "from_json($type, json, *, kalender=None)\n--\n\nOpening hours of a JSON document." },
    { "is_open", is_open, METH_O, "is_open($self, tijdstip, /)\n--\n\nIs it open at this moment?" },
    { "next", next, METH_O, "next($self, tijdstip, /)\n--\n\nThe first moment from this one on at which it is open." },
    { "add", FAST(add), FAST_FLAGS, "add($self, start, minuten)\n--\n\nThe moment that is reached after so many opening minutes." },
    { "count", FAST(count_minutes), FAST_FLAGS, "count($self, van, tot)\n--\n\nWhole opening minutes between two moments." },
    { NULL, NULL, 0, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"When a channel is open, and time that runs only then." },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { 0, NULL }
};

PyType_Spec openingstijd_spec = { "zaak.Openingstijd", sizeof(struct ding), 0,
                                  Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots };
