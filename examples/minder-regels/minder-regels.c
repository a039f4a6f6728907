/* SPDX-License-Identifier: EUPL-1.2 */
/* minder-regels: see minder-regels.h. This file reads the options and shows the report. */
#include "minder-regels.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: minder-regels [opties] FEITEN.jsonl\n"
    "\n"
    "Speelt zaken die klaar zijn opnieuw af zonder een stap of regel, en vertelt wat dat aan dagen, te late zaken en\n"
    "dwangsommen had gescheeld. --zonder-status en --zonder-opschorting mogen vaker voorkomen.\n"
    "\n"
    "  --zonder-status NAAM        zonder deze stap: de dagen in deze status vallen weg\n"
    "  --zonder-opschorting GROND  zonder te wachten op deze grond (aanvulling, buitenland ...)\n"
    "  --andere-profielen BESTAND  onder deze procesprofielen: andere termijnen, andere gronden\n"
    "  --catalogus BESTAND         catalogus (standaard: examples/data/catalogus.json)\n"
    "  --profielen BESTAND         procesprofielen (standaard: examples/data/procesprofielen.json)\n"
    "  --help                      toon deze tekst\n"
    "\n"
    "Wat mensen anders zouden doen als een regel wegvalt, weet dit programma niet: het schuift dagen op.\n"
    "\n"
    "Eindigt met 0, of met 2 als de opdracht niet klopt of een bestand niet gelezen kan worden.\n";

enum { MOST_TYPES = 2000 };

struct opties {
    struct bronnen bronnen;
    const char *andere_profielen;
    struct weglating weglating;
};

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("minder-regels", text, value);
}

static int add_name(const char **names, size_t *count, const char *value)
{
    if (*count == MOST_NAMES)
        return wrong("deze optie komt te vaak voor", value);
    names[(*count)++] = value;
    return 0;
}

enum { ZONDER_STATUS, ZONDER_OPSCHORTING, ANDERE_PROFIELEN, CATALOGUS, PROFIELEN };

static const struct option lijst[] = { OPTIE_WAARDE("zonder-status", ZONDER_STATUS), OPTIE_WAARDE("zonder-opschorting", ZONDER_OPSCHORTING),
                                       OPTIE_WAARDE("andere-profielen", ANDERE_PROFIELEN), OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN),
                                       OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    switch (optie ? optie->val : -1) {
    case ZONDER_STATUS: return add_name(o->weglating.statussen, &o->weglating.status_count, value);
    case ZONDER_OPSCHORTING: return add_name(o->weglating.gronden, &o->weglating.grond_count, value);
    case ANDERE_PROFIELEN: o->andere_profielen = value; return 0;
    case CATALOGUS: o->bronnen.catalogus = value; return 0;
    case PROFIELEN: o->bronnen.profielen = value; return 0;
    default: break;
    }
    if (o->bronnen.feiten)
        return wrong("er is een bestand met feiten te veel", value);
    o->bronnen.feiten = value;
    return 0;
}

static int check(const struct opties *o)
{
    if (!o->bronnen.feiten)
        return wrong("noem het bestand met feiten", NULL);
    return o->weglating.status_count || o->weglating.grond_count || o->andere_profielen ? 0 : wrong("noem wat er weg moet, of andere procesprofielen", NULL);
}

/* ---- the report ---- */

static struct stand *find_stand(struct stand *standen, size_t *count, const char *zaaktype)
{
    size_t i = 0;

    while (i < *count && strcmp(standen[i].zaaktype, zaaktype))
        i++;
    if (i == *count) {
        if (*count == MOST_TYPES)
            return NULL;
        snprintf(standen[i].zaaktype, sizeof standen[i].zaaktype, "%s", zaaktype);
        ++*count;
    }
    return &standen[i];
}

static void show_euros(int64_t cents)
{
    printf(" %9lld,%02d", (long long)(cents / 100), (int)(cents % 100));
}

static void show_row(const char *naam, const struct stand *s)
{
    printf("%-34.34s %6zu %7zu %9lld %9lld %9lld %11zu %11zu", naam, s->zaken, s->geraakt, (long long)s->dagen[0], (long long)s->dagen[1], (long long)(s->dagen[0] - s->dagen[1]), s->te_laat[0], s->te_laat[1]);
    show_euros(s->dwangsom_cent[0]);
    show_euros(s->dwangsom_cent[1]);
    printf("\n");
}

/* How much was saved says nothing without how many cases it was saved on. */
static void show_sum(const struct stand *sum)
{
    int64_t tenths = sum->zaken ? (sum->dagen[0] - sum->dagen[1]) * 10 / (int64_t)sum->zaken : 0;

    if (!sum->geraakt) {
        printf("\nGeen enkele zaak is geraakt: in de zaken die klaar zijn, verandert er niets.\n");
        return;
    }
    printf("\nGeraakt: %zu van %zu %s. Er viel iets uit weg, of het liep anders af.\n", sum->geraakt, sum->zaken, sum->zaken == 1 ? "zaak" : "zaken");
    printf("Over alle zaken is dat %s%lld,%d dagen per zaak minder.\n", tenths < 0 ? "-" : "", llabs(tenths) / 10, (int)(llabs(tenths) % 10));
}

static void show(const struct stand *standen, size_t count, size_t onbekend, size_t zonder)
{
    struct stand sum = { .zaaktype = "" };

    printf("Nu is zoals het ging, dan zoals het was gegaan.\n\n");
    printf("%-34s %6s %7s %9s %9s %9s %11s %11s %12s %12s\n", "Zaaktype", "zaken", "geraakt", "dagen nu", "dagen dan", "minder", "te laat nu", "te laat dan", "dwangsom nu", "dwangsom dan");
    for (size_t i = 0; i < count; i++) {
        if (!standen[i].zaken)
            continue;
        show_row(standen[i].zaaktype, &standen[i]);
        sum.zaken += standen[i].zaken;
        sum.geraakt += standen[i].geraakt;
        for (int k = 0; k < 2; k++) {
            sum.dagen[k] += standen[i].dagen[k];
            sum.te_laat[k] += standen[i].te_laat[k];
            sum.dwangsom_cent[k] += standen[i].dwangsom_cent[k];
        }
    }
    show_row("Samen", &sum);
    show_sum(&sum);
    if (onbekend)
        printf(onbekend == 1 ? "%zu zaak heeft een zaaktype dat niet in de catalogus staat en telt niet mee.\n"
                             : "%zu zaken hebben een zaaktype dat niet in de catalogus staat en tellen niet mee.\n", onbekend);
    if (zonder)
        printf(zonder == 1 ? "%zu zaak is nog niet klaar en telt niet mee.\n" : "%zu zaken zijn nog niet klaar en tellen niet mee.\n", zonder);
}

/* ---- work ---- */

static int compare_all(const struct opties *o, struct zaak_voorraad *anders)
{
    struct stand *standen = calloc(MOST_TYPES, sizeof *standen);
    size_t count = 0, cases = zaak_voorraad_count(o->bronnen.voorraad), done = 0, unknown = 0;
    int result = standen ? 0 : wrong("er is geen geheugen meer", NULL);

    for (size_t i = 0; i < cases && result == 0; i++) {
        const struct zaak *zaak = zaak_voorraad_at(o->bronnen.voorraad, i);
        struct zaak_toestand t = ZAAK_TOESTAND_INIT;
        struct stand *stand;
        struct zaak *again;
        bool geraakt;

        zaak_get_toestand(zaak, NULL, &t, NULL);
        if (t.zaaktype_naam && !t.zaaktype) {
            unknown++;
            continue;
        }
        result = herhaling_play(zaak, &o->weglating, anders, &again, &geraakt);
        if (result || !again)
            continue;
        stand = find_stand(standen, &count, t.zaaktype_naam ? t.zaaktype_naam : "");
        result = stand ? vergelijking_add(stand, zaak, again, geraakt) : wrong("er zijn te veel zaaktypen", NULL);
    }
    for (size_t i = 0; i < count; i++)
        done += standen[i].zaken;
    if (result == 0)
        show(standen, count, unknown, cases - done - unknown);
    free(standen);
    return result;
}

/* The other catalogue is the same one, under the other profiles where there are some. */
static int run(struct opties *o)
{
    struct bronnen anders = o->bronnen;
    int result = bronnen_open(&o->bronnen);

    if (result == 0)
        result = namen_check(&o->bronnen, &o->weglating);
    anders.feiten = NULL;
    if (o->andere_profielen)
        anders.profielen = o->andere_profielen;
    if (result == 0)
        result = bronnen_open(&anders);
    if (result == 0)
        result = compare_all(o, anders.voorraad);
    bronnen_close(&anders);
    bronnen_close(&o->bronnen);
    return result;
}

int main(int argc, char **argv)
{
    struct opties o = { .bronnen = { .programma = "minder-regels", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json" } };
    const struct opdrachtregel regel = { "minder-regels", help, lijst, take };
    int result = opties_lees(&regel, argc, argv, &o);

    if (result)
        return opties_einde(result);
    result = check(&o);
    if (result)
        return result;
    return run(&o);
}
