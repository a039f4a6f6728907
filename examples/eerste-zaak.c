/* SPDX-License-Identifier: EUPL-1.2 */
#include <libzaak.h>
#include <stdio.h>

int main(void)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_catalogus *cat = zaak_catalogus_example(ctx); /* your own: examples/bezwaar.c */
    struct zaak *z = zaak_new(cat, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3));
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char text[2048];

    zaak_add_opschorting(z, ZAAK_GROND_AANVULLING, zaak_datum(2025, 3, 11), zaak_datum(2025, 3, 25), NULL);
    zaak_add_hervatting(z, zaak_datum(2025, 3, 25), NULL);
    zaak_add_rol(z, "beslisser", "teamleider-vergunningen", zaak_datum(2025, 3, 4), NULL);

    zaak_get_klok(z, zaak_datum(2025, 4, 1), &klok, why, NULL);
    zaak_motivering_text(why, text, sizeof text);
    printf("%s", text);
    if (zaak_set_status(z, "Afgehandeld", zaak_datum(2025, 4, 1), &error))
        printf("%s %s: %s\n", error.rule, error.zgw_code, error.text);
    zaak_unref(z); zaak_motivering_unref(why); zaak_catalogus_unref(cat); zaak_context_unref(ctx);
    return 0;
}
