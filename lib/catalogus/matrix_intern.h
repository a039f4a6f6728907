/* SPDX-License-Identifier: EUPL-1.2 */
/* The matrix of a profile as a table: a row for each activity, a column for each roltype of the version. */
#ifndef ZAAK_MATRIX_INTERN_H
#define ZAAK_MATRIX_INTERN_H

#include <zaak/matrix.h>

#include "bevinding_intern.h"
#include "profiel_intern.h"

enum { LETTER_COUNT = 5 };

/* R, A, S, C, I in this order: the bit of a letter is 1 << its place. */
extern const char zaak_rasci_letters[LETTER_COUNT + 1];

struct matrix {
    struct zaak_context *ctx;
    const struct zaak_profiel *profiel;
    const struct zaak_object *zaaktype;
    const struct activiteit *activiteiten;
    size_t rows, columns;
    int32_t *letters;        /* by row, then column */
    struct zaak_profielrol *rollen; /* by column: in the order in which the profile first names them, then the others */
    size_t *columns_of;      /* by place of the roltype in its version */
};

/* 0 or -ZAAK_E_GEHEUGEN. A profile without activities gives one row. */
int zaak_matrix_make(const struct zaak_profiel *profiel, struct matrix *ret_matrix);
void zaak_matrix_drop(struct matrix *m);

static inline int32_t matrix_at(const struct matrix *m, size_t row, size_t column)
{
    return m->letters[row * m->columns + column];
}

const struct zaak_object *zaak_matrix_roltype(const struct matrix *m, size_t column);

/* "AR", "C"; room for all letters. */
const char *zaak_rasci_text(int32_t letters, char text[LETTER_COUNT + 1]);

/* Reads limits of the caller: 0, -ZAAK_E_ARGUMENT or -ZAAK_E_WAARDE. */
int zaak_rascigrenzen_read(struct zaak_rascigrenzen *grenzen, const struct zaak_rascigrenzen *given, struct zaak_error *error);

/* Reports a finding with the severity of the limits at that place: N of rasci-rN, or ZAAK_RASCI_ADVIES. */
void zaak_rasci_report(struct rapport *rapport, const struct zaak_rascigrenzen *grenzen, int nummer, enum bedrijfsregel regel, const char *naam);

/* All findings on one matrix. Fails through the report. */
void zaak_matrix_judge(const struct zaak_profiel *profiel, const struct zaak_rascigrenzen *grenzen, struct rapport *rapport);

#endif
