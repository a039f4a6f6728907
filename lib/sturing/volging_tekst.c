/* SPDX-License-Identifier: EUPL-1.2 */
/* A case for its initiator, as plain text. */
#include "basis/masker_intern.h"
#include "volging_intern.h"

/* Ends the sentences that were put on this line, broken to the width of a page. */
static void end_line(struct tekst *uit, size_t line, size_t indent)
{
    if (!uit->failed && uit->length > line + indent)
        zaak_motivering_wrap(uit, line, indent);
    zaak_tekst_add(uit, "\n");
}

static void put_stap(struct tekst *uit, const struct zaak_volgstap *stap)
{
    static const char *const marks[] = { [ZAAK_STAP_GEDAAN] = "  [x] ", [ZAAK_STAP_NU] = "  [>] ", [ZAAK_STAP_LATER] = "  [ ] ", [ZAAK_STAP_OVERGESLAGEN] = "  [-] " };

    zaak_tekst_add(uit, marks[stap->stand]);
    zaak_tekst_add(uit, stap->naam);
    if (stap->op != ZAAK_DAG_GEEN) {
        zaak_tekst_add(uit, stap->stand == ZAAK_STAP_NU ? ", sinds " : ", ");
        zaak_volging_add_dag(uit, stap->op, ZAAK_DATUM_ZONDER_WEEKDAG);
    }
    zaak_tekst_add(uit, stap->stand == ZAAK_STAP_OVERGESLAGEN ? " (overgeslagen)\n" : "\n");
    if (stap->stand == ZAAK_STAP_NU && stap->uitleg) {
        size_t line = uit->length;

        zaak_tekst_add(uit, "      ");
        zaak_tekst_add(uit, stap->uitleg);
        end_line(uit, line, 6);
    }
}

static void put_dates(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why)
{
    size_t start = uit->length, count = zaak_volging_explains(v) ? zaak_motivering_count(why) : 0;

    zaak_volging_zin_datum(uit, v);
    if (uit->length > start)
        end_line(uit, start, 0);
    if (count)
        zaak_tekst_add(uit, "\nWaarom deze datum?\n");
    for (size_t i = 0; i < count; i++) {
        size_t line = uit->length;

        zaak_tekst_addf(uit, "  %zu. ", i + 1);
        start = uit->length;
        zaak_motivering_add_stap(uit, why, i);
        end_line(uit, line, start - line);
    }
}

static void put_mogelijkheden(struct tekst *uit, const struct volging *v, bool asked, const char *heading)
{
    bool any = false;

    for (size_t i = 0; i < v->mogelijkheid_count; i++) {
        const struct zaak_mogelijkheid *m = &v->mogelijkheden[i];
        size_t line;

        if (m->gevraagd != asked)
            continue;
        if (!any)
            zaak_tekst_add(uit, heading);
        any = true;
        line = uit->length;
        zaak_tekst_add(uit, "  - ");
        zaak_volging_zin_mogelijkheid(uit, m);
        end_line(uit, line, 4);
    }
}

void zaak_volging_write_tekst(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why)
{
    if (!v->kop.zichtbaar)
        return;
    zaak_tekst_add_masked(uit, v->kop.onderwerp);
    zaak_tekst_add(uit, "\nZaak ");
    zaak_tekst_add_masked(uit, v->kop.identificatie);
    zaak_tekst_add(uit, ", ontvangen op ");
    zaak_volging_add_dag(uit, v->kop.startdatum, ZAAK_DATUM_LANG);
    zaak_tekst_add(uit, ".\n\n");
    for (size_t i = 0; i < v->kop.stap_count; i++)
        put_stap(uit, &v->stappen[i]);
    put_mogelijkheden(uit, v, true, "\nWat vragen wij van u?\n");
    zaak_tekst_add(uit, "\n");
    put_dates(uit, v, why);
    put_mogelijkheden(uit, v, false, "\nWat kunt u doen?\n");
    if (v->kop.contact) {
        size_t line;

        zaak_tekst_add(uit, "\n");
        line = uit->length;
        zaak_tekst_add(uit, "Vragen? ");
        zaak_volging_zin_contact(uit, v);
        end_line(uit, line, 0);
    }
}
