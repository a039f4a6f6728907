/* SPDX-License-Identifier: EUPL-1.2 */
/* One context for all tests of a program: give make_context and drop_context to cmocka_run_group_tests(). Include after cmocka.h, in one file of a program. */
#ifndef ZAAK_TESTS_CONTEXT_HELPER_H
#define ZAAK_TESTS_CONTEXT_HELPER_H

#include <zaak/basis.h>

static struct zaak_context *ctx;

static int make_context(void **state)
{
    (void)state;
    ctx = zaak_context_new(NULL);
    return ctx ? 0 : -1;
}

static int drop_context(void **state)
{
    (void)state;
    ctx = zaak_context_unref(ctx);
    return 0;
}

#endif
