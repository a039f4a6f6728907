/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.nummer_check(), zaak.nummer_fill() and zaak.nummer_mask(). No message holds a number, also not that of a wrong argument. */
#include "types.h"

#include <string.h>

static bool to_kind(PyObject *value, int32_t *ret_soort)
{
    const char *woord;

    if (!to_text(value, "soort", &woord))
        return false;
    *ret_soort = nummersoort_find(woord);
    if (!*ret_soort)
        fout_value("soort: %R is geen soort nummer (bsn, rsin, kvk, vestiging, a-nummer)", value);
    return *ret_soort > 0;
}

PyObject *module_nummer_check(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "soort", "nummer", "als_zgw" };
    static const struct parameters p = { "nummer_check", 2, 2, 3, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_error error = ZAAK_ERROR_INIT;
    bool als_zgw = false;
    PyObject *values[3];
    const char *nummer;
    int32_t soort;

    if (!parse_arguments(&p, args, count, names, values) || !to_kind(values[0], &soort) || !to_text(values[1], "nummer", &nummer) ||
        !to_bool(values[2], "als_zgw", &als_zgw))
        return NULL;
    if (zaak_nummer_check(soort, nummer, strlen(nummer), als_zgw ? ZAAK_NUMMER_ZGW : ZAAK_NUMMER_STRENG, &error))
        return fout_raise(staat, &error);
    Py_RETURN_NONE;
}

PyObject *module_nummer_fill(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "soort", "nummer" };
    static const struct parameters p = { "nummer_fill", 2, 2, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *values[2];
    const char *nummer;
    int32_t soort;
    char text[32];

    if (!parse_arguments(&p, args, count, names, values) || !to_kind(values[0], &soort) || !to_text(values[1], "nummer", &nummer))
        return NULL;
    if (zaak_nummer_fill(soort, nummer, strlen(nummer), text, sizeof text, &error) < 0)
        return fout_raise(staat, &error);
    return from_text(text);
}

PyObject *module_nummer_mask(PyObject *module, PyObject *value)
{
    struct staat *staat = PyModule_GetState(module);
    const char *text;
    char *buffer;
    PyObject *masked;
    int length;

    if (!value || value == Py_None || !to_text(value, "tekst", &text)) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_TypeError, "tekst: een str verwacht");
        return NULL;
    }
    buffer = PyMem_Malloc(strlen(text) + 1);
    if (!buffer)
        return PyErr_NoMemory();
    length = zaak_nummer_mask(staat->ctx, text, strlen(text), buffer, strlen(text) + 1);
    masked = length < 0 ? fout_raise_code(staat, length) : from_text(buffer);
    PyMem_Free(buffer);
    return masked;
}
