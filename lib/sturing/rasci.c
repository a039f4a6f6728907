/* SPDX-License-Identifier: EUPL-1.2 */
/* Who is on turn, and as what. */
#include "rasci_intern.h"

#include <string.h>

#include "basis/geheugen_intern.h"
#include "catalogus/object_intern.h"
#include "zaak/rollen_intern.h"

/* ---- who has which role ---- */

static int add_houder(struct bezetting *b, struct houder houder)
{
    struct zaak_context *ctx = b->zaak->omgeving->ctx;
    struct houder *more = NULL;

    if (b->count == b->capacity) {
        more = zaak_alloc(ctx, 2 * b->capacity * sizeof *more);
        if (!more)
            return -ZAAK_E_GEHEUGEN;
        memcpy(more, b->houders, b->count * sizeof *more);
        zaak_bezetting_end(b);
        b->houders = more;
        b->capacity *= 2;
    }
    b->houders[b->count++] = houder;
    return 0;
}

void zaak_bezetting_end(struct bezetting *b)
{
    if (b->houders != b->room)
        zaak_release(b->zaak->omgeving->ctx, b->houders);
}

static int take_rol(struct bezetting *b, const struct uitzicht *after, const struct feit *feit)
{
    const struct zaak_object *roltype = zaak_roltype_of(b->zaak, b->toestand.zaaktype, feit);

    if (!roltype || !zaak_is_rol_filled(after, b->toestand.zaaktype, feit))
        return 0;
    return add_houder(b, (struct houder){ roltype, feit->waarde, feit->waarde, feit->extra });
}

/* One walk: what holds, and who has which role. A replacement is looked up only in a case that has one. */
static int walk(struct bezetting *b)
{
    struct uitzicht u = b->seen;
    const struct feit *feit;
    bool replaced = false;
    int result = 0;

    zaak_toestand_begin(&b->seen, &b->toestand);
    while (result == 0 && (feit = zaak_uitzicht_next(&u))) {
        if (feit->soort == ZAAK_FEIT_ROL)
            result = take_rol(b, &u, feit);
        else if (feit->soort == ZAAK_FEIT_VERVANGING)
            replaced = true;
        else
            zaak_toestand_apply(b->zaak, feit, &b->toestand);
    }
    for (size_t i = 0; replaced && i < b->count; i++) {
        struct houder *houder = &b->houders[i];

        houder->actief = zaak_vervanger(&b->seen, b->toestand.zaaktype, houder->roltype, houder->betrokkene);
        if (houder->actief != houder->betrokkene)
            houder->type = 0;
    }
    return result;
}

int zaak_bezetting_begin(struct bezetting *b, const struct zaak *zaak, const struct zaak_blik *blik)
{
    int result = zaak_uitzicht_begin(&b->seen, zaak, blik, NULL);

    if (result)
        return result;
    b->zaak = zaak;
    b->houders = b->room;
    b->capacity = HOUDERS_INLINE;
    b->count = 0;
    result = walk(b);
    if (result)
        zaak_bezetting_end(b);
    return result;
}

int32_t zaak_bezetting_letters(const struct bezetting *b, const struct zaak_rasciregel *cellen, size_t count, uint32_t betrokkene)
{
    int32_t letters = 0;

    for (size_t i = 0; i < b->count; i++)
        for (size_t j = 0; b->houders[i].actief == betrokkene && j < count; j++)
            letters |= cellen[j].roltype == b->houders[i].roltype ? cellen[j].letters : 0;
    return letters;
}

bool zaak_bezetting_has(const struct bezetting *b, const struct zaak_rasciregel *cellen, size_t count, int32_t letters)
{
    for (size_t i = 0; i < b->count; i++)
        for (size_t j = 0; b->houders[i].actief && j < count; j++)
            if (cellen[j].roltype == b->houders[i].roltype && (cellen[j].letters & letters))
                return true;
    return false;
}

/* ---- the turns ---- */

struct ronde {
    const struct bezetting *b;
    beurt_use use;
    void *target;
    int32_t letters;
};

/* Everyone who acts in the role, once, or a turn of nobody. */
static void each_houder(const struct ronde *r, const char *activiteit, const struct zaak_object *roltype, int32_t letters)
{
    const struct bezetting *b = r->b;
    const struct houder *away = NULL;
    bool filled = false;

    for (size_t i = 0; i < b->count; i++) {
        const struct houder *houder = &b->houders[i];
        bool seen = false;

        if (houder->roltype != roltype)
            continue;
        if (!houder->actief)
            away = houder;
        for (size_t j = 0; j < i && !seen; j++)
            seen = b->houders[j].roltype == roltype && b->houders[j].actief == houder->actief;
        if (seen || !houder->actief)
            continue;
        r->use(r->target, b, activiteit, roltype, letters, houder);
        filled = true;
    }
    if (!filled)
        r->use(r->target, b, activiteit, roltype, letters, away);
}

/* The status of the present activities; while a case has no status yet the first. */
static const struct zaak_object *present_status(const struct bezetting *b)
{
    return b->toestand.statustype ? b->toestand.statustype : zaak_zaaktype_at(b->toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, 0);
}

/* A zaakcoordinator answers for a case only where there is no beslisser: two that answer for one thing answer for nothing. What the profile itself says goes before that. */
static void each_roltype(const struct ronde *r)
{
    const struct zaak_object *zaaktype = r->b->toestand.zaaktype;
    size_t count = zaak_zaaktype_count(zaaktype, ZAAK_SOORT_ROLTYPE);
    bool has_beslisser = false;

    for (size_t i = 0; i < count; i++)
        has_beslisser |= zaak_object_generiek(zaak_zaaktype_at(zaaktype, ZAAK_SOORT_ROLTYPE, i)) == GENERIEK_BESLISSER;
    for (size_t i = 0; i < count; i++) {
        const struct zaak_object *roltype = zaak_zaaktype_at(zaaktype, ZAAK_SOORT_ROLTYPE, i);
        struct zaak_profielrol rol = ZAAK_PROFIELROL_INIT;

        zaak_profiel_get_rol(r->b->toestand.profiel, roltype, &rol);
        if (has_beslisser && !rol.eigen_letters && zaak_object_generiek(roltype) == GENERIEK_ZAAKCOORDINATOR)
            continue;
        if (rol.letters & r->letters)
            each_houder(r, NULL, roltype, rol.letters);
    }
}

void zaak_bezetting_each(const struct bezetting *b, int32_t letters, beurt_use use, void *target)
{
    const struct ronde r = { b, use, target, letters };
    const struct zaak_object *status = present_status(b);
    size_t count;
    const struct activiteit *activiteiten = zaak_profiel_activiteiten(b->toestand.profiel, &count);
    bool found = false;

    for (size_t i = 0; i < count; i++) {
        if (activiteiten[i].gegevens.statustype != status || !activiteiten[i].cel_count)
            continue;
        found = true;
        for (size_t j = 0; j < activiteiten[i].cel_count; j++)
            if (activiteiten[i].cellen[j].letters & letters)
                each_houder(&r, activiteiten[i].gegevens.id, activiteiten[i].cellen[j].roltype, activiteiten[i].cellen[j].letters);
    }
    if (!found)
        each_roltype(&r);
}

/* ---- the questions ---- */

static bool is_letters(int32_t letters)
{
    return letters > 0 && letters < 2 * ZAAK_RASCI_I;
}

static bool is_on_turn(const struct bezetting *b)
{
    return b->toestand.zaaktype && !zaak_toestand_closed(&b->toestand);
}

static const char *type_of(const struct bezetting *b, const struct houder *houder)
{
    return houder->type ? zaak_text(b->zaak, houder->type) : "medewerker";
}

struct rijen {
    void *rows;
    size_t count, max;
};

static struct zaak_beurt make_beurt(const struct bezetting *b, const char *activiteit, const struct zaak_object *roltype, int32_t letters, const struct houder *houder)
{
    struct zaak_beurt beurt = { .roltype = roltype, .activiteit = activiteit, .letters = letters };

    if (houder && houder->actief) {
        beurt.betrokkene = zaak_text(b->zaak, houder->actief);
        beurt.betrokkenetype = type_of(b, houder);
    }
    if (houder && houder->actief != houder->betrokkene)
        beurt.vervangt = zaak_text(b->zaak, houder->betrokkene);
    return beurt;
}

static void put_beurt(void *target, const struct bezetting *b, const char *activiteit, const struct zaak_object *roltype, int32_t letters, const struct houder *houder)
{
    struct rijen *rijen = target;

    if (rijen->count < rijen->max)
        ((struct zaak_beurt *)rijen->rows)[rijen->count] = make_beurt(b, activiteit, roltype, letters, houder);
    rijen->count++;
}

int zaak_get_beurten(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letters, struct zaak_beurt *rows, size_t max)
{
    struct rijen rijen = { rows, 0, max };
    struct bezetting b;
    int result;

    if (!zaak || !is_letters(letters) || (max && !rows))
        return -ZAAK_E_ARGUMENT;
    result = zaak_bezetting_begin(&b, zaak, blik);
    if (result)
        return result;
    if (is_on_turn(&b))
        zaak_bezetting_each(&b, letters, put_beurt, &rijen);
    zaak_bezetting_end(&b);
    return (int)rijen.count;
}

/* Each role once: in the first activity in which it has the letter. */
struct eenmaal {
    struct zaak_betrokken *rows;
    size_t count, max;
    int32_t letter;
};

static bool is_earlier(const struct bezetting *b, const char *activiteit, const struct zaak_object *roltype, int32_t letter)
{
    const struct zaak_object *status = present_status(b);
    size_t count;
    const struct activiteit *activiteiten = zaak_profiel_activiteiten(b->toestand.profiel, &count);

    for (size_t i = 0; i < count && activiteiten[i].gegevens.id != activiteit; i++)
        for (size_t j = 0; activiteiten[i].gegevens.statustype == status && j < activiteiten[i].cel_count; j++)
            if (activiteiten[i].cellen[j].roltype == roltype && (activiteiten[i].cellen[j].letters & letter))
                return true;
    return false;
}

static void put_eenmaal(void *target, const struct bezetting *b, const char *activiteit, const struct zaak_object *roltype, int32_t letters, const struct houder *houder)
{
    struct eenmaal *e = target;
    struct zaak_beurt beurt;

    if (activiteit && is_earlier(b, activiteit, roltype, e->letter))
        return;
    if (e->count < e->max) {
        beurt = make_beurt(b, activiteit, roltype, letters, houder);
        e->rows[e->count] = (struct zaak_betrokken){ roltype, activiteit, beurt.betrokkene, beurt.betrokkenetype };
    }
    e->count++;
}

int zaak_get_rasci(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, struct zaak_betrokken *rows, size_t max)
{
    struct eenmaal eenmaal = { rows, 0, max, letter };
    struct bezetting b;
    int result;

    if (!zaak || !is_letters(letter) || (letter & (letter - 1)) || (max && !rows))
        return -ZAAK_E_ARGUMENT;
    result = zaak_bezetting_begin(&b, zaak, blik);
    if (result)
        return result;
    if (is_on_turn(&b))
        zaak_bezetting_each(&b, letter, put_eenmaal, &eenmaal);
    zaak_bezetting_end(&b);
    return (int)eenmaal.count;
}

struct eigen {
    uint32_t betrokkene;
    int32_t letters;
};

static void put_letters(void *target, const struct bezetting *b, const char *activiteit, const struct zaak_object *roltype, int32_t letters, const struct houder *houder)
{
    struct eigen *eigen = target;

    (void)b;
    (void)activiteit;
    (void)roltype;
    if (houder && houder->actief == eigen->betrokkene)
        eigen->letters |= letters;
}

int zaak_get_letters(const struct zaak *zaak, const struct zaak_blik *blik, const char *betrokkene)
{
    struct eigen eigen = { 0, 0 };
    struct bezetting b;
    int result;

    if (!zaak || !betrokkene)
        return -ZAAK_E_ARGUMENT;
    eigen.betrokkene = zaak_pool_find(&zaak->omgeving->pool, betrokkene);
    result = zaak_bezetting_begin(&b, zaak, blik);
    if (result)
        return result;
    if (eigen.betrokkene && is_on_turn(&b))
        zaak_bezetting_each(&b, 2 * ZAAK_RASCI_I - 1, put_letters, &eigen);
    zaak_bezetting_end(&b);
    return eigen.letters;
}

/* ---- who must be told ---- */

static void tell_activiteit(const struct bezetting *b, const struct activiteit *activiteit, struct rijen *rijen)
{
    const struct ronde r = { b, put_beurt, rijen, ZAAK_RASCI_I };

    for (size_t i = 0; i < activiteit->cel_count; i++)
        if (activiteit->cellen[i].letters & ZAAK_RASCI_I)
            each_houder(&r, activiteit->gegevens.id, activiteit->cellen[i].roltype, activiteit->cellen[i].letters);
}

static void tell_besluiten(const struct bezetting *b, struct rijen *rijen)
{
    size_t count;
    const struct activiteit *activiteiten = zaak_profiel_activiteiten(b->toestand.profiel, &count);

    for (size_t i = 0; i < count; i++)
        if (activiteiten[i].gegevens.besluit)
            tell_activiteit(b, &activiteiten[i], rijen);
}

static void tell(const struct bezetting *b, const struct feit *feit, struct rijen *rijen)
{
    bool is_advies = feit->soort == ZAAK_FEIT_ADVIES_GEVRAAGD || feit->soort == ZAAK_FEIT_ADVIES_GEGEVEN;
    uint32_t naam = feit->soort == ZAAK_FEIT_ACTIVITEIT ? feit->naam : is_advies ? feit->waarde : 0;
    const struct activiteit *activiteit = zaak_profiel_find_activiteit(b->toestand.profiel, zaak_text(b->zaak, naam));

    if (activiteit)
        tell_activiteit(b, activiteit, rijen);
    else if (feit->soort == ZAAK_FEIT_BESLUIT && zaak_profiel_activiteit_count(b->toestand.profiel))
        tell_besluiten(b, rijen);
    else if (b->toestand.zaaktype)
        zaak_bezetting_each(b, ZAAK_RASCI_I, put_beurt, rijen);
}

int zaak_get_informeren(const struct zaak *zaak, const char *id, struct zaak_beurt *rows, size_t max)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct rijen rijen = { rows, 0, max };
    const struct feit *feit;
    struct bezetting b;
    struct uitzicht all;
    int result;

    if (!zaak || !id || (max && !rows) || zaak_uitzicht_begin(&all, zaak, NULL, NULL))
        return -ZAAK_E_ARGUMENT;
    feit = zaak_find_feit(zaak, zaak_pool_find(&zaak->omgeving->pool, id));
    if (!feit || feit->stand == STAND_INGETROKKEN)
        return -ZAAK_E_NIET_GEVONDEN;
    blik.peildatum = feit_dag(feit);
    result = zaak_bezetting_begin(&b, zaak, &blik);
    if (result)
        return result;
    tell(&b, feit, &rijen);
    zaak_bezetting_end(&b);
    return (int)rijen.count;
}
