/* SPDX-License-Identifier: EUPL-1.2 */
/* How often each kind of change comes, counted in cases. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "overzetten.h"

static const char *part_name(int32_t soort)
{
    switch (soort) {
    case ZAAK_SOORT_STATUSTYPE: return "statustype";
    case ZAAK_SOORT_RESULTAATTYPE: return "resultaattype";
    case ZAAK_SOORT_ROLTYPE: return "roltype";
    case ZAAK_SOORT_EIGENSCHAP: return "eigenschap";
    case ZAAK_SOORT_BESLUITTYPE: return "besluittype";
    default: return "informatieobjecttype";
    }
}

static const char *way(const struct zaak_overzetregel *row)
{
    if (row->was_dag == ZAAK_DAG_GEEN)
        return "komt erbij";
    if (row->wordt_dag == ZAAK_DAG_GEEN)
        return "vervalt";
    return row->dagen < 0 ? "wordt eerder" : "wordt later";
}

static void write_label(const struct zaak_overzetregel *row, char *label, size_t size)
{
    static const char *const ernsten[] = { "bevinding", "melding", "waarschuwing", "fout" };
    const char *veld = *row->veld ? row->veld : "";

    switch (row->soort) {
    case ZAAK_OVERZET_VERSIE:
        snprintf(label, size, "%s", !strcmp(veld, "geldigheid") ? "de nieuwe versie geldt niet op de dag van ontvangst" : row->tekst);
        break;
    case ZAAK_OVERZET_FEIT_WEG:
        snprintf(label, size, "%s \"%s\" past niet", part_name(row->deel), row->naam);
        break;
    case ZAAK_OVERZET_FEIT_ANDERS:
        snprintf(label, size, "%s \"%s\": %s wordt anders", part_name(row->deel), row->naam, veld);
        break;
    case ZAAK_OVERZET_FEIT_PAST:
        snprintf(label, size, "%s \"%s\" past nu wel", part_name(row->deel), row->naam);
        break;
    case ZAAK_OVERZET_BEVINDING_NIEUW:
    case ZAAK_OVERZET_BEVINDING_WEG:
        snprintf(label, size, "%s %s %s", row->soort == ZAAK_OVERZET_BEVINDING_NIEUW ? "nieuwe" : "niet meer een", ernsten[row->ernst], row->naam);
        break;
    case ZAAK_OVERZET_DATUM:
        snprintf(label, size, "%s%s%s %s", veld, *row->naam ? " " : "", row->naam, way(row));
        break;
    case ZAAK_OVERZET_STAND:
        snprintf(label, size, "%s%s%s wordt anders", veld, *row->naam ? " " : "", row->naam);
        break;
    case ZAAK_OVERZET_BEURT:
        snprintf(label, size, "%s", !strcmp(veld, "R") ? "een ander is aan de beurt" : "een ander is eindverantwoordelijk");
        break;
    default:
        snprintf(label, size, "andere keuze voor de volgende status");
        break;
    }
}

/* A long name may have been cut inside a character. */
static void end_whole(char *label, size_t size)
{
    size_t length = strlen(label);

    if (length + 1 < size)
        return;
    while (length && ((unsigned char)label[length - 1] & 0xC0) == 0x80)
        length--;
    label[length ? length - 1 : 0] = '\0';
}

static struct totaal *find(struct totalen *totalen, const char *label)
{
    struct totaal *bigger;
    size_t capacity = totalen->capacity ? 2 * totalen->capacity : 64;

    for (size_t i = 0; i < totalen->count; i++)
        if (!strcmp(totalen->rows[i].label, label))
            return &totalen->rows[i];
    if (totalen->count == totalen->capacity) {
        bigger = realloc(totalen->rows, capacity * sizeof *bigger);
        if (!bigger)
            return NULL;
        totalen->rows = bigger;
        totalen->capacity = capacity;
    }
    totalen->rows[totalen->count] = (struct totaal){ .label = malloc(strlen(label) + 1) };
    if (!totalen->rows[totalen->count].label)
        return NULL;
    strcpy(totalen->rows[totalen->count].label, label);
    return &totalen->rows[totalen->count++];
}

/* A case counts once, whatever the number of its facts. */
static void count(struct totalen *totalen, const char *label, int32_t days)
{
    struct totaal *row = find(totalen, label);
    int32_t many = days < 0 ? -days : days;

    if (!row) {
        totalen->failed = true;
        return;
    }
    if (!row->zaken || many < row->least)
        row->least = many;
    if (many > row->most)
        row->most = many;
    row->zaken += row->last != totalen->zaken;
    row->last = totalen->zaken;
}

/* What was not late on the day asked for and would be. */
static bool gets_late(const struct zaak_overzetregel *row, zaak_dag peildatum)
{
    return row->soort == ZAAK_OVERZET_DATUM && !strcmp(row->veld, "uiterlijk") && peildatum != ZAAK_DAG_GEEN && row->wordt_dag != ZAAK_DAG_GEEN &&
           row->wordt_dag < peildatum && (row->was_dag == ZAAK_DAG_GEEN || row->was_dag >= peildatum);
}

void totalen_add(struct totalen *totalen, const struct zaak_overzetting *list, zaak_dag peildatum)
{
    struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;
    char label[512];

    totalen->zaken++;
    totalen->oordelen[zaak_overzetting_oordeel(list)]++;
    for (size_t i = 0; zaak_overzetting_get(list, i, &row) == 0; i++) {
        write_label(&row, label, sizeof label);
        end_whole(label, sizeof label);
        count(totalen, label, row.dagen);
        if (gets_late(&row, peildatum))
            count(totalen, "wordt te laat volgens de wet", 0);
    }
}

static int compare(const void *left, const void *right)
{
    const struct totaal *a = left, *b = right;

    return a->zaken != b->zaken ? (a->zaken < b->zaken ? 1 : -1) : strcmp(a->label, b->label);
}

void totalen_sort(struct totalen *totalen)
{
    if (totalen->count)
        qsort(totalen->rows, totalen->count, sizeof *totalen->rows, compare);
}

void totalen_free(struct totalen *totalen)
{
    for (size_t i = 0; i < totalen->count; i++)
        free(totalen->rows[i].label);
    free(totalen->rows);
}
