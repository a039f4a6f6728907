/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>
#include <string.h>

#include "werkvoorraad.h"

static void *must(void *block)
{
    if (!block) {
        fprintf(stderr, "%s: er is niet genoeg geheugen.\n", programma);
        exit(EINDE_FOUT);
    }
    return block;
}

/* Makes room for `need` elements of `size` bytes; new ones are zero. */
void *geheugen_grow(void *block, size_t *capacity, size_t need, size_t size)
{
    size_t count = *capacity ? *capacity : 16;

    if (need <= *capacity)
        return block;
    while (count < need)
        count *= 2;
    block = must(count > SIZE_MAX / size ? NULL : realloc(block, count * size));
    memset((char *)block + *capacity * size, 0, (count - *capacity) * size);
    *capacity = count;
    return block;
}

/* FNV-1a */
static uint32_t hash(const char *text)
{
    uint32_t h = 2166136261u;

    for (; *text; text++)
        h = (h ^ (unsigned char)*text) * 16777619u;
    return h;
}

static size_t find_slot(const struct namen *namen, const char *naam)
{
    size_t mask = namen->slot_count - 1, at = hash(naam) & mask;

    while (namen->slots[at] && namen->rows[namen->slots[at] - 1] != naam && strcmp(namen->rows[namen->slots[at] - 1], naam) != 0)
        at = (at + 1) & mask;
    return at;
}

static void enlarge(struct namen *namen)
{
    free(namen->slots);
    namen->slot_count = namen->slot_count ? 2 * namen->slot_count : 64;
    namen->slots = must(calloc(namen->slot_count, sizeof *namen->slots));
    for (size_t i = 0; i < namen->count; i++)
        namen->slots[find_slot(namen, namen->rows[i])] = (uint32_t)i + 1;
}

size_t namen_add(struct namen *namen, const char *naam)
{
    size_t at;

    if (2 * (namen->count + 1) > namen->slot_count)
        enlarge(namen);
    at = find_slot(namen, naam);
    if (!namen->slots[at]) {
        namen->rows = geheugen_grow(namen->rows, &namen->capacity, namen->count + 1, sizeof *namen->rows);
        namen->rows[namen->count++] = naam;
        namen->slots[at] = (uint32_t)namen->count;
    }
    return namen->slots[at] - 1;
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void namen_sort(struct namen *namen)
{
    if (namen->count)
        qsort(namen->rows, namen->count, sizeof *namen->rows, compare);
}

void namen_free(struct namen *namen)
{
    free(namen->rows);
    free(namen->slots);
    memset(namen, 0, sizeof *namen);
}
