/* SPDX-License-Identifier: EUPL-1.2 */
/* A running case is tried under another version of its zaaktype: fact by fact, date by date; the case stays as it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "catalogus_helper.h"
#include "context_helper.h"
#include "versie_helper.h"

static struct zaak_overzetting *try(const struct zaak *zaak, const char *versie, zaak_dag peildatum, int expected)
{
    struct zaak_overzetting *list = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    int result;

    blik.peildatum = peildatum;
    result = zaak_try_versie(zaak, zaak_catalogus_find_url(zaak_get_catalogus(zaak), versie), &blik, &list, &error);
    if (result != expected)
        fail_msg("%s: %d (%s)", versie, result, error.text);
    return list;
}

static void print_all(const struct zaak_overzetting *list)
{
    struct zaak_overzetregel r = ZAAK_OVERZETREGEL_INIT;

    for (size_t i = 0; zaak_overzetting_get(list, i, &r) == 0; i++)
        print_message("# %zu %d %s|%s|%s|%s|%s: %s\n", i, (int)r.soort, r.feit, r.naam, r.veld, r.was ? r.was : "-", r.wordt ? r.wordt : "-", r.tekst);
}

static void look(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);
    struct zaak *zaak = load_case(catalogus, version_facts);
    struct zaak_overzetting *list = try(zaak, "v2", dag_of("2024-12-10"), ZAAK_OVERZET_PAST_NIET);
    char text[8192];

    (void)state;
    print_all(list);
    zaak_overzetting_text(list, text, sizeof text);
    print_message("%s", text);
    zaak_overzetting_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(look),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
