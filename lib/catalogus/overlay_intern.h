/* SPDX-License-Identifier: EUPL-1.2 */
/* An own procesprofiel against the shared one: the order of each field (lib/register/overlayorden.csv) and the list of what differs. */
#ifndef ZAAK_OVERLAY_INTERN_H
#define ZAAK_OVERLAY_INTERN_H

#include <zaak/overlay.h>

#include "keuring_intern.h"
#include "profiel_bron_intern.h"
#include "verschil_intern.h"

/* Two profiles of one zaaktype version. */
struct overlay {
    const struct zaak_profiel *gedeeld, *eigen;
    const struct zaak_gronden *gronden;
    const struct zaak_kalender *kalender;   /* of the law: what an office adds to it makes no promise stricter */
};

/* What decides upon a difference. */
struct oordeel {
    int32_t oordeel;       /* one of ZAAK_OVERLAY_… */
    const char *uitleg;
};

struct zaak_afwijkingen {
    struct teller refs;
    struct zaak_verschillen *verschillen;
    struct oordeel *oordelen;              /* as many */
    const struct profiel_bron *bron;       /* the own one; NULL when there is none */
};

/* overlay_orde.c */
struct oordeel zaak_overlay_judge(const struct overlay *overlay, const struct verschil *row);

/* overlay.c: what differs on the days of a profile that zaak_profiel_find() gave for the organisation. 0, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN. */
int zaak_overlay_compare(const struct zaak_object *zaaktype, const struct zaak_profiel *eigen, const struct zaak_profiel *gedeeld, struct zaak_afwijkingen **ret_list);

/* overlay_lijst.c */
const char *zaak_afwijking_veld(const struct verschil *row);
const struct aanvaarding *zaak_afwijking_aanvaard(const struct zaak_afwijkingen *list, size_t index);
bool zaak_afwijking_mag(const struct zaak_afwijkingen *list, size_t index);

#endif
