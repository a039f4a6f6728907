/* SPDX-License-Identifier: EUPL-1.2 */
#include "datumtekst_intern.h"

#include <stdio.h>
#include <string.h>

enum { ISO_LENGTH = 10, KAAL_LENGTH = 8, KAAL_TIJD_LENGTH = 14, LONGEST = 40 };

static zaak_dag read_iso(const char *text, size_t length)
{
    zaak_dag dag;

    return zaak_datum_parse(text, length, &dag) ? ZAAK_DAG_GEEN : dag;
}

static zaak_dag read_bare(const char *text)
{
    char iso[ISO_LENGTH + 1];

    snprintf(iso, sizeof iso, "%.4s-%.2s-%.2s", text, text + 4, text + 6);
    return read_iso(iso, ISO_LENGTH);
}

zaak_dag zaak_brondag_of(zaak_tijdstip tijdstip, int32_t brondag)
{
    const int64_t microseconds = INT64_C(86400) * 1000000;
    zaak_dag dag;

    if (zaak_tijdstip_dag(tijdstip, &dag, NULL))
        return ZAAK_DAG_GEEN;
    if (brondag == ZAAK_BRONDAG_UTC)
        dag = (zaak_dag)(tijdstip / microseconds - (tijdstip % microseconds < 0));
    return dag;
}

/* A time without an offset is local: its day is the one that is written. */
static zaak_dag read_moment(const char *text, size_t length, int32_t brondag)
{
    char local[LONGEST + 2];
    zaak_tijdstip tijdstip;

    if (zaak_tijdstip_parse(text, length, &tijdstip) == 0)
        return zaak_brondag_of(tijdstip, brondag);
    snprintf(local, sizeof local, "%sZ", text);
    return zaak_tijdstip_parse(local, length + 1, &tijdstip) == 0 ? read_iso(text, ISO_LENGTH) : ZAAK_DAG_GEEN;
}

static zaak_dag read_bare_moment(const char *text, int32_t brondag)
{
    char local[LONGEST];

    snprintf(local, sizeof local, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s", text, text + 4, text + 6, text + 8, text + 10, text + 12);
    return read_moment(local, strlen(local), brondag);
}

zaak_dag zaak_datumtekst_read(const char *text, int32_t vormen, int32_t brondag)
{
    size_t length = text ? strlen(text) : 0;

    if ((vormen & ZAAK_DATUMVORM_ISO) && length == ISO_LENGTH)
        return read_iso(text, length);
    if ((vormen & ZAAK_DATUMVORM_KAAL) && length == KAAL_LENGTH)
        return read_bare(text);
    if ((vormen & ZAAK_DATUMVORM_TIJDSTIP) && length == KAAL_TIJD_LENGTH)
        return read_bare_moment(text, brondag);
    if ((vormen & ZAAK_DATUMVORM_TIJDSTIP) && length > KAAL_TIJD_LENGTH && length <= LONGEST)
        return read_moment(text, length, brondag);
    return ZAAK_DAG_GEEN;
}
