/* SPDX-License-Identifier: EUPL-1.2 */
/* The matrix as a table, and the rules on it. */
#include "matrix_intern.h"

#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "catalogus_intern.h"

const char zaak_rasci_letters[LETTER_COUNT + 1] = "RASCI";

const struct zaak_object *zaak_matrix_roltype(const struct matrix *m, size_t column)
{
    return m->rollen[column].roltype;
}

/* The next column, unless the roltype has one. */
static void name_column(struct matrix *m, size_t *count, const struct zaak_object *roltype)
{
    if (m->columns_of[roltype->plaats])
        return;
    m->rollen[*count].size = sizeof m->rollen[*count];
    zaak_profiel_get_rol(m->profiel, roltype, &m->rollen[*count]);
    m->columns_of[roltype->plaats] = ++*count;
}

static void name_columns(struct matrix *m)
{
    size_t roles, cells, count = 0;
    const struct zaak_profielrol *rollen = zaak_profiel_rollen(m->profiel, &roles);
    const struct zaak_rasciregel *cellen = zaak_profiel_cellen(m->profiel, &cells);

    for (size_t i = 0; i < roles; i++)
        name_column(m, &count, rollen[i].roltype);
    for (size_t i = 0; i < cells; i++)
        name_column(m, &count, cellen[i].roltype);
    for (size_t i = 0; i < m->columns; i++)
        name_column(m, &count, zaak_zaaktype_at(m->zaaktype, ZAAK_SOORT_ROLTYPE, i));
}

static void fill(struct matrix *m, size_t row, const struct zaak_rasciregel *cellen, size_t count)
{
    for (size_t i = 0; i < count; i++)
        m->letters[row * m->columns + m->columns_of[cellen[i].roltype->plaats] - 1] |= cellen[i].letters;
}

int zaak_matrix_make(const struct zaak_profiel *profiel, struct matrix *ret_matrix)
{
    struct matrix m = { .profiel = profiel, .zaaktype = zaak_profiel_zaaktype(profiel) };
    const struct zaak_rasciregel *cellen;
    size_t activities, count;

    m.ctx = zaak_catalogus_context(zaak_object_catalogus(m.zaaktype));
    m.activiteiten = zaak_profiel_activiteiten(profiel, &activities);
    m.rows = activities ? activities : 1;
    m.columns = zaak_zaaktype_count(m.zaaktype, ZAAK_SOORT_ROLTYPE);
    m.letters = zaak_alloc(m.ctx, (m.rows * m.columns + 1) * sizeof *m.letters);
    m.rollen = zaak_alloc(m.ctx, (m.columns + 1) * sizeof *m.rollen);
    m.columns_of = zaak_alloc(m.ctx, (m.columns + 1) * sizeof *m.columns_of);
    if (!m.letters || !m.rollen || !m.columns_of) {
        zaak_matrix_drop(&m);
        return -ZAAK_E_GEHEUGEN;
    }
    name_columns(&m);
    for (size_t row = 0; row < activities; row++)
        fill(&m, row, m.activiteiten[row].cellen, m.activiteiten[row].cel_count);
    if (!activities) {
        m.activiteiten = NULL;
        cellen = zaak_profiel_cellen(profiel, &count);
        fill(&m, 0, cellen, count);
    }
    *ret_matrix = m;
    return 0;
}

void zaak_matrix_drop(struct matrix *m)
{
    zaak_release(m->ctx, m->letters);
    zaak_release(m->ctx, m->rollen);
    zaak_release(m->ctx, m->columns_of);
}

const char *zaak_rasci_text(int32_t letters, char text[LETTER_COUNT + 1])
{
    size_t length = 0;

    if ((letters & (ZAAK_RASCI_A | ZAAK_RASCI_R)) == (ZAAK_RASCI_A | ZAAK_RASCI_R)) { /* as profiles write it */
        text[length++] = 'A';
        text[length++] = 'R';
        letters &= ~(ZAAK_RASCI_A | ZAAK_RASCI_R);
    }
    for (int i = 0; i < LETTER_COUNT; i++)
        if (letters & (1 << i))
            text[length++] = zaak_rasci_letters[i];
    text[length] = '\0';
    return text;
}

/* ---- limits ---- */

static int check_grenzen(const struct zaak_rascigrenzen *g, struct zaak_error *error)
{
    const struct { int32_t value, lowest, highest; const char *naam; } limits[] = {
        { g->max_r, 1, INT32_MAX, "max_r" }, { g->max_s, 0, INT32_MAX, "max_s" }, { g->max_c, 0, INT32_MAX, "max_c" }, { g->max_i, 0, INT32_MAX, "max_i" },
        { g->max_procent_r, 0, 100, "max_procent_r" }, { g->max_procent_a, 0, 100, "max_procent_a" },
    };

    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        if (limits[i].value < limits[i].lowest || limits[i].value > limits[i].highest)
            return zaak_fail(error, ZAAK_E_WAARDE, limits[i].naam, "Een grens van RASCI valt buiten haar bereik.");
    for (int i = 0; i < (int)(sizeof g->ernst / sizeof g->ernst[0]); i++) {
        bool used = i >= 1 && i <= ZAAK_RASCI_ADVIES;

        if (g->ernst[i] >= (used ? ZAAK_RASCI_UIT : 0) && g->ernst[i] <= (used ? ZAAK_ERNST_FOUT : 0))
            continue;
        zaak_fail(error, ZAAK_E_WAARDE, "ernst", "Een ernst is melding, waarschuwing of fout, of de regel is uit.");
        zaak_error_prefix(error, "ernst.%d", i);
        return -ZAAK_E_WAARDE;
    }
    return 0;
}

int zaak_rascigrenzen_read(struct zaak_rascigrenzen *grenzen, const struct zaak_rascigrenzen *given, struct zaak_error *error)
{
    const struct zaak_rascigrenzen empty = ZAAK_RASCIGRENZEN_INIT;
    int result;

    *grenzen = empty;
    result = zaak_options_read(grenzen, sizeof *grenzen, given, error);
    return result ? result : check_grenzen(grenzen, error);
}

void zaak_rasci_report(struct rapport *rapport, const struct zaak_rascigrenzen *grenzen, int nummer, enum bedrijfsregel regel, const char *naam)
{
    if (grenzen->ernst[nummer] == ZAAK_RASCI_UIT)
        return;
    if (grenzen->ernst[nummer])
        zaak_report_as(rapport, regel, naam, grenzen->ernst[nummer]);
    else
        zaak_report(rapport, regel, naam);
}

/* ---- the rules ---- */

struct toets {
    const struct matrix *m;
    const struct zaak_rascigrenzen *grenzen;
    struct rapport *rapport;
};

/* Room for two names and a few words. */
enum { ZIN = 300 };

static const char *rol_naam(const struct matrix *m, size_t column)
{
    return zaak_object_get_naam(zaak_matrix_roltype(m, column));
}

/* `row` or `column` that the finding is not about: SIZE_MAX. */
static void find(const struct toets *t, int nummer, enum bedrijfsregel regel, size_t row, size_t column, const char *naam)
{
    const struct zaak_object *zaaktype = t->m->zaaktype;
    const char *id = zaak_object_get_text(zaaktype, ZAAK_VELD_IDENTIFICATIE);
    char pad[512], veld[400];

    if (row == SIZE_MAX)
        snprintf(veld, sizeof veld, "rollen.%.150s", rol_naam(t->m, column));
    else if (column == SIZE_MAX)
        snprintf(veld, sizeof veld, "activiteiten.%.100s.rasci", t->m->activiteiten[row].gegevens.id);
    else
        snprintf(veld, sizeof veld, "activiteiten.%.100s.rasci.%.150s", t->m->activiteiten[row].gegevens.id, rol_naam(t->m, column));
    snprintf(pad, sizeof pad, "%.100s.%s", id ? id : "", veld);
    t->rapport->object = zaaktype;
    t->rapport->veld = veld;
    t->rapport->pad = pad;
    zaak_rasci_report(t->rapport, t->grenzen, nummer, regel, naam);
    t->rapport->object = NULL;
    t->rapport->veld = t->rapport->pad = NULL;
}

static int32_t count_in_row(const struct matrix *m, size_t row, int32_t letter)
{
    int32_t count = 0;

    for (size_t column = 0; column < m->columns; column++)
        count += (matrix_at(m, row, column) & letter) != 0;
    return count;
}

static int32_t count_in_column(const struct matrix *m, size_t column, int32_t letters)
{
    int32_t count = 0;

    for (size_t row = 0; row < m->rows; row++)
        count += (matrix_at(m, row, column) & letters) != 0;
    return count;
}

static void judge_counts(const struct toets *t, size_t row)
{
    const struct zaak_rascigrenzen *g = t->grenzen;
    const struct { int32_t letter, most; char naam; } many[] = {
        { ZAAK_RASCI_S, g->max_s, 'S' }, { ZAAK_RASCI_C, g->max_c, 'C' }, { ZAAK_RASCI_I, g->max_i, 'I' },
    };
    const char *naam = t->m->activiteiten[row].gegevens.naam;
    int32_t a = count_in_row(t->m, row, ZAAK_RASCI_A), r = count_in_row(t->m, row, ZAAK_RASCI_R);
    char zin[ZIN];

    if (a != 1)
        find(t, 1, a ? BEDRIJFSREGEL_RASCI_R1_MEER : BEDRIJFSREGEL_RASCI_R1_GEEN, row, SIZE_MAX, naam);
    if (r == 0 && !(g->a_doet_ook && a))
        find(t, 2, BEDRIJFSREGEL_RASCI_R2, row, SIZE_MAX, naam);
    if (r > g->max_r)
        find(t, 3, BEDRIJFSREGEL_RASCI_R3, row, SIZE_MAX, naam);
    for (size_t i = 0; i < sizeof many / sizeof many[0]; i++) {
        int32_t count = count_in_row(t->m, row, many[i].letter);

        snprintf(zin, sizeof zin, "%d keer een %c bij \"%.200s\"", (int)count, many[i].naam, naam);
        if (count > many[i].most)
            find(t, 4, BEDRIJFSREGEL_RASCI_R4, row, SIZE_MAX, zin);
    }
    if (count_in_row(t->m, row, ~0) == 0)
        find(t, 6, BEDRIJFSREGEL_RASCI_R6_RIJ, row, SIZE_MAX, naam);
    if (count_in_row(t->m, row, ZAAK_RASCI_C) == 1)
        find(t, 13, BEDRIJFSREGEL_RASCI_R13_EEN, row, SIZE_MAX, naam);
}

/* Two letters in one cell say two things of one role, but for A and R. */
static void judge_double(const struct toets *t, size_t row)
{
    for (size_t column = 0; column < t->m->columns; column++) {
        int32_t letters = matrix_at(t->m, row, column);
        char text[LETTER_COUNT + 1], zin[ZIN];

        if ((letters & (letters - 1)) == 0 || letters == (ZAAK_RASCI_A | ZAAK_RASCI_R))
            continue;
        snprintf(zin, sizeof zin, "\"%.120s\" heeft %s bij \"%.120s\"", rol_naam(t->m, column), zaak_rasci_text(letters, text), t->m->activiteiten[row].gegevens.naam);
        find(t, 5, BEDRIJFSREGEL_RASCI_R5, row, column, zin);
    }
}

/* Who answers for the work stands in the line at the height of who does it, or above; where a level is not given nothing is said. */
static void judge_line(const struct toets *t, size_t row)
{
    const char *naam = t->m->activiteiten[row].gegevens.naam;
    int32_t highest = 0;
    char zin[ZIN];

    for (size_t column = 0; column < t->m->columns; column++)
        if ((matrix_at(t->m, row, column) & ZAAK_RASCI_R) && t->m->rollen[column].niveau > highest)
            highest = t->m->rollen[column].niveau;
    for (size_t column = 0; column < t->m->columns; column++) {
        const struct zaak_profielrol *rol = &t->m->rollen[column];

        if (!(matrix_at(t->m, row, column) & ZAAK_RASCI_A))
            continue;
        snprintf(zin, sizeof zin, "\"%.120s\" bij \"%.120s\"", rol_naam(t->m, column), naam);
        if (rol->niveau && rol->niveau < highest)
            find(t, 9, BEDRIJFSREGEL_RASCI_R9_NIVEAU, row, column, zin);
        if (rol->is_extern)
            find(t, 9, BEDRIJFSREGEL_RASCI_R9_EXTERN, row, column, zin);
    }
}

/* `all`: how often that letter is in the whole matrix. */
static void judge_load(const struct toets *t, size_t column, int32_t letter, char naam, int32_t most, int32_t all)
{
    int32_t own = count_in_column(t->m, column, letter);
    char zin[ZIN];

    if (all < 2 || (int64_t)own * 100 <= (int64_t)all * most)
        return;
    snprintf(zin, sizeof zin, "\"%.200s\" heeft %d van de %d keer de %c", rol_naam(t->m, column), (int)own, (int)all, naam);
    find(t, 8, BEDRIJFSREGEL_RASCI_R8, SIZE_MAX, column, zin);
}

static void judge_column(const struct toets *t, size_t column, int32_t all_r, int32_t all_a)
{
    const char *naam = rol_naam(t->m, column);

    if (count_in_column(t->m, column, ~0) == 0)
        find(t, 6, BEDRIJFSREGEL_RASCI_R6_KOLOM, SIZE_MAX, column, naam);
    else if (count_in_column(t->m, column, ZAAK_RASCI_R | ZAAK_RASCI_A) == 0 && !t->m->rollen[column].is_extern)
        find(t, 7, BEDRIJFSREGEL_RASCI_R7, SIZE_MAX, column, naam);
    judge_load(t, column, ZAAK_RASCI_R, 'R', t->grenzen->max_procent_r, all_r);
    judge_load(t, column, ZAAK_RASCI_A, 'A', t->grenzen->max_procent_a, all_a);
}

void zaak_matrix_judge(const struct zaak_profiel *profiel, const struct zaak_rascigrenzen *grenzen, struct rapport *rapport)
{
    struct matrix m;
    const struct toets t = { &m, grenzen, rapport };
    int32_t all_r = 0, all_a = 0;

    if (!zaak_profiel_activiteit_count(profiel))
        return;
    if (zaak_matrix_make(profiel, &m)) {
        rapport->failed = true;
        return;
    }
    for (size_t row = 0; row < m.rows; row++) {
        judge_counts(&t, row);
        judge_double(&t, row);
        judge_line(&t, row);
        all_r += count_in_row(&m, row, ZAAK_RASCI_R);
        all_a += count_in_row(&m, row, ZAAK_RASCI_A);
    }
    for (size_t column = 0; column < m.columns; column++)
        judge_column(&t, column, all_r, all_a);
    zaak_matrix_drop(&m);
}

int zaak_rasci_check(const struct zaak_profiel *profiel, const struct zaak_rascigrenzen *given, struct zaak_bevindingen *bevindingen, struct zaak_error *error)
{
    struct rapport rapport = { .list = bevindingen, .error = error };
    size_t before = zaak_bevindingen_count(bevindingen);
    struct zaak_rascigrenzen grenzen;
    int result = profiel ? zaak_rascigrenzen_read(&grenzen, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, "profiel", NULL);

    if (result)
        return result;
    rapport.profiel = zaak_catalogus_regelprofiel(zaak_object_catalogus(zaak_profiel_zaaktype(profiel)));
    zaak_matrix_judge(profiel, &grenzen, &rapport);
    if (!rapport.failed)
        return rapport.fouten;
    zaak_bevindingen_cut(bevindingen, before);
    return rapport.limiet ? zaak_fail(error, ZAAK_E_LIMIET, NULL, "Er zijn meer bevindingen dan de limiet van de context.") : zaak_fail_memory(error);
}
