/* SPDX-License-Identifier: EUPL-1.2 */
/* Zaken from a stranger: taken in or refused whole; what was taken in has an answer to every question, goes out, and comes in again. */
#include "fuzz.h"

#include <libzaak.h>

#include "catalogus_lopen.h"

static struct zaak_catalogus *catalogus;

static char *written(const struct zaak *zaak, const struct zaak_uitgave *uitgave, int *length)
{
    char *text;

    *length = zaak_save_bundel(zaak, uitgave, NULL, 0, NULL);
    if (*length == -ZAAK_E_DUBBEL)
        return NULL;
    CHECK(*length > 0);
    text = malloc((size_t)*length + 1);
    CHECK(text && zaak_save_bundel(zaak, uitgave, text, (size_t)*length + 1, NULL) == *length);
    return text;
}

/* From its facts alone a case can be written and taken in. */
static void out_and_in(const struct zaak *zaak, const struct zaak_bundel *bundel)
{
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_bundel *again = NULL;
    int length;
    char *text;

    for (int pass = 0; pass < 4; pass++) {
        uitgave.bundel = pass & 1 ? bundel : NULL;
        uitgave.afgeleid = pass > 1;
        uitgave.spelling = pass;
        if (pass == 3)
            uitgave.spelling = ZAAK_SPELLING_GELEZEN;
        text = written(zaak, &uitgave, &length);
        if (!text)
            continue;
        CHECK(zaak_bundel_load_json(lopen_context(), 0, text, (size_t)length, &again, NULL) == 0);
        CHECK(zaak_bundel_count(again, ZAAK_SOORT_ZAAK) == 1);
        zaak_bundel_unref(again);
        free(text);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel = NULL;
    struct zaak_voorraad *voorraad;
    struct zaak_bevindingen *list;
    int result;

    if (!catalogus)
        catalogus = zaak_catalogus_example(lopen_context());
    CHECK(catalogus);
    if (zaak_bundel_load_json(lopen_context(), 0, (const char *)data, size, &bundel, NULL))
        return 0;
    voorraad = zaak_voorraad_new(catalogus);
    list = zaak_bevindingen_new(lopen_context());
    CHECK(voorraad && list);
    result = zaak_voorraad_load_bundel(voorraad, bundel, NULL, &error);
    CHECK(result < 0 ? zaak_voorraad_count(voorraad) == 0 : zaak_voorraad_count(voorraad) == (size_t)result);
    lopen_error(result < 0 ? result : 0, &error);
    CHECK(zaak_voorraad_check_bundel(voorraad, bundel, list) >= 0);
    for (size_t i = 0; i < zaak_voorraad_count(voorraad) && i < 4; i++) {
        const struct zaak *zaak = zaak_voorraad_at(voorraad, i);
        struct zaak_klok klok = ZAAK_KLOK_INIT;

        CHECK(zaak_check(zaak, list) >= 0);
        result = zaak_get_klok(zaak, zaak_datum(2025, 6, 1), &klok, NULL, NULL);
        CHECK(result == 0 || result == -ZAAK_E_BEREIK);
        CHECK(zaak_save_jsonl(zaak, NULL, 0) > 0);
        out_and_in(zaak, bundel);
    }
    zaak_bevindingen_unref(list);
    zaak_voorraad_unref(voorraad);
    zaak_bundel_unref(bundel);
    return 0;
}
