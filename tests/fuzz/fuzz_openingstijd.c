/* SPDX-License-Identifier: EUPL-1.2 */
/* Opening hours of a host. What is taken can be reckoned with, and there and back again is where one was. */
#include "fuzz.h"

#include <stdlib.h>
#include <zaak/openingstijd.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

#define START INT64_C(1738573200000000) /* 2025-02-03T10:00+01:00 */

static struct zaak_context *ctx;

static void reckon(const struct zaak_openingstijd *openingstijd)
{
    zaak_tijdstip first, second, back;
    int32_t minutes;
    int result = zaak_openingstijd_next(openingstijd, START, &first);

    CHECK(result == 0 || result == -ZAAK_E_BEREIK);
    if (result)
        return;
    CHECK(first >= START && zaak_openingstijd_is_open(openingstijd, first) == 1);
    for (int32_t n = 1; n < 100000; n *= 7) {
        if (zaak_openingstijd_add(openingstijd, START, n, &second))
            continue;
        CHECK(second > first && zaak_openingstijd_count(openingstijd, START, second, &minutes) == 0 && minutes == n);
        CHECK(zaak_openingstijd_add(openingstijd, second, -n, &back) == 0 && back == first);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_openingstijd *openingstijd = NULL;
    int result;

    if (!ctx)
        ctx = zaak_context_new(NULL);
    result = zaak_openingstijd_load_json(ctx, NULL, (const char *)data, size, &openingstijd, &error);
    if (result) {
        CHECK(!openingstijd && error.code == result && error.text[0] && result != -ZAAK_E_GEHEUGEN && result != -ZAAK_E_ARGUMENT);
        return 0;
    }
    reckon(openingstijd);
    zaak_openingstijd_unref(openingstijd);
    return 0;
}
