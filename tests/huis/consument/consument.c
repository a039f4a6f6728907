/* SPDX-License-Identifier: EUPL-1.2 */
/* The smallest user of an installed libzaak. */
#include <stdio.h>
#include <string.h>

#include <libzaak.h>

int main(void)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    char built_with[32];
    if (ctx == NULL) {
        return 1;
    }
    zaak_context_unref(ctx);
    snprintf(built_with, sizeof built_with, "%d.%d.%d", ZAAK_VERSION_MAJOR, ZAAK_VERSION_MINOR, ZAAK_VERSION_PATCH);
    printf("libzaak %s\n", zaak_version());
    return strcmp(zaak_version(), built_with) != 0;
}
