/* SPDX-License-Identifier: EUPL-1.2 */
/* A case and its facts as the rooms of this floor see them. */
#ifndef ZAAK_ZAAK_INTERN_H
#define ZAAK_ZAAK_INTERN_H

#include <zaak/voorraad.h>

#include "basis/teller_intern.h"
#include "basis/tekst_intern.h"

/* A fact in 48 bytes; texts are numbers in the pool. */
struct feit {
    int64_t op;            /* the instant, or the first instant of the day; ZAAK_TIJDSTIP_GEEN when the day is not known, which puts it first */
    int64_t vastgelegd;
    uint32_t id;
    uint32_t actor;
    uint32_t naam;
    uint32_t waarde;
    uint32_t extra;        /* organisatie or betrokkenetype; for kinds with a termijn: its number; of a notice of default: 1 when it was accepted although it was early */
    zaak_dag tot;          /* for kinds with a toelichting: its number, ZAAK_DAG_GEEN for none */
    zaak_dag dag;          /* civil day of op; ZAAK_DAG_GEEN when it is not known */
    uint8_t soort;
    uint8_t eenheid;       /* of the termijn */
    bool is_tijdstip;      /* more than the day is known */
    uint8_t stand;         /* whether it is withdrawn: a note of zaak_uitzicht_begin(), one of STAND_… */
};

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
    size_t hoofdzaken;                /* facts that name a main case: without any no case has deelzaken */
    struct deelrij *delen;            /* of a collection: which parts were found by name, by hash; NULL until one was looked up */
};

/* What every question touches stands in the first 64 bytes. */
struct zaak {
    struct teller refs;
    uint32_t identificatie;
    struct omgeving *omgeving;
    struct feit *feiten;              /* in order */
    size_t count;
    size_t herroepingen;              /* withdrawals among them: without any nothing need be looked up */
    const struct zaak_object *zaaktype;   /* of the opening `geopend`, with its profile: looked up once */
    const struct zaak_profiel *profiel;
    uint32_t geopend;                 /* id of that fact; 0: none yet */
    uint32_t versie;                  /* of a case that is tried under another version of its zaaktype: its place in the catalogue plus one; else 0 */
    bool stand_vers;                  /* whether `stand` of the facts still holds */
    zaak_tijdstip stand_op;           /* the moment of knowledge for which it was worked out */
    size_t capacity;
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

const char *zaak_text(const struct zaak *zaak, uint32_t number);

/* The part of a zaaktype with a name (a number of the pool), as zaak_zaaktype_find(): cases of one collection use the same few names again and again. */
const struct zaak_object *zaak_find_deel(const struct zaak *zaak, const struct zaak_object *zaaktype, int32_t soort, uint32_t naam);

/* Where a fact belongs in the order. */
size_t zaak_place(const struct zaak *zaak, const struct feit *feit);

/* Puts a fact in its place. 0, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN. */
int zaak_insert(struct zaak *zaak, const struct feit *feit);

/* Takes a fact out again that was put in by a command that could not be finished. */
void zaak_take_out(struct zaak *zaak, uint32_t id);

/* A moment after everything that was recorded; ZAAK_TIJDSTIP_GEEN when nothing was. */
zaak_tijdstip zaak_next_recorded(const struct zaak *zaak);

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
const struct feit *zaak_uitzicht_next(struct uitzicht *u);

#endif
