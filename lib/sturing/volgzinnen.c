/* SPDX-License-Identifier: EUPL-1.2 */
/* The sentences about a case that its initiator reads, in plain Dutch; every form uses these. */
#include "basis/masker_intern.h"
#include "volging_intern.h"

void zaak_volging_add_dag(struct tekst *uit, zaak_dag dag, int32_t vorm)
{
    char text[48];

    if (zaak_datum_format(dag, vorm, text, sizeof text) > 0)
        zaak_tekst_add(uit, text);
}

const char *zaak_volgstand_woord(int32_t stand)
{
    static const char *const woorden[] = { [ZAAK_STAP_GEDAAN] = "gedaan", [ZAAK_STAP_NU] = "nu", [ZAAK_STAP_LATER] = "later", [ZAAK_STAP_OVERGESLAGEN] = "overgeslagen" };

    return woorden[stand];
}

static void say(struct tekst *uit, const char *before, zaak_dag dag, const char *after)
{
    zaak_tekst_add(uit, before);
    zaak_volging_add_dag(uit, dag, ZAAK_DATUM_LANG);
    zaak_tekst_add(uit, after);
}

/* That the notice of default is there, and what being late costs us. */
static void say_late(struct tekst *uit, const struct volging *v)
{
    const struct zaak_dwangsom *dwangsom = &v->dwangsom.dwangsom;

    if (!v->te_laat || v->dwangsom.igs == ZAAK_DAG_GEEN)
        return;
    say(uit, " Op ", v->dwangsom.igs, " kregen wij de brief waarin staat dat wij te laat zijn (de ingebrekestelling).");
    if (dwangsom->toestand == ZAAK_DWANGSOM_WACHT)
        say(uit, " Is ons besluit er niet vóór ", dwangsom->eerste_dag, ", dan moeten wij vanaf die dag een dwangsom betalen: een bedrag voor elke dag dat wij te laat zijn.");
    else if (dwangsom->toestand == ZAAK_DWANGSOM_LOOPT)
        say(uit, " Sinds ", dwangsom->eerste_dag, " moeten wij een dwangsom betalen: een bedrag voor elke dag dat wij te laat zijn.");
    else if (dwangsom->toestand == ZAAK_DWANGSOM_VOL)
        zaak_tekst_add(uit, " De dwangsom die wij moeten betalen omdat wij te laat zijn, is nu zo hoog als de wet toestaat.");
}

/* By law, how it moved, and the promise where that is sooner and still ahead. That it is late is said and not hidden. */
static void say_open(struct tekst *uit, const struct volging *v)
{
    zaak_dag today = v->vraag.blik.peildatum, uiterlijk = v->kop.uiterlijk, gepland = v->kop.gepland;

    if (v->kop.klok == ZAAK_KLOK_VERSTREKEN) {
        say(uit, "Wij hadden uiterlijk ", uiterlijk, " moeten beslissen. Wij zijn te laat.");
        say_late(uit, v);
        return;
    }
    if (uiterlijk != ZAAK_DAG_GEEN)
        say(uit, "U hoort uiterlijk ", uiterlijk, " van ons.");
    if (v->kop.oorspronkelijk != uiterlijk)
        say(uit, " Dat was eerst ", v->kop.oorspronkelijk, ".");
    if (v->kop.voorlopig && uiterlijk != ZAAK_DAG_GEEN)
        zaak_tekst_add(uit, " Deze datum kan nog veranderen.");
    if (gepland == ZAAK_DAG_GEEN || (today != ZAAK_DAG_GEEN && today > gepland))
        return;
    if (uiterlijk == ZAAK_DAG_GEEN)
        say(uit, "Wij willen klaar zijn op ", gepland, ".");
    else if (gepland < uiterlijk)
        say(uit, " Wij proberen eerder klaar te zijn: uiterlijk op ", gepland, ".");
}

void zaak_volging_zin_datum(struct tekst *uit, const struct volging *v)
{
    if (v->kop.besluit_op != ZAAK_DAG_GEEN)
        say(uit, "Wij hebben ons besluit op ", v->kop.besluit_op, " bekendgemaakt.");
    else if (v->toestand.besloten)
        zaak_tekst_add(uit, "Wij hebben ons besluit bekendgemaakt.");
    if (v->kop.einddatum != ZAAK_DAG_GEEN) {
        say(uit, v->toestand.besloten ? " Uw zaak is afgehandeld op " : "Uw zaak is afgehandeld op ", v->kop.einddatum, ".");
        if (v->kop.resultaat) {
            zaak_tekst_add(uit, " Het resultaat: ");
            zaak_tekst_add_masked(uit, v->kop.resultaat);
            zaak_tekst_add(uit, ".");
        }
    } else if (!v->toestand.besloten) {
        say_open(uit, v);
    }
}

bool zaak_volging_explains(const struct volging *v)
{
    return v->kop.uiterlijk != ZAAK_DAG_GEEN && !v->toestand.besloten && v->kop.einddatum == ZAAK_DAG_GEEN;
}

void zaak_volging_zin_mogelijkheid(struct tekst *uit, const struct zaak_mogelijkheid *m)
{
    zaak_tekst_add(uit, m->zin);
    if (m->tot != ZAAK_DAG_GEEN)
        say(uit, ", uiterlijk ", m->tot, "");
    zaak_tekst_add(uit, ".");
    if (m->voorlopig && m->tot != ZAAK_DAG_GEEN)
        zaak_tekst_add(uit, " Deze datum is nog niet zeker.");
}

void zaak_volging_zin_contact(struct tekst *uit, const struct volging *v)
{
    const char *ways[] = { v->kop.telefoon, v->kop.email, v->kop.url };
    static const char *const names[] = { "telefoon ", "e-mail ", "" };

    if (!v->kop.contact)
        return;
    zaak_tekst_add(uit, v->kop.contact);
    for (size_t i = 0; i < 3; i++) {
        if (!ways[i])
            continue;
        zaak_tekst_add(uit, ", ");
        zaak_tekst_add(uit, names[i]);
        zaak_tekst_add(uit, ways[i]);
    }
    zaak_tekst_add(uit, ".");
}
