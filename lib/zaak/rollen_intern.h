/* SPDX-License-Identifier: EUPL-1.2 */
/* Roles and properties, looked up in the facts. */
#ifndef ZAAK_ROLLEN_INTERN_H
#define ZAAK_ROLLEN_INTERN_H

#include "zaak_intern.h"

/* Whether two facts are about the same betrokkene in the same role. One roltype can be spelled in several ways: by its omschrijving and by its omschrijvingGeneriek. */
bool zaak_same_rol(const struct zaak *zaak, const struct zaak_object *zaaktype, const struct feit *a, const struct feit *b);

/* Does someone (or this betrokkene, when one is given) have this role on the day of the view (on any day without one)? */
bool zaak_has_rol(const struct uitzicht *seen, const struct zaak_object *zaaktype, const struct zaak_object *roltype, const char *betrokkene);

/* The next role that someone has on the day of the view (without one: that there ever was), and its last day. */
const struct feit *zaak_next_rol(struct uitzicht *u, const struct zaak_object *zaaktype, zaak_dag *ret_tot);

/* Whether this role is one that zaak_next_rol() gives. */
bool zaak_holds_rol(const struct uitzicht *seen, const struct zaak_object *zaaktype, const struct feit *rol, zaak_dag *ret_tot);

/* The roltype that a fact about a role names, NULL when the zaaktype does not know it. */
const struct zaak_object *zaak_roltype_of(const struct zaak *zaak, const struct zaak_object *zaaktype, const struct feit *feit);

/* Who acts for someone in a role on the day of the view: himself, who stands in for him, or 0 when he is away and nobody does. Who stands in may be away too. Without a day only what never
 * ends counts. */
uint32_t zaak_vervanger(const struct uitzicht *seen, const struct zaak_object *zaaktype, const struct zaak_object *roltype, uint32_t betrokkene);

/* Whether a role still is there on the day of the view, which stands behind the fact that gave it. */
bool zaak_is_rol_filled(const struct uitzicht *after, const struct zaak_object *zaaktype, const struct feit *rol);

/* Does another betrokkene than that of `rol` have a role with this omschrijvingGeneriek (GENERIEK_…) on the day of the view? */
bool zaak_has_other(const struct uitzicht *seen, const struct zaak_object *zaaktype, int32_t generiek, const struct feit *rol);

/* How many different people have a role of the kind initiator or mede_initiator on the day of the view; without a day those whose role never ends. 0 or more, or -ZAAK_E_GEHEUGEN. */
int zaak_count_aanvragers(const struct uitzicht *seen, const struct zaak_object *zaaktype);

/* The value of a property, NULL when it has none. */
const char *zaak_find_eigenschap(const struct uitzicht *seen, const char *naam);

#endif
