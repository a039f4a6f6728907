/* SPDX-License-Identifier: EUPL-1.2 */
#include "keuring_intern.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"

static bool is_part(int32_t soort)
{
    return soort == ZAAK_SOORT_STATUSTYPE || soort == ZAAK_SOORT_RESULTAATTYPE || soort == ZAAK_SOORT_ROLTYPE || soort == ZAAK_SOORT_EIGENSCHAP ||
           soort == ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE || soort == ZAAK_SOORT_ZAAKOBJECTTYPE;
}

const char *zaak_keuring_naam(const struct zaak_object *object)
{
    return object->soort == ZAAK_SOORT_ZAAKTYPE && object->identificatie ? object->identificatie : object->naam;
}

const char *zaak_keuring_text(const struct zaak_object *object, int32_t veld)
{
    const char *text = zaak_object_get_text(object, veld);

    return text && *text ? text : NULL;
}

bool zaak_keuring_flag(const struct zaak_object *object, int32_t veld, bool otherwise)
{
    int64_t value;

    return zaak_object_get_int(object, veld, &value) == 1 ? value != 0 : otherwise;
}

bool zaak_keuring_published(const struct keuring *k, const struct zaak_object *object)
{
    const char *wanted = k->opties.publiceren;

    return !object->concept || k->opties.concepten || (wanted && object->url && !strcmp(wanted, object->url));
}

void zaak_keuring_write_period(const struct zaak_object *object, char *text, size_t size)
{
    char begin[16] = "", einde[16] = "";

    if (object->begin != ZAAK_DAG_GEEN)
        zaak_datum_format(object->begin, ZAAK_DATUM_ISO, begin, sizeof begin);
    if (object->einde != ZAAK_DAG_GEEN)
        zaak_datum_format(object->einde, ZAAK_DATUM_ISO, einde, sizeof einde);
    if (*begin && *einde)
        snprintf(text, size, "van %s tot en met %s", begin, einde);
    else
        snprintf(text, size, "%s%s", *begin ? "vanaf " : *einde ? "tot en met " : "altijd", *begin ? begin : einde);
}

void zaak_keuring_find(struct keuring *k, const struct zaak_object *object, enum bedrijfsregel regel, const char *veld, const char *naam)
{
    k->rapport.object = object;
    k->rapport.veld = veld;
    zaak_report(&k->rapport, regel, naam);
}

void zaak_keuring_find_unlisted(struct keuring *k, const struct zaak_object *object, enum bedrijfsregel regel, const char *naam)
{
    k->rapport.object = object;
    k->rapport.veld = NULL;
    if (k->opties.selectielijst_volledig)
        zaak_report(&k->rapport, regel, naam);
    else
        zaak_report_as(&k->rapport, regel, naam, ZAAK_ERNST_WAARSCHUWING);
}

static int order(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

/* By name, first day and last day; a version without an end lasts longest. */
static int compare_names(const void *left, const void *right)
{
    const struct zaak_object *a = *(const struct zaak_object *const *)left, *b = *(const struct zaak_object *const *)right;
    int result = strcmp(zaak_keuring_naam(a), zaak_keuring_naam(b));

    if (result == 0)
        result = order(a->begin, b->begin);
    if (result == 0)
        result = order(a->einde == ZAAK_DAG_GEEN ? INT32_MAX : a->einde, b->einde == ZAAK_DAG_GEEN ? INT32_MAX : b->einde);
    if (result == 0)
        result = strcmp(a->url ? a->url : "", b->url ? b->url : "");
    return result ? result : order((int64_t)a->volgorde, (int64_t)b->volgorde);
}

static bool sort_by_name(struct keuring *k, int32_t soort)
{
    const struct object_list *list = &k->catalogus->lists[soort];
    const struct zaak_object **items = zaak_alloc(k->ctx, (list->count + 1) * sizeof *items);

    if (!items)
        return false;
    for (size_t i = 0; i < list->count; i++)
        items[i] = list->items[i];
    qsort(items, list->count, sizeof *items, compare_names);
    k->op_naam[soort] = (struct rij_van){ items, list->count };
    return true;
}

const struct zaak_object *zaak_keuring_owner(const struct keuring *k, const struct zaak_object *object)
{
    return is_part(object->soort) ? k->eigenaren[object->soort][object->volgorde] : NULL;
}

static const struct zaak_object *find_owner(const struct keuring *k, const struct zaak_object *object)
{
    const struct zaak_object *owner;

    if (object->zaaktype && k->catalogus->frozen)
        return object->zaaktype;
    owner = zaak_catalogus_lookup(k->catalogus, zaak_object_get_text(object, ZAAK_VELD_ZAAKTYPE));
    return owner && owner->soort == ZAAK_SOORT_ZAAKTYPE ? owner : NULL;
}

size_t zaak_keuring_first(const struct keuring *k, int32_t soort, const char *naam)
{
    const struct rij_van *rij = &k->op_naam[soort];
    size_t low = 0, high = rij->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(zaak_keuring_naam(rij->items[middle]), naam) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct zaak_object *zaak_keuring_resolve(const struct keuring *k, int32_t soort, const char *verwijzing)
{
    const struct zaak_object *found = zaak_catalogus_lookup(k->catalogus, verwijzing);
    const struct rij_van *rij = &k->op_naam[soort];
    size_t first = found ? 0 : zaak_keuring_first(k, soort, verwijzing);

    if (found)
        return found;
    return first < rij->count && !strcmp(zaak_keuring_naam(rij->items[first]), verwijzing) ? rij->items[first] : NULL;
}

/* The versions, and which place has the one at an address. */
struct adres {
    uintptr_t zaaktype;
    size_t plaats;
};

static int compare_addresses(const void *left, const void *right)
{
    const struct adres *a = left, *b = right;

    return a->zaaktype < b->zaaktype ? -1 : a->zaaktype > b->zaaktype;
}

static size_t place_of(const struct adres *adressen, size_t count, const struct zaak_object *zaaktype)
{
    struct adres wanted = { (uintptr_t)zaaktype, 0 };
    const struct adres *found = bsearch(&wanted, adressen, count, sizeof *adressen, compare_addresses);

    return found ? found->plaats : SIZE_MAX;
}

/* Deals the parts of a kind out to their versions: counts, and then puts each in its stretch. Parts without a version stand nowhere. */
static void deal(struct keuring *k, int32_t soort, const struct adres *adressen, size_t *places)
{
    const struct object_list *list = &k->catalogus->lists[soort];
    struct zaak_object **room = k->delen[soort];
    size_t used = 0;

    for (size_t i = 0; i < list->count; i++) {
        const struct zaak_object *owner = find_owner(k, list->items[i]);

        k->eigenaren[soort][list->items[i]->volgorde] = owner;
        places[i] = owner ? place_of(adressen, k->versie_count, owner) : SIZE_MAX;
        if (places[i] != SIZE_MAX)
            k->versies[places[i]].delen[soort].count++;
    }
    for (size_t i = 0; i < k->versie_count; i++) {
        k->versies[i].delen[soort].items = room + used;
        used += k->versies[i].delen[soort].count;
        k->versies[i].delen[soort].count = 0;
    }
    for (size_t i = 0; i < list->count; i++) {
        struct deel_lijst *delen = places[i] == SIZE_MAX ? NULL : &k->versies[places[i]].delen[soort];

        if (delen)
            room[(size_t)(delen->items - room) + delen->count++] = list->items[i];
    }
}

static bool deal_parts(struct keuring *k, int32_t soort, const struct adres *adressen)
{
    size_t count = k->catalogus->lists[soort].count + 1;
    size_t *places = zaak_alloc(k->ctx, count * sizeof *places);

    k->delen[soort] = zaak_alloc(k->ctx, count * sizeof *k->delen[soort]);
    k->eigenaren[soort] = zaak_alloc(k->ctx, count * sizeof *k->eigenaren[soort]);
    if (places && k->delen[soort] && k->eigenaren[soort])
        deal(k, soort, adressen, places);
    zaak_release(k->ctx, places);
    return places && k->delen[soort] && k->eigenaren[soort];
}

static bool make_view(struct keuring *k)
{
    const struct rij_van *zaaktypen = &k->op_naam[ZAAK_SOORT_ZAAKTYPE];
    struct adres *adressen;
    size_t most = 0;
    bool ok = sort_by_name(k, ZAAK_SOORT_ZAAKTYPE) && sort_by_name(k, ZAAK_SOORT_BESLUITTYPE) && sort_by_name(k, ZAAK_SOORT_INFORMATIEOBJECTTYPE);

    if (!ok)
        return false;
    k->versies = zaak_alloc(k->ctx, (zaaktypen->count + 1) * sizeof *k->versies);
    adressen = zaak_alloc(k->ctx, (zaaktypen->count + 1) * sizeof *adressen);
    ok = k->versies && adressen;
    for (size_t i = 0; ok && i < zaaktypen->count; i++) {
        k->versies[i].zaaktype = zaaktypen->items[i];
        adressen[i] = (struct adres){ (uintptr_t)zaaktypen->items[i], i };
    }
    if (ok) {
        k->versie_count = zaaktypen->count;
        qsort(adressen, k->versie_count, sizeof *adressen, compare_addresses);
    }
    for (int32_t soort = 1; ok && soort < SOORT_COUNT; soort++) {
        if (is_part(soort))
            ok = deal_parts(k, soort, adressen);
        most = k->catalogus->lists[soort].count > most ? k->catalogus->lists[soort].count : most;
    }
    zaak_release(k->ctx, adressen);
    k->kladblok = ok ? zaak_alloc(k->ctx, (most + 1) * sizeof *k->kladblok) : NULL;
    return k->kladblok != NULL;
}

static void drop_view(struct keuring *k)
{
    for (int32_t soort = 0; soort < SOORT_COUNT; soort++) {
        zaak_release(k->ctx, k->delen[soort]);
        zaak_release(k->ctx, k->eigenaren[soort]);
        zaak_release(k->ctx, k->op_naam[soort].items);
    }
    zaak_release(k->ctx, k->versies);
    zaak_release(k->ctx, k->kladblok);
}

/* The rules that hold for any resource. */
static void judge_object(struct keuring *k, const struct zaak_object *object)
{
    zaak_keuring_velden(k, object);
    zaak_keuring_verwijzingen(k, object);
}

static void judge_versie(struct keuring *k, const struct versie *versie)
{
    judge_object(k, versie->zaaktype);
    zaak_keuring_zaaktype(k, versie);
    zaak_keuring_delen(k, versie);
    for (int32_t soort = 1; soort < SOORT_COUNT; soort++) {
        for (size_t i = 0; i < versie->delen[soort].count; i++) {
            judge_object(k, versie->delen[soort].items[i]);
            zaak_keuring_deel(k, versie, versie->delen[soort].items[i]);
        }
    }
}

static void judge_orphans(struct keuring *k, int32_t soort)
{
    const struct object_list *list = &k->catalogus->lists[soort];

    for (size_t i = 0; i < list->count; i++)
        if (!zaak_keuring_owner(k, list->items[i]))
            zaak_keuring_find(k, list->items[i], BEDRIJFSREGEL_CATALOGUS_EIGENAAR, NULL, zaak_object_get_text(list->items[i], ZAAK_VELD_ZAAKTYPE));
}

static void judge(struct keuring *k)
{
    static const int32_t loose[] = { ZAAK_SOORT_INFORMATIEOBJECTTYPE, ZAAK_SOORT_BESLUITTYPE };
    const struct object_list *catalogi = &k->catalogus->lists[ZAAK_SOORT_CATALOGUS];

    for (size_t i = 0; i < catalogi->count; i++) {
        judge_object(k, catalogi->items[i]);
        zaak_keuring_catalogus(k, catalogi->items[i]);
    }
    zaak_keuring_catalogi(k);
    for (size_t i = 0; i < k->versie_count; i++)
        judge_versie(k, &k->versies[i]);
    zaak_keuring_versies(k, ZAAK_SOORT_ZAAKTYPE);
    for (int32_t soort = 1; soort < SOORT_COUNT; soort++)
        if (is_part(soort))
            judge_orphans(k, soort);
    for (size_t i = 0; i < sizeof loose / sizeof loose[0]; i++) {
        for (size_t j = 0; j < k->op_naam[loose[i]].count; j++)
            judge_object(k, k->op_naam[loose[i]].items[j]);
        zaak_keuring_versies(k, loose[i]);
    }
    for (size_t i = 0; i < k->op_naam[ZAAK_SOORT_BESLUITTYPE].count; i++)
        zaak_keuring_besluittype(k, k->op_naam[ZAAK_SOORT_BESLUITTYPE].items[i]);
    if (k->opties.vorige)
        zaak_keuring_wijziging(k);
    zaak_keuring_profielen(k);
    if (k->catalogus->frozen)
        zaak_keuring_overlays(k->catalogus, NULL, &k->rapport);
    if (k->opties.rasci && k->catalogus->frozen)
        zaak_keuring_rasci(k);
}

int zaak_keuring_begin(struct keuring *k, const struct zaak_keuring *given, struct zaak_error *error)
{
    struct zaak_keuring opties = ZAAK_KEURING_INIT;
    int result = zaak_options_read(&opties, sizeof opties, given, error);

    if (result)
        return result;
    k->opties = opties;
    result = zaak_rascigrenzen_read(&k->grenzen, opties.rasci, error);
    if (result) {
        zaak_error_prefix(error, "rasci");
        return result;
    }
    k->ctx = k->catalogus->ctx;
    if (!opties.profiel)
        k->rapport.profiel = zaak_catalogus_regelprofiel(k->catalogus);
    else if (!zaak_regelprofiel_find(opties.profiel, &k->rapport.profiel))
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "profiel", "Het regelprofiel \"%.40s\" is er niet.", opties.profiel);
    if (opties.publiceren && !zaak_catalogus_lookup(k->catalogus, opties.publiceren))
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "publiceren", "\"%.200s\" staat niet in de catalogus.", opties.publiceren);
    return 0;
}

int zaak_keuring_end(const struct keuring *k, size_t before)
{
    if (!k->rapport.failed)
        return k->rapport.fouten;
    zaak_bevindingen_cut(k->rapport.list, before);
    if (k->rapport.limiet)
        return zaak_fail(k->rapport.error, ZAAK_E_LIMIET, NULL, "Er zijn meer bevindingen dan de limiet van de context.");
    return zaak_fail_memory(k->rapport.error);
}

int zaak_catalogus_check(const struct zaak_catalogus *catalogus, const struct zaak_keuring *given, struct zaak_bevindingen *bevindingen, struct zaak_error *error)
{
    struct keuring k = { .catalogus = catalogus, .rapport = { .list = bevindingen, .error = error } };
    int result = catalogus ? zaak_keuring_begin(&k, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, "catalogus", NULL);
    size_t before = zaak_bevindingen_count(bevindingen);
    bool ok;

    if (result)
        return result;
    ok = make_view(&k);
    if (ok)
        judge(&k);
    drop_view(&k);
    k.rapport.failed |= !ok;
    return zaak_keuring_end(&k, before);
}
