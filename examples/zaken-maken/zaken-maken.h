/* SPDX-License-Identifier: EUPL-1.2 */
/* zaken-maken: invented zaken of three invented municipalities, as facts in JSON Lines (docs/formaten.md).
 * It stands alone: libzaak is not used. */
#ifndef ZAKEN_MAKEN_H
#define ZAKEN_MAKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- dagen.c: days since 1970-01-01 and the working days between FIRST_YEAR and LAST_YEAR ---- */

enum { FIRST_YEAR = 2015, LAST_YEAR = 2060 };

void dagen_init(void);
int dagen_from_civil(int year, int month, int day);
void dagen_to_civil(int day, int *year, int *month, int *monthday);
bool dagen_is_werkdag(int day);
int dagen_back(int day);              /* this day or the last working day before it */
int dagen_forward(int day);           /* this day or the first working day after it */
int dagen_add_werkdagen(int day, int count);
int dagen_add_months(int day, int count);
int dagen_weekday(int day);           /* 0 is Monday */
int dagen_utc_offset(int day);        /* hours in Amsterdam during office hours */

/* ---- a small generator of random numbers (SplitMix64): the same on every machine ---- */

struct toeval {
    uint64_t state;
};

static inline uint32_t toeval_next(struct toeval *random)
{
    uint64_t z = (random->state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (uint32_t)((z ^ (z >> 31)) >> 32);
}

/* A number from 0 to count - 1. */
static inline int toeval_below(struct toeval *random, int count)
{
    return count <= 0 ? 0 : (int)(((uint64_t)toeval_next(random) * (uint64_t)count) >> 32);
}

/* True in so many of a thousand. */
static inline bool toeval_promille(struct toeval *random, int promille)
{
    return toeval_below(random, 1000) < promille;
}

/* ---- processen.c: the processes as rows ---- */

/* Names are those of examples/data/catalogus.json, promises those of examples/data/procesprofielen.json. */

/* When a status is set. */
enum {
    STAP_VAST = 'v',    /* always; the first is set at registration, the last at the end */
    STAP_ADVIES = 'a',  /* only when advice is asked */
    STAP_WACHT = 'w',   /* only when the term is suspended, on that day */
    STAP_BESLUIT = 'b', /* when the decision is made known */
    STAP_NORM = 'n',    /* the promise is kept in this status; the case ends later */
    STAP_UITVOER = 'u'  /* after a favourable decision */
};

struct stap {
    const char *status;
    char soort;
};

struct eigenschap {
    const char *naam;
    char soort;        /* 'k' of the list, 'g' a number, 'd' a day to come, 'b' end of the objection term */
    const char *lijst; /* "a|b|c" */
    int hoogste;
};

enum { ROL_BESLISSER = 1, ROL_ADVISEUR = 2, ROL_COORDINATOR = 4, ROL_KLANTCONTACT = 8 };
enum { INITIATOR_INWONER, INITIATOR_BEDRIJF, INITIATOR_VERENIGING };
enum { LEGES_GEEN, LEGES_VOORAF, LEGES_ACHTERAF };

struct proces {
    const char *zaaktype;
    int aandeel;                 /* how many of a thousand zaken */
    const char *team;
    int teamgrootte;
    const char *onderwerpen;     /* "a|b|c" */
    struct stap stappen[8];
    const char *besluittype;     /* NULL: no decision */
    const char *resultaten[4];   /* the first is the favourable one */
    int resultaat_promille[4];
    const char *ingetrokken;     /* result of a withdrawn request, NULL: that does not happen */
    const char *buiten;          /* result when the request stays incomplete, NULL: it is handled anyway */
    int norm;                    /* the promise: weeks, or working days */
    char norm_eenheid;           /* 'W' or 'D' */
    int wet;                     /* the legal term or that of the catalogue: weeks or months */
    char wet_eenheid;            /* 'W' or 'M' */
    const char *schorting;       /* suspension ground, NULL: none */
    int schorting_promille;
    const char *verlenging;      /* the extension that is used, NULL: none */
    int verlenging_weken;
    int advies_promille;
    int laat_promille;           /* late against the promise, the late against the law included */
    int te_laat_promille;        /* late against the law */
    int rollen;
    int initiator;
    int leges;
    int nasleep;                 /* working days between a kept promise (STAP_NORM) and the end, at most */
    struct eigenschap eigenschappen[2];
};

struct gemeente {
    const char *id;
    const char *naam;
    int aandeel; /* percents */
};

/* A promise of one municipality that is stricter than that of the others. */
struct belofte {
    const char *gemeente;
    const char *zaaktype;
    int norm;
    char eenheid;
};

extern const struct proces processen[];
extern const size_t proces_count;
extern const struct gemeente gemeenten[];
extern const size_t gemeente_count;
extern const struct belofte beloften[];
extern const size_t belofte_count;

struct zaakgegevens {
    const struct proces *proces;
    const struct gemeente *gemeente;
    int jaar;
    long nummer;
    int ontvangen; /* day of receipt */
    int tot;       /* facts after this day are not written */
    struct toeval random;
};

/* ---- plan.c: on which days things happen ---- */

enum { EINDE_GEWOON, EINDE_INGETROKKEN, EINDE_BUITEN };

struct plan {
    int begin;         /* the day after which the term runs: receipt, or the end of the objection term */
    int toegewezen;    /* the handler begins */
    int schorting;     /* the request to complete was sent; 0: none */
    int hersteltermijn; /* last day of the term to complete */
    int hervatting;    /* completed; 0: never */
    int geschorst;     /* suspended days */
    int verlenging;    /* the extension was made known; 0: none */
    int wettelijk;     /* about the last day by law: the holidays of the Algemene termijnenwet are left out */
    int klaar;         /* the decision is made known, the promise is kept or broken */
    int einde;         /* the case is closed */
    int afloop;        /* one of EINDE_… */
    bool advies;
};

void plan_make(struct zaakgegevens *gegevens, struct plan *plan);

/* ---- schrijven.c: one fact as a line of JSON ---- */

enum soort {
    FEIT_OPEN,
    FEIT_STATUS,
    FEIT_RESULTAAT,
    FEIT_ROL,
    FEIT_ROL_EINDE,
    FEIT_EIGENSCHAP,
    FEIT_OPSCHORTING,
    FEIT_HERVATTING,
    FEIT_VERLENGING,
    FEIT_BESLUIT,
    FEIT_BETALING,
    FEIT_HERROEPING,
    FEIT_INGEBREKESTELLING,
    FEIT_DWANGSOMBESLUIT,
    FEIT_DWANGSOMBETALING
};

/* Who: a team, one who handles, decides, coordinates, answers the telephone, advises or asks. */
enum {
    WIE_TEAM,
    WIE_BEHANDELAAR,
    WIE_TEAMLEIDER,
    WIE_COORDINATOR,
    WIE_KLANTCONTACT,
    WIE_ADVISEUR,
    WIE_INITIATOR
};

/* A fact to write; what `waarde`, `getal` and `tot` mean depends on its kind. */
struct feit {
    enum soort soort;
    int dag;
    const char *waarde;
    int getal;
    int tot;
    int wie;
    bool fout; /* withdrawn later */
};

struct schrijver {
    const struct zaakgegevens *zaak;
    const struct plan *plan;
    int behandelaar;   /* number of the first handler */
    struct toeval random;
    int dag, minuut;   /* moment of the last fact */
    int volgnummer;
    int fout;          /* number of the fact that is withdrawn */
    char *out;
};

/* Writes one line, unless the fact lies after the last day. */
void schrijven_feit(struct schrijver *schrijver, const struct feit *feit);

/* ---- verhaal.c: the facts of one zaak ---- */

/* The most that one zaak can need. */
enum { VERHAAL_MAX = 64 * 512 };

/* Writes the facts of a zaak, a line each; returns the number of bytes, adds the number of lines to *count. */
size_t verhaal_write(struct zaakgegevens *gegevens, char *out, long *count);

#endif
