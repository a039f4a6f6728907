/* SPDX-License-Identifier: EUPL-1.2 */
#include "volgwijze_intern.h"

#include <stddef.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "catalogus_intern.h"

/* Most steps, and most statuses of one step. */
enum { MAX_STAPPEN = 100 };

static const char *const acties[] = {
#define X(id, word, sentence, asked, article, source, certainty) word,
#include "burgeracties.inc"
#undef X
};

static const char *const rechtsmiddelen[] = {
#define X(id, action, term, source, certainty) id,
#include "rechtsmiddelen.inc"
#undef X
    NULL
};

enum { ACTIE_COUNT = sizeof acties / sizeof acties[0] };

const char *zaak_volgwijze_actie(size_t index)
{
    return index < ACTIE_COUNT ? acties[index] : NULL;
}

struct wijze_bron {
    struct volgwijze wijze;
    const json_node *contact, *stappen, *mag;
    int32_t rechtsmiddel;
};

static const struct json_field contact_fields[] = {
    { "naam", offsetof(struct volgwijze, contact), zaak_json_read_text, NULL, true },
    { "telefoon", offsetof(struct volgwijze, telefoon), zaak_json_read_text, NULL, false },
    { "email", offsetof(struct volgwijze, email), zaak_json_read_text, NULL, false },
    { "url", offsetof(struct volgwijze, url), zaak_json_read_text, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static const struct json_field wijze_fields[] = {
    { "onderwerp", offsetof(struct wijze_bron, wijze.onderwerp), zaak_json_read_text, NULL, false },
    { "contact", offsetof(struct wijze_bron, contact), zaak_json_read_object, NULL, false },
    { "stappen", offsetof(struct wijze_bron, stappen), zaak_json_read_list, NULL, false },
    { "mag", offsetof(struct wijze_bron, mag), zaak_json_read_list, NULL, false },
    { "rechtsmiddel", offsetof(struct wijze_bron, rechtsmiddel), zaak_json_read_choice, rechtsmiddelen, false },
    { NULL, 0, NULL, NULL, false },
};

struct stap_bron {
    struct volgstap stap;
    const json_node *statussen;
};

static const struct json_field stap_fields[] = {
    { "naam", offsetof(struct stap_bron, stap.naam), zaak_json_read_text, NULL, true },
    { "uitleg", offsetof(struct stap_bron, stap.uitleg), zaak_json_read_text, NULL, false },
    { "statussen", offsetof(struct stap_bron, statussen), zaak_json_read_list, NULL, true },
    { NULL, 0, NULL, NULL, false },
};

static int check_count(const json_node *list, const char *naam, struct zaak_error *error)
{
    size_t count = zaak_json_count(list);

    if (count == 0)
        return zaak_fail(error, ZAAK_E_WAARDE, naam, "Deze lijst heeft ten minste een regel.");
    if (count > MAX_STAPPEN)
        return zaak_fail(error, ZAAK_E_LIMIET, naam, "Deze lijst heeft hoogstens %d regels.", MAX_STAPPEN);
    return 0;
}

static bool has_status(const struct volgstap *stap, const char *naam)
{
    for (size_t i = 0; i < stap->count; i++)
        if (!strcmp(stap->namen[i], naam))
            return true;
    return false;
}

/* A status belongs to one step: else nobody could tell which step a case is in. */
static int add_status(const struct volgstap *stappen, struct volgstap *stap, const json_node *node, struct zaak_error *error)
{
    const char *naam;
    int result = zaak_json_read_text(node, &naam, NULL, error);

    for (const struct volgstap *other = stappen; result == 0 && other <= stap; other++)
        if (has_status(other, naam))
            result = zaak_fail(error, ZAAK_E_DUBBEL, NULL, "De status \"%.80s\" hoort al bij een stap.", naam);
    if (result) {
        zaak_error_prefix(error, "statussen.%zu", stap->count);
        return result;
    }
    stap->namen[stap->count++] = naam;
    return 0;
}

static int read_stap(struct zaak_context *ctx, struct arena *arena, const json_node *node, const struct volgstap *stappen, struct volgstap *ret_stap,
                     struct zaak_error *error)
{
    struct stap_bron bron = { 0 };
    int result = zaak_json_read_fields(node, stap_fields, &bron, error);

    if (result == 0)
        result = check_count(bron.statussen, "statussen", error);
    if (result)
        return result;
    *ret_stap = bron.stap;
    ret_stap->namen = zaak_arena_alloc(ctx, arena, zaak_json_count(bron.statussen) * sizeof *ret_stap->namen);
    if (!ret_stap->namen)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < zaak_json_count(bron.statussen) && result == 0; i++)
        result = add_status(stappen, ret_stap, zaak_json_at(bron.statussen, i), error);
    return result;
}

static int read_stappen(struct zaak_context *ctx, struct arena *arena, const json_node *list, struct volgwijze *wijze, struct zaak_error *error)
{
    struct volgstap *stappen;
    int result = check_count(list, "stappen", error);

    if (result)
        return result;
    stappen = zaak_arena_alloc(ctx, arena, zaak_json_count(list) * sizeof *stappen);
    if (!stappen)
        return zaak_fail_memory(error);
    for (; wijze->stap_count < zaak_json_count(list); wijze->stap_count++) {
        result = read_stap(ctx, arena, zaak_json_at(list, wijze->stap_count), stappen, &stappen[wijze->stap_count], error);
        if (result) {
            zaak_error_prefix(error, "stappen.%zu", wijze->stap_count);
            return result;
        }
    }
    wijze->stappen = stappen;
    return 0;
}

/* What the list does not name is not offered. */
static int read_mag(const json_node *list, uint32_t *ret_verboden, struct zaak_error *error)
{
    static const uint32_t all = (1u << ACTIE_COUNT) - 1;
    uint32_t allowed = 0;

    for (size_t i = 0; i < zaak_json_count(list); i++) {
        const char *word;
        size_t at = 0;
        int result = zaak_json_read_text(zaak_json_at(list, i), &word, NULL, error);

        while (result == 0 && at < ACTIE_COUNT && strcmp(acties[at], word))
            at++;
        if (result == 0 && at == ACTIE_COUNT)
            result = zaak_fail(error, ZAAK_E_WAARDE, NULL, "De waarde \"%.80s\" is hier niet toegestaan.", word);
        if (result) {
            zaak_error_prefix(error, "mag.%zu", i);
            return result;
        }
        allowed |= 1u << at;
    }
    *ret_verboden = all & ~allowed;
    return 0;
}

int zaak_volgwijze_read(struct zaak_context *ctx, struct arena *arena, const json_node *node, const struct volgwijze **ret_wijze, struct zaak_error *error)
{
    struct wijze_bron bron = { .rechtsmiddel = -1 };
    struct volgwijze *wijze;
    int result = zaak_json_read_fields(node, wijze_fields, &bron, error);

    if (result == 0 && bron.contact) {
        result = zaak_json_read_fields(bron.contact, contact_fields, &bron.wijze, error);
        if (result)
            zaak_error_prefix(error, "contact");
    }
    if (result == 0 && bron.stappen)
        result = read_stappen(ctx, arena, bron.stappen, &bron.wijze, error);
    if (result == 0 && bron.mag)
        result = read_mag(bron.mag, &bron.wijze.verboden, error);
    if (result)
        return result;
    if (bron.rechtsmiddel >= 0)
        bron.wijze.rechtsmiddel = rechtsmiddelen[bron.rechtsmiddel];
    wijze = zaak_arena_alloc(ctx, arena, sizeof *wijze);
    if (!wijze)
        return zaak_fail_memory(error);
    *wijze = bron.wijze;
    *ret_wijze = wijze;
    return 0;
}

static int resolve_stap(struct zaak_context *ctx, struct arena *arena, const struct zaak_object *version, struct volgstap *stap)
{
    size_t count = stap->count;

    stap->statustypen = zaak_arena_alloc(ctx, arena, count * sizeof *stap->statustypen);
    if (!stap->statustypen)
        return -ZAAK_E_GEHEUGEN;
    stap->count = 0;
    for (size_t i = 0; i < count; i++) {
        const struct zaak_object *status = zaak_zaaktype_find_exact(version, ZAAK_SOORT_STATUSTYPE, stap->namen[i]);

        if (status)
            stap->statustypen[stap->count++] = status;
    }
    return 0;
}

const struct volgwijze *zaak_volgwijze_resolve(struct zaak_context *ctx, struct arena *arena, const struct volgwijze *bron, const struct zaak_object *version)
{
    struct volgwijze *wijze = zaak_arena_alloc(ctx, arena, sizeof *wijze);
    struct volgstap *stappen = zaak_arena_alloc(ctx, arena, (bron->stap_count + 1) * sizeof *stappen);

    if (!wijze || !stappen)
        return NULL;
    *wijze = *bron;
    wijze->stap_count = 0;
    for (size_t i = 0; i < bron->stap_count; i++) {
        struct volgstap *stap = &stappen[wijze->stap_count];

        *stap = bron->stappen[i];
        if (resolve_stap(ctx, arena, version, stap))
            return NULL;
        wijze->stap_count += stap->count > 0;
    }
    wijze->stappen = bron->stappen ? stappen : NULL;
    return wijze;
}
