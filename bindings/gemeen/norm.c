/* SPDX-License-Identifier: EUPL-1.2 */
/* What a servicenorm says, in the words of the document. */
#include "norm.h"

#include <stdio.h>

const struct woord woorden_richting[] = {
    { ZAAK_RICHTING_BINNEN, "binnen" }, { ZAAK_RICHTING_VOOR, "voor" }, { ZAAK_RICHTING_HOOGSTENS, "hoogstens" }, { ZAAK_RICHTING_VENSTER, "venster" }, { 0, NULL }
};

const struct woord woorden_normperiode[] = {
    { ZAAK_NORMPERIODE_GEEN, "alles" }, { ZAAK_NORMPERIODE_MAAND, "maand" }, { ZAAK_NORMPERIODE_KWARTAAL, "kwartaal" }, { ZAAK_NORMPERIODE_JAAR, "jaar" }, { 0, NULL }
};

const struct woord woorden_normeenheid[] = { { ZAAK_EENHEID_WERKDAG, "werkdag" }, { ZAAK_EENHEID_DAG, "dag" }, { 0, NULL } };

static void write_moment(const struct zaak_normmoment *moment, const char *waarde, char *text, size_t size)
{
    static const char *const words[] = { "", "ontvangst", "afhandeling", "status:", "eigenschap:" };

    snprintf(text, size, "%s%s%s%s", words[moment->soort], moment->naam ? moment->naam : "", waarde ? "=" : "", waarde ? waarde : "");
}

static void write_edge(const struct zaak_normvenster *venster, int32_t edge, char text[8])
{
    unsigned base = venster->soort == ZAAK_VENSTER_JAAR ? 100 : 60, place = (unsigned)edge % 10000;

    if (venster->soort == ZAAK_VENSTER_GEEN)
        text[0] = '\0';
    else
        snprintf(text, 8, "%02u%c%02u", place / base % 100, venster->soort == ZAAK_VENSTER_JAAR ? '-' : ':', place % base);
}

void normtekst_make(const struct zaak_servicenorm *norm, struct normtekst *tekst)
{
    static const struct zaak_normregel plain = ZAAK_NORMREGEL_INIT;
    const struct zaak_normregel *regel = norm->regel ? norm->regel : &plain;

    write_moment(&regel->begin, NULL, tekst->begin, sizeof tekst->begin);
    write_moment(&regel->einde, NULL, tekst->einde, sizeof tekst->einde);
    write_moment(&regel->voorwaarde, regel->waarde, tekst->voorwaarde, sizeof tekst->voorwaarde);
    write_edge(&regel->venster, regel->venster.van, tekst->van);
    write_edge(&regel->venster, regel->venster.tot, tekst->tot);
    tekst->richting = woord_get(woorden_richting, regel->richting);
    tekst->periode = woord_get(woorden_normperiode, regel->periode);
    tekst->tijd = regel->verstreken ? "verstreken" : norm->kanaal ? "openingstijd" : NULL;
    tekst->gebeurtenis = regel->gebeurtenis;
    tekst->organisatie = regel->organisatie;
    tekst->hoogstens = regel->richting == ZAAK_RICHTING_HOOGSTENS ? regel->hoogstens : -1;
}

bool norm_find(const struct zaak_catalogus *catalogus, const char *id, const char *organisatie, struct zaak_servicenorm *ret_norm)
{
    bool found = false;

    for (size_t i = 0; i < zaak_catalogus_norm_count(catalogus); i++) {
        struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

        if (zaak_catalogus_get_norm(catalogus, i, &norm) || strcmp(norm.id, id))
            continue;
        if (norm.regel->organisatie ? organisatie && !strcmp(organisatie, norm.regel->organisatie) : !found) {
            *ret_norm = norm;
            found = true;
        }
    }
    return found;
}
