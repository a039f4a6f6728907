/* SPDX-License-Identifier: EUPL-1.2 */
/* Two versions of a zaaktype part by part: which part is which, what came and went, and what moved. */
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus_intern.h"
#include "verschil_intern.h"

/* A row of parts of one version, with their keys. */
struct rij {
    const struct zaak_object *zaaktype;
    struct sleutel *sleutels;
    size_t count;
};

static const struct zaak_object *part_at(const struct rij *rij, int32_t soort, size_t index)
{
    return zaak_zaaktype_at(rij->zaaktype, soort, index);
}

static const char *text_of(const struct zaak_object *object, int32_t veld)
{
    const char *text = zaak_object_get_text(object, veld);

    return text ? text : "";
}

/* How people name a part: a link to an informatieobjecttype has no name of its own. */
static const char *name_of(struct verschilbouw *b, const struct zaak_object *part)
{
    if (part->soort != ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE)
        return part->naam;
    return zaak_verschil_format(b, "%s (%s)", zaak_verschil_reference(part, text_of(part, ZAAK_VELD_INFORMATIEOBJECTTYPE)), text_of(part, ZAAK_VELD_RICHTING));
}

/* The natural key. */
static const char *key_of(struct verschilbouw *b, const struct zaak_object *part)
{
    if (part->soort == ZAAK_SOORT_ZAAKOBJECTTYPE)
        return zaak_verschil_format(b, "%s\n%s", part->naam, text_of(part, ZAAK_VELD_OBJECTTYPE));
    return name_of(b, part);
}

static const char *fold_key(struct verschilbouw *b, const char *key)
{
    size_t length = strlen(key);
    char *copy = zaak_arena_copy(b->list->ctx, &b->scratch, key, length);

    if (!copy)
        b->result = -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; copy && i < length; i++)
        copy[i] = (char)zaak_fold(key, i);
    return copy ? copy : "";
}

static void make_keys(struct verschilbouw *b, struct rij *rij, int32_t soort)
{
    rij->count = zaak_zaaktype_count(rij->zaaktype, soort);
    rij->sleutels = zaak_sleutels_make(b, rij->count);
    for (size_t i = 0; rij->sleutels && i < rij->count; i++)
        rij->sleutels[i].key = key_of(b, part_at(rij, soort, i));
}

static void fold_keys(struct verschilbouw *b, struct rij *rij)
{
    for (size_t i = 0; i < rij->count; i++)
        if (rij->sleutels[i].partner == SLEUTEL_GEEN)
            rij->sleutels[i].key = fold_key(b, rij->sleutels[i].key);
}

static size_t count_left(const struct rij *rij)
{
    size_t count = 0;

    for (size_t i = 0; i < rij->count; i++)
        count += rij->sleutels[i].partner == SLEUTEL_GEEN;
    return count;
}

/* A status with another name stands under the same number and has the same generic name. Without a generic name nobody can tell, unless it is the only one that is left. A key that no other
 * has: that of its side. */
static void number_keys(struct verschilbouw *b, struct rij *rij, bool only, const char *side)
{
    for (size_t i = 0; i < rij->count; i++) {
        const struct zaak_object *part = part_at(rij, ZAAK_SOORT_STATUSTYPE, i);
        const char *generic = text_of(part, ZAAK_VELD_OMSCHRIJVING_GENERIEK);

        if (rij->sleutels[i].partner == SLEUTEL_GEEN)
            rij->sleutels[i].key = zaak_verschil_format(b, "%s%d\n%s", *generic || only ? "" : side, (int)part->volgnummer, generic);
    }
}

static void pair(struct rij *was, struct rij *wordt)
{
    zaak_sleutels_pair(was->sleutels, was->count, wordt->sleutels, wordt->count);
}

static void pair_parts(struct verschilbouw *b, int32_t soort, struct rij *was, struct rij *wordt)
{
    bool only;

    make_keys(b, was, soort);
    make_keys(b, wordt, soort);
    if (b->result)
        return;
    pair(was, wordt);
    fold_keys(b, was);
    fold_keys(b, wordt);
    pair(was, wordt);
    if (soort != ZAAK_SOORT_STATUSTYPE)
        return;
    only = count_left(was) == 1 && count_left(wordt) == 1;
    number_keys(b, was, only, "was ");
    number_keys(b, wordt, only, "wordt ");
    pair(was, wordt);
}

/* What is left of a row of places when the fewest are taken out that break the order: the longest run that goes up. Marks these with `stays`. */
static void mark_in_order(const size_t *places, size_t count, size_t *tails, size_t *before, bool *stays)
{
    size_t length = 0;

    for (size_t i = 0; i < count; i++) {
        size_t low = 0, high = length;

        while (low < high) {
            size_t middle = low + (high - low) / 2;

            if (places[tails[middle]] < places[i])
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low ? tails[low - 1] : SIZE_MAX;
        tails[low] = i;
        length = low == length ? length + 1 : length;
    }
    for (size_t i = length ? tails[length - 1] : SIZE_MAX; i != SIZE_MAX; i = before[i])
        stays[i] = true;
}

/* Which of the statustypen that both versions have stand elsewhere among them: for each place after whether it moved. NULL when there is no memory. */
static bool *find_moved(struct verschilbouw *b, const struct rij *wordt)
{
    struct zaak_context *ctx = b->list->ctx;
    size_t room = (wordt->count + 1) * sizeof(size_t), count = 0;
    size_t *places = zaak_arena_alloc(ctx, &b->scratch, room), *tails = zaak_arena_alloc(ctx, &b->scratch, room);
    size_t *before = zaak_arena_alloc(ctx, &b->scratch, room), *at = zaak_arena_alloc(ctx, &b->scratch, room);
    bool *stays = zaak_arena_alloc(ctx, &b->scratch, wordt->count + 1), *moved = zaak_arena_alloc(ctx, &b->scratch, wordt->count + 1);

    if (!places || !tails || !before || !at || !stays || !moved) {
        b->result = -ZAAK_E_GEHEUGEN;
        return NULL;
    }
    for (size_t i = 0; i < wordt->count; i++) {
        if (wordt->sleutels[i].partner == SLEUTEL_GEEN)
            continue;
        at[count] = i;
        places[count++] = wordt->sleutels[i].partner;
    }
    mark_in_order(places, count, tails, before, stays);
    for (size_t i = 0; i < count; i++)
        moved[at[i]] = !stays[i];
    return moved;
}

/* A number that changed only because others came and went is no move. */
static void compare_order(struct verschilbouw *b, bool moved)
{
    char was[16], wordt[16];
    bool was_end = zaak_object_is_eindstatus(b->was_object), is_end = zaak_object_is_eindstatus(b->wordt_object);

    zaak_number_write(was, b->was_object->volgnummer)[0] = '\0';
    zaak_number_write(wordt, b->wordt_object->volgnummer)[0] = '\0';
    if (moved || strcmp(was, wordt))
        zaak_verschil_add(b, "volgnummer", ZAAK_VELD_VOLGNUMMER, moved ? AARD_VERPLAATST : AARD_ANDERS, was, wordt, false);
    if (was_end != is_end)
        zaak_verschil_add(b, "isEindstatus", ZAAK_VELD_IS_EINDSTATUS, AARD_ANDERS, was_end ? "ja" : "nee", is_end ? "ja" : "nee", false);
}

static void set_part(struct verschilbouw *b, int32_t soort, const struct zaak_object *was, const struct zaak_object *wordt)
{
    b->deel = soort;
    b->was_object = was;
    b->wordt_object = wordt;
    b->naam = name_of(b, wordt ? wordt : was);
}

/* A part of which the name differs in capitals alone is found as before. */
static void compare_names(struct verschilbouw *b)
{
    int32_t veld = b->deel == ZAAK_SOORT_EIGENSCHAP ? ZAAK_VELD_NAAM : ZAAK_VELD_OMSCHRIJVING;
    const char *was = zaak_object_get_text(b->was_object, veld), *wordt = zaak_object_get_text(b->wordt_object, veld);

    if (was && wordt && strcmp(was, wordt))
        zaak_verschil_add(b, veld == ZAAK_VELD_NAAM ? "naam" : "omschrijving", veld, zaak_same_folded(was, wordt) ? AARD_GELIJK : AARD_ANDERS, was, wordt, false);
}

/* A link that comes or goes with its informatieobjecttype says nothing new. */
static bool is_implied(const struct zaak_object *link, const struct zaak_object *other_version)
{
    return link->soort == ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE &&
           !zaak_zaaktype_find(other_version, ZAAK_SOORT_INFORMATIEOBJECTTYPE, zaak_verschil_reference(link, text_of(link, ZAAK_VELD_INFORMATIEOBJECTTYPE)));
}

/* What came and what both have, in the order after; then what went, in the order before. */
static void report_parts(struct verschilbouw *b, int32_t soort, const struct rij *was, const struct rij *wordt)
{
    const bool *moved = soort == ZAAK_SOORT_STATUSTYPE ? find_moved(b, wordt) : NULL;

    for (size_t i = 0; i < wordt->count && !b->result; i++) {
        size_t partner = wordt->sleutels[i].partner;

        set_part(b, soort, partner == SLEUTEL_GEEN ? NULL : part_at(was, soort, partner), part_at(wordt, soort, i));
        if (partner == SLEUTEL_GEEN) {
            if (!is_implied(b->wordt_object, was->zaaktype))
                zaak_verschil_add(b, "", 0, AARD_ERBIJ, NULL, b->naam, false);
            continue;
        }
        compare_names(b);
        if (moved)
            compare_order(b, moved[i]);
        zaak_verschil_velden(b);
    }
    for (size_t i = 0; i < was->count && !b->result; i++) {
        if (was->sleutels[i].partner != SLEUTEL_GEEN)
            continue;
        set_part(b, soort, part_at(was, soort, i), NULL);
        if (!is_implied(b->was_object, wordt->zaaktype))
            zaak_verschil_add(b, "", 0, AARD_WEG, b->naam, NULL, false);
    }
}

/* For the transitions of the procesprofiel. */
static void keep_later(struct verschilbouw *b, const struct rij *was, const struct rij *wordt)
{
    b->later = zaak_arena_alloc(b->list->ctx, &b->list->arena, (was->count + 1) * sizeof *b->later);
    if (!b->later)
        b->result = -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; b->later && i < was->count; i++)
        b->later[i] = was->sleutels[i].partner == SLEUTEL_GEEN ? NULL : part_at(wordt, ZAAK_SOORT_STATUSTYPE, was->sleutels[i].partner);
}

static void compare_parts(struct verschilbouw *b, int32_t soort)
{
    struct rij was = { .zaaktype = b->list->van }, wordt = { .zaaktype = b->list->naar };

    pair_parts(b, soort, &was, &wordt);
    if (!b->result && soort == ZAAK_SOORT_STATUSTYPE)
        keep_later(b, &was, &wordt);
    if (!b->result)
        report_parts(b, soort, &was, &wordt);
    zaak_arena_free(b->list->ctx, &b->scratch);
}

/* Around the day on which the later one takes over. */
static void choose_days(const struct zaak_object *van, const struct zaak_object *naar, zaak_dag ontvangen, zaak_dag days[2])
{
    bool forward = naar->begin >= van->begin;
    zaak_dag change = forward ? naar->begin : van->begin;

    days[0] = days[1] = ontvangen != ZAAK_DAG_GEEN ? ontvangen : change;
    if (ontvangen == ZAAK_DAG_GEEN && change > ZAAK_DAG_GEEN + 1 && van->begin != naar->begin)
        days[forward ? 0 : 1] = change - 1;
    days[0] = zaak_zaaktype_nearest_day(van, days[0]);
    days[1] = zaak_zaaktype_nearest_day(naar, days[1]);
}

static void compare_profiles(struct verschilbouw *b, const struct zaak_vergelijking *vergelijking)
{
    const struct zaak_object *van = b->list->van, *naar = b->list->naar;
    zaak_dag days[2];

    choose_days(van, naar, vergelijking->ontvangen, days);
    b->was_object = b->wordt_object = NULL;
    zaak_verschil_profiel(b, zaak_profiel_find(van, vergelijking->organisatie, days[0]), zaak_profiel_find(naar, vergelijking->organisatie, days[1]));
}

static void compare_all(struct verschilbouw *b, const struct zaak_vergelijking *vergelijking)
{
    static const int32_t soorten[] = { ZAAK_SOORT_STATUSTYPE, ZAAK_SOORT_RESULTAATTYPE, ZAAK_SOORT_ROLTYPE, ZAAK_SOORT_EIGENSCHAP, ZAAK_SOORT_BESLUITTYPE,
                                       ZAAK_SOORT_INFORMATIEOBJECTTYPE, ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE, ZAAK_SOORT_ZAAKOBJECTTYPE };

    set_part(b, ZAAK_SOORT_ZAAKTYPE, b->list->van, b->list->naar);
    b->naam = "";
    zaak_verschil_velden(b);
    for (size_t i = 0; i < sizeof soorten / sizeof soorten[0] && !b->result; i++)
        compare_parts(b, soorten[i]);
    if (!b->result && !vergelijking->zonder_procesprofiel)
        compare_profiles(b, vergelijking);
}

static bool is_version(const struct zaak_object *object)
{
    return object && object->soort == ZAAK_SOORT_ZAAKTYPE && zaak_catalogus_is_frozen(object->catalogus);
}

static int count_serious(const struct zaak_verschillen *list)
{
    int count = 0;

    for (size_t i = 0; i < list->count; i++)
        count += list->rows[i].gevolg != ZAAK_GEVOLG_GEEN;
    return count;
}

int zaak_zaaktype_compare(const struct zaak_object *van, const struct zaak_object *naar, const struct zaak_vergelijking *given,
                          struct zaak_verschillen **ret_verschillen, struct zaak_error *error)
{
    struct zaak_vergelijking vergelijking = ZAAK_VERGELIJKING_INIT;
    struct verschilbouw b = { .deel = 0 };
    int result;

    if (!is_version(van) || !is_version(naar) || !ret_verschillen)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, "Er horen twee versies van een zaaktype te staan, van een bevroren catalogus.");
    result = zaak_options_read(&vergelijking, sizeof vergelijking, given, error);
    if (result)
        return result;
    b.list = zaak_verschillen_new(van, naar);
    if (!b.list)
        return zaak_fail_memory(error);
    b.was.ctx = b.wordt.ctx = b.list->ctx;
    compare_all(&b, &vergelijking);
    result = zaak_verschilbouw_end(&b);
    if (result)
        return zaak_fail_plain(error, result);
    *ret_verschillen = b.list;
    return count_serious(b.list);
}
