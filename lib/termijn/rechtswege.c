/* SPDX-License-Identifier: EUPL-1.2 */
#include <zaak/rechtswege.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "begin_intern.h"
#include "lezing_intern.h"

/* The rows that hold where a rule outside the ground declares paragraph 4.1.3.3 of the Awb applicable. */
static const struct rechtswege awb_rows = { "awb-4-20b", "awb-4-20c", "awb-4-20f" };

struct outcome {
    const struct zaak_van_rechtswegevraag *vraag;
    const struct zaak_kalender *kalender;
    const struct zaak_gronden *gronden;
    struct zaak_van_rechtswege *answer;
    struct zaak_motivering *why;
};

static void conclude(struct outcome *o, struct stap stap)
{
    stap.van = o->vraag->einde;
    stap.naar = o->answer->gegeven;
    zaak_motivering_conclude(o->why, &stap);
}

/* There is none, for this reason. */
static void explain_none(struct outcome *o, struct stap stap)
{
    stap.grond = o->vraag->grond->geen_van_rechtswege;
    stap.van = stap.naar = o->vraag->einde;
    stap.op = o->vraag->besluit;
    zaak_motivering_add(o->why, &stap);
    conclude(o, STAP(CONCLUSIE_RECHTSWEGE_GEEN));
}

/* One of the terms after the lapse: row `id` from `dag`. */
static int add_term(struct outcome *o, const char *id, zaak_dag dag, zaak_dag *ret_dag)
{
    struct begin begin = { id ? zaak_gronden_find(o->gronden, id, dag) : NULL, dag, false };
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    int result;

    if (!begin.grond)
        return 0;
    result = zaak_begin_plain(o->kalender, &begin, begin.grond->regime, &termijn, o->why);
    if (result)
        return result;
    *ret_dag = termijn.einde;
    o->answer->voorlopig |= termijn.voorlopig;
    return 0;
}

static const struct rechtswege *find_rows(const struct zaak_van_rechtswegevraag *vraag)
{
    if (vraag->grond->geen_van_rechtswege)
        return NULL;
    if (vraag->grond->van_rechtswege.bekendmaking)
        return &vraag->grond->van_rechtswege;
    return vraag->van_toepassing ? &awb_rows : NULL;
}

static int give(struct outcome *o, const struct rechtswege *rows)
{
    const struct zaak_van_rechtswegevraag *v = o->vraag;
    struct zaak_van_rechtswege *a = o->answer;
    bool waits = v->peildatum != ZAAK_DAG_GEEN && v->peildatum <= v->einde;
    struct stap given = STAP(RECHTSWEGE_GEGEVEN);
    int result;

    a->uitkomst = waits ? ZAAK_VAN_RECHTSWEGE_WACHT : ZAAK_VAN_RECHTSWEGE_GEGEVEN;
    a->voorlopig = waits;
    a->gegeven = v->lezing.van_rechtswege == ZAAK_LEZING_LAATSTE_DAG ? v->einde : v->einde + 1;
    given.van = v->einde;
    given.naar = a->gegeven;
    zaak_motivering_add(o->why, &given);
    result = add_term(o, rows->in_werking, v->einde, &a->in_werking);
    if (result == 0)
        result = add_term(o, rows->bekendmaking, a->gegeven, &a->bekendmaken_uiterlijk);
    if (result == 0 && v->bekendgemaakt != ZAAK_DAG_GEEN)
        result = add_term(o, rows->intrekking, v->bekendgemaakt, &a->intrekken_uiterlijk);
    if (v->lezing.van_rechtswege == ZAAK_LEZING_LAATSTE_DAG) {
        given = STAP(LEZING_RECHTSWEGE);
        given.van = given.naar = a->gegeven;
        zaak_motivering_add(o->why, &given);
    }
    conclude(o, waits ? STAP(CONCLUSIE_RECHTSWEGE_WACHT) : STAP(CONCLUSIE_RECHTSWEGE));
    return result;
}

static int decide(struct outcome *o)
{
    const struct zaak_van_rechtswegevraag *v = o->vraag;
    const struct rechtswege *rows = find_rows(v);
    int result = 0;

    zaak_motivering_begin(o->why, o->kalender, o->gronden);
    zaak_motivering_read_by(o->why, &v->lezing);
    if (!rows)
        explain_none(o, v->grond->geen_van_rechtswege ? STAP(RECHTSWEGE_UITGESLOTEN) : STAP(RECHTSWEGE_GEEN_REGEL));
    else if (v->besluit != ZAAK_DAG_GEEN && v->besluit <= v->einde)
        explain_none(o, STAP(RECHTSWEGE_BESLUIT));
    else
        result = give(o, rows);
    return result ? result : zaak_motivering_result(o->why);
}

static int check(const struct zaak_van_rechtswegevraag *v, const struct zaak_kalender *kalender, struct zaak_error *error)
{
    const zaak_dag days[] = { v->einde, v->besluit, v->bekendgemaakt, v->peildatum };

    if (!v->grond)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "grond", "De grond van de beslistermijn ontbreekt.");
    if (v->einde == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "einde", "De laatste dag van de beslistermijn ontbreekt.");
    if (!zaak_lezing_exists(&v->lezing))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "lezing", "Deze lezing bestaat niet.");
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        if (days[i] != ZAAK_DAG_GEEN && zaak_kalender_dagsoort(kalender, days[i]) < 0)
            return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Een dag van de vraag valt buiten de kalender.");
    return 0;
}

int zaak_van_rechtswege_compute(struct zaak_context *ctx, const struct zaak_van_rechtswegevraag *given, struct zaak_van_rechtswege *ret_rechtswege,
                                struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_van_rechtswegevraag vraag = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
    struct zaak_van_rechtswege answer = ZAAK_VAN_RECHTSWEGE_INIT;
    struct outcome o = { .vraag = &vraag, .answer = &answer, .why = why };
    struct zaak_klokvraag where = ZAAK_KLOKVRAAG_INIT;
    int result;

    zaak_motivering_clear(why);
    if (!ctx || !given || !ret_rechtswege)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = zaak_options_read(&vraag, sizeof vraag, given, error);
    if (result)
        return result;
    o.gronden = zaak_gronden_or_own(ctx, vraag.gronden);
    o.kalender = vraag.kalender ? vraag.kalender : zaak_context_get_kalender(ctx);
    if (!o.gronden || !o.kalender)
        return zaak_fail_memory(error);
    where.begin = vraag.begin != ZAAK_DAG_GEEN ? vraag.begin : vraag.einde;
    result = zaak_begin_choose(o.gronden, vraag.grond_id, &where, &vraag.grond, error);
    if (result == 0)
        result = check(&vraag, o.kalender, error);
    if (result)
        return result;
    if (vraag.peildatum != ZAAK_DAG_GEEN && vraag.besluit > vraag.peildatum)
        vraag.besluit = ZAAK_DAG_GEEN;
    if (vraag.peildatum != ZAAK_DAG_GEEN && vraag.bekendgemaakt > vraag.peildatum)
        vraag.bekendgemaakt = ZAAK_DAG_GEEN;
    result = decide(&o);
    return result ? zaak_fail_plain(error, result) : zaak_options_write(ret_rechtswege, &answer, sizeof answer, error);
}
