/* SPDX-License-Identifier: EUPL-1.2 */
#include "waarden.h"

#include <string.h>

const char *waarde_dag(const char *waarde, zaak_dag *ret_dag)
{
    return waarde && zaak_datum_parse(waarde, strlen(waarde), ret_dag) == 0 ? NULL : "een dag (jjjj-mm-dd)";
}

const char *waarde_strook(const char *waarde, zaak_dag *ret_van, zaak_dag *ret_tot)
{
    const char *dots = waarde ? strstr(waarde, "..") : NULL;
    bool right = dots && zaak_datum_parse(waarde, (size_t)(dots - waarde), ret_van) == 0 && zaak_datum_parse(dots + 2, strlen(dots + 2), ret_tot) == 0 &&
                 *ret_van <= *ret_tot;

    return right ? NULL : "een eerste en een laatste dag (jjjj-mm-dd..jjjj-mm-dd)";
}

const char *waarde_termijn(const char *waarde, bool werkdagen, struct zaak_periode *ret_periode)
{
    bool right = waarde && zaak_periode_parse(waarde, strlen(waarde), ret_periode) == 0 && ret_periode->aantal > 0 &&
                 ret_periode->eenheid >= ZAAK_EENHEID_DAG && (werkdagen || ret_periode->eenheid != ZAAK_EENHEID_WERKDAG);

    return right ? NULL : "een termijn die vooruit telt (P8W)";
}

const char *waarde_ja_nee(const char *waarde, bool *ret_ja)
{
    *ret_ja = waarde && strcmp(waarde, "ja") == 0;
    return *ret_ja || (waarde && strcmp(waarde, "nee") == 0) ? NULL : "\"ja\" of \"nee\"";
}

const char *waarde_vlag(const char *waarde)
{
    return !waarde || strcmp(waarde, "true") == 0 ? NULL : "true";
}
