/* SPDX-License-Identifier: EUPL-1.2 */
/* RASCI: the matrix of a profile, zaak.Mandaten, who is on turn on a case and in a collection (zaak.RasciIndex), and what was done against the matrix. */
#include "types.h"

/* ---- limits ---- */

static bool read_ernst(PyObject *value, struct zaak_rascigrenzen *grenzen)
{
    PyObject *key, *word;
    Py_ssize_t place = 0;

    if (!PyDict_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "ernst: een dict verwacht");
        return false;
    }
    while (PyDict_Next(value, &place, &key, &word)) {
        const char *regel;
        int32_t *member;

        if (!to_text(key, "ernst", &regel))
            return false;
        member = regel ? grens_ernst(grenzen, regel) : NULL;
        if (!member) {
            fout_value("ernst: %R is geen regel van rasci-r1 tot en met rasci-r13, of rasci-advies", key);
            return false;
        }
        if (!to_woord(word, "ernst", woorden_rasciernst, member))
            return false;
    }
    return true;
}

bool read_grenzen(PyObject *value, struct zaak_rascigrenzen *grenzen)
{
    PyObject *key, *number;
    Py_ssize_t place = 0;

    if (!value)
        return true;
    if (!PyDict_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "grenzen: een dict verwacht");
        return false;
    }
    while (PyDict_Next(value, &place, &key, &number)) {
        int32_t grens = 0;
        bool ok = to_woord(key, "grenzen", woorden_grens, &grens);

        if (ok && grens == GRENS_ERNST)
            ok = read_ernst(number, grenzen);
        else if (ok && grens == GRENS_A_DOET_OOK)
            ok = to_bool(number, "a_doet_ook", &grenzen->a_doet_ook);
        else if (ok)
            ok = to_int(number, woord_get(woorden_grens, grens), grens_member(grenzen, grens));
        if (!ok)
            return false;
    }
    return true;
}

/* ---- the matrix ---- */

static PyObject *name_of(const struct zaak_object *object)
{
    return from_text(object ? zaak_object_get_naam(object) : NULL);
}

static PyObject *scheidingen(struct staat *staat, const struct zaak_profiel *profiel, size_t activiteit)
{
    PyObject *list = PyErr_Occurred() ? NULL : PyList_New(0);
    struct zaak_scheiding s = ZAAK_SCHEIDING_INIT;

    for (size_t i = 0; list && zaak_profiel_get_scheiding(profiel, activiteit, i, &s) == 0; i++)
        if (!list_take(list, RIJ(staat, RIJ_SCHEIDING, from_text(s.activiteit), from_text(s.artikel), from_woord(woorden_waar, s.waar), from_woord(woorden_wijze, s.wijze))))
            Py_CLEAR(list);
    return list;
}

PyObject *profiel_activiteiten(struct staat *staat, const struct zaak_profiel *profiel)
{
    PyObject *list = PyErr_Occurred() ? NULL : PyList_New(0);
    struct zaak_activiteit a = ZAAK_ACTIVITEIT_INIT;

    for (size_t i = 0; list && i < zaak_profiel_activiteit_count(profiel) && zaak_profiel_get_activiteit(profiel, i, &a) == 0; i++)
        if (!list_take(list, RIJ(staat, RIJ_ACTIVITEIT, from_text(a.id), from_text(a.naam), name_of(a.statustype), from_bool(a.besluit), from_bool(a.mandaat),
                                 from_text(a.bedrag), scheidingen(staat, profiel, i))))
            Py_CLEAR(list);
    return list;
}

PyObject *profiel_rollen(struct staat *staat, const struct zaak_object *zaaktype, const struct zaak_profiel *profiel)
{
    PyObject *list = PyErr_Occurred() ? NULL : PyList_New(0);
    struct zaak_profielrol r = ZAAK_PROFIELROL_INIT;

    for (size_t i = 0; list && zaak_profiel_get_rol(profiel, zaak_zaaktype_at(zaaktype, ZAAK_SOORT_ROLTYPE, i), &r) == 0; i++)
        if (!list_take(list, RIJ(staat, RIJ_PROFIELROL, name_of(r.roltype), from_int(r.niveau), from_bits(woorden_rasci, r.letters), from_bool(r.is_extern),
                                 from_bool(r.eigen_letters))))
            Py_CLEAR(list);
    return list;
}

/* The profile of a zaaktype for an organisation and a day; NULL with `ok` when there is none. */
static const struct zaak_profiel *find_profiel(PyObject *self, PyObject *const *values, bool *ok)
{
    const char *organisatie;
    zaak_dag op;

    *ok = to_dag(staat_of(self), values[0], "op", &op) && to_text(values[1], "organisatie", &organisatie);
    return *ok ? zaak_profiel_find(handle_of(self), organisatie, op) : NULL;
}

PyObject *object_matrix(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "op", "organisatie", "vorm" };
    static const struct parameters p = { "matrix", 1, 1, 3, names_ };
    const struct zaak_profiel *profiel;
    int32_t vorm = ZAAK_MATRIX_TEKST;
    PyObject *values[3], *text;
    char *buffer;
    int size;
    bool ok;

    if (!parse_arguments(&p, args, count, names, values) || !to_woord(values[2], "vorm", woorden_matrix, &vorm))
        return NULL;
    profiel = find_profiel(self, values, &ok);
    if (!ok)
        return NULL;
    if (!profiel)
        Py_RETURN_NONE;
    size = zaak_profiel_save_rasci(profiel, vorm, NULL, 0);
    if (size < 0)
        return fout_raise_code(staat_of(self), size);
    buffer = PyMem_Malloc((size_t)size + 1);
    if (!buffer)
        return PyErr_NoMemory();
    size = zaak_profiel_save_rasci(profiel, vorm, buffer, (size_t)size + 1);
    text = size < 0 ? fout_raise_code(staat_of(self), size) : PyUnicode_DecodeUTF8(buffer, size, "strict");
    PyMem_Free(buffer);
    return text;
}

PyObject *object_rasci_check(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "op", "organisatie", "grenzen" };
    static const struct parameters p = { "rasci_check", 1, 1, 3, names_ };
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak_profiel *profiel;
    struct zaak_bevindingen *list;
    PyObject *values[3], *rows;
    bool ok;

    if (!parse_arguments(&p, args, count, names, values) || !read_grenzen(values[2], &grenzen))
        return NULL;
    profiel = find_profiel(self, values, &ok);
    if (!ok)
        return NULL;
    if (!profiel)
        Py_RETURN_NONE;
    list = zaak_bevindingen_new(staat_of(self)->ctx);
    if (!list)
        return PyErr_NoMemory();
    rows = zaak_rasci_check(profiel, &grenzen, list, &error) < 0 ? fout_raise(staat_of(self), &error) : bevindingen_list(staat_of(self), list);
    zaak_bevindingen_unref(list);
    return rows;
}

/* ---- mandates ---- */

static void mandaten_dealloc(PyObject *self)
{
    zaak_mandaten_unref(handle_of(self));
    ding_free(self);
}

static PyObject *mandaten_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names_[] = { "json" };
    static const struct parameters p = { "Mandaten", 1, 1, 1, names_ };
    struct staat *staat = staat_of_type(type);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_mandaten *mandaten;
    PyObject *values[1], *self;
    Py_buffer view;
    int result;

    if (!parse_call(&p, args, kwargs, values) || !to_bytes(values[0], "json", &view))
        return NULL;
    result = zaak_mandaten_load_json(staat->ctx, view.buf, (size_t)view.len, &mandaten, &error);
    PyBuffer_Release(&view);
    if (result)
        return fout_raise(staat, &error);
    self = ding_new(staat, TYPE_MANDATEN, mandaten);
    if (!self)
        zaak_mandaten_unref(mandaten);
    return self;
}

static PyObject *mandaat_row(struct staat *staat, const struct zaak_mandaat *m)
{
    return RIJ(staat, RIJ_MANDAAT, from_text(m->id), from_text(m->mandaatgever), from_text(m->gemandateerde), from_text(m->onder), from_text(m->bewijs),
               m->tot_cent < 0 ? from_text(NULL) : from_int(m->tot_cent), from_dag(staat, m->geldig_van), from_dag(staat, m->geldig_tot), from_bool(m->ondermandaat));
}

static Py_ssize_t mandaten_length(PyObject *self)
{
    return (Py_ssize_t)zaak_mandaten_count(handle_of(self));
}

static PyObject *mandaten_item(PyObject *self, Py_ssize_t index)
{
    struct zaak_mandaat m = ZAAK_MANDAAT_INIT;

    if (index >= 0 && zaak_mandaten_get(handle_of(self), (size_t)index, &m) == 0)
        return mandaat_row(staat_of(self), &m);
    PyErr_SetString(PyExc_IndexError, "zo veel mandaten zijn er niet");
    return NULL;
}

/* A number of cents; 64 bits, where other numbers have 32. */
static bool to_cent(PyObject *value, int64_t *ret)
{
    long long number;

    if (!value)
        return true;
    number = PyLong_AsLongLong(value);
    if (number == -1 && PyErr_Occurred())
        return false;
    *ret = number;
    return true;
}

static PyObject *mandaten_ask(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "betrokkene", "op", "zaaktype", "activiteit", "cent" };
    static const struct parameters p = { "ask", 2, 2, 5, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_mandaatvraag vraag = ZAAK_MANDAATVRAAG_INIT;
    struct zaak_mandaat mandaat = ZAAK_MANDAAT_INIT;
    PyObject *values[5];
    int outcome;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], names_[0], &vraag.betrokkene) || !to_dag(staat, values[1], names_[1], &vraag.dag) ||
        !to_text(values[2], names_[2], &vraag.zaaktype) || !to_text(values[3], names_[3], &vraag.activiteit) || !to_cent(values[4], &vraag.cent))
        return NULL;
    outcome = zaak_mandaten_ask(handle_of(self), &vraag, &mandaat);
    if (outcome < 0)
        return fout_raise_code(staat, outcome);
    return RIJ(staat, RIJ_MANDAATUITKOMST, from_woord(woorden_mandaat, outcome), mandaat.id ? mandaat_row(staat, &mandaat) : from_text(NULL));
}

static PyMethodDef mandaten_methods[] = {
    { "ask", FAST(mandaten_ask), FAST_FLAGS, "ask($self, betrokkene, op, *, zaaktype=None, activiteit=None, cent=None)\n--\n\nWhether someone may take a decision." },
    { NULL, NULL, 0, NULL }
};

static PyType_Slot mandaten_slots[] = {
    { Py_tp_doc, (void *)"Mandaten(json)\n--\n\nThe register of mandates of an organisation: a sequence of mandates." },
    { Py_tp_new, (void *)mandaten_new },
    { Py_tp_dealloc, (void *)mandaten_dealloc },
    { Py_tp_iter, (void *)PySeqIter_New },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, mandaten_methods },
    { Py_mp_length, (void *)mandaten_length },
    { Py_sq_item, (void *)mandaten_item },
    { 0, NULL }
};

PyType_Spec mandaten_spec = { "zaak.Mandaten", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, mandaten_slots };

/* ---- a case ---- */

enum { BLIK_COUNT = 3 };

static const char *const blik_names[] = { "op", "bekend_op", "lezing", "letters" };
static const char *const check_names[] = { "op", "bekend_op", "lezing", "mandaten", "grenzen" };
static const char *const letters_names[] = { "betrokkene", "op", "bekend_op", "lezing" };

enum { ALLE_LETTERS = ZAAK_RASCI_R | ZAAK_RASCI_A | ZAAK_RASCI_S | ZAAK_RASCI_C | ZAAK_RASCI_I };

static bool to_letters(PyObject *value, int32_t *letters)
{
    *letters = ALLE_LETTERS;
    return !value || to_bits(value, "letters", woorden_rasci, letters);
}

static PyObject *beurt_list(PyObject *self, const struct zaak_beurt *rows, int count)
{
    struct staat *staat = staat_of(self);
    struct zaak_catalogus *catalogus = zaak_get_catalogus(handle_of(self));
    PyObject *list = PyList_New(0);

    for (int i = 0; list && i < count; i++) {
        const struct zaak_beurt *b = &rows[i];

        if (!list_take(list, RIJ(staat, RIJ_BEURT, name_of(b->roltype), from_text(b->activiteit), from_text(b->betrokkene), from_text(b->betrokkenetype),
                                 from_text(b->vervangt), from_bits(woorden_rasci, b->letters), object_wrap(staat, catalogus, b->roltype))))
            Py_CLEAR(list);
    }
    return list;
}

/* Turns of a view, or of a fact where one is given. */
static int ask_beurten(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letters, const char *feit, struct zaak_beurt *rows, size_t max)
{
    return feit ? zaak_get_informeren(zaak, feit, rows, max) : zaak_get_beurten(zaak, blik, letters, rows, max);
}

static PyObject *give_beurten(PyObject *self, const struct zaak_blik *blik, int32_t letters, const char *feit)
{
    int count = ask_beurten(handle_of(self), blik, letters, feit, NULL, 0);
    struct zaak_beurt *rows;
    PyObject *list;

    if (count < 0)
        return fout_raise_code(staat_of(self), count);
    rows = PyMem_Malloc(((size_t)count + 1) * sizeof *rows);
    if (!rows)
        return PyErr_NoMemory();
    count = ask_beurten(handle_of(self), blik, letters, feit, rows, (size_t)count);
    list = count < 0 ? fout_raise_code(staat_of(self), count) : beurt_list(self, rows, count);
    PyMem_Free(rows);
    return list;
}

PyObject *zaak_beurten_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "beurten", BLIK_COUNT + 1, 0, BLIK_COUNT + 1, blik_names };
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    PyObject *values[BLIK_COUNT + 1];
    int32_t letters;

    if (!parse_arguments(&p, args, count, names, values) || !blik_read(staat_of(self), values, &blik) || !to_letters(values[BLIK_COUNT], &letters))
        return NULL;
    return give_beurten(self, &blik, letters, NULL);
}

PyObject *zaak_informeren_of(PyObject *self, PyObject *value)
{
    const char *feit;

    return to_text(value, "feit", &feit) && feit ? give_beurten(self, NULL, ZAAK_RASCI_I, feit) : NULL;
}

PyObject *zaak_letters_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "letters", BLIK_COUNT + 1, 1, BLIK_COUNT + 1, letters_names };
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    PyObject *values[BLIK_COUNT + 1];
    const char *betrokkene;
    int letters;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "betrokkene", &betrokkene) || !blik_read(staat_of(self), values + 1, &blik))
        return NULL;
    letters = zaak_get_letters(handle_of(self), &blik, betrokkene);
    return letters < 0 ? fout_raise_code(staat_of(self), letters) : from_bits(woorden_rasci, letters);
}

PyObject *zaak_adviezen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "adviezen", BLIK_COUNT, 0, BLIK_COUNT, blik_names };
    struct staat *staat = staat_of(self);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    PyObject *values[BLIK_COUNT], *list = NULL;
    struct zaak_advies *rows;
    int found;

    if (!parse_arguments(&p, args, count, names, values) || !blik_read(staat, values, &blik))
        return NULL;
    found = zaak_get_adviezen(handle_of(self), &blik, NULL, 0);
    rows = found < 0 ? NULL : PyMem_Malloc(((size_t)found + 1) * sizeof *rows);
    if (found >= 0 && !rows)
        return PyErr_NoMemory();
    if (found >= 0)
        found = zaak_get_adviezen(handle_of(self), &blik, rows, (size_t)found);
    list = found < 0 ? fout_raise_code(staat, found) : PyList_New(0);
    for (int i = 0; list && i < found; i++) {
        const struct zaak_advies *a = &rows[i];

        if (!list_take(list, RIJ(staat, RIJ_ADVIES, from_text(a->adviseur), from_text(a->activiteit), from_text(a->feit), from_text(a->advies),
                                 from_dag(staat, a->gevraagd_op), from_dag(staat, a->uiterlijk), from_dag(staat, a->gegeven_op), from_woord(woorden_advies, a->stand))))
            Py_CLEAR(list);
    }
    PyMem_Free(rows);
    return list;
}

PyObject *zaak_check_rasci_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "check_rasci", BLIK_COUNT + 2, 0, BLIK_COUNT + 2, check_names };
    struct staat *staat = staat_of(self);
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_rascitoets toets = ZAAK_RASCITOETS_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *values[BLIK_COUNT + 2], *rows;
    struct zaak_mandaten *mandaten;
    struct zaak_bevindingen *list;

    if (!parse_arguments(&p, args, count, names, values) || !blik_read(staat, values, &blik) ||
        !to_ding(staat, values[BLIK_COUNT], "mandaten", TYPE_MANDATEN, &mandaten) || !read_grenzen(values[BLIK_COUNT + 1], &grenzen))
        return NULL;
    toets.mandaten = mandaten;
    toets.grenzen = &grenzen;
    list = zaak_bevindingen_new(staat->ctx);
    if (!list)
        return PyErr_NoMemory();
    rows = zaak_check_rasci(handle_of(self), &blik, &toets, list, &error) < 0 ? fout_raise(staat, &error) : bevindingen_list(staat, list);
    zaak_bevindingen_unref(list);
    return rows;
}

/* ---- a collection ---- */

PyObject *voorraad_werklast(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "werklast", BLIK_COUNT, 0, BLIK_COUNT, blik_names };
    struct staat *staat = staat_of(self);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    PyObject *values[BLIK_COUNT], *list = NULL;
    struct zaak_werklast *rows;
    int found;

    if (!parse_arguments(&p, args, count, names, values) || !blik_read(staat, values, &blik))
        return NULL;
    found = zaak_voorraad_get_werklast(handle_of(self), &blik, NULL, 0);
    rows = found < 0 ? NULL : PyMem_Malloc(((size_t)found + 1) * sizeof *rows);
    if (found >= 0 && !rows)
        return PyErr_NoMemory();
    if (found >= 0)
        found = zaak_voorraad_get_werklast(handle_of(self), &blik, rows, (size_t)found);
    list = found < 0 ? fout_raise_code(staat, found) : PyList_New(0);
    for (int i = 0; list && i < found; i++) {
        const struct zaak_werklast *w = &rows[i];

        if (!list_take(list, RIJ(staat, RIJ_WERKLAST, from_text(w->betrokkene), from_text(w->betrokkenetype), from_int(w->zaken), from_int(w->per_letter[0]),
                                 from_int(w->per_letter[1]), from_int(w->per_letter[2]), from_int(w->per_letter[3]), from_int(w->per_letter[4]))))
            Py_CLEAR(list);
    }
    PyMem_Free(rows);
    return list;
}

static void index_dealloc(PyObject *self)
{
    zaak_rasciindex_unref(handle_of(self));
    ding_free(self);
}

PyObject *voorraad_rasci_index(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "rasci_index", BLIK_COUNT, 0, BLIK_COUNT, blik_names };
    struct staat *staat = staat_of(self);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_rasciindex *index;
    PyObject *values[BLIK_COUNT], *made;

    if (!parse_arguments(&p, args, count, names, values) || !blik_read(staat, values, &blik))
        return NULL;
    if (zaak_rasciindex_new(handle_of(self), &blik, &index, &error))
        return fout_raise(staat, &error);
    made = ding_new(staat, TYPE_RASCIINDEX, index);
    if (!made)
        zaak_rasciindex_unref(index);
    return made;
}

/* A person that no case knows has no letters and no work: -1. */
static bool to_person(PyObject *self, PyObject *value, int64_t *number)
{
    const char *betrokkene;

    if (!to_text(value, "betrokkene", &betrokkene))
        return false;
    *number = zaak_rasciindex_number(handle_of(self), betrokkene);
    return true;
}

/* The place of a case in the collection. */
static bool to_place(PyObject *value, size_t *place)
{
    int32_t number = 0;

    if (!to_int(value, "zaak", &number))
        return false;
    if (number >= 0) {
        *place = (size_t)number;
        return true;
    }
    PyErr_SetString(PyExc_IndexError, "zo veel zaken zijn er niet");
    return false;
}

static PyObject *index_failure(PyObject *self, int result)
{
    if (result != -ZAAK_E_BEREIK)
        return fout_raise_code(staat_of(self), result);
    PyErr_SetString(PyExc_IndexError, "zo veel zaken zijn er niet");
    return NULL;
}

static PyObject *index_letters(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "zaak", "betrokkene" };
    static const struct parameters p = { "letters", 2, 2, 2, names_ };
    PyObject *values[2];
    int64_t person;
    size_t place;
    int letters;

    if (!parse_arguments(&p, args, count, names, values) || !to_place(values[0], &place) || !to_person(self, values[1], &person))
        return NULL;
    letters = zaak_rasciindex_letters(handle_of(self), place, person < 0 ? UINT32_MAX : person);
    return letters < 0 ? index_failure(self, letters) : from_bits(woorden_rasci, letters);
}

static PyObject *index_wie(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "zaak", "letters" };
    static const struct parameters p = { "wie", 2, 1, 2, names_ };
    struct staat *staat = staat_of(self);
    PyObject *values[2], *list;
    struct zaak_rasciwie *rows;
    int32_t letters;
    size_t place;
    int found;

    if (!parse_arguments(&p, args, count, names, values) || !to_place(values[0], &place) || !to_letters(values[1], &letters))
        return NULL;
    found = zaak_rasciindex_wie(handle_of(self), place, letters, NULL, 0);
    if (found < 0)
        return index_failure(self, found);
    rows = PyMem_Malloc(((size_t)found + 1) * sizeof *rows);
    if (!rows)
        return PyErr_NoMemory();
    zaak_rasciindex_wie(handle_of(self), place, letters, rows, (size_t)found);
    list = PyList_New(0);
    for (int i = 0; list && i < found; i++)
        if (!list_take(list, RIJ(staat, RIJ_RASCIWIE, from_text(rows[i].betrokkene), from_bits(woorden_rasci, rows[i].letters))))
            Py_CLEAR(list);
    PyMem_Free(rows);
    return list;
}

static PyObject *index_zaken(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "betrokkene", "letters" };
    static const struct parameters p = { "zaken", 2, 0, 2, names_ };
    PyObject *values[2], *list;
    int32_t letters;
    int64_t person;
    size_t *rows;
    int found;

    if (!parse_arguments(&p, args, count, names, values) || !to_person(self, values[0], &person) || !to_letters(values[1], &letters))
        return NULL;
    found = person < 0 ? 0 : zaak_rasciindex_zaken(handle_of(self), person, letters, NULL, 0);
    if (found < 0)
        return index_failure(self, found);
    rows = PyMem_Malloc(((size_t)found + 1) * sizeof *rows);
    if (!rows)
        return PyErr_NoMemory();
    if (found)
        zaak_rasciindex_zaken(handle_of(self), person, letters, rows, (size_t)found);
    list = PyList_New(0);
    for (int i = 0; list && i < found; i++)
        if (!list_take(list, from_int((int64_t)rows[i])))
            Py_CLEAR(list);
    PyMem_Free(rows);
    return list;
}

static PyMethodDef index_methods[] = {
    { "letters", FAST(index_letters), FAST_FLAGS, "letters($self, zaak, betrokkene)\n--\n\nThe letters of someone on the case at that place." },
    { "wie", FAST(index_wie), FAST_FLAGS, "wie($self, zaak, letters=None)\n--\n\nWho is on turn on the case at that place." },
    { "zaken", FAST(index_zaken), FAST_FLAGS, "zaken($self, betrokkene=None, letters=None)\n--\n\nThe places of the cases on which someone is on turn." },
    { NULL, NULL, 0, NULL }
};

static PyType_Slot index_slots[] = {
    { Py_tp_doc, (void *)"Who is on turn on all cases of a Voorraad on one day; Voorraad.rasci_index() makes it." },
    { Py_tp_dealloc, (void *)index_dealloc },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, index_methods },
    { 0, NULL }
};

PyType_Spec rasciindex_spec = { "zaak.RasciIndex", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION, index_slots };
