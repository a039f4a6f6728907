/* SPDX-License-Identifier: EUPL-1.2 */
/* werkvoorraad: the work list of a municipality: which zaken must be decided by when, why that day, who answers for it, what may come next.
 * It is a host of libzaak and sees the public headers alone. One file per idea; this header names what they share. */
#ifndef WERKVOORRAAD_H
#define WERKVOORRAAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <libzaak.h>

/* How the program ends; --help explains them to people. */
enum { EINDE_GOED = 0, EINDE_REGELS_OVERGESLAGEN = 1, EINDE_FOUT = 2 };

/* The name of the program in its messages: the files that read, and those of text, are also those of examples/sturing. */
extern const char *const programma;

/* ---- geheugen.c: memory or a message; a list program has nothing to save when memory runs out ---- */

void *geheugen_grow(void *block, size_t *capacity, size_t need, size_t size);

/* A set of texts, each with a number from 0 in the order in which it came. Texts are borrowed. */
struct namen {
    const char **rows;
    size_t count, capacity;
    uint32_t *slots;
    size_t slot_count;
};

size_t namen_add(struct namen *namen, const char *naam);
void namen_sort(struct namen *namen); /* by alphabet; numbers change, and the set is for reading only from then on */
void namen_free(struct namen *namen);

/* ---- tekst.c: text for people: columns of a terminal, numbers and days as the Dutch write them ---- */

enum { TEKST_LINKS, TEKST_RECHTS };
enum { KORT_EINDE, KORT_MIDDEN }; /* where the … goes; an identifier tells most at its end */

uint32_t tekst_next(const char **at); /* the next character; U+FFFD for a byte that is no UTF-8; 0 at the end */
int tekst_width(const char *text);
void tekst_put_safe(FILE *out, const char *text); /* without control characters and other signs that could fool a reader */
void tekst_fit(FILE *out, const char *text, int width, int side, int cut);
const char *tekst_getal(int64_t number, char buffer[32]);                    /* 1.234 */
const char *tekst_bedrag(int64_t cents, char buffer[48]);                    /* € 1.442, € 360,50 */
const char *tekst_dag(zaak_dag dag, int32_t vorm, char buffer[48]);          /* "—" when there is none */
const char *tekst_dagen(int32_t dagen, char buffer[48]);                     /* nog 3 dagen, vandaag, 2 dagen te laat */
int tekst_percent(int64_t part, int64_t total);                              /* rounded down, so that 84,9 never looks like 85 */
bool tekst_equal(const char *a, const char *b);                              /* without regard to capitals of ASCII */

/* ---- opties.c ---- */

enum { UITVOER_TABEL, UITVOER_JSON, UITVOER_CSV };
enum { FILTER_TEAM, FILTER_BEHANDELAAR, FILTER_ZAAKTYPE, FILTER_GEMEENTE, FILTER_STATUS, FILTER_COUNT };

struct opties {
    const char *catalogus, *gronden, *html, *motivering;
    const char **profielen, **kantoren, **feiten;
    size_t profiel_count, kantoor_count, feit_count;
    const char *filter[FILTER_COUNT];
    zaak_dag peildatum;
    zaak_dag sinds;       /* ZAAK_DAG_GEEN: not asked */
    long regels;          /* most rows of the table; -1: what fits a reader, 0: all */
    int uitvoer;
    bool alleen_te_laat, alle, doorgaan;
};

extern const char *const filter_woorden[FILTER_COUNT]; /* "team", "behandelaar" … */

int opties_read(int argc, char **argv, struct opties *opties); /* 0, 1 when only the help was asked for, or 2 */
void opties_free(struct opties *opties);

/* ---- melding.c: what goes wrong, in one form ---- */

void melding_error(const char *file, const struct zaak_error *error, int32_t line);
int melding_plain(const char *file, const char *text); /* returns EINDE_FOUT */

/* ---- bestand.c: a whole file in memory ---- */

struct bestand {
    char *bytes;
    size_t length;
};

bool bestand_read(const char *path, struct bestand *bestand); /* says itself what went wrong */
void bestand_free(struct bestand *bestand);

/* ---- catalogus.c: catalogue, procesprofielen and grounds ---- */

struct zaak_catalogus *catalogus_load(struct zaak_context *ctx, const struct opties *opties); /* NULL: a message was written */

/* ---- voortgang.c: a progress bar on stderr, on a terminal and after a second ---- */

struct voortgang {
    const char *wat;
    int64_t total;      /* 0: not known */
    double begin, last; /* seconds */
    bool wanted, shown;
};

void voortgang_begin(struct voortgang *voortgang, const char *wat, int64_t total);
void voortgang_step(struct voortgang *voortgang, int64_t done);
void voortgang_end(struct voortgang *voortgang);

/* ---- feiten.c: the stream of facts ---- */

struct ladingen {
    int64_t regels;       /* lines that were read */
    int64_t fout;         /* lines that were passed over */
};

int feiten_load(struct zaak_voorraad *voorraad, const struct opties *opties, struct ladingen *ladingen); /* 0 or EINDE_FOUT */

/* ---- rij.c: all that the list says of one zaak, worked out once ---- */

enum { STAND_LOOPT, STAND_OPGESCHORT, STAND_TE_LAAT, STAND_GEEN_TERMIJN, STAND_BESLOTEN, STAND_AFGEHANDELD, STAND_COUNT };
enum { TERMIJN_WET, TERMIJN_BELOFTE, TERMIJN_CATALOGUS, TERMIJN_GEEN }; /* what sets the last day of a row */
enum { BELOFTE_GEEN, BELOFTE_LOOPT, BELOFTE_GEHAALD, BELOFTE_GEMIST, BELOFTE_VOORBIJ };
enum { DWANGSOM_GEEN, DWANGSOM_LOOPT, DWANGSOM_WACHT, DWANGSOM_VASTSTELLEN, DWANGSOM_BETALEN }; /* what costs money first */
enum { RIJ_GEWOON, RIJ_NOG_NIET_ONTVANGEN, RIJ_ZONDER_ONTVANGST };

struct rij_dwangsom { /* what is at risk since the applicant gave notice of default; amounts in cents */
    int64_t open;       /* due and not paid */
    int64_t hoogstens;  /* what that becomes at most */
    int64_t per_dag;    /* for the day asked for */
    zaak_dag igs;       /* the notice that counts */
    zaak_dag eerste;    /* first penalty day */
    zaak_dag dag;       /* waits: first penalty day; runs: last one; else the last day to set it or to pay it */
    uint8_t wat;        /* one of DWANGSOM_… */
};

struct rij {
    const struct zaak *zaak;
    const struct zaak_profiel *profiel;
    const char *id;              /* of the zaak */
    const char *zaaktype;        /* identificatie */
    const char *naam;            /* omschrijving of the zaaktype; NULL when the catalogue does not know it */
    const char *omschrijving, *organisatie, *status, *team;
    const char *uitvoerder;      /* the first who has the R; NULL: nobody */
    const char *verantwoordelijke; /* the A */
    zaak_dag ontvangen, status_op, afgehandeld, besloten;
    zaak_dag wet, belofte, catalogus;
    zaak_dag uiterlijk;          /* the law's last day, else that of the promise, else that of the catalogue */
    int32_t dagen_wet, dagen_belofte, dagen; /* left on the day asked for, or on the day it was done; `dagen` goes with `uiterlijk` */
    uint16_t uitvoerders, verantwoordelijken; /* people with the letter, 1 when its role is empty; 0: no role has it */
    uint8_t stand, termijn, belofte_stand, wet_toestand;
    bool voorlopig, niet_berekend, behandelaar_past;
    struct rij_dwangsom dwangsom;
};

extern const char *const stand_woorden[STAND_COUNT];

struct zaak_blik rij_blik(zaak_dag peildatum);
int rij_make(const struct zaak *zaak, const struct opties *opties, struct rij *rij); /* one of RIJ_… */
bool rij_open(const struct rij *rij);
bool rij_wet_voorbij(const struct rij *rij);       /* not decided, and the last day by law has passed */
size_t rij_belofte(const struct rij *rij);         /* place of its promise: the first servicenorm that counts in days, or how many there are */
bool rij_belofte_voorbij(const struct rij *rij);   /* not done, and the last day of the promise has passed */
bool rij_catalogus_voorbij(const struct rij *rij);
bool rij_te_laat(const struct rij *rij);
const char *rij_type(const struct rij *rij);       /* what people call the zaaktype */
const char *rij_persoon(const char *betrokkene, uint16_t count, char *buffer, size_t size);
const char *rij_wet_woord(const struct rij *rij, char buffer[48]);     /* for a narrow column */
const char *rij_belofte_woord(const struct rij *rij, char buffer[48]);

/* ---- overzicht.c: many rows together ---- */

enum { WEKEN = 10 };

struct telling {
    int64_t zaken, open, opgeschort, te_laat, wet, belofte, catalogus, binnen14, besloten, afgehandeld, onbekend, niet_berekend;
    int64_t in_gebreke;                       /* zaken where deciding still limits what becomes due */
    int64_t dwangsom_open, dwangsom_hoogstens; /* in cents, over all zaken */
};

struct groep { /* a municipality or a team */
    const char *naam;
    struct telling telling;
    int64_t beloften_gehaald, beloften_totaal; /* over all its promises */
    int normen, normen_gehaald;                /* promises with something to judge, and those that meet their target */
};

struct normregel {
    const char *organisatie, *zaaktype, *naam, *norm, *belofte;
    const char *alleen; /* together: the one municipality that promises this while others promise something else; else NULL */
    int32_t doel;
    struct zaak_normscore score;
};

struct normen {
    struct normregel *rows;
    size_t count, capacity;
};

struct weektelling {
    int64_t wet, belofte; /* zaken whose last day falls in this week: by law (or catalogue), by promise alone */
};

struct overzicht {
    struct telling telling;
    struct groep *gemeenten, *teams;
    size_t gemeente_count, gemeente_capacity, team_count, team_capacity;
    struct namen gemeente_namen, team_namen;
    struct normen cellen;    /* per municipality */
    struct normen normen;    /* together, by zaaktype */
    struct zoeker *zoeker;   /* from profile and municipality to cells */
    struct weektelling te_laat, weken[WEKEN], later;
    zaak_dag maandag;        /* of the first week */
    zaak_dag eerste, laatste; /* days of receipt */
    int64_t nog_niet, zonder_ontvangst;
    struct rij *dwangsommen; /* zaken with a dwangsom that is at risk, due or not paid */
    size_t dwangsom_count, dwangsom_capacity;
    struct ladingen ladingen;
};

void overzicht_begin(struct overzicht *overzicht, const struct opties *opties);
void overzicht_add(struct overzicht *overzicht, const struct rij *rij, const struct opties *opties);
void overzicht_end(struct overzicht *overzicht);
void overzicht_free(struct overzicht *overzicht);
int normregel_oordeel(const struct normregel *regel);
const char *normregel_woord(const struct normregel *regel); /* gehaald, niet gehaald, nog geen */

/* ---- keuze.c: which rows are shown, and in which order ---- */

struct keuze {
    struct rij *rows;
    size_t count, capacity;
    bool gezien[FILTER_COUNT]; /* a zaak had that value */
};

bool keuze_in_scope(struct keuze *keuze, const struct rij *rij, const struct opties *opties); /* team, behandelaar, zaaktype, gemeente */
void keuze_add(struct keuze *keuze, const struct rij *rij, const struct opties *opties);
void keuze_sort(struct keuze *keuze);
void keuze_explain(const struct keuze *keuze, const struct zaak_voorraad *voorraad, const struct opties *opties, FILE *out);

/* ---- wijziging.c: what changed since a day ---- */

enum { WIJZIGING_MAX = 8 };

struct wijziging {
    const char *wat;          /* "status", "uiterlijk" … */
    char van[160], naar[160]; /* for people; days as dd-mm-jjjj */
    zaak_dag van_dag, naar_dag; /* when it is about a day, else ZAAK_DAG_GEEN */
};

bool wijziging_has(const struct zaak *zaak, const struct opties *opties);
int wijziging_list(const struct rij *rij, const struct opties *opties, struct wijziging rows[WIJZIGING_MAX]);

/* ---- the forms of output ---- */

struct scherm {
    int width;
    bool terminal, colour;
};

struct verslag { /* all that an output may need */
    const struct opties *opties;
    const struct overzicht *overzicht;
    const struct keuze *keuze;
    const struct zaak_voorraad *voorraad;
    struct zaak_context *ctx;
    struct scherm scherm;
};

enum { KLEUR_GEEN, KLEUR_ROOD, KLEUR_GEEL, KLEUR_BLAUW, KLEUR_ZACHT, KLEUR_VET };

struct scherm scherm_find(void);
void scherm_colour(const struct scherm *scherm, FILE *out, int kleur);
void scherm_bar(const struct scherm *scherm, FILE *out, int64_t part, int64_t total, int doel, int width);
void scherm_wrap(FILE *out, const char *text, int width, int indent); /* the first line is indented by the caller */

/* ---- volgende.c: what may come next, in one line; what is allowed but lacks something stands between brackets; returns how many ---- */

int volgende_text(const struct rij *rij, const struct opties *opties, const char *between, bool blocked_too, char *buffer, size_t size);

/* ---- dwangsom.c: what deciding too late costs ---- */

void dwangsom_set(struct rij *rij, const struct zaak_blik *blik);
void dwangsom_sort(struct rij *rows, size_t count);
const char *dwangsom_todo(const struct rij *rij, char buffer[96]); /* "besluit voor 23-04-2025: dan geen dwangsom" */
bool dwangsom_dringt(const struct rij *rij, zaak_dag peildatum);   /* it costs money today, or a day has passed */
void dwangsom_write(const struct verslag *verslag, FILE *out);

void kop_write(const struct verslag *verslag, FILE *out);
void tabel_write(const struct verslag *verslag, FILE *out);
void samenvatting_write(const struct verslag *verslag, FILE *out);
void json_write(const struct verslag *verslag, FILE *out);
void csv_write(const struct verslag *verslag, FILE *out);
void csv_text(FILE *out, const char *text);
int html_write(const struct verslag *verslag, const char *path); /* 0 or EINDE_FOUT */
int motivering_write(const struct verslag *verslag, FILE *out);  /* 0 or EINDE_FOUT */

/* Pieces of the page. */
void html_text(FILE *out, const char *text); /* escaped */
void html_style(FILE *out);
void html_weken(FILE *out, const struct overzicht *overzicht);
void html_normen(FILE *out, const struct verslag *verslag);
void html_teams(FILE *out, const struct overzicht *overzicht);
void html_gemeenten(FILE *out, const struct overzicht *overzicht);
void html_zaken(FILE *out, const struct verslag *verslag);
void html_dwangsommen(FILE *out, const struct verslag *verslag);
void html_steps(FILE *out, const struct zaak_motivering *why); /* the sentences, as a paragraph and a list */

#endif
