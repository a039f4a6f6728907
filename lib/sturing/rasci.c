/* SPDX-License-Identifier: EUPL-1.2 */
#include <zaak/rasci.h>

#include <string.h>

#include "basis/geheugen_intern.h"
#include "catalogus/object_intern.h"

struct turn {
    struct zaak_toestand toestand;
    struct zaak_rol *rollen;
    size_t rol_count;
    struct zaak_betrokken *rows;   /* room for every pair of role and betrokkene that can occur */
    size_t count;
};

static bool has_role(const struct turn *turn, const struct zaak_object *roltype)
{
    for (size_t i = 0; i < turn->count; i++)
        if (turn->rows[i].roltype == roltype)
            return true;
    return false;
}

/* A case keeps each different text once, so equal names have equal addresses. */
static bool is_there(const struct turn *turn, const struct zaak_betrokken *row)
{
    for (size_t i = 0; i < turn->count; i++)
        if (turn->rows[i].roltype == row->roltype && turn->rows[i].betrokkene == row->betrokkene)
            return true;
    return false;
}

static void put(struct turn *turn, struct zaak_betrokken row)
{
    if (!is_there(turn, &row))
        turn->rows[turn->count++] = row;
}

/* Everyone who has the role, or a row with nobody. */
static void put_role(struct turn *turn, const struct zaak_object *roltype, const char *activiteit)
{
    bool filled = false;

    for (size_t i = 0; i < turn->rol_count; i++) {
        const struct zaak_rol *rol = &turn->rollen[i];

        if (rol->roltype == roltype) {
            put(turn, (struct zaak_betrokken){ roltype, activiteit, rol->betrokkene, rol->betrokkenetype });
            filled = true;
        }
    }
    if (!filled)
        put(turn, (struct zaak_betrokken){ roltype, activiteit, NULL, NULL });
}

/* The activities of the present status; while a case has no status yet those of the first. */
static bool put_activities(struct turn *turn, int32_t letter)
{
    const struct zaak_object *status = turn->toestand.statustype;
    struct zaak_rasciregel regel = ZAAK_RASCIREGEL_INIT;
    bool found = false;

    if (!status)
        status = zaak_zaaktype_at(turn->toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, 0);
    for (size_t i = 0; i < zaak_profiel_rasci_count(turn->toestand.profiel); i++) {
        if (zaak_profiel_get_rasci(turn->toestand.profiel, i, &regel) || regel.statustype != status)
            continue;
        found = true;
        if ((regel.letters & letter) && !has_role(turn, regel.roltype))
            put_role(turn, regel.roltype, regel.activiteit);
    }
    return found;
}

/* A zaakcoordinator answers for a case only where there is no beslisser: two that answer for one thing answer for nothing. */
static void put_roletypes(struct turn *turn, int32_t letter)
{
    const struct zaak_object *zaaktype = turn->toestand.zaaktype;
    size_t count = zaak_zaaktype_count(zaaktype, ZAAK_SOORT_ROLTYPE);
    bool has_beslisser = false;

    for (size_t i = 0; i < count; i++)
        has_beslisser |= zaak_object_generiek(zaak_zaaktype_at(zaaktype, ZAAK_SOORT_ROLTYPE, i)) == GENERIEK_BESLISSER;
    for (size_t i = 0; i < count; i++) {
        const struct zaak_object *roltype = zaak_zaaktype_at(zaaktype, ZAAK_SOORT_ROLTYPE, i);

        if ((zaak_roltype_get_rasci(roltype) & letter) && !(has_beslisser && zaak_object_generiek(roltype) == GENERIEK_ZAAKCOORDINATOR))
            put_role(turn, roltype, NULL);
    }
}

static bool is_one_letter(int32_t letter)
{
    return letter == ZAAK_RASCI_R || letter == ZAAK_RASCI_A || letter == ZAAK_RASCI_S || letter == ZAAK_RASCI_C || letter == ZAAK_RASCI_I;
}

static int find(struct zaak_context *ctx, const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, struct turn *turn)
{
    size_t roles = zaak_zaaktype_count(turn->toestand.zaaktype, ZAAK_SOORT_ROLTYPE);
    int count = zaak_get_rollen(zaak, blik, NULL, 0);

    if (count < 0)
        return count;
    turn->rol_count = (size_t)count;
    turn->rollen = zaak_alloc(ctx, turn->rol_count * sizeof *turn->rollen);
    turn->rows = zaak_alloc(ctx, (turn->rol_count + roles) * sizeof *turn->rows);
    if (!turn->rollen || !turn->rows)
        return -ZAAK_E_GEHEUGEN;
    zaak_get_rollen(zaak, blik, turn->rollen, turn->rol_count);
    if (!put_activities(turn, letter))
        put_roletypes(turn, letter);
    return 0;
}

int zaak_get_rasci(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, struct zaak_betrokken *rows, size_t max)
{
    struct turn turn = { .toestand = ZAAK_TOESTAND_INIT };
    struct zaak_context *ctx;
    int result;

    if (!zaak || !is_one_letter(letter) || (max && !rows))
        return -ZAAK_E_ARGUMENT;
    result = zaak_get_toestand(zaak, blik, &turn.toestand, NULL);
    if (result)
        return result;
    if (!turn.toestand.zaaktype || turn.toestand.einddatum != ZAAK_DAG_GEEN)
        return 0;
    ctx = zaak_catalogus_context(zaak_get_catalogus(zaak));
    result = find(ctx, zaak, blik, letter, &turn);
    if (result == 0 && max)
        memcpy(rows, turn.rows, (turn.count < max ? turn.count : max) * sizeof *rows);
    zaak_release(ctx, turn.rollen);
    zaak_release(ctx, turn.rows);
    return result ? result : (int)turn.count;
}
