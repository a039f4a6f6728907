/* SPDX-License-Identifier: EUPL-1.2 */
#include "json_tijd_intern.h"

#include "basis/fout_intern.h"

int zaak_text_read_dag(const char *text, size_t length, zaak_dag *target, struct zaak_error *error)
{
    return zaak_datum_parse(text, length, target) ? zaak_fail(error, ZAAK_E_VORM, NULL, "\"%.40s\" is geen datum (jjjj-mm-dd).", text) : 0;
}

int zaak_text_read_periode(const char *text, size_t length, struct zaak_periode *target, struct zaak_error *error)
{
    return zaak_periode_parse(text, length, target) ? zaak_fail(error, ZAAK_E_VORM, NULL, "\"%.40s\" is geen termijn (zoals P8W, P3M of P5WD).", text) : 0;
}

int zaak_text_read_tijdstip(const char *text, size_t length, zaak_tijdstip *target, struct zaak_error *error)
{
    return zaak_tijdstip_parse(text, length, target) ? zaak_fail(error, ZAAK_E_VORM, NULL, "\"%.40s\" is geen tijdstip (ISO 8601 met tijdzone).", text) : 0;
}

/* The text of a node, or NULL with the error filled. */
static const char *text_of(const json_node *value, size_t *length, struct zaak_error *error)
{
    if (zaak_json_kind(value) == JSON_TEXT)
        return zaak_json_text(value, length);
    zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een tekst.");
    return NULL;
}

int zaak_json_read_dag(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    size_t length;
    const char *text = text_of(value, &length, error);

    (void)extra;
    return text ? zaak_text_read_dag(text, length, target, error) : -ZAAK_E_VELD;
}

int zaak_json_read_periode(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    size_t length;
    const char *text = text_of(value, &length, error);

    (void)extra;
    return text ? zaak_text_read_periode(text, length, target, error) : -ZAAK_E_VELD;
}

int zaak_json_read_tijdstip(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    size_t length;
    const char *text = text_of(value, &length, error);

    (void)extra;
    return text ? zaak_text_read_tijdstip(text, length, target, error) : -ZAAK_E_VELD;
}
