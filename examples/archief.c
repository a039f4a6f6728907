/* SPDX-License-Identifier: EUPL-1.2 */
/* archief: when may a closed case be destroyed, and what changes when a decision lapses later than was thought? */
#include <libzaak.h>
#include <stdio.h>

static void ask(struct zaak_context *ctx, const struct zaak_archiefvraag *vraag)
{
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char text[2048];

    if (zaak_archief_compute(ctx, vraag, &archief, why, &error))
        printf("%s: %s\n", error.field, error.text);
    else if (zaak_motivering_text(why, text, sizeof text) > 0)
        printf("%s%s\n", text, archief.zgw_code[0] ? archief.zgw_code : "----");
    zaak_motivering_unref(why);
}

int main(void)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT; /* of a catalogue: zaak_archiefregeling_get() */
    struct zaak_archiefvariant product = ZAAK_ARCHIEFVARIANT_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archiefbesluit vergunning = ZAAK_ARCHIEFBESLUIT_INIT;

    regeling.archiefnominatie = "vernietigen";
    regeling.archiefactietermijn = "P1Y6M";
    regeling.afleidingswijze = "vervaldatum_besluit";
    vergunning.ingangsdatum = zaak_datum(2025, 4, 14);
    vraag.regeling = &regeling;
    vraag.einddatum = zaak_datum(2025, 4, 14);
    vraag.besluiten = &vergunning;
    vraag.besluit_count = 1;

    ask(ctx, &vraag); /* it is not known yet when the permit lapses */
    vergunning.vervaldatum = zaak_datum(2027, 8, 31);
    ask(ctx, &vraag); /* now it is: nothing is stored, so nothing has to be recomputed */

    vraag.besluit_count = 0; /* and without any decision */
    zaak_archiefvariant_get("reference", &product);
    vraag.variant = &product;
    ask(ctx, &vraag);
    zaak_context_unref(ctx);
    return 0;
}
