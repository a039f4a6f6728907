/* SPDX-License-Identifier: EUPL-1.2 */
/* The findings of lib/register/regels.csv and how a check reports that a rule is not kept. */
#ifndef ZAAK_BEVINDING_INTERN_H
#define ZAAK_BEVINDING_INTERN_H

#include "regelprofiel_intern.h"

enum bedrijfsregel {
#define X(id, rule, code, http, field, severity, text) BEDRIJFSREGEL_##id,
#include "regels.inc"
#undef X
    BEDRIJFSREGEL_COUNT
};

/* Where findings go and by which profile they are judged. Findings of a rule that the profile leaves out are passed over. Fills the error with the first finding that is a fault. */
struct rapport {
    struct zaak_bevindingen *list;          /* may be NULL */
    struct zaak_error *error;               /* may be NULL */
    const struct regelprofiel *profiel;     /* NULL: the default */
    int32_t fouten;
    bool failed;                            /* out of memory, or more findings than the limit */
    bool limiet;                            /* the latter */
    const char *feit;                       /* id of the fact, or NULL */
    const struct zaak_object *object;       /* the resource of a catalogue, or NULL */
    const char *veld;                       /* the field, where the finding does not say it; or NULL */
    const char *pad, *bestand;              /* of a resource that could not be read and is no object, and of a finding in a procesprofiel */
};

/* Takes back the findings after the first `count`. */
void zaak_bevindingen_cut(struct zaak_bevindingen *list, size_t count);

/* Adds a finding; `naam` fills the place in the text and may be NULL. */
void zaak_report(struct rapport *rapport, enum bedrijfsregel regel, const char *naam);
/* With a severity that the rule itself decides upon; the profile does not change it. */
void zaak_report_as(struct rapport *rapport, enum bedrijfsregel regel, const char *naam, int32_t ernst);

/* How the profile of a report reads a rule. */
enum regelvariant zaak_variant(const struct rapport *rapport, enum toetsregel regel);
bool zaak_applies(const struct rapport *rapport, enum toetsregel regel);

#endif
