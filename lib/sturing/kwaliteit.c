/* SPDX-License-Identifier: EUPL-1.2 */
/* Counting what was judged: per rule and month how many cases or resources it concerns and how many break it. */
#include <zaak/kwaliteit.h>

#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "basis/teller_intern.h"
#include "catalogus/object_intern.h"
#include "catalogus/regelprofiel_intern.h"
#include "tijd/datum_intern.h"
#include "zaak/voorraad_intern.h"
#include "zaak/zaak_intern.h"

enum plaats { PLAATS_ZAAK, PLAATS_CATALOGUS };
enum nodig { NODIG_NIETS, NODIG_SELECTIELIJST, NODIG_VORIGE, NODIG_RASCI };
enum { ZAAK_FEIT_ELKE = 0, ZAAK_SOORT_ELKE = 0, LAATSTE_SOORT = ZAAK_SOORT_ZAAKOBJECTTYPE };

/* Which rule is about what (lib/register/kwaliteit.csv). */
static const struct {
    enum toetsregel regel;
    enum plaats plaats;
    int32_t soort;
    enum nodig nodig;
} onderwerpen[] = {
#define SOORT_ZAAK(soort) ZAAK_FEIT_##soort
#define SOORT_CATALOGUS(soort) ZAAK_SOORT_##soort
#define X(rule, place, kind, needs) { TOETSREGEL_##rule, PLAATS_##place, SOORT_##place(kind), NODIG_##needs },
#include "kwaliteit.inc"
#undef X
};

static const char *const titels[] = {
#define X(id, rule, title, ...) title,
#include "toetsregels.inc"
#undef X
};

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

/* The place behind the rules is that of all rules together. */
enum { ALLES = TOETSREGEL_COUNT, TELLERS };

enum { ZONDER_MAAND = INT32_MAX };

/* The counts of one month. */
struct stand {
    int32_t maand;   /* twelve times the year, and the month from 0; ZONDER_MAAND */
    int64_t getoetst[TELLERS], fout[TELLERS];
};

struct zaak_kwaliteit {
    struct teller refs;
    struct zaak_context *ctx;
    const struct regelprofiel *profiel;
    struct stand *standen;           /* by month */
    size_t stand_count, stand_capacity;
    struct zaak_kwaliteitrij *rows;
    size_t count, capacity;
};

int32_t zaak_kwaliteit_cijfer(int64_t getoetst, int64_t fout)
{
    int64_t share;

    if (getoetst <= 0 || fout < 0 || fout > getoetst)
        return -1;
    if (!fout)
        return 100;
    share = getoetst > INT64_MAX / 100 ? (getoetst - fout) / (getoetst / 100) : (getoetst - fout) * 100 / getoetst;
    return share > 99 ? 99 : (int32_t)share;
}

static struct zaak_kwaliteit *make(struct zaak_context *ctx, const struct regelprofiel *profiel)
{
    struct zaak_kwaliteit *k = zaak_alloc(ctx, sizeof *k);

    if (!k)
        return NULL;
    teller_init(&k->refs);
    k->ctx = zaak_context_ref(ctx);
    k->profiel = profiel;
    return k;
}

struct zaak_kwaliteit *zaak_kwaliteit_ref(struct zaak_kwaliteit *k)
{
    if (k)
        teller_ref(&k->refs);
    return k;
}

struct zaak_kwaliteit *zaak_kwaliteit_unref(struct zaak_kwaliteit *k)
{
    struct zaak_context *ctx;

    if (!k || !teller_unref(&k->refs))
        return NULL;
    ctx = k->ctx;
    zaak_release(ctx, k->standen);
    zaak_release(ctx, k->rows);
    zaak_release(ctx, k);
    zaak_context_unref(ctx);
    return NULL;
}

size_t zaak_kwaliteit_count(const struct zaak_kwaliteit *k)
{
    return k ? k->count : 0;
}

int zaak_kwaliteit_get(const struct zaak_kwaliteit *k, size_t index, struct zaak_kwaliteitrij *ret_rij)
{
    if (!k)
        return -ZAAK_E_ARGUMENT;
    return index < k->count ? zaak_options_write(ret_rij, &k->rows[index], sizeof k->rows[index], NULL) : -ZAAK_E_BEREIK;
}

/* The counts of a month, made when it is new; months stay in order. NULL when there is no memory. */
static struct stand *find_stand(struct zaak_kwaliteit *k, int32_t maand)
{
    size_t at = k->stand_count;

    while (at && k->standen[at - 1].maand > maand)
        at--;
    if (at && k->standen[at - 1].maand == maand)
        return &k->standen[at - 1];
    if (zaak_grow(k->ctx, (void **)&k->standen, &k->stand_capacity, k->stand_count + 1, sizeof *k->standen))
        return NULL;
    memmove(k->standen + at + 1, k->standen + at, (k->stand_count - at) * sizeof *k->standen);
    k->standen[at] = (struct stand){ .maand = maand };
    k->stand_count++;
    return &k->standen[at];
}

/* The rule of a finding. Ids of the standard are not unique in all of its versions: of those the one that the profile has. */
static enum toetsregel find_rule(const struct regelprofiel *profiel, const char *id)
{
    int rule = 0;

    while (rule < TOETSREGEL_COUNT && (strcmp(zaak_regel_id(rule), id) || zaak_regel_variant(profiel, rule) == REGELVARIANT_UIT))
        rule++;
    return rule;
}

static int add_row(struct zaak_kwaliteit *k, const struct stand *stand, int rule, int32_t soort)
{
    struct zaak_kwaliteitrij row = ZAAK_KWALITEITRIJ_INIT;

    if (zaak_grow(k->ctx, (void **)&k->rows, &k->capacity, k->count + 1, sizeof *k->rows))
        return -ZAAK_E_GEHEUGEN;
    row.soort = soort;
    row.jaar = soort == ZAAK_KWALITEIT_MAAND ? stand->maand / 12 : 0;
    row.maand = soort == ZAAK_KWALITEIT_MAAND ? stand->maand % 12 + 1 : 0;
    row.regel = rule == ALLES ? "" : zaak_regel_id(rule);
    row.titel = rule == ALLES ? "Alle regels samen" : titels[rule];
    row.getoetst = stand->getoetst[rule];
    row.fout = stand->fout[rule];
    row.cijfer = zaak_kwaliteit_cijfer(row.getoetst, row.fout);
    k->rows[k->count++] = row;
    return 0;
}

static int add_rows(struct zaak_kwaliteit *k, const struct stand *stand, int32_t soort)
{
    int result = add_row(k, stand, ALLES, soort);

    for (int rule = 0; rule < TOETSREGEL_COUNT && result == 0; rule++)
        if (stand->getoetst[rule])
            result = add_row(k, stand, rule, soort);
    return result;
}

/* The whole is the sum of the months. */
static int conclude(struct zaak_kwaliteit *k, bool months)
{
    struct stand total = { .maand = 0 };
    int result;

    for (size_t i = 0; i < k->stand_count; i++) {
        for (int rule = 0; rule < TELLERS; rule++) {
            total.getoetst[rule] += k->standen[i].getoetst[rule];
            total.fout[rule] += k->standen[i].fout[rule];
        }
    }
    result = add_rows(k, &total, ZAAK_KWALITEIT_GEHEEL);
    for (size_t i = 0; months && i < k->stand_count && result == 0; i++)
        result = add_rows(k, &k->standen[i], k->standen[i].maand == ZONDER_MAAND ? ZAAK_KWALITEIT_ZONDER_MAAND : ZAAK_KWALITEIT_MAAND);
    return result;
}

/* Which kinds of facts a case has that were not withdrawn; a bit for each. */
static int kinds_of(const struct zaak *zaak, uint64_t *ret_kinds)
{
    const struct feit *feit;
    struct uitzicht u;
    int result = zaak_uitzicht_begin(&u, zaak, NULL, NULL);

    *ret_kinds = UINT64_C(1) << ZAAK_FEIT_ELKE;
    while (result == 0 && (feit = zaak_uitzicht_next(&u)))
        *ret_kinds |= UINT64_C(1) << feit->soort;
    return result;
}

/* The counts of one case: each rule once. */
static void count_case(const struct zaak_kwaliteit *k, struct stand *stand, uint64_t kinds, const struct zaak_bevindingen *list, int32_t ernst)
{
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
    bool concerns[TELLERS] = { false }, breaks[TELLERS] = { false };

    concerns[ALLES] = true;
    for (size_t i = 0; i < LENGTH(onderwerpen); i++)
        if (onderwerpen[i].plaats == PLAATS_ZAAK && kinds >> onderwerpen[i].soort & 1 && zaak_regel_variant(k->profiel, onderwerpen[i].regel) != REGELVARIANT_UIT)
            concerns[onderwerpen[i].regel] = true;
    for (size_t i = 0; zaak_bevindingen_get(list, i, &row) == 0; i++) {
        int rule = row.ernst >= ernst ? (int)find_rule(k->profiel, row.regel) : TOETSREGEL_COUNT;

        if (row.ernst >= ernst)
            breaks[rule] = concerns[rule] = breaks[ALLES] = true;
    }
    for (int rule = 0; rule < TELLERS; rule++) {
        stand->getoetst[rule] += concerns[rule];
        stand->fout[rule] += breaks[rule];
    }
}

static int32_t month_of(zaak_dag dag)
{
    struct civil civil;

    if (dag == ZAAK_DAG_GEEN)
        return ZONDER_MAAND;
    civil = dag_to_civil(dag);
    return 12 * civil.jaar + civil.maand - 1;
}

static bool is_outside(const struct zaak_kwaliteitvraag *vraag, zaak_dag ontvangen)
{
    bool known = ontvangen != ZAAK_DAG_GEEN;

    return (vraag->van != ZAAK_DAG_GEEN && (!known || ontvangen < vraag->van)) || (vraag->tot != ZAAK_DAG_GEEN && (!known || ontvangen > vraag->tot));
}

static int measure_case(struct zaak_kwaliteit *k, const struct zaak *zaak, const struct zaak_kwaliteitvraag *vraag, struct zaak_error *error)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_toets toets = ZAAK_TOETS_INIT;
    struct zaak_bevindingen *list;
    struct stand *stand;
    uint64_t kinds;
    int result = zaak_get_toestand(zaak, NULL, &toestand, error);

    if (result)
        return result;
    if (is_outside(vraag, toestand.startdatum))
        return 0;
    toets.profiel = vraag->profiel;
    toets.rechten = vraag->rechten;
    list = zaak_bevindingen_new(k->ctx);
    stand = list ? find_stand(k, month_of(toestand.startdatum)) : NULL;
    result = stand ? zaak_check_with(zaak, &toets, list, error) : zaak_fail_memory(error);
    if (result >= 0)
        result = kinds_of(zaak, &kinds);
    if (result == 0)
        count_case(k, stand, kinds, list, vraag->ernst);
    zaak_bevindingen_unref(list);
    return result;
}

static int read_profile(const char *naam, const struct zaak_catalogus *catalogus, const struct regelprofiel **ret_profiel, struct zaak_error *error)
{
    if (!naam)
        *ret_profiel = zaak_catalogus_regelprofiel(catalogus);
    else if (!zaak_regelprofiel_find(naam, ret_profiel))
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "profiel", "Het regelprofiel \"%.40s\" is er niet.", naam);
    return 0;
}

static int read_severity(int32_t *ernst, struct zaak_error *error)
{
    *ernst = *ernst ? *ernst : ZAAK_ERNST_FOUT;
    return *ernst < ZAAK_ERNST_MELDING || *ernst > ZAAK_ERNST_FOUT ? zaak_fail(error, ZAAK_E_ARGUMENT, "ernst", NULL) : 0;
}

/* Hands the measurement over when all went well, and takes it back otherwise. */
static int finish(struct zaak_kwaliteit *k, int result, bool months, struct zaak_kwaliteit **ret_kwaliteit, struct zaak_error *error)
{
    if (result == 0 && conclude(k, months))
        result = zaak_fail_memory(error);
    if (result) {
        zaak_kwaliteit_unref(k);
        return result;
    }
    *ret_kwaliteit = k;
    return 0;
}

int zaak_kwaliteit_measure(const struct zaak_voorraad *voorraad, const struct zaak_kwaliteitvraag *given, struct zaak_kwaliteit **ret_kwaliteit, struct zaak_error *error)
{
    struct zaak_kwaliteitvraag vraag = ZAAK_KWALITEITVRAAG_INIT;
    const struct regelprofiel *profiel = NULL;
    const struct omgeving *omgeving = voorraad ? zaak_voorraad_omgeving(voorraad) : NULL;
    struct zaak_kwaliteit *k;
    const struct zaak *zaak;
    int result = omgeving && ret_kwaliteit ? zaak_options_read(&vraag, sizeof vraag, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = read_severity(&vraag.ernst, error);
    if (result == 0)
        result = read_profile(vraag.profiel, omgeving->catalogus, &profiel, error);
    if (result)
        return result;
    k = make(omgeving->ctx, profiel);
    if (!k)
        return zaak_fail_memory(error);
    for (size_t i = 0; result == 0 && (zaak = zaak_voorraad_at(voorraad, i)); i++)
        result = measure_case(k, zaak, &vraag, error);
    return finish(k, result, true, ret_kwaliteit, error);
}

/* A rule and a resource that breaks it. */
struct breuk {
    int rule;
    const struct zaak_object *object;
};

static int compare_breuken(const void *left, const void *right)
{
    const struct breuk *a = left, *b = right;

    if (a->rule != b->rule)
        return a->rule < b->rule ? -1 : 1;
    return a->object == b->object ? 0 : (uintptr_t)a->object < (uintptr_t)b->object ? -1 : 1;
}

/* Each resource once for a rule. What is not in the catalogue (any more) comes on top of what is. */
static void count_breaks(struct stand *stand, const struct zaak_catalogus *catalogus, struct breuk *rows, size_t count)
{
    qsort(rows, count, sizeof *rows, compare_breuken);
    for (size_t i = 0; i < count; i++) {
        if (i && compare_breuken(&rows[i - 1], &rows[i]) == 0)
            continue;
        stand->fout[rows[i].rule]++;
        stand->getoetst[rows[i].rule] += !rows[i].object || zaak_object_catalogus(rows[i].object) != catalogus;
    }
}

/* Each finding twice: for its rule and for all together. */
static int count_findings(const struct zaak_kwaliteit *k, struct stand *stand, const struct zaak_catalogus *catalogus, const struct zaak_bevindingen *list, int32_t ernst)
{
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
    struct breuk *rows = zaak_alloc(k->ctx, (2 * zaak_bevindingen_count(list) + 1) * sizeof *rows);
    size_t count = 0;

    if (!rows)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; zaak_bevindingen_get(list, i, &row) == 0; i++) {
        int rule = find_rule(k->profiel, row.regel);

        if (row.ernst < ernst)
            continue;
        rows[count++] = (struct breuk){ ALLES, row.object };
        if (rule != ALLES)
            rows[count++] = (struct breuk){ rule, row.object };
    }
    count_breaks(stand, catalogus, rows, count);
    zaak_release(k->ctx, rows);
    return 0;
}

/* How many resources each rule concerns. A rule of which the register says nothing concerns those that break it. */
static void count_resources(const struct zaak_kwaliteit *k, struct stand *stand, const struct zaak_catalogus *catalogus, const struct zaak_keuring *keuring)
{
    const bool given[] = { [NODIG_NIETS] = true, [NODIG_SELECTIELIJST] = keuring->selectielijst, [NODIG_VORIGE] = keuring->vorige, [NODIG_RASCI] = keuring->rasci };

    for (int32_t soort = ZAAK_SOORT_CATALOGUS; soort <= LAATSTE_SOORT; soort++)
        stand->getoetst[ALLES] += (int64_t)zaak_catalogus_count(catalogus, soort);
    for (size_t i = 0; i < LENGTH(onderwerpen); i++) {
        if (onderwerpen[i].plaats != PLAATS_CATALOGUS || !given[onderwerpen[i].nodig] || zaak_regel_variant(k->profiel, onderwerpen[i].regel) == REGELVARIANT_UIT)
            continue;
        stand->getoetst[onderwerpen[i].regel] += onderwerpen[i].soort == ZAAK_SOORT_ELKE ? stand->getoetst[ALLES]
                                                                                        : (int64_t)zaak_catalogus_count(catalogus, onderwerpen[i].soort);
    }
}

/* A rule without a row in the register. */
static void repair(struct stand *stand)
{
    for (int rule = 0; rule < TELLERS; rule++)
        if (stand->getoetst[rule] < stand->fout[rule])
            stand->getoetst[rule] = stand->fout[rule];
}

int zaak_kwaliteit_measure_catalogus(const struct zaak_catalogus *catalogus, const struct zaak_keuring *given, int32_t ernst, struct zaak_kwaliteit **ret_kwaliteit,
                                     struct zaak_error *error)
{
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    const struct regelprofiel *profiel = NULL;
    struct zaak_bevindingen *list;
    struct zaak_kwaliteit *k;
    struct stand *stand;
    int result = catalogus && ret_kwaliteit ? zaak_options_read(&keuring, sizeof keuring, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = read_severity(&ernst, error);
    if (result == 0)
        result = read_profile(keuring.profiel, catalogus, &profiel, error);
    if (result)
        return result;
    k = make(zaak_catalogus_context(catalogus), profiel);
    if (!k)
        return zaak_fail_memory(error);
    list = zaak_bevindingen_new(k->ctx);
    stand = list ? find_stand(k, ZONDER_MAAND) : NULL;
    result = stand ? zaak_catalogus_check(catalogus, &keuring, list, error) : zaak_fail_memory(error);
    if (result >= 0) {
        count_resources(k, stand, catalogus, &keuring);
        result = count_findings(k, stand, catalogus, list, ernst) ? zaak_fail_memory(error) : 0;
        repair(stand);
    }
    zaak_bevindingen_unref(list);
    return finish(k, result, false, ret_kwaliteit, error);
}
