/* SPDX-License-Identifier: EUPL-1.2 */
/* A stand, the state of an indicator, or a table of municipalities, of any bytes. The check at the end of a stand is made good first, so that the reader behind it is reached. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "catalogus_lopen.h"
#include "sturing/bytes_intern.h"

#include <zaak/benchmark.h>

static void lopen_staat(const uint8_t *data, size_t size)
{
    struct zaak_indicatorstaat staat, twice;
    uint8_t bytes[ZAAK_INDICATORSTAAT_BYTES];
    struct zaak_cijfer cijfer;

    if (zaak_indicatorstaat_load(data, size, &staat, NULL))
        return;
    CHECK(zaak_indicatorstaat_save(&staat, bytes) == 0 && memcmp(bytes, data, size) == 0);
    CHECK(zaak_indicatorstaat_final(&staat, 0, &cijfer) == 0);
    twice = staat;
    CHECK(zaak_indicatorstaat_merge(&twice, &staat) == 0 || staat.noemer > ZAAK_INDICATOR_MOST / 2 || llabs(staat.teller) > INT64_MAX / 2);
}

/* What was read is written as it was, and merges with itself to twice as much. */
static void lopen_stand(struct zaak_stand *stand, const uint8_t *bytes, size_t length)
{
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_benchmarkvraag vraag = ZAAK_BENCHMARKVRAAG_INIT;
    struct zaak_benchmark benchmark = ZAAK_BENCHMARK_INIT;
    struct zaak_stand *small = NULL, *again = NULL;
    uint8_t *copy = malloc(length);
    size_t written = 0;
    int result;

    CHECK(copy);
    CHECK(zaak_stand_save(stand, copy, length, &written) == 0 && written == length && memcmp(copy, bytes, length) == 0);
    keuze.dimensies = ZAAK_DIMENSIE_ZAAKTYPE;
    result = zaak_stand_reduce(stand, &keuze, &small, NULL);
    CHECK(result == 0 || result == -ZAAK_E_BEREIK);
    zaak_stand_unref(small);
    vraag.nummer = 13;
    result = zaak_benchmark_compute(stand, &vraag, NULL, 0, &benchmark, NULL);
    CHECK(result >= 0 || result == -ZAAK_E_BEREIK);
    CHECK(zaak_stand_load(lopen_context(), bytes, length, &again, NULL) == 0);
    result = zaak_stand_merge(stand, again, NULL);
    CHECK(result == 0 || result == -ZAAK_E_BEREIK || (result == -ZAAK_E_DUBBEL && zaak_stand_get_bron(again, 0)));
    if (result == 0)
        CHECK(zaak_stand_count(stand) == zaak_stand_count(again));
    zaak_stand_unref(again);
    free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gemeenten *gemeenten = NULL;
    struct zaak_stand *stand = NULL;
    uint8_t *bytes = malloc(size + 1);
    int result;

    CHECK(bytes);
    if (size)
        memcpy(bytes, data, size);
    if (size > 8) {
        struct schrijver check = { bytes, size, size - 8 };

        put_u64(&check, sum_bytes(bytes, size - 8));
    }
    result = zaak_stand_load(lopen_context(), bytes, size, &stand, &error);
    lopen_error(result, &error);
    if (result == 0)
        lopen_stand(stand, bytes, size);
    zaak_stand_unref(stand);
    lopen_staat(data, size);
    result = zaak_gemeenten_load_json(lopen_context(), (const char *)bytes, size, &gemeenten, &error);
    for (size_t i = 0; i < zaak_gemeenten_count(gemeenten); i++) {
        struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;

        CHECK(zaak_gemeenten_get(gemeenten, i, &gemeente) == 0);
        CHECK(zaak_gemeenten_get_opvolger(gemeenten, gemeente.code, zaak_datum(2025, 1, 1)));
    }
    zaak_gemeenten_unref(gemeenten);
    free(bytes);
    return 0;
}
