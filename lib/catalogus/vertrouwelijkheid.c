/* SPDX-License-Identifier: EUPL-1.2 */
/* The levels of confidentiality: lib/register/vertrouwelijkheid.csv. */
#include <zaak/vertrouwelijkheid.h>

#include <string.h>

static const char *const woorden[] = {
#define X(id, word) [ZAAK_VERTROUWELIJKHEID_##id] = word,
#include "vertrouwelijkheid.inc"
#undef X
};

enum { NIVEAU_COUNT = sizeof woorden / sizeof *woorden };

_Static_assert(NIVEAU_COUNT == ZAAK_VERTROUWELIJKHEID_ZEER_GEHEIM + 1, "each level has its word");

const char *zaak_vertrouwelijkheid_woord(int32_t niveau)
{
    return niveau > ZAAK_VERTROUWELIJKHEID_GEEN && niveau < NIVEAU_COUNT ? woorden[niveau] : NULL;
}

int zaak_vertrouwelijkheid_parse(const char *text, size_t length, int32_t *ret_niveau)
{
    for (int32_t i = ZAAK_VERTROUWELIJKHEID_OPENBAAR; text && i < NIVEAU_COUNT; i++) {
        if (strlen(woorden[i]) == length && !memcmp(woorden[i], text, length)) {
            *ret_niveau = i;
            return 0;
        }
    }
    return -ZAAK_E_WAARDE;
}

int zaak_vertrouwelijkheid_van(const char *eigen, const struct zaak_object *type, int32_t *ret_niveau)
{
    const char *word = eigen && *eigen ? eigen : type ? zaak_object_get_text(type, ZAAK_VELD_VERTROUWELIJKHEIDAANDUIDING) : NULL;

    return word && *word ? zaak_vertrouwelijkheid_parse(word, strlen(word), ret_niveau) : -ZAAK_E_VELD;
}

int zaak_inzagerecht_allows(const struct zaak_inzagerecht *rechten, size_t count, const char *type, int32_t niveau)
{
    if (!zaak_vertrouwelijkheid_woord(niveau) || (!rechten && count))
        return -ZAAK_E_ARGUMENT;
    for (size_t i = 0; i < count; i++) {
        bool same = !rechten[i].type || (type && !strcmp(type, rechten[i].type));

        if (same && zaak_vertrouwelijkheid_woord(rechten[i].maximum) && niveau <= rechten[i].maximum)
            return 1;
    }
    return 0;
}
