/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "werkvoorraad.h"

enum { MOST = 32 };

int volgende_text(const struct rij *rij, const struct opties *opties, const char *between, bool blocked_too, char *buffer, size_t size)
{
    struct zaak_blik blik = rij_blik(opties->peildatum);
    struct zaak_volgende rows[MOST];
    int count, written = 0;
    size_t used = 0;

    buffer[0] = '\0';
    if (!rij_open(rij) || !rij->naam)
        return 0;
    if (!rij->profiel) {
        snprintf(buffer, size, "elke status");
        return 1;
    }
    count = zaak_get_volgende(rij->zaak, &blik, rows, MOST);
    for (int pass = 0; pass < (blocked_too ? 2 : 1); pass++) /* what may come now stands first */
        for (int i = 0; i < count && i < MOST; i++) {
            const char *naam = zaak_object_get_naam(rows[i].statustype);

            if (rows[i].mag != (pass == 0) || used + strlen(between) + strlen(naam) + 3 > size)
                continue;
            used += (size_t)snprintf(buffer + used, size - used, pass ? "%s(%s)" : "%s%s", written ? between : "", naam);
            written++;
        }
    return written;
}
