/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "basis/tekst_intern.h"
#include "lezer_intern.h"

/* A name with its length: it is copied whole, and what lies behind it is written over. */
struct naam {
    char tekst[12];
    uint32_t length;
};

#define NAAM(word) { word, sizeof word - 1 }

static const struct naam weekdag_namen[] = {
    NAAM("maandag"), NAAM("dinsdag"), NAAM("woensdag"), NAAM("donderdag"), NAAM("vrijdag"), NAAM("zaterdag"), NAAM("zondag"),
};

static const struct naam maand_namen[] = {
    NAAM("januari"), NAAM("februari"), NAAM("maart"), NAAM("april"), NAAM("mei"), NAAM("juni"),
    NAAM("juli"), NAAM("augustus"), NAAM("september"), NAAM("oktober"), NAAM("november"), NAAM("december"),
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

static char *write_kort(char *at, struct civil civil)
{
    at = write_digits(at, civil.dag, 2);
    *at++ = '-';
    at = write_digits(at, civil.maand, 2);
    *at++ = '-';
    return write_digits(at, civil.jaar, 4);
}

static char *write_naam(char *at, const struct naam *naam)
{
    memcpy(at, naam->tekst, sizeof naam->tekst);
    return at + naam->length;
}

char *zaak_dag_write(char *at, zaak_dag dag, enum dagvorm vorm)
{
    struct civil civil = dag_to_civil(dag);

    if (vorm == DAG_WEEKDAG) {
        at = write_naam(at, &weekdag_namen[dag_weekdag(dag) - 1]);
        *at++ = ' ';
    }
    at = zaak_number_write(at, civil.dag);
    if (vorm == DAG_NUMMER)
        return at;
    *at++ = ' ';
    at = write_naam(at, &maand_namen[civil.maand - 1]);
    if (vorm == DAG_MAAND)
        return at;
    *at++ = ' ';
    return zaak_number_write(at, civil.jaar);
}

int zaak_datum_format(zaak_dag dag, int32_t vorm, char *buffer, size_t size)
{
    char text[DAG_LENGTH], *at = text;

    if (vorm < ZAAK_DATUM_ISO || vorm > ZAAK_DATUM_ZONDER_WEEKDAG || !buffer_is_valid(buffer, size))
        return -ZAAK_E_ARGUMENT;
    if (!dag_is_valid(dag))
        return -ZAAK_E_BEREIK;
    if (vorm == ZAAK_DATUM_ISO)
        at = dag_write_iso(at, dag);
    else if (vorm == ZAAK_DATUM_KORT)
        at = write_kort(at, dag_to_civil(dag));
    else
        at = zaak_dag_write(at, dag, vorm == ZAAK_DATUM_LANG ? DAG_WEEKDAG : DAG_JAAR);
    return zaak_tekst_give(text, (size_t)(at - text), buffer, size);
}
