/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_VERVOLG_INTERN_H
#define ZAAK_VERVOLG_INTERN_H

#include "regels_intern.h"
#include "warm_intern.h"

/* Keeps a step of an open case about which no rule beside its demands can find anything. */
void zaak_keep_vervolg(const struct beoordeling *b, const struct overgang *overgang);

#endif
