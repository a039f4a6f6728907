/* SPDX-License-Identifier: EUPL-1.2 */
/* What differs between an own and the shared procesprofiel, in plain Dutch. */
#include "overlay_intern.h"

#include <string.h>

#include "catalogus_intern.h"

/* Terms are written out, a goal is a percentage, all else stands between quotes. */
static void add_value(struct tekst *out, const struct verschil *row, const char *value)
{
    bool is_doel = row->deel == DEEL_NORM && !strcmp(row->veld, "doel");
    const char *quote = row->is_duur || is_doel ? "" : "\"";

    if (!value) {
        zaak_tekst_add(out, "niets");
        return;
    }
    zaak_tekst_add(out, quote);
    zaak_verschil_value_text(out, value, row->is_duur);
    zaak_tekst_add(out, is_doel ? " %" : quote);
}

/* Of a whole row its value tells little: that it is there or not is what counts. */
static void add_values(struct tekst *out, const struct verschil *row)
{
    const char *value = row->wijze == ZAAK_VERSCHIL_TOEGEVOEGD ? row->wordt : row->was;

    if (*row->veld) {
        zaak_tekst_add(out, "gedeeld ");
        add_value(out, row, row->was);
        zaak_tekst_add(out, ", eigen ");
        add_value(out, row, row->wordt);
        return;
    }
    zaak_tekst_add(out, row->wijze == ZAAK_VERSCHIL_TOEGEVOEGD ? "staat alleen in het eigen procesprofiel" : "staat alleen in het gedeelde procesprofiel");
    if (!value)
        return;
    zaak_tekst_add(out, ": ");
    add_value(out, row, value);
}

/* A quoted sentence has its full stop already. */
static bool ends_with_stop(const struct tekst *out)
{
    return !out->failed && out->length > 1 && !memcmp(out->bytes + out->length - 2, ".\"", 2);
}

static void add_sentence(struct tekst *out, const struct zaak_afwijkingen *list, size_t index)
{
    const struct verschil *row = &list->verschillen->rows[index];
    const struct aanvaarding *aanvaard = zaak_afwijking_aanvaard(list, index);

    zaak_verschil_value_text(out, zaak_afwijking_veld(row), false);
    zaak_tekst_add(out, ": ");
    add_values(out, row);
    zaak_tekst_addf(out, "%s Dit is %s%s.", ends_with_stop(out) ? "" : ".", list->oordelen[index].oordeel == ZAAK_OVERLAY_EIGEN ? "een " : "", zaak_overlay_word(list->oordelen[index].oordeel));
    if (aanvaard) {
        zaak_tekst_add(out, " Reden: ");
        zaak_verschil_value_text(out, aanvaard->reden, false);
    }
}

static int give(struct tekst *text, char *buffer, size_t size)
{
    int result;

    zaak_tekst_add(text, "");
    result = text->failed ? -ZAAK_E_GEHEUGEN : zaak_tekst_give(text->bytes, text->length, buffer, size);
    zaak_tekst_free(text);
    return result;
}

int zaak_afwijkingen_regel_text(const struct zaak_afwijkingen *list, size_t index, char *buffer, size_t size)
{
    struct tekst text;

    if (!list || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    if (index >= list->verschillen->count)
        return -ZAAK_E_BEREIK;
    text = (struct tekst){ .ctx = list->verschillen->ctx };
    add_sentence(&text, list, index);
    return give(&text, buffer, size);
}

/* In the order in which the text tells them. */
enum { GROEP_MAG_NIET, GROEP_REDEN_NODIG, GROEP_AANVAARD, GROEP_STRENGER, GROEP_REST, GROEP_COUNT };

static int group_of(const struct zaak_afwijkingen *list, size_t index)
{
    bool mag = zaak_afwijking_mag(list, index);

    switch (list->oordelen[index].oordeel) {
    case ZAAK_OVERLAY_RUIMER: return GROEP_MAG_NIET;
    case ZAAK_OVERLAY_ONVERGELIJKBAAR: return mag ? GROEP_AANVAARD : GROEP_REDEN_NODIG;
    case ZAAK_OVERLAY_STRENGER: return GROEP_STRENGER;
    default: return GROEP_REST;
    }
}

static void add_group(struct tekst *out, const struct zaak_afwijkingen *list, int group)
{
    static const char *const headings[GROEP_COUNT] = { "Dit mag niet", "Niet te vergelijken", "Niet te vergelijken, en met een reden aanvaard", "Strenger dan gedeeld", "Dit mag altijd" };
    size_t count = 0;

    for (size_t i = 0; i < list->verschillen->count; i++)
        count += group_of(list, i) == group;
    if (!count)
        return;
    zaak_tekst_addf(out, "%s (%zu):\n", headings[group], count);
    if (group == GROEP_REDEN_NODIG) {
        zaak_tekst_add(out, "  Dit mag pas als ");
        zaak_verschil_value_text(out, list->bron ? list->bron->organisatie : "de organisatie", false);
        zaak_tekst_add(out, " het met een reden aanvaardt.\n");
    }
    for (size_t i = 0; i < list->verschillen->count; i++) {
        if (group_of(list, i) != group)
            continue;
        zaak_tekst_add(out, "- ");
        add_sentence(out, list, i);
        if (group <= GROEP_REDEN_NODIG)
            zaak_tekst_addf(out, "\n  %s", list->oordelen[i].uitleg);
        zaak_tekst_add(out, "\n");
    }
}

int zaak_afwijkingen_text(const struct zaak_afwijkingen *list, char *buffer, size_t size)
{
    const char *naam;
    struct tekst text;

    if (!list || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    naam = list->verschillen->van ? zaak_object_get_text(list->verschillen->van, ZAAK_VELD_OMSCHRIJVING) : NULL;
    text = (struct tekst){ .ctx = list->verschillen->ctx };
    if (list->bron) {
        zaak_verschil_value_text(&text, naam ? naam : list->bron->zaaktype, false);
        zaak_tekst_add(&text, ": het eigen profiel van ");
        zaak_verschil_value_text(&text, list->bron->organisatie, false);
        zaak_tekst_add(&text, " naast het gedeelde\n");
    }
    if (!list->verschillen->count)
        zaak_tekst_add(&text, "Geen verschillen.\n");
    for (int group = 0; group < GROEP_COUNT; group++)
        add_group(&text, list, group);
    return give(&text, buffer, size);
}
