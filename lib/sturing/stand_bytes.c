/* SPDX-License-Identifier: EUPL-1.2 */
/* A stand as bytes (docs/sturing.md). Texts are numbered by alphabet and rows stand in order, so equal standen have equal bytes; the reader takes nothing that it would not write itself. */
#include "stand_intern.h"

#include <stdlib.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "bytes_intern.h"
#include "stand_periode_intern.h"

static const char magic[8] = { 'Z', 'A', 'A', 'K', 'S', 'T', 'D', '1' };

enum { FORMAT = 1, CHECK_LENGTH = 8, ROW_LEAST = 4 * 4 + 2 * 4 + 8 };

/* ---- writing ---- */

struct teksten {
    const char **rows;
    size_t count;
};

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add_text(struct teksten *teksten, const char *text)
{
    if (text != zaak_stand_none && (teksten->count == 0 || teksten->rows[teksten->count - 1] != text))
        teksten->rows[teksten->count++] = text;
}

/* Every text that is used, once. Room is made for as many as there can be. */
static bool gather_texts(const struct zaak_stand *stand, struct teksten *teksten)
{
    size_t kept = 0;

    teksten->rows = zaak_alloc(stand->ctx, (4 * stand->count + stand->bron_count + 1) * sizeof *teksten->rows);
    if (!teksten->rows)
        return false;
    for (size_t i = 0; i < stand->bron_count; i++)
        add_text(teksten, stand->bronnen[i]);
    for (size_t i = 0; i < stand->count; i++)
        add_text(teksten, stand->rows[i]->sleutel.gemeente);
    for (size_t i = 0; i < stand->count; i++)
        add_text(teksten, stand->rows[i]->sleutel.zaaktype);
    for (size_t i = 0; i < stand->count; i++)
        add_text(teksten, stand->rows[i]->sleutel.eenheid);
    for (size_t i = 0; i < stand->count; i++)
        add_text(teksten, stand->rows[i]->sleutel.kanaal);
    if (teksten->count)
        qsort(teksten->rows, teksten->count, sizeof *teksten->rows, compare_texts);
    for (size_t i = 0; i < teksten->count; i++)
        if (i == 0 || teksten->rows[i] != teksten->rows[kept - 1])
            teksten->rows[kept++] = teksten->rows[i];
    teksten->count = kept;
    return true;
}

/* 0 for no text, else its place by alphabet, from 1. */
static uint32_t number_of(const struct teksten *teksten, const char *text)
{
    const char **found = text == zaak_stand_none ? NULL : bsearch(&text, teksten->rows, teksten->count, sizeof *teksten->rows, compare_texts);

    return found ? (uint32_t)(found - teksten->rows) + 1 : 0;
}

static void put_vakken(struct schrijver *s, const uint32_t *vakken)
{
    uint64_t mask = 0;

    for (int i = 0; i < ZAAK_INDICATOR_VAKKEN; i++)
        mask |= (uint64_t)(vakken[i] != 0) << i;
    put_u64(s, mask);
    for (int bit = next_bit(mask, 0); bit < 64; bit = next_bit(mask, bit + 1))
        put_u32(s, vakken[bit]);
}

static void put_rij(struct schrijver *s, const struct teksten *teksten, const struct rij *rij)
{
    uint64_t mask = rij->mask;

    put_u32(s, number_of(teksten, rij->sleutel.gemeente));
    put_u32(s, number_of(teksten, rij->sleutel.zaaktype));
    put_u32(s, number_of(teksten, rij->sleutel.eenheid));
    put_u32(s, number_of(teksten, rij->sleutel.kanaal));
    put_u32(s, (uint32_t)rij->sleutel.van);
    put_u32(s, (uint32_t)rij->sleutel.tot);
    put_u64(s, mask);
    for (int bit = next_bit(mask, 0); bit < 64; bit = next_bit(mask, bit + 1)) {
        int32_t vorm = zaak_indicator_vorm(bit + 1);

        put_u64(s, (uint64_t)rij->hoofden[bit].noemer);
        put_u64(s, (uint64_t)rij->hoofden[bit].teller);
        if (vorm == ZAAK_INDICATOR_DAGEN || vorm == ZAAK_INDICATOR_BEDRAG) {
            put_u64(s, (uint64_t)rij->hoofden[bit].kleinste);
            put_u64(s, (uint64_t)rij->hoofden[bit].grootste);
        }
        if (vorm == ZAAK_INDICATOR_DAGEN)
            put_vakken(s, rij->vakken[bit]);
    }
}

static void put_stand(struct schrijver *s, const struct zaak_stand *stand, const struct teksten *teksten)
{
    put_bytes(s, magic, sizeof magic);
    put_u32(s, FORMAT);
    put_u32(s, (uint32_t)stand->periode);
    put_u32(s, (uint32_t)stand->dimensies);
    put_u32(s, (uint32_t)stand->van);
    put_u32(s, (uint32_t)stand->tot);
    put_u32(s, INDICATOR_COUNT);
    for (int32_t i = 1; i <= INDICATOR_COUNT; i++)
        put_u32(s, (uint32_t)zaak_indicator_versie(i));
    put_u32(s, (uint32_t)teksten->count);
    for (size_t i = 0; i < teksten->count; i++) {
        put_u32(s, (uint32_t)strlen(teksten->rows[i]));
        put_bytes(s, teksten->rows[i], strlen(teksten->rows[i]));
    }
    put_u32(s, (uint32_t)stand->bron_count);
    for (size_t i = 0; i < stand->bron_count; i++)
        put_u32(s, number_of(teksten, stand->bronnen[i]));
    put_u32(s, (uint32_t)stand->count);
    for (size_t i = 0; i < stand->count; i++)
        put_rij(s, teksten, stand->rows[i]);
}

int zaak_stand_save(const struct zaak_stand *stand, uint8_t *bytes, size_t size, size_t *ret_length)
{
    struct schrijver s = { bytes, size, 0 };
    struct teksten teksten = { NULL, 0 };

    if (!stand || (size && !bytes) || !ret_length)
        return -ZAAK_E_ARGUMENT;
    if (!gather_texts(stand, &teksten))
        return -ZAAK_E_GEHEUGEN;
    zaak_stand_sort(stand);
    put_stand(&s, stand, &teksten);
    zaak_release(stand->ctx, teksten.rows);
    *ret_length = s.length + CHECK_LENGTH;
    if (*ret_length > size)
        return -ZAAK_E_LENGTE;
    put_u64(&s, sum_bytes(bytes, s.length));
    return 0;
}

/* ---- reading ---- */

struct inname {
    struct lezer l;
    struct zaak_stand *stand;
    const char **teksten;   /* by number; 0 is none */
    bool *used;             /* whether a text occurs */
    size_t text_count;
};

static int damaged(struct zaak_error *error)
{
    return zaak_fail(error, ZAAK_E_VORM, NULL, "Dit is geen stand, of hij is beschadigd.");
}

static int unknown(struct zaak_error *error, const char *what, uint32_t number)
{
    return zaak_fail(error, ZAAK_E_WAARDE, what, "Deze bibliotheek kent %s %lu van deze stand niet.", what, (unsigned long)number);
}

static int read_definitions(struct lezer *l, struct zaak_error *error)
{
    uint32_t count = get_u32(l);

    if (count != INDICATOR_COUNT)
        return l->failed ? damaged(error) : unknown(error, "het aantal indicatoren", count);
    for (int32_t i = 1; i <= INDICATOR_COUNT; i++) {
        uint32_t versie = get_u32(l);

        if (versie != (uint32_t)zaak_indicator_versie(i))
            return l->failed ? damaged(error) : unknown(error, "de versie van een definitie", versie);
    }
    return 0;
}

/* Texts stand by alphabet and each once. */
static int read_texts(struct inname *n, struct zaak_error *error)
{
    struct zaak_context *ctx = n->stand->ctx;
    char *previous = NULL;

    n->text_count = get_u32(&n->l);
    if (n->l.failed || n->text_count > (n->l.length - n->l.at) / 4)
        return damaged(error);
    n->teksten = zaak_alloc(ctx, (n->text_count + 1) * sizeof *n->teksten);
    n->used = zaak_alloc(ctx, n->text_count + 1);
    if (!n->teksten || !n->used)
        return zaak_fail_memory(error);
    n->teksten[0] = zaak_stand_none;
    for (size_t i = 1; i <= n->text_count; i++) {
        size_t length = get_u32(&n->l);
        const uint8_t *bytes = get_bytes(&n->l, length);
        char *text = bytes ? zaak_arena_copy(ctx, &n->stand->arena, (const char *)bytes, length) : NULL;

        if (!bytes || length == 0)
            return damaged(error);
        if (!text || !(n->teksten[i] = zaak_stand_intern(n->stand, text)))
            return zaak_fail_memory(error);
        if (strlen(text) != length || !zaak_is_utf8(text) || (previous && strcmp(previous, text) >= 0))
            return damaged(error);
        previous = text;
    }
    return 0;
}

static const char *get_text(struct inname *n)
{
    uint32_t number = get_u32(&n->l);

    if (number > n->text_count) {
        n->l.failed = true;
        return zaak_stand_none;
    }
    n->used[number] = true;
    return n->teksten[number];
}

static int read_bronnen(struct inname *n, struct zaak_error *error)
{
    size_t count = get_u32(&n->l);

    for (size_t i = 0; i < count; i++) {
        const char *bron = get_text(n);
        int result;

        if (n->l.failed || !*bron || (i && strcmp(n->stand->bronnen[i - 1], bron) >= 0))
            return damaged(error);
        result = zaak_stand_add_bron(n->stand, bron);
        if (result)
            return zaak_fail_plain(error, result);
    }
    return 0;
}

static bool read_vakken(struct lezer *l, uint32_t *vakken)
{
    uint64_t mask = get_u64(l);

    for (int bit = next_bit(mask, 0); bit < 64; bit = next_bit(mask, bit + 1)) {
        vakken[bit] = get_u32(l);
        if (vakken[bit] == 0)
            return false;
    }
    return !l->failed;
}

static bool read_states(struct lezer *l, struct rij *rij)
{
    uint64_t mask = rij->mask;

    for (int bit = next_bit(mask, 0); bit < 64; bit = next_bit(mask, bit + 1)) {
        int32_t vorm = zaak_indicator_vorm(bit + 1);
        struct hoofd *hoofd = &rij->hoofden[bit];

        hoofd->noemer = to_signed(get_u64(l));
        hoofd->teller = to_signed(get_u64(l));
        if (vorm == ZAAK_INDICATOR_DAGEN || vorm == ZAAK_INDICATOR_BEDRAG) {
            hoofd->kleinste = to_signed(get_u64(l));
            hoofd->grootste = to_signed(get_u64(l));
        }
        if (vorm == ZAAK_INDICATOR_DAGEN && !read_vakken(l, rij->vakken[bit]))
            return false;
        if (l->failed || hoofd->noemer < 1 || !zaak_staat_is_sound(vorm, hoofd, rij->vakken[bit]))
            return false;
    }
    return true;
}

/* A row stays within one week, month, quarter or year: a part of one comes from a stand that began or ended there and was merged. */
static bool is_period(const struct zaak_stand *stand, const struct sleutel *key)
{
    return key->van <= key->tot && key->van >= stand->van && key->tot <= zaak_stand_period_end(stand->periode, key->van, stand->tot);
}

/* A dimension that a stand does not keep has no text. */
static bool has_dimensions(const struct zaak_stand *stand, const struct sleutel *key)
{
    return (!*key->gemeente || stand->dimensies & ZAAK_DIMENSIE_GEMEENTE) && (!*key->zaaktype || stand->dimensies & ZAAK_DIMENSIE_ZAAKTYPE) &&
           (!*key->eenheid || stand->dimensies & ZAAK_DIMENSIE_EENHEID) && (!*key->kanaal || stand->dimensies & ZAAK_DIMENSIE_KANAAL);
}

static int read_row(struct inname *n, struct zaak_error *error)
{
    struct zaak_stand *stand = n->stand;
    struct sleutel key = { .gemeente = get_text(n) };
    struct rij *rij;
    uint64_t mask;
    int result;

    key.zaaktype = get_text(n);
    key.eenheid = get_text(n);
    key.kanaal = get_text(n);
    key.van = to_signed32(get_u32(&n->l));
    key.tot = to_signed32(get_u32(&n->l));
    mask = get_u64(&n->l);
    if (n->l.failed || mask >> (INDICATOR_COUNT - 1) > 1 || !is_period(stand, &key) || !has_dimensions(stand, &key) ||
        (stand->count && zaak_sleutel_compare(&stand->rows[stand->count - 1]->sleutel, &key) >= 0))
        return damaged(error);
    result = zaak_stand_put(stand, &key, &rij);
    if (result == 0 && !zaak_stand_make_vakken(stand, rij, mask))
        result = -ZAAK_E_GEHEUGEN;
    if (result)
        return zaak_fail_plain(error, result);
    rij->mask = mask;
    return read_states(&n->l, rij) ? 0 : damaged(error);
}

static int read_rows(struct inname *n, struct zaak_error *error)
{
    size_t count = get_u32(&n->l);
    int result = 0;

    if (n->l.failed || count > (n->l.length - n->l.at) / ROW_LEAST)
        return damaged(error);
    if (count > zaak_context_limits(n->stand->ctx)->max_count)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, NULL);
    for (size_t i = 0; i < count && result == 0; i++)
        result = read_row(n, error);
    if (result == 0 && n->l.at != n->l.length)
        return damaged(error);
    for (size_t i = 1; i <= n->text_count && result == 0; i++)
        if (!n->used[i])
            return damaged(error);
    return result;
}

static int read_head(struct zaak_context *ctx, struct inname *n, struct zaak_error *error)
{
    struct zaak_stand *stand;
    uint32_t format = get_u32(&n->l), periode, dimensies;
    zaak_dag van, tot;

    if (format != FORMAT)
        return n->l.failed ? damaged(error) : unknown(error, "de vorm", format);
    periode = get_u32(&n->l);
    dimensies = get_u32(&n->l);
    van = to_signed32(get_u32(&n->l));
    tot = to_signed32(get_u32(&n->l));
    if (n->l.failed || periode > ZAAK_STAND_JAAR || dimensies & ~(uint32_t)DIMENSIES_ALLE || van < zaak_datum(1950, 1, 1) || tot > zaak_datum(2100, 12, 31) || tot < van)
        return damaged(error);
    stand = zaak_stand_make(ctx, (int32_t)periode, (int32_t)dimensies, van, tot);
    if (!stand)
        return zaak_fail_memory(error);
    n->stand = stand;
    return read_definitions(&n->l, error);
}

int zaak_stand_load(struct zaak_context *ctx, const uint8_t *bytes, size_t length, struct zaak_stand **ret_stand, struct zaak_error *error)
{
    struct inname n = { .l = { bytes, length - CHECK_LENGTH, sizeof magic, false } };
    struct lezer check = { bytes, length, length - CHECK_LENGTH, false };
    int result;

    if (!ctx || !bytes || !ret_stand)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (length < sizeof magic + CHECK_LENGTH || memcmp(bytes, magic, sizeof magic) || get_u64(&check) != sum_bytes(bytes, length - CHECK_LENGTH))
        return damaged(error);
    if (length > zaak_context_limits(ctx)->max_document)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "De stand is groter dan de limiet van de context.");
    result = read_head(ctx, &n, error);
    if (result == 0)
        result = read_texts(&n, error);
    if (result == 0)
        result = read_bronnen(&n, error);
    if (result == 0)
        result = read_rows(&n, error);
    zaak_release(ctx, n.teksten);
    zaak_release(ctx, n.used);
    if (result)
        zaak_stand_unref(n.stand);
    else
        *ret_stand = n.stand;
    return result;
}
