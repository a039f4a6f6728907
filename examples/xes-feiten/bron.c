/* SPDX-License-Identifier: EUPL-1.2 */
/* zlib reads plain files and gz alike. libxml2 could do it too, but not every libxml2 was built with it, and it
 * does not tell when a gz file was cut off. */
#include "xes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct bron {
    gzFile file;
    size_t place, count;
    bool started, ended;
    const char *fault;
    char buffer[1 << 16];
};

struct bron *bron_open(const char *path, struct probleem *probleem)
{
    struct bron *bron = calloc(1, sizeof *bron);

    if (!bron) {
        probleem_set(probleem, 0, "er is geen geheugen meer");
        return NULL;
    }
    bron->file = strcmp(path, "-") ? gzopen(path, "rb") : gzdopen(0, "rb");
    if (!bron->file) {
        probleem_set(probleem, 0, "%.200s %s", path, errno == ENOENT ? "bestaat niet" : "kan niet worden geopend");
        free(bron);
        return NULL;
    }
    gzbuffer(bron->file, 1 << 17);
    return bron;
}

/* The end of the data is the end of the file only when zlib agrees: of a gz file that was cut off it gives all that
 * is there, and complains after that. */
static bool fill(struct bron *bron)
{
    int code, got = bron->ended ? 0 : gzread(bron->file, bron->buffer, sizeof bron->buffer);

    bron->place = 0;
    bron->count = got > 0 ? (size_t)got : 0;
    bron->started = bron->started || got > 0;
    if (got > 0 || bron->ended)
        return got > 0;
    bron->ended = true;
    gzerror(bron->file, &code);
    if (code == Z_ERRNO)
        bron->fault = "het bestand kan niet worden gelezen";
    else if (code != Z_OK && code != Z_STREAM_END)
        bron->fault = "het gz-bestand is afgebroken of beschadigd";
    else if (!bron->started)
        bron->fault = "het bestand is leeg";
    return false;
}

int bron_read(void *user, char *buffer, int length)
{
    struct bron *bron = user;
    const char *newline;
    size_t count;

    if (bron->place == bron->count && !fill(bron))
        return bron->fault ? -1 : 0;
    count = bron->count - bron->place;
    newline = memchr(bron->buffer + bron->place, '\n', count);
    if (newline)
        count = (size_t)(newline - (bron->buffer + bron->place)) + 1;
    if (count > (size_t)length)
        count = (size_t)length;
    memcpy(buffer, bron->buffer + bron->place, count);
    bron->place += count;
    return (int)count;
}

const char *bron_fault(const struct bron *bron)
{
    return bron->fault;
}

void bron_close(struct bron *bron)
{
    if (bron)
        gzclose_r(bron->file);
    free(bron);
}
