/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads a register of mandates. Its ids are sorted once and each mandate above another is walked once, so that a large register takes no time by pairs. */
#include "mandaat_intern.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/tekst_intern.h"
#include "tijd/json_tijd_intern.h"

enum { BEDRAG_CIJFERS = 12, MAX_ROWS = 10000 };

struct document {
    const char *organisatie;
    const json_node *functies, *mandaten;
};

static const struct json_field document_fields[] = {
    { "organisatie", offsetof(struct document, organisatie), zaak_json_read_text, NULL, false },
    { "functies", offsetof(struct document, functies), zaak_json_read_list, NULL, false },
    { "mandaten", offsetof(struct document, mandaten), zaak_json_read_list, NULL, true },
    { NULL, 0, NULL, NULL, false },
};

#define FUNCTIE(name) offsetof(struct functie, name)
static const struct json_field functie_fields[] = {
    { "functie", FUNCTIE(functie), zaak_json_read_text, NULL, true },
    { "betrokkene", FUNCTIE(betrokkene), zaak_json_read_text, NULL, true },
    { "van", FUNCTIE(van), zaak_json_read_dag, NULL, false },
    { "tot", FUNCTIE(tot), zaak_json_read_dag, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

#define MANDAAT(name) offsetof(struct mandaat, name)
static const struct json_field mandaat_fields[] = {
    { "id", MANDAAT(gegevens.id), zaak_json_read_text, NULL, true },
    { "mandaatgever", MANDAAT(gegevens.mandaatgever), zaak_json_read_text, NULL, false },
    { "gemandateerde", MANDAAT(gegevens.gemandateerde), zaak_json_read_text, NULL, true },
    { "onder", MANDAAT(gegevens.onder), zaak_json_read_text, NULL, false },
    { "bewijs", MANDAAT(gegevens.bewijs), zaak_json_read_text, NULL, false },
    { "tot_bedrag", MANDAAT(bedrag), zaak_json_read_text, NULL, false },
    { "geldig_van", MANDAAT(gegevens.geldig_van), zaak_json_read_dag, NULL, false },
    { "geldig_tot", MANDAAT(gegevens.geldig_tot), zaak_json_read_dag, NULL, false },
    { "ondermandaat", MANDAAT(gegevens.ondermandaat), zaak_json_read_bool, NULL, false },
    { "zaaktypen", MANDAAT(zaaktypen_list), zaak_json_read_list, NULL, false },
    { "activiteiten", MANDAAT(activiteiten_list), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int check_days(zaak_dag van, zaak_dag tot, const char *field, struct zaak_error *error)
{
    if (van == ZAAK_DAG_GEEN || tot == ZAAK_DAG_GEEN || van <= tot)
        return 0;
    return zaak_fail(error, ZAAK_E_WAARDE, field, "De laatste dag ligt voor de eerste.");
}

/* Room for the rows of a list, up to a limit. */
static int make_rows(struct zaak_mandaten *m, const json_node *list, size_t size, void *ret_rows, struct zaak_error *error)
{
    void *rows;

    if (zaak_json_count(list) > MAX_ROWS)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Deze lijst heeft hoogstens %d regels.", MAX_ROWS);
    rows = zaak_arena_alloc(m->ctx, &m->arena, zaak_json_count(list) * size);
    if (!rows)
        return zaak_fail_memory(error);
    *(void **)ret_rows = rows;
    return 0;
}

/* A list of names that is there is not empty: it would be a mandate for nothing. */
static int read_names(struct zaak_mandaten *m, const json_node *list, const char *field, const char ***ret_names, size_t *ret_count, struct zaak_error *error)
{
    const char **names;
    int result;

    if (!list)
        return 0;
    result = zaak_json_count(list) ? make_rows(m, list, sizeof names[0], &names, error) : zaak_fail(error, ZAAK_E_VELD, NULL, "Deze lijst mag niet leeg zijn.");
    for (size_t i = 0; result == 0 && i < zaak_json_count(list); i++) {
        result = zaak_json_read_text(zaak_json_at(list, i), &names[i], NULL, error);
        if (result)
            zaak_error_prefix(error, "%zu", i);
    }
    if (result) {
        zaak_error_prefix(error, "%s", field);
        return result;
    }
    *ret_names = names;
    *ret_count = zaak_json_count(list);
    return 0;
}

static int read_mandaat(struct zaak_mandaten *m, const json_node *node, struct mandaat *row, struct zaak_error *error)
{
    const struct zaak_mandaat empty = ZAAK_MANDAAT_INIT;
    int result;

    row->gegevens = empty;
    result = zaak_json_read_fields(node, mandaat_fields, row, error);
    if (result == 0)
        result = check_days(row->gegevens.geldig_van, row->gegevens.geldig_tot, "geldig_tot", error);
    if (result == 0)
        result = read_names(m, row->zaaktypen_list, "zaaktypen", &row->zaaktypen, &row->zaaktype_count, error);
    if (result == 0)
        result = read_names(m, row->activiteiten_list, "activiteiten", &row->activiteiten, &row->activiteit_count, error);
    if (result)
        return result;
    if (!row->gegevens.mandaatgever && !row->gegevens.onder)
        return zaak_fail(error, ZAAK_E_VELD, "mandaatgever", "Het veld \"mandaatgever\" ontbreekt.");
    if (!row->bedrag)
        return 0;
    row->gegevens.tot_cent = zaak_cent_parse(row->bedrag, BEDRAG_CIJFERS);
    if (row->gegevens.tot_cent < 0)
        return zaak_fail(error, ZAAK_E_WAARDE, "tot_bedrag", "\"%.60s\" is geen bedrag in euro (bijvoorbeeld 357 of 130.66).", row->bedrag);
    return 0;
}

static int read_functie(const json_node *node, struct functie *row, struct zaak_error *error)
{
    int result;

    row->van = row->tot = ZAAK_DAG_GEEN;
    result = zaak_json_read_fields(node, functie_fields, row, error);
    return result ? result : check_days(row->van, row->tot, "tot", error);
}

/* ---- the ids ---- */

static int compare_ids(const void *left, const void *right)
{
    const struct mandaat *a = *(const struct mandaat *const *)left, *b = *(const struct mandaat *const *)right;

    return strcmp(a->gegevens.id, b->gegevens.id);
}

/* Equal ids in the order of the document, in which the rows stand in memory. */
static int compare_rows(const void *left, const void *right)
{
    const struct mandaat *a = *(const struct mandaat *const *)left, *b = *(const struct mandaat *const *)right;
    int order = compare_ids(left, right);

    return order ? order : (a > b) - (a < b);
}

static struct mandaat *find(struct mandaat *const *by_id, size_t count, const char *id)
{
    const struct mandaat wanted = { .gegevens.id = id }, *key = &wanted;
    struct mandaat *const *found = bsearch(&key, by_id, count, sizeof *by_id, compare_ids);

    return found ? *found : NULL;
}

/* Sorts the rows by id; the first of the document that repeats an earlier one is a mistake. */
static int sort_by_id(struct zaak_mandaten *m, struct mandaat **by_id, struct zaak_error *error)
{
    const struct mandaat *first = NULL;

    for (size_t i = 0; i < m->count; i++)
        by_id[i] = &m->mandaten[i];
    if (m->count)
        qsort(by_id, m->count, sizeof *by_id, compare_rows);
    for (size_t i = 1; i < m->count; i++)
        if (compare_ids(&by_id[i - 1], &by_id[i]) == 0 && (!first || by_id[i] < first))
            first = by_id[i];
    if (!first)
        return 0;
    zaak_fail(error, ZAAK_E_DUBBEL, "id", "De id \"%.60s\" staat er twee keer.", first->gegevens.id);
    zaak_error_prefix(error, "mandaten.%zu", (size_t)(first - m->mandaten));
    return -ZAAK_E_DUBBEL;
}

/* ---- what stands under what ---- */

/* A mandate is the power to decide in the name of another (Awb 10:1). */
static int check_another(const struct zaak_mandaat *own, struct zaak_error *error)
{
    if (strcmp(own->mandaatgever, own->gemandateerde))
        return 0;
    return zaak_fail(error, ZAAK_E_WAARDE, "gemandateerde", "Een mandaat gaat naar een ander (Awb 10:1): \"%.60s\" geeft het hier aan zichzelf.", own->gemandateerde);
}

/* An ondermandaat names the mandate above it; who gives it on is who has that one. */
static int link_mandaat(struct zaak_mandaten *m, struct mandaat *const *by_id, size_t index, struct zaak_error *error)
{
    struct mandaat *row = &m->mandaten[index];
    struct zaak_mandaat *own = &row->gegevens;

    if (!own->onder)
        return check_another(own, error);
    row->boven = find(by_id, m->count, own->onder);
    if (!row->boven)
        return zaak_fail(error, ZAAK_E_VERWIJZING, "onder", "Er is geen mandaat \"%.60s\".", own->onder);
    if (own->mandaatgever && strcmp(own->mandaatgever, row->boven->gegevens.gemandateerde))
        return zaak_fail(error, ZAAK_E_WAARDE, "mandaatgever", "Een ondermandaat geeft wie het mandaat \"%.60s\" heeft.", own->onder);
    own->mandaatgever = row->boven->gegevens.gemandateerde;
    return row->boven == row ? 0 : check_another(own, error); /* that it stands under itself is told as a ring */
}

/* Mandates under each other in a ring would have no authority above them. A walk stops where an earlier one went. */
static int check_ring(const struct zaak_mandaten *m, size_t index, struct zaak_error *error)
{
    struct mandaat *at = &m->mandaten[index];

    for (; at && !at->gezien; at = at->boven)
        at->gezien = index + 1;
    if (at && at->gezien == index + 1)
        return zaak_fail(error, ZAAK_E_VERWIJZING, "onder", "Deze mandaten staan in een kring onder elkaar.");
    return 0;
}

/* Puts the place of a row before the path of its failure. */
static int placed(int result, const char *list, size_t index, struct zaak_error *error)
{
    if (result)
        zaak_error_prefix(error, "%s.%zu", list, index);
    return result;
}

static int read_rows(struct zaak_mandaten *m, const struct document *document, struct zaak_error *error)
{
    int result = make_rows(m, document->mandaten, sizeof m->mandaten[0], &m->mandaten, error);

    if (result == 0)
        result = make_rows(m, document->functies, sizeof m->functies[0], &m->functies, error);
    for (; result == 0 && m->functie_count < zaak_json_count(document->functies); m->functie_count++)
        result = placed(read_functie(zaak_json_at(document->functies, m->functie_count), &m->functies[m->functie_count], error), "functies", m->functie_count, error);
    for (; result == 0 && m->count < zaak_json_count(document->mandaten); m->count++)
        result = placed(read_mandaat(m, zaak_json_at(document->mandaten, m->count), &m->mandaten[m->count], error), "mandaten", m->count, error);
    if (result == 0 && m->functie_count)
        qsort(m->functies, m->functie_count, sizeof m->functies[0], zaak_functie_compare);
    return result;
}

static int link_rows(struct zaak_mandaten *m, struct zaak_error *error)
{
    struct mandaat **by_id = zaak_alloc(m->ctx, (m->count + 1) * sizeof *by_id);
    int result;

    if (!by_id)
        return zaak_fail_memory(error);
    result = sort_by_id(m, by_id, error);
    for (size_t i = 0; result == 0 && i < m->count; i++)
        result = placed(link_mandaat(m, by_id, i, error), "mandaten", i, error);
    for (size_t i = 0; result == 0 && i < m->count; i++)
        result = placed(check_ring(m, i, error), "mandaten", i, error);
    zaak_release(m->ctx, by_id);
    return result;
}

int zaak_mandaten_read(struct zaak_mandaten *m, struct zaak_error *error)
{
    struct document document = { NULL, NULL, NULL };
    int result = zaak_json_read_fields(m->root, document_fields, &document, error);

    if (result)
        return result;
    m->organisatie = document.organisatie;
    result = read_rows(m, &document, error);
    return result ? result : link_rows(m, error);
}
