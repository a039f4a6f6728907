/* SPDX-License-Identifier: EUPL-1.2 */
#include "scheiding_intern.h"

#include <stdio.h>
#include <string.h>

#include "zaak/rollen_intern.h"

enum { ZIN = 400 };

/* One segregation of one fact. */
struct vraag {
    const struct rascitoets *t;
    const struct bezetting *b;
    const struct feit *feit;
    const struct zaak_scheiding *scheiding;
    uint32_t andere;          /* the other activity, a number of the pool; 0 when no fact ever named it */
};

/* All facts that are seen from where the whole case is looked at: what was done later counts as well. */
static struct uitzicht begin(const struct vraag *v, const struct zaak *zaak)
{
    const struct zaak_blik blik = v->t->nu->seen.blik;
    struct uitzicht u;

    zaak_uitzicht_begin(&u, zaak, &blik, NULL);
    return u;
}

static bool did(const struct vraag *v, const struct zaak *zaak, uint32_t activiteit, uint32_t betrokkene)
{
    struct uitzicht u = begin(v, zaak);
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_ACTIVITEIT && feit->naam == activiteit && feit->waarde == betrokkene)
            return true;
    return false;
}

/* The main case, or a case that this one names as related: that one, NULL when it is in none. */
static const struct zaak *did_in_linked(const struct vraag *v, uint32_t betrokkene)
{
    const struct zaak *zaak = v->b->zaak;
    const struct zaak_voorraad *voorraad = zaak->omgeving->voorraad;
    struct uitzicht u = begin(v, zaak);
    const struct feit *feit;

    while (voorraad && (feit = zaak_uitzicht_next(&u))) {
        const struct zaak *other = NULL;

        if (feit->soort == ZAAK_FEIT_HOOFDZAAK || feit->soort == ZAAK_FEIT_RELEVANTE_ZAAK)
            other = zaak_voorraad_find(voorraad, zaak_text(zaak, feit->naam));
        if (other && other != zaak && did(v, other, v->andere, betrokkene))
            return other;
    }
    return NULL;
}

static bool shares_object(const struct vraag *v, const struct zaak *other)
{
    struct uitzicht mine = begin(v, v->b->zaak), theirs;
    const struct feit *a, *b;

    while ((a = zaak_uitzicht_next(&mine))) {
        if (a->soort != ZAAK_FEIT_ZAAKOBJECT || !a->waarde)
            continue;
        theirs = begin(v, other);
        while ((b = zaak_uitzicht_next(&theirs)))
            if (b->soort == ZAAK_FEIT_ZAAKOBJECT && b->naam == a->naam && b->waarde == a->waarde)
                return true;
    }
    return false;
}

/* The same case and all others about the same object. That is looked up last: few people did the other activity. */
static const struct zaak *did_on_object(const struct vraag *v, uint32_t betrokkene)
{
    const struct zaak *zaak = v->b->zaak;
    const struct zaak_voorraad *voorraad = zaak->omgeving->voorraad;

    if (did(v, zaak, v->andere, betrokkene))
        return zaak;
    for (size_t i = 0; i < zaak_voorraad_count(voorraad); i++) {
        const struct zaak *other = zaak_voorraad_at(voorraad, i);

        if (other != zaak && did(v, other, v->andere, betrokkene) && shares_object(v, other))
            return other;
    }
    return NULL;
}

/* The case in which someone did the other activity; NULL when he did not. */
static const struct zaak *find_involved(const struct vraag *v, uint32_t betrokkene)
{
    if (!v->andere)
        return NULL;
    switch (v->scheiding->waar) {
    case ZAAK_SCHEIDING_ANDERE_ZAAK:
        return did_in_linked(v, betrokkene);
    case ZAAK_SCHEIDING_OBJECT:
        return did_on_object(v, betrokkene);
    default:
        return did(v, v->b->zaak, v->andere, betrokkene) ? v->b->zaak : NULL;
    }
}

static bool is_chair(const struct vraag *v, const struct feit *feit)
{
    return feit->extra && !strcmp(zaak_text(v->b->zaak, feit->extra), "voorzitter");
}

/* Those who did the activity of the fact: each person once. */
static bool is_first(const struct vraag *v, const struct feit *feit)
{
    struct uitzicht u = begin(v, v->b->zaak);
    const struct feit *earlier;

    while ((earlier = zaak_uitzicht_next(&u)) && earlier != feit)
        if (earlier->soort == ZAAK_FEIT_ACTIVITEIT && earlier->naam == feit->naam && earlier->waarde == feit->waarde)
            return false;
    return true;
}

/* Judged once, at the first of them: one person was not involved; of several most were not, and not the chair. Gives the case of the first who was; NULL when it is in order. */
static const struct zaak *breaks_majority(const struct vraag *v)
{
    struct uitzicht u = begin(v, v->b->zaak);
    const struct zaak *other = NULL;
    const struct feit *feit, *first = NULL;
    size_t people = 0, involved = 0;
    bool chair = false;

    while ((feit = zaak_uitzicht_next(&u))) {
        const struct zaak *was;

        if (feit->soort != ZAAK_FEIT_ACTIVITEIT || feit->naam != v->feit->naam)
            continue;
        if (!first)
            first = feit;
        was = find_involved(v, feit->waarde);
        if (!other)
            other = was;
        chair |= was && is_chair(v, feit);
        if (is_first(v, feit)) {
            people++;
            involved += was != NULL;
        }
    }
    return first == v->feit && (chair || 2 * involved >= people) && involved ? other : NULL;
}

static bool has_chair(const struct vraag *v)
{
    struct uitzicht u = begin(v, v->b->zaak);
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_ACTIVITEIT && feit->naam == v->feit->naam && is_chair(v, feit))
            return true;
    return false;
}

/* Someone from outside has no role of the organisation on that day. */
static bool breaks_extern(const struct vraag *v)
{
    if (!is_chair(v, v->feit) && has_chair(v))
        return false;
    for (size_t i = 0; i < v->b->count; i++) {
        struct zaak_profielrol rol = ZAAK_PROFIELROL_INIT;

        if (v->b->houders[i].actief != v->feit->waarde || zaak_profiel_get_rol(v->b->toestand.profiel, v->b->houders[i].roltype, &rol))
            continue;
        if (!rol.is_extern)
            return true;
    }
    return false;
}

/* What the profile of a case calls the other activity; its id when that does not know it. */
static const char *name_of(const struct vraag *v, const struct zaak *zaak)
{
    const struct zaak_blik blik = v->t->nu->seen.blik;
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    const struct activiteit *found = NULL;

    if (zaak == v->b->zaak)
        found = zaak_profiel_find_activiteit(v->b->toestand.profiel, v->scheiding->activiteit);
    else if (zaak_get_toestand(zaak, &blik, &toestand, NULL) == 0)
        found = zaak_profiel_find_activiteit(toestand.profiel, v->scheiding->activiteit);
    return found ? found->gegevens.naam : v->scheiding->activiteit;
}

/* `other` is the case of the other activity, where the segregation is about one. */
static void report(const struct vraag *v, const struct activiteit *activiteit, const struct zaak *other, enum bedrijfsregel regel)
{
    static const char *const where[] = { "", ", in de andere zaak,", ", over hetzelfde object," };
    const struct zaak_scheiding *s = v->scheiding;
    char zin[ZIN];

    if (other)
        snprintf(zin, sizeof zin, "\"%.100s\" en%s \"%.100s\" (%.60s)", activiteit->gegevens.naam, where[s->waar],
                 name_of(v, other), s->artikel);
    else
        snprintf(zin, sizeof zin, "\"%.100s\" (%.60s)", activiteit->gegevens.naam, s->artikel);
    zaak_rascitoets_find(v->t, v->feit, 10, regel, zin);
}

void zaak_judge_scheiding(const struct rascitoets *t, const struct bezetting *b, const struct feit *feit, const struct activiteit *activiteit)
{
    for (int32_t i = 0; i < activiteit->gegevens.scheiding_count; i++) {
        const struct zaak_scheiding *scheiding = &activiteit->scheidingen[i];
        const struct zaak *other;
        const struct vraag v = { t, b, feit, scheiding, zaak_pool_find(&b->zaak->omgeving->pool, scheiding->activiteit ? scheiding->activiteit : "") };

        if (scheiding->wijze == ZAAK_SCHEIDING_EXTERN) {
            if (breaks_extern(&v))
                report(&v, activiteit, NULL, BEDRIJFSREGEL_RASCI_R10_EXTERN);
            continue;
        }
        other = scheiding->wijze == ZAAK_SCHEIDING_MEERDERHEID ? breaks_majority(&v) : find_involved(&v, feit->waarde);
        if (other)
            report(&v, activiteit, other, BEDRIJFSREGEL_RASCI_R10);
    }
}
