/* SPDX-License-Identifier: EUPL-1.2 */
/* Registers of legal grounds of a host. Every row that is taken can be found, and the clock can run on it. */
#include "fuzz.h"

#include <stdlib.h>
#include <zaak/klok.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

static struct zaak_context *ctx;
static struct zaak_motivering *why;

static void run_clock(const struct zaak_gronden *gronden, const struct zaak_grond *grond, const struct zaak_grond_info *info)
{
    const struct zaak_klokfeit feiten[] = {
        { ZAAK_KLOKFEIT_OPSCHORTING, 20157, 20171, { 2, ZAAK_EENHEID_WEEK }, ZAAK_GROND_AANVULLING },
        { ZAAK_KLOKFEIT_OPSCHORTING, 20160, ZAAK_DAG_GEEN, { 2, ZAAK_EENHEID_WEEK }, ZAAK_GROND_BUITENLAND },
        { ZAAK_KLOKFEIT_HERVATTING, 20165, ZAAK_DAG_GEEN, { 0, 0 }, NULL },
        { ZAAK_KLOKFEIT_VERLENGING, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 3, ZAAK_EENHEID_MAAND }, NULL },
    };
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int result;

    vraag.gronden = gronden;
    vraag.grond = grond;
    vraag.begin = info->van != ZAAK_DAG_GEEN ? info->van : 20150;
    vraag.feiten = feiten;
    vraag.feit_count = sizeof feiten / sizeof feiten[0];
    result = zaak_klok_compute(ctx, &vraag, &klok, why, NULL);
    CHECK(result == 0 || result == -ZAAK_E_BEREIK);
    if (result == 0) {
        CHECK(klok.uiterlijk >= klok.nominaal && klok.verlengingen <= info->verlengingen);
        CHECK(zaak_motivering_text(why, NULL, 0) > 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gronden *gronden = NULL;
    int result;

    if (!ctx) {
        ctx = zaak_context_new(NULL);
        why = zaak_motivering_new(ctx);
    }
    result = zaak_gronden_load_json(ctx, (const char *)data, size, &gronden, &error);
    if (result) {
        CHECK(!gronden && error.code == result && error.text[0] && result != -ZAAK_E_GEHEUGEN && result != -ZAAK_E_ARGUMENT);
        return 0;
    }
    CHECK(zaak_gronden_count(gronden) >= zaak_gronden_count(zaak_context_get_gronden(ctx)));
    for (size_t i = 0; i < zaak_gronden_count(gronden); i++) {
        const struct zaak_grond *grond = zaak_gronden_at(gronden, i);
        struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

        CHECK(zaak_grond_get_info(grond, &info) == 0 && info.id[0]);
        CHECK(zaak_gronden_find(gronden, info.id, info.van != ZAAK_DAG_GEEN ? info.van : info.tot) != NULL);
        /* The library's own rows come last; two of them are enough to see that the clock takes them from this register too. */
        if (i + zaak_gronden_count(zaak_context_get_gronden(ctx)) < zaak_gronden_count(gronden) + 2)
            run_clock(gronden, grond, &info);
    }
    zaak_motivering_clear(why);
    zaak_gronden_unref(gronden);
    return 0;
}
