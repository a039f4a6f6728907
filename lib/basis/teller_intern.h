/* SPDX-License-Identifier: EUPL-1.2 */
/* Reference counts that several threads may change. */
#ifndef ZAAK_TELLER_INTERN_H
#define ZAAK_TELLER_INTERN_H

#include <stdatomic.h>
#include <stdbool.h>

struct teller {
    atomic_uint count;
};

static inline void teller_init(struct teller *teller)
{
    atomic_init(&teller->count, 1);
}

static inline void teller_ref(struct teller *teller)
{
    atomic_fetch_add_explicit(&teller->count, 1, memory_order_relaxed);
}

/* True when this was the last reference. */
static inline bool teller_unref(struct teller *teller)
{
    return atomic_fetch_sub_explicit(&teller->count, 1, memory_order_acq_rel) == 1;
}

#endif
