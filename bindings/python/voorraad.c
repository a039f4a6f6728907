/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Voorraad: many cases. A case that is taken out of it has a reference of its own and outlives it. */
#include "types.h"

static PyObject *wrap_case(PyObject *self, struct zaak *zaak)
{
    return zaak_wrap(staat_of(self), zaak_ref(zaak));
}

static void dealloc(PyObject *self)
{
    zaak_voorraad_unref(handle_of(self));
    ding_free(self);
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names[] = { "catalogus" };
    static const struct parameters p = { "Voorraad", 1, 1, 1, names };
    struct staat *staat = staat_of_type(type);
    struct zaak_catalogus *catalogus;
    struct zaak_voorraad *voorraad;
    PyObject *values[1], *self;

    if (!parse_call(&p, args, kwargs, values) || !to_ding(staat, values[0], "catalogus", TYPE_CATALOGUS, &catalogus))
        return NULL;
    voorraad = zaak_voorraad_new(catalogus);
    self = voorraad ? ding_new(staat, TYPE_VOORRAAD, voorraad) : PyErr_NoMemory();
    if (!self)
        zaak_voorraad_unref(voorraad);
    return self;
}

static PyObject *load_jsonl(PyObject *self, PyObject *value)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    Py_buffer view;
    size_t bytes = 0;
    int result;

    if (!to_bytes(value, "jsonl", &view))
        return NULL;
    result = zaak_voorraad_load_jsonl(handle_of(self), view.buf, (size_t)view.len, &bytes, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise_read(staat_of(self), &error, bytes) : from_int((int64_t)bytes);
}

static PyObject *open_case(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct staat *staat = staat_of(self);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak;
    PyObject *values[5];
    const char *identificatie;

    if (!parse_arguments(&open_parameters, args, count, names, values) || !open_feit(staat, values, &feit, &identificatie))
        return NULL;
    if (zaak_voorraad_open(handle_of(self), identificatie, &feit, &zaak, &error))
        return fout_raise(staat, &error);
    return wrap_case(self, zaak);
}

static PyObject *remove_case(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    const char *identificatie;
    PyObject *answer;
    int count;

    if (!to_text(value, "identificatie", &identificatie))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    if (!list)
        return PyErr_NoMemory();
    count = zaak_voorraad_remove(handle_of(self), identificatie, list, &error);
    answer = count < 0 ? fout_raise_regel(staat, &error, list) : from_int(count);
    zaak_bevindingen_unref(list);
    return answer;
}

static PyObject *check_remove(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    const char *identificatie;
    PyObject *rows;
    int count;

    if (!to_text(value, "identificatie", &identificatie))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    if (!list)
        return PyErr_NoMemory();
    count = zaak_voorraad_check_remove(handle_of(self), identificatie, list, &error);
    rows = count < 0 && count != -ZAAK_E_REGEL ? fout_raise(staat, &error) : bevindingen_list(staat, list);
    zaak_bevindingen_unref(list);
    return rows;
}

static Py_ssize_t length(PyObject *self)
{
    return (Py_ssize_t)zaak_voorraad_count(handle_of(self));
}

static PyObject *subscript(PyObject *self, PyObject *key)
{
    const char *identificatie;
    struct zaak *zaak;

    if (!to_text(key, "identificatie", &identificatie))
        return NULL;
    zaak = zaak_voorraad_find(handle_of(self), identificatie);
    if (zaak)
        return wrap_case(self, zaak);
    PyErr_SetObject(PyExc_KeyError, key);
    return NULL;
}

static int contains(PyObject *self, PyObject *key)
{
    const char *identificatie;

    if (!to_text(key, "identificatie", &identificatie))
        return -1;
    return zaak_voorraad_find(handle_of(self), identificatie) != NULL;
}

/* Only for iteration: Python's own iterator of sequences asks for items until IndexError. */
static PyObject *item(PyObject *self, Py_ssize_t index)
{
    struct zaak *zaak = index < 0 ? NULL : zaak_voorraad_at(handle_of(self), (size_t)index);

    if (zaak)
        return wrap_case(self, zaak);
    PyErr_SetString(PyExc_IndexError, "zo veel zaken zijn er niet");
    return NULL;
}

static PyObject *repr(PyObject *self)
{
    return PyUnicode_FromFormat("<zaak.Voorraad: %zd zaken>", length(self));
}

static PyMethodDef methods[] = {
    { "load_jsonl", load_jsonl, METH_O, "load_jsonl($self, jsonl, /)\n--\n\nLoads whole lines of facts; gives the number of bytes read." },
    { "load_bundel", FAST(voorraad_load_bundel), FAST_FLAGS,
      "load_bundel($self, bundel, *, vastgelegd=None, datum_telt=False)\n--\n\nMakes cases of the zaken in a bundel; gives how many." },
    { "check_bundel", voorraad_check_bundel, METH_O, "check_bundel($self, bundel, /)\n--\n\nWhere a bundel differs from what the facts give." },
    { "share_norm", FAST(voorraad_share_norm), FAST_FLAGS,
      "share_norm($self, norm=None, *, zaaktype=None, organisatie=None, van=None, tot=None, op=None, bekend_op=None, lezing=None, gemeenten=None, indeling=None)\n--\n\n"
      "The scores of servicenormen per organisation and together." },
    { "score_norm", FAST(voorraad_score_norm), FAST_FLAGS,
      "score_norm($self, norm=None, *, zaaktype=None, organisatie=None, van=None, tot=None, op=None, bekend_op=None, lezing=None)\n--\n\nA promise over the cases, beside the law." },
    { "normdreigingen", FAST(voorraad_normdreigingen), FAST_FLAGS,
      "normdreigingen($self, op, dagen, *, norm=None, zaaktype=None, organisatie=None, van=None, tot=None)\n--\n\nOpen cases that miss a promise, and when." },
    { "open", FAST(open_case), FAST_FLAGS,
      "open($self, zaaktype, ontvangen, *, identificatie=None, organisatie=None, omschrijving=None)\n--\n\nOpens a case." },
    { "werklast", FAST(voorraad_werklast), FAST_FLAGS, "werklast($self, op=None, bekend_op=None, lezing=None)\n--\n\nWork load per person and unit." },
    { "rasci_index", FAST(voorraad_rasci_index), FAST_FLAGS,
      "rasci_index($self, op=None, bekend_op=None, lezing=None)\n--\n\nWho is on turn on all cases, for many questions." },
    { "remove", remove_case, METH_O, "remove($self, identificatie, /)\n--\n\nTakes out a case with its deelzaken (zrc-023); gives how many went." },
    { "check_remove", check_remove, METH_O, "check_remove($self, identificatie, /)\n--\n\nWhy a case may not go; takes nothing out." },
    { "schoon", FAST(voorraad_schoon), FAST_FLAGS,
      "schoon($self, op=None, *, geforceerd=False, archief=None)\n--\n\nA collection in which the dossiers that may be destroyed on a day are clean, and how many." },
    { "kwaliteit", FAST(voorraad_kwaliteit), FAST_FLAGS,
      "kwaliteit($self, *, profiel=None, rechten=(), ernst='fout', van=None, tot=None)\n--\n\nThe marks of the registration, per rule and month of receipt." },
    { "inzage", FAST(voorraad_inzage), FAST_FLAGS,
      "inzage($self, rechten, *, op=None, bekend_op=None, lezing=None)\n--\n\nThe cases that someone with these rights may see (zrc-006)." },
    { NULL, NULL, 0, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Voorraad(catalogus)\n--\n\nMany cases: voorraad[identificatie], and iteration over the cases." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_repr, (void *)repr },
    { Py_tp_iter, (void *)PySeqIter_New },
    { Py_tp_methods, methods },
    { Py_mp_length, (void *)length },
    { Py_mp_subscript, (void *)subscript },
    { Py_sq_contains, (void *)contains },
    { Py_sq_item, (void *)item },
    { 0, NULL }
};

PyType_Spec voorraad_spec = { "zaak.Voorraad", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
