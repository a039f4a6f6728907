/* SPDX-License-Identifier: EUPL-1.2 */
/* The allocator of a context, for the memory room alone. */
#ifndef ZAAK_ALLOCATOR_INTERN_H
#define ZAAK_ALLOCATOR_INTERN_H

#include <zaak/basis.h>

const struct zaak_allocator *zaak_context_allocator(const struct zaak_context *ctx);

#endif
