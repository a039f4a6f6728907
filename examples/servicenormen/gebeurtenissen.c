/* SPDX-License-Identifier: EUPL-1.2 */
/* Events that are no case, as JSON Lines (docs/schema/normgebeurtenis.schema.json). */
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

#include "servicenormen.h"

struct regel {
    const char *path;
    int number;
};

static bool wrong(const struct regel *regel, const char *field, const char *text)
{
    fprintf(stderr, "servicenormen: %s, regel %d, veld %s: %s\n", regel->path, regel->number, field, text);
    return false;
}

static bool read_text(const struct regel *regel, json_object *line, const char *field, bool required, char **ret)
{
    json_object *value = json_object_object_get(line, field);

    *ret = NULL;
    if (!value)
        return !required || wrong(regel, field, "dit veld ontbreekt.");
    if (!json_object_is_type(value, json_type_string) || !json_object_get_string_len(value))
        return wrong(regel, field, "hier hoort een tekst.");
    *ret = geheugen_grow(NULL, (size_t)json_object_get_string_len(value) + 1, 1);
    memcpy(*ret, json_object_get_string(value), (size_t)json_object_get_string_len(value) + 1);
    return true;
}

static bool read_when(const struct regel *regel, json_object *line, const char *field, bool required, zaak_dag *dag, zaak_tijdstip *tijdstip)
{
    json_object *value = json_object_object_get(line, field);
    const char *text = value && json_object_is_type(value, json_type_string) ? json_object_get_string(value) : NULL;

    *dag = ZAAK_DAG_GEEN;
    *tijdstip = ZAAK_TIJDSTIP_GEEN;
    if (!value)
        return !required || wrong(regel, field, "dit veld ontbreekt.");
    if (text && (zaak_datum_parse(text, strlen(text), dag) == 0 || zaak_tijdstip_parse(text, strlen(text), tijdstip) == 0))
        return true;
    return wrong(regel, field, "hier hoort een dag (2026-03-02) of een tijdstip (2026-03-02T10:00:00+01:00).");
}

static bool read_count(const struct regel *regel, json_object *line, int32_t *ret)
{
    json_object *value = json_object_object_get(line, "aantal");

    *ret = -1;
    if (!value)
        return true;
    if (!json_object_is_type(value, json_type_int) || json_object_get_int64(value) < 0 || json_object_get_int64(value) > INT32_MAX)
        return wrong(regel, "aantal", "hier hoort een getal van 0 of meer.");
    *ret = json_object_get_int(value);
    return true;
}

static bool check_names(const struct regel *regel, json_object *line)
{
    static const char *const known[] = { "gebeurtenis", "id", "organisatie", "begin", "einde", "aantal" };

    json_object_object_foreach(line, key, value) {
        size_t i = 0;

        (void)value;
        while (i < sizeof known / sizeof known[0] && strcmp(known[i], key))
            i++;
        if (i == sizeof known / sizeof known[0])
            return wrong(regel, key, "dit veld is niet bekend.");
    }
    return true;
}

static bool read_line(const struct regel *regel, const char *text, struct gegevens *gegevens)
{
    json_object *line = json_tokener_parse(text);
    struct gebeurtenis *row;
    bool ok = line && json_object_is_type(line, json_type_object);

    if (!ok) {
        json_object_put(line);
        return wrong(regel, "-", "dit is geen JSON-object.");
    }
    gegevens->gebeurtenissen = geheugen_grow(gegevens->gebeurtenissen, gegevens->gebeurtenis_count + 1, sizeof *row);
    row = &gegevens->gebeurtenissen[gegevens->gebeurtenis_count++];
    memset(row, 0, sizeof *row);
    ok = check_names(regel, line) && read_text(regel, line, "gebeurtenis", true, &row->soort) && read_text(regel, line, "id", true, &row->id) &&
         read_text(regel, line, "organisatie", false, &row->organisatie) && read_when(regel, line, "begin", true, &row->begin, &row->begin_op) &&
         read_when(regel, line, "einde", false, &row->einde, &row->einde_op) && read_count(regel, line, &row->aantal);
    json_object_put(line);
    return ok;
}

bool gebeurtenissen_read(const char *path, char *text, struct gegevens *gegevens)
{
    struct regel regel = { path, 0 };

    for (char *line = text, *next; *line; line = next) {
        size_t length = strcspn(line, "\n");

        next = line + length + (line[length] == '\n');
        line[length] = '\0';
        regel.number++;
        if (line[strspn(line, " \t\r")] && !read_line(&regel, line, gegevens))
            return false;
    }
    return true;
}

void gebeurtenissen_free(struct gegevens *gegevens)
{
    for (size_t i = 0; i < gegevens->gebeurtenis_count; i++) {
        free(gegevens->gebeurtenissen[i].soort);
        free(gegevens->gebeurtenissen[i].id);
        free(gegevens->gebeurtenissen[i].organisatie);
    }
    free(gegevens->gebeurtenissen);
}
