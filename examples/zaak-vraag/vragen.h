/* SPDX-License-Identifier: EUPL-1.2 */
/* The questions: from the fields of a line to the members of the answer. */
#ifndef ZAAK_VRAAG_VRAGEN_H
#define ZAAK_VRAAG_VRAGEN_H

#include <json-c/json.h>

#include <zaak/openingstijd.h>

#include "awb.h"
#include "uitvoer.h"

/* Room for the facts of a question to the clock. */
struct klokruimte {
    struct zaak_klokfeit *rows;
    size_t capacity;
};

/* What all questions share. Start from zeros; make with deur_open(), give back with deur_close(). */
struct deur {
    struct zaak_context *ctx;
    const struct zaak_kalender *kalenders[2];   /* by ZAAK_GELIJKGESTELD_…; the second is made when it is first asked for */
    struct zaak_kalender *own;
    struct zaak_motivering *why;
    struct json_tokener *tokener;
    struct awb awb;
    struct awb_feit *feiten;
    size_t feit_capacity;
    struct klokruimte klokfeiten[2];            /* two where two questions are compared */
    struct zaak_openingstijd *openingstijd;     /* of the last question that had one; questions that follow each other often have the same profile */
    const struct zaak_kalender *openingstijd_kalender;
    char *profiel;                              /* the JSON that it was made from */
    char *text;                                 /* room for one sentence */
    size_t text_size;
};

bool deur_open(struct deur *deur);
void deur_close(struct deur *deur);

/* Answers the question in `vraag`: adds the members of the answer, each with a comma before it, or fails and adds nothing that the caller may not throw away. */
int deur_answer(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error);

/* The kalender that a question asks for with "gelijkgesteld". */
int deur_kalender(struct deur *deur, struct json_object *waarde, const struct zaak_kalender **ret_kalender, struct zaak_error *error);

/* Questions with an answer of several members, one file each: as deur_answer(). */
int vraag_klok(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error);
int vraag_indiening(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error);
int vraag_rechtswege(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error);
int vraag_dwangsom(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error);
int vraag_projectie(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error);
int vraag_archief(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error);
int vraag_versie(struct deur *deur, struct json_object *vraag, struct uitvoer *uit, struct zaak_error *error);

#endif
