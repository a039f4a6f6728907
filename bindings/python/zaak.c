/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.Zaak: how it is made, its commands and its facts. Its questions stand in zaak_vragen.c. */
#include "types.h"

PyObject *zaak_wrap(struct staat *staat, struct zaak *zaak)
{
    PyObject *self = ding_new(staat, TYPE_ZAAK, zaak);

    if (!self)
        zaak_unref(zaak);
    return self;
}

static void dealloc(PyObject *self)
{
    zaak_unref(handle_of(self));
    ding_free(self);
}

static const char *const open_names[] = { "zaaktype", "ontvangen", "identificatie", "organisatie", "omschrijving" };
const struct parameters open_parameters = { "open", 2, 2, 5, open_names };

bool open_feit(struct staat *staat, PyObject *const *values, struct zaak_feit *feit, const char **ret_identificatie)
{
    feit->soort = ZAAK_FEIT_OPEN;
    return to_text(values[0], "zaaktype", &feit->naam) && to_dag_of_tijdstip(staat, values[1], "ontvangen", &feit->op, &feit->op_tijdstip) &&
           to_text(values[2], "identificatie", ret_identificatie) && to_text(values[3], "organisatie", &feit->organisatie) &&
           to_text(values[4], "omschrijving", &feit->waarde);
}

static PyObject *new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static const char *const names[] = { "catalogus", "zaaktype", "ontvangen", "identificatie", "organisatie", "omschrijving" };
    static const struct parameters p = { "Zaak", 3, 3, 6, names };
    struct staat *staat = staat_of_type(type);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus;
    struct zaak *zaak;
    PyObject *values[6];
    const char *identificatie;

    if (!parse_call(&p, args, kwargs, values) || !to_ding(staat, values[0], "catalogus", TYPE_CATALOGUS, &catalogus) ||
        !open_feit(staat, values + 1, &feit, &identificatie))
        return NULL;
    if (zaak_open(catalogus, identificatie, &feit, &zaak, &error))
        return fout_raise(staat, &error);
    return zaak_wrap(staat, zaak);
}

static PyObject *load_jsonl(PyObject *class, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "catalogus", "jsonl" };
    static const struct parameters p = { "load_jsonl", 2, 2, 2, names_ };
    struct staat *staat = staat_of_type((PyTypeObject *)class);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus;
    struct zaak *zaak;
    PyObject *values[2];
    Py_buffer view;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_ding(staat, values[0], "catalogus", TYPE_CATALOGUS, &catalogus) ||
        !to_bytes(values[1], "jsonl", &view))
        return NULL;
    result = zaak_load_jsonl(catalogus, view.buf, (size_t)view.len, &zaak, &error);
    PyBuffer_Release(&view);
    return result ? fout_raise(staat, &error) : zaak_wrap(staat, zaak);
}

static PyObject *save_jsonl(PyObject *self, PyObject *unused)
{
    int size = zaak_save_jsonl(handle_of(self), NULL, 0);
    char *buffer = size < 0 ? NULL : PyMem_Malloc((size_t)size + 1);
    PyObject *text = NULL;

    (void)unused;
    if (size >= 0 && !buffer)
        return PyErr_NoMemory();
    if (size >= 0)
        size = zaak_save_jsonl(handle_of(self), buffer, (size_t)size + 1);
    text = size < 0 ? fout_raise_code(staat_of(self), size) : PyUnicode_DecodeUTF8(buffer, size, "strict");
    PyMem_Free(buffer);
    return text;
}

/* A day, a moment, or that it is not known. */
static bool read_op(struct staat *staat, PyObject *value, const char *naam, struct zaak_feit *feit)
{
    feit->dag_onbekend = PyUnicode_Check(value) && PyUnicode_CompareWithASCIIString(value, DAG_ONBEKEND) == 0;
    return feit->dag_onbekend || to_dag_of_tijdstip(staat, value, naam, &feit->op, &feit->op_tijdstip);
}

static bool set_gegeven(struct staat *staat, struct zaak_feit *feit, int32_t gegeven, PyObject *value, const char *naam)
{
    switch (gegeven) {
    case GEGEVEN_SOORT:
        return to_woord(value, naam, woorden_feit, &feit->soort);
    case GEGEVEN_OP:
        return read_op(staat, value, naam, feit);
    case GEGEVEN_NAAM:
        return to_text(value, naam, &feit->naam);
    case GEGEVEN_WAARDE:
        return to_text(value, naam, &feit->waarde);
    case GEGEVEN_SOORT_WAARDE:
        return to_text(value, naam, &feit->soort_waarde);
    case GEGEVEN_TOELICHTING:
        return to_text(value, naam, &feit->toelichting);
    case GEGEVEN_ORGANISATIE:
        return to_text(value, naam, &feit->organisatie);
    case GEGEVEN_TOT:
        return to_dag(staat, value, naam, &feit->tot);
    case GEGEVEN_TERMIJN:
        return to_periode(value, naam, &feit->termijn);
    case GEGEVEN_ID:
        return to_text(value, naam, &feit->id);
    case GEGEVEN_ACTOR:
        return to_text(value, naam, &feit->actor);
    case GEGEVEN_VASTGELEGD:
        return to_tijdstip(staat, value, naam, &feit->vastgelegd);
    case GEGEVEN_TE_VROEG_GEACCEPTEERD:
        return to_bool(value, naam, &feit->te_vroeg_geaccepteerd);
    case GEGEVEN_VANAF:
        return to_dag(staat, value, naam, &feit->vanaf);
    default:
        return to_bits(value, naam, woorden_recht, &feit->rechten);
    }
}

static bool read_command(struct staat *staat, const struct opdracht *o, PyObject *const *args, Py_ssize_t count, PyObject *names,
                         struct zaak_feit *feit)
{
    struct parameters p = { o->naam, o->positional, o->required, o->count, o->names };
    PyObject *values[OPDRACHT_MAX];

    if (!parse_arguments(&p, args, count, names, values))
        return false;
    for (int i = 0; i < o->count; i++) {
        if (values[i] && !set_gegeven(staat, feit, o->gegevens[i], values[i], o->names[i]))
            return false;
    }
    opdracht_finish(o, feit);
    return true;
}

/* Runs a command: gives its warnings; the exception of a rule that forbids it holds all violations. */
static PyObject *run(PyObject *self, int opdracht, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct staat *staat = staat_of(self);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    PyObject *rows;

    if (!read_command(staat, &opdrachten[opdracht], args, count, names, &feit))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    if (!list)
        return PyErr_NoMemory();
    if (opdracht_add(&opdrachten[opdracht], handle_of(self), &feit, list, &error))
        rows = fout_raise_regel(staat, &error, list);
    else
        rows = bevindingen_list(staat, list);
    zaak_bevindingen_unref(list);
    return rows;
}

#define COMMAND(name, opdracht) \
    static PyObject *name(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names) \
    { \
        return run(self, opdracht, args, count, names); \
    }

COMMAND(add_opschorting, OPDRACHT_ADD_OPSCHORTING)
COMMAND(add_hervatting, OPDRACHT_ADD_HERVATTING)
COMMAND(add_verlenging, OPDRACHT_ADD_VERLENGING)
COMMAND(add_besluit, OPDRACHT_ADD_BESLUIT)
COMMAND(add_gebeurtenis, OPDRACHT_ADD_GEBEURTENIS)
COMMAND(add_ingebrekestelling, OPDRACHT_ADD_INGEBREKESTELLING)
COMMAND(add_rol, OPDRACHT_ADD_ROL)
COMMAND(end_rol, OPDRACHT_END_ROL)
COMMAND(set_status, OPDRACHT_SET_STATUS)
COMMAND(reopen, OPDRACHT_REOPEN)
COMMAND(set_resultaat, OPDRACHT_SET_RESULTAAT)
COMMAND(set_eigenschap, OPDRACHT_SET_EIGENSCHAP)
COMMAND(withdraw, OPDRACHT_WITHDRAW)
COMMAND(add_feit, OPDRACHT_ADD_FEIT)

static PyObject *check_feit(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct staat *staat = staat_of(self);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    PyObject *rows;
    int result;

    if (!read_command(staat, &opdrachten[OPDRACHT_CHECK_FEIT], args, count, names, &feit))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    if (!list)
        return PyErr_NoMemory();
    result = zaak_check_feit(handle_of(self), &feit, list, &error);
    rows = result && result != -ZAAK_E_REGEL ? fout_raise(staat, &error) : bevindingen_list(staat, list);
    zaak_bevindingen_unref(list);
    return rows;
}

/* What is corrected and why, and then a fact as add_feit() takes it. */
static PyObject *correct_feit(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct staat *staat = staat_of(self);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    const char *herroept, *reden;
    PyObject *rows;

    if (count < 2) {
        PyErr_SetString(PyExc_TypeError, "correct_feit(): herroept en reden ontbreken");
        return NULL;
    }
    if (!to_text(args[0], "herroept", &herroept) || !to_text(args[1], "reden", &reden) ||
        !read_command(staat, &opdrachten[OPDRACHT_ADD_FEIT], args + 2, count - 2, names, &feit))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    if (!list)
        return PyErr_NoMemory();
    if (zaak_correct_feit(handle_of(self), herroept, reden, &feit, list, &error))
        rows = fout_raise_regel(staat, &error, list);
    else
        rows = bevindingen_list(staat, list);
    zaak_bevindingen_unref(list);
    return rows;
}

static PyObject *load_feit(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    struct staat *staat = staat_of(self);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (!read_command(staat, &opdrachten[OPDRACHT_LOAD_FEIT], args, count, names, &feit))
        return NULL;
    if (zaak_load_feit(handle_of(self), &feit, &error))
        return fout_raise(staat, &error);
    Py_RETURN_NONE;
}

static PyObject *check(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    static const char *const names_[] = { "profiel", "rechten" };
    static const struct parameters p = { "check", 1, 0, 2, names_ };
    struct staat *staat = staat_of(self);
    struct zaak_toets toets = ZAAK_TOETS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    PyObject *values[2], *rows;
    int result;

    if (!parse_arguments(&p, args, count, names, values) || !to_text(values[0], "profiel", &toets.profiel) ||
        !to_bits(values[1], "rechten", woorden_recht, &toets.rechten))
        return NULL;
    list = zaak_bevindingen_new(staat->ctx);
    if (!list)
        return PyErr_NoMemory();
    result = zaak_check_with(handle_of(self), &toets, list, &error);
    rows = result < 0 ? fout_raise(staat, &error) : bevindingen_list(staat, list);
    zaak_bevindingen_unref(list);
    return rows;
}

static PyObject *feit_row(struct staat *staat, const struct zaak_feit *f)
{
    return RIJ(staat, RIJ_FEIT, from_woord(woorden_feit, f->soort), from_dag(staat, f->op), from_tijdstip(staat, f->op_tijdstip),
               from_text(f->naam), from_text(f->waarde), from_text(f->soort_waarde), from_text(f->organisatie), from_dag(staat, f->tot),
               from_periode(&f->termijn), from_text(f->id), from_text(f->actor), from_tijdstip(staat, f->vastgelegd),
               from_bool(f->ingetrokken), from_bool(f->te_vroeg_geaccepteerd), from_dag(staat, f->vanaf), from_bool(f->dag_onbekend),
               from_text(f->toelichting));
}

static PyObject *get_feiten(PyObject *self, void *closure)
{
    struct staat *staat = staat_of(self);
    const struct zaak *zaak = handle_of(self);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    PyObject *list = PyList_New(0);
    size_t count = zaak_feit_count(zaak);

    (void)closure;
    for (size_t i = 0; list && i < count; i++) {
        if (zaak_get_feit(zaak, i, &feit) || !list_take(list, feit_row(staat, &feit)))
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *get_identificatie(PyObject *self, void *closure)
{
    (void)closure;
    return from_text(zaak_get_identificatie(handle_of(self)));
}

static PyObject *get_catalogus(PyObject *self, void *closure)
{
    (void)closure;
    return catalogus_wrap(staat_of(self), zaak_catalogus_ref(zaak_get_catalogus(handle_of(self))));
}

static PyObject *repr(PyObject *self)
{
    PyObject *id = get_identificatie(self, NULL);
    PyObject *text = id ? PyUnicode_FromFormat("<zaak.Zaak %R: %zu feiten>", id, zaak_feit_count(handle_of(self))) : NULL;

    Py_XDECREF(id);
    return text;
}

#define FEIT_SIGNATURE \
    "($self, soort, op, *, naam=None, waarde=None, soort_waarde=None, organisatie=None, tot=None, termijn=None, id=None, actor=None, " \
    "vastgelegd=None, rechten=None, te_vroeg_geaccepteerd=None, vanaf=None, toelichting=None)\n--\n\n"
#define BLIK_SIGNATURE "op=None, bekend_op=None, lezing=None)\n--\n\n"

static PyMethodDef methods[] = {
    { "load_jsonl", FAST(load_jsonl), FAST_FLAGS | METH_CLASS, "load_jsonl($type, catalogus, jsonl)\n--\n\nA case of its facts as JSON Lines." },
    { "save_jsonl", save_jsonl, METH_NOARGS, "save_jsonl($self)\n--\n\nThe facts as JSON Lines." },
    { "to_json", FAST(zaak_to_json), FAST_FLAGS,
      "to_json($self, *, bundel=None, basis=None, basis_besluiten=None, afgeleid=False, spelling='gelezen', op=None, bekend_op=None)\n--\n\n"
      "The case as JSON of the Zaken API." },
    { "add_opschorting", FAST(add_opschorting), FAST_FLAGS,
      "add_opschorting($self, op, grond, tot=None, termijn=None)\n--\n\nSuspends the decision term." },
    { "add_hervatting", FAST(add_hervatting), FAST_FLAGS, "add_hervatting($self, op, grond=None)\n--\n\nEnds the latest suspension." },
    { "add_verlenging", FAST(add_verlenging), FAST_FLAGS, "add_verlenging($self, termijn, op, reden=None)\n--\n\nExtends the decision term." },
    { "add_besluit", FAST(add_besluit), FAST_FLAGS, "add_besluit($self, op, besluittype=None)\n--\n\nMakes the decision known." },
    { "add_gebeurtenis", FAST(add_gebeurtenis), FAST_FLAGS,
      "add_gebeurtenis($self, naam, op, gebeurd=None)\n--\n\nSays when a base event of a term happened; gebeurd 'nee': it did not." },
    { "add_ingebrekestelling", FAST(add_ingebrekestelling), FAST_FLAGS,
      "add_ingebrekestelling($self, op, verzonden=None, te_vroeg_geaccepteerd=None)\n--\n\nRecords a notice of default." },
    { "add_rol", FAST(add_rol), FAST_FLAGS,
      "add_rol($self, roltype, betrokkene, vanaf, tot=None, betrokkenetype=None)\n--\n\nGives someone a role." },
    { "end_rol", FAST(end_rol), FAST_FLAGS, "end_rol($self, roltype, betrokkene, tot)\n--\n\nEnds a role; tot is its last day." },
    { "set_status", FAST(set_status), FAST_FLAGS, "set_status($self, statustype, op, toelichting=None)\n--\n\nSets a status." },
    { "reopen", FAST(reopen), FAST_FLAGS, "reopen($self, statustype, op, toelichting=None)\n--\n\nReopens a closed case." },
    { "set_resultaat", FAST(set_resultaat), FAST_FLAGS, "set_resultaat($self, resultaattype, op, toelichting=None)\n--\n\nSets the result." },
    { "set_eigenschap", FAST(set_eigenschap), FAST_FLAGS, "set_eigenschap($self, naam, waarde, op)\n--\n\nSets a property." },
    { "withdraw", FAST(withdraw), FAST_FLAGS, "withdraw($self, feit, vastgelegd=None)\n--\n\nWithdraws a fact." },
    { "add_feit", FAST(add_feit), FAST_FLAGS, "add_feit" FEIT_SIGNATURE "Appends a fact after checking the rules." },
    { "check_feit", FAST(check_feit), FAST_FLAGS, "check_feit" FEIT_SIGNATURE "What the rules say of a fact; appends nothing." },
    { "correct_feit", FAST(correct_feit), FAST_FLAGS,
      "correct_feit($self, herroept, reden, /, soort, op, *, naam=None, waarde=None, soort_waarde=None, organisatie=None, tot=None, termijn=None, id=None, actor=None, "
      "vastgelegd=None, rechten=None, te_vroeg_geaccepteerd=None, vanaf=None, toelichting=None)\n--\n\nWithdraws a fact with a reason and appends what should have been recorded; both or neither." },
    { "load_feit", FAST(load_feit), FAST_FLAGS, "load_feit" FEIT_SIGNATURE "Appends a fact after checking its form alone." },
    { "check", FAST(check), FAST_FLAGS, "check($self, profiel=None, *, rechten=())\n--\n\nEvery violation in the history of the case." },
    { "toestand", FAST(zaak_toestand_of), FAST_FLAGS, "toestand($self, " BLIK_SIGNATURE "What holds." },
    { "check_schonen", FAST(zaak_check_schonen_of), FAST_FLAGS, "check_schonen($self, op, *, archief=None)\n--\n\nWhy the dossier may not be cleaned on a day; None: it may." },
    { "schoon", FAST(zaak_schoon_of), FAST_FLAGS,
      "schoon($self, op=None, *, geforceerd=False, archief=None, identificatie=None)\n--\n\nA clean copy of a dossier that must be destroyed." },
    { "archief", FAST(zaak_archief_of), FAST_FLAGS,
      "archief($self, *, regeling=None, einddatum=None, variant='std-1.7', eigenschappen=None, zaken=None, besluiten=None, zaakobjecten=None, hoofdzaak='geen', "
      "hoofdzaak_einddatum=None, hoofdzaak_brondatum=None, startdatum_bewaartermijn=None, archiefactiedatum=None, archiefnominatie=None, herbereken=False, op=None, "
      "bekend_op=None)\n--\n\nWhat becomes of the case when it is closed." },
    { "bericht", FAST(zaak_bericht_of), FAST_FLAGS,
      "bericht($self, feit, zaak_url, *, soort='notificatie', resource_url=None, source=None, bronorganisatie=None, vertrouwelijkheidaanduiding=None, "
      "verwijderd_op=None)\n--\n\nThe message about a fact, or with None and verwijderd_op about the deletion of the case, as JSON." },
    { "audittrail", FAST(zaak_audittrail_of), FAST_FLAGS,
      "audittrail($self, zaak_url, feit=None, *, resource_url=None, applicatie=None, applicatie_weergave=None, toelichting=None)\n--\n\n"
      "Who recorded what, when, and what it changed, as JSON: of one fact, or of all." },
    { "klok", FAST(zaak_klok_of), FAST_FLAGS, "klok($self, " BLIK_SIGNATURE "When must be decided, and why." },
    { "dwangsom", FAST(zaak_dwangsom_of), FAST_FLAGS,
      "dwangsom($self, op=None, bekend_op=None, lezing=None, *, wet='andere', aanvragers=None, uitzondering='geen')\n--\n\nWhat deciding too late costs, and why." },
    { "watals", FAST(zaak_watals_of), FAST_FLAGS,
      "watals($self, erbij=(), weg=(), *, grond=None, lezing=None, kalender=None, gronden=None, peildatum=None, op=None, bekend_op=None)\n--\n\n"
      "What a change would do to the dates of the case, which stays as it is." },
    { "overzetting", FAST(zaak_overzetting_of), FAST_FLAGS,
      "overzetting($self, versie, op=None, bekend_op=None, lezing=None)\n--\n\nWhat would change under another version of the zaaktype; the case stays as it is." },
    { "volging", FAST(zaak_volging_of), FAST_FLAGS,
      "volging($self, op=None, bekend_op=None, lezing=None, hoogste=None)\n--\n\nThe case as its initiator follows it." },
    { "volging_text", FAST(zaak_volging_text_of), FAST_FLAGS,
      "volging_text($self, op=None, bekend_op=None, lezing=None, hoogste=None, vorm='tekst')\n--\n\nThe same as text, html, json or open_inwoner." },
    { "volgende", FAST(zaak_volgende_of), FAST_FLAGS, "volgende($self, " BLIK_SIGNATURE "Which statuses may come next." },
    { "rollen", FAST(zaak_rollen_of), FAST_FLAGS, "rollen($self, " BLIK_SIGNATURE "Who has which role." },
    { "rasci", FAST(zaak_rasci_of), FAST_FLAGS, "rasci($self, letter, " BLIK_SIGNATURE "Who has a letter." },
    { "betrokkenen", FAST(zaak_betrokkenen_of), FAST_FLAGS,
      "betrokkenen($self, letter, " BLIK_SIGNATURE "Which roles have a letter, and who has them; a role that nobody has is in it too." },
    { "beurten", FAST(zaak_beurten_of), FAST_FLAGS,
      "beurten($self, op=None, bekend_op=None, lezing=None, letters=None)\n--\n\nWho is on turn and as what; who stands in for whom." },
    { "letters", FAST(zaak_letters_of), FAST_FLAGS, "letters($self, betrokkene, " BLIK_SIGNATURE "The letters of a person or unit." },
    { "informeren", zaak_informeren_of, METH_O, "informeren($self, feit, /)\n--\n\nWho must be told of a fact." },
    { "adviezen", FAST(zaak_adviezen_of), FAST_FLAGS, "adviezen($self, " BLIK_SIGNATURE "What became of each question for advice." },
    { "check_rasci", FAST(zaak_check_rasci_of), FAST_FLAGS,
      "check_rasci($self, op=None, bekend_op=None, lezing=None, mandaten=None, grenzen=None)\n--\n\nWhat was done, held against the RASCI matrix." },
    { "eigenschap", FAST(zaak_eigenschap_of), FAST_FLAGS, "eigenschap($self, naam, " BLIK_SIGNATURE "The value of a property, or None." },
    { "normen", FAST(zaak_normen_of), FAST_FLAGS, "normen($self, " BLIK_SIGNATURE "What became of each servicenorm." },
    { NULL, NULL, 0, NULL }
};

static PyGetSetDef getset[] = {
    { "identificatie", get_identificatie, NULL, "The identificatie of the case.", NULL },
    { "catalogus", get_catalogus, NULL, "The catalogue of the case.", NULL },
    { "feiten", get_feiten, NULL, "All facts, in order.", NULL },
    { NULL, NULL, NULL, NULL, NULL }
};

static PyType_Slot slots[] = {
    { Py_tp_doc, (void *)"Zaak(catalogus, zaaktype, ontvangen, *, identificatie=None, organisatie=None, omschrijving=None)\n--\n\nOne case." },
    { Py_tp_new, (void *)new },
    { Py_tp_dealloc, (void *)dealloc },
    { Py_tp_repr, (void *)repr },
    { Py_tp_hash, (void *)ding_hash },
    { Py_tp_richcompare, (void *)ding_compare },
    { Py_tp_methods, methods },
    { Py_tp_getset, getset },
    { 0, NULL }
};

PyType_Spec zaak_spec = { "zaak.Zaak", sizeof(struct ding), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE, slots };
