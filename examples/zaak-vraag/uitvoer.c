/* SPDX-License-Identifier: EUPL-1.2 */
#include "uitvoer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool make_room(struct uitvoer *uit, size_t more)
{
    size_t need = uit->length + more, room = uit->capacity ? uit->capacity : 4096;
    char *bigger;

    if (uit->failed || need <= uit->capacity)
        return !uit->failed;
    while (room < need)
        room *= 2;
    bigger = realloc(uit->bytes, room);
    if (!bigger) {
        uit->failed = true;
        return false;
    }
    uit->bytes = bigger;
    uit->capacity = room;
    return true;
}

void uit_raw(struct uitvoer *uit, const char *bytes, size_t length)
{
    if (!make_room(uit, length))
        return;
    memcpy(uit->bytes + uit->length, bytes, length);
    uit->length += length;
}

void uit_plain(struct uitvoer *uit, const char *text)
{
    uit_raw(uit, text, strlen(text));
}

void uit_text(struct uitvoer *uit, const char *text)
{
    size_t plain;

    uit_raw(uit, "\"", 1);
    for (; *text; text++) {
        for (plain = 0; (unsigned char)text[plain] >= 0x20 && text[plain] != '"' && text[plain] != '\\'; plain++)
            ;
        uit_raw(uit, text, plain);
        text += plain;
        if (*text == '\0') {
            break;
        } else if ((unsigned char)*text < 0x20) {
            char escape[8];

            uit_raw(uit, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", (unsigned)*text));
        } else {
            uit_raw(uit, "\\", 1);
            uit_raw(uit, text, 1);
        }
    }
    uit_raw(uit, "\"", 1);
}

void uit_int(struct uitvoer *uit, long long number)
{
    char text[32];

    uit_raw(uit, text, (size_t)snprintf(text, sizeof text, "%lld", number));
}

void uit_number(struct uitvoer *uit, double number)
{
    char text[40];

    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, number);
        if (strtod(text, NULL) == number)
            break;
    }
    uit_plain(uit, text);
}

void uit_dag(struct uitvoer *uit, zaak_dag dag)
{
    char text[32];

    if (dag == ZAAK_DAG_GEEN || zaak_datum_format(dag, ZAAK_DATUM_ISO, text, sizeof text) < 0)
        uit_plain(uit, "null");
    else
        uit_text(uit, text);
}

void uit_lid(struct uitvoer *uit, const char *naam)
{
    uit_plain(uit, ",");
    uit_text(uit, naam);
    uit_plain(uit, ":");
}

void uit_lid_text(struct uitvoer *uit, const char *naam, const char *text)
{
    uit_lid(uit, naam);
    if (text)
        uit_text(uit, text);
    else
        uit_plain(uit, "null");
}

void uit_lid_int(struct uitvoer *uit, const char *naam, long long number)
{
    uit_lid(uit, naam);
    uit_int(uit, number);
}

void uit_lid_bool(struct uitvoer *uit, const char *naam, bool value)
{
    uit_lid(uit, naam);
    uit_plain(uit, value ? "true" : "false");
}

void uit_lid_dag(struct uitvoer *uit, const char *naam, zaak_dag dag)
{
    uit_lid(uit, naam);
    uit_dag(uit, dag);
}

void uit_free(struct uitvoer *uit)
{
    free(uit->bytes);
    *uit = (struct uitvoer){ 0 };
}
