/* SPDX-License-Identifier: EUPL-1.2 */
/* Rules on a resultaattype: the selectielijst (ztc-002, ztc-003) and the fields of brondatumArchiefprocedure (ztc-004 to ztc-008). */
#include <string.h>

#include "afleidingswijze_intern.h"
#include "keuring_intern.h"
#include "selectielijst_intern.h"

static const char *procedure_text(const struct zaak_object *resultaattype, const char *naam)
{
    const char *text = zaak_object_get_group_text(resultaattype, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, naam);

    return text && *text ? text : NULL;
}

/* The profile may leave these rules out where the class of the selectielijst has no procestermijn. */
static void judge_procedure(struct keuring *k, const struct zaak_object *resultaattype, const struct selectierij *klasse)
{
    const char *nominatie = zaak_keuring_text(resultaattype, ZAAK_VELD_ARCHIEFNOMINATIE);
    const struct procedure procedure = {
        .woord = procedure_text(resultaattype, "afleidingswijze"),
        .bewaren = nominatie && !strcmp(nominatie, "blijvend_bewaren"),
        .gevuld = { procedure_text(resultaattype, "datumkenmerk") != NULL,
                    zaak_object_group_bool(resultaattype, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, "einddatumBekend"),
                    procedure_text(resultaattype, "objecttype") != NULL, procedure_text(resultaattype, "registratie") != NULL,
                    procedure_text(resultaattype, "procestermijn") != NULL },
    };

    if (klasse && !*klasse->teksten[RIJ_PROCESTERMIJN] && zaak_variant(&k->rapport, TOETSREGEL_ZTC_004) == REGELVARIANT_MET_PROCESTERMIJN)
        return;
    k->rapport.object = resultaattype;
    k->rapport.veld = NULL;
    zaak_procedure_judge(&procedure, &k->rapport);
}

static void judge_wijze(struct keuring *k, const struct zaak_object *resultaattype, const char *procestermijn)
{
    enum regelvariant variant = zaak_variant(&k->rapport, TOETSREGEL_ZTC_003);
    const char *woord = procedure_text(resultaattype, "afleidingswijze");
    enum wijze wijze = zaak_wijze_find(woord);
    bool nihil = !strcmp(procestermijn, "nihil"), geschat = !strcmp(procestermijn, "ingeschatte_bestaansduur_procesobject");

    if (!*procestermijn || wijze == WIJZE_GEEN)
        return;
    if (nihil && wijze != WIJZE_AFGEHANDELD)
        zaak_keuring_find(k, resultaattype, BEDRIJFSREGEL_ZTC_003_NIHIL, NULL, woord);
    else if (geschat && wijze != WIJZE_TERMIJN)
        zaak_keuring_find(k, resultaattype, BEDRIJFSREGEL_ZTC_003_INGESCHAT, NULL, woord);
    else if (!nihil && wijze == WIJZE_AFGEHANDELD && variant != REGELVARIANT_EEN_KANT)
        zaak_keuring_find(k, resultaattype, BEDRIJFSREGEL_ZTC_003_AFGEHANDELD, NULL, procestermijn);
    else if (!geschat && wijze == WIJZE_TERMIJN && variant == REGELVARIANT_TWEE_KANTEN)
        zaak_keuring_find(k, resultaattype, BEDRIJFSREGEL_ZTC_003_TERMIJN, NULL, procestermijn);
}

/* Nomination and term follow the class where the resultaattype has none; where it has another one that is good to know. */
static void judge_afwijking(struct keuring *k, const struct zaak_object *resultaattype, const struct selectierij *klasse)
{
    const char *nominatie = zaak_keuring_text(resultaattype, ZAAK_VELD_ARCHIEFNOMINATIE);
    const char *waardering = klasse->teksten[RIJ_WAARDERING], *bewaartermijn = klasse->teksten[RIJ_BEWAARTERMIJN];
    struct zaak_duur own, listed;
    int32_t kleinst = 0, grootst = 0;

    if (nominatie && *waardering && strcmp(nominatie, waardering))
        zaak_keuring_find(k, resultaattype, BEDRIJFSREGEL_ZTC_002C, NULL, waardering);
    if (!*bewaartermijn || zaak_object_get_duur(resultaattype, ZAAK_VELD_ARCHIEFACTIETERMIJN, &own) != 1 ||
        zaak_duur_parse(bewaartermijn, strlen(bewaartermijn), &listed))
        return;
    zaak_duur_compare(&own, &listed, &kleinst, &grootst);
    if (kleinst == grootst && kleinst != 0)
        zaak_keuring_find(k, resultaattype, BEDRIJFSREGEL_ZTC_002D, NULL, bewaartermijn);
    else if (kleinst != grootst)
        zaak_keuring_find(k, resultaattype, BEDRIJFSREGEL_ZTC_002D_ONDUIDELIJK, NULL, bewaartermijn);
}

static void judge_omschrijving(struct keuring *k, const struct zaak_object *resultaattype)
{
    const struct zaak_selectielijst *lijst = k->opties.selectielijst;
    const char *url = zaak_keuring_text(resultaattype, ZAAK_VELD_RESULTAATTYPEOMSCHRIJVING);
    const char *generiek = zaak_keuring_text(resultaattype, ZAAK_VELD_OMSCHRIJVING_GENERIEK);
    const struct selectierij *rij;

    if (!url || !zaak_selectielijst_count(lijst, ZAAK_SELECTIELIJST_OMSCHRIJVING))
        return;
    rij = zaak_selectielijst_lookup(lijst, ZAAK_SELECTIELIJST_OMSCHRIJVING, url);
    if (!rij)
        zaak_keuring_find_unlisted(k, resultaattype, BEDRIJFSREGEL_ZTC_002A_ONBEKEND, url);
    else if (generiek && strcmp(generiek, rij->teksten[RIJ_NAAM]))
        zaak_keuring_find(k, resultaattype, BEDRIJFSREGEL_ZTC_002A_TEKST, NULL, rij->teksten[RIJ_NAAM]);
}

static void judge_klasse(struct keuring *k, const struct zaak_object *zaaktype, const struct zaak_object *resultaattype, const struct selectierij *klasse)
{
    const char *procestype = zaak_keuring_text(zaaktype, ZAAK_VELD_SELECTIELIJST_PROCESTYPE);

    if (!procestype || !zaak_selectielijst_same(klasse->teksten[RIJ_PROCESTYPE], procestype))
        zaak_keuring_find(k, resultaattype, BEDRIJFSREGEL_ZTC_002B_PROCESTYPE, NULL, klasse->teksten[RIJ_NUMMER]);
    judge_afwijking(k, resultaattype, klasse);
    judge_wijze(k, resultaattype, klasse->teksten[RIJ_PROCESTERMIJN]);
}

void zaak_keuring_resultaat(struct keuring *k, const struct zaak_object *zaaktype, const struct zaak_object *resultaattype)
{
    const struct zaak_selectielijst *lijst = k->opties.selectielijst;
    const char *url = zaak_keuring_text(resultaattype, ZAAK_VELD_SELECTIELIJSTKLASSE);
    const struct selectierij *klasse = lijst && url ? zaak_selectielijst_lookup(lijst, ZAAK_SELECTIELIJST_RESULTAAT, url) : NULL;

    if (lijst)
        judge_omschrijving(k, resultaattype);
    if (klasse)
        judge_klasse(k, zaaktype, resultaattype, klasse);
    else if (url && zaak_selectielijst_count(lijst, ZAAK_SELECTIELIJST_RESULTAAT))
        zaak_keuring_find_unlisted(k, resultaattype, BEDRIJFSREGEL_ZTC_002B_ONBEKEND, url);
    judge_procedure(k, resultaattype, klasse);
}
