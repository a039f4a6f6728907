/* SPDX-License-Identifier: EUPL-1.2 */
/* zgw-omzetten: ZGW JSON from one form to another: export zip or API document, in either spelling; or zaken to the facts of libzaak. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libzaak.h>

#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: zgw-omzetten [--spelling gelezen|api|export] IN UIT\n"
    "         zgw-omzetten --feiten CATALOGUS IN UIT\n"
    "\n"
    "Leest ZGW-JSON en schrijft die in een andere vorm. IN is een JSON-document of een export van Open Zaak (zip).\n"
    "UIT is een export als de naam op .zip eindigt, en anders een JSON-document; - is de standaarduitvoer.\n"
    "Zonder --spelling krijgt een export de namen van Open Zaak (snake_case) en een document die van de API\n"
    "(camelCase). Wat het programma niet kent, blijft zoals het was.\n"
    "\n"
    "Met --feiten worden de zaken in IN feiten van libzaak (JSON Lines). Waar het document anders zegt dan uit de\n"
    "feiten volgt, staat dat op de foutuitvoer, met wat de regels van de zaken vinden.\n"
    "\n"
    "  --help   toon deze tekst\n"
    "\n"
    "Eindigt met 0, met 1 als met --feiten een regel is overtreden, of met 2 als de opdracht niet klopt of een bestand niet\n"
    "gelezen of geschreven kan worden.\n";

enum { MAX_FILE = 1 << 30 };

struct opties {
    const char *in, *uit, *catalogus;
    int32_t spelling;      /* -1: as the form of the output asks */
};

static int fail(const char *path, const struct zaak_error *error)
{
    fprintf(stderr, "zgw-omzetten: %s", path);
    if (error->file[0])
        fprintf(stderr, ", %s", error->file);
    if (error->line)
        fprintf(stderr, ", regel %d kolom %d", (int)error->line, (int)error->column);
    if (error->field[0])
        fprintf(stderr, ", veld %s", error->field);
    fprintf(stderr, ": %s\n", error->text);
    return 2;
}

static int fail_text(const char *path, const char *text)
{
    fprintf(stderr, "zgw-omzetten: %s: %s\n", path, text);
    return 2;
}

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

static int write_file(const char *path, const char *bytes, size_t length)
{
    FILE *file = strcmp(path, "-") ? fopen(path, "wb") : stdout;
    bool good = file && fwrite(bytes, 1, length, file) == length;

    if (file == stdout)
        good = fflush(file) == 0 && good;
    else if (file)
        good = fclose(file) == 0 && good;
    return good ? 0 : fail_text(path, "kan niet geschreven worden");
}

static bool is_zip(const char *bytes, size_t length)
{
    return length >= 4 && !memcmp(bytes, "PK", 2) && (unsigned char)bytes[2] < 8;
}

static int read_bundel(struct zaak_context *ctx, const char *path, struct zaak_bundel **ret_bundel)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length;
    char *bytes = read_file(path, &length);
    int result;

    if (!bytes)
        return fail_text(path, "kan niet gelezen worden");
    if (is_zip(bytes, length))
        result = zaak_bundel_load_zip(ctx, bytes, length, ret_bundel, &error);
    else
        result = zaak_bundel_load_json(ctx, 0, bytes, length, ret_bundel, &error);
    free(bytes);
    return result ? fail(path, &error) : 0;
}

static int save(const struct zaak_bundel *bundel, bool zip, int32_t spelling, char *buffer, size_t size, struct zaak_error *error)
{
    return zip ? zaak_bundel_save_zip(bundel, spelling, buffer, size, error) : zaak_bundel_save_json(bundel, spelling, buffer, size, error);
}

static int convert(const struct zaak_bundel *bundel, const struct opties *opties)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length = strlen(opties->uit);
    bool zip = length > 4 && !strcmp(opties->uit + length - 4, ".zip");
    int32_t spelling = opties->spelling >= 0 ? opties->spelling : zip ? ZAAK_SPELLING_EXPORT : ZAAK_SPELLING_API;
    int size = save(bundel, zip, spelling, NULL, 0, &error), result = 2;
    char *buffer = size < 0 ? NULL : malloc((size_t)size + 1);

    if (buffer)
        size = save(bundel, zip, spelling, buffer, (size_t)size + 1, &error);
    if (size < 0)
        fail(opties->in, &error);
    else
        result = buffer ? write_file(opties->uit, buffer, (size_t)size) : fail_text(opties->uit, "er is geen geheugen meer");
    free(buffer);
    return result;
}

/* A catalogue without its procesprofielen: the facts do not need them. */
static int read_catalogus(struct zaak_context *ctx, const char *path, struct zaak_catalogus **ret_catalogus)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length;
    char *bytes = read_file(path, &length);
    int result;

    if (!bytes)
        return fail_text(path, "kan niet gelezen worden");
    result = is_zip(bytes, length) ? zaak_catalogus_load_zip(ctx, bytes, length, ret_catalogus, &error)
                                   : zaak_catalogus_load_json(ctx, bytes, length, ret_catalogus, &error);
    free(bytes);
    return result ? fail(path, &error) : 0;
}

static bool has_fact(const struct zaak *zaak, const char *id)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    for (size_t i = 0; zaak_get_feit(zaak, i, &feit) == 0; i++)
        if (!strcmp(feit.id, id))
            return true;
    return false;
}

/* The case of a finding, which names its opening. Findings come in the order of the cases, so the search goes on where it was. */
static const char *case_of(const struct zaak_voorraad *voorraad, const char *feit, size_t *at)
{
    size_t count = zaak_voorraad_count(voorraad);

    for (size_t i = 0; i < count; i++, *at = (*at + 1) % count)
        if (has_fact(zaak_voorraad_at(voorraad, *at), feit))
            return zaak_get_identificatie(zaak_voorraad_at(voorraad, *at));
    return feit;
}

static void show_differences(struct zaak_context *ctx, const struct zaak_voorraad *voorraad, const struct zaak_bundel *bundel)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
    size_t at = 0;

    if (list && zaak_voorraad_check_bundel(voorraad, bundel, list) >= 0)
        for (size_t i = 0; zaak_bevindingen_get(list, i, &row) == 0; i++)
            fprintf(stderr, "%s: %s (%s)\n", case_of(voorraad, row.feit, &at), row.tekst, row.pad && *row.pad ? row.pad : row.veld);
    zaak_bevindingen_unref(list);
}

/* What the rules say of each case; whether one of them is broken. */
static int check_cases(struct zaak_context *ctx, const struct zaak_voorraad *voorraad)
{
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
    bool broken = false;

    for (size_t i = 0; i < zaak_voorraad_count(voorraad); i++) {
        const struct zaak *zaak = zaak_voorraad_at(voorraad, i);
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);

        if (!list || zaak_check(zaak, list) < 0) {
            zaak_bevindingen_unref(list);
            return fail_text(zaak_get_identificatie(zaak), "kan niet getoetst worden");
        }
        for (size_t j = 0; zaak_bevindingen_get(list, j, &row) == 0; j++) {
            fprintf(stderr, "%s: %s: %s (%s)\n", zaak_get_identificatie(zaak), row.ernst == ZAAK_ERNST_FOUT ? "fout" : "let op", row.tekst, row.regel);
            broken |= row.ernst == ZAAK_ERNST_FOUT;
        }
        zaak_bevindingen_unref(list);
    }
    return broken;
}

static int write_facts(const struct zaak_voorraad *voorraad, const char *path)
{
    FILE *file = strcmp(path, "-") ? fopen(path, "wb") : stdout;
    bool good = file != NULL;

    for (size_t i = 0; good && i < zaak_voorraad_count(voorraad); i++) {
        const struct zaak *zaak = zaak_voorraad_at(voorraad, i);
        int size = zaak_save_jsonl(zaak, NULL, 0);
        char *text = size < 0 ? NULL : malloc((size_t)size + 1);

        good = text && zaak_save_jsonl(zaak, text, (size_t)size + 1) == size && fwrite(text, 1, (size_t)size, file) == (size_t)size;
        free(text);
    }
    if (file && file != stdout)
        good = fclose(file) == 0 && good;
    return good ? 0 : fail_text(path, "kan niet geschreven worden");
}

static int make_facts(struct zaak_context *ctx, const struct zaak_bundel *bundel, const struct opties *opties)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = NULL;
    struct zaak_voorraad *voorraad;
    int result = read_catalogus(ctx, opties->catalogus, &catalogus);

    if (result)
        return result;
    voorraad = zaak_voorraad_new(catalogus);
    if (!voorraad)
        result = fail_text(opties->in, "er is geen geheugen meer");
    else if (zaak_voorraad_load_bundel(voorraad, bundel, NULL, &error) < 0)
        result = fail(opties->in, &error);
    else
        result = write_facts(voorraad, opties->uit);
    if (result == 0) {
        show_differences(ctx, voorraad, bundel);
        result = check_cases(ctx, voorraad);
    }
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result;
}

enum { SPELLING, FEITEN };

static const struct option lijst[] = { OPTIE_WAARDE("spelling", SPELLING), OPTIE_WAARDE("feiten", FEITEN), OPTIES_LAATSTE };

static int read_spelling(struct opties *opties, const char *value)
{
    static const char *const spellings[] = { "gelezen", "api", "export" };

    for (int32_t i = 0; i < 3; i++)
        if (!strcmp(value, spellings[i]))
            opties->spelling = i;
    return opties->spelling < 0 ? opties_onjuist("zgw-omzetten", "de spelling is gelezen, api of export", value) : 0;
}

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *opties = into;

    if (optie && optie->val == SPELLING)
        return read_spelling(opties, value);
    if (!optie && opties->uit)
        return opties_onjuist("zgw-omzetten", "dit is te veel", value);
    *(optie ? &opties->catalogus : opties->in ? &opties->uit : &opties->in) = value;
    return 0;
}

int main(int count, char **arguments)
{
    const struct opdrachtregel regel = { "zgw-omzetten", help, lijst, take };
    struct opties opties = { NULL, NULL, NULL, -1 };
    struct zaak_context *ctx;
    struct zaak_bundel *bundel = NULL;
    int result = opties_lees(&regel, count, arguments, &opties);

    if (result)
        return opties_einde(result);
    if (!opties.uit)
        return opties_onjuist("zgw-omzetten", "noem IN en UIT", NULL);
    if (opties.catalogus && opties.spelling >= 0)
        return opties_onjuist("zgw-omzetten", "feiten hebben maar een spelling: kies --feiten of --spelling", NULL);
    ctx = zaak_context_new(NULL);
    result = ctx ? read_bundel(ctx, opties.in, &bundel) : fail_text(opties.in, "er is geen geheugen meer");
    if (result == 0)
        result = opties.catalogus ? make_facts(ctx, bundel, &opties) : convert(bundel, &opties);
    zaak_bundel_unref(bundel);
    zaak_context_unref(ctx);
    return result;
}
