/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads an archive from memory. */
#include "zip_intern.h"

#include "basis/fout_intern.h"

#ifdef ZAAK_HAVE_ZIP

#include <string.h>
#include <zip.h>

#include "basis/context_intern.h"
#include "basis/geheugen_intern.h"

struct archief {
    struct zaak_context *ctx;
    const struct zip_afnemer *afnemer;
    struct json_reader *reader;
    zip_t *zip;
    bool seen[SOORT_ALLE][SOORT_VORM_ENKEL + 1];
};

static int damaged(struct zaak_error *error, const char *why)
{
    return zaak_fail(error, ZAAK_E_ARCHIEF, NULL, "Het zip-bestand kan niet gelezen worden: %s.", why);
}

static int failed(zip_error_t *why, const char *text, struct zaak_error *error)
{
    return zip_error_code_zip(why) == ZIP_ER_MEMORY ? zaak_fail_memory(error) : damaged(error, text);
}

/* The name of the list in a member "<name>.json"; false for other members. */
static bool list_name(const char *member, char naam[64])
{
    size_t length = strlen(member), suffix = sizeof ".json" - 1;

    if (length <= suffix || length - suffix >= 64 || strcmp(member + length - suffix, ".json"))
        return false;
    memcpy(naam, member, length - suffix);
    naam[length - suffix] = '\0';
    return true;
}

/* Looks at what the archive says of a member before anything is unpacked: a small archive can claim, or hold, any size. Deflate makes text at most 1032 times smaller. */
static int check_member(const struct archief *archief, const zip_stat_t *stat, struct zaak_error *error)
{
    const zip_uint64_t need = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;

    if ((stat->valid & need) != need)
        return damaged(error, "de gegevens van een bestand ontbreken");
    if (stat->encryption_method != ZIP_EM_NONE)
        return damaged(error, "een bestand is versleuteld");
    if (stat->comp_method != ZIP_CM_STORE && stat->comp_method != ZIP_CM_DEFLATE)
        return damaged(error, "een bestand is op een onbekende manier samengeperst");
    if (stat->size > zaak_context_limits(archief->ctx)->max_document)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een bestand in het archief is groter dan de limiet van de context.");
    if (stat->size / 1032 > stat->comp_size)
        return damaged(error, "de grootte van een bestand kan niet kloppen");
    return 0;
}

/* Reads exactly the size that the archive claims; libzip checks the sum at the end, so the end must be read too. */
static int read_bytes(zip_file_t *file, char *text, size_t size, struct zaak_error *error)
{
    size_t have = 0;
    char more;

    while (have < size) {
        zip_int64_t got = zip_fread(file, text + have, size - have);

        if (got <= 0)
            return failed(zip_file_get_error(file), "een bestand is afgebroken of beschadigd", error);
        have += (size_t)got;
    }
    return zip_fread(file, &more, 1) ? damaged(error, "een bestand is beschadigd") : 0;
}

static int take_member(struct archief *archief, const zip_stat_t *stat, const struct zip_lijst *lijst, struct zaak_error *error)
{
    zip_file_t *file;
    char *text;
    int result = check_member(archief, stat, error);

    if (result)
        return result;
    text = zaak_alloc(archief->ctx, (size_t)stat->size);
    if (!text)
        return zaak_fail_memory(error);
    file = zip_fopen_index(archief->zip, stat->index, 0);
    result = file ? read_bytes(file, text, (size_t)stat->size, error) : failed(zip_get_error(archief->zip), "een bestand kan niet geopend worden", error);
    if (file)
        zip_fclose(file);
    if (result == 0)
        result = archief->afnemer->take(archief->afnemer->user, lijst, text, (size_t)stat->size, error);
    zaak_release(archief->ctx, text);
    return result;
}

/* Returns 1 for a member that was taken, 0 for another one. */
static int visit(struct archief *archief, zip_uint64_t index, struct zaak_error *error)
{
    zip_stat_t stat;
    char naam[64];
    struct zip_lijst lijst = { .naam = naam, .reader = archief->reader };
    bool *seen;
    int result;

    if (zip_stat_index(archief->zip, index, 0, &stat))
        return damaged(error, "de inhoudsopgave is beschadigd");
    if (!(stat.valid & ZIP_STAT_NAME) || !list_name(stat.name, naam))
        return 0;
    lijst.soort = zaak_soort_find(naam, archief->afnemer->end, &lijst.vorm);
    if (!lijst.soort || (lijst.vorm == SOORT_VORM_ENKEL && !archief->afnemer->enkel))
        return 0;
    lijst.file = stat.name;
    seen = &archief->seen[lijst.soort][lijst.vorm];
    result = *seen ? zaak_fail(error, ZAAK_E_DUBBEL, NULL, "Het archief heeft twee bestanden \"%s\".", stat.name)
                   : take_member(archief, &stat, &lijst, error);
    *seen = true;
    if (result && error && error->size >= sizeof *error)
        zaak_cut(error->file, sizeof error->file, stat.name);
    return result ? result : 1;
}

static int take_members(struct archief *archief, struct zaak_error *error)
{
    zip_int64_t count = zip_get_num_entries(archief->zip, 0);
    bool known = false;

    for (zip_int64_t i = 0; i < count; i++) {
        int result = visit(archief, (zip_uint64_t)i, error);

        if (result < 0)
            return result;
        known = known || result;
    }
    return known ? 0 : zaak_fail(error, ZAAK_E_VELD, NULL, "Dit archief heeft geen enkele lijst met een bekende naam.");
}

static int open_zip(const void *bytes, size_t length, zip_t **ret_zip, struct zaak_error *error)
{
    zip_error_t why;
    zip_source_t *source;
    int result = 0;

    if (!length) /* for libzip nothing is an archive without members */
        return damaged(error, "het is leeg");
    zip_error_init(&why);
    source = zip_source_buffer_create(bytes, length, 0, &why);
    *ret_zip = source ? zip_open_from_source(source, ZIP_RDONLY, &why) : NULL;
    if (!*ret_zip) {
        zip_source_free(source);
        result = failed(&why, "het is geen zip-bestand, of het is afgebroken", error);
    }
    zip_error_fini(&why);
    return result;
}

int zaak_zip_read(struct zaak_context *ctx, const void *bytes, size_t length, const struct zip_afnemer *afnemer, struct zaak_error *error)
{
    struct archief archief = { .ctx = ctx, .afnemer = afnemer, .reader = zaak_json_reader_new(ctx) };
    int result;

    if (!archief.reader)
        return zaak_fail_memory(error);
    result = open_zip(bytes, length, &archief.zip, error);
    if (result == 0) {
        result = take_members(&archief, error);
        zip_discard(archief.zip);
    }
    zaak_json_reader_free(archief.reader);
    return result;
}

#else

int zaak_zip_read(struct zaak_context *ctx, const void *bytes, size_t length, const struct zip_afnemer *afnemer, struct zaak_error *error)
{
    (void)ctx;
    (void)bytes;
    (void)length;
    (void)afnemer;
    return zaak_fail(error, ZAAK_E_NIET_ONDERSTEUND, NULL, "Deze bouw van de bibliotheek leest geen zip-bestanden.");
}

#endif
