/* SPDX-License-Identifier: EUPL-1.2 */
/* A case and its facts as the rooms of this floor see them. */
#ifndef ZAAK_ZAAK_INTERN_H
#define ZAAK_ZAAK_INTERN_H

#include <zaak/voorraad.h>

#include "basis/teller_intern.h"
#include "basis/tekst_intern.h"

/* A fact in 40 bytes, because a register holds many millions of them; texts are numbers in the pool. An instant between 1950 and 2100 takes 54 bits, its civil day 16 of them. */
struct feit {
    uint64_t dagnummer : 16;    /* feit_dag(): civil day of op, ZAAK_DAG_GEEN when it is not known */
    int64_t moment : 38;        /* feit_op(): the instant, or the first instant of the day, in microseconds since that day began in UTC */
    uint64_t is_tijdstip : 1;   /* more than the day is known */
    uint64_t soort : 8;
    int64_t vastgelegd : 54;
    uint64_t eenheid : 4;       /* of the termijn */
    uint64_t stand : 2;         /* whether it is withdrawn: a note of zaak_uitzicht_begin(), one of STAND_… */
    uint32_t id;
    uint32_t actor;
    uint32_t naam;
    uint32_t waarde;
    uint32_t extra;             /* organisatie or betrokkenetype; for kinds with a termijn: its number; of a notice of default: 1 when it was accepted although it was early */
    uint32_t tot;               /* feit_tot(), as dagnummer; for kinds with a toelichting its number */
};

_Static_assert(sizeof(struct feit) == 40, "a register holds a hundred million of them");

/* The days of a fact lie between 1950 and 2100, so two bytes hold them: counted from 1949-12-31, and 0 is no day. */
enum { DAGNUMMER_NUL = -7306, LAATSTE_DAG = 47846 };

#define DAG_MICROS INT64_C(86400000000)

static inline zaak_dag feit_day_of(uint16_t number)
{
    return number ? DAGNUMMER_NUL + number : ZAAK_DAG_GEEN;
}

static inline uint16_t feit_dagnummer(zaak_dag dag)
{
    return dag == ZAAK_DAG_GEEN ? 0 : (uint16_t)(dag - DAGNUMMER_NUL);
}

static inline zaak_dag feit_dag(const struct feit *feit)
{
    return feit_day_of(feit->dagnummer);
}

/* ZAAK_TIJDSTIP_GEEN when the day is not known, which puts it before all others. */
static inline zaak_tijdstip feit_op(const struct feit *feit)
{
    return feit->dagnummer ? ((int64_t)feit->dagnummer + DAGNUMMER_NUL) * DAG_MICROS + feit->moment : ZAAK_TIJDSTIP_GEEN;
}

static inline void feit_set_op(struct feit *feit, zaak_dag dag, zaak_tijdstip op)
{
    feit->dagnummer = feit_dagnummer(dag);
    feit->moment = op - dag * DAG_MICROS;
}

/* The last day of a kind that has one; ZAAK_DAG_GEEN for another kind. */
zaak_dag feit_tot(const struct feit *feit);

/* Most withdrawals in one case: working out which of them count takes their number times that of the facts. */
enum { MAX_HERROEPINGEN = 1000 };

enum { STAND_ONBEKEND, STAND_GELDT, STAND_INGETROKKEN };

/* What cases share: the catalogue, the texts, and the collection they are in. */
struct omgeving {
    struct teller refs;
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus;
    struct pool pool;
    struct zaak_voorraad *voorraad;   /* NULL for a case on its own, and when the collection is gone */
    struct warmte *warmte;            /* warm.c; NULL before the first command */
    size_t hoofdzaken;                /* facts that name a main case: without any no case has deelzaken */
    struct deelrij *delen;            /* of a collection: which parts were found by name, by hash; NULL until one was looked up */
};

/* What every question touches stands in the first 64 bytes. */
struct zaak {
    struct teller refs;
    uint32_t identificatie;
    struct omgeving *omgeving;
    struct feit *feiten;              /* in order */
    uint32_t count, capacity;
    const struct zaak_object *zaaktype;   /* of the opening `geopend`, with its profile: looked up once */
    const struct zaak_profiel *profiel;
    uint32_t geopend;                 /* id of that fact; 0: none yet */
    uint32_t herroepingen;            /* withdrawals among them: without any nothing need be looked up */
    uint32_t warm;                    /* where warm.c may keep something of it: the number of the row plus one; 0: nothing was asked yet */
    uint32_t versie : 31;             /* of a case that is tried under another version of its zaaktype: its place in the catalogue plus one; else 0 */
    uint32_t stand_vers : 1;          /* whether `stand` of the facts still holds */
    zaak_tijdstip stand_op;           /* the moment of knowledge for which it was worked out */
    zaak_tijdstip herroepen;          /* when the last of the withdrawals was recorded */
};

struct omgeving *zaak_omgeving_new(struct zaak_catalogus *catalogus);
void zaak_omgeving_unref(struct omgeving *omgeving);

/* An empty case: it takes a reference to what is shared. */
struct zaak *zaak_make(struct omgeving *omgeving, uint32_t identificatie);

/* A case of its own with the same facts; texts stay shared. NULL when there is no memory. */
struct zaak *zaak_duplicate(const struct zaak *zaak);

/* The same under another version of the catalogue, whatever version holds on the day of receipt: to try what would change. It never leaves the library. */
struct zaak *zaak_duplicate_under(const struct zaak *zaak, const struct zaak_object *versie);

/* The zaaktype version of a case, by the fact that opened it, and the procesprofiel that goes with it. NULL when the catalogue knows none. Under another version it is the procesprofiel
 * of the day of receipt, or where that version does not hold then of the nearest day on which it does: it brings its own. */
const struct zaak_object *zaak_versie(const struct zaak *zaak, const struct feit *open);
const struct zaak_profiel *zaak_versie_profiel(const struct zaak *zaak, const struct feit *open);

/* NULL for 0. */
static inline const char *zaak_text(const struct zaak *zaak, uint32_t number)
{
    return number ? zaak_pool_text(&zaak->omgeving->pool, number) : NULL;
}

/* The part of a zaaktype with a name (a number of the pool), as zaak_zaaktype_find(): cases of one collection use the same few names again and again.
 * NULL without a zaaktype. */
const struct zaak_object *zaak_find_deel(const struct zaak *zaak, const struct zaak_object *zaaktype, int32_t soort, uint32_t naam);

/* Where a fact belongs in the order. */
size_t zaak_place(const struct zaak *zaak, const struct feit *feit);

/* Puts a fact in its place, or in the place that is known. 0, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN. */
int zaak_insert(struct zaak *zaak, const struct feit *feit);
int zaak_insert_at(struct zaak *zaak, const struct feit *feit, size_t place);

/* Room for one more fact. 0, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN. */
int zaak_make_place(struct zaak *zaak);

/* A place behind all others, of a fact that is about itself alone (no withdrawal, no main case), in a case without withdrawals; the caller fills it. NULL at the limit and without memory.
 * What is kept of the case does not follow. */
static inline struct feit *zaak_append(struct zaak *zaak)
{
    return zaak->count < zaak->capacity || zaak_make_place(zaak) == 0 ? &zaak->feiten[zaak->count++] : NULL;
}

/* Takes a fact out again that was put in by a command that could not be finished. */
void zaak_take_out(struct zaak *zaak, uint32_t id);

/* A moment after everything that was recorded; ZAAK_TIJDSTIP_GEEN when nothing was. 0 or -ZAAK_E_GEHEUGEN. */
int zaak_next_recorded(const struct zaak *zaak, zaak_tijdstip *ret_tijdstip, struct zaak_error *error);

/* Whether a fact was recorded before another one: then the other one may withdraw it. */
bool zaak_recorded_before(const struct zaak *zaak, const struct feit *a, const struct feit *b);

/* The opening of a case: the first one counts. NULL when there is none. */
const struct feit *zaak_find_open(const struct zaak *zaak);

/* The fact with an id, or NULL. */
const struct feit *zaak_find_feit(const struct zaak *zaak, uint32_t id);

/* The facts that are seen from somewhere, one by one, in order. One view at a time: what is withdrawn is noted at the facts. */
struct uitzicht {
    const struct zaak *zaak;
    struct zaak_blik blik;
    size_t index;
    size_t tot;            /* facts from here on are not seen */
};

int zaak_uitzicht_begin(struct uitzicht *u, const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_error *error);

static inline bool uitzicht_has(const struct uitzicht *u, const struct feit *feit)
{
    return feit->stand != STAND_INGETROKKEN && (u->blik.bekend_op == ZAAK_TIJDSTIP_GEEN || feit->vastgelegd <= u->blik.bekend_op);
}

/* NULL: no more. Facts stand in order, so behind one that comes after the day all are later. */
static inline const struct feit *zaak_uitzicht_next(struct uitzicht *u)
{
    while (u->index < u->tot) {
        const struct feit *feit = &u->zaak->feiten[u->index++];

        if (u->blik.peildatum != ZAAK_DAG_GEEN && feit_dag(feit) > u->blik.peildatum)
            return NULL;
        if (uitzicht_has(u, feit))
            return feit;
    }
    return NULL;
}

#endif
