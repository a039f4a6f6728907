/* SPDX-License-Identifier: EUPL-1.2 */
/* Registers of mandates of any bytes, and the questions to what could be read. */
#include "fuzz.h"

#include "catalogus_lopen.h"

#include <zaak/mandaat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const people[] = { "c", "els", "tom", "g" };
    struct zaak_mandaten *mandaten = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_mandaat m = ZAAK_MANDAAT_INIT;
    int result = zaak_mandaten_load_json(lopen_context(), (const char *)data, size, &mandaten, &error);

    lopen_error(result, &error);
    CHECK((mandaten != NULL) == (result == 0));
    for (size_t i = 0; result == 0 && i < sizeof people / sizeof people[0]; i++) {
        struct zaak_mandaatvraag vraag = ZAAK_MANDAATVRAAG_INIT;
        int outcome;

        vraag.betrokkene = people[i];
        vraag.zaaktype = "Z";
        vraag.activiteit = "besluiten";
        vraag.cent = 100000;
        vraag.dag = 20200;
        outcome = zaak_mandaten_ask(mandaten, &vraag, &m);
        CHECK(outcome >= ZAAK_MANDAAT_GEEN && outcome <= ZAAK_MANDAAT_ORGAAN);
        CHECK(outcome != ZAAK_MANDAAT_JA || m.tot_cent < 0 || m.tot_cent >= 100000);
    }
    for (size_t i = 0; i < zaak_mandaten_count(mandaten); i++)
        CHECK(zaak_mandaten_get(mandaten, i, &m) == 0 && m.id && m.mandaatgever && m.gemandateerde);
    zaak_mandaten_unref(mandaten);
    return 0;
}
