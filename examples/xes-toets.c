/* SPDX-License-Identifier: EUPL-1.2 */
/* xes-toets: were the zaken of an event log in time? Four ways to count, and why they differ. The facts come from
 * xes-feiten. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libzaak.h>

#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: xes-toets [--catalogus MAP] FEITEN\n"
    "\n"
    "Telt de zaken die te laat zijn afgesloten, op vier manieren, en legt de verschillen uit.\n"
    "FEITEN is de uitvoer van xes-feiten, of - voor de standaardinvoer. In MAP staan catalogus.json en\n"
    "procesprofielen.json (examples/data/wabo).\n"
    "\n"
    "  --help   toon deze tekst\n";

enum { MAX_MOVED = 20, MAX_RULES = 16 };

/* A rule that the history does not keep, and how often. */
struct opvallend {
    char regel[24], tekst[200];
    size_t count;
};

struct toets {
    struct zaak_context *ctx;
    struct zaak_kalender *kalender;
    struct zaak_voorraad *voorraad;
    size_t gesloten;       /* closed, with a deadline in the log */
    size_t tijdstip;       /* closed later than the moment of the deadline */
    size_t dag;            /* later than its day */
    size_t atw;            /* later than that day moved by the Algemene termijnenwet */
    size_t wet;            /* later than the ground says */
    size_t erbij, eraf;    /* late by the ground and not by the log, and the other way round */
    const struct zaak *moved[MAX_MOVED];
    size_t moved_count;
    struct opvallend opvallend[MAX_RULES];
    size_t opvallend_count;
};

static int fail(const char *what, const struct zaak_error *error)
{
    fprintf(stderr, "xes-toets: %s", what);
    if (error && error->line)
        fprintf(stderr, ", regel %d", (int)error->line);
    if (error && error->field[0])
        fprintf(stderr, ", veld %s", error->field);
    fprintf(stderr, "%s%s\n", error ? ": " : "", error ? error->text : "");
    return 2;
}

/* The whole of a file, or of the standard input; NULL with a message. */
static char *read_file(const char *path, size_t *ret_length)
{
    FILE *file = strcmp(path, "-") ? fopen(path, "rb") : stdin;
    size_t capacity = 1 << 16, length = 0;
    char *text = file ? malloc(capacity) : NULL;

    while (text && !ferror(file)) {
        size_t got = fread(text + length, 1, capacity - length, file);

        length += got;
        if (length < capacity)
            break;
        char *grown = realloc(text, capacity *= 2);

        if (!grown)
            free(text);
        text = grown;
    }
    if (!text || ferror(file)) {
        fprintf(stderr, "xes-toets: %s kan niet worden gelezen\n", path);
        free(text);
        text = NULL;
    }
    if (file && file != stdin)
        fclose(file);
    *ret_length = length;
    return text;
}

static struct zaak_catalogus *load_catalogue(struct zaak_context *ctx, const char *folder,
                                             struct zaak_error *error)
{
    char path[1024];
    size_t length, profiles_length = 0;
    char *text, *profiles;
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);

    snprintf(path, sizeof path, "%s/catalogus.json", folder);
    text = read_file(path, &length);
    snprintf(path, sizeof path, "%s/procesprofielen.json", folder);
    profiles = text ? read_file(path, &profiles_length) : NULL;
    if (!catalogus || !profiles || zaak_catalogus_add_json(catalogus, text, length, error) ||
        zaak_catalogus_add_profielen(catalogus, profiles, profiles_length, error) ||
        zaak_catalogus_freeze(catalogus, error))
        catalogus = zaak_catalogus_unref(catalogus);
    free(profiles);
    free(text);
    return catalogus;
}

/* The moment on which the case got its present status, which for a closed case is its end. */
static zaak_tijdstip end_moment(const struct zaak *zaak)
{
    zaak_tijdstip moment = ZAAK_TIJDSTIP_GEEN;

    for (size_t i = 0; i < zaak_feit_count(zaak); i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;

        if (zaak_get_feit(zaak, i, &feit) == 0 && feit.soort == ZAAK_FEIT_STATUS && !feit.ingetrokken)
            moment = feit.op_tijdstip;
    }
    return moment;
}

/* The deadline that the log gives: 1 when there is one. */
static int get_deadline(const struct zaak *zaak, zaak_tijdstip *ret_moment, zaak_dag *ret_dag)
{
    const char *text = zaak_get_eigenschap(zaak, NULL, "deadline");

    return text && zaak_tijdstip_parse(text, strlen(text), ret_moment) == 0 &&
           zaak_tijdstip_dag(*ret_moment, ret_dag, NULL) == 0;
}

static int judge(struct toets *toets, const struct zaak *zaak, struct zaak_error *error)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    zaak_tijdstip moment;
    zaak_dag deadline, rolled;
    bool by_log, by_law;
    int result = zaak_get_toestand(zaak, NULL, &toestand, error);

    if (result || toestand.einddatum == ZAAK_DAG_GEEN || !get_deadline(zaak, &moment, &deadline))
        return result;
    result = zaak_kalender_roll(toets->kalender, deadline, true, &rolled);
    if (result == 0)
        result = zaak_get_klok(zaak, ZAAK_DAG_GEEN, &klok, NULL, error);
    if (result)
        return result;
    by_log = toestand.einddatum > rolled;
    by_law = klok.toestand == ZAAK_KLOK_TE_LAAT;
    toets->gesloten++;
    toets->tijdstip += end_moment(zaak) > moment;
    toets->dag += toestand.einddatum > deadline;
    toets->atw += by_log;
    toets->wet += by_law;
    toets->erbij += by_law && !by_log;
    toets->eraf += by_log && !by_law;
    if (toestand.einddatum > deadline && !by_log && toets->moved_count < MAX_MOVED)
        toets->moved[toets->moved_count++] = zaak;
    return 0;
}

static void count_finding(struct toets *toets, const struct zaak_bevinding *bevinding)
{
    struct opvallend *row = toets->opvallend;

    while (row < toets->opvallend + toets->opvallend_count && strcmp(row->regel, bevinding->regel))
        row++;
    if (row == toets->opvallend + MAX_RULES)
        return;
    if (row == toets->opvallend + toets->opvallend_count) {
        snprintf(row->regel, sizeof row->regel, "%s", bevinding->regel);
        snprintf(row->tekst, sizeof row->tekst, "%s", bevinding->tekst);
        toets->opvallend_count++;
    }
    row->count++;
}

static int check(struct toets *toets, const struct zaak *zaak)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(toets->ctx);
    int result = list ? zaak_check(zaak, list) : -ZAAK_E_GEHEUGEN;

    for (size_t i = 0; result >= 0 && i < zaak_bevindingen_count(list); i++) {
        struct zaak_bevinding bevinding = ZAAK_BEVINDING_INIT;

        if (zaak_bevindingen_get(list, i, &bevinding) == 0)
            count_finding(toets, &bevinding);
    }
    zaak_bevindingen_unref(list);
    return result < 0 ? result : 0;
}

/* 1329 as people read it: 1.329. */
static const char *number(size_t value, char *buffer)
{
    if (value < 1000)
        sprintf(buffer, "%zu", value);
    else
        sprintf(buffer, "%zu.%03zu", value / 1000 % 1000000, value % 1000);
    return buffer;
}

/* The step of the Algemene termijnenwet for a term of eight weeks that ends on the deadline of the log. */
static void print_moved(const struct toets *toets, const struct zaak *zaak, struct zaak_motivering *why)
{
    const struct zaak_periode weeks = { 8, ZAAK_EENHEID_WEEK };
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    zaak_tijdstip moment;
    zaak_dag deadline = ZAAK_DAG_GEEN;
    char day[40], end[40], sentence[400];

    if (!get_deadline(zaak, &moment, &deadline) || zaak_get_toestand(zaak, NULL, &toestand, NULL) ||
        zaak_termijn_compute(toets->kalender, deadline - 56, &weeks, ZAAK_REGIME_ATW, &termijn, why, NULL))
        return;
    zaak_datum_format(deadline, ZAAK_DATUM_LANG, day, sizeof day);
    zaak_datum_format(toestand.einddatum, ZAAK_DATUM_LANG, end, sizeof end);
    printf("  %s\n    De deadline in het logboek is %s.\n", zaak_get_identificatie(zaak), day);
    for (size_t i = 0; i < zaak_motivering_count(why); i++) {
        struct zaak_stap stap = ZAAK_STAP_INIT;

        if (zaak_motivering_get_stap(why, i, &stap) == 0 && !strcmp(stap.regel, "atw-1-1") &&
            zaak_motivering_stap_text(why, i, sentence, sizeof sentence) > 0)
            printf("    %s\n", sentence);
    }
    printf("    De zaak is afgesloten op %s. Dat is op tijd.\n", end);
}

static void print_counts(const struct toets *toets)
{
    const struct {
        size_t count;
        const char *text;
    } rows[] = {
        { toets->tijdstip, "later dan het tijdstip van de deadline in het logboek" },
        { toets->dag, "later dan de dag van die deadline, in Nederlandse dagen" },
        { toets->atw, "later dan die dag, verschoven door de Algemene termijnenwet" },
        { toets->wet, "later dan acht weken na ontvangst, met de Algemene termijnenwet (Wabo art. 3.9 lid 1)" },
    };
    char all[32], closed[32], text[32];

    printf("Het logboek heeft %s zaken. Daarvan zijn er %s afgesloten en van een deadline voorzien.\n\n",
           number(zaak_voorraad_count(toets->voorraad), all), number(toets->gesloten, closed));
    printf("Zo veel zaken zijn te laat afgesloten:\n");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        printf("%7s  %s\n", number(rows[i].count, text), rows[i].text);
}

static void print_atw(const struct toets *toets, struct zaak_motivering *why)
{
    size_t count = toets->dag - toets->atw;

    printf("\nVan %zu naar %zu: een wettelijke termijn eindigt niet op een zaterdag, zondag of feestdag.\n",
           toets->dag, toets->atw);
    for (size_t i = 0; i < toets->moved_count; i++)
        print_moved(toets, toets->moved[i], why);
    if (count > toets->moved_count)
        printf("  En zo nog %zu.\n", count - toets->moved_count);
}

static void print_reasons(const struct toets *toets, struct zaak_motivering *why)
{
    if (toets->tijdstip != toets->dag)
        printf("\nVan %zu naar %zu: een termijn loopt tot het einde van de laatste dag.\n"
               "  Afgesloten op de dag van de deadline zelf, na het tijdstip in het logboek: %zu. Dat is op tijd.\n",
               toets->tijdstip, toets->dag, toets->tijdstip - toets->dag);
    if (toets->dag != toets->atw)
        print_atw(toets, why);
    if (toets->erbij || toets->eraf)
        printf("\nVan %zu naar %zu: het logboek legt verlenging en opschorting alleen vast in het veld deadline.\n"
               "  Er is geen gebeurtenis die zegt dat een termijn is verlengd of opgeschort, en tot wanneer.\n"
               "  Wie alleen acht weken telt, vindt daarom ook zaken te laat die volgens de deadline in het\n"
               "  logboek op tijd zijn.\n"
               "  Te laat na acht weken, op tijd volgens het logboek: %zu.\n"
               "  Op tijd binnen acht weken, te laat volgens het logboek, omdat de deadline korter is: %zu.\n",
               toets->atw, toets->wet, toets->erbij, toets->eraf);
}

static void print_findings(const struct toets *toets)
{
    if (toets->opvallend_count)
        printf("\nWat verder opvalt aan de feiten:\n");
    for (size_t i = 0; i < toets->opvallend_count; i++)
        printf("%7zu  %s: %s\n", toets->opvallend[i].count, toets->opvallend[i].regel,
               toets->opvallend[i].tekst);
}

static int report(struct toets *toets, struct zaak_error *error)
{
    struct zaak_motivering *why = zaak_motivering_new(toets->ctx);
    int result = why ? 0 : -ZAAK_E_GEHEUGEN;

    for (size_t i = 0; result == 0 && i < zaak_voorraad_count(toets->voorraad); i++) {
        result = judge(toets, zaak_voorraad_at(toets->voorraad, i), error);
        if (result == 0)
            result = check(toets, zaak_voorraad_at(toets->voorraad, i));
    }
    if (result == 0) {
        print_counts(toets);
        print_reasons(toets, why);
        print_findings(toets);
    }
    zaak_motivering_unref(why);
    return result ? fail("de zaken kunnen niet worden getoetst", error) : 0;
}

static int run(struct toets *toets, const char *folder, const char *path)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = load_catalogue(toets->ctx, folder, &error);
    size_t length = 0;
    char *text = catalogus ? read_file(path, &length) : NULL;
    int result = 2;

    if (!catalogus)
        return fail("de catalogus kan niet worden gelezen", error.code ? &error : NULL);
    toets->kalender = zaak_catalogus_get_kalender(catalogus);
    toets->voorraad = zaak_voorraad_new(catalogus);
    if (text && toets->voorraad && zaak_voorraad_load_jsonl(toets->voorraad, text, length, NULL, &error))
        result = fail(path, &error);
    else if (text && toets->voorraad)
        result = report(toets, &error);
    free(text);
    zaak_voorraad_unref(toets->voorraad);
    zaak_catalogus_unref(catalogus);
    return result;
}

struct opties {
    const char *map, *feiten;
};

static const struct option lijst[] = { OPTIE_WAARDE("catalogus", 0), OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    if (!optie && o->feiten)
        return opties_onjuist("xes-toets", "dit is te veel", value);
    *(optie ? &o->map : &o->feiten) = value;
    return 0;
}

int main(int count, char **arguments)
{
    const struct opdrachtregel regel = { "xes-toets", help, lijst, take };
    struct opties o = { .map = "examples/data/wabo" };
    struct toets toets = { .ctx = NULL };
    int result = opties_lees(&regel, count, arguments, &o);

    if (result)
        return opties_einde(result);
    if (!o.feiten)
        return opties_onjuist("xes-toets", "noem het bestand met de feiten", NULL);
    toets.ctx = zaak_context_new(NULL);
    if (!toets.ctx)
        return fail("er is geen geheugen meer", NULL);
    result = run(&toets, o.map, o.feiten);
    zaak_context_unref(toets.ctx);
    return result;
}
