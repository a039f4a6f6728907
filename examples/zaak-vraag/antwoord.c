/* SPDX-License-Identifier: EUPL-1.2 */
#include "antwoord.h"

#include <stdlib.h>

#include <zaak/motivering.h>

#include "melding.h"

static void put_skipped(struct deur *deur, size_t index, int32_t count, struct uitvoer *uit)
{
    for (int32_t i = 0; i < count; i++) {
        zaak_dag dag;
        const char *naam;

        if (zaak_motivering_get_overgeslagen(deur->why, index, (size_t)i, &dag, &naam))
            return;
        uit_plain(uit, i ? ",{\"datum\":" : ",\"dagen\":[{\"datum\":");
        uit_dag(uit, dag);
        uit_plain(uit, ",\"naam\":");
        uit_text(uit, naam ? naam : "");
        uit_plain(uit, "}");
    }
    if (count > 0)
        uit_plain(uit, "]");
}

static int step_text(struct deur *deur, size_t index, struct zaak_error *error)
{
    int length = zaak_motivering_stap_text(deur->why, index, deur->text, deur->text_size);

    if (length >= 0 && (size_t)length >= deur->text_size) {
        char *bigger = realloc(deur->text, (size_t)length + 1);

        if (!bigger)
            return melding(error, ZAAK_E_GEHEUGEN, NULL, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
        deur->text = bigger;
        deur->text_size = (size_t)length + 1;
        length = zaak_motivering_stap_text(deur->why, index, deur->text, deur->text_size);
    }
    return length < 0 ? melding(error, -length, NULL, "%s", zaak_error_text(length)) : 0;
}

int antwoord_motivering(struct deur *deur, const char *artikel, struct uitvoer *uit, struct zaak_error *error)
{
    uit_plain(uit, ",\"motivering\":[");
    for (size_t i = 0; i < zaak_motivering_count(deur->why); i++) {
        struct zaak_stap stap = ZAAK_STAP_INIT;
        int result = zaak_motivering_get_stap(deur->why, i, &stap);

        if (result == 0)
            result = step_text(deur, i, error);
        if (result)
            return result;
        uit_plain(uit, i ? ",{\"regel\":" : "{\"regel\":");
        uit_text(uit, stap.regel);
        uit_plain(uit, ",\"grond\":");
        uit_text(uit, stap.grond && stap.grond[0] ? stap.grond : i == 0 && artikel ? artikel : "");
        uit_plain(uit, ",\"van\":");
        uit_dag(uit, stap.van);
        uit_plain(uit, ",\"naar\":");
        uit_dag(uit, stap.naar);
        put_skipped(deur, i, stap.overgeslagen, uit);
        uit_plain(uit, ",\"tekst\":");
        uit_text(uit, deur->text);
        uit_plain(uit, "}");
    }
    uit_plain(uit, "]");
    return 0;
}

void antwoord_woord(struct uitvoer *uit, const char *naam, const struct woord *list, int32_t waarde)
{
    uit_lid_text(uit, naam, woord_get(list, waarde));
}

void antwoord_woorden(struct uitvoer *uit, const char *naam, const struct woord *list, int32_t bits)
{
    const char *before = "[";

    uit_lid(uit, naam);
    for (; list->woord; list++) {
        if (!(bits & list->waarde))
            continue;
        uit_plain(uit, before);
        uit_text(uit, list->woord);
        before = ",";
    }
    uit_plain(uit, *before == '[' ? "[]" : "]");
}
