/* SPDX-License-Identifier: EUPL-1.2 */
/* Many rows together: counts, norm scores by zaaktype, municipalities, teams, and the weeks to come. */
#include <stdlib.h>
#include <string.h>

#include "werkvoorraad.h"

/* Which cells the norms of a profile count in, for one municipality. A profile pointer comes back for each zaak, so this is looked up and not searched. */
struct cellen {
    const struct zaak_profiel *profiel;
    const char *organisatie;
    size_t first; /* in places */
    size_t count;
};

struct zoeker {
    struct cellen *rows;
    size_t count, capacity;
    uint32_t *slots;
    size_t slot_count;
    size_t *places;
    size_t place_count, place_capacity;
};

void overzicht_begin(struct overzicht *overzicht, const struct opties *opties)
{
    size_t room = 0;

    *overzicht = (struct overzicht){.eerste = ZAAK_DAG_GEEN, .laatste = ZAAK_DAG_GEEN};
    overzicht->maandag = opties->peildatum - (zaak_datum_weekdag(opties->peildatum) - 1);
    overzicht->zoeker = geheugen_grow(NULL, &room, 1, sizeof *overzicht->zoeker);
}

static void count(struct telling *telling, const struct rij *rij)
{
    telling->zaken++;
    telling->onbekend += rij->naam == NULL;
    telling->niet_berekend += rij->niet_berekend;
    telling->in_gebreke += rij->dwangsom.wat == DWANGSOM_WACHT || rij->dwangsom.wat == DWANGSOM_LOOPT;
    telling->dwangsom_open += rij->dwangsom.open;
    telling->dwangsom_hoogstens += rij->dwangsom.hoogstens;
    if (!rij_open(rij)) {
        telling->afgehandeld++;
        return;
    }
    telling->open++;
    telling->besloten += rij->stand == STAND_BESLOTEN;
    telling->opgeschort += rij->stand == STAND_OPGESCHORT;
    telling->te_laat += rij_te_laat(rij);
    telling->wet += rij_wet_voorbij(rij);
    telling->belofte += rij_belofte_voorbij(rij);
    telling->catalogus += rij_catalogus_voorbij(rij);
    telling->binnen14 += rij->stand == STAND_LOOPT && rij->dagen <= 14;
}

static struct groep *find_group(struct namen *namen, struct groep **rows, size_t *groups, size_t *capacity, const char *naam)
{
    size_t at = namen_add(namen, naam);

    *rows = geheugen_grow(*rows, capacity, at + 1, sizeof **rows);
    (*rows)[at].naam = naam;
    *groups = namen->count;
    return &(*rows)[at];
}

static void count_week(struct overzicht *overzicht, const struct rij *rij)
{
    int32_t week;
    struct weektelling *telling;

    if (!rij_open(rij) || rij->stand == STAND_BESLOTEN || rij->termijn == TERMIJN_GEEN)
        return;
    week = (rij->uiterlijk - overzicht->maandag) / 7;
    telling = rij->dagen < 0 ? &overzicht->te_laat : week < WEKEN ? &overzicht->weken[week] : &overzicht->later;
    if (rij->termijn == TERMIJN_BELOFTE)
        telling->belofte++;
    else
        telling->wet++;
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* The place of a norm among rows; the same promise with the same target is one norm, whoever's profile says it. */
static size_t find_norm(struct normen *normen, const struct normregel *regel)
{
    for (size_t i = 0; i < normen->count; i++) {
        const struct normregel *row = &normen->rows[i];

        if (row->doel == regel->doel && same(row->zaaktype, regel->zaaktype) && same(row->norm, regel->norm) &&
            same(row->belofte, regel->belofte) && same(row->organisatie, regel->organisatie))
            return i;
    }
    normen->rows = geheugen_grow(normen->rows, &normen->capacity, normen->count + 1, sizeof *normen->rows);
    normen->rows[normen->count] = *regel;
    normen->rows[normen->count].score = (struct zaak_normscore){0, 0, 0};
    return normen->count++;
}

static size_t find_slot(const struct zoeker *zoeker, const struct zaak_profiel *profiel, const char *organisatie)
{
    size_t mask = zoeker->slot_count - 1;
    size_t at = (size_t)((((uintptr_t)profiel >> 4) * 31 + ((uintptr_t)organisatie >> 3)) * 2654435761u) & mask;

    while (zoeker->slots[at] && (zoeker->rows[zoeker->slots[at] - 1].profiel != profiel || zoeker->rows[zoeker->slots[at] - 1].organisatie != organisatie))
        at = (at + 1) & mask;
    return at;
}

static void enlarge(struct zoeker *zoeker)
{
    size_t slot_count = zoeker->slot_count ? 2 * zoeker->slot_count : 256, room = 0;

    free(zoeker->slots);
    zoeker->slots = geheugen_grow(NULL, &room, slot_count, sizeof *zoeker->slots);
    zoeker->slot_count = slot_count;
    for (size_t i = 0; i < zoeker->count; i++)
        zoeker->slots[find_slot(zoeker, zoeker->rows[i].profiel, zoeker->rows[i].organisatie)] = (uint32_t)i + 1;
}

static struct cellen *add_cells(struct overzicht *overzicht, const struct rij *rij, size_t slot)
{
    struct zoeker *zoeker = overzicht->zoeker;
    struct cellen *cellen;

    zoeker->rows = geheugen_grow(zoeker->rows, &zoeker->capacity, zoeker->count + 1, sizeof *zoeker->rows);
    cellen = &zoeker->rows[zoeker->count++];
    *cellen = (struct cellen){rij->profiel, rij->organisatie, zoeker->place_count, zaak_profiel_norm_count(rij->profiel)};
    zoeker->slots[slot] = (uint32_t)zoeker->count;
    for (size_t i = 0; i < cellen->count; i++) {
        struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
        struct normregel regel = {.organisatie = rij->organisatie, .zaaktype = rij->zaaktype, .naam = rij_type(rij)};

        zaak_profiel_get_norm(rij->profiel, i, &norm);
        regel.norm = norm.id;
        regel.belofte = norm.belofte;
        regel.doel = norm.doel;
        zoeker->places = geheugen_grow(zoeker->places, &zoeker->place_capacity, zoeker->place_count + 1, sizeof *zoeker->places);
        zoeker->places[zoeker->place_count++] = find_norm(&overzicht->cellen, &regel);
    }
    return cellen;
}

static void score(struct overzicht *overzicht, const struct rij *rij, const struct opties *opties)
{
    struct zaak_blik blik = rij_blik(opties->peildatum);
    struct zoeker *zoeker = overzicht->zoeker;
    struct cellen *cellen;
    size_t slot;

    if (zaak_profiel_norm_count(rij->profiel) == 0)
        return;
    if (2 * (zoeker->count + 1) > zoeker->slot_count)
        enlarge(zoeker);
    slot = find_slot(zoeker, rij->profiel, rij->organisatie);
    cellen = zoeker->slots[slot] ? &zoeker->rows[zoeker->slots[slot] - 1] : add_cells(overzicht, rij, slot);
    for (size_t i = 0; i < cellen->count; i++) {
        static const int32_t outcomes[] = {[BELOFTE_LOOPT] = ZAAK_NORM_LOOPT, [BELOFTE_GEHAALD] = ZAAK_NORM_GEHAALD, [BELOFTE_GEMIST] = ZAAK_NORM_GEMIST,
                                           [BELOFTE_VOORBIJ] = ZAAK_NORM_TE_LAAT};
        struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;

        if (i == rij_belofte(rij)) /* the row has worked this one out */
            uitkomst.uitkomst = outcomes[rij->belofte_stand];
        else if (zaak_get_normuitkomst(rij->zaak, &blik, i, &uitkomst, NULL, NULL) != 0)
            continue;
        zaak_normscore_add(&overzicht->cellen.rows[zoeker->places[cellen->first + i]].score, uitkomst.uitkomst);
    }
}

void overzicht_add(struct overzicht *overzicht, const struct rij *rij, const struct opties *opties)
{
    count(&overzicht->telling, rij);
    if (rij->organisatie)
        count(&find_group(&overzicht->gemeente_namen, &overzicht->gemeenten, &overzicht->gemeente_count, &overzicht->gemeente_capacity,
                          rij->organisatie)->telling, rij);
    if (rij->team)
        count(&find_group(&overzicht->team_namen, &overzicht->teams, &overzicht->team_count, &overzicht->team_capacity, rij->team)->telling, rij);
    if (overzicht->eerste == ZAAK_DAG_GEEN || rij->ontvangen < overzicht->eerste)
        overzicht->eerste = rij->ontvangen;
    if (overzicht->laatste == ZAAK_DAG_GEEN || rij->ontvangen > overzicht->laatste)
        overzicht->laatste = rij->ontvangen;
    if (rij->dwangsom.wat != DWANGSOM_GEEN) {
        overzicht->dwangsommen = geheugen_grow(overzicht->dwangsommen, &overzicht->dwangsom_capacity, overzicht->dwangsom_count + 1,
                                               sizeof *overzicht->dwangsommen);
        overzicht->dwangsommen[overzicht->dwangsom_count++] = *rij;
    }
    count_week(overzicht, rij);
    score(overzicht, rij, opties);
}

int normregel_oordeel(const struct normregel *regel)
{
    return zaak_normscore_oordeel(&regel->score, regel->doel);
}

const char *normregel_woord(const struct normregel *regel)
{
    int oordeel = normregel_oordeel(regel);

    return oordeel == ZAAK_OORDEEL_GEHAALD ? "gehaald" : oordeel == ZAAK_OORDEEL_NIET_GEHAALD ? "niet gehaald" : "nog geen";
}

/* What was promised and not kept comes first: that is where a team leader has something to do. */
static int weight(const struct normregel *regel)
{
    int oordeel = normregel_oordeel(regel);

    return oordeel == ZAAK_OORDEEL_NIET_GEHAALD ? 0 : oordeel == ZAAK_OORDEEL_GEHAALD ? 1 : 2;
}

static int compare_norms(const void *left, const void *right)
{
    const struct normregel *a = left, *b = right;
    int order = weight(a) - weight(b);

    if (order == 0)
        order = strcmp(a->naam, b->naam);
    if (order == 0 && a->score.totaal != b->score.totaal)
        order = a->score.totaal > b->score.totaal ? -1 : 1;
    if (order == 0)
        order = strcmp(a->norm, b->norm);
    return order ? order : strcmp(a->belofte, b->belofte);
}

static int compare_groups_by_name(const void *left, const void *right)
{
    const struct groep *a = left, *b = right;

    return strcmp(a->naam, b->naam);
}

/* The team with most to worry about first. */
static int compare_groups_by_load(const void *left, const void *right)
{
    const struct groep *a = left, *b = right;

    if (a->telling.open != b->telling.open)
        return a->telling.open > b->telling.open ? -1 : 1;
    return strcmp(a->naam, b->naam);
}

/* Names a municipality only where another row has the same norm of the same zaaktype. */
static void tell_apart(struct normen *normen)
{
    for (size_t i = 0; i < normen->count; i++) {
        struct normregel *row = &normen->rows[i];
        bool twin = false;

        for (size_t j = 0; j < normen->count && row->alleen && !twin; j++)
            twin = j != i && same(row->zaaktype, normen->rows[j].zaaktype) && same(row->norm, normen->rows[j].norm);
        if (!twin)
            row->alleen = NULL;
    }
}

/* Adds the municipalities up to one score per norm, and sums each municipality. */
void overzicht_end(struct overzicht *overzicht)
{
    for (size_t i = 0; i < overzicht->cellen.count; i++) {
        const struct normregel *cel = &overzicht->cellen.rows[i];
        struct normregel together = *cel;
        int oordeel = normregel_oordeel(cel);

        size_t at;

        together.organisatie = NULL;
        together.alleen = overzicht->gemeente_count > 1 ? cel->organisatie : NULL;
        at = find_norm(&overzicht->normen, &together);
        if (!same(overzicht->normen.rows[at].alleen, cel->organisatie))
            overzicht->normen.rows[at].alleen = NULL;
        zaak_normscore_merge(&overzicht->normen.rows[at].score, &cel->score);
        if (cel->organisatie) {
            struct groep *groep = &overzicht->gemeenten[namen_add(&overzicht->gemeente_namen, cel->organisatie)];

            groep->beloften_gehaald += cel->score.gehaald;
            groep->beloften_totaal += cel->score.totaal;
            groep->normen += oordeel != ZAAK_OORDEEL_NVT;
            groep->normen_gehaald += oordeel == ZAAK_OORDEEL_GEHAALD;
        }
    }
    tell_apart(&overzicht->normen);
    dwangsom_sort(overzicht->dwangsommen, overzicht->dwangsom_count);
    if (overzicht->normen.count)
        qsort(overzicht->normen.rows, overzicht->normen.count, sizeof *overzicht->normen.rows, compare_norms);
    if (overzicht->gemeente_count)
        qsort(overzicht->gemeenten, overzicht->gemeente_count, sizeof *overzicht->gemeenten, compare_groups_by_name);
    if (overzicht->team_count)
        qsort(overzicht->teams, overzicht->team_count, sizeof *overzicht->teams, compare_groups_by_load);
}

void overzicht_free(struct overzicht *overzicht)
{
    free(overzicht->zoeker->rows);
    free(overzicht->zoeker->slots);
    free(overzicht->zoeker->places);
    free(overzicht->zoeker);
    free(overzicht->dwangsommen);
    free(overzicht->gemeenten);
    free(overzicht->teams);
    free(overzicht->cellen.rows);
    free(overzicht->normen.rows);
    namen_free(&overzicht->gemeente_namen);
    namen_free(&overzicht->team_namen);
}
