/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.archief() and Zaak.archief(): what becomes of a closed case. The checks on archiving. */
#include "types.h"

#include <string.h>

/* The arguments of a question: those that both functions share, then those of one of them. */
enum { REGELING, EINDDATUM, VARIANT, EIGENSCHAPPEN, ZAKEN, BESLUITEN, ZAAKOBJECTEN, HOOFDZAAK, HOOFDZAAK_EINDDATUM, HOOFDZAAK_BRONDATUM, STARTDATUM, ACTIEDATUM,
       NOMINATIE, HERBEREKEN, OP, BEKEND_OP, ARGUMENTS };

static const char *const argument_names[] = {
    "regeling", "einddatum", "variant", "eigenschappen", "zaken", "besluiten", "zaakobjecten", "hoofdzaak", "hoofdzaak_einddatum", "hoofdzaak_brondatum",
    "startdatum_bewaartermijn", "archiefactiedatum", "archiefnominatie", "herbereken", "op", "bekend_op",
};

void archiefbronnen_drop(struct archiefbronnen *bronnen)
{
    for (size_t i = 0; i < 4; i++)
        PyMem_Free(bronnen->rows[i]);
    Py_XDECREF(bronnen->held);
}

/* Holds a new reference until the question is answered; gives it back borrowed. */
static PyObject *hold(struct archiefbronnen *bronnen, PyObject *value)
{
    if (!bronnen->held)
        bronnen->held = PyList_New(0);
    if (bronnen->held)
        return list_take(bronnen->held, value) ? value : NULL;
    Py_XDECREF(value);
    return NULL;
}

/* The members of a dict by name; a name that is not known is an error. */
static bool read_dict(struct archiefbronnen *bronnen, PyObject *value, const struct parameters *p, PyObject **values)
{
    PyObject *copy, *none = PyTuple_New(0);
    bool ok;

    if (none && !PyDict_Check(value))
        PyErr_Format(PyExc_TypeError, "%s: een dict verwacht", p->naam);
    copy = none && PyDict_Check(value) ? hold(bronnen, PyDict_Copy(value)) : NULL;
    ok = copy && parse_call(p, none, copy, values);
    Py_XDECREF(none);
    return ok;
}

static bool read_regeling(struct archiefbronnen *bronnen, PyObject *value, struct zaak_archiefregeling *regeling)
{
    static const char *const names[] = { "archiefnominatie", "archiefactietermijn", "afleidingswijze", "datumkenmerk", "objecttype", "registratie", "procestermijn",
                                         "einddatum_bekend" };
    static const struct parameters p = { "regeling", 0, 0, 8, names };
    const char **const texts[] = { &regeling->archiefnominatie, &regeling->archiefactietermijn, &regeling->afleidingswijze, &regeling->datumkenmerk,
                                   &regeling->objecttype, &regeling->registratie, &regeling->procestermijn };
    PyObject *values[8];

    if (!read_dict(bronnen, value, &p, values))
        return false;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!to_text(values[i], names[i], texts[i]))
            return false;
    return to_bool(values[7], names[7], &regeling->einddatum_bekend);
}

static bool read_variant(PyObject *value, struct zaak_archiefvariant *variant)
{
    const char *naam;

    if (!to_text(value, "variant", &naam))
        return false;
    if (zaak_archiefvariant_get(naam, variant) == 0)
        return true;
    fout_value("variant: %R bestaat niet; zie zaak.archiefvarianten()", value);
    return false;
}

/* A list as a tuple that is held, and room for its rows: never NULL, because no list is something else than a list without rows. */
static PyObject *take_list(struct archiefbronnen *bronnen, PyObject *value, size_t size, int place, size_t *ret_count)
{
    PyObject *tuple = hold(bronnen, PySequence_Tuple(value));

    if (!tuple)
        return NULL;
    *ret_count = (size_t)PyTuple_Size(tuple);
    bronnen->rows[place] = PyMem_Calloc(*ret_count + 1, size);
    if (!bronnen->rows[place]) {
        PyErr_NoMemory();
        return NULL;
    }
    return tuple;
}

static PyObject *item(PyObject *tuple, size_t index)
{
    return PyTuple_GetItem(tuple, (Py_ssize_t)index);
}

static bool read_properties(struct archiefbronnen *bronnen, PyObject *value, struct zaak_archiefvraag *vraag)
{
    struct zaak_archiefeigenschap *rows;
    PyObject *copy, *key, *text;
    Py_ssize_t place = 0;

    if (!value)
        return true;
    if (!PyDict_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "eigenschappen: een dict verwacht");
        return false;
    }
    copy = hold(bronnen, PyDict_Copy(value));
    rows = copy ? PyMem_Calloc((size_t)PyDict_Size(copy) + 1, sizeof *rows) : NULL;
    if (copy && !rows)
        PyErr_NoMemory();
    if (!rows)
        return false;
    bronnen->rows[0] = rows;
    vraag->eigenschappen = rows;
    while (PyDict_Next(copy, &place, &key, &text)) {
        struct zaak_archiefeigenschap *row = &rows[vraag->eigenschap_count++];

        if (!to_text(key, "eigenschappen", &row->naam) || !to_text(text == Py_None ? NULL : text, "eigenschappen", &row->waarde))
            return false;
    }
    return true;
}

static bool read_cases(struct staat *staat, struct archiefbronnen *bronnen, PyObject *value, struct zaak_archiefvraag *vraag)
{
    static const char *const names[] = { "identificatie", "einddatum" };
    static const struct parameters p = { "zaken", 0, 0, 2, names };
    PyObject *tuple = value ? take_list(bronnen, value, sizeof(struct zaak_archiefzaak), 1, &vraag->zaak_count) : NULL;
    struct zaak_archiefzaak *rows = bronnen->rows[1];
    PyObject *values[2];

    for (size_t i = 0; tuple && i < vraag->zaak_count; i++)
        if (!read_dict(bronnen, item(tuple, i), &p, values) || !to_text(values[0], names[0], &rows[i].identificatie) ||
            !to_dag(staat, values[1], names[1], &rows[i].einddatum))
            return false;
    vraag->zaken = rows;
    return !value || tuple;
}

static bool read_decisions(struct staat *staat, struct archiefbronnen *bronnen, PyObject *value, struct zaak_archiefvraag *vraag)
{
    static const char *const names[] = { "ingangsdatum", "vervaldatum" };
    static const struct parameters p = { "besluiten", 0, 0, 2, names };
    PyObject *tuple = value ? take_list(bronnen, value, sizeof(struct zaak_archiefbesluit), 2, &vraag->besluit_count) : NULL;
    struct zaak_archiefbesluit *rows = bronnen->rows[2];
    PyObject *values[2];

    for (size_t i = 0; tuple && i < vraag->besluit_count; i++)
        if (!read_dict(bronnen, item(tuple, i), &p, values) || !to_dag(staat, values[0], names[0], &rows[i].ingangsdatum) ||
            !to_dag(staat, values[1], names[1], &rows[i].vervaldatum))
            return false;
    vraag->besluiten = rows;
    return !value || tuple;
}

static bool read_objects(struct archiefbronnen *bronnen, PyObject *value, struct zaak_archiefvraag *vraag)
{
    static const char *const names[] = { "objecttype", "waarde", "json" };
    static const struct parameters p = { "zaakobjecten", 0, 1, 3, names };
    PyObject *tuple = value ? take_list(bronnen, value, sizeof(struct zaak_archiefobject), 3, &vraag->object_count) : NULL;
    struct zaak_archiefobject *rows = bronnen->rows[3];
    PyObject *values[3];

    for (size_t i = 0; tuple && i < vraag->object_count; i++) {
        if (!read_dict(bronnen, item(tuple, i), &p, values) || !to_text(values[0], names[0], &rows[i].objecttype) ||
            !to_text(values[1], names[1], &rows[i].waarde) || !to_text(values[2], names[2], &rows[i].json))
            return false;
        rows[i].json_length = rows[i].json ? strlen(rows[i].json) : 0;
    }
    vraag->objecten = rows;
    return !value || tuple;
}

static bool read_question(struct staat *staat, struct archiefbronnen *bronnen, PyObject *const *values, struct zaak_archiefvraag *vraag)
{
    if ((values[REGELING] && !read_regeling(bronnen, values[REGELING], &bronnen->regeling)) || !read_variant(values[VARIANT], &bronnen->variant))
        return false;
    vraag->regeling = values[REGELING] ? &bronnen->regeling : NULL;
    vraag->variant = &bronnen->variant;
    return to_dag_of_tijdstip(staat, values[EINDDATUM], "einddatum", &vraag->einddatum, &vraag->einde_tijdstip) &&
           read_properties(bronnen, values[EIGENSCHAPPEN], vraag) && read_cases(staat, bronnen, values[ZAKEN], vraag) &&
           read_decisions(staat, bronnen, values[BESLUITEN], vraag) && read_objects(bronnen, values[ZAAKOBJECTEN], vraag) &&
           to_woord(values[HOOFDZAAK], "hoofdzaak", woorden_hoofdzaak, &vraag->hoofdzaak) &&
           to_dag(staat, values[HOOFDZAAK_EINDDATUM], "hoofdzaak_einddatum", &vraag->hoofdzaak_einddatum) &&
           to_dag(staat, values[HOOFDZAAK_BRONDATUM], "hoofdzaak_brondatum", &vraag->hoofdzaak_brondatum) &&
           to_dag(staat, values[STARTDATUM], "startdatum_bewaartermijn", &vraag->startdatum_bewaartermijn) &&
           to_dag(staat, values[ACTIEDATUM], "archiefactiedatum", &vraag->archiefactiedatum) &&
           to_text(values[NOMINATIE], "archiefnominatie", &vraag->archiefnominatie) && to_bool(values[HERBEREKEN], "herbereken", &vraag->herbereken);
}

static PyObject *archief_row(struct staat *staat, const struct zaak_archief *a, struct zaak_motivering *why)
{
    PyObject *motivering = motivering_wrap(staat, why);
    char termijn[160] = "";

    if (a->heeft_termijn)
        zaak_duur_format(&a->archiefactietermijn, ZAAK_PERIODE_ISO, termijn, sizeof termijn);
    return RIJ(staat, RIJ_ARCHIEF, from_woord(woorden_archief, a->uitkomst), from_filled_text(zaak_archiefreden_naam(a->reden)), from_text(a->archiefnominatie),
               from_dag(staat, a->einddatum), from_dag(staat, a->brondatum), from_dag(staat, a->archiefactiedatum), from_filled_text(termijn),
               from_dag(staat, a->startdatum_bewaartermijn), from_bool(a->voorlopig), from_bool(a->geweigerd), from_filled_text(a->zgw_code),
               from_text(a->archiefstatus), motivering);
}

bool archiefvraag_read(struct staat *staat, PyObject *value, struct archiefbronnen *bronnen, struct zaak_archiefvraag *vraag, const struct zaak_archiefvraag **ret_vraag)
{
    static const struct parameters p = { "archief", 0, 0, OP, argument_names };
    PyObject *values[ARGUMENTS];

    if (!value)
        return true;
    *ret_vraag = vraag;
    return read_dict(bronnen, value, &p, values) && read_question(staat, bronnen, values, vraag);
}

/* Asks for a case, or without one from plain data. */
static PyObject *answer(struct staat *staat, const struct zaak *zaak, PyObject *const *values)
{
    struct archiefbronnen bronnen = ARCHIEFBRONNEN_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_motivering *why;
    int result;

    if (!read_question(staat, &bronnen, values, &vraag) ||
        (zaak && !(to_dag(staat, values[OP], "op", &blik.peildatum) && to_tijdstip(staat, values[BEKEND_OP], "bekend_op", &blik.bekend_op)))) {
        archiefbronnen_drop(&bronnen);
        return NULL;
    }
    why = zaak_motivering_new(staat->ctx);
    result = !why ? -ZAAK_E_GEHEUGEN : zaak ? zaak_get_archief(zaak, &blik, &vraag, &archief, why, &error) :
                                              zaak_archief_compute(staat->ctx, &vraag, &archief, why, &error);
    archiefbronnen_drop(&bronnen);
    if (result == 0)
        return archief_row(staat, &archief, why);
    zaak_motivering_unref(why);
    return why ? fout_raise(staat, &error) : PyErr_NoMemory();
}

PyObject *module_archief(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "archief", 2, 0, OP, argument_names };
    PyObject *values[ARGUMENTS];

    return parse_arguments(&p, args, count, names, values) ? answer(PyModule_GetState(module), NULL, values) : NULL;
}

PyObject *zaak_archief_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const struct parameters p = { "archief", 0, 0, ARGUMENTS, argument_names };
    PyObject *values[ARGUMENTS];

    return parse_arguments(&p, args, count, names, values) ? answer(staat_of(self), handle_of(self), values) : NULL;
}

PyObject *object_archiefregeling(PyObject *self, PyObject *unused)
{
    struct zaak_archiefregeling r = ZAAK_ARCHIEFREGELING_INIT;

    (void)unused;
    if (zaak_archiefregeling_get(handle_of(self), &r)) {
        PyErr_SetString(PyExc_TypeError, "alleen een resultaattype heeft een archiefregeling");
        return NULL;
    }
    return Py_BuildValue("{szszszszszszszsN}", "archiefnominatie", r.archiefnominatie, "archiefactietermijn", r.archiefactietermijn, "afleidingswijze", r.afleidingswijze,
                         "datumkenmerk", r.datumkenmerk, "objecttype", r.objecttype, "registratie", r.registratie, "procestermijn", r.procestermijn,
                         "einddatum_bekend", PyBool_FromLong(r.einddatum_bekend));
}

PyObject *module_archiefvarianten(PyObject *module, PyObject *unused)
{
    PyObject *list = PyList_New(0), *tuple;

    (void)module;
    (void)unused;
    for (size_t i = 0; list && zaak_archiefvariant_naam(i); i++)
        if (!list_take(list, from_text(zaak_archiefvariant_naam(i))))
            Py_CLEAR(list);
    tuple = list ? PyList_AsTuple(list) : NULL;
    Py_XDECREF(list);
    return tuple;
}

/* The findings of a check; takes over the list. */
static PyObject *give_findings(struct staat *staat, int result, struct zaak_bevindingen *list, const struct zaak_error *error)
{
    PyObject *rows = result < 0 ? fout_raise(staat, error) : bevindingen_list(staat, list);

    zaak_bevindingen_unref(list);
    return rows;
}

PyObject *module_archiefregeling_check(PyObject *module, PyObject *value)
{
    struct staat *staat = PyModule_GetState(module);
    struct archiefbronnen bronnen = ARCHIEFBRONNEN_INIT;
    struct zaak_bevindingen *list = zaak_bevindingen_new(staat->ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = 0;

    if (!list)
        PyErr_NoMemory();
    else if (read_regeling(&bronnen, value, &bronnen.regeling))
        result = zaak_archiefregeling_check(&bronnen.regeling, list, &error);
    archiefbronnen_drop(&bronnen);
    if (PyErr_Occurred()) {
        zaak_bevindingen_unref(list);
        return NULL;
    }
    return give_findings(staat, result, list, &error);
}

static bool read_documents(struct archiefbronnen *bronnen, PyObject *value, struct zaak_archiefstatusvraag *vraag)
{
    PyObject *tuple = value ? take_list(bronnen, value, sizeof(const char *), 0, &vraag->document_count) : NULL;
    const char **rows = bronnen->rows[0];

    for (size_t i = 0; tuple && i < vraag->document_count; i++)
        if (!to_text(item(tuple, i), "documenten", &rows[i]))
            return false;
    vraag->documenten = rows;
    return !value || tuple;
}

PyObject *module_archiefstatus_check(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "naar", "van", "archiefnominatie", "archiefactiedatum", "einddatum", "documenten", "variant" };
    static const struct parameters p = { "archiefstatus_check", 1, 1, 7, names_ };
    struct staat *staat = PyModule_GetState(module);
    struct archiefbronnen bronnen = ARCHIEFBRONNEN_INIT;
    struct zaak_archiefstatusvraag vraag = ZAAK_ARCHIEFSTATUSVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list = NULL;
    PyObject *values[7];
    int result = 0;

    if (!parse_arguments(&p, args, count, names, values))
        return NULL;
    if (to_text(values[0], names_[0], &vraag.naar) && to_text(values[1], names_[1], &vraag.van) && to_text(values[2], names_[2], &vraag.archiefnominatie) &&
        to_dag(staat, values[3], names_[3], &vraag.archiefactiedatum) && to_dag(staat, values[4], names_[4], &vraag.einddatum) &&
        read_documents(&bronnen, values[5], &vraag) && read_variant(values[6], &bronnen.variant)) {
        vraag.variant = &bronnen.variant;
        list = zaak_bevindingen_new(staat->ctx);
        if (list)
            result = zaak_archiefstatus_check(&vraag, list, &error);
        else
            PyErr_NoMemory();
    }
    archiefbronnen_drop(&bronnen);
    return list ? give_findings(staat, result, list, &error) : NULL;
}
