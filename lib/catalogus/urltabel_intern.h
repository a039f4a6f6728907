/* SPDX-License-Identifier: EUPL-1.2 */
/* Resources by their url: open addressing, a power of two slots, never more than half full. */
#ifndef ZAAK_URLTABEL_INTERN_H
#define ZAAK_URLTABEL_INTERN_H

#include "basis/geheugen_intern.h"

struct zaak_object;

struct urltabel {
    struct zaak_object **slots;
    size_t room, count;
};

/* The resource with a url; NULL when there is none. */
struct zaak_object *zaak_urltabel_find(const struct urltabel *tabel, const char *url);

/* Adds a resource that has a url; 1 when another one has it already and nothing was added, 0, or -ZAAK_E_GEHEUGEN. */
int zaak_urltabel_add(struct zaak_context *ctx, struct urltabel *tabel, struct zaak_object *object);

/* Empties the table and keeps its room: adding as many again cannot fail. */
void zaak_urltabel_clear(struct urltabel *tabel);

void zaak_urltabel_free(struct zaak_context *ctx, struct urltabel *tabel);

#endif
