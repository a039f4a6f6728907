/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Motivering: a sequence of steps; str() makes the sentences. */
#include "types.h"

PyObject *motivering_wrap(struct staat *staat, struct zaak_motivering *why)
{
    PyObject *self = ding_new(staat, TYPE_MOTIVERING, why);

    if (!self)
        zaak_motivering_unref(why);
    return self;
}

static void dealloc(PyObject *self)
{
    zaak_motivering_unref(handle_of(self));
    ding_free(self);
}

static Py_ssize_t length(PyObject *self)
{
    return (Py_ssize_t)zaak_motivering_count(handle_of(self));
}

static int put_text(const struct zaak_motivering *why, Py_ssize_t step, char *buffer, size_t size)
{
    return step < 0 ? zaak_motivering_text(why, buffer, size) : zaak_motivering_stap_text(why, (size_t)step, buffer, size);
}

/* The sentence of one step, or (step < 0) the whole text. */
static PyObject *text_of(struct staat *staat, const struct zaak_motivering *why, Py_ssize_t step)
{
    int size = PyErr_Occurred() ? -ZAAK_E_GEHEUGEN : put_text(why, step, NULL, 0);
    char *buffer = size < 0 ? NULL : PyMem_Malloc((size_t)size + 1);
    PyObject *text = NULL;

    if (size >= 0 && !buffer)
        return PyErr_NoMemory();
    if (size >= 0)
        size = put_text(why, step, buffer, (size_t)size + 1);
    if (size > 0 && buffer[size - 1] == '\n')
        buffer[size - 1] = '\0';
    if (size >= 0)
        text = from_text(buffer);
    else if (!PyErr_Occurred())
        fout_raise_code(staat, size);
    PyMem_Free(buffer);
    return text;
}

static PyObject *str(PyObject *self)
{
    return text_of(staat_of(self), handle_of(self), -1);
}

static PyObject *repr(PyObject *self)
{
    return PyUnicode_FromFormat("<zaak.Motivering: %zd stappen>", length(self));
}

static PyObject *skipped(struct staat *staat, const struct zaak_motivering *why, size_t index, int32_t count)
{
    PyObject *list = PyErr_Occurred() ? NULL : PyList_New(0);
    PyObject *row;
    const char *naam;
    zaak_dag dag;

    for (int32_t i = 0; list && i < count; i++) {
        PyObject *day, *name;

        if (zaak_motivering_get_overgeslagen(why, index, (size_t)i, &dag, &naam))
            break;
        day = from_dag(staat, dag);
        name = from_text(naam);
        if (!list_take(list, day && name ? PyTuple_Pack(2, day, name) : NULL))
            Py_CLEAR(list);
        Py_XDECREF(day);
        Py_XDECREF(name);
    }
    row = list ? PyList_AsTuple(list) : NULL;
    Py_XDECREF(list);
    return row;
}

static PyObject *item(PyObject *self, Py_ssize_t index)
{
    struct staat *staat = staat_of(self);
    struct zaak_motivering *why = handle_of(self);
    struct zaak_stap stap = ZAAK_STAP_INIT;

    if (index < 0 || zaak_motivering_get_stap(why, (size_t)index, &stap)) {
        PyErr_SetString(PyExc_IndexError, "zo veel stappen zijn er niet");
        return NULL;
    }
    return RIJ(staat, RIJ_STAP, from_text(stap.regel), from_filled_text(stap.grond), from_dag(staat, stap.van), from_dag(staat, stap.naar),
               from_dag(staat, stap.eerste), from_dag(staat, stap.laatste), from_int(stap.dagen),
               skipped(staat, why, (size_t)index, stap.overgeslagen), text_of(staat, why, index));
}

static PyObject *get_herkomst(PyObject *self, void *closure)
{
    struct staat *staat = staat_of(self);
    struct zaak_herkomst h = ZAAK_HERKOMST_INIT;
    int result = zaak_motivering_get_herkomst(handle_of(self), &h);

    (void)closure;
    if (result)
        return fout_raise_code(staat, result);
    return RIJ(staat, RIJ_HERKOMST, from_text(h.versie), from_text(h.gegevens), from_text(h.profiel), from_text(h.organisatie), from_bool(h.eigen_kalender),
               from_bool(h.eigen_gronden), from_lezing(&h.lezing), from_text(h.versie_kalender),
               from_text(h.versie_gronden));
}

static PyGetSetDef getset[] = {
    { "herkomst", get_herkomst, NULL, "With which data, profile and readings the answer was made.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"The steps that led to an answer; str() gives the sentences in plain Dutch." },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_str, (void *)str },
    { Py_tp_repr, (void *)repr },
    { Py_sq_length, (void *)length },
    { Py_sq_item, (void *)item },
    { Py_tp_getset, getset },
    { 0, NULL }
};

PyType_Spec motivering_spec = { "zaak.Motivering", sizeof(struct ding), 0,
                                Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots };
