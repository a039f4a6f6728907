/* SPDX-License-Identifier: EUPL-1.2 */
/* zaaktype-overzetten: what its files share. */
#ifndef ZAAKTYPE_OVERZETTEN_H
#define ZAAKTYPE_OVERZETTEN_H

#include "gemeen/lezen.h"

enum { EINDE_GOED, EINDE_PAST_NIET, EINDE_FOUT };

/* Names that were given more than once, in the order of the command line. */
struct namen {
    const char **items;
    int count;
};

struct opties {
    struct namen catalogi, profielen, feiten;
    const char *zaaktype, *url, *zaak;
    zaak_dag versie_op, peildatum;
    int64_t hoogstens;  /* most cases that are shown; negative: all */
    bool alle, doorgaan, verschillen, json;
};

/* opties.c: reads the command line, as opties_lees(). Frees the lists with opties_free(). */
int opties_read(struct opties *opties, int count, char **arguments);
void opties_free(struct opties *opties);

/* feiten.c: false when a line stopped it, after a message on stderr. */
bool feiten_load(struct zaak_voorraad *voorraad, const struct opties *opties, int64_t *ret_skipped);

/* What happens how often: of each kind of change the number of cases. */
struct totaal {
    char *label;
    size_t zaken, last;    /* last: the case that was counted last, from 1 */
    int32_t least, most;   /* of a date: how many days, without their sign */
};

struct totalen {
    struct totaal *rows;
    size_t count, capacity;
    size_t zaken, oordelen[3];        /* cases that were tried, by what it comes to */
    size_t andere, gesloten, al_zo;   /* of another zaaktype, closed, of that version already */
    size_t fout;                      /* cases of which something could not be worked out */
    bool failed;                      /* out of memory */
};

void totalen_add(struct totalen *totalen, const struct zaak_overzetting *list, zaak_dag peildatum);
void totalen_sort(struct totalen *totalen);
void totalen_free(struct totalen *totalen);

/* tonen.c and json.c: a report goes from begin through its cases to end. */
struct verslag {
    const struct opties *opties;
    const struct zaak_object *naar;
    struct totalen totalen;
    size_t getoond;
    const struct zaak_object **vans;   /* the versions that cases come from, each once */
    size_t van_count, van_capacity;
};

void toon_begin(const struct verslag *v);
void toon_zaak(const struct verslag *v, const struct zaak *zaak, const struct zaak_overzetting *list);
void toon_end(const struct verslag *v);
void toon_verschillen(const struct zaak_verschillen *list);

bool json_begin(const struct verslag *v);
bool json_zaak(const struct verslag *v, const struct zaak *zaak, const struct zaak_overzetting *list);
bool json_end(const struct verslag *v);

const char *tekst_van(const struct zaak_object *object, int32_t veld);
struct zaak_verschillen *vergelijk(const struct zaak_object *van, const struct zaak_object *naar);

#endif
