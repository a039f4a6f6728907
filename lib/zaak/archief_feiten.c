/* SPDX-License-Identifier: EUPL-1.2 */
/* The sources of archiving that are facts: decisions, objects, related cases. */
#include "archief_intern.h"

#include <string.h>

#include "basis/geheugen_intern.h"
#include "feit_intern.h"
#include "samenhang_intern.h"

static size_t count_kind(const struct uitzicht *seen, int32_t soort)
{
    struct uitzicht u = *seen;
    const struct feit *feit;
    size_t count = 0;

    while ((feit = zaak_uitzicht_next(&u)))
        count += feit->soort == soort;
    return count;
}

/* Of a decision with an identificatie the last fact counts. */
static void collect_decisions(const struct uitzicht *seen, struct zaak_archiefbesluit *rows, size_t *ret_count)
{
    struct uitzicht u = *seen;
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&u))) {
        struct uitzicht later = u;
        const struct feit *next = NULL;

        if (feit->soort != ZAAK_FEIT_BESLUIT)
            continue;
        while (feit->waarde && (next = zaak_uitzicht_next(&later)) && (next->soort != ZAAK_FEIT_BESLUIT || next->waarde != feit->waarde))
            ;
        if (!next)
            rows[(*ret_count)++] = (struct zaak_archiefbesluit){ zaak_feit_vanaf(feit), feit_tot(feit) };
    }
}

static void collect_cases(const struct uitzicht *seen, struct zaak_archiefzaak *rows, size_t *ret_count)
{
    struct uitzicht u = *seen;
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_RELEVANTE_ZAAK)
            rows[(*ret_count)++] = (struct zaak_archiefzaak){ zaak_text(u.zaak, feit->naam), ZAAK_DAG_GEEN };
}

/* Whether the facts say all about the objects that count: of an address alone the attribute is not known here. */
static bool collect_objects(const struct uitzicht *seen, const char *objecttype, struct zaak_archiefobject *rows, size_t *ret_count)
{
    struct uitzicht u = *seen;
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&u))) {
        const char *object = zaak_text(u.zaak, feit->waarde);

        if (feit->soort != ZAAK_FEIT_ZAAKOBJECT)
            continue;
        if ((!object || *object != '{') && objecttype && !strcmp(objecttype, zaak_text(u.zaak, feit->naam)))
            return false;
        rows[(*ret_count)++] = (struct zaak_archiefobject){ zaak_text(u.zaak, feit->naam), NULL, object, object ? strlen(object) : 0 };
    }
    return true;
}

int zaak_archieffeiten_take(struct zaak_archiefvraag *vraag, const struct uitzicht *seen, void **ret_rows)
{
    enum wijze wijze = vraag->regeling ? zaak_wijze_find(vraag->regeling->afleidingswijze) : WIJZE_GEEN;
    bool decisions = wijze == WIJZE_INGANGSDATUM_BESLUIT || wijze == WIJZE_VERVALDATUM_BESLUIT;
    int32_t soort = decisions ? ZAAK_FEIT_BESLUIT : wijze == WIJZE_GERELATEERDE_ZAAK ? ZAAK_FEIT_RELEVANTE_ZAAK : wijze == WIJZE_ZAAKOBJECT ? ZAAK_FEIT_ZAAKOBJECT : 0;
    const void *given = decisions ? (const void *)vraag->besluiten : soort == ZAAK_FEIT_RELEVANTE_ZAAK ? (const void *)vraag->zaken : (const void *)vraag->objecten;
    size_t count = soort && !given ? count_kind(seen, soort) : 0;

    *ret_rows = NULL;
    if (!count)
        return 0;
    *ret_rows = zaak_alloc(seen->zaak->omgeving->ctx, count * sizeof(struct zaak_archiefobject));
    if (!*ret_rows)
        return -ZAAK_E_GEHEUGEN;
    if (decisions) {
        vraag->besluit_count = 0;
        collect_decisions(seen, *ret_rows, &vraag->besluit_count);
        vraag->besluiten = *ret_rows;
    } else if (soort == ZAAK_FEIT_RELEVANTE_ZAAK) {
        vraag->zaak_count = 0;
        collect_cases(seen, *ret_rows, &vraag->zaak_count);
        vraag->zaken = *ret_rows;
    } else {
        vraag->object_count = 0;
        if (collect_objects(seen, vraag->regeling->objecttype, *ret_rows, &vraag->object_count))
            vraag->objecten = *ret_rows;
    }
    return 0;
}
