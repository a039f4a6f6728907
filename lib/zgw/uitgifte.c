/* SPDX-License-Identifier: EUPL-1.2 */
/* A case as JSON of the Zaken API: what its document has, and what its facts have beyond that. */
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "uitgifte_intern.h"
#include "zaak/rollen_intern.h"
#include "zaak/toestand_intern.h"

void zaak_uit_name(struct uitgifte *u, bool *first, int32_t veld)
{
    size_t count;
    const struct veld *row = &zaak_veld_rows(ZAAK_SOORT_ZAAK, &count)[zaak_veld_place(ZAAK_SOORT_ZAAK, veld)];
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

void zaak_uit_make_url(struct tekst *url, const char *basis, const char *path, const char *id)
{
    zaak_tekst_add(url, basis ? basis : "");
    zaak_tekst_add(url, path);
    add_encoded(url, id);
}

/* A URL that was made, and the room that it was made in back. */
static void give_url(struct uitgifte *u, struct tekst *url)
{
    u->s.uit.failed |= url->failed;
    if (!url->failed)
        zaak_json_add_string(&u->s.uit, url->bytes, url->length);
    zaak_tekst_free(url);
}

void zaak_uit_url(struct uitgifte *u, const char *basis, const char *path, const char *id)
{
    struct tekst url = { .ctx = u->s.uit.ctx };

    zaak_uit_make_url(&url, basis, path, id);
    give_url(u, &url);
}

/* The id of the opening stands for the zaak: of a case that came from the Zaken API it is the uuid of the zaak. */
static const char *open_id(const struct zaak *zaak)
{
    const struct feit *open = zaak_find_open(zaak);

    return open ? zaak_text(zaak, open->id) : zaak_get_identificatie(zaak);
}

void zaak_uit_make_zaak_url(const struct uitgifte *u, struct tekst *url)
{
    if (u->bron && u->bron->url)
        zaak_tekst_add(url, u->bron->url);
    else
        zaak_uit_make_url(url, u->opties.basis, "zaken/", open_id(u->zaak));
}

void zaak_uit_zaak_url(struct uitgifte *u)
{
    struct tekst url = { .ctx = u->s.uit.ctx };

    zaak_uit_make_zaak_url(u, &url);
    give_url(u, &url);
}

void zaak_uit_make_other_url(const struct uitgifte *u, struct tekst *url, const char *naam)
{
    const struct zaak *other = zaak_voorraad_find(u->zaak->omgeving->voorraad, naam);
    const struct feit *open = other ? zaak_find_open(other) : NULL;

    for (size_t i = 0; i < zaak_bundel_count(u->opties.bundel, ZAAK_SOORT_ZAAK); i++) {
        const struct zaak_object *zaak = zaak_bundel_at(u->opties.bundel, ZAAK_SOORT_ZAAK, i);
        const char *identificatie = zaak_zgw_identificatie(zaak);

        if (identificatie && zaak->url && !strcmp(identificatie, naam)) {
            zaak_tekst_add(url, zaak->url);
            return;
        }
    }
    if (open)
        zaak_uit_make_url(url, u->opties.basis, "zaken/", zaak_text(other, open->id));
    else
        zaak_tekst_add(url, naam);
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

/* The fact with an id, whether it is seen or not. */
static const struct feit *fact_by_id(const struct uitgifte *u, const char *text)
{
    uint32_t id = zaak_pool_find(&u->zaak->omgeving->pool, text);

    return id ? zaak_find_feit(u->zaak, id) : NULL;
}

static const struct feit *fact_of(const struct uitgifte *u, const struct zaak_object *object)
{
    char room[ID_ROOM];

    return fact_by_id(u, zaak_zgw_id(object, room));
}

const struct feit *zaak_uit_row_fact(const struct uitgifte *u, const char *part, size_t index)
{
    char room[ID_ROOM];

    return fact_by_id(u, zaak_zgw_row_id(u->bron, part, index, room));
}

/* Of some facts the last one counts: the resultaat, a property, a decision with an identificatie. */
static bool are_rivals(const struct feit *one, const struct feit *other)
{
    if (one->soort != other->soort)
        return false;
    return one->soort == ZAAK_FEIT_RESULTAAT || (one->soort == ZAAK_FEIT_EIGENSCHAP && one->naam == other->naam) ||
           (one->soort == ZAAK_FEIT_BESLUIT && one->waarde && one->waarde == other->waarde);
}

bool zaak_uit_holds(const struct uitgifte *u, const struct feit *feit)
{
    struct uitzicht seen = u->seen;
    const struct feit *next;
    zaak_dag tot;

    if (feit->soort == ZAAK_FEIT_ROL)
        return zaak_holds_rol(&seen, u->toestand.zaaktype, feit, &tot) && (u->opties.blik.peildatum != ZAAK_DAG_GEEN || tot == ZAAK_DAG_GEEN);
    seen.index = (size_t)(feit - u->zaak->feiten);
    if (zaak_uitzicht_next(&seen) != feit)
        return false;
    while (are_rivals(feit, feit) && (next = zaak_uitzicht_next(&seen)))
        if (are_rivals(next, feit))
            return false;
    return true;
}

/* Whether the document has resources of a kind, or the case such facts. */
static bool has_any(const struct uitgifte *u, const struct uitdeel *deel)
{
    struct uitzicht seen = u->seen;
    const struct feit *feit;

    for (size_t i = 0; i < u->deel_count; i++)
        if (u->delen[i]->soort == deel->soort)
            return true;
    while ((feit = zaak_uitzicht_next(&seen)))
        if (feit->soort == deel->feit)
            return true;
    return false;
}

/* The name of a list. */
static void begin_list(struct uitgifte *u, bool *first_list, int32_t soort)
{
    zaak_schrijver_comma(&u->s, first_list);
    zaak_schrijver_top(&u->s, NULL, NULL, zaak_schrijver_list_name(&u->s, soort, u->snake ? 1 + SOORT_VORM_EXPORT : 0));
}

/* Facts of a kind as resources: those of the document as they came, then the others. */
static void write_list(struct uitgifte *u, bool *first_list, const struct uitdeel *deel)
{
    bool first = true;

    begin_list(u, first_list, deel->soort);
    zaak_tekst_add(&u->s.uit, "[");
    for (size_t i = 0; i < u->deel_count; i++) {
        const struct feit *feit = u->delen[i]->soort == deel->soort ? fact_of(u, u->delen[i]) : NULL;

        if (u->delen[i]->soort != deel->soort || (feit && !zaak_uit_holds(u, feit)))
            continue;
        zaak_schrijver_comma(&u->s, &first);
        if (deel->soort == ZAAK_SOORT_STATUS && u->opties.afgeleid)
            zaak_uit_known_status(u, u->delen[i], feit);
        else
            zaak_schrijver_object(&u->s, u->delen[i]);
    }
    for (size_t i = 0; i < u->zaak->count && !u->s.uit.failed; i++) {
        const struct feit *feit = &u->zaak->feiten[i];

        if (feit->soort != deel->feit || zaak_uit_source(u, deel->soort, feit) || !zaak_uit_holds(u, feit))
            continue;
        zaak_schrijver_comma(&u->s, &first);
        zaak_uit_part(u, deel, feit);
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
        if (!zaak_uitdeel_find(soort)) {
            begin_list(u, first_list, soort);
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
    for (const struct uitdeel *deel = zaak_uitdelen; deel->soort; deel++)
        if (deel->altijd || has_any(u, deel))
            write_list(u, &first, deel);
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

static void find_status(struct uitgifte *u)
{
    struct uitzicht seen = u->seen;
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&seen)))
        if (feit->soort == ZAAK_FEIT_STATUS)
            u->status = feit;
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
    find_status(&u);
    zaak_schrijver_begin(&u.s, zaak->omgeving->ctx, u.opties.spelling, error);
    write_all(&u);
    return zaak_schrijver_end(&u.s, buffer, size);
}
