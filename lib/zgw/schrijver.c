/* SPDX-License-Identifier: EUPL-1.2 */
#include "schrijver_intern.h"

#include <limits.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "spelling_intern.h"

bool zaak_spelling_exists(int32_t spelling)
{
    return spelling >= ZAAK_SPELLING_GELEZEN && spelling <= ZAAK_SPELLING_EXPORT;
}

void zaak_schrijver_begin(struct schrijver *s, struct zaak_context *ctx, int32_t spelling, struct zaak_error *error)
{
    *s = (struct schrijver){ .uit = { .ctx = ctx }, .room = { { .ctx = ctx }, { .ctx = ctx } }, .spelling = spelling, .error = error };
}

void zaak_schrijver_free(struct schrijver *s)
{
    zaak_tekst_free(&s->uit);
    zaak_tekst_free(&s->room[0]);
    zaak_tekst_free(&s->room[1]);
}

int zaak_schrijver_result(const struct schrijver *s)
{
    if (s->result)
        return s->result;
    if (s->uit.failed)
        return zaak_fail_memory(s->error);
    return s->uit.length > INT_MAX ? zaak_fail(s->error, ZAAK_E_LIMIET, NULL, "Het document wordt groter dan 2 GiB.") : 0;
}

int zaak_schrijver_end(struct schrijver *s, char *buffer, size_t size)
{
    int result = zaak_schrijver_result(s);

    if (result == 0)
        result = zaak_tekst_give(s->uit.bytes, s->uit.length, buffer, size);
    zaak_schrijver_free(s);
    return result;
}

static bool stopped(const struct schrijver *s)
{
    return s->result || s->uit.failed;
}

/* Two members with one name would be no JSON: a name that changes must be free, or be that of a member that changes too. */
static void check_free(struct schrijver *s, const json_node *owner, const char *name)
{
    struct tekst room[2] = { { .ctx = s->uit.ctx }, { .ctx = s->uit.ctx } };
    const char *other = zaak_json_has(owner, name) ? zaak_spelling_name(room, s->spelling, name) : "";

    if (!other)
        s->uit.failed = true;
    else if (!strcmp(other, name))
        s->result = zaak_fail(s->error, ZAAK_E_DUBBEL, name, "In deze spelling staat het veld \"%.80s\" er twee keer.", name);
    zaak_tekst_free(&room[0]);
    zaak_tekst_free(&room[1]);
}

static void add_name(struct schrijver *s, const char *name)
{
    zaak_json_add_string(&s->uit, name, strlen(name));
    zaak_tekst_add(&s->uit, ":");
}

void zaak_schrijver_name(struct schrijver *s, const json_node *owner, const char *name)
{
    const char *spelled = s->spelling == ZAAK_SPELLING_GELEZEN ? name : zaak_spelling_name(s->room, s->spelling, name);

    if (!spelled) {
        s->uit.failed = true;
        return;
    }
    if (spelled != name && strcmp(spelled, name))
        check_free(s, owner, spelled);
    add_name(s, spelled);
}

void zaak_schrijver_comma(struct schrijver *s, bool *first)
{
    if (!*first)
        zaak_tekst_add(&s->uit, ",");
    *first = false;
}

static void write_field(struct schrijver *s, const struct veld *rows, size_t count, const json_node *owner, const struct veld *veld, const json_node *value);

/* An object whose members are fields: of a resource, of a group, or of something unknown, which has no rows. */
static void write_object(struct schrijver *s, const struct veld *rows, size_t count, const json_node *node)
{
    const char *key;
    json_node *value;
    void *at = NULL;
    size_t place = 0;
    bool first = true;

    zaak_tekst_add(&s->uit, "{");
    while (!stopped(s) && zaak_json_next(node, &at, &key, &value)) {
        zaak_schrijver_comma(s, &first);
        zaak_schrijver_name(s, node, key);
        write_field(s, rows, count, node, zaak_veld_by_name(rows, count, &place, key), value);
    }
    zaak_tekst_add(&s->uit, "}");
}

/* An object with the fields of a group, or a list of these. */
static void write_group(struct schrijver *s, int32_t groep, const json_node *node)
{
    size_t count = 0;
    const struct veld *rows = groep == GROEP_GEEN ? NULL : zaak_groep_rows(groep, &count);

    if (zaak_json_kind(node) == JSON_LIST) {
        zaak_tekst_add(&s->uit, "[");
        for (size_t i = 0; i < zaak_json_count(node) && !stopped(s); i++) {
            if (i)
                zaak_tekst_add(&s->uit, ",");
            write_group(s, groep, zaak_json_at(node, i));
        }
        zaak_tekst_add(&s->uit, "]");
    } else if (zaak_json_kind(node) == JSON_OBJECT) {
        write_object(s, rows, count, node);
    } else {
        zaak_json_add_value(&s->uit, node);
    }
}

/* What a field holds; of a choice a word beside it says which. */
static int32_t group_of(const struct veld *rows, size_t count, const json_node *owner, const struct veld *veld)
{
    if (!veld || veld->type != VELD_KEUZE)
        return veld ? veld->groep : GROEP_GEEN;
    for (size_t i = 0; i < count; i++) {
        const json_node *word = zaak_json_get(owner, rows[i].naam);
        const struct keuze *keuze;

        if (rows[i].nummer != zaak_keuze_veld(veld->groep))
            continue;
        word = word ? word : zaak_json_get(owner, rows[i].snake);
        keuze = zaak_json_kind(word) == JSON_TEXT ? zaak_keuze_find(veld->groep, zaak_json_text(word, NULL)) : NULL;
        return keuze ? keuze->inhoud : GROEP_GEEN;
    }
    return GROEP_GEEN;
}

static void write_field(struct schrijver *s, const struct veld *rows, size_t count, const json_node *owner, const struct veld *veld, const json_node *value)
{
    if (s->spelling == ZAAK_SPELLING_GELEZEN || (veld && veld->type == VELD_VRIJ))
        zaak_json_add_value(&s->uit, value);
    else
        write_group(s, group_of(rows, count, owner, veld), value);
}

void zaak_schrijver_value(struct schrijver *s, const json_node *node)
{
    write_field(s, NULL, 0, NULL, NULL, node);
}

void zaak_schrijver_new(struct schrijver *s, int32_t soort, bool snake, const json_node *node)
{
    int32_t spelling = s->spelling;
    size_t count = 0;
    const struct veld *rows = soort ? zaak_veld_rows(soort, &count) : NULL;

    s->spelling = snake ? ZAAK_SPELLING_EXPORT : spelling;
    if (rows)
        write_object(s, rows, count, node);
    else
        zaak_schrijver_value(s, node);
    s->spelling = spelling;
}

void zaak_schrijver_group(struct schrijver *s, int32_t groep, bool snake, const json_node *node)
{
    int32_t spelling = s->spelling;

    s->spelling = snake ? ZAAK_SPELLING_EXPORT : spelling;
    if (s->spelling == ZAAK_SPELLING_GELEZEN)
        zaak_json_add_value(&s->uit, node);
    else
        write_group(s, groep, node);
    s->spelling = spelling;
}

void zaak_schrijver_member(struct schrijver *s, const struct zaak_object *object, const char *key, const json_node *value)
{
    size_t count, place = 0;
    const struct veld *rows = zaak_veld_rows(object->soort, &count);

    zaak_schrijver_name(s, object->node, key);
    write_field(s, rows, count, object->node, zaak_veld_by_name(rows, count, &place, key), value);
}

void zaak_schrijver_object(struct schrijver *s, const struct zaak_object *object)
{
    size_t count;
    const struct veld *rows = zaak_veld_rows(object->soort, &count);

    if (s->spelling == ZAAK_SPELLING_GELEZEN)
        zaak_json_add_value(&s->uit, object->node);
    else
        write_object(s, rows, count, object->node);
}

void zaak_schrijver_list(struct schrijver *s, struct zaak_object *const *items, size_t count)
{
    zaak_tekst_add(&s->uit, "[");
    for (size_t i = 0; i < count && !stopped(s); i++) {
        if (i)
            zaak_tekst_add(&s->uit, ",");
        zaak_schrijver_object(s, items[i]);
    }
    zaak_tekst_add(&s->uit, "]");
}

const char *zaak_schrijver_list_name(const struct schrijver *s, int32_t soort, uint8_t vorm)
{
    if (vorm == 1 + SOORT_VORM_ENKEL)
        return zaak_soort_naam(soort, SOORT_VORM_ENKEL);
    if (s->spelling == ZAAK_SPELLING_GELEZEN)
        return zaak_soort_naam(soort, vorm ? (enum soort_vorm)(vorm - 1) : SOORT_VORM_LIJST);
    return zaak_soort_naam(soort, s->spelling == ZAAK_SPELLING_EXPORT ? SOORT_VORM_EXPORT : SOORT_VORM_LIJST);
}

void zaak_schrijver_top(struct schrijver *s, const json_node *owner, const char *name, const char *spelled)
{
    if (owner && strcmp(name, spelled) && zaak_json_has(owner, spelled) && !s->result)
        s->result = zaak_fail(s->error, ZAAK_E_DUBBEL, spelled, "In deze spelling staat de lijst \"%s\" er twee keer.", spelled);
    add_name(s, spelled);
}
