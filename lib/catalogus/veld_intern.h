/* SPDX-License-Identifier: EUPL-1.2 */
/* The register of fields: which members a resource has and what stands in them. Rows come from lib/register/velden.csv and groepen.csv. */
#ifndef ZAAK_VELD_INTERN_H
#define ZAAK_VELD_INTERN_H

#include <string.h>

#include <zaak/catalogus.h>

/* Kinds that a catalogue holds, and all kinds. */
enum { SOORT_COUNT = ZAAK_SOORT_ZAAKOBJECTTYPE + 1, SOORT_ALLE = ZAAK_SOORT_BESLUITINFORMATIEOBJECT + 1 };

/* What stands in a field. A uri is a text that we do not take apart; what is free is any JSON, whose names are data; a choice is a group that depends on a word in another field. */
enum veld_type { VELD_TEKST, VELD_URI, VELD_DAG, VELD_TIJDSTIP, VELD_DUUR, VELD_JANEE, VELD_GETAL, VELD_TEKSTEN, VELD_URIS, VELD_LIJST_OF_TEKST,
                 VELD_GROEP, VELD_GROEPEN, VELD_VRIJ, VELD_KEUZE };

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
    GROEP_INFORMATIE_OBJECT_TYPE_OMSCHRIJVING_GENERIEK,
    GROEP_OPSCHORTING,
    GROEP_VERLENGING,
    GROEP_RELEVANTE_ZAAK,
    GROEP_ZAAK_KENMERK,
    GROEP_PROCESSOBJECT,
    GROEP_CONTACT_PERSOON_ROL,
    GROEP_ROL_NATUURLIJK_PERSOON,
    GROEP_ROL_NIET_NATUURLIJK_PERSOON,
    GROEP_ROL_VESTIGING,
    GROEP_ROL_ORGANISATORISCHE_EENHEID,
    GROEP_ROL_MEDEWERKER,
    GROEP_VERBLIJFS_ADRES,
    GROEP_SUB_VERBLIJF_BUITENLAND,
    GROEP_OBJECT_TYPE_OVERIGE_DEFINITIE,
    GROEP_FIELD_VALIDATION_ERROR,
    GROEP_ADRES,
    GROEP_BUURT,
    GROEP_GEMEENTE,
    GROEP_GEMEENTELIJKE_OPENBARE_RUIMTE,
    GROEP_HUISHOUDEN,
    GROEP_INRICHTINGSELEMENT,
    GROEP_KADASTRALE_ONROERENDE_ZAAK,
    GROEP_KUNSTWERKDEEL,
    GROEP_MAATSCHAPPELIJKE_ACTIVITEIT,
    GROEP_OPENBARE_RUIMTE,
    GROEP_OVERIGE,
    GROEP_PAND,
    GROEP_SPOORBAANDEEL,
    GROEP_TERREIN_GEBOUWD_OBJECT,
    GROEP_TERREINDEEL,
    GROEP_WATERDEEL,
    GROEP_WEGDEEL,
    GROEP_WIJK,
    GROEP_WOONPLAATS,
    GROEP_WOZ_DEELOBJECT,
    GROEP_WOZ_OBJECT,
    GROEP_WOZ_WAARDE,
    GROEP_ZAKELIJK_RECHT,
    GROEP_TERREIN_GEBOUWD_OBJECT_ADRES,
    GROEP_WOZ_OBJECT_ADRES,
    GROEP_ZAKELIJK_RECHT_HEEFT_ALS_GERECHTIGDE,
    GROEP_BETROKKENE,   /* a choice: the person of a rol */
    GROEP_OBJECT        /* a choice: the object of a zaakobject */
};

/* A field of a resource, or a member of a group. */
struct veld {
    const char *naam;    /* as the API spells it: camelCase */
    const char *snake;   /* as the export spells it */
    const char *woorden; /* the words that are allowed, with | between them; "" for any text */
    int16_t nummer;      /* ZAAK_VELD_…; 0 in a group */
    uint8_t soort;       /* ZAAK_SOORT_… of the resource, or GROEP_… */
    uint8_t type;
    uint8_t groep;       /* GROEP_… for the types of groups and for a choice */
    bool leeg;           /* whether an empty text stands for an absent date, duration or word */
    bool nodig;          /* whether we cannot do without */
    bool verplicht;      /* whether the standard requires it */
    bool alleen_lezen;   /* whether the register that serves it fills it in */
    int32_t max;         /* most characters of a text, or of each text of a list; INT32_MIN: no limit */
};

/* What a choice holds for one word. */
struct keuze {
    const char *woord;
    const char *proefnummer; /* the member that identifies a person with a number that passes the elfproef; "" when there is none */
    const char *sleutels;    /* the other members that identify, the best first, with | between them */
    uint8_t keuze;           /* GROEP_BETROKKENE or GROEP_OBJECT */
    uint8_t inhoud;          /* GROEP_… of what it holds; GROEP_GEEN for none */
};

/* The row of a word; NULL for an unknown one. */
const struct keuze *zaak_keuze_find(int32_t keuze, const char *woord);
/* The field with the word. */
int32_t zaak_keuze_veld(int32_t keuze);

/* How a document names a kind: soort.c with lib/register/soorten.csv. */
enum soort_vorm {
    SOORT_VORM_LIJST,    /* as the API names a list: zaaktypen */
    SOORT_VORM_EXPORT,   /* as Open Zaak's export does: ZaakType */
    SOORT_VORM_ENKEL     /* one resource: zaaktype */
};
/* NULL for a number that is no kind. */
const char *zaak_soort_naam(int32_t soort, enum soort_vorm vorm);
/* The kind below `end` with a name; 0 for another name. */
int32_t zaak_soort_find(const char *naam, int32_t end, enum soort_vorm *ret_vorm);

/* The fields of a resource, or of a group: they stand together. */
const struct veld *zaak_veld_rows(int32_t soort, size_t *ret_count);
const struct veld *zaak_groep_rows(int32_t groep, size_t *ret_count);

/* The row with this name, by either spelling; the search begins where the last one ended, because documents keep one order. Start with *at 0. */
static inline const struct veld *zaak_veld_by_name(const struct veld *rows, size_t count, size_t *at, const char *key)
{
    for (size_t i = 0; i < count; i++) {
        const struct veld *row = &rows[*at < count ? *at : (*at = 0)];

        (*at)++;
        if (row->naam[0] == key[0] && (!strcmp(row->naam, key) || !strcmp(row->snake, key)))
            return row;
    }
    return NULL;
}

/* Place of a field among the fields of a resource, from 0; -1 when the resource has no such field. */
int zaak_veld_place(int32_t soort, int32_t nummer);

#endif
