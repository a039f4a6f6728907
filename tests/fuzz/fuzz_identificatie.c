/* SPDX-License-Identifier: EUPL-1.2 */
/* Numbers, identifications and levels as text. The first byte chooses the pattern; what is read must be made again as the same text. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>
#include <zaak/identificatie.h>
#include <zaak/nummer.h>
#include <zaak/vertrouwelijkheid.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

enum { ROOM = 1200, PATRONEN = 6 };

static void try_nummer(const char *text, size_t size)
{
    char full[16];

    for (int32_t soort = ZAAK_NUMMER_BSN; soort <= ZAAK_NUMMER_A_NUMMER; soort++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        int strict = zaak_nummer_check(soort, text, size, ZAAK_NUMMER_STRENG, &error);
        int length = zaak_nummer_fill(soort, text, size, full, sizeof full, NULL);

        CHECK(strict || zaak_nummer_check(soort, text, size, ZAAK_NUMMER_ZGW, NULL) == 0);
        CHECK(strict || (length == (int)size && !memcmp(full, text, size)));
        CHECK(length < 0 || zaak_nummer_check(soort, full, (size_t)length, ZAAK_NUMMER_STRENG, NULL) == 0);
    }
}

/* The rest of the input is a template of one's own. */
static void try_sjabloon(uint8_t choice, const char *text, size_t size)
{
    struct zaak_identificatiepatroon patroon = ZAAK_IDENTIFICATIEPATROON_INIT;
    char template[300], out[ROOM];
    int64_t number;
    int length;

    if (size >= sizeof template)
        return;
    memcpy(template, text, size);
    template[size] = '\0';
    patroon.sjabloon = template;
    patroon.breedte = 1 + choice % 15;
    patroon.langst = 255;
    patroon.controle = choice & 1;
    length = zaak_identificatie_make(&patroon, 20000, 1 + choice, out, sizeof out, &number, NULL);
    if (length > 0) {
        int64_t again;

        CHECK(zaak_identificatie_parse(&patroon, out, (size_t)length, NULL, &again, NULL) == 0 && again == number);
    }
}

static void try_identificatie(uint8_t choice, const char *text, size_t size)
{
    struct zaak_identificatiepatroon patroon = ZAAK_IDENTIFICATIEPATROON_INIT;
    int64_t number, again;
    int32_t jaar;
    char out[ROOM];
    int length;

    CHECK(zaak_identificatiepatroon_get(zaak_identificatiepatroon_naam(choice % PATRONEN), &patroon) == 0);
    patroon.tekens = choice / PATRONEN & 1;
    if (zaak_identificatie_parse(&patroon, text, size, &jaar, &number, NULL) < 0)
        return;
    length = zaak_identificatie_make(&patroon, jaar ? zaak_datum(jaar, 1, 1) : ZAAK_DAG_GEEN, number, out, sizeof out, &again, NULL);
    CHECK(length == (int)size && again == number && !memcmp(out, text, size));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data + 1;
    int32_t niveau;

    if (!size)
        return 0;
    try_nummer(text, size - 1);
    try_identificatie(data[0], text, size - 1);
    try_sjabloon(data[0], text, size - 1);
    if (zaak_vertrouwelijkheid_parse(text, size - 1, &niveau) == 0)
        CHECK(strlen(zaak_vertrouwelijkheid_woord(niveau)) == size - 1);
    return 0;
}
