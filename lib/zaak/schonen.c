/* SPDX-License-Identifier: EUPL-1.2 */
/* Cleaning: each fact again, in a pool of texts of its own, without what says who or what it was about. */
#include "schonen_intern.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "feit_intern.h"
#include "voorraad_intern.h"

/* What becomes of a text of a fact. Nothing said: it goes, so that a kind of fact that is new here tells too little rather than too much. */
enum lot { GAAT, BLIJFT, PERSOON, BESLUIT, DOCUMENT, KENMERK, PRODUCT, FEIT, EIGENSCHAP, OBJECT };

static const struct {
    enum lot naam, waarde, extra;
} loten[] = {
    [ZAAK_FEIT_OPEN] = { BLIJFT, GAAT, BLIJFT },
    [ZAAK_FEIT_STATUS] = { BLIJFT, GAAT, PERSOON },
    [ZAAK_FEIT_RESULTAAT] = { BLIJFT, GAAT, GAAT },
    [ZAAK_FEIT_ROL] = { BLIJFT, PERSOON, BLIJFT },
    [ZAAK_FEIT_ROL_EINDE] = { BLIJFT, PERSOON, GAAT },
    [ZAAK_FEIT_EIGENSCHAP] = { BLIJFT, EIGENSCHAP, GAAT },
    [ZAAK_FEIT_OPSCHORTING] = { BLIJFT, GAAT, GAAT },
    [ZAAK_FEIT_HERVATTING] = { BLIJFT, GAAT, GAAT },
    [ZAAK_FEIT_VERLENGING] = { GAAT, GAAT, GAAT },
    [ZAAK_FEIT_BESLUIT] = { BLIJFT, BESLUIT, GAAT },
    [ZAAK_FEIT_HOOFDZAAK] = { BLIJFT, GAAT, GAAT },
    [ZAAK_FEIT_BETALING] = { BLIJFT, GAAT, GAAT },
    [ZAAK_FEIT_HERROEPING] = { FEIT, GAAT, GAAT },
    [ZAAK_FEIT_INGEBREKESTELLING] = { GAAT, GAAT, GAAT },
    [ZAAK_FEIT_DWANGSOMBESLUIT] = { BLIJFT, BLIJFT, GAAT },
    [ZAAK_FEIT_DWANGSOMBETALING] = { GAAT, BLIJFT, GAAT },
    [ZAAK_FEIT_ZAAKOBJECT] = { BLIJFT, OBJECT, GAAT },
    [ZAAK_FEIT_INFORMATIEOBJECT] = { DOCUMENT, GAAT, BLIJFT },
    [ZAAK_FEIT_INFORMATIEOBJECT_STAND] = { DOCUMENT, BLIJFT, GAAT },
    [ZAAK_FEIT_KLANTCONTACT] = { GAAT, GAAT, GAAT },
    [ZAAK_FEIT_KENMERK] = { KENMERK, GAAT, GAAT },
    [ZAAK_FEIT_RELEVANTE_ZAAK] = { BLIJFT, BLIJFT, GAAT },
    [ZAAK_FEIT_PRODUCT] = { PRODUCT, GAAT, GAAT },
    [ZAAK_FEIT_VERTROUWELIJKHEID] = { BLIJFT, GAAT, GAAT },
    [ZAAK_FEIT_ARCHIEFSTATUS] = { BLIJFT, GAAT, GAAT },
    [ZAAK_FEIT_GEBEURTENIS] = { BLIJFT, BLIJFT, GAAT },
    [ZAAK_FEIT_VERVANGING] = { PERSOON, PERSOON, BLIJFT },
    [ZAAK_FEIT_ACTIVITEIT] = { BLIJFT, PERSOON, BLIJFT },
    [ZAAK_FEIT_ADVIES_GEVRAAGD] = { PERSOON, BLIJFT, GAAT },
    [ZAAK_FEIT_ADVIES_GEGEVEN] = { PERSOON, BLIJFT, DOCUMENT },
};

/* Pseudonyms count per kind, in the order of the facts. */
static const char *const woorden[] = { [PERSOON] = "betrokkene", [BESLUIT] = "besluit", [DOCUMENT] = "document", [KENMERK] = "kenmerk", [PRODUCT] = "product" };

enum { ROOM = 32, TEXTS = 5 };

struct schoonmaak {
    const struct zaak *zaak;
    struct schoonregels regels;
    struct pool pools[PRODUCT + 1];   /* by kind of pseudonym: the number of a text is that of its pseudonym */
    const char **ids;                 /* of the facts and of what is withdrawn, sorted, each once */
    size_t id_count;
    char room[TEXTS][ROOM];           /* what replaces the texts of the fact at hand */
    size_t used;
    struct tekst object;
};

static int refuse(struct zaak_error *error, const char *field, const char *reason)
{
    return zaak_fail(error, ZAAK_E_REGEL, field, "Dit dossier mag nog niet worden geschoond: %s.", reason);
}

static int judge(const struct zaak_archief *archief, zaak_dag peildatum, struct zaak_error *error)
{
    char text[100], dag[40];

    if (archief->archiefnominatie && !strcmp(archief->archiefnominatie, "blijvend_bewaren"))
        return refuse(error, "archiefnominatie", "het wordt blijvend bewaard");
    if (archief->archiefactiedatum == ZAAK_DAG_GEEN)
        return refuse(error, "archiefactiedatum", "de archiefactiedatum is niet bekend");
    if (!archief->archiefnominatie)
        return refuse(error, "archiefnominatie", "het heeft geen archiefnominatie");
    if (archief->voorlopig)
        return refuse(error, "archiefactiedatum", "de archiefactiedatum kan nog veranderen");
    if (archief->archiefactiedatum <= peildatum)
        return 0;
    zaak_datum_format(archief->archiefactiedatum, ZAAK_DATUM_ZONDER_WEEKDAG, dag, sizeof dag);
    snprintf(text, sizeof text, "de archiefactiedatum is %s", dag);
    return refuse(error, "archiefactiedatum", text);
}

int zaak_schoning_check(const struct zaak *zaak, const struct zaak_schoning *given, struct zaak_error *error)
{
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    int result = zaak ? zaak_options_read(&schoning, sizeof schoning, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result || schoning.geforceerd)
        return result;
    if (schoning.peildatum == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "peildatum", NULL);
    result = zaak_get_archief(zaak, NULL, schoning.archief, &archief, NULL, error);
    return result ? result : judge(&archief, schoning.peildatum, error);
}

static int compare_ids(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* Facts of one moment stand in the order of their ids: the new ones have the same order, also of what is withdrawn and is not there. */
static int collect_ids(struct schoonmaak *s)
{
    const struct zaak *zaak = s->zaak;
    size_t count = 0;

    s->ids = zaak_alloc(s->regels.ctx, (2 * zaak->count + 1) * sizeof *s->ids);
    if (!s->ids)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < zaak->count; i++) {
        s->ids[count++] = zaak_text(zaak, zaak->feiten[i].id);
        if (zaak->feiten[i].soort == ZAAK_FEIT_HERROEPING)
            s->ids[count++] = zaak_text(zaak, zaak->feiten[i].naam);
    }
    qsort(s->ids, count, sizeof *s->ids, compare_ids);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || strcmp(s->ids[i], s->ids[s->id_count - 1]))
            s->ids[s->id_count++] = s->ids[i];
    return 0;
}

/* A fresh id or pseudonym; NULL when there is no memory. */
static const char *rename_text(struct schoonmaak *s, enum lot lot, const char *text)
{
    char *room = s->room[s->used++];
    uint32_t number;

    if (lot == FEIT) {
        const char **at = bsearch(&text, s->ids, s->id_count, sizeof *s->ids, compare_ids);

        snprintf(room, ROOM, "feit-%08zu", (size_t)(at - s->ids) + 1);
        return room;
    }
    number = zaak_pool_add(&s->pools[lot], text);
    if (number == UINT32_MAX)
        return NULL;
    snprintf(room, ROOM, "%s-%u", woorden[lot], (unsigned)number);
    return room;
}

/* Replaces a text by what its lot says; no text stays no text. */
static int clean_text(struct schoonmaak *s, enum lot lot, const struct zaak_feit *feit, const char **text, struct zaak_error *error)
{
    int result;

    if (!*text || lot == BLIJFT)
        return 0;
    switch (lot) {
    case EIGENSCHAP:
        *text = zaak_schoon_eigenschap(&s->regels, feit->naam, *text);
        return 0;
    case OBJECT:
        s->object.length = 0;
        result = **text == '{' ? zaak_schoon_object(&s->regels, *text, &s->object, error) : 0;
        *text = **text == '{' ? s->object.bytes : GESCHOOND;
        return result;
    case GAAT:
        *text = GESCHOOND;
        return 0;
    default:
        *text = rename_text(s, lot, *text);
        return *text ? 0 : zaak_fail_memory(error);
    }
}

/* Made anew, so that what a fact may come to hold besides is left behind until it is given a place here. */
static int clean_feit(struct schoonmaak *s, const struct zaak_feit *feit, struct zaak_feit *ret_feit, struct zaak_error *error)
{
    const struct zaak_feit empty = ZAAK_FEIT_INIT;
    bool known = (size_t)feit->soort < sizeof loten / sizeof loten[0];
    const struct { enum lot lot; const char *text, **to; } texts[] = {
        { FEIT, feit->id, &ret_feit->id },
        { known ? loten[feit->soort].waarde : GAAT, feit->waarde, &ret_feit->waarde },
        { known ? loten[feit->soort].extra : GAAT, feit->soort_waarde, &ret_feit->soort_waarde },
        { PERSOON, feit->actor, &ret_feit->actor },
        { known ? loten[feit->soort].naam : GAAT, feit->naam, &ret_feit->naam },
        { GAAT, feit->toelichting, &ret_feit->toelichting },
    };
    int result = 0;

    *ret_feit = empty;
    ret_feit->soort = feit->soort;
    ret_feit->op = feit->op;
    ret_feit->op_tijdstip = feit->op_tijdstip;
    ret_feit->dag_onbekend = feit->dag_onbekend;
    ret_feit->vastgelegd = feit->vastgelegd;
    ret_feit->vanaf = feit->vanaf;
    ret_feit->tot = feit->tot;
    ret_feit->termijn = feit->termijn;
    ret_feit->te_vroeg_geaccepteerd = feit->te_vroeg_geaccepteerd;
    ret_feit->organisatie = feit->organisatie;
    s->used = 0;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0] && result == 0; i++) {
        *texts[i].to = texts[i].text;
        result = clean_text(s, texts[i].lot, feit, texts[i].to, error);
    }
    return result;
}

/* All facts of a case into another one, cleaned or (without `s`) as they are. */
static int copy_facts(const struct zaak *from, struct zaak *to, struct schoonmaak *s, struct zaak_error *error)
{
    struct zaak_feit feit, clean;
    int result = 0;

    to->versie = from->versie;
    for (size_t i = 0; i < from->count && result == 0; i++) {
        zaak_feit_give(from, &from->feiten[i], &feit);
        if (feit.soort == ZAAK_FEIT_ROL && !from->feiten[i].extra)
            feit.soort_waarde = NULL;   /* what is taken when nothing was said */
        result = s ? clean_feit(s, &feit, &clean, error) : 0;
        if (result == 0)
            result = zaak_load_feit(to, s ? &clean : &feit, error);
    }
    return result;
}

static int copy_clean(const struct zaak *from, struct zaak *to, const struct zaak_schoning *schoning, struct zaak_error *error)
{
    struct schoonmaak s = { .zaak = from };
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    int result = zaak_get_toestand(from, NULL, &toestand, error);

    if (result)
        return result;
    s.regels = (struct schoonregels){ from->omgeving->ctx, toestand.zaaktype, toestand.profiel, zaak_catalogus_get_gronden(from->omgeving->catalogus),
                                      schoning->archief ? schoning->archief->regeling : NULL };
    s.object.ctx = s.regels.ctx;
    for (size_t i = 0; i < sizeof s.pools / sizeof s.pools[0]; i++)
        s.pools[i].ctx = s.regels.ctx;
    result = collect_ids(&s) ? zaak_fail_memory(error) : copy_facts(from, to, &s, error);
    for (size_t i = 0; i < sizeof s.pools / sizeof s.pools[0]; i++)
        zaak_pool_free(&s.pools[i]);
    zaak_tekst_free(&s.object);
    zaak_release(s.regels.ctx, s.ids);
    return result;
}

static struct zaak *make_alone(const struct zaak *zaak, const char *identificatie)
{
    struct omgeving *omgeving = zaak_omgeving_new(zaak->omgeving->catalogus);
    uint32_t number = omgeving ? zaak_pool_add(&omgeving->pool, identificatie) : UINT32_MAX;
    struct zaak *made = number != UINT32_MAX ? zaak_make(omgeving, number) : NULL;

    if (omgeving)
        zaak_omgeving_unref(omgeving);
    return made;
}

int zaak_schoon(const struct zaak *zaak, const struct zaak_schoning *given, struct zaak **ret_zaak, struct zaak_error *error)
{
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak *made;
    int result = zaak && ret_zaak ? zaak_schoning_check(zaak, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = zaak_options_read(&schoning, sizeof schoning, given, error);
    if (result == 0 && schoning.identificatie && (!*schoning.identificatie || !zaak_is_utf8(schoning.identificatie)))
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "identificatie", NULL);
    if (result)
        return result;
    made = make_alone(zaak, schoning.identificatie ? schoning.identificatie : zaak_get_identificatie(zaak));
    result = made ? copy_clean(zaak, made, &schoning, error) : zaak_fail_memory(error);
    if (result)
        zaak_unref(made);
    else
        *ret_zaak = made;
    return result;
}

/* One case into the new collection. 1 when it was cleaned, 0 when it was not, or a failure. */
static int move_case(const struct zaak *zaak, struct zaak_voorraad *to, const struct zaak_schoning *schoning, struct zaak_error *error)
{
    int result = zaak_schoning_check(zaak, schoning, NULL), allowed = result == 0;
    struct zaak *made;
    size_t dubbel;

    if (result && result != -ZAAK_E_REGEL)
        return zaak_schoning_check(zaak, schoning, error);   /* once more, for the reason */
    made = zaak_voorraad_make(to, zaak_get_identificatie(zaak));
    if (!made)
        return zaak_fail_memory(error);
    result = allowed ? copy_clean(zaak, made, schoning, error) : copy_facts(zaak, made, NULL, error);
    if (result == 0 && zaak_voorraad_adopt(to, &made, 1, &dubbel))
        result = zaak_fail_memory(error);
    if (result)
        zaak_unref(made);
    return result ? result : allowed;
}

int zaak_voorraad_schoon(const struct zaak_voorraad *voorraad, const struct zaak_schoning *given, struct zaak_voorraad **ret_voorraad, struct zaak_error *error)
{
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak_voorraad *made;
    struct zaak *zaak;
    int result = voorraad && ret_voorraad ? zaak_options_read(&schoning, sizeof schoning, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL), count = 0;

    if (result == 0 && schoning.identificatie)
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "identificatie", NULL);
    if (result == 0 && !schoning.geforceerd && schoning.peildatum == ZAAK_DAG_GEEN)
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "peildatum", NULL);
    if (result)
        return result;
    made = zaak_voorraad_new(zaak_voorraad_omgeving(voorraad)->catalogus);
    if (!made)
        return zaak_fail_memory(error);
    for (size_t i = 0; result >= 0 && (zaak = zaak_voorraad_at(voorraad, i)); i++) {
        result = move_case(zaak, made, &schoning, error);
        count += result > 0;
    }
    if (result < 0) {
        zaak_voorraad_unref(made);
        return result;
    }
    *ret_voorraad = made;
    return count;
}
