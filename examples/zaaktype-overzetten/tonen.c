/* SPDX-License-Identifier: EUPL-1.2 */
/* For people: case by case, and in total. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "overzetten.h"

static const char *const oordelen[] = { "blijft gelijk", "verandert", "past niet" };

static void print_version(const struct zaak_object *version)
{
    const char *begin = tekst_van(version, ZAAK_VELD_BEGIN_GELDIGHEID), *einde = tekst_van(version, ZAAK_VELD_EINDE_GELDIGHEID);

    printf("%s, %s", tekst_van(version, ZAAK_VELD_IDENTIFICATIE), zaak_object_get_naam(version));
    printf(*begin ? " (vanaf %s%s%s)\n" : "\n", begin, *einde ? " tot en met " : "", einde);
}

void toon_begin(const struct verslag *v)
{
    printf("Naar ");
    print_version(v->naar);
}

/* A text that was made in two steps: its length, then the text. */
static void print_lines(const char *text, const char *before)
{
    while (*text) {
        size_t length = strcspn(text, "\n");

        printf("%s%.*s\n", length ? before : "", (int)length, text);
        text += length + (text[length] == '\n');
    }
}

void toon_verschillen(const struct zaak_verschillen *list)
{
    int length = zaak_verschillen_text(list, NULL, 0);
    char *text = length < 0 ? NULL : malloc((size_t)length + 1);

    if (text && zaak_verschillen_text(list, text, (size_t)length + 1) >= 0) {
        putchar('\n');
        print_lines(text, "");
    }
    free(text);
}

void toon_zaak(const struct verslag *v, const struct zaak *zaak, const struct zaak_overzetting *list)
{
    int length = zaak_overzetting_text(list, NULL, 0);
    char *text = length < 0 ? NULL : malloc((size_t)length + 1);

    (void)v;
    printf("\n%s (van de versie vanaf %s): %s\n", zaak_get_identificatie(zaak), tekst_van(zaak_overzetting_van(list), ZAAK_VELD_BEGIN_GELDIGHEID),
           oordelen[zaak_overzetting_oordeel(list)]);
    if (text && zaak_overzetting_text(list, text, (size_t)length + 1) >= 0)
        print_lines(text, "  ");
    free(text);
}

static void print_rest(const struct totalen *t)
{
    if (t->gesloten)
        printf("Niet bekeken: %zu afgesloten (met --alle wel).\n", t->gesloten);
    if (t->al_zo)
        printf("Niet bekeken: %zu al van deze versie.\n", t->al_zo);
    if (t->andere)
        printf("Niet bekeken: %zu van een ander zaaktype, of nog niet ontvangen.\n", t->andere);
    if (t->fout)
        printf("Niet te berekenen: %zu.\n", t->fout);
}

void toon_end(const struct verslag *v)
{
    const struct totalen *t = &v->totalen;
    size_t niet = t->oordelen[ZAAK_OVERZET_PAST_NIET], anders = t->oordelen[ZAAK_OVERZET_ANDERS], gelijk = t->oordelen[ZAAK_OVERZET_GELIJK];

    if (v->getoond < t->zaken)
        printf("\nEn nog %zu zaken.\n", t->zaken - v->getoond);
    printf("\n%zu %s: %zu %s niet, %zu %s, %zu %s gelijk.\n", t->zaken, t->zaken == 1 ? "zaak" : "zaken", niet, niet == 1 ? "past" : "passen", anders,
           anders == 1 ? "verandert" : "veranderen", gelijk, gelijk == 1 ? "blijft" : "blijven");
    print_rest(t);
    if (t->count)
        puts("\n  zaken  wat er verandert");
    for (size_t i = 0; i < t->count; i++) {
        printf("%7zu  %s", t->rows[i].zaken, t->rows[i].label);
        if (t->rows[i].most && t->rows[i].least == t->rows[i].most)
            printf(" (%d dagen)", (int)t->rows[i].most);
        else if (t->rows[i].most)
            printf(" (%d tot %d dagen)", (int)t->rows[i].least, (int)t->rows[i].most);
        putchar('\n');
    }
}
