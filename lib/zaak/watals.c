/* SPDX-License-Identifier: EUPL-1.2 */
/* What if, of a case: a copy of its facts is changed, and both are asked of the clock. */
#include <zaak/watals.h>

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "feit_intern.h"
#include "klok_zaak_intern.h"

static int take_away(struct zaak *zaak, const char *id, struct zaak_error *error)
{
    for (size_t i = 0; id && i < zaak->count; i++) {
        if (zaak->feiten[i].id && !strcmp(zaak_text(zaak, zaak->feiten[i].id), id)) {
            zaak->herroepingen -= zaak->feiten[i].soort == ZAAK_FEIT_HERROEPING;
            memmove(&zaak->feiten[i], &zaak->feiten[i + 1], (--zaak->count - i) * sizeof *zaak->feiten);
            zaak->stand_vers = false;
            return 0;
        }
    }
    return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, NULL, "Het feit \"%.60s\" is er niet.", id ? id : "");
}

static int add(struct zaak *zaak, const struct zaak_feit *given, struct zaak_error *error)
{
    struct zaak_feit known = ZAAK_FEIT_INIT;
    struct feit feit;
    int result = given ? zaak_options_read(&known, sizeof known, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = zaak_feit_take(zaak, &known, &feit, error);

    if (result)
        return result;
    result = zaak_insert(zaak, &feit);
    return result ? zaak_fail_plain(error, result) : 0;
}

static int change_facts(struct zaak *zaak, const struct zaak_watals *watals, struct zaak_error *error)
{
    for (size_t i = 0; i < watals->weg_count; i++) {
        int result = take_away(zaak, watals->weg[i], error);

        if (result) {
            zaak_error_prefix(error, "weg.%zu", i);
            return result;
        }
    }
    for (size_t i = 0; i < watals->erbij_count; i++) {
        int result = add(zaak, &watals->erbij[i], error);

        if (result) {
            zaak_error_prefix(error, "erbij.%zu", i);
            return result;
        }
    }
    return 0;
}

/* Another register, or another ground: by the id that the case has, unless another one is given. */
static int change_ground(struct zaakvraag *q, const struct zaak_watals *watals, struct zaak_error *error)
{
    const char *id = watals->grond ? watals->grond : q->vraag.grond ? q->vraag.grond->id : NULL;

    if (watals->gronden)
        q->vraag.gronden = watals->gronden;
    if (!id || (!watals->grond && !watals->gronden))
        return 0;
    q->vraag.grond = zaak_gronden_find(q->vraag.gronden, id, q->toestand.startdatum);
    return q->vraag.grond ? 0 : zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "grond", "De grond \"%.60s\" is er niet op de dag van ontvangst.", id);
}

static int change_question(struct zaakvraag *q, const struct zaak_watals *watals, struct zaak_error *error)
{
    if (watals->kalender)
        q->vraag.kalender = watals->kalender;
    if (watals->lezing)
        q->vraag.lezing = *watals->lezing;
    return change_ground(q, watals, error);
}

static int compare(const struct zaak *zaak, const struct zaak *other, const struct zaak_blik *blik, const struct zaak_watals *watals,
                   struct zaak_projectie *ret_projectie, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_blik later = *blik;
    struct zaakvraag was, wordt;
    int result;

    if (watals->peildatum != ZAAK_DAG_GEEN)
        later.peildatum = watals->peildatum;
    result = zaak_zaakvraag_make(zaak, blik, KLOK_BELOFTE, &was, error);
    if (result)
        return result;
    result = zaak_zaakvraag_make(other, &later, KLOK_BELOFTE, &wordt, error);
    if (result == 0 && (was.toestand.startdatum == ZAAK_DAG_GEEN || wordt.toestand.startdatum == ZAAK_DAG_GEEN))
        zaak_motivering_clear(why);
    else if (result == 0 && (result = change_question(&wordt, watals, error)) == 0)
        result = zaak_klok_project(zaak->omgeving->ctx, &was.vraag, &wordt.vraag, ret_projectie, why, error);
    zaak_zaakvraag_free(&wordt);
    zaak_zaakvraag_free(&was);
    return result;
}

int zaak_project(const struct zaak *zaak, const struct zaak_blik *given_blik, const struct zaak_watals *given, struct zaak_projectie *ret_projectie,
                 struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_watals watals = ZAAK_WATALS_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_projectie answer = ZAAK_PROJECTIE_INIT;
    struct zaak *other;
    int result;

    if (!zaak || !given || !ret_projectie)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = zaak_options_read(&watals, sizeof watals, given, error);
    if (result == 0 && given_blik)
        result = zaak_options_read(&blik, sizeof blik, given_blik, error);
    if (result)
        return result;
    if ((watals.erbij_count && !watals.erbij) || (watals.weg_count && !watals.weg))
        return zaak_fail(error, ZAAK_E_ARGUMENT, watals.erbij_count && !watals.erbij ? "erbij" : "weg", "De feiten ontbreken.");
    other = zaak_duplicate(zaak);
    if (!other)
        return zaak_fail_memory(error);
    result = change_facts(other, &watals, error);
    if (result == 0)
        result = compare(zaak, other, &blik, &watals, &answer, why, error);
    zaak_unref(other);
    return result ? result : zaak_options_write(ret_projectie, &answer, sizeof answer, error);
}
