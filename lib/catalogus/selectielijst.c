/* SPDX-License-Identifier: EUPL-1.2 */
#include "selectielijst_intern.h"

#include <stdlib.h>
#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"

struct zaak_selectielijst *zaak_selectielijst_new(struct zaak_context *ctx)
{
    struct zaak_selectielijst *lijst = ctx ? zaak_alloc(ctx, sizeof *lijst) : NULL;

    if (!lijst)
        return NULL;
    teller_init(&lijst->refs);
    lijst->ctx = zaak_context_ref(ctx);
    return lijst;
}

struct zaak_selectielijst *zaak_selectielijst_ref(struct zaak_selectielijst *lijst)
{
    if (lijst)
        teller_ref(&lijst->refs);
    return lijst;
}

struct zaak_selectielijst *zaak_selectielijst_unref(struct zaak_selectielijst *lijst)
{
    struct zaak_context *ctx;

    if (!lijst || !teller_unref(&lijst->refs))
        return NULL;
    ctx = lijst->ctx;
    for (size_t i = 0; i < lijst->arena_count; i++)
        zaak_arena_free(ctx, &lijst->arenas[i]);
    zaak_release(ctx, lijst->arenas);
    zaak_release(ctx, lijst->rijen.items);
    zaak_release(ctx, lijst);
    zaak_context_unref(ctx);
    return NULL;
}

/* The last part of a URL; the whole of an identifier. */
static const char *last_part(const char *url)
{
    const char *slash = strrchr(url, '/');

    return slash ? slash + 1 : url;
}

bool zaak_selectielijst_same(const char *a, const char *b)
{
    if (!strcmp(a, b))
        return true;
    return (!strchr(a, '/') || !strchr(b, '/')) && !strcmp(last_part(a), last_part(b));
}

/* By last part, and then so that equal rows stand together. */
static int compare(const void *left, const void *right)
{
    const struct selectierij *a = left, *b = right;
    int result = strcmp(last_part(a->teksten[RIJ_URL]), last_part(b->teksten[RIJ_URL]));

    if (result == 0)
        result = (a->soort > b->soort) - (a->soort < b->soort);
    return result ? result : strcmp(a->teksten[RIJ_URL], b->teksten[RIJ_URL]);
}

static bool equal(const struct selectierij *a, const struct selectierij *b)
{
    for (int i = 0; i < RIJ_TEKSTEN; i++)
        if (strcmp(a->teksten[i], b->teksten[i]))
            return false;
    return true;
}

/* Leaves each row once; another row with the same URL is an error. */
static int leave_once(struct selectierijen *rijen, struct zaak_error *error)
{
    size_t kept = 0;

    if (rijen->count)
        qsort(rijen->items, rijen->count, sizeof rijen->items[0], compare);
    for (size_t i = 0; i < rijen->count; i++) {
        if (kept && compare(&rijen->items[kept - 1], &rijen->items[i]) == 0) {
            if (!equal(&rijen->items[kept - 1], &rijen->items[i]))
                return zaak_fail(error, ZAAK_E_DUBBEL, "url", "\"%.200s\" staat er twee keer, met een andere inhoud.", rijen->items[i].teksten[RIJ_URL]);
            continue;
        }
        rijen->items[kept++] = rijen->items[i];
    }
    rijen->count = kept;
    return 0;
}

int zaak_selectielijst_add_json(struct zaak_selectielijst *lijst, const char *json, size_t length, struct zaak_error *error)
{
    struct selectierijen fresh = { NULL, 0, 0 };
    struct arena arena = { NULL };
    int result;

    if (!lijst || !json)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = zaak_grow(lijst->ctx, (void **)&lijst->arenas, &lijst->arena_capacity, lijst->arena_count + 1, sizeof lijst->arenas[0]);
    if (result == 0)
        result = zaak_grow(lijst->ctx, (void **)&fresh.items, &fresh.capacity, lijst->rijen.count + 1, sizeof fresh.items[0]);
    if (result)
        return zaak_fail_plain(error, result);
    /* What was there and what comes are put in order together; on failure what was there is untouched. */
    if (lijst->rijen.count)
        memcpy(fresh.items, lijst->rijen.items, lijst->rijen.count * sizeof fresh.items[0]);
    fresh.count = lijst->rijen.count;
    result = zaak_selectielijst_read(lijst->ctx, json, length, &fresh, &arena, error);
    if (result == 0)
        result = leave_once(&fresh, error);
    if (result) {
        zaak_release(lijst->ctx, fresh.items);
        zaak_arena_free(lijst->ctx, &arena);
        return result;
    }
    zaak_release(lijst->ctx, lijst->rijen.items);
    lijst->rijen = fresh;
    memset(lijst->counts, 0, sizeof lijst->counts);
    for (size_t i = 0; i < fresh.count; i++)
        lijst->counts[fresh.items[i].soort]++;
    lijst->arenas[lijst->arena_count++] = arena;
    return 0;
}

size_t zaak_selectielijst_count(const struct zaak_selectielijst *lijst, int32_t soort)
{
    return lijst && soort >= ZAAK_SELECTIELIJST_RESULTAAT && soort <= ZAAK_SELECTIELIJST_OMSCHRIJVING ? lijst->counts[soort] : 0;
}

const struct selectierij *zaak_selectielijst_lookup(const struct zaak_selectielijst *lijst, int32_t soort, const char *url)
{
    const char *part = last_part(url);
    size_t low = 0, high = lijst->rijen.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(last_part(lijst->rijen.items[middle].teksten[RIJ_URL]), part) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < lijst->rijen.count; low++) {
        const struct selectierij *rij = &lijst->rijen.items[low];

        if (strcmp(last_part(rij->teksten[RIJ_URL]), part))
            break;
        if (rij->soort == soort && zaak_selectielijst_same(rij->teksten[RIJ_URL], url))
            return rij;
    }
    return NULL;
}

int zaak_selectielijst_find(const struct zaak_selectielijst *lijst, int32_t soort, const char *url, struct zaak_selectielijstrij *ret_rij)
{
    struct zaak_selectielijstrij answer = ZAAK_SELECTIELIJSTRIJ_INIT;
    const struct selectierij *rij;

    if (!url || !ret_rij)
        return -ZAAK_E_ARGUMENT;
    rij = lijst ? zaak_selectielijst_lookup(lijst, soort, url) : NULL;
    if (!rij)
        return -ZAAK_E_NIET_GEVONDEN;
    answer.url = rij->teksten[RIJ_URL];
    answer.naam = rij->teksten[RIJ_NAAM];
    answer.omschrijving = rij->teksten[RIJ_OMSCHRIJVING];
    answer.nummer = rij->teksten[RIJ_NUMMER];
    answer.procestype = rij->teksten[RIJ_PROCESTYPE];
    answer.waardering = rij->teksten[RIJ_WAARDERING];
    answer.procestermijn = rij->teksten[RIJ_PROCESTERMIJN];
    answer.bewaartermijn = rij->teksten[RIJ_BEWAARTERMIJN];
    return zaak_options_write(ret_rij, &answer, sizeof answer, NULL);
}
