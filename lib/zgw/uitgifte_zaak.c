/* SPDX-License-Identifier: EUPL-1.2 */
/* The zaak itself: as it came, with its derived fields anew, or from the facts alone. */
#include <string.h>
#include <uuid/uuid.h>

#include "termijn/grond_intern.h"
#include "uitgifte_intern.h"
#include "zaak/feit_intern.h"
#include "zaak/klok_zaak_intern.h"

/* The last fact of a kind that is seen. */
static const struct feit *last_of(const struct uitgifte *u, int32_t soort)
{
    struct uitzicht seen = u->seen;
    const struct feit *feit, *last = NULL;

    while ((feit = zaak_uitzicht_next(&seen)))
        if (feit->soort == soort)
            last = feit;
    return last;
}

static void write_identificatie(struct uitgifte *u)
{
    zaak_uit_text(u, zaak_get_identificatie(u->zaak));
}

static void write_organisation(struct uitgifte *u)
{
    zaak_uit_text(u, u->toestand.organisatie ? u->toestand.organisatie : "");
}

static void write_omschrijving(struct uitgifte *u)
{
    zaak_uit_text(u, u->toestand.omschrijving ? u->toestand.omschrijving : "");
}

static void write_zaaktype(struct uitgifte *u)
{
    zaak_uit_text(u, u->toestand.zaaktype && u->toestand.zaaktype->url ? u->toestand.zaaktype->url : u->toestand.zaaktype_naam);
}

static void write_registered(struct uitgifte *u)
{
    const struct feit *open = zaak_find_open(u->zaak);
    zaak_dag dag = ZAAK_DAG_GEEN;

    if (open && zaak_tijdstip_dag(open->vastgelegd, &dag, NULL))
        dag = ZAAK_DAG_GEEN;
    zaak_uit_day(u, dag);
}

static void write_start(struct uitgifte *u)
{
    zaak_uit_day(u, u->toestand.startdatum);
}

static void write_end(struct uitgifte *u)
{
    zaak_uit_day(u, u->toestand.einddatum);
}

static void write_planned(struct uitgifte *u)
{
    zaak_uit_day(u, u->klok.gepland);
}

static void write_deadline(struct uitgifte *u)
{
    zaak_uit_day(u, u->klok.uiterlijk != ZAAK_DAG_GEEN ? u->klok.uiterlijk : u->klok.volgens_catalogus);
}

static void write_payment(struct uitgifte *u)
{
    zaak_uit_text(u, u->toestand.betalingsindicatie ? u->toestand.betalingsindicatie : "");
}

static void write_payment_day(struct uitgifte *u)
{
    zaak_tijdstip moment;
    char text[40];

    if (u->toestand.laatste_betaaldatum == ZAAK_DAG_GEEN || zaak_tijdstip_van_dag(u->toestand.laatste_betaaldatum, 0, &moment) ||
        zaak_tijdstip_format(moment, ZAAK_TIJDSTIP_LOKAAL, text, sizeof text) < 0)
        zaak_uit_text(u, NULL);
    else
        zaak_uit_text(u, text);
}

static void write_extension(struct uitgifte *u)
{
    const struct feit *feit = last_of(u, ZAAK_FEIT_VERLENGING);
    struct zaak_periode termijn;
    char duur[32];
    int result = feit ? zaak_find_verlenging(u->zaak, &u->opties.blik, &feit) : 0;   /* beyond the kalender it is the last one */

    u->s.uit.failed |= result == -ZAAK_E_GEHEUGEN;

    if (!feit) {
        zaak_uit_text(u, NULL);
        return;
    }
    termijn = zaak_feit_termijn(feit);
    zaak_tekst_add(&u->s.uit, "{\"reden\":");
    zaak_uit_text(u, zaak_uit_fact_text(u, feit->waarde));
    zaak_tekst_add(&u->s.uit, ",\"duur\":");
    zaak_uit_text(u, zaak_periode_format(&termijn, ZAAK_PERIODE_ISO, duur, sizeof duur) > 0 ? duur : "");
    zaak_tekst_add(&u->s.uit, "}");
}

/* What suspended the case; a request that sets no term suspends nothing. */
struct schorsing {
    const struct feit *laatste;
    int32_t open;                 /* suspensions that were not resumed */
    bool hervat;                  /* one was */
};

static struct schorsing find_suspensions(const struct uitgifte *u)
{
    struct uitzicht seen = u->seen;
    struct schorsing found = { .laatste = NULL };
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&seen))) {
        if (zaak_suspends(u->zaak, feit)) {
            found.laatste = feit;
            found.open++;
        } else if (feit->soort == ZAAK_FEIT_HERVATTING && found.open) {
            found.open--;
            found.hervat = true;
        }
    }
    return found;
}

/* Where there is a clock and a day, the clock knows whether a suspension runs. */
static bool is_suspended(const struct uitgifte *u, const struct schorsing *found)
{
    if (u->klok.uiterlijk != ZAAK_DAG_GEEN && u->opties.blik.peildatum != ZAAK_DAG_GEEN)
        return found->laatste && u->klok.toestand == ZAAK_KLOK_OPGESCHORT;
    return found->open && u->toestand.einddatum == ZAAK_DAG_GEEN;
}

/* The reason that was given, or the name of the ground. */
static const char *reason_of(const struct uitgifte *u, const struct feit *feit)
{
    const struct zaak_gronden *gronden = zaak_catalogus_get_gronden(u->zaak->omgeving->catalogus);
    const struct opschortingsgrond *grond;

    if (feit->waarde || !feit->naam)
        return zaak_uit_fact_text(u, feit->waarde);
    grond = gronden_find_opschorting(gronden, zaak_text(u->zaak, feit->naam));
    return grond ? grond->naam : zaak_text(u->zaak, feit->naam);
}

/* Of Open Zaak: a document that says that the case was suspended before, beside a suspension that runs, has no fact for it. */
static bool says_suspended_before(const struct uitgifte *u)
{
    return u->bron && zaak_object_group_bool(u->bron, ZAAK_VELD_OPSCHORTING, "indicatie") && zaak_object_group_bool(u->bron, ZAAK_VELD_OPSCHORTING, "eerdereOpschorting");
}

/* The word of Open Zaak is written where it says something: other products do not have it. */
static void write_suspension(struct uitgifte *u)
{
    const struct schorsing found = find_suspensions(u);
    const bool suspended = is_suspended(u, &found);

    zaak_tekst_add(&u->s.uit, suspended ? "{\"indicatie\":true,\"reden\":" : "{\"indicatie\":false,\"reden\":");
    zaak_uit_text(u, suspended ? reason_of(u, found.laatste) : "");
    if (found.hervat || says_suspended_before(u))
        zaak_tekst_add(&u->s.uit, u->snake ? ",\"eerdere_opschorting\":true" : ",\"eerdereOpschorting\":true");
    zaak_tekst_add(&u->s.uit, "}");
}

static void write_main_case(struct uitgifte *u)
{
    struct tekst url = { .ctx = u->s.uit.ctx };

    if (u->toestand.hoofdzaak)
        zaak_uit_make_other_url(u, &url, u->toestand.hoofdzaak);
    u->s.uit.failed |= url.failed;
    zaak_uit_text(u, url.bytes);
    zaak_tekst_free(&url);
}

/* The URL of the resource that a fact is written as. */
static void write_reference(struct uitgifte *u, int32_t soort, int32_t feit_soort, const char *path)
{
    const struct feit *feit = last_of(u, feit_soort);
    const struct zaak_object *source = feit ? zaak_uit_source(u, soort, feit) : NULL;

    if (!feit || (source && !source->url))
        zaak_uit_text(u, NULL);
    else if (source)
        zaak_uit_text(u, source->url);
    else
        zaak_uit_url(u, u->opties.basis, path, zaak_uit_fact_text(u, feit->id));
}

static void write_status(struct uitgifte *u)
{
    write_reference(u, ZAAK_SOORT_STATUS, ZAAK_FEIT_STATUS, "statussen/");
}

static void write_result(struct uitgifte *u)
{
    write_reference(u, ZAAK_SOORT_RESULTAAT, ZAAK_FEIT_RESULTAAT, "resultaten/");
}

static void write_nomination(struct uitgifte *u)
{
    zaak_uit_text(u, u->toestand.archiefnominatie);
}

static void write_archive_day(struct uitgifte *u)
{
    zaak_uit_day(u, u->toestand.archiefactiedatum);
}

static void write_marks(struct uitgifte *u)
{
    zaak_uit_rows(u, ZAAK_VELD_KENMERKEN, ZAAK_FEIT_KENMERK, "kenmerk");
}

static void write_related(struct uitgifte *u)
{
    zaak_uit_rows(u, ZAAK_VELD_RELEVANTE_ANDERE_ZAKEN, ZAAK_FEIT_RELEVANTE_ZAAK, "relevante_zaak");
}

static void write_products(struct uitgifte *u)
{
    zaak_uit_rows(u, ZAAK_VELD_PRODUCTEN_OF_DIENSTEN, ZAAK_FEIT_PRODUCT, "product");
}

static void write_confidentiality(struct uitgifte *u)
{
    zaak_uit_text(u, u->toestand.vertrouwelijkheidaanduiding ? u->toestand.vertrouwelijkheidaanduiding : "");
}

static void write_archive_status(struct uitgifte *u)
{
    zaak_uit_text(u, u->toestand.archiefstatus ? u->toestand.archiefstatus : "nog_te_archiveren");
}

/* When a field of a document is written anew. */
enum vernieuwd { NOOIT, OP_VERZOEK, ALTIJD };

/* Fields that the facts give. What is derived is written on request alone; of a document also what the facts know better by now. */
static const struct afgeleid {
    int32_t veld;
    void (*write)(struct uitgifte *u);
    bool afgeleid;
    enum vernieuwd vernieuwd;   /* of a list inside the zaak always: rows stay as they came */
} velden[] = {
    { ZAAK_VELD_URL, zaak_uit_zaak_url, false, NOOIT },
    { ZAAK_VELD_IDENTIFICATIE, write_identificatie, false, NOOIT },
    { ZAAK_VELD_BRONORGANISATIE, write_organisation, false, NOOIT },
    { ZAAK_VELD_OMSCHRIJVING, write_omschrijving, false, NOOIT },
    { ZAAK_VELD_ZAAKTYPE, write_zaaktype, false, NOOIT },
    { ZAAK_VELD_REGISTRATIEDATUM, write_registered, false, NOOIT },
    { ZAAK_VELD_VERANTWOORDELIJKE_ORGANISATIE, write_organisation, false, NOOIT },
    { ZAAK_VELD_STARTDATUM, write_start, false, NOOIT },
    { ZAAK_VELD_EINDDATUM, write_end, true, OP_VERZOEK },
    { ZAAK_VELD_EINDDATUM_GEPLAND, write_planned, true, OP_VERZOEK },
    { ZAAK_VELD_UITERLIJKE_EINDDATUM_AFDOENING, write_deadline, true, OP_VERZOEK },
    { ZAAK_VELD_BETALINGSINDICATIE, write_payment, false, OP_VERZOEK },
    { ZAAK_VELD_LAATSTE_BETAALDATUM, write_payment_day, false, OP_VERZOEK },
    { ZAAK_VELD_VERLENGING, write_extension, false, OP_VERZOEK },
    { ZAAK_VELD_OPSCHORTING, write_suspension, false, OP_VERZOEK },
    { ZAAK_VELD_HOOFDZAAK, write_main_case, false, NOOIT },
    { ZAAK_VELD_RELEVANTE_ANDERE_ZAKEN, write_related, false, ALTIJD },
    { ZAAK_VELD_KENMERKEN, write_marks, false, ALTIJD },
    { ZAAK_VELD_PRODUCTEN_OF_DIENSTEN, write_products, false, ALTIJD },
    { ZAAK_VELD_VERTROUWELIJKHEIDAANDUIDING, write_confidentiality, false, OP_VERZOEK },
    { ZAAK_VELD_ARCHIEFSTATUS, write_archive_status, false, OP_VERZOEK },
    { ZAAK_VELD_STATUS, write_status, true, OP_VERZOEK },
    { ZAAK_VELD_ARCHIEFNOMINATIE, write_nomination, true, OP_VERZOEK },
    { ZAAK_VELD_ARCHIEFACTIEDATUM, write_archive_day, true, OP_VERZOEK },
    { ZAAK_VELD_RESULTAAT, write_result, true, OP_VERZOEK },
};

enum { VELD_COUNT = sizeof velden / sizeof velden[0] };

/* Whether there is something to write of a list inside the zaak: what is absent or null in the document stays so. */
static bool has_rows(const struct uitgifte *u, const struct afgeleid *veld)
{
    int32_t soort = veld->veld == ZAAK_VELD_KENMERKEN ? ZAAK_FEIT_KENMERK : veld->veld == ZAAK_VELD_PRODUCTEN_OF_DIENSTEN ? ZAAK_FEIT_PRODUCT : ZAAK_FEIT_RELEVANTE_ZAAK;

    return zaak_json_kind(zaak_object_node(u->bron, veld->veld)) == JSON_LIST || last_of(u, soort);
}

/* The field to be written anew that a member of the document is; NULL for one that stays as it came. */
static const struct afgeleid *find_new(const struct uitgifte *u, const char *key)
{
    size_t count, place = 0;
    const struct veld *rows = zaak_veld_rows(ZAAK_SOORT_ZAAK, &count), *row = zaak_veld_by_name(rows, count, &place, key);

    for (size_t i = 0; row && i < VELD_COUNT; i++)
        if (velden[i].veld == row->nummer && (velden[i].vernieuwd == ALTIJD ? has_rows(u, &velden[i]) : velden[i].vernieuwd == OP_VERZOEK && u->opties.afgeleid))
            return &velden[i];
    return NULL;
}

/* The moment of a payment is finer than the day that a fact keeps: where the day is the same the document knows better. */
static bool says_the_same(const struct uitgifte *u, int32_t veld)
{
    zaak_tijdstip moment;
    zaak_dag dag;

    return veld == ZAAK_VELD_LAATSTE_BETAALDATUM && zaak_object_get_tijdstip(u->bron, veld, &moment) == 1 && zaak_tijdstip_dag(moment, &dag, NULL) == 0 &&
           dag == u->toestand.laatste_betaaldatum;
}

static void write_anew(struct uitgifte *u)
{
    bool written[VELD_COUNT] = { false }, first = true;
    const char *key;
    json_node *value;
    void *at = NULL;

    while (zaak_json_next(u->bron->node, &at, &key, &value)) {
        const struct afgeleid *veld = find_new(u, key);

        zaak_schrijver_comma(&u->s, &first);
        if (!veld || says_the_same(u, veld->veld)) {
            zaak_schrijver_member(&u->s, u->bron, key, value);
        } else {
            zaak_schrijver_name(&u->s, u->bron->node, key);
            veld->write(u);
        }
        if (veld)
            written[veld - velden] = true;
    }
    for (size_t i = 0; i < VELD_COUNT; i++) {
        if (written[i] || !(velden[i].vernieuwd == ALTIJD ? has_rows(u, &velden[i]) : velden[i].afgeleid && u->opties.afgeleid))
            continue;
        zaak_uit_name(u, &first, velden[i].veld);
        velden[i].write(u);
    }
}

static void write_uuid(struct uitgifte *u, bool *first, const char *id)
{
    zaak_uit_name(u, first, ZAAK_VELD_UUID);
    zaak_uit_text(u, id);
}

static void write_new(struct uitgifte *u)
{
    const struct feit *open = zaak_find_open(u->zaak);
    bool first = true;
    uuid_t uuid;

    for (size_t i = 0; i < VELD_COUNT; i++) {
        if (velden[i].afgeleid && !u->opties.afgeleid)
            continue;
        zaak_uit_name(u, &first, velden[i].veld);
        velden[i].write(u);
        if (velden[i].veld == ZAAK_VELD_URL && open && uuid_parse(zaak_uit_fact_text(u, open->id), uuid) == 0)
            write_uuid(u, &first, zaak_uit_fact_text(u, open->id));
    }
}

void zaak_uit_zaak(struct uitgifte *u)
{
    zaak_tekst_add(&u->s.uit, "{");
    if (u->bron)
        write_anew(u);
    else
        write_new(u);
    zaak_tekst_add(&u->s.uit, "}");
}
