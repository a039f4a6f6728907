/* SPDX-License-Identifier: EUPL-1.2 */
/* A policy cycle as its document says it, with what was filled from cases. */
#ifndef ZAAK_KRING_INTERN_H
#define ZAAK_KRING_INTERN_H

#include <zaak/kring.h>

#include "basis/geheugen_intern.h"
#include "basis/json_intern.h"
#include "basis/teller_intern.h"

enum kringelement {
#define X(id, word, loop, name, evidence, until_2024, since_2024, yearly) ELEMENT_##id,
#include "vth_elementen.inc"
#undef X
    ELEMENT_COUNT
};

/* How an indicator is measured from cases. */
enum { MEET_BINNEN_WET, MEET_BINNEN_NORM, MEET_AFGEHANDELD, MEET_COUNT };

/* Most rows of one list. */
enum { MAX_KRING_ROWS = 10000 };

struct bewijs {
    int32_t element;
    const char *document;
    zaak_dag vastgesteld, tot;
    uint64_t volgt_uit;      /* bits by element */
    bool uit_zaken;
};

struct meting {
    zaak_dag van, tot;
    struct zaak_normscore score;
};

struct indicator {
    const char *id, *naam;
    int32_t meet;            /* -1: not from cases */
    int32_t streef;          /* percents; -1: none */
    int32_t uren, budget;    /* of the activity in the programme; 0: none */
    const char **zaaktypen;
    size_t zaaktype_count;
    struct meting *metingen;
    size_t meting_count;
    struct meting eigen;     /* from the cases; tot ZAAK_DAG_GEEN: none */
    zaak_dag geevalueerd;    /* ZAAK_DAG_GEEN: not */
    const char *gevolg;      /* what becomes of the goal, or NULL */
};

struct kringdoel {
    const char *id, *naam;
    struct indicator *indicatoren;
    size_t count;
};

struct zaak_kring {
    struct teller refs;
    struct zaak_context *ctx;
    struct arena arena;
    json_node *root;         /* texts are lent from here */
    const char *gemeente, *naam;
    struct bewijs *bewijzen; /* with room for three more, from the cases */
    size_t bewijs_count, eigen_count;
    struct kringdoel *doelen;
    size_t doel_count;
    char document[96];       /* what the cases are called as evidence */
};

/* kring_lezer.c: reads the root of a cycle; what it makes stands in the arena. */
int zaak_kring_read(struct zaak_kring *kring, struct zaak_error *error);

/* kring_toets.c: what the parts of a cycle that was read may not say together. */
int zaak_kring_check(const struct zaak_kring *kring, struct zaak_error *error);

/* The word of an element, and its place by that word; ELEMENT_COUNT when there is none. */
const char *zaak_kring_element_woord(int32_t element);
int32_t zaak_kring_element(const char *woord);

#endif
