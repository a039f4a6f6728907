/* SPDX-License-Identifier: EUPL-1.2 */
#include <zaak/basis.h>

#define TEXT_(x) #x
#define TEXT(x) TEXT_(x)

const char *zaak_version(void)
{
    return TEXT(ZAAK_VERSION_MAJOR) "." TEXT(ZAAK_VERSION_MINOR) "." TEXT(ZAAK_VERSION_PATCH);
}

const char *zaak_data_version(void)
{
    return "2026-11-22";
}
