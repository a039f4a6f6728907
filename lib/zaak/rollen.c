/* SPDX-License-Identifier: EUPL-1.2 */
#include "rollen_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "catalogus/object_intern.h"
#include "toestand_intern.h"

/* So many may stand in for each other, one behind the other. */
enum { AANVRAGERS_INLINE = 16, MAX_VERVANGINGEN = 8 };

const struct zaak_object *zaak_roltype_of(const struct zaak *zaak, const struct zaak_object *zaaktype, const struct feit *feit)
{
    return zaak_find_deel(zaak, zaaktype, ZAAK_SOORT_ROLTYPE, feit->naam);
}

bool zaak_same_rol(const struct zaak *zaak, const struct zaak_object *zaaktype, const struct feit *a, const struct feit *b)
{
    const struct zaak_object *roltype;

    if (a->waarde != b->waarde)
        return false;
    if (a->naam == b->naam)
        return true;
    roltype = zaak_roltype_of(zaak, zaaktype, a);
    return roltype && roltype == zaak_roltype_of(zaak, zaaktype, b);
}

/* The last day of a role: its own, or that of the first fact that ends it before the same betrokkene takes it up again. */
static zaak_dag last_day(const struct uitzicht *after, const struct zaak_object *zaaktype, const struct feit *rol)
{
    struct uitzicht u = *after;
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&u))) {
        if ((feit->soort != ZAAK_FEIT_ROL && feit->soort != ZAAK_FEIT_ROL_EINDE) || !zaak_same_rol(u.zaak, zaaktype, feit, rol))
            continue;
        if (feit->soort == ZAAK_FEIT_ROL)
            break;
        return feit_tot(rol) != ZAAK_DAG_GEEN && feit_tot(rol) < feit_dag(feit) ? feit_tot(rol) : feit_dag(feit);
    }
    return feit_tot(rol);
}

static bool is_filled(const struct uitzicht *u, zaak_dag tot)
{
    return u->blik.peildatum == ZAAK_DAG_GEEN || tot == ZAAK_DAG_GEEN || tot >= u->blik.peildatum;
}

bool zaak_is_rol_filled(const struct uitzicht *after, const struct zaak_object *zaaktype, const struct feit *rol)
{
    return is_filled(after, last_day(after, zaaktype, rol));
}

const struct feit *zaak_next_rol(struct uitzicht *u, const struct zaak_object *zaaktype, zaak_dag *ret_tot)
{
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(u))) {
        if (feit->soort != ZAAK_FEIT_ROL)
            continue;
        *ret_tot = last_day(u, zaaktype, feit);
        if (is_filled(u, *ret_tot))
            return feit;
    }
    return NULL;
}

bool zaak_holds_rol(const struct uitzicht *seen, const struct zaak_object *zaaktype, const struct feit *rol, zaak_dag *ret_tot)
{
    struct uitzicht u = *seen;

    u.index = (size_t)(rol - u.zaak->feiten);
    if (zaak_uitzicht_next(&u) != rol)
        return false;
    *ret_tot = last_day(&u, zaaktype, rol);
    return is_filled(&u, *ret_tot);
}

bool zaak_has_rol(const struct uitzicht *seen, const struct zaak_object *zaaktype, const struct zaak_object *roltype, const char *betrokkene)
{
    struct uitzicht u = *seen;
    const struct feit *feit;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u))) {
        /* The day is looked up last: that walks through all further facts. */
        if (feit->soort == ZAAK_FEIT_ROL && zaak_roltype_of(u.zaak, zaaktype, feit) == roltype &&
            (!betrokkene || !strcmp(betrokkene, zaak_text(u.zaak, feit->waarde))) && is_filled(&u, last_day(&u, zaaktype, feit)))
            return true;
    }
    return false;
}

/* The last fact that says who acts for him in that role and still holds; NULL when he is there. */
static const struct feit *find_vervanging(const struct uitzicht *seen, const struct zaak_object *zaaktype, const struct zaak_object *roltype, uint32_t betrokkene)
{
    struct uitzicht u = *seen;
    const struct feit *feit, *last = NULL;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u))) {
        if (feit->soort != ZAAK_FEIT_VERVANGING || feit->naam != betrokkene)
            continue;
        if (feit->extra && zaak_find_deel(u.zaak, zaaktype, ZAAK_SOORT_ROLTYPE, feit->extra) != roltype)
            continue;
        if (feit_tot(feit) == ZAAK_DAG_GEEN || (u.blik.peildatum != ZAAK_DAG_GEEN && feit_tot(feit) >= u.blik.peildatum))
            last = feit;
    }
    return last;
}

uint32_t zaak_vervanger(const struct uitzicht *seen, const struct zaak_object *zaaktype, const struct zaak_object *roltype, uint32_t betrokkene)
{
    uint32_t now = betrokkene;

    for (int steps = 0; steps < MAX_VERVANGINGEN; steps++) {
        const struct feit *feit = find_vervanging(seen, zaaktype, roltype, now);

        if (!feit || feit->waarde == now)
            return now;
        now = feit->waarde;
        if (!now || now == betrokkene)
            return 0;   /* nobody, or in a ring */
    }
    return 0;
}

bool zaak_has_other(const struct uitzicht *seen, const struct zaak_object *zaaktype, int32_t generiek, const struct feit *rol)
{
    struct uitzicht u = *seen;
    const struct feit *feit;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u))) {
        const struct zaak_object *roltype = feit->soort == ZAAK_FEIT_ROL && feit->waarde != rol->waarde ? zaak_roltype_of(u.zaak, zaaktype, feit) : NULL;

        if (roltype && zaak_object_generiek(roltype) == generiek && is_filled(&u, last_day(&u, zaaktype, feit)))
            return true;
    }
    return false;
}

int zaak_get_rollen(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_rol *rows, size_t max)
{
    struct zaak_toestand toestand;
    struct uitzicht u;
    const struct feit *feit;
    zaak_dag tot;
    size_t count = 0;
    int result = max && !rows ? -ZAAK_E_ARGUMENT : zaak_toestand_derive(zaak, blik, &toestand, NULL);

    if (result == 0)
        result = zaak_uitzicht_begin(&u, zaak, blik, NULL);
    if (result)
        return result;
    while ((feit = zaak_next_rol(&u, toestand.zaaktype, &tot))) {
        if (count < max) {
            rows[count] = (struct zaak_rol){
                .roltype = zaak_roltype_of(zaak, toestand.zaaktype, feit),
                .naam = zaak_text(zaak, feit->naam),
                .betrokkene = zaak_text(zaak, feit->waarde),
                .betrokkenetype = feit->extra ? zaak_text(zaak, feit->extra) : "medewerker",
                .van = feit_dag(feit),
                .tot = tot,
            };
        }
        count++;
    }
    return (int)count;
}

static bool is_applicant(const struct zaak_object *roltype)
{
    const char *kind = roltype ? zaak_object_get_text(roltype, ZAAK_VELD_OMSCHRIJVING_GENERIEK) : NULL;

    return kind && (!strcmp(kind, "initiator") || !strcmp(kind, "mede_initiator"));
}

static bool is_known(const uint32_t *numbers, int count, uint32_t number)
{
    for (int i = 0; i < count; i++)
        if (numbers[i] == number)
            return true;
    return false;
}

static int count_different(struct uitzicht *u, const struct zaak_object *zaaktype, uint32_t *numbers)
{
    const struct feit *feit;
    zaak_dag tot;
    int count = 0;

    while ((feit = zaak_next_rol(u, zaaktype, &tot))) {
        bool held = u->blik.peildatum != ZAAK_DAG_GEEN || tot == ZAAK_DAG_GEEN;

        if (held && is_applicant(zaak_roltype_of(u->zaak, zaaktype, feit)) && !is_known(numbers, count, feit->waarde))
            numbers[count++] = feit->waarde;
    }
    return count;
}

int zaak_count_aanvragers(const struct uitzicht *seen, const struct zaak_object *zaaktype)
{
    struct zaak_context *ctx = seen->zaak->omgeving->ctx;
    struct uitzicht u = *seen;
    uint32_t room[AANVRAGERS_INLINE], *numbers = room;
    int count;

    if (u.tot > AANVRAGERS_INLINE)
        numbers = zaak_alloc(ctx, u.tot * sizeof *numbers);
    if (!numbers)
        return -ZAAK_E_GEHEUGEN;
    u.index = 0;
    count = count_different(&u, zaaktype, numbers);
    if (numbers != room)
        zaak_release(ctx, numbers);
    return count;
}

const char *zaak_find_eigenschap(const struct uitzicht *seen, const char *naam)
{
    struct uitzicht u = *seen;
    uint32_t number = zaak_pool_find(&u.zaak->omgeving->pool, naam);
    const struct feit *feit;
    const char *waarde = NULL;

    u.index = 0;
    while (number && (feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_EIGENSCHAP && feit->naam == number)
            waarde = zaak_text(u.zaak, feit->waarde);
    return waarde;
}

const char *zaak_get_eigenschap(const struct zaak *zaak, const struct zaak_blik *blik, const char *naam)
{
    struct uitzicht u;

    return naam && zaak_uitzicht_begin(&u, zaak, blik, NULL) == 0 ? zaak_find_eigenschap(&u, naam) : NULL;
}
