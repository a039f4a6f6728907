/* SPDX-License-Identifier: EUPL-1.2 */
/* What a stand says of itself. */
#include "stand_intern.h"

#include <stdio.h>

#include "basis/options_intern.h"
#include "stand_periode_intern.h"
#include "tijd/datum_intern.h"

int zaak_stand_get_options(const struct zaak_stand *stand, struct zaak_stand_options *ret_options)
{
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;

    if (!stand)
        return -ZAAK_E_ARGUMENT;
    options.periode = stand->periode;
    options.dimensies = stand->dimensies;
    options.van = stand->van;
    options.tot = stand->tot;
    options.bron = zaak_stand_get_bron(stand, 0);
    return zaak_options_write(ret_options, &options, sizeof options, NULL);
}

const char *zaak_stand_get_bron(const struct zaak_stand *stand, size_t index)
{
    return stand && index < stand->bron_count ? stand->bronnen[index] : NULL;
}

size_t zaak_stand_count(const struct zaak_stand *stand)
{
    return stand ? stand->count : 0;
}

int zaak_stand_get_rij(const struct zaak_stand *stand, size_t index, struct zaak_standrij *ret_rij)
{
    const struct sleutel *key;

    if (!stand || !ret_rij)
        return -ZAAK_E_ARGUMENT;
    if (index >= stand->count)
        return -ZAAK_E_BEREIK;
    zaak_stand_sort(stand);
    key = &stand->rows[index]->sleutel;
    *ret_rij = (struct zaak_standrij){ key->gemeente, key->zaaktype, key->eenheid, key->kanaal, key->van, key->tot };
    return 0;
}

int zaak_stand_get_staat(const struct zaak_stand *stand, size_t index, int32_t nummer, struct zaak_indicatorstaat *ret_staat)
{
    const struct rij *rij;

    if (!stand || !ret_staat)
        return -ZAAK_E_ARGUMENT;
    if (index >= stand->count || zaak_indicatorstaat_init(ret_staat, nummer))
        return -ZAAK_E_BEREIK;
    zaak_stand_sort(stand);
    rij = stand->rows[index];
    if (rij->mask >> (nummer - 1) & 1) {
        const struct hoofd *hoofd = &rij->hoofden[nummer - 1];

        ret_staat->noemer = hoofd->noemer;
        ret_staat->teller = hoofd->teller;
        ret_staat->kleinste = hoofd->kleinste;
        ret_staat->grootste = hoofd->grootste;
        if (rij->vakken[nummer - 1])
            memcpy(ret_staat->vakken, rij->vakken[nummer - 1], sizeof ret_staat->vakken);
    }
    return 0;
}

/* A whole period has a name; anything else is told by its days. */
int zaak_stand_format_periode(zaak_dag van, zaak_dag tot, char *buffer, size_t size)
{
    char text[2 * DAG_ISO_LENGTH + 2], *at;
    struct civil begin;

    if (!dag_is_valid(van) || !dag_is_valid(tot) || tot < van || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    begin = dag_to_civil(van);
    if (zaak_periode_begin(ZAAK_STAND_WEEK, van) == van && zaak_periode_end(ZAAK_STAND_WEEK, van) == tot) {
        struct civil thursday = dag_to_civil(van + 3); /* a week belongs to the year of its Thursday */

        return snprintf(buffer, size, "%04d-W%02d", (int)thursday.jaar, (int)((van + 3 - dag_from_civil(thursday.jaar, 1, 1)) / 7 + 1));
    }
    for (int32_t soort = ZAAK_STAND_MAAND; soort <= ZAAK_STAND_JAAR; soort++) {
        if (zaak_periode_begin(soort, van) != van || zaak_periode_end(soort, van) != tot)
            continue;
        if (soort == ZAAK_STAND_MAAND)
            return snprintf(buffer, size, "%04d-%02d", (int)begin.jaar, (int)begin.maand);
        if (soort == ZAAK_STAND_KWARTAAL)
            return snprintf(buffer, size, "%04d-K%d", (int)begin.jaar, (int)(begin.maand - 1) / 3 + 1);
        return snprintf(buffer, size, "%04d", (int)begin.jaar);
    }
    at = dag_write_iso(text, van);
    *at++ = '/';
    *dag_write_iso(at, tot) = '\0';
    return snprintf(buffer, size, "%s", text);
}
