/* SPDX-License-Identifier: EUPL-1.2 */
/* Comparing two versions of a zaaktype: how the rooms that compare fields, parts and procesprofielen report what differs. */
#ifndef ZAAK_VERSCHIL_INTERN_H
#define ZAAK_VERSCHIL_INTERN_H

#include <zaak/versie.h>

#include "basis/geheugen_intern.h"
#include "basis/tekst_intern.h"
#include "basis/teller_intern.h"

/* What changed, as lib/register/versiegevolgen.csv knows it. */
enum verschilaard {
    AARD_ERBIJ,
    AARD_WEG,
    AARD_ANDERS,
    AARD_KORTER,
    AARD_LANGER,
    AARD_VERPLAATST,
    AARD_GELIJK,     /* written in another way, but the same to every rule: P7D and P1W, or other capitals */
    AARD_ELK         /* in the register: any of these but the last */
};

/* Of what: the lists of the API, and those of the procesprofiel behind them. */
enum { DEEL_PROFIEL = 100, DEEL_NORM, DEEL_OVERGANG, DEEL_ACTIVITEIT, DEEL_ROL };

struct verschil {
    const char *naam, *veld, *pad, *was, *wordt, *uitleg;
    const struct zaak_object *was_object, *wordt_object;
    int32_t wijze, gevolg, deel, veldnummer;
    size_t plaatsen[2];  /* of a row of a list of the procesprofiel: its place before and after; SLEUTEL_GEEN where it is not there */
    bool is_duur;    /* the values are durations, which a sentence writes out */
};

struct zaak_verschillen {
    struct teller refs;
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogi[2];
    const struct zaak_object *van, *naar;
    struct verschil *rows;
    size_t count, capacity;
    struct arena arena;
};

/* A list in the making, and the part at hand. */
struct verschilbouw {
    struct zaak_verschillen *list;
    struct arena scratch;              /* what one comparison needs and the list does not */
    struct tekst was, wordt;           /* the values of the field at hand */
    int32_t deel;                      /* ZAAK_SOORT_… or DEEL_… */
    const char *naam;
    const struct zaak_object *was_object, *wordt_object;
    size_t plaatsen[2];                /* of the row of a list of the procesprofiel at hand */
    const struct zaak_object **later;  /* of each statustype before, by its place: the one after, or NULL */
    int result;                        /* the first failure */
};

/* Reports a difference of the part at hand. `veld` "": the whole part. Texts are copied; NULL for no value. */
void zaak_verschil_add(struct verschilbouw *b, const char *veld, int32_t veldnummer, enum verschilaard aard, const char *was, const char *wordt, bool is_duur);

/* How two texts differ: NULL for no value; `is_duur` when they are durations. Also says whether they differ at all: false leaves `ret_aard` alone. */
bool zaak_verschil_texts(const char *was, const char *wordt, bool is_duur, enum verschilaard *ret_aard);

/* verschil_velden.c: reports the fields in which the two objects at hand differ. */
void zaak_verschil_velden(struct verschilbouw *b);

/* What a uri of a resource refers to, by name; the uri itself when the catalogue does not know it. */
const char *zaak_verschil_reference(const struct zaak_object *object, const char *uri);

/* One of two rows of things that are to be paired by key. Begin with `partner` at SLEUTEL_GEEN. */
#define SLEUTEL_GEEN SIZE_MAX
struct sleutel {
    const char *key;
    size_t index;    /* place in its row */
    size_t partner;  /* place in the other row */
};

/* Pairs what has no partner yet with the same key of the other row: of several with one key the first with the first. Leaves both rows in the order of `index`. */
void zaak_sleutels_pair(struct sleutel *a, size_t a_count, struct sleutel *b, size_t b_count);

/* Rows in the scratch arena; NULL when there is no memory, which the list remembers. */
struct sleutel *zaak_sleutels_make(struct verschilbouw *b, size_t count);

/* A text made as printf does, in the scratch arena; "" when there is no memory, which the list remembers. */
const char *zaak_verschil_format(struct verschilbouw *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* verschil_profiel.c: reports how two procesprofielen differ; either may be NULL. */
struct zaak_profiel;
void zaak_verschil_profiel(struct verschilbouw *b, const struct zaak_profiel *was, const struct zaak_profiel *wordt);

/* verschil_volgen.c: reports how two differ in what the initiator of a case sees; either may be NULL. */
struct volgwijze;
void zaak_verschil_volgen(struct verschilbouw *b, const struct volgwijze *was, const struct volgwijze *wordt);

/* verschil_profiel.c: the name that a status of before has after. */
const char *zaak_verschil_later(const struct verschilbouw *b, const struct zaak_object *status);

/* verschil.c: the work on a list that was begun; an object of its own for the floors above: the differences between two resources alone. 0, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN. */
struct zaak_verschillen *zaak_verschillen_new(const struct zaak_object *van, const struct zaak_object *naar);
int zaak_object_compare(const struct zaak_object *was, const struct zaak_object *wordt, struct zaak_verschillen **ret_list);
int zaak_verschilbouw_end(struct verschilbouw *b);

/* verschil_tekst.c: a value as a sentence has it. */
void zaak_verschil_value_text(struct tekst *out, const char *value, bool is_duur);

/* How people and documents call a kind of part: "statustype", "statustypen". */
const char *zaak_verschil_deel(int32_t deel);
const char *zaak_verschil_lijst(int32_t deel);
/* Several of them at the start of a sentence; not for the zaaktype and the procesprofiel. */
const char *zaak_verschil_meervoud(int32_t deel);

#endif
