/* SPDX-License-Identifier: EUPL-1.2 */
/* Vertrouwelijkheidaanduiding: the words, the level of a case or document, who may see it. */
#include "types.h"

#include <string.h>

static bool to_level(PyObject *value, const char *naam, int32_t *ret_niveau)
{
    const char *woord;

    if (!to_text(value, naam, &woord))
        return false;
    if (zaak_vertrouwelijkheid_parse(woord, strlen(woord), ret_niveau) == 0)
        return true;
    fout_value("%s: %R is geen vertrouwelijkheidaanduiding; zie zaak.vertrouwelijkheden()", naam, value);
    return false;
}

PyObject *module_vertrouwelijkheden(PyObject *module, PyObject *unused)
{
    PyObject *tuple = PyTuple_New(ZAAK_VERTROUWELIJKHEID_ZEER_GEHEIM);

    (void)module;
    (void)unused;
    for (int32_t i = 1; tuple && zaak_vertrouwelijkheid_woord(i); i++) {
        PyObject *woord = from_text(zaak_vertrouwelijkheid_woord(i));

        if (!woord || PyTuple_SetItem(tuple, i - 1, woord) < 0)
            Py_CLEAR(tuple);
    }
    return tuple;
}

PyObject *module_vertrouwelijkheid(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "type", "eigen" };
    static const struct parameters p = { "vertrouwelijkheid", 2, 0, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    const struct zaak_object *type = NULL;
    PyObject *values[2];
    const char *eigen;
    int32_t niveau;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[0], "type", TYPE_OBJECT, &type) || !to_text(values[1], "eigen", &eigen))
        return NULL;
    result = zaak_vertrouwelijkheid_van(eigen, type, &niveau);
    return result ? fout_raise_code(staat, result) : from_text(zaak_vertrouwelijkheid_woord(niveau));
}

/* Rows of dicts; the copies that hold their texts go into `held`. */
static bool read_right(PyObject *value, PyObject *held, struct zaak_inzagerecht *recht)
{
    static const char *const names[] = { "maximum", "type" };
    static const struct parameters p = { "rechten", 0, 1, 2, names };
    PyObject *values[2], *copy, *none = PyTuple_New(0);
    bool ok;

    if (none && !PyDict_Check(value))
        PyErr_SetString(PyExc_TypeError, "rechten: een lijst van dicts verwacht");
    copy = none && PyDict_Check(value) ? PyDict_Copy(value) : NULL;
    ok = copy && list_take(held, copy) && parse_call(&p, none, copy, values) && to_level(values[0], names[0], &recht->maximum) &&
         to_text(values[1], names[1], &recht->type);
    Py_XDECREF(none);
    return ok;
}

/* Any sequence of rights; rows are the caller's to free, `held` keeps their texts. */
static struct zaak_inzagerecht *read_rights(PyObject *value, PyObject **ret_held, size_t *ret_count)
{
    PyObject *tuple = PySequence_Tuple(value), *held = tuple ? PyList_New(0) : NULL;
    size_t count = tuple ? (size_t)PyTuple_Size(tuple) : 0;
    struct zaak_inzagerecht *rows = held ? PyMem_Calloc(count + 1, sizeof *rows) : NULL;
    bool ok = rows != NULL;

    if (held && !rows)
        PyErr_NoMemory();
    for (size_t i = 0; ok && i < count; i++)
        ok = read_right(PyTuple_GetItem(tuple, (Py_ssize_t)i), held, &rows[i]);
    Py_XDECREF(tuple);
    if (!ok) {
        PyMem_Free(rows);
        Py_XDECREF(held);
        return NULL;
    }
    *ret_held = held;
    *ret_count = count;
    return rows;
}

PyObject *module_inzage(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "rechten", "vertrouwelijkheid", "type" };
    static const struct parameters p = { "inzage", 3, 2, 3, names_ };
    PyObject *values[3], *held, *answer;
    struct zaak_inzagerecht *rows;
    const char *type;
    int32_t niveau;
    size_t number;

    (void)module;
    if (!parse_arguments(&p, args, count, names, values) || !to_level(values[1], names_[1], &niveau) || !to_text(values[2], names_[2], &type))
        return NULL;
    rows = read_rights(values[0], &held, &number);
    if (!rows)
        return NULL;
    answer = from_bool(zaak_inzagerecht_allows(rows, number, type, niveau) == 1);
    PyMem_Free(rows);
    Py_DECREF(held);
    return answer;
}

/* The cases themselves, in their order. */
static PyObject *list_seen(PyObject *self, const struct zaak_blik *blik, const struct zaak_inzagerecht *rechten, size_t number)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak_voorraad *voorraad = handle_of(self);
    size_t room = zaak_voorraad_count(voorraad), *rows = PyMem_Calloc(room + 1, sizeof *rows);
    int count = rows ? zaak_voorraad_get_inzage(voorraad, blik, rechten, number, rows, room, &error) : 0;
    PyObject *list = rows && count >= 0 ? PyList_New(0) : NULL;

    if (!rows)
        PyErr_NoMemory();
    else if (count < 0)
        fout_raise(staat_of(self), &error);
    for (int i = 0; list && i < count; i++) {
        if (list_take(list, zaak_wrap(staat_of(self), zaak_ref(zaak_voorraad_at(voorraad, rows[i])))))
            continue;
        Py_CLEAR(list);
    }
    PyMem_Free(rows);
    return list;
}

PyObject *voorraad_inzage(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "rechten", "op", "bekend_op", "lezing" };
    static const struct parameters p = { "inzage", 1, 1, 4, names_ };
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_inzagerecht *rows;
    PyObject *values[4], *held, *list;
    size_t number;

    if (!parse_arguments(&p, args, count, names, values) || !blik_read(staat_of(self), values + 1, &blik))
        return NULL;
    rows = read_rights(values[0], &held, &number);
    if (!rows)
        return NULL;
    list = list_seen(self, &blik, rows, number);
    PyMem_Free(rows);
    Py_DECREF(held);
    return list;
}
