/* SPDX-License-Identifier: EUPL-1.2 */
/* Whether what must go exists. */
#include <stdio.h>
#include <string.h>

#include "minder-regels.h"

enum { MOST_TOLD = 40 };

static bool in_catalogus(const struct zaak_catalogus *catalogus, const char *status)
{
    for (size_t i = 0; i < zaak_catalogus_count(catalogus, ZAAK_SOORT_STATUSTYPE); i++)
        if (!strcmp(zaak_object_get_naam(zaak_catalogus_at(catalogus, ZAAK_SOORT_STATUSTYPE, i)), status))
            return true;
    return false;
}

static bool knows(const char *const *names, size_t count, const char *name)
{
    while (count)
        if (!strcmp(names[--count], name))
            return true;
    return false;
}

/* The names of statuses of the cases, each once, as many as fit. A case may have a status that the catalogue does not have. */
static size_t collect(const struct zaak_voorraad *voorraad, const char *names[MOST_TOLD], const char *wanted, bool *ret_found)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    size_t count = 0;

    *ret_found = false;
    for (size_t i = 0; i < zaak_voorraad_count(voorraad) && !*ret_found; i++)
        for (size_t k = 0; zaak_get_feit(zaak_voorraad_at(voorraad, i), k, &feit) == 0; k++) {
            if (feit.soort != ZAAK_FEIT_STATUS || knows(names, count, feit.naam))
                continue;
            *ret_found |= !strcmp(feit.naam, wanted);
            if (count < MOST_TOLD)
                names[count++] = feit.naam;
        }
    return count;
}

static int check_status(const struct bronnen *b, const char *status)
{
    const char *names[MOST_TOLD];
    bool found;
    size_t count = collect(b->voorraad, names, status, &found);

    if (found || in_catalogus(b->cat, status))
        return 0;
    fprintf(stderr, "minder-regels: --zonder-status: de status \"%s\" staat niet in %s en niet in %s", status, b->catalogus, b->feiten);
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, "%s\"%s\"", i ? ", " : ". In de feiten staan: ", names[i]);
    fprintf(stderr, "%s.\n", count == MOST_TOLD ? " en meer" : "");
    return 2;
}

/* The register has no list to ask for, but it refuses a fact with a ground that it does not know, and says which it knows. */
static int check_grond(const struct bronnen *b, const char *grond)
{
    static const char begin[] = "{\"zaak\":\"proef\",\"feit\":\"eigenschap\",\"op\":\"2025-01-01\",\"naam\":\"x\",\"waarde\":\"y\"}\n";
    struct zaak_voorraad *proef = zaak_voorraad_new(b->cat);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    int result = proef ? zaak_voorraad_load_jsonl(proef, begin, strlen(begin), NULL, &error) : -ZAAK_E_GEHEUGEN;

    feit.soort = ZAAK_FEIT_OPSCHORTING;
    feit.naam = grond;
    feit.op = feit.tot = zaak_datum(2025, 1, 1);
    if (result == 0)
        result = zaak_load_feit(zaak_voorraad_at(proef, 0), &feit, &error);
    zaak_voorraad_unref(proef);
    return result ? bronnen_complain("minder-regels", "--zonder-opschorting", &error) : 0;
}

int namen_check(const struct bronnen *bronnen, const struct weglating *weglating)
{
    int result = 0;

    for (size_t i = 0; i < weglating->status_count && result == 0; i++)
        result = check_status(bronnen, weglating->statussen[i]);
    for (size_t i = 0; i < weglating->grond_count && result == 0; i++)
        result = check_grond(bronnen, weglating->gronden[i]);
    return result;
}
