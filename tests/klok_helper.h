/* SPDX-License-Identifier: EUPL-1.2 */
/* Days, terms and facts of the clock in a few letters, for tables of cases. Include after cmocka.h. */
#ifndef ZAAK_TESTS_KLOK_HELPER_H
#define ZAAK_TESTS_KLOK_HELPER_H

#include <stdio.h>
#include <string.h>

#include <zaak/klok.h>

#include "toets_helper.h"

enum { MAX_FEITEN = 24 };

/* "" is no period. */
static inline struct zaak_periode periode_of(const char *text)
{
    struct zaak_periode periode = { 0, ZAAK_EENHEID_GEEN };

    if (text && text[0] && zaak_periode_parse(text, strlen(text), &periode) < 0)
        fail_msg("%s is no period", text);
    return periode;
}

static inline const char *ground_of(char letter)
{
    switch (letter) {
    case 'a': return ZAAK_GROND_AANVULLING;
    case 'b': return ZAAK_GROND_BUITENLAND;
    case 'v': return ZAAK_GROND_VERTRAGING;
    case 'o': return ZAAK_GROND_OVERMACHT;
    case 'i': return ZAAK_GROND_INSTEMMING;
    default: return NULL;
    }
}

static inline zaak_dag word_dag(const char *word)
{
    return strcmp(word, "-") == 0 ? ZAAK_DAG_GEEN : dag_or_none(word);
}

/* Facts: s op tot (suspend: a asked to complete, b abroad, v delay by the applicant, o force majeure, i agreed period), h op (resume), v op periode
 * (extend), b op (decide), z op (request without a term); "-" is no day. Reads "sa 2025-03-10 2025-03-24; ha 2025-03-20; v - P6W; b 2025-04-01; z 2025-03-05; si - P2W". */
static inline size_t read_facts(const char *text, struct zaak_klokfeit feiten[MAX_FEITEN])
{
    char copy[1024];
    size_t count = 0;

    snprintf(copy, sizeof copy, "%s", text);
    for (char *at = strtok(copy, ";"); at; at = strtok(NULL, ";")) {
        struct zaak_klokfeit *feit = &feiten[count++];
        char word[3][32] = { "", "-", "-" };

        assert_true(count <= MAX_FEITEN);
        *feit = (struct zaak_klokfeit){ 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0 }, NULL };
        sscanf(at, "%31s %31s %31s", word[0], word[1], word[2]);
        feit->grond = ground_of(word[0][1]);
        feit->op = word_dag(word[1]);
        switch (word[0][0]) {
        case 's': feit->soort = ZAAK_KLOKFEIT_OPSCHORTING; break;
        case 'h': feit->soort = ZAAK_KLOKFEIT_HERVATTING; break;
        case 'v': feit->soort = ZAAK_KLOKFEIT_VERLENGING; break;
        case 'b': feit->soort = ZAAK_KLOKFEIT_BESLUIT; break;
        case 'z': feit->soort = ZAAK_KLOKFEIT_VERZOEK; feit->grond = ZAAK_GROND_AANVULLING; break;
        default: fail_msg("fact %s", at);
        }
        if (word[2][0] == 'P')
            feit->termijn = periode_of(word[2]);
        else
            feit->tot = word_dag(word[2]);
    }
    return count;
}

#endif
