/* SPDX-License-Identifier: EUPL-1.2 */
/* What came in, what went out and what is open explain each other: open = open before + in - out, and the steps add up to the whole. So one figure that is kept back can follow from three
 * that are shown. Here figures are kept back, the smallest first, until no small one follows any more.
 *
 * A figure follows when the equations, with all that is shown filled in, leave it one value: when it stands alone in a row of their reduced echelon form. Cases that are opened again are
 * taken as none: who looks at the page does not know them either, and they only blur what follows. */
#include <math.h>
#include <string.h>

#include "sturing.h"

enum { CELLEN = STROOM_COUNT * (STAPPEN_MAX + 1), VERGELIJKINGEN = STAPPEN_MAX + STROOM_COUNT };

/* Coefficients begin as 1 and -1 and stay simple fractions: what is less is an error of rounding. */
#define NIETS 1e-6

/* Row by row the coefficients of what is hidden: what is shown only moves the right-hand side, and that says nothing of whether there is one answer. */
struct matrix {
    double rows[VERGELIJKINGEN][CELLEN];
    size_t count;
};

/* The last cell of a kind is that of all steps together. */
static struct zaak_cijfer *cel(struct stroom *s, size_t cell)
{
    return &s->cijfers[cell / (STAPPEN_MAX + 1)][cell % (STAPPEN_MAX + 1)];
}

static void put(struct stroom *s, double *row, int soort, size_t stap, double factor)
{
    if (s->cijfers[soort][stap].verborgen)
        row[(size_t)soort * (STAPPEN_MAX + 1) + stap] = factor;
}

static void make_matrix(struct stroom *s, struct matrix *m)
{
    *m = (struct matrix){.count = 0};
    for (int soort = STROOM_IN; soort <= STROOM_OPEN; soort++, m->count++) {
        put(s, m->rows[m->count], soort, STAPPEN_MAX, -1);
        for (size_t i = soort == STROOM_OPEN ? s->count - 1 : 0; i < s->count; i++)
            put(s, m->rows[m->count], soort, i, 1);
    }
    for (size_t i = 1; i < s->count; i++, m->count++) {
        put(s, m->rows[m->count], STROOM_OPEN, i, 1);
        put(s, m->rows[m->count], STROOM_OPEN, i - 1, -1);
        put(s, m->rows[m->count], STROOM_IN, i, -1);
        put(s, m->rows[m->count], STROOM_UIT, i, 1);
    }
}

/* A cell is a pivot: it stays in its own row alone. */
static void clear_column(struct matrix *m, size_t own, size_t cell)
{
    double pivot = m->rows[own][cell];

    for (size_t k = 0; k < CELLEN; k++)
        m->rows[own][k] /= pivot;
    for (size_t i = 0; i < m->count; i++) {
        double factor = i == own ? 0 : m->rows[i][cell];

        for (size_t k = 0; k < CELLEN && factor != 0; k++)
            m->rows[i][k] -= factor * m->rows[own][k];
    }
}

static void reduce(struct matrix *m)
{
    size_t done = 0;

    for (size_t cell = 0; cell < CELLEN && done < m->count; cell++) {
        size_t best = done;
        double room[CELLEN];

        for (size_t i = done; i < m->count; i++)
            best = fabs(m->rows[i][cell]) > fabs(m->rows[best][cell]) ? i : best;
        if (fabs(m->rows[best][cell]) < NIETS)
            continue;
        memcpy(room, m->rows[done], sizeof room);
        memcpy(m->rows[done], m->rows[best], sizeof room);
        memcpy(m->rows[best], room, sizeof room);
        clear_column(m, done++, cell);
    }
}

/* How many small figures follow from what is shown. */
static size_t count_following(struct stroom *s)
{
    struct matrix m;
    size_t following = 0;

    make_matrix(s, &m);
    reduce(&m);
    for (size_t i = 0; i < m.count; i++) {
        size_t cells = 0, last = 0;

        for (size_t k = 0; k < CELLEN; k++)
            if (fabs(m.rows[i][k]) > NIETS) {
                cells++;
                last = k;
            }
        following += cells == 1 && cel(s, last)->verborgen == ZAAK_VERBORGEN_KLEIN;
    }
    return following;
}

/* Steps that are not there count for nothing. The figure that, kept back, leaves the fewest small ones to follow; of equals the smallest. CELLEN when all is hidden. */
static size_t find_best(struct stroom *s)
{
    size_t best = CELLEN, fewest = SIZE_MAX;

    for (size_t cell = 0; cell < CELLEN; cell++) {
        struct zaak_cijfer *c = cel(s, cell);
        size_t left;

        if (c->verborgen || c->noemer == 0)
            continue;
        c->verborgen = ZAAK_VERBORGEN_MEDE;
        left = count_following(s);
        c->verborgen = 0;
        if (left < fewest || (left == fewest && c->noemer < cel(s, best)->noemer)) {
            fewest = left;
            best = cell;
        }
    }
    return best;
}

void sluitend_verberg(struct stroom *stroom)
{
    size_t cell;

    while (count_following(stroom) > 0 && (cell = find_best(stroom)) < CELLEN) {
        struct zaak_cijfer *c = cel(stroom, cell);

        *c = (struct zaak_cijfer){.nummer = c->nummer, .versie = c->versie, .verborgen = ZAAK_VERBORGEN_MEDE};
    }
}
