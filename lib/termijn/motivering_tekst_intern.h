/* SPDX-License-Identifier: EUPL-1.2 */
/* The recorder's own struct, for the two files that make it up. */
#ifndef ZAAK_MOTIVERING_TEKST_INTERN_H
#define ZAAK_MOTIVERING_TEKST_INTERN_H

#include "basis/geheugen_intern.h"
#include "basis/tekst_intern.h"
#include "basis/teller_intern.h"
#include "motivering_intern.h"

struct zaak_motivering {
    struct teller refs;
    struct zaak_context *ctx;
    struct zaak_kalender *kalender;
    struct zaak_gronden *gronden;
    struct arena teksten;     /* what zaak_motivering_keep() holds */
    struct stap *stappen;
    size_t count, capacity;
    struct stap conclusie;
    bool concluded;
    bool failed;
    struct zaak_lezing lezing;      /* of the question */
    char profiel[64];               /* identificatie of the zaaktype whose procesprofiel was used, or empty */
    char organisatie[64];
};

const char *zaak_regel_naam(enum regel regel);
const char *zaak_stap_artikel(const struct stap *stap);

/* Adds the sentence of a step to a text. */
void zaak_motivering_add_stap(struct tekst *uit, const struct zaak_motivering *why, size_t index);

/* Breaks a sentence that begins on a line of its own, behind a lead of so many characters; each further line is indented as far. */
void zaak_motivering_wrap(struct tekst *text, size_t line, size_t indent);

/* Cents as "€ 1.442" or "€ 360,50"; the same everywhere. Returns what snprintf does. */
int zaak_bedrag_format(int64_t cents, char *buffer, size_t size);

/* How many days a step skipped: only the rules that move an end skip days. */
int32_t zaak_stap_overgeslagen(const struct stap *stap);

/* What such a day is called: by the kalender, else a closing of the channel alone. */
const char *zaak_skipped_naam(const struct zaak_motivering *why, zaak_dag dag);

#endif
