/* SPDX-License-Identifier: EUPL-1.2 */
/* catalogus-keuring: what its files share. */
#ifndef CATALOGUS_KEURING_H
#define CATALOGUS_KEURING_H

#include "gemeen/lezen.h"

enum { EINDE_GOED, EINDE_BEVINDINGEN, EINDE_FOUT };

/* Names that were given more than once, in the order of the command line. */
struct namen {
    const char **items;
    int count;
};

struct opties {
    struct namen catalogi, vorige, selectielijsten, zonder, profielen;
    const char *profiel, *publiceren;
    int32_t rechten;
    int32_t vanaf;      /* least severity that is shown */
    int32_t faal_bij;   /* least severity that makes the program fail; more than ZAAK_ERNST_FOUT: never */
    bool concepten, volledig, json, regels;
};

/* opties.c: reads the command line, as opties_lees(). Frees the lists with opties_free(). */
int opties_read(struct opties *opties, int count, char **arguments);
void opties_free(struct opties *opties);
/* "melding", "waarschuwing", "fout". */
const char *ernst_naam(int32_t ernst);

/* lezen.c: each says on stderr what went wrong. */
struct zaak_catalogus *lees_catalogus(struct zaak_context *ctx, const struct namen *files, struct zaak_bevindingen *list);
bool lees_profielen(struct zaak_catalogus *catalogus, const struct namen *files);
struct zaak_selectielijst *lees_selectielijst(struct zaak_context *ctx, const struct namen *files);

/* What is shown of the findings. */
struct keuze {
    const struct opties *opties;
    const struct zaak_bevindingen *list;
    const struct zaak_catalogus *catalogus;
    const char *profiel;
    const char *onbruikbaar;   /* why the catalogue cannot be frozen; NULL when it can */
};

/* The next finding that is to be shown, from *at on; false past the last. */
bool keuze_next(const struct keuze *keuze, size_t *at, struct zaak_bevinding *b);
/* How many there are of a severity, and of a rule (NULL: of any). */
size_t keuze_count(const struct keuze *keuze, int32_t ernst, const char *regel);
/* The zaaktype version that a finding is about: the resource itself, or that of a part; NULL when it is about something else. */
const struct zaak_object *zaaktype_van(const struct zaak_object *object);
const char *soort_naam(int32_t soort);
const char *tekst_van(const struct zaak_object *object, int32_t veld);

/* tonen.c and json.c */
void toon(const struct keuze *keuze);
int toon_regels(const char *profiel, bool json);
bool schrijf_json(const struct keuze *keuze);
bool schrijf_regels_json(const char *profiel);

#endif
