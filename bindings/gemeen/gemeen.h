/* SPDX-License-Identifier: EUPL-1.2 */
/* What the bindings share: words for enumerations, names of fields, the commands of a case, and the text of an error. */
#ifndef ZAAK_GEMEEN_H
#define ZAAK_GEMEEN_H

#include <libzaak.h>

/* A word for each value of an enumeration; a list ends with a row without a word. */
struct woord {
    int32_t waarde;
    const char *woord;
};

extern const struct woord woorden_regime[];
extern const struct woord woorden_gelijkgesteld[];
extern const struct woord woorden_tabel[];
extern const struct woord woorden_dagsoort[];      /* bits */
extern const struct woord woorden_weekdag[];       /* ma to zo */
extern const struct woord woorden_feestdagen[];
extern const struct woord woorden_kanaal_gelijkgesteld[];
extern const struct woord woorden_termijnregel[];  /* bits */
extern const struct woord woorden_datumvorm[];
extern const struct woord woorden_klok[];
extern const struct woord woorden_indiening[];
extern const struct woord woorden_van_rechtswege[];
extern const struct woord woorden_na_afloop[];
extern const struct woord woorden_grond_dag[];
extern const struct woord woorden_dwangsom[];
extern const struct woord woorden_dwangsomwet[];
extern const struct woord woorden_regeling[];
extern const struct woord woorden_uitzondering[];
extern const struct woord woorden_archief[];
extern const struct woord woorden_bericht[];
extern const struct woord woorden_hoofdzaak[];
extern const struct woord woorden_oorzaak[];       /* bits */
extern const struct woord woorden_feit[];
extern const struct woord woorden_recht[];         /* bits */
extern const struct woord woorden_ernst[];
extern const struct woord woorden_kwaliteit[];
extern const struct woord woorden_selectielijst[];
extern const struct woord woorden_soort[];
extern const struct woord woorden_spelling[];
extern const struct woord woorden_norm[];
extern const struct woord woorden_oordeel[];
extern const struct woord woorden_rasci[];         /* bits */
extern const struct woord woorden_indicator[];
extern const struct woord woorden_maat[];
extern const struct woord woorden_optellen[];
extern const struct woord woorden_beter[];
extern const struct woord woorden_standperiode[];
extern const struct woord woorden_dimensie[];      /* bits */
extern const struct woord woorden_verborgen[];
extern const struct woord woorden_benchmark[];
extern const struct woord woorden_versie[];
extern const struct woord woorden_verschil[];
extern const struct woord woorden_gevolg[];
extern const struct woord woorden_overzet[];
extern const struct woord woorden_overzetoordeel[];
extern const struct woord woorden_element[];
extern const struct woord woorden_volgstand[];
extern const struct woord woorden_volgvorm[];
extern const struct woord woorden_identificatiedag[];
extern const struct woord woorden_tekens[];
extern const struct woord woorden_identificatiecontrole[];

/* The word of a value; NULL when it has none. */
const char *woord_get(const struct woord *list, int32_t waarde);

/* The value of a word. */
bool woord_find(const struct woord *list, const char *text, size_t length, int32_t *ret_waarde);

/* The kind of a number (ZAAK_NUMMER_…) by its word; 0 when there is none. */
int32_t nummersoort_find(const char *woord);

/* A time of day (uu:mm, up to 24:00) in minutes. */
bool minuut_read(const char *text, size_t length, int32_t *ret_minuut);

/* All words of a list with commas, for a message: "atw, eu, geen". */
void woord_list(const struct woord *list, char *buffer, size_t size);

/* lezing.c: the readings of struct zaak_lezing. The value of a word of the first list is its place. */
extern const struct woord woorden_lezing[];
int32_t *lezing_member(struct zaak_lezing *lezing, int32_t plaats, const struct woord **ret_woorden);

/* rasci.c: the limits of RASCI. A member of whole numbers; NULL for a_doet_ook and ernst. */
enum { GRENS_MAX_R = 1, GRENS_MAX_S, GRENS_MAX_C, GRENS_MAX_I, GRENS_PROCENT_R, GRENS_PROCENT_A, GRENS_A_DOET_OOK, GRENS_ERNST };
extern const struct woord woorden_grens[], woorden_rasciernst[], woorden_waar[], woorden_wijze[], woorden_matrix[], woorden_mandaat[], woorden_advies[];
int32_t *grens_member(struct zaak_rascigrenzen *grenzen, int32_t grens);
/* The severity of a rule by its id ("rasci-r4", "rasci-advies"); NULL for another id. */
int32_t *grens_ernst(struct zaak_rascigrenzen *grenzen, const char *regel);

/* klokfeit.c: facts of the clock, with the names that facts have in JSON. */
enum {
    LID_FEIT = 1,
    LID_GROND = 2,
    LID_NAAM = 4,
    LID_OP = 8,
    LID_TOT = 16,
    LID_TERMIJN = 32
};

extern const struct woord woorden_klokfeit[];
extern const struct woord woorden_klokfeitlid[]; /* bits */

/* Whether these members make a fact of that kind; else a sentence about what is too much or too little. */
bool klokfeit_check(int32_t soort, int32_t leden, char *buffer, size_t size);

/* A host gives a ground as one argument `grond`, an id or a row: an error about the id is about that one. */
void grond_field(struct zaak_error *error);

/* erbij.c: the facts that a projection adds, as JSON Lines of that case: loads them into a case of their own, which lends them. 0, or a negative code with the path of the field. */
int erbij_load(const struct zaak *zaak, const char *jsonl, size_t length, struct zaak **ret_erbij, struct zaak_error *error);

/* What a field of a catalogue can hold. */
enum {
    VELD_TEXT,
    VELD_INT,
    VELD_BOOL,
    VELD_DAG,
    VELD_GROEP,
    VELD_LIJST
};

struct veld {
    int32_t soort;  /* ZAAK_SOORT_… */
    int32_t nummer; /* ZAAK_VELD_… */
    int32_t type;   /* VELD_… */
    const char *naam;
};

/* A field of a kind of resource by its name (camelCase); NULL when the resource does not have it. */
const struct veld *veld_find(int32_t soort, const char *naam, size_t length);

/* Something that can be written; the function gives, as those of the library, the whole length or a failure. */
struct schrijfopdracht;
typedef int (*uitvoer_write)(const struct schrijfopdracht *uitvoer, char *buffer, size_t size, struct zaak_error *error);
struct schrijfopdracht {
    uitvoer_write write;
    const void *handle;
    int32_t keuze;                      /* spelling, or field */
    const struct zaak_uitgave *uitgave; /* of a case */
};
extern const uitvoer_write uitvoer_bundel, uitvoer_bundel_zip, uitvoer_catalogus, uitvoer_catalogus_zip, uitvoer_object, uitvoer_zaak;

/* How a day that is not known is written, as in JSON Lines. */
#define DAG_ONBEKEND "onbekend"

/* Where a value of a command goes in a struct zaak_feit. */
enum {
    GEGEVEN_SOORT,
    GEGEVEN_OP,
    GEGEVEN_NAAM,
    GEGEVEN_WAARDE,
    GEGEVEN_SOORT_WAARDE,
    GEGEVEN_ORGANISATIE,
    GEGEVEN_TOT,
    GEGEVEN_TERMIJN,
    GEGEVEN_ID,
    GEGEVEN_ACTOR,
    GEGEVEN_VASTGELEGD,
    GEGEVEN_TE_VROEG_GEACCEPTEERD,
    GEGEVEN_VANAF,
    GEGEVEN_TOELICHTING,
    GEGEVEN_RECHTEN
};

enum { OPDRACHT_MAX = 15 };

/* A command: a function that makes one fact of its arguments. */
struct opdracht {
    const char *naam;      /* of the function */
    int32_t soort;         /* ZAAK_FEIT_…; 0: an argument says it */
    int32_t rechten;       /* ZAAK_RECHT_… that it acts with */
    int32_t positional;    /* the first so many arguments may be given by place */
    int32_t required;      /* the first so many must be there */
    int32_t count;
    const char *names[OPDRACHT_MAX];
    int32_t gegevens[OPDRACHT_MAX];
};

enum {
    OPDRACHT_ADD_OPSCHORTING,
    OPDRACHT_ADD_HERVATTING,
    OPDRACHT_ADD_VERLENGING,
    OPDRACHT_ADD_BESLUIT,
    OPDRACHT_ADD_GEBEURTENIS,
    OPDRACHT_ADD_INGEBREKESTELLING,
    OPDRACHT_ADD_ROL,
    OPDRACHT_END_ROL,
    OPDRACHT_SET_STATUS,
    OPDRACHT_REOPEN,
    OPDRACHT_SET_RESULTAAT,
    OPDRACHT_SET_EIGENSCHAP,
    OPDRACHT_WITHDRAW,
    OPDRACHT_ADD_FEIT,
    OPDRACHT_CHECK_FEIT,
    OPDRACHT_LOAD_FEIT,
    OPDRACHT_COUNT
};

extern const struct opdracht opdrachten[OPDRACHT_COUNT];

/* Completes a fact whose arguments are all filled in. */
void opdracht_finish(const struct opdracht *opdracht, struct zaak_feit *feit);

/* Runs a command that adds a fact. */
int opdracht_add(const struct opdracht *opdracht, struct zaak *zaak, const struct zaak_feit *feit, struct zaak_bevindingen *list,
                 struct zaak_error *error);

/* One line that says what went wrong: "zrc-007b resultaat-does-not-exist: een zaak wordt … (veld: resultaat)". */
void melding_write(const struct zaak_error *error, char *buffer, size_t size);

/* The detail of a function that has none: code and text of the register. */
void melding_fill(struct zaak_error *error, int code);

enum { MELDING_SIZE = 1024 };

#endif
