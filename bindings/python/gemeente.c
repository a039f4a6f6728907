/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Gemeenten: municipalities by CBS code over time. */
#include "types.h"

static void dealloc(PyObject *self)
{
    zaak_gemeenten_unref(handle_of(self));
    ding_free(self);
}

static PyObject *wrap(struct staat *staat, struct zaak_gemeenten *gemeenten)
{
    PyObject *self = ding_new(staat, TYPE_GEMEENTEN, gemeenten);

    if (!self)
        zaak_gemeenten_unref(gemeenten);
    return self;
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const struct parameters p = { "Gemeenten", 0, 0, 0, NULL };
    struct staat *staat = staat_of_type(type);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gemeenten *gemeenten = NULL;
    PyObject *values[1];

    if (!parse_call(&p, args, kwargs, values))
        return NULL;
    if (zaak_gemeenten_new(staat->ctx, &gemeenten, &error))
        return fout_raise(staat, &error);
    return wrap(staat, gemeenten);
}

static PyObject *from_json(PyObject *type, PyObject *value)
{
    struct staat *staat = staat_of_type((PyTypeObject *)type);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gemeenten *gemeenten = NULL;
    Py_buffer view;
    int result;

    if (!to_bytes(value, "json", &view))
        return NULL;
    result = zaak_gemeenten_load_json(staat->ctx, view.buf, (size_t)view.len, &gemeenten, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise(staat, &error) : wrap(staat, gemeenten);
}

static PyObject *make_row(struct staat *staat, const struct zaak_gemeente *g)
{
    return RIJ(staat, RIJ_GEMEENTE, from_text(g->code), from_text(g->naam), from_dag(staat, g->van), from_dag(staat, g->tot), from_text(g->opvolger),
               from_int((int64_t)g->opvolger_count));
}

static PyObject *item(PyObject *self, Py_ssize_t index)
{
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;

    if (index >= 0 && zaak_gemeenten_get(handle_of(self), (size_t)index, &gemeente) == 0)
        return make_row(staat_of(self), &gemeente);
    PyErr_SetString(PyExc_IndexError, "zo veel gemeenten zijn er niet");
    return NULL;
}

static Py_ssize_t length(PyObject *self)
{
    return (Py_ssize_t)zaak_gemeenten_count(handle_of(self));
}

static PyObject *subscript(PyObject *self, PyObject *key)
{
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;
    const char *code;

    if (!to_text(key, "code", &code))
        return NULL;
    if (zaak_gemeenten_find(handle_of(self), code, &gemeente) == 0)
        return make_row(staat_of(self), &gemeente);
    PyErr_SetObject(PyExc_KeyError, key);
    return NULL;
}

static PyObject *opvolger(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "code", "op" };
    static const struct parameters p = { "opvolger", 2, 2, 2, names_ };
    PyObject *values[2];
    const char *code;
    zaak_dag op;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "code", &code) || !to_dag(staat_of(self), values[1], "op", &op))
        return NULL;
    return from_text(zaak_gemeenten_get_opvolger(handle_of(self), code, op));
}

static PyMethodDef methods[] = {
    { "from_json", from_json, METH_O | METH_CLASS, "from_json($type, json, /)\n--\n\nA table of one's own." },
    { "opvolger", FAST(opvolger), FAST_FLAGS, "opvolger($self, code, op)\n--\n\nUnder which code figures stand on a day; None for a code that is not there." },
    { NULL, NULL, 0, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Gemeenten()\n--\n\nMunicipalities over time: gemeenten['GM0736'], and iteration. Without more the few that the examples name." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_iter, (void *)PySeqIter_New },
    { Py_tp_methods, methods },
    { Py_mp_length, (void *)length },
    { Py_mp_subscript, (void *)subscript },
    { Py_sq_item, (void *)item },
    { 0, NULL }
};

PyType_Spec gemeenten_spec = { "zaak.Gemeenten", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
