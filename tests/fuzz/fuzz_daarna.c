/* SPDX-License-Identifier: EUPL-1.2 */
/* What comes after a decision: terms that follow each other, handing in, decisions by operation of law, and what if. Six bytes per fact, of which some are nonsense. The order of the
 * facts never matters, what came earlier is never later, and the steps of a projection lead from the old day to the new one. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>
#include <zaak/indiening.h>
#include <zaak/projectie.h>
#include <zaak/rechtswege.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

enum { HEAD = 12, FACT = 6, MOST = 24, BEGIN = 20400 };

static struct zaak_context *ctx;
static struct zaak_motivering *why, *other;

static const char *const gronden[] = { "awb-6-7", "awb-7-10", "awb-7-10-commissie", "awr-22j", "woz-30-9", "awb-3-18-4", "awb-4-104", "awb-4-13",
                                       "ow-16-64", "dienstenwet-31", "pw-41-4", "wabo-3-9", "lijkbezorging-16-36-uur", "woo-4-4-5", "awb-3-16", "awb-7-24" };
static const char *const gebeurtenissen[] = { "bekendmaking", "dagtekening", "mededeling_commissie", "doorzending", "einde_aanhouding", "terinzagelegging",
                                              "einde_bezwaartermijn", "maanstand" };
static const char *const opschortingsgronden[] = { "bezwaar-verzuim", "aanvulling", "overmacht", "bezwaar-uitstel" };

static zaak_dag near_day(uint8_t byte)
{
    static const zaak_dag odd[] = { ZAAK_DAG_GEEN, INT32_MAX, INT32_MIN + 1, -7305, -7306, 47846, 47847, 0 };

    return byte >= 248 ? odd[byte - 248] : BEGIN + byte;
}

static struct zaak_klokfeit read_fact(const uint8_t *bytes)
{
    struct zaak_klokfeit feit;
    bool event = bytes[0] % 8 >= 6 || bytes[0] % 8 == 0;

    feit.soort = bytes[0] % 8 ? bytes[0] % 8 : ZAAK_KLOKFEIT_GEBEURTENIS;
    feit.op = near_day(bytes[1]);
    feit.tot = bytes[2] % 2 ? near_day(bytes[3]) : ZAAK_DAG_GEEN;
    feit.termijn.aantal = (int8_t)bytes[4];
    feit.termijn.eenheid = bytes[2] / 2 % 10;
    feit.grond = event ? gebeurtenissen[bytes[5] % 8] : opschortingsgronden[bytes[5] % 4];
    return feit;
}

static struct zaak_klokvraag read_question(const uint8_t *bytes, const struct zaak_klokfeit *feiten, size_t count)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;

    vraag.begin = bytes[0] % 2 ? near_day(bytes[1]) : ZAAK_DAG_GEEN;
    vraag.grond = zaak_gronden_find(zaak_context_get_gronden(ctx), gronden[bytes[2] % 16], zaak_datum(2023, 6, 1) + 365 * (bytes[2] % 16 != 11));
    vraag.peildatum = bytes[3] % 2 ? near_day(bytes[4]) : ZAAK_DAG_GEEN;
    vraag.lezing.opschorting_voor_begin = bytes[3] / 2 % 2;
    vraag.lezing.postweek = bytes[3] / 4 % 2;
    vraag.lezing.van_rechtswege = bytes[3] / 8 % 2;
    vraag.feiten = feiten;
    vraag.feit_count = count;
    return vraag;
}

static void check_order(const struct zaak_klokvraag *vraag, const struct zaak_klok *klok, int result)
{
    struct zaak_klokfeit turned[MOST];
    struct zaak_klokvraag again = *vraag;
    struct zaak_klok second = ZAAK_KLOK_INIT;
    int turned_result;

    for (size_t i = 0; i < vraag->feit_count; i++)
        turned[i] = vraag->feiten[vraag->feit_count - 1 - i];
    again.feiten = turned;
    turned_result = zaak_klok_compute(ctx, &again, &second, other, NULL);
    CHECK((turned_result == 0) == (result == 0));
    CHECK(second.uiterlijk == klok->uiterlijk && second.begin == klok->begin && second.toestand == klok->toestand);
    if (result == 0) {
        char text[4096], mirrored[4096];

        CHECK(zaak_motivering_text(why, text, sizeof text) == zaak_motivering_text(other, mirrored, sizeof mirrored) && strcmp(text, mirrored) == 0);
        CHECK(!strchr(text, '{') && klok->uiterlijk >= klok->begin);
    }
}

static void check_submission(const struct zaak_klokvraag *vraag, const uint8_t *bytes)
{
    struct zaak_indieningsvraag q = ZAAK_INDIENINGSVRAAG_INIT;
    struct zaak_indiening a = ZAAK_INDIENING_INIT, earlier = ZAAK_INDIENING_INIT;
    struct zaak_klokfeit events[MOST];

    for (size_t i = 0; i < vraag->feit_count; i++)
        if (vraag->feiten[i].soort >= ZAAK_KLOKFEIT_GEBEURTENIS)
            events[q.feit_count++] = vraag->feiten[i];
    q.feiten = events;
    q.grond = vraag->grond;
    q.begin = vraag->begin;
    q.peildatum = vraag->peildatum;
    q.lezing = vraag->lezing;
    q.ontvangen = near_day(bytes[0]);
    q.terpost = bytes[1] % 2 ? near_day(bytes[2]) : ZAAK_DAG_GEEN;
    q.storing_van = bytes[1] / 2 % 2 ? near_day(bytes[3]) : ZAAK_DAG_GEEN;
    q.storing_tot = near_day(bytes[4]);
    q.verkeerde_weg = bytes[1] / 4 % 2 ? near_day(bytes[5]) : ZAAK_DAG_GEEN;
    q.reactie = bytes[1] / 8 % 2 ? near_day(bytes[6]) : ZAAK_DAG_GEEN;
    q.verschoonbaar = bytes[1] / 16 % 2;
    if (zaak_indiening_compute(ctx, &q, &a, why, NULL))
        return;
    CHECK(a.uitkomst >= ZAAK_INDIENING_OPEN && a.uitkomst <= ZAAK_INDIENING_TE_LAAT && a.uitgesteld >= a.einde && a.einde >= a.nominaal);
    CHECK(a.post_uiterlijk == ZAAK_DAG_GEEN || a.post_uiterlijk > a.einde);
    CHECK(zaak_motivering_text(why, NULL, 0) > 0);
    if (q.ontvangen == ZAAK_DAG_GEEN || (q.terpost != ZAAK_DAG_GEEN && q.terpost >= q.ontvangen))
        return;
    q.ontvangen--;
    if (zaak_indiening_compute(ctx, &q, &earlier, NULL, NULL) == 0)
        CHECK(a.uitkomst != ZAAK_INDIENING_TIJDIG || earlier.uitkomst == ZAAK_INDIENING_TIJDIG);
}

static void check_lapse(const struct zaak_klokvraag *vraag, const struct zaak_klok *klok, const uint8_t *bytes)
{
    struct zaak_van_rechtswegevraag q = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
    struct zaak_van_rechtswege a = ZAAK_VAN_RECHTSWEGE_INIT;

    q.grond = vraag->grond;
    q.einde = klok->uiterlijk;
    q.besluit = bytes[0] % 2 ? near_day(bytes[1]) : ZAAK_DAG_GEEN;
    q.bekendgemaakt = bytes[0] / 2 % 2 ? near_day(bytes[2]) : ZAAK_DAG_GEEN;
    q.peildatum = vraag->peildatum;
    q.van_toepassing = bytes[0] / 4 % 2;
    q.lezing = vraag->lezing;
    if (zaak_van_rechtswege_compute(ctx, &q, &a, why, NULL))
        return;
    CHECK((a.uitkomst == ZAAK_VAN_RECHTSWEGE_GEEN) == (a.gegeven == ZAAK_DAG_GEEN));
    CHECK(a.uitkomst == ZAAK_VAN_RECHTSWEGE_GEEN || (a.gegeven >= q.einde && a.bekendmaken_uiterlijk > a.gegeven));
    CHECK(zaak_motivering_text(why, NULL, 0) > 0);
}

static void check_projection(const struct zaak_klokvraag *was, const struct zaak_klokvraag *wordt)
{
    struct zaak_projectie p = ZAAK_PROJECTIE_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    if (zaak_klok_project(ctx, was, wordt, &p, why, NULL))
        return;
    CHECK(zaak_klok_compute(ctx, wordt, &klok, NULL, NULL) == 0 && klok.uiterlijk == p.wordt);
    CHECK((p.oorzaken & ~p.verschillen) == 0 && (p.was == p.wordt || p.oorzaken));
    CHECK(zaak_motivering_text(why, NULL, 0) > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_klokfeit feiten[MOST];
    struct zaak_klokvraag vraag, half;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    size_t count = 0;
    int result;

    if (!ctx) {
        ctx = zaak_context_new(NULL);
        why = zaak_motivering_new(ctx);
        other = zaak_motivering_new(ctx);
    }
    if (size < HEAD)
        return 0;
    for (size_t at = HEAD; at + FACT <= size && count < MOST; at += FACT)
        feiten[count++] = read_fact(data + at);
    vraag = read_question(data, feiten, count);
    half = read_question(data + 1, feiten, count / 2);
    CHECK(vraag.grond && half.grond);
    result = zaak_klok_compute(ctx, &vraag, &klok, why, NULL);
    check_order(&vraag, &klok, result);
    check_submission(&vraag, data + 5);
    if (result == 0)
        check_lapse(&vraag, &klok, data + 5);
    check_projection(&half, &vraag);
    return 0;
}
