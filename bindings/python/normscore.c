/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Normscore: counts that are added up; its verdict is made of integers. */
#include "types.h"

struct normscore {
    struct ding ding;
    struct zaak_normscore score;
};

static struct zaak_normscore *score_of(PyObject *self)
{
    return &((struct normscore *)self)->score;
}

static bool read_count(PyObject *value, const char *naam, int64_t *ret)
{
    if (!value)
        return true;
    if (!PyLong_Check(value) || PyBool_Check(value)) {
        PyErr_Format(PyExc_TypeError, "%s: een geheel getal verwacht", naam);
        return false;
    }
    *ret = PyLong_AsLongLong(value);
    if (*ret < 0 && !PyErr_Occurred())
        PyErr_Format(PyExc_ValueError, "%s: een aantal is niet negatief", naam);
    return !PyErr_Occurred();
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names[] = { "gehaald", "totaal", "loopt" };
    static const struct parameters p = { "Normscore", 3, 0, 3, names };
    struct zaak_normscore score = { 0, 0, 0 };
    PyObject *values[3], *self;

    if (!parse_call(&p, args, kwargs, values) || !read_count(values[0], "gehaald", &score.gehaald) ||
        !read_count(values[1], "totaal", &score.totaal) || !read_count(values[2], "loopt", &score.loopt))
        return NULL;
    if (score.gehaald > score.totaal)
        return fout_value("gehaald is groter dan totaal");
    self = ding_new(staat_of_type(type), TYPE_NORMSCORE, NULL);
    if (self)
        *score_of(self) = score;
    return self;
}

PyObject *normscore_wrap(struct staat *staat, const struct zaak_normscore *score)
{
    PyObject *self = PyErr_Occurred() ? NULL : ding_new(staat, TYPE_NORMSCORE, NULL);

    if (self)
        *score_of(self) = *score;
    return self;
}

static PyObject *add(PyObject *self, PyObject *value)
{
    int32_t uitkomst;
    int result;

    if (!to_woord(value, "uitkomst", woorden_norm, &uitkomst))
        return NULL;
    result = zaak_normscore_add(score_of(self), uitkomst);
    if (result)
        return fout_raise_code(staat_of(self), result);
    Py_RETURN_NONE;
}

static PyObject *merge(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    int result;

    if (!ding_is(staat, TYPE_NORMSCORE, value)) {
        PyErr_SetString(PyExc_TypeError, "ander: zaak.Normscore verwacht");
        return NULL;
    }
    result = zaak_normscore_merge(score_of(self), score_of(value));
    if (result)
        return fout_raise_code(staat, result);
    Py_RETURN_NONE;
}

static PyObject *oordeel(PyObject *self, PyObject *value)
{
    int32_t doel;
    int result;

    if (!to_int(value, "doel", &doel))
        return NULL;
    result = zaak_normscore_oordeel(score_of(self), doel);
    return result < 0 ? fout_raise_code(staat_of(self), result) : from_woord(woorden_oordeel, result);
}

static PyObject *get_gehaald(PyObject *self, void *closure)
{
    (void)closure;
    return from_int(score_of(self)->gehaald);
}

static PyObject *get_totaal(PyObject *self, void *closure)
{
    (void)closure;
    return from_int(score_of(self)->totaal);
}

static PyObject *get_loopt(PyObject *self, void *closure)
{
    (void)closure;
    return from_int(score_of(self)->loopt);
}

static PyObject *get_promille(PyObject *self, void *closure)
{
    int promille = zaak_normscore_promille(score_of(self));

    (void)closure;
    if (promille == -ZAAK_E_NIET_GEVONDEN)
        Py_RETURN_NONE;
    return promille < 0 ? fout_raise_code(staat_of(self), promille) : from_int(promille);
}

static PyObject *get_interval(PyObject *self, void *closure)
{
    struct zaak_norminterval interval;
    int result = zaak_normscore_interval(score_of(self), &interval);

    (void)closure;
    return result ? fout_raise_code(staat_of(self), result) : Py_BuildValue("(ii)", (int)interval.onder, (int)interval.boven);
}

static PyObject *repr(PyObject *self)
{
    const struct zaak_normscore *s = score_of(self);

    return PyUnicode_FromFormat("zaak.Normscore(gehaald=%lld, totaal=%lld, loopt=%lld)", (long long)s->gehaald, (long long)s->totaal,
                                (long long)s->loopt);
}

static PyMethodDef methods[] = {
    { "add", add, METH_O, "add($self, uitkomst, /)\n--\n\nAdds one outcome." },
    { "merge", merge, METH_O, "merge($self, ander, /)\n--\n\nAdds another score." },
    { "oordeel", oordeel, METH_O, "oordeel($self, doel, /)\n--\n\nThe verdict for a target in whole percents." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "gehaald", get_gehaald, NULL, "Done within the promise.", NULL },
    { "totaal", get_totaal, NULL, "Done, or not done while the last day has passed.", NULL },
    { "loopt", get_loopt, NULL, "Not done and still within the promise.", NULL },
    { "promille", get_promille, NULL, "The share that was kept, in thousandths and rounded down; None with nothing to judge.", NULL },
    { "interval", get_interval, NULL, "The interval of Wilson at 95 %, in thousandths and rounded outwards.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Normscore(gehaald=0, totaal=0, loopt=0)\n--\n\nA score of a servicenorm: counts, and a verdict that is never rounded." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)ding_free },
    { Py_tp_repr, (void *)repr },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { 0, NULL }
};

PyType_Spec normscore_spec = { "zaak.Normscore", sizeof(struct normscore), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
