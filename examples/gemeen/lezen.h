/* SPDX-License-Identifier: EUPL-1.2 */
/* Reading a catalogue from files: for the examples that take one on their command line. */
#ifndef EXAMPLES_GEMEEN_LEZEN_H
#define EXAMPLES_GEMEEN_LEZEN_H

#include <libzaak.h>

/* How the program calls itself in its messages: each program defines it. */
extern const char programma_naam[];

/* Says on stderr what is wrong with a file. */
void meld(const char *path, const struct zaak_error *error);

/* The bytes of a file, to be freed; NULL after a message on stderr. */
char *lees_bestand(const char *path, size_t *ret_length);

/* Adds the resources of a file: a document of the API or of an export, a zip, or a list in a file of its own (ZaakType.json). 0, or negative after a message on stderr. */
int lees_resources(struct zaak_catalogus *catalogus, const char *path);

#endif
