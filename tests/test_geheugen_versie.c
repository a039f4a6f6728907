/* SPDX-License-Identifier: EUPL-1.2 */
/* Running out of memory while versions are compared and a case is tried under another one: each step says so and leaves nothing behind. */
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
#include "geheugen_helper.h"

#include "catalogus_helper.h"
#include "overlay_helper.h"
#include "versie_helper.h"

/* The catalogue and the case are there before the work begins. */
static struct zaak_catalogus *free_catalogus(struct zaak_context *ctx)
{
    long grants = geheugen_free_of_charge();
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);

    geheugen_charge(grants);
    return catalogus;
}

static int compare_versions(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak_verschillen *list = NULL;
    int result = zaak_zaaktype_compare(zaak_catalogus_find_url(catalogus, "v1"), zaak_catalogus_find_url(catalogus, "v2"), NULL, &list, NULL);

    (void)argument;
    if (result >= 0)
        result = zaak_verschillen_text(list, NULL, 0);
    if (result >= 0)
        result = zaak_verschillen_regel_text(list, 0, NULL, 0);
    zaak_verschillen_unref(list);
    zaak_catalogus_unref(catalogus);
    return result < 0 ? result : 0;
}

static int try_version(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    long grants = geheugen_free_of_charge();
    struct zaak *zaak = load_case(catalogus, argument);
    struct zaak_overzetting *list = NULL;
    int result;

    geheugen_charge(grants);
    result = zaak_try_versie(zaak, zaak_catalogus_find_url(catalogus, "v2"), NULL, &list, NULL);
    if (result < 0)
        assert_null(list);
    if (result >= 0)
        result = zaak_overzetting_text(list, NULL, 0);
    zaak_overzetting_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result < 0 ? result : 0;
}

static const char closed_facts[] =
    "{'zaak':'B','feit':'open','op':'2024-09-02','zaaktype':'Z','id':'open'}\n"
    "{'zaak':'B','feit':'ingebrekestelling','op':'2024-10-22','id':'igs'}\n"
    "{'zaak':'B','feit':'resultaat','op':'2024-11-05','resultaattype':'Verleend'}\n"
    "{'zaak':'B','feit':'status','op':'2024-11-06','statustype':'afgehandeld'}\n";

static void comparing_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("zaaktype_compare", compare_versions, NULL);
}

static void trying_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("try_versie", try_version, (void *)version_facts);
    geheugen_exhaust("try_versie of a closed case", try_version, (void *)closed_facts);
}

/* The catalogue is there before the work begins. */
static int judge_overlay(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_catalogus *catalogus = make_overlay(ctx, "'servicenormen': [{'id': 'n', 'belofte': 'b', 'termijn': 'P2W', 'doel': 90}]",
        "'grond': 'awb-4-13', 'servicenormen': [{'id': 'n', 'belofte': 'c', 'termijn': 'P10WD', 'doel': 80}], 'aanvaard': [{'veld': 'grond', 'reden': 'r'}, {'veld': 'x', 'reden': 's'}]");
    struct zaak_bevindingen *findings = zaak_bevindingen_new(ctx);
    struct zaak_afwijkingen *list = NULL;
    int result;

    (void)argument;
    geheugen_charge(grants);
    result = zaak_zaaktype_compare_overlay(zaak_catalogus_find_url(catalogus, "v1"), "GM9901", zaak_datum(2024, 5, 1), &list, NULL);
    if (result < 0)
        assert_null(list);
    if (result >= 0)
        result = zaak_afwijkingen_text(list, NULL, 0);
    if (result >= 0)
        result = zaak_afwijkingen_regel_text(list, 0, NULL, 0);
    if (result >= 0)
        result = zaak_catalogus_check_overlays(catalogus, NULL, NULL, findings, NULL);
    assert_int_equal(zaak_bevindingen_count(findings), result < 0 ? 0 : 3);
    zaak_afwijkingen_unref(list);
    zaak_bevindingen_unref(findings);
    zaak_catalogus_unref(catalogus);
    return result < 0 ? result : 0;
}

static void judging_overlays_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("check_overlays", judge_overlay, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comparing_runs_out_of_memory_in_good_order),
        cmocka_unit_test(judging_overlays_runs_out_of_memory_in_good_order),
        cmocka_unit_test(trying_runs_out_of_memory_in_good_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
