/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads a register of mandates. */
#include "mandaat_intern.h"

#include <stddef.h>
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

static const struct mandaat *find(const struct zaak_mandaten *m, size_t count, const char *id)
{
    for (size_t i = 0; i < count; i++)
        if (!strcmp(m->mandaten[i].gegevens.id, id))
            return &m->mandaten[i];
    return NULL;
}

/* A mandate is the power to decide in the name of another (Awb 10:1). */
static int check_another(const struct zaak_mandaat *own, struct zaak_error *error)
{
    if (strcmp(own->mandaatgever, own->gemandateerde))
        return 0;
    return zaak_fail(error, ZAAK_E_WAARDE, "gemandateerde", "Een mandaat gaat naar een ander (Awb 10:1): \"%.60s\" geeft het hier aan zichzelf.", own->gemandateerde);
}

/* An ondermandaat names the mandate above it; who gives it on is who has that one. */
static int link_mandaat(struct zaak_mandaten *m, size_t index, struct zaak_error *error)
{
    struct mandaat *row = &m->mandaten[index];
    struct zaak_mandaat *own = &row->gegevens;

    if (!own->onder)
        return check_another(own, error);
    row->boven = find(m, m->count, own->onder);
    if (!row->boven)
        return zaak_fail(error, ZAAK_E_VERWIJZING, "onder", "Er is geen mandaat \"%.60s\".", own->onder);
    if (own->mandaatgever && strcmp(own->mandaatgever, row->boven->gegevens.gemandateerde))
        return zaak_fail(error, ZAAK_E_WAARDE, "mandaatgever", "Een ondermandaat geeft wie het mandaat \"%.60s\" heeft.", own->onder);
    own->mandaatgever = row->boven->gegevens.gemandateerde;
    return row->boven == row ? 0 : check_another(own, error); /* that it stands under itself is told as a ring */
}

/* Mandates under each other in a ring would have no authority above them. */
static int check_ring(const struct zaak_mandaten *m, size_t index, struct zaak_error *error)
{
    const struct mandaat *at = &m->mandaten[index];

    for (size_t steps = 0; at->boven; at = at->boven)
        if (++steps > m->count)
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

int zaak_mandaten_read(struct zaak_mandaten *m, struct zaak_error *error)
{
    struct document document = { NULL, NULL, NULL };
    int result = zaak_json_read_fields(m->root, document_fields, &document, error);

    if (result)
        return result;
    m->organisatie = document.organisatie;
    result = make_rows(m, document.mandaten, sizeof m->mandaten[0], &m->mandaten, error);
    if (result == 0)
        result = make_rows(m, document.functies, sizeof m->functies[0], &m->functies, error);
    for (; result == 0 && m->functie_count < zaak_json_count(document.functies); m->functie_count++)
        result = placed(read_functie(zaak_json_at(document.functies, m->functie_count), &m->functies[m->functie_count], error), "functies", m->functie_count, error);
    for (; result == 0 && m->count < zaak_json_count(document.mandaten); m->count++) {
        struct mandaat *row = &m->mandaten[m->count];

        result = read_mandaat(m, zaak_json_at(document.mandaten, m->count), row, error);
        if (result == 0 && find(m, m->count, row->gegevens.id))
            result = zaak_fail(error, ZAAK_E_DUBBEL, "id", "De id \"%.60s\" staat er twee keer.", row->gegevens.id);
        placed(result, "mandaten", m->count, error);
    }
    for (size_t i = 0; result == 0 && i < m->count; i++)
        result = placed(link_mandaat(m, i, error), "mandaten", i, error);
    for (size_t i = 0; result == 0 && i < m->count; i++)
        result = placed(check_ring(m, i, error), "mandaten", i, error);
    return result;
}
