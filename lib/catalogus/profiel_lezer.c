/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads procesprofielen: their form alone. What names stand for is found at the freeze, when all zaaktypen are there. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "catalogus_intern.h"
#include "profiel_bron_intern.h"
#include "tijd/json_tijd_intern.h"

enum { MAX_NIVEAU = 99 };

static const char *const waar_words[] = { "zaak", "andere_zaak", "object", NULL };      /* ZAAK_SCHEIDING_ZAAK … */
static const char *const wijze_words[] = { "niemand", "meerderheid", "extern", NULL };   /* ZAAK_SCHEIDING_NIEMAND … */
static const char *const letter_words[] = { "R", "A", "S", "C", "I", "AR", NULL };
static const int32_t letter_bits[] = { ZAAK_RASCI_R, ZAAK_RASCI_A, ZAAK_RASCI_S, ZAAK_RASCI_C, ZAAK_RASCI_I, ZAAK_RASCI_A | ZAAK_RASCI_R };

#define OVERGANG(name) offsetof(struct overgang_bron, name)
static const struct json_field overgang_fields[] = {
    { "van", OVERGANG(van_list), zaak_json_read_list, NULL, false },
    { "naar", OVERGANG(naar), zaak_json_read_text, NULL, true },
    { "eist", OVERGANG(eist_list), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

#define ACTIVITEIT(name) offsetof(struct activiteit_bron, name)
static const struct json_field activiteit_fields[] = {
    { "id", ACTIVITEIT(id), zaak_json_read_text, NULL, true },
    { "naam", ACTIVITEIT(naam), zaak_json_read_text, NULL, true },
    { "status", ACTIVITEIT(status), zaak_json_read_text, NULL, true },
    { "rasci", ACTIVITEIT(rasci), zaak_json_read_object, NULL, true },
    { "besluit", ACTIVITEIT(besluit), zaak_json_read_bool, NULL, false },
    { "mandaat", ACTIVITEIT(mandaat), zaak_json_read_bool, NULL, false },
    { "bedrag", ACTIVITEIT(bedrag), zaak_json_read_text, NULL, false },
    { "scheiding", ACTIVITEIT(scheiding), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

#define SCHEIDING(name) offsetof(struct zaak_scheiding, name)
static const struct json_field scheiding_fields[] = {
    { "activiteit", SCHEIDING(activiteit), zaak_json_read_text, NULL, false },
    { "artikel", SCHEIDING(artikel), zaak_json_read_text, NULL, true },
    { "waar", SCHEIDING(waar), zaak_json_read_choice, waar_words, false },
    { "wijze", SCHEIDING(wijze), zaak_json_read_choice, wijze_words, false },
    { NULL, 0, NULL, NULL, false },
};

#define ROL(name) offsetof(struct rol_bron, name)
static const struct json_field rol_fields[] = {
    { "roltype", ROL(roltype), zaak_json_read_text, NULL, true },
    { "niveau", ROL(niveau), zaak_json_read_int32, NULL, false },
    { "extern", ROL(is_extern), zaak_json_read_bool, NULL, false },
    { "rasci", ROL(rasci), zaak_json_read_text, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

#define PROFIEL(name) offsetof(struct profiel_bron, name)
static const struct json_field profiel_fields[] = {
    { "zaaktype", PROFIEL(zaaktype), zaak_json_read_text, NULL, true },
    { "organisatie", PROFIEL(organisatie), zaak_json_read_text, NULL, false },
    { "geldig_van", PROFIEL(van), zaak_json_read_dag, NULL, false },
    { "geldig_tot", PROFIEL(tot), zaak_json_read_dag, NULL, false },
    { "grond", PROFIEL(grond), zaak_json_read_text, NULL, false },
    { "termijn", PROFIEL(termijn), zaak_json_read_periode, NULL, false },
    { "servicenormen", PROFIEL(servicenormen), zaak_json_read_list, NULL, false },
    { "overgangen", PROFIEL(overgangen), zaak_json_read_list, NULL, false },
    { "activiteiten", PROFIEL(activiteiten), zaak_json_read_list, NULL, false },
    { "rollen", PROFIEL(rollen), zaak_json_read_list, NULL, false },
    { "volgen", PROFIEL(volgen), zaak_json_read_object, NULL, false },
    { "aanvaard", PROFIEL(aanvaard), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

#define AANVAARDING(name) offsetof(struct aanvaarding, name)
static const struct json_field aanvaarding_fields[] = {
    { "veld", AANVAARDING(veld), zaak_json_read_text, NULL, true },
    { "reden", AANVAARDING(reden), zaak_json_read_text, NULL, true },
    { NULL, 0, NULL, NULL, false },
};

/* What stands beside the procesprofielen: servicenormen on events that are no case. */
struct profiel_document {
    const json_node *procesprofielen, *servicenormen;
};

static const struct json_field document_fields[] = {
    { "procesprofielen", offsetof(struct profiel_document, procesprofielen), zaak_json_read_list, NULL, true },
    { "servicenormen", offsetof(struct profiel_document, servicenormen), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

/* Room for the rows of a list; NULL with the error filled. */
static void *make_rows(const struct lezer *lezer, const json_node *list, size_t size, struct zaak_error *error)
{
    void *rows;

    if (zaak_json_count(list) > MAX_PROFIEL_ROWS) {
        zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een lijst van een procesprofiel heeft hoogstens %d regels.", MAX_PROFIEL_ROWS);
        return NULL;
    }
    rows = zaak_arena_alloc(lezer->ctx, lezer->arena, zaak_json_count(list) * size);
    if (!rows)
        zaak_fail_memory(error);
    return rows;
}

static int rows_failed(const json_node *list)
{
    return zaak_json_count(list) > MAX_PROFIEL_ROWS ? -ZAAK_E_LIMIET : -ZAAK_E_GEHEUGEN;
}

static int read_van(const struct lezer *lezer, struct overgang_bron *row, struct zaak_error *error)
{
    if (!row->van_list)
        return 0;
    if (!zaak_json_count(row->van_list))
        return zaak_fail(error, ZAAK_E_VELD, "van", "Deze lijst mag niet leeg zijn.");
    row->van = make_rows(lezer, row->van_list, sizeof row->van[0], error);
    if (!row->van) {
        zaak_error_prefix(error, "van");
        return rows_failed(row->van_list);
    }
    for (; row->van_count < zaak_json_count(row->van_list); row->van_count++) {
        int result = zaak_json_read_text(zaak_json_at(row->van_list, row->van_count), &row->van[row->van_count], NULL, error);

        if (result) {
            zaak_error_prefix(error, "van.%zu", row->van_count);
            return result;
        }
    }
    return 0;
}

static int read_eis(const json_node *node, struct eis_bron *eis, struct zaak_error *error)
{
    static const struct {
        const char *word;
        int32_t soort;
        bool named;
    } words[] = {
        { "resultaat", EIS_RESULTAAT, false },
        { "besluit", EIS_BESLUIT, false },
        { "rol:", EIS_ROL, true },
        { "eigenschap:", EIS_EIGENSCHAP, true },
        { "informatieobject:", EIS_INFORMATIEOBJECT, true },
    };
    const char *text;
    int result = zaak_json_read_text(node, &text, NULL, error);

    if (result)
        return result;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i].word);

        if (!strncmp(text, words[i].word, length) && (text[length] != '\0') == words[i].named) {
            eis->soort = words[i].soort;
            eis->naam = words[i].named ? text + length : NULL;
            return 0;
        }
    }
    return zaak_fail(error, ZAAK_E_WAARDE, NULL, "De waarde \"%.80s\" is hier niet toegestaan.", text);
}

static int read_overgang(const struct lezer *lezer, const json_node *node, void *target, struct zaak_error *error)
{
    struct overgang_bron *row = target;
    int result = zaak_json_read_fields(node, overgang_fields, row, error);

    if (result == 0)
        result = read_van(lezer, row, error);
    if (result)
        return result;
    row->eisen = make_rows(lezer, row->eist_list, sizeof row->eisen[0], error);
    if (!row->eisen) {
        zaak_error_prefix(error, "eist");
        return rows_failed(row->eist_list);
    }
    for (; row->eis_count < zaak_json_count(row->eist_list); row->eis_count++) {
        result = read_eis(zaak_json_at(row->eist_list, row->eis_count), &row->eisen[row->eis_count], error);
        if (result) {
            zaak_error_prefix(error, "eist.%zu", row->eis_count);
            return result;
        }
    }
    return 0;
}

static size_t count_members(const json_node *object)
{
    const char *key;
    json_node *value;
    void *at = NULL;
    size_t count = 0;

    while (zaak_json_next(object, &at, &key, &value))
        count++;
    return count;
}

static int read_scheiding(const json_node *node, struct zaak_scheiding *scheiding, struct zaak_error *error)
{
    const struct zaak_scheiding empty = ZAAK_SCHEIDING_INIT;
    int result;

    *scheiding = empty;
    result = zaak_json_read_fields(node, scheiding_fields, scheiding, error);
    if (result)
        return result;
    if (scheiding->wijze != ZAAK_SCHEIDING_EXTERN && !scheiding->activiteit)
        return zaak_fail(error, ZAAK_E_VELD, "activiteit", "Het veld \"activiteit\" ontbreekt.");
    if (scheiding->wijze == ZAAK_SCHEIDING_EXTERN && (scheiding->activiteit || scheiding->waar))
        return zaak_fail(error, ZAAK_E_VELD, "activiteit", "Bij \"extern\" hoort geen andere activiteit.");
    return 0;
}

static int read_scheidingen(const struct lezer *lezer, struct activiteit_bron *row, struct zaak_error *error)
{
    row->scheidingen = make_rows(lezer, row->scheiding, sizeof row->scheidingen[0], error);
    if (!row->scheidingen) {
        zaak_error_prefix(error, "scheiding");
        return rows_failed(row->scheiding);
    }
    for (; row->scheiding_count < zaak_json_count(row->scheiding); row->scheiding_count++) {
        int result = read_scheiding(zaak_json_at(row->scheiding, row->scheiding_count), &row->scheidingen[row->scheiding_count], error);

        if (result) {
            zaak_error_prefix(error, "scheiding.%zu", row->scheiding_count);
            return result;
        }
    }
    return 0;
}

/* The same letters as in a cell of the matrix; none is allowed too. */
static int read_letters(struct rol_bron *row, struct zaak_error *error)
{
    if (!row->rasci)
        return 0;
    for (size_t i = 0; letter_words[i]; i++) {
        if (strcmp(letter_words[i], row->rasci))
            continue;
        row->letters = letter_bits[i];
        return 0;
    }
    return zaak_fail(error, ZAAK_E_WAARDE, "rasci", "De waarde \"%.80s\" is hier niet toegestaan.", row->rasci);
}

static int read_rol(const struct lezer *lezer, const json_node *node, void *target, struct zaak_error *error)
{
    struct rol_bron *row = target;
    int result = zaak_json_read_fields(node, rol_fields, row, error);

    (void)lezer;
    if (result)
        return result;
    row->has_extern = zaak_json_get(node, "extern") != NULL;
    if (row->niveau < 0 || row->niveau > MAX_NIVEAU || (!row->niveau && zaak_json_get(node, "niveau")))
        return zaak_fail(error, ZAAK_E_WAARDE, "niveau", "Een niveau in de lijn is een getal van 1 tot en met %d.", MAX_NIVEAU);
    return read_letters(row, error);
}

static int read_activiteit(const struct lezer *lezer, const json_node *node, void *target, struct zaak_error *error)
{
    struct activiteit_bron *row = target;
    int result = zaak_json_read_fields(node, activiteit_fields, row, error);
    const char *key;
    json_node *value;
    void *at = NULL;

    if (result == 0)
        result = read_scheidingen(lezer, row, error);
    if (result)
        return result;
    if (count_members(row->rasci) > MAX_PROFIEL_ROWS)
        return zaak_fail(error, ZAAK_E_LIMIET, "rasci", "Een lijst van een procesprofiel heeft hoogstens %d regels.", MAX_PROFIEL_ROWS);
    row->cellen = zaak_arena_alloc(lezer->ctx, lezer->arena, count_members(row->rasci) * sizeof row->cellen[0]);
    if (!row->cellen)
        return zaak_fail_memory(error);
    while (zaak_json_next(row->rasci, &at, &key, &value)) {
        int32_t word = 0;

        if (!value) /* null is the same as absent */
            continue;
        result = zaak_json_read_choice(value, &word, letter_words, error);
        if (result) {
            zaak_error_prefix(error, "rasci.%.100s", key);
            return result;
        }
        row->cellen[row->cel_count++] = (struct cel_bron){ key, letter_bits[word] };
    }
    return 0;
}

typedef int (*read_row)(const struct lezer *lezer, const json_node *node, void *target, struct zaak_error *error);

static int read_rows(const struct lezer *lezer, const char *naam, const json_node *list, size_t size, read_row read, void *ret_rows, size_t *ret_count,
                     struct zaak_error *error)
{
    char *rows = make_rows(lezer, list, size, error);

    if (!rows) {
        zaak_error_prefix(error, "%s", naam);
        return rows_failed(list);
    }
    for (size_t i = 0; i < zaak_json_count(list); i++) {
        int result = read(lezer, zaak_json_at(list, i), rows + i * size, error);

        if (result) {
            zaak_error_prefix(error, "%s.%zu", naam, i);
            return result;
        }
    }
    *(void **)ret_rows = rows;
    *ret_count = zaak_json_count(list);
    return 0;
}

static int report_double(const char *list, size_t index, const char *id, struct zaak_error *error)
{
    int result = zaak_fail(error, ZAAK_E_DUBBEL, "id", "De id \"%.60s\" staat er twee keer.", id);

    zaak_error_prefix(error, "%s.%zu", list, index);
    return result;
}

static int check_ids(const struct profiel_bron *profiel, struct zaak_error *error)
{
    for (size_t i = 0; i < profiel->norm_count; i++)
        for (size_t j = 0; j < i; j++)
            if (!strcmp(profiel->norm_rows[i].norm.id, profiel->norm_rows[j].norm.id))
                return report_double("servicenormen", i, profiel->norm_rows[i].norm.id, error);
    for (size_t i = 0; i < profiel->activiteit_count; i++)
        for (size_t j = 0; j < i; j++)
            if (!strcmp(profiel->activiteit_rows[i].id, profiel->activiteit_rows[j].id))
                return report_double("activiteiten", i, profiel->activiteit_rows[i].id, error);
    for (size_t i = 0; i < profiel->rol_count; i++) {
        for (size_t j = 0; j < i; j++) {
            int result = strcmp(profiel->rol_rows[i].roltype, profiel->rol_rows[j].roltype) ? 0 :
                         zaak_fail(error, ZAAK_E_DUBBEL, "roltype", "De rol \"%.60s\" staat er twee keer.", profiel->rol_rows[i].roltype);

            if (result) {
                zaak_error_prefix(error, "rollen.%zu", i);
                return result;
            }
        }
    }
    return 0;
}

static int read_aanvaarding(const struct lezer *lezer, const json_node *node, void *target, struct zaak_error *error)
{
    (void)lezer;
    return zaak_json_read_fields(node, aanvaarding_fields, target, error);
}

static int read_aanvaardingen(const struct lezer *lezer, struct profiel_bron *profiel, struct zaak_error *error)
{
    int result;

    if (profiel->aanvaard && !profiel->organisatie)
        return zaak_fail(error, ZAAK_E_VELD, "aanvaard", "Alleen een organisatie kan aanvaarden dat haar procesprofiel afwijkt van het gedeelde.");
    result = read_rows(lezer, "aanvaard", profiel->aanvaard, sizeof profiel->aanvaardingen[0], read_aanvaarding, &profiel->aanvaardingen,
                       &profiel->aanvaard_count, error);
    for (size_t i = 0; result == 0 && i < profiel->aanvaard_count; i++) {
        for (size_t j = 0; j < i && result == 0; j++) {
            if (strcmp(profiel->aanvaardingen[i].veld, profiel->aanvaardingen[j].veld))
                continue;
            result = zaak_fail(error, ZAAK_E_DUBBEL, "veld", "Het veld \"%.80s\" staat er twee keer.", profiel->aanvaardingen[i].veld);
            zaak_error_prefix(error, "aanvaard.%zu", i);
        }
    }
    return result;
}

static int read_volgen(const struct lezer *lezer, struct profiel_bron *profiel, struct zaak_error *error)
{
    int result = profiel->volgen ? zaak_volgwijze_read(lezer->ctx, lezer->arena, profiel->volgen, &profiel->volgwijze, error) : 0;

    if (result)
        zaak_error_prefix(error, "volgen");
    return result;
}

static int read_profiel(const struct lezer *lezer, const json_node *node, struct profiel_bron *profiel, struct zaak_error *error)
{
    int result;

    profiel->van = profiel->tot = ZAAK_DAG_GEEN;
    result = zaak_json_read_fields(node, profiel_fields, profiel, error);
    if (result)
        return result;
    if (profiel->tot == ZAAK_DAG_GEEN)
        profiel->tot = INT32_MAX;
    if (profiel->tot < profiel->van)
        return zaak_fail(error, ZAAK_E_WAARDE, "geldig_tot", "De laatste dag ligt voor de eerste.");
    if (profiel->termijn.eenheid && (profiel->termijn.eenheid < ZAAK_EENHEID_DAG || profiel->termijn.aantal <= 0))
        return zaak_fail(error, ZAAK_E_WAARDE, "termijn", "Een beslistermijn telt dagen, werkdagen, weken, maanden of jaren vooruit.");
    result = read_rows(lezer, "servicenormen", profiel->servicenormen, sizeof profiel->norm_rows[0], zaak_norm_read, &profiel->norm_rows,
                       &profiel->norm_count, error);
    if (result == 0)
        result = read_rows(lezer, "overgangen", profiel->overgangen, sizeof profiel->overgang_rows[0], read_overgang, &profiel->overgang_rows,
                           &profiel->overgang_count, error);
    if (result == 0)
        result = read_rows(lezer, "activiteiten", profiel->activiteiten, sizeof profiel->activiteit_rows[0], read_activiteit,
                           &profiel->activiteit_rows, &profiel->activiteit_count, error);
    if (result == 0)
        result = read_rows(lezer, "rollen", profiel->rollen, sizeof profiel->rol_rows[0], read_rol, &profiel->rol_rows, &profiel->rol_count, error);
    if (result == 0)
        result = read_volgen(lezer, profiel, error);
    if (result == 0)
        result = read_aanvaardingen(lezer, profiel, error);
    return result ? result : check_ids(profiel, error);
}

bool zaak_profiel_same_organisatie(const char *a, const char *b)
{
    return a && b ? !strcmp(a, b) : a == b;
}

int zaak_profiel_compare(const void *left, const void *right)
{
    const struct profiel_bron *a = *(struct profiel_bron *const *)left, *b = *(struct profiel_bron *const *)right;
    int result = strcmp(a->zaaktype, b->zaaktype);

    if (result == 0) /* an organisation is never an empty text */
        result = strcmp(a->organisatie ? a->organisatie : "", b->organisatie ? b->organisatie : "");
    if (result == 0)
        result = a->van < b->van ? -1 : a->van > b->van;
    return result ? result : a->volgorde < b->volgorde ? -1 : a->volgorde > b->volgorde;
}

/* In the order of comparison two profiles for the same days stand side by side. */
static int check_overlap(const struct zaak_catalogus *catalogus, struct zaak_error *error)
{
    size_t count = catalogus->profiel_count;
    struct profiel_bron **sorted = zaak_alloc(catalogus->ctx, count * sizeof *sorted);
    int result = 0;

    if (!sorted)
        return zaak_fail_memory(error);
    if (count) {
        memcpy(sorted, catalogus->profielen, count * sizeof *sorted);
        qsort(sorted, count, sizeof *sorted, zaak_profiel_compare);
    }
    for (size_t i = 1; i < count && result == 0; i++) {
        const struct profiel_bron *one = sorted[i - 1], *two = sorted[i];

        if (strcmp(one->zaaktype, two->zaaktype) || !zaak_profiel_same_organisatie(one->organisatie, two->organisatie) || two->van > one->tot)
            continue;
        result = zaak_fail(error, ZAAK_E_DUBBEL, NULL, "Voor het zaaktype \"%.60s\" is er al een procesprofiel dat op dezelfde dagen geldt.",
                           two->zaaktype);
        zaak_error_prefix(error, "procesprofielen.%zu", one->volgorde < two->volgorde ? two->index : one->index);
    }
    zaak_release(catalogus->ctx, sorted);
    return result;
}

/* The servicenormen on events that are no case. */
static int add_normen(struct zaak_catalogus *catalogus, const struct lezer *lezer, const json_node *list, struct zaak_error *error)
{
    struct norm_bron *rows = NULL;
    size_t count = 0;
    int result = read_rows(lezer, "servicenormen", list, sizeof *rows, zaak_norm_read_gebeurtenis, &rows, &count, error);

    if (result == 0)
        result = zaak_grow(lezer->ctx, (void **)&catalogus->normen, &catalogus->norm_capacity, catalogus->norm_count + count, sizeof catalogus->normen[0]);
    if (result < 0)
        return error && error->code ? result : zaak_fail_plain(error, result);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < catalogus->norm_count; j++)
            if (!strcmp(catalogus->normen[j]->norm.id, rows[i].norm.id) && zaak_profiel_same_organisatie(catalogus->normen[j]->regel.organisatie, rows[i].regel.organisatie))
                return report_double("servicenormen", i, rows[i].norm.id, error);
        rows[i].index = i;
        catalogus->normen[catalogus->norm_count++] = &rows[i];
    }
    return 0;
}

static int add_profielen(struct zaak_catalogus *catalogus, const json_node *root, struct zaak_error *error)
{
    const struct lezer lezer = { catalogus->ctx, &catalogus->documents[catalogus->document_count - 1].arena };
    struct profiel_document document = { NULL, NULL };
    int result = zaak_json_read_fields(root, document_fields, &document, error);
    const json_node *list = document.procesprofielen;

    for (size_t i = 0; result == 0 && i < zaak_json_count(list); i++) {
        struct profiel_bron *profiel = zaak_arena_alloc(lezer.ctx, lezer.arena, sizeof *profiel);

        if (!profiel)
            return zaak_fail_memory(error);
        profiel->index = i;
        profiel->volgorde = catalogus->profiel_count;
        result = read_profiel(&lezer, zaak_json_at(list, i), profiel, error);
        if (result) {
            zaak_error_prefix(error, "procesprofielen.%zu", i);
            return result;
        }
        result = zaak_grow(lezer.ctx, (void **)&catalogus->profielen, &catalogus->profiel_capacity, catalogus->profiel_count + 1,
                           sizeof catalogus->profielen[0]);
        if (result)
            return zaak_fail_plain(error, result);
        catalogus->profielen[catalogus->profiel_count++] = profiel;
    }
    if (result == 0)
        result = add_normen(catalogus, &lezer, document.servicenormen, error);
    return result ? result : check_overlap(catalogus, error);
}

int zaak_catalogus_add_profielen(struct zaak_catalogus *catalogus, const char *json, size_t length, struct zaak_error *error)
{
    struct batch batch;
    json_node *root;
    int result = json ? zaak_catalogus_begin(catalogus, &batch, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = zaak_json_parse(catalogus->ctx, json, length, &root, error);
    if (result)
        return result;
    result = zaak_catalogus_own(catalogus, root, error);
    if (result == 0)
        result = add_profielen(catalogus, root, error);
    return zaak_catalogus_end(catalogus, &batch, result);
}
