/* SPDX-License-Identifier: EUPL-1.2 */
/* A smaller stand of a stand. */
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "stand_intern.h"

/* A text of the stand, and what becomes of it. */
struct gemeente {
    const char *code;   /* of the stand */
    const char *naar;   /* of the new stand */
    zaak_dag laatste;   /* last day of its last period that is chosen */
};

struct keuze {
    const struct zaak_stand *stand;
    struct zaak_stand_keuze vraag;
    struct zaak_stand *nieuw;
    struct gemeente *gemeenten;   /* by code as they come in order */
    size_t count;
    zaak_dag van, tot;            /* of all periods that are chosen */
};

static bool is_same(const char *wanted, const char *text)
{
    return !wanted || !strcmp(wanted, text);
}

static bool in_range(const struct keuze *k, const struct sleutel *key)
{
    return (k->vraag.van == ZAAK_DAG_GEEN || key->van >= k->vraag.van) && (k->vraag.tot == ZAAK_DAG_GEEN || key->tot <= k->vraag.tot);
}

/* A row that only says that a municipality was counted goes along with every choice of zaaktype, unit and channel. */
static bool is_chosen(const struct keuze *k, const struct rij *rij, const char *gemeente)
{
    const struct sleutel *key = &rij->sleutel;

    if (!in_range(k, key) || !is_same(k->vraag.gemeente, gemeente))
        return false;
    return !rij->mask || (is_same(k->vraag.zaaktype, key->zaaktype) && is_same(k->vraag.eenheid, key->eenheid) && is_same(k->vraag.kanaal, key->kanaal));
}

/* Under which code a municipality counts. */
static const char *code_of(const struct keuze *k, const char *code)
{
    const char *later = k->vraag.gemeenten ? zaak_gemeenten_get_opvolger(k->vraag.gemeenten, code, k->vraag.opgevolgd_op) : NULL;

    return later ? later : code;
}

/* Rows stand in order, so those of a municipality stand together. */
static int find_gemeenten(struct keuze *k, struct zaak_error *error)
{
    const struct zaak_stand *stand = k->stand;
    struct gemeente *last = NULL;

    k->gemeenten = zaak_alloc(stand->ctx, stand->count * sizeof *k->gemeenten + 1);
    if (!k->gemeenten)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < stand->count; i++) {
        const struct sleutel *key = &stand->rows[i]->sleutel;

        if (!last || last->code != key->gemeente) {
            last = &k->gemeenten[k->count++];
            *last = (struct gemeente){ key->gemeente, zaak_stand_intern(k->nieuw, code_of(k, key->gemeente)), INT32_MIN };
            if (!last->naar)
                return zaak_fail_memory(error);
        }
        if (!is_chosen(k, stand->rows[i], last->naar))
            continue;
        last->laatste = key->tot > last->laatste ? key->tot : last->laatste;
        k->van = k->van == ZAAK_DAG_GEEN || key->van < k->van ? key->van : k->van;
        k->tot = k->tot == ZAAK_DAG_GEEN || key->tot > k->tot ? key->tot : k->tot;
    }
    return 0;
}

/* A municipality that went into another one: what held at its own end says nothing of a later day. */
static void share_last_days(struct keuze *k)
{
    for (size_t i = 0; i < k->count && k->vraag.gemeenten; i++)
        for (size_t j = 0; j < k->count; j++)
            if (k->gemeenten[i].naar == k->gemeenten[j].naar && k->gemeenten[j].laatste > k->gemeenten[i].laatste)
                k->gemeenten[i].laatste = k->gemeenten[j].laatste;
}

static int add(struct keuze *k, const struct rij *rij, const struct sleutel *given, uint64_t mask, struct zaak_error *error)
{
    struct sleutel key;
    struct rij *target;
    int result = zaak_stand_intern_key(k->nieuw, given, &key) ? zaak_stand_put(k->nieuw, &key, &target) : -ZAAK_E_GEHEUGEN;

    if (result == 0 && !zaak_stand_make_vakken(k->nieuw, target, rij->mask & mask))
        result = -ZAAK_E_GEHEUGEN;
    if (result)
        return zaak_fail_plain(error, result);
    if (!zaak_rij_can_add(target, rij, mask))
        return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Een som wordt te groot.");
    zaak_rij_add(target, rij, mask);
    return 0;
}

static int add_rows(struct keuze *k, struct zaak_error *error)
{
    const struct zaak_stand *stand = k->stand;
    int32_t keep = k->vraag.dimensies;
    size_t at = 0;
    int result = 0;

    for (size_t i = 0; i < stand->count && result == 0; i++) {
        const struct rij *rij = stand->rows[i];
        struct sleutel key = rij->sleutel;
        uint64_t mask = UINT64_MAX;

        at += k->gemeenten[at].code != key.gemeente;
        if (!is_chosen(k, rij, k->gemeenten[at].naar))
            continue;
        key.gemeente = keep & ZAAK_DIMENSIE_GEMEENTE ? k->gemeenten[at].naar : NULL;
        key.zaaktype = keep & ZAAK_DIMENSIE_ZAAKTYPE ? key.zaaktype : NULL;
        key.eenheid = keep & ZAAK_DIMENSIE_EENHEID ? key.eenheid : NULL;
        key.kanaal = keep & ZAAK_DIMENSIE_KANAAL ? key.kanaal : NULL;
        if (!(keep & ZAAK_DIMENSIE_PERIODE)) {
            mask = key.tot == k->gemeenten[at].laatste ? UINT64_MAX : ~stock_mask;
            key.van = k->van;
            key.tot = k->tot;
        }
        result = add(k, rij, &key, mask, error);
    }
    return result;
}

static int copy_bronnen(struct keuze *k, struct zaak_error *error)
{
    for (size_t i = 0; i < k->stand->bron_count; i++) {
        int result = zaak_stand_add_bron(k->nieuw, k->stand->bronnen[i]);

        if (result)
            return zaak_fail_plain(error, result);
    }
    return 0;
}

static int begin(struct keuze *k, const struct zaak_stand *stand, const struct zaak_stand_keuze *given, struct zaak_error *error)
{
    int32_t dimensies;
    int result;

    *k = (struct keuze){ .stand = stand, .vraag = ZAAK_STAND_KEUZE_INIT, .van = ZAAK_DAG_GEEN, .tot = ZAAK_DAG_GEEN };
    result = zaak_options_read(&k->vraag, sizeof k->vraag, given, error);
    if (result)
        return result;
    if (k->vraag.dimensies & ~DIMENSIES_ALLE)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "dimensies", NULL);
    if (k->vraag.opgevolgd_op == ZAAK_DAG_GEEN)
        k->vraag.opgevolgd_op = stand->tot;
    dimensies = stand->dimensies & k->vraag.dimensies;
    k->nieuw = zaak_stand_make(stand->ctx, dimensies & ZAAK_DIMENSIE_PERIODE ? stand->periode : ZAAK_STAND_GEHEEL, dimensies, stand->van, stand->tot);
    return k->nieuw ? 0 : zaak_fail_memory(error);
}

int zaak_stand_reduce(const struct zaak_stand *stand, const struct zaak_stand_keuze *keuze, struct zaak_stand **ret_stand, struct zaak_error *error)
{
    struct keuze k;
    int result = stand && ret_stand ? begin(&k, stand, keuze, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result)
        return result;
    zaak_stand_sort(stand);
    result = find_gemeenten(&k, error);
    if (result == 0) {
        share_last_days(&k);
        result = add_rows(&k, error);
    }
    if (result == 0)
        result = copy_bronnen(&k, error);
    zaak_release(stand->ctx, k.gemeenten);
    if (result) {
        zaak_stand_unref(k.nieuw);
        return result;
    }
    if (k.van != ZAAK_DAG_GEEN) {
        k.nieuw->van = k.van;
        k.nieuw->tot = k.tot;
    }
    *ret_stand = k.nieuw;
    return 0;
}
