/* SPDX-License-Identifier: EUPL-1.2 */
/* levensgebeurtenis: what someone has to ask for when something happens in his life, in which order, and by when all is settled. The life events of the examples, asked on 3 March 2025. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/bronnen.h"

enum { ROWS = 200 };

static void put_day(const char *before, zaak_dag dag)
{
    char text[48] = "onbekend";

    if (dag != ZAAK_DAG_GEEN)
        zaak_datum_format(dag, ZAAK_DATUM_ZONDER_WEEKDAG, text, sizeof text);
    printf("%s%s", before, text);
}

static int show(const struct zaak_levensgebeurtenissen *lijst, size_t index, struct zaak_catalogus *catalogus, zaak_dag dag)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_planstap rows[ROWS];
    zaak_dag klaar;
    int count = zaak_levensgebeurtenis_plan(lijst, index, catalogus, NULL, dag, rows, ROWS, &klaar, &error);

    if (count < 0)
        return bronnen_complain("levensgebeurtenis", zaak_levensgebeurtenis_id(lijst, index), &error);
    printf("%s\n", zaak_levensgebeurtenis_naam(lijst, index));
    for (int i = 0; i < count; i++) {
        printf("  %d. %s%s", i + 1, rows[i].naam, rows[i].verplicht ? "" : " (als u wilt)");
        put_day(", vanaf ", rows[i].begin_gepland);
        put_day("; klaar op ", rows[i].gepland);
        put_day(", uiterlijk ", rows[i].uiterlijk);
        printf("\n");
    }
    put_day("  Alles is uiterlijk klaar op ", klaar);
    printf(".\n\n");
    return 0;
}

int main(void)
{
    struct bronnen bronnen = { .programma = "levensgebeurtenis", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json",
                               .feiten = "examples/data/klein.jsonl" };
    struct zaak_levensgebeurtenissen *lijst = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const char *name = "examples/data/levensgebeurtenissen.json";
    int result = bronnen_open(&bronnen);
    size_t length = 0;
    char *text = result ? NULL : bronnen_read("levensgebeurtenis", name, &length);

    if (text && zaak_levensgebeurtenissen_load_json(bronnen.ctx, text, length, &lijst, &error))
        result = bronnen_complain("levensgebeurtenis", name, &error);
    for (size_t i = 0; i < zaak_levensgebeurtenissen_count(lijst) && result == 0; i++)
        result = show(lijst, i, bronnen.cat, zaak_datum(2025, 3, 3));
    free(text);
    zaak_levensgebeurtenissen_unref(lijst);
    bronnen_close(&bronnen);
    return result;
}
