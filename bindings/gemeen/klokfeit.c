/* SPDX-License-Identifier: EUPL-1.2 */
/* Facts of the clock without a case. They have the names of docs/formaten.md, so that one vocabulary holds everywhere; `gebeurtenis`, `geen_gebeurtenis` and `verzoek` are what
 * a case says with a property, or with a suspension that set no term. */
#include "gemeen.h"

#include <stdio.h>
#include <string.h>

const struct woord woorden_klokfeit[] = {
    { ZAAK_KLOKFEIT_OPSCHORTING, "opschorting" }, { ZAAK_KLOKFEIT_HERVATTING, "hervatting" }, { ZAAK_KLOKFEIT_VERLENGING, "verlenging" },
    { ZAAK_KLOKFEIT_BESLUIT, "besluit" }, { ZAAK_KLOKFEIT_GEBEURTENIS, "gebeurtenis" }, { ZAAK_KLOKFEIT_GEEN_GEBEURTENIS, "geen_gebeurtenis" },
    { ZAAK_KLOKFEIT_VERZOEK, "verzoek" }, { 0, NULL }
};

const struct woord woorden_klokfeitlid[] = {
    { LID_FEIT, "feit" }, { LID_GROND, "grond" }, { LID_NAAM, "naam" }, { LID_OP, "op" }, { LID_TOT, "tot" }, { LID_TERMIJN, "termijn" }, { 0, NULL }
};

/* The members of each kind: those that it must have, and those that it may have. */
static const struct {
    int32_t soort, moet, mag;
} soorten[] = {
    { ZAAK_KLOKFEIT_OPSCHORTING, LID_GROND, LID_OP | LID_TOT | LID_TERMIJN }, /* an agreed delay has no day */
    { ZAAK_KLOKFEIT_HERVATTING, LID_OP, LID_GROND },
    { ZAAK_KLOKFEIT_VERLENGING, LID_TERMIJN, LID_OP },
    { ZAAK_KLOKFEIT_BESLUIT, LID_OP, 0 },
    { ZAAK_KLOKFEIT_GEBEURTENIS, LID_NAAM | LID_OP, 0 },
    { ZAAK_KLOKFEIT_GEEN_GEBEURTENIS, LID_NAAM, 0 },
    { ZAAK_KLOKFEIT_VERZOEK, LID_GROND | LID_OP, 0 },
};

/* The word of the lowest bit. */
static const char *first_member(int32_t leden)
{
    return woord_get(woorden_klokfeitlid, leden & -leden);
}

bool klokfeit_check(int32_t soort, int32_t leden, char *buffer, size_t size)
{
    size_t i = 0;
    int32_t lacks, has;

    while (i + 1 < sizeof soorten / sizeof *soorten && soorten[i].soort != soort)
        i++;
    lacks = soorten[i].moet & ~leden;
    has = leden & ~(LID_FEIT | soorten[i].moet | soorten[i].mag);
    if (!(leden & LID_FEIT))
        snprintf(buffer, size, "'feit' ontbreekt");
    else if (has)
        snprintf(buffer, size, "%s kent geen '%s'", woord_get(woorden_klokfeit, soort), first_member(has));
    else if (lacks)
        snprintf(buffer, size, "bij %s hoort '%s'", woord_get(woorden_klokfeit, soort), first_member(lacks));
    else
        return true;
    return false;
}

void grond_field(struct zaak_error *error)
{
    char *id = strstr(error->field, "grond_id");

    if (id)
        id[strlen("grond")] = '\0';
}
