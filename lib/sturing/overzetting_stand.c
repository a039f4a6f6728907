/* SPDX-License-Identifier: EUPL-1.2 */
/* Who is on turn, what may come next, and what else holds, under two versions of a zaaktype. */
#include "overzetting_intern.h"

void zaak_overzet_text_row(struct overzet *o, int32_t soort, const char *veld, const char *naam, const char *label, const char *was, const char *wordt)
{
    struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;

    if (was == wordt || (was && wordt && !strcmp(was, wordt)))
        return;
    row.soort = soort;
    row.veld = veld;
    row.naam = naam;
    row.was = was;
    row.wordt = wordt;
    zaak_overzet_add(o, &row, "%s was %s, wordt %s.", label, was ? was : "er niet", wordt ? wordt : "er niet");
}

/* What was gathered as a text of the list's making; NULL when that is nothing. */
static const char *keep(struct overzet *o, struct tekst *text)
{
    const char *kept = text->length && !text->failed ? zaak_overzet_format(o, "%s", text->bytes) : NULL;

    if (text->failed)
        o->result = -ZAAK_E_GEHEUGEN;
    zaak_tekst_free(text);
    return kept;
}

/* Who has a letter, as a sentence has it; NULL for nobody. */
static const char *turn_text(struct overzet *o, const struct kant *kant, int32_t letter)
{
    int count = zaak_get_rasci(kant->zaak, o->blik, letter, NULL, 0);
    struct zaak_betrokken *rows = count < 0 ? NULL : zaak_arena_alloc(o->list->ctx, &o->scratch, ((size_t)count + 1) * sizeof *rows);
    struct tekst text = { .ctx = o->list->ctx };

    if (!rows || zaak_get_rasci(kant->zaak, o->blik, letter, rows, (size_t)count) < 0) {
        o->result = count < 0 ? count : -ZAAK_E_GEHEUGEN;
        return NULL;
    }
    for (int i = 0; i < count; i++) {
        zaak_tekst_add(&text, i ? ", " : "");
        zaak_tekst_add(&text, zaak_object_get_naam(rows[i].roltype));
        zaak_tekst_add(&text, rows[i].betrokkene ? " (" : " (niemand");
        zaak_tekst_add(&text, rows[i].betrokkene ? rows[i].betrokkene : "");
        zaak_tekst_add(&text, ")");
    }
    return keep(o, &text);
}

static const char *next_text(struct overzet *o, const struct kant *kant)
{
    int count = zaak_get_volgende(kant->zaak, o->blik, NULL, 0);
    struct zaak_volgende *rows = count < 0 ? NULL : zaak_arena_alloc(o->list->ctx, &o->scratch, ((size_t)count + 1) * sizeof *rows);
    struct tekst text = { .ctx = o->list->ctx };

    if (!rows || zaak_get_volgende(kant->zaak, o->blik, rows, (size_t)count) < 0) {
        o->result = count < 0 ? count : -ZAAK_E_GEHEUGEN;
        return NULL;
    }
    for (int i = 0; i < count; i++) {
        zaak_tekst_add(&text, i ? ", \"" : "\"");
        zaak_tekst_add(&text, zaak_object_get_naam(rows[i].statustype));
        zaak_tekst_add(&text, rows[i].mag ? "\"" : "\" (nog niet)");
    }
    return keep(o, &text);
}

void zaak_overzet_stand(struct overzet *o)
{
    static const struct {
        int32_t letter;
        const char *veld, *label;
    } letters[] = { { ZAAK_RASCI_R, "R", "Aan de beurt" }, { ZAAK_RASCI_A, "A", "Eindverantwoordelijk" } };

    if (o->result)
        return;
    zaak_overzet_text_row(o, ZAAK_OVERZET_STAND, "vertrouwelijkheidaanduiding", "", "De vertrouwelijkheid", o->was.toestand.vertrouwelijkheidaanduiding,
                          o->wordt.toestand.vertrouwelijkheidaanduiding);
    for (size_t i = 0; i < sizeof letters / sizeof letters[0] && !o->result; i++) {
        const char *was = turn_text(o, &o->was, letters[i].letter), *wordt = o->result ? NULL : turn_text(o, &o->wordt, letters[i].letter);

        if (!o->result)
            zaak_overzet_text_row(o, ZAAK_OVERZET_BEURT, letters[i].veld, "", letters[i].label, was, wordt);
    }
    if (!o->result) {
        const char *was = next_text(o, &o->was), *wordt = o->result ? NULL : next_text(o, &o->wordt);

        if (!o->result)
            zaak_overzet_text_row(o, ZAAK_OVERZET_VOLGENDE, "", "", "De keuze voor de volgende status", was, wordt);
    }
}
