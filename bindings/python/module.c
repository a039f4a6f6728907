/* SPDX-License-Identifier: EUPL-1.2 */
/* The module zaak._zaak: its state, what all types share, and the functions that belong to no type. */
#include "types.h"

#include <string.h>

static struct PyModuleDef definition;

static PyType_Spec *const specs[TYPE_COUNT] = {
    [TYPE_KALENDER] = &kalender_spec,   [TYPE_MOTIVERING] = &motivering_spec, [TYPE_GRONDEN] = &gronden_spec,
    [TYPE_CATALOGUS] = &catalogus_spec, [TYPE_OBJECT] = &object_spec,         [TYPE_ZAAK] = &zaak_spec,
    [TYPE_VOORRAAD] = &voorraad_spec,   [TYPE_NORMSCORE] = &normscore_spec,   [TYPE_OPENINGSTIJD] = &openingstijd_spec,
    [TYPE_KANTOOR] = &kantoor_spec,     [TYPE_SELECTIELIJST] = &selectielijst_spec,
    [TYPE_REEKS] = &reeks_spec,
    [TYPE_BUNDEL] = &bundel_spec,       [TYPE_STAND] = &stand_spec,           [TYPE_GEMEENTEN] = &gemeenten_spec,
    [TYPE_KRING] = &kring_spec,
    [TYPE_LEVENSGEBEURTENISSEN] = &levensgebeurtenissen_spec,
    [TYPE_MANDATEN] = &mandaten_spec,     [TYPE_RASCIINDEX] = &rasciindex_spec,
};

struct staat *staat_of_type(PyTypeObject *type)
{
    return PyType_GetModuleState(type);
}

struct staat *staat_of(PyObject *self)
{
    return staat_of_type(Py_TYPE(self));
}

void *handle_of(PyObject *self)
{
    return ((struct ding *)self)->handle;
}

PyObject *ding_new(struct staat *staat, int type, void *handle)
{
    PyObject *self = PyErr_Occurred() ? NULL : PyType_GenericAlloc(staat->types[type], 0);

    if (self)
        ((struct ding *)self)->handle = handle;
    return self;
}

void ding_free(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);

    release(self);
    Py_DECREF(type);
}

bool ding_is(struct staat *staat, int type, PyObject *value)
{
    return Py_TYPE(value) == staat->types[type];
}

Py_hash_t ding_hash(PyObject *self)
{
    Py_hash_t hash = (Py_hash_t)((uintptr_t)handle_of(self) >> 4);

    return hash == -1 ? -2 : hash;
}

PyObject *ding_compare(PyObject *self, PyObject *other, int op)
{
    bool same;

    if ((op != Py_EQ && op != Py_NE) || Py_TYPE(self) != Py_TYPE(other))
        Py_RETURN_NOTIMPLEMENTED;
    same = handle_of(self) == handle_of(other);
    return PyBool_FromLong(same == (op == Py_EQ));
}

static PyObject *termijn_uren(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "start", "periode" };
    static const struct parameters p = { "termijn_uren", 2, 2, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    PyObject *values[2];
    struct zaak_periode periode;
    zaak_tijdstip start, einde;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_tijdstip(staat, values[0], "start", &start) ||
        !to_periode(values[1], "periode", &periode))
        return NULL;
    result = zaak_termijn_add_uren(start, &periode, &einde);
    return result ? fout_raise_code(staat, result) : from_tijdstip(staat, einde);
}

static PyObject *add_periode(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "dag", "periode" };
    static const struct parameters p = { "add_periode", 2, 2, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    PyObject *values[2];
    struct zaak_periode periode;
    zaak_dag dag;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[0], "dag", &dag) ||
        !to_periode(values[1], "periode", &periode))
        return NULL;
    result = zaak_periode_add(dag, &periode, &dag);
    return result ? fout_raise_code(staat, result) : from_dag(staat, dag);
}

static PyObject *add_duur(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "dag", "duur" };
    static const struct parameters p = { "add_duur", 2, 2, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    PyObject *values[2];
    struct zaak_duur duur;
    const char *text;
    zaak_dag dag;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[0], "dag", &dag) || !to_text(values[1], "duur", &text))
        return NULL;
    if (zaak_duur_parse(text, strlen(text), &duur))
        return fout_value("duur: %R is geen duur (schrijf P1Y6M)", values[1]);
    result = zaak_duur_add(dag, &duur, &dag);
    return result ? fout_raise_code(staat, result) : from_dag(staat, dag);
}

static PyObject *datum_tekst(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "dag", "vorm" };
    static const struct parameters p = { "datum_tekst", 2, 1, 2, names_ };
    struct staat *staat = PyModule_GetState(module);
    PyObject *values[2];
    int32_t vorm = ZAAK_DATUM_LANG;
    char text[64];
    zaak_dag dag;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_dag(staat, values[0], "dag", &dag) ||
        !to_woord(values[1], "vorm", woorden_datumvorm, &vorm))
        return NULL;
    result = zaak_datum_format(dag, vorm, text, sizeof text);
    return result < 0 ? fout_raise_code(staat, result) : from_text(text);
}

static PyObject *tijdstip_dag(PyObject *module, PyObject *value)
{
    struct staat *staat = PyModule_GetState(module);
    zaak_tijdstip tijdstip;
    zaak_dag dag;
    int result;

    if (!to_tijdstip(staat, value, "tijdstip", &tijdstip))
        return NULL;
    result = zaak_tijdstip_dag(tijdstip, &dag, NULL);
    return result ? fout_raise_code(staat, result) : from_dag(staat, dag);
}

static PyMethodDef functions[] = {
    { "termijn", FAST(kalender_termijn), FAST_FLAGS, "termijn(start, periode, regime='atw', kalender=None)\n--\n\nThe end of a term." },
    { "dwangsom", FAST(module_dwangsom), FAST_FLAGS,
      "dwangsom(einde, igs=None, *, igs_verzonden=None, besluit=None, op=None, wet='andere', aanvragers=1, te_vroeg_geaccepteerd=False, lezing=None, "
      "kalender=None, regeling='beslissen', uitzondering='geen')\n--\n\nWhat is owed for deciding too late." },
    { "archief", FAST(module_archief), FAST_FLAGS,
      "archief(regeling=None, einddatum=None, *, variant='std-1.7', eigenschappen=None, zaken=None, besluiten=None, zaakobjecten=None, hoofdzaak='geen', "
      "hoofdzaak_einddatum=None, hoofdzaak_brondatum=None, startdatum_bewaartermijn=None, archiefactiedatum=None, archiefnominatie=None, herbereken=False)\n--\n\n"
      "What becomes of a closed case." },
    { "archiefvarianten", module_archiefvarianten, METH_NOARGS, "archiefvarianten()\n--\n\nThe names of the variants of archief()." },
    { "archiefregeling_check", module_archiefregeling_check, METH_O,
      "archiefregeling_check(regeling, /)\n--\n\nWhether the fields fit the afleidingswijze (ztc-004 to ztc-008)." },
    { "archiefstatus_check", FAST(module_archiefstatus_check), FAST_FLAGS,
      "archiefstatus_check(naar, *, van=None, archiefnominatie=None, archiefactiedatum=None, einddatum=None, documenten=None, variant='std-1.7')\n--\n\n"
      "Whether an archiefstatus may be set (zrc-022)." },
    { "bericht_check", FAST(module_bericht_check), FAST_FLAGS,
      "bericht_check(json, soort=None, *, nu=None)\n--\n\nAll findings of a notificatie or a CloudEvent." },
    { "keur_catalogus", FAST(module_keur_catalogus), FAST_FLAGS,
      "keur_catalogus(documenten, profiel=None, *, selectielijst=None, vorige=None, publiceren=None, concepten=False, volledig=False, rechten=(), rasci=None)\n--\n\n"
      "Judges the documents of a catalogue, also one that cannot be used." },
    { "regels", FAST(module_regels), FAST_FLAGS, "regels(profiel=None)\n--\n\nThe rules as a profile has them." },
    { "regelprofielen", module_regelprofielen, METH_NOARGS, "regelprofielen()\n--\n\nThe names of the profiles of rules, the default first." },
    { "compare_duur", FAST(module_compare_duur), FAST_FLAGS, "compare_duur(a, b)\n--\n\nCompares two durations over all first days." },
    { "klok", FAST(module_klok), FAST_FLAGS,
      "klok(grond, begin=None, feiten=(), *, op=None, termijn=None, norm=None, norm_regime='geen', norm_schort_op=False, begin_onbekend=False, lezing=None, "
      "kalender=None, gronden=None)\n--\n\nThe clock of a term without a case." },
    { "indiening", FAST(module_indiening), FAST_FLAGS,
      "indiening(grond, begin=None, feiten=(), *, ontvangen=None, terpost=None, storing_van=None, storing_tot=None, verlengd_tot=None, verkeerde_weg=None, "
      "reactie=None, verschoonbaar=False, op=None, lezing=None, kalender=None, gronden=None)\n--\n\nWhether something was handed in in time." },
    { "van_rechtswege", FAST(module_van_rechtswege), FAST_FLAGS,
      "van_rechtswege(grond, einde, *, begin=None, besluit=None, bekendgemaakt=None, van_toepassing=False, op=None, lezing=None, kalender=None, gronden=None)\n"
      "--\n\nWhat follows by operation of law when a decision term lapses." },
    { "projectie", FAST(module_projectie), FAST_FLAGS,
      "projectie(was, wordt)\n--\n\nWhat would be different: two questions to the clock, as dicts with the arguments of klok()." },
    { "normperiode", FAST(module_normperiode), FAST_FLAGS,
      "normperiode($module, /, periode, dag)\n--\n\nThe first and last day of the month, quarter or year of a day." },
    { "nummer_check", FAST(module_nummer_check), FAST_FLAGS,
      "nummer_check(soort, nummer, *, als_zgw=False)\n--\n\nRaises zaak.Error when it is no such number (bsn, rsin, kvk, vestiging, a-nummer); the error never tells it." },
    { "nummer_mask", module_nummer_mask, METH_O, "nummer_mask(tekst, /)\n--\n\nThe text with numbers of persons, e-mail addresses and mobile numbers masked." },
    { "kwaliteitscijfer", FAST(module_kwaliteitscijfer), FAST_FLAGS, "kwaliteitscijfer(getoetst, fout)\n--\n\nThe mark in tenths; None of nothing." },
    { "nummer_fill", FAST(module_nummer_fill), FAST_FLAGS, "nummer_fill(soort, nummer)\n--\n\nThe number in its full length: a BSN or RSIN of 8 digits gets its zero." },
    { "identificatie_make", FAST(module_identificatie_make), FAST_FLAGS,
      "identificatie_make(volgnummer, dag=None, patroon=None)\n--\n\nThe identification of a sequence number, and the number that it was made of." },
    { "identificatie_next", FAST(module_identificatie_next), FAST_FLAGS,
      "identificatie_next(bestaande, dag=None, patroon=None)\n--\n\nThe identification after the highest of those in use, and its number." },
    { "identificatie_check", FAST(module_identificatie_check), FAST_FLAGS,
      "identificatie_check(identificatie, patroon=None)\n--\n\nRaises zaak.Error when this may be no identification." },
    { "identificatie_parse", FAST(module_identificatie_parse), FAST_FLAGS,
      "identificatie_parse(identificatie, patroon=None)\n--\n\nYear and sequence number of an identification of this pattern." },
    { "identificatiepatronen", module_identificatiepatronen, METH_NOARGS, "identificatiepatronen()\n--\n\nThe patterns of the register, by name." },
    { "vertrouwelijkheden", module_vertrouwelijkheden, METH_NOARGS, "vertrouwelijkheden()\n--\n\nThe levels of confidentiality, from open to most secret." },
    { "vertrouwelijkheid", FAST(module_vertrouwelijkheid), FAST_FLAGS,
      "vertrouwelijkheid(type=None, eigen=None)\n--\n\nThe level of a case or document: its own, else that of its type." },
    { "inzage", FAST(module_inzage), FAST_FLAGS,
      "inzage(rechten, vertrouwelijkheid, type=None)\n--\n\nWhether one of these rights shows a case or document of this level and type." },
    { "indicatoren", module_indicatoren, METH_NOARGS, "indicatoren()\n--\n\nThe figures that a Stand has, with their definitions." },
    { "termijn_uren", FAST(termijn_uren), FAST_FLAGS, "termijn_uren(start, periode)\n--\n\nThe end of a term in hours, minutes or seconds." },
    { "add_periode", FAST(add_periode), FAST_FLAGS, "add_periode(dag, periode)\n--\n\nPlain calendar arithmetic; no rule moves the day." },
    { "add_duur", FAST(add_duur), FAST_FLAGS, "add_duur(dag, duur)\n--\n\nAdds a duration of a catalogue (P1Y6M)." },
    { "datum_tekst", FAST(datum_tekst), FAST_FLAGS, "datum_tekst(dag, vorm='lang')\n--\n\nA day in Dutch: maandag 3 maart 2025." },
    { "tijdstip_dag", tijdstip_dag, METH_O, "tijdstip_dag(tijdstip, /)\n--\n\nThe civil day in Europe/Amsterdam of an instant." },
    { NULL, NULL, 0, NULL }
};

static PyObject *make_epoch(PyObject *datetime)
{
    PyObject *zone = PyObject_GetAttrString(datetime, "timezone");
    PyObject *utc = zone ? PyObject_GetAttrString(zone, "utc") : NULL;
    PyObject *epoch = utc ? PyObject_CallMethod(datetime, "datetime", "iiiiiiiO", 1970, 1, 1, 0, 0, 0, 0, utc) : NULL;

    Py_XDECREF(zone);
    Py_XDECREF(utc);
    return epoch;
}

static bool import_datetime(struct staat *staat)
{
    PyObject *datetime = PyImport_ImportModule("datetime");

    if (!datetime)
        return false;
    staat->date = PyObject_GetAttrString(datetime, "date");
    staat->datetime = staat->date ? PyObject_GetAttrString(datetime, "datetime") : NULL;
    staat->timedelta = staat->datetime ? PyObject_GetAttrString(datetime, "timedelta") : NULL;
    staat->epoch = staat->timedelta ? make_epoch(datetime) : NULL;
    Py_DECREF(datetime);
    return staat->epoch != NULL;
}

static int start(PyObject *module)
{
    struct staat *staat = PyModule_GetState(module);

    staat->ctx = zaak_context_new(NULL);
    if (!staat->ctx) {
        PyErr_NoMemory();
        return -1;
    }
    for (int i = 0; i < TYPE_COUNT; i++) {
        staat->types[i] = (PyTypeObject *)PyType_FromModuleAndSpec(module, specs[i], NULL);
        if (!staat->types[i] || PyModule_AddType(module, staat->types[i]) < 0)
            return -1;
    }
    if (!rijen_make(module, staat) || !fout_make(module, staat) || !import_datetime(staat) ||
        PyModule_AddStringConstant(module, "versie", zaak_version()) < 0 ||
        PyModule_AddStringConstant(module, "data_versie", zaak_data_version()) < 0)
        return -1;
    return 0;
}

static int traverse(PyObject *module, visitproc visit, void *arg)
{
    struct staat *staat = PyModule_GetState(module);

    Py_VISIT(staat->error);
    Py_VISIT(staat->regel_error);
    Py_VISIT(staat->date);
    Py_VISIT(staat->datetime);
    Py_VISIT(staat->timedelta);
    Py_VISIT(staat->epoch);
    for (int i = 0; i < TYPE_COUNT; i++)
        Py_VISIT(staat->types[i]);
    for (int i = 0; i < RIJ_COUNT; i++)
        Py_VISIT(staat->rijen[i]);
    return 0;
}

static int clear(PyObject *module)
{
    struct staat *staat = PyModule_GetState(module);

    Py_CLEAR(staat->error);
    Py_CLEAR(staat->regel_error);
    Py_CLEAR(staat->date);
    Py_CLEAR(staat->datetime);
    Py_CLEAR(staat->timedelta);
    Py_CLEAR(staat->epoch);
    for (int i = 0; i < TYPE_COUNT; i++)
        Py_CLEAR(staat->types[i]);
    for (int i = 0; i < RIJ_COUNT; i++)
        Py_CLEAR(staat->rijen[i]);
    return 0;
}

static void release(void *module)
{
    struct staat *staat = PyModule_GetState(module);

    clear(module);
    staat->ctx = zaak_context_unref(staat->ctx);
}

static PyModuleDef_Slot slots[] = { { Py_mod_exec, (void *)start }, { 0, NULL } };

static struct PyModuleDef definition = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "zaak._zaak",
    .m_doc = "Bindings of libzaak.",
    .m_size = sizeof(struct staat),
    .m_methods = functions,
    .m_slots = slots,
    .m_traverse = traverse,
    .m_clear = clear,
    .m_free = release,
};

PyMODINIT_FUNC PyInit__zaak(void);

PyMODINIT_FUNC PyInit__zaak(void)
{
    return PyModuleDef_Init(&definition);
}
