/* SPDX-License-Identifier: EUPL-1.2 */
/* One shape for all that can be written. */
#include "gemeen.h"

static int write_bundel(const struct schrijfopdracht *u, char *buffer, size_t size, struct zaak_error *error)
{
    return zaak_bundel_save_json(u->handle, u->keuze, buffer, size, error);
}

static int write_bundel_zip(const struct schrijfopdracht *u, char *buffer, size_t size, struct zaak_error *error)
{
    return zaak_bundel_save_zip(u->handle, u->keuze, buffer, size, error);
}

static int write_catalogus(const struct schrijfopdracht *u, char *buffer, size_t size, struct zaak_error *error)
{
    return zaak_catalogus_save_json(u->handle, u->keuze, buffer, size, error);
}

static int write_catalogus_zip(const struct schrijfopdracht *u, char *buffer, size_t size, struct zaak_error *error)
{
    return zaak_catalogus_save_zip(u->handle, u->keuze, buffer, size, error);
}

static int write_object(const struct schrijfopdracht *u, char *buffer, size_t size, struct zaak_error *error)
{
    (void)error;
    return zaak_object_get_json(u->handle, u->keuze, buffer, size);
}

static int write_zaak(const struct schrijfopdracht *u, char *buffer, size_t size, struct zaak_error *error)
{
    return zaak_save_bundel(u->handle, u->uitgave, buffer, size, error);
}

const uitvoer_write uitvoer_bundel = write_bundel;
const uitvoer_write uitvoer_bundel_zip = write_bundel_zip;
const uitvoer_write uitvoer_catalogus = write_catalogus;
const uitvoer_write uitvoer_catalogus_zip = write_catalogus_zip;
const uitvoer_write uitvoer_object = write_object;
const uitvoer_write uitvoer_zaak = write_zaak;
