/* SPDX-License-Identifier: EUPL-1.2 */
/* The documents of an office: its kalender, and its channels. What is taken can be asked, and an event at each channel can be measured. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>
#include <zaak/norm.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

#define START INT64_C(1738573200000000) /* 2025-02-03T10:00+01:00 */
#define HOUR INT64_C(3600000000)

static struct zaak_context *ctx;

static void check_error(int result, const struct zaak_error *error)
{
    CHECK(error->code == result && (result == 0 || error->text[0]) && result != -ZAAK_E_GEHEUGEN);
}

static void ask_kalender(const struct zaak_kalender *kalender)
{
    zaak_dag there = 0, back = 0;
    int32_t count = -1;

    for (zaak_dag dag = 20089; dag < 20454; dag += 7) {
        if (zaak_kalender_is_werkdag(kalender, dag) != 1 || zaak_kalender_add_werkdagen(kalender, dag, 10, &there))
            continue;
        CHECK(zaak_kalender_count_werkdagen(kalender, dag, there, &count) == 0 && count == 10);
        CHECK(zaak_kalender_add_werkdagen(kalender, there, -10, &back) == 0 && back == dag);
    }
}

static void ask_kanaal(const struct zaak_kantoor *kantoor, const char *naam)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    norm.kanaal = naam;
    norm.termijn.eenheid = ZAAK_EENHEID_MINUUT;
    for (int32_t n = 1; n < 100000; n *= 11) {
        struct zaak_normmeting meting = ZAAK_NORMMETING_INIT, exact = ZAAK_NORMMETING_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result;

        norm.termijn.aantal = n;
        result = zaak_servicenorm_measure(&norm, kantoor, START, START + 50 * HOUR, ZAAK_TIJDSTIP_GEEN, &meting, NULL, &error);
        check_error(result, &error);
        CHECK(result == 0 || result == -ZAAK_E_BEREIK);
        if (result)
            continue;
        CHECK((meting.uitkomst == ZAAK_NORM_GEHAALD) == (START + 50 * HOUR <= meting.uiterlijk) && meting.seconden >= 0);
        CHECK(meting.uitkomst == ZAAK_NORM_GEMIST || meting.seconden_over == n * 60 - meting.seconden);
        CHECK(zaak_servicenorm_measure(&norm, kantoor, START, meting.uiterlijk, ZAAK_TIJDSTIP_GEEN, &exact, NULL, NULL) == 0);
        CHECK(exact.uitkomst == ZAAK_NORM_GEHAALD && exact.minuten == n && exact.seconden_over == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kantoor *kantoor = NULL;
    struct zaak_kalender *kalender = NULL;
    int result;

    if (!ctx)
        ctx = zaak_context_new(NULL);
    result = zaak_kalender_load_json(ctx, (const char *)data, size, &kalender, &error);
    check_error(result, &error);
    CHECK((result == 0) == (kalender != NULL));
    if (kalender)
        ask_kalender(kalender);
    zaak_kalender_unref(kalender);
    error = (struct zaak_error)ZAAK_ERROR_INIT;
    result = zaak_kantoor_load_json(ctx, NULL, (const char *)data, size, &kantoor, &error);
    check_error(result, &error);
    CHECK((result == 0) == (kantoor != NULL) && result != -ZAAK_E_ARGUMENT);
    for (size_t i = 0; i < zaak_kantoor_kanaal_count(kantoor); i++)
        ask_kanaal(kantoor, zaak_kantoor_kanaal_at(kantoor, i));
    if (kantoor)
        ask_kalender(zaak_kantoor_get_kalender(kantoor) ? zaak_kantoor_get_kalender(kantoor) : zaak_context_get_kalender(ctx));
    zaak_kantoor_unref(kantoor);
    return 0;
}
