/* SPDX-License-Identifier: EUPL-1.2 */
/* Zaak.volging(): a case as its initiator follows it; Zaak.volging_text(): the same in the form in which it is shown. */
#include "types.h"

#include <string.h>

/* Behind op, bekend_op and lezing. */
enum { HOOGSTE = 3, VORM, VOLGING_COUNT };

static const char *const volging_names[] = { "op", "bekend_op", "lezing", "hoogste", "vorm" };

static bool read_question(PyObject *self, PyObject *const *values, struct zaak_volgvraag *vraag)
{
    const char *woord = NULL;

    if (!blik_read(staat_of(self), values, &vraag->blik) || !to_text(values[HOOGSTE], "hoogste", &woord))
        return false;
    if (!woord || zaak_vertrouwelijkheid_parse(woord, strlen(woord), &vraag->hoogste) == 0)
        return true;
    fout_value("hoogste: %R is geen vertrouwelijkheidaanduiding; zie zaak.vertrouwelijkheden()", values[HOOGSTE]);
    return false;
}

static PyObject *steps(PyObject *self, const struct zaak_volgvraag *vraag, size_t room)
{
    struct staat *staat = staat_of(self);
    struct zaak_volgstap *rows = PyMem_Malloc((room + 1) * sizeof *rows);
    int count = rows ? zaak_get_volgstappen(handle_of(self), vraag, rows, room) : 0;
    PyObject *list = rows && count >= 0 ? PyList_New(0) : NULL;

    for (int i = 0; list && i < count; i++)
        if (!list_take(list, RIJ(staat, RIJ_VOLGSTAP, from_text(rows[i].naam), from_text(rows[i].uitleg), from_woord(woorden_volgstand, rows[i].stand),
                                 from_dag(staat, rows[i].op), from_bool(rows[i].is_eind))))
            Py_CLEAR(list);
    PyMem_Free(rows);
    return count < 0 ? fout_raise_code(staat, count) : rows ? list : PyErr_NoMemory();
}

static PyObject *possibilities(PyObject *self, const struct zaak_volgvraag *vraag)
{
    struct staat *staat = staat_of(self);
    struct zaak_mogelijkheid rows[ZAAK_ACTIE_BEROEP_TE_LAAT];
    int count = zaak_get_mogelijkheden(handle_of(self), vraag, rows, ZAAK_ACTIE_BEROEP_TE_LAAT);
    PyObject *list = count >= 0 ? PyList_New(0) : NULL;

    for (int i = 0; list && i < count; i++)
        if (!list_take(list, RIJ(staat, RIJ_MOGELIJKHEID, from_text(rows[i].woord), from_text(rows[i].zin), from_bool(rows[i].gevraagd), from_dag(staat, rows[i].van),
                                 from_dag(staat, rows[i].tot), from_bool(rows[i].voorlopig), from_text(rows[i].artikel))))
            Py_CLEAR(list);
    return count < 0 ? fout_raise_code(staat, count) : list;
}

static PyObject *volging_row(PyObject *self, const struct zaak_volgvraag *vraag, const struct zaak_volging *v, struct zaak_motivering *why)
{
    struct staat *staat = staat_of(self);
    PyObject *motivering = motivering_wrap(staat, why);

    return RIJ(staat, RIJ_VOLGING, from_bool(v->zichtbaar), from_text(v->identificatie), from_text(v->onderwerp), from_text(v->resultaat),
               from_dag(staat, v->startdatum), from_dag(staat, v->einddatum), from_dag(staat, v->besluit_op), from_dag(staat, v->uiterlijk),
               from_dag(staat, v->oorspronkelijk), from_dag(staat, v->gepland), from_woord(woorden_klok, v->klok), from_bool(v->voorlopig),
               v->stap < 0 ? from_text(NULL) : from_int(v->stap), steps(self, vraag, v->stap_count), possibilities(self, vraag), from_text(v->contact),
               from_text(v->telefoon), from_text(v->email), from_text(v->url), motivering);
}

PyObject *zaak_volging_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "volging", 3, 0, VORM, volging_names };
    struct staat *staat = staat_of(self);
    struct zaak_volgvraag vraag = ZAAK_VOLGVRAAG_INIT;
    struct zaak_volging volging = ZAAK_VOLGING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;
    PyObject *values[VORM];

    if (!parse_arguments(&p, args, count, names, values) || !read_question(self, values, &vraag))
        return NULL;
    why = zaak_motivering_new(staat->ctx);
    if (!why)
        return PyErr_NoMemory();
    if (zaak_get_volging(handle_of(self), &vraag, &volging, why, &error)) {
        zaak_motivering_unref(why);
        return fout_raise(staat, &error);
    }
    return volging_row(self, &vraag, &volging, why);
}

PyObject *zaak_volging_text_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "volging_text", 3, 0, VOLGING_COUNT, volging_names };
    struct zaak_volgvraag vraag = ZAAK_VOLGVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *values[VOLGING_COUNT], *text;
    int32_t vorm = ZAAK_VOLGVORM_TEKST;
    char *buffer;
    int size;

    if (!parse_arguments(&p, args, count, names, values) || !read_question(self, values, &vraag) || !to_woord(values[VORM], "vorm", woorden_volgvorm, &vorm))
        return NULL;
    size = zaak_write_volging(handle_of(self), &vraag, vorm, NULL, 0, &error);
    buffer = size < 0 ? NULL : PyMem_Malloc((size_t)size + 1);
    if (size >= 0 && !buffer)
        return PyErr_NoMemory();
    if (size >= 0)
        size = zaak_write_volging(handle_of(self), &vraag, vorm, buffer, (size_t)size + 1, &error);
    text = size < 0 ? fout_raise(staat_of(self), &error) : PyUnicode_DecodeUTF8(buffer, size, "strict");
    PyMem_Free(buffer);
    return text;
}
