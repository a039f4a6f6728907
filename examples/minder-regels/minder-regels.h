/* SPDX-License-Identifier: EUPL-1.2 */
/* minder-regels: what would a rule less have saved? A stream of cases is played again without a step, without a suspension, or under other terms, and the two are compared: days, cases too
 * late, dwangsom.
 *
 *   namen.c           whether what must go exists
 *   herhaling.c       a case as it would have gone
 *   vergelijking.c    both cases side by side, added up
 *   minder-regels.c   options and the report
 */
#ifndef MINDER_REGELS_H
#define MINDER_REGELS_H

#include "../gemeen/bronnen.h"

enum { MOST_NAMES = 20 };

/* What would not be there any more. */
struct weglating {
    const char *statussen[MOST_NAMES];    /* steps: the days spent in them fall out */
    size_t status_count;
    const char *gronden[MOST_NAMES];      /* suspensions: the days waited fall out, and so does the suspension */
    size_t grond_count;
};

/* Whether each status is one of the catalogue or of a case, and each ground one of the register: of a name that is misspelled every answer would be "nothing less". 0, or 2 after a message
 * that names what exists. */
int namen_check(const struct bronnen *bronnen, const struct weglating *weglating);

/* Plays a case again in another collection, under the catalogue of that one: every fact comes as many days sooner as fell out before it. `ret_geraakt`: whether something fell out.
 * 0, or 2 after a message. */
int herhaling_play(const struct zaak *zaak, const struct weglating *weglating, struct zaak_voorraad *anders, struct zaak **ret_zaak, bool *ret_geraakt);

/* How a zaaktype fared, once and again. */
struct stand {
    char zaaktype[200];
    size_t zaken;                         /* with a decision or an end */
    size_t geraakt;                       /* of those: something fell out of it, or it fared otherwise */
    int64_t dagen[2];                     /* from receipt to decision or end */
    size_t te_laat[2];                    /* after the last day by law */
    int64_t dwangsom_cent[2];
};

/* Adds a case in both forms. `geraakt`: something fell out of it. 0, or 2 after a message. */
int vergelijking_add(struct stand *stand, const struct zaak *was, const struct zaak *wordt, bool geraakt);

#endif
