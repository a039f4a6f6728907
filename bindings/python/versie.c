/* SPDX-License-Identifier: EUPL-1.2 */
/* Versions of a zaaktype: which holds on a day, what differs between two, and what a case would look like under another one. */
#include "types.h"

PyObject *catalogus_versies(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    const char *identificatie;
    PyObject *list;
    size_t count;

    if (!to_text(value, "identificatie", &identificatie))
        return NULL;
    count = zaak_catalogus_versie_count(handle_of(self), identificatie);
    list = PyList_New(0);
    for (size_t i = 0; list && i < count; i++)
        if (!list_take(list, object_wrap(staat, handle_of(self), zaak_catalogus_versie_at(handle_of(self), identificatie, i))))
            Py_CLEAR(list);
    return list;
}

PyObject *catalogus_versie_op(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "identificatie", "op" };
    static const struct parameters p = { "versie_op", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_catalogus *c = handle_of(self);
    struct zaak_versiedag v = ZAAK_VERSIEDAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *values[2];
    const char *identificatie;
    zaak_dag op;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "identificatie", &identificatie) || !to_dag(staat, values[1], "op", &op))
        return NULL;
    if (zaak_catalogus_ask_versie(c, identificatie, op, &v, &error))
        return fout_raise(staat, &error);
    return RIJ(staat, RIJ_VERSIEDAG, from_woord(woorden_versie, v.stand), from_int(v.aantal), object_wrap(staat, c, v.versie), object_wrap(staat, c, v.gebruikt),
               object_wrap(staat, c, v.vorige), object_wrap(staat, c, v.volgende), object_wrap(staat, c, v.concept));
}

PyObject *text_written(struct staat *staat, int (*write)(const void *handle, size_t index, char *buffer, size_t size), const void *handle, size_t index)
{
    int size = write(handle, index, NULL, 0);
    char *buffer = size < 0 ? NULL : PyMem_Malloc((size_t)size + 1);
    PyObject *text;

    if (PyErr_Occurred() || size < 0 || !buffer) {
        PyMem_Free(buffer);
        return PyErr_Occurred() ? NULL : size < 0 ? fout_raise_code(staat, size) : PyErr_NoMemory();
    }
    size = write(handle, index, buffer, (size_t)size + 1);
    text = size < 0 ? fout_raise_code(staat, size) : PyUnicode_DecodeUTF8(buffer, size, "replace");
    PyMem_Free(buffer);
    return text;
}

static int write_difference(const void *handle, size_t index, char *buffer, size_t size)
{
    return zaak_verschillen_regel_text(handle, index, buffer, size);
}

static int write_differences(const void *handle, size_t index, char *buffer, size_t size)
{
    (void)index;
    return zaak_verschillen_text(handle, buffer, size);
}

static int write_changes(const void *handle, size_t index, char *buffer, size_t size)
{
    (void)index;
    return zaak_overzetting_text(handle, buffer, size);
}

static PyObject *differences(struct staat *staat, struct zaak_verschillen *list, struct zaak_catalogus *van, struct zaak_catalogus *naar)
{
    PyObject *rows = PyList_New(0);
    struct zaak_verschil v = ZAAK_VERSCHIL_INIT;

    for (size_t i = 0; rows && zaak_verschillen_get(list, i, &v) == 0; i++)
        if (!list_take(rows, RIJ(staat, RIJ_VERSCHIL, from_text(v.onderdeel), from_text(v.naam), from_text(v.veld), from_text(v.pad), from_woord(woorden_verschil, v.wijze),
                                 from_text(v.was), from_text(v.wordt), from_woord(woorden_gevolg, v.gevolg), from_text(v.uitleg), text_written(staat, write_difference, list, i),
                                 object_wrap(staat, van, v.was_object), object_wrap(staat, naar, v.wordt_object))))
            Py_CLEAR(rows);
    return rows;
}

PyObject *object_compare(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "naar", "organisatie", "ontvangen", "zonder_procesprofiel" };
    static const struct parameters p = { "compare", 1, 1, 4, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_vergelijking how = ZAAK_VERGELIJKING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_verschillen *list;
    struct zaak_object *naar;
    PyObject *values[4], *rows, *answer;

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[0], "naar", TYPE_OBJECT, &naar) ||
        !to_text(values[1], "organisatie", &how.organisatie) || !to_dag(staat, values[2], "ontvangen", &how.ontvangen) ||
        !to_bool(values[3], "zonder_procesprofiel", &how.zonder_procesprofiel))
        return NULL;
    if (zaak_zaaktype_compare(handle_of(self), naar, &how, &list, &error) < 0)
        return fout_raise(staat, &error);
    rows = differences(staat, list, object_catalogus(self), object_catalogus(values[0]));
    answer = RIJ(staat, RIJ_VERSCHILLEN, rows, text_written(staat, write_differences, list, 0));
    zaak_verschillen_unref(list);
    return answer;
}

static PyObject *changes(struct staat *staat, const struct zaak_overzetting *list)
{
    PyObject *rows = PyList_New(0);
    struct zaak_overzetregel r = ZAAK_OVERZETREGEL_INIT;

    for (size_t i = 0; rows && zaak_overzetting_get(list, i, &r) == 0; i++)
        if (!list_take(rows, RIJ(staat, RIJ_OVERZETREGEL, from_woord(woorden_overzet, r.soort), from_filled_text(r.feit), from_filled_text(r.naam), from_filled_text(r.veld),
                                 from_woord(woorden_soort, r.deel), from_text(r.was), from_text(r.wordt), from_dag(staat, r.was_dag), from_dag(staat, r.wordt_dag),
                                 from_int(r.dagen), from_filled_text(r.oorzaak), from_bits(woorden_oorzaak, r.oorzaken), from_woord(woorden_ernst, r.ernst),
                                 from_text(r.tekst))))
            Py_CLEAR(rows);
    return rows;
}

PyObject *zaak_overzetting_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "versie", "op", "bekend_op", "lezing" };
    static const struct parameters p = { "overzetting", 4, 1, 4, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_overzetting *list;
    struct zaak_object *versie;
    PyObject *values[4], *answer;

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[0], "versie", TYPE_OBJECT, &versie) || !blik_read(staat, values + 1, &blik))
        return NULL;
    if (zaak_try_versie(handle_of(self), versie, &blik, &list, &error) < 0)
        return fout_raise(staat, &error);
    answer = RIJ(staat, RIJ_OVERZETTING, from_woord(woorden_overzetoordeel, zaak_overzetting_oordeel(list)),
                 object_wrap(staat, zaak_get_catalogus(handle_of(self)), zaak_overzetting_van(list)), changes(staat, list), text_written(staat, write_changes, list, 0));
    zaak_overzetting_unref(list);
    return answer;
}
