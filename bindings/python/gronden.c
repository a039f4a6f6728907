/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Gronden: a register of legal grounds. */
#include "types.h"

PyObject *gronden_wrap(struct staat *staat, struct zaak_gronden *gronden)
{
    PyObject *self = gronden ? ding_new(staat, TYPE_GRONDEN, gronden) : PyErr_NoMemory();

    if (!self)
        zaak_gronden_unref(gronden);
    return self;
}

static void dealloc(PyObject *self)
{
    zaak_gronden_unref(handle_of(self));
    ding_free(self);
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const struct parameters p = { "Gronden", 0, 0, 0, NULL };
    struct staat *staat = staat_of_type(type);
    PyObject *values[1];

    if (!parse_call(&p, args, kwargs, values))
        return NULL;
    return gronden_wrap(staat, zaak_gronden_ref(zaak_context_get_gronden(staat->ctx)));
}

static PyObject *from_json(PyObject *class, PyObject *value)
{
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gronden *gronden;
    Py_buffer view;
    int result;

    if (!to_bytes(value, "json", &view))
        return NULL;
    result = zaak_gronden_load_json(staat->ctx, view.buf, (size_t)view.len, &gronden, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise(staat, &error) : gronden_wrap(staat, gronden);
}

PyObject *grond_row(struct staat *staat, const struct zaak_grond *grond)
{
    struct zaak_grond_info i = ZAAK_GROND_INFO_INIT;
    int result = zaak_grond_get_info(grond, &i);

    if (result)
        return fout_raise_code(staat, result);
    return RIJ(staat, RIJ_GROND, from_text(i.id), from_text(i.naam), from_text(i.artikel), from_text(i.begin), from_periode(&i.termijn),
               from_woord(woorden_regime, i.regime), from_int(i.verlengingen), from_periode(&i.verlenging), from_text(i.verlenging_artikel),
               from_periode(&i.verlenging_binnen), from_dag(staat, i.van), from_dag(staat, i.tot), from_text(i.zekerheid), from_text(i.na),
               from_woord(woorden_na_afloop, i.na_afloop), from_woord(woorden_grond_dag, i.dag));
}

static PyObject *find(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "id", "op" };
    static const struct parameters p = { "find", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    const struct zaak_grond *grond;
    PyObject *values[2];
    const char *id;
    zaak_dag op;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "id", &id) || !to_dag(staat, values[1], "op", &op))
        return NULL;
    grond = zaak_gronden_find(handle_of(self), id, op);
    if (!grond)
        Py_RETURN_NONE;
    return grond_row(staat, grond);
}

static Py_ssize_t length(PyObject *self)
{
    return (Py_ssize_t)zaak_gronden_count(handle_of(self));
}

static PyObject *item(PyObject *self, Py_ssize_t index)
{
    const struct zaak_grond *grond = index < 0 ? NULL : zaak_gronden_at(handle_of(self), (size_t)index);

    if (grond)
        return grond_row(staat_of(self), grond);
    PyErr_SetString(PyExc_IndexError, "zo veel gronden zijn er niet");
    return NULL;
}

static PyMethodDef methods[] = {
    { "from_json", from_json, METH_O | METH_CLASS, "from_json($type, json, /)\n--\n\nThe library's own rows and those of a document." },
    { "find", FAST(find), FAST_FLAGS, "find($self, id, op)\n--\n\nThe row of a ground that is valid on a day, or None." },
    { NULL, NULL, 0, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Gronden()\n--\n\nA register of legal grounds; without more the library's own." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { Py_sq_length, (void *)length },
    { Py_sq_item, (void *)item },
    { 0, NULL }
};

PyType_Spec gronden_spec = { "zaak.Gronden", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
