/* SPDX-License-Identifier: EUPL-1.2 */
/* What every benchmark needs: a clock, the same random numbers each time, and the median. */
#ifndef ZAAK_BENCH_MEET_H
#define ZAAK_BENCH_MEET_H

#include <stdint.h>
#include <stdlib.h>
#include <time.h>

/* In nanoseconds. */
static inline double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static inline uint32_t draw(uint64_t *seed, uint32_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

static inline int compare_times(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

static inline double median(double *times, size_t count)
{
    qsort(times, count, sizeof *times, compare_times);
    return times[count / 2];
}

#endif
