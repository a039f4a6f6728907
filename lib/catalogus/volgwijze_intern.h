/* SPDX-License-Identifier: EUPL-1.2 */
/* What the initiator of a case sees of it: member `volgen` of a procesprofiel, as its document says it and resolved to the statuses of one zaaktype version. */
#ifndef ZAAK_VOLGWIJZE_INTERN_H
#define ZAAK_VOLGWIJZE_INTERN_H

#include <zaak/catalogus.h>

#include "basis/geheugen_intern.h"
#include "basis/json_intern.h"

/* A step in the words of the initiator: one or more statuses. */
struct volgstap {
    const char *naam, *uitleg;               /* uitleg may be NULL */
    const char **namen;                      /* its statuses as the document names them */
    const struct zaak_object **statustypen;  /* those that the version has; NULL in the document's own */
    size_t count;
};

struct volgwijze {
    const char *onderwerp;                   /* how the case is called to its initiator, or NULL */
    const char *contact, *telefoon, *email, *url;
    const struct volgstap *stappen;          /* NULL where the document gives none: then each status is a step */
    size_t stap_count;
    uint32_t verboden;                       /* bits by place in burgeracties.csv: what the profile does not offer here */
    const char *rechtsmiddel;                /* id of a row of rechtsmiddelen.csv in place of what the ground says, or NULL */
};

/* volgwijze.c */
int zaak_volgwijze_read(struct zaak_context *ctx, struct arena *arena, const json_node *node, const struct volgwijze **ret_wijze, struct zaak_error *error);

/* The word of an action of burgeracties.csv, by its bit; NULL past the last. */
const char *zaak_volgwijze_actie(size_t index);

/* Its own for one version: statuses that the version lacks are left out, and steps without any. NULL when memory ran out. */
const struct volgwijze *zaak_volgwijze_resolve(struct zaak_context *ctx, struct arena *arena, const struct volgwijze *bron, const struct zaak_object *version);

#endif
