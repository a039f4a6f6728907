/* SPDX-License-Identifier: EUPL-1.2 */
/* The questions of a case. Each takes op, bekend_op and lezing: from where the case is looked at. */
#include "types.h"

enum { BLIK_COUNT = 3 };

/* Questions with one argument of their own have it before those three. */
static const char *const blik_names[] = { "op", "bekend_op", "lezing" };
static const char *const letter_names[] = { "letter", "op", "bekend_op", "lezing" };
static const char *const naam_names[] = { "naam", "op", "bekend_op", "lezing" };
static const struct parameters blik_parameters = { "vraag", 3, 0, BLIK_COUNT, blik_names };
static const struct parameters letter_parameters = { "vraag", 4, 1, BLIK_COUNT + 1, letter_names };
static const struct parameters naam_parameters = { "eigenschap", 4, 1, BLIK_COUNT + 1, naam_names };

bool blik_read(struct staat *staat, PyObject *const *values, struct zaak_blik *blik)
{
    return to_dag(staat, values[0], "op", &blik->peildatum) && to_tijdstip(staat, values[1], "bekend_op", &blik->bekend_op) &&
           read_lezing(values[2], &blik->lezing);
}

/* Reads the arguments of a question; the own argument, where there is one, comes in `own`. */
static bool read_blik(struct staat *staat, const struct parameters *p, PyObject *const *args, Py_ssize_t count, PyObject *names,
                      struct zaak_blik *blik, PyObject **own)
{
    PyObject *values[BLIK_COUNT + 1];

    if (!parse_arguments(p, args, count, names, values))
        return false;
    if (own)
        *own = values[0];
    return blik_read(staat, values + (p->count - BLIK_COUNT), blik);
}

static struct zaak_catalogus *catalogus_of(PyObject *self)
{
    return zaak_get_catalogus(handle_of(self));
}

PyObject *zaak_toestand_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct staat *staat = staat_of(self);
    struct zaak_catalogus *cat = catalogus_of(self);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (!read_blik(staat, &blik_parameters, args, count, names, &blik, NULL))
        return NULL;
    if (zaak_get_toestand(handle_of(self), &blik, &t, &error))
        return fout_raise(staat, &error);
    return RIJ(staat, RIJ_TOESTAND, object_wrap(staat, cat, t.zaaktype), from_text(t.zaaktype_naam), from_text(t.omschrijving),
               from_text(t.organisatie), from_dag(staat, t.startdatum), object_wrap(staat, cat, t.statustype), from_text(t.status),
               from_dag(staat, t.status_op), object_wrap(staat, cat, t.resultaattype), from_text(t.resultaat), from_dag(staat, t.einddatum),
               from_dag(staat, t.besluit_op), from_dag(staat, t.archiefactiedatum), from_text(t.archiefnominatie), from_text(t.hoofdzaak),
               from_text(t.betalingsindicatie), from_dag(staat, t.laatste_betaaldatum), from_text(t.vertrouwelijkheidaanduiding), from_text(t.archiefstatus),
               from_bool(t.besloten));
}

PyObject *klok_row(struct staat *staat, const struct zaak_klok *k, struct zaak_motivering *why)
{
    PyObject *motivering = motivering_wrap(staat, why);

    return RIJ(staat, RIJ_KLOK, from_dag(staat, k->uiterlijk), from_woord(woorden_klok, k->toestand), from_int(k->dagen_over),
               from_text(k->grond), from_text(k->artikel), from_dag(staat, k->begin), from_dag(staat, k->nominaal),
               from_dag(staat, k->gepland), from_int(k->dagen_over_norm), from_dag(staat, k->volgens_catalogus), from_dag(staat, k->gestopt),
               from_int(k->dagen_gebruikt), from_int(k->dagen_opgeschort), from_int(k->verlengingen), from_bool(k->voorlopig), motivering);
}

PyObject *zaak_klok_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct staat *staat = staat_of(self);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;

    if (!read_blik(staat, &blik_parameters, args, count, names, &blik, NULL))
        return NULL;
    why = zaak_motivering_new(staat->ctx);
    if (!why)
        return PyErr_NoMemory();
    if (zaak_ask_klok(handle_of(self), &blik, &klok, why, &error)) {
        zaak_motivering_unref(why);
        return fout_raise(staat, &error);
    }
    return klok_row(staat, &klok, why);
}

/* A question that fills an array. */
struct vraag {
    size_t size;                                                                    /* of one row */
    int (*ask)(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, void *rows, size_t max);
    PyObject *(*row)(struct staat *staat, struct zaak_catalogus *catalogus, const void *row); /* NULL without an exception: left out */
};

static PyObject *make_list(PyObject *self, const struct vraag *vraag, const char *rows, int count)
{
    struct staat *staat = staat_of(self);
    PyObject *list = PyList_New(0);

    for (int i = 0; list && i < count; i++) {
        PyObject *row = vraag->row(staat, catalogus_of(self), rows + (size_t)i * vraag->size);

        if ((row || PyErr_Occurred()) && !list_take(list, row))
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *ask_rows(PyObject *self, const struct vraag *vraag, const struct zaak_blik *blik, int32_t letter)
{
    const struct zaak *zaak = handle_of(self);
    int count = vraag->ask(zaak, blik, letter, NULL, 0);
    char *rows = count < 0 ? NULL : PyMem_Malloc((size_t)count * vraag->size + 1);
    PyObject *list = NULL;

    if (count >= 0 && !rows)
        return PyErr_NoMemory();
    if (count > 0)
        count = vraag->ask(zaak, blik, letter, rows, (size_t)count);
    list = count < 0 ? fout_raise_code(staat_of(self), count) : make_list(self, vraag, rows, count);
    PyMem_Free(rows);
    return list;
}

static PyObject *ask_blik(PyObject *self, const struct vraag *vraag, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    if (!read_blik(staat_of(self), &blik_parameters, args, count, names, &blik, NULL))
        return NULL;
    return ask_rows(self, vraag, &blik, 0);
}

static PyObject *ask_letter(PyObject *self, const struct vraag *vraag, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    PyObject *own;
    int32_t letter;

    if (!read_blik(staat_of(self), &letter_parameters, args, count, names, &blik, &own) || !to_woord(own, "letter", woorden_rasci, &letter))
        return NULL;
    return ask_rows(self, vraag, &blik, letter);
}

static int ask_volgende(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, void *rows, size_t max)
{
    (void)letter;
    return zaak_get_volgende(zaak, blik, rows, max);
}

static PyObject *volgende_row(struct staat *staat, struct zaak_catalogus *catalogus, const void *row)
{
    const struct zaak_volgende *v = row;

    return RIJ(staat, RIJ_VOLGENDE, from_text(zaak_object_get_naam(v->statustype)), from_bool(v->mag),
               object_wrap(staat, catalogus, v->statustype));
}

PyObject *zaak_volgende_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct vraag vraag = { sizeof(struct zaak_volgende), ask_volgende, volgende_row };

    return ask_blik(self, &vraag, args, count, names);
}

static int ask_rollen(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, void *rows, size_t max)
{
    (void)letter;
    return zaak_get_rollen(zaak, blik, rows, max);
}

static PyObject *rol_row(struct staat *staat, struct zaak_catalogus *catalogus, const void *row)
{
    const struct zaak_rol *r = row;

    return RIJ(staat, RIJ_ROL, from_text(r->naam), from_text(r->betrokkene), from_text(r->betrokkenetype), from_dag(staat, r->van),
               from_dag(staat, r->tot), object_wrap(staat, catalogus, r->roltype));
}

PyObject *zaak_rollen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct vraag vraag = { sizeof(struct zaak_rol), ask_rollen, rol_row };

    return ask_blik(self, &vraag, args, count, names);
}

static int ask_rasci(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, void *rows, size_t max)
{
    return zaak_get_rasci(zaak, blik, letter, rows, max);
}

/* A person comes once in the list of names, however many roles. */
static PyObject *rasci_name(struct staat *staat, struct zaak_catalogus *catalogus, const void *row)
{
    const struct zaak_betrokken *b = row;

    (void)staat;
    (void)catalogus;
    return b->betrokkene ? from_text(b->betrokkene) : NULL;
}

PyObject *zaak_rasci_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct vraag vraag = { sizeof(struct zaak_betrokken), ask_rasci, rasci_name };
    PyObject *list = ask_letter(self, &vraag, args, count, names);
    PyObject *unique = list ? PyDict_New() : NULL;
    Py_ssize_t size = list ? PyList_Size(list) : 0;

    for (Py_ssize_t i = 0; unique && i < size; i++) {
        if (PyDict_SetItem(unique, PyList_GetItem(list, i), Py_None) < 0)
            Py_CLEAR(unique);
    }
    Py_XDECREF(list);
    list = unique ? PyDict_Keys(unique) : NULL;
    Py_XDECREF(unique);
    return list;
}

static PyObject *betrokken_row(struct staat *staat, struct zaak_catalogus *catalogus, const void *row)
{
    const struct zaak_betrokken *b = row;

    return RIJ(staat, RIJ_BETROKKEN, from_text(b->roltype ? zaak_object_get_naam(b->roltype) : NULL), from_text(b->betrokkene),
               from_text(b->betrokkenetype), from_text(b->activiteit), object_wrap(staat, catalogus, b->roltype));
}

PyObject *zaak_betrokkenen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct vraag vraag = { sizeof(struct zaak_betrokken), ask_rasci, betrokken_row };

    return ask_letter(self, &vraag, args, count, names);
}

PyObject *zaak_eigenschap_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    PyObject *own;
    const char *naam;

    if (!read_blik(staat_of(self), &naam_parameters, args, count, names, &blik, &own) || !to_text(own, "naam", &naam))
        return NULL;
    return from_text(zaak_get_eigenschap(handle_of(self), &blik, naam));
}

static PyObject *norm_row(PyObject *self, const struct zaak_blik *blik, const struct zaak_profiel *profiel, size_t index)
{
    struct staat *staat = staat_of(self);
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normuitkomst u = ZAAK_NORMUITKOMST_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why = zaak_motivering_new(staat->ctx);

    if (!why)
        return PyErr_NoMemory();
    if (zaak_profiel_get_norm(profiel, index, &norm) || zaak_get_normuitkomst(handle_of(self), blik, index, &u, why, &error)) {
        zaak_motivering_unref(why);
        return fout_raise(staat, &error);
    }
    return normuitkomst_row(staat, &norm, &u, why);
}

PyObject *zaak_normen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct staat *staat = staat_of(self);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *list;
    size_t norms;

    if (!read_blik(staat, &blik_parameters, args, count, names, &blik, NULL))
        return NULL;
    if (zaak_get_toestand(handle_of(self), &blik, &toestand, &error))
        return fout_raise(staat, &error);
    norms = zaak_profiel_norm_count(toestand.profiel);
    list = PyList_New(0);
    for (size_t i = 0; list && i < norms; i++) {
        if (!list_take(list, norm_row(self, &blik, toestand.profiel, i)))
            Py_CLEAR(list);
    }
    return list;
}
