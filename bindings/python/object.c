/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Object: a resource of a catalogus or bundel. Its handle is the resource; it keeps that of which it is alive. */
#include "types.h"

#include <string.h>

struct object {
    struct ding ding;
    struct zaak_catalogus *catalogus; /* or */
    struct zaak_bundel *bundel;
};

static struct zaak_catalogus *catalogus_of(PyObject *self)
{
    return ((struct object *)self)->catalogus;
}

struct zaak_catalogus *object_catalogus(PyObject *self)
{
    return catalogus_of(self);
}

PyObject *object_wrap(struct staat *staat, struct zaak_catalogus *catalogus, const struct zaak_object *object)
{
    PyObject *self;

    if (PyErr_Occurred())
        return NULL;
    if (!object)
        Py_RETURN_NONE;
    self = ding_new(staat, TYPE_OBJECT, (void *)object);
    if (self)
        ((struct object *)self)->catalogus = zaak_catalogus_ref(catalogus);
    return self;
}

PyObject *object_wrap_bundel(struct staat *staat, struct zaak_bundel *bundel, const struct zaak_object *object)
{
    PyObject *self = object_wrap(staat, NULL, object);

    if (self && self != Py_None)
        ((struct object *)self)->bundel = zaak_bundel_ref(bundel);
    return self;
}

static void dealloc(PyObject *self)
{
    zaak_catalogus_unref(catalogus_of(self));
    zaak_bundel_unref(((struct object *)self)->bundel);
    ding_free(self);
}

static PyObject *no_field(PyObject *key)
{
    PyErr_SetObject(PyExc_KeyError, key);
    return NULL;
}

static PyObject *get_int(const struct zaak_object *object, const struct veld *veld)
{
    int64_t value;

    if (zaak_object_get_int(object, veld->nummer, &value) != 1)
        Py_RETURN_NONE;
    return veld->type == VELD_BOOL ? from_bool(value != 0) : from_int(value);
}

static PyObject *get_value(PyObject *self, const struct veld *veld, PyObject *key)
{
    const struct zaak_object *object = handle_of(self);
    zaak_dag dag;

    switch (veld->type) {
    case VELD_TEXT:
        return from_text(zaak_object_get_text(object, veld->nummer));
    case VELD_INT:
    case VELD_BOOL:
        return get_int(object, veld);
    case VELD_DAG:
        if (zaak_object_get_dag(object, veld->nummer, &dag) != 1)
            Py_RETURN_NONE;
        return from_dag(staat_of(self), dag);
    default:
        PyErr_Format(PyExc_TypeError, "%R heeft niet een enkele waarde; vraag een lid als 'groep.lid'", key);
        return NULL;
    }
}

/* obj["doorlooptijd"], or obj["brondatumArchiefprocedure.afleidingswijze"] for a member of a group. */
static PyObject *subscript(PyObject *self, PyObject *key)
{
    const char *text, *dot;
    const struct veld *veld;
    const struct zaak_object *object = handle_of(self);

    if (!to_text(key, "veld", &text))
        return NULL;
    dot = strchr(text, '.');
    veld = veld_find(zaak_object_get_soort(object), text, dot ? (size_t)(dot - text) : strlen(text));
    if (!veld || (dot && veld->type != VELD_GROEP))
        return no_field(key);
    if (dot)
        return from_text(zaak_object_get_group_text(object, veld->nummer, dot + 1));
    return get_value(self, veld, key);
}

static PyObject *delen(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    const struct zaak_object *object = handle_of(self);
    PyObject *list;
    int32_t soort;
    size_t count;

    if (!to_woord(value, "soort", woorden_soort, &soort))
        return NULL;
    count = zaak_zaaktype_count(object, soort);
    list = PyList_New(0);
    for (size_t i = 0; list && i < count; i++) {
        if (!list_take(list, object_wrap(staat, catalogus_of(self), zaak_zaaktype_at(object, soort, i))))
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *find(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "soort", "naam" };
    static const struct parameters p = { "find", 2, 2, 2, names_ };
    PyObject *values[2];
    const char *naam;
    int32_t soort;

    if (!parse_arguments(&p, args, count, names, values) || !to_woord(values[0], "soort", woorden_soort, &soort) ||
        !to_text(values[1], "naam", &naam))
        return NULL;
    return object_wrap(staat_of(self), catalogus_of(self), zaak_zaaktype_find(handle_of(self), soort, naam));
}

static PyObject *norm_rows(struct staat *staat, const struct zaak_profiel *profiel)
{
    PyObject *list = PyErr_Occurred() ? NULL : PyList_New(0);
    struct zaak_servicenorm n = ZAAK_SERVICENORM_INIT;

    for (size_t i = 0; list && zaak_profiel_get_norm(profiel, i, &n) == 0; i++) {
        if (!list_take(list, servicenorm_row(staat, &n)))
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *name_of(const struct zaak_object *object)
{
    return from_text(object ? zaak_object_get_naam(object) : NULL);
}

static PyObject *rasci_rows(struct staat *staat, const struct zaak_profiel *profiel)
{
    PyObject *list = PyErr_Occurred() ? NULL : PyList_New(0);
    struct zaak_rasciregel r = ZAAK_RASCIREGEL_INIT;
    size_t count = zaak_profiel_rasci_count(profiel);

    for (size_t i = 0; list && i < count && zaak_profiel_get_rasci(profiel, i, &r) == 0; i++) {
        if (!list_take(list, RIJ(staat, RIJ_RASCIREGEL, from_text(r.activiteit), from_text(r.naam), name_of(r.statustype),
                                 name_of(r.roltype), from_bits(woorden_rasci, r.letters))))
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *profiel(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "op", "organisatie" };
    static const struct parameters p = { "profiel", 1, 1, 2, names_ };
    struct staat *staat = staat_of(self);
    const struct zaak_profiel *found;
    PyObject *values[2];
    const char *organisatie;
    zaak_dag op;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[0], "op", &op) ||
        !to_text(values[1], "organisatie", &organisatie))
        return NULL;
    found = zaak_profiel_find(handle_of(self), organisatie, op);
    if (!found)
        Py_RETURN_NONE;
    return RIJ(staat, RIJ_PROFIEL, from_text(zaak_profiel_get_grond(found)), norm_rows(staat, found), rasci_rows(staat, found), profiel_activiteiten(staat, found),
               profiel_rollen(staat, handle_of(self), found));
}

static PyObject *get_soort(PyObject *self, void *closure)
{
    (void)closure;
    return from_woord(woorden_soort, zaak_object_get_soort(handle_of(self)));
}

static PyObject *get_naam(PyObject *self, void *closure)
{
    (void)closure;
    return from_text(zaak_object_get_naam(handle_of(self)));
}

static PyObject *get_zaaktype(PyObject *self, void *closure)
{
    (void)closure;
    return object_wrap(staat_of(self), catalogus_of(self), zaak_object_get_zaaktype(handle_of(self)));
}

static PyObject *get_eindstatus(PyObject *self, void *closure)
{
    (void)closure;
    return object_wrap(staat_of(self), catalogus_of(self), zaak_zaaktype_get_eindstatus(handle_of(self)));
}

static PyObject *get_rasci(PyObject *self, void *closure)
{
    (void)closure;
    return from_bits(woorden_rasci, zaak_roltype_get_rasci(handle_of(self)));
}

static PyObject *repr(PyObject *self)
{
    PyObject *naam = get_naam(self, NULL);
    PyObject *text = naam ? PyUnicode_FromFormat("<zaak.Object %s %R>", woord_get(woorden_soort, zaak_object_get_soort(handle_of(self))), naam)
                          : NULL;

    Py_XDECREF(naam);
    return text;
}

static PyMethodDef methods[] = {
    { "delen", delen, METH_O, "delen($self, soort, /)\n--\n\nThe parts of a kind of a zaaktype." },
    { "afwijkingen", FAST(object_afwijkingen), FAST_FLAGS,
      "afwijkingen($self, organisatie, op)\n--\n\nHow the procesprofiel of an organisation differs from the shared one, and whether it may." },
    { "compare", FAST(object_compare), FAST_FLAGS,
      "compare($self, naar, *, organisatie=None, ontvangen=None, zonder_procesprofiel=False)\n--\n\nWhat differs between this version of a zaaktype and another one." },
    { "find", FAST(find), FAST_FLAGS, "find($self, soort, naam)\n--\n\nThe part of a zaaktype with a name, or None." },
    { "archiefregeling", object_archiefregeling, METH_NOARGS, "archiefregeling($self)\n--\n\nWhat a resultaattype says about archiving." },
    { "to_json", FAST(object_to_json), FAST_FLAGS, "to_json($self, veld=None)\n--\n\nThe resource, or one of its fields, as JSON; None when it does not have the field." },
    { "matrix", FAST(object_matrix), FAST_FLAGS,
      "matrix($self, op, *, organisatie=None, vorm='tekst')\n--\n\nThe RASCI matrix of a zaaktype as text, html or json; None without a procesprofiel." },
    { "rasci_check", FAST(object_rasci_check), FAST_FLAGS,
      "rasci_check($self, op, *, organisatie=None, grenzen=None)\n--\n\nThe findings on the RASCI matrix of a zaaktype; None without a procesprofiel." },
    { "profiel", FAST(profiel), FAST_FLAGS, "profiel($self, op, *, organisatie=None)\n--\n\nThe procesprofiel of a zaaktype, or None." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "soort", get_soort, NULL, "Kind of the resource.", NULL },
    { "naam", get_naam, NULL, "Its omschrijving or naam.", NULL },
    { "zaaktype", get_zaaktype, NULL, "The zaaktype that it is part of, or None.", NULL },
    { "eindstatus", get_eindstatus, NULL, "The last statustype of a zaaktype, or None.", NULL },
    { "rasci", get_rasci, NULL, "The letters that a roltype has without a procesprofiel.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"A resource of a catalogus or bundel: obj['doorlooptijd'] gives a field." },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_repr, (void *)repr },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_mp_subscript, (void *)subscript },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { 0, NULL }
};

PyType_Spec object_spec = { "zaak.Object", sizeof(struct object), 0,
                            Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots };
