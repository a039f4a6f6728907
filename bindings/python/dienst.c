/* SPDX-License-Identifier: EUPL-1.2 */
/* Zaak.schoon() and Voorraad.schoon(): cleaning dossiers. Voorraad.kwaliteit() and Catalogus.kwaliteit(): the quality of a registration. */
#include "types.h"

/* How to clean, and what it lends; archiefbronnen_drop() afterwards. */
struct schoonvraag {
    struct zaak_schoning schoning;
    struct zaak_archiefvraag archief;
    struct archiefbronnen bronnen;
};

#define SCHOONVRAAG_INIT { ZAAK_SCHONING_INIT, ZAAK_ARCHIEFVRAAG_INIT, ARCHIEFBRONNEN_INIT }

/* The places of the arguments: those of a collection are the first ones. */
enum { OP, GEFORCEERD, ARCHIEF, IDENTIFICATIE };

static bool read_vraag(struct staat *staat, PyObject *const *values, int count, struct schoonvraag *v)
{
    return to_dag(staat, values[OP], "op", &v->schoning.peildatum) && to_bool(values[GEFORCEERD], "geforceerd", &v->schoning.geforceerd) &&
           archiefvraag_read(staat, values[ARCHIEF], &v->bronnen, &v->archief, &v->schoning.archief) &&
           (count <= IDENTIFICATIE || to_text(values[IDENTIFICATIE], "identificatie", &v->schoning.identificatie));
}

PyObject *zaak_check_schonen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "op", "archief" };
    static const struct parameters p = { "check_schonen", 1, 1, 2, names_ };
    struct schoonvraag v = SCHOONVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *values[2];
    int result;

    if (!parse_arguments(&p, args, count, names, values))
        return NULL;
    if (!to_dag(staat_of(self), values[0], "op", &v.schoning.peildatum) || !archiefvraag_read(staat_of(self), values[1], &v.bronnen, &v.archief, &v.schoning.archief)) {
        archiefbronnen_drop(&v.bronnen);
        return NULL;
    }
    result = zaak_schoning_check(handle_of(self), &v.schoning, &error);
    archiefbronnen_drop(&v.bronnen);
    if (result == -ZAAK_E_REGEL)
        return from_text(error.text);
    if (result)
        return fout_raise(staat_of(self), &error);
    Py_RETURN_NONE;
}

PyObject *zaak_schoon_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "op", "geforceerd", "archief", "identificatie" };
    static const struct parameters p = { "schoon", 1, 0, 4, names_ };
    struct schoonvraag v = SCHOONVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *made;
    PyObject *values[4];
    int result;

    if (!parse_arguments(&p, args, count, names, values))
        return NULL;
    if (!read_vraag(staat_of(self), values, p.count, &v)) {
        archiefbronnen_drop(&v.bronnen);
        return NULL;
    }
    result = zaak_schoon(handle_of(self), &v.schoning, &made, &error);
    archiefbronnen_drop(&v.bronnen);
    return result ? fout_raise(staat_of(self), &error) : zaak_wrap(staat_of(self), made);
}

PyObject *voorraad_schoon(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "op", "geforceerd", "archief" };
    static const struct parameters p = { "schoon", 1, 0, 3, names_ };
    struct staat *staat = staat_of(self);
    struct schoonvraag v = SCHOONVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_voorraad *made = NULL;
    PyObject *values[3], *ding;
    int cleaned;

    if (!parse_arguments(&p, args, count, names, values))
        return NULL;
    if (!read_vraag(staat, values, p.count, &v)) {
        archiefbronnen_drop(&v.bronnen);
        return NULL;
    }
    cleaned = zaak_voorraad_schoon(handle_of(self), &v.schoning, &made, &error);
    archiefbronnen_drop(&v.bronnen);
    if (cleaned < 0)
        return fout_raise(staat, &error);
    ding = ding_new(staat, TYPE_VOORRAAD, made);
    if (!ding)
        zaak_voorraad_unref(made);
    return ding ? Py_BuildValue("(Ni)", ding, cleaned) : NULL;
}

/* The rows of a measurement, which is given back. */
static PyObject *rows_of(struct staat *staat, struct zaak_kwaliteit *kwaliteit)
{
    struct zaak_kwaliteitrij r = ZAAK_KWALITEITRIJ_INIT;
    PyObject *list = PyList_New(0);

    for (size_t i = 0; list && zaak_kwaliteit_get(kwaliteit, i, &r) == 0; i++) {
        PyObject *row = RIJ(staat, RIJ_KWALITEIT, from_filled_text(r.regel), from_text(r.titel), from_woord(woorden_kwaliteit, r.soort), from_int(r.jaar), from_int(r.maand),
                            from_int(r.getoetst), from_int(r.fout), r.cijfer < 0 ? from_text(NULL) : from_int(r.cijfer));

        if (!list_take(list, row))
            Py_CLEAR(list);
    }
    zaak_kwaliteit_unref(kwaliteit);
    return list;
}

PyObject *voorraad_kwaliteit(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "profiel", "rechten", "ernst", "van", "tot" };
    static const struct parameters p = { "kwaliteit", 0, 0, 5, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_kwaliteitvraag vraag = ZAAK_KWALITEITVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kwaliteit *made = NULL;
    PyObject *values[5];

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "profiel", &vraag.profiel) || !to_bits(values[1], "rechten", woorden_recht, &vraag.rechten) ||
        !to_woord(values[2], "ernst", woorden_ernst, &vraag.ernst) || !to_dag(staat, values[3], "van", &vraag.van) || !to_dag(staat, values[4], "tot", &vraag.tot))
        return NULL;
    return zaak_kwaliteit_measure(handle_of(self), &vraag, &made, &error) ? fout_raise(staat, &error) : rows_of(staat, made);
}

PyObject *catalogus_kwaliteit(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { KEURING_NAMES, "ernst" };
    static const struct parameters p = { "kwaliteit", 0, 0, KEURING_COUNT + 1, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kwaliteit *made = NULL;
    PyObject *values[KEURING_COUNT + 1];
    int32_t ernst = 0;

    if (!parse_arguments(&p, args, count, names, values) || !read_keuring(staat, values, &keuring, &grenzen) || !to_woord(values[KEURING_COUNT], "ernst", woorden_ernst, &ernst))
        return NULL;
    return zaak_kwaliteit_measure_catalogus(handle_of(self), &keuring, ernst, &made, &error) ? fout_raise(staat, &error) : rows_of(staat, made);
}

PyObject *module_kwaliteitscijfer(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "getoetst", "fout" };
    static const struct parameters p = { "kwaliteitscijfer", 2, 2, 2, names_ };
    PyObject *values[2];
    int32_t getoetst, fout, cijfer;

    (void)module;
    if (!parse_arguments(&p, args, count, names, values) || !to_int(values[0], "getoetst", &getoetst) || !to_int(values[1], "fout", &fout))
        return NULL;
    cijfer = zaak_kwaliteit_cijfer(getoetst, fout);
    return cijfer < 0 ? from_text(NULL) : from_int(cijfer);
}
