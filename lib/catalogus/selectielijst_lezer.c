/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads documents of the selectielijst API: lists and pages of results, process types and generic names. */
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/json_intern.h"
#include "selectielijst_intern.h"

struct lezing {
    struct zaak_context *ctx;
    struct selectierijen *rijen;
    struct arena *arena;
};

/* What stands in which field, by kind of row. */
static const char *const fields[][RIJ_TEKSTEN] = {
    [ZAAK_SELECTIELIJST_RESULTAAT] = { "url", "naam", "omschrijving", "volledigNummer", "procesType", "waardering", "procestermijn", "bewaartermijn" },
    [ZAAK_SELECTIELIJST_PROCESTYPE] = { "url", "naam", "omschrijving" },
    [ZAAK_SELECTIELIJST_OMSCHRIJVING] = { "url", "omschrijving", "definitie" },
};

/* A field may be absent or null: then it is empty. */
static int read_text(const struct lezing *lezing, const json_node *node, const char *field, const char **ret_text, struct zaak_error *error)
{
    const json_node *value = zaak_json_get(node, field);
    size_t length;
    const char *text;

    *ret_text = "";
    if (!value)
        return 0;
    if (zaak_json_kind(value) != JSON_TEXT)
        return zaak_fail(error, ZAAK_E_VELD, field, "Hier hoort een tekst.");
    text = zaak_json_text(value, &length);
    if (length && !(*ret_text = zaak_arena_copy(lezing->ctx, lezing->arena, text, length)))
        return zaak_fail_memory(error);
    return 0;
}

static int check_row(const struct selectierij *rij, const char *url, struct zaak_error *error)
{
    const char *termijn = rij->teksten[RIJ_BEWAARTERMIJN];
    struct zaak_duur duur;

    if (!*rij->teksten[RIJ_URL])
        return zaak_fail(error, ZAAK_E_VELD, url, "Een rij van de selectielijst heeft een %s.", url);
    if (rij->soort == ZAAK_SELECTIELIJST_RESULTAAT && !*rij->teksten[RIJ_PROCESTYPE])
        return zaak_fail(error, ZAAK_E_VELD, "procesType", "Een resultaat hoort bij een procestype.");
    if (*termijn && zaak_duur_parse(termijn, strlen(termijn), &duur))
        return zaak_fail(error, ZAAK_E_VORM, "bewaartermijn", "\"%.40s\" is geen duur (zoals P10Y of P6M).", termijn);
    return 0;
}

/* The rows of a fixture have their fields one level deeper, and an identifier for a URL. */
static int read_row(const struct lezing *lezing, const json_node *node, struct selectierij *rij, struct zaak_error *error)
{
    const json_node *model = zaak_json_get(node, "model");
    const char *url = "url";
    int result = 0;

    if (zaak_json_kind(model) == JSON_TEXT) {
        if (!strstr(zaak_json_text(model, NULL), "resultaattypeomschrijving"))
            return zaak_fail(error, ZAAK_E_VELD, "model", "Van een fixture worden alleen resultaattypeomschrijvingen gelezen.");
        node = zaak_json_get(node, "fields");
        url = "uuid";
    }
    if (zaak_json_kind(node) != JSON_OBJECT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    if (zaak_json_get(node, "procesType"))
        rij->soort = ZAAK_SELECTIELIJST_RESULTAAT;
    else if (zaak_json_get(node, "procesobject"))
        rij->soort = ZAAK_SELECTIELIJST_PROCESTYPE;
    else if (zaak_json_get(node, "definitie"))
        rij->soort = ZAAK_SELECTIELIJST_OMSCHRIJVING;
    else
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Dit is geen resultaat, geen procestype en geen resultaattypeomschrijving.");
    for (int i = 0; i < RIJ_TEKSTEN && result == 0; i++) {
        const char *field = i == RIJ_URL ? url : fields[rij->soort][i];

        rij->teksten[i] = "";
        if (field)
            result = read_text(lezing, node, field, &rij->teksten[i], error);
    }
    return result ? result : check_row(rij, url, error);
}

static int add_row(const struct lezing *lezing, const struct selectierij *rij)
{
    struct selectierijen *rijen = lezing->rijen;
    int result = zaak_grow(lezing->ctx, (void **)&rijen->items, &rijen->capacity, rijen->count + 1, sizeof rijen->items[0]);

    if (result == 0)
        rijen->items[rijen->count++] = *rij;
    return result;
}

static int read_rows(const struct lezing *lezing, const json_node *root, struct zaak_error *error)
{
    const json_node *list = zaak_json_kind(root) == JSON_OBJECT ? zaak_json_get(root, "results") : root;
    const char *name = list == root ? "" : "results.";

    if (zaak_json_kind(list) != JSON_LIST)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een lijst, of een object met results.");
    for (size_t i = 0; i < zaak_json_count(list); i++) {
        struct selectierij rij;
        int result = read_row(lezing, zaak_json_at(list, i), &rij, error);

        if (result) {
            zaak_error_prefix(error, "%s%zu", name, i);
            return result;
        }
        result = add_row(lezing, &rij);
        if (result == 0 && rij.soort == ZAAK_SELECTIELIJST_RESULTAAT)
            result = add_row(lezing, &(struct selectierij){ SELECTIELIJST_GENOEMD, { rij.teksten[RIJ_PROCESTYPE], "", "", "", "", "", "", "" } });
        if (result)
            return zaak_fail_plain(error, result);
    }
    return 0;
}

int zaak_selectielijst_read(struct zaak_context *ctx, const char *json, size_t length, struct selectierijen *rijen, struct arena *arena, struct zaak_error *error)
{
    const struct lezing lezing = { ctx, rijen, arena };
    json_node *root = NULL;
    int result = zaak_json_parse(ctx, json, length, &root, error);

    if (result == 0)
        result = read_rows(&lezing, root, error);
    zaak_json_free(root);
    return result;
}
