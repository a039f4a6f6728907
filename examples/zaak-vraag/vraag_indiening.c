/* SPDX-License-Identifier: EUPL-1.2 */
/* The question `indiening`: was it handed in in time? */
#include "antwoord.h"
#include "gegevens.h"

#include <stddef.h>

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

enum { BEGIN, ONTVANGEN, TERPOST, STORING_VAN, STORING_TOT, VERLENGD_TOT, VERKEERDE_WEG, REACTIE, PEILDATUM, GROND, FEITEN, VERSCHOONBAAR, LEZING,
       GELIJKGESTELD, LEDEN };

static const struct lid velden[LEDEN] = {
    { "begin", json_type_string, false },         { "ontvangen", json_type_string, false },      { "terpost", json_type_string, false },
    { "storing_van", json_type_string, false },   { "storing_tot", json_type_string, false },    { "verlengd_tot", json_type_string, false },
    { "verkeerde_weg", json_type_string, false }, { "reactie", json_type_string, false },        { "peildatum", json_type_string, false },
    { "grond", json_type_string, true },          { "feiten", json_type_array, false },          { "verschoonbaar", json_type_boolean, false },
    { "lezing", json_type_object, false },        { "gelijkgesteld", json_type_string, false },
};

static int read_question(struct deur *deur, struct json_object **waarden, struct zaak_indieningsvraag *vraag, struct zaak_error *error)
{
    static const size_t dagen[] = {
        offsetof(struct zaak_indieningsvraag, begin),        offsetof(struct zaak_indieningsvraag, ontvangen),
        offsetof(struct zaak_indieningsvraag, terpost),      offsetof(struct zaak_indieningsvraag, storing_van),
        offsetof(struct zaak_indieningsvraag, storing_tot),  offsetof(struct zaak_indieningsvraag, verlengd_tot),
        offsetof(struct zaak_indieningsvraag, verkeerde_weg), offsetof(struct zaak_indieningsvraag, reactie),
        offsetof(struct zaak_indieningsvraag, peildatum),
    };
    int result = lees_dagen(waarden, velden, dagen, LENGTH(dagen), vraag, error);

    if (result == 0)
        result = lees_lezing(waarden[LEZING], &vraag->lezing, error);
    if (result == 0)
        result = deur_kalender(deur, waarden[GELIJKGESTELD], &vraag->kalender, error);
    if (result == 0)
        result = lees_klokfeiten(waarden[FEITEN], &deur->klokfeiten[0], &vraag->feiten, &vraag->feit_count, error);
    vraag->grond_id = json_object_get_string(waarden[GROND]);
    vraag->verschoonbaar = json_object_get_boolean(waarden[VERSCHOONBAAR]);
    return result;
}

int vraag_indiening(struct deur *deur, struct json_object *object, struct uitvoer *uit, struct zaak_error *error)
{
    struct zaak_indieningsvraag vraag = ZAAK_INDIENINGSVRAAG_INIT;
    struct zaak_indiening i = ZAAK_INDIENING_INIT;
    struct json_object *waarden[LEDEN];
    int result = lees_velden(object, velden, LEDEN, waarden, error);

    if (result == 0)
        result = read_question(deur, waarden, &vraag, error);
    if (result == 0) {
        result = zaak_indiening_compute(deur->ctx, &vraag, &i, deur->why, error);
        grond_field(error);
    }
    if (result)
        return result;
    antwoord_woord(uit, "uitkomst", woorden_indiening, i.uitkomst);
    uit_lid_dag(uit, "nominaal", i.nominaal);
    uit_lid_dag(uit, "einde", i.einde);
    uit_lid_dag(uit, "uitgesteld", i.uitgesteld);
    uit_lid_dag(uit, "post_uiterlijk", i.post_uiterlijk);
    uit_lid_bool(uit, "voorlopig", i.voorlopig);
    return antwoord_motivering(deur, NULL, uit, error);
}
