/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_BUNDEL_INTERN_H
#define ZAAK_BUNDEL_INTERN_H

#include <zaak/bundel.h>

#include "catalogus/catalogus_intern.h"

/* A bundel owns its tree; resources point into it. */
struct zaak_bundel {
    struct teller refs;
    struct zaak_context *ctx;
    json_node *root;
    int32_t soort;                          /* as zaak_bundel_load_json(); 0 for an archive, whose lists were put in one object */
    struct arena arena;
    struct object_list lists[SOORT_ALLE];
    uint8_t vorm[SOORT_ALLE];               /* 1 + the SOORT_VORM_… under which resources of this kind stood first, be it none; 0 when they did not */
    struct urltabel urls;
    struct zaak_object **delen;             /* resources that belong to a zaak of the bundel, zaak by zaak, kind by kind */
    size_t *begin;                          /* where those of each zaak begin; one more at the end */
};

/* The zaak of a bundel that a resource belongs to: that of its field, or without one the only one there is; NULL when it is not there. */
const struct zaak_object *zaak_bundel_zaak_of(const struct zaak_bundel *bundel, const struct zaak_object *object);

/* What belongs to a zaak, kind by kind. */
struct zaak_object *const *zaak_bundel_delen(const struct zaak_bundel *bundel, const struct zaak_object *zaak, size_t *ret_count);

/* Puts the place of a resource before the path of an error; gives `result` back. */
int zaak_bundel_place(const struct zaak_object *object, int result, struct zaak_error *error);

#endif
