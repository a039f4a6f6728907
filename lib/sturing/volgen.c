/* SPDX-License-Identifier: EUPL-1.2 */
/* Follows a case: who may see it, its dates, and the doors to the steps, the possibilities and the forms. */
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus/object_intern.h"
#include "volging_intern.h"
#include "zaak/klok_zaak_intern.h"
#include "zaak/toestand_intern.h"

/* Internal cases and those that are too confidential are not for the initiator; what is not known to be open to him is closed. */
static bool is_visible(const struct volging *v)
{
    const char *reach = v->toestand.zaaktype ? zaak_object_get_text(v->toestand.zaaktype, ZAAK_VELD_INDICATIE_INTERN_OF_EXTERN) : "intern";
    int32_t level;

    if (v->toestand.startdatum == ZAAK_DAG_GEEN || (reach && !strcmp(reach, "intern")))
        return false;
    return zaak_vertrouwelijkheid_van(v->toestand.vertrouwelijkheidaanduiding, v->toestand.zaaktype, &level) == 0 && level <= v->vraag.hoogste;
}

static bool moves_the_end(const struct zaak_klokfeit *feit)
{
    return feit->soort == ZAAK_KLOKFEIT_OPSCHORTING || feit->soort == ZAAK_KLOKFEIT_HERVATTING || feit->soort == ZAAK_KLOKFEIT_VERLENGING;
}

/* The last day as it would be without suspensions and extensions: the same clock, asked with the other facts alone. */
static int find_original(struct volging *v, struct zaak_error *error)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaakvraag q;
    size_t kept = 0;
    int result = zaak_zaakvraag_make(v->zaak, &v->vraag.blik, KLOK_BELOFTE, &q, error);

    if (result)
        return result;
    for (size_t i = 0; i < q.feiten.count; i++)
        if (!moves_the_end(&q.feiten.rows[i]))
            q.feiten.rows[kept++] = q.feiten.rows[i];
    q.vraag.feit_count = kept;
    result = zaak_klok_compute(v->ctx, &q.vraag, &klok, NULL, error);
    zaak_zaakvraag_free(&q);
    v->kop.oorspronkelijk = klok.uiterlijk != ZAAK_DAG_GEEN ? klok.uiterlijk : v->kop.uiterlijk;
    return result;
}

static int add_days(struct volging *v, struct zaak_motivering *why, struct zaak_error *error)
{
    int result = zaak_ask_klok(v->zaak, &v->vraag.blik, &v->klok, why, error);

    if (result)
        return result;
    v->grond = zaak_clock_ground(v->zaak, &v->toestand, &v->klok);
    v->kop.klok = v->klok.toestand;
    v->kop.voorlopig = v->klok.voorlopig;
    v->kop.uiterlijk = v->klok.uiterlijk != ZAAK_DAG_GEEN ? v->klok.uiterlijk : v->klok.volgens_catalogus;
    v->kop.gepland = v->klok.gepland;
    return find_original(v, error);
}

static void add_heading(struct volging *v)
{
    struct zaak_volging *kop = &v->kop;
    const char *onderwerp = v->wijze ? v->wijze->onderwerp : NULL;

    kop->zichtbaar = true;
    kop->identificatie = zaak_get_identificatie(v->zaak);
    kop->onderwerp = onderwerp ? onderwerp : zaak_object_get_text(v->toestand.zaaktype, ZAAK_VELD_OMSCHRIJVING);
    if (!kop->onderwerp)
        kop->onderwerp = v->toestand.zaaktype_naam;
    kop->startdatum = v->toestand.startdatum;
    kop->einddatum = v->toestand.einddatum;
    kop->besluit_op = v->toestand.besluit_op;
    if (zaak_toestand_closed(&v->toestand))
        kop->resultaat = v->toestand.resultaat;
    if (!v->wijze)
        return;
    kop->contact = v->wijze->contact;
    kop->telefoon = v->wijze->telefoon;
    kop->email = v->wijze->email;
    kop->url = v->wijze->url;
}

int zaak_volging_make(const struct zaak *zaak, const struct zaak_volgvraag *given, struct volging *v, struct zaak_motivering *why, struct zaak_error *error)
{
    int result;

    *v = (struct volging){ .zaak = zaak, .vraag = ZAAK_VOLGVRAAG_INIT, .toestand = ZAAK_TOESTAND_INIT, .klok = ZAAK_KLOK_INIT, .dwangsom = ZAAK_DWANGSOMSTAND_INIT,
                            .kop = ZAAK_VOLGING_INIT };
    if (why)
        zaak_motivering_clear(why);
    if (!zaak)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "zaak", NULL);
    v->ctx = zaak_catalogus_context(zaak_get_catalogus(zaak));
    result = zaak_options_read(&v->vraag, sizeof v->vraag, given, error);
    if (result == 0 && !zaak_vertrouwelijkheid_woord(v->vraag.hoogste))
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "hoogste", NULL);
    if (result == 0)
        result = zaak_get_toestand(zaak, &v->vraag.blik, &v->toestand, error);
    if (result || !is_visible(v))
        return result;
    v->wijze = zaak_profiel_volgwijze(v->toestand.profiel);
    add_heading(v);
    result = add_days(v, why, error);
    if (result == 0)
        result = zaak_volging_add_stappen(v, error);
    return result ? result : zaak_volging_add_mogelijkheden(v, error);
}

void zaak_volging_free(struct volging *v)
{
    if (v->ctx)
        zaak_release(v->ctx, v->stappen);
    v->stappen = NULL;
}

int zaak_get_volging(const struct zaak *zaak, const struct zaak_volgvraag *vraag, struct zaak_volging *ret_volging, struct zaak_motivering *why,
                     struct zaak_error *error)
{
    struct volging v;
    int result = zaak_volging_make(zaak, vraag, &v, why, error);

    zaak_volging_free(&v);
    return result ? result : zaak_options_write(ret_volging, &v.kop, sizeof v.kop, error);
}

int zaak_get_volgstappen(const struct zaak *zaak, const struct zaak_volgvraag *vraag, struct zaak_volgstap *rows, size_t max)
{
    struct volging v;
    int result = max && !rows ? -ZAAK_E_ARGUMENT : zaak_volging_make(zaak, vraag, &v, NULL, NULL);

    if (max && !rows)
        return result;
    if (result == 0 && max && v.kop.stap_count)
        memcpy(rows, v.stappen, (v.kop.stap_count < max ? v.kop.stap_count : max) * sizeof *rows);
    zaak_volging_free(&v);
    return result ? result : (int)v.kop.stap_count;
}

int zaak_get_mogelijkheden(const struct zaak *zaak, const struct zaak_volgvraag *vraag, struct zaak_mogelijkheid *rows, size_t max)
{
    struct volging v;
    int result = max && !rows ? -ZAAK_E_ARGUMENT : zaak_volging_make(zaak, vraag, &v, NULL, NULL);

    if (max && !rows)
        return result;
    if (result == 0 && max)
        memcpy(rows, v.mogelijkheden, (v.mogelijkheid_count < max ? v.mogelijkheid_count : max) * sizeof *rows);
    zaak_volging_free(&v);
    return result ? result : (int)v.mogelijkheid_count;
}

int zaak_write_volging(const struct zaak *zaak, const struct zaak_volgvraag *vraag, int32_t vorm, char *buffer, size_t size, struct zaak_error *error)
{
    static void (*const writers[])(struct tekst *, const struct volging *, const struct zaak_motivering *) = {
        [ZAAK_VOLGVORM_TEKST] = zaak_volging_write_tekst,
        [ZAAK_VOLGVORM_HTML] = zaak_volging_write_html,
        [ZAAK_VOLGVORM_JSON] = zaak_volging_write_json,
        [ZAAK_VOLGVORM_OPEN_INWONER] = zaak_volging_write_open_inwoner,
    };
    struct zaak_motivering *why;
    struct volging v;
    struct tekst uit;
    int result;

    if (!zaak || (size && !buffer) || vorm < 0 || vorm > ZAAK_VOLGVORM_OPEN_INWONER)
        return zaak_fail(error, ZAAK_E_ARGUMENT, zaak ? "vorm" : "zaak", NULL);
    why = zaak_motivering_new(zaak_catalogus_context(zaak_get_catalogus(zaak)));
    if (!why)
        return zaak_fail_memory(error);
    result = zaak_volging_make(zaak, vraag, &v, why, error);
    uit = (struct tekst){ .ctx = v.ctx };
    if (result == 0) {
        writers[vorm](&uit, &v, why);
        result = uit.failed ? zaak_fail_memory(error) : zaak_tekst_give(uit.bytes ? uit.bytes : "", uit.length, buffer, size);
    }
    zaak_tekst_free(&uit);
    zaak_volging_free(&v);
    zaak_motivering_unref(why);
    return result;
}
