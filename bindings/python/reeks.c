/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Reeks: a column, and the questions over columns. What gives a column (the buffer protocol, Arrow, a sequence) stands in kolom.c. */
#include "types.h"

#include "../gemeen/norm.h"
#include "../gemeen/reeks.h"

static void dealloc(PyObject *self)
{
    kolom_free(handle_of(self));
    ding_free(self);
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names[] = { "waarden", "soort" };
    static const struct parameters p = { "Reeks", 1, 1, 2, names };
    struct staat *staat = staat_of_type(type);
    int32_t soort = ZAAK_KOLOM_DAG;
    PyObject *values[2];

    if (!parse_call(&p, args, kwargs, values) || !to_woord(values[1], "soort", woorden_kolom, &soort))
        return NULL;
    return kolom_wrap(staat, kolom_read(staat, values[0], "waarden", soort));
}

/* The columns that a question needs besides its own; a value that is no column is one for all rows. */
enum { OTHERS = 4 };

struct others {
    struct reeks *made[OTHERS]; /* of what was no Reeks */
    const struct reeks *reeks[OTHERS];
};

static bool take_other(struct staat *staat, struct others *others, int place, PyObject *value, const char *naam, int32_t soort)
{
    if (ding_is(staat, TYPE_REEKS, value)) {
        others->reeks[place] = handle_of(value);
        return true;
    }
    others->made[place] = kolom_read_any(staat, value, naam, soort);
    others->reeks[place] = others->made[place];
    return others->made[place] != NULL;
}

static void free_others(struct others *others)
{
    for (int i = 0; i < OTHERS; i++)
        kolom_free(others->made[i]);
}

static PyObject *ask(PyObject *self, int32_t vraag, struct others *others, bool gelijkgesteld, struct zaak_kalender *kalender)
{
    struct staat *staat = staat_of(self);
    struct reeksvraag question = { vraag, kalender ? kalender : zaak_context_get_kalender(staat->ctx), gelijkgesteld,
                                   { handle_of(self), others->reeks[0], others->reeks[1], others->reeks[2] } };
    struct reeks *answer = NULL;
    int result = -ZAAK_E_GEHEUGEN;

    if (question.kalender) {
        Py_BEGIN_ALLOW_THREADS
        result = reeks_ask(&question, &answer);
        Py_END_ALLOW_THREADS
    }
    free_others(others);
    return result ? kolom_raise(staat, result) : kolom_wrap(staat, answer);
}

static PyObject *add_werkdagen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "aantal", "kalender" };
    static const struct parameters p = { "add_werkdagen", 1, 1, 2, names_ };
    struct others others = { { NULL }, { NULL } };
    struct staat *staat = staat_of(self);
    struct zaak_kalender *kalender;
    PyObject *values[2];

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[1], "kalender", TYPE_KALENDER, &kalender) ||
        !take_other(staat, &others, 0, values[0], "aantal", ZAAK_KOLOM_INT32))
        return NULL;
    return ask(self, REEKS_ADD_WERKDAGEN, &others, true, kalender);
}

static PyObject *count_werkdagen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "tot", "kalender" };
    static const struct parameters p = { "count_werkdagen", 1, 1, 2, names_ };
    struct others others = { { NULL }, { NULL } };
    struct staat *staat = staat_of(self);
    struct zaak_kalender *kalender;
    PyObject *values[2];

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[1], "kalender", TYPE_KALENDER, &kalender) ||
        !take_other(staat, &others, 0, values[0], "tot", ZAAK_KOLOM_DAG))
        return NULL;
    return ask(self, REEKS_COUNT_WERKDAGEN, &others, true, kalender);
}

static PyObject *roll(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "gelijkgesteld", "kalender" };
    static const struct parameters p = { "roll", 0, 0, 2, names_ };
    struct others others = { { NULL }, { NULL } };
    struct zaak_kalender *kalender;
    bool gelijkgesteld = true;
    PyObject *values[2];

    if (!parse_arguments(&p, args, count, names, values) || !to_bool(values[0], "gelijkgesteld", &gelijkgesteld) ||
        !to_ding(staat_of(self), values[1], "kalender", TYPE_KALENDER, &kalender))
        return NULL;
    return ask(self, REEKS_ROLL, &others, gelijkgesteld, kalender);
}

/* The term as text (P8W), or as a column of numbers with a column of units. */
static bool take_termijn(struct staat *staat, struct others *others, PyObject *termijn, PyObject *eenheid)
{
    struct zaak_periode periode;

    if (eenheid)
        return take_other(staat, others, 0, termijn, "termijn", ZAAK_KOLOM_INT32) && take_other(staat, others, 1, eenheid, "eenheid", ZAAK_KOLOM_INT32);
    if (!to_periode(termijn, "termijn", &periode))
        return false;
    others->reeks[0] = others->made[0] = reeks_constant(ZAAK_KOLOM_INT32, periode.aantal);
    others->reeks[1] = others->made[1] = reeks_constant(ZAAK_KOLOM_INT32, periode.eenheid);
    if (!others->made[0] || !others->made[1])
        PyErr_NoMemory();
    return others->made[0] && others->made[1];
}

static bool take_regime(struct staat *staat, struct others *others, PyObject *value)
{
    int32_t regime = ZAAK_REGIME_ATW;

    if (value && !PyUnicode_Check(value))
        return take_other(staat, others, 2, value, "regime", ZAAK_KOLOM_INT32);
    if (!to_woord(value, "regime", woorden_regime, &regime))
        return false;
    others->reeks[2] = others->made[2] = reeks_constant(ZAAK_KOLOM_INT32, regime);
    return others->made[2] || PyErr_NoMemory();
}

static PyObject *termijn(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "termijn", "eenheid", "regime", "kalender" };
    static const struct parameters p = { "termijn", 2, 1, 4, names_ };
    struct others others = { { NULL }, { NULL } };
    struct staat *staat = staat_of(self);
    struct zaak_kalender *kalender;
    PyObject *values[4];

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[3], "kalender", TYPE_KALENDER, &kalender))
        return NULL;
    if (take_termijn(staat, &others, values[0], values[1]) && take_regime(staat, &others, values[2]))
        return ask(self, REEKS_TERMIJN, &others, true, kalender);
    free_others(&others);
    return NULL;
}

static PyObject *dagen_over(PyObject *self, PyObject *value)
{
    struct others others = { { NULL }, { NULL } };

    if (!take_other(staat_of(self), &others, 0, value, "peildatum", ZAAK_KOLOM_DAG))
        return NULL;
    return ask(self, REEKS_DAGEN_OVER, &others, true, NULL);
}

static PyObject *chosen(PyObject *self, zaak_dag peildatum, int32_t dagen)
{
    struct reeks *answer = NULL;
    int result;

    Py_BEGIN_ALLOW_THREADS
    result = reeks_select(handle_of(self), peildatum, dagen, &answer);
    Py_END_ALLOW_THREADS
    return result ? kolom_raise(staat_of(self), result) : kolom_wrap(staat_of(self), answer);
}

static PyObject *te_laat(PyObject *self, PyObject *value)
{
    zaak_dag peildatum;

    return to_dag(staat_of(self), value, "peildatum", &peildatum) ? chosen(self, peildatum, -1) : NULL;
}

static PyObject *binnen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "peildatum", "dagen" };
    static const struct parameters p = { "binnen", 2, 2, 2, names_ };
    PyObject *values[2];
    zaak_dag peildatum;
    int32_t dagen;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat_of(self), values[0], "peildatum", &peildatum) ||
        !to_int(values[1], "dagen", &dagen))
        return NULL;
    return dagen < 0 ? fout_value("dagen: vanaf 0") : chosen(self, peildatum, dagen);
}

static PyObject *groepen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "sleutel2", "selectie" };
    static const struct parameters p = { "groepen", 1, 0, 2, names_ };
    struct staat *staat = staat_of(self);
    struct others others = { { NULL }, { NULL } };
    struct reeks *found[3] = { NULL, NULL, NULL };
    PyObject *values[2], *row;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || (values[0] && !take_other(staat, &others, 0, values[0], "sleutel2", ZAAK_KOLOM_INT32)))
        return NULL;
    if (values[1] && !take_other(staat, &others, 1, values[1], "selectie", ZAAK_KOLOM_BIT)) {
        free_others(&others);
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    result = reeks_group(staat->ctx, handle_of(self), others.reeks[0], others.reeks[1], found);
    Py_END_ALLOW_THREADS
    free_others(&others);
    if (result)
        return kolom_raise(staat, result);
    row = PyTuple_New(others.reeks[0] ? 3 : 2);
    for (int i = 0, at = 0; i < 3; i++) {
        PyObject *column;

        if (!row || (i == 1 && !others.reeks[0])) {
            kolom_free(found[i]);
            continue;
        }
        column = kolom_wrap(staat, found[i]);
        if (!column || PyTuple_SetItem(row, at++, column) < 0)
            Py_CLEAR(row);
    }
    return row;
}

static PyObject *wrap_three(struct staat *staat, struct reeks *found[3])
{
    PyObject *row = PyTuple_New(3);

    for (int i = 0; i < 3; i++) {
        PyObject *column;

        if (!row) {
            kolom_free(found[i]);
            continue;
        }
        column = kolom_wrap(staat, found[i]);
        if (!column || PyTuple_SetItem(row, i, column) < 0)
            Py_CLEAR(row);
    }
    return row;
}

static PyObject *normrapport(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "einde", "soort", "normen", "opgeschort", "eenheid", "kalender" };
    static const struct parameters p = { "normrapport", 3, 3, 6, names_ };
    static const int32_t kinds[OTHERS] = { ZAAK_KOLOM_DAG, ZAAK_KOLOM_INT32, ZAAK_KOLOM_INT32, ZAAK_KOLOM_INT32 };
    struct staat *staat = staat_of(self);
    struct others others = { { NULL }, { NULL } };
    const struct reeks *in[5];
    struct reeks *found[3] = { NULL, NULL, NULL };
    struct zaak_kalender *kalender;
    int32_t eenheid = ZAAK_EENHEID_WERKDAG;
    PyObject *values[6];
    int64_t result;

    if (!parse_arguments(&p, args, count, names, values) || !to_woord(values[4], "eenheid", woorden_normeenheid, &eenheid) ||
        !to_ding(staat, values[5], "kalender", TYPE_KALENDER, &kalender))
        return NULL;
    for (int i = 0; i < OTHERS; i++) {
        if (values[i] && !take_other(staat, &others, i, values[i], names_[i], kinds[i])) {
            free_others(&others);
            return NULL;
        }
    }
    in[0] = handle_of(self);
    for (int i = 0; i < OTHERS; i++)
        in[i + 1] = others.reeks[i];
    Py_BEGIN_ALLOW_THREADS
    result = reeks_normrapport(staat->ctx, kalender, in, eenheid, found);
    Py_END_ALLOW_THREADS
    free_others(&others);
    return result < 0 ? kolom_raise(staat, (int)result) : wrap_three(staat, found);
}

static PyObject *lijst(PyObject *self, PyObject *none)
{
    const struct reeks *reeks = handle_of(self);
    PyObject *list = PyList_New(0);

    (void)none;
    for (size_t i = 0; list && i < reeks->kolom.count; i++)
        if (!list_take(list, kolom_item(staat_of(self), reeks, i)))
            Py_CLEAR(list);
    return list;
}

static PyObject *get_soort(PyObject *self, void *closure)
{
    (void)closure;
    return from_woord(woorden_kolom, ((struct reeks *)handle_of(self))->kolom.soort);
}

static PyObject *get_mislukt(PyObject *self, void *closure)
{
    (void)closure;
    return from_int(((struct reeks *)handle_of(self))->mislukt);
}

static PyObject *get_gekozen(PyObject *self, void *closure)
{
    int64_t chosen_rows = ((struct reeks *)handle_of(self))->gekozen;

    (void)closure;
    if (chosen_rows < 0)
        Py_RETURN_NONE;
    return from_int(chosen_rows);
}

static PyObject *get_fouten(PyObject *self, void *closure)
{
    const struct reeks *reeks = handle_of(self);

    (void)closure;
    if (!reeks->fouten)
        Py_RETURN_NONE;
    return PyBytes_FromStringAndSize((const char *)reeks->fouten, (Py_ssize_t)reeks->kolom.count);
}

static PyObject *get_voorlopig(PyObject *self, void *closure)
{
    const struct reeks *reeks = handle_of(self);

    (void)closure;
    if (!reeks->voorlopig)
        Py_RETURN_NONE;
    return kolom_wrap(staat_of(self), reeks_copy_bits(reeks->voorlopig, reeks->kolom.count));
}

static Py_ssize_t length(PyObject *self)
{
    return (Py_ssize_t)((struct reeks *)handle_of(self))->kolom.count;
}

static PyMethodDef methods[] = {
    { "add_werkdagen", FAST(add_werkdagen), FAST_FLAGS, "add_werkdagen($self, aantal, *, kalender=None)\n--\n\nThe nth working day after each day." },
    { "count_werkdagen", FAST(count_werkdagen), FAST_FLAGS, "count_werkdagen($self, tot, *, kalender=None)\n--\n\nWorking days up to other days." },
    { "roll", FAST(roll), FAST_FLAGS, "roll($self, *, gelijkgesteld=True, kalender=None)\n--\n\nThe first day from each day on that is no weekend or holiday." },
    { "termijn", FAST(termijn), FAST_FLAGS, "termijn($self, termijn, eenheid=None, *, regime='atw', kalender=None)\n--\n\nThe ends of terms that start on these days." },
    { "dagen_over", dagen_over, METH_O, "dagen_over($self, peildatum, /)\n--\n\nCalendar days that are left." },
    { "te_laat", te_laat, METH_O, "te_laat($self, peildatum, /)\n--\n\nThe rows of which the last day has passed." },
    { "binnen", FAST(binnen), FAST_FLAGS, "binnen($self, peildatum, dagen)\n--\n\nThe rows of which the last day lies within so many days." },
    { "groepen", FAST(groepen), FAST_FLAGS, "groepen($self, sleutel2=None, *, selectie=None)\n--\n\nRows counted by key, or by two keys." },
    { "normrapport", FAST(normrapport), FAST_FLAGS,
      "normrapport($self, einde, soort, normen, *, opgeschort=None, eenheid='werkdag', kalender=None)\n--\n\nPer norm: kept, all, and the days that they took." },
    { "lijst", lijst, METH_NOARGS, "lijst($self, /)\n--\n\nThe values as a list; None where a row has none." },
    { "__arrow_c_array__", FAST(kolom_arrow), FAST_FLAGS, "__arrow_c_array__($self, requested_schema=None)\n--\n\nThe column for a consumer of Arrow." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "soort", get_soort, NULL, "Kind of the column.", NULL },
    { "mislukt", get_mislukt, NULL, "How many rows have no answer because they failed.", NULL },
    { "gekozen", get_gekozen, NULL, "Of a selection: how many rows are chosen.", NULL },
    { "fouten", get_fouten, NULL, "Codes by row (docs/fouten.md), when a row failed.", NULL },
    { "voorlopig", get_voorlopig, NULL, "Of the ends of terms: those that a new decree may still move.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Reeks(waarden, *, soort='dag')\n--\n\nA column: days, numbers or keys, in the layout of Arrow." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { Py_sq_length, (void *)length },
    { Py_bf_getbuffer, (void *)kolom_getbuffer },
    { Py_bf_releasebuffer, (void *)kolom_releasebuffer },
    { 0, NULL }
};

PyType_Spec reeks_spec = { "zaak.Reeks", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
