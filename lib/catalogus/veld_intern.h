/* SPDX-License-Identifier: EUPL-1.2 */
/* The register of fields: which members a resource has and what stands in them. Rows come from lib/register/velden.csv and groepen.csv. */
#ifndef ZAAK_VELD_INTERN_H
#define ZAAK_VELD_INTERN_H

#include <zaak/catalogus.h>

enum { SOORT_COUNT = ZAAK_SOORT_ZAAKOBJECTTYPE + 1 };

/* What stands in a field. A uri is a text that we do not take apart. */
enum veld_type { VELD_TEKST, VELD_URI, VELD_DAG, VELD_DUUR, VELD_JANEE, VELD_GETAL, VELD_TEKSTEN, VELD_URIS, VELD_LIJST_OF_TEKST,
                 VELD_GROEP, VELD_GROEPEN };

/* Groups: objects inside a resource. */
enum {
    GROEP_GEEN,
    GROEP_CHECK_LIST_ITEM,
    GROEP_BRONDATUM_ARCHIEFPROCEDURE,
    GROEP_EIGENSCHAP_SPECIFICATIE,
    GROEP_REFERENTIE_PROCES,
    GROEP_BRON_CATALOGUS,
    GROEP_BRON_ZAAKTYPE,
    GROEP_ZAAK_TYPEN_RELATIE,
    GROEP_INFORMATIE_OBJECT_TYPE_OMSCHRIJVING_GENERIEK
};

/* A field of a resource, or a member of a group. */
struct veld {
    const char *naam;    /* as the API spells it: camelCase */
    const char *snake;   /* as the export spells it */
    const char *woorden; /* the words that are allowed, with | between them; "" for any text */
    int16_t nummer;      /* ZAAK_VELD_…; 0 in a group */
    uint8_t soort;       /* ZAAK_SOORT_… of the resource, or GROEP_… */
    uint8_t type;
    uint8_t groep;       /* GROEP_… for the types of groups */
    bool leeg;           /* whether an empty text stands for an absent date, duration or word */
    bool nodig;          /* whether we cannot do without */
    bool verplicht;      /* whether the standard requires it */
    bool alleen_lezen;   /* whether the register that serves it fills it in */
    int32_t max;         /* most characters of a text, or of each text of a list; INT32_MIN: no limit */
};

/* The fields of a resource, or of a group: they stand together. */
const struct veld *zaak_veld_rows(int32_t soort, size_t *ret_count);
const struct veld *zaak_groep_rows(int32_t groep, size_t *ret_count);

/* Place of a field among the fields of a resource, from 0; -1 when the resource has no such field. */
int zaak_veld_place(int32_t soort, int32_t nummer);

#endif
