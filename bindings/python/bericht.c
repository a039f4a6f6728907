/* SPDX-License-Identifier: EUPL-1.2 */
/* Messages about a case and its audit trail, as JSON text; and the findings of any message. */
#include "types.h"

/* What is written about a case. */
struct stuk {
    const char *feit;
    int32_t soort;              /* ZAAK_BERICHT_…; 0: the audit trail */
    struct zaak_berichtbron bron;
};

static int write_stuk(const struct zaak *zaak, const struct stuk *stuk, char *buffer, size_t size, struct zaak_error *error)
{
    return stuk->soort ? zaak_write_bericht(zaak, stuk->feit, stuk->soort, &stuk->bron, buffer, size, error) :
                         zaak_write_audittrail(zaak, stuk->feit, &stuk->bron, buffer, size, error);
}

static PyObject *give_text(PyObject *self, const struct stuk *stuk)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    int size = write_stuk(handle_of(self), stuk, NULL, 0, &error);
    char *buffer = size < 0 ? NULL : PyMem_Malloc((size_t)size + 1);
    PyObject *text = NULL;

    if (size >= 0 && !buffer)
        return PyErr_NoMemory();
    if (size >= 0)
        size = write_stuk(handle_of(self), stuk, buffer, (size_t)size + 1, &error);
    text = size < 0 ? fout_raise(staat_of(self), &error) : PyUnicode_DecodeUTF8(buffer, size, "strict");
    PyMem_Free(buffer);
    return text;
}

PyObject *zaak_bericht_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "feit", "zaak_url", "soort", "resource_url", "source", "bronorganisatie", "vertrouwelijkheidaanduiding",
                                          "verwijderd_op" };
    static const struct parameters p = { "bericht", 2, 2, 8, names_ };
    struct stuk stuk = { NULL, ZAAK_BERICHT_NOTIFICATIE, ZAAK_BERICHTBRON_INIT };
    PyObject *values[8];

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0] == Py_None ? NULL : values[0], names_[0], &stuk.feit) || !to_text(values[1], names_[1], &stuk.bron.zaak_url) ||
        !to_woord(values[2], names_[2], woorden_bericht, &stuk.soort) || !to_text(values[3], names_[3], &stuk.bron.resource_url) ||
        !to_text(values[4], names_[4], &stuk.bron.source) || !to_text(values[5], names_[5], &stuk.bron.bronorganisatie) ||
        !to_text(values[6], names_[6], &stuk.bron.vertrouwelijkheidaanduiding) || !to_tijdstip(staat_of(self), values[7], names_[7], &stuk.bron.verwijderd_op))
        return NULL;
    return give_text(self, &stuk);
}

PyObject *zaak_audittrail_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "zaak_url", "feit", "resource_url", "applicatie", "applicatie_weergave", "toelichting" };
    static const struct parameters p = { "audittrail", 2, 1, 6, names_ };
    struct stuk stuk = { NULL, 0, ZAAK_BERICHTBRON_INIT };
    PyObject *values[6];

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], names_[0], &stuk.bron.zaak_url) || !to_text(values[1], names_[1], &stuk.feit) ||
        !to_text(values[2], names_[2], &stuk.bron.resource_url) || !to_text(values[3], names_[3], &stuk.bron.applicatie) ||
        !to_text(values[4], names_[4], &stuk.bron.applicatie_weergave) || !to_text(values[5], names_[5], &stuk.bron.toelichting))
        return NULL;
    return give_text(self, &stuk);
}

PyObject *module_bericht_check(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "json", "soort", "nu" };
    static const struct parameters p = { "bericht_check", 2, 1, 3, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_berichttoets toets = ZAAK_BERICHTTOETS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    PyObject *values[3], *rows = NULL;
    Py_buffer view;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_woord(values[1], names_[1], woorden_bericht, &toets.soort) ||
        !to_tijdstip(staat, values[2], names_[2], &toets.nu) || !to_bytes(values[0], names_[0], &view))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    if (list) {
        result = zaak_bericht_check(staat->ctx, view.buf, (size_t)view.len, &toets, list, &error);
        rows = result < 0 ? fout_raise(staat, &error) : bevindingen_list(staat, list);
    } else {
        PyErr_NoMemory();
    }
    zaak_bevindingen_unref(list);
    PyBuffer_Release(&view);
    return rows;
}
