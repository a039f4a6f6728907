/* SPDX-License-Identifier: EUPL-1.2 */
/* Two procesprofielen: ground, term, servicenormen, transitions with what they demand, and RASCI. */
#include <stdlib.h>

#include <zaak/termijn.h>

#include "basis/fout_intern.h"
#include "catalogus_intern.h"
#include "profiel_bron_intern.h"
#include "verschil_intern.h"

/* The places of the row before and after; SLEUTEL_GEEN where it is not there. */
static void set_part(struct verschilbouw *b, int32_t deel, const char *naam, size_t was, size_t wordt)
{
    b->deel = deel;
    b->naam = naam;
    b->plaatsen[0] = was;
    b->plaatsen[1] = wordt;
}

static void compare_texts(struct verschilbouw *b, const char *veld, const char *was, const char *wordt, bool is_duur)
{
    enum verschilaard aard;

    if (zaak_verschil_texts(was, wordt, is_duur, &aard))
        zaak_verschil_add(b, veld, 0, aard, was, wordt, is_duur);
}

/* A number of opening hours or of working days is no duration of the calendar: those are shown as they are. */
static void compare_terms(struct verschilbouw *b, const char *veld, struct zaak_periode was, struct zaak_periode wordt)
{
    char texts[2][32];
    const struct zaak_periode *both[] = { &was, &wordt };
    const char *said[2] = { NULL, NULL };
    enum verschilaard aard;

    for (int i = 0; i < 2; i++)
        if (both[i]->eenheid != ZAAK_EENHEID_GEEN && zaak_periode_format(both[i], ZAAK_PERIODE_ISO, texts[i], sizeof texts[i]) > 0)
            said[i] = texts[i];
    if (!zaak_verschil_texts(said[0], said[1], true, &aard))
        return;
    if (said[0] && said[1] && was.eenheid == wordt.eenheid)
        aard = wordt.aantal < was.aantal ? AARD_KORTER : AARD_LANGER;
    zaak_verschil_add(b, veld, 0, aard, said[0], said[1], true);
}

static const char *yes(bool value)
{
    return value ? "ja" : "nee";
}

static const char *regime_of(int32_t regime)
{
    return regime == ZAAK_REGIME_ATW ? "Algemene termijnenwet" : regime == ZAAK_REGIME_EU ? "Verordening 1182/71" : "geen";
}

static const char *number_text(struct verschilbouw *b, int32_t value)
{
    return zaak_verschil_format(b, "%d", (int)value);
}

const char *zaak_verschil_later(const struct verschilbouw *b, const struct zaak_object *status)
{
    const struct zaak_object *after = b->later[status->plaats];

    return after ? after->naam : status->naam;
}

static const char *norm_status(const struct verschilbouw *b, const char *status)
{
    const struct zaak_object *statustype = status ? zaak_zaaktype_find(b->list->van, ZAAK_SOORT_STATUSTYPE, status) : NULL;

    return statustype ? zaak_verschil_later(b, statustype) : status;
}

/* Where a norm begins or ends, as its document says it; a status that got another name by its name after. NULL where it says nothing. */
static const char *moment_text(struct verschilbouw *b, const struct zaak_normmoment *moment, const char *waarde, bool after)
{
    switch (moment->soort) {
    case ZAAK_NORMMOMENT_ONTVANGST:
        return "ontvangst";
    case ZAAK_NORMMOMENT_AFHANDELING:
        return "afhandeling";
    case ZAAK_NORMMOMENT_STATUS:
        return zaak_verschil_format(b, "status %s", after ? moment->naam : norm_status(b, moment->naam));
    case ZAAK_NORMMOMENT_EIGENSCHAP:
        return zaak_verschil_format(b, "eigenschap %s%s%s", moment->naam, waarde ? "=" : "", waarde ? waarde : "");
    default:
        return NULL;
    }
}

/* What ends a norm, but for a status: that is a member of its own. */
static const char *einde_text(struct verschilbouw *b, const struct zaak_normregel *regel)
{
    return regel->einde.soort == ZAAK_NORMMOMENT_STATUS ? NULL : moment_text(b, &regel->einde, NULL, true);
}

static const char *venster_text(struct verschilbouw *b, const struct zaak_normvenster *venster)
{
    int base = venster->soort == ZAAK_VENSTER_JAAR ? 100 : 60;
    char sign = venster->soort == ZAAK_VENSTER_JAAR ? '-' : ':';

    if (venster->soort == ZAAK_VENSTER_GEEN)
        return NULL;
    return zaak_verschil_format(b, "%02d%c%02d tot %02d%c%02d", (int)venster->van / base, sign, (int)venster->van % base, (int)venster->tot / base, sign, (int)venster->tot % base);
}

/* What a norm says beyond its term. */
static void compare_regel(struct verschilbouw *b, const struct zaak_normregel *was, const struct zaak_normregel *wordt)
{
    static const char *const richtingen[] = { "binnen", "voor", "hoogstens", "venster" };
    static const char *const periodes[] = { "alles", "maand", "kwartaal", "jaar" };
    bool counts[] = { was->richting == ZAAK_RICHTING_HOOGSTENS, wordt->richting == ZAAK_RICHTING_HOOGSTENS };

    compare_texts(b, "richting", richtingen[was->richting], richtingen[wordt->richting], false);
    compare_texts(b, "hoogstens", counts[0] ? number_text(b, was->hoogstens) : NULL, counts[1] ? number_text(b, wordt->hoogstens) : NULL, false);
    compare_texts(b, "venster", venster_text(b, &was->venster), venster_text(b, &wordt->venster), false);
    compare_texts(b, "tijd", was->verstreken ? "verstreken" : NULL, wordt->verstreken ? "verstreken" : NULL, false);
    compare_texts(b, "begin", moment_text(b, &was->begin, NULL, false), moment_text(b, &wordt->begin, NULL, true), false);
    compare_texts(b, "einde", einde_text(b, was), einde_text(b, wordt), false);
    compare_texts(b, "voorwaarde", moment_text(b, &was->voorwaarde, was->waarde, false), moment_text(b, &wordt->voorwaarde, wordt->waarde, true), false);
    compare_texts(b, "periode", periodes[was->periode], periodes[wordt->periode], false);
}

static void compare_norm(struct verschilbouw *b, const struct zaak_servicenorm *was, const struct zaak_servicenorm *wordt)
{
    compare_texts(b, "belofte", was->belofte, wordt->belofte, false);
    compare_terms(b, "termijn", was->termijn, wordt->termijn);
    compare_texts(b, "regime", regime_of(was->regime), regime_of(wordt->regime), false);
    compare_texts(b, "doel", number_text(b, was->doel), number_text(b, wordt->doel), false);
    compare_texts(b, "status", norm_status(b, was->status), wordt->status, false);
    compare_texts(b, "schort_op", yes(was->schort_op), yes(wordt->schort_op), false);
    compare_texts(b, "kanaal", was->kanaal, wordt->kanaal, false);
    compare_regel(b, was->regel, wordt->regel);
}

/* One of the lists of a procesprofiel: how many rows it has, what tells them apart, what a row says when it comes or goes, and how two rows differ. */
struct lijst_vorm {
    int32_t deel;
    size_t (*count)(const struct zaak_profiel *p);
    const char *(*key)(struct verschilbouw *b, const struct zaak_profiel *p, size_t index, bool after);
    const char *(*value)(struct verschilbouw *b, const struct zaak_profiel *p, size_t index); /* NULL: rows that come or go are told elsewhere */
    void (*compare)(struct verschilbouw *b, const struct zaak_profiel *was, size_t was_index, const struct zaak_profiel *wordt, size_t wordt_index);
};

static void compare_lists(struct verschilbouw *b, const struct lijst_vorm *vorm, const struct zaak_profiel *was, const struct zaak_profiel *wordt)
{
    size_t was_count = was ? vorm->count(was) : 0, wordt_count = wordt ? vorm->count(wordt) : 0;
    struct sleutel *before = zaak_sleutels_make(b, was_count), *after = zaak_sleutels_make(b, wordt_count);

    for (size_t i = 0; before && i < was_count; i++)
        before[i].key = vorm->key(b, was, i, false);
    for (size_t i = 0; after && i < wordt_count; i++)
        after[i].key = vorm->key(b, wordt, i, true);
    if (b->result || !before || !after)
        return;
    zaak_sleutels_pair(before, was_count, after, wordt_count);
    for (size_t i = 0; i < wordt_count && !b->result; i++) {
        set_part(b, vorm->deel, after[i].key, after[i].partner, i);
        if (after[i].partner != SLEUTEL_GEEN)
            vorm->compare(b, was, after[i].partner, wordt, i);
        else if (vorm->value)
            zaak_verschil_add(b, "", 0, AARD_ERBIJ, NULL, vorm->value(b, wordt, i), false);
    }
    for (size_t i = 0; i < was_count && !b->result; i++) {
        set_part(b, vorm->deel, before[i].key, i, before[i].partner);
        if (before[i].partner == SLEUTEL_GEEN && vorm->value)
            zaak_verschil_add(b, "", 0, AARD_WEG, vorm->value(b, was, i), NULL, false);
    }
}

static size_t count_norms(const struct zaak_profiel *p)
{
    return p->norm_count;
}

static const char *norm_key(struct verschilbouw *b, const struct zaak_profiel *p, size_t index, bool after)
{
    (void)b;
    (void)after;
    return p->normen[index].id;
}

static const char *norm_value(struct verschilbouw *b, const struct zaak_profiel *p, size_t index)
{
    (void)b;
    return p->normen[index].belofte;
}

static void compare_norms(struct verschilbouw *b, const struct zaak_profiel *was, size_t was_index, const struct zaak_profiel *wordt, size_t wordt_index)
{
    compare_norm(b, &was->normen[was_index], &wordt->normen[wordt_index]);
}

static size_t count_transitions(const struct zaak_profiel *p)
{
    return p->overgang_count;
}

/* The status before (NULL: the first status of a case) and after of a transition. */
static void transition_ends(const struct zaak_profiel *p, size_t index, const struct zaak_object *ends[2])
{
    uint64_t key = p->overgangen[index].key;

    ends[0] = key >> 32 ? zaak_zaaktype_at(p->zaaktype, ZAAK_SOORT_STATUSTYPE, (size_t)(key >> 32) - 1) : NULL;
    ends[1] = zaak_zaaktype_at(p->zaaktype, ZAAK_SOORT_STATUSTYPE, (size_t)(key & UINT32_MAX));
}

/* By the names after, so that a status that only got another name keeps its transitions. */
static const char *transition_key(struct verschilbouw *b, const struct zaak_profiel *p, size_t index, bool after)
{
    const struct zaak_object *ends[2];
    const char *names[2] = { "begin", "" };

    transition_ends(p, index, ends);
    for (int i = 0; i < 2; i++)
        if (ends[i])
            names[i] = after ? ends[i]->naam : zaak_verschil_later(b, ends[i]);
    return zaak_verschil_format(b, "%s → %s", names[0], names[1]);
}

static int compare_demands(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static const char *demand_text(struct verschilbouw *b, const struct overgang_eis *eis)
{
    static const char *const words[] = { [EIS_RESULTAAT] = "resultaat", [EIS_BESLUIT] = "besluit", [EIS_ROL] = "rol", [EIS_EIGENSCHAP] = "eigenschap",
                                         [EIS_INFORMATIEOBJECT] = "informatieobject" };

    return eis->object ? zaak_verschil_format(b, "%s %s", words[eis->soort], eis->object->naam) : words[eis->soort];
}

/* What a transition demands, in one order; NULL when it demands nothing. */
static const char *transition_value(struct verschilbouw *b, const struct zaak_profiel *p, size_t index)
{
    const struct overgang *overgang = &p->overgangen[index];
    const char **items = zaak_arena_alloc(b->list->ctx, &b->scratch, (overgang->eis_count + 1) * sizeof *items);
    struct tekst text = { .ctx = b->list->ctx };
    const char *value = NULL;

    if (!items) {
        b->result = -ZAAK_E_GEHEUGEN;
        return NULL;
    }
    for (size_t i = 0; i < overgang->eis_count; i++)
        items[i] = demand_text(b, &overgang->eisen[i]);
    if (overgang->eis_count)
        qsort(items, overgang->eis_count, sizeof *items, compare_demands);
    for (size_t i = 0; i < overgang->eis_count; i++) {
        zaak_tekst_add(&text, i ? ", " : "");
        zaak_tekst_add(&text, items[i]);
    }
    if (text.failed)
        b->result = -ZAAK_E_GEHEUGEN;
    else if (text.length)
        value = zaak_verschil_format(b, "%s", text.bytes);
    zaak_tekst_free(&text);
    return value;
}

static void compare_transitions(struct verschilbouw *b, const struct zaak_profiel *was, size_t was_index, const struct zaak_profiel *wordt, size_t wordt_index)
{
    compare_texts(b, "eist", transition_value(b, was, was_index), transition_value(b, wordt, wordt_index), false);
}

/* Without activities the letters come from the roltypen, which were compared already. */
static size_t count_cells(const struct zaak_profiel *p)
{
    return p->rasci_count && p->rasci[0].activiteit ? p->rasci_count : 0;
}

static const char *cell_key(struct verschilbouw *b, const struct zaak_profiel *p, size_t index, bool after)
{
    (void)after;
    return zaak_verschil_format(b, "%s: %s", p->rasci[index].activiteit, p->rasci[index].roltype->naam);
}

static const char *letters_text(struct verschilbouw *b, int32_t letters)
{
    return zaak_verschil_format(b, "%s%s%s%s%s", letters & ZAAK_RASCI_R ? "R" : "", letters & ZAAK_RASCI_A ? "A" : "", letters & ZAAK_RASCI_S ? "S" : "",
                                letters & ZAAK_RASCI_C ? "C" : "", letters & ZAAK_RASCI_I ? "I" : "");
}

static const char *cell_value(struct verschilbouw *b, const struct zaak_profiel *p, size_t index)
{
    return letters_text(b, p->rasci[index].letters);
}

static void compare_cells(struct verschilbouw *b, const struct zaak_profiel *was, size_t was_index, const struct zaak_profiel *wordt, size_t wordt_index)
{
    compare_texts(b, "rasci", cell_value(b, was, was_index), cell_value(b, wordt, wordt_index), false);
}

static size_t count_activities(const struct zaak_profiel *p)
{
    return p->activiteit_count;
}

static const char *activity_key(struct verschilbouw *b, const struct zaak_profiel *p, size_t index, bool after)
{
    (void)b;
    (void)after;
    return p->activiteiten[index].gegevens.id;
}

/* The segregations of duties with their articles; NULL for none. */
static const char *segregations(struct verschilbouw *b, const struct activiteit *activiteit)
{
    static const char *const places[] = { "zaak", "andere_zaak", "object" };
    static const char *const ways[] = { "niemand", "meerderheid", "extern" };
    const char *text = NULL;

    for (int32_t i = 0; i < activiteit->gegevens.scheiding_count; i++) {
        const struct zaak_scheiding *s = &activiteit->scheidingen[i];

        text = zaak_verschil_format(b, "%s%s%s %s %s (%s)", text ? text : "", text ? "; " : "", s->activiteit ? s->activiteit : "-", places[s->waar], ways[s->wijze], s->artikel);
    }
    return text;
}

static void compare_activities(struct verschilbouw *b, const struct zaak_profiel *was, size_t was_index, const struct zaak_profiel *wordt, size_t wordt_index)
{
    const struct zaak_activiteit *before = &was->activiteiten[was_index].gegevens, *after = &wordt->activiteiten[wordt_index].gegevens;

    compare_texts(b, "naam", before->naam, after->naam, false);
    compare_texts(b, "status", zaak_verschil_later(b, before->statustype), after->statustype->naam, false);
    compare_texts(b, "besluit", yes(before->besluit), yes(after->besluit), false);
    compare_texts(b, "mandaat", yes(before->mandaat), yes(after->mandaat), false);
    compare_texts(b, "bedrag", before->bedrag, after->bedrag, false);
    compare_texts(b, "scheiding", segregations(b, &was->activiteiten[was_index]), segregations(b, &wordt->activiteiten[wordt_index]), false);
}

static size_t count_roles(const struct zaak_profiel *p)
{
    return p->rol_count;
}

static const char *role_key(struct verschilbouw *b, const struct zaak_profiel *p, size_t index, bool after)
{
    (void)b;
    (void)after;
    return p->rollen[index].roltype->naam;
}

static const char *role_value(struct verschilbouw *b, const struct zaak_profiel *p, size_t index)
{
    const struct zaak_profielrol *rol = &p->rollen[index];

    return zaak_verschil_format(b, "niveau %d, %s", (int)rol->niveau, rol->is_extern ? "extern" : "intern");
}

static void compare_roles(struct verschilbouw *b, const struct zaak_profiel *was, size_t was_index, const struct zaak_profiel *wordt, size_t wordt_index)
{
    const struct zaak_profielrol *before = &was->rollen[was_index], *after = &wordt->rollen[wordt_index];

    compare_texts(b, "niveau", number_text(b, before->niveau), number_text(b, after->niveau), false);
    compare_texts(b, "extern", yes(before->is_extern), yes(after->is_extern), false);
    compare_texts(b, "rasci", letters_text(b, before->letters), letters_text(b, after->letters), false);
}

static bool is_free(const struct zaak_profiel *p)
{
    return !p || p->vrij;
}

static const char *freedom(const struct zaak_profiel *p)
{
    return is_free(p) ? "elke status mag op elke andere volgen" : "alleen de overgangen die het procesprofiel noemt";
}

void zaak_verschil_profiel(struct verschilbouw *b, const struct zaak_profiel *was, const struct zaak_profiel *wordt)
{
    static const struct lijst_vorm lists[] = {
        { DEEL_NORM, count_norms, norm_key, norm_value, compare_norms },
        { DEEL_OVERGANG, count_transitions, transition_key, transition_value, compare_transitions },
        { DEEL_ACTIVITEIT, count_cells, cell_key, cell_value, compare_cells },
        { DEEL_ACTIVITEIT, count_activities, activity_key, NULL, compare_activities },
        { DEEL_ROL, count_roles, role_key, role_value, compare_roles },
    };

    set_part(b, DEEL_PROFIEL, "", SLEUTEL_GEEN, SLEUTEL_GEEN);
    if (!was != !wordt)
        zaak_verschil_add(b, "", 0, wordt ? AARD_ERBIJ : AARD_WEG, NULL, NULL, false);
    compare_texts(b, "grond", zaak_profiel_get_grond(was), zaak_profiel_get_grond(wordt), false);
    compare_terms(b, "termijn", *zaak_profiel_termijn(was), *zaak_profiel_termijn(wordt));
    compare_texts(b, "overgangen", freedom(was), freedom(wordt), false);
    zaak_verschil_volgen(b, zaak_profiel_volgwijze(was), zaak_profiel_volgwijze(wordt));
    for (size_t i = 0; i < sizeof lists / sizeof lists[0] && !b->result; i++) {
        if (lists[i].deel != DEEL_OVERGANG || is_free(was) == is_free(wordt))
            compare_lists(b, &lists[i], was, wordt);
        zaak_arena_free(b->list->ctx, &b->scratch);
    }
}
