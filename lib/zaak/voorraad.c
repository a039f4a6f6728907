/* SPDX-License-Identifier: EUPL-1.2 */
#include <zaak/voorraad.h>

#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "feit_json_intern.h"
#include "opdracht_intern.h"
#include "voorraad_intern.h"

struct zaak_voorraad {
    struct teller refs;
    struct omgeving *omgeving;
    struct feit_lezer lezer;
    struct zaak **zaken;
    size_t count, capacity;
    uint32_t *slots;         /* open addressing on the number of the identificatie: place in zaken plus one, 0 when free */
    size_t slot_count;
    int32_t line;            /* lines read so far */
};

struct zaak_voorraad *zaak_voorraad_new(struct zaak_catalogus *catalogus)
{
    struct omgeving *omgeving = catalogus && zaak_catalogus_is_frozen(catalogus) ? zaak_omgeving_new(catalogus) : NULL;
    struct zaak_voorraad *voorraad = omgeving ? zaak_alloc(omgeving->ctx, sizeof *voorraad) : NULL;

    if (!voorraad) {
        if (omgeving)
            zaak_omgeving_unref(omgeving);
        return NULL;
    }
    teller_init(&voorraad->refs);
    voorraad->omgeving = omgeving;
    omgeving->voorraad = voorraad;
    return zaak_feit_lezer_begin(&voorraad->lezer, omgeving->ctx) ? voorraad : zaak_voorraad_unref(voorraad);
}

struct zaak_voorraad *zaak_voorraad_ref(struct zaak_voorraad *voorraad)
{
    if (voorraad)
        teller_ref(&voorraad->refs);
    return voorraad;
}

struct zaak_voorraad *zaak_voorraad_unref(struct zaak_voorraad *voorraad)
{
    struct omgeving *omgeving;

    if (!voorraad || !teller_unref(&voorraad->refs))
        return NULL;
    omgeving = voorraad->omgeving;
    omgeving->voorraad = NULL;
    for (size_t i = 0; i < voorraad->count; i++)
        zaak_unref(voorraad->zaken[i]);
    zaak_feit_lezer_end(&voorraad->lezer);
    zaak_release(omgeving->ctx, voorraad->zaken);
    zaak_release(omgeving->ctx, voorraad->slots);
    zaak_release(omgeving->ctx, voorraad);
    zaak_omgeving_unref(omgeving);
    return NULL;
}

size_t zaak_voorraad_count(const struct zaak_voorraad *voorraad)
{
    return voorraad ? voorraad->count : 0;
}

struct zaak *zaak_voorraad_at(const struct zaak_voorraad *voorraad, size_t index)
{
    return voorraad && index < voorraad->count ? voorraad->zaken[index] : NULL;
}

/* The slot of an identificatie, or the free one where it belongs. */
static size_t find_slot(const struct zaak_voorraad *voorraad, uint32_t identificatie)
{
    size_t mask = voorraad->slot_count - 1;
    size_t at = (identificatie * 2654435761u) & mask;

    while (voorraad->slots[at] && voorraad->zaken[voorraad->slots[at] - 1]->identificatie != identificatie)
        at = (at + 1) & mask;
    return at;
}

struct zaak *zaak_voorraad_find(const struct zaak_voorraad *voorraad, const char *identificatie)
{
    uint32_t number = voorraad && identificatie ? zaak_pool_find(&voorraad->omgeving->pool, identificatie) : 0;
    uint32_t slot = number && voorraad->slot_count ? voorraad->slots[find_slot(voorraad, number)] : 0;

    return slot ? voorraad->zaken[slot - 1] : NULL;
}

static bool enlarge(struct zaak_voorraad *voorraad, size_t need)
{
    struct zaak_voorraad bigger = *voorraad;

    bigger.slot_count = voorraad->slot_count ? 2 * voorraad->slot_count : 64;
    while (bigger.slot_count < need)
        bigger.slot_count *= 2;
    bigger.slots = zaak_alloc(voorraad->omgeving->ctx, bigger.slot_count * sizeof *bigger.slots);
    if (!bigger.slots)
        return false;
    for (size_t i = 0; i < voorraad->count; i++)
        bigger.slots[find_slot(&bigger, voorraad->zaken[i]->identificatie)] = (uint32_t)i + 1;
    zaak_release(voorraad->omgeving->ctx, voorraad->slots);
    voorraad->slots = bigger.slots;
    voorraad->slot_count = bigger.slot_count;
    return true;
}

/* Makes room first, so that cases that were made can always be kept. */
static int make_room(struct zaak_voorraad *voorraad, size_t more)
{
    size_t need = voorraad->count + more;
    int result = zaak_grow(voorraad->omgeving->ctx, (void **)&voorraad->zaken, &voorraad->capacity, need, sizeof *voorraad->zaken);

    return result == 0 && 2 * need > voorraad->slot_count && !enlarge(voorraad, 2 * need) ? -ZAAK_E_GEHEUGEN : result;
}

static void keep(struct zaak_voorraad *voorraad, struct zaak *zaak)
{
    size_t slot = find_slot(voorraad, zaak->identificatie);

    voorraad->zaken[voorraad->count++] = zaak;
    voorraad->slots[slot] = (uint32_t)voorraad->count;
}

struct omgeving *zaak_voorraad_omgeving(const struct zaak_voorraad *voorraad)
{
    return voorraad->omgeving;
}

struct zaak *zaak_voorraad_make(struct zaak_voorraad *voorraad, const char *identificatie)
{
    uint32_t number = zaak_pool_add(&voorraad->omgeving->pool, identificatie);

    return number == UINT32_MAX ? NULL : zaak_make(voorraad->omgeving, number);
}

/* Forgets the cases beyond a number; they are still the caller's. */
static void forget(struct zaak_voorraad *voorraad, size_t count)
{
    memset(voorraad->slots, 0, voorraad->slot_count * sizeof *voorraad->slots);
    voorraad->count = count;
    for (size_t i = 0; i < count; i++)
        voorraad->slots[find_slot(voorraad, voorraad->zaken[i]->identificatie)] = (uint32_t)i + 1;
}

int zaak_voorraad_adopt(struct zaak_voorraad *voorraad, struct zaak *const *zaken, size_t count, size_t *ret_dubbel)
{
    size_t before = voorraad->count;
    int result = make_room(voorraad, count);

    if (result)
        return result;
    for (size_t i = 0; i < count; i++) {
        if (voorraad->slots[find_slot(voorraad, zaken[i]->identificatie)]) {
            *ret_dubbel = i;
            forget(voorraad, before);
            return -ZAAK_E_DUBBEL;
        }
        keep(voorraad, zaken[i]);
    }
    return 0;
}

size_t zaak_voorraad_place(const struct zaak_voorraad *voorraad, const struct zaak *zaak)
{
    return voorraad->slots[find_slot(voorraad, zaak->identificatie)] - 1;
}

static void let_go(const struct zaak_voorraad *voorraad, struct zaak *zaak)
{
    for (size_t i = 0; i < zaak->count; i++)
        voorraad->omgeving->hoofdzaken -= zaak->feiten[i].soort == ZAAK_FEIT_HOOFDZAAK;
    zaak_unref(zaak);
}

void zaak_voorraad_drop(struct zaak_voorraad *voorraad, const bool *weg)
{
    size_t kept = 0;

    for (size_t i = 0; i < voorraad->count; i++) {
        if (weg[i])
            let_go(voorraad, voorraad->zaken[i]);
        else
            voorraad->zaken[kept++] = voorraad->zaken[i];
    }
    forget(voorraad, kept);
}

int zaak_voorraad_open(struct zaak_voorraad *voorraad, const char *identificatie, const struct zaak_feit *feit, struct zaak **ret_zaak, struct zaak_error *error)
{
    struct zaak *zaak;
    int result;

    if (!voorraad || !feit)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = make_room(voorraad, 1);
    if (result)
        return zaak_fail_plain(error, result);
    result = zaak_open_in(voorraad->omgeving, identificatie, feit, &zaak, error);
    if (result)
        return result;
    keep(voorraad, zaak);
    if (ret_zaak)
        *ret_zaak = zaak;
    return 0;
}

/* A case is kept only when its first fact was, so that a bad line leaves nothing behind. */
static int load_first(struct zaak_voorraad *voorraad, const struct feit_regel *regel, struct zaak_error *error)
{
    struct zaak *zaak;
    int result = make_room(voorraad, 1);

    if (result)
        return zaak_fail_plain(error, result);
    zaak = zaak_voorraad_make(voorraad, regel->zaak);
    if (!zaak)
        return zaak_fail_memory(error);
    result = zaak_feit_load_line(zaak, regel, error);
    if (result)
        zaak_unref(zaak);
    else
        keep(voorraad, zaak);
    return result;
}

static int load_line(struct zaak_voorraad *voorraad, const char *line, size_t length, struct zaak_error *error)
{
    struct feit_regel regel;
    struct zaak *zaak;
    int result;

    if (length > zaak_context_limits(voorraad->omgeving->ctx)->max_line)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "De regel is langer dan de limiet van de context.");
    result = zaak_feit_read(&voorraad->lezer, line, length, &regel, error);
    if (result)
        return result;
    zaak = zaak_voorraad_find(voorraad, regel.zaak);
    result = zaak ? zaak_feit_load_line(zaak, &regel, error) : load_first(voorraad, &regel, error);
    zaak_json_free(regel.document);
    return result;
}

int zaak_voorraad_load_jsonl(struct zaak_voorraad *voorraad, const char *text, size_t length, size_t *ret_read, struct zaak_error *error)
{
    const char *line;
    size_t at = 0, size;
    int result = 0;

    if (!voorraad || (length && !text))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    while (result == 0 && zaak_next_line(text, length, &at, &line, &size, &voorraad->line))
        result = load_line(voorraad, line, size, error);
    if (result && error && error->size >= sizeof *error)
        error->line = voorraad->line;
    if (ret_read)
        *ret_read = at;
    return result;
}
