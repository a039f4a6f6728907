/* SPDX-License-Identifier: EUPL-1.2 */
/* Identifications. A pattern is the name of a row, or a dict that says what differs from a row. */
#include "types.h"

#include <string.h>

enum { ROOM = 1024 };

/* A pattern, and the copy of the dict that its texts stand in. */
struct bron {
    struct zaak_identificatiepatroon patroon;
    PyObject *held;
};

static bool get_row(const char *naam, struct zaak_identificatiepatroon *patroon)
{
    if (zaak_identificatiepatroon_get(naam, patroon) == 0)
        return true;
    fout_value("patroon: '%s' bestaat niet; zie zaak.identificatiepatronen()", naam);
    return false;
}

static bool read_dict(struct bron *bron, PyObject *value)
{
    static const char *const names[] = { "naam", "sjabloon", "dag", "breedte", "langst", "tekens", "controle" };
    static const struct parameters p = { "patroon", 0, 0, 7, names };
    struct zaak_identificatiepatroon *patroon = &bron->patroon;
    PyObject *values[7], *none = PyTuple_New(0);
    const char *naam = NULL, *sjabloon = NULL;
    bool ok;

    bron->held = none ? PyDict_Copy(value) : NULL;
    ok = bron->held && parse_call(&p, none, bron->held, values) && to_text(values[0], names[0], &naam) && to_text(values[1], names[1], &sjabloon) &&
         get_row(naam, patroon) && to_woord(values[2], names[2], woorden_identificatiedag, &patroon->dag) &&
         (!values[3] || to_int(values[3], names[3], &patroon->breedte)) && (!values[4] || to_int(values[4], names[4], &patroon->langst)) &&
         to_woord(values[5], names[5], woorden_tekens, &patroon->tekens) && to_woord(values[6], names[6], woorden_identificatiecontrole, &patroon->controle);
    if (ok && sjabloon)
        patroon->sjabloon = sjabloon;
    Py_XDECREF(none);
    return ok;
}

/* Py_XDECREF(bron->held) afterwards, also on failure. */
static bool read_pattern(struct bron *bron, PyObject *value)
{
    const struct bron empty = { ZAAK_IDENTIFICATIEPATROON_INIT, NULL };
    const char *naam;

    *bron = empty;
    if (value && PyDict_Check(value))
        return read_dict(bron, value);
    return to_text(value, "patroon", &naam) && get_row(naam, &bron->patroon);
}

static PyObject *give(struct staat *staat, int result, const char *text, int64_t volgnummer, const struct zaak_error *error)
{
    return result < 0 ? fout_raise(staat, error) : Py_BuildValue("(sL)", text, (long long)volgnummer);
}

PyObject *module_identificatie_make(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "volgnummer", "dag", "patroon" };
    static const struct parameters p = { "identificatie_make", 3, 1, 3, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *values[3], *answer = NULL;
    struct bron bron = { ZAAK_IDENTIFICATIEPATROON_INIT, NULL };
    int64_t volgnummer = 0;
    char text[ROOM];
    zaak_dag dag;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[1], "dag", &dag))
        return NULL;
    if (PyBool_Check(values[0]) || !PyLong_Check(values[0])) {
        PyErr_SetString(PyExc_TypeError, "volgnummer: een geheel getal verwacht");
        return NULL;
    }
    volgnummer = PyLong_AsLongLong(values[0]);
    if (!PyErr_Occurred() && read_pattern(&bron, values[2])) {
        result = zaak_identificatie_make(&bron.patroon, dag, volgnummer, text, sizeof text, &volgnummer, &error);
        answer = give(staat, result, text, volgnummer, &error);
    }
    Py_XDECREF(bron.held);
    return answer;
}

static PyObject *make_next(struct staat *staat, PyObject *tuple, zaak_dag dag, const struct zaak_identificatiepatroon *patroon)
{
    size_t count = (size_t)PyTuple_Size(tuple);
    const char **texts = PyMem_Calloc(count + 1, sizeof *texts);
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *answer = NULL;
    int64_t volgnummer = 0;
    bool ok = texts != NULL;
    char text[ROOM];

    for (size_t i = 0; ok && i < count; i++)
        ok = to_text(PyTuple_GetItem(tuple, (Py_ssize_t)i), "bestaande", &texts[i]);
    if (ok) {
        int result = zaak_identificatie_next(patroon, dag, texts, count, text, sizeof text, &volgnummer, &error);

        answer = give(staat, result, text, volgnummer, &error);
    } else if (!texts) {
        PyErr_NoMemory();
    }
    PyMem_Free(texts);
    return answer;
}

PyObject *module_identificatie_next(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "bestaande", "dag", "patroon" };
    static const struct parameters p = { "identificatie_next", 3, 1, 3, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct bron bron = { ZAAK_IDENTIFICATIEPATROON_INIT, NULL };
    PyObject *values[3], *tuple, *answer = NULL;
    zaak_dag dag;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[1], "dag", &dag))
        return NULL;
    tuple = PySequence_Tuple(values[0]);
    if (tuple && read_pattern(&bron, values[2]))
        answer = make_next(staat, tuple, dag, &bron.patroon);
    Py_XDECREF(bron.held);
    Py_XDECREF(tuple);
    return answer;
}

PyObject *module_identificatie_check(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "identificatie", "patroon" };
    static const struct parameters p = { "identificatie_check", 2, 1, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct bron bron = { ZAAK_IDENTIFICATIEPATROON_INIT, NULL };
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *values[2], *answer = NULL;
    const char *text;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], names_[0], &text))
        return NULL;
    if (read_pattern(&bron, values[1]))
        answer = zaak_identificatie_check(&bron.patroon, text, strlen(text), &error) ? fout_raise(staat, &error) : Py_NewRef(Py_None);
    Py_XDECREF(bron.held);
    return answer;
}

PyObject *module_identificatie_parse(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "identificatie", "patroon" };
    static const struct parameters p = { "identificatie_parse", 2, 1, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct bron bron = { ZAAK_IDENTIFICATIEPATROON_INIT, NULL };
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *values[2], *answer = NULL;
    int64_t volgnummer = 0;
    const char *text;
    int32_t jaar = 0;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], names_[0], &text))
        return NULL;
    if (read_pattern(&bron, values[1])) {
        if (zaak_identificatie_parse(&bron.patroon, text, strlen(text), &jaar, &volgnummer, &error))
            fout_raise(staat, &error);
        else
            answer = jaar ? Py_BuildValue("(iL)", (int)jaar, (long long)volgnummer) : Py_BuildValue("(OL)", Py_None, (long long)volgnummer);
    }
    Py_XDECREF(bron.held);
    return answer;
}

PyObject *module_identificatiepatronen(PyObject *module, PyObject *unused)
{
    PyObject *rows = PyDict_New();

    (void)module;
    (void)unused;
    for (size_t i = 0; rows && zaak_identificatiepatroon_naam(i); i++) {
        struct zaak_identificatiepatroon row = ZAAK_IDENTIFICATIEPATROON_INIT;
        PyObject *value;

        zaak_identificatiepatroon_get(zaak_identificatiepatroon_naam(i), &row);
        value = Py_BuildValue("{s:s,s:s,s:s,s:i,s:i,s:s,s:s}", "naam", row.naam, "sjabloon", row.sjabloon, "dag", woord_get(woorden_identificatiedag, row.dag),
                              "breedte", (int)row.breedte, "langst", (int)row.langst, "tekens", woord_get(woorden_tekens, row.tekens), "controle",
                              woord_get(woorden_identificatiecontrole, row.controle));
        if (!value || PyDict_SetItemString(rows, row.naam, value) < 0)
            Py_CLEAR(rows);
        Py_XDECREF(value);
    }
    return rows;
}
