/* SPDX-License-Identifier: EUPL-1.2 */
/* The results as rows with names: immutable, comparable, with a readable repr. What each field means says __init__.pyi. */
#include "types.h"

enum { FIELDS_MAX = 20 };

static const struct {
    const char *naam;
    const char *doc;
    const char *fields[FIELDS_MAX];
} rijen[RIJ_COUNT] = {
    [RIJ_FEESTDAG] = { "zaak.Feestdag", "A named day of a year.", { "dag", "naam", "soort", "bron" } },
    [RIJ_TERMIJN] = { "zaak.Termijn", "The end of a term.", { "einde", "nominaal", "voorlopig", "regels", "motivering" } },
    [RIJ_STAP] = { "zaak.Stap", "One step of a motivering.",
                   { "regel", "grond", "van", "naar", "eerste", "laatste", "dagen", "overgeslagen", "tekst" } },
    [RIJ_GROND] = { "zaak.Grond", "A legal ground.",
                    { "id", "naam", "artikel", "begin", "termijn", "regime", "verlengingen", "verlenging", "verlenging_artikel",
                      "verlenging_binnen", "van", "tot", "zekerheid" } },
    [RIJ_SERVICENORM] = { "zaak.Servicenorm", "A promise with a target.", { "id", "belofte", "termijn", "regime", "doel", "status", "schort_op" } },
    [RIJ_RASCIREGEL] = { "zaak.Rasciregel", "A cell of the RASCI matrix.", { "activiteit", "naam", "status", "roltype", "letters" } },
    [RIJ_PROFIEL] = { "zaak.Profiel", "The procesprofiel of a zaaktype.", { "grond", "servicenormen", "rasci" } },
    [RIJ_KLOK] = { "zaak.Klok", "The clock of a case.",
                   { "uiterlijk", "toestand", "dagen_over", "grond", "artikel", "begin", "nominaal", "gepland", "dagen_over_norm",
                     "volgens_catalogus", "gestopt", "dagen_gebruikt", "dagen_opgeschort", "verlengingen", "voorlopig", "motivering" } },
    [RIJ_TOESTAND] = { "zaak.Toestand", "What holds of a case.",
                       { "zaaktype", "zaaktype_naam", "omschrijving", "organisatie", "startdatum", "statustype", "status", "status_op",
                         "resultaattype", "resultaat", "einddatum", "besluit_op", "archiefactiedatum", "archiefnominatie", "hoofdzaak",
                         "betalingsindicatie", "laatste_betaaldatum" } },
    [RIJ_FEIT] = { "zaak.Feit", "One fact of a case.",
                   { "soort", "op", "op_tijdstip", "naam", "waarde", "soort_waarde", "organisatie", "tot", "termijn", "id", "actor",
                     "vastgelegd", "ingetrokken" } },
    [RIJ_BEVINDING] = { "zaak.Bevinding", "A rule that a fact does not keep.", { "regel", "zgw_code", "veld", "tekst", "feit", "ernst", "http" } },
    [RIJ_VOLGENDE] = { "zaak.Volgende", "A status that may come next.", { "naam", "mag", "statustype" } },
    [RIJ_ROL] = { "zaak.Rol", "A role that someone has.", { "naam", "betrokkene", "betrokkenetype", "van", "tot", "roltype" } },
    [RIJ_BETROKKEN] = { "zaak.Betrokken", "A role with a letter, and who has it.",
                        { "rol", "betrokkene", "betrokkenetype", "activiteit", "roltype" } },
    [RIJ_NORMUITKOMST] = { "zaak.Normuitkomst", "What became of a promise on a case.",
                           { "norm", "uitkomst", "uiterlijk", "bereikt", "belofte", "doel" } },
};

static PyTypeObject *make_type(int rij)
{
    PyStructSequence_Field fields[FIELDS_MAX + 1] = { { NULL, NULL } };
    PyStructSequence_Desc description = { rijen[rij].naam, rijen[rij].doc, fields, 0 };

    while (description.n_in_sequence < FIELDS_MAX && rijen[rij].fields[description.n_in_sequence]) {
        fields[description.n_in_sequence].name = rijen[rij].fields[description.n_in_sequence];
        description.n_in_sequence++;
    }
    return PyStructSequence_NewType(&description);
}

bool rijen_make(PyObject *module, struct staat *staat)
{
    for (int i = 0; i < RIJ_COUNT; i++) {
        staat->rijen[i] = make_type(i);
        if (!staat->rijen[i] || PyModule_AddType(module, staat->rijen[i]) < 0)
            return false;
    }
    return true;
}

PyObject *rij_new(struct staat *staat, int rij, PyObject *const *values, size_t count)
{
    PyObject *row = PyErr_Occurred() ? NULL : PyStructSequence_New(staat->rijen[rij]);

    for (size_t i = 0; i < count; i++) {
        if (row)
            PyStructSequence_SetItem(row, (Py_ssize_t)i, values[i]);
        else
            Py_XDECREF(values[i]);
    }
    return row;
}

bool list_take(PyObject *list, PyObject *value)
{
    bool ok = value && PyList_Append(list, value) == 0;

    Py_XDECREF(value);
    return ok;
}
