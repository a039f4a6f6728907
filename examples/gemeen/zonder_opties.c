/* SPDX-License-Identifier: EUPL-1.2 */
/* The main() of an example that takes no options: see voorbeeld.h. It answers --help, and refuses all else. */
#include "gemeen/voorbeeld.h"
#undef main

#include <stdio.h>
#include <string.h>

#include "gemeen/opties.h"

int main(int argc, char **argv)
{
    const char *naam = argc && strrchr(argv[0], '/') ? strrchr(argv[0], '/') + 1 : argc ? argv[0] : "voorbeeld";
    char help[300];
    const struct opdrachtregel regel = { .programma = naam, .help = help };
    int result;

    snprintf(help, sizeof help, "Gebruik: %.60s\n\nEen voorbeeld uit examples/. Start het in de map waarin examples/ staat.\n\n  --help   toon deze tekst\n", naam);
    result = opties_lees(&regel, argc, argv, NULL);
    return result ? opties_einde(result) : voorbeeld();
}
