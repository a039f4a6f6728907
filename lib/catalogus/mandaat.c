/* SPDX-License-Identifier: EUPL-1.2 */
#include "mandaat_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"

int zaak_mandaten_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_mandaten **ret_mandaten, struct zaak_error *error)
{
    struct zaak_mandaten *mandaten;
    int result;

    if (!ctx || !json || !ret_mandaten)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    mandaten = zaak_alloc(ctx, sizeof *mandaten);
    if (!mandaten)
        return zaak_fail_memory(error);
    teller_init(&mandaten->refs);
    mandaten->ctx = zaak_context_ref(ctx);
    result = zaak_json_parse(ctx, json, length, &mandaten->root, error);
    if (result == 0)
        result = zaak_mandaten_read(mandaten, error);
    if (result)
        zaak_mandaten_unref(mandaten);
    else
        *ret_mandaten = mandaten;
    return result;
}

struct zaak_mandaten *zaak_mandaten_ref(struct zaak_mandaten *mandaten)
{
    if (mandaten)
        teller_ref(&mandaten->refs);
    return mandaten;
}

struct zaak_mandaten *zaak_mandaten_unref(struct zaak_mandaten *mandaten)
{
    struct zaak_context *ctx;

    if (!mandaten || !teller_unref(&mandaten->refs))
        return NULL;
    ctx = mandaten->ctx;
    zaak_json_free(mandaten->root);
    zaak_arena_free(ctx, &mandaten->arena);
    zaak_release(ctx, mandaten);
    zaak_context_unref(ctx);
    return NULL;
}

size_t zaak_mandaten_count(const struct zaak_mandaten *mandaten)
{
    return mandaten ? mandaten->count : 0;
}

int zaak_mandaten_get(const struct zaak_mandaten *mandaten, size_t index, struct zaak_mandaat *ret_mandaat)
{
    if (!mandaten || !ret_mandaat)
        return -ZAAK_E_ARGUMENT;
    if (index >= mandaten->count)
        return -ZAAK_E_BEREIK;
    return zaak_options_write(ret_mandaat, &mandaten->mandaten[index].gegevens, sizeof *ret_mandaat, NULL);
}

/* ---- the question ---- */

static bool holds(zaak_dag van, zaak_dag tot, zaak_dag dag)
{
    return (van == ZAAK_DAG_GEEN || van <= dag) && (tot == ZAAK_DAG_GEEN || dag <= tot);
}

int zaak_functie_compare(const void *left, const void *right)
{
    const struct functie *a = left, *b = right;
    int order = strcmp(a->functie, b->functie);

    return order ? order : strcmp(a->betrokkene, b->betrokkene);
}

/* The first row that is not before this one. */
static size_t first_functie(const struct zaak_mandaten *m, const struct functie *wanted)
{
    size_t low = 0, high = m->functie_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (zaak_functie_compare(&m->functies[middle], wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The person or unit itself, or one who has that function on that day. */
static bool is_person(const struct zaak_mandaten *m, const char *naam, const struct zaak_mandaatvraag *vraag)
{
    const struct functie wanted = { .functie = naam, .betrokkene = vraag->betrokkene };

    if (!strcmp(naam, vraag->betrokkene))
        return true;
    for (size_t i = first_functie(m, &wanted); i < m->functie_count && zaak_functie_compare(&m->functies[i], &wanted) == 0; i++)
        if (holds(m->functies[i].van, m->functies[i].tot, vraag->dag))
            return true;
    return false;
}

static bool covers(const char *const *names, size_t count, const char *naam)
{
    if (!names || !naam)
        return true;
    for (size_t i = 0; i < count; i++)
        if (!strcmp(names[i], naam))
            return true;
    return false;
}

static bool is_about(const struct mandaat *mandaat, const struct zaak_mandaatvraag *vraag)
{
    return holds(mandaat->gegevens.geldig_van, mandaat->gegevens.geldig_tot, vraag->dag) &&
           covers(mandaat->zaaktypen, mandaat->zaaktype_count, vraag->zaaktype) && covers(mandaat->activiteiten, mandaat->activiteit_count, vraag->activiteit);
}

/* What a mandate and all above it say; the lowest amount of them goes into ret_cent. */
static int judge_chain(const struct mandaat *mandaat, const struct zaak_mandaatvraag *vraag, int64_t *ret_cent)
{
    bool allowed = true;
    int64_t lowest = -1;

    for (const struct mandaat *at = mandaat; at; at = at->boven) {
        if (!is_about(at, vraag))
            return ZAAK_MANDAAT_GEEN;
        if (at->boven && !at->boven->gegevens.ondermandaat)
            allowed = false;
        if (at->gegevens.tot_cent >= 0 && (lowest < 0 || at->gegevens.tot_cent < lowest))
            lowest = at->gegevens.tot_cent;
    }
    *ret_cent = lowest;
    if (!allowed)
        return ZAAK_MANDAAT_ONDER;
    return lowest >= 0 && vraag->cent > lowest ? ZAAK_MANDAAT_BEDRAG : ZAAK_MANDAAT_JA;
}

int zaak_mandaten_ask(const struct zaak_mandaten *m, const struct zaak_mandaatvraag *given, struct zaak_mandaat *ret_mandaat)
{
    struct zaak_mandaatvraag vraag = ZAAK_MANDAATVRAAG_INIT;
    struct zaak_mandaat best = ZAAK_MANDAAT_INIT;
    int outcome = ZAAK_MANDAAT_GEEN;

    if (!m || !given || zaak_options_read(&vraag, sizeof vraag, given, NULL) || !vraag.betrokkene || vraag.dag == ZAAK_DAG_GEEN)
        return -ZAAK_E_ARGUMENT;
    for (size_t i = 0; i < m->count; i++) {
        const struct mandaat *mandaat = &m->mandaten[i];
        int64_t cent;
        int one;

        if (!mandaat->boven && !strcmp(mandaat->gegevens.mandaatgever, vraag.betrokkene))
            return ZAAK_MANDAAT_ORGAAN;
        one = is_person(m, mandaat->gegevens.gemandateerde, &vraag) ? judge_chain(mandaat, &vraag, &cent) : ZAAK_MANDAAT_GEEN;
        if (one <= outcome)
            continue;
        outcome = one;
        best = mandaat->gegevens;
        best.tot_cent = cent;
    }
    if (outcome > ZAAK_MANDAAT_GEEN && ret_mandaat && zaak_options_write(ret_mandaat, &best, sizeof best, NULL))
        return -ZAAK_E_ARGUMENT;
    return outcome;
}
