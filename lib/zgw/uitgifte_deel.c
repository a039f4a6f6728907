/* SPDX-License-Identifier: EUPL-1.2 */
/* Facts as resources of the Zaken API. */
#include <string.h>
#include <uuid/uuid.h>

#include "uitgifte_intern.h"

/* url, uuid and zaak; a resource has a uuid only where its id is one. */
static void begin(struct uitgifte *u, bool *first, int32_t soort, const char *path, const struct feit *feit)
{
    const char *id = zaak_uit_fact_text(u, feit->id);
    bool besluit = soort == ZAAK_SOORT_BESLUIT;
    uuid_t uuid;

    zaak_tekst_add(&u->s.uit, "{");
    zaak_uit_name(u, first, soort, ZAAK_VELD_URL);
    zaak_uit_url(u, besluit ? u->opties.basis_besluiten : u->opties.basis, path, id);
    if (!besluit && uuid_parse(id, uuid) == 0)
        zaak_uit_field(u, first, soort, ZAAK_VELD_UUID, id);
    zaak_uit_name(u, first, soort, ZAAK_VELD_ZAAK);
    zaak_uit_zaak_url(u);
}

static void end(struct uitgifte *u)
{
    zaak_tekst_add(&u->s.uit, "}");
}

static void add_moment(struct uitgifte *u, bool *first, int32_t soort, int32_t veld, zaak_tijdstip moment)
{
    char text[40];

    zaak_uit_field(u, first, soort, veld, zaak_tijdstip_format(moment, ZAAK_TIJDSTIP_LOKAAL, text, sizeof text) > 0 ? text : NULL);
}

/* The last status that is seen. */
static const struct feit *last_status(const struct uitgifte *u)
{
    struct uitzicht seen = u->seen;
    const struct feit *feit, *last = NULL;

    while ((feit = zaak_uitzicht_next(&seen)))
        if (feit->soort == ZAAK_FEIT_STATUS)
            last = feit;
    return last;
}

void zaak_uit_status(struct uitgifte *u, const struct feit *feit)
{
    bool first = true;

    begin(u, &first, ZAAK_SOORT_STATUS, "statussen/", feit);
    zaak_uit_field(u, &first, ZAAK_SOORT_STATUS, ZAAK_VELD_STATUSTYPE, zaak_uit_type(u, ZAAK_SOORT_STATUSTYPE, feit->naam));
    add_moment(u, &first, ZAAK_SOORT_STATUS, ZAAK_VELD_DATUM_STATUS_GEZET, feit->op);
    zaak_uit_field(u, &first, ZAAK_SOORT_STATUS, ZAAK_VELD_STATUSTOELICHTING, zaak_uit_fact_text(u, feit->waarde));
    zaak_uit_name(u, &first, ZAAK_SOORT_STATUS, ZAAK_VELD_INDICATIE_LAATST_GEZETTE_STATUS);
    zaak_tekst_add(&u->s.uit, feit == last_status(u) ? "true" : "false");
    end(u);
}

void zaak_uit_known_status(struct uitgifte *u, const struct zaak_object *status, const struct feit *feit)
{
    size_t count;
    int place = zaak_veld_place(ZAAK_SOORT_STATUS, ZAAK_VELD_INDICATIE_LAATST_GEZETTE_STATUS);
    const struct veld *row = &zaak_veld_rows(ZAAK_SOORT_STATUS, &count)[place];
    const char *key;
    json_node *value;
    void *at = NULL;
    bool first = true;

    zaak_tekst_add(&u->s.uit, "{");
    while (zaak_json_next(status->node, &at, &key, &value)) {
        zaak_schrijver_comma(&u->s, &first);
        if (strcmp(key, row->naam) && strcmp(key, row->snake)) {
            zaak_schrijver_member(&u->s, status, key, value);
        } else {
            zaak_schrijver_name(&u->s, status->node, key);
            zaak_tekst_add(&u->s.uit, feit && feit == last_status(u) ? "true" : "false");
        }
    }
    end(u);
}

void zaak_uit_result(struct uitgifte *u, const struct feit *feit)
{
    bool first = true;

    begin(u, &first, ZAAK_SOORT_RESULTAAT, "resultaten/", feit);
    zaak_uit_field(u, &first, ZAAK_SOORT_RESULTAAT, ZAAK_VELD_RESULTAATTYPE, zaak_uit_type(u, ZAAK_SOORT_RESULTAATTYPE, feit->naam));
    zaak_uit_field(u, &first, ZAAK_SOORT_RESULTAAT, ZAAK_VELD_TOELICHTING, zaak_uit_fact_text(u, feit->waarde));
    end(u);
}

/* Nine digits whose weighted sum is a multiple of eleven: a BSN or RSIN. */
static bool passes_elfproef(const char *text)
{
    int sum = 0;

    if (strlen(text) != 9 || strspn(text, "0123456789") != 9)
        return false;
    for (int i = 0; i < 9; i++)
        sum += (text[i] - '0') * (i < 8 ? 9 - i : -1);
    return sum % 11 == 0;
}

/* Under which member a number identifies a person: a fact keeps only the number. */
static void add_identification(struct uitgifte *u, const struct keuze *keuze, const char *betrokkene)
{
    const char *name = *keuze->proefnummer && passes_elfproef(betrokkene) ? keuze->proefnummer : keuze->sleutels;
    size_t length = strcspn(name, "|"), count, at = 0;
    const struct veld *rows = zaak_groep_rows(keuze->inhoud, &count);

    while (at < count && (strlen(rows[at].naam) != length || memcmp(rows[at].naam, name, length)))
        at++;
    zaak_tekst_add(&u->s.uit, "{");
    zaak_uit_text(u, u->snake ? rows[at].snake : rows[at].naam);
    zaak_tekst_add(&u->s.uit, ":");
    zaak_uit_text(u, betrokkene);
    zaak_tekst_add(&u->s.uit, "}");
}

static bool is_url(const char *text)
{
    return !strncmp(text, "http://", 7) || !strncmp(text, "https://", 8);
}

void zaak_uit_role(struct uitgifte *u, const struct feit *feit)
{
    const char *betrokkene = zaak_uit_fact_text(u, feit->waarde), *type = feit->extra ? zaak_text(u->zaak, feit->extra) : "medewerker";
    const struct zaak_object *zaaktype = u->toestand.zaaktype;
    const struct zaak_object *roltype = zaaktype ? zaak_zaaktype_find(zaaktype, ZAAK_SOORT_ROLTYPE, zaak_uit_fact_text(u, feit->naam)) : NULL;
    const struct keuze *keuze = zaak_keuze_find(GROEP_BETROKKENE, type);
    bool first = true;

    begin(u, &first, ZAAK_SOORT_ROL, "rollen/", feit);
    zaak_uit_field(u, &first, ZAAK_SOORT_ROL, ZAAK_VELD_BETROKKENE, is_url(betrokkene) ? betrokkene : "");
    zaak_uit_field(u, &first, ZAAK_SOORT_ROL, ZAAK_VELD_BETROKKENE_TYPE, type);
    zaak_uit_field(u, &first, ZAAK_SOORT_ROL, ZAAK_VELD_ROLTYPE, zaak_uit_type(u, ZAAK_SOORT_ROLTYPE, feit->naam));
    if (roltype) {
        zaak_uit_field(u, &first, ZAAK_SOORT_ROL, ZAAK_VELD_OMSCHRIJVING, zaak_object_get_naam(roltype));
        zaak_uit_field(u, &first, ZAAK_SOORT_ROL, ZAAK_VELD_OMSCHRIJVING_GENERIEK, zaak_object_get_text(roltype, ZAAK_VELD_OMSCHRIJVING_GENERIEK));
    }
    zaak_uit_field(u, &first, ZAAK_SOORT_ROL, ZAAK_VELD_ROLTOELICHTING, "");
    if (feit_dag(feit) != ZAAK_DAG_GEEN)
        add_moment(u, &first, ZAAK_SOORT_ROL, ZAAK_VELD_REGISTRATIEDATUM, feit->op);
    if (!is_url(betrokkene) && keuze) {
        zaak_uit_name(u, &first, ZAAK_SOORT_ROL, ZAAK_VELD_BETROKKENE_IDENTIFICATIE);
        add_identification(u, keuze, betrokkene);
    }
    end(u);
}

void zaak_uit_property(struct uitgifte *u, const struct feit *feit)
{
    bool first = true;

    begin(u, &first, ZAAK_SOORT_ZAAKEIGENSCHAP, "zaakeigenschappen/", feit);
    zaak_uit_field(u, &first, ZAAK_SOORT_ZAAKEIGENSCHAP, ZAAK_VELD_EIGENSCHAP, zaak_uit_type(u, ZAAK_SOORT_EIGENSCHAP, feit->naam));
    zaak_uit_field(u, &first, ZAAK_SOORT_ZAAKEIGENSCHAP, ZAAK_VELD_NAAM, zaak_uit_fact_text(u, feit->naam));
    zaak_uit_field(u, &first, ZAAK_SOORT_ZAAKEIGENSCHAP, ZAAK_VELD_WAARDE, zaak_uit_fact_text(u, feit->waarde));
    end(u);
}

/* The day is that on which the decision was made known; the day on which it was taken is not among the facts. */
void zaak_uit_decision(struct uitgifte *u, const struct feit *feit)
{
    bool first = true;

    begin(u, &first, ZAAK_SOORT_BESLUIT, "besluiten/", feit);
    zaak_uit_field(u, &first, ZAAK_SOORT_BESLUIT, ZAAK_VELD_VERANTWOORDELIJKE_ORGANISATIE, u->toestand.organisatie ? u->toestand.organisatie : "");
    zaak_uit_field(u, &first, ZAAK_SOORT_BESLUIT, ZAAK_VELD_BESLUITTYPE, zaak_uit_type(u, ZAAK_SOORT_BESLUITTYPE, feit->naam));
    zaak_uit_name(u, &first, ZAAK_SOORT_BESLUIT, ZAAK_VELD_DATUM);
    zaak_uit_day(u, feit_dag(feit));
    zaak_uit_name(u, &first, ZAAK_SOORT_BESLUIT, ZAAK_VELD_VERZENDDATUM);
    zaak_uit_day(u, feit_dag(feit));
    end(u);
}
