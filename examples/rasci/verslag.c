/* SPDX-License-Identifier: EUPL-1.2 */
/* What was found: text for people at once, or one JSON document. */
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rasci.h"

static const char page_head[] =
    "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Wie doet wat</title>\n"
    "<style>\n"
    "body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }\n"
    ".rand { overflow-x: auto; margin: 0 0 2.5rem; }\n"
    "table { border-collapse: collapse; }\n"
    "caption { text-align: left; font-size: 1.25rem; font-weight: 600; padding: 0 0 .5rem; }\n"
    "th, td { border: 1px solid #767676; padding: .35rem .6rem; text-align: left; font-weight: 400; }\n"
    "thead th { background: #eef2f6; font-weight: 600; }\n"
    "td { text-align: center; font-weight: 600; min-width: 2rem; }\n"
    "abbr { text-decoration: none; }\n"
    "</style>\n</head>\n<body>\n<main>\n<h1>Wie doet wat</h1>\n"
    "<p>R: doet het werk. A: is verantwoordelijk. S: helpt. C: geeft vooraf advies. I: hoort het achteraf.</p>\n";

static const char page_tail[] = "</main>\n</body>\n</html>\n";

bool verslag_begin(struct verslag *verslag, const struct opties *opties)
{
    *verslag = (struct verslag){ .opties = opties };
    if (opties->json && !(verslag->root = json_object_new_object()))
        return false;
    if (verslag->root) {
        json_object_object_add(verslag->root, "versie", json_object_new_string(zaak_version()));
        json_object_object_add(verslag->root, opties->werklast ? "werklast" : "bevindingen", json_object_new_array());
    }
    if (opties->vorm == ZAAK_MATRIX_HTML)
        fputs(page_head, stdout);
    return true;
}

/* ---- the matrix ---- */

void verslag_matrix(struct verslag *verslag, const struct zaak_object *zaaktype, const struct zaak_profiel *profiel)
{
    int32_t vorm = verslag->opties->vorm;
    int size = zaak_profiel_save_rasci(profiel, vorm, NULL, 0);
    char *text = size >= 0 ? malloc((size_t)size + 1) : NULL;

    if (!text || zaak_profiel_save_rasci(profiel, vorm, text, (size_t)size + 1) != size) {
        verslag->failed = true;
        free(text);
        return;
    }
    if (vorm == ZAAK_MATRIX_TEKST)
        printf("%s\n\n%s\n", zaak_object_get_naam(zaaktype), text);
    else if (vorm == ZAAK_MATRIX_HTML)
        printf("<div class=\"rand\" tabindex=\"0\" role=\"region\" aria-label=\"Tabel\">\n%s</div>\n", text);
    else
        fputs(text, stdout);
    free(text);
}

/* ---- findings ---- */

/* Who did it: the sentence of a finding names nobody. */
static const char *doer(const struct zaak *zaak, const char *id, char naam[128])
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    for (size_t i = 0; zaak && *id && zaak_get_feit(zaak, i, &feit) == 0; i++) {
        if (strcmp(feit.id, id))
            continue;
        snprintf(naam, 128, "%s", feit.soort == ZAAK_FEIT_ACTIVITEIT ? feit.waarde : feit.soort == ZAAK_FEIT_BESLUIT || !feit.naam ? "" : feit.naam);
        return naam;
    }
    return "";
}

static void put_text(struct json_object *object, const char *naam, const char *text)
{
    if (text && *text)
        json_object_object_add(object, naam, json_object_new_string(text));
}

static void add_row(struct verslag *verslag, const char *soort, const char *naam, const char *wie, const struct zaak_bevinding *b)
{
    struct json_object *row = json_object_new_object();

    put_text(row, soort, naam);
    put_text(row, "regel", b->regel);
    put_text(row, "ernst", ernst_naam(b->ernst));
    put_text(row, "tekst", b->tekst);
    put_text(row, "pad", b->pad);
    put_text(row, "feit", b->feit);
    put_text(row, "wie", wie);
    json_object_array_add(json_object_object_get(verslag->root, "bevindingen"), row);
}

void verslag_bevindingen(struct verslag *verslag, const char *soort, const char *naam, const struct zaak *zaak, const struct zaak_bevindingen *list)
{
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    bool headed = false;
    char wie[128];

    for (size_t i = 0; zaak_bevindingen_get(list, i, &b) == 0; i++) {
        const char *who = doer(zaak, b.feit, wie);

        verslag->ernsten[b.ernst]++;
        if (b.ernst < verslag->opties->vanaf)
            continue;
        if (verslag->root) {
            add_row(verslag, soort, naam, who, &b);
            continue;
        }
        if (!headed)
            printf("%s %s\n", soort, naam);
        headed = true;
        printf("  %-12s %-16s %s%s%s%s\n", ernst_naam(b.ernst), b.regel, b.tekst, *who ? " (" : "", who, *who ? ")" : "");
    }
    if (headed)
        putchar('\n');
}

/* ---- work load ---- */

static void add_work(struct verslag *verslag, const struct zaak_werklast *row)
{
    static const char *const letters[] = { "r", "a", "s", "c", "i" };
    struct json_object *object = json_object_new_object();

    put_text(object, "betrokkene", row->betrokkene);
    put_text(object, "betrokkenetype", row->betrokkenetype);
    json_object_object_add(object, "zaken", json_object_new_int(row->zaken));
    for (int i = 0; i < 5; i++)
        json_object_object_add(object, letters[i], json_object_new_int(row->per_letter[i]));
    json_object_array_add(json_object_object_get(verslag->root, "werklast"), object);
}

void verslag_werklast(struct verslag *verslag, const struct zaak_werklast *rows, int count)
{
    if (!verslag->root)
        printf("%-28s %7s %6s %6s %6s %6s %6s\n", "wie", "zaken", "R", "A", "S", "C", "I");
    for (int i = 0; i < count; i++) {
        const int32_t *n = rows[i].per_letter;

        if (verslag->root)
            add_work(verslag, &rows[i]);
        else
            printf("%-28s %7d %6d %6d %6d %6d %6d\n", rows[i].betrokkene ? rows[i].betrokkene : "(niemand)", (int)rows[i].zaken, (int)n[0], (int)n[1], (int)n[2], (int)n[3], (int)n[4]);
    }
}

/* ---- the end ---- */

static void write_counts(struct verslag *verslag)
{
    static const char *const names[] = { NULL, "meldingen", "waarschuwingen", "fouten" };
    size_t fouten = verslag->ernsten[ZAAK_ERNST_FOUT], waarschuwingen = verslag->ernsten[ZAAK_ERNST_WAARSCHUWING], meldingen = verslag->ernsten[ZAAK_ERNST_MELDING];

    for (int32_t ernst = ZAAK_ERNST_FOUT; verslag->root && ernst >= ZAAK_ERNST_MELDING; ernst--)
        json_object_object_add(verslag->root, names[ernst], json_object_new_int64((int64_t)verslag->ernsten[ernst]));
    if (!verslag->root)
        printf("%zu %s, %zu %s, %zu %s.\n", fouten, fouten == 1 ? "fout" : "fouten", waarschuwingen, waarschuwingen == 1 ? "waarschuwing" : "waarschuwingen", meldingen,
               meldingen == 1 ? "melding" : "meldingen");
}

int verslag_end(struct verslag *verslag)
{
    const struct opties *opties = verslag->opties;
    size_t serious = 0;

    if (opties->vorm == ZAAK_MATRIX_HTML)
        fputs(page_tail, stdout);
    if (!opties->vorm && !opties->werklast && !verslag->failed)
        write_counts(verslag);
    if (verslag->root && !verslag->failed)
        puts(json_object_to_json_string_ext(verslag->root, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE));
    json_object_put(verslag->root);
    for (int32_t ernst = opties->faal_bij; ernst <= ZAAK_ERNST_FOUT; ernst++)
        serious += verslag->ernsten[ernst];
    return verslag->failed || ferror(stdout) ? EINDE_FOUT : serious ? EINDE_BEVINDINGEN : EINDE_GOED;
}
