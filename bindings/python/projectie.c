/* SPDX-License-Identifier: EUPL-1.2 */
/* What if: zaak.projectie() of two questions to the clock, Zaak.watals() of one case. */
#include "types.h"

static PyObject *projectie_row(struct staat *staat, const struct zaak_projectie *p, struct zaak_motivering *why)
{
    PyObject *motivering = motivering_wrap(staat, why);

    return RIJ(staat, RIJ_PROJECTIE, from_dag(staat, p->was), from_dag(staat, p->wordt), from_int(p->dagen), from_bits(woorden_oorzaak, p->oorzaken),
               from_bits(woorden_oorzaak, p->verschillen), from_woord(woorden_klok, p->was_toestand), from_woord(woorden_klok, p->wordt_toestand),
               from_dag(staat, p->was_gepland), from_dag(staat, p->wordt_gepland), from_int(p->dagen_norm), from_bool(p->voorlopig), motivering);
}

static PyObject *answer_projectie(struct staat *staat, const struct zaak_klokvraag *was, const struct zaak_klokvraag *wordt)
{
    struct zaak_projectie projectie = ZAAK_PROJECTIE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why = zaak_motivering_new(staat->ctx);

    if (!why)
        return PyErr_NoMemory();
    if (zaak_klok_project(staat->ctx, was, wordt, &projectie, why, &error)) {
        zaak_motivering_unref(why);
        grond_field(&error);
        return fout_raise(staat, &error);
    }
    return projectie_row(staat, &projectie, why);
}

/* A question as a dict of the arguments of klok(). A copy of it, which nobody else can change, keeps its texts. */
static bool read_question(struct staat *staat, PyObject *value, const char *naam, PyObject **copy, struct gegeven *g, struct zaak_klokvraag *vraag)
{
    PyObject *values[KLOK_ARGUMENTS], *none;
    bool ok;

    if (!PyDict_Check(value)) {
        PyErr_Format(PyExc_TypeError, "%s: een dict verwacht", naam);
        return false;
    }
    *copy = PyDict_Copy(value);
    none = *copy ? PyTuple_New(0) : NULL;
    ok = none && parse_call(&klok_parameters, none, *copy, values) && klokvraag_read(staat, values, g, vraag);
    Py_XDECREF(none);
    return ok;
}

PyObject *module_projectie(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "was", "wordt" };
    static const struct parameters p = { "projectie", 2, 2, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct zaak_klokvraag was = ZAAK_KLOKVRAAG_INIT, wordt = ZAAK_KLOKVRAAG_INIT;
    struct gegeven before = { 0 }, after = { 0 };
    PyObject *values[2], *copies[2] = { NULL, NULL }, *answer = NULL;

    if (parse_arguments(&p, args, count, names, values) && read_question(staat, values[0], "was", &copies[0], &before, &was) &&
        read_question(staat, values[1], "wordt", &copies[1], &after, &wordt))
        answer = answer_projectie(staat, &was, &wordt);
    klokfeiten_free(&before.feiten);
    klokfeiten_free(&after.feiten);
    Py_XDECREF(copies[0]);
    Py_XDECREF(copies[1]);
    return answer;
}

/* ---- of a case ---- */

/* Of one question: what must be given back, and what keeps the texts. */
struct verandering {
    struct zaak *erbij;
    struct zaak_feit *rows;
    PyObject *weg;          /* a list of its own */
    const char **ids;
    struct zaak_lezing lezing;
};

static void verandering_free(struct verandering *v)
{
    zaak_unref(v->erbij);
    PyMem_Free(v->rows);
    PyMem_Free(v->ids);
    Py_XDECREF(v->weg);
}

/* A copy of a fact with days and moments as text. */
static PyObject *plain_fact(struct staat *staat, PyObject *fact, const char *identificatie)
{
    PyObject *copy = PyDict_New(), *zaak = copy ? from_text(identificatie) : NULL, *key, *value;
    Py_ssize_t place = 0;
    bool ok = zaak && PyDict_SetItemString(copy, "zaak", zaak) == 0;

    Py_XDECREF(zaak);
    while (ok && PyDict_Next(fact, &place, &key, &value)) {
        PyObject *text = PyObject_IsInstance(value, staat->date) == 1 ? PyObject_CallMethod(value, "isoformat", NULL) : Py_NewRef(value);

        ok = text && PyDict_SetItem(copy, key, text) == 0;
        Py_XDECREF(text);
    }
    if (!ok)
        Py_CLEAR(copy);
    return copy;
}

/* Appends a fact as a line of JSON to the list of lines. */
static bool add_line(struct staat *staat, PyObject *json, PyObject *lines, PyObject *fact, const char *identificatie)
{
    Py_ssize_t number = PyList_Size(lines);
    PyObject *plain;
    bool ok;

    if (!PyDict_Check(fact)) {
        PyErr_Format(PyExc_TypeError, "erbij.%zd: een dict verwacht", number);
        return false;
    }
    plain = plain_fact(staat, fact, identificatie);
    ok = plain && list_take(lines, PyObject_CallMethod(json, "dumps", "O", plain));
    Py_XDECREF(plain);
    return ok;
}

/* The facts as JSON Lines. */
static PyObject *make_lines(struct staat *staat, PyObject *value, const char *identificatie)
{
    PyObject *json = PyImport_ImportModule("json"), *facts = json ? PySequence_List(value) : NULL, *lines = facts ? PyList_New(0) : NULL;
    PyObject *newline = lines ? PyUnicode_FromString("\n") : NULL, *text = NULL;
    bool ok = newline != NULL;

    for (Py_ssize_t i = 0; ok && i < PyList_Size(facts); i++)
        ok = add_line(staat, json, lines, PyList_GetItem(facts, i), identificatie);
    if (ok)
        text = PyUnicode_Join(newline, lines);
    Py_XDECREF(json);
    Py_XDECREF(facts);
    Py_XDECREF(lines);
    Py_XDECREF(newline);
    return text;
}

static bool read_erbij(struct staat *staat, PyObject *value, const struct zaak *zaak, struct verandering *v, struct zaak_watals *watals)
{
    const struct zaak_feit empty = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *lines = value ? make_lines(staat, value, zaak_get_identificatie(zaak)) : NULL;
    Py_ssize_t length = 0;
    const char *text = lines ? PyUnicode_AsUTF8AndSize(lines, &length) : NULL;
    int result = text ? erbij_load(zaak, text, (size_t)length, &v->erbij, &error) : 0;

    Py_XDECREF(lines);
    if (result)
        fout_raise(staat, &error);
    if (PyErr_Occurred())
        return false;
    watals->erbij_count = zaak_feit_count(v->erbij);
    v->rows = PyMem_Calloc(watals->erbij_count + 1, sizeof *v->rows);
    for (size_t i = 0; v->rows && i < watals->erbij_count; i++) {
        v->rows[i] = empty;
        zaak_get_feit(v->erbij, i, &v->rows[i]);
    }
    if (!v->rows)
        PyErr_NoMemory();
    watals->erbij = v->rows;
    return v->rows != NULL;
}

static bool read_weg(PyObject *value, struct verandering *v, struct zaak_watals *watals)
{
    if (!value)
        return true;
    if (PyUnicode_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "weg: een lijst met ids verwacht");
        return false;
    }
    v->weg = PySequence_List(value);
    if (!v->weg)
        return false;
    watals->weg_count = (size_t)PyList_Size(v->weg);
    v->ids = PyMem_Calloc(watals->weg_count + 1, sizeof *v->ids);
    if (!v->ids)
        PyErr_NoMemory();
    for (size_t i = 0; v->ids && i < watals->weg_count; i++)
        if (!to_text(PyList_GetItem(v->weg, (Py_ssize_t)i), "weg", &v->ids[i]))
            return false;
    watals->weg = v->ids;
    return v->ids != NULL;
}

enum { W_ERBIJ, W_WEG, W_GROND, W_LEZING, W_KALENDER, W_GRONDEN, W_PEILDATUM, W_OP, W_BEKEND_OP, W_COUNT };

static bool read_watals(struct staat *staat, PyObject *const *values, const struct zaak *zaak, struct verandering *v, struct zaak_watals *watals,
                        struct zaak_blik *blik)
{
    struct zaak_kalender *kalender;
    struct zaak_gronden *gronden;
    bool ok = to_text(values[W_GROND], "grond", &watals->grond) && read_lezing(values[W_LEZING], &v->lezing) &&
              to_ding(staat, values[W_KALENDER], "kalender", TYPE_KALENDER, &kalender) && to_ding(staat, values[W_GRONDEN], "gronden", TYPE_GRONDEN, &gronden) &&
              to_dag(staat, values[W_PEILDATUM], "peildatum", &watals->peildatum) && to_dag(staat, values[W_OP], "op", &blik->peildatum) &&
              to_tijdstip(staat, values[W_BEKEND_OP], "bekend_op", &blik->bekend_op) && read_weg(values[W_WEG], v, watals) &&
              read_erbij(staat, values[W_ERBIJ], zaak, v, watals);

    if (!ok)
        return false;
    watals->kalender = kalender;
    watals->gronden = gronden;
    watals->lezing = values[W_LEZING] ? &v->lezing : NULL;
    return true;
}

static PyObject *answer_watals(struct staat *staat, const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_watals *watals)
{
    struct zaak_projectie projectie = ZAAK_PROJECTIE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why = zaak_motivering_new(staat->ctx);

    if (!why)
        return PyErr_NoMemory();
    if (zaak_project(zaak, blik, watals, &projectie, why, &error)) {
        zaak_motivering_unref(why);
        return fout_raise(staat, &error);
    }
    return projectie_row(staat, &projectie, why);
}

PyObject *zaak_watals_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "erbij", "weg", "grond", "lezing", "kalender", "gronden", "peildatum", "op", "bekend_op" };
    static const struct parameters p = { "watals", 2, 0, W_COUNT, names_ };
    struct staat *staat = staat_of(self);
    struct verandering v = { .lezing = ZAAK_LEZING_INIT };
    struct zaak_watals watals = ZAAK_WATALS_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    PyObject *values[W_COUNT], *answer = NULL;

    if (parse_arguments(&p, args, count, names, values) && read_watals(staat, values, handle_of(self), &v, &watals, &blik))
        answer = answer_watals(staat, handle_of(self), &blik, &watals);
    verandering_free(&v);
    return answer;
}
