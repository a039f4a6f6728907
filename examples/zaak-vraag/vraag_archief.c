/* SPDX-License-Identifier: EUPL-1.2 */
/* The question `archief`: what becomes of a closed case, and from which day? */
#include "antwoord.h"
#include "gegevens.h"
#include "melding.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

enum { HOOFDZAAK_EINDDATUM, HOOFDZAAK_BRONDATUM, STARTDATUM, ACTIEDATUM, DAGEN, EINDDATUM = DAGEN, REGELING, VARIANT, EIGENSCHAPPEN, ZAKEN, BESLUITEN, ZAAKOBJECTEN, HOOFDZAAK,
       NOMINATIE, HERBEREKEN, LEDEN };

static const struct lid velden[LEDEN] = {
    { "hoofdzaak_einddatum", json_type_string, false },      { "hoofdzaak_brondatum", json_type_string, false },
    { "startdatum_bewaartermijn", json_type_string, false }, { "archiefactiedatum", json_type_string, false },
    { "einddatum", json_type_string, false },                { "regeling", json_type_object, false },
    { "variant", json_type_string, false },                  { "eigenschappen", json_type_object, false },
    { "zaken", json_type_array, false },                     { "besluiten", json_type_array, false },
    { "zaakobjecten", json_type_array, false },              { "hoofdzaak", json_type_string, false },
    { "archiefnominatie", json_type_string, false },         { "herbereken", json_type_boolean, false },
};

/* What the question of the library lends, besides the texts of the line itself. */
struct bronnen {
    struct zaak_archiefregeling regeling;
    struct zaak_archiefvariant variant;
    struct zaak_archiefeigenschap *eigenschappen;
    struct zaak_archiefzaak *zaken;
    struct zaak_archiefbesluit *besluiten;
    struct zaak_archiefobject *objecten;
};

static int read_regeling(struct json_object *object, struct zaak_archiefregeling *regeling, struct zaak_error *error)
{
    static const struct lid leden[] = {
        { "archiefnominatie", json_type_string, false }, { "archiefactietermijn", json_type_string, false }, { "afleidingswijze", json_type_string, false },
        { "datumkenmerk", json_type_string, false },     { "objecttype", json_type_string, false },          { "registratie", json_type_string, false },
        { "procestermijn", json_type_string, false },    { "einddatum_bekend", json_type_boolean, false },
    };
    const char **const texts[] = { &regeling->archiefnominatie, &regeling->archiefactietermijn, &regeling->afleidingswijze, &regeling->datumkenmerk,
                                   &regeling->objecttype, &regeling->registratie, &regeling->procestermijn };
    struct json_object *waarden[LENGTH(leden)];
    int result = lees_leden(object, leden, LENGTH(leden), waarden, error);

    for (size_t i = 0; i < LENGTH(texts) && result == 0; i++)
        *texts[i] = json_object_get_string(waarden[i]);
    if (result)
        melding_in(error, "regeling");
    else
        regeling->einddatum_bekend = json_object_get_boolean(waarden[7]);
    return result;
}

/* Room for the rows of a list, never NULL: a list without rows says something else than no list. */
static int make_rows(size_t count, size_t size, const char *veld, void **ret_rows, struct zaak_error *error)
{
    if (count > AWB_MAX_FEITEN)
        return melding(error, ZAAK_E_LIMIET, veld, "Een lijst heeft hier hoogstens %d delen.", AWB_MAX_FEITEN);
    *ret_rows = calloc(count + 1, size);
    return *ret_rows ? 0 : melding(error, ZAAK_E_GEHEUGEN, NULL, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
}

/* A property without a value is there, and empty. */
static int read_properties(struct json_object *object, struct bronnen *bronnen, struct zaak_archiefvraag *vraag, struct zaak_error *error)
{
    void *rows = NULL;
    int result = object ? make_rows((size_t)json_object_object_length(object), sizeof *bronnen->eigenschappen, "eigenschappen", &rows, error) : 0;

    if (result || !object)
        return result;
    vraag->eigenschappen = bronnen->eigenschappen = rows;
    json_object_object_foreach(object, key, value) {
        if (value && !json_object_is_type(value, json_type_string)) {
            result = melding(error, ZAAK_E_VELD, key, "Hier hoort een tekst.");
            melding_in(error, "eigenschappen");
            return result;
        }
        bronnen->eigenschappen[vraag->eigenschap_count++] = (struct zaak_archiefeigenschap){ key, json_object_get_string(value), NULL };
    }
    return 0;
}

static int read_case(struct json_object *object, void *place, struct zaak_error *error)
{
    static const struct lid leden[] = { { "einddatum", json_type_string, false } };
    struct zaak_archiefzaak *row = place;
    struct json_object *waarde;
    int result = lees_leden(object, leden, 1, &waarde, error);

    *row = (struct zaak_archiefzaak)ZAAK_ARCHIEFZAAK_INIT;
    return result == 0 && waarde ? lees_dag(waarde, leden[0].naam, &row->einddatum, error) : result;
}

static int read_decision(struct json_object *object, void *place, struct zaak_error *error)
{
    static const struct lid leden[] = { { "ingangsdatum", json_type_string, false }, { "vervaldatum", json_type_string, false } };
    static const size_t places[] = { offsetof(struct zaak_archiefbesluit, ingangsdatum), offsetof(struct zaak_archiefbesluit, vervaldatum) };
    struct json_object *waarden[2];
    int result = lees_leden(object, leden, 2, waarden, error);

    *(struct zaak_archiefbesluit *)place = (struct zaak_archiefbesluit)ZAAK_ARCHIEFBESLUIT_INIT;
    return result ? result : lees_dagen(waarden, leden, places, 2, place, error);
}

static int read_object(struct json_object *object, void *place, struct zaak_error *error)
{
    static const struct lid leden[] = { { "objecttype", json_type_string, true }, { "object", json_type_object, false } };
    struct zaak_archiefobject *row = place;
    struct json_object *waarden[2];
    int result = lees_leden(object, leden, 2, waarden, error);

    if (result)
        return result;
    *row = (struct zaak_archiefobject)ZAAK_ARCHIEFOBJECT_INIT;
    row->objecttype = json_object_get_string(waarden[0]);
    row->json = waarden[1] ? json_object_to_json_string_length(waarden[1], JSON_C_TO_STRING_PLAIN, &row->json_length) : NULL;
    return waarden[1] && !row->json ? melding(error, ZAAK_E_GEHEUGEN, NULL, "%s", zaak_error_text(ZAAK_E_GEHEUGEN)) : 0;
}

static int read_list(struct json_object *list, const char *veld, size_t size, int (*read)(struct json_object *, void *, struct zaak_error *), void **ret_rows, size_t *ret_count,
                     struct zaak_error *error)
{
    size_t count = list ? json_object_array_length(list) : 0;
    int result = list ? make_rows(count, size, veld, ret_rows, error) : 0;

    for (size_t i = 0; i < count && result == 0; i++) {
        struct json_object *row = json_object_array_get_idx(list, i);

        result = json_object_is_type(row, json_type_object) ? read(row, (char *)*ret_rows + i * size, error) : melding(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
        if (result)
            melding_in(error, "%s.%zu", veld, i);
    }
    *ret_count = count;
    return result;
}

static int read_lists(struct json_object **waarden, struct bronnen *b, struct zaak_archiefvraag *vraag, struct zaak_error *error)
{
    void *rows[3] = { NULL, NULL, NULL };
    int result = read_list(waarden[ZAKEN], "zaken", sizeof *b->zaken, read_case, &rows[0], &vraag->zaak_count, error);

    if (result == 0)
        result = read_list(waarden[BESLUITEN], "besluiten", sizeof *b->besluiten, read_decision, &rows[1], &vraag->besluit_count, error);
    if (result == 0)
        result = read_list(waarden[ZAAKOBJECTEN], "zaakobjecten", sizeof *b->objecten, read_object, &rows[2], &vraag->object_count, error);
    vraag->zaken = b->zaken = rows[0];
    vraag->besluiten = b->besluiten = rows[1];
    vraag->objecten = b->objecten = rows[2];
    return result;
}

/* A day, or the instant of the end status. */
static int read_end(struct json_object *waarde, struct zaak_archiefvraag *vraag, struct zaak_error *error)
{
    const char *text = json_object_get_string(waarde);

    if (!waarde || zaak_tijdstip_parse(text, (size_t)json_object_get_string_len(waarde), &vraag->einde_tijdstip) == 0)
        return 0;
    return lees_dag(waarde, "einddatum", &vraag->einddatum, error);
}

static int read_question(struct json_object **waarden, struct bronnen *b, struct zaak_archiefvraag *vraag, struct zaak_error *error)
{
    static const size_t dagen[DAGEN] = {
        offsetof(struct zaak_archiefvraag, hoofdzaak_einddatum),      offsetof(struct zaak_archiefvraag, hoofdzaak_brondatum),
        offsetof(struct zaak_archiefvraag, startdatum_bewaartermijn), offsetof(struct zaak_archiefvraag, archiefactiedatum),
    };
    const char *variant = json_object_get_string(waarden[VARIANT]);
    int result = lees_dagen(waarden, velden, dagen, DAGEN, vraag, error);

    if (result == 0)
        result = read_end(waarden[EINDDATUM], vraag, error);
    if (result == 0 && waarden[REGELING])
        result = read_regeling(waarden[REGELING], &b->regeling, error);
    if (result == 0 && zaak_archiefvariant_get(variant, &b->variant))
        result = melding(error, ZAAK_E_WAARDE, "variant", "De variant \"%.40s\" bestaat niet.", variant);
    if (result == 0)
        result = read_properties(waarden[EIGENSCHAPPEN], b, vraag, error);
    if (result == 0)
        result = read_lists(waarden, b, vraag, error);
    if (result == 0)
        result = lees_woord(waarden[HOOFDZAAK], "hoofdzaak", woorden_hoofdzaak, &vraag->hoofdzaak, error);
    vraag->regeling = waarden[REGELING] ? &b->regeling : NULL;
    vraag->variant = &b->variant;
    vraag->archiefnominatie = json_object_get_string(waarden[NOMINATIE]);
    vraag->herbereken = json_object_get_boolean(waarden[HERBEREKEN]);
    return result;
}

static int answer(struct deur *deur, const struct zaak_archiefvraag *vraag, struct uitvoer *uit, struct zaak_error *error)
{
    struct zaak_archief a = ZAAK_ARCHIEF_INIT;
    const char *reden;
    int result = zaak_archief_compute(deur->ctx, vraag, &a, deur->why, error);

    if (result)
        return result;
    reden = zaak_archiefreden_naam(a.reden);
    antwoord_woord(uit, "uitkomst", woorden_archief, a.uitkomst);
    uit_lid_text(uit, "reden", *reden ? reden : NULL);
    uit_lid_text(uit, "archiefnominatie", a.archiefnominatie);
    uit_lid_dag(uit, "einddatum", a.einddatum);
    uit_lid_dag(uit, "brondatum", a.brondatum);
    uit_lid_dag(uit, "archiefactiedatum", a.archiefactiedatum);
    uit_lid_dag(uit, "startdatum_bewaartermijn", a.startdatum_bewaartermijn);
    uit_lid_bool(uit, "voorlopig", a.voorlopig);
    uit_lid_bool(uit, "geweigerd", a.geweigerd);
    uit_lid_text(uit, "zgw_code", *a.zgw_code ? a.zgw_code : NULL);
    uit_lid_text(uit, "archiefstatus", a.archiefstatus);
    return antwoord_motivering(deur, NULL, uit, error);
}

int vraag_archief(struct deur *deur, struct json_object *object, struct uitvoer *uit, struct zaak_error *error)
{
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct bronnen bronnen = { .regeling = ZAAK_ARCHIEFREGELING_INIT, .variant = ZAAK_ARCHIEFVARIANT_INIT };
    struct json_object *waarden[LEDEN];
    int result = lees_velden(object, velden, LEDEN, waarden, error);

    if (result == 0)
        result = read_question(waarden, &bronnen, &vraag, error);
    if (result == 0)
        result = answer(deur, &vraag, uit, error);
    free(bronnen.eigenschappen);
    free(bronnen.zaken);
    free(bronnen.besluiten);
    free(bronnen.objecten);
    return result;
}
