/* SPDX-License-Identifier: EUPL-1.2 */
#include "sturing.h"

void indicatoren_write(FILE *out)
{
    static const char *const better[] = {"", "; hoger is beter", "; lager is beter"};

    for (int32_t i = 1; i <= zaak_indicator_count(); i++) {
        struct zaak_indicator indicator = indicator_of(i);

        fprintf(out, "%s (versie %d, %s%s)\n  %s\n  %s\n", indicator.id, (int)indicator.versie, maat_woord(indicator.maat), better[indicator.richting], indicator.naam, indicator.zin);
        fprintf(out, "  teller: %s\n", indicator.teller);
        if (*indicator.noemer)
            fprintf(out, "  noemer: %s\n", indicator.noemer);
        fprintf(out, "  %s\n", indicator.optellen == ZAAK_OPTELLEN_SOM ? "perioden worden opgeteld" : "van een aantal perioden telt de laatste");
    }
}
