/* SPDX-License-Identifier: EUPL-1.2 */
/* The question `klok`: the clock of a term without a case. */
#include "antwoord.h"
#include "gegevens.h"

#include <stddef.h>

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

enum { BEGIN, PEILDATUM, GROND, FEITEN, TERMIJN, NORM, NORM_REGIME, NORM_SCHORT_OP, BEGIN_ONBEKEND, LEZING, GELIJKGESTELD };

const struct lid klok_leden[KLOK_LEDEN] = {
    { "begin", json_type_string, false },           { "peildatum", json_type_string, false },    { "grond", json_type_string, false },
    { "feiten", json_type_array, false },           { "termijn", json_type_string, false },      { "norm", json_type_string, false },
    { "norm_regime", json_type_string, false },     { "norm_schort_op", json_type_boolean, false }, { "begin_onbekend", json_type_boolean, false },
    { "lezing", json_type_object, false },          { "gelijkgesteld", json_type_string, false },
};

int lees_klokvraag(struct deur *deur, struct json_object **waarden, struct klokruimte *room, struct zaak_klokvraag *vraag, struct zaak_error *error)
{
    static const size_t dagen[] = { offsetof(struct zaak_klokvraag, begin), offsetof(struct zaak_klokvraag, peildatum) };
    int result = lees_dagen(waarden, klok_leden, dagen, LENGTH(dagen), vraag, error);

    if (result == 0 && waarden[TERMIJN])
        result = lees_termijn(waarden[TERMIJN], "termijn", &vraag->termijn, error);
    if (result == 0 && waarden[NORM])
        result = lees_termijn(waarden[NORM], "norm", &vraag->norm, error);
    if (result == 0)
        result = lees_woord(waarden[NORM_REGIME], "norm_regime", woorden_regime, &vraag->norm_regime, error);
    if (result == 0)
        result = lees_lezing(waarden[LEZING], &vraag->lezing, error);
    if (result == 0)
        result = deur_kalender(deur, waarden[GELIJKGESTELD], &vraag->kalender, error);
    if (result == 0)
        result = lees_klokfeiten(waarden[FEITEN], room, &vraag->feiten, &vraag->feit_count, error);
    vraag->grond_id = json_object_get_string(waarden[GROND]);
    vraag->norm_schort_op = json_object_get_boolean(waarden[NORM_SCHORT_OP]);
    vraag->begin_onbekend = json_object_get_boolean(waarden[BEGIN_ONBEKEND]);
    return result;
}

int vraag_klok(struct deur *deur, struct json_object *object, struct uitvoer *uit, struct zaak_error *error)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok k = ZAAK_KLOK_INIT;
    struct json_object *waarden[KLOK_LEDEN];
    int result = lees_velden(object, klok_leden, KLOK_LEDEN, waarden, error);

    if (result == 0)
        result = lees_klokvraag(deur, waarden, &deur->klokfeiten[0], &vraag, error);
    if (result == 0) {
        result = zaak_klok_compute(deur->ctx, &vraag, &k, deur->why, error);
        grond_field(error);
    }
    if (result)
        return result;
    uit_lid_text(uit, "grond", k.grond);
    uit_lid_text(uit, "artikel", k.artikel);
    antwoord_woord(uit, "toestand", woorden_klok, k.toestand);
    uit_lid_dag(uit, "begin", k.begin);
    uit_lid_dag(uit, "nominaal", k.nominaal);
    uit_lid_dag(uit, "uiterlijk", k.uiterlijk);
    uit_lid_dag(uit, "gepland", k.gepland);
    uit_lid_dag(uit, "volgens_catalogus", k.volgens_catalogus);
    uit_lid_dag(uit, "gestopt", k.gestopt);
    uit_lid_int(uit, "dagen_gebruikt", k.dagen_gebruikt);
    uit_lid_int(uit, "dagen_opgeschort", k.dagen_opgeschort);
    uit_lid_int(uit, "dagen_over", k.dagen_over);
    uit_lid_int(uit, "dagen_over_norm", k.dagen_over_norm);
    uit_lid_int(uit, "verlengingen", k.verlengingen);
    uit_lid_bool(uit, "voorlopig", k.voorlopig);
    return antwoord_motivering(deur, NULL, uit, error);
}
