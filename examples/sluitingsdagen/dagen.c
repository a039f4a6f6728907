/* SPDX-License-Identifier: EUPL-1.2 */
#include "sluitingsdagen.h"

#include <string.h>

static int no_memory(struct probleem *probleem)
{
    return probleem_set(probleem, 0, "er is geen geheugen meer");
}

int dagen_add(struct dagen *dagen, zaak_dag dag, const char *naam, struct probleem *probleem)
{
    char *copy;

    if (dag < dagen->eerste || dag > dagen->laatste)
        return 0;
    if (dagen->count == dagen->capacity) {
        size_t capacity = dagen->capacity ? 2 * dagen->capacity : 64;
        struct sluitdag *rows = realloc(dagen->rows, capacity * sizeof *rows);

        if (!rows)
            return no_memory(probleem);
        dagen->rows = rows;
        dagen->capacity = capacity;
    }
    copy = malloc(strlen(naam) + 1);
    if (!copy)
        return no_memory(probleem);
    strcpy(copy, naam);
    dagen->rows[dagen->count] = (struct sluitdag){ dag, dagen->count, copy };
    dagen->count++;
    return 0;
}

static int compare(const void *left, const void *right)
{
    const struct sluitdag *a = left, *b = right;

    if (a->dag != b->dag)
        return a->dag < b->dag ? -1 : 1;
    return a->volgorde < b->volgorde ? -1 : a->volgorde > b->volgorde;
}

void dagen_sort(struct dagen *dagen)
{
    size_t kept = 0;

    if (dagen->count)
        qsort(dagen->rows, dagen->count, sizeof dagen->rows[0], compare);
    for (size_t i = 0; i < dagen->count; i++) {
        if (kept && dagen->rows[kept - 1].dag == dagen->rows[i].dag)
            free(dagen->rows[i].naam);
        else
            dagen->rows[kept++] = dagen->rows[i];
    }
    dagen->count = kept;
}

void dagen_free(struct dagen *dagen)
{
    for (size_t i = 0; i < dagen->count; i++)
        free(dagen->rows[i].naam);
    free(dagen->rows);
}
