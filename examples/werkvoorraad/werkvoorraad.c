/* SPDX-License-Identifier: EUPL-1.2 */
/* The order of work: options, catalogue, facts, one row per zaak, output. */
#include <stdlib.h>

#include "werkvoorraad.h"

const char *const programma = "werkvoorraad";

/* Works out each zaak once: it counts in the overview, and is kept when the list shows it. */
static void make_rows(const struct zaak_voorraad *voorraad, const struct opties *opties, struct overzicht *overzicht, struct keuze *keuze)
{
    size_t count = zaak_voorraad_count(voorraad);
    struct voortgang voortgang;

    voortgang_begin(&voortgang, "Termijnen berekenen", (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        struct rij rij;
        int result = rij_make(zaak_voorraad_at(voorraad, i), opties, &rij);

        overzicht->nog_niet += result == RIJ_NOG_NIET_ONTVANGEN;
        overzicht->zonder_ontvangst += result == RIJ_ZONDER_ONTVANGST;
        if (result == RIJ_GEWOON && keuze_in_scope(keuze, &rij, opties)) {
            overzicht_add(overzicht, &rij, opties);
            keuze_add(keuze, &rij, opties);
        }
        if (i % 1024 == 0)
            voortgang_step(&voortgang, (int64_t)i);
    }
    keuze_sort(keuze);
    overzicht_end(overzicht);
    voortgang_end(&voortgang);
}

static void write_screen(const struct verslag *verslag, FILE *out)
{
    kop_write(verslag, out);
    tabel_write(verslag, out);
    dwangsom_write(verslag, out);
    samenvatting_write(verslag, out);
}

static int write_all(const struct verslag *verslag)
{
    const struct opties *opties = verslag->opties;
    int result = 0;

    keuze_explain(verslag->keuze, verslag->voorraad, opties, stderr);
    if (opties->motivering)
        result = motivering_write(verslag, stdout);
    else if (opties->uitvoer == UITVOER_JSON)
        json_write(verslag, stdout);
    else if (opties->uitvoer == UITVOER_CSV)
        csv_write(verslag, stdout);
    else
        write_screen(verslag, stdout);
    if (result == 0 && opties->html)
        result = html_write(verslag, opties->html);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fputs("werkvoorraad: de uitvoer kan niet geschreven worden.\n", stderr);
        return EINDE_FOUT;
    }
    return result;
}

static int report(struct zaak_context *ctx, const struct zaak_voorraad *voorraad, const struct opties *opties, const struct ladingen *ladingen)
{
    struct overzicht overzicht;
    struct keuze keuze = {0};
    struct verslag verslag = {.opties = opties, .overzicht = &overzicht, .keuze = &keuze, .voorraad = voorraad, .ctx = ctx, .scherm = scherm_find()};
    int result;

    overzicht_begin(&overzicht, opties);
    overzicht.ladingen = *ladingen;
    make_rows(voorraad, opties, &overzicht, &keuze);
    result = write_all(&verslag);
    overzicht_free(&overzicht);
    free(keuze.rows);
    if (result == 0 && ladingen->fout > 0) {
        char number[32];

        fprintf(stderr, "werkvoorraad: %s %s overgeslagen.\n", tekst_getal(ladingen->fout, number), ladingen->fout == 1 ? "regel is" : "regels zijn");
        return EINDE_REGELS_OVERGESLAGEN;
    }
    return result;
}

static int run(struct zaak_context *ctx, const struct opties *opties)
{
    struct zaak_catalogus *catalogus = catalogus_load(ctx, opties);
    struct zaak_voorraad *voorraad = catalogus ? zaak_voorraad_new(catalogus) : NULL;
    struct ladingen ladingen = {0, 0};
    int result = EINDE_FOUT;

    if (voorraad && feiten_load(voorraad, opties, &ladingen) == 0)
        result = report(ctx, voorraad, opties, &ladingen);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result;
}

int main(int argc, char **argv)
{
    struct opties opties;
    int result = opties_read(argc, argv, &opties);
    struct zaak_context *ctx = result == 0 ? zaak_context_new(NULL) : NULL;

    setvbuf(stdout, NULL, _IOFBF, 1 << 16);
    if (ctx)
        result = run(ctx, &opties);
    else
        result = result == 1 ? EINDE_GOED : EINDE_FOUT;
    zaak_context_unref(ctx);
    opties_free(&opties);
    return result;
}
