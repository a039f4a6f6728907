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

#include <zaak/keuring.h>
#include <zaak/profiel.h>

static const char zaaktypen[] = "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01', 'besluittypen': ['b']},"
                                "{'url': 'y', 'identificatie': 'Z'}], 'besluittypen': [{'url': 'b'}]}";
static const char parts[] = "{'StatusType': [{'omschrijving': 'A', 'zaaktype': 'z', 'volgnummer': 1}, {'omschrijving': 'B', 'zaaktype': 'z', 'volgnummer': 2}],"
                            "'RolType': {'results': [{'omschrijving': 'R', 'omschrijving_generiek': 'behandelaar', 'zaaktype': 'z'}]}}";
static const char profielen[] = "{'procesprofielen': [{'zaaktype': 'Z', 'grond': 'awb-4-13', 'servicenormen': [{'id': 'a', 'belofte': 'b', 'termijn': 'P2W', 'doel': 9},"
                                "{'id': 'c', 'belofte': 'b', 'termijn': 'P2W', 'doel': 9, 'voorwaarde': 'eigenschap:bekendmaking=ja'}],"
                                "'overgangen': [{'naar': 'A'}, {'van': ['A'], 'naar': 'B', 'eist': ['resultaat', 'rol:R']}],"
                                "'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'A', 'rasci': {'R': 'AR'}, 'scheiding': [{'wijze': 'extern', 'artikel': 'x'}]}],"
                                "'rollen': [{'roltype': 'R', 'niveau': 1}],"
                                "'volgen': {'onderwerp': 'o', 'stappen': [{'naam': 's', 'statussen': ['A']}], 'mag': ['bezwaar']}}, {'zaaktype': 'Z', 'organisatie': 'G', 'aanvaard': [{'veld': 'grond', 'reden': 'r'}]}, {'zaaktype': 'Z', 'organisatie': 'H', 'activiteiten': []}],"
                                "'servicenormen': [{'id': 'a', 'belofte': 'b', 'gebeurtenis': 'g', 'termijn': 'PT5S', 'tijd': 'verstreken', 'doel': 9}]}";

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

static const char klassen[] = "[{'url': 'k', 'procesType': 'p', 'waardering': 'vernietigen', 'bewaartermijn': 'P1Y'}, {'url': 'p', 'procesobject': ''}]";

/* Adding a document to a selectielijst: on failure the list is as it was, and it succeeds when it is tried again. */
static int fill_selectielijst(struct zaak_context *ctx, void *argument)
{
    struct zaak_selectielijst *lijst = zaak_selectielijst_new(ctx);
    long grants = geheugen_free_of_charge();
    char *json = quoted(klassen);
    int result;

    (void)argument;
    geheugen_charge(grants);
    result = lijst ? zaak_selectielijst_add_json(lijst, json, strlen(json), NULL) : -ZAAK_E_GEHEUGEN;
    grants = geheugen_free_of_charge();
    if (lijst && result && (zaak_selectielijst_count(lijst, ZAAK_SELECTIELIJST_RESULTAAT) || zaak_selectielijst_add_json(lijst, json, strlen(json), NULL)))
        result = 1;
    free(json);
    geheugen_charge(grants);
    zaak_selectielijst_unref(lijst);
    return result;
}

/* Judging: on failure the list of findings is as it was. */
static int judge_catalogue(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_selectielijst *lijst = zaak_selectielijst_new(ctx);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    char *json = quoted(klassen), *zgw = quoted(zaaktypen), *delen = quoted(parts);
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t before;
    int result;

    (void)argument;
    zaak_selectielijst_add_json(lijst, json, strlen(json), NULL);
    zaak_catalogus_add_json(catalogus, zgw, strlen(zgw), NULL);
    zaak_catalogus_add_json(catalogus, delen, strlen(delen), NULL);
    keuring.selectielijst = lijst;
    keuring.vorige = catalogus;
    zaak_catalogus_check(catalogus, NULL, list, NULL);
    before = zaak_bevindingen_count(list);
    geheugen_charge(grants);
    result = zaak_catalogus_check(catalogus, &keuring, list, &error);
    grants = geheugen_free_of_charge();
    if (result == -ZAAK_E_GEHEUGEN && (zaak_bevindingen_count(list) != before || error.code != result || zaak_catalogus_check(catalogus, &keuring, list, NULL) < 0))
        result = 1;
    else if (result > 0)
        result = 0;
    free(json);
    free(zgw);
    free(delen);
    zaak_bevindingen_unref(list);
    zaak_selectielijst_unref(lijst);
    zaak_catalogus_unref(catalogus);
    geheugen_charge(grants);
    return result;
}

/* Reading that goes on: out of memory is still an error for the whole document. */
static int read_on(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    char *json = quoted("{'zaaktypen': [{'url': 'y'}, {'url': 'z', 'identificatie': 'Z'}]}");
    int result;

    (void)argument;
    zaak_catalogus_set_bevindingen(catalogus, list);
    geheugen_charge(grants);
    result = zaak_catalogus_add_json(catalogus, json, strlen(json), NULL);
    grants = geheugen_free_of_charge();
    if (zaak_bevindingen_count(list) != (result == 0) || total(catalogus) != (result == 0) || (result && zaak_catalogus_add_json(catalogus, json, strlen(json), NULL)))
        result = 1;
    free(json);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
    geheugen_charge(grants);
    return result;
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

static void a_selectielijst_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("selectielijst_add_json", fill_selectielijst, NULL);
}

static void judging_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_pass("catalogus_check", judge_catalogue, NULL, false);
}

static void reading_that_goes_on_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("set_bevindingen", read_on, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_selectielijst_runs_out_of_memory_in_good_order),
        cmocka_unit_test(judging_runs_out_of_memory_in_good_order),
        cmocka_unit_test(reading_that_goes_on_runs_out_of_memory_in_good_order),
        cmocka_unit_test(a_catalogue_in_steps_runs_out_of_memory_in_good_order),
        cmocka_unit_test(the_example_runs_out_of_memory_in_good_order),
        cmocka_unit_test(an_archive_runs_out_of_memory_in_good_order),
    };

    return cmocka_run_group_tests_name("geheugen_catalogus", tests, NULL, NULL);
}
