/* SPDX-License-Identifier: EUPL-1.2 */
/* The question `van_rechtswege`: what follows by operation of law when a decision term lapses. */
#include "antwoord.h"
#include "gegevens.h"

#include <stddef.h>

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

enum { EINDE, BEGIN, BESLUIT, BEKENDGEMAAKT, PEILDATUM, GROND, VAN_TOEPASSING, LEZING, GELIJKGESTELD, LEDEN };

static const struct lid velden[LEDEN] = {
    { "einde", json_type_string, true },          { "begin", json_type_string, false },     { "besluit", json_type_string, false },
    { "bekendgemaakt", json_type_string, false }, { "peildatum", json_type_string, false }, { "grond", json_type_string, true },
    { "van_toepassing", json_type_boolean, false }, { "lezing", json_type_object, false },  { "gelijkgesteld", json_type_string, false },
};

static int read_question(struct deur *deur, struct json_object **waarden, struct zaak_van_rechtswegevraag *vraag, struct zaak_error *error)
{
    static const size_t dagen[] = {
        offsetof(struct zaak_van_rechtswegevraag, einde),         offsetof(struct zaak_van_rechtswegevraag, begin),     offsetof(struct zaak_van_rechtswegevraag, besluit),
        offsetof(struct zaak_van_rechtswegevraag, bekendgemaakt), offsetof(struct zaak_van_rechtswegevraag, peildatum),
    };
    int result = lees_dagen(waarden, velden, dagen, LENGTH(dagen), vraag, error);

    if (result == 0)
        result = lees_lezing(waarden[LEZING], &vraag->lezing, error);
    if (result == 0)
        result = deur_kalender(deur, waarden[GELIJKGESTELD], &vraag->kalender, error);
    vraag->grond_id = json_object_get_string(waarden[GROND]);
    vraag->van_toepassing = json_object_get_boolean(waarden[VAN_TOEPASSING]);
    return result;
}

int vraag_rechtswege(struct deur *deur, struct json_object *object, struct uitvoer *uit, struct zaak_error *error)
{
    struct zaak_van_rechtswegevraag vraag = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
    struct zaak_van_rechtswege r = ZAAK_VAN_RECHTSWEGE_INIT;
    struct json_object *waarden[LEDEN];
    int result = lees_velden(object, velden, LEDEN, waarden, error);

    if (result == 0)
        result = read_question(deur, waarden, &vraag, error);
    if (result == 0) {
        result = zaak_van_rechtswege_compute(deur->ctx, &vraag, &r, deur->why, error);
        grond_field(error);
    }
    if (result)
        return result;
    antwoord_woord(uit, "uitkomst", woorden_van_rechtswege, r.uitkomst);
    uit_lid_dag(uit, "gegeven", r.gegeven);
    uit_lid_dag(uit, "in_werking", r.in_werking);
    uit_lid_dag(uit, "bekendmaken_uiterlijk", r.bekendmaken_uiterlijk);
    uit_lid_dag(uit, "intrekken_uiterlijk", r.intrekken_uiterlijk);
    uit_lid_bool(uit, "voorlopig", r.voorlopig);
    return antwoord_motivering(deur, NULL, uit, error);
}
