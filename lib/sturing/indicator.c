/* SPDX-License-Identifier: EUPL-1.2 */
/* The definitions, and the state of one indicator. */
#include "indicator_intern.h"

#include <string.h>

#include "basis/options_intern.h"

static const struct zaak_indicator indicators[] = {
#define X(symbool, nummer, versie, id, vorm, maat, optellen, richting, naam, zin, teller, noemer) \
    { sizeof(struct zaak_indicator), id, nummer, versie, ZAAK_INDICATOR_##vorm, ZAAK_MAAT_##maat, ZAAK_OPTELLEN_##optellen, ZAAK_BETER_##richting, naam, zin, teller, noemer, \
      { 0, 0, 0, 0 } },
#include "indicatoren.inc"
#undef X
};

_Static_assert(sizeof indicators / sizeof indicators[0] == INDICATOR_COUNT, "each number has its row");

static bool is_number(int32_t nummer)
{
    return nummer >= 1 && nummer <= INDICATOR_COUNT;
}

int32_t zaak_indicator_count(void)
{
    return INDICATOR_COUNT;
}

int zaak_indicator_get(int32_t nummer, struct zaak_indicator *ret_indicator)
{
    if (!ret_indicator)
        return -ZAAK_E_ARGUMENT;
    return is_number(nummer) ? zaak_options_write(ret_indicator, &indicators[nummer - 1], sizeof indicators[0], NULL) : -ZAAK_E_BEREIK;
}

int zaak_indicator_find(const char *id)
{
    if (!id)
        return -ZAAK_E_ARGUMENT;
    for (int32_t i = 0; i < INDICATOR_COUNT; i++)
        if (!strcmp(indicators[i].id, id))
            return i + 1;
    return -ZAAK_E_NIET_GEVONDEN;
}

int32_t zaak_indicator_vorm(int32_t nummer)
{
    return indicators[nummer - 1].vorm;
}

int32_t zaak_indicator_versie(int32_t nummer)
{
    return indicators[nummer - 1].versie;
}

/* Days one by one to 28, then by seven to 26 weeks, then by 28 to 74 weeks. */
enum { DAYS_LAST = 28, WEEKS_LAST = 182, MONTHS_LAST = 518, WEEK_FIRST_BIN = 29, MONTH_FIRST_BIN = 51, LAST_BIN = ZAAK_INDICATOR_VAKKEN - 1 };

int zaak_staat_vak(int64_t dagen)
{
    if (dagen <= DAYS_LAST)
        return dagen < 0 ? 0 : (int)dagen;
    if (dagen <= WEEKS_LAST)
        return (int)(dagen - DAYS_LAST - 1) / 7 + WEEK_FIRST_BIN;
    if (dagen <= MONTHS_LAST)
        return (int)(dagen - WEEKS_LAST - 1) / 28 + MONTH_FIRST_BIN;
    return LAST_BIN;
}

/* The first value of a bin; of the first and the last one its bounds are those of the values themselves. */
static int64_t bin_start(int bin)
{
    if (bin < WEEK_FIRST_BIN)
        return bin == 0 ? INT32_MIN : bin;
    if (bin < MONTH_FIRST_BIN)
        return DAYS_LAST + 1 + 7 * (bin - WEEK_FIRST_BIN);
    return bin <= LAST_BIN ? WEEKS_LAST + 1 + 28 * (bin - MONTH_FIRST_BIN) : (int64_t)INT32_MAX + 1;
}

bool zaak_staat_fits(int32_t vorm, int64_t waarde)
{
    if (vorm == ZAAK_INDICATOR_AANTAL)
        return waarde == 1;
    if (vorm == ZAAK_INDICATOR_DEEL)
        return waarde == 0 || waarde == 1;
    return vorm == ZAAK_INDICATOR_BEDRAG ? waarde != INT64_MIN : waarde >= INT32_MIN && waarde <= INT32_MAX;
}

struct hoofd zaak_staat_of(int32_t vorm, int64_t waarde)
{
    bool bounded = vorm == ZAAK_INDICATOR_DAGEN || vorm == ZAAK_INDICATOR_BEDRAG;

    return (struct hoofd){ 1, waarde, bounded ? waarde : 0, bounded ? waarde : 0 };
}

/* Bins must add up to the denominator, and lie within the smallest and the greatest value. */
static bool bins_are_sound(int32_t vorm, const struct hoofd *hoofd, const uint32_t *vakken)
{
    int64_t sum = 0;
    int first = -1, last = -1;

    for (int i = 0; i < ZAAK_INDICATOR_VAKKEN; i++) {
        sum += vakken[i];
        if (vakken[i]) {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    if (vorm != ZAAK_INDICATOR_DAGEN)
        return sum == 0;
    return sum == hoofd->noemer && (sum == 0 || (first == zaak_staat_vak(hoofd->kleinste) && last == zaak_staat_vak(hoofd->grootste)));
}

/* A sum of so many values lies between so many times the smallest and so many times the greatest. */
static bool sum_is_sound(int32_t vorm, const struct hoofd *h)
{
    if (h->noemer == 1)
        return h->teller == h->kleinste && h->kleinste == h->grootste;
    if (vorm != ZAAK_INDICATOR_DAGEN)
        return true; /* the product could overflow */
    return h->teller >= h->kleinste * h->noemer && h->teller <= h->grootste * h->noemer;
}

bool zaak_staat_is_sound(int32_t vorm, const struct hoofd *h, const uint32_t *vakken)
{
    bool bounded = vorm == ZAAK_INDICATOR_DAGEN || vorm == ZAAK_INDICATOR_BEDRAG;

    if (h->noemer < 0 || h->noemer > ZAAK_INDICATOR_MOST)
        return false;
    if (h->noemer == 0 || !bounded) {
        if (h->kleinste || h->grootste || h->teller < 0 || h->teller > h->noemer || (vorm == ZAAK_INDICATOR_AANTAL && h->teller != h->noemer))
            return false;
    } else if (h->kleinste > h->grootste || !zaak_staat_fits(vorm, h->kleinste) || !zaak_staat_fits(vorm, h->grootste) || !sum_is_sound(vorm, h)) {
        return false;
    }
    return !vakken || bins_are_sound(vorm, h, vakken);
}

/* ---- the plain state ---- */

static struct hoofd head_of(const struct zaak_indicatorstaat *staat)
{
    return (struct hoofd){ staat->noemer, staat->teller, staat->kleinste, staat->grootste };
}

static bool is_sound(const struct zaak_indicatorstaat *staat)
{
    struct hoofd hoofd;

    if (!staat || !is_number(staat->nummer) || staat->versie != zaak_indicator_versie(staat->nummer))
        return false;
    hoofd = head_of(staat);
    return zaak_staat_is_sound(zaak_indicator_vorm(staat->nummer), &hoofd, staat->vakken);
}

int zaak_indicatorstaat_init(struct zaak_indicatorstaat *ret_staat, int32_t nummer)
{
    if (!ret_staat)
        return -ZAAK_E_ARGUMENT;
    if (!is_number(nummer))
        return -ZAAK_E_NIET_GEVONDEN;
    memset(ret_staat, 0, sizeof *ret_staat);
    ret_staat->nummer = nummer;
    ret_staat->versie = zaak_indicator_versie(nummer);
    return 0;
}

static int add(struct zaak_indicatorstaat *staat, const struct hoofd *more, const uint32_t *vakken)
{
    struct hoofd hoofd = head_of(staat);

    if (!hoofd_can_add(&hoofd, more))
        return -ZAAK_E_BEREIK;
    hoofd_add(&hoofd, more);
    if (zaak_indicator_vorm(staat->nummer) == ZAAK_INDICATOR_DAGEN)
        vakken_add(staat->vakken, vakken);
    staat->noemer = hoofd.noemer;
    staat->teller = hoofd.teller;
    staat->kleinste = hoofd.kleinste;
    staat->grootste = hoofd.grootste;
    return 0;
}

int zaak_indicatorstaat_step(struct zaak_indicatorstaat *staat, int64_t waarde)
{
    uint32_t vakken[ZAAK_INDICATOR_VAKKEN] = { 0 };
    struct hoofd one;
    int32_t vorm;

    if (!is_sound(staat))
        return -ZAAK_E_ARGUMENT;
    vorm = zaak_indicator_vorm(staat->nummer);
    if (!zaak_staat_fits(vorm, waarde))
        return -ZAAK_E_ARGUMENT;
    one = zaak_staat_of(vorm, waarde);
    vakken[zaak_staat_vak(waarde)] = 1;
    return add(staat, &one, vakken);
}

int zaak_indicatorstaat_merge(struct zaak_indicatorstaat *staat, const struct zaak_indicatorstaat *given)
{
    struct zaak_indicatorstaat other;
    struct hoofd more;

    if (!staat || !given || !is_number(given->nummer) || !is_number(staat->nummer))
        return -ZAAK_E_ARGUMENT;
    if (staat->nummer != given->nummer || staat->versie != given->versie)
        return -ZAAK_E_WAARDE;
    other = *given; /* it may be the same state */
    if (!is_sound(staat) || !is_sound(&other))
        return -ZAAK_E_ARGUMENT;
    more = head_of(&other);
    return add(staat, &more, other.vakken);
}

int zaak_indicatorstaat_percentiel(const struct zaak_indicatorstaat *staat, int32_t percent, int32_t *ret_van, int32_t *ret_tot)
{
    int64_t wanted, seen = 0, from, until;
    int bin = 0;

    if (!is_sound(staat) || !ret_van || !ret_tot || percent < 1 || percent > 100 || zaak_indicator_vorm(staat->nummer) != ZAAK_INDICATOR_DAGEN)
        return -ZAAK_E_ARGUMENT;
    if (staat->noemer == 0)
        return -ZAAK_E_NIET_GEVONDEN;
    wanted = (staat->noemer * percent + 99) / 100;
    while ((seen += staat->vakken[bin]) < wanted)
        bin++;
    from = bin_start(bin);
    until = bin_start(bin + 1) - 1;
    *ret_van = (int32_t)(from < staat->kleinste ? staat->kleinste : from);
    *ret_tot = (int32_t)(until > staat->grootste ? staat->grootste : until);
    return 0;
}
