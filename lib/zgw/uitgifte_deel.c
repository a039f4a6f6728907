/* SPDX-License-Identifier: EUPL-1.2 */
/* Facts as resources of the Zaken API. */
#include <stdlib.h>
#include <string.h>
#include <uuid/uuid.h>

#include "deel_json_intern.h"
#include "uitgifte_intern.h"

const struct uitdeel zaak_uitdelen[] = {
    { ZAAK_SOORT_STATUS, ZAAK_FEIT_STATUS, "statussen/", true },
    { ZAAK_SOORT_RESULTAAT, ZAAK_FEIT_RESULTAAT, "resultaten/", true },
    { ZAAK_SOORT_ROL, ZAAK_FEIT_ROL, "rollen/", true },
    { ZAAK_SOORT_ZAAKEIGENSCHAP, ZAAK_FEIT_EIGENSCHAP, "zaakeigenschappen/", true },
    { ZAAK_SOORT_BESLUIT, ZAAK_FEIT_BESLUIT, "besluiten/", true },
    { ZAAK_SOORT_ZAAKOBJECT, ZAAK_FEIT_ZAAKOBJECT, "zaakobjecten/", false },
    { ZAAK_SOORT_ZAAKINFORMATIEOBJECT, ZAAK_FEIT_INFORMATIEOBJECT, "zaakinformatieobjecten/", false },
    { ZAAK_SOORT_KLANTCONTACT, ZAAK_FEIT_KLANTCONTACT, "klantcontacten/", false },
    { 0, 0, NULL, false },
};

const struct uitdeel *zaak_uitdeel_find(int32_t soort)
{
    const struct uitdeel *deel = zaak_uitdelen;

    while (deel->soort && deel->soort != soort)
        deel++;
    return deel->soort ? deel : NULL;
}

/* url, uuid and zaak; a resource has a uuid only where its id is one, and the Besluiten API has none. */
static void add_place(const struct uitgifte *u, struct blad *b, const struct uitdeel *deel, const struct feit *feit)
{
    const char *id = zaak_text(u->zaak, feit->id), *basis = deel->soort == ZAAK_SOORT_BESLUIT ? u->opties.basis_besluiten : u->opties.basis;
    struct tekst url = { .ctx = u->s.uit.ctx }, zaak = { .ctx = u->s.uit.ctx };
    uuid_t uuid;

    zaak_uit_make_url(&url, basis, deel->pad, id);
    zaak_uit_make_zaak_url(u, &zaak);
    b->failed |= url.failed || zaak.failed;
    if (!b->failed) {
        zaak_blad_text(b, "url", url.bytes);
        zaak_blad_text(b, "uuid", deel->soort != ZAAK_SOORT_BESLUIT && uuid_parse(id, uuid) == 0 ? id : NULL);
        zaak_blad_text(b, "zaak", zaak.bytes);
    }
    zaak_tekst_free(&url);
    zaak_tekst_free(&zaak);
}

/* Who set a status is a role of the case, by its URL; who has no role is left out, as the standard has no place for him. */
static void add_setter(const struct uitgifte *u, struct blad *b, const struct feit *status)
{
    struct uitzicht seen = u->seen;
    const struct feit *feit, *rol = NULL;
    const struct zaak_object *source;
    struct tekst url = { .ctx = u->s.uit.ctx };

    while (status->extra && (feit = zaak_uitzicht_next(&seen)))
        if (feit->soort == ZAAK_FEIT_ROL && feit->waarde == status->extra && zaak_uit_holds(u, feit))
            rol = feit;
    if (!rol)
        return;
    source = zaak_uit_source(u, ZAAK_SOORT_ROL, rol);
    if (!source)
        zaak_uit_make_url(&url, u->opties.basis, zaak_uitdeel_find(ZAAK_SOORT_ROL)->pad, zaak_text(u->zaak, rol->id));
    b->failed |= url.failed;
    if (!b->failed)
        zaak_blad_text(b, "gezetdoor", source ? source->url : url.bytes);
    zaak_tekst_free(&url);
}

void zaak_uit_part(struct uitgifte *u, const struct uitdeel *deel, const struct feit *feit)
{
    struct blad b = { .zaak = u->zaak, .toestand = u->toestand, .tijd = ZAAK_TIJDSTIP_LOKAAL, .json = zaak_json_new_object() };

    if (!b.json) {
        u->s.uit.failed = true;
        return;
    }
    add_place(u, &b, deel, feit);
    if (!b.failed)
        zaak_blad_part(&b, feit);
    if (deel->soort == ZAAK_SOORT_STATUS && !b.failed)
        add_setter(u, &b, feit);
    if (deel->soort == ZAAK_SOORT_STATUS && !b.failed)
        b.failed = !zaak_json_add_bool(b.json, "indicatieLaatstGezetteStatus", feit == u->status);
    u->s.uit.failed |= b.failed;
    if (!b.failed)
        zaak_schrijver_new(&u->s, deel->soort, u->snake, b.json);
    zaak_json_free(b.json);
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
            zaak_tekst_add(&u->s.uit, feit && feit == u->status ? "true" : "false");
        }
    }
    zaak_tekst_add(&u->s.uit, "}");
}

/* Whether a row of the document stands for a fact, and then whether that fact still holds. */
static bool row_holds(const struct uitgifte *u, const char *part, size_t index, int32_t soort)
{
    const struct feit *feit = zaak_uit_row_fact(u, part, index);

    return !feit || feit->soort != soort || zaak_uit_holds(u, feit);
}

/* Whether a fact came from a row of the document: its id ends in the number of the row. */
static bool has_row(const struct uitgifte *u, const char *part, size_t count, const struct feit *feit)
{
    const char *number = strrchr(zaak_text(u->zaak, feit->id), '.');
    size_t index = number ? strtoul(number + 1, NULL, 10) : count;

    return index < count && zaak_uit_row_fact(u, part, index) == feit;
}

static void add_row(struct uitgifte *u, const struct feit *feit, int32_t groep)
{
    struct blad b = { .zaak = u->zaak, .toestand = u->toestand, .tijd = ZAAK_TIJDSTIP_LOKAAL };
    struct tekst url = { .ctx = u->s.uit.ctx };
    const char *naam = zaak_text(u->zaak, feit->naam);
    json_node *row;

    if (feit->soort == ZAAK_FEIT_RELEVANTE_ZAAK) {
        zaak_uit_make_other_url(u, &url, naam);
        naam = url.failed ? naam : url.bytes;
    }
    row = zaak_blad_row(&b, feit, naam);
    u->s.uit.failed |= url.failed || b.failed || !row;
    if (row)
        zaak_schrijver_group(&u->s, groep, u->snake, row);
    zaak_json_free(row);
    zaak_tekst_free(&url);
}

void zaak_uit_rows(struct uitgifte *u, int32_t veld, int32_t soort, const char *part)
{
    const json_node *list = u->bron ? zaak_object_node(u->bron, veld) : NULL;
    size_t count = zaak_json_count(list), fields;
    int32_t groep = zaak_veld_rows(ZAAK_SOORT_ZAAK, &fields)[zaak_veld_place(ZAAK_SOORT_ZAAK, veld)].groep;
    struct uitzicht seen = u->seen;
    const struct feit *feit;
    bool first = true;

    zaak_tekst_add(&u->s.uit, "[");
    for (size_t i = 0; i < count && !u->s.uit.failed; i++) {
        if (!row_holds(u, part, i, soort))
            continue;
        zaak_schrijver_comma(&u->s, &first);
        zaak_schrijver_group(&u->s, groep, false, zaak_json_at(list, i));
    }
    while ((feit = zaak_uitzicht_next(&seen)) && !u->s.uit.failed) {
        if (feit->soort != soort || has_row(u, part, count, feit))
            continue;
        zaak_schrijver_comma(&u->s, &first);
        add_row(u, feit, groep);
    }
    zaak_tekst_add(&u->s.uit, "]");
}
