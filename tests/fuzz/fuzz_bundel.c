/* SPDX-License-Identifier: EUPL-1.2 */
/* Any resource: the first byte says which kind (0: a document with names). What is read is written as it came, in one form that no longer changes; in another spelling it is read
 * again, and there and back nothing more changes. */
#include "fuzz.h"

#include <zaak/bundel.h>

#include "catalogus_lopen.h"

static char *saved(const struct zaak_bundel *bundel, int32_t spelling, int *length)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    char *text;

    *length = zaak_bundel_save_json(bundel, spelling, NULL, 0, &error);
    if (*length < 0) {
        CHECK(*length == -ZAAK_E_DUBBEL && spelling != ZAAK_SPELLING_GELEZEN);
        lopen_error(*length, &error);
        return NULL;
    }
    text = malloc((size_t)*length + 1);
    CHECK(text && zaak_bundel_save_json(bundel, spelling, text, (size_t)*length + 1, NULL) == *length);
    return text;
}

/* Reads what was written and writes it in the same spelling: the same text. Returns that bundel. */
static struct zaak_bundel *again(const struct zaak_bundel *bundel, int32_t soort, int32_t spelling)
{
    struct zaak_bundel *other = NULL;
    int length, twice;
    char *text = saved(bundel, spelling, &length), *copy;

    if (!text)
        return NULL;
    CHECK(zaak_bundel_load_json(lopen_context(), soort, text, (size_t)length, &other, NULL) == 0 || length > 1 << 20);
    copy = other ? saved(other, spelling, &twice) : NULL;
    CHECK(!other || (copy && twice == length && !memcmp(text, copy, (size_t)length)));
    free(copy);
    free(text);
    return other;
}

static void walk(const struct zaak_bundel *bundel)
{
    for (int32_t soort = 1; soort <= ZAAK_SOORT_BESLUITINFORMATIEOBJECT; soort++) {
        for (size_t i = 0; i < zaak_bundel_count(bundel, soort) && i < 8; i++) {
            const struct zaak_object *object = zaak_bundel_at(bundel, soort, i);
            zaak_tijdstip moment;

            CHECK(object && zaak_object_get_soort(object) == soort && zaak_object_get_json(object, 0, NULL, 0) > 1);
            lopen_velden(object);
            for (int32_t veld = 1; veld < 200; veld++) {
                zaak_object_get_tijdstip(object, veld, &moment);
                zaak_object_get_group_text(object, veld, "identificatie");
                CHECK(zaak_object_get_json(object, veld, NULL, 0) != 0);
            }
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    int32_t soort = size ? data[0] % (ZAAK_SOORT_BESLUITINFORMATIEOBJECT + 1) : 0;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel = NULL, *there, *back;
    int result = size ? zaak_bundel_load_json(lopen_context(), soort, (const char *)data + 1, size - 1, &bundel, &error) : 0;

    lopen_error(result, &error);
    CHECK((bundel != NULL) == (result == 0 && size));
    if (!bundel)
        return 0;
    walk(bundel);
    zaak_bundel_unref(again(bundel, soort, ZAAK_SPELLING_GELEZEN));
    for (int32_t spelling = ZAAK_SPELLING_API; spelling <= ZAAK_SPELLING_EXPORT; spelling++) {
        there = again(bundel, soort, spelling);
        back = there ? again(there, soort, ZAAK_SPELLING_API + ZAAK_SPELLING_EXPORT - spelling) : NULL;
        zaak_bundel_unref(back);
        zaak_bundel_unref(there);
    }
    CHECK(zaak_bundel_save_zip(bundel, ZAAK_SPELLING_EXPORT, NULL, 0, NULL) != 0);
    zaak_bundel_unref(bundel);
    return 0;
}
