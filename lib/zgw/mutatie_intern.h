/* SPDX-License-Identifier: EUPL-1.2 */
/* What the recording of a fact changed in the resources of the Zaken API. */
#ifndef ZAAK_MUTATIE_INTERN_H
#define ZAAK_MUTATIE_INTERN_H

#include <zaak/bericht.h>

#include "basis/json_intern.h"
#include "zaak/zaak_intern.h"

/* What becomes of the resource. Where a kind has no row for one, that of GEVAL_NIEUW holds. */
enum geval {
    GEVAL_NIEUW,     /* it is there, and was not */
    GEVAL_EINDE,     /* so too, and it closes the case */
    GEVAL_OPNIEUW,   /* it is there, and was */
    GEVAL_WEG        /* it was there, and is not */
};

enum actie {
#define X(id, word, display, http) ACTIE_##id,
#include "acties.inc"
#undef X
    ACTIE_COUNT
};

enum cloudevent {
#define X(id, type) CLOUDEVENT_##id,
#include "cloudevents.inc"
#undef X
    CLOUDEVENT_COUNT
};

/* A row of lib/register/berichten.csv. */
struct berichtrij {
    int32_t feit;              /* ZAAK_FEIT_… */
    enum geval geval;
    const char *resource;
    const char *pad;           /* beside the cases, or with a slash before it inside the case; "": the case itself */
    enum actie actie;
    enum cloudevent cloudevent;
    const char *toelichting;
};

/* A fact, and whether it is seen before the last fact that was recorded, and with it. */
struct verlooplid {
    uint64_t key;                     /* of its group */
    const struct feit *feit;
    bool voor, na;
};

/* The facts that may be about one part, in order. */
struct verloopgroep {
    const struct verlooplid *begin, *einde;
};

/* A case as it was recorded: as it was before a fact, and with it. */
struct verloop {
    const struct zaak *zaak;
    struct zaak *voor, *na;
    const struct feit *laatste;       /* is in `na`, not yet in `voor` */
    struct verlooplid *leden;         /* by group */
    uint32_t *plaatsen;               /* of each fact of the case among them */
};

struct mutatie {
    const struct feit *feit;          /* what was recorded */
    const struct feit *onderwerp;     /* what it is about: itself, or what a withdrawal takes away or restores; NULL when it changes nothing */
    const struct feit *deel;          /* the fact that made the resource; NULL when that is the case */
    const struct feit *voor, *na;     /* the facts that said and say how the part is; NULL when it was not or is not there */
    const struct berichtrij *rij;
};

/* All begins are followed by an end, also after a failure. */
int zaak_verloop_begin(struct verloop *verloop, const struct zaak *zaak);
/* Records one more fact. */
int zaak_verloop_add(struct verloop *verloop, const struct feit *feit);
/* Records all that was recorded before a fact, and that fact. */
int zaak_verloop_until(struct verloop *verloop, const struct feit *feit);
void zaak_verloop_end(struct verloop *verloop);

struct verlooplid *zaak_verloop_lid(const struct verloop *verloop, const struct feit *feit);
struct verloopgroep zaak_verloop_groep(const struct verloop *verloop, const struct feit *feit);

/* What the fact that was added last changed. The facts of the answer are those of the whole case. */
void zaak_mutatie_find(const struct verloop *verloop, struct mutatie *ret_mutatie);

/* Is there nothing to tell of a fact, because no resource holds what it is about? */
bool zaak_mutatie_is_none(const struct zaak *zaak, const struct feit *feit);

/* The row of a kind of fact; NULL when the register does not have it. */
const struct berichtrij *zaak_berichtrij_find(int32_t feit, enum geval geval);

/* Type of a CloudEvent; NULL past the last. */
const char *zaak_cloudevent_type(size_t index);

/* Reads what the host gave, and finds the fact (NULL without an id). */
int zaak_bericht_begin(const struct zaak *zaak, const char *feit, const struct zaak_berichtbron *given, struct zaak_berichtbron *bron,
                       const struct feit **ret_feit, struct zaak_error *error);

/* URLs of resources. */
struct adres {
    const char *zaak_url;
    const char *resource_url;   /* of the one part that is asked; may be NULL */
    size_t basis;               /* length of zaak_url up to /zaken/ */
    const char *uuid;           /* last part of zaak_url */
};

enum { MAX_URL = 1000 };

int zaak_adres_read(const struct zaak_berichtbron *bron, struct adres *ret_adres, struct zaak_error *error);
/* The URL of a part by the id of the fact that made it; false when it is longer than MAX_URL. */
bool zaak_adres_deel(const struct adres *adres, const char *pad, const char *id, char url[MAX_URL + 1]);
/* The URL of the resource of a mutatie. */
bool zaak_adres_resource(const struct adres *adres, const struct zaak *zaak, const struct mutatie *mutatie, char url[MAX_URL + 1]);

/* The resource as the facts of `zaak` (before or after) have it, a part as `now` (mutatie->voor or mutatie->na) says; *ret_json is NULL when it is not there. `url` is that of the
 * resource. */
int zaak_mutatie_json(const struct zaak *zaak, const struct mutatie *mutatie, const struct feit *now, const struct adres *adres, const char *url, json_node **ret_json);

#endif
