/* SPDX-License-Identifier: EUPL-1.2 */
/* Together and yet apart: the procesprofiel of an organisation against the shared one. */
#include "types.h"

static int write_field(const void *handle, size_t index, char *buffer, size_t size)
{
    return zaak_afwijkingen_regel_text(handle, index, buffer, size);
}

static int write_fields(const void *handle, size_t index, char *buffer, size_t size)
{
    (void)index;
    return zaak_afwijkingen_text(handle, buffer, size);
}

static PyObject *fields(struct staat *staat, const struct zaak_afwijkingen *list)
{
    PyObject *rows = PyList_New(0);
    struct zaak_afwijking a = ZAAK_AFWIJKING_INIT;

    for (size_t i = 0; rows && zaak_afwijkingen_get(list, i, &a) == 0; i++)
        if (!list_take(rows, RIJ(staat, RIJ_AFWIJKING, from_text(a.veld), from_text(a.gedeeld), from_text(a.eigen), from_text(zaak_overlay_word(a.oordeel)), from_bool(a.mag),
                                 from_text(a.uitleg), from_text(a.reden), text_written(staat, write_field, list, i))))
            Py_CLEAR(rows);
    return rows;
}

PyObject *object_afwijkingen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "organisatie", "op" };
    static const struct parameters p = { "afwijkingen", 2, 2, 2, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_afwijkingen *list;
    PyObject *values[2], *answer;
    const char *organisatie;
    zaak_dag op;
    int faults;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "organisatie", &organisatie) || !to_dag(staat, values[1], "op", &op))
        return NULL;
    faults = zaak_zaaktype_compare_overlay(handle_of(self), organisatie, op, &list, &error);
    if (faults < 0)
        return fout_raise(staat, &error);
    answer = RIJ(staat, RIJ_AFWIJKINGEN, fields(staat, list), from_int(faults), text_written(staat, write_fields, list, 0));
    zaak_afwijkingen_unref(list);
    return answer;
}

PyObject *catalogus_check_overlays(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "organisatie", "profiel" };
    static const struct parameters p = { "check_overlays", 2, 0, 2, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_keuring how = ZAAK_KEURING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    PyObject *values[2], *rows;
    const char *organisatie = NULL;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "organisatie", &organisatie) || !to_text(values[1], "profiel", &how.profiel))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    if (!list)
        return PyErr_NoMemory();
    if (zaak_catalogus_check_overlays(handle_of(self), organisatie, &how, list, &error) < 0)
        rows = fout_raise(staat, &error);
    else
        rows = bevindingen_list_of(staat, list, handle_of(self), NULL);
    zaak_bevindingen_unref(list);
    return rows;
}
