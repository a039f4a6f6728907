/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "catalogus_intern.h"

/* FNV-1a. */
static uint64_t hash_text(const char *text)
{
    uint64_t hash = UINT64_C(14695981039346656037);

    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return hash ^ hash >> 32;
}

/* The slot of a url: where it stands, or the free one where it may be put. */
static size_t find_slot(const struct urltabel *tabel, const char *url, uint64_t hash)
{
    size_t at = (size_t)hash & (tabel->room - 1);

    while (tabel->slots[at] && (tabel->slots[at]->hash != hash || strcmp(tabel->slots[at]->url, url)))
        at = (at + 1) & (tabel->room - 1);
    return at;
}

struct zaak_object *zaak_urltabel_find(const struct urltabel *tabel, const char *url)
{
    return tabel->room && url ? tabel->slots[find_slot(tabel, url, hash_text(url))] : NULL;
}

static bool enlarge(struct zaak_context *ctx, struct urltabel *tabel)
{
    struct urltabel bigger = { .room = tabel->room ? 2 * tabel->room : 64, .count = tabel->count };

    bigger.slots = zaak_alloc(ctx, bigger.room * sizeof *bigger.slots);
    if (!bigger.slots)
        return false;
    for (size_t i = 0; i < tabel->room; i++)
        if (tabel->slots[i])
            bigger.slots[find_slot(&bigger, tabel->slots[i]->url, tabel->slots[i]->hash)] = tabel->slots[i];
    zaak_release(ctx, tabel->slots);
    *tabel = bigger;
    return true;
}

int zaak_urltabel_add(struct zaak_context *ctx, struct urltabel *tabel, struct zaak_object *object)
{
    size_t slot;

    if (2 * (tabel->count + 1) > tabel->room && !enlarge(ctx, tabel))
        return -ZAAK_E_GEHEUGEN;
    object->hash = hash_text(object->url);
    slot = find_slot(tabel, object->url, object->hash);
    if (tabel->slots[slot])
        return 1;
    tabel->slots[slot] = object;
    tabel->count++;
    return 0;
}

void zaak_urltabel_clear(struct urltabel *tabel)
{
    tabel->count = 0;
    if (tabel->room)
        memset(tabel->slots, 0, tabel->room * sizeof tabel->slots[0]);
}

void zaak_urltabel_free(struct zaak_context *ctx, struct urltabel *tabel)
{
    zaak_release(ctx, tabel->slots);
    *tabel = (struct urltabel){ NULL, 0, 0 };
}
