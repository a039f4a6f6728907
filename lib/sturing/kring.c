/* SPDX-License-Identifier: EUPL-1.2 */
/* A policy cycle on a day: its elements, its arrows, its goals, and whether the circle is closed. */
#include "kring_intern.h"

#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"

#define LUS_BOVEN "boven"
#define LUS_OPERATIONEEL "operationeel"
#define LUS_MIDDEN "midden"
#define LUS_VOORBEREIDEN "voorbereiden"
#define LUS_UITVOEREN "uitvoeren"
#define LUS_MONITORING "monitoring"
#define LUS_VERBINDING "verbinding"

static const struct {
    const char *woord, *lus, *naam, *bewijs, *tot_2024, *vanaf_2024;
    bool jaarlijks;
} elementen[] = {
#define X(id, word, loop, name, evidence, until_2024, since_2024, yearly) { word, LUS_##loop, name, evidence, until_2024, since_2024, yearly },
#include "vth_elementen.inc"
#undef X
};

static const struct {
    int32_t van, naar;
    const char *betekenis;
} pijlen[] = {
#define X(from, to, meaning) { ELEMENT_##from, ELEMENT_##to, meaning },
#include "vth_pijlen.inc"
#undef X
};

enum { PIJL_COUNT = sizeof pijlen / sizeof pijlen[0] };

/* What is yearly, or was measured, counts for a year. */
enum { DAGEN_VAN_EEN_JAAR = 366 };

/* ---- making ---- */

int zaak_kring_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_kring **ret_kring, struct zaak_error *error)
{
    struct zaak_kring *kring;
    int result;

    if (!ctx || !json || !ret_kring)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    kring = zaak_alloc(ctx, sizeof *kring);
    if (!kring)
        return zaak_fail_memory(error);
    teller_init(&kring->refs);
    kring->ctx = zaak_context_ref(ctx);
    result = zaak_json_parse(ctx, json, length, &kring->root, error);
    if (result == 0)
        result = zaak_kring_read(kring, error);
    if (result)
        zaak_kring_unref(kring);
    else
        *ret_kring = kring;
    return result;
}

struct zaak_kring *zaak_kring_ref(struct zaak_kring *kring)
{
    if (kring)
        teller_ref(&kring->refs);
    return kring;
}

struct zaak_kring *zaak_kring_unref(struct zaak_kring *kring)
{
    struct zaak_context *ctx;

    if (!kring || !teller_unref(&kring->refs))
        return NULL;
    ctx = kring->ctx;
    zaak_json_free(kring->root);
    zaak_arena_free(ctx, &kring->arena);
    zaak_release(ctx, kring);
    zaak_context_unref(ctx);
    return NULL;
}

const char *zaak_kring_get_gemeente(const struct zaak_kring *kring)
{
    return kring ? kring->gemeente : NULL;
}

const char *zaak_kring_get_naam(const struct zaak_kring *kring)
{
    return kring ? kring->naam : NULL;
}

/* ---- elements ---- */

/* The evidence that counts: the latest that was settled by then. */
static const struct bewijs *find_bewijs(const struct zaak_kring *kring, int32_t element, zaak_dag dag)
{
    const struct bewijs *found = NULL;

    for (size_t i = 0; i < kring->bewijs_count + kring->eigen_count; i++) {
        const struct bewijs *bewijs = &kring->bewijzen[i];

        if (bewijs->element == element && bewijs->vastgesteld <= dag && (!found || bewijs->vastgesteld >= found->vastgesteld))
            found = bewijs;
    }
    return found;
}

static int32_t stand_of(const struct bewijs *bewijs, zaak_dag dag)
{
    if (!bewijs)
        return ZAAK_ELEMENT_ONTBREEKT;
    if (bewijs->tot != ZAAK_DAG_GEEN)
        return dag <= bewijs->tot ? ZAAK_ELEMENT_AANWEZIG : ZAAK_ELEMENT_VERLOPEN;
    return elementen[bewijs->element].jaarlijks && dag - bewijs->vastgesteld > DAGEN_VAN_EEN_JAAR ? ZAAK_ELEMENT_VERLOPEN : ZAAK_ELEMENT_AANWEZIG;
}

static int32_t element_stand(const struct zaak_kring *kring, int32_t element, zaak_dag dag)
{
    return stand_of(find_bewijs(kring, element, dag), dag);
}

int zaak_kring_get_elementen(const struct zaak_kring *kring, zaak_dag dag, struct zaak_kringelement *rows, size_t max)
{
    zaak_dag omgevingswet = zaak_datum(2024, 1, 1); /* its Omgevingsbesluit took the place of the Besluit omgevingsrecht */

    if (!kring || dag == ZAAK_DAG_GEEN || (max && !rows))
        return -ZAAK_E_ARGUMENT;
    for (size_t i = 0; i < ELEMENT_COUNT && i < max; i++) {
        const struct bewijs *bewijs = find_bewijs(kring, (int32_t)i, dag);

        rows[i] = (struct zaak_kringelement)ZAAK_KRINGELEMENT_INIT;
        rows[i].element = elementen[i].woord;
        rows[i].naam = elementen[i].naam;
        rows[i].lus = elementen[i].lus;
        rows[i].bewijs = elementen[i].bewijs;
        rows[i].artikel = dag < omgevingswet ? elementen[i].tot_2024 : elementen[i].vanaf_2024;
        rows[i].stand = stand_of(bewijs, dag);
        if (!bewijs)
            continue;
        rows[i].document = bewijs->document;
        rows[i].vastgesteld = bewijs->vastgesteld;
        rows[i].tot = bewijs->tot;
        rows[i].uit_zaken = bewijs->uit_zaken;
    }
    return ELEMENT_COUNT;
}

/* ---- arrows ---- */

/* Why an arrow is open; NULL when it is closed. */
static const char *open_reason(const struct zaak_kring *kring, size_t pijl, zaak_dag dag)
{
    const struct bewijs *naar = find_bewijs(kring, pijlen[pijl].naar, dag);

    if (element_stand(kring, pijlen[pijl].van, dag) != ZAAK_ELEMENT_AANWEZIG)
        return "het begin van de pijl ontbreekt of is verlopen";
    if (stand_of(naar, dag) != ZAAK_ELEMENT_AANWEZIG)
        return "het einde van de pijl ontbreekt of is verlopen";
    return naar->volgt_uit >> pijlen[pijl].van & 1 ? NULL : "het document zegt niet dat het hieruit volgt";
}

int zaak_kring_get_pijlen(const struct zaak_kring *kring, zaak_dag dag, struct zaak_kringpijl *rows, size_t max)
{
    if (!kring || dag == ZAAK_DAG_GEEN || (max && !rows))
        return -ZAAK_E_ARGUMENT;
    for (size_t i = 0; i < PIJL_COUNT && i < max; i++) {
        const char *reden = open_reason(kring, i, dag);

        rows[i] = (struct zaak_kringpijl){ .van = elementen[pijlen[i].van].woord, .naar = elementen[pijlen[i].naar].woord, .betekenis = pijlen[i].betekenis,
                                           .reden = reden, .gesloten = !reden };
    }
    return PIJL_COUNT;
}

/* ---- goals ---- */

/* The latest measured value by a day; that from the cases where both end on the same day. */
static const struct meting *find_meting(const struct indicator *indicator, zaak_dag dag)
{
    const struct meting *found = indicator->eigen.tot != ZAAK_DAG_GEEN && indicator->eigen.tot <= dag ? &indicator->eigen : NULL;

    for (size_t i = 0; i < indicator->meting_count; i++)
        if (indicator->metingen[i].tot <= dag && (!found || indicator->metingen[i].tot > found->tot))
            found = &indicator->metingen[i];
    return found;
}

static int32_t first_missing(const struct indicator *indicator, const struct meting *meting, zaak_dag dag)
{
    if (indicator->streef < 0)
        return ZAAK_SCHAKEL_STREEF;
    if (!indicator->uren && !indicator->budget)
        return ZAAK_SCHAKEL_ACTIVITEIT;
    if (!indicator->zaaktype_count)
        return ZAAK_SCHAKEL_ZAKEN;
    if (!meting || dag - meting->tot > DAGEN_VAN_EEN_JAAR)
        return ZAAK_SCHAKEL_METING;
    if (indicator->geevalueerd == ZAAK_DAG_GEEN || indicator->geevalueerd > dag || indicator->geevalueerd < meting->tot)
        return ZAAK_SCHAKEL_EVALUATIE;
    return indicator->gevolg ? ZAAK_SCHAKEL_GEHEEL : ZAAK_SCHAKEL_GEVOLG;
}

static struct zaak_kringdoel describe(const struct kringdoel *doel, const struct indicator *indicator, zaak_dag dag)
{
    struct zaak_kringdoel row = ZAAK_KRINGDOEL_INIT;
    const struct meting *meting;

    row.doel = doel->id;
    row.naam = doel->naam;
    row.ontbreekt = ZAAK_SCHAKEL_INDICATOR;
    if (!indicator)
        return row;
    meting = find_meting(indicator, dag);
    row.indicator = indicator->id;
    row.streef = indicator->streef;
    row.ontbreekt = first_missing(indicator, meting, dag);
    if (!meting)
        return row;
    row.meting = meting->score;
    row.gemeten_tot = meting->tot;
    row.oordeel = indicator->streef < 0 ? ZAAK_OORDEEL_NVT : zaak_normscore_oordeel(&meting->score, indicator->streef);
    return row;
}

int zaak_kring_get_doelen(const struct zaak_kring *kring, zaak_dag dag, struct zaak_kringdoel *rows, size_t max)
{
    size_t count = 0;

    if (!kring || dag == ZAAK_DAG_GEEN || (max && !rows))
        return -ZAAK_E_ARGUMENT;
    for (size_t i = 0; i < kring->doel_count; i++) {
        const struct kringdoel *doel = &kring->doelen[i];

        for (size_t j = 0; j < (doel->count ? doel->count : 1); j++, count++)
            if (count < max)
                rows[count] = describe(doel, doel->count ? &doel->indicatoren[j] : NULL, dag);
    }
    return (int)count;
}

const char *zaak_kring_schakel_naam(int32_t schakel)
{
    static const char *const namen[] = {
        [ZAAK_SCHAKEL_GEHEEL] = "niets", [ZAAK_SCHAKEL_INDICATOR] = "de indicator", [ZAAK_SCHAKEL_STREEF] = "de streefwaarde",
        [ZAAK_SCHAKEL_ACTIVITEIT] = "de activiteit in het programma", [ZAAK_SCHAKEL_ZAKEN] = "de zaken", [ZAAK_SCHAKEL_METING] = "de meting",
        [ZAAK_SCHAKEL_EVALUATIE] = "de evaluatie", [ZAAK_SCHAKEL_GEVOLG] = "het gevolg voor het doel",
    };

    return schakel >= ZAAK_SCHAKEL_GEHEEL && schakel <= ZAAK_SCHAKEL_GEVOLG ? namen[schakel] : NULL;
}

/* ---- the circle ---- */

static bool chains_whole(const struct zaak_kring *kring, zaak_dag dag)
{
    for (size_t i = 0; i < kring->doel_count; i++) {
        const struct kringdoel *doel = &kring->doelen[i];

        for (size_t j = 0; j < doel->count; j++)
            if (first_missing(&doel->indicatoren[j], find_meting(&doel->indicatoren[j], dag), dag) != ZAAK_SCHAKEL_GEHEEL)
                return false;
        if (!doel->count)
            return false;
    }
    return kring->doel_count > 0;
}

int zaak_kring_is_gesloten(const struct zaak_kring *kring, zaak_dag dag)
{
    if (!kring || dag == ZAAK_DAG_GEEN)
        return -ZAAK_E_ARGUMENT;
    for (int32_t i = 0; i < (int32_t)ELEMENT_COUNT; i++)
        if (element_stand(kring, i, dag) != ZAAK_ELEMENT_AANWEZIG)
            return 0;
    for (size_t i = 0; i < PIJL_COUNT; i++)
        if (open_reason(kring, i, dag))
            return 0;
    return chains_whole(kring, dag);
}

int zaak_kring_find_voorbeelden(struct zaak_kring *const *kringen, size_t count, const char *element, zaak_dag dag, size_t *ret_places, size_t max)
{
    int32_t place;
    size_t found = 0;

    if ((count && !kringen) || !element || dag == ZAAK_DAG_GEEN || (max && !ret_places))
        return -ZAAK_E_ARGUMENT;
    place = zaak_kring_element(element);
    if (place == (int32_t)ELEMENT_COUNT)
        return -ZAAK_E_NIET_GEVONDEN;
    for (size_t i = 0; i < count; i++) {
        if (!kringen[i] || element_stand(kringen[i], place, dag) != ZAAK_ELEMENT_AANWEZIG)
            continue;
        if (found < max)
            ret_places[found] = i;
        found++;
    }
    return (int)found;
}
