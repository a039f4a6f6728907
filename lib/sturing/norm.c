/* SPDX-License-Identifier: EUPL-1.2 */
/* A servicenorm on a case: which facts begin and end it, and whether it is promised at all. What became of it is worked out by the clock, or by the kernels of normvraag.c. */
#include "norm_intern.h"

#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus/profiel_intern.h"
#include "tijd/datum_intern.h"
#include "zaak/klok_zaak_intern.h"
#include "zaak/rollen_intern.h"
#include "zaak/zaak_intern.h"

/* A case with one of its servicenormen. */
struct belofte {
    const struct zaak *zaak;
    struct zaak_blik blik;
    struct zaak_toestand toestand;
    struct zaak_servicenorm norm;
    const struct zaak_normregel *regel;
    struct uitzicht seen;        /* from the first fact on */
};

/* When an event was; both are the "none" of their kind while it was not. */
struct moment {
    zaak_dag dag;
    zaak_tijdstip op;
};

static const struct moment never = { ZAAK_DAG_GEEN, ZAAK_TIJDSTIP_GEEN };

static struct moment moment_of(const struct feit *feit)
{
    return feit ? (struct moment){ feit_dag(feit), feit->is_tijdstip ? feit_op(feit) : ZAAK_TIJDSTIP_GEEN } : never;
}

/* The opening that counts is the first one. */
static struct moment find_receipt(const struct belofte *b)
{
    struct uitzicht u = b->seen;
    const struct feit *feit = zaak_uitzicht_next(&u);

    while (feit && feit->soort != ZAAK_FEIT_OPEN)
        feit = zaak_uitzicht_next(&u);
    return moment_of(feit);
}

/* The first fact that set this status, whatever way its name is spelled. */
static struct moment find_status(const struct belofte *b, const char *status)
{
    const struct zaak_object *statustype = zaak_zaaktype_find(b->toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, status);
    struct uitzicht u = b->seen;
    const struct feit *feit;

    while (statustype && (feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_STATUS && zaak_zaaktype_find(b->toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, zaak_text(b->zaak, feit->naam)) == statustype)
            return moment_of(feit);
    return never;
}

/* The fact that ends a case: the first decision, or else the status that closed it. */
static struct moment find_end(const struct belofte *b)
{
    struct uitzicht u = b->seen;
    const struct feit *feit, *last = NULL;

    while ((feit = zaak_uitzicht_next(&u))) {
        if (feit->soort == ZAAK_FEIT_BESLUIT && feit_dag(feit) != ZAAK_DAG_GEEN)
            return moment_of(feit);
        if (feit->soort == ZAAK_FEIT_STATUS)
            last = feit;
    }
    return b->toestand.einddatum != ZAAK_DAG_GEEN ? moment_of(last) : never;
}

/* What a property says: a moment, or a day. */
static struct moment read_moment(const char *waarde)
{
    struct moment moment = never;

    if (!waarde)
        return never;
    if (zaak_tijdstip_parse(waarde, strlen(waarde), &moment.op) == 0)
        return zaak_tijdstip_dag(moment.op, &moment.dag, NULL) ? never : moment;
    moment.op = ZAAK_TIJDSTIP_GEEN;
    moment.dag = zaak_eigenschap_dag(waarde);
    return moment;
}

static struct moment find_moment(const struct belofte *b, const struct zaak_normmoment *wanted)
{
    switch (wanted->soort) {
    case ZAAK_NORMMOMENT_STATUS:
        return find_status(b, wanted->naam);
    case ZAAK_NORMMOMENT_EIGENSCHAP:
        return read_moment(zaak_find_eigenschap(&b->seen, wanted->naam));
    case ZAAK_NORMMOMENT_AFHANDELING:
        return find_end(b);
    default:
        return find_receipt(b);
    }
}

/* Where a promise that has to be kept from a condition on begins: the day that the property says, or else the day on which it was recorded first. */
static struct moment find_condition(const struct belofte *b)
{
    const struct zaak_normmoment *wanted = &b->regel->voorwaarde;
    struct moment moment = find_moment(b, wanted);
    struct uitzicht u = b->seen;
    const struct feit *feit;

    if (moment.dag != ZAAK_DAG_GEEN || wanted->soort != ZAAK_NORMMOMENT_EIGENSCHAP)
        return moment;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_EIGENSCHAP && !strcmp(zaak_text(b->zaak, feit->naam), wanted->naam))
            return moment_of(feit);
    return never;
}

static struct moment find_begin(const struct belofte *b)
{
    struct moment begin = find_moment(b, &b->regel->begin), condition;

    if (b->regel->voorwaarde.soort == ZAAK_NORMMOMENT_GEWOON || b->regel->waarde)
        return begin;
    condition = find_condition(b);
    if (begin.dag == ZAAK_DAG_GEEN || condition.dag == ZAAK_DAG_GEEN)
        return never;
    if (condition.dag != begin.dag)
        return condition.dag > begin.dag ? condition : begin;
    if (begin.op == ZAAK_TIJDSTIP_GEEN || condition.op == ZAAK_TIJDSTIP_GEEN)
        return (struct moment){ begin.dag, ZAAK_TIJDSTIP_GEEN };   /* on the same day, and which of the two came last is not known */
    return condition.op > begin.op ? condition : begin;
}

/* What is planned for a later day is not done yet. */
static struct moment find_done(const struct belofte *b)
{
    struct moment done = b->regel->einde.soort == ZAAK_NORMMOMENT_GEWOON ? find_end(b) : find_moment(b, &b->regel->einde);

    return b->blik.peildatum != ZAAK_DAG_GEEN && done.dag > b->blik.peildatum ? never : done;
}

/* Whether the promise is made to this case. */
static bool is_promised(const struct belofte *b)
{
    const char *waarde;

    if (!b->regel->waarde)
        return true;
    waarde = zaak_find_eigenschap(&b->seen, b->regel->voorwaarde.naam);
    return waarde && !strcmp(waarde, b->regel->waarde);
}

/* The number that a property says; -1 when it says none. */
static int32_t find_number(const struct belofte *b)
{
    const char *waarde = zaak_find_eigenschap(&b->seen, b->regel->einde.naam);
    size_t length = waarde ? strlen(waarde) : 0;

    return length && length < 10 && strspn(waarde, "0123456789") == length ? (int32_t)strtol(waarde, NULL, 10) : -1;
}

/* The steps of the clock that are about the promise: those before it only where a suspension moved it. */
static void keep_promise(struct zaak_motivering *why)
{
    size_t count = zaak_motivering_count(why), at = 0;

    while (at < count && zaak_motivering_regel(why, at) != REGEL_NORM && zaak_motivering_regel(why, at) != REGEL_NORM_OPGESCHORT)
        at++;
    if (zaak_motivering_regel(why, at) == REGEL_NORM)
        zaak_motivering_drop(why, at);
}

/* A promise that runs along with the clock of the case: the clock works out its last day, with its suspensions. */
static int ask_clock(const struct belofte *b, size_t index, struct zaak_normuitkomst *answer, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int result = zaak_ask_klok_norm(b->zaak, &b->blik, index, &klok, why, error);

    keep_promise(why);
    answer->begin = klok.begin;
    answer->bereikt = find_done(b).dag;
    answer->uiterlijk = klok.gepland;
    answer->uitkomst = norm_judge_days(answer, b->blik.peildatum);
    return result;
}

static int ask_kernel(const struct belofte *b, struct zaak_normuitkomst *answer, struct zaak_motivering *why, struct zaak_error *error)
{
    const struct zaak_catalogus *catalogus = b->zaak->omgeving->catalogus;
    struct zaak_normvraag vraag = ZAAK_NORMVRAAG_INIT;
    struct moment begin = find_begin(b), done = never;

    if (b->regel->richting == ZAAK_RICHTING_HOOGSTENS)
        vraag.aantal = find_number(b);
    else
        done = find_done(b);
    vraag.norm = &b->norm;
    vraag.kalender = zaak_catalogus_find_kalender(catalogus, b->toestand.organisatie);
    vraag.kantoor = zaak_catalogus_find_kantoor(catalogus, b->toestand.organisatie);
    vraag.begin = begin.dag;
    vraag.begin_op = begin.op;
    vraag.einde = done.dag;
    vraag.einde_op = done.op;
    vraag.peildatum = b->blik.peildatum;
    return zaak_norm_compute(&vraag, answer, why, error);
}

/* A case that was closed before the last day without what was promised (a request that was withdrawn) did not miss anything. */
static bool is_void(const struct belofte *b, const struct zaak_normuitkomst *answer)
{
    bool open = answer->uitkomst == ZAAK_NORM_LOOPT || answer->uitkomst == ZAAK_NORM_TE_LAAT;

    return open && b->toestand.einddatum != ZAAK_DAG_GEEN && (answer->uiterlijk == ZAAK_DAG_GEEN || b->toestand.einddatum <= answer->uiterlijk);
}

static int take(struct belofte *b, size_t index, struct zaak_error *error)
{
    int result = zaak_get_toestand(b->zaak, &b->blik, &b->toestand, error);

    if (result)
        return result;
    if (b->toestand.startdatum == ZAAK_DAG_GEEN || zaak_profiel_get_norm(b->toestand.profiel, index, &b->norm))
        return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Deze servicenorm heeft de zaak niet.");
    b->regel = zaak_norm_regel(&b->norm);
    return zaak_uitzicht_begin(&b->seen, b->zaak, &b->blik, error);
}

int zaak_get_normuitkomst(const struct zaak *zaak, const struct zaak_blik *blik, size_t index, struct zaak_normuitkomst *ret_uitkomst, struct zaak_motivering *why,
                          struct zaak_error *error)
{
    struct belofte b = { .zaak = zaak, .blik = ZAAK_BLIK_INIT, .toestand = ZAAK_TOESTAND_INIT, .norm = ZAAK_SERVICENORM_INIT };
    struct zaak_normuitkomst answer = ZAAK_NORMUITKOMST_INIT;
    int result = zaak_options_read(&b.blik, sizeof b.blik, blik, error);

    zaak_motivering_clear(why);
    if (result == 0)
        result = take(&b, index, error);
    if (result)
        return result;
    if (!is_promised(&b))
        answer.uitkomst = ZAAK_NORM_NVT;
    else if (zaak_norm_on_clock(&b.norm))
        result = ask_clock(&b, index, &answer, why, error);
    else
        result = ask_kernel(&b, &answer, why, error);
    if (result == 0 && is_void(&b, &answer))
        answer.uitkomst = ZAAK_NORM_NVT;
    answer.norm = b.norm.id;
    if (result == 0 && why) {
        zaak_norm_conclude_answer(why, &b.norm, &answer, b.blik.peildatum);
        result = zaak_motivering_result(why);
        if (result)
            zaak_fail_plain(error, result);
    }
    return result ? result : zaak_options_write(ret_uitkomst, &answer, sizeof answer, error);
}
