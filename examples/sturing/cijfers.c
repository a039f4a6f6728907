/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>

#include "sturing.h"

struct zaak_indicator indicator_of(int32_t nummer)
{
    struct zaak_indicator indicator = ZAAK_INDICATOR_INIT;

    zaak_indicator_get(nummer, &indicator);
    return indicator;
}

const char *maat_woord(int32_t maat)
{
    static const char *const words[] = {"", "zaken", "procent", "kalenderdagen", "werkdagen", "euro"};

    return words[maat];
}

const char *cijfer_text(const struct zaak_cijfer *cijfer, char buffer[48])
{
    struct zaak_indicator indicator = indicator_of(cijfer->nummer);
    char whole[32];

    if (cijfer->verborgen)
        return "×";
    if (!cijfer->heeft_waarde)
        return "–";
    switch (indicator.vorm) {
    case ZAAK_INDICATOR_BEDRAG:
        return tekst_bedrag(cijfer->waarde, buffer);
    case ZAAK_INDICATOR_AANTAL:
        return tekst_getal(cijfer->waarde, buffer);
    default:
        snprintf(buffer, 48, "%s%s,%d%s", cijfer->waarde < 0 && cijfer->waarde > -100 ? "-" : "", tekst_getal(cijfer->waarde / 100, whole), (int)(llabs(cijfer->waarde) % 100 / 10),
                 indicator.vorm == ZAAK_INDICATOR_DEEL ? "%" : "");
        return buffer;
    }
}

const char *cijfer_machine(const struct zaak_cijfer *cijfer, char buffer[48])
{
    struct zaak_indicator indicator = indicator_of(cijfer->nummer);

    if (cijfer->verborgen || !cijfer->heeft_waarde)
        return "";
    if (indicator.vorm == ZAAK_INDICATOR_AANTAL)
        snprintf(buffer, 48, "%lld", (long long)cijfer->waarde);
    else
        snprintf(buffer, 48, "%s%lld.%02d", cijfer->waarde < 0 ? "-" : "", llabs(cijfer->waarde) / 100, (int)(llabs(cijfer->waarde) % 100));
    return buffer;
}

struct zaak_cijfer stand_cijfer(const struct zaak_stand *stand, size_t index, int32_t nummer, int32_t drempel)
{
    struct zaak_indicatorstaat staat;
    struct zaak_cijfer cijfer = {0};

    if (zaak_stand_get_staat(stand, index, nummer, &staat) != 0)
        zaak_indicatorstaat_init(&staat, nummer);
    zaak_indicatorstaat_final(&staat, drempel, &cijfer);
    return cijfer;
}
