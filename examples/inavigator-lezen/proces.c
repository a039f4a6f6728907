/* SPDX-License-Identifier: EUPL-1.2 */
#include "inavigator.h"

#include <stdlib.h>
#include <string.h>

static const struct veldregel zaaktype_velden[] = {
    { "kernomschrijving", "omschrijving", VELD_TEKST, 80, true },
    { "model-kernomschrijving", "omschrijvingGeneriek", VELD_TEKST, 80, false },
    { "vertrouwelijkheid", "vertrouwelijkheidaanduiding", VELD_AANDUIDING, 0, true },
    { "naam", "doel", VELD_TEKST, 0, true },
    { "aanleiding", "aanleiding", VELD_TEKST, 0, true },
    { "toelichting-proces", "toelichting", VELD_TEKST, 0, false },
    { "zaaktype-naam/structuur/handeling-initiator", "handelingInitiator", VELD_TEKST, 20, true },
    { "zaaktype-naam/structuur/onderwerp", "onderwerp", VELD_TEKST, 80, true },
    { "zaaktype-naam/structuur/handeling-behandelaar", "handelingBehandelaar", VELD_TEKST, 20, true },
    { "aanhouden-mogelijk", "opschortingEnAanhoudingMogelijk", VELD_JANEE, 0, true },
    { "lokale-trefwoorden", "trefwoorden", VELD_WOORDEN, 30, false },
    { "vng-thesaurusterm", "trefwoorden", VELD_WOORDEN, 30, false },
    { "publicatie-indicatie", "publicatieIndicatie", VELD_JANEE, 0, true },
    { "publicatietekst", "publicatietekst", VELD_TEKST, 0, false },
    { "verantwoordingsrelatie", "verantwoordingsrelatie", VELD_WOORDEN, 40, false },
    { "proceseigenaar", "verantwoordelijke", VELD_TEKST, 50, true },
    { "actueel-van", "beginGeldigheid", VELD_DATUM, 0, true },
    { "actueel-tot", "eindeGeldigheid", VELD_DATUM, 0, false },
    { NULL, NULL, VELD_TEKST, 0, false },
};

static const struct veldregel referentie_velden[] = {
    { "zaaktype-procesarchitectuur", "naam", VELD_TEKST, 80, true },
    { NULL, NULL, VELD_TEKST, 0, false },
};

/* "Trigger Extern (TE)": who starts it. */
static void read_richting(struct omzetting *o, const xmlNode *velden, json_object *zaaktype)
{
    xmlNode *node = boom_find(velden, "zaaktype-categorie");
    char *text = boom_text(node), *word = text ? velden_woord(text) : NULL;
    bool extern_ = word && strstr(word, "extern"), intern = word && strstr(word, "intern");

    if (extern_ != intern) {
        velden_set(zaaktype, "indicatieInternOfExtern", must(strdup(extern_ ? "extern" : "intern")));
        boom_take(node);
    } else {
        verslag_add(&o->verslag, text ? VERSLAG_NIET_BEGREPEN : VERSLAG_LET_OP, node ? node : velden, text, "ZGW wil weten of de aanleiding intern of extern is (indicatieInternOfExtern).");
        if (node)
            boom_take(node);
    }
    free(word);
    free(text);
}

/* The legal term is the doorlooptijd, the other one the promise; where the law says nothing, the promise is all there is. Gives the promise; to be freed. */
static char *read_termijnen(struct omzetting *o, const xmlNode *velden, json_object *zaaktype)
{
    char *legal = velden_termijn(o, velden, "wettelijke-afdoeningstermijn", false), *promise = velden_termijn(o, velden, "afdoeningstermijn", true);
    char *extension = velden_termijn(o, velden, "wettelijke-verdagingstermijn", false);
    bool in_zgw = promise && !strstr(promise, "WD");

    if (!legal)
        verslag_add(&o->verslag, VERSLAG_LET_OP, velden, NULL,
                    in_zgw ? "Er is geen wettelijke afdoeningstermijn: de doorlooptijd is de afdoeningstermijn." : "ZGW wil een doorlooptijd; i-Navigator heeft er geen die ZGW kent.");
    if (promise && !in_zgw)
        verslag_add(&o->verslag, VERSLAG_LET_OP, boom_find(velden, "afdoeningstermijn"), promise, "ZGW kent geen termijn in werkdagen: de belofte staat alleen in het procesprofiel.");
    velden_set(zaaktype, "doorlooptijd", legal ? must(strdup(legal)) : in_zgw ? must(strdup(promise)) : NULL);
    velden_set(zaaktype, "servicenorm", in_zgw ? must(strdup(promise)) : NULL);
    json_object_object_add(zaaktype, "verlengingMogelijk", must(json_object_new_boolean(extension != NULL)));
    velden_set(zaaktype, "verlengingstermijn", extension);
    free(legal);
    return promise;
}

static void add_lists(json_object *zaaktype)
{
    static const char *const empty[] = { "productenOfDiensten", "besluittypen", "deelzaaktypen", "gerelateerdeZaaktypen" };

    for (size_t i = 0; i < sizeof empty / sizeof empty[0]; i++)
        json_object_object_add(zaaktype, empty[i], must(json_object_new_array()));
}

static void add_zaaktype(struct omzetting *o, const xmlNode *velden, char **ret_promise)
{
    json_object *zaaktype = must(json_object_new_object()), *referentie = must(json_object_new_object());
    const char *begin;

    velden_set(zaaktype, "url", must(strdup(o->zaaktype_url)));
    velden_set(zaaktype, "identificatie", must(strdup(o->proces)));
    velden_read(o, velden, zaaktype_velden, zaaktype);
    read_richting(o, velden, zaaktype);
    *ret_promise = read_termijnen(o, velden, zaaktype);
    velden_read(o, velden, referentie_velden, referentie);
    json_object_object_add(zaaktype, "referentieproces", referentie);
    add_lists(zaaktype);
    velden_set(zaaktype, "catalogus", must(strdup(o->catalogus_url)));
    json_object_object_add(zaaktype, "concept", must(json_object_new_boolean(false)));
    o->aanduiding = json_object_get_string(json_object_object_get(zaaktype, "vertrouwelijkheidaanduiding"));
    begin = json_object_get_string(json_object_object_get(zaaktype, "beginGeldigheid"));
    o->begin = begin ? must(strdup(begin)) : NULL;
    velden_set(zaaktype, "versiedatum", begin ? must(strdup(begin)) : NULL);
    json_object_array_add(json_object_object_get(o->catalogus, "zaaktypen"), zaaktype);
}

int proces_read(struct omzetting *o, xmlNode *proces, struct probleem *probleem)
{
    xmlNode *velden = boom_find(proces, "velden");
    char *promise = NULL;
    int result;

    o->proces = boom_attribute(proces, "id");
    if (!o->proces)
        return probleem_set(probleem, xmlGetLineNo(proces), "een proces heeft geen \"id\"");
    if (!velden) {
        free(o->proces);
        return probleem_set(probleem, xmlGetLineNo(proces), "een proces heeft geen \"velden\"");
    }
    o->zaaktype_url = velden_url(o, "zaaktypen", NULL);
    add_zaaktype(o, velden, &promise);
    result = delen_read(o, proces, probleem);
    if (result == 0)
        profiel_make(o, proces, o->proces, promise);
    free(promise);
    free(o->zaaktype_url);
    free(o->begin);
    free(o->proces);
    return result;
}
