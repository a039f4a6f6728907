/* SPDX-License-Identifier: EUPL-1.2 */
/* Writes an archive in memory. */
#include "zip_intern.h"

#include "basis/fout_intern.h"

#ifdef ZAAK_HAVE_ZIP

#include <limits.h>
#include <stdio.h>
#include <zip.h>

/* The first day that a zip can name: the library has no clock. */
enum { FIRST_DAY = 1 << 5 | 1 };

static int failed(zip_error_t *why, struct zaak_error *error)
{
    if (zip_error_code_zip(why) == ZIP_ER_MEMORY)
        return zaak_fail_memory(error);
    return zaak_fail(error, ZAAK_E_ARCHIEF, NULL, "Het zip-bestand kan niet geschreven worden.");
}

static int add_member(zip_t *zip, const struct zip_lid *lid, struct zaak_error *error)
{
    zip_source_t *source = zip_source_buffer(zip, lid->text, lid->length, 0);
    char name[64];
    zip_int64_t index;

    snprintf(name, sizeof name, "%s.json", lid->naam);
    index = source ? zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return failed(zip_get_error(zip), error);
    }
    if (zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_DEFLATE, 0) || zip_file_set_dostime(zip, (zip_uint64_t)index, 0, FIRST_DAY, 0))
        return failed(zip_get_error(zip), error);
    return 0;
}

/* Copies what was written; the archive is closed, its source is not. */
static int give(zip_source_t *source, void *buffer, size_t size, struct zaak_error *error)
{
    zip_stat_t stat;
    int result = 0;

    if (zip_source_stat(source, &stat) || !(stat.valid & ZIP_STAT_SIZE))
        return failed(zip_source_error(source), error);
    if (stat.size > INT_MAX)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Het archief wordt groter dan 2 GiB.");
    if (stat.size > size)
        return (int)stat.size;
    if (zip_source_open(source))
        return failed(zip_source_error(source), error);
    if (zip_source_read(source, buffer, stat.size) != (zip_int64_t)stat.size)
        result = failed(zip_source_error(source), error);
    zip_source_close(source);
    return result ? result : (int)stat.size;
}

static int write_all(zip_t *zip, const struct zip_lid *leden, size_t count, struct zaak_error *error)
{
    int result = 0;

    for (size_t i = 0; i < count && result == 0; i++)
        result = add_member(zip, &leden[i], error);
    if (result == 0 && zip_close(zip))
        result = failed(zip_get_error(zip), error);
    else if (result == 0)
        return 0;
    zip_discard(zip);
    return result;
}

int zaak_zip_write(const struct zip_lid *leden, size_t count, void *buffer, size_t size, struct zaak_error *error)
{
    zip_error_t why;
    zip_source_t *source;
    zip_t *zip;
    int result;

    zip_error_init(&why);
    source = zip_source_buffer_create(NULL, 0, 0, &why);
    zip = source ? zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &why) : NULL;
    if (zip) {
        zip_source_keep(source);   /* what was written is read back from it */
        result = write_all(zip, leden, count, error);
        if (result == 0)
            result = give(source, buffer, size, error);
    } else {
        result = failed(&why, error);
    }
    zip_source_free(source);
    zip_error_fini(&why);
    return result;
}

#else

int zaak_zip_write(const struct zip_lid *leden, size_t count, void *buffer, size_t size, struct zaak_error *error)
{
    (void)leden;
    (void)count;
    (void)buffer;
    (void)size;
    return zaak_fail(error, ZAAK_E_NIET_ONDERSTEUND, NULL, "Deze bouw van de bibliotheek schrijft geen zip-bestanden.");
}

#endif
