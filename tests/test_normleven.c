/* SPDX-License-Identifier: EUPL-1.2 */
/* The ten steps of a servicenorm as a case (examples/data/servicenormen): each step demands what it must leave behind, and says by name what is not there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <libzaak.h>

#include "catalogus_helper.h"
#include "context_helper.h"
#include "toets_helper.h"

#define FOLDER "examples/data/servicenormen/"

enum { STEPS = 10, MOST_FACTS = 64 };

static struct zaak_catalogus *catalogus;
static struct zaak *model;

static char *read_file(const char *path, size_t *ret_length)
{
    FILE *file = fopen(path, "rb");
    char *text = malloc(1 << 20);

    assert_non_null(file);
    assert_non_null(text);
    *ret_length = fread(text, 1, 1 << 20, file);
    fclose(file);
    return text;
}

static int set_up(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length[3];
    char *texts[3];

    if (make_context(state))
        return -1;
    texts[0] = read_file(FOLDER "catalogus.json", &length[0]);
    texts[1] = read_file(FOLDER "servicenormen.json", &length[1]);
    texts[2] = read_file(FOLDER "levensloop.jsonl", &length[2]);
    catalogus = zaak_catalogus_new(ctx);
    expect_success("catalogue", zaak_catalogus_add_json(catalogus, texts[0], length[0], &error), &error);
    expect_success("norms", zaak_catalogus_add_profielen(catalogus, texts[1], length[1], &error), &error);
    expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    expect_success("facts", zaak_load_jsonl(catalogus, texts[2], length[2], &model, &error), &error);
    for (int i = 0; i < 3; i++)
        free(texts[i]);
    return 0;
}

static int tear_down(void **state)
{
    zaak_unref(model);
    zaak_catalogus_unref(catalogus);
    return drop_context(state);
}

static struct zaak_feit fact(size_t index)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    assert_int_equal(zaak_get_feit(model, index, &feit), 0);
    return feit;
}

static void the_whole_life_keeps_all_rules(void **state)
{
    struct zaak_bevindingen *found = zaak_bevindingen_new(ctx);
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;

    (void)state;
    assert_true(zaak_feit_count(model) < MOST_FACTS);
    assert_int_equal(zaak_check(model, found), 0);
    for (size_t i = 0; i < zaak_bevindingen_count(found); i++) {
        struct zaak_bevinding row = ZAAK_BEVINDING_INIT;

        assert_int_equal(zaak_bevindingen_get(found, i, &row), 0);
        if (row.ernst == ZAAK_ERNST_FOUT)
            fail_msg("%s", row.tekst);
    }
    zaak_bevindingen_unref(found);
    assert_int_equal(zaak_get_toestand(model, NULL, &toestand, NULL), 0);
    assert_string_equal(toestand.status, "Gecontroleerd");
    assert_number(toestand.einddatum, zaak_datum(2026, 11, 5));
    assert_number(zaak_zaaktype_count(toestand.zaaktype, ZAAK_SOORT_STATUSTYPE), STEPS);
}

/* Records all facts but one in a new case; gives the step (from 1) whose status is refused first, 0 when none is, with what it said. */
static int first_refused(size_t left_out, char *said, size_t size)
{
    struct zaak_feit first = fact(0);
    struct zaak *zaak = NULL;
    int step = 0, refused = 0;

    assert_int_equal(zaak_open(catalogus, "N", &first, &zaak, NULL), 0);
    for (size_t i = 1; i < zaak_feit_count(model) && !refused; i++) {
        struct zaak_feit feit = fact(i);
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result;

        step += feit.soort == ZAAK_FEIT_STATUS;
        if (i == left_out)
            continue;
        result = zaak_add_feit(zaak, &feit, NULL, &error);
        if (result == 0)
            continue;
        assert_int_equal(result, -ZAAK_E_REGEL);
        assert_number(feit.soort, ZAAK_FEIT_STATUS);
        snprintf(said, size, "%s", error.text);
        refused = step;
    }
    zaak_unref(zaak);
    return refused;
}

/* The step to which a fact of the model belongs: the next status. */
static int step_of(size_t index)
{
    int step = 1;

    for (size_t i = 0; i < index; i++)
        step += fact(i).soort == ZAAK_FEIT_STATUS;
    return step;
}

static void each_step_without_its_evidence_is_refused_by_name(void **state)
{
    int documents = 0, properties = 0;
    char said[400] = "";

    (void)state;
    assert_number(first_refused(SIZE_MAX, said, sizeof said), 0);
    for (size_t i = 1; i < zaak_feit_count(model); i++) {
        struct zaak_feit feit = fact(i);
        int step = step_of(i);

        if (feit.soort == ZAAK_FEIT_STATUS || (feit.soort == ZAAK_FEIT_ROL && strcmp(feit.naam, "Teamleider") && strcmp(feit.naam, "College")))
            continue;
        if (feit.soort == ZAAK_FEIT_ROL)
            step = strcmp(feit.naam, "College") ? 3 : 7;
        if (first_refused(i, said, sizeof said) != step)
            fail_msg("without fact %zu (%s) step %d is not the first that is refused", i, feit.naam, step);
        if (feit.soort == ZAAK_FEIT_INFORMATIEOBJECT) {
            assert_non_null(strstr(said, feit.soort_waarde));
            documents++;
        } else if (feit.soort == ZAAK_FEIT_EIGENSCHAP) {
            assert_non_null(strstr(said, feit.naam));
            properties++;
        } else if (feit.soort == ZAAK_FEIT_ROL) {
            assert_non_null(strstr(said, feit.naam));
        }
    }
    assert_number(documents, STEPS);
    assert_number(properties, 5);
}

/* A status may not be passed over, and none may be set twice. */
static void the_steps_come_in_their_order(void **state)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    const struct zaak_object *before = NULL;

    (void)state;
    assert_int_equal(zaak_get_toestand(model, NULL, &toestand, NULL), 0);
    for (size_t i = 0; i < STEPS; i++) {
        const struct zaak_object *status = zaak_zaaktype_at(toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, i);

        for (size_t k = 0; k < STEPS; k++)
            assert_int_equal(zaak_profiel_allows(toestand.profiel, before, zaak_zaaktype_at(toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, k)), k == i);
        before = status;
    }
}

/* A document of another type is no evidence, and a type that the zaaktype does not have is a mistake in the profile. */
static void only_the_named_type_of_document_counts(void **state)
{
    static const char profile[] = "{'procesprofielen': [{'zaaktype': 'servicenorm', 'overgangen': [{'naar': 'Geïnventariseerd', 'eist': ['informatieobject:Bonnetje']}]}]}";
    struct zaak_feit first = fact(0), document = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *other = zaak_catalogus_new(ctx);
    struct zaak *zaak = NULL;
    size_t length;
    char *text;

    (void)state;
    assert_int_equal(zaak_open(catalogus, "N", &first, &zaak, NULL), 0);
    document.soort = ZAAK_FEIT_INFORMATIEOBJECT;
    document.op = zaak_datum(2026, 1, 12);
    document.naam = "https://documenten.example.nl/api/v1/enkelvoudiginformatieobjecten/x";
    document.soort_waarde = "RASCI-matrix";
    assert_int_equal(zaak_add_feit(zaak, &document, NULL, NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Geïnventariseerd", zaak_datum(2026, 1, 13), &error), -ZAAK_E_REGEL);
    assert_string_equal(error.field, "zaakinformatieobjecten");
    assert_non_null(strstr(error.text, "Inventarisatie van normen"));
    document.naam = "https://documenten.example.nl/api/v1/enkelvoudiginformatieobjecten/y";
    document.soort_waarde = "inventarisatie van normen";
    assert_int_equal(zaak_add_feit(zaak, &document, NULL, NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Geïnventariseerd", zaak_datum(2026, 1, 13), &error), 0);
    zaak_unref(zaak);
    text = read_file(FOLDER "catalogus.json", &length);
    expect_success("catalogue", zaak_catalogus_add_json(other, text, length, &error), &error);
    expect_success("profile", add_profielen(other, profile, &error), &error);
    expect_failure("freeze", zaak_catalogus_freeze(other, &error), &error, ZAAK_E_VERWIJZING, "procesprofielen.0.overgangen.0.eist.0");
    free(text);
    zaak_catalogus_unref(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_whole_life_keeps_all_rules),
        cmocka_unit_test(each_step_without_its_evidence_is_refused_by_name),
        cmocka_unit_test(the_steps_come_in_their_order),
        cmocka_unit_test(only_the_named_type_of_document_counts),
    };

    return cmocka_run_group_tests_name("normleven", tests, set_up, tear_down);
}
