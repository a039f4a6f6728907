/* SPDX-License-Identifier: EUPL-1.2 */
/* The question `projectie`: two questions to the clock, and what the difference does. */
#include "antwoord.h"
#include "gegevens.h"
#include "melding.h"

static int read_question(struct deur *deur, struct json_object *object, const char *naam, struct klokruimte *room, struct zaak_klokvraag *vraag,
                         struct zaak_error *error)
{
    struct json_object *waarden[KLOK_LEDEN];
    int result = lees_leden(object, klok_leden, KLOK_LEDEN, waarden, error);

    if (result == 0)
        result = lees_klokvraag(deur, waarden, room, vraag, error);
    if (result)
        melding_in(error, "%s", naam);
    return result;
}

int vraag_projectie(struct deur *deur, struct json_object *object, struct uitvoer *uit, struct zaak_error *error)
{
    static const struct lid velden[] = { { "was", json_type_object, true }, { "wordt", json_type_object, true } };
    struct zaak_klokvraag was = ZAAK_KLOKVRAAG_INIT, wordt = ZAAK_KLOKVRAAG_INIT;
    struct zaak_projectie p = ZAAK_PROJECTIE_INIT;
    struct json_object *waarden[2];
    int result = lees_velden(object, velden, 2, waarden, error);

    if (result == 0)
        result = read_question(deur, waarden[0], "was", &deur->klokfeiten[0], &was, error);
    if (result == 0)
        result = read_question(deur, waarden[1], "wordt", &deur->klokfeiten[1], &wordt, error);
    if (result == 0) {
        result = zaak_klok_project(deur->ctx, &was, &wordt, &p, deur->why, error);
        grond_field(error);
    }
    if (result)
        return result;
    uit_lid_dag(uit, "was", p.was);
    uit_lid_dag(uit, "wordt", p.wordt);
    uit_lid_int(uit, "dagen", p.dagen);
    antwoord_woorden(uit, "oorzaken", woorden_oorzaak, p.oorzaken);
    antwoord_woorden(uit, "verschillen", woorden_oorzaak, p.verschillen);
    antwoord_woord(uit, "was_toestand", woorden_klok, p.was_toestand);
    antwoord_woord(uit, "wordt_toestand", woorden_klok, p.wordt_toestand);
    uit_lid_dag(uit, "was_gepland", p.was_gepland);
    uit_lid_dag(uit, "wordt_gepland", p.wordt_gepland);
    uit_lid_int(uit, "dagen_norm", p.dagen_norm);
    uit_lid_bool(uit, "voorlopig", p.voorlopig);
    return antwoord_motivering(deur, NULL, uit, error);
}
