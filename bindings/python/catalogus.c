/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Catalogus: always frozen, because it is made in one call. */
#include "types.h"

PyObject *catalogus_wrap(struct staat *staat, struct zaak_catalogus *catalogus)
{
    PyObject *self = catalogus ? ding_new(staat, TYPE_CATALOGUS, catalogus) : PyErr_NoMemory();

    if (!self)
        zaak_catalogus_unref(catalogus);
    return self;
}

static void dealloc(PyObject *self)
{
    zaak_catalogus_unref(handle_of(self));
    ding_free(self);
}

static PyObject *example(PyObject *class, PyObject *unused)
{
    struct staat *staat = staat_of_type((PyTypeObject *)class);

    (void)unused;
    return catalogus_wrap(staat, zaak_catalogus_example(staat->ctx));
}

static bool check(struct staat *staat, int result, const struct zaak_error *error)
{
    if (result)
        fout_raise(staat, error);
    return result == 0;
}

static bool add_document(struct staat *staat, struct zaak_catalogus *catalogus, PyObject *value, bool zip)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    Py_buffer view;
    int result;

    if (!to_bytes(value, zip ? "zip" : "json", &view))
        return false;
    if (zip)
        result = zaak_catalogus_add_zip(catalogus, view.buf, (size_t)view.len, &error);
    else
        result = zaak_catalogus_add_json(catalogus, view.buf, (size_t)view.len, &error);
    PyBuffer_Release(&view);
    return check(staat, result, &error);
}

static bool add_profiel(struct staat *staat, struct zaak_catalogus *catalogus, PyObject *value)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    Py_buffer view;
    int result;

    if (!to_bytes(value, "profielen", &view))
        return false;
    result = zaak_catalogus_add_profielen(catalogus, view.buf, (size_t)view.len, &error);
    PyBuffer_Release(&view);
    return check(staat, result, &error);
}

static bool add_profielen(struct staat *staat, struct zaak_catalogus *catalogus, PyObject *value)
{
    PyObject *items, *item;

    if (!value)
        return true;
    if (PyUnicode_Check(value) || PyObject_CheckBuffer(value)) {
        PyErr_SetString(PyExc_TypeError, "profielen: een lijst van documenten verwacht");
        return false;
    }
    items = PyObject_GetIter(value);
    while (items && (item = PyIter_Next(items))) {
        bool ok = add_profiel(staat, catalogus, item);

        Py_DECREF(item);
        if (!ok)
            break;
    }
    Py_XDECREF(items);
    return !PyErr_Occurred();
}

static bool add_kantoor(struct staat *staat, struct zaak_catalogus *catalogus, PyObject *value)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kantoor *kantoor;

    return to_ding(staat, value, "kantoren", TYPE_KANTOOR, &kantoor) && check(staat, zaak_catalogus_add_kantoor(catalogus, kantoor, &error), &error);
}

static bool add_kantoren(struct staat *staat, struct zaak_catalogus *catalogus, PyObject *value)
{
    PyObject *items = value ? PyObject_GetIter(value) : NULL, *item;

    while (items && (item = PyIter_Next(items))) {
        bool ok = add_kantoor(staat, catalogus, item);

        Py_DECREF(item);
        if (!ok)
            break;
    }
    Py_XDECREF(items);
    return !PyErr_Occurred();
}

static bool set_parts(struct staat *staat, struct zaak_catalogus *catalogus, PyObject *gronden_value, PyObject *kalender_value)
{
    struct zaak_gronden *gronden;
    struct zaak_kalender *kalender;

    if (!to_ding(staat, gronden_value, "gronden", TYPE_GRONDEN, &gronden) || !to_ding(staat, kalender_value, "kalender", TYPE_KALENDER, &kalender))
        return false;
    if ((gronden && zaak_catalogus_set_gronden(catalogus, gronden)) || (kalender && zaak_catalogus_set_kalender(catalogus, kalender))) {
        fout_raise_code(staat, -ZAAK_E_ARGUMENT);
        return false;
    }
    return true;
}

static bool set_regelprofiel(struct zaak_catalogus *catalogus, PyObject *value)
{
    const char *profiel;

    if (!to_text(value, "regelprofiel", &profiel))
        return false;
    if (zaak_catalogus_set_regelprofiel(catalogus, profiel))
        fout_value("regelprofiel: %R bestaat niet; zie regelprofielen()", value);
    return !PyErr_Occurred();
}

static PyObject *load(PyObject *class, PyObject *const *args, Py_ssize_t count, PyObject *names, const struct parameters *p, bool zip)
{
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus;
    PyObject *values[6];

    if (!parse_arguments(p, args, count, names, values))
        return NULL;
    catalogus = zaak_catalogus_new(staat->ctx);
    if (!catalogus)
        return PyErr_NoMemory();
    if (set_parts(staat, catalogus, values[2], values[3]) && add_kantoren(staat, catalogus, values[4]) &&
        set_regelprofiel(catalogus, values[5]) && add_document(staat, catalogus, values[0], zip) &&
        add_profielen(staat, catalogus, values[1]) && check(staat, zaak_catalogus_freeze(catalogus, &error), &error))
        return catalogus_wrap(staat, catalogus);
    zaak_catalogus_unref(catalogus);
    return NULL;
}

static PyObject *from_json(PyObject *class, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "json", "profielen", "gronden", "kalender", "kantoren", "regelprofiel" };
    static const struct parameters p = { "from_json", 1, 1, 6, names_ };

    return load(class, args, count, names, &p, false);
}

static PyObject *from_zip(PyObject *class, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "zip", "profielen", "gronden", "kalender", "kantoren", "regelprofiel" };
    static const struct parameters p = { "from_zip", 1, 1, 6, names_ };

    return load(class, args, count, names, &p, true);
}

static PyObject *zaaktype(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "identificatie", "op" };
    static const struct parameters p = { "zaaktype", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    PyObject *values[2];
    const char *identificatie;
    zaak_dag op;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "identificatie", &identificatie) ||
        !to_dag(staat, values[1], "op", &op))
        return NULL;
    return object_wrap(staat, handle_of(self), zaak_catalogus_find_zaaktype(handle_of(self), identificatie, op));
}

static PyObject *objecten(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    struct zaak_catalogus *catalogus = handle_of(self);
    PyObject *list;
    int32_t soort;
    size_t count;

    if (!to_woord(value, "soort", woorden_soort, &soort))
        return NULL;
    count = zaak_catalogus_count(catalogus, soort);
    list = PyList_New(0);
    for (size_t i = 0; list && i < count; i++) {
        if (!list_take(list, object_wrap(staat, catalogus, zaak_catalogus_at(catalogus, soort, i))))
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *find_url(PyObject *self, PyObject *value)
{
    const char *url;

    if (!to_text(value, "url", &url))
        return NULL;
    return object_wrap(staat_of(self), handle_of(self), zaak_catalogus_find_url(handle_of(self), url));
}

/* The organisation, or None for the office of all others. */
static bool read_organisatie(PyObject *value, const char **ret)
{
    return to_text(value == Py_None ? NULL : value, "organisatie", ret);
}

static PyObject *find_kantoor(PyObject *self, PyObject *value)
{
    const char *organisatie;

    if (!read_organisatie(value, &organisatie))
        return NULL;
    return kantoor_wrap(staat_of(self), zaak_kantoor_ref(zaak_catalogus_find_kantoor(handle_of(self), organisatie)));
}

static PyObject *find_kalender(PyObject *self, PyObject *value)
{
    const char *organisatie;

    if (!read_organisatie(value, &organisatie))
        return NULL;
    return kalender_wrap(staat_of(self), zaak_kalender_ref(zaak_catalogus_find_kalender(handle_of(self), organisatie)));
}

static PyObject *get_kalender(PyObject *self, void *closure)
{
    (void)closure;
    return kalender_wrap(staat_of(self), zaak_kalender_ref(zaak_catalogus_get_kalender(handle_of(self))));
}

static PyObject *get_gronden(PyObject *self, void *closure)
{
    (void)closure;
    return gronden_wrap(staat_of(self), zaak_gronden_ref(zaak_catalogus_get_gronden(handle_of(self))));
}

static PyObject *get_regelprofiel(PyObject *self, void *closure)
{
    (void)closure;
    return from_text(zaak_catalogus_get_regelprofiel(handle_of(self)));
}

static PyObject *repr(PyObject *self)
{
    return PyUnicode_FromFormat("<zaak.Catalogus: %zu zaaktypen>", zaak_catalogus_count(handle_of(self), ZAAK_SOORT_ZAAKTYPE));
}

static PyMethodDef methods[] = {
    { "example", example, METH_NOARGS | METH_CLASS, "example($type)\n--\n\nThe small catalogue inside the library." },
    { "from_json", FAST(from_json), FAST_FLAGS | METH_CLASS,
      "from_json($type, json, *, profielen=None, gronden=None, kalender=None, kantoren=None, regelprofiel=None)\n--\n\nA catalogue of ZGW JSON." },
    { "from_zip", FAST(from_zip), FAST_FLAGS | METH_CLASS,
      "from_zip($type, zip, *, profielen=None, gronden=None, kalender=None, kantoren=None, regelprofiel=None)\n--\n\nA catalogue of Open Zaak's export zip." },
    { "to_json", FAST(catalogus_to_json), FAST_FLAGS, "to_json($self, spelling='gelezen')\n--\n\nThe catalogue as ZGW JSON." },
    { "to_zip", FAST(catalogus_to_zip), FAST_FLAGS, "to_zip($self, spelling='export')\n--\n\nThe catalogue as Open Zaak's export zip." },
    { "check_overlays", FAST(catalogus_check_overlays), FAST_FLAGS,
      "check_overlays($self, organisatie=None, profiel=None)\n--\n\nFindings on the procesprofielen of an organisation (None: of all) against the shared ones." },
    { "kwaliteit", FAST(catalogus_kwaliteit), FAST_FLAGS,
      "kwaliteit($self, *, profiel=None, selectielijst=None, vorige=None, publiceren=None, concepten=False, volledig=False, rechten=(), rasci=None, ernst='fout')\n--\n\n"
      "The marks of the catalogue, per rule." },
    { "check", FAST(catalogus_check), FAST_FLAGS,
      "check($self, profiel=None, *, selectielijst=None, vorige=None, publiceren=None, concepten=False, volledig=False, rechten=(), rasci=None)\n--\n\n"
      "Judges the catalogue by the business rules." },
    { "zaaktype", FAST(zaaktype), FAST_FLAGS, "zaaktype($self, identificatie, op)\n--\n\nThe version that holds on a day, or None." },
    { "versies", catalogus_versies, METH_O, "versies($self, identificatie, /)\n--\n\nAll versions of a zaaktype, by first day." },
    { "versie_op", FAST(catalogus_versie_op), FAST_FLAGS, "versie_op($self, identificatie, op)\n--\n\nHow a day stands to the versions of a zaaktype." },
    { "objecten", objecten, METH_O, "objecten($self, soort, /)\n--\n\nAll resources of a kind." },
    { "find_kantoor", find_kantoor, METH_O, "find_kantoor($self, organisatie, /)\n--\n\nThe office of an organisation, or of all others, or None." },
    { "find_kalender", find_kalender, METH_O, "find_kalender($self, organisatie, /)\n--\n\nThe kalender of an organisation." },
    { "find_url", find_url, METH_O, "find_url($self, url, /)\n--\n\nThe resource with a URL, or None." },
    { "normen", catalogus_normen, METH_NOARGS, "normen($self, /)\n--\n\nThe servicenormen on events that are no case." },
    { "measure", FAST(catalogus_measure), FAST_FLAGS,
      "measure($self, norm, begin=None, *, einde=None, aantal=None, op=None, organisatie=None)\n--\n\nOne event against such a servicenorm." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "kalender", get_kalender, NULL, "The kalender of the catalogue.", NULL },
    { "gronden", get_gronden, NULL, "The legal grounds of the catalogue.", NULL },
    { "regelprofiel", get_regelprofiel, NULL, "The profile of rules by which the catalogue and its cases are judged.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"What a case may be; made by example(), from_json() or from_zip()." },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_repr, (void *)repr },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { 0, NULL }
};

PyType_Spec catalogus_spec = { "zaak.Catalogus", sizeof(struct ding), 0,
                               Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots };
