/* SPDX-License-Identifier: EUPL-1.2 */
/* Resolves the procesprofielen at the freeze: names become parts of each zaaktype version, and for each organisation and stretch of days the profile of the organisation is
 * filled up from the shared one, so that finding a profile later only compares. */
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "catalogus_intern.h"
#include "profiel_bron_intern.h"
#include "termijn/grond_intern.h"

/* The profiles of one zaaktype, and its versions. */
struct bouw {
    struct zaak_catalogus *catalogus;
    struct deel_lijst versions;
    struct profiel_bron *const *bronnen;  /* by organisation and first day */
    size_t count;
};

/* The lists of one profile for one version. */
struct uitwerking {
    const struct zaak_servicenorm *normen;
    const struct overgang *overgangen;
    const struct zaak_rasciregel *rasci;
    const struct activiteit *activiteiten;
    const struct zaak_profielrol *rollen;
    const struct volgwijze *volgwijze;
    size_t norm_count, overgang_count, rasci_count, activiteit_count, rol_count;
};

static void *take(const struct bouw *bouw, size_t count, size_t size)
{
    return zaak_arena_alloc(bouw->catalogus->ctx, &bouw->catalogus->arena, count * size);
}

/* Names */

/* A name that no version of the zaaktype knows is a mistake; one that only this version does not know leaves its row out for this version. */
static int check_naam(const struct bouw *bouw, int32_t soort, const char *naam, struct zaak_error *error)
{
    static const char *const kinds[SOORT_COUNT] = {
        [ZAAK_SOORT_STATUSTYPE] = "een statustype",
        [ZAAK_SOORT_ROLTYPE] = "een roltype",
        [ZAAK_SOORT_EIGENSCHAP] = "een eigenschap",
        [ZAAK_SOORT_INFORMATIEOBJECTTYPE] = "een informatieobjecttype",
    };

    for (size_t i = 0; i < bouw->versions.count; i++)
        if (zaak_zaaktype_find_exact(bouw->versions.items[i], soort, naam))
            return 0;
    return zaak_fail(error, ZAAK_E_VERWIJZING, NULL, "Het zaaktype heeft in geen enkele versie %s \"%.80s\".", kinds[soort], naam);
}

static int32_t eis_kind(const struct eis_bron *eis)
{
    return eis->soort == EIS_ROL ? ZAAK_SOORT_ROLTYPE : eis->soort == EIS_EIGENSCHAP ? ZAAK_SOORT_EIGENSCHAP : ZAAK_SOORT_INFORMATIEOBJECTTYPE;
}

/* A property that has the name of a base event needs no eigenschap in the zaaktype: the clock takes it as it is too. */
static bool is_base_event(const struct bouw *bouw, const struct zaak_normmoment *moment)
{
    return moment->soort == ZAAK_NORMMOMENT_EIGENSCHAP && zaak_gronden_find_gebeurtenis(zaak_catalogus_get_gronden(bouw->catalogus), moment->naam) >= 0;
}

static int32_t moment_kind(const struct zaak_normmoment *moment)
{
    return moment->soort == ZAAK_NORMMOMENT_STATUS ? ZAAK_SOORT_STATUSTYPE : ZAAK_SOORT_EIGENSCHAP;
}

static int check_momenten(const struct bouw *bouw, const struct norm_bron *row, struct zaak_error *error)
{
    const struct { const char *field; const struct zaak_normmoment *moment; } rows[] = {
        { "begin", &row->regel.begin }, { row->einde ? "einde" : "status", &row->regel.einde }, { "voorwaarde", &row->regel.voorwaarde },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct zaak_normmoment *moment = rows[i].moment;
        int result = moment->naam && !is_base_event(bouw, moment) ? check_naam(bouw, moment_kind(moment), moment->naam, error) : 0;

        if (result) {
            zaak_error_prefix(error, "%s", rows[i].field);
            return result;
        }
    }
    return 0;
}

static int check_kanaal(const struct zaak_catalogus *catalogus, const char *organisatie, const char *kanaal, struct zaak_error *error)
{
    if (!kanaal || zaak_kantoren_know(catalogus, organisatie, kanaal))
        return 0;
    if (organisatie)
        return zaak_fail(error, ZAAK_E_VERWIJZING, "kanaal", "Het kantoor van \"%.40s\" heeft geen kanaal \"%.60s\".", organisatie, kanaal);
    return zaak_fail(error, ZAAK_E_VERWIJZING, "kanaal", "Geen enkel kantoor heeft een kanaal \"%.60s\".", kanaal);
}

static int check_norm(const struct bouw *bouw, const char *organisatie, const struct norm_bron *row, struct zaak_error *error)
{
    int result = check_momenten(bouw, row, error);

    return result ? result : check_kanaal(bouw->catalogus, organisatie, row->norm.kanaal, error);
}

static int check_overgang(const struct bouw *bouw, const struct overgang_bron *row, struct zaak_error *error)
{
    int result = check_naam(bouw, ZAAK_SOORT_STATUSTYPE, row->naar, error);

    if (result) {
        zaak_error_prefix(error, "naar");
        return result;
    }
    for (size_t i = 0; i < row->van_count; i++) {
        result = check_naam(bouw, ZAAK_SOORT_STATUSTYPE, row->van[i], error);
        if (result) {
            zaak_error_prefix(error, "van.%zu", i);
            return result;
        }
    }
    for (size_t i = 0; i < row->eis_count; i++) {
        result = row->eisen[i].naam ? check_naam(bouw, eis_kind(&row->eisen[i]), row->eisen[i].naam, error) : 0;
        if (result) {
            zaak_error_prefix(error, "eist.%zu", i);
            return result;
        }
    }
    return 0;
}

/* Whether the matrix is a good one is judged by zaak_rasci_check(): here only its names count. */
static int check_activiteit(const struct bouw *bouw, const struct activiteit_bron *row, struct zaak_error *error)
{
    int result = check_naam(bouw, ZAAK_SOORT_STATUSTYPE, row->status, error);

    if (result) {
        zaak_error_prefix(error, "status");
        return result;
    }
    result = row->bedrag ? check_naam(bouw, ZAAK_SOORT_EIGENSCHAP, row->bedrag, error) : 0;
    if (result) {
        zaak_error_prefix(error, "bedrag");
        return result;
    }
    for (size_t i = 0; i < row->cel_count; i++) {
        result = check_naam(bouw, ZAAK_SOORT_ROLTYPE, row->cellen[i].roltype, error);
        if (result) {
            zaak_error_prefix(error, "rasci.%.100s", row->cellen[i].roltype);
            return result;
        }
    }
    return 0;
}

/* A segregation within the case names an activity of the same profile; elsewhere it may be one of any zaaktype. */
static int check_scheidingen(const struct profiel_bron *bron, size_t index, struct zaak_error *error)
{
    const struct activiteit_bron *row = &bron->activiteit_rows[index];

    for (size_t i = 0; i < row->scheiding_count; i++) {
        const struct zaak_scheiding *scheiding = &row->scheidingen[i];
        size_t at = 0;
        int result;

        if (!scheiding->activiteit || scheiding->waar != ZAAK_SCHEIDING_ZAAK)
            continue;
        while (at < bron->activiteit_count && strcmp(bron->activiteit_rows[at].id, scheiding->activiteit))
            at++;
        if (at < bron->activiteit_count && at != index)
            continue;
        result = zaak_fail(error, ZAAK_E_VERWIJZING, "activiteit", "Er is geen andere activiteit \"%.60s\" in dit procesprofiel.", scheiding->activiteit);
        zaak_error_prefix(error, "scheiding.%zu", i);
        return result;
    }
    return 0;
}

static int check_grond(const struct bouw *bouw, const char *id, struct zaak_error *error)
{
    const struct zaak_gronden *gronden = zaak_catalogus_get_gronden(bouw->catalogus);
    const struct zaak_grond *grond;

    for (size_t i = 0; id && (grond = zaak_gronden_at(gronden, i)); i++)
        if (!strcmp(grond->id, id))
            return 0;
    return id ? zaak_fail(error, ZAAK_E_VERWIJZING, "grond", "De grond \"%.60s\" bestaat niet.", id) : 0;
}

static int check_volgwijze(const struct bouw *bouw, const struct volgwijze *wijze, struct zaak_error *error)
{
    for (size_t i = 0; wijze && i < wijze->stap_count; i++) {
        for (size_t j = 0; j < wijze->stappen[i].count; j++) {
            int result = check_naam(bouw, ZAAK_SOORT_STATUSTYPE, wijze->stappen[i].namen[j], error);

            if (result) {
                zaak_error_prefix(error, "volgen.stappen.%zu.statussen.%zu", i, j);
                return result;
            }
        }
    }
    return 0;
}

static int check_bron(const struct bouw *bouw, const struct profiel_bron *bron, struct zaak_error *error)
{
    int result = check_grond(bouw, bron->grond, error);

    if (result)
        return result;
    for (size_t i = 0; i < bron->norm_count; i++) {
        result = check_norm(bouw, bron->organisatie, &bron->norm_rows[i], error);
        if (result) {
            zaak_error_prefix(error, "servicenormen.%zu", i);
            return result;
        }
    }
    for (size_t i = 0; i < bron->overgang_count; i++) {
        result = check_overgang(bouw, &bron->overgang_rows[i], error);
        if (result) {
            zaak_error_prefix(error, "overgangen.%zu", i);
            return result;
        }
    }
    for (size_t i = 0; i < bron->activiteit_count; i++) {
        result = check_activiteit(bouw, &bron->activiteit_rows[i], error);
        if (result == 0)
            result = check_scheidingen(bron, i, error);
        if (result) {
            zaak_error_prefix(error, "activiteiten.%zu", i);
            return result;
        }
    }
    for (size_t i = 0; i < bron->rol_count; i++) {
        result = check_naam(bouw, ZAAK_SOORT_ROLTYPE, bron->rol_rows[i].roltype, error);
        if (result) {
            zaak_error_prefix(error, "rollen.%zu.roltype", i);
            return result;
        }
    }
    return check_volgwijze(bouw, bron->volgwijze, error);
}

/* One version */

/* Whether a version has what a servicenorm names. */
static bool knows_moment(const struct bouw *bouw, const struct zaak_object *version, const struct zaak_normmoment *moment)
{
    return !moment->naam || is_base_event(bouw, moment) || zaak_zaaktype_find_exact(version, moment_kind(moment), moment->naam);
}

static int build_normen(const struct bouw *bouw, const struct zaak_object *version, const struct profiel_bron *bron, struct uitwerking *uitwerking)
{
    struct zaak_servicenorm *normen = take(bouw, bron->norm_count, sizeof *normen);

    if (!normen)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < bron->norm_count; i++) {
        const struct zaak_normregel *regel = &bron->norm_rows[i].regel;

        if (knows_moment(bouw, version, &regel->begin) && knows_moment(bouw, version, &regel->einde) && knows_moment(bouw, version, &regel->voorwaarde))
            normen[uitwerking->norm_count++] = bron->norm_rows[i].norm;
    }
    uitwerking->normen = normen;
    return 0;
}

static const struct overgang_eis *build_eisen(const struct bouw *bouw, const struct zaak_object *version, const struct overgang_bron *row,
                                              size_t *ret_count)
{
    struct overgang_eis *eisen = take(bouw, row->eis_count, sizeof *eisen);

    for (size_t i = 0; eisen && i < row->eis_count; i++) {
        const struct eis_bron *eis = &row->eisen[i];
        const struct zaak_object *object = eis->naam ? zaak_zaaktype_find_exact(version, eis_kind(eis), eis->naam) : NULL;

        if (!eis->naam || object)
            eisen[(*ret_count)++] = (struct overgang_eis){ eis->soort, object };
    }
    return eisen;
}

/* A transition of a version, with the place in its document for the case that it stands there twice. */
struct plek {
    struct overgang overgang;
    size_t row, van;
};

static int compare_plekken(const void *left, const void *right)
{
    const struct plek *a = left, *b = right;

    if (a->overgang.key != b->overgang.key)
        return a->overgang.key < b->overgang.key ? -1 : 1;
    if (a->row != b->row)
        return a->row < b->row ? -1 : 1;
    return a->van < b->van ? -1 : a->van > b->van;
}

static int sort_plekken(struct plek *plekken, size_t count, const struct profiel_bron *bron, struct zaak_error *error)
{
    if (count)
        qsort(plekken, count, sizeof *plekken, compare_plekken);
    for (size_t i = 1; i < count; i++) {
        const struct overgang_bron *row = &bron->overgang_rows[plekken[i].row];
        int result;

        if (plekken[i].overgang.key != plekken[i - 1].overgang.key)
            continue;
        result = zaak_fail(error, ZAAK_E_DUBBEL, NULL, "Deze overgang naar \"%.80s\" staat er twee keer.", row->naar);
        if (row->van_count)
            zaak_error_prefix(error, "van.%zu", plekken[i].van);
        zaak_error_prefix(error, "overgangen.%zu", plekken[i].row);
        return result;
    }
    return 0;
}

static int collect_plekken(const struct bouw *bouw, const struct zaak_object *version, const struct profiel_bron *bron, struct plek *plekken,
                           size_t *ret_count)
{
    for (size_t i = 0; i < bron->overgang_count; i++) {
        const struct overgang_bron *row = &bron->overgang_rows[i];
        const struct zaak_object *naar = zaak_zaaktype_find_exact(version, ZAAK_SOORT_STATUSTYPE, row->naar);
        struct overgang overgang = { 0, NULL, 0 };

        if (!naar)
            continue;
        overgang.eisen = build_eisen(bouw, version, row, &overgang.eis_count);
        if (!overgang.eisen)
            return -ZAAK_E_GEHEUGEN;
        for (size_t j = 0; j < (row->van_count ? row->van_count : 1); j++) {
            const struct zaak_object *van = row->van_count ? zaak_zaaktype_find_exact(version, ZAAK_SOORT_STATUSTYPE, row->van[j]) : NULL;

            if (row->van_count && !van)
                continue;
            overgang.key = zaak_overgang_key(van, naar);
            plekken[(*ret_count)++] = (struct plek){ overgang, i, j };
        }
    }
    return 0;
}

static int build_overgangen(const struct bouw *bouw, const struct zaak_object *version, const struct profiel_bron *bron,
                            struct uitwerking *uitwerking, struct zaak_error *error)
{
    size_t room = 0, count = 0;
    struct plek *plekken;
    struct overgang *overgangen;
    int result;

    for (size_t i = 0; i < bron->overgang_count; i++)
        room += bron->overgang_rows[i].van_count ? bron->overgang_rows[i].van_count : 1;
    plekken = zaak_alloc(bouw->catalogus->ctx, room * sizeof *plekken);
    if (!plekken)
        return zaak_fail_memory(error);
    result = collect_plekken(bouw, version, bron, plekken, &count);
    if (result)
        zaak_fail_memory(error);
    else
        result = sort_plekken(plekken, count, bron, error);
    if (result == 0) {
        overgangen = take(bouw, count, sizeof *overgangen);
        for (size_t i = 0; overgangen && i < count; i++)
            overgangen[i] = plekken[i].overgang;
        result = overgangen ? 0 : zaak_fail_memory(error);
        uitwerking->overgangen = overgangen;
        uitwerking->overgang_count = count;
    }
    zaak_release(bouw->catalogus->ctx, plekken);
    return result;
}

/* Two names may stand for one roltype: by its omschrijving and by its omschrijvingGeneriek. */
static void add_cel(struct zaak_rasciregel *rasci, size_t first, size_t *count, const struct zaak_rasciregel *regel)
{
    for (size_t i = first; i < *count; i++) {
        if (rasci[i].roltype == regel->roltype) {
            rasci[i].letters |= regel->letters;
            return;
        }
    }
    rasci[(*count)++] = *regel;
}

static struct activiteit make_activiteit(const struct activiteit_bron *row, const struct zaak_object *statustype, const struct zaak_rasciregel *cellen, size_t cel_count)
{
    struct zaak_activiteit gegevens = ZAAK_ACTIVITEIT_INIT;

    gegevens.id = row->id;
    gegevens.naam = row->naam;
    gegevens.statustype = statustype;
    gegevens.bedrag = row->bedrag;
    gegevens.besluit = row->besluit;
    gegevens.mandaat = row->mandaat;
    gegevens.scheiding_count = (int32_t)row->scheiding_count;
    return (struct activiteit){ gegevens, cellen, cel_count, row->scheidingen };
}

static int build_rasci(const struct bouw *bouw, const struct zaak_object *version, const struct profiel_bron *bron, struct uitwerking *uitwerking)
{
    struct zaak_rasciregel *rasci;
    struct activiteit *activiteiten = take(bouw, bron->activiteit_count, sizeof *activiteiten);
    size_t room = 0;

    for (size_t i = 0; i < bron->activiteit_count; i++)
        room += bron->activiteit_rows[i].cel_count;
    rasci = take(bouw, room, sizeof *rasci);
    if (!rasci || !activiteiten)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < bron->activiteit_count; i++) {
        const struct activiteit_bron *row = &bron->activiteit_rows[i];
        struct zaak_rasciregel regel = ZAAK_RASCIREGEL_INIT;
        size_t first = uitwerking->rasci_count;

        regel.activiteit = row->id;
        regel.naam = row->naam;
        regel.statustype = zaak_zaaktype_find_exact(version, ZAAK_SOORT_STATUSTYPE, row->status);
        for (size_t j = 0; regel.statustype && j < row->cel_count; j++) {
            regel.roltype = zaak_zaaktype_find_exact(version, ZAAK_SOORT_ROLTYPE, row->cellen[j].roltype);
            regel.letters = row->cellen[j].letters;
            if (regel.roltype)
                add_cel(rasci, first, &uitwerking->rasci_count, &regel);
        }
        if (regel.statustype)
            activiteiten[uitwerking->activiteit_count++] = make_activiteit(row, regel.statustype, rasci + first, uitwerking->rasci_count - first);
    }
    uitwerking->rasci = rasci;
    uitwerking->activiteiten = activiteiten;
    return 0;
}

static int build_rollen(const struct bouw *bouw, const struct zaak_object *version, const struct profiel_bron *bron, struct uitwerking *uitwerking)
{
    struct zaak_profielrol *rollen = take(bouw, bron->rol_count, sizeof *rollen);

    if (!rollen)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < bron->rol_count; i++) {
        const struct rol_bron *row = &bron->rol_rows[i];
        const struct zaak_object *roltype = zaak_zaaktype_find_exact(version, ZAAK_SOORT_ROLTYPE, row->roltype);
        struct zaak_profielrol *rol = &rollen[uitwerking->rol_count];

        rol->size = sizeof *rol;
        if (!roltype || zaak_profiel_get_rol(NULL, roltype, rol))
            continue;
        rol->niveau = row->niveau;
        rol->eigen_letters = row->rasci != NULL;
        if (row->rasci)
            rol->letters = row->letters;
        if (row->has_extern)
            rol->is_extern = row->is_extern;
        uitwerking->rol_count++;
    }
    uitwerking->rollen = rollen;
    return 0;
}

static int build_volgwijze(const struct bouw *bouw, const struct zaak_object *version, const struct profiel_bron *bron, struct uitwerking *uitwerking)
{
    if (bron->volgwijze)
        uitwerking->volgwijze = zaak_volgwijze_resolve(bouw->catalogus->ctx, &bouw->catalogus->arena, bron->volgwijze, version);
    return bron->volgwijze && !uitwerking->volgwijze ? -ZAAK_E_GEHEUGEN : 0;
}

/* The letters by the map of roltypes, for a profile without activities; `profiel` may have a map of its own, and may be NULL. */
static int build_map(const struct bouw *bouw, const struct zaak_object *version, const struct zaak_profiel *profiel, struct uitwerking *map)
{
    size_t count = zaak_zaaktype_count(version, ZAAK_SOORT_ROLTYPE);
    struct zaak_rasciregel *rasci = take(bouw, count, sizeof *rasci);

    if (!rasci)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < count; i++) {
        struct zaak_rasciregel regel = ZAAK_RASCIREGEL_INIT;

        struct zaak_profielrol rol = ZAAK_PROFIELROL_INIT;

        regel.roltype = zaak_zaaktype_at(version, ZAAK_SOORT_ROLTYPE, i);
        zaak_profiel_get_rol(profiel, regel.roltype, &rol);
        regel.letters = rol.letters;
        if (regel.letters)
            rasci[map->rasci_count++] = regel;
    }
    map->rasci = rasci;
    return 0;
}

/* Member by member: of the organisation where it has it, else the shared one. Either may be absent, not both. */
static void merge(const struct bouw *bouw, const struct zaak_object *version, const struct uitwerking *rows, const struct uitwerking *map, size_t own,
                  size_t shared, struct zaak_profiel *profiel)
{
    const size_t order[] = { own, shared };

    profiel->zaaktype = version;
    profiel->vrij = true;
    profiel->rasci = map->rasci;
    profiel->rasci_count = map->rasci_count;
    for (size_t i = 2; i-- > 0;) {
        const struct profiel_bron *bron = order[i] < bouw->count ? bouw->bronnen[order[i]] : NULL;
        const struct uitwerking *row = &rows[order[i]];

        if (!bron)
            continue;
        *(bron->organisatie ? &profiel->eigen : &profiel->gedeeld) = bron;
        if (bron->grond)
            profiel->grond = bron->grond;
        if (bron->termijn.eenheid)
            profiel->termijn = bron->termijn;
        if (bron->servicenormen) {
            profiel->normen = row->normen;
            profiel->norm_count = row->norm_count;
        }
        if (bron->overgangen) {
            profiel->overgangen = row->overgangen;
            profiel->overgang_count = row->overgang_count;
            profiel->vrij = false;
        }
        if (bron->activiteiten) {
            profiel->rasci = row->rasci;
            profiel->rasci_count = row->rasci_count;
            profiel->activiteiten = row->activiteiten;
            profiel->activiteit_count = row->activiteit_count;
        }
        if (bron->rollen) {
            profiel->rollen = row->rollen;
            profiel->rol_count = row->rol_count;
        }
        if (bron->volgwijze)
            profiel->volgwijze = row->volgwijze;
    }
}

/* The map of a profile that has one of its own and no activities. */
static int build_own_map(const struct bouw *bouw, const struct zaak_object *version, const struct uitwerking *map, struct zaak_profiel *profiel)
{
    struct uitwerking own = { 0 };

    if (profiel->rasci != map->rasci || !profiel->rol_count)
        return 0;
    if (build_map(bouw, version, profiel, &own))
        return -ZAAK_E_GEHEUGEN;
    profiel->rasci = own.rasci;
    profiel->rasci_count = own.rasci_count;
    return 0;
}

/* The profile of a stretch of the list that holds on a day; bouw->count when there is none. */
static size_t find_bron(const struct bouw *bouw, size_t first, size_t end, zaak_dag dag)
{
    size_t low = first, high = end;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (bouw->bronnen[middle]->van <= dag)
            low = middle + 1;
        else
            high = middle;
    }
    return low > first && dag <= bouw->bronnen[low - 1]->tot ? low - 1 : bouw->count;
}

static int compare_days(const void *left, const void *right)
{
    const zaak_dag *a = left, *b = right;

    return *a < *b ? -1 : *a > *b;
}

/* The days on which another profile may begin to hold: the first days, and the days after the last ones. */
static size_t collect_days(const struct bouw *bouw, size_t first, size_t end, zaak_dag *days, size_t count)
{
    for (size_t i = first; i < end; i++) {
        days[count++] = bouw->bronnen[i]->van;
        if (bouw->bronnen[i]->tot < INT32_MAX)
            days[count++] = bouw->bronnen[i]->tot + 1;
    }
    return count;
}

/* The stretches of days of one organisation: its profiles stand from `first` to `end`, the shared ones before `shared_end`. */
static int build_groep(const struct bouw *bouw, const struct zaak_object *version, const struct uitwerking *rows, const struct uitwerking *map,
                       size_t shared_end, size_t first, size_t end, struct profiel_groep *groep)
{
    size_t room = 2 * (end - first + shared_end), count;
    zaak_dag *days = zaak_alloc(bouw->catalogus->ctx, room * sizeof *days);
    struct profiel_tijdvak *tijdvakken = days ? take(bouw, room, sizeof *tijdvakken) : NULL;
    int result = 0;

    if (!tijdvakken) {
        zaak_release(bouw->catalogus->ctx, days);
        return -ZAAK_E_GEHEUGEN;
    }
    count = collect_days(bouw, 0, shared_end, days, 0);
    count = collect_days(bouw, first, end, days, count);
    if (count)
        qsort(days, count, sizeof *days, compare_days);
    for (size_t i = 0; i < count && result == 0; i++) {
        size_t own = find_bron(bouw, first, end, days[i]), shared = find_bron(bouw, 0, shared_end, days[i]);
        struct profiel_tijdvak *tijdvak = &tijdvakken[groep->count];

        if ((i + 1 < count && days[i + 1] == days[i]) || (own == bouw->count && shared == bouw->count))
            continue;
        tijdvak->van = days[i];
        tijdvak->tot = i + 1 < count ? days[i + 1] - 1 : INT32_MAX;
        merge(bouw, version, rows, map, own, shared, &tijdvak->profiel);
        result = build_own_map(bouw, version, map, &tijdvak->profiel);
        groep->count++;
    }
    groep->organisatie = first < end ? bouw->bronnen[first]->organisatie : NULL;
    groep->tijdvakken = tijdvakken;
    zaak_release(bouw->catalogus->ctx, days);
    return result;
}

static size_t end_of_organisatie(const struct bouw *bouw, size_t first)
{
    size_t end = first;

    while (end < bouw->count && zaak_profiel_same_organisatie(bouw->bronnen[end]->organisatie, bouw->bronnen[first]->organisatie))
        end++;
    return end;
}

/* Each organisation gets the stretches of days of all shared profiles: their number is limited, so that the product stays small. */
enum { MAX_GEDEELD = 100 };

static size_t count_shared(const struct bouw *bouw)
{
    size_t count = 0;

    while (count < bouw->count && !bouw->bronnen[count]->organisatie)
        count++;
    return count;
}

static int build_groepen(const struct bouw *bouw, const struct zaak_object *version, const struct uitwerking *rows, const struct uitwerking *map)
{
    size_t shared_end = count_shared(bouw), count = 1;
    struct profiel_groep *groepen;

    for (size_t i = shared_end; i < bouw->count; i = end_of_organisatie(bouw, i))
        count++;
    groepen = take(bouw, count, sizeof *groepen);
    if (!groepen || build_groep(bouw, version, rows, map, shared_end, 0, 0, &groepen[0]))
        return -ZAAK_E_GEHEUGEN;
    for (size_t first = shared_end, i = 1; i < count; i++) {
        size_t end = end_of_organisatie(bouw, first);

        if (build_groep(bouw, version, rows, map, shared_end, first, end, &groepen[i]))
            return -ZAAK_E_GEHEUGEN;
        first = end;
    }
    version->delen->profielen = groepen;
    version->delen->profiel_count = count;
    return 0;
}

static int build_version(const struct bouw *bouw, const struct zaak_object *version, struct zaak_error *error)
{
    /* One more than there are profiles, so that the place of an absent profile can be pointed at. */
    struct uitwerking *rows = zaak_alloc(bouw->catalogus->ctx, (bouw->count + 1) * sizeof *rows);
    struct uitwerking map = { 0 };
    int result = 0;

    if (!rows || build_map(bouw, version, NULL, &map)) {
        zaak_release(bouw->catalogus->ctx, rows);
        return zaak_fail_memory(error);
    }
    for (size_t i = 0; i < bouw->count && result == 0; i++) {
        if (build_normen(bouw, version, bouw->bronnen[i], &rows[i]) || build_rasci(bouw, version, bouw->bronnen[i], &rows[i]) ||
            build_rollen(bouw, version, bouw->bronnen[i], &rows[i]) ||
            build_volgwijze(bouw, version, bouw->bronnen[i], &rows[i]))
            result = zaak_fail_memory(error);
        else
            result = build_overgangen(bouw, version, bouw->bronnen[i], &rows[i], error);
        if (result)
            zaak_error_prefix(error, "procesprofielen.%zu", bouw->bronnen[i]->index);
    }
    if (result == 0 && count_shared(bouw) > MAX_GEDEELD)
        result = zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een zaaktype heeft hoogstens %d gedeelde procesprofielen.", MAX_GEDEELD);
    if (result == 0 && build_groepen(bouw, version, rows, &map))
        result = zaak_fail_memory(error);
    zaak_release(bouw->catalogus->ctx, rows);
    return result;
}

static int build_zaaktype(const struct bouw *bouw, struct zaak_error *error)
{
    for (size_t i = 0; i < bouw->count; i++) {
        int result = check_bron(bouw, bouw->bronnen[i], error);

        if (result) {
            zaak_error_prefix(error, "procesprofielen.%zu", bouw->bronnen[i]->index);
            return result;
        }
    }
    for (size_t i = 0; i < bouw->versions.count; i++) {
        int result = build_version(bouw, bouw->versions.items[i], error);

        if (result)
            return result;
    }
    return 0;
}

/* Of the servicenormen on events only the channels are to be found. */
static int check_normen(const struct zaak_catalogus *catalogus, struct zaak_error *error)
{
    for (size_t i = 0; i < catalogus->norm_count; i++) {
        const struct norm_bron *row = catalogus->normen[i];
        int result = check_kanaal(catalogus, row->regel.organisatie, row->norm.kanaal, error);

        if (result) {
            zaak_error_prefix(error, "servicenormen.%zu", row->index);
            return result;
        }
    }
    return 0;
}

int zaak_profielen_resolve(struct zaak_catalogus *catalogus, struct zaak_error *error)
{
    size_t count = catalogus->profiel_count;
    int result = check_normen(catalogus, error);

    if (count)
        qsort(catalogus->profielen, count, sizeof catalogus->profielen[0], zaak_profiel_compare);
    for (size_t first = 0, end; first < count && result == 0; first = end) {
        struct bouw bouw = { catalogus, zaak_catalogus_versions(catalogus, catalogus->profielen[first]->zaaktype), catalogus->profielen + first, 0 };

        for (end = first; end < count && !strcmp(catalogus->profielen[end]->zaaktype, catalogus->profielen[first]->zaaktype); end++)
            bouw.count++;
        if (bouw.versions.count) /* a profile whose zaaktype is not in the catalogue is left aside */
            result = build_zaaktype(&bouw, error);
    }
    return result;
}
