/* SPDX-License-Identifier: EUPL-1.2 */
/* Both forms of a case side by side. */
#include "minder-regels.h"

/* What one form of a case comes to. */
struct afloop {
    zaak_dag klaar;        /* decision or end; ZAAK_DAG_GEEN while there is neither */
    int32_t dagen;
    bool te_laat;
    int64_t dwangsom_cent;
};

static int find(const struct zaak *zaak, struct afloop *afloop, struct zaak_error *error)
{
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int result = zaak_get_toestand(zaak, NULL, &t, error);

    *afloop = (struct afloop){ .klaar = t.besluit_op != ZAAK_DAG_GEEN ? t.besluit_op : t.einddatum };
    if (result || afloop->klaar == ZAAK_DAG_GEEN || t.startdatum == ZAAK_DAG_GEEN)
        return result;
    afloop->dagen = afloop->klaar - t.startdatum;
    result = zaak_ask_klok(zaak, NULL, &klok, NULL, error);
    if (result == 0)
        result = zaak_get_dwangsom(zaak, &blik, &stand, NULL, error);
    afloop->te_laat = klok.toestand == ZAAK_KLOK_TE_LAAT;
    afloop->dwangsom_cent = stand.dwangsom.bedrag_cent;
    return result;
}

static bool differs(const struct afloop *a, const struct afloop *b)
{
    return a->dagen != b->dagen || a->te_laat != b->te_laat || a->dwangsom_cent != b->dwangsom_cent;
}

int vergelijking_add(struct stand *stand, const struct zaak *was, const struct zaak *wordt, bool geraakt)
{
    const struct zaak *both[] = { was, wordt };
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct afloop afloop[2];

    for (int i = 0; i < 2; i++)
        if (find(both[i], &afloop[i], &error))
            return bronnen_complain("minder-regels", zaak_get_identificatie(was), &error);
    if (afloop[0].klaar == ZAAK_DAG_GEEN || afloop[1].klaar == ZAAK_DAG_GEEN)
        return 0;
    stand->zaken++;
    stand->geraakt += geraakt || differs(&afloop[0], &afloop[1]);
    for (int i = 0; i < 2; i++) {
        stand->dagen[i] += afloop[i].dagen;
        stand->te_laat[i] += afloop[i].te_laat;
        stand->dwangsom_cent[i] += afloop[i].dwangsom_cent;
    }
    return 0;
}
