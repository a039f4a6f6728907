/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 4: a feit: what happened to a case, appended and never changed.
 */
#ifndef ZAAK_FEIT_H
#define ZAAK_FEIT_H

#include <zaak/profiel.h>
#include <zaak/regel.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup feit Facts
 *  @{ */

/** Kinds of facts. The words behind them are those of the JSON Lines form (docs/formaten.md). @since 0.1 */
enum {
    ZAAK_FEIT_OPEN = 1,         /**< `open`: the case was received; naam: zaaktype; waarde: omschrijving; organisatie */
    ZAAK_FEIT_STATUS = 2,       /**< `status`; naam: statustype; waarde: toelichting; soort_waarde: identifier of the betrokkene who set it */
    ZAAK_FEIT_RESULTAAT = 3,    /**< `resultaat`; naam: resultaattype; waarde: toelichting */
    ZAAK_FEIT_ROL = 4,          /**< `rol`; naam: roltype; waarde: betrokkene; soort_waarde: betrokkenetype; tot: last day */
    ZAAK_FEIT_ROL_EINDE = 5,    /**< `rol_einde`; naam: roltype; waarde: betrokkene; op is the last day */
    ZAAK_FEIT_EIGENSCHAP = 6,   /**< `eigenschap`; naam: name of the property; waarde: its value */
    ZAAK_FEIT_OPSCHORTING = 7,  /**< `opschorting`; naam: suspension ground, or NULL when the day is not known either; waarde: reason; tot: last day of the set term or period; termijn: an agreed delay */
    ZAAK_FEIT_HERVATTING = 8,   /**< `hervatting`; naam: suspension ground or NULL */
    ZAAK_FEIT_VERLENGING = 9,   /**< `verlenging`; termijn: by how long; waarde: reason */
    ZAAK_FEIT_BESLUIT = 10,     /**< `besluit`: made known on op; naam: besluittype or NULL; waarde: identificatie of the decision or NULL, of which the last fact counts;
                                     vanaf: ingangsdatum; tot: vervaldatum */
    ZAAK_FEIT_HOOFDZAAK = 11,   /**< `hoofdzaak`; naam: identificatie of the main case */
    ZAAK_FEIT_BETALING = 12,    /**< `betaling`; naam: betalingsindicatie (nvt, nog_niet, gedeeltelijk, geheel; of Open Zaak also gefactureerd, gecrediteerd, betaald); tot: laatste betaaldatum */
    ZAAK_FEIT_HERROEPING = 13,  /**< `herroeping`; naam: id of the fact that is withdrawn; waarde: the reason */
    ZAAK_FEIT_INGEBREKESTELLING = 14, /**< `ingebrekestelling`: a notice of default was received on op (Awb 4:17 lid 3); tot: the day on which it was sent; te_vroeg_geaccepteerd */
    ZAAK_FEIT_DWANGSOMBESLUIT = 15,   /**< `dwangsombesluit`: the decision that sets the dwangsom was made known (Awb 4:18); waarde: the amount in euros ("357", "130.66");
                                           naam: the exception by which nothing is due (onredelijk_laat, geen_belanghebbende, kennelijk) or NULL */
    ZAAK_FEIT_DWANGSOMBETALING = 16,  /**< `dwangsombetaling`: the dwangsom was paid; waarde: the amount in euros; NULL: all of it */
    ZAAK_FEIT_ZAAKOBJECT = 17,        /**< `zaakobject`; naam: objecttype, one of the 31 words of ZGW; waarde: the address of the object, or the object itself as a JSON object;
                                           soort_waarde: objectTypeOverige; toelichting: relatieomschrijving */
    ZAAK_FEIT_INFORMATIEOBJECT = 18,  /**< `informatieobject`: a document by reference; naam: its address or identificatie; waarde: titel; soort_waarde: informatieobjecttype */
    ZAAK_FEIT_INFORMATIEOBJECT_STAND = 19, /**< `informatieobject_stand`: what became of a document; naam: its address; waarde: its status (in_bewerking, ter_vaststelling,
                                           definitief, gearchiveerd), vergrendeld or ontgrendeld, or its indicatieGebruiksrecht (gebruiksrecht_onbekend, _nee, _ja) */
    ZAAK_FEIT_KLANTCONTACT = 20,      /**< `klantcontact`: contact on op; naam: kanaal; waarde: onderwerp; soort_waarde: toelichting; each may be NULL */
    ZAAK_FEIT_KENMERK = 21,           /**< `kenmerk`; naam: the mark under which another system knows the case; waarde: bron, that system */
    ZAAK_FEIT_RELEVANTE_ZAAK = 22,    /**< `relevante_zaak`; naam: identificatie of the other case; waarde: aardRelatie (vervolg, onderwerp, bijdrage; of Open Zaak also overig);
                                           soort_waarde: overigeRelatie; toelichting: toelichting (of Open Zaak) */
    ZAAK_FEIT_PRODUCT = 23,           /**< `product`; naam: the address of a product or service */
    ZAAK_FEIT_VERTROUWELIJKHEID = 24, /**< `vertrouwelijkheid`; naam: vertrouwelijkheidaanduiding, one of the eight words of ZGW */
    ZAAK_FEIT_ARCHIEFSTATUS = 25,     /**< `archiefstatus`; naam: one of the four words of ZGW */
    ZAAK_FEIT_GEBEURTENIS = 26,       /**< `gebeurtenis`: a base event of a term happened on op, which may lie before the opening; naam: its id in the register of legal grounds
                                           ("bekendmaking", "einde_bezwaartermijn", "mededeling_commissie" …); waarde: NULL, or "nee": it did not happen. No resource of ZGW holds it */
    ZAAK_FEIT_VERVANGING = 30,        /**< `vervanging`: someone is away from op on; naam: that betrokkene; waarde: who stands in, the same again: back at work, NULL: nobody;
                                           soort_waarde: roltype, NULL: all roles; tot: last day. Of several the last one that still holds counts */
    ZAAK_FEIT_ACTIVITEIT = 31,        /**< `activiteit`: it was done on op; naam: id of the activity in the procesprofiel; waarde: who did it; soort_waarde: as what: uitvoerder,
                                           beslisser, voorzitter, lid; NULL: beslisser of a decision, else uitvoerder */
    ZAAK_FEIT_ADVIES_GEVRAAGD = 32,   /**< `advies_gevraagd`: advice was asked on op; naam: of whom; waarde: id of the activity or NULL; tot: the last day to answer */
    ZAAK_FEIT_ADVIES_GEGEVEN = 33     /**< `advies_gegeven`: it came on op; naam: of whom; waarde: id of the activity or NULL: of any; soort_waarde: the address of the advice */
};

/** One fact. Start from @ref ZAAK_FEIT_INIT. Given to a function, its texts are copied; got from one, they are lent by the case until it changes. @since 0.1 */
struct zaak_feit {
    size_t size;                 /**< `sizeof(struct zaak_feit)` */
    int32_t soort;               /**< one of ZAAK_FEIT_… */
    zaak_dag op;                 /**< civil day on which it took effect; ZAAK_DAG_GEEN with `dag_onbekend` */
    zaak_tijdstip op_tijdstip;   /**< the instant, when more than the day is known; ZAAK_TIJDSTIP_GEEN: only the day. With an instant `op` is not read */
    zaak_tijdstip vastgelegd;    /**< when it was recorded; ZAAK_TIJDSTIP_GEEN: at the start of `op` or at `op_tijdstip`, and by a command after all
                                      that was recorded before */
    const char *id;              /**< identifier, unique in its case; NULL: a fresh one, random ones made when they are first read */
    const char *actor;           /**< who recorded it; may be NULL */
    const char *naam;            /**< see the kind */
    const char *waarde;          /**< see the kind; may be NULL */
    const char *soort_waarde;    /**< see the kind; may be NULL */
    const char *organisatie;     /**< see the kind; may be NULL */
    zaak_dag tot;                /**< see the kind; ZAAK_DAG_GEEN when it says nothing */
    struct zaak_periode termijn; /**< see the kind; unit ZAAK_EENHEID_GEEN when it says nothing */
    int32_t rechten;             /**< bits ZAAK_RECHT_… with which the caller acts; not kept */
    bool ingetrokken;            /**< got from a case: withdrawn by another fact */
    bool te_vroeg_geaccepteerd;  /**< of a notice of default: the authority accepted that it came one day early, on the last day of the term */
    bool dag_onbekend;           /**< on which day it took effect is not known: the ZGW standards keep some facts without one. Then `op` and `op_tijdstip` say nothing and
                                      `vastgelegd` must be given; the fact is seen on every day, comes before all facts with a day, and makes a deadline that
                                      depends on it provisional. Not for open, status, rol_einde, herroeping, klantcontact and the facts of the dwangsom */
    bool reserved_bool[5];       /**< false */
    zaak_dag vanaf;              /**< ingangsdatum of a decision; ZAAK_DAG_GEEN when it says nothing */
    int32_t reserved_int;        /**< zero */
    const char *toelichting;     /**< see the kind; may be NULL */
    uint64_t reserved[2];        /**< zero */
};

/** Initial value of a struct zaak_feit. @since 0.1 */
#define ZAAK_FEIT_INIT \
    { sizeof(struct zaak_feit), 0, ZAAK_DAG_GEEN, ZAAK_TIJDSTIP_GEEN, ZAAK_TIJDSTIP_GEEN, NULL, NULL, NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, { 0, 0 }, 0, \
      false, false, false, { false, false, false, false, false }, ZAAK_DAG_GEEN, 0, NULL, { 0, 0 } }

/** @} */

#ifdef __cplusplus
}
#endif
#endif
