/* SPDX-License-Identifier: EUPL-1.2 */
/* catalogus-keuring: judges a catalogue by the business rules, for people and for a build server: docs/catalogus-keuring.md. */
#include <stdio.h>

#include "gemeen/opties.h"
#include "keuring.h"

/* Everything that the check needs besides the catalogue itself. */
struct materiaal {
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus, *vorige;
    struct zaak_selectielijst *selectielijst;
    struct zaak_bevindingen *list;
};

static bool read_all(const struct opties *opties, struct materiaal *m)
{
    m->ctx = zaak_context_new(NULL);
    m->list = zaak_bevindingen_new(m->ctx);
    if (!m->list)
        return false;
    m->catalogus = lees_catalogus(m->ctx, &opties->catalogi, m->list);
    if (!m->catalogus || !lees_profielen(m->catalogus, &opties->profielen))
        return false;
    if (opties->vorige.count && !(m->vorige = lees_catalogus(m->ctx, &opties->vorige, NULL)))
        return false;
    return !opties->selectielijsten.count || (m->selectielijst = lees_selectielijst(m->ctx, &opties->selectielijsten));
}

static void release(struct materiaal *m)
{
    zaak_bevindingen_unref(m->list);
    zaak_selectielijst_unref(m->selectielijst);
    zaak_catalogus_unref(m->vorige);
    zaak_catalogus_unref(m->catalogus);
    zaak_context_unref(m->ctx);
}

static bool check(const struct opties *opties, const struct materiaal *m)
{
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    /* Only the freeze tells which parts of a version a procesprofiel names. */
    if (opties->profielen.count && zaak_catalogus_freeze(m->catalogus, NULL) == 0)
        keuring.rasci = &grenzen;
    keuring.profiel = opties->profiel;
    keuring.selectielijst = m->selectielijst;
    keuring.vorige = m->vorige;
    keuring.publiceren = opties->publiceren;
    keuring.concepten = opties->concepten;
    keuring.selectielijst_volledig = opties->volledig;
    keuring.rechten = opties->rechten;
    if (zaak_catalogus_check(m->catalogus, &keuring, m->list, &error) >= 0)
        return true;
    meld(opties->catalogi.items[0], &error);
    return false;
}

/* The freeze tells which part belongs to which version; a catalogue that cannot be frozen is shown all the same. */
static int show(const struct opties *opties, const struct materiaal *m)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct keuze keuze = { .opties = opties, .list = m->list, .catalogus = m->catalogus };
    size_t serious = 0;

    keuze.profiel = opties->profiel ? opties->profiel : zaak_catalogus_get_regelprofiel(m->catalogus);
    if (zaak_catalogus_freeze(m->catalogus, &error))
        keuze.onbruikbaar = error.text;
    zaak_catalogus_freeze(m->vorige, NULL);
    if (opties->json && !schrijf_json(&keuze))
        return EINDE_FOUT;
    if (!opties->json)
        toon(&keuze);
    for (int32_t ernst = opties->faal_bij; ernst <= ZAAK_ERNST_FOUT; ernst++)
        serious += keuze_count(&keuze, ernst, NULL);
    return serious ? EINDE_BEVINDINGEN : EINDE_GOED;
}

/* A report that did not fit on the disk is no report. */
static int end(int result)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return result;
    fputs("catalogus-keuring: het schrijven van het rapport is mislukt\n", stderr);
    return EINDE_FOUT;
}

int main(int count, char **arguments)
{
    struct opties opties = { .json = false };
    struct materiaal m = { .ctx = NULL };
    int result = opties_read(&opties, count, arguments);

    if (result)
        result = opties_einde(result);
    else if (opties.regels)
        result = toon_regels(opties.profiel, opties.json);
    else
        result = read_all(&opties, &m) && check(&opties, &m) ? show(&opties, &m) : EINDE_FOUT;
    release(&m);
    opties_free(&opties);
    return end(result);
}
