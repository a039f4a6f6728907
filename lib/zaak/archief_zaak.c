/* SPDX-License-Identifier: EUPL-1.2 */
/* Archiving of a case: what its facts give is put in the question, the answer comes from archief.c. */
#include "archief_intern.h"

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "catalogus/object_intern.h"
#include "rollen_intern.h"
#include "toestand_intern.h"

/* Main cases of main cases: the standard allows none (zrc-013), facts may hold them all the same, in a ring even. */
enum { LARGEST_DIEPTE = 3 };

int zaak_archiefregeling_get(const struct zaak_object *resultaattype, struct zaak_archiefregeling *ret_regeling)
{
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;

    if (zaak_object_get_soort(resultaattype) != ZAAK_SOORT_RESULTAATTYPE)
        return -ZAAK_E_ARGUMENT;
#define MEMBER(naam) zaak_object_get_group_text(resultaattype, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, naam)
    regeling.archiefnominatie = zaak_object_get_text(resultaattype, ZAAK_VELD_ARCHIEFNOMINATIE);
    regeling.archiefactietermijn = zaak_object_get_text(resultaattype, ZAAK_VELD_ARCHIEFACTIETERMIJN);
    regeling.afleidingswijze = MEMBER("afleidingswijze");
    regeling.datumkenmerk = MEMBER("datumkenmerk");
    regeling.objecttype = MEMBER("objecttype");
    regeling.registratie = MEMBER("registratie");
    regeling.procestermijn = MEMBER("procestermijn");
#undef MEMBER
    regeling.einddatum_bekend = zaak_object_group_bool(resultaattype, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, "einddatumBekend");
    return zaak_options_write(ret_regeling, &regeling, sizeof regeling, NULL);
}

/* The end status of a closed case is the last status that is seen; its instant, where more than the day is known. */
static zaak_tijdstip end_moment(const struct uitzicht *seen)
{
    struct uitzicht u = *seen;
    const struct feit *feit, *last = NULL;

    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_STATUS)
            last = feit;
    return last && last->is_tijdstip ? feit_op(last) : ZAAK_TIJDSTIP_GEEN;
}

/* The property that counts, if it is a property. Without it among the facts the list of the question stands, else an empty one: the facts are all there is. */
static void add_property(struct zaak_archiefvraag *vraag, const struct uitzicht *seen, const struct zaak_toestand *toestand, struct zaak_archiefeigenschap *room)
{
    const char *naam = vraag->regeling ? vraag->regeling->datumkenmerk : NULL;
    const char *waarde = naam && zaak_wijze_find(vraag->regeling->afleidingswijze) == WIJZE_EIGENSCHAP ? zaak_find_eigenschap(seen, naam) : NULL;
    const struct zaak_object *eigenschap;

    if (!waarde && vraag->eigenschappen)
        return;
    vraag->eigenschappen = room;
    vraag->eigenschap_count = waarde != NULL;
    if (!waarde)
        return;
    eigenschap = toestand->zaaktype ? zaak_zaaktype_find(toestand->zaaktype, ZAAK_SOORT_EIGENSCHAP, naam) : NULL;
    *room = (struct zaak_archiefeigenschap){ naam, waarde, zaak_object_get_group_text(eigenschap, ZAAK_VELD_SPECIFICATIE, "formaat") };
}

/* The main case, of which more is known when it is in the same collection. Its brondatum is only asked for where the variant counts with it. */
static int add_main_case(struct zaak_archiefvraag *vraag, const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_toestand *toestand, int diepte,
                         struct zaak_error *error)
{
    const struct zaak *main = toestand->hoofdzaak ? zaak_voorraad_find(zaak->omgeving->voorraad, toestand->hoofdzaak) : NULL;
    struct zaak_archiefvraag asked = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    struct zaak_toestand state;
    int result;

    if (!toestand->hoofdzaak)
        return 0;
    if (!main && vraag->hoofdzaak == ZAAK_HOOFDZAAK_GEEN)
        vraag->hoofdzaak = ZAAK_HOOFDZAAK_ONBEKEND;
    if (!main || main == zaak)
        return 0;
    result = zaak_toestand_derive(main, blik, &state, error);
    if (result)
        return result;
    vraag->hoofdzaak = ZAAK_HOOFDZAAK_BEKEND;
    vraag->hoofdzaak_einddatum = state.einddatum;
    vraag->hoofdzaak_brondatum = ZAAK_DAG_GEEN;
    if (!vraag->variant->hoofdzaak_brondatum || diepte >= LARGEST_DIEPTE || !zaak_toestand_closed(&state))
        return 0;
    asked.variant = vraag->variant;
    result = zaak_archief_derive(main, blik, &state, &asked, diepte + 1, &archief, NULL, error);
    vraag->hoofdzaak_brondatum = archief.brondatum;
    return result;
}

int zaak_archief_derive(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_toestand *toestand, const struct zaak_archiefvraag *given, int diepte,
                    struct zaak_archief *ret_archief, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
    struct zaak_archiefvariant variant;
    struct zaak_archiefeigenschap eigenschap = { NULL, NULL, NULL };
    struct uitzicht u;
    void *rows;
    int result = zaak_uitzicht_begin(&u, zaak, blik, error);

    if (result == 0)
        result = zaak_options_read(&vraag, sizeof vraag, given, error);
    if (result == 0)
        result = zaak_archiefvariant_read(vraag.variant, &variant, error);
    if (result == 0)
        result = zaak_options_read(&regeling, sizeof regeling, vraag.regeling, error);
    if (result)
        return result;
    vraag.variant = &variant;
    if (zaak_toestand_closed(toestand)) {
        vraag.einddatum = toestand->einddatum;
        vraag.einde_tijdstip = end_moment(&u);
    }
    if (toestand->resultaattype)
        zaak_archiefregeling_get(toestand->resultaattype, &regeling);
    if (toestand->resultaattype || vraag.regeling)
        vraag.regeling = &regeling;
    add_property(&vraag, &u, toestand, &eigenschap);
    result = add_main_case(&vraag, zaak, blik, toestand, diepte, error);
    if (result)
        return result;
    if (zaak_archieffeiten_take(&vraag, &u, &rows))
        return zaak_fail_memory(error);
    result = zaak_archief_answer(zaak->omgeving->ctx, &vraag, zaak->omgeving->voorraad, blik, ret_archief, why, error);
    zaak_release(zaak->omgeving->ctx, rows);
    return result;
}

int zaak_get_archief(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_archiefvraag *vraag, struct zaak_archief *ret_archief,
                     struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_toestand toestand;
    int result = zaak_toestand_derive(zaak, blik, &toestand, error);

    return result ? result : zaak_archief_derive(zaak, blik, &toestand, vraag, 0, ret_archief, why, error);
}
