/* SPDX-License-Identifier: EUPL-1.2 */
/* The limits of RASCI by name, as a host gives them: max_r and so on, and the severity of a rule by its id. */
#include "gemeen.h"

#include <stdio.h>
#include <string.h>

const struct woord woorden_grens[] = {
    { GRENS_MAX_R, "max_r" }, { GRENS_MAX_S, "max_s" }, { GRENS_MAX_C, "max_c" }, { GRENS_MAX_I, "max_i" }, { GRENS_PROCENT_R, "max_procent_r" },
    { GRENS_PROCENT_A, "max_procent_a" }, { GRENS_A_DOET_OOK, "a_doet_ook" }, { GRENS_ERNST, "ernst" }, { 0, NULL }
};

const struct woord woorden_rasciernst[] = {
    { ZAAK_RASCI_UIT, "uit" }, { ZAAK_ERNST_MELDING, "melding" }, { ZAAK_ERNST_WAARSCHUWING, "waarschuwing" }, { ZAAK_ERNST_FOUT, "fout" }, { 0, NULL }
};

const struct woord woorden_waar[] = {
    { ZAAK_SCHEIDING_ZAAK, "zaak" }, { ZAAK_SCHEIDING_ANDERE_ZAAK, "andere_zaak" }, { ZAAK_SCHEIDING_OBJECT, "object" }, { 0, NULL }
};

const struct woord woorden_wijze[] = {
    { ZAAK_SCHEIDING_NIEMAND, "niemand" }, { ZAAK_SCHEIDING_MEERDERHEID, "meerderheid" }, { ZAAK_SCHEIDING_EXTERN, "extern" }, { 0, NULL }
};

const struct woord woorden_matrix[] = { { ZAAK_MATRIX_TEKST, "tekst" }, { ZAAK_MATRIX_HTML, "html" }, { ZAAK_MATRIX_JSON, "json" }, { 0, NULL } };

const struct woord woorden_mandaat[] = {
    { ZAAK_MANDAAT_GEEN, "geen" }, { ZAAK_MANDAAT_ONDER, "ondermandaat" }, { ZAAK_MANDAAT_BEDRAG, "bedrag" }, { ZAAK_MANDAAT_JA, "ja" },
    { ZAAK_MANDAAT_ORGAAN, "orgaan" }, { 0, NULL }
};

const struct woord woorden_advies[] = {
    { ZAAK_ADVIES_OPEN, "open" }, { ZAAK_ADVIES_TE_LAAT, "te_laat" }, { ZAAK_ADVIES_GEGEVEN, "gegeven" }, { ZAAK_ADVIES_NA_BESLUIT, "na_besluit" },
    { ZAAK_ADVIES_NIET_AFGEWACHT, "niet_afgewacht" }, { 0, NULL }
};

int32_t *grens_member(struct zaak_rascigrenzen *grenzen, int32_t grens)
{
    switch (grens) {
    case GRENS_MAX_R:
        return &grenzen->max_r;
    case GRENS_MAX_S:
        return &grenzen->max_s;
    case GRENS_MAX_C:
        return &grenzen->max_c;
    case GRENS_MAX_I:
        return &grenzen->max_i;
    case GRENS_PROCENT_R:
        return &grenzen->max_procent_r;
    case GRENS_PROCENT_A:
        return &grenzen->max_procent_a;
    default:
        return NULL;
    }
}

int32_t *grens_ernst(struct zaak_rascigrenzen *grenzen, const char *regel)
{
    char id[16];

    for (int nummer = 1; nummer <= ZAAK_RASCI_REGELS; nummer++) {
        snprintf(id, sizeof id, "rasci-r%d", nummer);
        if (!strcmp(id, regel))
            return &grenzen->ernst[nummer];
    }
    return strcmp(regel, "rasci-advies") ? NULL : &grenzen->ernst[ZAAK_RASCI_ADVIES];
}
