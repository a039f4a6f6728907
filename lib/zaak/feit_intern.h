/* SPDX-License-Identifier: EUPL-1.2 */
/* The form of each kind of fact: one table for reading, writing and checking. */
#ifndef ZAAK_FEIT_INTERN_H
#define ZAAK_FEIT_INTERN_H

#include "zaak_intern.h"

/* Lists of words (lib/register/feitwoorden.csv). */
enum woordlijst {
    WOORDLIJST_GEEN,
    WOORDLIJST_BETROKKENETYPE,
    WOORDLIJST_BETALINGSINDICATIE,
    WOORDLIJST_UITZONDERING,
    WOORDLIJST_OBJECTTYPE,
    WOORDLIJST_AARDRELATIE,
    WOORDLIJST_DOCUMENTSTAND,
    WOORDLIJST_VERTROUWELIJKHEID,
    WOORDLIJST_ARCHIEFSTATUS,
    WOORDLIJST_GEBEURD,
    WOORDLIJST_HOEDANIGHEID
};

/* Names of the members in JSON; NULL where the kind has none. */
struct feit_vorm {
    const char *woord;      /* the kind */
    const char *naam;
    const char *waarde;
    const char *extra;      /* organisatie of an opening, soort_waarde of other kinds */
    const char *toelichting; /* a text in the room of `tot`, which such a kind does not have */
    const char *vanaf;
    const char *tot;
    const char *vlag;       /* true or absent */
    enum woordlijst naam_lijst, waarde_lijst, extra_lijst;
    bool naam_verplicht;
    bool waarde_verplicht;
    bool termijn;
    bool termijn_verplicht;
    bool verwant;           /* in the API a resource of its own beside the zaak */
    bool zonder_bericht;    /* no resource of ZGW holds it: there is nothing to tell */
    bool zonder_dag;        /* the day need not be known: the ZGW standards keep this without one */
};

/* The place of a word in its list, from 1; 0 for a word that is not in it. `ret_uitbreiding`, which may be NULL: the standard itself does not have it. */
int32_t zaak_feitwoord(enum woordlijst lijst, const char *woord, bool *ret_uitbreiding);

/* All words of a list, with bars between them; "" when they do not fit. */
void zaak_feitwoorden(enum woordlijst lijst, char *buffer, size_t size);

/* An amount in euros as a fact has it ("357", "130.66"), in cents; -1 when it is none. */
int64_t zaak_feit_cent(const char *bedrag);

/* One of ZAAK_DWANGSOM_UITZONDERING_… by its word; 0 for another word. */
int32_t zaak_feit_uitzondering(const char *woord);

/* The form of a kind, NULL for an unknown one. */
const struct feit_vorm *zaak_feit_vorm(int32_t soort);

/* The kind of a word, 0 for an unknown one. */
int32_t zaak_feit_soort(const char *woord);

/* Checks the form and turns a caller's fact, already read as a versioned struct, into ours, its texts in the pool of the case. Without an id it gets none (0): the caller decides which. */
int zaak_feit_take(struct zaak *zaak, const struct zaak_feit *given, struct feit *ret_feit, struct zaak_error *error);

/* The other way round. */
void zaak_feit_give(const struct zaak *zaak, const struct feit *feit, struct zaak_feit *ret_feit);

struct zaak_periode zaak_feit_termijn(const struct feit *feit);

/* The number of the toelichting; 0 for none. */
uint32_t zaak_feit_toelichting(const struct feit *feit);

/* The ingangsdatum of a decision, or ZAAK_DAG_GEEN. */
zaak_dag zaak_feit_vanaf(const struct feit *feit);

#endif
