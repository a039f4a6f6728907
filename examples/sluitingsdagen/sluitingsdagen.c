/* SPDX-License-Identifier: EUPL-1.2 */
/* sluitingsdagen: see sluitingsdagen.h. This file reads the options and the file, and looks after the output: a file appears under its name only when it is complete. */
#include "sluitingsdagen.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: sluitingsdagen [opties] AGENDA\n"
    "\n"
    "Leest de sluitingsdagen van een kantoor uit een agenda in iCalendar (.ics, of - voor de standaardinvoer)\n"
    "en schrijft de kalender die libzaak leest (docs/formaten.md).\n"
    "\n"
    "  --van JAAR, --tot JAAR  alleen de dagen van deze jaren (standaard: 1950, 2100)\n"
    "  --gelijkgesteld KEUZE   is een gelijkgestelde dag een werkdag: vrij of werkdag (standaard: vrij)\n"
    "  --uit BESTAND           schrijf naar dit bestand in plaats van naar de standaarduitvoer\n"
    "  --toon JAAR             toon de kalender van dit jaar in gewone taal, in plaats van hem te schrijven\n"
    "  --help, --versie        toon deze tekst, of de versie\n"
    "\n"
    "Eindigt met 0, of met 2 als de opdracht niet klopt of een bestand niet gelezen of geschreven kan worden.\n";

enum { FIRST_YEAR = 1950, LAST_YEAR = 2100, MOST_BYTES = 8 << 20 };

struct options {
    const char *agenda, *uit, *gelijkgesteld;
    int32_t van, tot, toon;
    bool versie;
};

int probleem_set(struct probleem *probleem, long regel, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(probleem->tekst, sizeof probleem->tekst, format, arguments);
    va_end(arguments);
    probleem->regel = regel;
    return -1;
}

/* ---- options ---- */

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("sluitingsdagen", text, value);
}

static int read_year(const char *name, const char *text, int32_t *year)
{
    char *end;
    long number = strtol(text, &end, 10);

    if (!*text || *end || number < FIRST_YEAR || number > LAST_YEAR)
        return wrong("dit is geen jaar van 1950 tot en met 2100", name);
    *year = (int32_t)number;
    return 0;
}

enum { VAN, TOT, TOON, UIT, GELIJKGESTELD, VERSIE };

static const struct option lijst[] = { OPTIE_WAARDE("van", VAN), OPTIE_WAARDE("tot", TOT), OPTIE_WAARDE("toon", TOON), OPTIE_WAARDE("uit", UIT),
                                       OPTIE_WAARDE("gelijkgesteld", GELIJKGESTELD), OPTIE_VLAG("versie", VERSIE), OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct options *options = into;

    switch (optie ? optie->val : -1) {
    case VAN: return read_year("--van", value, &options->van);
    case TOT: return read_year("--tot", value, &options->tot);
    case TOON: return read_year("--toon", value, &options->toon);
    case UIT: options->uit = value; return 0;
    case GELIJKGESTELD: options->gelijkgesteld = value; return strcmp(value, "vrij") && strcmp(value, "werkdag") ? wrong("de keuze is vrij of werkdag", "--gelijkgesteld") : 0;
    case VERSIE: options->versie = true; return 0;
    default: break;
    }
    if (options->agenda)
        return wrong("er kan maar een agenda tegelijk worden gelezen", value);
    options->agenda = value;
    return 0;
}

static int check(const struct options *options)
{
    if (options->van > options->tot)
        return wrong("het eerste jaar ligt na het laatste", NULL);
    if (options->toon && (options->toon < options->van || options->toon > options->tot))
        return wrong("het jaar van --toon valt buiten --van en --tot", NULL);
    return options->agenda ? 0 : wrong("noem de agenda die gelezen moet worden", NULL);
}

/* ---- in and out ---- */

static char *read_all(FILE *file, size_t *length, struct probleem *probleem)
{
    char *text = malloc(MOST_BYTES + 2);

    if (!text) {
        probleem_set(probleem, 0, "er is geen geheugen meer");
        return NULL;
    }
    *length = fread(text, 1, MOST_BYTES + 1, file);
    text[*length] = '\0';
    if (!ferror(file) && *length <= MOST_BYTES)
        return text;
    if (ferror(file))
        probleem_set(probleem, 0, "het bestand kan niet worden gelezen: %s", opties_bestandsfout(errno));
    else
        probleem_set(probleem, 0, "het bestand is groter dan %d MB", MOST_BYTES >> 20);
    free(text);
    return NULL;
}

static char *read_file(const char *name, size_t *length, struct probleem *probleem)
{
    FILE *file = strcmp(name, "-") ? fopen(name, "rb") : stdin;
    char *text;

    if (!file) {
        probleem_set(probleem, 0, "het bestand kan niet worden geopend: %s", opties_bestandsfout(errno));
        return NULL;
    }
    text = read_all(file, length, probleem);
    if (file != stdin)
        fclose(file);
    return text;
}

static int write_text(FILE *file, const char *text)
{
    return fputs(text, file) < 0 || fflush(file) || ferror(file) ? -1 : 0;
}

static int write_file(const char *name, const char *text, struct probleem *probleem)
{
    size_t size = strlen(name) + sizeof ".deel";
    char *part = malloc(size);
    FILE *file;
    int result = -1;

    if (!part)
        return probleem_set(probleem, 0, "er is geen geheugen meer");
    snprintf(part, size, "%s.deel", name);
    file = fopen(part, "w");
    if (file) {
        result = write_text(file, text);
        if (fclose(file))
            result = -1;
        if (result == 0 && rename(part, name))
            result = -1;
        if (result)
            remove(part);
    }
    free(part);
    return result ? probleem_set(probleem, 0, "het bestand %.200s kan niet worden geschreven", name) : 0;
}

/* ---- the work ---- */

static int read_agenda(const struct options *options, struct dagen *dagen, struct agenda *agenda, struct probleem *probleem)
{
    size_t length = 0, mark;
    char *text = read_file(options->agenda, &length, probleem);
    int result;

    if (!text)
        return -1;
    mark = length >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3) ? 3 : 0;
    result = regels_check(text + mark, length - mark, probleem);
    if (result == 0)
        result = agenda_read(text + mark, dagen, agenda, probleem);
    if (result == 0)
        dagen_sort(dagen);
    free(text);
    return result;
}

/* libzaak reads what is written: what it would refuse is not written. */
static int use_document(const struct options *options, const char *document, struct probleem *probleem)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_kalender *kalender = NULL;
    int result = 0;

    if (!ctx || zaak_kalender_load_json(ctx, document, strlen(document), &kalender, &error))
        result = probleem_set(probleem, 0, "%s %s", error.field, ctx ? error.text : "er is geen geheugen meer");
    else if (options->toon)
        jaar_show(kalender, options->toon, stdout);
    if (result == 0 && options->uit)
        result = write_file(options->uit, document, probleem);
    else if (result == 0 && !options->toon)
        fputs(document, stdout);
    if (result == 0 && (fflush(stdout) || ferror(stdout)))
        result = probleem_set(probleem, 0, "de uitvoer kan niet worden geschreven");
    zaak_kalender_unref(kalender);
    zaak_context_unref(ctx);
    return result;
}

static void report(const struct agenda *agenda, const struct dagen *dagen)
{
    fprintf(stderr, "sluitingsdagen: gebeurtenissen: %zu; sluitingsdagen: %zu\n", agenda->gebeurtenissen, dagen->count);
    if (agenda->vervallen)
        fprintf(stderr, "sluitingsdagen: overgeslagen omdat ze zijn afgezegd: %zu\n", agenda->vervallen);
    if (agenda->deel_van_dag)
        fprintf(stderr, "sluitingsdagen: overgeslagen omdat ze geen hele dagen duren: %zu (de eerste: \"%s\"); geef die bij de openingstijden als uitzondering\n",
                agenda->deel_van_dag, agenda->voorbeeld);
}

static int run(const struct options *options, struct probleem *probleem)
{
    struct dagen dagen = { .eerste = zaak_datum(options->van, 1, 1), .laatste = zaak_datum(options->tot, 12, 31) };
    struct agenda agenda = { 0 };
    int result = read_agenda(options, &dagen, &agenda, probleem);
    char *document = result == 0 ? document_make(&dagen, options->gelijkgesteld) : NULL;

    if (result == 0)
        result = document ? use_document(options, document, probleem) : probleem_set(probleem, 0, "er is geen geheugen meer");
    if (result == 0)
        report(&agenda, &dagen);
    free(document);
    dagen_free(&dagen);
    return result;
}

int main(int count, char **arguments)
{
    struct options options = { .van = FIRST_YEAR, .tot = LAST_YEAR };
    struct probleem probleem = { 0 };
    const struct opdrachtregel regel = { "sluitingsdagen", help, lijst, take };
    int result = opties_lees(&regel, count, arguments, &options);

    if (result)
        return opties_einde(result);
    if (options.versie)
        return printf("sluitingsdagen %s\n", zaak_version()) < 0;
    result = check(&options);
    if (result)
        return result;
    if (run(&options, &probleem) == 0)
        return 0;
    fprintf(stderr, "sluitingsdagen: %s", options.agenda);
    if (probleem.regel)
        fprintf(stderr, ", regel %ld", probleem.regel);
    fprintf(stderr, ": %s\n", probleem.tekst);
    return 2;
}
