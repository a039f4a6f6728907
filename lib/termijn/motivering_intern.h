/* SPDX-License-Identifier: EUPL-1.2 */
/* How the engine writes steps. Recording a step copies a few numbers and pointers; a recorder that is NULL costs nothing. */
#ifndef ZAAK_MOTIVERING_INTERN_H
#define ZAAK_MOTIVERING_INTERN_H

#include <zaak/grond.h>
#include <zaak/motivering.h>

/* The rules of lib/register/motivering.csv. */
enum regel {
#define X(id, name, article, template) REGEL_##id,
#include "motivering.inc"
#undef X
    REGEL_COUNT
};

/* The three pieces of a sentence that a suspension ground brings. */
struct opschorting_tekst {
    const char *begin;
    const char *einde;
    const char *ongebruikt;
};

struct stap {
    enum regel regel;
    const char *grond;                      /* article, lent by the register of grounds; NULL: the rule's own */
    const char *begin;                      /* how a sentence names the base event or the suspension; NULL elsewhere */
    const struct opschorting_tekst *tekst;  /* NULL where no suspension ground speaks */
    struct zaak_periode periode;
    zaak_dag van, naar;
    zaak_dag op, einde;                     /* the event and the event that ended it */
    zaak_dag eerste, laatste;               /* the stretch */
    int32_t dagen;
    int32_t al_geteld;                      /* days of the stretch that another one had suspended already */
    int32_t aantal;                         /* how many share an amount */
    int64_t bedrag, per_dag;                /* in cents */
    struct zaak_duur duur;                  /* a duration of a catalogue */
    bool voorlopig;                         /* of a conclusion: it may still change, and the sentence begins with that */
    const zaak_dag *lijst;                  /* days that are told one by one, kept by the recorder; NULL: none */
    int32_t lijst_count;
    zaak_tijdstip van_op, naar_op, op_op;   /* the moments of these days, where more than the day is known */
    int32_t feit;                           /* which fact of the question it is about, from 1; 0: none */
    const char *woord, *waarde;             /* what people called something and wrote in it: static, or from zaak_motivering_keep() */
};

/* A step with no dates; fill in what the rule speaks of. Every field is named, so that a compiler stores them at once instead of clearing the block first. */
#define STAP(id) (struct stap){ .regel = REGEL_##id, .grond = NULL, .begin = NULL, .tekst = NULL, .periode = { 0, ZAAK_EENHEID_GEEN }, \
                                .van = ZAAK_DAG_GEEN, .naar = ZAAK_DAG_GEEN, .op = ZAAK_DAG_GEEN, .einde = ZAAK_DAG_GEEN, \
                                .eerste = ZAAK_DAG_GEEN, .laatste = ZAAK_DAG_GEEN, .dagen = 0, .al_geteld = 0, .aantal = 0, .bedrag = 0, \
                                .per_dag = 0, .duur = { 0, 0, 0, 0, 0 }, .voorlopig = false, .lijst = NULL, .lijst_count = 0, \
                                .van_op = ZAAK_TIJDSTIP_GEEN, .naar_op = ZAAK_TIJDSTIP_GEEN, .op_op = ZAAK_TIJDSTIP_GEEN, .feit = 0, .woord = NULL, .waarde = NULL }

/* Starts the answer to a question: forgets the steps and holds what they will lend from. */
void zaak_motivering_begin(struct zaak_motivering *why, const struct zaak_kalender *kalender, const struct zaak_gronden *gronden);

/* A copy of a text that a step is to lend, kept until the steps are forgotten: fit for a sentence, so valid UTF-8 on one line, and cut when it is long. NULL for NULL, without a recorder,
 * and when there is no memory. */
const char *zaak_motivering_keep(struct zaak_motivering *why, const char *text);

/* The readings of the question, and the procesprofiel of the case, for zaak_motivering_get_herkomst(). Texts are copied, cut to fit. */
void zaak_motivering_read_by(struct zaak_motivering *why, const struct zaak_lezing *lezing);
void zaak_motivering_under(struct zaak_motivering *why, const char *profiel, const char *organisatie);

void zaak_motivering_add(struct zaak_motivering *why, const struct stap *stap);

/* Which fact of the question a step is about, from 1; 0: none, also past the last step. */
int32_t zaak_motivering_feit(const struct zaak_motivering *why, size_t index);

/* The line above the steps. */
void zaak_motivering_conclude(struct zaak_motivering *why, const struct stap *stap);

/* Lets that line begin with "Voorlopig:", as what it rests on may still change. */
void zaak_motivering_hedge(struct zaak_motivering *why);

/* Forgets the first steps. */
void zaak_motivering_drop(struct zaak_motivering *why, size_t count);

/* The rule of a step; REGEL_COUNT past the last one. */
enum regel zaak_motivering_regel(const struct zaak_motivering *why, size_t index);

/* The context of a recorder. */
struct zaak_context *zaak_motivering_context(const struct zaak_motivering *why);

/* 0, or -ZAAK_E_GEHEUGEN when a step was lost. NULL is allowed. */
int zaak_motivering_result(const struct zaak_motivering *why);

#endif
