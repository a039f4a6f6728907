/* SPDX-License-Identifier: EUPL-1.2 */
/* Running out of memory while messages and an audit trail are made and judged. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE     /* RTLD_NEXT */
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#if defined(__GNUC__) && !defined(__clang__)
#define GEHEUGEN_MALLOC /* clang's sanitizers stand in malloc's way */
#endif
#include "geheugen_helper.h"

#include <libzaak.h>

static const char lines[] =
    "{\"zaak\":\"Z\",\"id\":\"a\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"omgevingsvergunning-regulier\",\"organisatie\":\"123456782\"}\n"
    "{\"zaak\":\"Z\",\"id\":\"b\",\"feit\":\"rol\",\"op\":\"2025-03-03\",\"roltype\":\"Behandelaar\",\"betrokkene\":\"x\",\"actor\":\"y\"}\n"
    "{\"zaak\":\"Z\",\"id\":\"c\",\"feit\":\"opschorting\",\"op\":\"2025-03-11\",\"grond\":\"aanvulling\",\"tot\":\"2025-03-25\"}\n"
    "{\"zaak\":\"Z\",\"id\":\"d\",\"feit\":\"verlenging\",\"op\":\"2025-03-26\",\"termijn\":\"P6W\"}\n"
    "{\"zaak\":\"Z\",\"id\":\"k\",\"feit\":\"kenmerk\",\"op\":\"2025-03-26\",\"kenmerk\":\"K\",\"bron\":\"B\"}\n"
    "{\"zaak\":\"Z\",\"id\":\"p\",\"feit\":\"product\",\"op\":\"2025-03-26\",\"product_of_dienst\":\"https://p.nl/1\"}\n"
    "{\"zaak\":\"Z\",\"id\":\"o\",\"feit\":\"zaakobject\",\"op\":\"2025-03-26\",\"objecttype\":\"pand\",\"object\":\"{}\"}\n"
    "{\"zaak\":\"Z\",\"id\":\"e\",\"feit\":\"herroeping\",\"op\":\"2025-03-27\",\"herroept\":\"b\"}\n";

static const struct zaak_berichtbron bron = {
    sizeof(struct zaak_berichtbron), "https://a.nl/zaken/1", NULL, "urn:nld:x", NULL, NULL, "app", NULL, NULL, ZAAK_TIJDSTIP_GEEN, { 0, 0, 0 },
};

static int write_all(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);
    struct zaak *zaak = NULL;
    char text[4096] = "";
    int result = zaak_load_jsonl(catalogus, lines, sizeof lines - 1, &zaak, NULL);

    (void)argument;
    assert_int_equal(result, 0);
    geheugen_charge(grants);
    result = zaak_write_bericht(zaak, "e", ZAAK_BERICHT_NOTIFICATIE, &bron, text, sizeof text, NULL);
    if (result < 0)
        assert_string_equal(text, "");
    if (result > 0)
        result = zaak_write_bericht(zaak, "c", ZAAK_BERICHT_CLOUDEVENT, &bron, text, sizeof text, NULL);
    if (result > 0) {
        struct zaak_berichtbron gone = bron;

        gone.verwijderd_op = 0;
        result = zaak_write_bericht(zaak, NULL, ZAAK_BERICHT_CLOUDEVENT, &gone, text, sizeof text, NULL);
    }
    if (result > 0)
        result = zaak_write_audittrail(zaak, "b", &bron, text, sizeof text, NULL);
    if (result > 0)
        result = zaak_write_audittrail(zaak, NULL, &bron, NULL, 0, NULL);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

static int judge(struct zaak_context *ctx, void *argument)
{
    static const char *const texts[] = {
        "{\"specversion\":\"2\",\"kleur\":[],\"type\":\"x\"}", "{\"kanaal\":\"zaken\",\"resource\":\"x\",\"kenmerken\":{\"a\":1}}",
    };
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    int result = list ? 0 : -ZAAK_E_GEHEUGEN;

    (void)argument;
    for (size_t i = 0; i < 2 && result >= 0; i++)
        result = zaak_bericht_check(ctx, texts[i], strlen(texts[i]), NULL, list, NULL);
    zaak_bevindingen_unref(list);
    return result > 0 ? 0 : result;
}

static void out_of_memory_writes_no_message(void **state)
{
    (void)state;
    geheugen_exhaust("berichten", write_all, NULL);
}

static void out_of_memory_judges_no_message(void **state)
{
    (void)state;
    geheugen_exhaust("toets", judge, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(out_of_memory_writes_no_message),
        cmocka_unit_test(out_of_memory_judges_no_message),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
