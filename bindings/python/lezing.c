/* SPDX-License-Identifier: EUPL-1.2 */
/* Readings: a dict with a word for each reading that is not the default. */
#include "types.h"

PyObject *from_lezing(const struct zaak_lezing *lezing)
{
    struct zaak_lezing copy = *lezing;
    PyObject *dict = PyErr_Occurred() ? NULL : PyDict_New();

    for (const struct woord *row = woorden_lezing; dict && row->woord; row++) {
        const struct woord *woorden;
        const int32_t *member = lezing_member(&copy, row->waarde, &woorden);
        PyObject *word = from_woord(woorden, *member);

        if (!word || PyDict_SetItemString(dict, row->woord, word) < 0)
            Py_CLEAR(dict);
        Py_XDECREF(word);
    }
    return dict;
}

bool read_lezing(PyObject *value, struct zaak_lezing *lezing)
{
    PyObject *key, *word;
    Py_ssize_t place = 0;

    if (!value)
        return true;
    if (!PyDict_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "lezing: een dict verwacht");
        return false;
    }
    while (PyDict_Next(value, &place, &key, &word)) {
        const struct woord *woorden;
        int32_t which, *member;

        if (!to_woord(key, "lezing", woorden_lezing, &which))
            return false;
        member = lezing_member(lezing, which, &woorden);
        if (!to_woord(word, woord_get(woorden_lezing, which), woorden, member))
            return false;
    }
    return true;
}
