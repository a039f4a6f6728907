/* SPDX-License-Identifier: EUPL-1.2 */
/* The numbers of persons and organisations in a document of the Zaken API. A finding never tells the number. */
#include <stdio.h>
#include <string.h>

#include <zaak/nummer.h>

#include "zaken_intern.h"

/* Where which number stands: a field of a resource, or a member of a group of it. */
static const struct {
    int32_t soort, veld;
    const char *lid;        /* NULL: the field itself */
    int32_t nummer;
} plaatsen[] = {
    { ZAAK_SOORT_ZAAK, ZAAK_VELD_BRONORGANISATIE, NULL, ZAAK_NUMMER_RSIN },
    { ZAAK_SOORT_ZAAK, ZAAK_VELD_VERANTWOORDELIJKE_ORGANISATIE, NULL, ZAAK_NUMMER_RSIN },
    { ZAAK_SOORT_ZAAK, ZAAK_VELD_OPDRACHTGEVENDE_ORGANISATIE, NULL, ZAAK_NUMMER_RSIN },
    { ZAAK_SOORT_BESLUIT, ZAAK_VELD_VERANTWOORDELIJKE_ORGANISATIE, NULL, ZAAK_NUMMER_RSIN },
    { ZAAK_SOORT_ROL, ZAAK_VELD_BETROKKENE_IDENTIFICATIE, "inpBsn", ZAAK_NUMMER_BSN },
    { ZAAK_SOORT_ROL, ZAAK_VELD_BETROKKENE_IDENTIFICATIE, "inpA_nummer", ZAAK_NUMMER_A_NUMMER },
    { ZAAK_SOORT_ROL, ZAAK_VELD_BETROKKENE_IDENTIFICATIE, "innNnpId", ZAAK_NUMMER_RSIN },
    { ZAAK_SOORT_ROL, ZAAK_VELD_BETROKKENE_IDENTIFICATIE, "kvkNummer", ZAAK_NUMMER_KVK },
    { ZAAK_SOORT_ROL, ZAAK_VELD_BETROKKENE_IDENTIFICATIE, "vestigingsNummer", ZAAK_NUMMER_VESTIGING },
    { ZAAK_SOORT_ZAAKOBJECT, ZAAK_VELD_OBJECT_IDENTIFICATIE, "inpBsn", ZAAK_NUMMER_BSN },
    { ZAAK_SOORT_ZAAKOBJECT, ZAAK_VELD_OBJECT_IDENTIFICATIE, "inpA_nummer", ZAAK_NUMMER_A_NUMMER },
    { ZAAK_SOORT_ZAAKOBJECT, ZAAK_VELD_OBJECT_IDENTIFICATIE, "innNnpId", ZAAK_NUMMER_RSIN },
    { ZAAK_SOORT_ZAAKOBJECT, ZAAK_VELD_OBJECT_IDENTIFICATIE, "kvkNummer", ZAAK_NUMMER_KVK },
    { ZAAK_SOORT_ZAAKOBJECT, ZAAK_VELD_OBJECT_IDENTIFICATIE, "vestigingsNummer", ZAAK_NUMMER_VESTIGING },
};

/* By the code that ZGW components answer. */
static const struct {
    const char *code;
    enum bedrijfsregel regel;
} regels[] = {
    { "only-digits", BEDRIJFSREGEL_NUMMER_TEKENS },
    { "min_length", BEDRIJFSREGEL_NUMMER_KORT },
    { "max_length", BEDRIJFSREGEL_NUMMER_LANG },
    { "invalid", BEDRIJFSREGEL_NUMMER_CONTROLE },
    { "a-nummer-incorrect-format", BEDRIJFSREGEL_NUMMER_VORM },
};

static void report(const struct zaak_object *object, const char *naam, const char *lid, const struct zaak_error *wrong, struct rapport *rapport)
{
    char field[96];

    snprintf(field, sizeof field, lid ? "%s.%s" : "%s", naam, lid);
    rapport->veld = field;
    rapport->object = object;
    for (size_t i = 0; i < sizeof regels / sizeof regels[0]; i++)
        if (!strcmp(regels[i].code, wrong->zgw_code))
            zaak_report(rapport, regels[i].regel, wrong->text);
    rapport->veld = NULL;
    rapport->object = NULL;
}

void zaak_zgw_check_nummers(const struct zaak_object *object, struct rapport *rapport)
{
    size_t count;
    const struct veld *rows = zaak_veld_rows(object->soort, &count);

    for (size_t i = 0; i < sizeof plaatsen / sizeof plaatsen[0]; i++) {
        struct zaak_error wrong = ZAAK_ERROR_INIT;
        const char *text;

        if (plaatsen[i].soort != object->soort)
            continue;
        text = plaatsen[i].lid ? zaak_object_get_group_text(object, plaatsen[i].veld, plaatsen[i].lid) : zaak_object_get_text(object, plaatsen[i].veld);
        if (text && *text && zaak_nummer_check(plaatsen[i].nummer, text, strlen(text), ZAAK_NUMMER_ZGW, &wrong))
            report(object, rows[zaak_veld_place(object->soort, plaatsen[i].veld)].naam, plaatsen[i].lid, &wrong, rapport);
    }
}
