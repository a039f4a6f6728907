/* SPDX-License-Identifier: EUPL-1.2 */
/* Arguments and values: from Python and to Python. */
#include "types.h"

#include <string.h>

enum { ORDINAL_1970 = 719163 }; /* date(1970, 1, 1).toordinal() */

static int find_name(const struct parameters *p, PyObject *name)
{
    Py_ssize_t length;
    const char *text = PyUnicode_AsUTF8AndSize(name, &length);

    if (!text)
        return -1;
    for (int i = 0; i < p->count; i++) {
        if (strlen(p->names[i]) == (size_t)length && !memcmp(p->names[i], text, (size_t)length))
            return i;
    }
    PyErr_Format(PyExc_TypeError, "%s() kent geen argument '%U'", p->naam, name);
    return -1;
}

static bool take_named(const struct parameters *p, PyObject *name, PyObject *value, PyObject **values)
{
    int place = find_name(p, name);

    if (place < 0)
        return false;
    if (values[place]) {
        PyErr_Format(PyExc_TypeError, "%s(): argument '%s' is twee keer gegeven", p->naam, p->names[place]);
        return false;
    }
    values[place] = value;
    return true;
}

static bool check_required(const struct parameters *p, PyObject **values)
{
    for (int i = 0; i < p->count; i++) {
        if (i < p->required && !values[i]) {
            PyErr_Format(PyExc_TypeError, "%s(): argument '%s' ontbreekt", p->naam, p->names[i]);
            return false;
        }
        if (i >= p->required && values[i] == Py_None)
            values[i] = NULL;
    }
    return true;
}

static bool check_places(const struct parameters *p, Py_ssize_t count, PyObject **values)
{
    memset(values, 0, (size_t)p->count * sizeof *values);
    if (count <= p->positional)
        return true;
    PyErr_Format(PyExc_TypeError, "%s(): hoogstens %d argumenten zonder naam", p->naam, p->positional);
    return false;
}

bool parse_arguments(const struct parameters *p, PyObject *const *args, Py_ssize_t count, PyObject *names, PyObject **values)
{
    Py_ssize_t named = names ? PyTuple_Size(names) : 0;

    if (!check_places(p, count, values))
        return false;
    for (Py_ssize_t i = 0; i < count; i++)
        values[i] = args[i];
    for (Py_ssize_t i = 0; i < named; i++) {
        if (!take_named(p, PyTuple_GetItem(names, i), args[count + i], values))
            return false;
    }
    return check_required(p, values);
}

bool parse_call(const struct parameters *p, PyObject *args, PyObject *kwargs, PyObject **values)
{
    Py_ssize_t count = PyTuple_Size(args), place = 0;
    PyObject *name, *value;

    if (!check_places(p, count, values))
        return false;
    for (Py_ssize_t i = 0; i < count; i++)
        values[i] = PyTuple_GetItem(args, i);
    while (kwargs && PyDict_Next(kwargs, &place, &name, &value)) {
        if (!take_named(p, name, value, values))
            return false;
    }
    return check_required(p, values);
}

static bool wrong_type(const char *naam, const char *expected, PyObject *value)
{
    PyObject *type = PyType_GetName(Py_TYPE(value));

    if (type)
        PyErr_Format(PyExc_TypeError, "%s: %s verwacht, geen %U", naam, expected, type);
    Py_XDECREF(type);
    return false;
}

/* Text that is checked for what C cannot hold. */
static const char *plain_text(PyObject *value, const char *naam, Py_ssize_t *ret_length)
{
    const char *text = PyUnicode_AsUTF8AndSize(value, ret_length);

    if (text && strlen(text) != (size_t)*ret_length) {
        PyErr_Format(PyExc_ValueError, "%s: tekst met een nulteken", naam);
        return NULL;
    }
    return text;
}

bool to_text(PyObject *value, const char *naam, const char **ret)
{
    Py_ssize_t length;

    *ret = NULL;
    if (!value)
        return true;
    if (!PyUnicode_Check(value))
        return wrong_type(naam, "tekst", value);
    *ret = plain_text(value, naam, &length);
    return *ret != NULL;
}

static bool call_int(PyObject *value, const char *method, long *ret)
{
    PyObject *number = PyObject_CallMethod(value, method, NULL);

    *ret = number ? PyLong_AsLong(number) : -1;
    Py_XDECREF(number);
    return !PyErr_Occurred();
}

bool to_dag(struct staat *staat, PyObject *value, const char *naam, zaak_dag *ret)
{
    Py_ssize_t length;
    const char *text;
    long ordinal;

    *ret = ZAAK_DAG_GEEN;
    if (!value)
        return true;
    if (PyUnicode_Check(value)) {
        text = plain_text(value, naam, &length);
        if (text && zaak_datum_parse(text, (size_t)length, ret)) {
            PyErr_Format(PyExc_ValueError, "%s: %R is geen dag (schrijf jjjj-mm-dd)", naam, value);
            return false;
        }
        return text != NULL;
    }
    if (PyObject_IsInstance(value, staat->date) != 1 || PyObject_IsInstance(value, staat->datetime) == 1)
        return PyErr_Occurred() ? false : wrong_type(naam, "een dag (datetime.date of jjjj-mm-dd)", value);
    if (!call_int(value, "toordinal", &ordinal))
        return false;
    *ret = (zaak_dag)(ordinal - ORDINAL_1970);
    return true;
}

static bool attribute_int(PyObject *value, const char *name, int64_t *ret)
{
    PyObject *number = PyObject_GetAttrString(value, name);

    *ret = number ? PyLong_AsLongLong(number) : -1;
    Py_XDECREF(number);
    return !PyErr_Occurred();
}

static bool from_datetime(struct staat *staat, PyObject *value, const char *naam, zaak_tijdstip *ret)
{
    PyObject *zone = PyObject_GetAttrString(value, "tzinfo");
    PyObject *delta = NULL;
    int64_t days, seconds, micros;
    bool ok;

    if (zone && zone != Py_None)
        delta = PyNumber_Subtract(value, staat->epoch);
    else if (zone)
        PyErr_Format(PyExc_ValueError, "%s: een tijdstip heeft een tijdzone", naam);
    Py_XDECREF(zone);
    ok = delta && attribute_int(delta, "days", &days) && attribute_int(delta, "seconds", &seconds) &&
         attribute_int(delta, "microseconds", &micros);
    Py_XDECREF(delta);
    if (ok)
        *ret = (days * 86400 + seconds) * 1000000 + micros;
    return ok;
}

bool to_tijdstip(struct staat *staat, PyObject *value, const char *naam, zaak_tijdstip *ret)
{
    Py_ssize_t length;
    const char *text;

    *ret = ZAAK_TIJDSTIP_GEEN;
    if (!value)
        return true;
    if (PyUnicode_Check(value)) {
        text = plain_text(value, naam, &length);
        if (text && zaak_tijdstip_parse(text, (size_t)length, ret)) {
            PyErr_Format(PyExc_ValueError, "%s: %R is geen tijdstip (schrijf jjjj-mm-ddTuu:mm+hh:mm)", naam, value);
            return false;
        }
        return text != NULL;
    }
    if (PyObject_IsInstance(value, staat->datetime) != 1)
        return PyErr_Occurred() ? false : wrong_type(naam, "een tijdstip (datetime.datetime of ISO 8601)", value);
    return from_datetime(staat, value, naam, ret);
}

bool to_dag_of_tijdstip(struct staat *staat, PyObject *value, const char *naam, zaak_dag *dag, zaak_tijdstip *tijdstip)
{
    Py_ssize_t length = 0;
    bool instant;

    *dag = ZAAK_DAG_GEEN;
    *tijdstip = ZAAK_TIJDSTIP_GEEN;
    if (!value)
        return true;
    if (PyUnicode_Check(value)) {
        if (!plain_text(value, naam, &length))
            return false;
        instant = length > 10;
    } else {
        instant = PyObject_IsInstance(value, staat->datetime) == 1;
    }
    return instant ? to_tijdstip(staat, value, naam, tijdstip) : to_dag(staat, value, naam, dag);
}

bool to_periode(PyObject *value, const char *naam, struct zaak_periode *ret)
{
    Py_ssize_t length;
    const char *text;

    ret->aantal = 0;
    ret->eenheid = ZAAK_EENHEID_GEEN;
    if (!value)
        return true;
    if (!PyUnicode_Check(value))
        return wrong_type(naam, "een termijn (P8W)", value);
    text = plain_text(value, naam, &length);
    if (text && zaak_periode_parse(text, (size_t)length, ret)) {
        PyErr_Format(PyExc_ValueError, "%s: %R is geen termijn (schrijf P8W, P3M, P5WD, PT48H)", naam, value);
        return false;
    }
    return text != NULL;
}

bool to_int(PyObject *value, const char *naam, int32_t *ret)
{
    long long number;
    int overflow;

    if (!value || PyBool_Check(value) || !PyLong_Check(value))
        return wrong_type(naam, "een geheel getal", value ? value : Py_None);
    number = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (overflow || number > INT32_MAX || number < INT32_MIN) {
        PyErr_Format(PyExc_OverflowError, "%s: het getal is te groot", naam);
        return false;
    }
    *ret = (int32_t)number;
    return true;
}

bool to_bool(PyObject *value, const char *naam, bool *ret)
{
    if (!value)
        return true;
    if (!PyBool_Check(value))
        return wrong_type(naam, "True of False", value);
    *ret = value == Py_True;
    return true;
}

bool to_woord(PyObject *value, const char *naam, const struct woord *list, int32_t *ret)
{
    Py_ssize_t length;
    const char *text;
    char words[256] = "";

    if (!value)
        return true;
    if (!PyUnicode_Check(value))
        return wrong_type(naam, "tekst", value);
    text = plain_text(value, naam, &length);
    if (!text)
        return false;
    if (woord_find(list, text, (size_t)length, ret))
        return true;
    woord_list(list, words, sizeof words);
    PyErr_Format(PyExc_ValueError, "%s: %R is geen van: %s", naam, value, words);
    return false;
}

bool to_bits(PyObject *value, const char *naam, const struct woord *list, int32_t *ret)
{
    PyObject *items, *item;
    int32_t bit = 0;

    *ret = 0;
    if (!value)
        return true;
    if (PyUnicode_Check(value))
        return wrong_type(naam, "een lijst met woorden", value);
    items = PyObject_GetIter(value);
    while (items && (item = PyIter_Next(items))) {
        if (to_woord(item, naam, list, &bit))
            *ret |= bit;
        Py_DECREF(item);
        if (PyErr_Occurred())
            break;
    }
    Py_XDECREF(items);
    return !PyErr_Occurred();
}

bool to_bytes(PyObject *value, const char *naam, Py_buffer *view)
{
    Py_ssize_t length;
    const char *text;

    memset(view, 0, sizeof *view);
    if (value && PyUnicode_Check(value)) {
        text = PyUnicode_AsUTF8AndSize(value, &length);
        return text && PyBuffer_FillInfo(view, value, (void *)text, length, 1, PyBUF_SIMPLE) == 0;
    }
    if (!value || !PyObject_CheckBuffer(value))
        return wrong_type(naam, "bytes of tekst", value ? value : Py_None);
    return PyObject_GetBuffer(value, view, PyBUF_SIMPLE) == 0;
}

bool to_ding(struct staat *staat, PyObject *value, const char *naam, int type, void *ret_handle)
{
    static const char *const names[TYPE_COUNT] = {
        [TYPE_KALENDER] = "zaak.Kalender", [TYPE_MOTIVERING] = "zaak.Motivering", [TYPE_GRONDEN] = "zaak.Gronden", [TYPE_CATALOGUS] = "zaak.Catalogus",
        [TYPE_OBJECT] = "zaak.Object", [TYPE_ZAAK] = "zaak.Zaak", [TYPE_VOORRAAD] = "zaak.Voorraad", [TYPE_NORMSCORE] = "zaak.Normscore",
        [TYPE_OPENINGSTIJD] = "zaak.Openingstijd", [TYPE_KANTOOR] = "zaak.Kantoor", [TYPE_BUNDEL] = "zaak.Bundel", [TYPE_SELECTIELIJST] = "zaak.Selectielijst",
        [TYPE_REEKS] = "zaak.Reeks", [TYPE_STAND] = "zaak.Stand", [TYPE_GEMEENTEN] = "zaak.Gemeenten", [TYPE_KRING] = "zaak.Kring", [TYPE_LEVENSGEBEURTENISSEN] = "zaak.Levensgebeurtenissen", [TYPE_MANDATEN] = "zaak.Mandaten",
        [TYPE_RASCIINDEX] = "zaak.RasciIndex",
    };
    void *handle = NULL;

    if (value && !ding_is(staat, type, value))
        return wrong_type(naam, names[type], value);
    if (value)
        handle = handle_of(value);
    memcpy(ret_handle, &handle, sizeof handle);
    return true;
}

PyObject *from_dag(struct staat *staat, zaak_dag dag)
{
    int32_t year, month, day;

    if (PyErr_Occurred())
        return NULL;
    if (dag == ZAAK_DAG_GEEN || zaak_datum_split(dag, &year, &month, &day))
        Py_RETURN_NONE;
    return PyObject_CallFunction(staat->date, "iii", (int)year, (int)month, (int)day);
}

PyObject *from_tijdstip(struct staat *staat, zaak_tijdstip tijdstip)
{
    PyObject *delta, *value;
    int64_t seconds = tijdstip / 1000000, micros = tijdstip % 1000000;

    if (PyErr_Occurred())
        return NULL;
    if (tijdstip == ZAAK_TIJDSTIP_GEEN)
        Py_RETURN_NONE;
    delta = PyObject_CallFunction(staat->timedelta, "iLL", 0, (long long)seconds, (long long)micros);
    value = delta ? PyNumber_Add(staat->epoch, delta) : NULL;
    Py_XDECREF(delta);
    return value;
}

PyObject *from_periode(const struct zaak_periode *periode)
{
    char text[40];

    if (PyErr_Occurred())
        return NULL;
    if (periode->eenheid == ZAAK_EENHEID_GEEN || zaak_periode_format(periode, ZAAK_PERIODE_ISO, text, sizeof text) < 0)
        Py_RETURN_NONE;
    return PyUnicode_FromString(text);
}

PyObject *from_text(const char *text)
{
    if (PyErr_Occurred())
        return NULL;
    if (!text)
        Py_RETURN_NONE;
    return PyUnicode_DecodeUTF8(text, (Py_ssize_t)strlen(text), "replace");
}

PyObject *from_filled_text(const char *text)
{
    return from_text(text && *text ? text : NULL);
}

PyObject *from_int(int64_t number)
{
    return PyErr_Occurred() ? NULL : PyLong_FromLongLong(number);
}

PyObject *from_bool(bool value)
{
    return PyErr_Occurred() ? NULL : PyBool_FromLong(value);
}

PyObject *from_woord(const struct woord *list, int32_t waarde)
{
    return from_text(woord_get(list, waarde));
}

PyObject *from_bits(const struct woord *list, int32_t waarde)
{
    PyObject *words = PyErr_Occurred() ? NULL : PyList_New(0);
    PyObject *row;

    for (; words && list->woord; list++) {
        if ((waarde & list->waarde) && !list_take(words, from_text(list->woord)))
            Py_CLEAR(words);
    }
    row = words ? PyList_AsTuple(words) : NULL;
    Py_XDECREF(words);
    return row;
}
