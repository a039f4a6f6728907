/* SPDX-License-Identifier: EUPL-1.2 */
/* Facts of the clock, as dicts with the names of docs/formaten.md, and the legal ground by id or as a row. */
#include "types.h"

#include <stdio.h>

enum { PLACE_SIZE = 48, SENTENCE_SIZE = 96 };

/* Reads one member of a fact; `naam` is its path, for messages. */
static bool read_member(struct staat *staat, int32_t lid, PyObject *value, const char *naam, struct zaak_klokfeit *feit)
{
    switch (lid) {
    case LID_FEIT:
        return to_woord(value, naam, woorden_klokfeit, &feit->soort);
    case LID_OP:
        return to_dag(staat, value, naam, &feit->op);
    case LID_TOT:
        return to_dag(staat, value, naam, &feit->tot);
    case LID_TERMIJN:
        return to_periode(value, naam, &feit->termijn);
    default:
        return to_text(value, naam, &feit->grond);
    }
}

static bool read_fact(struct staat *staat, PyObject *dict, size_t index, struct zaak_klokfeit *feit)
{
    char naam[PLACE_SIZE], sentence[SENTENCE_SIZE];
    PyObject *key, *value;
    Py_ssize_t place = 0;
    int32_t lid, leden = 0;

    *feit = (struct zaak_klokfeit)ZAAK_KLOKFEIT_INIT;
    snprintf(naam, sizeof naam, "feiten.%zu", index);
    while (PyDict_Next(dict, &place, &key, &value)) {
        if (!to_woord(key, naam, woorden_klokfeitlid, &lid))
            return false;
        if (value == Py_None) /* like null in JSON: absent */
            continue;
        snprintf(naam, sizeof naam, "feiten.%zu.%s", index, woord_get(woorden_klokfeitlid, lid));
        if (!read_member(staat, lid, value, naam, feit))
            return false;
        snprintf(naam, sizeof naam, "feiten.%zu", index);
        leden |= lid;
    }
    if (klokfeit_check(feit->soort, leden, sentence, sizeof sentence))
        return true;
    fout_value("%s: %s", naam, sentence);
    return false;
}

/* A copy of each dict, which nobody else can change while its texts are in use. */
static PyObject *copy_dicts(PyObject *value)
{
    PyObject *list = PySequence_List(value);
    Py_ssize_t count = list ? PyList_Size(list) : 0;

    for (Py_ssize_t i = 0; list && i < count; i++) {
        PyObject *item = PyList_GetItem(list, i);
        PyObject *copy = NULL;

        if (PyDict_Check(item))
            copy = PyDict_Copy(item);
        else
            PyErr_Format(PyExc_TypeError, "feiten.%zd: een dict verwacht", i);
        if (!copy || PyList_SetItem(list, i, copy) < 0)
            Py_CLEAR(list);
    }
    return list;
}

bool klokfeiten_read(struct staat *staat, PyObject *value, struct klokfeiten *feiten)
{
    *feiten = (struct klokfeiten){ NULL, NULL, 0 };
    if (!value)
        return true;
    feiten->list = copy_dicts(value);
    if (!feiten->list)
        return false;
    feiten->count = (size_t)PyList_Size(feiten->list);
    feiten->rows = PyMem_Calloc(feiten->count + 1, sizeof *feiten->rows);
    if (!feiten->rows)
        PyErr_NoMemory();
    for (size_t i = 0; feiten->rows && i < feiten->count; i++) {
        if (!read_fact(staat, PyList_GetItem(feiten->list, (Py_ssize_t)i), i, &feiten->rows[i]))
            return false;
    }
    return feiten->rows != NULL;
}

void klokfeiten_free(struct klokfeiten *feiten)
{
    Py_CLEAR(feiten->list);
    PyMem_Free(feiten->rows);
    feiten->rows = NULL;
}

/* The row of the register that says the same as this one. */
static bool find_same(struct staat *staat, PyObject *row, const struct zaak_gronden *gronden, const struct zaak_grond **ret)
{
    size_t count = zaak_gronden_count(gronden);

    for (size_t i = 0; i < count; i++) {
        PyObject *own = grond_row(staat, zaak_gronden_at(gronden, i));
        int same = own ? PyObject_RichCompareBool(own, row, Py_EQ) : -1;

        Py_XDECREF(own);
        if (same < 0)
            return false;
        if (same) {
            *ret = zaak_gronden_at(gronden, i);
            return true;
        }
    }
    fout_value("grond: deze rij staat niet in het register (geef gronden)");
    return false;
}

bool to_grond(struct staat *staat, PyObject *value, const struct zaak_gronden *gronden, const struct zaak_grond **ret, const char **ret_id)
{
    *ret = NULL;
    *ret_id = NULL;
    if (!value || value == Py_None)
        return true;
    if (Py_TYPE(value) != staat->rijen[RIJ_GROND])
        return to_text(value, "grond", ret_id);
    if (!gronden)
        gronden = zaak_context_get_gronden(staat->ctx);
    if (!gronden) {
        PyErr_NoMemory();
        return false;
    }
    return find_same(staat, value, gronden, ret);
}
