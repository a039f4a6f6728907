/* SPDX-License-Identifier: EUPL-1.2 */
/* The resource that a fact changed, as it was before and is after. */
#include "deel_json_intern.h"
#include "mutatie_intern.h"

#include "catalogus/object_intern.h"
#include "zaak/feit_intern.h"
#include "zaak/klok_zaak_intern.h"
#include "zaak/rollen_intern.h"
#include "zaak/toestand_intern.h"

static void add_verlenging(struct blad *b, const struct feit *feit)
{
    struct zaak_periode termijn = zaak_feit_termijn(feit);
    json_node *outer = zaak_blad_begin(b);
    char duur[32];

    if (!b->failed) {
        zaak_blad_text(b, "reden", feit->waarde ? zaak_text(b->zaak, feit->waarde) : "");
        if (zaak_periode_format(&termijn, ZAAK_PERIODE_ISO, duur, sizeof duur) > 0)
            zaak_blad_text(b, "duur", duur);
    }
    zaak_blad_end(b, outer, "verlenging");
}

static void add_opschorting(struct blad *b, const struct feit *feit, bool indicatie)
{
    json_node *outer = zaak_blad_begin(b);

    if (!b->failed) {
        b->failed = !zaak_json_add_bool(b->json, "indicatie", indicatie);
        zaak_blad_text(b, "reden", feit->waarde ? zaak_text(b->zaak, feit->waarde) : feit->naam ? zaak_text(b->zaak, feit->naam) : "");
    }
    zaak_blad_end(b, outer, "opschorting");
}

/* What is not part of the state: a view on the facts that gives one opening, one suspension and one extension, each the latest. */
static void add_groups(struct blad *b)
{
    const struct feit *feit, *opschorting = NULL, *verlenging = NULL;
    bool indicatie = false;
    struct uitzicht u;

    if (zaak_uitzicht_begin(&u, b->zaak, NULL, NULL))
        return;
    while ((feit = zaak_uitzicht_next(&u))) {
        if (feit->soort == ZAAK_FEIT_VERLENGING)
            verlenging = feit;
        if (zaak_suspends(b->zaak, feit))
            opschorting = feit;
        if (feit == opschorting || feit->soort == ZAAK_FEIT_HERVATTING)
            indicatie = feit == opschorting;
    }
    if (verlenging && zaak_find_verlenging(b->zaak, NULL, &verlenging) == -ZAAK_E_GEHEUGEN)
        b->failed = true;
    if (verlenging)
        add_verlenging(b, verlenging);
    if (opschorting)
        add_opschorting(b, opschorting, indicatie);
}

/* All facts of one kind as a list; nothing when there are none. */
static void add_list(struct blad *b, const char *key, int32_t soort)
{
    json_node *list = NULL;
    const struct feit *feit;
    struct uitzicht u;

    if (b->failed || zaak_uitzicht_begin(&u, b->zaak, NULL, NULL))
        return;
    while (!b->failed && (feit = zaak_uitzicht_next(&u))) {
        json_node *row;

        if (feit->soort != soort)
            continue;
        list = list ? list : zaak_json_new_list();
        row = zaak_blad_row(b, feit, zaak_text(b->zaak, feit->naam));
        if (b->failed || !list)
            zaak_json_free(row);
        b->failed = b->failed || !list || !zaak_json_append(list, row);
    }
    if (b->failed)
        zaak_json_free(list);
    else if (list)
        b->failed = !zaak_json_add_node(b->json, key, list);
}

static void add_zaak(struct blad *b)
{
    const struct zaak_toestand *t = &b->toestand;
    const char *zaaktype = t->zaaktype ? zaak_object_get_text(t->zaaktype, ZAAK_VELD_URL) : NULL;

    zaak_blad_text(b, "identificatie", zaak_get_identificatie(b->zaak));
    zaak_blad_text(b, "bronorganisatie", t->organisatie);
    zaak_blad_text(b, "omschrijving", t->omschrijving);
    zaak_blad_text(b, "zaaktype", zaaktype ? zaaktype : t->zaaktype_naam);
    zaak_blad_day(b, "startdatum", t->startdatum);
    zaak_blad_day(b, "einddatum", t->einddatum);
    zaak_blad_text(b, "vertrouwelijkheidaanduiding", t->vertrouwelijkheidaanduiding);
    zaak_blad_text(b, "betalingsindicatie", t->betalingsindicatie);
    zaak_blad_day(b, "laatsteBetaaldatum", t->laatste_betaaldatum);
    zaak_blad_text(b, "hoofdzaak", t->hoofdzaak);
    zaak_blad_text(b, "archiefstatus", t->archiefstatus);
    add_groups(b);
    add_list(b, "kenmerken", ZAAK_FEIT_KENMERK);
    add_list(b, "relevanteAndereZaken", ZAAK_FEIT_RELEVANTE_ZAAK);
    add_list(b, "productenOfDiensten", ZAAK_FEIT_PRODUCT);
}

/* Who set a status is a role of the case, by its URL; who has no role is left out, as the standard has no place for him. */
static void add_setter(struct blad *b, const struct feit *status, const struct adres *adres)
{
    const struct feit *feit, *rol = NULL;
    char url[MAX_URL + 1];
    struct uitzicht u;
    zaak_dag tot;

    if (!status->extra || zaak_uitzicht_begin(&u, b->zaak, NULL, NULL))
        return;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_ROL && feit->waarde == status->extra && zaak_holds_rol(&u, b->toestand.zaaktype, feit, &tot) && tot == ZAAK_DAG_GEEN)
            rol = feit;
    if (rol && zaak_adres_deel(adres, zaak_berichtrij_find(ZAAK_FEIT_ROL, GEVAL_NIEUW)->pad, zaak_text(b->zaak, rol->id), url))
        zaak_blad_text(b, "gezetdoor", url);
}

int zaak_mutatie_json(const struct zaak *zaak, const struct mutatie *mutatie, const struct feit *now, const struct adres *adres, const char *url, json_node **ret_json)
{
    struct blad b = { .zaak = zaak, .tijd = ZAAK_TIJDSTIP_UTC };
    bool is_part = *mutatie->rij->pad;
    struct uitzicht u;
    int result = zaak_uitzicht_begin(&u, zaak, NULL, NULL);

    *ret_json = NULL;
    if (result == 0)
        zaak_toestand_begin(&u, &b.toestand);   /* of a part only the zaaktype counts */
    if (result == 0 && !is_part)
        result = zaak_toestand_derive(zaak, NULL, &b.toestand, NULL);
    if (result || (is_part ? !now : b.toestand.startdatum == ZAAK_DAG_GEEN))
        return result;
    b.json = zaak_json_new_object();
    if (!b.json)
        return -ZAAK_E_GEHEUGEN;
    zaak_blad_text(&b, "url", url);
    if (is_part) {
        zaak_blad_text(&b, "zaak", adres->zaak_url);
        zaak_blad_part(&b, now);
        if (now->soort == ZAAK_FEIT_STATUS)
            add_setter(&b, now, adres);
    } else {
        add_zaak(&b);
    }
    if (b.failed) {
        zaak_json_free(b.json);
        return -ZAAK_E_GEHEUGEN;
    }
    *ret_json = b.json;
    return 0;
}
