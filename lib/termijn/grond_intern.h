/* SPDX-License-Identifier: EUPL-1.2 */
/* A row of the register of legal grounds, as the clock reads it. */
#ifndef ZAAK_GROND_INTERN_H
#define ZAAK_GROND_INTERN_H

#include <zaak/grond.h>

#include <string.h>

#include "basis/json_intern.h"
#include "basis/teller_intern.h"
#include "motivering_intern.h"

enum { EERSTE_DAG_ERNA, EERSTE_DAG_ZELF };
enum { TELT_TOT, TELT_TOT_EN_MET, TELT_DUUR };

struct opschortingsgrond {
    const char *id, *naam, *artikel, *bron, *zekerheid;
    int32_t eerste_dag;
    int32_t telt;
    bool eist_termijn;
    bool lezing_circulaire;
    bool vraagt_aanvulling;         /* the one who applied is asked for something */
    struct opschorting_tekst tekst;
    uint64_t bit;                   /* its place in the sets of the legal grounds */
};

/* Most suspension grounds in one register: the set of a ground is a bit mask. */
enum { MAX_OPSCHORTINGSGRONDEN = 64 };

/* Most base events in one register. */
enum { MAX_GEBEURTENISSEN = 64 };

/* Most legal grounds in one register: each is compared with all others. */
enum { MAX_GRONDEN = 10000 };

struct verlenging {
    const char *artikel;
    struct zaak_periode hoogstens;  /* unit none: no maximum */
    int32_t keren;                  /* 0: no extension */
    struct zaak_periode binnen;     /* unit none: within the running term */
};

/* A base event: what starts a term, under the name by which facts and grounds speak of it. */
struct gebeurtenissoort {
    const char *id;
    const char *naam;               /* with its article and a capital: "De bekendmaking" */
};

/* An event before which the term does not start, when it is known. */
struct niet_voor {
    int32_t gebeurtenis;            /* place in the list of base events */
    const char *artikel;
    zaak_dag van;                   /* first day on which this rule holds, or ZAAK_DAG_GEEN */
};

/* When another row takes this row's place. */
enum { ALS_WEL, ALS_NIET, ALS_LAATSTE_VAN_HET_JAAR };

struct anders {
    int32_t als;
    int32_t gebeurtenis;            /* the event that did or did not happen; -1 for the end of the year */
    struct zaak_periode deel;       /* the last part of the calendar year */
    const char *grond;              /* id of the row that holds then */
    const char *binnen;             /* id of the row on whose last day at the latest the event counts, or NULL */
    const char *artikel;
};

/* Rows about a decision by operation of law; ids, NULL where the act leaves the rule out. */
struct rechtswege {
    const char *in_werking;
    const char *bekendmaking;
    const char *intrekking;
};

enum { EINDE_TERMIJN, EINDE_KALENDERJAAR };
enum { MAX_NIET_VOOR = 4, MAX_ANDERS = 4 };

/* Most rows that a term may point on to, one after the other: a longer way is a circle. */
enum { MAX_SPRONGEN = 8 };

struct zaak_grond {
    const char *id, *naam, *artikel, *bron, *zekerheid;
    int32_t begin;                  /* place in the list of base events */
    const char *begin_id;           /* its name */
    const char *begin_tekst;
    const char *na;                 /* id of the term at whose end this one starts, or NULL */
    struct niet_voor niet_voor[MAX_NIET_VOOR];
    size_t niet_voor_count;
    struct anders anders[MAX_ANDERS];
    size_t anders_count;
    struct zaak_periode termijn;
    int32_t einde;                  /* EINDE_…: at the end of the term or of the calendar year */
    int32_t eerste_dag;
    int32_t regime;
    int32_t dag;                    /* ZAAK_GROND_UITERLIJK or ZAAK_GROND_VANAF */
    struct verlenging verlenging;
    uint64_t opschorting;           /* bit per suspension ground */
    const char *post;               /* id of the term for what was sent by post, or NULL */
    int32_t na_afloop;
    struct rechtswege van_rechtswege;
    const char *geen_van_rechtswege;/* the article that rules it out, or NULL */
    zaak_dag van, tot;
};

struct zaak_gronden {
    struct teller refs;
    struct zaak_context *ctx;
    bool owned_by_context;              /* then it holds no reference to it */
    json_node *own, *host;              /* the documents that lend the texts */
    const char *versie;                 /* what the host calls its rows, or NULL */
    struct gebeurtenissoort gebeurtenis[MAX_GEBEURTENISSEN];
    size_t gebeurtenis_count;
    struct opschortingsgrond opschorting[MAX_OPSCHORTINGSGRONDEN];
    size_t opschorting_count;
    struct zaak_grond *gronden;         /* the host's rows first: they take precedence */
    size_t count, capacity;
};

/* Who asks often asks with the register's own text. */
static inline const struct opschortingsgrond *gronden_find_opschorting(const struct zaak_gronden *gronden, const char *id)
{
    const struct opschortingsgrond *end = gronden->opschorting + gronden->opschorting_count;

    for (const struct opschortingsgrond *grond = gronden->opschorting; grond < end; grond++)
        if (grond->id == id || (*grond->id == *id && !strcmp(grond->id, id)))
            return grond;
    return NULL;
}

/* Fails on a suspension ground that the register does not have: names those that it has, as many as fit. */
int zaak_opschortingsgrond_fail(const struct zaak_gronden *gronden, int code, const char *field, const char *id, struct zaak_error *error);

/* The place of a base event in the register, or -1. */
int32_t zaak_gronden_find_gebeurtenis(const struct zaak_gronden *gronden, const char *id);
const struct gebeurtenissoort *zaak_gronden_gebeurtenis(const struct zaak_gronden *gronden, int32_t place);

/* Is this row one of the register, and not of another one? */
bool zaak_gronden_has(const struct zaak_gronden *gronden, const struct zaak_grond *grond);

/* The first row with this id, on whatever day; NULL when there is none. */
const struct zaak_grond *zaak_gronden_first(const struct zaak_gronden *gronden, const char *id);

/* Reads the rows of a document (grond_lezer.c). The names of events and suspension grounds must be in the register already; the ids of other rows are checked by
 * zaak_grond_check_references when all rows are there. */
int zaak_gebeurtenissoort_read(const json_node *node, struct gebeurtenissoort *row, struct zaak_error *error);
int zaak_opschortingsgrond_read(const json_node *node, struct opschortingsgrond *row, struct zaak_error *error);
int zaak_grond_read(const struct zaak_gronden *gronden, const json_node *node, struct zaak_grond *row, struct zaak_error *error);
int zaak_grond_check_references(const struct zaak_gronden *gronden, const struct zaak_grond *row, struct zaak_error *error);

/* The default of the question when the caller gives none. */
const struct zaak_gronden *zaak_gronden_or_own(struct zaak_context *ctx, const struct zaak_gronden *gronden);

#endif
