/* SPDX-License-Identifier: EUPL-1.2 */
/* bezwaar: an objection with a catalogue of your own: its term counts from a property, a command is refused with all that is missing, the decision is put off, and the case is
 * saved and loaded again. Runs in the root of the source. */
#include <libzaak.h>
#include <stdio.h>
#include <stdlib.h>

enum { MAX_FILE = 1 << 20 };

static char bytes[MAX_FILE];

static void must(int result, const char *what, const struct zaak_error *error)
{
    if (result >= 0)
        return;
    fprintf(stderr, "bezwaar: %s: %s %s\n", what, error->field, error->text);
    exit(1);
}

static size_t read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    size_t length = file ? fread(bytes, 1, sizeof bytes, file) : 0;

    if (file)
        fclose(file);
    return length;
}

static struct zaak_catalogus *load_catalogue(struct zaak_context *ctx)
{
    struct zaak_catalogus *cat = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    must(zaak_catalogus_add_json(cat, bytes, read_file("examples/data/catalogus.json"), &error), "catalogus", &error);
    must(zaak_catalogus_add_profielen(cat, bytes, read_file("examples/data/procesprofielen.json"), &error), "procesprofielen", &error);
    must(zaak_catalogus_freeze(cat, &error), "catalogus", &error);
    return cat;
}

/* A status with everything that stands in its way: zaak_set_status() would give the first of them. */
static void try_status(struct zaak_context *ctx, struct zaak *z, const char *statustype, zaak_dag op)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = ZAAK_FEIT_STATUS;
    feit.naam = statustype;
    feit.op = op;
    printf("%s: %s\n", statustype, zaak_add_feit(z, &feit, list, NULL) == 0 ? "vastgelegd" : "mag nog niet");
    for (size_t i = 0; zaak_bevindingen_get(list, i, &b) == 0; i++)
        printf("- %s, %s: %s\n", b.regel, b.veld, b.tekst);
    zaak_bevindingen_unref(list);
}

int main(void)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_catalogus *cat = load_catalogue(ctx);
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak *z, *again;
    struct zaak_feit open = ZAAK_FEIT_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak_periode zes_weken = { 6, ZAAK_EENHEID_WEEK };
    char text[2048];
    int length;

    open.soort = ZAAK_FEIT_OPEN;
    open.naam = "bezwaar";
    open.op = zaak_datum(2025, 3, 10);
    must(zaak_open(cat, "BZW-2025-001", &open, &z, &error), "openen", &error);
    must(zaak_set_status(z, "Ontvangen", zaak_datum(2025, 3, 10), &error), "status", &error);
    try_status(ctx, z, "Vooronderzoek", zaak_datum(2025, 3, 12));
    must(zaak_add_rol(z, "Behandelaar", "j.jansen", zaak_datum(2025, 3, 12), &error), "rol", &error);
    must(zaak_set_eigenschap(z, "einde_bezwaartermijn", "2025-03-31", zaak_datum(2025, 3, 12), &error), "eigenschap", &error);
    try_status(ctx, z, "Vooronderzoek", zaak_datum(2025, 3, 13));
    must(zaak_add_verlenging(z, &zes_weken, zaak_datum(2025, 6, 2), &error), "verlenging", &error);

    length = zaak_save_jsonl(z, bytes, sizeof bytes); /* a line per fact: for a file, a database … */
    must(length < MAX_FILE ? length : -1, "opslaan", &error);
    must(zaak_load_jsonl(cat, bytes, (size_t)length, &again, &error), "laden", &error);
    must(zaak_get_klok(again, zaak_datum(2025, 6, 10), &klok, why, &error), "klok", &error);
    zaak_motivering_text(why, text, sizeof text);
    printf("%s, opgeslagen en weer geladen, %zu feiten:\n%s", zaak_get_identificatie(again), zaak_feit_count(again), text);
    zaak_unref(again); zaak_unref(z); zaak_motivering_unref(why); zaak_catalogus_unref(cat); zaak_context_unref(ctx);
    return 0;
}
