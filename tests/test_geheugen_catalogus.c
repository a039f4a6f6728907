/* SPDX-License-Identifier: EUPL-1.2 */
/* Running out of memory while a catalogue is made: each step says so, leaves the catalogue as it was, and succeeds when it is tried again. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE     /* RTLD_NEXT */
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#if defined(__GNUC__) && !defined(__clang__)
#define GEHEUGEN_MALLOC /* clang's sanitizers stand in malloc's way */
#endif
#include "catalogus_helper.h"
#include "geheugen_helper.h"

#include <zaak/profiel.h>

static const char zaaktypen[] = "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01', 'besluittypen': ['b']},"
                                "{'url': 'y', 'identificatie': 'Z'}], 'besluittypen': [{'url': 'b'}]}";
static const char parts[] = "{'StatusType': [{'omschrijving': 'A', 'zaaktype': 'z', 'volgnummer': 1}, {'omschrijving': 'B', 'zaaktype': 'z', 'volgnummer': 2}],"
                            "'RolType': {'results': [{'omschrijving': 'R', 'omschrijving_generiek': 'behandelaar', 'zaaktype': 'z'}]}}";
static const char profielen[] = "{'procesprofielen': [{'zaaktype': 'Z', 'grond': 'awb-4-13', 'servicenormen': [{'id': 'a', 'belofte': 'b', 'termijn': 'P2W', 'doel': 9}],"
                                "'overgangen': [{'naar': 'A'}, {'van': ['A'], 'naar': 'B', 'eist': ['resultaat', 'rol:R']}],"
                                "'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'A', 'rasci': {'R': 'AR'}}]}, {'zaaktype': 'Z', 'organisatie': 'G'}]}";

/* What the catalogue holds, as one number. */
static size_t total(const struct zaak_catalogus *catalogus)
{
    size_t sum = 0;

    for (int32_t soort = 1; soort <= ZAAK_SOORT_ZAAKOBJECTTYPE; soort++)
        sum += zaak_catalogus_count(catalogus, soort);
    return sum;
}

static int try_add(struct zaak_catalogus *catalogus, bool profiel, const char *json)
{
    return profiel ? zaak_catalogus_add_profielen(catalogus, json, strlen(json), NULL) : zaak_catalogus_add_json(catalogus, json, strlen(json), NULL);
}

/* Adds a document; when there is no memory for it, once more with memory for everything, which must succeed. Returns the first result, or 1 when something is wrong. */
static int add(struct zaak_catalogus *catalogus, bool profiel, const char *text)
{
    long grants = geheugen_free_of_charge();
    char *json = quoted(text);
    size_t before = total(catalogus);
    int result;

    geheugen_charge(grants);
    result = try_add(catalogus, profiel, json);
    grants = geheugen_free_of_charge();
    if (result && (total(catalogus) != before || try_add(catalogus, profiel, json)))
        result = 1;
    free(json);
    geheugen_charge(grants);
    return result;
}

/* An office goes in once: when there is no memory for it, the catalogue has none. */
static int add_kantoor(struct zaak_context *ctx, struct zaak_catalogus *catalogus)
{
    struct zaak_kantoor_options options = ZAAK_KANTOOR_OPTIONS_INIT;
    struct zaak_kantoor *kantoor = NULL;
    int result;

    options.organisatie = "G";
    result = zaak_kantoor_new(ctx, &options, &kantoor, NULL);
    if (result == 0) {
        result = zaak_catalogus_add_kantoor(catalogus, kantoor, NULL);
        if ((zaak_catalogus_find_kantoor(catalogus, "G") == kantoor) != (result == 0))
            result = 1;
    }
    zaak_kantoor_unref(kantoor);
    return result;
}

static int freeze(struct zaak_catalogus *catalogus)
{
    int result = zaak_catalogus_freeze(catalogus, NULL);
    long grants = geheugen_free_of_charge();
    const struct zaak_object *zaaktype;

    if (result && (zaak_catalogus_is_frozen(catalogus) || zaak_catalogus_freeze(catalogus, NULL)))
        result = 1;
    zaaktype = zaak_catalogus_find_url(catalogus, "z");
    if (zaak_zaaktype_count(zaaktype, ZAAK_SOORT_STATUSTYPE) != 2 || zaak_profiel_rasci_count(zaak_profiel_find(zaaktype, "G", 20000)) != 1)
        result = 1;
    geheugen_charge(grants);
    return result;
}

/* The first failure counts; a wrong one counts most. */
static int first_of(int result, int next)
{
    return result == 1 || next == 1 ? 1 : result ? result : next;
}

static int make_in_steps(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    int result;

    (void)argument;
    if (!catalogus)
        return -ZAAK_E_GEHEUGEN;
    result = add(catalogus, false, zaaktypen);
    result = first_of(result, add(catalogus, true, profielen));
    result = first_of(result, add_kantoor(ctx, catalogus));
    result = first_of(result, add(catalogus, false, parts));
    result = first_of(result, freeze(catalogus));
    zaak_catalogus_unref(catalogus);
    return result;
}

static int make_example(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);

    (void)argument;
    zaak_catalogus_unref(catalogus);
    return catalogus ? 0 : -ZAAK_E_GEHEUGEN;
}

#ifdef ZAAK_HAVE_ZIP
static int load_zip(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    long grants = geheugen_free_of_charge();
    FILE *file = fopen(argument, "rb");
    char bytes[1024];
    size_t length = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    int result;

    if (file)
        fclose(file);
    geheugen_charge(grants);
    result = zaak_catalogus_load_zip(ctx, bytes, length, &catalogus, &error);
    if ((result == 0) != (catalogus != NULL) || error.code != result)
        result = 1;
    zaak_catalogus_unref(catalogus);
    return result;
}
#endif

static void a_catalogue_in_steps_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("catalogus in steps", make_in_steps, NULL);
}

/* The example is too long for a pass through all that json-c takes. */
static void the_example_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_pass("catalogus_example", make_example, NULL, false);
}

/* libzip does not always say that it ran out of memory, so only the context's memory is made scarce. */
static void an_archive_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
#ifdef ZAAK_HAVE_ZIP
    geheugen_pass("catalogus_load_zip", load_zip, (void *)"tests/fuzz/corpus/zip/geperst.zip", false);
#endif
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_catalogue_in_steps_runs_out_of_memory_in_good_order),
        cmocka_unit_test(the_example_runs_out_of_memory_in_good_order),
        cmocka_unit_test(an_archive_runs_out_of_memory_in_good_order),
    };

    return cmocka_run_group_tests_name("geheugen_catalogus", tests, NULL, NULL);
}
