/* SPDX-License-Identifier: EUPL-1.2 */
/* A column as both bindings hold it, and the questions that can be asked of columns. */
#ifndef ZAAK_GEMEEN_REEKS_H
#define ZAAK_GEMEEN_REEKS_H

#include "gemeen.h"

struct reeks {
    struct zaak_kolom kolom;
    void *values;           /* own memory, NULL when the buffers are lent */
    uint8_t *validity;      /* own memory */
    uint8_t *fouten;        /* codes by row; NULL when no row failed */
    uint8_t *voorlopig;     /* of the ends of terms: a bitmap */
    int64_t mislukt;        /* rows that failed */
    int64_t gekozen;        /* of a selection: rows that are chosen; else -1 */
    void *lender;           /* of the binding: what the buffers are lent by */
};

/* The words of the kinds of columns. */
extern const struct woord woorden_kolom[];

/* A column with memory of its own, zeroed; all rows are there. NULL when there is no memory. */
struct reeks *reeks_new(int32_t soort, size_t count);
void reeks_free(struct reeks *reeks);

/* Makes a row absent. False when there is no memory for the bitmap. */
bool reeks_set_absent(struct reeks *reeks, size_t row);
bool reeks_is_present(const struct reeks *reeks, size_t row);

/* A copy of a bitmap as a column. */
struct reeks *reeks_copy_bits(const uint8_t *bits, size_t count);

/* A column of one row, which holds for all rows of the others. */
struct reeks *reeks_constant(int32_t soort, int32_t value);

enum {
    REEKS_ADD_WERKDAGEN,
    REEKS_COUNT_WERKDAGEN,
    REEKS_ROLL,
    REEKS_TERMIJN,
    REEKS_DAGEN_OVER
};

/* Columns by the order of the arguments of the function in reeks.h; the last ones may be NULL. */
struct reeksvraag {
    int32_t vraag;
    const struct zaak_kalender *kalender;
    bool gelijkgesteld;
    const struct reeks *in[4];
};

/* Asks; gives 0 or -ZAAK_E_…. */
int reeks_ask(const struct reeksvraag *vraag, struct reeks **ret_reeks);

/* The rows that are late (`dagen` negative) or that lapse within so many days. */
int reeks_select(const struct reeks *uiterlijk, zaak_dag peildatum, int32_t dagen, struct reeks **ret_reeks);

/* Groups as two or three columns: key, second key when there is one, count. `selectie` may be NULL. */
int reeks_group(struct zaak_context *ctx, const struct reeks *sleutel, const struct reeks *sleutel2, const struct reeks *selectie, struct reeks *ret_reeksen[3]);

/* The norm report, as three columns: kept, all, days. `opgeschort` may be NULL. Gives the rows that count nowhere, or -ZAAK_E_…. */
int64_t reeks_normrapport(struct zaak_context *ctx, const struct zaak_kalender *kalender, const struct reeks *const in[5], int32_t eenheid, struct reeks *ret_reeksen[3]);

#endif
