/* SPDX-License-Identifier: EUPL-1.2 */
/* What the parts of a policy cycle may not say together: one thing twice, and evidence that follows from itself. Lists are sorted, so that a large document takes no time by pairs. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "kring_intern.h"

/* ---- one thing twice ---- */

/* What stands in a document once: a goal, an indicator (with its goal), or what an indicator measured in a period (with both). */
struct ding {
    const char *id;
    zaak_dag van, tot;
    size_t doel, indicator, meting;
};

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_things(const struct ding *a, const struct ding *b)
{
    int order = strcmp(a->id, b->id);

    if (order == 0)
        order = compare_numbers(a->van, b->van);
    return order ? order : compare_numbers(a->tot, b->tot);
}

static int compare(const void *left, const void *right)
{
    const struct ding *a = left, *b = right;
    int order = compare_things(a, b);

    if (order == 0)
        order = compare_numbers((int64_t)a->doel, (int64_t)b->doel);
    if (order == 0)
        order = compare_numbers((int64_t)a->indicator, (int64_t)b->indicator);
    return order ? order : compare_numbers((int64_t)a->meting, (int64_t)b->meting);
}

/* The first that stands behind its equal, NULL when all differ. */
static const struct ding *find_double(struct ding *dingen, size_t count)
{
    if (count)
        qsort(dingen, count, sizeof *dingen, compare);
    for (size_t i = 1; i < count; i++)
        if (compare_things(&dingen[i - 1], &dingen[i]) == 0)
            return &dingen[i];
    return NULL;
}

static int check_goals(const struct zaak_kring *kring, struct ding *dingen, struct zaak_error *error)
{
    const struct ding *ding;

    for (size_t i = 0; i < kring->doel_count; i++)
        dingen[i] = (struct ding){ .id = kring->doelen[i].id, .doel = i };
    ding = find_double(dingen, kring->doel_count);
    if (!ding)
        return 0;
    zaak_fail(error, ZAAK_E_DUBBEL, "id", "Het doel \"%.60s\" staat er twee keer.", ding->id);
    zaak_error_prefix(error, "doelen.%zu", ding->doel);
    return -ZAAK_E_DUBBEL;
}

static int check_indicators(const struct zaak_kring *kring, struct ding *dingen, struct zaak_error *error)
{
    const struct ding *ding;
    size_t count = 0;

    for (size_t i = 0; i < kring->doel_count; i++)
        for (size_t j = 0; j < kring->doelen[i].count; j++)
            dingen[count++] = (struct ding){ .id = kring->doelen[i].indicatoren[j].id, .doel = i, .indicator = j };
    ding = find_double(dingen, count);
    if (!ding)
        return 0;
    zaak_fail(error, ZAAK_E_DUBBEL, "id", "De indicator \"%.60s\" staat er twee keer.", ding->id);
    zaak_error_prefix(error, "doelen.%zu.indicatoren.%zu", ding->doel, ding->indicator);
    return -ZAAK_E_DUBBEL;
}

/* By indicator, of which the ids differ by now, and period. */
static int check_measurements(const struct zaak_kring *kring, struct ding *dingen, struct zaak_error *error)
{
    const struct ding *ding;
    char van[16], tot[16];
    size_t count = 0;

    for (size_t i = 0; i < kring->doel_count; i++)
        for (size_t j = 0; j < kring->doelen[i].count; j++) {
            const struct indicator *indicator = &kring->doelen[i].indicatoren[j];

            for (size_t k = 0; k < indicator->meting_count; k++)
                dingen[count++] = (struct ding){ indicator->id, indicator->metingen[k].van, indicator->metingen[k].tot, i, j, k };
        }
    ding = find_double(dingen, count);
    if (!ding)
        return 0;
    zaak_datum_format(ding->van, ZAAK_DATUM_KORT, van, sizeof van);
    zaak_datum_format(ding->tot, ZAAK_DATUM_KORT, tot, sizeof tot);
    zaak_fail(error, ZAAK_E_DUBBEL, NULL, "De meting van %s tot en met %s staat er twee keer.", van, tot);
    zaak_error_prefix(error, "doelen.%zu.indicatoren.%zu.metingen.%zu", ding->doel, ding->indicator, ding->meting);
    return -ZAAK_E_DUBBEL;
}

static int check_doubles(const struct zaak_kring *kring, struct zaak_error *error)
{
    size_t indicators = 0, measurements = 0, most;
    struct ding *dingen;
    int result;

    for (size_t i = 0; i < kring->doel_count; i++) {
        indicators += kring->doelen[i].count;
        for (size_t j = 0; j < kring->doelen[i].count; j++)
            measurements += kring->doelen[i].indicatoren[j].meting_count;
    }
    most = indicators > measurements ? indicators : measurements;
    if (kring->doel_count > most)
        most = kring->doel_count;
    dingen = zaak_alloc(kring->ctx, (most + 1) * sizeof *dingen);
    if (!dingen)
        return zaak_fail_memory(error);
    result = check_goals(kring, dingen, error);
    if (result == 0)
        result = check_indicators(kring, dingen, error);
    if (result == 0)
        result = check_measurements(kring, dingen, error);
    zaak_release(kring->ctx, dingen);
    return result;
}

/* ---- evidence that follows from itself ----
 * Evidence follows from what was settled no later than itself. The circle of policy is therefore one through time: the programme of this year follows from the adjustment of last year. A
 * circle of evidence can only be one of a single day, on which each part would have to be there before itself. */

struct dagbewijs {
    zaak_dag vastgesteld;
    size_t place;
};

static int compare_days(const void *left, const void *right)
{
    const struct dagbewijs *a = left, *b = right;
    int order = compare_numbers(a->vastgesteld, b->vastgesteld);

    return order ? order : compare_numbers((int64_t)a->place, (int64_t)b->place);
}

/* The evidence of one day: by element the place of the one that counts, and the elements that have one. */
struct dag {
    size_t places[ELEMENT_COUNT];
    uint64_t elementen;
};

/* The elements that are left when all is taken away that follows from nothing of this day that is left. */
static uint64_t find_ring(const struct zaak_kring *kring, const struct dag *dag)
{
    uint64_t left = dag->elementen, before;

    do {
        before = left;
        for (int32_t e = 0; e < (int32_t)ELEMENT_COUNT; e++)
            if (left >> e & 1 && !(kring->bewijzen[dag->places[e]].volgt_uit & left))
                left &= ~((uint64_t)1 << e);
    } while (left != before);
    return left;
}

static int32_t first_of(uint64_t elementen)
{
    int32_t element = 0;

    while (!(elementen >> element & 1))
        element++;
    return element;
}

/* Adds the word of an element. A list without room for it says that there are more, as a part of a word is no element. Gives whether there is room for another one. */
static bool add_word(char *words, size_t size, int32_t element)
{
    static const char more[] = " en meer";
    const char *word = zaak_kring_element_woord(element);
    size_t at = strlen(words);
    bool fits = at + strlen(", ") + strlen(word) + sizeof more <= size;

    snprintf(words + at, size - at, "%s%s", fits && at ? ", " : "", fits ? word : more);
    return fits;
}

/* Every element that is left has one before it: going back as often as there are elements ends within the ring. */
static int complain_ring(const struct zaak_kring *kring, const struct dag *dag, uint64_t left, struct zaak_error *error)
{
    int32_t element = first_of(left), start;
    char words[200] = "", day[16];

    for (size_t i = 0; i < ELEMENT_COUNT; i++)
        element = first_of(kring->bewijzen[dag->places[element]].volgt_uit & left);
    start = element;
    do
        element = first_of(kring->bewijzen[dag->places[element]].volgt_uit & left);
    while (add_word(words, sizeof words, element) && element != start);
    zaak_datum_format(kring->bewijzen[dag->places[start]].vastgesteld, ZAAK_DATUM_KORT, day, sizeof day);
    zaak_fail(error, ZAAK_E_VERWIJZING, "volgt_uit", "Bewijs volgt niet uit zichzelf: op %s volgt \"%s\" uit %s.", day,
              zaak_kring_element_woord(start), words);
    zaak_error_prefix(error, "bewijzen.%zu", dag->places[start]);
    return -ZAAK_E_VERWIJZING;
}

static int check_evidence(const struct zaak_kring *kring, struct zaak_error *error)
{
    struct dagbewijs *rows = zaak_alloc(kring->ctx, (kring->bewijs_count + 1) * sizeof *rows);
    int result = 0;

    if (!rows)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < kring->bewijs_count; i++)
        rows[i] = (struct dagbewijs){ kring->bewijzen[i].vastgesteld, i };
    if (kring->bewijs_count)
        qsort(rows, kring->bewijs_count, sizeof *rows, compare_days);
    for (size_t i = 0, end; i < kring->bewijs_count && result == 0; i = end) {
        struct dag dag = { .elementen = 0 };
        uint64_t left;

        for (end = i; end < kring->bewijs_count && rows[end].vastgesteld == rows[i].vastgesteld; end++) {
            int32_t element = kring->bewijzen[rows[end].place].element;

            dag.places[element] = rows[end].place;
            dag.elementen |= (uint64_t)1 << element;
        }
        left = find_ring(kring, &dag);
        if (left)
            result = complain_ring(kring, &dag, left, error);
    }
    zaak_release(kring->ctx, rows);
    return result;
}

int zaak_kring_check(const struct zaak_kring *kring, struct zaak_error *error)
{
    int result = check_doubles(kring, error);

    return result ? result : check_evidence(kring, error);
}
