/* SPDX-License-Identifier: EUPL-1.2 */
/* The order of work: options, standen, output. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "sturing.h"

const char *const programma = "sturing";

/* All of it, when there is all of it: a file that was there stays as it was when something goes wrong. */
static int put_out(const char *text, size_t length, const char *path)
{
    FILE *out = path ? fopen(path, "wb") : stdout;
    bool failed;

    if (!out)
        return melding_plain(path, errno == ENOENT ? "de map van dit bestand is er niet." : "dit bestand kan niet geschreven worden.");
    failed = fwrite(text, 1, length, out) != length || fflush(out) != 0;
    if (path && fclose(out) != 0)
        failed = true;
    return failed ? melding_plain(path ? path : "uitvoer", "dit kan niet geschreven worden.") : 0;
}

static int write_page(const struct zaak_stand *stand, const struct zaak_gemeenten *gemeenten, const struct sturing_opties *opties, FILE *out)
{
    struct rapport rapport;
    int result = rapport_make(stand, gemeenten, opties, &rapport);

    if (result == 0)
        rapport_write(&rapport, out);
    rapport_free(&rapport);
    return result;
}

static int write_storey(const struct zaak_stand *stand, const struct zaak_gemeenten *gemeenten, const struct sturing_opties *opties, FILE *out)
{
    switch (opties->opdracht) {
    case OPDRACHT_RAPPORT:
        return write_page(stand, gemeenten, opties, out);
    case OPDRACHT_RIJEN:
        return rijen_write(stand, gemeenten, opties, out);
    default:
        return benchmark_write(stand, gemeenten, opties, out);
    }
}

static int tell(struct zaak_context *ctx, const struct zaak_stand *stand, const struct sturing_opties *opties)
{
    struct zaak_gemeenten *gemeenten = gemeenten_load(ctx, opties->gemeenten);
    char *text = NULL;
    size_t length = 0;
    FILE *out = gemeenten ? open_memstream(&text, &length) : NULL;
    int result = EINDE_FOUT;

    if (out) {
        result = write_storey(stand, gemeenten, opties, out);
        if (fclose(out) != 0 && result == 0)
            result = melding_plain("uitvoer", "er is niet genoeg geheugen.");
    }
    if (result == 0)
        result = put_out(text, length, opties->uit);
    free(text);
    zaak_gemeenten_unref(gemeenten);
    return result;
}

static int run(struct zaak_context *ctx, const struct sturing_opties *opties)
{
    struct zaak_stand *stand = NULL;
    struct ladingen ladingen = {0, 0};
    char number[32];
    int result;

    if (opties->opdracht == OPDRACHT_INDICATOREN) {
        indicatoren_write(stdout);
        return fflush(stdout) == 0 ? 0 : melding_plain("uitvoer", "dit kan niet geschreven worden.");
    }
    result = opties->opdracht == OPDRACHT_TELLEN ? stand_count(ctx, opties, &stand, &ladingen) : stand_load(ctx, opties, &stand);
    if (result == 0 && opties->opdracht <= OPDRACHT_SAMENVOEGEN)
        result = stand_save(stand, opties->uit);
    else if (result == 0)
        result = tell(ctx, stand, opties);
    zaak_stand_unref(stand);
    if (result == 0 && ladingen.fout > 0) {
        fprintf(stderr, "sturing: %s %s overgeslagen.\n", tekst_getal(ladingen.fout, number), ladingen.fout == 1 ? "regel is" : "regels zijn");
        return EINDE_REGELS_OVERGESLAGEN;
    }
    return result;
}

int main(int argc, char **argv)
{
    struct sturing_opties opties;
    int result = sturing_opties_read(argc, argv, &opties);
    struct zaak_context *ctx = result == 0 ? zaak_context_new(NULL) : NULL;

    setvbuf(stdout, NULL, _IOFBF, 1 << 16);
    if (ctx)
        result = run(ctx, &opties);
    else
        result = result == 1 ? EINDE_GOED : EINDE_FOUT;
    zaak_context_unref(ctx);
    free(opties.lezen.profielen);
    free(opties.lezen.feiten);
    return result;
}
