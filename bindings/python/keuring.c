/* SPDX-License-Identifier: EUPL-1.2 */
/* Rules and their profiles, the selectielijst, and judging a catalogue. */
#include <string.h>

#include "types.h"

static void dealloc(PyObject *self)
{
    zaak_selectielijst_unref(handle_of(self));
    ding_free(self);
}

static bool add_lijst(struct staat *staat, struct zaak_selectielijst *lijst, PyObject *value)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    Py_buffer view;
    int result;

    if (!to_bytes(value, "documenten", &view))
        return false;
    result = zaak_selectielijst_add_json(lijst, view.buf, (size_t)view.len, &error);
    PyBuffer_Release(&view);
    if (result)
        fout_raise(staat, &error);
    return result == 0;
}

/* Calls a function for each document of a list; one document alone is a mistake. */
static bool each_document(struct staat *staat, PyObject *value, bool (*add)(struct staat *, void *, PyObject *), void *target)
{
    PyObject *items, *item;

    if (PyUnicode_Check(value) || PyObject_CheckBuffer(value)) {
        PyErr_SetString(PyExc_TypeError, "documenten: een lijst van documenten verwacht");
        return false;
    }
    items = PyObject_GetIter(value);
    while (items && (item = PyIter_Next(items))) {
        bool ok = add(staat, target, item);

        Py_DECREF(item);
        if (!ok)
            break;
    }
    Py_XDECREF(items);
    return !PyErr_Occurred();
}

static bool add_one_lijst(struct staat *staat, void *target, PyObject *item)
{
    return add_lijst(staat, target, item);
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names_[] = { "documenten" };
    static const struct parameters p = { "Selectielijst", 1, 1, 1, names_ };
    struct staat *staat = staat_of_type(type);
    struct zaak_selectielijst *lijst;
    PyObject *values[1], *self = NULL;

    if (!parse_call(&p, args, kwargs, values))
        return NULL;
    lijst = zaak_selectielijst_new(staat->ctx);
    if (!lijst)
        return PyErr_NoMemory();
    if (each_document(staat, values[0], add_one_lijst, lijst))
        self = ding_new(staat, TYPE_SELECTIELIJST, lijst);
    if (!self)
        zaak_selectielijst_unref(lijst);
    return self;
}

static PyObject *count_of(PyObject *self, PyObject *value)
{
    int32_t soort;

    if (!to_woord(value, "soort", woorden_selectielijst, &soort))
        return NULL;
    return from_int((int64_t)zaak_selectielijst_count(handle_of(self), soort));
}

static PyObject *find(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "url", "soort" };
    static const struct parameters p = { "find", 2, 1, 2, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_selectielijstrij r = ZAAK_SELECTIELIJSTRIJ_INIT;
    int32_t soort = ZAAK_SELECTIELIJST_RESULTAAT;
    PyObject *values[2];
    const char *url;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "url", &url) || !to_woord(values[1], "soort", woorden_selectielijst, &soort))
        return NULL;
    result = zaak_selectielijst_find(handle_of(self), soort, url, &r);
    if (result == -ZAAK_E_NIET_GEVONDEN)
        Py_RETURN_NONE;
    if (result)
        return fout_raise_code(staat, result);
    return RIJ(staat, RIJ_SELECTIELIJSTRIJ, from_text(r.url), from_text(r.naam), from_text(r.omschrijving), from_text(r.nummer), from_text(r.procestype),
               from_text(r.waardering), from_text(r.procestermijn), from_text(r.bewaartermijn));
}

static PyMethodDef methods[] = {
    { "aantal", count_of, METH_O, "aantal($self, soort, /)\n--\n\nHow many rows of a kind there are." },
    { "find", FAST(find), FAST_FLAGS, "find($self, url, soort='resultaat')\n--\n\nThe row with a URL, or None." },
    { NULL, NULL, 0, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Selectielijst(documenten)\n--\n\nA selectielijst of JSON documents: results, process types, generic names." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { 0, NULL }
};

PyType_Spec selectielijst_spec = { "zaak.Selectielijst", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };

bool read_keuring(struct staat *staat, PyObject *const *values, struct zaak_keuring *keuring, struct zaak_rascigrenzen *grenzen)
{
    struct zaak_selectielijst *lijst;
    struct zaak_catalogus *vorige;

    if (!to_text(values[KEURING_PROFIEL], "profiel", &keuring->profiel) ||
        !to_ding(staat, values[KEURING_SELECTIELIJST], "selectielijst", TYPE_SELECTIELIJST, &lijst) ||
        !to_ding(staat, values[KEURING_VORIGE], "vorige", TYPE_CATALOGUS, &vorige) || !to_text(values[KEURING_PUBLICEREN], "publiceren", &keuring->publiceren) ||
        !to_bool(values[KEURING_CONCEPTEN], "concepten", &keuring->concepten) || !to_bool(values[KEURING_VOLLEDIG], "volledig", &keuring->selectielijst_volledig) ||
        !to_bits(values[KEURING_RECHTEN], "rechten", woorden_recht, &keuring->rechten) || !read_grenzen(values[KEURING_RASCI], grenzen))
        return false;
    if (values[KEURING_RASCI])
        keuring->rasci = grenzen;
    keuring->selectielijst = lijst;
    keuring->vorige = vorige;
    return true;
}

/* The findings of a catalogue, which the list may hold some of already. A catalogue that was not frozen is frozen for it: only then its resources can be looked at. */
static PyObject *judge(struct staat *staat, struct zaak_catalogus *catalogus, const struct zaak_keuring *keuring, struct zaak_bevindingen *list)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_catalogus_check(catalogus, keuring, list, &error) < 0)
        return fout_raise(staat, &error);
    return bevindingen_list_of(staat, list, zaak_catalogus_freeze(catalogus, NULL) == 0 ? catalogus : NULL, (struct zaak_catalogus *)keuring->vorige);
}

PyObject *catalogus_check(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { KEURING_NAMES };
    static const struct parameters p = { "check", 1, 0, KEURING_COUNT, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_bevindingen *list;
    PyObject *values[KEURING_COUNT], *rows;

    if (!parse_arguments(&p, args, count, names, values) || !read_keuring(staat, values, &keuring, &grenzen))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    rows = list ? judge(staat, handle_of(self), &keuring, list) : PyErr_NoMemory();
    zaak_bevindingen_unref(list);
    return rows;
}

/* An archive begins with PK. */
static bool add_catalogus(struct staat *staat, void *target, PyObject *item)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    Py_buffer view;
    int result;

    if (!to_bytes(item, "documenten", &view))
        return false;
    if (view.len >= 2 && !memcmp(view.buf, "PK", 2))
        result = zaak_catalogus_add_zip(target, view.buf, (size_t)view.len, &error);
    else
        result = zaak_catalogus_add_json(target, view.buf, (size_t)view.len, &error);
    PyBuffer_Release(&view);
    if (result)
        fout_raise(staat, &error);
    return result == 0;
}

PyObject *module_keur_catalogus(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "documenten", KEURING_NAMES };
    static const struct parameters p = { "keur_catalogus", 2, 1, KEURING_COUNT + 1, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_catalogus *catalogus;
    struct zaak_bevindingen *list;
    PyObject *values[KEURING_COUNT + 1], *rows = NULL;

    if (!parse_arguments(&p, args, count, names, values) || !read_keuring(staat, values + 1, &keuring, &grenzen))
        return NULL;
    catalogus = zaak_catalogus_new(staat->ctx);
    list = zaak_bevindingen_new(staat->ctx);
    if (!catalogus || !list || zaak_catalogus_set_bevindingen(catalogus, list))
        PyErr_NoMemory();
    else if (each_document(staat, values[0], add_catalogus, catalogus))
        rows = judge(staat, catalogus, &keuring, list);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
    return rows;
}

PyObject *module_regels(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "profiel" };
    static const struct parameters p = { "regels", 1, 0, 1, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_regel r = ZAAK_REGEL_INIT;
    PyObject *values[1], *list;
    const char *profiel;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "profiel", &profiel))
        return NULL;
    if (zaak_regel_get(profiel, 0, &r))
        return fout_value("profiel: %R bestaat niet; zie regelprofielen()", values[0]);
    list = PyList_New(0);
    for (size_t i = 0; list && zaak_regel_get(profiel, i, &r) == 0; i++) {
        PyObject *row = RIJ(staat, RIJ_REGEL, from_text(r.id), from_text(r.titel), from_text(r.bron), from_filled_text(r.sinds), from_filled_text(r.tot),
                            from_text(r.variant), from_woord(woorden_ernst, r.ernst));

        if (!list_take(list, row))
            Py_CLEAR(list);
    }
    return list;
}

PyObject *module_regelprofielen(PyObject *module, PyObject *unused)
{
    PyObject *list = PyList_New(0), *tuple;
    const char *naam;

    (void)module;
    (void)unused;
    for (size_t i = 0; list && (naam = zaak_regelprofiel_naam(i)); i++)
        if (!list_take(list, from_text(naam)))
            Py_CLEAR(list);
    tuple = list ? PyList_AsTuple(list) : NULL;
    Py_XDECREF(list);
    return tuple;
}

static bool to_duur(PyObject *value, const char *naam, struct zaak_duur *duur)
{
    const char *text;

    if (!to_text(value, naam, &text))
        return false;
    if (zaak_duur_parse(text, strlen(text), duur) == 0)
        return true;
    fout_value("%s: %R is geen duur (schrijf P1Y6M)", naam, value);
    return false;
}

PyObject *module_compare_duur(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "a", "b" };
    static const struct parameters p = { "compare_duur", 2, 2, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    PyObject *values[2];
    struct zaak_duur a, b;
    int32_t kleinst, grootst;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_duur(values[0], "a", &a) || !to_duur(values[1], "b", &b))
        return NULL;
    result = zaak_duur_compare(&a, &b, &kleinst, &grootst);
    return result < 0 ? fout_raise_code(staat, result) : Py_BuildValue("(ii)", (int)kleinst, (int)grootst);
}
