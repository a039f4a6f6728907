/* SPDX-License-Identifier: EUPL-1.2 */
/* A message from a stranger: judging it ends with findings or an error, the same each time; and whatever facts a case has, the messages about them pass. */
#include "fuzz.h"

#include <libzaak.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

static struct zaak_context *ctx;
static struct zaak_catalogus *catalogus;

static void prepare(void)
{
    if (!ctx) {
        ctx = zaak_context_new(NULL);
        catalogus = zaak_catalogus_example(ctx);
        CHECK(catalogus);
    }
}

static void judge(const char *json, size_t length, int32_t soort)
{
    struct zaak_berichttoets toets = ZAAK_BERICHTTOETS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    int result, faults = 0;

    toets.soort = soort;
    toets.nu = 0;
    result = zaak_bericht_check(ctx, json, length, &toets, list, &error);
    for (size_t i = 0; i < zaak_bevindingen_count(list); i++) {
        struct zaak_bevinding b = ZAAK_BEVINDING_INIT;

        CHECK(zaak_bevindingen_get(list, i, &b) == 0 && b.tekst[0] && b.veld);
        faults += b.ernst == ZAAK_ERNST_FOUT;
    }
    CHECK(result < 0 ? error.code == result && error.text[0] : result == faults);
    CHECK(zaak_bericht_check(ctx, json, length, &toets, NULL, NULL) == result);
    zaak_bevindingen_unref(list);
}

/* The facts are made of the input as the fuzzer of facts reads them: here the input is a text in a fact. */
static void write_about(const char *text, size_t length)
{
    struct zaak *zaak = zaak_new(catalogus, "omgevingsvergunning-regulier", 20000);
    struct zaak_berichtbron bron = ZAAK_BERICHTBRON_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    char *copy = malloc(length + 1), *message;

    CHECK(zaak && copy);
    memcpy(copy, text, length);
    copy[length] = '\0';
    feit.soort = ZAAK_FEIT_EIGENSCHAP;
    feit.op = 20000;
    feit.id = feit.naam = feit.waarde = copy;
    bron.zaak_url = "https://a.nl/zaken/1";
    bron.source = bron.bronorganisatie = copy;
    if (zaak_load_feit(zaak, &feit, NULL) == 0) {
        for (int32_t soort = ZAAK_BERICHT_NOTIFICATIE; soort <= ZAAK_BERICHT_CLOUDEVENT; soort++) {
            int size = zaak_write_bericht(zaak, copy, soort, &bron, NULL, 0, NULL);

            if (size < 0)
                continue;
            message = malloc((size_t)size + 1);
            CHECK(message && zaak_write_bericht(zaak, copy, soort, &bron, message, (size_t)size + 1, NULL) == size);
            CHECK(zaak_bericht_check(ctx, message, (size_t)size, NULL, NULL, NULL) == 0);
            free(message);
        }
        zaak_write_audittrail(zaak, NULL, &bron, NULL, 0, NULL);
    }
    free(copy);
    zaak_unref(zaak);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    prepare();
    for (int32_t soort = 0; soort <= ZAAK_BERICHT_CLOUDEVENT; soort++)
        judge((const char *)data, size, soort);
    if (size < 4096)
        write_about((const char *)data, size);
    return 0;
}
