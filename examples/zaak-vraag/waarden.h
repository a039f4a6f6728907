/* SPDX-License-Identifier: EUPL-1.2 */
/* The values of facts in the question `awb`. Each function gives NULL, or what it expected. */
#ifndef ZAAK_VRAAG_WAARDEN_H
#define ZAAK_VRAAG_WAARDEN_H

#include <zaak/datum.h>
#include <zaak/kalender.h>

const char *waarde_dag(const char *waarde, zaak_dag *ret_dag);

/* "a..b": the first and the last day of a stretch. */
const char *waarde_strook(const char *waarde, zaak_dag *ret_van, zaak_dag *ret_tot);

/* A term of law or of a decision counts forward in days or more; `werkdagen`: working days too. */
const char *waarde_termijn(const char *waarde, bool werkdagen, struct zaak_periode *ret_periode);

const char *waarde_ja_nee(const char *waarde, bool *ret_ja);

/* A fact that stands there by itself. */
const char *waarde_vlag(const char *waarde);

#endif
