/* SPDX-License-Identifier: EUPL-1.2 */
/* Judging a catalogue. It works on a view of its own: each zaaktype version with its parts, found by the URLs in the documents, so that a catalogue that cannot be frozen is judged like
 * any other. */
#ifndef ZAAK_KEURING_INTERN_H
#define ZAAK_KEURING_INTERN_H

#include <zaak/keuring.h>

#include "bevinding_intern.h"
#include "catalogus_intern.h"
#include "matrix_intern.h"

struct versie {
    const struct zaak_object *zaaktype;
    struct deel_lijst delen[SOORT_COUNT];   /* its parts, in the order of the catalogue */
};

/* Resources in an order of our own. */
struct rij_van {
    const struct zaak_object **items;
    size_t count;
};

struct keuring {
    const struct zaak_catalogus *catalogus;
    struct zaak_context *ctx;
    struct zaak_keuring opties;
    struct rapport rapport;
    struct versie *versies;                 /* by identificatie and first day */
    size_t versie_count;
    struct zaak_object **delen[SOORT_COUNT]; /* what the lists of the versies point into */
    const struct zaak_object **eigenaren[SOORT_COUNT]; /* of each part, by the order of reading, the version it belongs to, or NULL */
    struct rij_van op_naam[SOORT_COUNT];    /* of kinds that may be named: zaaktypen, besluittypen, informatieobjecttypen; by name and first day */
    struct zaak_rascigrenzen grenzen;
    const struct zaak_object **kladblok;    /* room for the parts of one version */
};

/* keuring.c: what the rules share. */

/* The text by which a resource is named where no URL is: identificatie of a zaaktype, else its name. */
const char *zaak_keuring_naam(const struct zaak_object *object);
/* The version that a part says it belongs to; NULL when there is none. */
const struct zaak_object *zaak_keuring_owner(const struct keuring *k, const struct zaak_object *object);
/* The place of the first of a kind that may be named with this name, or where it would stand. */
size_t zaak_keuring_first(const struct keuring *k, int32_t soort, const char *naam);
/* What a reference means: a URL of any kind, or the name of one of that kind; NULL when there is none. */
const struct zaak_object *zaak_keuring_resolve(const struct keuring *k, int32_t soort, const char *verwijzing);
/* Whether a field of a kind of resource names other resources. */
bool zaak_keuring_is_reference(int32_t soort, int32_t veld);
/* Whether it is published, or judged as if it were. */
bool zaak_keuring_published(const struct keuring *k, const struct zaak_object *object);
/* A boolean field; `otherwise` when it is absent. */
bool zaak_keuring_flag(const struct zaak_object *object, int32_t veld, bool otherwise);
/* A text field that is filled; NULL when it is not. */
const char *zaak_keuring_text(const struct zaak_object *object, int32_t veld);
/* "vanaf 2021-03-22", "van 2021-03-22 tot en met 2021-05-06". */
void zaak_keuring_write_period(const struct zaak_object *object, char *text, size_t size);

/* Reads how a catalogue is judged: 0, -ZAAK_E_ARGUMENT or -ZAAK_E_NIET_GEVONDEN. Ends with how many faults there are, or -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN: then the list of findings has
 * again as many as it had before. */
int zaak_keuring_begin(struct keuring *k, const struct zaak_keuring *given, struct zaak_error *error);
int zaak_keuring_end(const struct keuring *k, size_t before);

/* Reports a finding about a resource; `veld` NULL: the field that the finding itself names. */
void zaak_keuring_find(struct keuring *k, const struct zaak_object *object, enum bedrijfsregel regel, const char *veld, const char *naam);

/* The same for what is not in the selectielijst: how serious that is depends on whether the list is complete. */
void zaak_keuring_find_unlisted(struct keuring *k, const struct zaak_object *object, enum bedrijfsregel regel, const char *naam);

/* One file of rules each. */
void zaak_keuring_velden(struct keuring *k, const struct zaak_object *object);                                /* form and dates */
void zaak_keuring_verwijzingen(struct keuring *k, const struct zaak_object *object);                          /* references */
void zaak_keuring_catalogus(struct keuring *k, const struct zaak_object *catalogus);
void zaak_keuring_catalogi(struct keuring *k);                                                                 /* against each other */
void zaak_keuring_besluittype(struct keuring *k, const struct zaak_object *besluittype);
void zaak_keuring_zaaktype(struct keuring *k, const struct versie *versie);
void zaak_keuring_delen(struct keuring *k, const struct versie *versie);
void zaak_keuring_deel(struct keuring *k, const struct versie *versie, const struct zaak_object *deel);
void zaak_keuring_resultaat(struct keuring *k, const struct zaak_object *zaaktype, const struct zaak_object *resultaattype);
void zaak_keuring_versies(struct keuring *k, int32_t soort);                                                  /* versions of one name against each other */
void zaak_keuring_wijziging(struct keuring *k);                                                               /* against the catalogue as it was */
void zaak_keuring_profielen(struct keuring *k);                                                                /* of procesprofielen: their zaaktype */
void zaak_keuring_rasci(struct keuring *k);                                                                    /* the matrices of the procesprofielen */

/* The own procesprofielen of an organisation (NULL: of all) of a frozen catalogue against the shared ones. */
void zaak_keuring_overlays(const struct zaak_catalogus *catalogus, const char *organisatie, struct rapport *rapport);

#endif
