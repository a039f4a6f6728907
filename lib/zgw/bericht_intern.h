/* SPDX-License-Identifier: EUPL-1.2 */
/* Judging messages. */
#ifndef ZAAK_BERICHT_INTERN_H
#define ZAAK_BERICHT_INTERN_H

#include <zaak/bericht.h>

#include "basis/json_intern.h"
#include "catalogus/bevinding_intern.h"

/* What a text in a message must look like. */
enum vorm { VORM_TEKST, VORM_URL, VORM_URI, VORM_URI_VERWIJZING, VORM_TIJDSTIP, VORM_RSIN, VORM_AANDUIDING };

/* A member of a message. */
struct berichtveld {
    const char *naam;
    enum vorm vorm;
    bool verplicht;
    size_t max;         /* most characters; 0: no limit */
};

/* Judges one member; its text when it is one and good enough to be judged further, else NULL. */
const char *zaak_veld_toets(const json_node *root, const struct berichtveld *veld, struct rapport *rapport);
/* Whether a text has a form. */
bool zaak_vorm_past(enum vorm vorm, const char *text);
/* Reports about a field by its name. */
void zaak_veld_meld(struct rapport *rapport, enum bedrijfsregel regel, const char *veld, const char *naam);

void zaak_notificatie_toets(const json_node *root, zaak_tijdstip nu, struct rapport *rapport);
void zaak_cloudevent_toets(const json_node *root, struct rapport *rapport);

/* Judges a document of one kind (0: what it looks like). The number of faults, or a failure. */
int zaak_bericht_toets(const json_node *root, size_t length, const struct zaak_berichttoets *toets, struct zaak_bevindingen *list, struct zaak_error *error);

#endif
