/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "basis/tekst_intern.h"
#include "lezer_intern.h"

/* By ZAAK_EENHEID_…: what stands in ISO 8601 before and behind the number, and the Dutch words. */
static const struct eenheid {
    const char *before;
    const char *behind;
    const char *enkelvoud;
    const char *meervoud;
} eenheden[] = {
    [ZAAK_EENHEID_SECONDE] = { "PT", "S", "seconde", "seconden" },
    [ZAAK_EENHEID_MINUUT] = { "PT", "M", "minuut", "minuten" },
    [ZAAK_EENHEID_UUR] = { "PT", "H", "uur", "uur" },
    [ZAAK_EENHEID_DAG] = { "P", "D", "dag", "dagen" },
    [ZAAK_EENHEID_WERKDAG] = { "P", "WD", "werkdag", "werkdagen" },
    [ZAAK_EENHEID_WEEK] = { "P", "W", "week", "weken" },
    [ZAAK_EENHEID_MAAND] = { "P", "M", "maand", "maanden" },
    [ZAAK_EENHEID_JAAR] = { "P", "Y", "jaar", "jaar" },
};

/* The unit whose letters are all that is left; ZAAK_EENHEID_GEEN when there is none. */
static int32_t find_eenheid(const struct reader *reader, bool time)
{
    size_t left = (size_t)(reader->end - reader->at);

    for (int32_t i = ZAAK_EENHEID_SECONDE; i <= ZAAK_EENHEID_JAAR; i++)
        if ((eenheden[i].before[1] == 'T') == time && strlen(eenheden[i].behind) == left
            && memcmp(eenheden[i].behind, reader->at, left) == 0)
            return i;
    return ZAAK_EENHEID_GEEN;
}

int zaak_periode_parse(const char *text, size_t length, struct zaak_periode *ret_periode)
{
    struct reader reader;
    struct zaak_periode periode;
    bool back, time;

    if (!text || !ret_periode)
        return -ZAAK_E_ARGUMENT;
    reader = reader_of(text, length);
    back = reader_take(&reader, '-');
    if (!reader_take(&reader, 'P'))
        return -ZAAK_E_VORM;
    time = reader_take(&reader, 'T');
    if (!reader_take_number(&reader, LARGEST_AANTAL, &periode.aantal))
        return -ZAAK_E_VORM;
    periode.eenheid = find_eenheid(&reader, time);
    if (periode.eenheid == ZAAK_EENHEID_GEEN)
        return -ZAAK_E_VORM;
    if (back)
        periode.aantal = -periode.aantal;
    *ret_periode = periode;
    return 0;
}

/* The longest: "1000000 werkdagen terug". */
enum { PERIODE_LENGTH = 40 };

int zaak_periode_format(const struct zaak_periode *periode, int32_t vorm, char *buffer, size_t size)
{
    const struct eenheid *eenheid;
    char text[PERIODE_LENGTH], *at = text;
    int aantal;
    bool back;

    if (!periode || periode->eenheid <= ZAAK_EENHEID_GEEN || periode->eenheid > ZAAK_EENHEID_JAAR
        || vorm < ZAAK_PERIODE_ISO || vorm > ZAAK_PERIODE_NEDERLANDS || !buffer_is_valid(buffer, size))
        return -ZAAK_E_ARGUMENT;
    if (!aantal_is_valid(periode->aantal))
        return -ZAAK_E_BEREIK;
    eenheid = &eenheden[periode->eenheid];
    back = periode->aantal < 0;
    aantal = (int)(back ? -periode->aantal : periode->aantal);
    if (vorm == ZAAK_PERIODE_ISO) {
        at = write_word(at, back ? "-" : "");
        at = write_word(at, eenheid->before);
        at = zaak_number_write(at, aantal);
        at = write_word(at, eenheid->behind);
    } else {
        at = zaak_number_write(at, aantal);
        *at++ = ' ';
        at = write_word(at, aantal == 1 ? eenheid->enkelvoud : eenheid->meervoud);
        at = write_word(at, back ? " terug" : "");
    }
    return zaak_tekst_give(text, (size_t)(at - text), buffer, size);
}

int zaak_periode_add(zaak_dag dag, const struct zaak_periode *periode, zaak_dag *ret_dag)
{
    return periode && ret_dag ? periode_add(dag, periode, ret_dag) : -ZAAK_E_ARGUMENT;
}
