/* SPDX-License-Identifier: EUPL-1.2 */
#include "gemeen.h"

#define FEIT_NAMES \
    { "soort", "op", "naam", "waarde", "soort_waarde", "organisatie", "tot", "termijn", "id", "actor", "vastgelegd", "rechten", \
      "te_vroeg_geaccepteerd", "vanaf", "toelichting" }
#define FEIT_GEGEVENS \
    { GEGEVEN_SOORT, GEGEVEN_OP, GEGEVEN_NAAM, GEGEVEN_WAARDE, GEGEVEN_SOORT_WAARDE, GEGEVEN_ORGANISATIE, GEGEVEN_TOT, GEGEVEN_TERMIJN, \
      GEGEVEN_ID, GEGEVEN_ACTOR, GEGEVEN_VASTGELEGD, GEGEVEN_RECHTEN, GEGEVEN_TE_VROEG_GEACCEPTEERD, GEGEVEN_VANAF, GEGEVEN_TOELICHTING }

const struct opdracht opdrachten[OPDRACHT_COUNT] = {
    { "add_opschorting", ZAAK_FEIT_OPSCHORTING, 0, 4, 2, 4,
      { "op", "grond", "tot", "termijn" }, { GEGEVEN_OP, GEGEVEN_NAAM, GEGEVEN_TOT, GEGEVEN_TERMIJN } },
    { "add_hervatting", ZAAK_FEIT_HERVATTING, 0, 2, 1, 2, { "op", "grond" }, { GEGEVEN_OP, GEGEVEN_NAAM } },
    { "add_verlenging", ZAAK_FEIT_VERLENGING, 0, 3, 2, 3,
      { "termijn", "op", "reden" }, { GEGEVEN_TERMIJN, GEGEVEN_OP, GEGEVEN_WAARDE } },
    { "add_besluit", ZAAK_FEIT_BESLUIT, 0, 2, 1, 2, { "op", "besluittype" }, { GEGEVEN_OP, GEGEVEN_NAAM } },
    { "add_gebeurtenis", ZAAK_FEIT_GEBEURTENIS, 0, 3, 2, 3, { "naam", "op", "gebeurd" }, { GEGEVEN_NAAM, GEGEVEN_OP, GEGEVEN_WAARDE } },
    { "add_ingebrekestelling", ZAAK_FEIT_INGEBREKESTELLING, 0, 3, 1, 3,
      { "op", "verzonden", "te_vroeg_geaccepteerd" }, { GEGEVEN_OP, GEGEVEN_TOT, GEGEVEN_TE_VROEG_GEACCEPTEERD } },
    { "add_rol", ZAAK_FEIT_ROL, 0, 5, 3, 5, { "roltype", "betrokkene", "vanaf", "tot", "betrokkenetype" },
      { GEGEVEN_NAAM, GEGEVEN_WAARDE, GEGEVEN_OP, GEGEVEN_TOT, GEGEVEN_SOORT_WAARDE } },
    { "end_rol", ZAAK_FEIT_ROL_EINDE, 0, 3, 3, 3, { "roltype", "betrokkene", "tot" }, { GEGEVEN_NAAM, GEGEVEN_WAARDE, GEGEVEN_OP } },
    { "set_status", ZAAK_FEIT_STATUS, 0, 3, 2, 3,
      { "statustype", "op", "toelichting" }, { GEGEVEN_NAAM, GEGEVEN_OP, GEGEVEN_WAARDE } },
    { "reopen", ZAAK_FEIT_STATUS, ZAAK_RECHT_HEROPENEN, 3, 2, 3,
      { "statustype", "op", "toelichting" }, { GEGEVEN_NAAM, GEGEVEN_OP, GEGEVEN_WAARDE } },
    { "set_resultaat", ZAAK_FEIT_RESULTAAT, 0, 3, 2, 3,
      { "resultaattype", "op", "toelichting" }, { GEGEVEN_NAAM, GEGEVEN_OP, GEGEVEN_WAARDE } },
    { "set_eigenschap", ZAAK_FEIT_EIGENSCHAP, 0, 3, 3, 3, { "naam", "waarde", "op" }, { GEGEVEN_NAAM, GEGEVEN_WAARDE, GEGEVEN_OP } },
    { "withdraw", ZAAK_FEIT_HERROEPING, 0, 2, 1, 2, { "feit", "vastgelegd" }, { GEGEVEN_NAAM, GEGEVEN_VASTGELEGD } },
    { "add_feit", 0, 0, 2, 2, 15, FEIT_NAMES, FEIT_GEGEVENS },
    { "check_feit", 0, 0, 2, 2, 15, FEIT_NAMES, FEIT_GEGEVENS },
    { "load_feit", 0, 0, 2, 2, 15, FEIT_NAMES, FEIT_GEGEVENS },
};

void opdracht_finish(const struct opdracht *opdracht, struct zaak_feit *feit)
{
    if (opdracht->soort)
        feit->soort = opdracht->soort;
    feit->rechten |= opdracht->rechten;
}

/* The moment of a withdrawal that is not given is for the library to say. */
int opdracht_add(const struct opdracht *opdracht, struct zaak *zaak, const struct zaak_feit *feit, struct zaak_bevindingen *list,
                 struct zaak_error *error)
{
    if (opdracht == &opdrachten[OPDRACHT_WITHDRAW])
        return zaak_withdraw_feit(zaak, feit->naam, feit->vastgelegd, error);
    return zaak_add_feit(zaak, feit, list, error);
}
