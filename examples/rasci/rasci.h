/* SPDX-License-Identifier: EUPL-1.2 */
/* rasci: what its files share. */
#ifndef RASCI_PROGRAMMA_H
#define RASCI_PROGRAMMA_H

#include <libzaak.h>

enum { EINDE_GOED, EINDE_BEVINDINGEN, EINDE_FOUT };

/* Names that were given more than once, in the order of the command line. */
struct namen {
    const char **items;
    int count;
};

struct opties {
    struct namen catalogi, profielen, feiten;
    const char *mandaten, *organisatie, *zaaktype;
    struct zaak_rascigrenzen grenzen;
    zaak_dag op;
    int32_t vorm;       /* ZAAK_MATRIX_…; 0: no matrix */
    int32_t vanaf;      /* least severity that is shown */
    int32_t faal_bij;   /* least severity that makes the program fail; more than ZAAK_ERNST_FOUT: never */
    bool json, werklast;
};

/* opties.c: reads the command line, as opties_lees(). Frees the lists with opties_free(). */
int opties_read(struct opties *opties, int count, char **arguments);
void opties_free(struct opties *opties);
/* "melding", "waarschuwing", "fout". */
const char *ernst_naam(int32_t ernst);

/* lezen.c: each says on stderr what went wrong and gives NULL. */
struct zaak_catalogus *lees_catalogus(struct zaak_context *ctx, const struct opties *opties);
struct zaak_mandaten *lees_mandaten(struct zaak_context *ctx, const char *path);
struct zaak_voorraad *lees_feiten(struct zaak_catalogus *catalogus, const struct namen *files);

/* Where what is found goes: as text at once, or into one JSON document. */
struct verslag {
    const struct opties *opties;
    size_t ernsten[ZAAK_ERNST_FOUT + 1];  /* how often each was found */
    struct json_object *root;             /* NULL: text */
    bool failed;
};

bool verslag_begin(struct verslag *verslag, const struct opties *opties);
void verslag_matrix(struct verslag *verslag, const struct zaak_object *zaaktype, const struct zaak_profiel *profiel);
/* The findings about a zaaktype or a zaak. */
void verslag_bevindingen(struct verslag *verslag, const char *soort, const char *naam, const struct zaak *zaak, const struct zaak_bevindingen *list);
void verslag_werklast(struct verslag *verslag, const struct zaak_werklast *rows, int count);
/* Writes what remains; gives the exit code. */
int verslag_end(struct verslag *verslag);

#endif
