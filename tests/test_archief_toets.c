/* SPDX-License-Identifier: EUPL-1.2 */
/* The checks on archiving: the fields of brondatumArchiefprocedure, and setting an archiefstatus. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "archief_helper.h"
#include "context_helper.h"

#define V "vernietigen"

static void the_fields_of_the_procedure_follow_the_table(void **state)
{
    /* By afleidingswijze: datumkenmerk, einddatumBekend, objecttype, registratie, procestermijn (zgw.md 2.4.1). */
    static const struct {
        const char *wijze, *fields;
    } rows[] = {
        { "afgehandeld", "FFFFF" }, { "ander_datumkenmerk", "RoRRF" }, { "eigenschap", "RoFFF" }, { "gerelateerde_zaak", "FoFFF" }, { "hoofdzaak", "FoFFF" },
        { "ingangsdatum_besluit", "FoFFF" }, { "termijn", "FFFFR" }, { "vervaldatum_besluit", "FoFFF" }, { "zaakobject", "RoRFF" },
    };
    static const char *const names[] = { "datumkenmerk", "einddatumBekend", "objecttype", "registratie", "procestermijn" };
    static const char *const rules[] = { "ztc-004", "ztc-005", "ztc-006", "ztc-007", "ztc-008" };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        for (unsigned filled = 0; filled < 32; filled++) {
            struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
            struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
            size_t found = 0;
            int faults;

            regeling.archiefnominatie = V;
            regeling.afleidingswijze = rows[i].wijze;
            regeling.datumkenmerk = filled & 1 ? "k" : "";
            regeling.einddatum_bekend = filled & 2;
            regeling.objecttype = filled & 4 ? "pand" : NULL;
            regeling.registratie = filled & 8 ? "r" : NULL;
            regeling.procestermijn = filled & 16 ? "P1D" : NULL;
            faults = zaak_archiefregeling_check(&regeling, list, NULL);
            assert_int_equal(faults, (int)zaak_bevindingen_count(list));
            for (int field = 0; field < 5; field++) {
                bool there = filled >> field & 1;
                struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
                char path[64];

                if (!(rows[i].fields[field] == 'R' && !there) && !(rows[i].fields[field] == 'F' && there))
                    continue;
                snprintf(path, sizeof path, "brondatumArchiefprocedure.%s", names[field]);
                assert_int_equal(zaak_bevindingen_get(list, found++, &b), 0);
                assert_string_equal(b.regel, rules[field]);
                assert_string_equal(b.veld, path);
                assert_string_equal(b.zgw_code, there ? "must-be-empty" : "required");
            }
            assert_int_equal(zaak_bevindingen_count(list), found);
            zaak_bevindingen_unref(list);
        }
    }
}

static void a_procedure_is_required_unless_the_case_is_kept(void **state)
{
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    regeling.archiefnominatie = V;
    assert_int_equal(zaak_archiefregeling_check(&regeling, NULL, &error), 1);
    assert_string_equal(error.zgw_code, "required");
    assert_string_equal(error.field, "brondatumArchiefprocedure");
    regeling.archiefnominatie = "blijvend_bewaren";
    assert_int_equal(zaak_archiefregeling_check(&regeling, NULL, &error), 0);
    regeling.afleidingswijze = "later";
    assert_int_equal(zaak_archiefregeling_check(&regeling, NULL, &error), -ZAAK_E_WAARDE);
    assert_int_equal(zaak_archiefregeling_check(NULL, NULL, &error), -ZAAK_E_ARGUMENT);
}

static void an_archiefstatus_has_preconditions(void **state)
{
    static const char *const done[] = { "gearchiveerd", "gearchiveerd" }, *const half[] = { "gearchiveerd", "definitief", NULL };
    static const struct {
        const char *naar, *nominatie, *datum, *einde;
        const char *const *documenten;
        size_t count;
        const char *van, *variant, *codes;
    } cases[] = {
        { "nog_te_archiveren", NULL, NULL, NULL, half, 3, NULL, NULL, "" },
        { "gearchiveerd", V, "2030-01-01", "2020-01-01", done, 2, NULL, NULL, "" },
        { "gearchiveerd", V, "2030-01-01", "2020-01-01", NULL, 0, NULL, NULL, "" },
        { "gearchiveerd", V, "2030-01-01", "2020-01-01", half, 3, NULL, NULL, "documents-not-archived " },
        { "gearchiveerd", NULL, "2030-01-01", "2020-01-01", done, 2, NULL, NULL, "archiefnominatie-not-set " },
        { "gearchiveerd", "", NULL, "2020-01-01", half, 2, NULL, NULL, "documents-not-archived archiefnominatie-not-set archiefactiedatum-not-set " },
        { "overgedragen", "blijvend_bewaren", NULL, "2020-01-01", done, 2, NULL, NULL, "archiefactiedatum-not-set " },
        { "gearchiveerd_procestermijn_onbekend", V, NULL, "2020-01-01", done, 2, NULL, NULL, "archiefactiedatum-not-set " },
        { "gearchiveerd_procestermijn_onbekend", V, NULL, "2020-01-01", done, 2, NULL, "oneground", "" },
        { "gearchiveerd_procestermijn_onbekend", V, "2030-01-01", "2020-01-01", done, 2, NULL, "oneground", "archief-status:1 " },
        { "gearchiveerd", V, "2030-01-01", NULL, done, 2, NULL, NULL, "archief-status:2 " },
        { "overgedragen", V, "2030-01-01", "2020-01-01", done, 2, "gearchiveerd", NULL, "archief-status:2 " },
        { "gearchiveerd", "blijvend_bewaren", "2030-01-01", "2020-01-01", done, 2, "overgedragen", NULL, "archief-status:2 " },
        { "overgedragen", "blijvend_bewaren", "2030-01-01", "2020-01-01", done, 2, "overgedragen", NULL, "" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_archiefstatusvraag vraag = ZAAK_ARCHIEFSTATUSVRAAG_INIT;
        struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT;
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
        struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
        char codes[256] = "";
        int faults = 0;

        assert_int_equal(zaak_archiefvariant_get(cases[i].variant, &variant), 0);
        vraag.variant = cases[i].variant ? &variant : NULL;
        vraag.van = cases[i].van;
        vraag.naar = cases[i].naar;
        vraag.archiefnominatie = cases[i].nominatie;
        vraag.archiefactiedatum = dag_or_none(cases[i].datum);
        vraag.einddatum = dag_or_none(cases[i].einde);
        vraag.documenten = cases[i].documenten;
        vraag.document_count = cases[i].count;
        faults = zaak_archiefstatus_check(&vraag, list, NULL);
        for (size_t j = 0; zaak_bevindingen_get(list, j, &b) == 0; j++) {
            size_t used = strlen(codes);

            faults -= b.ernst == ZAAK_ERNST_FOUT;
            if (b.zgw_code[0])
                snprintf(codes + used, sizeof codes - used, "%s ", b.zgw_code);
            else
                snprintf(codes + used, sizeof codes - used, "%s:%d ", b.regel, (int)b.ernst);
        }
        assert_int_equal(faults, 0);
        if (strcmp(codes, cases[i].codes))
            fail_msg("row %zu: %s, not %s", i, codes, cases[i].codes);
        zaak_bevindingen_unref(list);
    }
}

static void a_wrong_archiefstatus_is_refused(void **state)
{
    struct zaak_archiefstatusvraag vraag = ZAAK_ARCHIEFSTATUSVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(zaak_archiefstatus_check(NULL, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_archiefstatus_check(&vraag, NULL, &error), -ZAAK_E_WAARDE);
    vraag.naar = "vernietigd";
    assert_int_equal(zaak_archiefstatus_check(&vraag, NULL, &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.field, "naar");
    vraag.naar = "gearchiveerd";
    vraag.van = "weg";
    assert_int_equal(zaak_archiefstatus_check(&vraag, NULL, &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.field, "van");
    vraag.van = "";
    vraag.archiefnominatie = "weg";
    assert_int_equal(zaak_archiefstatus_check(&vraag, NULL, &error), -ZAAK_E_WAARDE);
    vraag.archiefnominatie = NULL;
    vraag.document_count = 1;
    assert_int_equal(zaak_archiefstatus_check(&vraag, NULL, &error), -ZAAK_E_ARGUMENT);
    vraag.document_count = 0;
    assert_int_equal(zaak_archiefstatus_check(&vraag, NULL, &error), 2);
    assert_string_equal(error.zgw_code, "archiefnominatie-not-set");   /* the first */
    assert_string_equal(error.rule, "zrc-022");
    assert_int_equal(error.http, 400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_fields_of_the_procedure_follow_the_table),
        cmocka_unit_test(a_procedure_is_required_unless_the_case_is_kept),
        cmocka_unit_test(an_archiefstatus_has_preconditions),
        cmocka_unit_test(a_wrong_archiefstatus_is_refused),
    };

    return cmocka_run_group_tests_name("archief_toets", tests, make_context, drop_context);
}
