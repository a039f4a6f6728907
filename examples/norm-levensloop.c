/* SPDX-License-Identifier: EUPL-1.2 */
/* norm-levensloop: the ten steps of a servicenorm, from an idea to an audit, as a case. Each step is tried first without what it must leave behind, and is refused by name; then with it.
 * Run it in the root of the source. */
#include <libzaak.h>
#include <stdio.h>
#include <string.h>

#include "gemeen/bronnen.h"

#define FOLDER "examples/data/servicenormen/"

static int add(struct zaak *zaak, const struct zaak_feit *feit, struct zaak_bevindingen *found)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    return zaak_add_feit(zaak, feit, found, &error);
}

/* Who does it and who answers for it, by the RASCI matrix. */
static void show_rasci(const struct zaak_profiel *profiel, const char *status)
{
    struct zaak_rasciregel regel = ZAAK_RASCIREGEL_INIT;
    const char *who[2] = { "niemand", "niemand" };

    for (size_t i = 0; i < zaak_profiel_rasci_count(profiel) && zaak_profiel_get_rasci(profiel, i, &regel) == 0; i++) {
        if (strcmp(zaak_object_get_naam(regel.statustype), status))
            continue;
        if (regel.letters & ZAAK_RASCI_R)
            who[0] = zaak_object_get_naam(regel.roltype);
        if (regel.letters & ZAAK_RASCI_A)
            who[1] = zaak_object_get_naam(regel.roltype);
    }
    printf("   uitvoerder: %s; verantwoordelijk: %s\n", who[0], who[1]);
}

/* The evidence of a step waits until its status was tried without it. */
struct step {
    struct zaak_context *ctx;
    struct zaak_feit waiting[8];
    size_t count;
};

static int take_step(struct zaak *zaak, const struct zaak_profiel *profiel, struct step *step, const struct zaak_feit *status, int number)
{
    struct zaak_bevindingen *found = zaak_bevindingen_new(step->ctx);
    struct zaak_bevinding bevinding = ZAAK_BEVINDING_INIT;
    char day[16];
    int result = add(zaak, status, found);

    zaak_datum_format(status->op, ZAAK_DATUM_KORT, day, sizeof day);
    printf("%2d. %s (%s)\n", number, status->naam, day);
    show_rasci(profiel, status->naam);
    for (size_t i = 0; result && i < zaak_bevindingen_count(found) && zaak_bevindingen_get(found, i, &bevinding) == 0; i++)
        if (bevinding.ernst == ZAAK_ERNST_FOUT)
            printf("   nog niet: %s\n", bevinding.tekst);
    zaak_bevindingen_unref(found);
    if (result != -ZAAK_E_REGEL)
        return -1;   /* a step without its evidence must be refused */
    for (size_t i = 0; i < step->count; i++) {
        const struct zaak_feit *feit = &step->waiting[i];

        if (add(zaak, feit, NULL))
            return -1;
        if (feit->soort == ZAAK_FEIT_INFORMATIEOBJECT)
            printf("   daarna: document \"%s\"\n", feit->waarde);
        else if (feit->soort == ZAAK_FEIT_EIGENSCHAP)
            printf("   daarna: %s is %s\n", feit->naam, feit->waarde);
        else
            printf("   daarna: %s\n", feit->soort == ZAAK_FEIT_BESLUIT ? "het besluit van het college" : "het resultaat");
    }
    step->count = 0;
    return add(zaak, status, NULL);
}

/* Records the facts of the model case one by one in a new one. */
static int replay(struct zaak_context *ctx, const struct zaak *model, struct zaak *zaak)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct step step = { .ctx = ctx };
    int number = 0;

    if (zaak_get_toestand(zaak, NULL, &toestand, NULL))
        return -1;
    for (size_t i = 0; i < zaak_feit_count(model); i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        int result = zaak_get_feit(model, i, &feit);

        if (result == 0 && feit.soort == ZAAK_FEIT_OPEN)
            continue;
        if (result == 0 && feit.soort == ZAAK_FEIT_ROL)
            result = add(zaak, &feit, NULL);
        else if (result == 0 && feit.soort == ZAAK_FEIT_STATUS)
            result = take_step(zaak, toestand.profiel, &step, &feit, ++number);
        else if (step.count < sizeof step.waiting / sizeof step.waiting[0])
            step.waiting[step.count++] = feit;
        if (result)
            return -1;
    }
    return number;
}

/* Opens a case with the first fact of the model case. */
static struct zaak *open_case(struct zaak_catalogus *cat, const struct zaak *model)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *zaak = NULL;

    if (zaak_get_feit(model, 0, &feit) || zaak_open(cat, "NORM", &feit, &zaak, NULL))
        return NULL;
    printf("Een belofte wordt ingevoerd: \"%s\"\n\n", feit.waarde);
    return zaak;
}

int main(void)
{
    struct bronnen bronnen = { .programma = "norm-levensloop", .catalogus = FOLDER "catalogus.json", .profielen = FOLDER "servicenormen.json", .feiten = FOLDER "levensloop.jsonl" };
    struct zaak *zaak = NULL;
    int result = bronnen_open(&bronnen), steps = -1;

    if (result == 0)
        zaak = open_case(bronnen.cat, zaak_voorraad_at(bronnen.voorraad, 0));
    if (zaak)
        steps = replay(bronnen.ctx, zaak_voorraad_at(bronnen.voorraad, 0), zaak);
    if (steps < 0)
        fprintf(stderr, "norm-levensloop: niet alle stappen konden worden gezet.\n");
    else
        printf("\nAlle %d stappen zijn gezet; de norm is gecontroleerd en de zaak is gesloten.\n", steps);
    zaak_unref(zaak);
    bronnen_close(&bronnen);
    return steps < 0;
}
