/* SPDX-License-Identifier: EUPL-1.2 */
/* The inside of a catalogue, for the rooms of this floor, and the way in for the doors above it.
 *
 * A catalogue owns the documents that it was made of: a tree of nodes and an arena each. Resources point into them, so nothing is copied and
 * everything can be written back as it came. Relations are resolved at the freeze, so the order of documents does not matter. */
#ifndef ZAAK_CATALOGUS_INTERN_H
#define ZAAK_CATALOGUS_INTERN_H

#include "basis/geheugen_intern.h"
#include "basis/json_intern.h"
#include "basis/teller_intern.h"
#include "object_intern.h"
#include "urltabel_intern.h"
#include "veld_intern.h"

/* The list in which a resource stood: for the paths of errors. */
struct lijst {
    const char *naam;   /* as the document spells it: "zaaktypen", "ZaakType", "zaaktypen.results" */
    const char *file;   /* the member of an archive; NULL elsewhere */
    bool snake;         /* fields are spelled in snake_case */
    bool enkel;         /* no list: one resource */
};

struct zaak_object {
    struct zaak_context *ctx;            /* that of its catalogue or bundel */
    const struct zaak_catalogus *catalogus;   /* NULL in a bundel */
    const struct zaak_object *zaaktype;  /* the version that it is part of; set at the freeze */
    struct zaaktype_delen *delen;        /* of a zaaktype; set at the freeze */
    const char *url;                     /* NULL when the document gives none */
    const char *naam;
    const char *identificatie;           /* of a zaaktype */
    uint64_t hash;                       /* of the url */
    const struct lijst *lijst;
    size_t index;                        /* place in that list */
    size_t volgorde;                     /* how many resources of its kind were read before it */
    uint32_t plaats;                     /* of a part: its place in its zaaktype; of a zaaktype: its place in the catalogue; set at the freeze */
    int32_t volgnummer;
    int32_t generiek;
    zaak_dag begin, einde;
    uint8_t soort;
    bool concept;
    bool eindstatus;                     /* the last statustype of its zaaktype; set at the freeze */
    const json_node *node;
    const json_node *velden[];           /* one per field of the register; NULL where absent */
};

struct object_list {
    struct zaak_object **items;
    size_t count, capacity;
};

/* What a zaaktype version has. */
struct deel_lijst {
    struct zaak_object *const *items;
    size_t count;
};

struct profiel_groep;

struct zaaktype_delen {
    struct deel_lijst soorten[SOORT_COUNT];
    const struct profiel_groep *profielen; /* by organisation; the shared one first */
    size_t profiel_count;
};

struct document {
    json_node *root;
    struct arena arena;
};

struct profiel_bron;
struct norm_bron;
struct regelprofiel;

struct zaak_catalogus {
    struct teller refs;
    struct zaak_context *ctx;
    struct zaak_kalender *kalender; /* a reference; NULL: the context's own */
    struct zaak_gronden *gronden;   /* idem */
    const struct regelprofiel *regelprofiel; /* NULL: the default */
    struct zaak_bevindingen *bevindingen;    /* a reference; where resources go that cannot be read; NULL: reading stops at the first */
    struct zaak_kantoor **kantoren; /* references, by organisation: the one of no organisation first */
    size_t kantoor_count, kantoor_capacity;
    bool frozen;
    struct document *documents;
    size_t document_count, document_capacity;
    struct object_list lists[SOORT_COUNT];
    struct urltabel urls;
    struct profiel_bron **profielen;
    size_t profiel_count, profiel_capacity;
    struct norm_bron **normen;      /* on events that are no case */
    size_t norm_count, norm_capacity;
    struct arena arena;             /* what the freeze makes */
};

/* kantoren.c: whether an office for which a procesprofiel holds has a channel. Without such an office nobody can tell: then it does. */
bool zaak_kantoren_know(const struct zaak_catalogus *catalogus, const char *organisatie, const char *kanaal);
void zaak_kantoren_drop(struct zaak_catalogus *catalogus);

/* Adding is all or nothing: begin, add, and end with the result. */
struct batch {
    size_t document_count, profiel_count, norm_count, bevinding_count, counts[SOORT_COUNT];
};

int zaak_catalogus_begin(const struct zaak_catalogus *catalogus, struct batch *batch, struct zaak_error *error);
/* Undoes everything since the begin when `result` is a failure; gives it back. */
int zaak_catalogus_end(struct zaak_catalogus *catalogus, const struct batch *batch, int result);

/* Gives a tree to the catalogue, also on failure. What is read afterwards is kept in its arena. */
int zaak_catalogus_own(struct zaak_catalogus *catalogus, json_node *root, struct zaak_error *error);

/* Adds the resources of a list, or of a page with `results`, of a tree that the catalogue owns. `naam` and `file` are copied. */
int zaak_catalogus_add_list(struct zaak_catalogus *catalogus, int32_t soort, const json_node *list, const struct lijst *lijst,
                            struct zaak_error *error);

/* object_lezer.c: reads one resource into an arena that lives as long as its document; whose it is, and its place in the list, the caller fills in. What is not there is no error. */
int zaak_object_read(struct zaak_context *ctx, struct arena *arena, int32_t soort, const json_node *node, const struct lijst *lijst,
                     struct zaak_object **ret_object, struct zaak_error *error);
/* Whether the few fields are there without which a resource of a catalogue cannot be found or placed. */
int zaak_object_check_needed(const struct zaak_object *object, struct zaak_error *error);

/* object.c */
/* What a group holds whose content depends on a word in another field; NULL when the word is absent or unknown. */
const struct keuze *zaak_object_keuze(const struct zaak_object *object, int32_t groep);
const json_node *zaak_object_node(const struct zaak_object *object, int32_t veld);
/* Puts the place of a resource before the path of an error; gives `result` back. */
int zaak_object_place(const struct zaak_object *object, int result, struct zaak_error *error);

/* delen.c: resolves the relations between the resources. */
int zaak_delen_resolve(struct zaak_catalogus *catalogus, struct zaak_error *error);
/* The resource with a url, also before the freeze. */
struct zaak_object *zaak_catalogus_lookup(const struct zaak_catalogus *catalogus, const char *url);
/* The versions of a zaaktype: they stand together. */
struct deel_lijst zaak_catalogus_versions(const struct zaak_catalogus *catalogus, const char *identificatie);
/* The part with exactly this name, or the one roltype with this omschrijvingGeneriek. */
const struct zaak_object *zaak_zaaktype_find_exact(const struct zaak_object *zaaktype, int32_t soort, const char *naam);

/* profiel_bouw.c: resolves the procesprofielen, after the parts. */
int zaak_profielen_resolve(struct zaak_catalogus *catalogus, struct zaak_error *error);

#endif
