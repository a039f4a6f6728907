/* SPDX-License-Identifier: EUPL-1.2 */
/* Which facts are events, who was involved as what, and names. */
#include "proceslog.h"

#include <search.h>
#include <stdlib.h>
#include <string.h>

#include "../../bindings/gemeen/gemeen.h"

/* ---- names ---- */

struct naam {
    char *echt;
    char getoond[32];
};

static int compare_namen(const void *left, const void *right)
{
    return strcmp(((const struct naam *)left)->echt, ((const struct naam *)right)->echt);
}

static void *need(void *block)
{
    if (!block) {
        fprintf(stderr, "proceslog: er is geen geheugen meer\n");
        exit(2);
    }
    return block;
}

static struct naam *make_naam(struct namen *namen, const char *naam)
{
    struct naam *made = need(malloc(sizeof *made));

    if (namen->count == namen->capacity) {
        namen->capacity = namen->capacity ? namen->capacity * 2 : 64;
        namen->rows = need(realloc(namen->rows, namen->capacity * sizeof *namen->rows));
    }
    made->echt = need(strdup(naam));
    namen->rows[namen->count++] = made;
    snprintf(made->getoond, sizeof made->getoond, "betrokkene %zu", namen->count);
    return made;
}

const char *namen_show(struct namen *namen, const char *naam)
{
    struct naam key = { (char *)naam, "" }, **found;

    if (!naam)
        return NULL;
    found = need(tsearch(&key, &namen->boom, compare_namen));
    if (*found == &key) /* new: what the tree keeps must outlive this call */
        *found = make_naam(namen, naam);
    return namen->verborgen ? (*found)->getoond : (*found)->echt;
}

const char *namen_at(const struct namen *namen, size_t index)
{
    return namen->verborgen ? namen->rows[index]->getoond : namen->rows[index]->echt;
}

void namen_free(struct namen *namen)
{
    for (size_t i = 0; i < namen->count; i++) {
        tdelete(namen->rows[i], &namen->boom, compare_namen);
        free(namen->rows[i]->echt);
        free(namen->rows[i]);
    }
    free(namen->rows);
}

/* ---- events ---- */

/* Everyone with a letter on a day, letter by letter. The room grows; it is given back by the caller. */
struct kring {
    struct betrokken *rows;
    size_t count, capacity;
};

static void add_letter(struct kring *kring, const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, char sign, struct namen *namen)
{
    struct zaak_betrokken room[64], *rows = room;
    int count = zaak_get_rasci(zaak, blik, letter, room, 64);

    if (count > 64) {
        rows = need(malloc((size_t)count * sizeof *rows));
        count = zaak_get_rasci(zaak, blik, letter, rows, (size_t)count);
    }
    for (int i = 0; i < count; i++) {
        if (!rows[i].betrokkene)
            continue;
        if (kring->count == kring->capacity) {
            kring->capacity = kring->capacity ? kring->capacity * 2 : 16;
            kring->rows = need(realloc(kring->rows, kring->capacity * sizeof *kring->rows));
        }
        kring->rows[kring->count++] = (struct betrokken){ namen_show(namen, rows[i].betrokkene), sign };
    }
    if (rows != room)
        free(rows);
}

static void find_kring(struct kring *kring, const struct zaak *zaak, zaak_dag dag, struct namen *namen)
{
    static const struct {
        int32_t letter;
        char sign;
    } letters[] = { { ZAAK_RASCI_R, 'R' }, { ZAAK_RASCI_A, 'A' }, { ZAAK_RASCI_S, 'S' }, { ZAAK_RASCI_C, 'C' }, { ZAAK_RASCI_I, 'I' } };
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    blik.peildatum = dag;
    kring->count = 0;
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
        add_letter(kring, zaak, &blik, letters[i].letter, letters[i].sign, namen);
}

/* A day without a moment is its first moment. */
static bool format_moment(const struct zaak_feit *feit, char text[32])
{
    zaak_tijdstip moment = feit->op_tijdstip;

    if (moment == ZAAK_TIJDSTIP_GEEN && zaak_tijdstip_van_dag(feit->op, 0, &moment))
        return false;
    return zaak_tijdstip_format(moment, ZAAK_TIJDSTIP_UTC, text, 32) > 0;
}

void gebeurtenissen_walk(const struct zaak *zaak, struct namen *namen, size_t *zonder_dag, gebeurtenis_functie give, void *user)
{
    struct kring kring = { NULL, 0, 0 };
    zaak_dag last = ZAAK_DAG_GEEN;
    size_t count = zaak_feit_count(zaak);

    for (size_t i = 0; i < count; i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        struct gebeurtenis g = { .zaak = zaak_get_identificatie(zaak) };

        if (zaak_get_feit(zaak, i, &feit) || feit.ingetrokken)
            continue;
        if (feit.dag_onbekend || !format_moment(&feit, g.op)) {
            ++*zonder_dag;
            continue;
        }
        if (feit.op != last)
            find_kring(&kring, zaak, feit.op, namen);
        last = feit.op;
        g.id = feit.id;
        g.soort = woord_get(woorden_feit, feit.soort);
        g.naam = feit.soort == ZAAK_FEIT_STATUS ? NULL : feit.naam;
        g.activiteit = feit.soort == ZAAK_FEIT_STATUS ? feit.naam : g.soort;
        g.wie = namen_show(namen, feit.actor);
        g.betrokkenen = kring.rows;
        g.count = kring.count;
        give(user, &g);
    }
    free(kring.rows);
}

void uiterlijk_format(const struct zaak *zaak, char text[16])
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    text[0] = '\0';
    if (zaak_ask_klok(zaak, NULL, &klok, NULL, NULL) == 0 && klok.uiterlijk != ZAAK_DAG_GEEN)
        zaak_datum_format(klok.uiterlijk, ZAAK_DATUM_ISO, text, 16);
}
