/* SPDX-License-Identifier: EUPL-1.2 */
/* Running out of memory while ZGW resources are read and written and zaken come in and go out: each step says so, leaves everything as it was, and succeeds when it is tried again. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE     /* RTLD_NEXT */
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#if defined(__GNUC__) && !defined(__clang__)
#define GEHEUGEN_MALLOC /* clang's sanitizers stand in malloc's way */
#endif
#include "geheugen_helper.h"

#include <libzaak.h>

static const char document[] =
    "{\"zaken\":{\"count\":2,\"results\":[{\"url\":\"z/1\",\"identificatie\":\"A\",\"startdatum\":\"2025-03-03\",\"zaaktype\":\"t\",\"eigenVeld\":{\"eenTwee\":[1.50]},"
    "\"verlenging\":{\"reden\":\"r\",\"duur\":\"P6W\"},\"opschorting\":{\"indicatie\":true,\"reden\":\"w\"}},"
    "{\"url\":\"z/2\",\"identificatie\":\"B\",\"startdatum\":\"2025-03-03\",\"zaaktype\":\"t\",\"hoofdzaak\":\"z/1\",\"betalingsindicatie\":\"nvt\"}]},"
    "\"statussen\":[{\"uuid\":\"s\",\"zaak\":\"z/2\",\"statustype\":\"x\",\"datumStatusGezet\":\"2025-03-04T00:00:00Z\"}],"
    "\"rollen\":[{\"zaak\":\"z/1\",\"roltype\":\"r\",\"betrokkeneType\":\"medewerker\",\"betrokkeneIdentificatie\":{\"identificatie\":\"m\"}}],"
    "\"besluiten\":[{\"zaak\":\"z/2\",\"datum\":\"2025-04-01\",\"ingangsdatum\":\"2025-04-01\"}],"
    "\"zaakobjecten\":[{\"zaak\":\"z/2\",\"objectType\":\"pand\",\"objectIdentificatie\":{\"identificatie\":\"p\"}}]}";

static struct zaak_bundel *free_bundel(struct zaak_context *ctx)
{
    long grants = geheugen_free_of_charge();
    struct zaak_bundel *bundel = NULL;

    assert_int_equal(zaak_bundel_load_json(ctx, 0, document, sizeof document - 1, &bundel, NULL), 0);
    geheugen_charge(grants);
    return bundel;
}

/* The catalogue and the collection are there before the work begins. */
static struct zaak_voorraad *free_voorraad(struct zaak_context *ctx)
{
    long grants = geheugen_free_of_charge();
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);

    assert_non_null(voorraad);
    zaak_catalogus_unref(catalogus);
    geheugen_charge(grants);
    return voorraad;
}

static int read_bundel(struct zaak_context *ctx, void *argument)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel = NULL;
    int result = zaak_bundel_load_json(ctx, 0, document, sizeof document - 1, &bundel, &error);

    (void)argument;
    if ((result == 0) != (bundel != NULL) || error.code != result)
        result = 1;
    zaak_bundel_unref(bundel);
    return result;
}

/* In each spelling; a failure says so, and nothing is written. */
static int write_bundel(struct zaak_context *ctx, void *argument)
{
    struct zaak_bundel *bundel = free_bundel(ctx);
    char buffer[2048];
    int result = 0;

    (void)argument;
    for (int32_t spelling = ZAAK_SPELLING_GELEZEN; spelling <= ZAAK_SPELLING_EXPORT && result == 0; spelling++) {
        int length;

        strcpy(buffer, "?");
        length = zaak_bundel_save_json(bundel, spelling, buffer, sizeof buffer, NULL);
        result = length < 0 ? length : 0;
        if ((result && strcmp(buffer, "?")) || (!result && (size_t)length != strlen(buffer)))
            result = 1;
    }
    zaak_bundel_unref(bundel);
    return result;
}

static int write_zip(struct zaak_context *ctx, void *argument)
{
    struct zaak_bundel *bundel = free_bundel(ctx);
    int result = zaak_bundel_save_zip(bundel, ZAAK_SPELLING_EXPORT, NULL, 0, NULL);

    (void)argument;
    zaak_bundel_unref(bundel);
    return result > 0 ? 0 : result;
}

static int write_catalogus(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);
    int result;

    (void)argument;
    geheugen_charge(grants);
    result = zaak_catalogus_save_json(catalogus, ZAAK_SPELLING_EXPORT, NULL, 0, NULL);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

static int take_in(struct zaak_context *ctx, void *argument)
{
    struct zaak_bundel *bundel = free_bundel(ctx);
    struct zaak_voorraad *voorraad = free_voorraad(ctx);
    int result = zaak_voorraad_load_bundel(voorraad, bundel, NULL, NULL);
    long grants = geheugen_free_of_charge();

    (void)argument;
    if (result < 0 && (zaak_voorraad_count(voorraad) || zaak_voorraad_load_bundel(voorraad, bundel, NULL, NULL) != 2))
        result = 1;
    if (zaak_voorraad_count(voorraad) != 2 || !zaak_voorraad_find(voorraad, "B"))
        result = 1;
    geheugen_charge(grants);
    zaak_voorraad_unref(voorraad);
    zaak_bundel_unref(bundel);
    return result == 2 ? 0 : result;
}

static int compare_and_give(struct zaak_context *ctx, void *argument)
{
    struct zaak_bundel *bundel = free_bundel(ctx);
    struct zaak_voorraad *voorraad = free_voorraad(ctx);
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    long grants = geheugen_free_of_charge();
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    char buffer[4096];
    int result = 0;

    assert_int_equal(zaak_voorraad_load_bundel(voorraad, bundel, NULL, NULL), 2);
    geheugen_charge(grants);
    if (!argument)
        result = zaak_voorraad_check_bundel(voorraad, bundel, list);
    uitgave.afgeleid = true;
    for (int pass = 0; pass < 2 && result >= 0 && argument; pass++) {
        uitgave.bundel = pass ? bundel : NULL;
        strcpy(buffer, "?");
        result = zaak_save_bundel(zaak_voorraad_at(voorraad, 1), &uitgave, buffer, sizeof buffer, NULL);
        if ((result < 0 && strcmp(buffer, "?")) || (result >= 0 && (size_t)result != strlen(buffer)))
            result = 1;
        else if (result > 0)
            result = 0;
    }
    zaak_bevindingen_unref(list);
    zaak_voorraad_unref(voorraad);
    zaak_bundel_unref(bundel);
    return result;
}

static void a_document_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("bundel_load_json", read_bundel, NULL);
}

static void writing_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("bundel_save_json", write_bundel, NULL);
    geheugen_pass("catalogus_save_json", write_catalogus, NULL, false);
}

/* libzip does not always say that it ran out of memory, so only the context's memory is made scarce. */
static void an_archive_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
#ifdef ZAAK_HAVE_ZIP
    geheugen_pass("bundel_save_zip", write_zip, NULL, false);
#else
    (void)write_zip;
#endif
}

static void coming_in_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_pass("voorraad_load_bundel", take_in, NULL, false);
}

static void comparing_and_going_out_run_out_of_memory_in_good_order(void **state)
{
    static int give;

    (void)state;
    geheugen_pass("voorraad_check_bundel", compare_and_give, NULL, false);
    geheugen_pass("save_bundel", compare_and_give, &give, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_runs_out_of_memory_in_good_order),
        cmocka_unit_test(writing_runs_out_of_memory_in_good_order),
        cmocka_unit_test(an_archive_runs_out_of_memory_in_good_order),
        cmocka_unit_test(coming_in_runs_out_of_memory_in_good_order),
        cmocka_unit_test(comparing_and_going_out_run_out_of_memory_in_good_order),
    };

    return cmocka_run_group_tests_name("geheugen_zgw", tests, NULL, NULL);
}
