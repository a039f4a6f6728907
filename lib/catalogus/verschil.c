/* SPDX-License-Identifier: EUPL-1.2 */
/* The list of differences between two versions, and what each means for a running case: lib/register/versiegevolgen.csv. */
#include "verschil_intern.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus_intern.h"

/* The kinds of parts as the register names them. */
enum {
    DEEL_ZAAKTYPE = ZAAK_SOORT_ZAAKTYPE,
    DEEL_STATUSTYPE = ZAAK_SOORT_STATUSTYPE,
    DEEL_RESULTAATTYPE = ZAAK_SOORT_RESULTAATTYPE,
    DEEL_ROLTYPE = ZAAK_SOORT_ROLTYPE,
    DEEL_EIGENSCHAP = ZAAK_SOORT_EIGENSCHAP,
    DEEL_BESLUITTYPE = ZAAK_SOORT_BESLUITTYPE,
    DEEL_INFORMATIEOBJECTTYPE = ZAAK_SOORT_INFORMATIEOBJECTTYPE,
    DEEL_ZAAKTYPE_INFORMATIEOBJECTTYPE = ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE,
    DEEL_ZAAKOBJECTTYPE = ZAAK_SOORT_ZAAKOBJECTTYPE
};

static const struct {
    uint8_t deel, aard, gevolg;
    const char *veld, *uitleg;
} gevolgen[] = {
#define X(deel, veld, aard, gevolg, uitleg) { DEEL_##deel, AARD_##aard, ZAAK_GEVOLG_##gevolg, veld, uitleg },
#include "versiegevolgen.inc"
#undef X
};

/* The first row that fits decides. */
static void set_gevolg(struct verschil *row, const char *veld, enum verschilaard aard)
{
    row->gevolg = ZAAK_GEVOLG_GEEN;
    row->uitleg = "";
    for (size_t i = 0; aard != AARD_GELIJK && i < sizeof gevolgen / sizeof gevolgen[0]; i++) {
        if (gevolgen[i].deel != row->deel || strcmp(gevolgen[i].veld, veld) || (gevolgen[i].aard != aard && gevolgen[i].aard != AARD_ELK))
            continue;
        row->gevolg = gevolgen[i].gevolg;
        row->uitleg = gevolgen[i].uitleg;
        return;
    }
}

const char *zaak_verschil_deel(int32_t deel)
{
    static const char *const names[] = { "procesprofiel", "servicenorm", "overgang", "taak", "rol" };

    if (deel == ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE)
        return "documentsoort bij het zaaktype";
    return deel >= DEEL_PROFIEL ? names[deel - DEEL_PROFIEL] : zaak_soort_naam(deel, SOORT_VORM_ENKEL);
}

const char *zaak_verschil_lijst(int32_t deel)
{
    static const char *const names[] = { "procesprofiel", "servicenormen", "overgangen", "activiteiten", "rollen" };

    if (deel == ZAAK_SOORT_ZAAKTYPE)
        return "zaaktype";
    return deel >= DEEL_PROFIEL ? names[deel - DEEL_PROFIEL] : zaak_soort_naam(deel, SOORT_VORM_LIJST);
}

const char *zaak_verschil_meervoud(int32_t deel)
{
    static const char *const parts[] = {
        [ZAAK_SOORT_STATUSTYPE] = "Statustypen",
        [ZAAK_SOORT_RESULTAATTYPE] = "Resultaattypen",
        [ZAAK_SOORT_ROLTYPE] = "Roltypen",
        [ZAAK_SOORT_EIGENSCHAP] = "Eigenschappen",
        [ZAAK_SOORT_BESLUITTYPE] = "Besluittypen",
        [ZAAK_SOORT_INFORMATIEOBJECTTYPE] = "Informatieobjecttypen",
        [ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE] = "Documentsoorten bij het zaaktype",
        [ZAAK_SOORT_ZAAKOBJECTTYPE] = "Zaakobjecttypen",
        [DEEL_NORM] = "Servicenormen",
        [DEEL_OVERGANG] = "Overgangen",
        [DEEL_ACTIVITEIT] = "Taken",
        [DEEL_ROL] = "Rollen",
    };

    return parts[deel];
}

struct zaak_verschillen *zaak_verschillen_new(const struct zaak_object *van, const struct zaak_object *naar)
{
    struct zaak_context *ctx = naar->catalogus->ctx;
    struct zaak_verschillen *list = zaak_alloc(ctx, sizeof *list);

    if (!list)
        return NULL;
    teller_init(&list->refs);
    list->ctx = zaak_context_ref(ctx);
    list->catalogi[0] = zaak_catalogus_ref((struct zaak_catalogus *)van->catalogus);
    list->catalogi[1] = zaak_catalogus_ref((struct zaak_catalogus *)naar->catalogus);
    list->van = van;
    list->naar = naar;
    return list;
}

struct zaak_verschillen *zaak_verschillen_ref(struct zaak_verschillen *list)
{
    if (list)
        teller_ref(&list->refs);
    return list;
}

struct zaak_verschillen *zaak_verschillen_unref(struct zaak_verschillen *list)
{
    struct zaak_context *ctx;

    if (!list || !teller_unref(&list->refs))
        return NULL;
    ctx = list->ctx;
    zaak_arena_free(ctx, &list->arena);
    zaak_release(ctx, list->rows);
    zaak_catalogus_unref(list->catalogi[0]);
    zaak_catalogus_unref(list->catalogi[1]);
    zaak_release(ctx, list);
    zaak_context_unref(ctx);
    return NULL;
}

size_t zaak_verschillen_count(const struct zaak_verschillen *list)
{
    return list ? list->count : 0;
}

int zaak_verschillen_get(const struct zaak_verschillen *list, size_t index, struct zaak_verschil *ret_verschil)
{
    struct zaak_verschil answer = ZAAK_VERSCHIL_INIT;
    const struct verschil *row;

    if (!list)
        return -ZAAK_E_ARGUMENT;
    if (index >= list->count)
        return -ZAAK_E_BEREIK;
    row = &list->rows[index];
    answer.onderdeel = zaak_verschil_lijst(row->deel);
    answer.naam = row->naam;
    answer.veld = row->veld;
    answer.pad = row->pad;
    answer.was = row->was;
    answer.wordt = row->wordt;
    answer.uitleg = row->uitleg;
    answer.was_object = row->was_object;
    answer.wordt_object = row->wordt_object;
    answer.wijze = row->wijze;
    answer.gevolg = row->gevolg;
    answer.soort = row->deel < DEEL_PROFIEL ? row->deel : 0;
    answer.veldnummer = row->veldnummer;
    return zaak_options_write(ret_verschil, &answer, sizeof answer, NULL);
}

/* A copy in the list; NULL for NULL. */
static const char *take(struct verschilbouw *b, const char *text)
{
    const char *copy = text ? zaak_arena_copy(b->list->ctx, &b->list->arena, text, strlen(text)) : NULL;

    if (text && !copy)
        b->result = -ZAAK_E_GEHEUGEN;
    return copy;
}

static const char *path(struct verschilbouw *b, const char *veld)
{
    const char *parts[] = { zaak_verschil_lijst(b->deel), b->naam, veld };
    struct tekst text = { .ctx = b->list->ctx };
    const char *copy;

    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (i && *parts[i])
            zaak_tekst_add(&text, ".");
        zaak_tekst_add(&text, parts[i]);
    }
    if (text.failed)
        b->result = -ZAAK_E_GEHEUGEN;
    copy = text.failed ? NULL : take(b, text.bytes);
    zaak_tekst_free(&text);
    return copy;
}

static int32_t way_of(const char *veld, enum verschilaard aard, const char *was, const char *wordt)
{
    if (aard == AARD_VERPLAATST)
        return ZAAK_VERSCHIL_VERPLAATST;
    if (!*veld && (aard == AARD_ERBIJ || aard == AARD_WEG))
        return aard == AARD_ERBIJ ? ZAAK_VERSCHIL_TOEGEVOEGD : ZAAK_VERSCHIL_VERVALLEN;
    return !was ? ZAAK_VERSCHIL_TOEGEVOEGD : !wordt ? ZAAK_VERSCHIL_VERVALLEN : ZAAK_VERSCHIL_GEWIJZIGD;
}

void zaak_verschil_add(struct verschilbouw *b, const char *veld, int32_t veldnummer, enum verschilaard aard, const char *was, const char *wordt, bool is_duur)
{
    struct verschil row = { .deel = b->deel, .veldnummer = veldnummer, .is_duur = is_duur, .was_object = b->was_object, .wordt_object = b->wordt_object,
                            .plaatsen = { b->plaatsen[0], b->plaatsen[1] } };
    int result;

    if (b->result)
        return;
    row.naam = take(b, b->naam);
    row.veld = take(b, veld);
    row.pad = path(b, veld);
    row.was = take(b, was);
    row.wordt = take(b, wordt);
    row.wijze = way_of(veld, aard, was, wordt);
    set_gevolg(&row, veld, aard);
    if (b->result)
        return;
    result = zaak_grow(b->list->ctx, (void **)&b->list->rows, &b->list->capacity, b->list->count + 1, sizeof *b->list->rows);
    if (result)
        b->result = result;
    else
        b->list->rows[b->list->count++] = row;
}

/* Shorter or longer only where that is so from every first day on. */
static enum verschilaard compare_durations(const char *was, const char *wordt)
{
    struct zaak_duur a, b;
    int32_t least, most;

    if (zaak_duur_parse(was, strlen(was), &a) || zaak_duur_parse(wordt, strlen(wordt), &b) || zaak_duur_compare(&b, &a, &least, &most) < 0)
        return AARD_ANDERS;
    if (least == 0 && most == 0)
        return AARD_GELIJK;
    return most < 0 ? AARD_KORTER : least > 0 ? AARD_LANGER : AARD_ANDERS;
}

bool zaak_verschil_texts(const char *was, const char *wordt, bool is_duur, enum verschilaard *ret_aard)
{
    if (!was && !wordt)
        return false;
    if (was && wordt && !strcmp(was, wordt))
        return false;
    *ret_aard = !was ? AARD_ERBIJ : !wordt ? AARD_WEG : is_duur ? compare_durations(was, wordt) : AARD_ANDERS;
    return true;
}

static int compare_keys(const void *left, const void *right)
{
    const struct sleutel *a = left, *b = right;
    int result = strcmp(a->key, b->key);

    return result ? result : a->index < b->index ? -1 : a->index > b->index;
}

static int compare_places(const void *left, const void *right)
{
    const struct sleutel *a = left, *b = right;

    return a->index < b->index ? -1 : a->index > b->index;
}

static void sort_keys(struct sleutel *rows, size_t count, int (*compare)(const void *, const void *))
{
    if (count)
        qsort(rows, count, sizeof *rows, compare);
}

void zaak_sleutels_pair(struct sleutel *a, size_t a_count, struct sleutel *b, size_t b_count)
{
    size_t i = 0, j = 0;

    sort_keys(a, a_count, compare_keys);
    sort_keys(b, b_count, compare_keys);
    while (i < a_count && j < b_count) {
        int order;

        if (a[i].partner != SLEUTEL_GEEN) {
            i++;
            continue;
        }
        if (b[j].partner != SLEUTEL_GEEN) {
            j++;
            continue;
        }
        order = strcmp(a[i].key, b[j].key);
        if (order == 0) {
            a[i].partner = b[j].index;
            b[j].partner = a[i].index;
        }
        i += order <= 0;
        j += order >= 0;
    }
    sort_keys(a, a_count, compare_places);
    sort_keys(b, b_count, compare_places);
}

struct sleutel *zaak_sleutels_make(struct verschilbouw *b, size_t count)
{
    struct sleutel *rows = count > SIZE_MAX / sizeof *rows ? NULL : zaak_arena_alloc(b->list->ctx, &b->scratch, count * sizeof *rows);

    if (!rows)
        b->result = -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; rows && i < count; i++)
        rows[i] = (struct sleutel){ "", i, SLEUTEL_GEEN };
    return rows;
}

const char *zaak_verschil_format(struct verschilbouw *b, const char *format, ...)
{
    va_list arguments, again;
    char *text = NULL;
    int length;

    va_start(arguments, format);
    va_copy(again, arguments);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length >= 0)
        text = zaak_arena_alloc(b->list->ctx, &b->scratch, (size_t)length + 1);
    if (text)
        vsnprintf(text, (size_t)length + 1, format, again);
    else
        b->result = -ZAAK_E_GEHEUGEN;
    va_end(again);
    return text ? text : "";
}

int zaak_verschilbouw_end(struct verschilbouw *b)
{
    if (b->was.failed || b->wordt.failed)
        b->result = -ZAAK_E_GEHEUGEN;
    zaak_arena_free(b->list->ctx, &b->scratch);
    zaak_tekst_free(&b->was);
    zaak_tekst_free(&b->wordt);
    if (b->result)
        b->list = zaak_verschillen_unref(b->list);
    return b->result;
}

int zaak_object_compare(const struct zaak_object *was, const struct zaak_object *wordt, struct zaak_verschillen **ret_list)
{
    struct verschilbouw b = { .deel = wordt->soort, .naam = wordt->naam, .was_object = was, .wordt_object = wordt };
    int result;

    b.list = zaak_verschillen_new(was, wordt);
    if (!b.list)
        return -ZAAK_E_GEHEUGEN;
    b.was.ctx = b.wordt.ctx = b.list->ctx;
    zaak_verschil_velden(&b);
    result = zaak_verschilbouw_end(&b);
    if (result == 0)
        *ret_list = b.list;
    return result;
}
