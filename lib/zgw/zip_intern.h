/* SPDX-License-Identifier: EUPL-1.2 */
/* Open Zaak's export: a flat zip with one list per kind of resource. libzip's own memory is outside of the context's allocator. */
#ifndef ZAAK_ZIP_INTERN_H
#define ZAAK_ZIP_INTERN_H

#include "basis/json_intern.h"
#include "catalogus/veld_intern.h"

/* A member of an archive that has the name of a list. */
struct zip_lijst {
    const char *naam;           /* without .json */
    const char *file;
    int32_t soort;
    enum soort_vorm vorm;
    struct json_reader *reader; /* to read it with */
};

/* Who takes the lists. */
struct zip_afnemer {
    int32_t end;                /* kinds below this number */
    bool enkel;                 /* one resource by itself too */
    int (*take)(void *user, const struct zip_lijst *lijst, const char *text, size_t length, struct zaak_error *error);
    void *user;
};

/* Hands over all lists of an archive. Members of other names are passed over; an archive without any list is an error. An error names the file. */
int zaak_zip_read(struct zaak_context *ctx, const void *bytes, size_t length, const struct zip_afnemer *afnemer, struct zaak_error *error);

/* A member to be written. */
struct zip_lid {
    const char *naam;   /* without .json */
    char *text;
    size_t length;
};

/* Writes an archive and copies it into the buffer when it fits; its length, or a failure. */
int zaak_zip_write(const struct zip_lid *leden, size_t count, void *buffer, size_t size, struct zaak_error *error);

#endif
