/* SPDX-License-Identifier: EUPL-1.2 */
/* A correction: what was recorded by mistake is withdrawn, with the reason, and what should have been recorded takes its place; both or neither. */
#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "zaak_intern.h"

/* Which fact is corrected, and whether it can be by this one: a correction says the same kind of thing. */
static int find_target(const struct zaak *zaak, const char *herroept, const struct zaak_feit *feit, struct zaak_error *error)
{
    const struct feit *target = zaak_find_feit(zaak, zaak_pool_find(&zaak->omgeving->pool, herroept));
    struct uitzicht seen;
    int result = zaak_uitzicht_begin(&seen, zaak, NULL, error);   /* notes which facts are withdrawn */

    if (result)
        return result;
    if (!target)
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "herroept", "Het feit \"%.60s\" bestaat niet.", herroept);
    if (target->soort == ZAAK_FEIT_HERROEPING || target->soort != feit->soort)
        return zaak_fail(error, ZAAK_E_WAARDE, "soort", "Een correctie is een feit van dezelfde soort als het feit dat wordt gecorrigeerd.");
    if (target->stand == STAND_INGETROKKEN)   /* to correct it twice would leave two facts in its place */
        return zaak_fail(error, ZAAK_E_WAARDE, "herroept", "Het feit \"%.60s\" is al herroepen: corrigeer het feit dat ervoor in de plaats kwam.", herroept);
    return 0;
}

int zaak_correct_feit(struct zaak *zaak, const char *herroept, const char *reden, const struct zaak_feit *given, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT, withdrawal = ZAAK_FEIT_INIT;
    char id[37];
    int result = zaak && herroept && given ? zaak_options_read(&feit, sizeof feit, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0 && (!reden || !*reden))
        result = zaak_fail(error, ZAAK_E_VELD, "reden", "Het veld \"reden\" ontbreekt.");
    if (result == 0)
        result = find_target(zaak, herroept, &feit, error);
    if (result)
        return result;
    zaak_context_make_id(zaak->omgeving->ctx, id);
    withdrawal.soort = ZAAK_FEIT_HERROEPING;
    withdrawal.id = id;
    withdrawal.naam = herroept;
    withdrawal.waarde = reden;
    withdrawal.actor = feit.actor;
    withdrawal.rechten = feit.rechten;
    withdrawal.vastgelegd = feit.vastgelegd;
    if (feit.vastgelegd == ZAAK_TIJDSTIP_GEEN && zaak_next_recorded(zaak, &withdrawal.vastgelegd, error))
        return -ZAAK_E_GEHEUGEN;
    withdrawal.op_tijdstip = withdrawal.vastgelegd;
    result = zaak_add_feit(zaak, &withdrawal, list, error);
    if (result)
        return result;
    result = zaak_add_feit(zaak, &feit, list, error);
    if (result)
        zaak_take_out(zaak, zaak_pool_find(&zaak->omgeving->pool, id));
    return result;
}
