/* SPDX-License-Identifier: EUPL-1.2 */
/* The business rules, each judged against what held before the fact. */
#ifndef ZAAK_REGELS_INTERN_H
#define ZAAK_REGELS_INTERN_H

#include <zaak/dwangsomstand.h>

#include "catalogus/bevinding_intern.h"
#include "zaak_intern.h"

/* What is asked of the whole case, once for all facts that are judged: a history of ten thousand notices must not run the clock as often. */
struct geheel {
    bool klok_gevraagd, dwangsom_gevraagd;
    bool archief_geweigerd;                /* the profile refuses an end status, because there is no archiefactiedatum (zrc-021) */
    int klok_result, dwangsom_result;
    struct zaak_klok klok;
    struct zaak_dwangsomstand dwangsom;
};

struct beoordeling {
    const struct zaak *zaak;
    const struct zaak_toestand *toestand;  /* what held before the fact */
    struct uitzicht seen;                  /* the facts before it, on its own day */
    const struct feit *feit;
    bool opening;                          /* the case was opened by another fact already */
    int32_t rechten;                       /* bits ZAAK_RECHT_… */
    struct geheel *geheel;                 /* empty at first */
    bool history;                          /* with which rights a fact of the past was recorded is not known */
};

/* Judges one fact by all rules. */
void zaak_judge(const struct beoordeling *b, struct rapport *rapport);

/* The facts of the dwangsom: a notice that does not count, a set amount that is not the computed one (regels_dwangsom.c). Nothing of another kind. */
void zaak_judge_dwangsom(const struct beoordeling *b, struct rapport *rapport);

/* A status, by the rules in the order of the profile (regels_afsluiten.c). */
void zaak_judge_status(const struct beoordeling *b, struct rapport *rapport);

/* Whether what hangs on the case may still change (regels_afsluiten.c). */
void zaak_judge_archived(const struct beoordeling *b, struct rapport *rapport);

/* A suspension or an extension against the zaaktype, where the case has no legal ground (regels_termijn.c). Nothing of another kind. */
void zaak_judge_catalogustermijn(const struct beoordeling *b, struct rapport *rapport);

/* What hangs on the case: texts and words of any kind of fact, objects, documents, decisions, other cases (regels_zaak.c). */
void zaak_judge_linked(const struct beoordeling *b, struct rapport *rapport);
void zaak_judge_zaaktype(const struct zaak_object *zaaktype, struct rapport *rapport);
/* The value of a property; nothing without the eigenschap. */
void zaak_judge_value(const struct beoordeling *b, const struct zaak_object *eigenschap, struct rapport *rapport);

/* The archiefactiedatum of a case that is closed by now (regels_archief.c). What was reported at its end status is not told again. */
void zaak_judge_archief(const struct zaak *zaak, const struct geheel *geheel, struct rapport *rapport);

/* A rule about rights is a mere notice for the past: with which rights a fact was recorded then is not known. */
void zaak_demand_right(const struct beoordeling *b, int32_t recht, enum bedrijfsregel regel, struct rapport *rapport);

/* The step to a status, by the procesprofiel. */
struct overgang {
    const struct zaak_object *naar;      /* NULL: not a status of the zaaktype */
    bool mag;
    const struct overgang_eis *eisen;
    size_t eis_count;
};

/* A closed case makes no transition. */
struct overgang zaak_find_transition(const struct zaak_toestand *toestand, const struct zaak_object *naar);

/* Judges the demands of a transition; used also to tell which status may come next. */
bool zaak_demands_met(const struct uitzicht *seen, const struct zaak_toestand *toestand, const struct overgang *overgang, struct rapport *rapport);

#endif
