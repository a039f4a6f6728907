/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Bundel, and ZGW JSON in and out of the other types. */
#include "types.h"

#include <string.h>

/* Writes once to know the length, and once into a buffer of that length. */
static PyObject *give(struct staat *staat, const struct schrijfopdracht *uitvoer, bool text)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    int size = uitvoer->write(uitvoer, NULL, 0, &error);
    char *buffer = size < 0 ? NULL : PyMem_Malloc((size_t)size + 1);
    PyObject *result = NULL;

    if (size >= 0 && !buffer)
        return PyErr_NoMemory();
    if (size >= 0)
        size = uitvoer->write(uitvoer, buffer, (size_t)size + 1, &error);
    if (size < 0)
        result = error.code ? fout_raise(staat, &error) : fout_raise_code(staat, size);
    else
        result = text ? PyUnicode_DecodeUTF8(buffer, size, "strict") : PyBytes_FromStringAndSize(buffer, size);
    PyMem_Free(buffer);
    return result;
}

/* The methods to_json() and to_zip(), which have a spelling alone. */
static PyObject *save(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names, const char *naam, bool text, uitvoer_write write)
{
    static const char *const names_[] = { "spelling" };
    const struct parameters p = { naam, 1, 0, 1, names_ };
    struct schrijfopdracht uitvoer = { write, handle_of(self), text ? ZAAK_SPELLING_GELEZEN : ZAAK_SPELLING_EXPORT, NULL };
    PyObject *values[1];

    if (!parse_arguments(&p, args, count, names, values) || !to_woord(values[0], "spelling", woorden_spelling, &uitvoer.keuze))
        return NULL;
    return give(staat_of(self), &uitvoer, text);
}

static PyObject *to_json(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    return save(self, args, count, names, "to_json", true, uitvoer_bundel);
}

static PyObject *to_zip(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    return save(self, args, count, names, "to_zip", false, uitvoer_bundel_zip);
}

PyObject *catalogus_to_json(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    return save(self, args, count, names, "to_json", true, uitvoer_catalogus);
}

PyObject *catalogus_to_zip(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    return save(self, args, count, names, "to_zip", false, uitvoer_catalogus_zip);
}

PyObject *object_to_json(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "veld" };
    static const struct parameters p = { "to_json", 1, 0, 1, names_ };
    struct schrijfopdracht uitvoer = { uitvoer_object, handle_of(self), 0, NULL };
    const struct veld *veld = NULL;
    PyObject *values[1];
    const char *naam = NULL;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "veld", &naam))
        return NULL;
    if (naam) {
        veld = veld_find(zaak_object_get_soort(uitvoer.handle), naam, strlen(naam));
        if (!veld) {
            PyErr_SetObject(PyExc_KeyError, values[0]);
            return NULL;
        }
        uitvoer.keuze = veld->nummer;
    }
    if (zaak_object_get_json(uitvoer.handle, uitvoer.keuze, NULL, 0) == -ZAAK_E_NIET_GEVONDEN)
        Py_RETURN_NONE;
    return give(staat_of(self), &uitvoer, true);
}

PyObject *zaak_to_json(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "bundel", "basis", "basis_besluiten", "afgeleid", "spelling", "op", "bekend_op" };
    static const struct parameters p = { "to_json", 0, 0, 7, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    const struct schrijfopdracht uitvoer = { uitvoer_zaak, handle_of(self), 0, &uitgave };
    PyObject *values[7];

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[0], "bundel", TYPE_BUNDEL, &uitgave.bundel) ||
        !to_text(values[1], "basis", &uitgave.basis) || !to_text(values[2], "basis_besluiten", &uitgave.basis_besluiten) ||
        !to_bool(values[3], "afgeleid", &uitgave.afgeleid) || !to_woord(values[4], "spelling", woorden_spelling, &uitgave.spelling) ||
        !to_dag(staat, values[5], "op", &uitgave.blik.peildatum) || !to_tijdstip(staat, values[6], "bekend_op", &uitgave.blik.bekend_op))
        return NULL;
    return give(staat, &uitvoer, true);
}

PyObject *voorraad_load_bundel(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "bundel", "vastgelegd", "datum_telt" };
    static const struct parameters p = { "load_bundel", 1, 1, 3, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_inname inname = ZAAK_INNAME_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel;
    PyObject *values[3];
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[0], "bundel", TYPE_BUNDEL, &bundel) ||
        !to_tijdstip(staat, values[1], "vastgelegd", &inname.vastgelegd) || !to_bool(values[2], "datum_telt", &inname.datum_telt))
        return NULL;
    result = zaak_voorraad_load_bundel(handle_of(self), bundel, &inname, &error);
    return result < 0 ? fout_raise(staat, &error) : from_int(result);
}

PyObject *voorraad_check_bundel(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    struct zaak_bevindingen *list;
    struct zaak_bundel *bundel;
    PyObject *rows;
    int result;

    if (!to_ding(staat, value, "bundel", TYPE_BUNDEL, &bundel))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    if (!list)
        return PyErr_NoMemory();
    result = zaak_voorraad_check_bundel(handle_of(self), bundel, list);
    rows = result < 0 ? fout_raise_code(staat, result) : bevindingen_list(staat, list);
    zaak_bevindingen_unref(list);
    return rows;
}

static PyObject *wrap(struct staat *staat, struct zaak_bundel *bundel)
{
    PyObject *self = ding_new(staat, TYPE_BUNDEL, bundel);

    if (!self)
        zaak_bundel_unref(bundel);
    return self;
}

static void dealloc(PyObject *self)
{
    zaak_bundel_unref(handle_of(self));
    ding_free(self);
}

static PyObject *from_json(PyObject *class, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "json", "soort" };
    static const struct parameters p = { "from_json", 1, 1, 2, names_ };
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel = NULL;
    PyObject *values[2];
    int32_t soort = 0;
    Py_buffer view;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_woord(values[1], "soort", woorden_soort, &soort) || !to_bytes(values[0], "json", &view))
        return NULL;
    result = zaak_bundel_load_json(staat->ctx, soort, view.buf, (size_t)view.len, &bundel, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise(staat, &error) : wrap(staat, bundel);
}

static PyObject *from_zip(PyObject *class, PyObject *value)
{
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel = NULL;
    Py_buffer view;
    int result;

    if (!to_bytes(value, "zip", &view))
        return NULL;
    result = zaak_bundel_load_zip(staat->ctx, view.buf, (size_t)view.len, &bundel, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise(staat, &error) : wrap(staat, bundel);
}

static PyObject *objecten(PyObject *self, PyObject *value)
{
    struct zaak_bundel *bundel = handle_of(self);
    PyObject *list;
    int32_t soort;

    if (!to_woord(value, "soort", woorden_soort, &soort))
        return NULL;
    list = PyList_New(0);
    for (size_t i = 0; list && i < zaak_bundel_count(bundel, soort); i++) {
        if (!list_take(list, object_wrap_bundel(staat_of(self), bundel, zaak_bundel_at(bundel, soort, i))))
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *find_url(PyObject *self, PyObject *value)
{
    const char *url;

    if (!to_text(value, "url", &url))
        return NULL;
    return object_wrap_bundel(staat_of(self), handle_of(self), zaak_bundel_find_url(handle_of(self), url));
}

static PyObject *repr(PyObject *self)
{
    size_t count = 0;

    for (const struct woord *woord = woorden_soort; woord->woord; woord++)
        count += zaak_bundel_count(handle_of(self), woord->waarde);
    return PyUnicode_FromFormat("<zaak.Bundel: %zu resources>", count);
}

static PyMethodDef methods[] = {
    { "from_json", FAST(from_json), FAST_FLAGS | METH_CLASS, "from_json($type, json, *, soort=None)\n--\n\nA document with ZGW resources." },
    { "from_zip", from_zip, METH_O | METH_CLASS, "from_zip($type, zip, /)\n--\n\nAn archive of the form of Open Zaak's export." },
    { "to_json", FAST(to_json), FAST_FLAGS, "to_json($self, spelling='gelezen')\n--\n\nThe document: as it was read, or in another spelling." },
    { "to_zip", FAST(to_zip), FAST_FLAGS, "to_zip($self, spelling='export')\n--\n\nThe resources as an archive of the form of Open Zaak's export." },
    { "objecten", objecten, METH_O, "objecten($self, soort, /)\n--\n\nAll resources of a kind." },
    { "find_url", find_url, METH_O, "find_url($self, url, /)\n--\n\nThe resource with a URL, or None." },
    { NULL, NULL, 0, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"A document with ZGW resources, kept as it came; made by from_json() or from_zip()." },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_repr, (void *)repr },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { 0, NULL }
};

PyType_Spec bundel_spec = { "zaak.Bundel", sizeof(struct ding), 0,
                            Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots };
