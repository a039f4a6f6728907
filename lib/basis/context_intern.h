/* SPDX-License-Identifier: EUPL-1.2 */
/* The context as the other rooms see it: limits, fresh identifiers, and slots in which a higher floor keeps the one object that
 * every caller shares (the kalender, the legal grounds) without this floor knowing its type. */
#ifndef ZAAK_CONTEXT_INTERN_H
#define ZAAK_CONTEXT_INTERN_H

#include <zaak/basis.h>

enum { SLOT_KALENDER, SLOT_GRONDEN, SLOT_COUNT };

struct zaak_limits {
    size_t max_document;
    size_t max_line;
    size_t max_depth;
    size_t max_count;
    size_t max_feiten;
};

const struct zaak_limits *zaak_context_limits(const struct zaak_context *ctx);

/* Writes a fresh identifier of at most 36 bytes. */
void zaak_context_make_id(struct zaak_context *ctx, char id[37]);
/* Whether identifiers are our own random ones: nobody can tell when one was made. */
bool zaak_context_ids_are_random(const struct zaak_context *ctx);

void *zaak_context_slot(struct zaak_context *ctx, int slot);

/* Gives the object to the context, which frees it at its end. Returns 0, or 1 when another thread was first: then the caller keeps it.
 * An object in a slot must not hold a reference to the context. */
int zaak_context_set_slot(struct zaak_context *ctx, int slot, void *object, void (*free_object)(void *object));

#endif
