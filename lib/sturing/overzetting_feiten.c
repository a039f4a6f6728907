/* SPDX-License-Identifier: EUPL-1.2 */
/* Which facts fit, and what a check finds, under two versions of a zaaktype. */
#include "catalogus/object_intern.h"
#include "catalogus/verschil_intern.h"
#include "overzetting_intern.h"

void zaak_overzet_versie(struct overzet *o)
{
    const struct zaak_object *naar = o->list->naar;
    const char *identificatie = zaak_object_get_text(naar, ZAAK_VELD_IDENTIFICATIE);
    struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;
    zaak_dag received = o->was.toestand.startdatum;
    int64_t concept = 0;
    char day[32] = "", limit[32] = "";
    bool early;

    row.soort = ZAAK_OVERZET_VERSIE;
    row.veld = "zaaktype";
    if (identificatie && strcmp(identificatie, o->was.toestand.zaaktype_naam))
        zaak_overzet_add(o, &row, "De nieuwe versie is van een ander zaaktype: %s in plaats van %s.", identificatie, o->was.toestand.zaaktype_naam);
    row.veld = "concept";
    if (zaak_object_get_int(naar, ZAAK_VELD_CONCEPT, &concept) == 1 && concept)
        zaak_overzet_add(o, &row, "De nieuwe versie is een concept.");
    row.veld = "geldigheid";
    early = received < zaak_zaaktype_begin(naar);
    if (zaak_zaaktype_nearest_day(naar, received) == received || zaak_datum_format(received, ZAAK_DATUM_ZONDER_WEEKDAG, day, sizeof day) < 0)
        return;
    if (zaak_datum_format(early ? zaak_zaaktype_begin(naar) : zaak_zaaktype_einde(naar), ZAAK_DATUM_ZONDER_WEEKDAG, limit, sizeof limit) > 0)
        zaak_overzet_add(o, &row, early ? "De zaak is ontvangen op %s; de nieuwe versie geldt pas vanaf %s." : "De zaak is ontvangen op %s; de nieuwe versie gold tot en met %s.",
                         day, limit);
}

/* What a fact names of the zaaktype: the kind of the part, how a sentence calls it, and its name. */
static int32_t named_by(const struct zaak *zaak, const struct feit *feit, const char **ret_woord, const char **ret_naam)
{
    static const struct {
        uint8_t feit, soort;
        bool extra;
        const char *woord;
    } kinds[] = {
        { ZAAK_FEIT_STATUS, ZAAK_SOORT_STATUSTYPE, false, "De status" },
        { ZAAK_FEIT_RESULTAAT, ZAAK_SOORT_RESULTAATTYPE, false, "Het resultaat" },
        { ZAAK_FEIT_ROL, ZAAK_SOORT_ROLTYPE, false, "De rol" },
        { ZAAK_FEIT_ROL_EINDE, ZAAK_SOORT_ROLTYPE, false, "De rol" },
        { ZAAK_FEIT_EIGENSCHAP, ZAAK_SOORT_EIGENSCHAP, false, "De eigenschap" },
        { ZAAK_FEIT_BESLUIT, ZAAK_SOORT_BESLUITTYPE, false, "Het besluittype" },
        { ZAAK_FEIT_INFORMATIEOBJECT, ZAAK_SOORT_INFORMATIEOBJECTTYPE, true, "De documentsoort" },
    };

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (kinds[i].feit != feit->soort)
            continue;
        *ret_woord = kinds[i].woord;
        *ret_naam = zaak_text(zaak, kinds[i].extra ? feit->extra : feit->naam);
        return *ret_naam ? kinds[i].soort : 0;
    }
    return 0;
}

/* On which day, for a sentence; a fact need not have one. */
static const char *day_of(struct overzet *o, const struct feit *feit)
{
    char day[32];

    if (feit_dag(feit) == ZAAK_DAG_GEEN || zaak_datum_format(feit_dag(feit), ZAAK_DATUM_ZONDER_WEEKDAG, day, sizeof day) < 0)
        return "";
    return zaak_overzet_format(o, " van %s", day);
}

/* The end status is no field of its own: it is the last one. */
static void compare_end(struct overzet *o, struct zaak_overzetregel *row, const struct zaak_object *was, const struct zaak_object *wordt)
{
    bool ended = zaak_object_is_eindstatus(was), ends = zaak_object_is_eindstatus(wordt);

    if (ended == ends)
        return;
    row->veld = "isEindstatus";
    row->was = ended ? "ja" : "nee";
    row->wordt = ends ? "ja" : "nee";
    zaak_overzet_add(o, row, ends ? "De status \"%s\" sluit in de nieuwe versie de zaak." : "De status \"%s\" sluit in de nieuwe versie de zaak niet meer.", row->naam);
}

/* A fact may name a roltype by its omschrijvingGeneriek, which another one may have. */
static void compare_names(struct overzet *o, struct zaak_overzetregel *row, const struct zaak_object *was, const struct zaak_object *wordt)
{
    const char *before = zaak_object_get_naam(was), *after = zaak_object_get_naam(wordt);

    if (zaak_same_folded(before, after))
        return;
    row->veld = "omschrijving";
    row->was = before;
    row->wordt = after;
    zaak_overzet_add(o, row, "De rol \"%s\" is in de nieuwe versie de rol \"%s\".", before, after);
}

static const char *sentence_of(struct overzet *o, const struct zaak_verschillen *list, size_t index)
{
    int length = zaak_verschillen_regel_text(list, index, NULL, 0);
    char *text = length < 0 ? NULL : zaak_arena_alloc(o->list->ctx, &o->scratch, (size_t)length + 1);

    if (!text || zaak_verschillen_regel_text(list, index, text, (size_t)length + 1) < 0)
        o->result = -ZAAK_E_GEHEUGEN;
    return text ? text : "";
}

static void compare_meaning(struct overzet *o, struct zaak_overzetregel *row, const struct zaak_object *was, const struct zaak_object *wordt)
{
    struct zaak_verschillen *list = NULL;
    struct zaak_verschil verschil = ZAAK_VERSCHIL_INIT;
    int result = zaak_object_compare(was, wordt, &list);

    if (result) {
        o->result = result;
        return;
    }
    row->soort = ZAAK_OVERZET_FEIT_ANDERS;
    compare_names(o, row, was, wordt);
    compare_end(o, row, was, wordt);
    for (size_t i = 0; zaak_verschillen_get(list, i, &verschil) == 0; i++) {
        if (verschil.gevolg == ZAAK_GEVOLG_GEEN)
            continue;
        row->veld = verschil.veld;
        row->was = verschil.was;
        row->wordt = verschil.wordt;
        zaak_overzet_add(o, row, "%s %s", sentence_of(o, list, i), verschil.uitleg);
    }
    zaak_verschillen_unref(list);
}

/* A fact may name a part by its URL, which is one of the old version alone. */
static void report_gone(struct overzet *o, struct zaak_overzetregel *row, int32_t soort, const char *woord, const struct zaak_object *was, const struct feit *feit)
{
    const char *naam = was ? zaak_object_get_naam(was) : row->naam;
    bool by_url = was && zaak_zaaktype_find(o->list->naar, soort, naam);

    row->soort = ZAAK_OVERZET_FEIT_WEG;
    row->naam = naam;
    zaak_overzet_add(o, row, by_url ? "%s \"%s\"%s staat er met de URL van de oude versie: die kent de nieuwe versie niet." :
                                      "%s \"%s\"%s past niet: de nieuwe versie kent die niet.", woord, naam, day_of(o, feit));
}

static void compare_fact(struct overzet *o, const struct feit *feit)
{
    struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;
    const struct zaak *zaak = o->was.zaak;
    const struct zaak_object *was, *wordt;
    const char *woord, *naam;
    int32_t soort = named_by(zaak, feit, &woord, &naam);

    if (!soort)
        return;
    was = zaak_zaaktype_find(o->list->van, soort, naam);
    wordt = zaak_zaaktype_find(o->list->naar, soort, naam);
    row.feit = zaak_text(zaak, feit->id);
    row.naam = naam;
    row.deel = soort;
    if (was && !wordt)
        report_gone(o, &row, soort, woord, was, feit);
    else if (!was && wordt) {
        row.soort = ZAAK_OVERZET_FEIT_PAST;
        zaak_overzet_add(o, &row, "%s \"%s\"%s past nu wel: de oude versie kende die niet.", woord, naam, day_of(o, feit));
    } else if (was && was != wordt)
        compare_meaning(o, &row, was, wordt);
}

void zaak_overzet_feiten(struct overzet *o)
{
    struct uitzicht u;
    const struct feit *feit;

    if (o->result)
        return;
    o->result = zaak_uitzicht_begin(&u, o->was.zaak, o->blik, o->error);
    while (!o->result && (feit = zaak_uitzicht_next(&u)))
        compare_fact(o, feit);
}

/* Findings of one side, with a key that tells when two are the same. */
struct lijst_van {
    struct zaak_bevindingen *list;
    struct sleutel *sleutels;
    size_t count;
};

/* A check judges all facts: what is not seen from where the case is looked at is taken out of a copy first. NULL when there is no memory. */
static struct zaak *seen_only(const struct zaak *zaak, const struct zaak_blik *blik)
{
    struct zaak *copy = zaak_duplicate(zaak);
    size_t kept = 0;

    if (!copy)
        return NULL;
    for (size_t i = 0; i < copy->count; i++) {
        const struct feit *feit = &copy->feiten[i];

        if ((blik->peildatum == ZAAK_DAG_GEEN || feit_dag(feit) <= blik->peildatum) && (blik->bekend_op == ZAAK_TIJDSTIP_GEEN || feit->vastgelegd <= blik->bekend_op))
            copy->feiten[kept++] = *feit;
        else
            copy->herroepingen -= feit->soort == ZAAK_FEIT_HERROEPING;
    }
    copy->count = kept;
    return copy;
}

static void check(struct overzet *o, const struct zaak *zaak, const struct zaak_blik *blik, struct lijst_van *found)
{
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak *seen = seen_only(zaak, blik);
    int result;

    found->list = zaak_bevindingen_new(o->list->ctx);
    result = found->list && seen ? zaak_check(seen, found->list) : -ZAAK_E_GEHEUGEN;
    zaak_unref(seen);
    if (result < 0) {
        o->result = result;
        return;
    }
    found->count = zaak_bevindingen_count(found->list);
    found->sleutels = zaak_arena_alloc(o->list->ctx, &o->scratch, (found->count + 1) * sizeof *found->sleutels);
    if (!found->sleutels)
        o->result = -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; found->sleutels && zaak_bevindingen_get(found->list, i, &b) == 0; i++)
        found->sleutels[i] = (struct sleutel){ zaak_overzet_format(o, "%s\n%s\n%s\n%s", b.regel, b.feit, b.veld, b.tekst), i, SLEUTEL_GEEN };
}

static void report_findings(struct overzet *o, const struct lijst_van *found, int32_t soort)
{
    static const char *const words[] = { "bevinding", "melding", "waarschuwing", "fout" };
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;

    for (size_t i = 0; i < found->count && zaak_bevindingen_get(found->list, i, &b) == 0; i++) {
        struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;

        if (found->sleutels[i].partner != SLEUTEL_GEEN)
            continue;
        row.soort = soort;
        row.ernst = b.ernst;
        row.feit = b.feit;
        row.naam = b.regel;
        row.veld = b.veld;
        zaak_overzet_add(o, &row, soort == ZAAK_OVERZET_BEVINDING_NIEUW ? "Nieuwe %s (%s): %s" : "Niet meer een %s (%s): %s", words[b.ernst], b.regel, b.tekst);
    }
}

void zaak_overzet_bevindingen(struct overzet *o)
{
    struct lijst_van was = { .count = 0 }, wordt = { .count = 0 };
    struct uitzicht u;

    if (!o->result)
        o->result = zaak_uitzicht_begin(&u, o->was.zaak, o->blik, o->error);
    if (o->result)
        return;
    check(o, o->was.zaak, &u.blik, &was);
    if (!o->result)
        check(o, o->wordt.zaak, &u.blik, &wordt);
    if (!o->result) {
        zaak_sleutels_pair(was.sleutels, was.count, wordt.sleutels, wordt.count);
        report_findings(o, &wordt, ZAAK_OVERZET_BEVINDING_NIEUW);
        report_findings(o, &was, ZAAK_OVERZET_BEVINDING_WEG);
    }
    zaak_bevindingen_unref(was.list);
    zaak_bevindingen_unref(wordt.list);
}
