/* SPDX-License-Identifier: EUPL-1.2 */
/* sturing: figures to steer by: counted once from the facts, merged between municipalities, and told on three storeys: a page, rows, and a benchmark. It is a host of libzaak and sees the
 * public headers alone. What it reads and how it writes text is that of examples/werkvoorraad. */
#ifndef STURING_H
#define STURING_H

#include "werkvoorraad/werkvoorraad.h"

enum { OPDRACHT_TELLEN, OPDRACHT_SAMENVOEGEN, OPDRACHT_RAPPORT, OPDRACHT_RIJEN, OPDRACHT_BENCHMARK, OPDRACHT_INDICATOREN, OPDRACHT_COUNT };

enum { INDICATOREN_MAX = 64, STAPPEN_MAX = 13, TYPEN_MAX = 8 };

/* ---- opties.c ---- */

struct sturing_opties {
    int opdracht;
    struct opties lezen;                 /* catalogue, procesprofielen, grounds and files: those with facts, else those with standen */
    const char *uit, *gemeente, *kanaal, *bron, *gemeenten;
    int32_t periode, dimensies;          /* ZAAK_STAND_…; bits ZAAK_DIMENSIE_… */
    zaak_dag van, tot;
    int32_t drempel;
    int32_t indicatoren[INDICATOREN_MAX];
    size_t indicator_count;
    bool json, html, alle;
};

int sturing_opties_read(int argc, char **argv, struct sturing_opties *opties); /* 0, 1 when only the help was asked for, or 2 */

/* ---- stand.c: standen from facts, and to files; samenvoegen.c: from files ---- */

int stand_count(struct zaak_context *ctx, const struct sturing_opties *opties, struct zaak_stand **ret_stand, struct ladingen *ladingen); /* 0 or EINDE_FOUT */
int stand_load(struct zaak_context *ctx, const struct sturing_opties *opties, struct zaak_stand **ret_stand);                             /* all files together */
int stand_save(const struct zaak_stand *stand, const char *path);
struct zaak_gemeenten *gemeenten_load(struct zaak_context *ctx, const char *path); /* NULL path: the table of the library; NULL: a message was written */

/* ---- cijfers.c: figures as text ---- */

struct zaak_indicator indicator_of(int32_t nummer);
const char *maat_woord(int32_t maat);
const char *cijfer_text(const struct zaak_cijfer *cijfer, char buffer[48]);    /* for people: 84,9%, 23,1, 1.234, € 1.442; × when kept back, – when there is none */
const char *cijfer_machine(const struct zaak_cijfer *cijfer, char buffer[48]); /* for programs: 84.91, 23.15, 1234, 1442.00; "" when there is none */
struct zaak_cijfer stand_cijfer(const struct zaak_stand *stand, size_t index, int32_t nummer, int32_t drempel);

/* ---- the storeys ---- */

/* What came in, what went out and what is open, by step, and in the last place of all steps together. */
enum { STROOM_IN, STROOM_UIT, STROOM_OPEN, STROOM_COUNT };

struct stroom {
    struct zaak_cijfer cijfers[STROOM_COUNT][STAPPEN_MAX + 1];
    size_t count;                            /* how many steps there are, at least one */
};

void sluitend_verberg(struct stroom *stroom); /* sluitend.c: figures are hidden until no small one follows from the others */

struct rapport { /* all that the page says: made first, written after */
    const struct sturing_opties *opties;
    const struct zaak_gemeenten *gemeenten;
    struct zaak_stand *heel;                 /* all periods together */
    struct zaak_stand *stappen[STAPPEN_MAX]; /* the periods, taken together where there are more than fit the page */
    char korte_namen[STAPPEN_MAX][16], namen[STAPPEN_MAX][40];
    size_t count;
    struct stroom stroom;
    struct zaak_stand *typen;                /* by zaaktype; NULL when they are not kept apart */
    size_t gemeente_count;
    zaak_dag van, tot;
    const struct zaak_stand *bron;
};

int rapport_make(const struct zaak_stand *stand, const struct zaak_gemeenten *gemeenten, const struct sturing_opties *opties, struct rapport *rapport); /* 0 or EINDE_FOUT */
void rapport_write(const struct rapport *rapport, FILE *out);
void rapport_free(struct rapport *rapport);

/* ---- pagina.c: what pages have in common ---- */

void pagina_begin(FILE *out, const char *titel);                       /* until the line below the title, which is open */
void pagina_periode(FILE *out, zaak_dag van, zaak_dag tot);            /* ends that line and begins the main part */
void pagina_cijfer(FILE *out, const struct zaak_cijfer *cijfer);       /* also for who hears the page */
void pagina_tekens(FILE *out, int32_t drempel);                        /* ends the main part, begins the foot: what × and – mean */
void pagina_einde(FILE *out, const struct zaak_stand *stand);          /* sources, versions, and all ends */
void pagina_style(FILE *out);

int rijen_write(const struct zaak_stand *stand, const struct zaak_gemeenten *gemeenten, const struct sturing_opties *opties, FILE *out);
struct vergelijking { /* all that a benchmark says */
    struct zaak_indicator indicator;
    struct zaak_benchmark benchmark;
    struct zaak_benchmarkrij *rows;
    const struct sturing_opties *opties;
    const struct zaak_stand *bron;
};

enum { SPREIDING = 5 };

const char *vergelijking_naam(const struct zaak_benchmarkrij *rij);
const char *vergelijking_waarom(const struct zaak_benchmarkrij *rij);    /* why it has no place */
const char *vergelijking_dagen(const struct zaak_cijfer *cijfer, char buffer[48]); /* the median */
int32_t vergelijking_plek(const struct vergelijking *v, int deel, const char **ret_naam); /* the spread, 0 to 4: its row or -1, and its name */
void benchmark_html(const struct vergelijking *v, FILE *out);
int benchmark_write(const struct zaak_stand *stand, const struct zaak_gemeenten *gemeenten, const struct sturing_opties *opties, FILE *out);
void indicatoren_write(FILE *out);

/* ---- grafiek.c: drawings that say no more than the table beside them ---- */

struct lijn {
    const char *naam, *klasse;                  /* of the key, and of the style */
    bool staaf;                                 /* bars; else a line with marks */
    struct zaak_cijfer cijfers[STAPPEN_MAX];
};

struct grafiek {
    const char *id, *titel, *uitleg;
    const struct lijn *lijnen;
    size_t lijn_count, stap_count;
    const char (*namen)[16];
    int64_t deler;                              /* of the values: 100 for hundredths */
    int64_t hoogste;                            /* the top of the axis when it is fixed, in whole units; 0: from the figures */
    const char *eenheid;                        /* behind the numbers of the axis */
};

void grafiek_write(FILE *out, const struct grafiek *grafiek);

#endif
