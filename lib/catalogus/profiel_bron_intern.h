/* SPDX-License-Identifier: EUPL-1.2 */
/* A procesprofiel twice: as its document says it, with names, and resolved to the parts of one zaaktype version. */
#ifndef ZAAK_PROFIEL_BRON_INTERN_H
#define ZAAK_PROFIEL_BRON_INTERN_H

#include "basis/json_intern.h"
#include "profiel_intern.h"

/* Most rows of one list of a profile. */
enum { MAX_PROFIEL_ROWS = 1000 };

/* profiel_lezer.c: as the document says it. */
struct eis_bron {
    int32_t soort;       /* EIS_… */
    const char *naam;    /* of the roltype or eigenschap; NULL for the other two */
};

struct overgang_bron {
    const json_node *van_list, *eist_list;
    const char *naar;
    const char **van;
    size_t van_count;    /* 0: the first status of a zaak */
    struct eis_bron *eisen;
    size_t eis_count;
};

struct cel_bron {
    const char *roltype;
    int32_t letters;
};

struct activiteit_bron {
    const char *id, *naam, *status, *bedrag;
    const json_node *rasci, *scheiding;
    struct cel_bron *cellen;
    size_t cel_count;
    struct zaak_scheiding *scheidingen;
    size_t scheiding_count;
    bool besluit, mandaat;
};

struct rol_bron {
    const char *roltype, *rasci;
    int32_t niveau, letters;
    bool is_extern, has_extern;
};

struct norm_bron {
    struct zaak_servicenorm norm;        /* its `regel` points to the next member */
    struct zaak_normregel regel;
    int32_t tot, tijd;
    const char *begin, *einde, *voorwaarde;
    const json_node *venster;
    size_t index;                        /* place in its document */
};

/* That a deviation from the shared profile, which cannot be compared with it, is meant. */
struct aanvaarding {
    const char *veld, *reden;
};

/* Where a reader takes its memory from. */
struct lezer {
    struct zaak_context *ctx;
    struct arena *arena;
};

/* norm_lezer.c: reads the form of a servicenorm of a zaaktype into a struct norm_bron, and of one on events that are no case. */
int zaak_norm_read(const struct lezer *lezer, const json_node *node, void *target, struct zaak_error *error);
int zaak_norm_read_gebeurtenis(const struct lezer *lezer, const json_node *node, void *target, struct zaak_error *error);

struct profiel_bron {
    const char *zaaktype, *organisatie, *grond;
    zaak_dag van, tot;                   /* INT32_MIN and INT32_MAX where the document sets no day */
    struct zaak_periode termijn;
    const json_node *servicenormen, *overgangen, *activiteiten, *rollen; /* NULL where the document gives none */
    const json_node *volgen;
    const struct volgwijze *volgwijze;   /* NULL where it gives none */
    struct norm_bron *norm_rows;
    struct overgang_bron *overgang_rows;
    struct activiteit_bron *activiteit_rows;
    struct rol_bron *rol_rows;
    size_t norm_count, overgang_count, activiteit_count, rol_count;
    const json_node *aanvaard;           /* of an organisation alone */
    struct aanvaarding *aanvaardingen;
    size_t aanvaard_count;
    size_t index;                        /* place in its document */
    size_t volgorde;                     /* place among all profiles */
};

/* By zaaktype, organisation (the shared one first), first day and order of reading. */
int zaak_profiel_compare(const void *left, const void *right);
bool zaak_profiel_same_organisatie(const char *a, const char *b);

/* profiel_bouw.c: resolved. */
struct overgang {
    uint64_t key;                        /* place of the status before (0: none) and of the status after */
    const struct overgang_eis *eisen;
    size_t eis_count;
};

uint64_t zaak_overgang_key(const struct zaak_object *van, const struct zaak_object *naar);

struct zaak_profiel {
    const struct zaak_object *zaaktype;
    const char *grond;
    struct zaak_periode termijn;
    const struct zaak_servicenorm *normen;
    const struct overgang *overgangen;   /* by key */
    const struct zaak_rasciregel *rasci; /* by activity */
    const struct activiteit *activiteiten;
    const struct zaak_profielrol *rollen;
    size_t norm_count, overgang_count, rasci_count, activiteit_count, rol_count;
    const struct volgwijze *volgwijze;   /* NULL: as the catalogue has it */
    bool vrij;                           /* no transitions were given: any status may follow any other */
    const struct profiel_bron *eigen, *gedeeld; /* what it was made of: of the organisation, shared by all; either may be NULL */
};

/* Days of receipt on which one profile holds. */
struct profiel_tijdvak {
    zaak_dag van, tot;
    struct zaak_profiel profiel;
};

struct profiel_groep {
    const char *organisatie;             /* NULL: the shared profile */
    const struct profiel_tijdvak *tijdvakken; /* by day */
    size_t count;
};

#endif
