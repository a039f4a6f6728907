/* SPDX-License-Identifier: EUPL-1.2 */
/* The parsers of days, instants, periods and durations. What was read and written must be read as the same
 * again, and what was read can be reckoned with. */
#include "fuzz.h"

#include <stdlib.h>
#include <zaak/datum.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

enum { ROOM = 64 };

static bool fits(int length)
{
    return length > 0 && length < ROOM;
}

static void try_datum(const char *text, size_t size)
{
    zaak_dag dag, again;
    char out[ROOM];
    int length;

    if (zaak_datum_parse(text, size, &dag) < 0)
        return;
    length = zaak_datum_format(dag, ZAAK_DATUM_ISO, out, sizeof out);
    CHECK(length == 10 && zaak_datum_parse(out, (size_t)length, &again) == 0 && again == dag);
    for (int32_t vorm = ZAAK_DATUM_KORT; vorm <= ZAAK_DATUM_ZONDER_WEEKDAG; vorm++)
        CHECK(fits(zaak_datum_format(dag, vorm, out, sizeof out)));
}

static void try_tijdstip(const char *text, size_t size)
{
    zaak_tijdstip tijdstip, again;
    zaak_dag dag;
    int32_t seconde;
    char out[ROOM];
    int length;

    if (zaak_tijdstip_parse(text, size, &tijdstip) < 0)
        return;
    CHECK(zaak_tijdstip_dag(tijdstip, &dag, &seconde) == 0);
    length = zaak_tijdstip_format(tijdstip, ZAAK_TIJDSTIP_LOKAAL, out, sizeof out);
    CHECK(fits(length) && zaak_tijdstip_parse(out, (size_t)length, &again) == 0 && again == tijdstip);
    length = zaak_tijdstip_format(tijdstip, ZAAK_TIJDSTIP_UTC, out, sizeof out);
    CHECK(length == -ZAAK_E_BEREIK /* 31 December of the year 0 */
          || (zaak_tijdstip_parse(out, (size_t)length, &again) == 0 && again == tijdstip));
    CHECK(fits(zaak_tijdstip_format(tijdstip, ZAAK_TIJDSTIP_MINUUT, out, sizeof out)));
    /* Back from local time: the same second, or the first of the hour that comes twice. */
    CHECK(zaak_tijdstip_van_dag(dag, seconde, &again) == 0);
    CHECK(tijdstip - again < 1000000 || tijdstip - again - INT64_C(3600000000) < 1000000);
}

static void try_periode(const char *text, size_t size)
{
    static const zaak_dag starts[] = { -719162, 0, 19782, 2932896 };
    struct zaak_periode periode, again;
    char out[ROOM];
    int length;

    if (zaak_periode_parse(text, size, &periode) < 0)
        return;
    length = zaak_periode_format(&periode, ZAAK_PERIODE_ISO, out, sizeof out);
    CHECK(fits(length) && zaak_periode_parse(out, (size_t)length, &again) == 0);
    CHECK(again.aantal == periode.aantal && again.eenheid == periode.eenheid);
    CHECK(fits(zaak_periode_format(&periode, ZAAK_PERIODE_NEDERLANDS, out, sizeof out)));
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        zaak_dag dag;

        if (zaak_periode_add(starts[i], &periode, &dag) == 0)
            CHECK(zaak_datum_weekdag(dag) > 0 && (periode.aantal < 0 ? dag < starts[i] : dag >= starts[i]));
    }
}

static void try_duur(const char *text, size_t size)
{
    struct zaak_duur duur;
    zaak_dag dag;

    if (zaak_duur_parse(text, size, &duur) < 0)
        return;
    CHECK(duur.jaren >= 0 && duur.maanden >= 0 && duur.weken >= 0 && duur.dagen >= 0 && duur.seconden >= 0);
    if (zaak_duur_add(19782, &duur, &dag) == 0)
        CHECK(dag >= 19782 && zaak_datum_weekdag(dag) > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;

    try_datum(text, size);
    try_tijdstip(text, size);
    try_periode(text, size);
    try_duur(text, size);
    return 0;
}
