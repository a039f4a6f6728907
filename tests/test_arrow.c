/* SPDX-License-Identifier: EUPL-1.2 */
/* Columns by the Arrow C Data Interface: what is lent comes back as it was and is given back once; what does not hold together is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <zaak/arrow.h>

#include "context_helper.h"
#include "toets_helper.h"

static void count_release(void *owner)
{
    ++*(int *)owner;
}

static void a_column_comes_back_as_it_was_lent(void **state)
{
    static const char *const formats[] = { "tdD", "i", "l", "tsu:UTC", "b" };
    const int64_t buffer[] = { 1, 2, 3, 4 };
    const uint8_t validity[] = { 0x0D };

    (void)state;
    for (int32_t soort = ZAAK_KOLOM_DAG; soort <= ZAAK_KOLOM_BIT; soort++) {
        const struct zaak_kolom given = { soort, 0, buffer, soort % 2 ? validity : NULL, 1, 3 };
        struct zaak_kolom back = { 0, 0, NULL, NULL, 0, 0 };
        struct ArrowSchema schema;
        struct ArrowArray array;
        int released = 0;

        assert_number(zaak_arrow_export(ctx, &given, "uiterlijk", count_release, &released, &schema, &array), 0);
        assert_string_equal(schema.format, formats[soort - 1]);
        assert_string_equal(schema.name, "uiterlijk");
        assert_number(schema.flags, soort % 2 ? ARROW_FLAG_NULLABLE : 0);
        assert_number(array.null_count, soort % 2 ? -1 : 0);
        assert_number(zaak_arrow_import(&schema, &array, &back, NULL), 0);
        assert_memory_equal(&back, &given, sizeof back);
        assert_number(released, 0);
        array.release(&array);
        assert_number(released, 1);
        assert_null(array.release);
        schema.release(&schema);
        assert_null(schema.release);
    }
}

static void a_consumer_may_outlive_the_context(void **state)
{
    struct zaak_context *own = zaak_context_new(NULL);
    const int32_t days[] = { 20000 };
    const struct zaak_kolom kolom = { ZAAK_KOLOM_DAG, 0, days, NULL, 0, 1 };
    struct ArrowSchema schema;
    struct ArrowArray array;

    (void)state;
    assert_number(zaak_arrow_export(own, &kolom, NULL, NULL, NULL, &schema, &array), 0);
    zaak_context_unref(own);
    assert_string_equal(schema.name, "");
    assert_number(((const int32_t *)array.buffers[1])[0], 20000);
    schema.release(&schema);
    array.release(&array);
}

static void days_of_arrow_are_answered_without_a_copy(void **state)
{
    const int32_t days[] = { 0, 20196, 20197 }, eight = 8, week = ZAAK_EENHEID_WEEK;
    const uint8_t validity[] = { 0x05 };    /* the row at 1 is absent */
    const struct zaak_kolom lent = { ZAAK_KOLOM_DAG, 0, days, validity, 0, 3 };
    const struct zaak_reeks aantal = { &eight, NULL, 0, 1 }, eenheid = { &week, NULL, 0, 1 };
    int32_t values[2];
    uint8_t bits;
    const struct zaak_reeks_uit uit = { values, &bits, NULL, 2 };
    struct zaak_kolom kolom;
    struct zaak_reeks start;
    struct ArrowSchema schema;
    struct ArrowArray array;

    (void)state;
    assert_number(zaak_arrow_export(ctx, &lent, "start", NULL, NULL, &schema, &array), 0);
    array.offset = 1;
    array.length = 2;
    assert_number(zaak_arrow_import(&schema, &array, &kolom, NULL), 0);
    assert_number(zaak_kolom_get_reeks(&kolom, &start), 0);
    assert_ptr_equal(start.values, days);
    assert_number(zaak_reeks_termijn(zaak_context_get_kalender(ctx), &start, &aantal, &eenheid, NULL, &uit, NULL), 0);
    assert_number(bits, 2);
    assert_number(values[1], dag_of("2025-06-16"));
    schema.release(&schema);
    array.release(&array);
}

/* Changes one thing of a good column and expects that it is refused. */
static void refuse(void (*change)(struct ArrowSchema *schema, struct ArrowArray *array), int expected)
{
    const int32_t days[] = { 1, 2, 3, 4 };
    const struct zaak_kolom lent = { ZAAK_KOLOM_DAG, 0, days, NULL, 0, 3 };
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kolom kolom = { 77, 0, NULL, NULL, 0, 0 };
    struct ArrowSchema schema, changed_schema;
    struct ArrowArray array, changed_array;

    assert_number(zaak_arrow_export(ctx, &lent, "x", NULL, NULL, &schema, &array), 0);
    changed_schema = schema;
    changed_array = array;
    change(&changed_schema, &changed_array);
    assert_number(zaak_arrow_import(&changed_schema, &changed_array, &kolom, &error), expected);
    assert_number(error.code, expected);
    assert_number(kolom.soort, 77);
    schema.release(&schema);
    array.release(&array);
}

static const void *crooked[2];

static void give_back(struct ArrowSchema *schema, struct ArrowArray *array)
{
    (void)schema;
    array->release = NULL;
}

static void other_type(struct ArrowSchema *schema, struct ArrowArray *array)
{
    (void)array;
    schema->format = "u";
}

static void longer_type(struct ArrowSchema *schema, struct ArrowArray *array)
{
    (void)array;
    schema->format = "tdDx";
}

static void one_buffer(struct ArrowSchema *schema, struct ArrowArray *array)
{
    (void)schema;
    array->n_buffers = 1;
}

static void negative(struct ArrowSchema *schema, struct ArrowArray *array)
{
    (void)schema;
    array->length = -1;
}

static void too_long(struct ArrowSchema *schema, struct ArrowArray *array)
{
    (void)schema;
    array->offset = INT64_MAX;
}

static void not_aligned(struct ArrowSchema *schema, struct ArrowArray *array)
{
    (void)schema;
    crooked[1] = (const char *)array->buffers[1] + 1;
    array->buffers = crooked;
}

static void no_values(struct ArrowSchema *schema, struct ArrowArray *array)
{
    (void)schema;
    crooked[1] = NULL;
    array->buffers = crooked;
}

static void what_does_not_hold_together_is_refused(void **state)
{
    (void)state;
    refuse(give_back, -ZAAK_E_ARGUMENT);
    refuse(other_type, -ZAAK_E_WAARDE);
    refuse(longer_type, -ZAAK_E_WAARDE);
    refuse(one_buffer, -ZAAK_E_ARGUMENT);
    refuse(negative, -ZAAK_E_ARGUMENT);
    refuse(too_long, -ZAAK_E_ARGUMENT);
    refuse(not_aligned, -ZAAK_E_ARGUMENT);
    refuse(no_values, -ZAAK_E_ARGUMENT);
}

static void other_kinds_are_no_column_of_days(void **state)
{
    const int64_t counts[] = { 1 };
    const struct zaak_kolom kolom = { ZAAK_KOLOM_INT64, 0, counts, NULL, 0, 1 }, unknown = { 9, 0, counts, NULL, 0, 1 };
    struct zaak_reeks reeks;
    struct ArrowSchema schema;
    struct ArrowArray array;

    (void)state;
    assert_number(zaak_kolom_get_reeks(&kolom, &reeks), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kolom_get_reeks(NULL, &reeks), -ZAAK_E_ARGUMENT);
    assert_number(zaak_arrow_export(ctx, &unknown, NULL, NULL, NULL, &schema, &array), -ZAAK_E_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_comes_back_as_it_was_lent),
        cmocka_unit_test(a_consumer_may_outlive_the_context),
        cmocka_unit_test(days_of_arrow_are_answered_without_a_copy),
        cmocka_unit_test(what_does_not_hold_together_is_refused),
        cmocka_unit_test(other_kinds_are_no_column_of_days),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
