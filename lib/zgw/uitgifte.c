/* SPDX-License-Identifier: EUPL-1.2 */
/* A case as JSON of the Zaken API: what its document has, and what its facts have beyond that. */
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "uitgifte_intern.h"
#include "zaak/rollen_intern.h"
#include "zaak/toestand_intern.h"

void zaak_uit_name(struct uitgifte *u, bool *first, int32_t soort, int32_t veld)
{
    size_t count;
    const struct veld *row = &zaak_veld_rows(soort, &count)[zaak_veld_place(soort, veld)];
    const char *name = u->snake ? row->snake : row->naam;

    zaak_schrijver_comma(&u->s, first);
    zaak_json_add_string(&u->s.uit, name, strlen(name));
    zaak_tekst_add(&u->s.uit, ":");
}

void zaak_uit_text(struct uitgifte *u, const char *text)
{
    if (text)
        zaak_json_add_string(&u->s.uit, text, strlen(text));
    else
        zaak_tekst_add(&u->s.uit, "null");
}

void zaak_uit_day(struct uitgifte *u, zaak_dag dag)
{
    char text[16];

    zaak_uit_text(u, dag != ZAAK_DAG_GEEN && zaak_datum_format(dag, ZAAK_DATUM_ISO, text, sizeof text) > 0 ? text : NULL);
}

void zaak_uit_field(struct uitgifte *u, bool *first, int32_t soort, int32_t veld, const char *text)
{
    zaak_uit_name(u, first, soort, veld);
    zaak_uit_text(u, text);
}

const char *zaak_uit_fact_text(const struct uitgifte *u, uint32_t number)
{
    return number ? zaak_text(u->zaak, number) : "";
}

/* An id may be any text; in a URL it is one part of the path. */
static void add_encoded(struct tekst *out, const char *text)
{
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;

        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || strchr("-._~", c))
            zaak_tekst_add_n(out, text, 1);
        else
            zaak_tekst_addf(out, "%%%02X", c);
    }
}

void zaak_uit_url(struct uitgifte *u, const char *basis, const char *path, const char *id)
{
    struct tekst url = { .ctx = u->s.uit.ctx };

    zaak_tekst_add(&url, basis ? basis : "");
    zaak_tekst_add(&url, path);
    add_encoded(&url, id);
    u->s.uit.failed |= url.failed;
    if (!url.failed)
        zaak_json_add_string(&u->s.uit, url.bytes, url.length);
    zaak_tekst_free(&url);
}

/* The id of the opening stands for the zaak: of a case that came from the Zaken API it is the uuid of the zaak. */
static const char *open_id(const struct zaak *zaak)
{
    const struct feit *open = zaak_find_open(zaak);

    return open ? zaak_text(zaak, open->id) : zaak_get_identificatie(zaak);
}

void zaak_uit_zaak_url(struct uitgifte *u)
{
    if (u->bron && u->bron->url)
        zaak_uit_text(u, u->bron->url);
    else
        zaak_uit_url(u, u->opties.basis, "zaken/", open_id(u->zaak));
}

const char *zaak_uit_type(const struct uitgifte *u, int32_t soort, uint32_t naam)
{
    const char *text = zaak_uit_fact_text(u, naam);
    const struct zaak_object *type = u->toestand.zaaktype && naam ? zaak_zaaktype_find(u->toestand.zaaktype, soort, text) : NULL;

    return type && type->url ? type->url : text;
}

const struct zaak_object *zaak_uit_source(const struct uitgifte *u, int32_t soort, const struct feit *feit)
{
    const char *id = zaak_text(u->zaak, feit->id);
    char room[ID_ROOM];

    for (size_t i = 0; id && i < u->deel_count; i++)
        if (u->delen[i]->soort == soort && !strcmp(zaak_zgw_id(u->delen[i], room), id))
            return u->delen[i];
    return NULL;
}

/* The fact that came from a resource of the document, whether it is seen or not. */
static const struct feit *fact_of(const struct uitgifte *u, const struct zaak_object *object)
{
    char room[ID_ROOM];
    uint32_t id = zaak_pool_find(&u->zaak->omgeving->pool, zaak_zgw_id(object, room));

    return id ? zaak_find_feit(u->zaak, id) : NULL;
}

/* Whether a fact is what the document should say: it is seen, and of a property or a resultaat it is the last one; a role has not ended. */
static bool holds(const struct uitgifte *u, const struct feit *feit)
{
    struct uitzicht seen = u->seen;
    const struct feit *next, *last = NULL;
    zaak_dag tot;

    if (feit->soort == ZAAK_FEIT_ROL) {
        while ((next = zaak_next_rol(&seen, u->toestand.zaaktype, &tot)))
            if (next == feit)
                return u->opties.blik.peildatum != ZAAK_DAG_GEEN || tot == ZAAK_DAG_GEEN;
        return false;
    }
    while ((next = zaak_uitzicht_next(&seen))) {
        bool rival = next->soort == feit->soort &&
                     (feit->soort == ZAAK_FEIT_RESULTAAT || (feit->soort == ZAAK_FEIT_EIGENSCHAP && next->naam == feit->naam));

        if (next == feit || rival)
            last = next;
    }
    return last == feit;
}

/* Facts of a kind as resources: those of the document as they came, then the others. */
static void write_list(struct uitgifte *u, bool *first_list, int32_t soort, int32_t feit_soort, void (*write)(struct uitgifte *, const struct feit *))
{
    bool first = true;

    zaak_schrijver_comma(&u->s, first_list);
    zaak_schrijver_top(&u->s, NULL, NULL, zaak_schrijver_list_name(&u->s, soort, u->snake ? 1 + SOORT_VORM_EXPORT : 0));
    zaak_tekst_add(&u->s.uit, "[");
    for (size_t i = 0; i < u->deel_count; i++) {
        const struct feit *feit = u->delen[i]->soort == soort ? fact_of(u, u->delen[i]) : NULL;

        if (u->delen[i]->soort != soort || (feit && !holds(u, feit)))
            continue;
        zaak_schrijver_comma(&u->s, &first);
        if (soort == ZAAK_SOORT_STATUS && u->opties.afgeleid)
            zaak_uit_known_status(u, u->delen[i], feit);
        else
            zaak_schrijver_object(&u->s, u->delen[i]);
    }
    for (size_t i = 0; i < u->zaak->count && !u->s.uit.failed; i++) {
        const struct feit *feit = &u->zaak->feiten[i];

        if (feit->soort != feit_soort || zaak_uit_source(u, soort, feit) || !holds(u, feit))
            continue;
        zaak_schrijver_comma(&u->s, &first);
        write(u, feit);
    }
    zaak_tekst_add(&u->s.uit, "]");
}

/* Resources of the document of which no facts are made. */
static void write_others(struct uitgifte *u, bool *first_list)
{
    for (size_t i = 0; i < u->deel_count; ) {
        int32_t soort = u->delen[i]->soort;
        size_t end = i;

        while (end < u->deel_count && u->delen[end]->soort == soort)
            end++;
        if (soort != ZAAK_SOORT_STATUS && soort != ZAAK_SOORT_RESULTAAT && soort != ZAAK_SOORT_ROL && soort != ZAAK_SOORT_ZAAKEIGENSCHAP && soort != ZAAK_SOORT_BESLUIT) {
            zaak_schrijver_comma(&u->s, first_list);
            zaak_schrijver_top(&u->s, NULL, NULL, zaak_schrijver_list_name(&u->s, soort, u->snake ? 1 + SOORT_VORM_EXPORT : 0));
            zaak_schrijver_list(&u->s, u->delen + i, end - i);
        }
        i = end;
    }
}

static void write_all(struct uitgifte *u)
{
    bool first = false;

    zaak_tekst_add(&u->s.uit, "{\"zaak\":");
    zaak_uit_zaak(u);
    write_list(u, &first, ZAAK_SOORT_STATUS, ZAAK_FEIT_STATUS, zaak_uit_status);
    write_list(u, &first, ZAAK_SOORT_RESULTAAT, ZAAK_FEIT_RESULTAAT, zaak_uit_result);
    write_list(u, &first, ZAAK_SOORT_ROL, ZAAK_FEIT_ROL, zaak_uit_role);
    write_list(u, &first, ZAAK_SOORT_ZAAKEIGENSCHAP, ZAAK_FEIT_EIGENSCHAP, zaak_uit_property);
    write_list(u, &first, ZAAK_SOORT_BESLUIT, ZAAK_FEIT_BESLUIT, zaak_uit_decision);
    write_others(u, &first);
    zaak_tekst_add(&u->s.uit, "}");
}

/* The zaak of the document with the identificatie of the case. */
static void find_source(struct uitgifte *u)
{
    const struct zaak_bundel *bundel = u->opties.bundel;

    for (size_t i = 0; i < zaak_bundel_count(bundel, ZAAK_SOORT_ZAAK) && !u->bron; i++) {
        const struct zaak_object *zaak = zaak_bundel_at(bundel, ZAAK_SOORT_ZAAK, i);
        const char *identificatie = zaak_zgw_identificatie(zaak);

        if (identificatie && !strcmp(identificatie, zaak_get_identificatie(u->zaak)))
            u->bron = zaak;
    }
    if (u->bron)
        u->delen = zaak_bundel_delen(bundel, u->bron, &u->deel_count);
    u->snake = u->opties.spelling == ZAAK_SPELLING_EXPORT || (u->opties.spelling == ZAAK_SPELLING_GELEZEN && u->bron && u->bron->lijst->snake);
}

static int ask(struct uitgifte *u, struct zaak_error *error)
{
    int result = zaak_get_toestand(u->zaak, &u->opties.blik, &u->toestand, error);

    if (result == 0)
        result = zaak_uitzicht_begin(&u->seen, u->zaak, &u->opties.blik, error);
    if (result == 0)
        result = zaak_ask_klok(u->zaak, &u->opties.blik, &u->klok, NULL, error);
    return result == -ZAAK_E_BEREIK ? 0 : result;   /* a term that ends beyond the kalender is a date that is not known */
}

int zaak_save_bundel(const struct zaak *zaak, const struct zaak_uitgave *uitgave, char *buffer, size_t size, struct zaak_error *error)
{
    struct uitgifte u = { .zaak = zaak, .opties = ZAAK_UITGAVE_INIT, .toestand = ZAAK_TOESTAND_INIT, .klok = ZAAK_KLOK_INIT };
    int result = zaak && (buffer || !size) ? zaak_options_read(&u.opties, sizeof u.opties, uitgave, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0 && !zaak_spelling_exists(u.opties.spelling))
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "spelling", NULL);
    if (result == 0)
        result = ask(&u, error);
    if (result)
        return result;
    find_source(&u);
    zaak_schrijver_begin(&u.s, zaak->omgeving->ctx, u.opties.spelling, error);
    write_all(&u);
    return zaak_schrijver_end(&u.s, buffer, size);
}
