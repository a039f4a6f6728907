/* SPDX-License-Identifier: EUPL-1.2 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "werkvoorraad.h"

static const char *reason(int error)
{
    switch (error) {
    case ENOENT:
        return "dit bestand is er niet.";
    case EACCES:
        return "dit bestand mag niet gelezen worden.";
    case EISDIR:
        return "dit is een map, geen bestand.";
    default:
        return "dit bestand kan niet gelezen worden.";
    }
}

bool bestand_read(const char *path, struct bestand *bestand)
{
    size_t capacity = 0;
    FILE *file = fopen(path, "rb");
    struct stat info;

    *bestand = (struct bestand){NULL, 0};
    if (!file || fstat(fileno(file), &info) != 0 || S_ISDIR(info.st_mode)) {
        melding_plain(path, reason(file ? EISDIR : errno));
        if (file)
            fclose(file);
        return false;
    }
    do {
        bestand->bytes = geheugen_grow(bestand->bytes, &capacity, bestand->length + 65536, 1);
        bestand->length += fread(bestand->bytes + bestand->length, 1, capacity - bestand->length, file);
    } while (!feof(file) && !ferror(file));
    if (ferror(file)) {
        melding_plain(path, reason(0));
        bestand_free(bestand);
        fclose(file);
        return false;
    }
    fclose(file);
    return true;
}

void bestand_free(struct bestand *bestand)
{
    free(bestand->bytes);
    *bestand = (struct bestand){NULL, 0};
}
