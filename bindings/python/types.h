/* SPDX-License-Identifier: EUPL-1.2 */
/* What the files of the module share. One file per type; conversions stand in waarde.c, errors in fout.c, rows in rijen.c.
 *
 * Every object of a type holds a reference of its own on the C object that it stands for (a resource on its catalogus), and so keeps all alive
 * that it borrows from; no object holds another Python object, but a Reeks the one whose buffer it reads. Borrowed text is copied into a str at once. */
#ifndef ZAAK_PYTHON_TYPES_H
#define ZAAK_PYTHON_TYPES_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "../gemeen/gemeen.h"

/* Types whose objects stand for a C object. */
enum {
    TYPE_KALENDER,
    TYPE_MOTIVERING,
    TYPE_GRONDEN,
    TYPE_CATALOGUS,
    TYPE_OBJECT,
    TYPE_ZAAK,
    TYPE_VOORRAAD,
    TYPE_NORMSCORE,
    TYPE_OPENINGSTIJD,
    TYPE_KANTOOR,
    TYPE_BUNDEL,
    TYPE_SELECTIELIJST,
    TYPE_REEKS,
    TYPE_STAND,
    TYPE_GEMEENTEN,
    TYPE_KRING,
    TYPE_LEVENSGEBEURTENISSEN,
    TYPE_MANDATEN,
    TYPE_RASCIINDEX,
    TYPE_COUNT
};

/* Results: named tuples. */
enum {
    RIJ_FEESTDAG,
    RIJ_TERMIJN,
    RIJ_DWANGSOM,
    RIJ_DWANGSOMSTAND,
    RIJ_ARCHIEF,
    RIJ_STAP,
    RIJ_GROND,
    RIJ_SERVICENORM,
    RIJ_RASCIREGEL,
    RIJ_SCHEIDING,
    RIJ_ACTIVITEIT,
    RIJ_PROFIELROL,
    RIJ_PROFIEL,
    RIJ_MANDAAT,
    RIJ_MANDAATUITKOMST,
    RIJ_BEURT,
    RIJ_ADVIES,
    RIJ_WERKLAST,
    RIJ_RASCIWIE,
    RIJ_KLOK,
    RIJ_INDIENING,
    RIJ_RECHTSWEGE,
    RIJ_PROJECTIE,
    RIJ_HERKOMST,
    RIJ_TOESTAND,
    RIJ_FEIT,
    RIJ_BEVINDING,
    RIJ_REGEL,
    RIJ_SELECTIELIJSTRIJ,
    RIJ_VOLGENDE,
    RIJ_VOLGING,
    RIJ_VOLGSTAP,
    RIJ_MOGELIJKHEID,
    RIJ_ROL,
    RIJ_BETROKKEN,
    RIJ_NORMUITKOMST,
    RIJ_NORMMETING,
    RIJ_AFWIJKING,
    RIJ_AFWIJKINGEN,
    RIJ_NORMSTAND,
    RIJ_NORMAANDEEL,
    RIJ_NORMVERDELING,
    RIJ_NORMDREIGING,
    RIJ_INDICATOR,
    RIJ_STANDRIJ,
    RIJ_CIJFER,
    RIJ_BENCHMARK,
    RIJ_BENCHMARKRIJ,
    RIJ_GEMEENTE,
    RIJ_VERSIEDAG,
    RIJ_VERSCHIL,
    RIJ_VERSCHILLEN,
    RIJ_OVERZETREGEL,
    RIJ_OVERZETTING,
    RIJ_KWALITEIT,
    RIJ_KRINGELEMENT,
    RIJ_KRINGPIJL,
    RIJ_KRINGDOEL,
    RIJ_PLAN,
    RIJ_PLANSTAP,
    RIJ_COUNT
};

/* State of the module: one per interpreter. */
struct staat {
    struct zaak_context *ctx;
    PyObject *error, *regel_error;
    PyObject *date, *datetime, *timedelta, *epoch;
    PyTypeObject *types[TYPE_COUNT];
    PyTypeObject *rijen[RIJ_COUNT];
};

struct ding {
    PyObject_HEAD
    void *handle;
};

#define FAST(function) ((PyCFunction)(void (*)(void))(function))
#define FAST_FLAGS (METH_FASTCALL | METH_KEYWORDS)

extern PyType_Spec kalender_spec, motivering_spec, gronden_spec, catalogus_spec, object_spec, zaak_spec, voorraad_spec, normscore_spec, openingstijd_spec,
    kantoor_spec, bundel_spec, selectielijst_spec, mandaten_spec, rasciindex_spec,
    reeks_spec, stand_spec, gemeenten_spec, kring_spec, levensgebeurtenissen_spec;

/* module.c */
struct staat *staat_of(PyObject *self); /* of an object of one of our types, all of which are final */
struct staat *staat_of_type(PyTypeObject *type);
void *handle_of(PyObject *self);
PyObject *ding_new(struct staat *staat, int type, void *handle); /* the caller keeps the reference when this fails */
void ding_free(PyObject *self);
bool ding_is(struct staat *staat, int type, PyObject *value);
Py_hash_t ding_hash(PyObject *self);
PyObject *ding_compare(PyObject *self, PyObject *other, int op); /* equal: the same C object */

/* rijen.c */
bool rijen_make(PyObject *module, struct staat *staat);
/* Takes over the values, of which some may be NULL because of an error. */
PyObject *rij_new(struct staat *staat, int rij, PyObject *const *values, size_t count);
#define RIJ(staat, rij, ...) \
    rij_new(staat, rij, (PyObject *const[]){ __VA_ARGS__ }, sizeof((PyObject *const[]){ __VA_ARGS__ }) / sizeof(PyObject *))
/* Appends a new reference, which may be NULL because of an error; false on failure. */
bool list_take(PyObject *list, PyObject *value);

/* kolom.c: columns. */
struct reeks;
struct reeks *kolom_read(struct staat *staat, PyObject *value, const char *naam, int32_t soort); /* NULL with an exception */
struct reeks *kolom_read_any(struct staat *staat, PyObject *value, const char *naam, int32_t soort); /* a single value too: one for all rows */
void kolom_free(struct reeks *reeks);
PyObject *kolom_wrap(struct staat *staat, struct reeks *reeks); /* takes it over; NULL: an exception, or no memory */
PyObject *kolom_raise(struct staat *staat, int code);
PyObject *kolom_item(struct staat *staat, const struct reeks *reeks, size_t row);
PyObject *kolom_arrow(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
int kolom_getbuffer(PyObject *self, Py_buffer *view, int flags);
void kolom_releasebuffer(PyObject *self, Py_buffer *view);

/* waarde.c: from Python. An absent value (NULL or None) gives the "none" of its kind. False with an exception on failure. */
struct parameters {
    const char *naam;
    int positional, required, count;
    const char *const *names;
};
bool parse_arguments(const struct parameters *p, PyObject *const *args, Py_ssize_t count, PyObject *names, PyObject **values);
bool parse_call(const struct parameters *p, PyObject *args, PyObject *kwargs, PyObject **values); /* for constructors */
bool to_dag(struct staat *staat, PyObject *value, const char *naam, zaak_dag *ret);
bool to_tijdstip(struct staat *staat, PyObject *value, const char *naam, zaak_tijdstip *ret);
bool to_dag_of_tijdstip(struct staat *staat, PyObject *value, const char *naam, zaak_dag *dag, zaak_tijdstip *tijdstip);
bool to_periode(PyObject *value, const char *naam, struct zaak_periode *ret);
bool to_text(PyObject *value, const char *naam, const char **ret);
bool to_int(PyObject *value, const char *naam, int32_t *ret);
bool to_bool(PyObject *value, const char *naam, bool *ret);
bool to_woord(PyObject *value, const char *naam, const struct woord *list, int32_t *ret);
bool to_bits(PyObject *value, const char *naam, const struct woord *list, int32_t *ret);
bool to_bytes(PyObject *value, const char *naam, Py_buffer *view); /* bytes-like or str; PyBuffer_Release() afterwards */
bool to_ding(struct staat *staat, PyObject *value, const char *naam, int type, void *ret_handle);

/* lezing.c */
bool read_lezing(PyObject *value, struct zaak_lezing *lezing);
PyObject *from_lezing(const struct zaak_lezing *lezing); /* a dict with every reading */

/* klokfeiten.c: a list of dicts as facts of the clock. The list that holds the copies keeps their texts. */
struct klokfeiten {
    PyObject *list;
    struct zaak_klokfeit *rows;
    size_t count;
};
bool klokfeiten_read(struct staat *staat, PyObject *value, struct klokfeiten *feiten); /* klokfeiten_free() afterwards, also on failure */
void klokfeiten_free(struct klokfeiten *feiten);
/* An id, or a row of that register. None: neither. */
bool to_grond(struct staat *staat, PyObject *value, const struct zaak_gronden *gronden, const struct zaak_grond **ret, const char **ret_id);

/* waarde.c: to Python. Each does nothing and gives NULL while an exception is set, so that the values of a row can be made one after the other. */
PyObject *from_dag(struct staat *staat, zaak_dag dag);
PyObject *from_tijdstip(struct staat *staat, zaak_tijdstip tijdstip);
PyObject *from_periode(const struct zaak_periode *periode);
PyObject *from_text(const char *text);
PyObject *from_filled_text(const char *text); /* "" is None too */
PyObject *from_int(int64_t number);
PyObject *from_bool(bool value);
PyObject *from_woord(const struct woord *list, int32_t waarde);
PyObject *from_bits(const struct woord *list, int32_t waarde);

/* fout.c */
bool fout_make(PyObject *module, struct staat *staat);
PyObject *fout_raise(struct staat *staat, const struct zaak_error *error);
PyObject *fout_raise_regel(struct staat *staat, const struct zaak_error *error, const struct zaak_bevindingen *list);
PyObject *fout_raise_read(struct staat *staat, const struct zaak_error *error, size_t bytes);
PyObject *fout_raise_code(struct staat *staat, int code);
PyObject *fout_value(const char *format, ...); /* ValueError */
PyObject *bevindingen_list(struct staat *staat, const struct zaak_bevindingen *list);
/* Of a frozen catalogue and perhaps of one before it: with the resources they are about. NULL: without. */
PyObject *bevindingen_list_of(struct staat *staat, const struct zaak_bevindingen *list, struct zaak_catalogus *catalogus, struct zaak_catalogus *vorige);

/* The types. The functions that make an object of a C object take over the caller's reference, also when they fail. */
PyObject *kalender_wrap(struct staat *staat, struct zaak_kalender *kalender);
PyObject *module_dwangsom(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names); /* dwangsom.c */
/* archief.c */
/* What a question about archiving lends: the objects that its texts stand in are held until it is answered. Start from ARCHIEFBRONNEN_INIT; archiefbronnen_drop() afterwards. */
struct archiefbronnen {
    PyObject *held;
    struct zaak_archiefregeling regeling;
    struct zaak_archiefvariant variant;
    void *rows[4];
};
#define ARCHIEFBRONNEN_INIT { NULL, ZAAK_ARCHIEFREGELING_INIT, ZAAK_ARCHIEFVARIANT_INIT, { NULL, NULL, NULL, NULL } }
void archiefbronnen_drop(struct archiefbronnen *bronnen);
/* A dict with the names that Zaak.archief() has, without op and bekend_op; without one (NULL) `ret_vraag` stays as it is. */
bool archiefvraag_read(struct staat *staat, PyObject *value, struct archiefbronnen *bronnen, struct zaak_archiefvraag *vraag, const struct zaak_archiefvraag **ret_vraag);
PyObject *module_archief(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_archiefvarianten(PyObject *module, PyObject *unused);
PyObject *module_archiefregeling_check(PyObject *module, PyObject *value);
PyObject *module_archiefstatus_check(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *object_archiefregeling(PyObject *self, PyObject *unused);
PyObject *zaak_archief_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
/* nummer.c */
PyObject *module_nummer_check(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_nummer_fill(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_nummer_mask(PyObject *module, PyObject *value);
/* identificatie.c */
PyObject *module_identificatie_make(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_identificatie_next(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_identificatie_check(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_identificatie_parse(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_identificatiepatronen(PyObject *module, PyObject *unused);
/* vertrouwelijkheid.c */
PyObject *module_vertrouwelijkheden(PyObject *module, PyObject *unused);
PyObject *module_vertrouwelijkheid(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_inzage(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_inzage(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *kalender_termijn(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *openingstijd_wrap(struct staat *staat, struct zaak_openingstijd *openingstijd);
PyObject *kantoor_wrap(struct staat *staat, struct zaak_kantoor *kantoor); /* None for NULL */
PyObject *motivering_wrap(struct staat *staat, struct zaak_motivering *why);
PyObject *grond_row(struct staat *staat, const struct zaak_grond *grond);
PyObject *gronden_wrap(struct staat *staat, struct zaak_gronden *gronden);
PyObject *catalogus_wrap(struct staat *staat, struct zaak_catalogus *catalogus);
PyObject *object_wrap(struct staat *staat, struct zaak_catalogus *catalogus, const struct zaak_object *object); /* borrows both; None for NULL */
PyObject *object_wrap_bundel(struct staat *staat, struct zaak_bundel *bundel, const struct zaak_object *object); /* idem */
PyObject *zaak_wrap(struct staat *staat, struct zaak *zaak);
extern const struct parameters open_parameters; /* of the case that opens: of Zaak() behind its catalogus, and of Voorraad.open() */
bool open_feit(struct staat *staat, PyObject *const *values, struct zaak_feit *feit, const char **ret_identificatie);

/* bundel.c: ZGW JSON in and out */
PyObject *catalogus_to_json(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *catalogus_to_zip(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *object_to_json(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_load_bundel(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_check_bundel(PyObject *self, PyObject *value);
PyObject *zaak_to_json(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);

/* stand.c */
PyObject *module_indicatoren(PyObject *module, PyObject *unused);

/* versie.c */
PyObject *catalogus_versies(PyObject *self, PyObject *value);
PyObject *catalogus_versie_op(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *object_compare(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_overzetting_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
/* A text that such a function writes, of which the length is known only afterwards. */
PyObject *text_written(struct staat *staat, int (*write)(const void *handle, size_t index, char *buffer, size_t size), const void *handle, size_t index);

/* overlay.c */
PyObject *object_afwijkingen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *catalogus_check_overlays(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
struct zaak_catalogus *object_catalogus(PyObject *self); /* object.c: that of a resource; NULL for one of a bundel */

/* bericht.c */
PyObject *zaak_bericht_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_audittrail_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_bericht_check(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);

/* keuring.c */
PyObject *catalogus_check(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_keur_catalogus(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_regels(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_regelprofielen(PyObject *module, PyObject *unused);
PyObject *module_compare_duur(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);

/* keuring.c: how a catalogue is judged, behind what is judged itself. `grenzen` must live as long as the options: without a value for rasci they are not used. */
enum { KEURING_PROFIEL, KEURING_SELECTIELIJST, KEURING_VORIGE, KEURING_PUBLICEREN, KEURING_CONCEPTEN, KEURING_VOLLEDIG, KEURING_RECHTEN, KEURING_RASCI, KEURING_COUNT };

#define KEURING_NAMES "profiel", "selectielijst", "vorige", "publiceren", "concepten", "volledig", "rechten", "rasci"
bool read_keuring(struct staat *staat, PyObject *const *values, struct zaak_keuring *keuring, struct zaak_rascigrenzen *grenzen);

/* dienst.c */
PyObject *zaak_check_schonen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_schoon_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_schoon(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_kwaliteit(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *catalogus_kwaliteit(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_kwaliteitscijfer(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);

/* rasci.c */
bool read_grenzen(PyObject *value, struct zaak_rascigrenzen *grenzen); /* a dict; None: the defaults */
PyObject *profiel_activiteiten(struct staat *staat, const struct zaak_profiel *profiel);
PyObject *profiel_rollen(struct staat *staat, const struct zaak_object *zaaktype, const struct zaak_profiel *profiel);
PyObject *object_matrix(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *object_rasci_check(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_beurten_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_letters_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_informeren_of(PyObject *self, PyObject *value);
PyObject *zaak_adviezen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_check_rasci_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_werklast(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_rasci_index(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);

/* klok.c: the law of deadlines without a case */
enum { KLOK_ARGUMENTS = 12 };
struct gegeven { /* what the questions share */
    struct zaak_kalender *kalender;
    struct zaak_gronden *gronden;
    struct klokfeiten feiten; /* klokfeiten_free() afterwards */
};
extern const struct parameters klok_parameters;
bool klokvraag_read(struct staat *staat, PyObject *const *values, struct gegeven *g, struct zaak_klokvraag *vraag);
PyObject *module_klok(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_indiening(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_van_rechtswege(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);

/* projectie.c: what if */
PyObject *module_projectie(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_watals_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);

/* norm.c: servicenormen */
PyObject *servicenorm_row(struct staat *staat, const struct zaak_servicenorm *n);
/* Takes over the reasons. */
PyObject *normuitkomst_row(struct staat *staat, const struct zaak_servicenorm *norm, const struct zaak_normuitkomst *u, struct zaak_motivering *why);
PyObject *catalogus_normen(PyObject *self, PyObject *none);
PyObject *catalogus_measure(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_share_norm(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_score_norm(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *voorraad_normdreigingen(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *module_normperiode(PyObject *module, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *normscore_wrap(struct staat *staat, const struct zaak_normscore *score); /* normscore.c */

/* zaak_vragen.c: the questions of a case */
PyObject *klok_row(struct staat *staat, const struct zaak_klok *klok, struct zaak_motivering *why);
PyObject *zaak_toestand_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_klok_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_volgende_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_rollen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_rasci_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_betrokkenen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_eigenschap_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_normen_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
bool blik_read(struct staat *staat, PyObject *const *values, struct zaak_blik *blik); /* of op, bekend_op and lezing */
PyObject *zaak_volging_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names); /* volgen.c */
PyObject *zaak_volging_text_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names);
PyObject *zaak_dwangsom_of(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names); /* dwangsom.c */

#endif
