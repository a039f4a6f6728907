/* SPDX-License-Identifier: EUPL-1.2 */
/* The recorder: steps as data. The sentences are made in motivering_tekst.c. */
#include "motivering_intern.h"

#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/masker_intern.h"
#include "basis/options_intern.h"
#include "basis/teller_intern.h"
#include "grond_intern.h"
#include "motivering_tekst_intern.h"
#include "tijd/kalender_intern.h"

struct zaak_motivering *zaak_motivering_new(struct zaak_context *ctx)
{
    struct zaak_motivering *why = ctx ? zaak_alloc(ctx, sizeof *why) : NULL;

    if (!why)
        return NULL;
    teller_init(&why->refs);
    why->ctx = zaak_context_ref(ctx);
    return why;
}

struct zaak_motivering *zaak_motivering_ref(struct zaak_motivering *why)
{
    if (why)
        teller_ref(&why->refs);
    return why;
}

struct zaak_motivering *zaak_motivering_unref(struct zaak_motivering *why)
{
    struct zaak_context *ctx;

    if (!why || !teller_unref(&why->refs))
        return NULL;
    ctx = why->ctx;
    zaak_motivering_clear(why);
    zaak_release(ctx, why->stappen);
    zaak_release(ctx, why);
    zaak_context_unref(ctx);
    return NULL;
}

void zaak_motivering_clear(struct zaak_motivering *why)
{
    if (!why)
        return;
    why->kalender = zaak_kalender_unref(why->kalender);
    why->gronden = zaak_gronden_unref(why->gronden);
    zaak_arena_free(why->ctx, &why->teksten);
    why->count = 0;
    why->concluded = false;
    why->failed = false;
    why->lezing = (struct zaak_lezing)ZAAK_LEZING_INIT;
    why->profiel[0] = why->organisatie[0] = '\0';
}

void zaak_motivering_begin(struct zaak_motivering *why, const struct zaak_kalender *kalender, const struct zaak_gronden *gronden)
{
    if (!why)
        return;
    zaak_motivering_clear(why);
    /* Holding a frozen object changes its reference count alone. */
    why->kalender = zaak_kalender_ref((struct zaak_kalender *)kalender);
    why->gronden = zaak_gronden_ref((struct zaak_gronden *)gronden);
}

const char *zaak_motivering_keep(struct zaak_motivering *why, const char *text)
{
    enum { LONGEST = 200 };
    size_t size = text ? strlen(text) + 1 : 0;
    char *copy;

    if (!why || !text)
        return NULL;
    size = size > LONGEST ? LONGEST : size;
    copy = zaak_arena_alloc(why->ctx, &why->teksten, size);
    if (!copy) {
        why->failed = true;
        return NULL;
    }
    zaak_cut(copy, size, text);
    zaak_mask(copy);
    for (char *at = copy; *at; at++)
        if ((unsigned char)*at < ' ')
            *at = ' ';
    return copy;
}

void zaak_motivering_read_by(struct zaak_motivering *why, const struct zaak_lezing *lezing)
{
    if (why)
        why->lezing = *lezing;
}

void zaak_motivering_under(struct zaak_motivering *why, const char *profiel, const char *organisatie)
{
    if (!why)
        return;
    zaak_cut(why->profiel, sizeof why->profiel, profiel ? profiel : "");
    zaak_cut(why->organisatie, sizeof why->organisatie, organisatie ? organisatie : "");
}

int zaak_motivering_get_herkomst(const struct zaak_motivering *why, struct zaak_herkomst *ret_herkomst)
{
    struct zaak_herkomst answer = ZAAK_HERKOMST_INIT;

    if (!why)
        return -ZAAK_E_ARGUMENT;
    answer.versie = zaak_version();
    answer.gegevens = zaak_data_version();
    answer.profiel = why->profiel[0] ? why->profiel : NULL;
    answer.organisatie = why->organisatie[0] ? why->organisatie : NULL;
    answer.eigen_kalender = why->kalender && why->kalender != zaak_context_slot(why->ctx, SLOT_KALENDER);
    answer.eigen_gronden = why->gronden && why->gronden != zaak_context_slot(why->ctx, SLOT_GRONDEN);
    answer.lezing = why->lezing;
    answer.versie_kalender = why->kalender ? why->kalender->versie : NULL;
    answer.versie_gronden = why->gronden ? why->gronden->versie : NULL;
    return zaak_options_write(ret_herkomst, &answer, sizeof answer, NULL);
}

void zaak_motivering_add(struct zaak_motivering *why, const struct stap *stap)
{
    if (!why)
        return;
    if (zaak_grow(why->ctx, (void **)&why->stappen, &why->capacity, why->count + 1, sizeof *why->stappen)) {
        why->failed = true;
        return;
    }
    why->stappen[why->count++] = *stap;
}

void zaak_motivering_conclude(struct zaak_motivering *why, const struct stap *stap)
{
    if (!why)
        return;
    why->conclusie = *stap;
    why->concluded = true;
}

void zaak_motivering_hedge(struct zaak_motivering *why)
{
    if (why)
        why->conclusie.voorlopig = true;
}

void zaak_motivering_drop(struct zaak_motivering *why, size_t count)
{
    if (!why || count > why->count || count == 0)
        return;
    why->count -= count;
    memmove(why->stappen, why->stappen + count, why->count * sizeof *why->stappen);
}

enum regel zaak_motivering_regel(const struct zaak_motivering *why, size_t index)
{
    return why && index < why->count ? why->stappen[index].regel : REGEL_COUNT;
}

struct zaak_context *zaak_motivering_context(const struct zaak_motivering *why)
{
    return why->ctx;
}

int zaak_motivering_result(const struct zaak_motivering *why)
{
    return why && why->failed ? -ZAAK_E_GEHEUGEN : 0;
}

size_t zaak_motivering_count(const struct zaak_motivering *why)
{
    return why ? why->count : 0;
}

int zaak_motivering_get_stap(const struct zaak_motivering *why, size_t index, struct zaak_stap *ret_stap)
{
    struct zaak_stap answer = ZAAK_STAP_INIT;
    const struct stap *stap;

    if (!why)
        return -ZAAK_E_ARGUMENT;
    if (index >= why->count)
        return -ZAAK_E_BEREIK;
    stap = &why->stappen[index];
    answer.regel = zaak_regel_naam(stap->regel);
    answer.grond = zaak_stap_artikel(stap);
    answer.van = stap->van != ZAAK_DAG_GEEN ? stap->van : stap->op;
    answer.naar = stap->naar != ZAAK_DAG_GEEN ? stap->naar : answer.van;
    answer.eerste = stap->eerste;
    answer.laatste = stap->laatste;
    answer.dagen = stap->dagen;
    answer.overgeslagen = zaak_stap_overgeslagen(stap);
    return zaak_options_write(ret_stap, &answer, sizeof answer, NULL);
}

int32_t zaak_motivering_feit(const struct zaak_motivering *why, size_t index)
{
    return why && index < why->count ? why->stappen[index].feit : 0;
}

const char *zaak_skipped_naam(const struct zaak_motivering *why, zaak_dag dag)
{
    const char *naam = zaak_kalender_get_naam(why->kalender, dag);

    return naam ? naam : "bijzondere sluiting";
}

int zaak_motivering_get_overgeslagen(const struct zaak_motivering *why, size_t index, size_t nth, zaak_dag *ret_dag, const char **ret_naam)
{
    const struct stap *stap;

    if (!why || index >= why->count || nth >= (size_t)zaak_stap_overgeslagen(&why->stappen[index]))
        return -ZAAK_E_BEREIK;
    stap = &why->stappen[index];
    *ret_dag = stap->lijst ? stap->lijst[nth] : stap->eerste + (zaak_dag)nth;
    *ret_naam = zaak_skipped_naam(why, *ret_dag);
    return 0;
}
