/* SPDX-License-Identifier: EUPL-1.2 */
/* A frozen catalogue, a kalender, a register of grounds and a context are shared by threads; everything else is each thread's own. Run it under ThreadSanitizer
 * (meson setup -Db_sanitize=thread) to see that the sharing is sound. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <pthread.h>
#include <string.h>

#include "zaak_helper.h"

enum { THREADS = 4, ROUNDS = 200 };

struct shared {
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus;
};

/* The deadline of one case, worked out ROUNDS times; 0 when any answer differs. */
static void *work(void *argument)
{
    const struct shared *shared = argument;
    struct zaak_motivering *why = zaak_motivering_new(shared->ctx);
    zaak_dag expected = zaak_datum(2025, 5, 12);
    void *verdict = argument;

    for (int i = 0; i < ROUNDS; i++) {
        struct zaak_catalogus *catalogus = zaak_catalogus_ref(shared->catalogus);
        struct zaak *zaak = zaak_new(catalogus, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3));
        struct zaak_klok klok = ZAAK_KLOK_INIT;

        if (zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, zaak_datum(2025, 3, 11), zaak_datum(2025, 3, 25), NULL) ||
            zaak_add_hervatting(zaak, zaak_datum(2025, 3, 25), NULL) || zaak_get_klok(zaak, zaak_datum(2025, 4, 1), &klok, why, NULL) ||
            klok.uiterlijk != expected || zaak_motivering_text(why, NULL, 0) <= 0)
            verdict = NULL;
        if (i % 100 == 0 && zaak_catalogus_save_json(catalogus, ZAAK_SPELLING_EXPORT, NULL, 0, NULL) <= 0)
            verdict = NULL;   /* writing touches no node that another thread may read */
        zaak_unref(zaak);
        zaak_catalogus_unref(catalogus);
    }
    zaak_motivering_unref(why);
    return verdict;
}

static void threads_share_what_is_frozen(void **state)
{
    struct shared shared = { zaak_context_new(NULL), NULL };
    pthread_t threads[THREADS];

    (void)state;
    shared.catalogus = example_catalogus(shared.ctx);
    assert_non_null(shared.catalogus);
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, work, &shared), 0);
    for (int i = 0; i < THREADS; i++) {
        void *verdict = NULL;

        assert_int_equal(pthread_join(threads[i], &verdict), 0);
        assert_non_null(verdict);
    }
    zaak_catalogus_unref(shared.catalogus);
    zaak_context_unref(shared.ctx);
}

static void *first_use(void *argument)
{
    struct zaak_context *ctx = argument;

    return zaak_context_get_gronden(ctx) ? zaak_context_get_kalender(ctx) : NULL;
}

static void the_first_use_of_a_context_may_be_by_many_at_once(void **state)
{
    (void)state;
    for (int round = 0; round < 20; round++) {
        struct zaak_context *ctx = zaak_context_new(NULL);
        pthread_t threads[THREADS];

        for (int i = 0; i < THREADS; i++)
            assert_int_equal(pthread_create(&threads[i], NULL, first_use, ctx), 0);
        for (int i = 0; i < THREADS; i++) {
            void *kalender = NULL;

            assert_int_equal(pthread_join(threads[i], &kalender), 0);
            assert_ptr_equal(kalender, zaak_context_get_kalender(ctx));
        }
        zaak_context_unref(ctx);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_share_what_is_frozen),
        cmocka_unit_test(the_first_use_of_a_context_may_be_by_many_at_once),
    };

    return cmocka_run_group_tests_name("draden", tests, NULL, NULL);
}
