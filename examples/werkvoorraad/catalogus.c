/* SPDX-License-Identifier: EUPL-1.2 */
/* The catalogue in its three forms, with procesprofielen and grounds. */
#include <string.h>
#include <sys/stat.h>

#include "werkvoorraad.h"

/* Names under which a list of resources may stand in a folder: as Open Zaak's export spells them, and as the API does. */
static const char *const lijsten[] = {
    "Catalogus", "ZaakType", "StatusType", "ResultaatType", "RolType", "Eigenschap", "BesluitType", "InformatieObjectType",
    "ZaakTypeInformatieObjectType", "ZaakObjectType", "catalogussen", "zaaktypen", "statustypen", "resultaattypen", "roltypen", "eigenschappen",
    "besluittypen", "informatieobjecttypen", "zaaktypeInformatieobjecttypen", "zaakobjecttypen",
};

static bool failed(const char *path, int result, const struct zaak_error *error)
{
    if (result != 0)
        melding_error(path, error, error->line);
    return result != 0;
}

static bool add_file(struct zaak_catalogus *catalogus, const char *path)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct bestand bestand;
    int result;

    if (!bestand_read(path, &bestand))
        return false;
    if (bestand.length >= 4 && memcmp(bestand.bytes, "PK\3\4", 4) == 0)
        result = zaak_catalogus_add_zip(catalogus, bestand.bytes, bestand.length, &error);
    else if (strlen(path) > 4 && strcmp(path + strlen(path) - 4, ".zip") == 0)
        result = zaak_catalogus_add_zip(catalogus, bestand.bytes, bestand.length, &error); /* it says why this is no archive */
    else
        result = zaak_catalogus_add_json(catalogus, bestand.bytes, bestand.length, &error);
    bestand_free(&bestand);
    return !failed(path, result, &error);
}

static bool add_list(struct zaak_catalogus *catalogus, const char *folder, const char *naam, int *found)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct bestand bestand;
    char path[4096];
    struct stat info;
    int result;

    if (snprintf(path, sizeof path, "%s/%s.json", folder, naam) >= (int)sizeof path || stat(path, &info) != 0)
        return true;
    if (!bestand_read(path, &bestand))
        return false;
    result = zaak_catalogus_add_json_list(catalogus, naam, bestand.bytes, bestand.length, &error);
    bestand_free(&bestand);
    ++*found;
    return !failed(path, result, &error);
}

static bool add_folder(struct zaak_catalogus *catalogus, const char *folder)
{
    int found = 0;

    for (size_t i = 0; i < sizeof lijsten / sizeof lijsten[0]; i++)
        if (!add_list(catalogus, folder, lijsten[i], &found))
            return false;
    if (found == 0)
        melding_plain(folder, "in deze map staan geen lijsten van een catalogus, zoals ZaakType.json of zaaktypen.json.");
    return found > 0;
}

static bool add_profielen(struct zaak_catalogus *catalogus, const char *path)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct bestand bestand;
    int result;

    if (!bestand_read(path, &bestand))
        return false;
    result = zaak_catalogus_add_profielen(catalogus, bestand.bytes, bestand.length, &error);
    bestand_free(&bestand);
    return !failed(path, result, &error);
}

/* The office of an organisation: the zaken of that organisation count by its kalender and its opening hours. */
static bool add_kantoor(struct zaak_context *ctx, struct zaak_catalogus *catalogus, const char *path)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kantoor *kantoor = NULL;
    struct bestand bestand;
    int result;

    if (!bestand_read(path, &bestand))
        return false;
    result = zaak_kantoor_load_json(ctx, NULL, bestand.bytes, bestand.length, &kantoor, &error);
    bestand_free(&bestand);
    if (result == 0)
        result = zaak_catalogus_add_kantoor(catalogus, kantoor, &error);
    zaak_kantoor_unref(kantoor);
    return !failed(path, result, &error);
}

static bool add_gronden(struct zaak_context *ctx, struct zaak_catalogus *catalogus, const char *path)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gronden *gronden = NULL;
    struct bestand bestand;
    int result;

    if (!bestand_read(path, &bestand))
        return false;
    result = zaak_gronden_load_json(ctx, bestand.bytes, bestand.length, &gronden, &error);
    bestand_free(&bestand);
    if (result == 0)
        result = zaak_catalogus_set_gronden(catalogus, gronden);
    zaak_gronden_unref(gronden);
    return !failed(path, result, &error);
}

static bool fill(struct zaak_context *ctx, struct zaak_catalogus *catalogus, const struct opties *opties)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct stat info;
    bool is_folder = stat(opties->catalogus, &info) == 0 && S_ISDIR(info.st_mode);

    if (!(is_folder ? add_folder(catalogus, opties->catalogus) : add_file(catalogus, opties->catalogus)))
        return false;
    if (opties->gronden && !add_gronden(ctx, catalogus, opties->gronden))
        return false;
    for (size_t i = 0; i < opties->kantoor_count; i++)
        if (!add_kantoor(ctx, catalogus, opties->kantoren[i]))
            return false;
    for (size_t i = 0; i < opties->profiel_count; i++)
        if (!add_profielen(catalogus, opties->profielen[i]))
            return false;
    return !failed(opties->catalogus, zaak_catalogus_freeze(catalogus, &error), &error);
}

struct zaak_catalogus *catalogus_load(struct zaak_context *ctx, const struct opties *opties)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);

    if (!catalogus) {
        melding_plain(opties->catalogus, "er is niet genoeg geheugen.");
        return NULL;
    }
    return fill(ctx, catalogus, opties) ? catalogus : zaak_catalogus_unref(catalogus);
}
