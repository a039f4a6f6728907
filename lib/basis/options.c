/* SPDX-License-Identifier: EUPL-1.2 */
#include "options_intern.h"

#include <string.h>

#include "fout_intern.h"

enum { LARGEST_STRUCT = 4096 };

static int refuse(struct zaak_error *error, const char *why)
{
    return zaak_fail(error, ZAAK_E_ARGUMENT, "size", "%s", why);
}

int zaak_options_read(void *options, size_t size, const void *given, struct zaak_error *error)
{
    size_t given_size;

    if (!given)
        return 0;
    memcpy(&given_size, given, sizeof given_size);
    if (given_size < sizeof given_size || given_size > LARGEST_STRUCT)
        return refuse(error, "De struct heeft geen geldige grootte; begin hem met zijn INIT-macro.");
    for (size_t i = size; i < given_size; i++)
        if (((const unsigned char *)given)[i])
            return refuse(error, "De struct is van een nieuwere versie en gebruikt iets dat deze bibliotheek niet kent.");
    memcpy(options, given, given_size < size ? given_size : size);
    memcpy(options, &size, sizeof size);
    return 0;
}

int zaak_options_write(void *target, const void *result, size_t size, struct zaak_error *error)
{
    size_t target_size;

    if (!target)
        return refuse(error, "De struct voor het antwoord ontbreekt.");
    memcpy(&target_size, target, sizeof target_size);
    if (target_size < sizeof target_size || target_size > LARGEST_STRUCT)
        return refuse(error, "De struct heeft geen geldige grootte; begin hem met zijn INIT-macro.");
    memcpy((char *)target + sizeof target_size, (const char *)result + sizeof target_size,
           (target_size < size ? target_size : size) - sizeof target_size);
    return 0;
}
