/* SPDX-License-Identifier: EUPL-1.2 */
/* Scores: counts that may be added up in any order, and what can be said of them in integers. */
#include <zaak/norm.h>

#include "tijd/datum_intern.h"

int zaak_normscore_add(struct zaak_normscore *score, int32_t uitkomst)
{
    if (!score || uitkomst < ZAAK_NORM_LOOPT || uitkomst > ZAAK_NORM_NVT)
        return -ZAAK_E_ARGUMENT;
    if (uitkomst == ZAAK_NORM_ONBEKEND || uitkomst == ZAAK_NORM_NVT)
        return 0;
    if (uitkomst == ZAAK_NORM_LOOPT) {
        score->loopt++;
        return 0;
    }
    score->totaal++;
    score->gehaald += uitkomst == ZAAK_NORM_GEHAALD;
    return 0;
}

static bool is_score(const struct zaak_normscore *score)
{
    const int64_t most = INT64_MAX / 200;   /* so that a sum and its hundredfold fit */

    return score && score->gehaald >= 0 && score->totaal >= score->gehaald && score->loopt >= 0 && score->totaal <= most && score->loopt <= most;
}

int zaak_normscore_merge(struct zaak_normscore *score, const struct zaak_normscore *ander)
{
    if (!is_score(score) || !is_score(ander))
        return -ZAAK_E_ARGUMENT;
    score->gehaald += ander->gehaald;
    score->totaal += ander->totaal;
    score->loopt += ander->loopt;
    return 0;
}

int zaak_normscore_oordeel(const struct zaak_normscore *score, int32_t doel)
{
    if (!is_score(score) || doel < 0 || doel > 100)
        return -ZAAK_E_ARGUMENT;
    if (score->totaal == 0)
        return ZAAK_OORDEEL_NVT;
    return score->gehaald * 100 >= doel * score->totaal ? ZAAK_OORDEEL_GEHAALD : ZAAK_OORDEEL_NIET_GEHAALD;
}

int zaak_normscore_promille(const struct zaak_normscore *score)
{
    int64_t whole;

    if (!is_score(score))
        return -ZAAK_E_ARGUMENT;
    if (score->totaal == 0)
        return -ZAAK_E_NIET_GEVONDEN;
    /* A thousand times the count need not fit; two hundred times does, and five times what is left of that. */
    whole = score->gehaald * 200;
    return (int)(whole / score->totaal * 5 + whole % score->totaal * 5 / score->totaal);
}

/* The product of two numbers of 64 bits. */
struct product {
    uint64_t high, low;
};

static struct product multiply(uint64_t a, uint64_t b)
{
    uint64_t a_high = a >> 32, a_low = (uint32_t)a, b_high = b >> 32, b_low = (uint32_t)b;
    uint64_t low = a_low * b_low, middle = a_high * b_low + (low >> 32), other = a_low * b_high + (uint32_t)middle;

    return (struct product){ a_high * b_high + (middle >> 32) + (other >> 32), other << 32 | (uint32_t)low };
}

/* The ends of the interval are where (k/n - m/1000)^2 = z^2 m/1000 (1 - m/1000) / n. So m lies on an end or beyond it when (1000 |1000 k - n m|)^2 >= 3841459 m (1000 - m) n. */
static bool is_outside(const struct zaak_normscore *score, int64_t m)
{
    int64_t distance = 1000 * score->gehaald - score->totaal * m;
    uint64_t side = 1000 * (uint64_t)(distance < 0 ? -distance : distance);
    struct product left = multiply(side, side), right = multiply(UINT64_C(3841459) * (uint64_t)(m * (1000 - m)), (uint64_t)score->totaal);

    return left.high != right.high ? left.high > right.high : left.low >= right.low;
}

int zaak_normscore_interval(const struct zaak_normscore *score, struct zaak_norminterval *ret_interval)
{
    struct zaak_norminterval interval = { 0, 1000 };
    int promille = zaak_normscore_promille(score);

    if (promille == -ZAAK_E_ARGUMENT || !ret_interval)
        return -ZAAK_E_ARGUMENT;
    if (score->totaal > INT64_C(9000000000000))
        return -ZAAK_E_BEREIK;
    if (promille >= 0) {
        /* The share itself lies inside; all of them is the upper end, and not the lower one too. */
        interval.onder = promille < 1000 ? promille : 999;
        interval.boven = promille < 1000 ? promille + 1 : 1000;
        while (!is_outside(score, interval.onder))
            interval.onder--;
        while (!is_outside(score, interval.boven))
            interval.boven++;
    }
    *ret_interval = interval;
    return 0;
}

/* Months since the year 0. */
static int32_t month_of(zaak_dag dag)
{
    struct civil civil = dag_to_civil(dag);

    return 12 * civil.jaar + civil.maand - 1;
}

int zaak_normtrend_add(const struct zaak_normtrend *trend, zaak_dag dag, int32_t uitkomst)
{
    int32_t month;

    if (!trend || (!trend->maanden && trend->count) || !dag_is_valid(trend->eerste) || uitkomst < ZAAK_NORM_LOOPT || uitkomst > ZAAK_NORM_NVT)
        return -ZAAK_E_ARGUMENT;
    if (!dag_is_valid(dag))
        return -ZAAK_E_BEREIK;
    month = month_of(dag) - month_of(trend->eerste);
    if (month < 0 || (size_t)month >= trend->count)
        return -ZAAK_E_BEREIK;
    return zaak_normscore_add(&trend->maanden[month], uitkomst);
}

int zaak_normperiode(int32_t periode, zaak_dag dag, zaak_dag *ret_van, zaak_dag *ret_tot)
{
    static const int32_t months[] = { 0, 1, 3, 12 };
    struct civil civil;
    int32_t length, first;

    if (periode < ZAAK_NORMPERIODE_GEEN || periode > ZAAK_NORMPERIODE_JAAR || !ret_van || !ret_tot)
        return -ZAAK_E_ARGUMENT;
    if (!dag_is_valid(dag))
        return -ZAAK_E_BEREIK;
    *ret_van = *ret_tot = ZAAK_DAG_GEEN;
    length = months[periode];
    if (!length)
        return 0;
    civil = dag_to_civil(dag);
    first = (civil.maand - 1) / length * length + 1;
    *ret_van = dag_from_civil(civil.jaar, first, 1);
    *ret_tot = dag_from_civil(civil.jaar, first + length - 1, dagen_in_maand(civil.jaar, first + length - 1));
    return 0;
}
