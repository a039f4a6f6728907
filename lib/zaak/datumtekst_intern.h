/* SPDX-License-Identifier: EUPL-1.2 */
/* The day that people or systems wrote as text: in a property, in an attribute of an object. */
#ifndef ZAAK_DATUMTEKST_INTERN_H
#define ZAAK_DATUMTEKST_INTERN_H

#include <zaak/archief.h>

/* The day that a text says in one of these ways (bits ZAAK_DATUMVORM_…), an instant as the day of ZAAK_BRONDAG_…; ZAAK_DAG_GEEN when it says none. A part of a date is none. */
zaak_dag zaak_datumtekst_read(const char *text, int32_t vormen, int32_t brondag);

/* The day on which an instant falls, as the day of ZAAK_BRONDAG_…; ZAAK_DAG_GEEN outside the calendar. */
zaak_dag zaak_brondag_of(zaak_tijdstip tijdstip, int32_t brondag);

#endif
