/* SPDX-License-Identifier: EUPL-1.2 */
/* The goals of a policy cycle measured from the cases, and the elements that the cases themselves prove. */
#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "kring_intern.h"

struct periode {
    const struct zaak_voorraad *voorraad;
    zaak_dag van, tot;
};

static bool is_in(const struct periode *periode, zaak_dag dag)
{
    return dag != ZAAK_DAG_GEEN && dag >= periode->van && dag <= periode->tot;
}

static bool is_of(const struct zaak_kring *kring, const struct indicator *indicator, const struct zaak_toestand *t)
{
    if (t->startdatum == ZAAK_DAG_GEEN || (t->organisatie && strcmp(t->organisatie, kring->gemeente)))
        return false;
    for (size_t i = 0; i < indicator->zaaktype_count; i++)
        if (!strcmp(indicator->zaaktypen[i], t->zaaktype_naam))
            return true;
    return false;
}

/* Counts one case by the clock on the last day of the period: in time by the law, or by the promise. */
static int count_by_clock(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_toestand *t, int32_t meet, const struct periode *periode,
                          struct zaak_normscore *score, struct zaak_error *error)
{
    zaak_dag klaar = t->besluit_op != ZAAK_DAG_GEEN ? t->besluit_op : t->einddatum;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    zaak_dag uiterlijk;
    int result;

    if (!is_in(periode, klaar))
        return 0;
    result = zaak_ask_klok(zaak, blik, &klok, NULL, error);
    uiterlijk = meet == MEET_BINNEN_WET ? klok.uiterlijk : klok.gepland;
    if (result || uiterlijk == ZAAK_DAG_GEEN)
        return result;
    score->totaal++;
    score->gehaald += klaar <= uiterlijk;
    return 0;
}

static int count_case(const struct zaak *zaak, const struct indicator *indicator, const struct zaak_kring *kring, const struct periode *periode, bool *ret_seen,
                      struct zaak_normscore *score, struct zaak_error *error)
{
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    int result;

    blik.peildatum = periode->tot;
    result = zaak_get_toestand(zaak, &blik, &t, error);
    if (result || !is_of(kring, indicator, &t) || (t.einddatum != ZAAK_DAG_GEEN && t.einddatum < periode->van))
        return result;
    *ret_seen |= is_in(periode, t.startdatum) || is_in(periode, t.einddatum);
    if (indicator->meet == MEET_BINNEN_WET || indicator->meet == MEET_BINNEN_NORM)
        return count_by_clock(zaak, &blik, &t, indicator->meet, periode, score, error);
    if (indicator->meet == MEET_AFGEHANDELD) {
        score->totaal++;
        score->gehaald += is_in(periode, t.einddatum);
    }
    return 0;
}

/* What was found, before anything is changed. */
struct vondst {
    bool geregistreerd;   /* every indicator has cases */
    bool gemeten;         /* every indicator with a way of measuring got a value */
    int count;
};

static int measure(struct zaak_kring *kring, struct indicator *indicator, const struct periode *periode, struct meting *ret_meting, struct vondst *vondst, struct zaak_error *error)
{
    struct meting meting = { periode->van, periode->tot, { 0, 0, 0 } };
    bool seen = false;
    int result = 0;

    for (size_t i = 0; i < zaak_voorraad_count(periode->voorraad) && result == 0; i++)
        result = count_case(zaak_voorraad_at(periode->voorraad, i), indicator, kring, periode, &seen, &meting.score, error);
    if (result)
        return result;
    vondst->geregistreerd &= seen;
    if (indicator->meet < 0)
        return 0;
    vondst->gemeten &= meting.score.totaal > 0;
    vondst->count += meting.score.totaal > 0;
    if (meting.score.totaal > 0)
        *ret_meting = meting;
    return 0;
}

static void add_bewijs(struct zaak_kring *kring, int32_t element, const struct periode *periode, uint64_t volgt_uit)
{
    struct bewijs *bewijs = &kring->bewijzen[kring->bewijs_count + kring->eigen_count++];

    *bewijs = (struct bewijs){ .element = element, .document = kring->document, .vastgesteld = periode->tot, .tot = ZAAK_DAG_GEEN, .volgt_uit = volgt_uit, .uit_zaken = true };
}

#define BIT(element) ((uint64_t)1 << ELEMENT_##element)

/* The cases prove that they are registered, what the indicators stand at, and that there are figures to report; and so what each of these follows from. */
static void fill_elements(struct zaak_kring *kring, const struct periode *periode, const struct vondst *vondst)
{
    char van[16], tot[16];

    kring->eigen_count = 0;
    zaak_datum_format(periode->van, ZAAK_DATUM_KORT, van, sizeof van);
    zaak_datum_format(periode->tot, ZAAK_DATUM_KORT, tot, sizeof tot);
    snprintf(kring->document, sizeof kring->document, "de zaken van %s tot en met %s", van, tot);
    if (!vondst->geregistreerd)
        return;
    add_bewijs(kring, ELEMENT_REGISTRATIE, periode, BIT(UITVOERING));
    if (!vondst->gemeten || !vondst->count)
        return;
    add_bewijs(kring, ELEMENT_MONITORING, periode, BIT(REGISTRATIE) | BIT(MEETMETHODE));
    add_bewijs(kring, ELEMENT_RAPPORTAGE, periode, BIT(MONITORING));
}

static size_t count_indicators(const struct zaak_kring *kring)
{
    size_t count = 0;

    for (size_t i = 0; i < kring->doel_count; i++)
        count += kring->doelen[i].count;
    return count;
}

int zaak_kring_add_zaken(struct zaak_kring *kring, const struct zaak_voorraad *voorraad, zaak_dag van, zaak_dag tot, struct zaak_error *error)
{
    const struct periode periode = { voorraad, van, tot };
    struct vondst vondst = { true, true, 0 };
    struct meting *metingen;
    size_t at = 0;
    int result = 0;

    if (!kring || !voorraad || van == ZAAK_DAG_GEEN || tot == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (tot < van)
        return zaak_fail(error, ZAAK_E_WAARDE, "tot", "De laatste dag ligt voor de eerste.");
    vondst.geregistreerd = vondst.gemeten = count_indicators(kring) > 0;
    metingen = zaak_alloc(kring->ctx, (count_indicators(kring) + 1) * sizeof *metingen);
    if (!metingen)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < kring->doel_count; i++)
        for (size_t j = 0; j < kring->doelen[i].count && result == 0; j++, at++) {
            metingen[at].tot = ZAAK_DAG_GEEN;
            result = measure(kring, &kring->doelen[i].indicatoren[j], &periode, &metingen[at], &vondst, error);
        }
    for (size_t i = 0, k = 0; result == 0 && i < kring->doel_count; i++)
        for (size_t j = 0; j < kring->doelen[i].count; j++, k++)
            kring->doelen[i].indicatoren[j].eigen = metingen[k];
    if (result == 0)
        fill_elements(kring, &periode, &vondst);
    zaak_release(kring->ctx, metingen);
    return result ? result : vondst.count;
}
