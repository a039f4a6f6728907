/* SPDX-License-Identifier: EUPL-1.2 */
#include "invoer.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Gives the line that ends before `stop`; the rest begins at `next`. */
static enum regelsoort give(struct invoer *in, size_t stop, size_t next, char **ret_regel, size_t *ret_length)
{
    bool skipped = in->skipping;
    size_t length = stop - in->start;

    *ret_regel = in->bytes + in->start;
    in->start = in->searched = next;
    in->skipping = false;
    if (length > 0 && (*ret_regel)[length - 1] == '\r')
        length--;
    *ret_length = length;
    return skipped || length > MAX_REGEL ? REGEL_TE_LANG : REGEL_GEWOON;
}

enum regelsoort invoer_next(struct invoer *in, char **ret_regel, size_t *ret_length)
{
    char *end = memchr(in->bytes + in->searched, '\n', in->end - in->searched);

    if (end)
        return give(in, (size_t)(end - in->bytes), (size_t)(end - in->bytes) + 1, ret_regel, ret_length);
    in->searched = in->end;
    if (in->done && (in->end > in->start || in->skipping))
        return give(in, in->end, in->end, ret_regel, ret_length);
    return in->done ? REGEL_GEEN : REGEL_WACHT;
}

void invoer_fill(struct invoer *in)
{
    ssize_t got;

    if (in->end - in->start > MAX_REGEL + 1) {
        in->skipping = true;
        in->start = in->end;
    }
    memmove(in->bytes, in->bytes + in->start, in->end - in->start);
    in->end -= in->start;
    in->searched = in->end;
    in->start = 0;
    do
        got = read(STDIN_FILENO, in->bytes + in->end, INVOER_ROOM - in->end);
    while (got < 0 && errno == EINTR);
    if (got > 0)
        in->end += (size_t)got;
    else
        in->done = true;
}
