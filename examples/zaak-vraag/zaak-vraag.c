/* SPDX-License-Identifier: EUPL-1.2 */
/* A question per line in, an answer per line out: docs/vraag.md. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "gemeen/opties.h"
#include "invoer.h"
#include "lezen.h"
#include "vragen.h"

/* Answers are handed on when there are this many bytes of them, and always before waiting for more input. */
enum { UITVOER_VOL = 1 << 18 };

static const char help[] =
    "Gebruik: zaak-vraag [--help | --versie]\n"
    "\n"
    "Leest JSON Lines van de standaardinvoer en schrijft voor elke regel een antwoord, in dezelfde volgorde.\n"
    "\n"
    "  {\"vraag\":\"feestdagen\",\"jaar\":2025}\n"
    "  {\"vraag\":\"werkdagen\",\"van\":\"2025-04-17\",\"tot\":\"2025-05-06\"}\n"
    "  {\"vraag\":\"termijn\",\"start\":\"2025-03-03\",\"termijn\":\"P8W\"}\n"
    "  {\"vraag\":\"awb\",\"scenario\":\"aanvraag\",\"feiten\":[[\"aanvraag\",\"2025-03-03\"],[\"termijn\",\"P8W\"]],\n"
    "   \"gevraagd\":\"einde_beslistermijn\"}  (op een regel)\n"
    "  {\"vraag\":\"norm\",\"gehaald\":18,\"totaal\":19,\"doel\":95}\n"
    "  {\"vraag\":\"klok\",\"grond\":\"awb-4-13\",\"begin\":\"2025-03-03\"}\n"
    "  {\"vraag\":\"dwangsom\",\"einde\":\"2025-02-28\",\"igs\":\"2025-03-03\"}\n"
    "\n"
    "De andere vragen zijn openingstijd, indiening, van_rechtswege, projectie, archief en versie.\n"
    "\n"
    "Elke vraag mag een \"id\" hebben; het antwoord herhaalt die. Wat niet kan, geeft een antwoord met \"fout\". Zie docs/vraag.md.\n"
    "\n"
    "Eindigt met 0, met 1 als schrijven niet lukt, of met 2 als de opdracht niet klopt.\n";

static bool write_out(struct uitvoer *uit)
{
    size_t done = 0;

    while (done < uit->length) {
        ssize_t count = write(STDOUT_FILENO, uit->bytes + done, uit->length - done);

        if (count <= 0)
            return false;
        done += (size_t)count;
    }
    uit->length = 0;
    return true;
}

static void put_error(struct uitvoer *uit, const struct zaak_error *error, long long regelnummer)
{
    if (regelnummer) {
        uit_plain(uit, ",\"regelnummer\":");
        uit_int(uit, regelnummer);
    }
    uit_plain(uit, ",\"fout\":{\"code\":");
    uit_text(uit, zaak_error_name(error->code));
    if (error->rule[0]) {
        uit_plain(uit, ",\"regel\":");
        uit_text(uit, error->rule);
    }
    if (error->field[0]) {
        uit_plain(uit, ",\"veld\":");
        uit_text(uit, error->field);
    }
    uit_plain(uit, ",\"tekst\":");
    uit_text(uit, error->text);
    uit_plain(uit, "}");
}

/* Every member is written with a comma before it; the first one's becomes the brace. */
static void put_id(struct uitvoer *uit, const struct gelezen_regel *regel)
{
    struct json_object *id = NULL;

    if (regel->id) {
        uit_plain(uit, ",\"id\":");
        uit_raw(uit, regel->id, regel->id_length);
    } else if (json_object_is_type(regel->root, json_type_object) && json_object_object_get_ex(regel->root, "id", &id)) {
        uit_plain(uit, ",\"id\":");
        uit_plain(uit, json_object_to_json_string_ext(id, JSON_C_TO_STRING_PLAIN));
    }
}

static void answer_line(struct deur *deur, const char *text, size_t length, long long regelnummer, struct uitvoer *uit)
{
    struct gelezen_regel regel = { NULL, NULL, 0 };
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t start = uit->length, after_id;
    int result = lees_regel(deur->tokener, text, length, &regel, &error);

    put_id(uit, &regel);
    after_id = uit->length;
    if (result) {
        put_error(uit, &error, regelnummer);
    } else if (deur_answer(deur, regel.root, uit, &error)) {
        uit->length = after_id;
        put_error(uit, &error, 0);
    }
    json_object_put(regel.root);
    uit_plain(uit, "}\n");
    if (!uit->failed)
        uit->bytes[start] = '{';
}

static void answer_too_long(long long regelnummer, struct uitvoer *uit)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t start = uit->length;

    error.code = -ZAAK_E_LIMIET;
    snprintf(error.text, sizeof error.text, "Deze regel is langer dan %d bytes.", MAX_REGEL);
    put_error(uit, &error, regelnummer);
    uit_plain(uit, "}\n");
    if (!uit->failed)
        uit->bytes[start] = '{';
}

/* A byte order mark before the first line says nothing. */
static void drop_mark(char **text, size_t *length)
{
    if (*length >= 3 && memcmp(*text, "\xEF\xBB\xBF", 3) == 0) {
        *text += 3;
        *length -= 3;
    }
}

static bool run(struct deur *deur, struct invoer *in, struct uitvoer *uit)
{
    long long regelnummer = 0;
    enum regelsoort soort;
    size_t length;
    char *text;

    while ((soort = invoer_next(in, &text, &length)) != REGEL_GEEN) {
        if (soort == REGEL_WACHT) {
            if (!write_out(uit))
                return false;
            invoer_fill(in);
            continue;
        }
        regelnummer++;
        if (regelnummer == 1)
            drop_mark(&text, &length);
        if (soort == REGEL_TE_LANG)
            answer_too_long(regelnummer, uit);
        else
            answer_line(deur, text, length, regelnummer, uit);
        if (uit->failed || (uit->length >= UITVOER_VOL && !write_out(uit)))
            return false;
    }
    return write_out(uit);
}

static const struct option lijst[] = { OPTIE_VLAG("versie", 0), OPTIES_LAATSTE };

static int take(void *versie, const struct option *optie, const char *value)
{
    *(bool *)versie = true;
    return optie ? 0 : opties_onjuist("zaak-vraag", "dit is te veel", value);
}

int main(int argc, char **argv)
{
    const struct opdrachtregel regel = { "zaak-vraag", help, lijst, take };
    struct deur deur = { 0 };
    struct uitvoer uit = { 0 };
    struct invoer in = { .bytes = NULL };
    bool good, versie = false;
    int result;

    result = opties_lees(&regel, argc, argv, &versie);
    if (result)
        return opties_einde(result);
    if (versie)
        return printf("zaak-vraag %s, gegevens van %s\n", zaak_version(), zaak_data_version()) < 0;
    in.bytes = malloc(INVOER_ROOM);
    good = deur_open(&deur) && in.bytes;
    if (!good)
        fputs("zaak-vraag: er is geen geheugen\n", stderr);
    else if (!(good = run(&deur, &in, &uit)))
        fputs("zaak-vraag: schrijven lukt niet\n", stderr);
    uit_free(&uit);
    free(in.bytes);
    deur_close(&deur);
    return good ? 0 : 1;
}
