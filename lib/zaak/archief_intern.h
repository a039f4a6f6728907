/* SPDX-License-Identifier: EUPL-1.2 */
/* What the files of archiving share. */
#ifndef ZAAK_ARCHIEF_INTERN_H
#define ZAAK_ARCHIEF_INTERN_H

#include <zaak/archief.h>

#include "catalogus/afleidingswijze_intern.h"
#include "termijn/motivering_intern.h"
#include "zaak_intern.h"

/* archiefnominatie. */
enum nominatie { NOMINATIE_GEEN, NOMINATIE_BEWAREN, NOMINATIE_VERNIETIGEN };

/* The question, read and checked. */
struct archiefrekening {
    struct zaak_context *ctx;
    struct zaak_archiefvraag vraag;
    struct zaak_archiefvariant variant;
    struct zaak_archiefregeling regeling;   /* empty without a resultaat */
    enum nominatie nominatie;               /* of the resultaattype */
    enum nominatie gezet;                   /* on the case before */
    enum wijze wijze;
    struct zaak_duur termijn, procestermijn;
    bool heeft_termijn, heeft_procestermijn;
    zaak_dag einddatum;                     /* civil day */
    zaak_dag slotdag;                       /* the day of closing as the brondatum counts it */
    const struct zaak_voorraad *voorraad;   /* where related cases may stand; NULL: nowhere */
    const struct zaak_blik *blik;           /* from where they are looked at */
    struct zaak_motivering *why;
};

/* zaak_archief_compute() with a collection in which related cases may stand. */
int zaak_archief_answer(struct zaak_context *ctx, const struct zaak_archiefvraag *vraag, const struct zaak_voorraad *voorraad, const struct zaak_blik *blik,
                        struct zaak_archief *ret_archief, struct zaak_motivering *why, struct zaak_error *error);

/* Where the archiefactietermijn begins, or why that is not known. */
struct brondatum {
    int32_t reden;                          /* ZAAK_ARCHIEFREDEN_GEEN: known */
    zaak_dag dag;
    bool voorlopig;
    enum regel voorbehoud;                  /* the step that says why it is provisional */
    struct stap stap;                       /* the step that says all this */
};

/* By afleidingswijze. 0, or a failure to read a zaakobject or another case. */
int zaak_brondatum_derive(const struct archiefrekening *r, struct brondatum *ret_bron, struct zaak_error *error);

/* What stands in the attribute of an object that counts. */
struct kenmerk {
    int32_t reden;                          /* ZAAK_ARCHIEFREDEN_GEEN, or one of ZAAK_ARCHIEFREDEN_KENMERK_… */
    zaak_dag dag;
    const char *waarde;                     /* for the motivering, when it is no day */
};

int zaak_kenmerk_read(const struct archiefrekening *r, const struct zaak_archiefobject *object, struct kenmerk *ret_kenmerk, struct zaak_error *error);

/* Reads words: true when the word is known or absent. */
bool zaak_nominatie_find(const char *woord, enum nominatie *ret_nominatie);
const char *zaak_nominatie_woord(enum nominatie nominatie);

/* The variant of a question; NULL: the standard. */
int zaak_archiefvariant_read(const struct zaak_archiefvariant *given, struct zaak_archiefvariant *ret_variant, struct zaak_error *error);

enum regel zaak_archiefreden_regel(int32_t reden);
const char *zaak_archiefreden_code(int32_t reden);

/* The words of archiefstatus, and which of documents, archiefnominatie and archiefactiedatum each of them needs (zrc-022). */
enum archiefstatus {
#define X(id, word, documents, nomination, date) ARCHIEFSTATUS_##id,
#include "archiefstatussen.inc"
#undef X
    ARCHIEFSTATUS_COUNT
};

const char *zaak_archiefstatus_woord(enum archiefstatus status);

/* zaak_archiefstatus_check() into a report of another check; the question has its variant, and words that are known. */
struct rapport;
void zaak_archiefstatus_judge(const struct zaak_archiefstatusvraag *vraag, struct rapport *rapport);

/* Puts decisions, objects or related cases from the facts in a question that does not give them, if the afleidingswijze asks for them; without any fact of that kind they stay not known.
 * The caller releases the rows after the answer. 0 or -ZAAK_E_GEHEUGEN. */
int zaak_archieffeiten_take(struct zaak_archiefvraag *vraag, const struct uitzicht *seen, void **ret_rows);

/* The answer for a case of which the state is known; `diepte` counts main cases of main cases. */
int zaak_archief_derive(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_toestand *toestand, const struct zaak_archiefvraag *vraag, int diepte,
                    struct zaak_archief *ret_archief, struct zaak_motivering *why, struct zaak_error *error);

#endif
