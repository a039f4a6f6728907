/* SPDX-License-Identifier: EUPL-1.2 */
/* Findings for people: by zaaktype version, and at the end how often each rule was broken. */
#include <stdio.h>
#include <string.h>

#include "keuring.h"

static void print_head(const struct zaak_object *object)
{
    const struct zaak_object *zaaktype = zaaktype_van(object);
    const char *begin, *einde;

    putchar('\n');
    if (!object) {
        puts("Niet gelezen");
        return;
    }
    if (!zaaktype) {
        printf("%s \"%s\"\n", soort_naam(zaak_object_get_soort(object)), zaak_object_get_naam(object));
        return;
    }
    begin = tekst_van(zaaktype, ZAAK_VELD_BEGIN_GELDIGHEID);
    einde = tekst_van(zaaktype, ZAAK_VELD_EINDE_GELDIGHEID);
    printf("%s, %s", tekst_van(zaaktype, ZAAK_VELD_IDENTIFICATIE), zaak_object_get_naam(zaaktype));
    printf(*begin ? " (vanaf %s%s%s)\n" : "\n", begin, *einde ? " tot en met " : "", einde);
}

/* What the findings under one head have in common: the version, or the resource itself. */
static const struct zaak_object *group_of(const struct zaak_object *object)
{
    const struct zaak_object *zaaktype = zaaktype_van(object);

    return zaaktype ? zaaktype : object;
}

static void print_finding(const struct zaak_bevinding *b)
{
    printf("  %-12s %s  ", ernst_naam(b->ernst), b->regel);
    if (b->object && zaaktype_van(b->object) != b->object && zaaktype_van(b->object))
        printf("%s \"%s\": ", soort_naam(zaak_object_get_soort(b->object)), zaak_object_get_naam(b->object));
    printf("%s\n", b->tekst);
    printf("  %-12s %s%s%s%s%s\n", "", b->pad, *b->bestand ? " in " : "", b->bestand, *b->zgw_code ? "  " : "", b->zgw_code);
}

static void print_rules(const struct keuze *keuze)
{
    struct zaak_regel regel = ZAAK_REGEL_INIT;

    for (size_t i = 0; zaak_regel_get(keuze->profiel, i, &regel) == 0; i++)
        for (int32_t ernst = ZAAK_ERNST_FOUT; ernst >= keuze->opties->vanaf; ernst--)
            if (keuze_count(keuze, ernst, regel.id))
                printf("%6zu  %-12s %-24s %s\n", keuze_count(keuze, ernst, regel.id), ernst_naam(ernst), regel.id, regel.titel);
}

/* `rest`: the ending of more than one, and what stands behind it; that has no letters. */
static void print_count(size_t count, const char *word, const char *rest)
{
    printf("%zu %s%s", count, word, count == 1 ? rest + strcspn(rest, ",:.") : rest);
}

void toon(const struct keuze *keuze)
{
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    const struct zaak_object *group = NULL;
    size_t at = 0, shown = 0;

    for (; keuze_next(keuze, &at, &b); shown++) {
        if (!shown || group_of(b.object) != group)
            print_head(b.object);
        group = group_of(b.object);
        print_finding(&b);
    }
    if (shown)
        putchar('\n');
    print_rules(keuze);
    if (keuze->onbruikbaar)
        printf("\nDeze catalogus kan zo niet worden gebruikt: %s\n", keuze->onbruikbaar);
    printf("%sProfiel %s, ", shown ? "\n" : "", keuze->profiel);
    print_count(zaak_catalogus_count(keuze->catalogus, ZAAK_SOORT_ZAAKTYPE), "zaaktypeversie", "s: ");
    print_count(keuze_count(keuze, ZAAK_ERNST_FOUT, NULL), "fout", "en, ");
    print_count(keuze_count(keuze, ZAAK_ERNST_WAARSCHUWING, NULL), "waarschuwing", "en, ");
    print_count(keuze_count(keuze, ZAAK_ERNST_MELDING, NULL), "melding", "en.\n");
}

int toon_regels(const char *profiel, bool json)
{
    struct zaak_regel regel = ZAAK_REGEL_INIT;

    if (json)
        return schrijf_regels_json(profiel) ? EINDE_GOED : EINDE_FOUT;
    for (size_t i = 0; zaak_regel_get(profiel, i, &regel) == 0; i++)
        if (strcmp(regel.variant, "uit"))
            printf("%-26s %-18s %-13s %s\n", regel.id, regel.variant, ernst_naam(regel.ernst), regel.titel);
    return EINDE_GOED;
}
