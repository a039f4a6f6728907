/* SPDX-License-Identifier: EUPL-1.2 */
/* One event against a servicenorm in opening time. */
#include "norm_intern.h"

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "tijd/openingstijd_intern.h"

/* The opening hours in which the servicenorm counts, or NULL with the error filled. */
static const struct zaak_openingstijd *find_kanaal(const struct zaak_servicenorm *norm, const struct zaak_kantoor *kantoor, struct zaak_error *error)
{
    const struct zaak_openingstijd *openingstijd = zaak_kantoor_find(kantoor, norm->kanaal);

    if (!openingstijd)
        zaak_fail(error, ZAAK_E_VERWIJZING, "kanaal", "Het kantoor heeft geen kanaal \"%.60s\".", norm->kanaal);
    return openingstijd;
}

static int check(const struct zaak_servicenorm *norm, const struct zaak_kantoor *kantoor, zaak_tijdstip van, zaak_tijdstip tot, struct zaak_error *error)
{
    if (!kantoor)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "kantoor", NULL);
    if (!norm->kanaal || !zaak_periode_in_tijd(&norm->termijn) || norm->termijn.aantal <= 0)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "norm", "Deze servicenorm telt geen openingstijd.");
    if (tot != ZAAK_TIJDSTIP_GEEN && tot < van)
        return zaak_fail(error, ZAAK_E_WAARDE, "tot", "Het einde ligt voor het begin.");
    return 0;
}

static int32_t judge(const struct zaak_normmeting *meting, zaak_tijdstip tot, zaak_tijdstip nu)
{
    if (tot != ZAAK_TIJDSTIP_GEEN)
        return tot <= meting->uiterlijk ? ZAAK_NORM_GEHAALD : ZAAK_NORM_GEMIST;
    return nu != ZAAK_TIJDSTIP_GEEN && nu > meting->uiterlijk ? ZAAK_NORM_TE_LAAT : ZAAK_NORM_LOOPT;
}

static int explain(struct zaak_motivering *why, const struct zaak_servicenorm *norm, const struct zaak_kantoor *kantoor, zaak_tijdstip van, zaak_tijdstip op,
                   const struct zaak_normmeting *meting)
{
    struct normslot slot = { meting->uitkomst, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, meting->uiterlijk, op };

    if (!why)
        return 0;
    if (zaak_norm_explain_opening(why, norm, kantoor, van, meting->uiterlijk))
        return -ZAAK_E_GEHEUGEN;
    if (op != ZAAK_TIJDSTIP_GEEN)
        zaak_tijdstip_dag(op, &slot.op, NULL);
    zaak_tijdstip_dag(meting->uiterlijk, &slot.uiterlijk, NULL);
    zaak_norm_conclude(why, &slot);
    return zaak_motivering_result(why);
}

int zaak_servicenorm_measure(const struct zaak_servicenorm *given, const struct zaak_kantoor *kantoor, zaak_tijdstip van, zaak_tijdstip tot,
                             zaak_tijdstip nu, struct zaak_normmeting *ret_meting, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normmeting meting = ZAAK_NORMMETING_INIT;
    const struct zaak_openingstijd *openingstijd;
    struct openingsmeting gemeten = { 0 };
    zaak_tijdstip until = tot != ZAAK_TIJDSTIP_GEEN ? tot : nu;
    int result = given ? zaak_options_read(&norm, sizeof norm, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, "norm", NULL);

    zaak_motivering_clear(why);
    if (result == 0)
        result = check(&norm, kantoor, van, tot, error);
    if (result)
        return result;
    openingstijd = find_kanaal(&norm, kantoor, error);
    if (!openingstijd)
        return -ZAAK_E_VERWIJZING;
    if (until == ZAAK_TIJDSTIP_GEEN || until < van) /* not arrived yet: nothing has passed */
        until = van;
    if (zaak_openingstijd_measure(openingstijd, &norm.termijn, van, until, &gemeten))
        return gemeten.eind_buiten ? zaak_fail(error, ZAAK_E_BEREIK, tot != ZAAK_TIJDSTIP_GEEN ? "tot" : "nu", NULL)
                                   : zaak_fail(error, ZAAK_E_BEREIK, "van", "Het kanaal \"%.60s\" is binnen de kalender niet zo lang meer open.", norm.kanaal);
    meting.uiterlijk = gemeten.uiterlijk;
    meting.seconden = gemeten.seconden;
    meting.seconden_over = gemeten.seconden_over;
    meting.minuten = (int32_t)(meting.seconden / 60);
    meting.uitkomst = judge(&meting, tot, nu);
    result = explain(why, &norm, kantoor, van, tot != ZAAK_TIJDSTIP_GEEN ? tot : nu, &meting);
    if (result)
        return zaak_fail_plain(error, result);
    return zaak_options_write(ret_meting, &meting, sizeof meting, error);
}
