/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines of standard input, one after the other, without waiting for more than one line. */
#ifndef ZAAK_VRAAG_INVOER_H
#define ZAAK_VRAAG_INVOER_H

#include <stdbool.h>
#include <stddef.h>

enum { MAX_REGEL = 1 << 20, INVOER_ROOM = 2 * MAX_REGEL };

struct invoer {
    char *bytes;            /* INVOER_ROOM bytes */
    size_t start, end;      /* what was read and not given yet */
    size_t searched;        /* up to here there is no line end */
    bool skipping;          /* inside a line that is too long */
    bool done;
};

enum regelsoort { REGEL_GEEN, REGEL_GEWOON, REGEL_TE_LANG, REGEL_WACHT };

/* Gives the next line without its end (LF or CRLF). REGEL_WACHT: there is no whole line yet, call invoer_fill(). REGEL_GEEN: the input is at its end. A line of more than MAX_REGEL
 * bytes is given once, as REGEL_TE_LANG without text. */
enum regelsoort invoer_next(struct invoer *in, char **ret_regel, size_t *ret_length);

/* Waits for more input. */
void invoer_fill(struct invoer *in);

#endif
