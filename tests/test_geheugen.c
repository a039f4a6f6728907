/* SPDX-License-Identifier: EUPL-1.2 */
/* Running out of memory in the floors up to the clock: after any number of allocations, with nothing lost and nothing changed. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE     /* RTLD_NEXT */
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <zaak/dwangsom.h>
#include <zaak/indiening.h>
#include <zaak/kantoor.h>
#include <zaak/klok.h>
#include <zaak/rechtswege.h>

#if defined(__GNUC__) && !defined(__clang__)
#define GEHEUGEN_MALLOC /* clang's sanitizers stand in malloc's way */
#endif
#include "geheugen_helper.h"
#include "toets_helper.h"

static const char host_json[] =
    "{\"opschortingsgronden\": [{\"id\": \"proef\", \"naam\": \"proef \\u00e9\\u00e9n\", \"artikel\": \"art. 3\", \"eerste_dag\": \"dag_erna\", \"telt\": \"tot\","
    " \"tekst_begin\": \"begon de proef\"}], \"gronden\": [{\"id\": \"eigen\", \"naam\": \"eigen\", \"artikel\": \"art. 2\", \"begin\": \"ontvangst\","
    " \"begin_tekst\": \"Verzoek ontvangen\", \"na_afloop\": \"niets\", \"termijn\": \"P8W\", \"verlenging\": {\"artikel\": \"art. 4\", \"keren\": 2}, \"opschorting\": [\"proef\", \"aanvulling\"]}]}";

static const char openingstijd_json[] =
    "{\"week\": {\"ma\": [[\"09:00\", \"12:00\"], [\"13:00\", \"17:00\"]], \"vr\": [[\"09:00\", \"12:00\"]]}, \"feestdagen\": \"dicht\","
    " \"dagen\": {\"2025-02-04\": \"dicht\", \"2025-02-06\": [[\"10:00\", \"11:00\"], [\"18:00\", \"24:00\"]]}}";

/* ---- the works ---- */

static int nothing(struct zaak_context *ctx, void *argument)
{
    (void)ctx;
    (void)argument;
    return 0;
}

static int make_kalender(struct zaak_context *ctx, void *argument)
{
    static const struct zaak_sluiting sluitingen[] = { { 20150, "Studiedag" }, { 20151, "Brand" }, { 20150, "Dubbel" } };
    static const struct zaak_gelijkstelling gelijkstellingen[] = { { 20152, "KB 1" }, { 20153, "KB 2" } };
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct zaak_kalender *kalender = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result;

    (void)argument;
    options.sluitingen = sluitingen;
    options.sluiting_count = LENGTH(sluitingen);
    options.gelijkstellingen = gelijkstellingen;
    options.gelijkstelling_count = LENGTH(gelijkstellingen);
    options.gedekt_van = 2025;
    options.gedekt_tot = 2026;
    result = zaak_kalender_new(ctx, &options, &kalender, &error);
    if ((result == 0) != (kalender != NULL) || error.code != result)
        result = 1;
    zaak_kalender_unref(kalender);
    return result;
}

static int load_openingstijd(struct zaak_context *ctx, void *argument)
{
    const char *json = argument;
    struct zaak_openingstijd *openingstijd = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_openingstijd_load_json(ctx, NULL, json, strlen(json), &openingstijd, &error);

    if ((result == 0) != (openingstijd != NULL) || error.code != result)
        result = 1;
    zaak_openingstijd_unref(openingstijd);
    return result;
}

static const char kalender_json[] =
    "{\"sluitingen\": {\"2025-12-24\": \"Kerstsluiting\"}, \"gelijkstellingen\": {\"2025-05-30\": \"KB\"}, \"gedekt\": [2025, 2025]}";

static int load_kalender(struct zaak_context *ctx, void *argument)
{
    const char *json = argument;
    struct zaak_kalender *kalender = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_kalender_load_json(ctx, json, strlen(json), &kalender, &error);

    if ((result == 0) != (kalender != NULL) || error.code != result)
        result = 1;
    zaak_kalender_unref(kalender);
    return result;
}

static const char kantoor_json[] =
    "{\"organisatie\": \"GM9901\", \"kalender\": {\"sluitingen\": {\"2025-12-24\": \"Kerstsluiting\"}},"
    " \"kanalen\": {\"balie\": {\"week\": {\"ma\": [[\"09:00\", \"17:00\"]]}}, \"telefoon\": {\"week\": {}}}}";

static int load_kantoor(struct zaak_context *ctx, void *argument)
{
    const char *json = argument;
    struct zaak_kantoor *kantoor = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_kantoor_load_json(ctx, NULL, json, strlen(json), &kantoor, &error);

    if ((result == 0) != (kantoor != NULL) || error.code != result)
        result = 1;
    zaak_kantoor_unref(kantoor);
    return result;
}

static int get_kalender(struct zaak_context *ctx, void *argument)
{
    (void)argument;
    return zaak_context_get_kalender(ctx) ? 0 : -ZAAK_E_GEHEUGEN;
}

static int get_gronden(struct zaak_context *ctx, void *argument)
{
    (void)argument;
    return zaak_context_get_gronden(ctx) ? 0 : -ZAAK_E_GEHEUGEN;
}

static int load_gronden(struct zaak_context *ctx, void *argument)
{
    const char *json = argument;
    struct zaak_gronden *gronden = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_gronden_load_json(ctx, json, strlen(json), &gronden, &error);

    if ((result == 0) != (gronden != NULL) || error.code != result)
        result = 1;
    zaak_gronden_unref(gronden);
    return result;
}

static int make_motivering(struct zaak_context *ctx, void *argument)
{
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    (void)argument;
    zaak_motivering_unref(why);
    return why ? 0 : -ZAAK_E_GEHEUGEN;
}

/* More facts than the clock has room for on the stack, and more steps than a recorder starts with. */
static size_t many_facts(struct zaak_klokfeit feiten[48])
{
    size_t count = 0;

    for (int i = 0; i < 20; i++) {
        feiten[count++] = (struct zaak_klokfeit){ ZAAK_KLOKFEIT_OPSCHORTING, 20152 + 3 * i, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_AANVULLING };
        feiten[count++] = (struct zaak_klokfeit){ ZAAK_KLOKFEIT_HERVATTING, 20154 + 3 * i, ZAAK_DAG_GEEN, { 0, 0 }, NULL };
    }
    feiten[count++] = (struct zaak_klokfeit){ ZAAK_KLOKFEIT_VERLENGING, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 6, ZAAK_EENHEID_WEEK }, NULL };
    return count;
}

static int answer_wrongly_written(int result, const struct zaak_klok *klok)
{
    return result && klok->uiterlijk != ZAAK_DAG_GEEN ? 1 : result;
}

static int compute_clock(struct zaak_context *ctx, void *argument)
{
    struct zaak_klokfeit feiten[48];
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    char text[8192];
    int result;

    (void)argument;
    vraag.grond = zaak_gronden_find(zaak_context_get_gronden(ctx), "ow-16-64", 20150);
    if (!why || !vraag.grond) {
        zaak_motivering_unref(why);
        return -ZAAK_E_GEHEUGEN;
    }
    vraag.begin = 20150;
    vraag.feiten = feiten;
    vraag.feit_count = many_facts(feiten);
    result = answer_wrongly_written(zaak_klok_compute(ctx, &vraag, &klok, why, NULL), &klok);
    if (result == 0) {
        int length = zaak_motivering_text(why, text, sizeof text);

        result = length < 0 ? length : zaak_motivering_stap_text(why, 1, text, sizeof text);
    }
    zaak_motivering_unref(why);
    return result < 0 ? result : 0;
}

/* The terms after a decision, with what they make on first use. */
static int compute_after_decision(struct zaak_context *ctx, void *argument)
{
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_indieningsvraag indiening = ZAAK_INDIENINGSVRAAG_INIT;
    struct zaak_van_rechtswegevraag lapse = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
    struct zaak_indiening in_time = ZAAK_INDIENING_INIT;
    struct zaak_van_rechtswege granted = ZAAK_VAN_RECHTSWEGE_INIT;
    int result = -ZAAK_E_GEHEUGEN;

    (void)argument;
    indiening.grond = zaak_gronden_find(zaak_context_get_gronden(ctx), "awb-6-7", 20150);
    lapse.grond = zaak_gronden_find(zaak_context_get_gronden(ctx), "dienstenwet-31", 20150);
    indiening.begin = lapse.einde = 20150;
    if (why && indiening.grond && lapse.grond)
        result = zaak_indiening_compute(ctx, &indiening, &in_time, why, NULL);
    if (result == 0)
        result = zaak_van_rechtswege_compute(ctx, &lapse, &granted, why, NULL);
    if (result)
        assert_int_equal(granted.gegeven, ZAAK_DAG_GEEN);
    zaak_motivering_unref(why);
    return result;
}

static int compute_termijn(struct zaak_context *ctx, void *argument)
{
    const struct zaak_kalender *kalender = zaak_context_get_kalender(ctx);
    const struct zaak_periode periode = { 8, ZAAK_EENHEID_WEEK };
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    int result = -ZAAK_E_GEHEUGEN;

    (void)argument;
    if (kalender && why)
        result = zaak_termijn_compute(kalender, 20140, &periode, ZAAK_REGIME_ATW, &termijn, why, NULL);
    zaak_motivering_unref(why);
    return result;
}

static int compute_dwangsom(struct zaak_context *ctx, void *argument)
{
    struct zaak_dwangsomvraag vraag = ZAAK_DWANGSOMVRAAG_INIT;
    struct zaak_dwangsom dwangsom = ZAAK_DWANGSOM_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    char text[4096];
    int result = -ZAAK_E_GEHEUGEN;

    (void)argument;
    vraag.einde = 20140;
    vraag.igs = vraag.igs_verzonden = 20150;
    vraag.aanvragers = 3;
    if (why)
        result = zaak_dwangsom_compute(ctx, &vraag, &dwangsom, why, NULL);
    if (result && dwangsom.eerste_dag != ZAAK_DAG_GEEN)
        result = 1;
    if (result == 0)
        result = zaak_motivering_text(why, text, sizeof text);
    zaak_motivering_unref(why);
    return result < 0 ? result : 0;
}

/* Objects that are there already stay as they were when the work on them runs out of memory. */
static int compute_with_what_is_there(struct zaak_context *ctx, void *argument)
{
    struct zaak_klokfeit feiten[48];
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT, again = ZAAK_KLOK_INIT;
    long grants = geheugen_free_of_charge();
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    int result, second;

    (void)argument;
    vraag.grond = zaak_gronden_find(zaak_context_get_gronden(ctx), "ow-16-64", 20150);
    vraag.kalender = zaak_context_get_kalender(ctx);
    vraag.begin = 20150;
    vraag.feiten = feiten;
    vraag.feit_count = many_facts(feiten);
    geheugen_charge(grants);
    result = answer_wrongly_written(zaak_klok_compute(ctx, &vraag, &klok, why, NULL), &klok);
    geheugen_free_of_charge();
    second = zaak_klok_compute(ctx, &vraag, &again, why, NULL);
    if (second || again.uiterlijk == ZAAK_DAG_GEEN || zaak_motivering_count(why) < 20)
        result = 1;
    zaak_motivering_unref(why);
    return result;
}

/* ---- the tests ---- */

static void a_context_is_made_whole_or_not_at_all(void **state)
{
    (void)state;
    geheugen_exhaust("context_new", nothing, NULL);
}

static void kalenders_run_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("kalender_new", make_kalender, NULL);
    geheugen_exhaust("context_get_kalender", get_kalender, NULL);
    geheugen_exhaust("openingstijd_load_json", load_openingstijd, (void *)openingstijd_json);
    geheugen_exhaust("kalender_load_json", load_kalender, (void *)kalender_json);
    geheugen_exhaust("kantoor_load_json", load_kantoor, (void *)kantoor_json);
}

static void grounds_run_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("context_get_gronden", get_gronden, NULL);
    geheugen_exhaust("gronden_load_json", load_gronden, (void *)host_json);
}

static void the_clock_runs_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("motivering_new", make_motivering, NULL);
    geheugen_exhaust("termijn_compute", compute_termijn, NULL);
    geheugen_exhaust("klok_compute", compute_clock, NULL);
    geheugen_exhaust("indiening_compute, van_rechtswege_compute", compute_after_decision, NULL);
    geheugen_exhaust("dwangsom_compute", compute_dwangsom, NULL);
    geheugen_exhaust("klok_compute with what is there", compute_with_what_is_there, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_context_is_made_whole_or_not_at_all),
        cmocka_unit_test(kalenders_run_out_of_memory_in_good_order),
        cmocka_unit_test(grounds_run_out_of_memory_in_good_order),
        cmocka_unit_test(the_clock_runs_out_of_memory_in_good_order),
    };

    return cmocka_run_group_tests_name("geheugen", tests, NULL, NULL);
}
