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
};

#endif
