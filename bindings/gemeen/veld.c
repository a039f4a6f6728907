/* SPDX-License-Identifier: EUPL-1.2 */
/* Names of fields, from the register from which <zaak/velden.h> is made too. */
#include "gemeen.h"

#include <string.h>

enum {
    TYPE_TEKST = VELD_TEXT,
    TYPE_URI = VELD_TEXT,
    TYPE_TIJDSTIP = VELD_TEXT,
    TYPE_DUUR = VELD_TEXT,
    TYPE_GETAL = VELD_INT,
    TYPE_JANEE = VELD_BOOL,
    TYPE_DAG = VELD_DAG,
    TYPE_GROEP = VELD_GROEP,
    TYPE_KEUZE = VELD_GROEP,
    TYPE_VRIJ = VELD_LIJST,
    TYPE_GROEPEN = VELD_LIJST,
    TYPE_TEKSTEN = VELD_LIJST,
    TYPE_URIS = VELD_LIJST,
    TYPE_LIJST_OF_TEKST = VELD_LIJST
};

static const struct veld velden[] = {
#define X(number, constant, resource, field, snake, type, group, words, required, needed, read_only, max) \
    { ZAAK_SOORT_##resource, number, TYPE_##type, field },
#include "velden.inc"
#undef X
};

const struct veld *veld_find(int32_t soort, const char *naam, size_t length)
{
    for (size_t i = 0; i < sizeof velden / sizeof velden[0]; i++) {
        if (velden[i].soort == soort && strlen(velden[i].naam) == length && !memcmp(velden[i].naam, naam, length))
            return &velden[i];
    }
    return NULL;
}
