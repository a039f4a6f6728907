/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>

#include "basis/tekst_intern.h"
#include "lezer_intern.h"

static const char *const weekdag_namen[] = {
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
};

static const char *const maand_namen[] = {
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
};

zaak_dag zaak_datum(int32_t jaar, int32_t maand, int32_t dag)
{
    if (jaar < 1 || jaar > 9999 || maand < 1 || maand > 12 || dag < 1 || dag > dagen_in_maand(jaar, maand))
        return ZAAK_DAG_GEEN;
    return dag_from_civil(jaar, maand, dag);
}

int zaak_datum_split(zaak_dag dag, int32_t *jaar, int32_t *maand, int32_t *dag_van_maand)
{
    struct civil civil;

    if (!dag_is_valid(dag))
        return -ZAAK_E_BEREIK;
    civil = dag_to_civil(dag);
    if (jaar)
        *jaar = civil.jaar;
    if (maand)
        *maand = civil.maand;
    if (dag_van_maand)
        *dag_van_maand = civil.dag;
    return 0;
}

int zaak_datum_weekdag(zaak_dag dag)
{
    return dag_is_valid(dag) ? dag_weekdag(dag) : -ZAAK_E_BEREIK;
}

int zaak_datum_parse(const char *text, size_t length, zaak_dag *ret_dag)
{
    struct reader reader;
    zaak_dag dag;

    if (!text || !ret_dag)
        return -ZAAK_E_ARGUMENT;
    reader = reader_of(text, length);
    if (!reader_take_dag(&reader, &dag) || !reader_is_done(&reader))
        return -ZAAK_E_VORM;
    *ret_dag = dag;
    return 0;
}

static int format_iso(zaak_dag dag, char *buffer, size_t size)
{
    char text[DAG_ISO_LENGTH];

    dag_write_iso(text, dag);
    return zaak_tekst_give(text, sizeof text, buffer, size);
}

int zaak_datum_format(zaak_dag dag, int32_t vorm, char *buffer, size_t size)
{
    struct civil civil;
    const char *weekdag, *maand;

    if (vorm < ZAAK_DATUM_ISO || vorm > ZAAK_DATUM_ZONDER_WEEKDAG || !buffer_is_valid(buffer, size))
        return -ZAAK_E_ARGUMENT;
    if (!dag_is_valid(dag))
        return -ZAAK_E_BEREIK;
    if (vorm == ZAAK_DATUM_ISO)
        return format_iso(dag, buffer, size);
    civil = dag_to_civil(dag);
    weekdag = weekdag_namen[dag_weekdag(dag) - 1];
    maand = maand_namen[civil.maand - 1];
    if (vorm == ZAAK_DATUM_KORT)
        return snprintf(buffer, size, "%02d-%02d-%04d", (int)civil.dag, (int)civil.maand, (int)civil.jaar);
    if (vorm == ZAAK_DATUM_LANG)
        return snprintf(buffer, size, "%s %d %s %d", weekdag, (int)civil.dag, maand, (int)civil.jaar);
    return snprintf(buffer, size, "%d %s %d", (int)civil.dag, maand, (int)civil.jaar);
}
