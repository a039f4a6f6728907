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

void *need(void *block)
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

/* A fact with its place among all that were given. */
struct beurt {
    struct zaak_feit feit;
    zaak_tijdstip moment;
    size_t nummer;
};

/* The order of the library, with the order in which they were given where the library goes by id; and the opening before all else of its moment. */
static int compare_beurten(const void *left, const void *right)
{
    const struct beurt *a = left, *b = right;
    bool a_time = a->feit.op_tijdstip != ZAAK_TIJDSTIP_GEEN, b_time = b->feit.op_tijdstip != ZAAK_TIJDSTIP_GEEN;
    bool a_opens = a->feit.soort == ZAAK_FEIT_OPEN, b_opens = b->feit.soort == ZAAK_FEIT_OPEN;

    if (a->moment != b->moment)
        return a->moment < b->moment ? -1 : 1;
    if (a_time != b_time)
        return a_time ? 1 : -1;
    if (a_opens != b_opens)
        return a_opens ? -1 : 1;
    if (a->feit.vastgelegd != b->feit.vastgelegd)
        return a->feit.vastgelegd < b->feit.vastgelegd ? -1 : 1;
    return (a->nummer > b->nummer) - (a->nummer < b->nummer);
}

/* A day without a moment is its first moment. */
static bool find_moment(const struct zaak_feit *feit, zaak_tijdstip *ret_moment)
{
    *ret_moment = feit->op_tijdstip;
    return !feit->dag_onbekend && (*ret_moment != ZAAK_TIJDSTIP_GEEN || zaak_tijdstip_van_dag(feit->op, 0, ret_moment) == 0);
}

/* The events of a case in their order, to be freed; texts are lent by the case. */
static struct beurt *sort_beurten(const struct zaak *zaak, const struct volgorde *volgorde, size_t *ret_count, size_t *ret_zonder_dag)
{
    size_t total = zaak_feit_count(zaak);
    struct beurt *beurten = need(malloc((total + 1) * sizeof *beurten));

    *ret_count = *ret_zonder_dag = 0;
    for (size_t i = 0; i < total; i++) {
        struct beurt *beurt = &beurten[*ret_count];

        beurt->feit = (struct zaak_feit)ZAAK_FEIT_INIT;
        if (zaak_get_feit(zaak, i, &beurt->feit) || beurt->feit.ingetrokken)
            continue;
        if (!find_moment(&beurt->feit, &beurt->moment)) {
            ++*ret_zonder_dag;
            continue;
        }
        beurt->nummer = volgorde_find(volgorde, zaak, beurt->feit.id);
        ++*ret_count;
    }
    qsort(beurten, *ret_count, sizeof *beurten, compare_beurten);
    return beurten;
}

size_t gebeurtenissen_walk(const struct zaak *zaak, struct logboek *logboek, gebeurtenis_functie give, void *user)
{
    struct kring kring = { NULL, 0, 0 };
    zaak_dag last = ZAAK_DAG_GEEN;
    size_t count, zonder_dag;
    struct beurt *beurten = sort_beurten(zaak, &logboek->volgorde, &count, &zonder_dag);

    for (size_t i = 0; i < count; i++) {
        const struct zaak_feit *feit = &beurten[i].feit;
        struct gebeurtenis g = { .zaak = zaak_get_identificatie(zaak), .id = feit->id, .soort = woord_get(woorden_feit, feit->soort) };

        zaak_tijdstip_format(beurten[i].moment, ZAAK_TIJDSTIP_UTC, g.op, sizeof g.op);
        if (feit->op != last)
            find_kring(&kring, zaak, feit->op, &logboek->namen);
        last = feit->op;
        g.naam = feit->soort == ZAAK_FEIT_STATUS ? NULL : feit->naam;
        g.activiteit = feit->soort == ZAAK_FEIT_STATUS ? feit->naam : g.soort;
        g.wie = namen_show(&logboek->namen, feit->actor);
        g.betrokkenen = kring.rows;
        g.count = kring.count;
        give(user, &g);
    }
    free(kring.rows);
    free(beurten);
    return zonder_dag;
}

void uiterlijk_format(const struct zaak *zaak, char text[16])
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    text[0] = '\0';
    if (zaak_ask_klok(zaak, NULL, &klok, NULL, NULL) == 0 && klok.uiterlijk != ZAAK_DAG_GEEN)
        zaak_datum_format(klok.uiterlijk, ZAAK_DATUM_ISO, text, 16);
}
