/* SPDX-License-Identifier: EUPL-1.2 */
/* Reading the attribute of a zaakobject that counts. */
#include <string.h>

#include "archief_intern.h"
#include "basis/json_intern.h"
#include "datumtekst_intern.h"

/* A member by the first `length` bytes of its name. False when it is not there; a null is there. */
static bool find_member(const json_node *object, const char *naam, size_t length, const json_node **ret_value)
{
    void *at = NULL;
    const char *key;
    json_node *value;

    while (zaak_json_kind(object) == JSON_OBJECT && zaak_json_next(object, &at, &key, &value)) {
        if (strlen(key) == length && !memcmp(key, naam, length)) {
            *ret_value = value;
            return true;
        }
    }
    return false;
}

/* record/einddatum: from object to object. */
static bool find_path(const json_node *object, const char *path, const json_node **ret_value)
{
    size_t length = strcspn(path, "/");

    while (path[length]) {
        if (!find_member(object, path, length, &object))
            return false;
        path += length + 1;
        length = strcspn(path, "/");
    }
    return find_member(object, path, length, ret_value);
}

static void read_value(const struct archiefrekening *r, const char *text, struct kenmerk *kenmerk)
{
    if (!*text) {
        kenmerk->reden = ZAAK_ARCHIEFREDEN_KENMERK_LEEG;
        return;
    }
    kenmerk->dag = zaak_datumtekst_read(text, r->variant.datumvormen, r->variant.brondag);
    kenmerk->reden = ZAAK_ARCHIEFREDEN_GEEN;
    if (kenmerk->dag == ZAAK_DAG_GEEN) {
        kenmerk->reden = ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR;
        kenmerk->waarde = zaak_motivering_keep(r->why, text);
    }
}

static void read_node(const struct archiefrekening *r, const json_node *value, struct kenmerk *kenmerk)
{
    char number[64];

    switch (zaak_json_kind(value)) {
    case JSON_NULL:
        read_value(r, "", kenmerk);
        break;
    case JSON_TEXT:
        read_value(r, zaak_json_text(value, NULL), kenmerk);
        break;
    case JSON_INT:
    case JSON_DECIMAL:
        read_value(r, zaak_json_number_text(value, number), kenmerk);
        break;
    default:
        read_value(r, "…", kenmerk);   /* an object or a list is no day, whatever is in it */
        break;
    }
}

int zaak_kenmerk_read(const struct archiefrekening *r, const struct zaak_archiefobject *object, struct kenmerk *ret_kenmerk, struct zaak_error *error)
{
    const char *naam = r->regeling.datumkenmerk;
    const json_node *value;
    json_node *root;
    int result;

    *ret_kenmerk = (struct kenmerk){ ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT, ZAAK_DAG_GEEN, NULL };
    if (object->waarde)
        read_value(r, object->waarde, ret_kenmerk);
    if (object->waarde || !object->json)
        return 0;
    result = zaak_json_parse(r->ctx, object->json, object->json_length, &root, error);
    if (result)
        return result;
    if (find_member(root, naam, strlen(naam), &value) || (r->variant.kenmerk_pad && find_path(root, naam, &value)))
        read_node(r, value, ret_kenmerk);
    zaak_json_free(root);
    return 0;
}
