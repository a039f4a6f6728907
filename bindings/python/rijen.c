/* SPDX-License-Identifier: EUPL-1.2 */
/* The results as named tuples: immutable, comparable, with a readable repr. What each field means says __init__.pyi. */
#include "types.h"

enum { FIELDS_MAX = 20 };

static const struct {
    const char *naam;
    const char *doc;
    const char *fields[FIELDS_MAX];
} rijen[RIJ_COUNT] = {
    [RIJ_FEESTDAG] = { "Feestdag", "A named day of a year.", { "dag", "naam", "soort", "bron" } },
    [RIJ_TERMIJN] = { "Termijn", "The end of a term.", { "einde", "nominaal", "voorlopig", "regels", "motivering" } },
    [RIJ_DWANGSOM] = { "Dwangsom", "What is owed for deciding too late.",
                       { "toestand", "dagen", "eerste_dag", "laatste_dag", "bedrag_cent", "per_dag_cent", "per_aanvrager_cent", "rest_cent",
                         "maximum_cent", "vaststellen_uiterlijk", "beroep_vanaf", "voorlopig", "motivering" } },
    [RIJ_DWANGSOMSTAND] = { "Dwangsomstand", "How the dwangsom of a case stands.",
                            { "dwangsom", "einde", "igs", "besluit", "vastgesteld", "betalen_uiterlijk", "betaald", "ingebrekestellingen", "regeling",
                              "aanvragers", "uitzondering", "verschuldigd_cent", "betaald_cent", "open_cent", "hoogstens_cent", "besluit_nodig" } },
    [RIJ_ARCHIEF] = { "Archief", "What becomes of a closed case.",
                      { "uitkomst", "reden", "archiefnominatie", "einddatum", "brondatum", "archiefactiedatum", "archiefactietermijn",
                        "startdatum_bewaartermijn", "voorlopig", "geweigerd", "zgw_code", "archiefstatus", "motivering" } },
    [RIJ_STAP] = { "Stap", "One step of a motivering.",
                   { "regel", "grond", "van", "naar", "eerste", "laatste", "dagen", "overgeslagen", "tekst" } },
    [RIJ_GROND] = { "Grond", "A legal ground.",
                    { "id", "naam", "artikel", "begin", "termijn", "regime", "verlengingen", "verlenging", "verlenging_artikel",
                      "verlenging_binnen", "van", "tot", "zekerheid", "na", "na_afloop", "dag" } },
    [RIJ_SERVICENORM] = { "Servicenorm", "A promise with a target.", 
                          { "id", "belofte", "termijn", "regime", "doel", "status", "schort_op", "kanaal", "richting", "hoogstens", "venster", "tijd", "begin", "einde",
                            "voorwaarde", "periode", "gebeurtenis", "organisatie" } },
    [RIJ_RASCIREGEL] = { "Rasciregel", "A cell of the RASCI matrix.", { "activiteit", "naam", "status", "roltype", "letters" } },
    [RIJ_SCHEIDING] = { "Scheiding", "Who may not do an activity.", { "activiteit", "artikel", "waar", "wijze" } },
    [RIJ_ACTIVITEIT] = { "Activiteit", "A row of the RASCI matrix.", { "id", "naam", "status", "besluit", "mandaat", "bedrag", "scheidingen" } },
    [RIJ_PROFIELROL] = { "Profielrol", "A column of the RASCI matrix.", { "roltype", "niveau", "letters", "is_extern", "eigen_letters" } },
    [RIJ_PROFIEL] = { "Profiel", "The procesprofiel of a zaaktype.", { "grond", "servicenormen", "rasci", "activiteiten", "rollen" } },
    [RIJ_MANDAAT] = { "Mandaat", "A mandate.",
                      { "id", "mandaatgever", "gemandateerde", "onder", "bewijs", "tot_cent", "geldig_van", "geldig_tot", "ondermandaat" } },
    [RIJ_MANDAATUITKOMST] = { "Mandaatuitkomst", "Whether someone may take a decision.", { "uitkomst", "mandaat" } },
    [RIJ_BEURT] = { "Beurt", "Someone in a role of an activity.", { "rol", "activiteit", "betrokkene", "betrokkenetype", "vervangt", "letters", "roltype" } },
    [RIJ_ADVIES] = { "Advies", "A question for advice.", { "adviseur", "activiteit", "feit", "advies", "gevraagd_op", "uiterlijk", "gegeven_op", "stand" } },
    [RIJ_WERKLAST] = { "Werklast", "How much someone has to do.", { "betrokkene", "betrokkenetype", "zaken", "r", "a", "s", "c", "i" } },
    [RIJ_RASCIWIE] = { "Rasciwie", "Someone on a case.", { "betrokkene", "letters" } },
    [RIJ_KLOK] = { "Klok", "How a term stands.",
                   { "uiterlijk", "toestand", "dagen_over", "grond", "artikel", "begin", "nominaal", "gepland", "dagen_over_norm",
                     "volgens_catalogus", "gestopt", "dagen_gebruikt", "dagen_opgeschort", "verlengingen", "voorlopig", "motivering" } },
    [RIJ_INDIENING] = { "Indiening", "Was it handed in in time?",
                        { "uitkomst", "einde", "nominaal", "uitgesteld", "post_uiterlijk", "voorlopig", "motivering" } },
    [RIJ_RECHTSWEGE] = { "Rechtswege", "What follows by operation of law.",
                         { "uitkomst", "gegeven", "in_werking", "bekendmaken_uiterlijk", "intrekken_uiterlijk", "voorlopig", "motivering" } },
    [RIJ_PROJECTIE] = { "Projectie", "What would be different.",
                        { "was", "wordt", "dagen", "oorzaken", "verschillen", "was_toestand", "wordt_toestand", "was_gepland", "wordt_gepland", "dagen_norm",
                          "voorlopig", "motivering" } },
    [RIJ_HERKOMST] = { "Herkomst", "With what an answer was made.",
                       { "versie", "gegevens", "profiel", "organisatie", "eigen_kalender", "eigen_gronden", "lezing", "versie_kalender",
                         "versie_gronden" } },
    [RIJ_TOESTAND] = { "Toestand", "What holds of a case.",
                       { "zaaktype", "zaaktype_naam", "omschrijving", "organisatie", "startdatum", "statustype", "status", "status_op",
                         "resultaattype", "resultaat", "einddatum", "besluit_op", "archiefactiedatum", "archiefnominatie", "hoofdzaak",
                         "betalingsindicatie", "laatste_betaaldatum", "vertrouwelijkheidaanduiding", "archiefstatus", "besloten" } },
    [RIJ_FEIT] = { "Feit", "One fact of a case.",
                   { "soort", "op", "op_tijdstip", "naam", "waarde", "soort_waarde", "organisatie", "tot", "termijn", "id", "actor",
                     "vastgelegd", "ingetrokken", "te_vroeg_geaccepteerd", "vanaf", "dag_onbekend", "toelichting" } },
    [RIJ_BEVINDING] = { "Bevinding", "A rule that a fact or a resource of a catalogue does not keep.",
                        { "regel", "zgw_code", "veld", "tekst", "feit", "ernst", "http", "pad", "bestand", "object" } },
    [RIJ_REGEL] = { "Regel", "A rule as a profile has it.", { "id", "titel", "bron", "sinds", "tot", "variant", "ernst" } },
    [RIJ_SELECTIELIJSTRIJ] = { "Selectielijstrij", "A row of a selectielijst.",
                               { "url", "naam", "omschrijving", "nummer", "procestype", "waardering", "procestermijn", "bewaartermijn" } },
    [RIJ_VOLGENDE] = { "Volgende", "A status that may come next.", { "naam", "mag", "statustype" } },
    [RIJ_VOLGING] = { "Volging", "A case as its initiator follows it.",
                      { "zichtbaar", "identificatie", "onderwerp", "resultaat", "startdatum", "einddatum", "besluit_op", "uiterlijk", "oorspronkelijk", "gepland",
                        "klok", "voorlopig", "stap", "stappen", "mogelijkheden", "contact", "telefoon", "email", "url", "motivering" } },
    [RIJ_VOLGSTAP] = { "Volgstap", "A step in the words of the initiator.", { "naam", "uitleg", "stand", "op", "is_eind" } },
    [RIJ_MOGELIJKHEID] = { "Mogelijkheid", "Something that an initiator can do.", { "actie", "zin", "gevraagd", "van", "tot", "voorlopig", "artikel" } },
    [RIJ_KWALITEIT] = { "Kwaliteitrij", "The mark of a rule.", { "regel", "titel", "soort", "jaar", "maand", "getoetst", "fout", "cijfer" } },
    [RIJ_KRINGELEMENT] = { "Kringelement", "An element of a policy cycle.",
                           { "element", "naam", "lus", "bewijs", "artikel", "stand", "document", "vastgesteld", "tot", "uit_zaken" } },
    [RIJ_KRINGPIJL] = { "Kringpijl", "An arrow of a policy cycle.", { "van", "naar", "betekenis", "gesloten", "reden" } },
    [RIJ_KRINGDOEL] = { "Kringdoel", "An indicator of a goal, and what its chain lacks.",
                        { "doel", "naam", "indicator", "ontbreekt", "streef", "gehaald", "totaal", "gemeten_tot", "oordeel" } },
    [RIJ_PLAN] = { "Plan", "A life event from a day on.", { "klaar", "stappen" } },
    [RIJ_PLANSTAP] = { "Planstap", "A step of a plan.", { "id", "naam", "zaaktype", "begin", "uiterlijk", "begin_gepland", "gepland", "verplicht" } },
    [RIJ_ROL] = { "Rol", "A role that someone has.", { "naam", "betrokkene", "betrokkenetype", "van", "tot", "roltype" } },
    [RIJ_BETROKKEN] = { "Betrokken", "A role with a letter, and who has it.",
                        { "rol", "betrokkene", "betrokkenetype", "activiteit", "roltype" } },
    [RIJ_NORMUITKOMST] = { "Normuitkomst", "What became of a promise on a case.",
                           { "norm", "uitkomst", "uiterlijk", "bereikt", "belofte", "doel", "uiterlijk_op", "bereikt_op", "seconden",
                             "motivering", "aantal", "begin", "vroegst", "teldag" } },
    [RIJ_INDICATOR] = { "Indicator", "The definition of a figure.",
                        { "id", "versie", "vorm", "maat", "optellen", "richting", "naam", "zin", "teller", "noemer" } },
    [RIJ_CIJFER] = { "Cijfer", "A figure.", { "indicator", "versie", "verborgen", "waarde", "teller", "noemer", "mediaan", "p90" } },
    [RIJ_STANDRIJ] = { "Standrij", "A row of a stand with one figure.",
                       { "gemeente", "zaaktype", "eenheid", "kanaal", "periode", "van", "tot", "cijfer" } },
    [RIJ_BENCHMARK] = { "Benchmark", "Municipalities compared.", { "rijen", "spreiding", "samen", "van", "tot" } },
    [RIJ_BENCHMARKRIJ] = { "Benchmarkrij", "A municipality in a benchmark.", { "gemeente", "naam", "soort", "plaats", "gedeeld", "cijfer" } },
    [RIJ_GEMEENTE] = { "Gemeente", "A municipality over time.", { "code", "naam", "van", "tot", "opvolger", "opvolgers" } },
    [RIJ_NORMMETING] = { "Normmeting", "One event against a promise in opening time.",
                         { "uitkomst", "uiterlijk", "minuten", "seconden", "seconden_over", "motivering" } },
    [RIJ_NORMAANDEEL] = { "Normaandeel", "The score of one organisation.", { "organisatie", "stand" } },
    [RIJ_NORMVERDELING] = { "Normverdeling", "Scores per organisation and together.", { "samen", "organisaties" } },
    [RIJ_NORMSTAND] = { "Normstand", "How a promise stands over many cases, beside the law.",
                        { "norm", "wet", "alleen_norm_te_laat", "alleen_wet_te_laat", "beide_te_laat", "onbekend", "nvt", "maanden" } },
    [RIJ_NORMDREIGING] = { "Normdreiging", "A promise on an open case that is late, or will be.",
                           { "zaak", "norm", "uitkomst", "uiterlijk", "uiterlijk_op", "wettelijk", "wet_te_laat" } },
    [RIJ_VERSIEDAG] = { "Versiedag", "How a day stands to the versions of a zaaktype.",
                        { "stand", "aantal", "versie", "gebruikt", "vorige", "volgende", "concept" } },
    [RIJ_AFWIJKING] = { "Afwijking", "One field in which an own procesprofiel differs from the shared one.",
                        { "veld", "gedeeld", "eigen", "oordeel", "mag", "uitleg", "reden", "tekst" } },
    [RIJ_AFWIJKINGEN] = { "Afwijkingen", "The fields in which an own procesprofiel differs from the shared one.", { "afwijkingen", "fouten", "tekst" } },
    [RIJ_VERSCHIL] = { "Verschil", "One difference between two versions.",
                       { "onderdeel", "naam", "veld", "pad", "wijze", "was", "wordt", "gevolg", "uitleg", "tekst", "was_object", "wordt_object" } },
    [RIJ_VERSCHILLEN] = { "Verschillen", "The differences between two versions.", { "verschillen", "tekst" } },
    [RIJ_OVERZETREGEL] = { "Overzetregel", "One thing that would change for a case.",
                           { "soort", "feit", "naam", "veld", "deel", "was", "wordt", "was_dag", "wordt_dag", "dagen", "oorzaak", "oorzaken", "ernst", "tekst" } },
    [RIJ_OVERZETTING] = { "Overzetting", "What would change for a case under another version.", { "oordeel", "van", "regels", "tekst" } },
};

static int count_fields(int rij)
{
    int count = 0;

    while (count < FIELDS_MAX && rijen[rij].fields[count])
        count++;
    return count;
}

static PyObject *field_names(int rij)
{
    int count = count_fields(rij);
    PyObject *names = PyTuple_New(count);

    for (int i = 0; names && i < count; i++) {
        PyObject *name = PyUnicode_FromString(rijen[rij].fields[i]);

        if (!name || PyTuple_SetItem(names, i, name) < 0)
            Py_CLEAR(names);
    }
    return names;
}

/* collections.namedtuple(naam, fields, module='zaak') */
static PyObject *make_type(PyObject *namedtuple, int rij)
{
    PyObject *names = field_names(rij);
    PyObject *args = names ? Py_BuildValue("(sO)", rijen[rij].naam, names) : NULL;
    PyObject *kwargs = args ? Py_BuildValue("{ss}", "module", "zaak") : NULL;
    PyObject *type = kwargs ? PyObject_Call(namedtuple, args, kwargs) : NULL;
    PyObject *doc = type ? PyUnicode_FromString(rijen[rij].doc) : NULL;

    if (type && (!doc || PyObject_SetAttrString(type, "__doc__", doc) < 0))
        Py_CLEAR(type);
    Py_XDECREF(names);
    Py_XDECREF(args);
    Py_XDECREF(kwargs);
    Py_XDECREF(doc);
    return type;
}

bool rijen_make(PyObject *module, struct staat *staat)
{
    PyObject *collections = PyImport_ImportModule("collections");
    PyObject *namedtuple = collections ? PyObject_GetAttrString(collections, "namedtuple") : NULL;
    bool ok = namedtuple != NULL;

    for (int i = 0; ok && i < RIJ_COUNT; i++) {
        staat->rijen[i] = (PyTypeObject *)make_type(namedtuple, i);
        ok = staat->rijen[i] && PyModule_AddObjectRef(module, rijen[i].naam, (PyObject *)staat->rijen[i]) == 0;
    }
    Py_XDECREF(collections);
    Py_XDECREF(namedtuple);
    return ok;
}

/* tuple.__new__(type, values), which is what a namedtuple does too. */
static PyObject *make_row(PyTypeObject *type, PyObject *values)
{
    newfunc make = (newfunc)PyType_GetSlot(&PyTuple_Type, Py_tp_new);
    PyObject *args = PyTuple_Pack(1, values);
    PyObject *row = args ? make(type, args, NULL) : NULL;

    Py_XDECREF(args);
    return row;
}

PyObject *rij_new(struct staat *staat, int rij, PyObject *const *values, size_t count)
{
    PyObject *tuple = PyErr_Occurred() ? NULL : PyTuple_New((Py_ssize_t)count);
    PyObject *row;

    for (size_t i = 0; i < count; i++) {
        if (tuple)
            PyTuple_SetItem(tuple, (Py_ssize_t)i, values[i]);
        else
            Py_XDECREF(values[i]);
    }
    if (tuple && (int)count != count_fields(rij)) {
        PyErr_Format(PyExc_SystemError, "%s: %zu waarden", rijen[rij].naam, count);
        Py_CLEAR(tuple);
    }
    row = tuple ? make_row(staat->rijen[rij], tuple) : NULL;
    Py_XDECREF(tuple);
    return row;
}

bool list_take(PyObject *list, PyObject *value)
{
    bool ok = value && PyList_Append(list, value) == 0;

    Py_XDECREF(value);
    return ok;
}
