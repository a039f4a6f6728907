/* SPDX-License-Identifier: EUPL-1.2 */
/* For other programs: one object. Shares are integers, in thousandths. */
#include <json-c/json.h>

#include "servicenormen.h"

static void add(json_object *object, const char *key, json_object *value)
{
    json_object_object_add_ex(object, key, value, JSON_C_OBJECT_ADD_KEY_IS_NEW | JSON_C_OBJECT_KEY_IS_CONSTANT);
}

static void add_text(json_object *object, const char *key, const char *text)
{
    add(object, key, text ? json_object_new_string(text) : NULL);
}

static void add_day(json_object *object, const char *key, zaak_dag dag)
{
    char text[16];

    add_text(object, key, dag != ZAAK_DAG_GEEN && zaak_datum_format(dag, ZAAK_DATUM_ISO, text, sizeof text) > 0 ? text : NULL);
}

static json_object *make_score(const struct zaak_normscore *score)
{
    json_object *object = json_object_new_object();

    add(object, "op_tijd", json_object_new_int64(score->gehaald));
    add(object, "totaal", json_object_new_int64(score->totaal));
    add(object, "loopt", json_object_new_int64(score->loopt));
    return object;
}

static json_object *make_interval(const struct zaak_normscore *score)
{
    struct zaak_norminterval marge;
    json_object *list;

    if (!score->totaal || zaak_normscore_interval(score, &marge))
        return NULL;
    list = json_object_new_array();
    json_object_array_add(list, json_object_new_int(marge.onder));
    json_object_array_add(list, json_object_new_int(marge.boven));
    return list;
}

/* The months by their first day. */
static json_object *make_months(const struct stand *stand, const struct rij *rij)
{
    json_object *list = json_object_new_array();

    for (int32_t m = 0; m < MAANDEN; m++) {
        json_object *month = make_score(&rij->maanden[m]);
        const struct zaak_periode ahead = { m, ZAAK_EENHEID_MAAND };
        zaak_dag dag, van = ZAAK_DAG_GEEN, tot;

        if (zaak_periode_add(stand->eerste_maand, &ahead, &dag) == 0)
            zaak_normperiode(ZAAK_NORMPERIODE_MAAND, dag, &van, &tot);
        add_day(month, "maand", van);
        json_object_array_add(list, month);
    }
    return list;
}

static json_object *make_row(const struct stand *stand, const struct rij *rij)
{
    json_object *object = json_object_new_object(), *law = json_object_new_object();
    int promille = zaak_normscore_promille(&rij->stand.norm);

    add_text(object, "norm", rij->norm.id);
    add_text(object, "belofte", rij->norm.belofte);
    add_text(object, "zaaktype", rij->zaaktype);
    add_text(object, "gebeurtenis", rij->norm.regel->gebeurtenis);
    add_day(object, "van", rij->van);
    add_day(object, "tot", rij->tot);
    add(object, "score", make_score(&rij->stand.norm));
    add(object, "promille", promille < 0 ? NULL : json_object_new_int(promille));
    add(object, "marge", make_interval(&rij->stand.norm));
    add(object, "doel", json_object_new_int(rij->norm.doel));
    add_text(object, "oordeel", oordeel_text(rij));
    add(object, "onbekend", json_object_new_int64(rij->stand.onbekend));
    add(object, "nvt", json_object_new_int64(rij->stand.nvt));
    add(law, "score", make_score(&rij->stand.wet));
    add(law, "alleen_belofte_te_laat", json_object_new_int64(rij->stand.alleen_norm_te_laat));
    add(law, "alleen_wet_te_laat", json_object_new_int64(rij->stand.alleen_wet_te_laat));
    add(law, "beide_te_laat", json_object_new_int64(rij->stand.beide_te_laat));
    add(object, "wet", law);
    add(object, "maanden", make_months(stand, rij));
    return object;
}

static json_object *make_threat(const struct dreiging *d)
{
    json_object *object = json_object_new_object();
    char text[48];

    add_text(object, "zaak", d->zaak);
    add_text(object, "norm", d->norm);
    add_day(object, "uiterlijk", d->uiterlijk);
    add_text(object, "uiterlijk_op",
             d->uiterlijk_op != ZAAK_TIJDSTIP_GEEN && zaak_tijdstip_format(d->uiterlijk_op, ZAAK_TIJDSTIP_LOKAAL, text, sizeof text) > 0 ? text : NULL);
    add(object, "te_laat", json_object_new_boolean(d->te_laat));
    add_day(object, "wettelijk", d->wettelijk);
    add(object, "wet_te_laat", json_object_new_boolean(d->wet_te_laat));
    return object;
}

void json_show(const struct opties *opties, const struct stand *stand, FILE *out)
{
    json_object *root = json_object_new_object(), *rows = json_object_new_array(), *threats = json_object_new_array();

    add_day(root, "peildatum", opties->peildatum);
    add_text(root, "organisatie", opties->organisatie);
    for (size_t i = 0; i < stand->rij_count; i++)
        json_object_array_add(rows, make_row(stand, &stand->rijen[i]));
    for (size_t i = 0; i < stand->dreiging_count; i++)
        json_object_array_add(threats, make_threat(&stand->dreigingen[i]));
    add(root, "servicenormen", rows);
    add(root, "dreigt", threats);
    fprintf(out, "%s\n", json_object_to_json_string_ext(root, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE));
    json_object_put(root);
}
