/* SPDX-License-Identifier: EUPL-1.2 */
/* What a zaak.Reeks is made of and what it gives: the buffer protocol, the capsules of Arrow, sequences of days or numbers. */
#include "types.h"

#include <stdlib.h>
#include <string.h>

#include "../gemeen/reeks.h"

/* What lends its buffers to a column. */
struct lender {
    Py_buffer view;          /* obj is NULL when it is not used */
    struct ArrowArray array; /* release is NULL when it is not used */
};

void kolom_free(struct reeks *reeks)
{
    struct lender *lender = reeks ? reeks->lender : NULL;

    if (lender) {
        PyBuffer_Release(&lender->view);
        if (lender->array.release)
            lender->array.release(&lender->array);
        PyMem_Free(lender);
    }
    reeks_free(reeks);
}

PyObject *kolom_wrap(struct staat *staat, struct reeks *reeks)
{
    PyObject *self;

    if (!reeks)
        return PyErr_Occurred() ? NULL : PyErr_NoMemory();
    self = ding_new(staat, TYPE_REEKS, reeks);
    if (!self)
        kolom_free(reeks);
    return self;
}

PyObject *kolom_raise(struct staat *staat, int code)
{
    if (code == -ZAAK_E_GEHEUGEN)
        return PyErr_NoMemory();
    if (code == -ZAAK_E_ARGUMENT)
        return fout_value("reeksen: evenveel rijen verwacht (of een), van dagen of gehele getallen");
    return fout_raise_code(staat, code);
}

/* A column without buffers yet, and room for its lender. */
static struct reeks *make_lent(int32_t soort)
{
    struct reeks *reeks = reeks_new(soort, 0);
    struct lender *lender = reeks ? PyMem_Calloc(1, sizeof *lender) : NULL;

    if (!lender) {
        reeks_free(reeks);
        PyErr_NoMemory();
        return NULL;
    }
    reeks->lender = lender;
    return reeks;
}

/* A row of whole numbers of so many bytes, in the order of this machine. */
static bool holds_numbers(const Py_buffer *view, size_t size)
{
    const char *format = view->format ? view->format : "B";

    if (*format == '@' || *format == '=')
        format++;
    return view->ndim == 1 && view->itemsize == (Py_ssize_t)size && (!strcmp(format, "i") || !strcmp(format, "l") || !strcmp(format, "q"));
}

/* Numbers of 64 bits are copied. The smallest of them says that there is none, as in NumPy's days (NaT); another that does not fit is refused, for it is no day and no key that anyone meant. */
static struct reeks *copy_int64(const Py_buffer *view, const char *naam, int32_t soort)
{
    size_t count = (size_t)(view->len / view->itemsize);
    struct reeks *reeks = reeks_new(soort, count);
    bool ok = reeks != NULL;

    for (size_t i = 0; ok && i < count; i++) {
        int64_t number;

        memcpy(&number, (const char *)view->buf + i * sizeof number, sizeof number);
        if (number == INT64_MIN) {
            ok = reeks_set_absent(reeks, i);
        } else if (number < INT32_MIN || number > INT32_MAX) {
            reeks_free(reeks);
            PyErr_Format(PyExc_ValueError, "%s: rij %zd past niet in 32 bits (dagen sinds 1970-01-01 of gehele getallen)", naam, (Py_ssize_t)i);
            return NULL;
        } else {
            ((int32_t *)reeks->values)[i] = (int32_t)number;
        }
    }
    if (ok)
        return reeks;
    reeks_free(reeks);
    PyErr_NoMemory();
    return NULL;
}

static struct reeks *read_view(PyObject *value, const char *naam, int32_t soort)
{
    struct reeks *reeks = make_lent(soort), *copy = NULL;
    struct lender *lender = reeks ? reeks->lender : NULL;

    if (!reeks)
        return NULL;
    if (PyObject_GetBuffer(value, &lender->view, PyBUF_FORMAT | PyBUF_ND) < 0) {
        kolom_free(reeks);
        return NULL;
    }
    if ((soort == ZAAK_KOLOM_DAG || soort == ZAAK_KOLOM_INT32) && holds_numbers(&lender->view, sizeof(int32_t))) {
        reeks->kolom.values = lender->view.buf;
        reeks->kolom.count = (size_t)(lender->view.len / lender->view.itemsize);
        return reeks;
    }
    if ((soort == ZAAK_KOLOM_DAG || soort == ZAAK_KOLOM_INT32) && holds_numbers(&lender->view, sizeof(int64_t)))
        copy = copy_int64(&lender->view, naam, soort);
    else
        fout_value("%s: een buffer van int32 of int64 verwacht", naam);
    kolom_free(reeks);
    return copy;
}

/* NumPy lends no buffer of days, but it shows them as the numbers that they are. Gives what lends the buffer; other units than days are refused, for their numbers are no days. */
static PyObject *as_numbers(PyObject *value, const char *naam)
{
    PyObject *dtype = PyObject_GetAttrString(value, "dtype"), *text = dtype ? PyObject_Str(dtype) : NULL, *numbers = NULL;
    const char *name = text ? PyUnicode_AsUTF8AndSize(text, NULL) : NULL;

    if (name && !strcmp(name, "datetime64[D]"))
        numbers = PyObject_CallMethod(value, "view", "s", "int64");
    else if (name && (strstr(name, "datetime64") || strstr(name, "M8[")))
        fout_value("%s: datetime64[D] verwacht, geen %s (geef .astype('datetime64[D]'))", naam, name);
    else
        PyErr_Clear();
    Py_XDECREF(text);
    Py_XDECREF(dtype);
    if (numbers || PyErr_Occurred())
        return numbers;
    Py_INCREF(value);
    return value;
}

static struct reeks *read_buffer(PyObject *value, const char *naam, int32_t soort)
{
    PyObject *numbers = soort == ZAAK_KOLOM_DAG ? as_numbers(value, naam) : Py_NewRef(value);
    struct reeks *reeks = numbers ? read_view(numbers, naam, soort) : NULL;

    Py_XDECREF(numbers);
    return reeks;
}

/* Takes the array over from its capsule. */
static struct reeks *read_capsules(struct staat *staat, PyObject *pair)
{
    PyObject *first = PySequence_GetItem(pair, 0), *second = first ? PySequence_GetItem(pair, 1) : NULL;
    struct ArrowSchema *schema = second ? PyCapsule_GetPointer(first, "arrow_schema") : NULL;
    struct ArrowArray *array = schema ? PyCapsule_GetPointer(second, "arrow_array") : NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct reeks *reeks = array ? make_lent(ZAAK_KOLOM_DAG) : NULL;

    if (reeks && zaak_arrow_import(schema, array, &reeks->kolom, &error)) {
        fout_raise(staat, &error);
        kolom_free(reeks);
        reeks = NULL;
    }
    if (reeks) {
        ((struct lender *)reeks->lender)->array = *array;
        array->release = NULL;
    }
    Py_XDECREF(first);
    Py_XDECREF(second);
    return reeks;
}

static struct reeks *read_arrow(struct staat *staat, PyObject *value)
{
    PyObject *pair = PyObject_CallMethod(value, "__arrow_c_array__", NULL);
    struct reeks *reeks = pair ? read_capsules(staat, pair) : NULL;

    Py_XDECREF(pair);
    return reeks;
}

static bool to_cell(struct staat *staat, PyObject *value, const char *naam, int32_t soort, int32_t *ret)
{
    return soort == ZAAK_KOLOM_DAG && !PyLong_Check(value) ? to_dag(staat, value, naam, ret) : to_int(value, naam, ret);
}

static struct reeks *read_sequence(struct staat *staat, PyObject *value, const char *naam, int32_t soort)
{
    Py_ssize_t count = soort == ZAAK_KOLOM_DAG || soort == ZAAK_KOLOM_INT32 ? PySequence_Size(value) : -1;
    struct reeks *reeks = count < 0 ? NULL : reeks_new(soort, (size_t)count);
    bool ok = reeks != NULL;

    if (!reeks && !PyErr_Occurred()) {
        if (count < 0)
            fout_value("%s: een lijst geeft dagen of int32", naam);
        else
            PyErr_NoMemory();
    }
    for (Py_ssize_t i = 0; ok && i < count; i++) {
        PyObject *item = PySequence_GetItem(value, i);

        if (item == Py_None) {
            ok = reeks_set_absent(reeks, (size_t)i);
            if (!ok)
                PyErr_NoMemory();
        } else {
            ok = item && to_cell(staat, item, naam, soort, (int32_t *)reeks->values + i);
        }
        Py_XDECREF(item);
    }
    if (ok)
        return reeks;
    reeks_free(reeks);
    return NULL;
}

struct reeks *kolom_read(struct staat *staat, PyObject *value, const char *naam, int32_t soort)
{
    if (PyObject_HasAttrString(value, "__arrow_c_array__"))
        return read_arrow(staat, value);
    if (PyObject_CheckBuffer(value))
        return read_buffer(value, naam, soort);
    if (PySequence_Check(value) && !PyUnicode_Check(value))
        return read_sequence(staat, value, naam, soort);
    PyErr_Format(PyExc_TypeError, "%s: een reeks verwacht: een buffer van int32 of int64, een kolom van Arrow of een lijst", naam);
    return NULL;
}

struct reeks *kolom_read_any(struct staat *staat, PyObject *value, const char *naam, int32_t soort)
{
    bool is_cell = PyLong_Check(value) || (soort == ZAAK_KOLOM_DAG && (PyUnicode_Check(value) || PyObject_IsInstance(value, staat->date) == 1));
    struct reeks *reeks;
    int32_t cell;

    if (!is_cell)
        return kolom_read(staat, value, naam, soort);
    if (!to_cell(staat, value, naam, soort, &cell))
        return NULL;
    reeks = reeks_constant(soort, cell);
    if (!reeks)
        PyErr_NoMemory();
    return reeks;
}

PyObject *kolom_item(struct staat *staat, const struct reeks *reeks, size_t row)
{
    size_t at = reeks->kolom.offset + row;

    if (!reeks_is_present(reeks, row))
        Py_RETURN_NONE;
    switch (reeks->kolom.soort) {
    case ZAAK_KOLOM_DAG:
        return from_dag(staat, ((const int32_t *)reeks->kolom.values)[at]);
    case ZAAK_KOLOM_INT32:
        return from_int(((const int32_t *)reeks->kolom.values)[at]);
    case ZAAK_KOLOM_INT64:
        return from_int(((const int64_t *)reeks->kolom.values)[at]);
    case ZAAK_KOLOM_TIJDSTIP:
        return from_tijdstip(staat, ((const int64_t *)reeks->kolom.values)[at]);
    default:
        return from_bool(((const uint8_t *)reeks->kolom.values)[at / 8] >> at % 8 & 1);
    }
}

/* The values alone; the bitmap of a selection is given byte by byte. */
int kolom_getbuffer(PyObject *self, Py_buffer *view, int flags)
{
    static char formats[][2] = { [ZAAK_KOLOM_DAG] = "i", [ZAAK_KOLOM_INT32] = "i", [ZAAK_KOLOM_INT64] = "q", [ZAAK_KOLOM_TIJDSTIP] = "q", [ZAAK_KOLOM_BIT] = "B" };
    const struct reeks *reeks = handle_of(self);
    bool bits = reeks->kolom.soort == ZAAK_KOLOM_BIT;
    Py_ssize_t size = bits ? 1 : strcmp(formats[reeks->kolom.soort], "i") ? 8 : 4;
    size_t from = bits ? reeks->kolom.offset / 8 : reeks->kolom.offset, rows = bits ? (reeks->kolom.count + 7) / 8 : reeks->kolom.count;
    char *start = (char *)(uintptr_t)reeks->kolom.values + from * (size_t)size;

    if (bits && reeks->kolom.offset % 8) {
        PyErr_SetString(PyExc_BufferError, "deze selectie begint midden in een byte");
        return -1;
    }
    if (PyBuffer_FillInfo(view, self, start, (Py_ssize_t)rows * size, 1, flags) < 0)
        return -1;
    view->itemsize = size;
    view->format = flags & PyBUF_FORMAT ? formats[reeks->kolom.soort] : NULL;
    if (flags & PyBUF_ND) {
        Py_ssize_t *shape = PyMem_Malloc(sizeof *shape);

        if (!shape) {
            PyBuffer_Release(view);
            PyErr_NoMemory();
            return -1;
        }
        *shape = (Py_ssize_t)rows;
        view->shape = view->internal = shape;
        if ((flags & PyBUF_STRIDES) == PyBUF_STRIDES)
            view->strides = &view->itemsize;
    }
    return 0;
}

void kolom_releasebuffer(PyObject *self, Py_buffer *view)
{
    (void)self;
    PyMem_Free(view->internal);
}

/* A consumer may give a column back in a thread without Python. */
static void release_owner(void *owner)
{
    PyGILState_STATE state = PyGILState_Ensure();

    Py_DECREF((PyObject *)owner);
    PyGILState_Release(state);
}

static void free_schema(PyObject *capsule)
{
    struct ArrowSchema *schema = PyCapsule_GetPointer(capsule, "arrow_schema");

    if (schema->release)
        schema->release(schema);
    PyMem_Free(schema);
}

static void free_array(PyObject *capsule)
{
    struct ArrowArray *array = PyCapsule_GetPointer(capsule, "arrow_array");

    if (array->release)
        array->release(array);
    PyMem_Free(array);
}

PyObject *kolom_arrow(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "requested_schema" };
    static const struct parameters p = { "__arrow_c_array__", 1, 0, 1, names_ };
    struct staat *staat = staat_of(self);
    struct ArrowSchema *schema = PyMem_Calloc(1, sizeof *schema);
    struct ArrowArray *array = PyMem_Calloc(1, sizeof *array);
    PyObject *first = schema ? PyCapsule_New(schema, "arrow_schema", free_schema) : NULL;
    PyObject *second = array ? PyCapsule_New(array, "arrow_array", free_array) : NULL, *pair = NULL, *values[1];

    /* The producer may ignore what is requested. */
    if (first && second && parse_arguments(&p, args, count, names, values)) {
        if (zaak_arrow_export(staat->ctx, &((struct reeks *)handle_of(self))->kolom, NULL, release_owner, self, schema, array)) {
            PyErr_NoMemory();
        } else {
            Py_INCREF(self);
            pair = PyTuple_Pack(2, first, second);
        }
    }
    if (!first)
        PyMem_Free(schema);
    if (!second)
        PyMem_Free(array);
    Py_XDECREF(first);
    Py_XDECREF(second);
    return pair;
}
