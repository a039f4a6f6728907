/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Levensgebeurtenissen: bundles of zaaktypen, planned from a day on. */
#include "types.h"

#include <string.h>

static void dealloc(PyObject *self)
{
    zaak_levensgebeurtenissen_unref(handle_of(self));
    ding_free(self);
}

static PyObject *from_json(PyObject *class, PyObject *json)
{
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_levensgebeurtenissen *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *self;
    Py_buffer view;
    int result;

    if (!to_bytes(json, "json", &view))
        return NULL;
    result = zaak_levensgebeurtenissen_load_json(staat->ctx, view.buf, (size_t)view.len, &made, &error);
    PyBuffer_Release(&view);
    if (result)
        return fout_raise(staat, &error);
    self = ding_new(staat, TYPE_LEVENSGEBEURTENISSEN, made);
    if (!self)
        zaak_levensgebeurtenissen_unref(made);
    return self;
}

static PyObject *get_namen(PyObject *self, void *closure)
{
    PyObject *dict = PyDict_New();

    (void)closure;
    for (size_t i = 0; dict && i < zaak_levensgebeurtenissen_count(handle_of(self)); i++) {
        PyObject *naam = from_text(zaak_levensgebeurtenis_naam(handle_of(self), i));

        if (!naam || PyDict_SetItemString(dict, zaak_levensgebeurtenis_id(handle_of(self), i), naam))
            Py_CLEAR(dict);
        Py_XDECREF(naam);
    }
    return dict;
}

static PyObject *stap_row(struct staat *staat, struct zaak_catalogus *catalogus, const struct zaak_planstap *s)
{
    return RIJ(staat, RIJ_PLANSTAP, from_text(s->id), from_text(s->naam), object_wrap(staat, catalogus, s->zaaktype), from_dag(staat, s->begin), from_dag(staat, s->uiterlijk),
               from_dag(staat, s->begin_gepland), from_dag(staat, s->gepland), from_bool(s->verplicht));
}

struct planvraag {
    size_t index;
    struct zaak_catalogus *catalogus;
    const char *organisatie;
    zaak_dag dag;
};

static PyObject *make_plan(PyObject *self, const struct planvraag *v)
{
    struct staat *staat = staat_of(self);
    struct zaak_error error = ZAAK_ERROR_INIT;
    zaak_dag klaar = ZAAK_DAG_GEEN;
    int count = zaak_levensgebeurtenis_plan(handle_of(self), v->index, v->catalogus, v->organisatie, v->dag, NULL, 0, &klaar, &error);
    struct zaak_planstap *rows = count < 0 ? NULL : PyMem_Malloc((size_t)count * sizeof *rows + 1);
    PyObject *list;

    if (count < 0)
        return fout_raise(staat, &error);
    if (!rows)
        return PyErr_NoMemory();
    count = zaak_levensgebeurtenis_plan(handle_of(self), v->index, v->catalogus, v->organisatie, v->dag, rows, (size_t)count, &klaar, &error);
    list = count < 0 ? fout_raise(staat, &error) : PyList_New(0);
    for (int i = 0; list && i < count; i++)
        if (!list_take(list, stap_row(staat, v->catalogus, &rows[i])))
            Py_CLEAR(list);
    PyMem_Free(rows);
    return list ? RIJ(staat, RIJ_PLAN, from_dag(staat, klaar), list) : NULL;
}

static PyObject *plan(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "id", "catalogus", "op", "organisatie" };
    static const struct parameters p = { "plan", 3, 3, 4, names_ };
    struct staat *staat = staat_of(self);
    struct planvraag v = { 0, NULL, NULL, ZAAK_DAG_GEEN };
    PyObject *values[4];
    const char *id;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "id", &id) || !to_ding(staat, values[1], "catalogus", TYPE_CATALOGUS, &v.catalogus) ||
        !to_dag(staat, values[2], "op", &v.dag) || !to_text(values[3], "organisatie", &v.organisatie))
        return NULL;
    while (v.index < zaak_levensgebeurtenissen_count(handle_of(self)) && strcmp(zaak_levensgebeurtenis_id(handle_of(self), v.index), id))
        v.index++;
    if (v.index < zaak_levensgebeurtenissen_count(handle_of(self)))
        return make_plan(self, &v);
    PyErr_SetObject(PyExc_KeyError, values[0]);
    return NULL;
}

static PyMethodDef methods[] = {
    { "from_json", from_json, METH_O | METH_CLASS, "from_json($type, json, /)\n--\n\nThe life events of a JSON document." },
    { "plan", FAST(plan), FAST_FLAGS, "plan($self, id, catalogus, op, *, organisatie=None)\n--\n\nThe steps of a life event from a day on, and the day by which all is settled." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "namen", get_namen, NULL, "The names of the life events by their id.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Life events: bundles of zaaktypen with their order." },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { 0, NULL }
};

PyType_Spec levensgebeurtenissen_spec = { "zaak.Levensgebeurtenissen", sizeof(struct ding), 0,
                                          Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots };
