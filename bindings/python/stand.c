/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Stand: the figures of many cases; zaak.indicatoren(): what they mean. */
#include "types.h"

PyObject *module_indicatoren(PyObject *module, PyObject *unused)
{
    struct staat *staat = PyModule_GetState(module);
    struct zaak_indicator i = ZAAK_INDICATOR_INIT;
    PyObject *list = PyList_New(0), *rows;

    (void)unused;
    for (int32_t nummer = 1; list && zaak_indicator_get(nummer, &i) == 0; nummer++) {
        PyObject *row = RIJ(staat, RIJ_INDICATOR, from_text(i.id), from_int(i.versie), from_woord(woorden_indicator, i.vorm), from_woord(woorden_maat, i.maat),
                            from_woord(woorden_optellen, i.optellen), from_woord(woorden_beter, i.richting), from_text(i.naam), from_text(i.zin), from_text(i.teller),
                            from_filled_text(i.noemer));

        if (!list_take(list, row))
            Py_CLEAR(list);
    }
    rows = list ? PyList_AsTuple(list) : NULL;
    Py_XDECREF(list);
    return rows;
}

static void dealloc(PyObject *self)
{
    zaak_stand_unref(handle_of(self));
    ding_free(self);
}

static PyObject *wrap(struct staat *staat, struct zaak_stand *stand)
{
    PyObject *self = ding_new(staat, TYPE_STAND, stand);

    if (!self)
        zaak_stand_unref(stand);
    return self;
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names[] = { "van", "tot", "periode", "dimensies", "bron" };
    static const struct parameters p = { "Stand", 2, 2, 5, names };
    struct staat *staat = staat_of_type(type);
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_stand *stand = NULL;
    PyObject *values[5];

    if (!parse_call(&p, args, kwargs, values) || !to_dag(staat, values[0], "van", &options.van) || !to_dag(staat, values[1], "tot", &options.tot) ||
        !to_woord(values[2], "periode", woorden_standperiode, &options.periode) || (values[3] && !to_bits(values[3], "dimensies", woorden_dimensie, &options.dimensies)) ||
        !to_text(values[4], "bron", &options.bron))
        return NULL;
    if (zaak_stand_new(staat->ctx, &options, &stand, &error))
        return fout_raise(staat, &error);
    return wrap(staat, stand);
}

static PyObject *load(PyObject *type, PyObject *value)
{
    struct staat *staat = staat_of_type((PyTypeObject *)type);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_stand *stand = NULL;
    Py_buffer view;
    int result;

    if (!to_bytes(value, "bytes", &view))
        return NULL;
    result = zaak_stand_load(staat->ctx, view.buf, (size_t)view.len, &stand, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise(staat, &error) : wrap(staat, stand);
}

static PyObject *save(PyObject *self, PyObject *unused)
{
    PyObject *bytes;
    size_t length = 0;
    int result = zaak_stand_save(handle_of(self), NULL, 0, &length);

    (void)unused;
    if (result != -ZAAK_E_LENGTE)
        return fout_raise_code(staat_of(self), result);
    bytes = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)length);
    result = bytes ? zaak_stand_save(handle_of(self), (uint8_t *)PyBytes_AsString(bytes), length, &length) : 0;
    if (!result)
        return bytes;
    Py_DECREF(bytes);
    return fout_raise_code(staat_of(self), result);
}

static const char *const telling_names[] = { "zaken", "gemeente", "kanaal", "kalender", "lezing" };

static bool read_telling(struct staat *staat, PyObject *const *values, struct zaak_telling *telling)
{
    struct zaak_kalender *kalender;

    if (!to_text(values[1], "gemeente", &telling->gemeente) || !to_text(values[2], "kanaal", &telling->kanaal) ||
        !to_ding(staat, values[3], "kalender", TYPE_KALENDER, &kalender) || !read_lezing(values[4], &telling->lezing))
        return false;
    telling->kalender = kalender;
    return true;
}

static PyObject *add(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "add", 1, 1, 5, telling_names };
    struct staat *staat = staat_of(self);
    struct zaak_telling telling = ZAAK_TELLING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    PyObject *values[5];
    size_t counted = 0;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !read_telling(staat, values, &telling))
        return NULL;
    if (ding_is(staat, TYPE_VOORRAAD, values[0])) {
        result = zaak_stand_add_voorraad(handle_of(self), handle_of(values[0]), &telling, &counted, &error);
    } else if (ding_is(staat, TYPE_ZAAK, values[0])) {
        result = zaak_stand_add_zaak(handle_of(self), handle_of(values[0]), &telling, &error);
        counted = result > 0;
    } else {
        PyErr_SetString(PyExc_TypeError, "zaken: zaak.Voorraad of zaak.Zaak verwacht");
        return NULL;
    }
    return result < 0 ? fout_raise(staat, &error) : from_int((int64_t)counted);
}

static PyObject *merge(PyObject *self, PyObject *value)
{
    struct staat *staat = staat_of(self);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_stand *ander;

    if (!to_ding(staat, value, "ander", TYPE_STAND, &ander))
        return NULL;
    if (zaak_stand_merge(handle_of(self), ander, &error))
        return fout_raise(staat, &error);
    Py_RETURN_NONE;
}

enum { KEUZE_COUNT = 8 };

#define KEUZE_NAMES "van", "tot", "gemeente", "zaaktype", "eenheid", "kanaal", "gemeenten", "opgevolgd_op"

static bool read_keuze(struct staat *staat, PyObject *const *values, struct zaak_stand_keuze *keuze)
{
    struct zaak_gemeenten *gemeenten;

    if (!to_dag(staat, values[0], "van", &keuze->van) || !to_dag(staat, values[1], "tot", &keuze->tot) || !to_text(values[2], "gemeente", &keuze->gemeente) ||
        !to_text(values[3], "zaaktype", &keuze->zaaktype) || !to_text(values[4], "eenheid", &keuze->eenheid) || !to_text(values[5], "kanaal", &keuze->kanaal) ||
        !to_ding(staat, values[6], "gemeenten", TYPE_GEMEENTEN, &gemeenten) || !to_dag(staat, values[7], "opgevolgd_op", &keuze->opgevolgd_op))
        return false;
    keuze->gemeenten = gemeenten;
    return true;
}

static PyObject *reduce(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "dimensies", KEUZE_NAMES };
    static const struct parameters p = { "reduce", 1, 0, KEUZE_COUNT + 1, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_stand *stand = NULL;
    PyObject *values[KEUZE_COUNT + 1];

    if (!parse_arguments(&p, args, count, names, values) || (values[0] && !to_bits(values[0], "dimensies", woorden_dimensie, &keuze.dimensies)) ||
        !read_keuze(staat, values + 1, &keuze))
        return NULL;
    if (zaak_stand_reduce(handle_of(self), &keuze, &stand, &error))
        return fout_raise(staat, &error);
    return wrap(staat, stand);
}

/* ---- figures ---- */

static bool to_indicator(PyObject *value, int32_t *ret_nummer)
{
    const char *id;

    if (!to_text(value, "indicator", &id))
        return false;
    *ret_nummer = zaak_indicator_find(id);
    if (*ret_nummer < 0)
        fout_value("indicator: %R is er niet", value);
    return *ret_nummer > 0;
}

static PyObject *from_range(const struct zaak_cijfer *c, int32_t van, int32_t tot)
{
    struct zaak_indicator i = ZAAK_INDICATOR_INIT;

    zaak_indicator_get(c->nummer, &i);
    if (i.vorm != ZAAK_INDICATOR_DAGEN || !c->heeft_waarde)
        Py_RETURN_NONE;
    return Py_BuildValue("(ii)", (int)van, (int)tot);
}

static PyObject *filled_int(const struct zaak_cijfer *c, int64_t number)
{
    if (c->verborgen || !c->heeft_waarde)
        Py_RETURN_NONE;
    return from_int(number);
}

static PyObject *make_cijfer(struct staat *staat, const struct zaak_cijfer *c)
{
    struct zaak_indicator i = ZAAK_INDICATOR_INIT;

    zaak_indicator_get(c->nummer, &i);
    return RIJ(staat, RIJ_CIJFER, from_text(i.id), from_int(c->versie), from_woord(woorden_verborgen, c->verborgen), filled_int(c, c->waarde), filled_int(c, c->teller),
               filled_int(c, c->noemer), from_range(c, c->mediaan_van, c->mediaan_tot), from_range(c, c->p90_van, c->p90_tot));
}

static PyObject *make_row(struct staat *staat, const struct zaak_stand *stand, size_t index, const struct zaak_cijfer *cijfer)
{
    struct zaak_standrij r;
    char periode[32];

    zaak_stand_get_rij(stand, index, &r);
    zaak_stand_format_periode(r.van, r.tot, periode, sizeof periode);
    return RIJ(staat, RIJ_STANDRIJ, from_filled_text(r.gemeente), from_filled_text(r.zaaktype), from_filled_text(r.eenheid), from_filled_text(r.kanaal), from_text(periode),
               from_dag(staat, r.van), from_dag(staat, r.tot), make_cijfer(staat, cijfer));
}

static PyObject *cijfers(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "indicator", "drempel" };
    static const struct parameters p = { "cijfers", 2, 1, 2, names_ };
    struct staat *staat = staat_of(self);
    size_t rows = zaak_stand_count(handle_of(self));
    struct zaak_cijfer *list;
    PyObject *values[2], *result = NULL;
    int32_t nummer, drempel = ZAAK_CIJFER_DREMPEL;
    int found;

    if (!parse_arguments(&p, args, count, names, values) || !to_indicator(values[0], &nummer) || (values[1] && !to_int(values[1], "drempel", &drempel)))
        return NULL;
    list = PyMem_Malloc(rows * sizeof *list + 1);
    if (!list)
        return PyErr_NoMemory();
    found = zaak_stand_get_cijfers(handle_of(self), nummer, drempel, list, rows);
    result = found < 0 ? fout_raise_code(staat, found) : PyList_New(0);
    for (int i = 0; result && i < found; i++)
        if (!list_take(result, make_row(staat, handle_of(self), (size_t)i, &list[i])))
            Py_CLEAR(result);
    PyMem_Free(list);
    return result;
}

static PyObject *make_place(struct staat *staat, const struct zaak_benchmarkrij *r)
{
    PyObject *plaats = r->plaats ? from_int(r->plaats) : Py_NewRef(Py_None);

    return RIJ(staat, RIJ_BENCHMARKRIJ, from_text(r->gemeente), from_text(r->naam), from_woord(woorden_benchmark, r->soort), plaats, from_int(r->gedeeld),
               make_cijfer(staat, &r->cijfer));
}

static PyObject *make_benchmark(struct staat *staat, const struct zaak_benchmark *b, const struct zaak_benchmarkrij *rows)
{
    const int32_t places[] = { b->laagste, b->kwart, b->mediaan, b->driekwart, b->hoogste };
    PyObject *list = PyList_New(0), *spread = PyList_New(0), *both;

    for (int32_t i = 0; list && i < b->aantal; i++)
        if (!list_take(list, make_place(staat, &rows[i])))
            Py_CLEAR(list);
    for (int i = 0; spread && i < 5; i++)
        if (places[i] >= 0 && !list_take(spread, make_cijfer(staat, &rows[places[i]].cijfer)))
            Py_CLEAR(spread);
    both = spread ? PyList_AsTuple(spread) : NULL;
    Py_XDECREF(spread);
    return RIJ(staat, RIJ_BENCHMARK, list, both, make_cijfer(staat, &b->totaal), from_dag(staat, b->van), from_dag(staat, b->tot));
}

static PyObject *benchmark(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "indicator", "drempel", "alle_gemeenten", KEUZE_NAMES };
    static const struct parameters p = { "benchmark", 1, 1, KEUZE_COUNT + 3, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_benchmarkvraag vraag = ZAAK_BENCHMARKVRAAG_INIT;
    struct zaak_benchmark b = ZAAK_BENCHMARK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_benchmarkrij *rows;
    PyObject *values[KEUZE_COUNT + 3], *result;
    int found;

    if (!parse_arguments(&p, args, count, names, values) || !to_indicator(values[0], &vraag.nummer) || (values[1] && !to_int(values[1], "drempel", &vraag.drempel)) ||
        !to_bool(values[2], "alle_gemeenten", &vraag.alle_gemeenten) || !read_keuze(staat, values + 3, &vraag.keuze))
        return NULL;
    found = zaak_benchmark_compute(handle_of(self), &vraag, NULL, 0, &b, &error);
    rows = found < 0 ? NULL : PyMem_Malloc((size_t)found * sizeof *rows + 1);
    if (found >= 0 && !rows)
        return PyErr_NoMemory();
    if (found >= 0)
        found = zaak_benchmark_compute(handle_of(self), &vraag, rows, (size_t)found, &b, &error);
    result = found < 0 ? fout_raise(staat, &error) : make_benchmark(staat, &b, rows);
    PyMem_Free(rows);
    return result;
}

/* ---- what it says of itself ---- */

static Py_ssize_t length(PyObject *self)
{
    return (Py_ssize_t)zaak_stand_count(handle_of(self));
}

static PyObject *get_bronnen(PyObject *self, void *closure)
{
    PyObject *list = PyList_New(0), *rows;
    const char *bron;

    (void)closure;
    for (size_t i = 0; list && (bron = zaak_stand_get_bron(handle_of(self), i)); i++)
        if (!list_take(list, from_text(bron)))
            Py_CLEAR(list);
    rows = list ? PyList_AsTuple(list) : NULL;
    Py_XDECREF(list);
    return rows;
}

static struct zaak_stand_options options_of(PyObject *self)
{
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;

    zaak_stand_get_options(handle_of(self), &options);
    return options;
}

static PyObject *get_periode(PyObject *self, void *closure)
{
    (void)closure;
    return from_woord(woorden_standperiode, options_of(self).periode);
}

static PyObject *get_dimensies(PyObject *self, void *closure)
{
    (void)closure;
    return from_bits(woorden_dimensie, options_of(self).dimensies);
}

static PyObject *get_van(PyObject *self, void *closure)
{
    (void)closure;
    return from_dag(staat_of(self), options_of(self).van);
}

static PyObject *get_tot(PyObject *self, void *closure)
{
    (void)closure;
    return from_dag(staat_of(self), options_of(self).tot);
}

static PyMethodDef methods[] = {
    { "load", load, METH_O | METH_CLASS, "load($type, bytes, /)\n--\n\nA stand from its bytes." },
    { "save", save, METH_NOARGS, "save($self)\n--\n\nIts bytes: the same for the same figures." },
    { "add", FAST(add), FAST_FLAGS, "add($self, zaken, *, gemeente=None, kanaal=None, kalender=None, lezing=None)\n--\n\nCounts a Voorraad or a Zaak; gives how many cases." },
    { "merge", merge, METH_O, "merge($self, ander, /)\n--\n\nAdds another stand of the same division." },
    { "reduce", FAST(reduce), FAST_FLAGS,
      "reduce($self, dimensies=None, *, van=None, tot=None, gemeente=None, zaaktype=None, eenheid=None, kanaal=None, gemeenten=None, opgevolgd_op=None)\n--\n\nA smaller stand." },
    { "cijfers", FAST(cijfers), FAST_FLAGS, "cijfers($self, indicator, drempel=10)\n--\n\nThe figures of all rows, without what may not be seen." },
    { "benchmark", FAST(benchmark), FAST_FLAGS,
      "benchmark($self, indicator, *, drempel=10, alle_gemeenten=False, van=None, tot=None, gemeente=None, zaaktype=None, eenheid=None, kanaal=None, gemeenten=None, "
      "opgevolgd_op=None)\n--\n\nMunicipalities compared." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "bronnen", get_bronnen, NULL, "The names of what was counted.", NULL },
    { "periode", get_periode, NULL, "How time is divided.", NULL },
    { "dimensies", get_dimensies, NULL, "By what figures are kept apart.", NULL },
    { "van", get_van, NULL, "First day.", NULL },
    { "tot", get_tot, NULL, "Last day.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Stand(van, tot, *, periode='week', dimensies=('gemeente', 'periode', 'zaaktype'), bron=None)\n--\n\nThe figures of many cases." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { Py_mp_length, (void *)length },
    { 0, NULL }
};

PyType_Spec stand_spec = { "zaak.Stand", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
