/* SPDX-License-Identifier: EUPL-1.2 */
/* The question `awb`: named facts of a scenario, and what follows from them. No JSON here: the tests of the clock use this file too. */
#ifndef ZAAK_VRAAG_AWB_H
#define ZAAK_VRAAG_AWB_H

#include <zaak/klok.h>

enum { AWB_ANTWOORD = 32, AWB_MAX_FEITEN = 10000 };

struct awb_feit {
    const char *naam;
    const char *waarde;     /* NULL: the bare name, "true" */
};

struct awb_vraag {
    const char *scenario;
    const char *gevraagd;
    const struct awb_feit *feiten;
    size_t feit_count;
    struct zaak_lezing lezing;
};

/* What questions share. Set ctx and kalender, the rest zero; give back with awb_free(). */
struct awb {
    struct zaak_context *ctx;
    const struct zaak_kalender *kalender;
    const char *artikel;            /* of the answer, for a first step that names none; lent by the register, NULL elsewhere */
    bool voorlopig;                 /* of the answer: something may still change it */
    struct zaak_klokfeit *feiten;   /* room for the facts of one question */
    size_t capacity;
};

/* Answers one question: 0, or the negative code that *error holds, with the path of the field. `why` may be NULL. */
int awb_answer(struct awb *awb, const struct awb_vraag *vraag, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error);

/* Makes room for that many facts, and as many again that follow from them. */
int awb_make_room(struct awb *awb, size_t count, struct zaak_error *error);

void awb_free(struct awb *awb);

#endif
