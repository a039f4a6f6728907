/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Kring: the policy cycle (VTH) of a municipality. */
#include "types.h"

static void dealloc(PyObject *self)
{
    zaak_kring_unref(handle_of(self));
    ding_free(self);
}

static PyObject *from_json(PyObject *class, PyObject *json)
{
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kring *made = NULL;
    PyObject *self;
    Py_buffer view;
    int result;

    if (!to_bytes(json, "json", &view))
        return NULL;
    result = zaak_kring_load_json(staat->ctx, view.buf, (size_t)view.len, &made, &error);
    PyBuffer_Release(&view);
    if (result)
        return fout_raise(staat, &error);
    self = ding_new(staat, TYPE_KRING, made);
    if (!self)
        zaak_kring_unref(made);
    return self;
}

/* A question about one day: how many rows, and what one is. */
struct dagvraag {
    size_t size;
    int (*ask)(const struct zaak_kring *kring, zaak_dag dag, void *rows, size_t max);
    PyObject *(*row)(struct staat *staat, const void *row);
};

static bool read_dag(PyObject *self, PyObject *value, zaak_dag *ret_dag)
{
    return to_dag(staat_of(self), value, "op", ret_dag); /* None is no day */
}

static PyObject *answer(PyObject *self, PyObject *value, const struct dagvraag *vraag)
{
    zaak_dag dag;
    int count = 0;
    char *rows;
    PyObject *list;

    if (!read_dag(self, value, &dag))
        return NULL;
    count = vraag->ask(handle_of(self), dag, NULL, 0);
    rows = count < 0 ? NULL : PyMem_Malloc((size_t)count * vraag->size + 1);
    if (count < 0)
        return fout_raise_code(staat_of(self), count);
    if (!rows)
        return PyErr_NoMemory();
    vraag->ask(handle_of(self), dag, rows, (size_t)count);
    list = PyList_New(0);
    for (int i = 0; list && i < count; i++)
        if (!list_take(list, vraag->row(staat_of(self), rows + (size_t)i * vraag->size)))
            Py_CLEAR(list);
    PyMem_Free(rows);
    return list;
}

static int ask_elementen(const struct zaak_kring *kring, zaak_dag dag, void *rows, size_t max)
{
    return zaak_kring_get_elementen(kring, dag, rows, max);
}

static PyObject *element_row(struct staat *staat, const void *row)
{
    const struct zaak_kringelement *e = row;

    return RIJ(staat, RIJ_KRINGELEMENT, from_text(e->element), from_text(e->naam), from_text(e->lus), from_text(e->bewijs), from_text(e->artikel),
               from_woord(woorden_element, e->stand), from_text(e->document), from_dag(staat, e->vastgesteld), from_dag(staat, e->tot), from_bool(e->uit_zaken));
}

static PyObject *elementen(PyObject *self, PyObject *op)
{
    static const struct dagvraag vraag = { sizeof(struct zaak_kringelement), ask_elementen, element_row };

    return answer(self, op, &vraag);
}

static int ask_pijlen(const struct zaak_kring *kring, zaak_dag dag, void *rows, size_t max)
{
    return zaak_kring_get_pijlen(kring, dag, rows, max);
}

static PyObject *pijl_row(struct staat *staat, const void *row)
{
    const struct zaak_kringpijl *p = row;

    return RIJ(staat, RIJ_KRINGPIJL, from_text(p->van), from_text(p->naar), from_text(p->betekenis), from_bool(p->gesloten), from_text(p->reden));
}

static PyObject *pijlen(PyObject *self, PyObject *op)
{
    static const struct dagvraag vraag = { sizeof(struct zaak_kringpijl), ask_pijlen, pijl_row };

    return answer(self, op, &vraag);
}

static int ask_doelen(const struct zaak_kring *kring, zaak_dag dag, void *rows, size_t max)
{
    return zaak_kring_get_doelen(kring, dag, rows, max);
}

static PyObject *doel_row(struct staat *staat, const void *row)
{
    const struct zaak_kringdoel *d = row;

    return RIJ(staat, RIJ_KRINGDOEL, from_text(d->doel), from_text(d->naam), from_text(d->indicator),
               from_text(d->ontbreekt == ZAAK_SCHAKEL_GEHEEL ? NULL : zaak_kring_schakel_naam(d->ontbreekt)), d->streef < 0 ? from_text(NULL) : from_int(d->streef),
               from_int(d->meting.gehaald), from_int(d->meting.totaal), from_dag(staat, d->gemeten_tot), from_woord(woorden_oordeel, d->oordeel));
}

static PyObject *doelen(PyObject *self, PyObject *op)
{
    static const struct dagvraag vraag = { sizeof(struct zaak_kringdoel), ask_doelen, doel_row };

    return answer(self, op, &vraag);
}

static PyObject *is_gesloten(PyObject *self, PyObject *op)
{
    zaak_dag dag;

    return read_dag(self, op, &dag) ? from_bool(zaak_kring_is_gesloten(handle_of(self), dag) == 1) : NULL;
}

static PyObject *add_zaken(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "voorraad", "van", "tot" };
    static const struct parameters p = { "add_zaken", 3, 3, 3, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_voorraad *voorraad;
    PyObject *values[3];
    zaak_dag van, tot;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[0], "voorraad", TYPE_VOORRAAD, &voorraad) || !to_dag(staat, values[1], "van", &van) ||
        !to_dag(staat, values[2], "tot", &tot))
        return NULL;
    result = zaak_kring_add_zaken(handle_of(self), voorraad, van, tot, &error);
    return result < 0 ? fout_raise(staat, &error) : from_int(result);
}

/* The cycles of a list that have an element. */
static PyObject *find(struct staat *staat, PyObject *list, const char *element, zaak_dag dag)
{
    size_t count = (size_t)PyList_Size(list);
    struct zaak_kring **kringen = PyMem_Malloc((count + 1) * sizeof *kringen);
    size_t *places = PyMem_Malloc((count + 1) * sizeof *places);
    PyObject *found = kringen && places ? PyList_New(0) : PyErr_NoMemory();
    int have = 0;

    for (size_t i = 0; found && i < count; i++)
        if (!to_ding(staat, PyList_GetItem(list, (Py_ssize_t)i), "kringen", TYPE_KRING, &kringen[i]))
            Py_CLEAR(found);
    if (found)
        have = zaak_kring_find_voorbeelden(kringen, count, element, dag, places, count);
    for (int i = 0; found && i < have; i++)
        if (PyList_Append(found, PyList_GetItem(list, (Py_ssize_t)places[i])))
            Py_CLEAR(found);
    PyMem_Free(kringen);
    PyMem_Free(places);
    if (found && have < 0) {
        Py_DECREF(found);
        return fout_raise_code(staat, have);
    }
    return found;
}

static PyObject *voorbeelden(PyObject *class, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "kringen", "element", "op" };
    static const struct parameters p = { "voorbeelden", 3, 3, 3, names_ };
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    PyObject *values[3];
    const char *element;
    zaak_dag dag;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[1], "element", &element) || !to_dag(staat, values[2], "op", &dag))
        return NULL;
    if (PyList_Check(values[0]))
        return find(staat, values[0], element, dag);
    PyErr_SetString(PyExc_TypeError, "kringen: een lijst van zaak.Kring verwacht");
    return NULL;
}

static PyObject *get_gemeente(PyObject *self, void *closure)
{
    (void)closure;
    return from_text(zaak_kring_get_gemeente(handle_of(self)));
}

static PyObject *get_naam(PyObject *self, void *closure)
{
    (void)closure;
    return from_text(zaak_kring_get_naam(handle_of(self)));
}

static PyMethodDef methods[] = {
    { "from_json", from_json, METH_O | METH_CLASS, "from_json($type, json, /)\n--\n\nThe cycle of a JSON document." },
    { "elementen", elementen, METH_O, "elementen($self, op, /)\n--\n\nAll elements with their evidence on a day." },
    { "pijlen", pijlen, METH_O, "pijlen($self, op, /)\n--\n\nAll arrows on a day." },
    { "doelen", doelen, METH_O, "doelen($self, op, /)\n--\n\nEach indicator of each goal, and what its chain lacks." },
    { "is_gesloten", is_gesloten, METH_O, "is_gesloten($self, op, /)\n--\n\nWhether the circle is closed." },
    { "add_zaken", FAST(add_zaken), FAST_FLAGS, "add_zaken($self, voorraad, van, tot)\n--\n\nMeasures from the cases; how many indicators got a value." },
    { "voorbeelden", FAST(voorbeelden), FAST_FLAGS | METH_CLASS, "voorbeelden($type, kringen, element, op)\n--\n\nThe cycles that have an element." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "gemeente", get_gemeente, NULL, "The code of the municipality.", NULL },
    { "naam", get_naam, NULL, "Its name.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"The policy cycle (VTH) of a municipality." },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { 0, NULL }
};

PyType_Spec kring_spec = { "zaak.Kring", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots };
