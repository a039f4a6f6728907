/* SPDX-License-Identifier: EUPL-1.2 */
/* The clock: six bytes per fact, of which some are nonsense. The order of the facts never matters, a motivering changes nothing, and an answer hangs together. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>
#include <zaak/klok.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

enum { HEAD = 8, FACT = 6, MOST = 40, BEGIN = 20150 };

static struct zaak_context *ctx;
static struct zaak_motivering *why, *other;

static const char *const opschortingsgronden[] = { ZAAK_GROND_AANVULLING, ZAAK_GROND_BUITENLAND, ZAAK_GROND_INSTEMMING, ZAAK_GROND_VERTRAGING,
                                                   ZAAK_GROND_OVERMACHT, "woo-zienswijze", "maanstand", NULL };
static const char *const gronden[] = { "wettelijke-termijn", "ow-16-64", "ow-16-66", "woo-4-4", "awb-3-16", "avg-12-3", "wgs-4-bedreiging", NULL };

/* A day near the begin; the top values are no day, and days at and beyond the ends of the kalender. */
static zaak_dag near_day(uint8_t byte)
{
    static const zaak_dag odd[] = { ZAAK_DAG_GEEN, INT32_MAX, INT32_MIN + 1, -7305, -7306, 47846, 47847, 0 };

    return byte >= 248 ? odd[byte - 248] : BEGIN - 20 + byte;
}

static struct zaak_klokfeit read_fact(const uint8_t *bytes)
{
    struct zaak_klokfeit feit;

    feit.soort = bytes[0] % 7;
    feit.op = near_day(bytes[1]);
    feit.tot = bytes[2] % 2 ? near_day(bytes[3]) : ZAAK_DAG_GEEN;
    feit.termijn.aantal = bytes[4] == 255 ? 1000000 : (int8_t)bytes[4];
    feit.termijn.eenheid = bytes[2] / 2 % 10;
    feit.grond = opschortingsgronden[bytes[5] % 8];
    return feit;
}

static void read_question(const uint8_t *bytes, struct zaak_klokvraag *vraag)
{
    vraag->begin = bytes[0] == 255 ? near_day(bytes[1]) : BEGIN + bytes[0] + 40 * (bytes[1] % 64);
    if (gronden[bytes[2] % 8])
        vraag->grond = zaak_gronden_find(zaak_context_get_gronden(ctx), gronden[bytes[2] % 8], vraag->begin);
    vraag->peildatum = bytes[3] % 2 ? near_day(bytes[4]) : ZAAK_DAG_GEEN;
    vraag->lezing.opschorting = bytes[3] / 2 % 2;
    vraag->lezing.opschorting_vanaf = bytes[3] / 4 % 2;
    vraag->lezing.verlenging_vanaf = bytes[3] / 8 % 2;
    vraag->norm_schort_op = bytes[3] / 16 % 2;
    vraag->norm_regime = bytes[3] / 32 % 3;
    if (bytes[5] % 2)
        vraag->norm = (struct zaak_periode){ 1 + bytes[5] / 2 % 16, ZAAK_EENHEID_DAG + bytes[5] / 32 % 4 };
    if (bytes[6] % 2)
        vraag->termijn = (struct zaak_periode){ bytes[6] / 2 % 16, bytes[7] % 10 };
}

static void check_answer(const struct zaak_klokvraag *vraag, const struct zaak_klok *klok)
{
    CHECK(klok->begin == vraag->begin && klok->dagen_opgeschort >= 0 && klok->verlengingen >= 0 && klok->dagen_gebruikt >= 0);
    CHECK((klok->uiterlijk == ZAAK_DAG_GEEN) == (vraag->grond == NULL) && (klok->gepland == ZAAK_DAG_GEEN) == (vraag->norm.eenheid == ZAAK_EENHEID_GEEN));
    if (vraag->grond) {
        struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

        zaak_grond_get_info(vraag->grond, &info);
        CHECK(klok->uiterlijk >= klok->nominaal && klok->nominaal >= klok->begin);
        CHECK(klok->verlengingen <= info.verlengingen && strcmp(klok->grond, info.id) == 0);
        CHECK(zaak_kalender_dagsoort(zaak_context_get_kalender(ctx), klok->uiterlijk) >= 0);
        CHECK(klok->toestand != ZAAK_KLOK_VERSTREKEN || klok->dagen_over < 0);
        CHECK(klok->toestand != ZAAK_KLOK_OP_TIJD || klok->dagen_over >= 0);
        CHECK(klok->toestand != ZAAK_KLOK_TE_LAAT || klok->dagen_over < 0);
    }
}

static bool same(const struct zaak_klok *a, const struct zaak_klok *b)
{
    return a->nominaal == b->nominaal && a->uiterlijk == b->uiterlijk && a->gepland == b->gepland && a->gestopt == b->gestopt &&
           a->toestand == b->toestand && a->dagen_gebruikt == b->dagen_gebruikt && a->dagen_opgeschort == b->dagen_opgeschort &&
           a->dagen_over == b->dagen_over && a->dagen_over_norm == b->dagen_over_norm && a->verlengingen == b->verlengingen && a->voorlopig == b->voorlopig;
}

static void check_motivering(struct zaak_klokvraag *vraag, struct zaak_klokfeit *turned)
{
    char text[512], again[512];
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    for (size_t i = 0; i < vraag->feit_count; i++)
        turned[i] = vraag->feiten[vraag->feit_count - 1 - i];
    vraag->feiten = turned;
    CHECK(zaak_klok_compute(ctx, vraag, &klok, other, NULL) == 0);
    CHECK(zaak_motivering_count(why) == zaak_motivering_count(other));
    CHECK(zaak_motivering_text(why, text, sizeof text) == zaak_motivering_text(other, again, sizeof again) && strcmp(text, again) == 0);
    for (size_t i = 0; i < zaak_motivering_count(why); i++) {
        struct zaak_stap stap = ZAAK_STAP_INIT;

        CHECK(zaak_motivering_get_stap(why, i, &stap) == 0 && stap.regel && stap.grond);
        CHECK(zaak_motivering_stap_text(why, i, text, sizeof text) > 0 && !strchr(text, '{'));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_klokfeit feiten[MOST], turned[MOST];
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT, silent = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result;

    if (!ctx) {
        ctx = zaak_context_new(NULL);
        why = zaak_motivering_new(ctx);
        other = zaak_motivering_new(ctx);
    }
    if (size < HEAD)
        return 0;
    read_question(data, &vraag);
    for (size_t at = HEAD; at + FACT <= size && vraag.feit_count < MOST; at += FACT)
        feiten[vraag.feit_count++] = read_fact(data + at);
    vraag.feiten = feiten;
    result = zaak_klok_compute(ctx, &vraag, &klok, why, &error);
    CHECK(zaak_klok_compute(ctx, &vraag, &silent, NULL, NULL) == result && same(&klok, &silent));
    if (result) {
        CHECK(result == -ZAAK_E_ARGUMENT || result == -ZAAK_E_BEREIK || result == -ZAAK_E_NIET_GEVONDEN);
        CHECK(error.code == result && error.text[0] && klok.uiterlijk == ZAAK_DAG_GEEN && klok.toestand == ZAAK_KLOK_GEEN);
        return 0;
    }
    check_answer(&vraag, &klok);
    check_motivering(&vraag, turned);
    return 0;
}
