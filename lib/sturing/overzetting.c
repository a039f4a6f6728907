/* SPDX-License-Identifier: EUPL-1.2 */
/* What would change for a case under another version of its zaaktype: the list, and the order in which things are compared. */
#include "overzetting_intern.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/masker_intern.h"
#include "basis/options_intern.h"
#include "catalogus/object_intern.h"

static struct zaak_overzetting *make(struct zaak_catalogus *catalogus)
{
    struct zaak_context *ctx = zaak_catalogus_context(catalogus);
    struct zaak_overzetting *list = zaak_alloc(ctx, sizeof *list);

    if (!list)
        return NULL;
    teller_init(&list->refs);
    list->ctx = zaak_context_ref(ctx);
    list->catalogus = zaak_catalogus_ref(catalogus);
    return list;
}

struct zaak_overzetting *zaak_overzetting_ref(struct zaak_overzetting *list)
{
    if (list)
        teller_ref(&list->refs);
    return list;
}

struct zaak_overzetting *zaak_overzetting_unref(struct zaak_overzetting *list)
{
    struct zaak_context *ctx;

    if (!list || !teller_unref(&list->refs))
        return NULL;
    ctx = list->ctx;
    zaak_arena_free(ctx, &list->arena);
    zaak_release(ctx, list->rows);
    zaak_catalogus_unref(list->catalogus);
    zaak_release(ctx, list);
    zaak_context_unref(ctx);
    return NULL;
}

int zaak_overzetting_oordeel(const struct zaak_overzetting *list)
{
    return list ? list->oordeel : -ZAAK_E_ARGUMENT;
}

const struct zaak_object *zaak_overzetting_van(const struct zaak_overzetting *list)
{
    return list ? list->van : NULL;
}

size_t zaak_overzetting_count(const struct zaak_overzetting *list)
{
    return list ? list->count : 0;
}

int zaak_overzetting_get(const struct zaak_overzetting *list, size_t index, struct zaak_overzetregel *ret_regel)
{
    if (!list)
        return -ZAAK_E_ARGUMENT;
    return index >= list->count ? -ZAAK_E_BEREIK : zaak_options_write(ret_regel, &list->rows[index], sizeof list->rows[index], NULL);
}

/* A copy in the list; `empty` for no text. */
static const char *take(struct overzet *o, const char *text, const char *empty)
{
    const char *copy = text ? zaak_arena_copy(o->list->ctx, &o->list->arena, text, strlen(text)) : empty;

    if (text && !copy)
        o->result = -ZAAK_E_GEHEUGEN;
    return copy;
}

static const char *format_in(struct overzet *o, struct arena *arena, const char *format, va_list arguments)
{
    va_list again;
    char *text = NULL;
    int length;

    va_copy(again, arguments);
    length = vsnprintf(NULL, 0, format, arguments);
    if (length >= 0)
        text = zaak_arena_alloc(o->list->ctx, arena, (size_t)length + 1);
    if (text)
        vsnprintf(text, (size_t)length + 1, format, again);
    else
        o->result = -ZAAK_E_GEHEUGEN;
    if (text && arena == &o->list->arena)   /* a sentence that is told, and no key */
        zaak_mask(text);
    va_end(again);
    return text ? text : "";
}

const char *zaak_overzet_format(struct overzet *o, const char *format, ...)
{
    const char *text;
    va_list arguments;

    va_start(arguments, format);
    text = format_in(o, &o->scratch, format, arguments);
    va_end(arguments);
    return text;
}

void zaak_overzet_add(struct overzet *o, const struct zaak_overzetregel *regel, const char *format, ...)
{
    struct zaak_overzetregel row = *regel;
    va_list arguments;
    int result;

    if (o->result)
        return;
    va_start(arguments, format);
    row.tekst = format_in(o, &o->list->arena, format, arguments);
    va_end(arguments);
    row.feit = take(o, regel->feit, "");
    row.naam = take(o, regel->naam, "");
    row.veld = take(o, regel->veld, "");
    row.was = take(o, regel->was, NULL);
    row.wordt = take(o, regel->wordt, NULL);
    row.oorzaak = take(o, regel->oorzaak, "");
    if (o->result)
        return;
    result = zaak_grow(o->list->ctx, (void **)&o->list->rows, &o->list->capacity, o->list->count + 1, sizeof *o->list->rows);
    if (result)
        o->result = result;
    else
        o->list->rows[o->list->count++] = row;
}

static int judge(const struct zaak_overzetting *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->rows[i].soort == ZAAK_OVERZET_FEIT_WEG || (list->rows[i].soort == ZAAK_OVERZET_BEVINDING_NIEUW && list->rows[i].ernst == ZAAK_ERNST_FOUT))
            return ZAAK_OVERZET_PAST_NIET;
    return list->count ? ZAAK_OVERZET_ANDERS : ZAAK_OVERZET_GELIJK;
}

static void compare(struct overzet *o)
{
    const struct zaak_toestand empty = ZAAK_TOESTAND_INIT;

    o->was.toestand = o->wordt.toestand = empty;
    o->result = zaak_get_toestand(o->was.zaak, o->blik, &o->was.toestand, o->error);
    if (o->result == 0)
        o->result = zaak_get_toestand(o->wordt.zaak, o->blik, &o->wordt.toestand, o->error);
    o->list->van = o->was.toestand.zaaktype;
    if (o->result || o->was.toestand.startdatum == ZAAK_DAG_GEEN || o->list->van == o->list->naar)
        return;
    zaak_overzet_versie(o);
    zaak_overzet_feiten(o);
    zaak_overzet_bevindingen(o);
    zaak_overzet_datums(o);
    zaak_overzet_stand(o);
}

/* What the list lends of the case is copied, so that it may outlive it. */
int zaak_try_versie(const struct zaak *zaak, const struct zaak_object *versie, const struct zaak_blik *blik, struct zaak_overzetting **ret_overzetting,
                    struct zaak_error *error)
{
    struct overzet o = { .blik = blik, .error = error };
    struct zaak *other;

    if (!zaak || !versie || !ret_overzetting)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (zaak_object_get_soort(versie) != ZAAK_SOORT_ZAAKTYPE || zaak_object_catalogus(versie) != zaak->omgeving->catalogus)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "versie", "De versie hoort bij een andere catalogus dan de zaak.");
    other = zaak_duplicate_under(zaak, versie);
    o.list = other ? make(zaak->omgeving->catalogus) : NULL;
    if (!o.list) {
        zaak_unref(other);
        return zaak_fail_memory(error);
    }
    o.list->naar = versie;
    o.was.zaak = zaak;
    o.wordt.zaak = other;
    compare(&o);
    zaak_unref(other);
    zaak_arena_free(o.list->ctx, &o.scratch);
    if (o.result) {
        zaak_overzetting_unref(o.list);
        return o.result == -ZAAK_E_GEHEUGEN || o.result == -ZAAK_E_LIMIET ? zaak_fail_plain(error, o.result) : o.result;
    }
    o.list->oordeel = judge(o.list);
    *ret_overzetting = o.list;
    return o.list->oordeel;
}

static int compare_texts(const void *left, const void *right)
{
    const struct zaak_overzetregel *a = *(const struct zaak_overzetregel *const *)left, *b = *(const struct zaak_overzetregel *const *)right;
    int result = strcmp(a->tekst, b->tekst);

    return result ? result : a < b ? -1 : a > b;
}

static int compare_facts(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* What is needed to leave out what says the same again. */
struct herhaling {
    const struct zaak_overzetregel **rows;  /* by sentence */
    bool *again;                            /* of each row of the list: an earlier one has the same sentence */
    const char **facts;                     /* that no longer fit, in order */
    size_t fact_count;
};

static void find_repeats(const struct zaak_overzetting *list, struct herhaling *h)
{
    for (size_t i = 0; i < list->count; i++) {
        h->rows[i] = &list->rows[i];
        if (list->rows[i].soort == ZAAK_OVERZET_FEIT_WEG)
            h->facts[h->fact_count++] = list->rows[i].feit;
    }
    qsort(h->rows, list->count, sizeof *h->rows, compare_texts);
    qsort(h->facts, h->fact_count, sizeof *h->facts, compare_facts);
    for (size_t i = 1; i < list->count; i++)
        h->again[h->rows[i] - list->rows] = !strcmp(h->rows[i - 1]->tekst, h->rows[i]->tekst);
}

static bool is_left_out(const struct zaak_overzetting *list, const struct herhaling *h, size_t index)
{
    const struct zaak_overzetregel *row = &list->rows[index];

    if (h->again[index])
        return true;
    return row->soort == ZAAK_OVERZET_BEVINDING_NIEUW && h->fact_count && bsearch(&row->feit, h->facts, h->fact_count, sizeof *h->facts, compare_facts);
}

int zaak_overzetting_text(const struct zaak_overzetting *list, char *buffer, size_t size)
{
    struct tekst text;
    struct herhaling h = { .fact_count = 0 };
    int result;

    if (!list || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    text = (struct tekst){ .ctx = list->ctx };
    h.rows = zaak_alloc(list->ctx, (list->count + 1) * sizeof *h.rows);
    h.again = zaak_alloc(list->ctx, list->count + 1);
    h.facts = zaak_alloc(list->ctx, (list->count + 1) * sizeof *h.facts);
    text.failed = !h.rows || !h.again || !h.facts;
    if (!text.failed)
        find_repeats(list, &h);
    for (size_t i = 0; !text.failed && i < list->count; i++)
        if (!is_left_out(list, &h, i)) {
            zaak_tekst_add(&text, list->rows[i].tekst);
            zaak_tekst_add(&text, "\n");
        }
    zaak_tekst_add(&text, "");
    result = text.failed ? -ZAAK_E_GEHEUGEN : zaak_tekst_give(text.bytes, text.length, buffer, size);
    zaak_tekst_free(&text);
    zaak_release(list->ctx, h.rows);
    zaak_release(list->ctx, h.again);
    zaak_release(list->ctx, h.facts);
    return result;
}
