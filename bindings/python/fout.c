/* SPDX-License-Identifier: EUPL-1.2 */
/* Exceptions: zaak.Error, and zaak.RegelError for a rule that forbids something. */
#include "types.h"

#include <stdarg.h>
#include <string.h>

/* An attribute with the value that it has in an exception that a program makes itself. */
struct attribute {
    const char *name;
    char kind; /* i: 0, s: "", l: (), n: None */
};

static PyObject *make_default(char kind)
{
    if (kind == 'i')
        return PyLong_FromLong(0);
    if (kind == 's')
        return PyUnicode_FromString("");
    if (kind == 'l')
        return PyTuple_New(0);
    Py_RETURN_NONE;
}

static PyObject *make_class(PyObject *module, const char *name, const char *doc, PyObject *base, const struct attribute *attributes)
{
    PyObject *defaults = PyDict_New();
    PyObject *class = NULL;

    for (; defaults && attributes->name; attributes++) {
        PyObject *value = make_default(attributes->kind);

        if (!value || PyDict_SetItemString(defaults, attributes->name, value) < 0)
            Py_CLEAR(defaults);
        Py_XDECREF(value);
    }
    if (defaults)
        class = PyErr_NewExceptionWithDoc(name, doc, base, defaults);
    Py_XDECREF(defaults);
    if (class && PyModule_AddObjectRef(module, strrchr(name, '.') + 1, class) < 0)
        Py_CLEAR(class);
    return class;
}

bool fout_make(PyObject *module, struct staat *staat)
{
    static const struct attribute of_error[] = {
        { "code", 'i' },   { "name", 's' },  { "text", 's' },    { "file", 'n' }, { "line", 'n' },
        { "column", 'n' }, { "field", 'n' }, { "gelezen", 'n' }, { "zgw_code", 'n' }, { "http", 'n' }, { NULL, 0 },
    };
    static const struct attribute of_regel[] = {
        { "regel", 's' }, { "veld", 's' }, { "bevindingen", 'l' }, { NULL, 0 },
    };

    staat->error = make_class(module, "zaak.Error", "A failure of libzaak: code and name, and where it was.", NULL, of_error);
    if (staat->error)
        staat->regel_error = make_class(module, "zaak.RegelError", "A rule does not allow this; bevindingen lists all violations.",
                                        staat->error, of_regel);
    return staat->regel_error != NULL;
}

static bool set(PyObject *exception, const char *name, PyObject *value)
{
    bool ok = value && PyObject_SetAttrString(exception, name, value) == 0;

    Py_XDECREF(value);
    return ok;
}

static PyObject *bevinding_row(struct staat *staat, const struct zaak_bevinding *b, struct zaak_catalogus *catalogus)
{
    return RIJ(staat, RIJ_BEVINDING, from_text(b->regel), from_filled_text(b->zgw_code), from_text(b->veld), from_text(b->tekst),
               from_filled_text(b->feit), from_woord(woorden_ernst, b->ernst), from_int(b->http), from_filled_text(b->pad), from_filled_text(b->bestand),
               object_wrap(staat, catalogus, catalogus ? b->object : NULL));
}

/* What is gone belongs to the catalogue as it was. */
static struct zaak_catalogus *catalogus_of(const struct zaak_object *object, struct zaak_catalogus *catalogus, struct zaak_catalogus *vorige)
{
    const char *url = object ? zaak_object_get_text(object, ZAAK_VELD_URL) : NULL;

    return vorige && url && zaak_catalogus_find_url(vorige, url) == object ? vorige : catalogus;
}

PyObject *bevindingen_list_of(struct staat *staat, const struct zaak_bevindingen *list, struct zaak_catalogus *catalogus, struct zaak_catalogus *vorige)
{
    PyObject *rows = PyErr_Occurred() ? NULL : PyList_New(0);
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    size_t count = list ? zaak_bevindingen_count(list) : 0;

    for (size_t i = 0; rows && i < count; i++) {
        if (zaak_bevindingen_get(list, i, &b) || !list_take(rows, bevinding_row(staat, &b, catalogus_of(b.object, catalogus, vorige))))
            Py_CLEAR(rows);
    }
    return rows;
}

PyObject *bevindingen_list(struct staat *staat, const struct zaak_bevindingen *list)
{
    return bevindingen_list_of(staat, list, NULL, NULL);
}

/* Without a list there is the one violation of the error itself. */
static PyObject *bevindingen_tuple(struct staat *staat, const struct zaak_error *error, const struct zaak_bevindingen *list)
{
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    PyObject *rows = bevindingen_list(staat, list);
    PyObject *tuple;

    b.regel = error->rule;
    b.zgw_code = error->zgw_code;
    b.veld = error->field;
    b.tekst = error->text;
    b.ernst = ZAAK_ERNST_FOUT;
    b.http = error->http;
    if (rows && PyList_Size(rows) == 0 && !list_take(rows, bevinding_row(staat, &b, NULL)))
        Py_CLEAR(rows);
    tuple = rows ? PyList_AsTuple(rows) : NULL;

    Py_XDECREF(rows);
    return tuple;
}

static PyObject *number_or_none(int32_t number)
{
    if (number)
        return from_int(number);
    Py_RETURN_NONE;
}

static PyObject *make(PyObject *class, const struct zaak_error *error)
{
    char text[MELDING_SIZE];
    PyObject *message, *exception;

    melding_write(error, text, sizeof text);
    message = from_text(text);
    exception = message ? PyObject_CallFunctionObjArgs(class, message, NULL) : NULL;
    Py_XDECREF(message);
    if (exception && set(exception, "code", from_int(error->code < 0 ? -error->code : error->code)) &&
        set(exception, "name", from_text(zaak_error_name(error->code))) && set(exception, "text", from_text(error->text)) &&
        set(exception, "file", from_filled_text(error->file)) && set(exception, "line", number_or_none(error->line)) &&
        set(exception, "column", number_or_none(error->column)) && set(exception, "field", from_filled_text(error->field)) &&
        set(exception, "zgw_code", from_filled_text(error->zgw_code)) && set(exception, "http", number_or_none(error->http)))
        return exception;
    Py_XDECREF(exception);
    return NULL;
}

static PyObject *raise_made(PyObject *class, PyObject *exception)
{
    if (exception)
        PyErr_SetObject(class, exception);
    Py_XDECREF(exception);
    return NULL;
}

/* What is no matter of libzaak alone has Python's own exceptions. */
static bool raise_plain(const struct zaak_error *error)
{
    char text[MELDING_SIZE];
    PyObject *message;

    if (error->code == -ZAAK_E_GEHEUGEN)
        PyErr_NoMemory();
    if (error->code == -ZAAK_E_ARGUMENT) {
        melding_write(error, text, sizeof text);
        message = from_text(text);
        if (message)
            PyErr_SetObject(PyExc_ValueError, message);
        Py_XDECREF(message);
    }
    return error->code == -ZAAK_E_GEHEUGEN || error->code == -ZAAK_E_ARGUMENT;
}

PyObject *fout_raise_regel(struct staat *staat, const struct zaak_error *error, const struct zaak_bevindingen *list)
{
    PyObject *exception;

    if (raise_plain(error))
        return NULL;
    if (error->code != -ZAAK_E_REGEL)
        return raise_made(staat->error, make(staat->error, error));
    exception = make(staat->regel_error, error);
    if (exception && !(set(exception, "regel", from_text(error->rule)) && set(exception, "veld", from_text(error->field)) &&
                       set(exception, "bevindingen", bevindingen_tuple(staat, error, list))))
        Py_CLEAR(exception);
    return raise_made(staat->regel_error, exception);
}

PyObject *fout_raise(struct staat *staat, const struct zaak_error *error)
{
    return fout_raise_regel(staat, error, NULL);
}

PyObject *fout_raise_read(struct staat *staat, const struct zaak_error *error, size_t bytes)
{
    PyObject *exception;

    if (raise_plain(error))
        return NULL;
    exception = make(staat->error, error);
    if (exception && !set(exception, "gelezen", from_int((int64_t)bytes)))
        Py_CLEAR(exception);
    return raise_made(staat->error, exception);
}

PyObject *fout_raise_code(struct staat *staat, int code)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    melding_fill(&error, code);
    return fout_raise(staat, &error);
}

PyObject *fout_value(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    PyErr_FormatV(PyExc_ValueError, format, arguments);
    va_end(arguments);
    return NULL;
}
