/* SPDX-License-Identifier: EUPL-1.2 */
#include "bevinding_intern.h"

#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/masker_intern.h"
#include "basis/options_intern.h"
#include "basis/teller_intern.h"
#include "catalogus_intern.h"

static const struct {
    enum toetsregel regel;
    const char *zgw_code;
    int32_t http;
    const char *veld;
    int32_t ernst;
    const char *tekst;
} regels[] = {
#define X(id, rule, code, http, field, severity, text) { TOETSREGEL_##rule, code, http, field, severity, text },
#include "regels.inc"
#undef X
};

struct bevinding {
    enum bedrijfsregel regel;
    int32_t ernst;
    const char *zgw_code;
    const struct zaak_object *object;
    const char *tekst, *feit, *veld, *pad, *bestand;   /* in the arena, or static */
};

struct zaak_bevindingen {
    struct teller refs;
    struct zaak_context *ctx;
    struct bevinding *rows;
    size_t count, capacity;
    struct arena arena;
};

struct zaak_bevindingen *zaak_bevindingen_new(struct zaak_context *ctx)
{
    struct zaak_bevindingen *list = ctx ? zaak_alloc(ctx, sizeof *list) : NULL;

    if (!list)
        return NULL;
    teller_init(&list->refs);
    list->ctx = zaak_context_ref(ctx);
    return list;
}

struct zaak_bevindingen *zaak_bevindingen_ref(struct zaak_bevindingen *list)
{
    if (list)
        teller_ref(&list->refs);
    return list;
}

struct zaak_bevindingen *zaak_bevindingen_unref(struct zaak_bevindingen *list)
{
    struct zaak_context *ctx;

    if (!list || !teller_unref(&list->refs))
        return NULL;
    ctx = list->ctx;
    zaak_arena_free(ctx, &list->arena);
    zaak_release(ctx, list->rows);
    zaak_release(ctx, list);
    zaak_context_unref(ctx);
    return NULL;
}

void zaak_bevindingen_cut(struct zaak_bevindingen *list, size_t count)
{
    if (list)
        list->count = count;
}

size_t zaak_bevindingen_count(const struct zaak_bevindingen *list)
{
    return list ? list->count : 0;
}

int zaak_bevindingen_get(const struct zaak_bevindingen *list, size_t index, struct zaak_bevinding *ret_bevinding)
{
    struct zaak_bevinding answer = ZAAK_BEVINDING_INIT;
    const struct bevinding *row;

    if (!list)
        return -ZAAK_E_ARGUMENT;
    if (index >= list->count)
        return -ZAAK_E_BEREIK;
    row = &list->rows[index];
    answer.regel = zaak_regel_id(regels[row->regel].regel);
    answer.zgw_code = row->zgw_code;
    answer.veld = row->veld;
    answer.http = regels[row->regel].http;
    answer.ernst = row->ernst;
    answer.tekst = row->tekst;
    answer.feit = row->feit;
    answer.pad = row->pad;
    answer.bestand = row->bestand;
    answer.object = row->object;
    return zaak_options_write(ret_bevinding, &answer, sizeof answer, NULL);
}

/* The path of a field as the document spells it. */
static void write_path(const struct zaak_object *object, const char *veld, char *path, size_t size)
{
    int used = snprintf(path, size, "%.100s.%zu", object->lijst->naam, object->index);
    size_t at = used > 0 && (size_t)used < size ? (size_t)used : size - 1;

    if (!*veld || !strcmp(veld, "nonFieldErrors"))   /* the API's word for the whole resource */
        return;
    if (at + 1 < size)
        path[at++] = '.';
    for (; *veld && at + 2 < size; veld++) {
        bool capital = object->lijst->snake && *veld >= 'A' && *veld <= 'Z';

        if (capital)
            path[at++] = '_';
        path[at++] = capital ? (char)(*veld + ('a' - 'A')) : *veld;
    }
    path[at] = '\0';
}

/* A copy in the arena; what is empty needs none. */
static const char *take(struct rapport *rapport, const char *text)
{
    const char *copy = text && *text ? zaak_arena_copy(rapport->list->ctx, &rapport->list->arena, text, strlen(text)) : "";

    if (!copy)
        rapport->failed = true;
    return copy;
}

/* A path that was given is of another document than that of the resource. */
static bool has_path(const struct rapport *rapport)
{
    return rapport->object && !rapport->pad;
}

static void keep(struct rapport *rapport, enum bedrijfsregel regel, const struct regelkeuze *keuze, int32_t ernst, const char *tekst)
{
    struct zaak_bevindingen *list = rapport->list;
    struct bevinding row = { .regel = regel, .ernst = ernst, .object = rapport->object };
    char path[256] = "";
    int result;

    row.zgw_code = *keuze->zgw_code ? keuze->zgw_code : regels[regel].zgw_code;
    row.veld = rapport->veld ? take(rapport, rapport->veld) : regels[regel].veld;
    row.tekst = take(rapport, tekst);
    row.feit = take(rapport, rapport->feit);
    if (has_path(rapport) && row.veld)
        write_path(rapport->object, row.veld, path, sizeof path);
    row.pad = take(rapport, has_path(rapport) ? path : rapport->pad);
    row.bestand = take(rapport, has_path(rapport) ? rapport->object->lijst->file : rapport->bestand);
    if (!row.veld || !row.tekst || !row.feit || !row.pad || !row.bestand)
        return;
    result = zaak_grow(list->ctx, (void **)&list->rows, &list->capacity, list->count + 1, sizeof *list->rows);
    if (result == 0)
        list->rows[list->count++] = row;
    rapport->failed |= result != 0;
    rapport->limiet |= result == -ZAAK_E_LIMIET;
}

/* The first fault is the error. */
static void fill_error(struct rapport *rapport, enum bedrijfsregel regel, const struct regelkeuze *keuze, const char *text)
{
    struct zaak_error *error = rapport->error;
    char path[sizeof error->field];

    snprintf(path, sizeof path, "%s", rapport->veld ? rapport->veld : regels[regel].veld);
    if (has_path(rapport))
        write_path(rapport->object, rapport->veld ? rapport->veld : regels[regel].veld, path, sizeof path);
    zaak_fail(error, ZAAK_E_REGEL, path, "%s", text);
    if (error && error->size >= sizeof *error) {
        error->http = regels[regel].http;
        zaak_cut(error->rule, sizeof error->rule, zaak_regel_id(regels[regel].regel));
        zaak_cut(error->zgw_code, sizeof error->zgw_code, *keuze->zgw_code ? keuze->zgw_code : regels[regel].zgw_code);
    }
}

/* `ernst` 0: as the profile, or else the finding itself, has it. */
static void report(struct rapport *rapport, enum bedrijfsregel regel, const char *naam, int32_t ernst)
{
    const char *template = regels[regel].tekst, *place = strstr(template, "%s");
    struct regelkeuze keuze = zaak_regel_keuze(rapport->profiel, regels[regel].regel);
    char text[sizeof rapport->error->text];

    if (keuze.variant == REGELVARIANT_UIT)
        return;
    if (!ernst)
        ernst = keuze.ernst ? keuze.ernst : regels[regel].ernst;
    if (place)
        snprintf(text, sizeof text, "%.*s%.300s%s", (int)(place - template), template, naam ? naam : "", place + 2);
    else
        snprintf(text, sizeof text, "%s", template);
    zaak_cut(text, sizeof text, text);   /* a long name may have been cut inside a character */
    zaak_mask(text);
    if (rapport->list)
        keep(rapport, regel, &keuze, ernst, text);
    if (ernst == ZAAK_ERNST_FOUT && rapport->fouten++ == 0)
        fill_error(rapport, regel, &keuze, text);
}

void zaak_report_as(struct rapport *rapport, enum bedrijfsregel regel, const char *naam, int32_t ernst)
{
    report(rapport, regel, naam, ernst);
}

void zaak_report(struct rapport *rapport, enum bedrijfsregel regel, const char *naam)
{
    report(rapport, regel, naam, 0);
}

enum regelvariant zaak_variant(const struct rapport *rapport, enum toetsregel regel)
{
    return zaak_regel_variant(rapport->profiel, regel);
}

bool zaak_applies(const struct rapport *rapport, enum toetsregel regel)
{
    return zaak_variant(rapport, regel) != REGELVARIANT_UIT;
}
