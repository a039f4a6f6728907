/* SPDX-License-Identifier: EUPL-1.2 */
/* What the initiator of a case sees under two procesprofielen. */
#include "catalogus_intern.h"
#include "verschil_intern.h"
#include "volgwijze_intern.h"

static void compare_texts(struct verschilbouw *b, const char *veld, const char *was, const char *wordt)
{
    enum verschilaard aard;

    if (zaak_verschil_texts(was, wordt, false, &aard))
        zaak_verschil_add(b, veld, 0, aard, was, wordt, false);
}

/* The steps with their statuses, those of before by the names that they have after; NULL for none. */
static const char *steps(struct verschilbouw *b, struct tekst *out, const struct volgwijze *wijze, bool after)
{
    out->length = 0;
    for (size_t i = 0; i < wijze->stap_count; i++) {
        const struct volgstap *stap = &wijze->stappen[i];

        zaak_tekst_add(out, i ? "; " : "");
        zaak_tekst_add(out, stap->naam);
        for (size_t j = 0; j < stap->count; j++) {
            zaak_tekst_add(out, j ? ", " : " (");
            zaak_tekst_add(out, after ? stap->statustypen[j]->naam : zaak_verschil_later(b, stap->statustypen[j]));
        }
        zaak_tekst_add(out, ")");
    }
    return wijze->stap_count && !out->failed ? out->bytes : NULL;
}

/* What the initiator may do; NULL where the profile says nothing of it. */
static const char *allowed(struct tekst *out, const struct volgwijze *wijze)
{
    const char *word;

    out->length = 0;
    if (!wijze->verboden)
        return NULL;
    for (size_t i = 0; (word = zaak_volgwijze_actie(i)); i++) {
        if (wijze->verboden & 1u << i)
            continue;
        zaak_tekst_add(out, out->length ? ", " : "");
        zaak_tekst_add(out, word);
    }
    return out->length && !out->failed ? out->bytes : "niets";
}

void zaak_verschil_volgen(struct verschilbouw *b, const struct volgwijze *was, const struct volgwijze *wordt)
{
    static const struct volgwijze none = { .onderwerp = NULL };

    if (!was)
        was = &none;
    if (!wordt)
        wordt = &none;
    compare_texts(b, "volgen.onderwerp", was->onderwerp, wordt->onderwerp);
    compare_texts(b, "volgen.contact.naam", was->contact, wordt->contact);
    compare_texts(b, "volgen.contact.telefoon", was->telefoon, wordt->telefoon);
    compare_texts(b, "volgen.contact.email", was->email, wordt->email);
    compare_texts(b, "volgen.contact.url", was->url, wordt->url);
    compare_texts(b, "volgen.stappen", steps(b, &b->was, was, false), steps(b, &b->wordt, wordt, true));
    compare_texts(b, "volgen.mag", allowed(&b->was, was), allowed(&b->wordt, wordt));
    compare_texts(b, "volgen.rechtsmiddel", was->rechtsmiddel, wordt->rechtsmiddel);
}
