/* SPDX-License-Identifier: EUPL-1.2 */
#include <errno.h>
#include <stdlib.h>

#include "sturing.h"

static int failed(const char *path, int result, const struct zaak_error *error)
{
    if (result < 0)
        melding_error(path, error, error->line);
    return result < 0 ? EINDE_FOUT : 0;
}

static int make(struct zaak_context *ctx, const struct sturing_opties *opties, struct zaak_stand **ret_stand)
{
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    options.periode = opties->periode;
    options.dimensies = opties->dimensies;
    options.van = opties->van;
    options.tot = opties->tot;
    options.bron = opties->bron;
    return failed("stand", zaak_stand_new(ctx, &options, ret_stand, &error), &error);
}

static int count(struct zaak_stand *stand, const struct zaak_voorraad *voorraad, const struct sturing_opties *opties)
{
    struct zaak_telling telling = ZAAK_TELLING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t counted = 0;
    char number[32];

    telling.gemeente = opties->gemeente;
    telling.kanaal = opties->kanaal;
    if (failed("telling", zaak_stand_add_voorraad(stand, voorraad, &telling, &counted, &error), &error))
        return EINDE_FOUT;
    fprintf(stderr, "%s: %s %s geteld.\n", programma, tekst_getal((int64_t)counted, number), counted == 1 ? "zaak" : "zaken");
    return 0;
}

int stand_count(struct zaak_context *ctx, const struct sturing_opties *opties, struct zaak_stand **ret_stand, struct ladingen *ladingen)
{
    struct zaak_catalogus *catalogus = catalogus_load(ctx, &opties->lezen);
    struct zaak_voorraad *voorraad = catalogus ? zaak_voorraad_new(catalogus) : NULL;
    int result = voorraad ? feiten_load(voorraad, &opties->lezen, ladingen) : EINDE_FOUT;

    if (result == 0)
        result = make(ctx, opties, ret_stand);
    if (result == 0)
        result = count(*ret_stand, voorraad, opties);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result;
}

int stand_save(const struct zaak_stand *stand, const char *path)
{
    size_t length = 0, capacity = 0;
    uint8_t *bytes;
    FILE *out;
    bool written;

    zaak_stand_save(stand, NULL, 0, &length);
    bytes = geheugen_grow(NULL, &capacity, length, 1);
    if (zaak_stand_save(stand, bytes, length, &length) != 0) {
        free(bytes);
        return melding_plain(path, "er is niet genoeg geheugen.");
    }
    out = fopen(path, "wb");
    if (!out) {
        free(bytes);
        return melding_plain(path, errno == ENOENT ? "de map van dit bestand is er niet." : "dit bestand kan niet geschreven worden.");
    }
    written = fwrite(bytes, 1, length, out) == length;
    free(bytes);
    if (fclose(out) != 0 || !written)
        return melding_plain(path, "dit bestand kan niet geschreven worden.");
    return 0;
}

struct zaak_gemeenten *gemeenten_load(struct zaak_context *ctx, const char *path)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gemeenten *gemeenten = NULL;
    struct bestand bestand;

    if (!path) {
        failed("gemeenten", zaak_gemeenten_new(ctx, &gemeenten, &error), &error);
        return gemeenten;
    }
    if (!bestand_read(path, &bestand))
        return NULL;
    failed(path, zaak_gemeenten_load_json(ctx, bestand.bytes, bestand.length, &gemeenten, &error), &error);
    bestand_free(&bestand);
    return gemeenten;
}
