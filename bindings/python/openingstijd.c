/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Openingstijd: when a channel is open, and time that runs only then. */
#include "types.h"

#include <string.h>

static void dealloc(PyObject *self)
{
    zaak_openingstijd_unref(handle_of(self));
    ding_free(self);
}

PyObject *openingstijd_wrap(struct staat *staat, struct zaak_openingstijd *openingstijd)
{
    PyObject *self = openingstijd ? ding_new(staat, TYPE_OPENINGSTIJD, openingstijd) : PyErr_NoMemory();

    if (!self)
        zaak_openingstijd_unref(openingstijd);
    return self;
}

/* The rows of the options, from the words of the document. */
struct rijen {
    struct zaak_tijdvak *week;
    struct zaak_dagtijdvak *dagen;
    size_t week_count, dag_count;
};

static bool read_minuut(PyObject *value, const char *naam, int32_t *ret)
{
    const char *text;

    if (!value || !to_text(value, naam, &text))
        return false;
    if (minuut_read(text, strlen(text), ret))
        return true;
    PyErr_Format(PyExc_ValueError, "%s: %R is geen tijd (schrijf uu:mm, tot en met 24:00)", naam, value);
    return false;
}

/* ("09:00", "17:00") */
static bool read_slot(PyObject *slot, const char *naam, int32_t *van, int32_t *tot)
{
    PyObject *first, *second;
    bool ok;

    if (PyUnicode_Check(slot) || !PySequence_Check(slot) || PySequence_Size(slot) != 2) {
        if (!PyErr_Occurred())
            PyErr_Format(PyExc_TypeError, "%s: een tijdvak is een paar van twee tijden, zoals ('09:00', '17:00')", naam);
        return false;
    }
    first = PySequence_GetItem(slot, 0);
    second = PySequence_GetItem(slot, 1);
    ok = read_minuut(first, naam, van) && read_minuut(second, naam, tot);
    Py_XDECREF(first);
    Py_XDECREF(second);
    return ok;
}

static bool add_week(struct rijen *rijen, int32_t weekdag, int32_t van, int32_t tot)
{
    void *rows = PyMem_Realloc(rijen->week, (rijen->week_count + 1) * sizeof *rijen->week);

    if (!rows) {
        PyErr_NoMemory();
        return false;
    }
    rijen->week = rows;
    rijen->week[rijen->week_count++] = (struct zaak_tijdvak){ weekdag, van, tot };
    return true;
}

static bool add_dag(struct rijen *rijen, zaak_dag dag, int32_t van, int32_t tot)
{
    void *rows = PyMem_Realloc(rijen->dagen, (rijen->dag_count + 1) * sizeof *rijen->dagen);

    if (!rows) {
        PyErr_NoMemory();
        return false;
    }
    rijen->dagen = rows;
    rijen->dagen[rijen->dag_count++] = (struct zaak_dagtijdvak){ dag, van, tot };
    return true;
}

/* The slots of a weekday or, with a date, of that date. */
static bool read_slots(struct rijen *rijen, PyObject *list, const char *naam, int32_t weekdag, zaak_dag dag)
{
    PyObject *items = PyUnicode_Check(list) ? NULL : PyObject_GetIter(list), *item;
    bool ok = items != NULL;
    int32_t van, tot;

    if (!ok && !PyErr_Occurred())
        PyErr_Format(PyExc_TypeError, "%s: een lijst van tijdvakken verwacht", naam);
    while (ok && (item = PyIter_Next(items))) {
        ok = read_slot(item, naam, &van, &tot) && (weekdag ? add_week(rijen, weekdag, van, tot) : add_dag(rijen, dag, van, tot));
        Py_DECREF(item);
    }
    Py_XDECREF(items);
    return ok && !PyErr_Occurred();
}

static bool read_weekdag(struct staat *staat, struct rijen *rijen, PyObject *key, PyObject *value)
{
    int32_t weekdag = 0;

    (void)staat;
    return to_woord(key, "week", woorden_weekdag, &weekdag) && read_slots(rijen, value, "week", weekdag, 0);
}

/* An empty list or 'dicht' is a closed day. */
static bool read_datum(struct staat *staat, struct rijen *rijen, PyObject *key, PyObject *value)
{
    size_t before = rijen->dag_count;
    zaak_dag dag;

    if (!to_dag(staat, key, "dagen", &dag))
        return false;
    if (PyUnicode_Check(value) && PyUnicode_CompareWithASCIIString(value, "dicht") == 0)
        return add_dag(rijen, dag, 0, 0);
    return read_slots(rijen, value, "dagen", 0, dag) && (rijen->dag_count > before || add_dag(rijen, dag, 0, 0));
}

static bool read_mapping(struct staat *staat, struct rijen *rijen, PyObject *value, const char *naam,
                         bool (*read)(struct staat *staat, struct rijen *rijen, PyObject *key, PyObject *value))
{
    PyObject *items = value ? PyMapping_Items(value) : NULL;
    bool ok = items || !value;

    if (!ok && PyErr_ExceptionMatches(PyExc_AttributeError))
        PyErr_Format(PyExc_TypeError, "%s: een dict van dag naar tijdvakken verwacht", naam);
    for (Py_ssize_t i = 0; ok && items && i < PyList_Size(items); i++) {
        PyObject *item = PyList_GetItem(items, i);
        PyObject *key = PyTuple_GetItem(item, 0), *slots = key ? PyTuple_GetItem(item, 1) : NULL;

        ok = slots && read(staat, rijen, key, slots);
    }
    Py_XDECREF(items);
    return ok;
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names[] = { "week", "feestdagen", "gelijkgesteld", "dagen", "kalender" };
    static const struct parameters p = { "Openingstijd", 1, 1, 5, names };
    struct staat *staat = staat_of_type(type);
    struct zaak_openingstijd_options options = ZAAK_OPENINGSTIJD_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_openingstijd *made = NULL;
    struct rijen rijen = { NULL, NULL, 0, 0 };
    PyObject *values[5], *self = NULL;
    struct zaak_kalender *kalender;

    if (parse_call(&p, args, kwargs, values) && to_woord(values[1], "feestdagen", woorden_feestdagen, &options.feestdagen) &&
        to_woord(values[2], "gelijkgesteld", woorden_kanaal_gelijkgesteld, &options.gelijkgesteld) &&
        to_ding(staat, values[4], "kalender", TYPE_KALENDER, &kalender) && read_mapping(staat, &rijen, values[0], "week", read_weekdag) &&
        read_mapping(staat, &rijen, values[3], "dagen", read_datum)) {
        options.kalender = kalender;
        options.week = rijen.week;
        options.week_count = rijen.week_count;
        options.dagen = rijen.dagen;
        options.dag_count = rijen.dag_count;
        self = zaak_openingstijd_new(staat->ctx, &options, &made, &error) ? fout_raise(staat, &error) : openingstijd_wrap(staat, made);
    }
    PyMem_Free(rijen.week);
    PyMem_Free(rijen.dagen);
    return self;
}

static PyObject *from_json(PyObject *class, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "json", "kalender" };
    static const struct parameters p = { "from_json", 1, 1, 2, names_ };
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_openingstijd *made = NULL;
    struct zaak_kalender *kalender;
    PyObject *values[2];
    Py_buffer view;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[1], "kalender", TYPE_KALENDER, &kalender) ||
        !to_bytes(values[0], "json", &view))
        return NULL;
    result = zaak_openingstijd_load_json(staat->ctx, kalender, view.buf, (size_t)view.len, &made, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise(staat, &error) : openingstijd_wrap(staat, made);
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

static PyObject *add_periode(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "start", "periode" };
    static const struct parameters p = { "add_periode", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_periode periode;
    PyObject *values[2];
    zaak_tijdstip tijdstip;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_tijdstip(staat, values[0], "start", &tijdstip) ||
        !to_periode(values[1], "periode", &periode))
        return NULL;
    result = zaak_openingstijd_add_periode(handle_of(self), tijdstip, &periode, &tijdstip);
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

static PyObject *count_seconden(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "van", "tot" };
    static const struct parameters p = { "count_seconden", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    PyObject *values[2];
    zaak_tijdstip van, tot;
    int64_t seconden;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_tijdstip(staat, values[0], "van", &van) ||
        !to_tijdstip(staat, values[1], "tot", &tot))
        return NULL;
    result = zaak_openingstijd_count_seconden(handle_of(self), van, tot, &seconden);
    return result ? fout_raise_code(staat, result) : from_int(seconden);
}

static PyMethodDef methods[] = {
    { "from_json", FAST(from_json), FAST_FLAGS | METH_CLASS, "from_json($type, json, *, kalender=None)\n--\n\nOpening hours of a JSON document." },
    { "is_open", is_open, METH_O, "is_open($self, tijdstip, /)\n--\n\nIs it open at this moment?" },
    { "next", next, METH_O, "next($self, tijdstip, /)\n--\n\nThe first moment from this one on at which it is open." },
    { "add", FAST(add), FAST_FLAGS, "add($self, start, minuten)\n--\n\nThe moment that is reached after so many opening minutes." },
    { "add_periode", FAST(add_periode), FAST_FLAGS,
      "add_periode($self, start, periode)\n--\n\nThe moment that is reached after a term in opening hours, minutes or seconds." },
    { "count", FAST(count_minutes), FAST_FLAGS, "count($self, van, tot)\n--\n\nWhole opening minutes between two moments." },
    { "count_seconden", FAST(count_seconden), FAST_FLAGS, "count_seconden($self, van, tot)\n--\n\nWhole opening seconds between two moments." },
    { NULL, NULL, 0, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Openingstijd(week, *, feestdagen='dicht', gelijkgesteld='kalender', dagen=None, kalender=None)\n--\n\n"
                         "When a channel is open, and time that runs only then." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { 0, NULL }
};

PyType_Spec openingstijd_spec = { "zaak.Openingstijd", sizeof(struct ding), 0,
                                  Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
