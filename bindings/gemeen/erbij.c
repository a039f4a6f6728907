/* SPDX-License-Identifier: EUPL-1.2 */
#include "gemeen.h"

#include <stdio.h>
#include <string.h>

/* One fact per line: the number of the line is the place in the list. */
static void name_fact(struct zaak_error *error)
{
    char path[sizeof error->field];

    if (error->line <= 0)
        return;
    snprintf(path, sizeof path, "erbij.%ld%s%.200s", (long)error->line - 1, *error->field ? "." : "", error->field);
    memcpy(error->field, path, sizeof path);
    error->line = 0;
}

int erbij_load(const struct zaak *zaak, const char *jsonl, size_t length, struct zaak **ret_erbij, struct zaak_error *error)
{
    struct zaak *erbij = NULL;
    int result;

    *ret_erbij = NULL;
    if (!length)
        return 0;
    result = zaak_load_jsonl(zaak_get_catalogus(zaak), jsonl, length, &erbij, error);
    if (result) {
        name_fact(error);
        return result;
    }
    if (strcmp(zaak_get_identificatie(erbij), zaak_get_identificatie(zaak)) != 0) {
        zaak_unref(erbij);
        melding_fill(error, -ZAAK_E_VERWIJZING);
        snprintf(error->field, sizeof error->field, "erbij.0.zaak");
        return -ZAAK_E_VERWIJZING;
    }
    *ret_erbij = erbij;
    return 0;
}
