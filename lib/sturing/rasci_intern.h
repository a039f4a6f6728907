/* SPDX-License-Identifier: EUPL-1.2 */
/* Who has which role of a case on a day, and with which letters. */
#ifndef ZAAK_RASCI_INTERN_H
#define ZAAK_RASCI_INTERN_H

#include <zaak/rasci.h>

#include "catalogus/profiel_intern.h"
#include "zaak/toestand_intern.h"
#include "zaak/zaak_intern.h"

/* Someone who has a role on the day. */
struct houder {
    const struct zaak_object *roltype;
    uint32_t betrokkene;        /* who has it */
    uint32_t actief;            /* who acts: himself, who stands in, or 0 */
    uint32_t type;              /* betrokkenetype; 0: medewerker */
};

enum { HOUDERS_INLINE = 32 };

/* A case on a day. */
struct bezetting {
    const struct zaak *zaak;
    struct uitzicht seen;
    struct zaak_toestand toestand;
    struct houder *houders;
    size_t count, capacity;
    struct houder room[HOUDERS_INLINE];
};

/* 0, or a failure after which nothing need be freed. */
int zaak_bezetting_begin(struct bezetting *b, const struct zaak *zaak, const struct zaak_blik *blik);
void zaak_bezetting_end(struct bezetting *b);

/* The letters that someone (a number of the pool) has in these cells on the day. */
int32_t zaak_bezetting_letters(const struct bezetting *b, const struct zaak_rasciregel *cellen, size_t count, uint32_t betrokkene);

/* Does anybody act in one of these cells with one of the letters? */
bool zaak_bezetting_has(const struct bezetting *b, const struct zaak_rasciregel *cellen, size_t count, int32_t letters);

/* Calls a function for each turn with one of the letters in the present status. */
typedef void (*beurt_use)(void *target, const struct bezetting *b, const char *activiteit, const struct zaak_object *roltype, int32_t letters, const struct houder *houder);
void zaak_bezetting_each(const struct bezetting *b, int32_t letters, beurt_use use, void *target);

#endif
