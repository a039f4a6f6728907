/* SPDX-License-Identifier: EUPL-1.2 */
/* catalogus-lijst: the zaaktypen of a catalogue, all of them or as they are on a day. The least that a program does
 * with a catalogue: read it, freeze it, walk. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libzaak.h>

#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: catalogus-lijst [--help] CATALOGUS [DAG]\n"
    "\n"
    "Toont de zaaktypen van een catalogus: een JSON-document in de vorm van de Catalogi API of de export van\n"
    "Open Zaak (json of zip). Met een DAG (jjjj-mm-dd) van elk zaaktype de versie die op die dag geldt, anders\n"
    "alle versies.\n";

enum { MAX_FILE = 1 << 30 };

static int fail(const char *path, const struct zaak_error *error)
{
    fprintf(stderr, "catalogus-lijst: %s", path);
    if (error->file[0])
        fprintf(stderr, ", %s", error->file);
    if (error->line)
        fprintf(stderr, ", regel %d", (int)error->line);
    if (error->field[0])
        fprintf(stderr, ", veld %s", error->field);
    fprintf(stderr, ": %s\n", error->text);
    return 2;
}

/* A folder is no file: there the size is a very large one. */
static char *read_file(const char *path, size_t *ret_length)
{
    FILE *file = fopen(path, "rb");
    long size = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    bool fits = size >= 0 && size <= MAX_FILE && fseek(file, 0, SEEK_SET) == 0;
    char *bytes = fits ? malloc((size_t)size + 1) : NULL;

    *ret_length = bytes ? fread(bytes, 1, (size_t)size, file) : 0;
    if (bytes && *ret_length != (size_t)size) {
        free(bytes);
        bytes = NULL;
    }
    if (file)
        fclose(file);
    return bytes;
}

static const char *text_of(const struct zaak_object *object, int32_t veld)
{
    const char *text = zaak_object_get_text(object, veld);

    return text ? text : "";
}

/* Every text field fits on its line: omschrijving, which may be anything, stands last. */
static void print_version(const struct zaak_object *zaaktype)
{
    struct zaak_duur duur;
    bool has = zaak_object_get_duur(zaaktype, ZAAK_VELD_DOORLOOPTIJD, &duur) == 1;

    printf("%-32s %-10s %-10s %-12s %9zu  %s\n", text_of(zaaktype, ZAAK_VELD_IDENTIFICATIE),
           text_of(zaaktype, ZAAK_VELD_BEGIN_GELDIGHEID), text_of(zaaktype, ZAAK_VELD_EINDE_GELDIGHEID),
           has ? text_of(zaaktype, ZAAK_VELD_DOORLOOPTIJD) : "-",
           zaak_zaaktype_count(zaaktype, ZAAK_SOORT_STATUSTYPE), zaak_object_get_naam(zaaktype));
}

/* Versions of one zaaktype stand together. On a day one of them holds at most. */
static size_t print_versions(const struct zaak_catalogus *catalogus, zaak_dag dag)
{
    const struct zaak_object *zaaktype;
    size_t shown = 0;

    printf("%-32s %-10s %-10s %-12s %9s  %s\n", "zaaktype", "geldig van", "tot en met", "doorlooptijd",
           "statussen", "omschrijving");
    for (size_t i = 0; (zaaktype = zaak_catalogus_at(catalogus, ZAAK_SOORT_ZAAKTYPE, i)); i++) {
        const char *identificatie = text_of(zaaktype, ZAAK_VELD_IDENTIFICATIE);

        if (dag != ZAAK_DAG_GEEN && zaak_catalogus_find_zaaktype(catalogus, identificatie, dag) != zaaktype)
            continue;
        print_version(zaaktype);
        shown++;
    }
    return shown;
}

static void print_counts(const struct zaak_catalogus *catalogus, size_t shown)
{
    static const struct {
        int32_t soort;
        const char *naam;
    } rows[] = {
        { ZAAK_SOORT_ZAAKTYPE, "zaaktypeversies" },
        { ZAAK_SOORT_STATUSTYPE, "statustypen" },
        { ZAAK_SOORT_RESULTAATTYPE, "resultaattypen" },
        { ZAAK_SOORT_ROLTYPE, "roltypen" },
        { ZAAK_SOORT_EIGENSCHAP, "eigenschappen" },
        { ZAAK_SOORT_BESLUITTYPE, "besluittypen" },
        { ZAAK_SOORT_INFORMATIEOBJECTTYPE, "informatieobjecttypen" },
        { ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE, "zaaktype-informatieobjecttypen" },
    };

    printf("\nGetoond: %zu. In de catalogus:", shown);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        printf("%s %zu %s", i ? "," : "", zaak_catalogus_count(catalogus, rows[i].soort), rows[i].naam);
    printf(".\n");
}

static int list(struct zaak_context *ctx, const char *path, zaak_dag dag)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = NULL;
    size_t length;
    char *bytes = read_file(path, &length);
    int result;

    if (!bytes) {
        fprintf(stderr, "catalogus-lijst: %s kan niet worden gelezen\n", path);
        return 2;
    }
    if (length >= 2 && !memcmp(bytes, "PK", 2))
        result = zaak_catalogus_load_zip(ctx, bytes, length, &catalogus, &error);
    else
        result = zaak_catalogus_load_json(ctx, bytes, length, &catalogus, &error);
    free(bytes);
    if (result)
        return fail(path, &error);
    print_counts(catalogus, print_versions(catalogus, dag));
    zaak_catalogus_unref(catalogus);
    if (fflush(stdout) == 0 && !ferror(stdout))
        return 0;
    fputs("catalogus-lijst: het schrijven van de lijst is mislukt\n", stderr);
    return 2;
}

struct opties {
    const char *catalogus;
    zaak_dag dag;
    int count;
};

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    (void)optie;
    switch (o->count++) {
    case 0: o->catalogus = value; return 0;
    case 1: return opties_dag("catalogus-lijst", value, &o->dag);
    default: return opties_onjuist("catalogus-lijst", "dit is te veel", value);
    }
}

int main(int count, char **arguments)
{
    const struct opdrachtregel regel = { "catalogus-lijst", help, NULL, take };
    struct opties o = { .dag = ZAAK_DAG_GEEN };
    struct zaak_context *ctx;
    int result = opties_lees(&regel, count, arguments, &o);

    if (result)
        return opties_einde(result);
    if (!o.catalogus)
        return opties_onjuist("catalogus-lijst", "noem een catalogus", NULL);
    ctx = zaak_context_new(NULL);
    if (!ctx)
        return 2;
    result = list(ctx, o.catalogus, o.dag);
    zaak_context_unref(ctx);
    return result;
}
