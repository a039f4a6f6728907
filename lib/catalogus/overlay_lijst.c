/* SPDX-License-Identifier: EUPL-1.2 */
/* What differs between an own and the shared procesprofiel: the list as callers see it. */
#include "overlay_intern.h"

#include "basis/context_intern.h"
#include "basis/options_intern.h"
#include "catalogus_intern.h"

const char *zaak_overlay_word(int32_t oordeel)
{
    static const char *const words[] = {
        [ZAAK_OVERLAY_GELIJK] = "gelijk",
        [ZAAK_OVERLAY_STRENGER] = "strenger",
        [ZAAK_OVERLAY_RUIMER] = "ruimer",
        [ZAAK_OVERLAY_ONVERGELIJKBAAR] = "niet te vergelijken",
        [ZAAK_OVERLAY_EIGEN] = "eigen keuze",
    };

    return oordeel >= ZAAK_OVERLAY_GELIJK && oordeel <= ZAAK_OVERLAY_EIGEN ? words[oordeel] : NULL;
}

struct zaak_afwijkingen *zaak_afwijkingen_ref(struct zaak_afwijkingen *list)
{
    if (list)
        teller_ref(&list->refs);
    return list;
}

struct zaak_afwijkingen *zaak_afwijkingen_unref(struct zaak_afwijkingen *list)
{
    struct zaak_context *ctx;

    if (!list || !teller_unref(&list->refs))
        return NULL;
    ctx = zaak_context_ref(list->verschillen->ctx);
    zaak_release(ctx, list->oordelen);
    zaak_verschillen_unref(list->verschillen);
    zaak_release(ctx, list);
    zaak_context_unref(ctx);
    return NULL;
}

size_t zaak_afwijkingen_count(const struct zaak_afwijkingen *list)
{
    return list ? list->verschillen->count : 0;
}

/* Of the profile itself the field alone: "termijn". */
const char *zaak_afwijking_veld(const struct verschil *row)
{
    return row->deel == DEEL_PROFIEL ? row->veld : row->pad;
}

const struct aanvaarding *zaak_afwijking_aanvaard(const struct zaak_afwijkingen *list, size_t index)
{
    const char *veld = zaak_afwijking_veld(&list->verschillen->rows[index]);

    for (size_t i = 0; list->bron && i < list->bron->aanvaard_count; i++)
        if (!strcmp(list->bron->aanvaardingen[i].veld, veld))
            return &list->bron->aanvaardingen[i];
    return NULL;
}

bool zaak_afwijking_mag(const struct zaak_afwijkingen *list, size_t index)
{
    int32_t oordeel = list->oordelen[index].oordeel;

    return oordeel != ZAAK_OVERLAY_RUIMER && (oordeel != ZAAK_OVERLAY_ONVERGELIJKBAAR || zaak_afwijking_aanvaard(list, index));
}

int zaak_afwijkingen_get(const struct zaak_afwijkingen *list, size_t index, struct zaak_afwijking *ret_afwijking)
{
    struct zaak_afwijking answer = ZAAK_AFWIJKING_INIT;
    const struct aanvaarding *aanvaard;
    const struct verschil *row;

    if (!list)
        return -ZAAK_E_ARGUMENT;
    if (index >= list->verschillen->count)
        return -ZAAK_E_BEREIK;
    row = &list->verschillen->rows[index];
    aanvaard = zaak_afwijking_aanvaard(list, index);
    answer.veld = zaak_afwijking_veld(row);
    answer.gedeeld = row->was;
    answer.eigen = row->wordt;
    answer.uitleg = list->oordelen[index].uitleg;
    answer.reden = aanvaard ? aanvaard->reden : NULL;
    answer.oordeel = list->oordelen[index].oordeel;
    answer.mag = zaak_afwijking_mag(list, index);
    answer.is_duur = row->is_duur;
    return zaak_options_write(ret_afwijking, &answer, sizeof answer, NULL);
}
