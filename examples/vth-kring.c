/* SPDX-License-Identifier: EUPL-1.2 */
/* vth-kring: is the policy cycle of permits, supervision and enforcement closed, which arrows are missing, and which municipality has what another one lacks?
 *
 * Without files it compares the four municipalities of the examples on 1 June 2025. With facts the goals are measured from the cases of the year before that day, and the cases themselves
 * fill the elements of registration, monitoring and reporting. Leaves with 0 when all circles are closed, 1 when one is open, 2 for wrong options or files. */
#include "gemeen/bronnen.h"
#include "gemeen/opties.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 400, ROWS = 200 };

struct opties {
    struct bronnen bronnen;
    const char *namen[MOST];
    size_t count;
    zaak_dag op;
};

static struct zaak_kring *load(struct zaak_context *ctx, const char *name)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kring *kring = NULL;
    size_t length = 0;
    char *text = bronnen_read("vth-kring", name, &length);

    if (text && zaak_kring_load_json(ctx, text, length, &kring, &error))
        bronnen_complain("vth-kring", name, &error);
    free(text);
    return kring;
}

/* ---- tables ---- */

static void show_matrix(struct zaak_kring *const *kringen, size_t count, zaak_dag op)
{
    static const char *const marks[] = { [ZAAK_ELEMENT_ONTBREEKT] = "-", [ZAAK_ELEMENT_VERLOPEN] = "verlopen", [ZAAK_ELEMENT_AANWEZIG] = "ja" };
    struct zaak_kringelement rows[ROWS];
    int elements = zaak_kring_get_elementen(kringen[0], op, rows, ROWS);

    printf("%-38s", "Element");
    for (size_t k = 0; k < count; k++)
        printf(" %-13.13s", zaak_kring_get_naam(kringen[k]));
    printf("\n");
    for (int i = 0; i < elements; i++) {
        printf("%-38s", rows[i].naam);
        for (size_t k = 0; k < count; k++) {
            struct zaak_kringelement own[ROWS];

            zaak_kring_get_elementen(kringen[k], op, own, ROWS);
            printf(" %s%-*s", marks[own[i].stand], 13 - (int)strlen(marks[own[i].stand]), own[i].uit_zaken ? " (zaken)" : "");
        }
        printf("\n");
    }
}

/* Who has what this one lacks. */
static void show_help(struct zaak_kring *const *kringen, size_t count, const char *element, zaak_dag op)
{
    size_t places[MOST];
    int found = zaak_kring_find_voorbeelden(kringen, count, element, op, places, MOST);

    if (found <= 0) {
        printf(" Geen van deze gemeenten heeft het.\n");
        return;
    }
    printf(" Kijk bij");
    for (int i = 0; i < found; i++)
        printf("%s %s", i == 0 ? "" : i + 1 == found ? " of" : ",", zaak_kring_get_naam(kringen[places[i]]));
    printf(".\n");
}

static void show_elements(struct zaak_kring *const *kringen, size_t count, const struct zaak_kring *kring, zaak_dag op)
{
    struct zaak_kringelement rows[ROWS];
    int elements = zaak_kring_get_elementen(kring, op, rows, ROWS);

    for (int i = 0; i < elements; i++) {
        if (rows[i].stand == ZAAK_ELEMENT_AANWEZIG)
            continue;
        printf("  - %s: %s (%s). Nodig: %s.", rows[i].naam, rows[i].stand == ZAAK_ELEMENT_VERLOPEN ? "verlopen" : "ontbreekt", rows[i].artikel, rows[i].bewijs);
        show_help(kringen, count, rows[i].element, op);
    }
}

/* An element as the table calls it. */
static const char *name_of(const struct zaak_kringelement *rows, int count, const char *element)
{
    for (int i = 0; i < count; i++)
        if (!strcmp(rows[i].element, element))
            return rows[i].naam;
    return element;
}

static void show_arrows(const struct zaak_kring *kring, zaak_dag op)
{
    struct zaak_kringpijl rows[ROWS];
    struct zaak_kringelement elementen[ROWS];
    int arrows = zaak_kring_get_pijlen(kring, op, rows, ROWS), count = zaak_kring_get_elementen(kring, op, elementen, ROWS);

    for (int i = 0; i < arrows; i++)
        if (!rows[i].gesloten)
            printf("  - de pijl van \"%s\" naar \"%s\" is open (%s): %s.\n", name_of(elementen, count, rows[i].van), name_of(elementen, count, rows[i].naar), rows[i].betekenis,
                   rows[i].reden);
}

static void show_goals(const struct zaak_kring *kring, zaak_dag op)
{
    int count = zaak_kring_get_doelen(kring, op, NULL, 0);
    struct zaak_kringdoel *rows = malloc((size_t)(count + 1) * sizeof *rows);

    if (rows)
        zaak_kring_get_doelen(kring, op, rows, (size_t)count);
    if (rows && count == 0)
        printf("  - er is geen doel.\n");
    for (int i = 0; rows && i < count; i++) {
        printf("  - doel \"%s\"%s%s: ", rows[i].naam, rows[i].indicator ? ", indicator " : "", rows[i].indicator ? rows[i].indicator : "");
        if (rows[i].meting.totaal)
            printf("%lld van de %lld%s; ", (long long)rows[i].meting.gehaald, (long long)rows[i].meting.totaal,
                   rows[i].oordeel == ZAAK_OORDEEL_GEHAALD ? ", gehaald" : rows[i].oordeel == ZAAK_OORDEEL_NIET_GEHAALD ? ", niet gehaald" : "");
        if (rows[i].ontbreekt)
            printf("de keten breekt bij %s.\n", zaak_kring_schakel_naam(rows[i].ontbreekt));
        else
            printf("de keten is rond.\n");
    }
    free(rows);
}

static int show(struct zaak_kring *const *kringen, size_t count, zaak_dag op)
{
    int open = 0;

    show_matrix(kringen, count, op);
    for (size_t k = 0; k < count; k++) {
        bool closed = zaak_kring_is_gesloten(kringen[k], op) == 1;

        open |= !closed;
        printf("\n%s: de beleidskring is %s.\n", zaak_kring_get_naam(kringen[k]), closed ? "gesloten" : "niet gesloten");
        show_elements(kringen, count, kringen[k], op);
        show_arrows(kringen[k], op);
        show_goals(kringen[k], op);
    }
    return open;
}

/* ---- work ---- */

/* The year that ends on the day asked for. */
static int measure(const struct opties *o, struct zaak_kring *const *kringen)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak_periode year = { -1, ZAAK_EENHEID_JAAR };
    zaak_dag van;

    if (zaak_periode_add(o->op, &year, &van))
        return 2;
    for (size_t k = 0; k < o->count; k++)
        if (zaak_kring_add_zaken(kringen[k], o->bronnen.voorraad, van + 1, o->op, &error) < 0)
            return bronnen_complain("vth-kring", o->namen[k], &error);
    return 0;
}

/* One municipality in two files would be counted, and helped by itself. */
static int complain_double(const struct opties *o, struct zaak_kring *const *kringen, size_t k)
{
    for (size_t i = 0; i < k; i++)
        if (!strcmp(zaak_kring_get_gemeente(kringen[i]), zaak_kring_get_gemeente(kringen[k]))) {
            fprintf(stderr, "vth-kring: %s: de gemeente %s staat al in %s\n", o->namen[k], zaak_kring_get_gemeente(kringen[k]), o->namen[i]);
            return 2;
        }
    return 0;
}

static int run(struct opties *o)
{
    struct zaak_kring *kringen[MOST] = { NULL };
    struct zaak_context *own = NULL, *ctx;
    int result = o->bronnen.feiten ? bronnen_open(&o->bronnen) : 0;

    ctx = o->bronnen.ctx ? o->bronnen.ctx : (own = zaak_context_new(NULL));
    for (size_t k = 0; k < o->count && result == 0; k++) {
        kringen[k] = load(ctx, o->namen[k]);
        result = kringen[k] ? complain_double(o, kringen, k) : 2;
    }
    if (result == 0 && o->bronnen.voorraad)
        result = measure(o, kringen);
    if (result == 0)
        result = show(kringen, o->count, o->op);
    for (size_t k = 0; k < o->count; k++)
        zaak_kring_unref(kringen[k]);
    zaak_context_unref(own);
    bronnen_close(&o->bronnen);
    return result;
}

static const char help[] =
    "Gebruik: vth-kring [opties] [KRING.json ...]\n"
    "\n"
    "Is de beleidskring van vergunningen, toezicht en handhaving gesloten, welke pijlen ontbreken, en welke gemeente heeft wat\n"
    "een andere mist? Zonder bestanden gaat het over de vier gemeenten van de voorbeelden, op 1 juni 2025.\n"
    "\n"
    "  --op DAG             de dag waarop wordt gekeken, jjjj-mm-dd; verplicht als u bestanden noemt\n"
    "  --feiten BESTAND     feiten van zaken (JSON Lines): daaraan worden de doelen gemeten, over het jaar tot die dag\n"
    "  --catalogus BESTAND  catalogus (standaard: examples/data/catalogus.json)\n"
    "  --profielen BESTAND  procesprofielen (standaard: examples/data/procesprofielen.json)\n"
    "  --help               toon deze tekst\n"
    "\n"
    "Eindigt met 0 (alle beleidskringen zijn gesloten), 1 (er is er een niet gesloten) of 2 (een bestand of de opdracht klopt niet).\n";

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("vth-kring", text, value);
}

enum { OP, FEITEN, CATALOGUS, PROFIELEN };

static const struct option lijst[] = { OPTIE_WAARDE("op", OP), OPTIE_WAARDE("feiten", FEITEN), OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN),
                                       OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    switch (optie ? optie->val : -1) {
    case OP: return opties_dag("vth-kring", value, &o->op);
    case FEITEN: o->bronnen.feiten = value; return 0;
    case CATALOGUS: o->bronnen.catalogus = value; return 0;
    case PROFIELEN: o->bronnen.profielen = value; return 0;
    default: break;
    }
    if (o->count == MOST)
        return wrong("er zijn te veel gemeenten", value);
    o->namen[o->count++] = value;
    return 0;
}

int main(int argc, char **argv)
{
    static const char *const four[] = { "examples/data/vth/GM9901.json", "examples/data/vth/GM9902.json", "examples/data/vth/GM9903.json", "examples/data/vth/GM9904.json" };
    struct opties o = { .bronnen = { .programma = "vth-kring", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json" },
                        .op = ZAAK_DAG_GEEN };
    const struct opdrachtregel regel = { "vth-kring", help, lijst, take };
    int result = opties_lees(&regel, argc, argv, &o);

    if (result)
        return opties_einde(result);
    if (!o.count) {
        memcpy(o.namen, four, sizeof four);
        o.count = sizeof four / sizeof four[0];
        if (o.op == ZAAK_DAG_GEEN)
            o.op = zaak_datum(2025, 6, 1);
    }
    return o.op == ZAAK_DAG_GEEN ? wrong("noem de dag (--op)", NULL) : run(&o);
}
