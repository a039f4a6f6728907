/* SPDX-License-Identifier: EUPL-1.2 */
/* The brondatum by each of the nine afleidingswijzen (Zaken API zrc-021). */
#include <string.h>

#include "archief_intern.h"
#include "datumtekst_intern.h"
#include "tijd/duur_intern.h"
#include "toestand_intern.h"

static void found(struct brondatum *bron, struct stap stap, zaak_dag dag)
{
    bron->reden = ZAAK_ARCHIEFREDEN_GEEN;
    bron->dag = dag;
    bron->stap = stap;
    bron->stap.van = dag;
}

static void missing(struct brondatum *bron, int32_t reden)
{
    bron->reden = reden;
    bron->dag = ZAAK_DAG_GEEN;
    bron->stap = STAP(ARCHIEF_BRON_ONBEKEND);
    bron->stap.regel = zaak_archiefreden_regel(reden);
}

static void not_given(struct brondatum *bron, const char *what)
{
    missing(bron, ZAAK_ARCHIEFREDEN_BRON_ONBEKEND);
    bron->stap.woord = what;
}

/* The latest of some days, of which those that are not known do not count. */
struct laatste {
    zaak_dag dag;
    size_t onbekend;
};

static void take(struct laatste *laatste, zaak_dag dag)
{
    if (dag == ZAAK_DAG_GEEN)
        laatste->onbekend++;
    else if (laatste->dag == ZAAK_DAG_GEEN || dag > laatste->dag)
        laatste->dag = dag;
}

/* What the latest of a list comes to: nothing in it, nothing known, or the day, provisional as long as another one is not known. */
static void conclude(struct brondatum *bron, const struct laatste *laatste, size_t count, int32_t none, int32_t unknown, struct stap stap)
{
    if (!count) {
        missing(bron, none);
    } else if (laatste->dag == ZAAK_DAG_GEEN) {
        missing(bron, unknown);
    } else {
        found(bron, stap, laatste->dag);
        bron->voorlopig = laatste->onbekend > 0;
    }
}

static void derive_termijn(const struct archiefrekening *r, struct brondatum *bron)
{
    zaak_dag dag;

    if (!r->heeft_procestermijn) {
        missing(bron, ZAAK_ARCHIEFREDEN_GEEN_PROCESTERMIJN);
    } else if (zaak_duur_add_als(r->slotdag, &r->procestermijn, r->variant.proces_volgorde, &dag)) {
        missing(bron, ZAAK_ARCHIEFREDEN_BUITEN_BEREIK);
    } else {
        found(bron, STAP(ARCHIEF_NA_TERMIJN), dag);
        bron->stap.van = r->slotdag;
        bron->stap.naar = dag;
        bron->stap.duur = r->procestermijn;
    }
}

static void derive_hoofdzaak(const struct archiefrekening *r, struct brondatum *bron)
{
    const struct zaak_archiefvraag *vraag = &r->vraag;

    if (vraag->hoofdzaak == ZAAK_HOOFDZAAK_GEEN)
        missing(bron, ZAAK_ARCHIEFREDEN_GEEN_HOOFDZAAK);
    else if (vraag->hoofdzaak == ZAAK_HOOFDZAAK_ONBEKEND)
        not_given(bron, "de hoofdzaak");
    else if (vraag->hoofdzaak_einddatum == ZAAK_DAG_GEEN)
        missing(bron, ZAAK_ARCHIEFREDEN_HOOFDZAAK_OPEN);
    else if (!r->variant.hoofdzaak_brondatum || r->einddatum > vraag->hoofdzaak_einddatum)
        found(bron, STAP(ARCHIEF_HOOFDZAAK), vraag->hoofdzaak_einddatum);
    else if (vraag->hoofdzaak_brondatum == ZAAK_DAG_GEEN)
        missing(bron, ZAAK_ARCHIEFREDEN_HOOFDZAAK_ZONDER_BRONDATUM);
    else
        found(bron, STAP(ARCHIEF_HOOFDZAAK_BRONDATUM), vraag->hoofdzaak_brondatum);
}

static const struct zaak_archiefeigenschap *find_property(const struct archiefrekening *r)
{
    for (size_t i = 0; i < r->vraag.eigenschap_count; i++)
        if (r->vraag.eigenschappen[i].naam && !strcmp(r->vraag.eigenschappen[i].naam, r->regeling.datumkenmerk))
            return &r->vraag.eigenschappen[i];
    return NULL;
}

static zaak_dag read_property(const struct archiefrekening *r, const struct zaak_archiefeigenschap *eigenschap)
{
    bool other_format = eigenschap->formaat && strcmp(eigenschap->formaat, "datum");

    if ((r->variant.datumvormen & ZAAK_DATUMVORM_FORMAAT) && other_format)
        return ZAAK_DAG_GEEN;
    return zaak_datumtekst_read(eigenschap->waarde, r->variant.datumvormen, r->variant.brondag);
}

static void derive_eigenschap(const struct archiefrekening *r, struct brondatum *bron)
{
    const struct zaak_archiefeigenschap *eigenschap;
    zaak_dag dag;

    if (!r->regeling.datumkenmerk) {
        missing(bron, ZAAK_ARCHIEFREDEN_GEEN_DATUMKENMERK);
        return;
    }
    if (!r->vraag.eigenschappen) {
        not_given(bron, "de eigenschappen van de zaak");
        return;
    }
    eigenschap = find_property(r);
    dag = eigenschap ? read_property(r, eigenschap) : ZAAK_DAG_GEEN;
    if (!eigenschap)
        missing(bron, ZAAK_ARCHIEFREDEN_EIGENSCHAP_ONTBREEKT);
    else if (!eigenschap->waarde || !*eigenschap->waarde)
        missing(bron, ZAAK_ARCHIEFREDEN_EIGENSCHAP_LEEG);
    else if (dag == ZAAK_DAG_GEEN)
        missing(bron, ZAAK_ARCHIEFREDEN_EIGENSCHAP_ONLEESBAAR);
    else
        found(bron, STAP(ARCHIEF_EIGENSCHAP), dag);
    bron->stap.woord = zaak_motivering_keep(r->why, r->regeling.datumkenmerk);
    bron->stap.waarde = eigenschap ? zaak_motivering_keep(r->why, eigenschap->waarde) : NULL;
}

/* All objects of the kind count; what cannot be read at one of them weighs more than what is not filled in at another. */
static int read_objects(const struct archiefrekening *r, struct brondatum *bron, struct zaak_error *error)
{
    struct laatste laatste = { ZAAK_DAG_GEEN, 0 };
    size_t count = 0;
    bool empty = false;

    for (size_t i = 0; i < r->vraag.object_count; i++) {
        const struct zaak_archiefobject *object = &r->vraag.objecten[i];
        struct kenmerk kenmerk;
        int result;

        if (!object->objecttype || strcmp(object->objecttype, r->regeling.objecttype))
            continue;
        count++;
        result = zaak_kenmerk_read(r, object, &kenmerk, error);
        if (result)
            return result;
        if (kenmerk.reden == ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT || kenmerk.reden == ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR) {
            missing(bron, kenmerk.reden);
            bron->stap.waarde = kenmerk.waarde;
            return 0;
        }
        empty |= kenmerk.reden == ZAAK_ARCHIEFREDEN_KENMERK_LEEG;
        take(&laatste, kenmerk.dag);
    }
    if (empty)
        missing(bron, ZAAK_ARCHIEFREDEN_KENMERK_LEEG);
    else
        conclude(bron, &laatste, count, ZAAK_ARCHIEFREDEN_GEEN_ZAAKOBJECT, ZAAK_ARCHIEFREDEN_KENMERK_LEEG, STAP(ARCHIEF_ZAAKOBJECT));
    return 0;
}

static int derive_zaakobject(const struct archiefrekening *r, struct brondatum *bron, struct zaak_error *error)
{
    int result;

    if (!r->variant.zaakobjecten) {
        missing(bron, ZAAK_ARCHIEFREDEN_ZAAKOBJECT_NIET_ONDERSTEUND);
        bron->stap.woord = r->variant.naam;
        return 0;
    }
    if (!r->regeling.objecttype || !r->regeling.datumkenmerk) {
        missing(bron, r->regeling.objecttype ? ZAAK_ARCHIEFREDEN_GEEN_DATUMKENMERK : ZAAK_ARCHIEFREDEN_GEEN_OBJECTTYPE);
        return 0;
    }
    if (!r->vraag.objecten) {
        not_given(bron, "de zaakobjecten");
        return 0;
    }
    result = read_objects(r, bron, error);
    bron->stap.woord = zaak_motivering_keep(r->why, bron->reden == ZAAK_ARCHIEFREDEN_GEEN_ZAAKOBJECT ? r->regeling.objecttype : r->regeling.datumkenmerk);
    return result;
}

static int end_of_related(const struct archiefrekening *r, const struct zaak_archiefzaak *related, zaak_dag *ret_dag, struct zaak_error *error)
{
    const struct zaak *zaak = zaak_voorraad_find(r->voorraad, related->identificatie);
    struct zaak_toestand toestand;
    int result = zaak ? zaak_toestand_derive(zaak, r->blik, &toestand, error) : 0;

    *ret_dag = zaak && result == 0 ? toestand.einddatum : related->einddatum;
    return result;
}

static int derive_gerelateerde_zaak(const struct archiefrekening *r, struct brondatum *bron, struct zaak_error *error)
{
    struct laatste laatste = { ZAAK_DAG_GEEN, 0 };

    for (size_t i = 0; r->vraag.zaken && i < r->vraag.zaak_count; i++) {
        zaak_dag dag;
        int result = end_of_related(r, &r->vraag.zaken[i], &dag, error);

        if (result)
            return result;
        take(&laatste, dag);
    }
    if (!r->vraag.zaken)
        not_given(bron, "de gerelateerde zaken");
    else
        conclude(bron, &laatste, r->vraag.zaak_count, ZAAK_ARCHIEFREDEN_GEEN_GERELATEERDE_ZAAK, ZAAK_ARCHIEFREDEN_GERELATEERDE_ZAAK_OPEN,
                 STAP(ARCHIEF_GERELATEERDE_ZAAK));
    bron->voorbehoud = REGEL_ARCHIEF_VOORLOPIG_ZAAK;
    return 0;
}

static void derive_besluit(const struct archiefrekening *r, struct brondatum *bron)
{
    bool lapses = r->wijze == WIJZE_VERVALDATUM_BESLUIT;
    struct laatste laatste = { ZAAK_DAG_GEEN, 0 };

    for (size_t i = 0; r->vraag.besluiten && i < r->vraag.besluit_count; i++)
        take(&laatste, lapses ? r->vraag.besluiten[i].vervaldatum : r->vraag.besluiten[i].ingangsdatum);
    if (!r->vraag.besluiten)
        not_given(bron, "de besluiten");
    else if (lapses)
        conclude(bron, &laatste, r->vraag.besluit_count, ZAAK_ARCHIEFREDEN_GEEN_BESLUIT_VERVAL, ZAAK_ARCHIEFREDEN_VERVALDATUM_ONBEKEND,
                 STAP(ARCHIEF_VERVALDATUM));
    else
        conclude(bron, &laatste, r->vraag.besluit_count, ZAAK_ARCHIEFREDEN_GEEN_BESLUIT_INGANG, ZAAK_ARCHIEFREDEN_INGANGSDATUM_ONBEKEND,
                 STAP(ARCHIEF_INGANGSDATUM));
    bron->voorbehoud = REGEL_ARCHIEF_VOORLOPIG_BESLUIT;
}

static void derive_ander(const struct archiefrekening *r, struct brondatum *bron)
{
    missing(bron, ZAAK_ARCHIEFREDEN_ANDER_DATUMKENMERK);
    bron->stap.woord = r->regeling.datumkenmerk ? zaak_motivering_keep(r->why, r->regeling.datumkenmerk) : "een ander datumkenmerk";
}

int zaak_brondatum_derive(const struct archiefrekening *r, struct brondatum *ret_bron, struct zaak_error *error)
{
    *ret_bron = (struct brondatum){ 0 };
    switch (r->wijze) {
    case WIJZE_AFGEHANDELD:
        found(ret_bron, STAP(ARCHIEF_AFGEHANDELD), r->slotdag);
        break;
    case WIJZE_TERMIJN:
        derive_termijn(r, ret_bron);
        break;
    case WIJZE_HOOFDZAAK:
        derive_hoofdzaak(r, ret_bron);
        break;
    case WIJZE_EIGENSCHAP:
        derive_eigenschap(r, ret_bron);
        break;
    case WIJZE_ANDER_DATUMKENMERK:
        derive_ander(r, ret_bron);
        break;
    case WIJZE_ZAAKOBJECT:
        return derive_zaakobject(r, ret_bron, error);
    case WIJZE_GERELATEERDE_ZAAK:
        return derive_gerelateerde_zaak(r, ret_bron, error);
    case WIJZE_INGANGSDATUM_BESLUIT:
    case WIJZE_VERVALDATUM_BESLUIT:
        derive_besluit(r, ret_bron);
        break;
    default:
        if (r->variant.bewaren_zonder_procedure && r->nominatie == NOMINATIE_BEWAREN)
            found(ret_bron, STAP(ARCHIEF_AFGEHANDELD), r->slotdag);
        else
            missing(ret_bron, ZAAK_ARCHIEFREDEN_GEEN_AFLEIDINGSWIJZE);
        break;
    }
    return 0;
}
