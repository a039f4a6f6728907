/* SPDX-License-Identifier: EUPL-1.2 */
/* Standen from files, all together. Two standen with a source in common the library refuses; of a stand without a source nobody can see what was counted, so here is looked whether it may
 * hold the same cases as another one. */
#include <stdlib.h>
#include <string.h>

#include "sturing.h"

struct deel {
    const char *path;
    struct bestand bestand;
    struct zaak_stand *stand;
};

static int compare_rows(const struct zaak_standrij *a, const struct zaak_standrij *b)
{
    const char *const left[] = {a->gemeente, a->zaaktype, a->eenheid, a->kanaal}, *const right[] = {b->gemeente, b->zaaktype, b->eenheid, b->kanaal};

    for (int i = 0; i < 4; i++)
        if (strcmp(left[i], right[i]) != 0)
            return strcmp(left[i], right[i]);
    if (a->van != b->van)
        return a->van < b->van ? -1 : 1;
    return (a->tot > b->tot) - (a->tot < b->tot);
}

/* Is there an indicator for which both rows counted something? */
static bool share_indicator(const struct zaak_stand *a, size_t row, const struct zaak_stand *b, size_t other)
{
    struct zaak_indicatorstaat left, right;

    for (int32_t nummer = 1; nummer <= zaak_indicator_count(); nummer++)
        if (zaak_stand_get_staat(a, row, nummer, &left) == 0 && zaak_stand_get_staat(b, other, nummer, &right) == 0 && left.noemer > 0 && right.noemer > 0)
            return true;
    return false;
}

/* The first row that both have: of one municipality, period, zaaktype, unit and channel, with an indicator that counted in both. Rows stand in order. */
static bool find_overlap(const struct zaak_stand *a, const struct zaak_stand *b, struct zaak_standrij *ret_rij)
{
    struct zaak_standrij left, right;
    size_t i = 0, j = 0;

    while (zaak_stand_get_rij(a, i, &left) == 0 && zaak_stand_get_rij(b, j, &right) == 0) {
        int order = compare_rows(&left, &right);

        if (order == 0 && share_indicator(a, i, b, j)) {
            *ret_rij = left;
            return true;
        }
        i += order <= 0;
        j += order >= 0;
    }
    return false;
}

static void warn(const struct deel *deel, const struct deel *eerder, const struct zaak_standrij *rij)
{
    char period[32];

    zaak_stand_format_periode(rij->van, rij->tot, period, sizeof period);
    fprintf(stderr, "%s: let op: ", programma);
    tekst_put_safe(stderr, eerder->path);
    fputs(" en ", stderr);
    tekst_put_safe(stderr, deel->path);
    fputs(" tellen allebei zaken van ", stderr);
    tekst_put_safe(stderr, *rij->gemeente ? rij->gemeente : "een gemeente zonder code");
    fprintf(stderr, " in %s", period);
    if (*rij->zaaktype) {
        fputs(" (zaaktype ", stderr);
        tekst_put_safe(stderr, rij->zaaktype);
        putc(')', stderr);
    }
    fputs(". Zijn dat dezelfde zaken, dan tellen zij dubbel. Dat is niet na te gaan, want minstens een van beide heeft geen bron: tel met --bron.\n", stderr);
}

/* Whether a stand may hold what an earlier one holds. The same bytes are the same cases: that is a mistake. Cases of one municipality may be counted in two files, by department. */
static int check_twice(const struct deel *deel, const struct deel *eerder)
{
    struct zaak_standrij rij;

    if (zaak_stand_get_bron(deel->stand, 0) && zaak_stand_get_bron(eerder->stand, 0))
        return 0;
    if (zaak_stand_count(deel->stand) > 0 && deel->bestand.length == eerder->bestand.length && memcmp(deel->bestand.bytes, eerder->bestand.bytes, deel->bestand.length) == 0) {
        fprintf(stderr, "%s: ", programma);
        tekst_put_safe(stderr, deel->path);
        fputs(": dit is precies hetzelfde als ", stderr);
        tekst_put_safe(stderr, eerder->path);
        fputs(", en zou dus dubbel tellen. Zijn het toch andere zaken, geef dan elke telling een eigen --bron.\n", stderr);
        return EINDE_FOUT;
    }
    if (find_overlap(deel->stand, eerder->stand, &rij))
        warn(deel, eerder, &rij);
    return 0;
}

static int load_one(struct zaak_context *ctx, struct deel *deel)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (!bestand_read(deel->path, &deel->bestand))
        return EINDE_FOUT;
    if (zaak_stand_load(ctx, (const uint8_t *)deel->bestand.bytes, deel->bestand.length, &deel->stand, &error) == 0)
        return 0;
    melding_error(deel->path, &error, error.line);
    return EINDE_FOUT;
}

/* The first stand grows by the others, when all of them were compared. */
static int merge(struct deel *delen, size_t count, struct zaak_stand **ret_stand)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    for (size_t i = 1; i < count; i++)
        if (zaak_stand_merge(delen[0].stand, delen[i].stand, &error) != 0) {
            melding_error(delen[i].path, &error, error.line);
            return EINDE_FOUT;
        }
    *ret_stand = zaak_stand_ref(delen[0].stand);
    return 0;
}

int stand_load(struct zaak_context *ctx, const struct sturing_opties *opties, struct zaak_stand **ret_stand)
{
    size_t count = opties->lezen.feit_count, room = 0, loaded = 0;
    struct deel *delen = geheugen_grow(NULL, &room, count, sizeof *delen);
    int result = 0;

    for (size_t i = 0; i < count && result == 0; i++) {
        delen[loaded] = (struct deel){.path = opties->lezen.feiten[i]};
        result = load_one(ctx, &delen[loaded++]);
        for (size_t j = 0; j < i && result == 0; j++)
            result = check_twice(&delen[i], &delen[j]);
    }
    if (result == 0)
        result = merge(delen, count, ret_stand);
    for (size_t i = 0; i < loaded; i++) {
        zaak_stand_unref(delen[i].stand);
        bestand_free(&delen[i].bestand);
    }
    free(delen);
    return result;
}
