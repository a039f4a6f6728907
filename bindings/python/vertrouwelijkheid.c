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

static PyObject *ask(PyObject *tuple, PyObject *held, const char *type, int32_t niveau)
{
    size_t count = (size_t)PyTuple_Size(tuple);
    struct zaak_inzagerecht *rows = PyMem_Calloc(count + 1, sizeof *rows);
    PyObject *answer = NULL;
    bool ok = rows != NULL;

    for (size_t i = 0; ok && i < count; i++)
        ok = read_right(PyTuple_GetItem(tuple, (Py_ssize_t)i), held, &rows[i]);
    if (ok)
        answer = from_bool(zaak_inzagerecht_allows(rows, count, type, niveau) == 1);
    else if (!rows)
        PyErr_NoMemory();
    PyMem_Free(rows);
    return answer;
}

PyObject *module_inzage(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "rechten", "vertrouwelijkheid", "type" };
    static const struct parameters p = { "inzage", 3, 2, 3, names_ };
    PyObject *values[3], *tuple, *held, *answer = NULL;
    const char *type;
    int32_t niveau;

    (void)module;
    if (!parse_arguments(&p, args, count, names, values) || !to_level(values[1], names_[1], &niveau) || !to_text(values[2], names_[2], &type))
        return NULL;
    tuple = PySequence_Tuple(values[0]);
    held = tuple ? PyList_New(0) : NULL;
    if (held)
        answer = ask(tuple, held, type, niveau);
    Py_XDECREF(held);
    Py_XDECREF(tuple);
    return answer;
}
