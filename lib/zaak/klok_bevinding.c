/* SPDX-License-Identifier: EUPL-1.2 */
/* What the clock of a case passed over, as findings in the words of its motivering: the clock decides and says why. */
#include <string.h>

#include "feit_intern.h"
#include "klok_zaak_intern.h"
#include "toestand_intern.h"

/* What the rules report themselves is left out: a ground that does not suspend, a request without a term. */
static bool is_passed_over(const char *regel)
{
    static const char *const passed_over[] = { "opschorting-te-laat", "verlenging-te-laat", "verlenging-te-vaak", "verlenging-geen",
                                               "verlenging-begrensd", "begin-onbekend" };

    for (size_t i = 0; i < sizeof passed_over / sizeof passed_over[0]; i++)
        if (!strcmp(regel, passed_over[i]))
            return true;
    return false;
}

static void report_step(const struct zaak_motivering *why, size_t index, struct rapport *rapport)
{
    char text[sizeof rapport->error->text];

    if (zaak_motivering_stap_text(why, index, text, sizeof text) < 0)
        rapport->failed = true;
    else
        zaak_report(rapport, BEDRIJFSREGEL_TELT_NIET, text);
}

/* `only`: the step must be about this fact; NULL: about any. */
static void report_steps(const struct zaak *zaak, const struct zaakvraag *q, const struct zaak_motivering *why, const struct feit *only, struct rapport *rapport)
{
    const char *was = rapport->feit;
    struct zaak_stap stap = ZAAK_STAP_INIT;

    for (size_t i = 0; zaak_motivering_get_stap(why, i, &stap) == 0; i++) {
        int32_t nummer = zaak_motivering_feit(why, i);
        const struct feit *feit = nummer ? q->feiten.bron[nummer - 1] : NULL;

        if (!is_passed_over(stap.regel) || (only && feit != only))
            continue;
        rapport->feit = feit ? zaak_text(zaak, feit->id) : was;
        report_step(why, i, rapport);
    }
    rapport->feit = was;
}

/* `extra`: a fact that is about to be added, on its own day; NULL: none. A term that ends beyond the kalender has no clock; the question for it says so. */
static void report(const struct zaak *zaak, const struct zaak_blik *blik, const struct feit *extra, struct rapport *rapport)
{
    struct zaak_motivering *why = zaak_motivering_new(zaak->omgeving->ctx);
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaakvraag q;
    int result = why ? zaak_zaakvraag_make(zaak, blik, KLOK_BELOFTE, &q, NULL) : -ZAAK_E_GEHEUGEN;

    if (result == 0 && q.toestand.startdatum != ZAAK_DAG_GEEN) {
        if (extra)
            zaak_zaakvraag_add(&q, zaak, extra);
        result = zaak_klok_compute(zaak->omgeving->ctx, &q.vraag, &klok, why, NULL);
        if (result == 0)
            report_steps(zaak, &q, why, extra, rapport);
    }
    if (why)
        zaak_zaakvraag_free(&q);
    rapport->failed |= result == -ZAAK_E_GEHEUGEN;
    zaak_motivering_unref(why);
}

void zaak_report_clock(const struct zaak *zaak, struct rapport *rapport)
{
    report(zaak, NULL, NULL, rapport);
}

void zaak_report_clock_on(const struct zaak *zaak, const struct feit *feit, struct rapport *rapport)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    blik.peildatum = feit_dag(feit);
    if (feit->soort == ZAAK_FEIT_VERLENGING || feit->soort == ZAAK_FEIT_OPSCHORTING)
        report(zaak, &blik, feit, rapport);
}

/* The steps of an extension that counts, in whole or in part. */
static bool is_extension(enum regel regel)
{
    return regel == REGEL_VERLENGING || regel == REGEL_VERLENGING_ZONDER_DAG || regel == REGEL_VERLENGING_BEGRENSD;
}

int zaak_find_verlenging(const struct zaak *zaak, const struct zaak_blik *blik, const struct feit **ret_feit)
{
    struct zaak_motivering *why = zaak_motivering_new(zaak->omgeving->ctx);
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    const struct feit *last = NULL;
    struct zaakvraag q;
    int result = why ? zaak_zaakvraag_make(zaak, blik, KLOK_BELOFTE, &q, NULL) : -ZAAK_E_GEHEUGEN;

    if (result == 0 && q.toestand.startdatum != ZAAK_DAG_GEEN)
        result = zaak_klok_compute(zaak->omgeving->ctx, &q.vraag, &klok, why, NULL);
    for (size_t i = 0; result == 0 && i < q.feiten.count; i++)
        if (q.feiten.rows[i].soort == ZAAK_KLOKFEIT_VERLENGING)
            last = q.feiten.bron[i];
    for (size_t i = 0; result == 0 && zaak_motivering_regel(why, i) != REGEL_COUNT; i++)
        if (is_extension(zaak_motivering_regel(why, i)) && zaak_motivering_feit(why, i))
            last = q.feiten.bron[zaak_motivering_feit(why, i) - 1];
    if (why)
        zaak_zaakvraag_free(&q);
    zaak_motivering_unref(why);
    if (result == 0 && last)
        *ret_feit = last;
    return result;
}
