/* SPDX-License-Identifier: EUPL-1.2 */
/* A case for its initiator as JSON: our own document, and the members that Open Inwoner shows of a case. */
#include <string.h>

#include "basis/json_intern.h"
#include "volging_intern.h"

/* A member of an object that is open. `first` is false from the second on. */
static void key(struct tekst *uit, bool *first, const char *name)
{
    zaak_tekst_add(uit, *first ? "" : ",");
    *first = false;
    zaak_json_add_string(uit, name, strlen(name));
    zaak_tekst_add(uit, ":");
}

static void put_text(struct tekst *uit, bool *first, const char *name, const char *text)
{
    key(uit, first, name);
    if (text)
        zaak_json_add_string(uit, text, strlen(text));
    else
        zaak_tekst_add(uit, "null");
}

static void put_dag(struct tekst *uit, bool *first, const char *name, zaak_dag dag)
{
    char text[16];

    put_text(uit, first, name, dag != ZAAK_DAG_GEEN && zaak_datum_format(dag, ZAAK_DATUM_ISO, text, sizeof text) > 0 ? text : NULL);
}

static void put_bool(struct tekst *uit, bool *first, const char *name, bool value)
{
    key(uit, first, name);
    zaak_tekst_add(uit, value ? "true" : "false");
}

/* A sentence that is made on the spot. */
static void put_made(struct tekst *uit, bool *first, const char *name, struct tekst *text)
{
    put_text(uit, first, name, text->length ? text->bytes : NULL);
    uit->failed |= text->failed;
    zaak_tekst_free(text);
}

static void put_datum(struct tekst *uit, bool *first, const struct volging *v)
{
    struct tekst text = { .ctx = v->ctx };

    zaak_volging_zin_datum(&text, v);
    put_made(uit, first, "zin", &text);
}

static void put_stappen(struct tekst *uit, bool *first, const struct volging *v)
{
    key(uit, first, "stappen");
    zaak_tekst_add(uit, "[");
    for (size_t i = 0; i < v->kop.stap_count; i++) {
        bool inner = true;

        zaak_tekst_add(uit, i ? ",{" : "{");
        put_text(uit, &inner, "naam", v->stappen[i].naam);
        put_text(uit, &inner, "uitleg", v->stappen[i].uitleg);
        put_text(uit, &inner, "stand", zaak_volgstand_woord(v->stappen[i].stand));
        put_dag(uit, &inner, "op", v->stappen[i].op);
        put_bool(uit, &inner, "eind", v->stappen[i].is_eind);
        zaak_tekst_add(uit, "}");
    }
    zaak_tekst_add(uit, "]");
}

static void put_mogelijkheden(struct tekst *uit, bool *first, const struct volging *v)
{
    key(uit, first, "mogelijkheden");
    zaak_tekst_add(uit, "[");
    for (size_t i = 0; i < v->mogelijkheid_count; i++) {
        const struct zaak_mogelijkheid *m = &v->mogelijkheden[i];
        struct tekst text = { .ctx = v->ctx };
        bool inner = true;

        zaak_tekst_add(uit, i ? ",{" : "{");
        put_text(uit, &inner, "actie", m->woord);
        put_bool(uit, &inner, "gevraagd", m->gevraagd);
        put_dag(uit, &inner, "van", m->van);
        put_dag(uit, &inner, "tot", m->tot);
        put_bool(uit, &inner, "voorlopig", m->voorlopig);
        put_text(uit, &inner, "artikel", m->artikel);
        zaak_volging_zin_mogelijkheid(&text, m);
        put_made(uit, &inner, "zin", &text);
        zaak_tekst_add(uit, "}");
    }
    zaak_tekst_add(uit, "]");
}

static void put_redenen(struct tekst *uit, bool *first, const struct volging *v, const struct zaak_motivering *why)
{
    key(uit, first, "motivering");
    zaak_tekst_add(uit, "[");
    for (size_t i = 0; i < zaak_motivering_count(why); i++) {
        struct tekst text = { .ctx = v->ctx };

        zaak_motivering_add_stap(&text, why, i);
        zaak_tekst_add(uit, i ? "," : "");
        zaak_json_add_string(uit, text.length ? text.bytes : "", text.length);
        uit->failed |= text.failed;
        zaak_tekst_free(&text);
    }
    zaak_tekst_add(uit, "]");
}

static void put_contact(struct tekst *uit, bool *first, const struct zaak_volging *kop)
{
    bool inner = true;

    key(uit, first, "contact");
    if (!kop->contact) {
        zaak_tekst_add(uit, "null");
        return;
    }
    zaak_tekst_add(uit, "{");
    put_text(uit, &inner, "naam", kop->contact);
    put_text(uit, &inner, "telefoon", kop->telefoon);
    put_text(uit, &inner, "email", kop->email);
    put_text(uit, &inner, "url", kop->url);
    zaak_tekst_add(uit, "}");
}

void zaak_volging_write_json(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why)
{
    const struct zaak_volging *kop = &v->kop;
    bool first = true;

    if (!kop->zichtbaar) {
        zaak_tekst_add(uit, "null");
        return;
    }
    zaak_tekst_add(uit, "{");
    put_text(uit, &first, "zaak", kop->identificatie);
    put_text(uit, &first, "onderwerp", kop->onderwerp);
    put_dag(uit, &first, "ontvangen", kop->startdatum);
    put_dag(uit, &first, "afgehandeld", kop->einddatum);
    put_dag(uit, &first, "besluit", kop->besluit_op);
    put_text(uit, &first, "resultaat", kop->resultaat);
    put_dag(uit, &first, "uiterlijk", kop->uiterlijk);
    put_dag(uit, &first, "oorspronkelijk", kop->oorspronkelijk);
    put_dag(uit, &first, "gepland", kop->gepland);
    put_bool(uit, &first, "voorlopig", kop->voorlopig);
    put_datum(uit, &first, v);
    put_stappen(uit, &first, v);
    put_mogelijkheden(uit, &first, v);
    put_contact(uit, &first, kop);
    put_redenen(uit, &first, v, why);
    zaak_tekst_add(uit, "}");
}

/* A status as Open Inwoner shows it: with a warning where something is asked of the one who looks. */
static void put_status(struct tekst *uit, const struct volging *v, const struct zaak_volgstap *stap, bool dated)
{
    bool first = true, asked = stap->stand == ZAAK_STAP_NU && v->kop.aanvulling_gevraagd;
    struct tekst text = { .ctx = v->ctx };

    zaak_tekst_add(uit, "{");
    if (dated)
        put_dag(uit, &first, "date", stap->op);
    put_text(uit, &first, "label", stap->naam);
    put_text(uit, &first, "status_indicator", asked ? "warning" : NULL);
    if (asked)
        zaak_volging_zin_mogelijkheid(&text, &v->mogelijkheden[0]);
    put_made(uit, &first, "status_indicator_text", &text);
    put_text(uit, &first, "call_to_action_url", asked ? v->kop.url : NULL);
    put_text(uit, &first, "call_to_action_text", NULL);
    if (dated)
        put_text(uit, &first, "description", stap->uitleg);
    zaak_tekst_add(uit, "}");
}

static void put_statuses(struct tekst *uit, bool *first, const struct volging *v)
{
    bool any = false;

    key(uit, first, "statuses");
    zaak_tekst_add(uit, "[");
    for (size_t i = 0; i < v->kop.stap_count; i++) {
        if (v->stappen[i].stand != ZAAK_STAP_GEDAAN && v->stappen[i].stand != ZAAK_STAP_NU)
            continue;
        zaak_tekst_add(uit, any ? "," : "");
        any = true;
        put_status(uit, v, &v->stappen[i], true);
    }
    zaak_tekst_add(uit, "]");
}

static void put_end(struct tekst *uit, bool *first, const struct volging *v)
{
    const struct zaak_volgstap *end = v->kop.stap_count ? &v->stappen[v->kop.stap_count - 1] : NULL;

    key(uit, first, "end_statustype_data");
    if (end && end->stand == ZAAK_STAP_LATER)
        put_status(uit, v, end, false);
    else
        zaak_tekst_add(uit, "null");
}

void zaak_volging_write_open_inwoner(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why)
{
    const struct zaak_volging *kop = &v->kop;
    bool first = true, begun = kop->stap == 0 && kop->stap_count > 2;

    (void)why;
    if (!kop->zichtbaar) {
        zaak_tekst_add(uit, "null");
        return;
    }
    zaak_tekst_add(uit, "{");
    put_text(uit, &first, "identification", kop->identificatie);
    put_text(uit, &first, "description", kop->onderwerp);
    put_text(uit, &first, "result", kop->resultaat ? kop->resultaat : "");
    put_dag(uit, &first, "start_date", kop->startdatum);
    put_dag(uit, &first, "end_date", kop->einddatum);
    put_dag(uit, &first, "end_date_planned", kop->gepland);
    put_dag(uit, &first, "end_date_legal", kop->uiterlijk);
    put_statuses(uit, &first, v);
    put_end(uit, &first, v);
    put_text(uit, &first, "second_status_preview", begun && !v->stappen[1].is_eind ? v->stappen[1].naam : NULL);
    zaak_tekst_add(uit, "}");
}
