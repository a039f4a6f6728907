/* SPDX-License-Identifier: EUPL-1.2 */
/* servicenormen: how the promises of an organisation stand: on cases, and on events that are no case. */
#ifndef SERVICENORMEN_H
#define SERVICENORMEN_H

#include <libzaak.h>
#include <stdio.h>

#include "../gemeen/bronnen.h"

enum { EINDE_GOED = 0, EINDE_FOUT = 2, MAANDEN = 6 };

struct opties {
    const char *catalogus, *profielen, *kantoor, *gebeurtenissen, *feiten, *organisatie;
    zaak_dag peildatum;
    int32_t dagen;      /* how far ahead open cases are looked at */
    bool json;
};

/* An event that is no case; what is not known is the "none" of its kind. */
struct gebeurtenis {
    char *soort, *id, *organisatie;
    zaak_dag begin, einde;
    zaak_tijdstip begin_op, einde_op;
    int32_t aantal;
};

struct gegevens {
    struct zaak_catalogus *catalogus;
    struct zaak_voorraad *voorraad;
    struct gebeurtenis *gebeurtenissen;
    size_t gebeurtenis_count;
};

/* One promise: of the cases of a zaaktype, or of events. */
struct rij {
    struct zaak_servicenorm norm;
    const char *zaaktype;                       /* NULL: of events */
    zaak_dag van, tot;                          /* the period over which it is scored; ZAAK_DAG_GEEN: all there is */
    struct zaak_normstand stand;
    struct zaak_normscore maanden[MAANDEN];     /* the last one is the month of the day of the question */
};

/* What is open and will be missed. */
struct dreiging {
    const char *norm, *zaak;
    zaak_dag uiterlijk, wettelijk;
    zaak_tijdstip uiterlijk_op;
    bool te_laat, wet_te_laat;
};

struct stand {
    struct rij *rijen;
    struct dreiging *dreigingen;
    size_t rij_count, dreiging_count;
    zaak_dag eerste_maand;
};

void *geheugen_grow(void *rows, size_t count, size_t size); /* leaves the program when there is no memory */

/* gebeurtenissen.c: reads JSON Lines. False after a message. */
bool gebeurtenissen_read(const char *path, char *text, struct gegevens *gegevens);
void gebeurtenissen_free(struct gegevens *gegevens);

/* stand.c */
bool stand_make(const struct opties *opties, const struct gegevens *gegevens, struct stand *stand);
void stand_free(struct stand *stand);

/* The share with one decimal and a comma, rounded down ("94,9"); "n.v.t." with nothing to judge. */
const char *promille_text(int promille, char text[16]);
const char *oordeel_text(const struct rij *rij);

void scherm_show(const struct opties *opties, const struct stand *stand, FILE *out); /* scherm.c */
void json_show(const struct opties *opties, const struct stand *stand, FILE *out);   /* json.c */

#endif
