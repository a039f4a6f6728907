/* SPDX-License-Identifier: EUPL-1.2 */
#include "gemeen.h"

#include <stdio.h>
#include <string.h>

const struct woord woorden_regime[] = { { ZAAK_REGIME_ATW, "atw" }, { ZAAK_REGIME_EU, "eu" }, { ZAAK_REGIME_GEEN, "geen" }, { 0, NULL } };

const struct woord woorden_tabel[] = { { ZAAK_TABEL_VERVANGT, "vervangt" }, { ZAAK_TABEL_VULT_AAN, "vult_aan" }, { 0, NULL } };
const struct woord woorden_gelijkgesteld[] = {
    { ZAAK_GELIJKGESTELD_VRIJ, "vrij" }, { ZAAK_GELIJKGESTELD_WERKDAG, "werkdag" }, { 0, NULL }
};

const struct woord woorden_dagsoort[] = {
    { ZAAK_DAGSOORT_WEEKEND, "weekend" }, { ZAAK_DAGSOORT_LID1, "lid1" }, { ZAAK_DAGSOORT_LID2, "lid2" },
    { ZAAK_DAGSOORT_LID3, "lid3" }, { ZAAK_DAGSOORT_SLUITING, "sluiting" }, { 0, NULL }
};

const struct woord woorden_weekdag[] = {
    { 1, "ma" }, { 2, "di" }, { 3, "wo" }, { 4, "do" }, { 5, "vr" }, { 6, "za" }, { 7, "zo" }, { 0, NULL }
};

const struct woord woorden_feestdagen[] = { { ZAAK_FEESTDAGEN_DICHT, "dicht" }, { ZAAK_FEESTDAGEN_OPEN, "open" }, { 0, NULL } };

const struct woord woorden_kanaal_gelijkgesteld[] = {
    { ZAAK_KANAAL_GELIJKGESTELD_KALENDER, "kalender" }, { ZAAK_KANAAL_GELIJKGESTELD_DICHT, "dicht" }, { ZAAK_KANAAL_GELIJKGESTELD_OPEN, "open" }, { 0, NULL }
};

/* The same ids as the steps of a motivering have. */
const struct woord woorden_termijnregel[] = {
    { ZAAK_TERMIJN_ART1, "atw-1-1" }, { ZAAK_TERMIJN_ART2, "atw-2" }, { ZAAK_TERMIJN_ART4, "atw-4" },
    { ZAAK_TERMIJN_ART1_LID2, "atw-1-2" }, { ZAAK_TERMIJN_EU_LID4, "eu-3-4" }, { ZAAK_TERMIJN_EU_LID5, "eu-3-5" },
    { ZAAK_TERMIJN_WERKDAGEN, "werkdagen" }, { 0, NULL }
};

const struct woord woorden_datumvorm[] = {
    { ZAAK_DATUM_ISO, "iso" }, { ZAAK_DATUM_KORT, "kort" }, { ZAAK_DATUM_LANG, "lang" },
    { ZAAK_DATUM_ZONDER_WEEKDAG, "zonder_weekdag" }, { 0, NULL }
};

const struct woord woorden_klok[] = {
    { ZAAK_KLOK_GEEN, "geen" }, { ZAAK_KLOK_LOOPT, "loopt" }, { ZAAK_KLOK_OPGESCHORT, "opgeschort" },
    { ZAAK_KLOK_VERSTREKEN, "verstreken" }, { ZAAK_KLOK_OP_TIJD, "op_tijd" }, { ZAAK_KLOK_TE_LAAT, "te_laat" },
    { ZAAK_KLOK_TE_VROEG, "te_vroeg" }, { 0, NULL }
};

const struct woord woorden_indiening[] = {
    { ZAAK_INDIENING_OPEN, "open" }, { ZAAK_INDIENING_TIJDIG, "tijdig" }, { ZAAK_INDIENING_TE_LAAT, "te_laat" }, { 0, NULL }
};

const struct woord woorden_van_rechtswege[] = {
    { ZAAK_VAN_RECHTSWEGE_GEEN, "geen" }, { ZAAK_VAN_RECHTSWEGE_WACHT, "wacht" }, { ZAAK_VAN_RECHTSWEGE_GEGEVEN, "gegeven" }, { 0, NULL }
};

const struct woord woorden_na_afloop[] = {
    { ZAAK_NA_AFLOOP_NIETS, "niets" }, { ZAAK_NA_AFLOOP_DWANGSOM, "dwangsom" }, { ZAAK_NA_AFLOOP_VAN_RECHTSWEGE, "van_rechtswege" }, { 0, NULL }
};

const struct woord woorden_grond_dag[] = { { ZAAK_GROND_UITERLIJK, "uiterlijk" }, { ZAAK_GROND_VANAF, "vanaf" }, { 0, NULL } };

const struct woord woorden_dwangsom[] = {
    { ZAAK_DWANGSOM_GEEN_INGEBREKESTELLING, "geen_ingebrekestelling" }, { ZAAK_DWANGSOM_TE_VROEG, "te_vroeg" },
    { ZAAK_DWANGSOM_WACHT, "wacht" }, { ZAAK_DWANGSOM_LOOPT, "loopt" }, { ZAAK_DWANGSOM_VOL, "vol" },
    { ZAAK_DWANGSOM_GESTOPT, "gestopt" }, { ZAAK_DWANGSOM_UITGESLOTEN, "uitgesloten" },
    { ZAAK_DWANGSOM_GEEN_TERMIJN, "geen_termijn" }, { ZAAK_DWANGSOM_OP_TIJD, "op_tijd" }, { 0, NULL }
};

const struct woord woorden_dwangsomwet[] = {
    { ZAAK_DWANGSOM_WET_ANDERE, "andere" }, { ZAAK_DWANGSOM_WET_WOO, "woo" }, { ZAAK_DWANGSOM_WET_WOB, "wob" },
    { ZAAK_DWANGSOM_WET_LSP, "lsp" }, { 0, NULL }
};

const struct woord woorden_regeling[] = {
    { ZAAK_DWANGSOM_REGELING_BESLISSEN, "beslissen" }, { ZAAK_DWANGSOM_REGELING_BEKENDMAKEN, "bekendmaken" }, { 0, NULL }
};

const struct woord woorden_uitzondering[] = {
    { ZAAK_DWANGSOM_UITZONDERING_GEEN, "geen" }, { ZAAK_DWANGSOM_UITZONDERING_ONREDELIJK_LAAT, "onredelijk_laat" },
    { ZAAK_DWANGSOM_UITZONDERING_GEEN_BELANGHEBBENDE, "geen_belanghebbende" }, { ZAAK_DWANGSOM_UITZONDERING_KENNELIJK, "kennelijk" }, { 0, NULL }
};

const struct woord woorden_bericht[] = { { ZAAK_BERICHT_NOTIFICATIE, "notificatie" }, { ZAAK_BERICHT_CLOUDEVENT, "cloudevent" }, { 0, NULL } };
const struct woord woorden_archief[] = {
    { ZAAK_ARCHIEF_BEREKEND, "berekend" }, { ZAAK_ARCHIEF_UITGESTELD, "uitgesteld" }, { ZAAK_ARCHIEF_ONMOGELIJK, "onmogelijk" }, { 0, NULL }
};

const struct woord woorden_hoofdzaak[] = {
    { ZAAK_HOOFDZAAK_GEEN, "geen" }, { ZAAK_HOOFDZAAK_BEKEND, "bekend" }, { ZAAK_HOOFDZAAK_ONBEKEND, "onbekend" }, { 0, NULL }
};

const struct woord woorden_oorzaak[] = {
    { ZAAK_OORZAAK_BEGIN, "begin" }, { ZAAK_OORZAAK_GROND, "grond" }, { ZAAK_OORZAAK_TERMIJN, "termijn" }, { ZAAK_OORZAAK_FEITEN, "feiten" },
    { ZAAK_OORZAAK_LEZING, "lezing" }, { ZAAK_OORZAAK_KALENDER, "kalender" }, { ZAAK_OORZAAK_NORM, "norm" }, { ZAAK_OORZAAK_PEILDATUM, "peildatum" }, { 0, NULL }
};

const struct woord woorden_feit[] = {
    { ZAAK_FEIT_OPEN, "open" }, { ZAAK_FEIT_STATUS, "status" }, { ZAAK_FEIT_RESULTAAT, "resultaat" }, { ZAAK_FEIT_ROL, "rol" },
    { ZAAK_FEIT_ROL_EINDE, "rol_einde" }, { ZAAK_FEIT_EIGENSCHAP, "eigenschap" }, { ZAAK_FEIT_OPSCHORTING, "opschorting" },
    { ZAAK_FEIT_HERVATTING, "hervatting" }, { ZAAK_FEIT_VERLENGING, "verlenging" }, { ZAAK_FEIT_BESLUIT, "besluit" },
    { ZAAK_FEIT_HOOFDZAAK, "hoofdzaak" }, { ZAAK_FEIT_BETALING, "betaling" }, { ZAAK_FEIT_HERROEPING, "herroeping" },
    { ZAAK_FEIT_INGEBREKESTELLING, "ingebrekestelling" }, { ZAAK_FEIT_DWANGSOMBESLUIT, "dwangsombesluit" },
    { ZAAK_FEIT_DWANGSOMBETALING, "dwangsombetaling" }, { ZAAK_FEIT_ZAAKOBJECT, "zaakobject" }, { ZAAK_FEIT_INFORMATIEOBJECT, "informatieobject" },
    { ZAAK_FEIT_INFORMATIEOBJECT_STAND, "informatieobject_stand" }, { ZAAK_FEIT_KLANTCONTACT, "klantcontact" }, { ZAAK_FEIT_KENMERK, "kenmerk" },
    { ZAAK_FEIT_RELEVANTE_ZAAK, "relevante_zaak" }, { ZAAK_FEIT_PRODUCT, "product" }, { ZAAK_FEIT_VERTROUWELIJKHEID, "vertrouwelijkheid" },
    { ZAAK_FEIT_ARCHIEFSTATUS, "archiefstatus" }, { ZAAK_FEIT_GEBEURTENIS, "gebeurtenis" },
    { ZAAK_FEIT_VERVANGING, "vervanging" }, { ZAAK_FEIT_ACTIVITEIT, "activiteit" },
    { ZAAK_FEIT_ADVIES_GEVRAAGD, "advies_gevraagd" }, { ZAAK_FEIT_ADVIES_GEGEVEN, "advies_gegeven" }, { 0, NULL }
};

const struct woord woorden_recht[] = {
    { ZAAK_RECHT_HEROPENEN, "heropenen" }, { ZAAK_RECHT_GEFORCEERD_BIJWERKEN, "geforceerd-bijwerken" },
    { ZAAK_RECHT_GEFORCEERD_SCHRIJVEN, "geforceerd-schrijven" }, { ZAAK_RECHT_GEFORCEERD_VERWIJDEREN, "geforceerd-verwijderen" }, { 0, NULL }
};

const struct woord woorden_selectielijst[] = {
    { ZAAK_SELECTIELIJST_RESULTAAT, "resultaat" }, { ZAAK_SELECTIELIJST_PROCESTYPE, "procestype" },
    { ZAAK_SELECTIELIJST_OMSCHRIJVING, "resultaattypeomschrijving" }, { 0, NULL }
};

const struct woord woorden_ernst[] = {
    { ZAAK_ERNST_MELDING, "melding" }, { ZAAK_ERNST_WAARSCHUWING, "waarschuwing" }, { ZAAK_ERNST_FOUT, "fout" }, { 0, NULL }
};

const struct woord woorden_kwaliteit[] = {
    { ZAAK_KWALITEIT_GEHEEL, "geheel" }, { ZAAK_KWALITEIT_MAAND, "maand" }, { ZAAK_KWALITEIT_ZONDER_MAAND, "zonder_maand" }, { 0, NULL }
};

const struct woord woorden_soort[] = {
    { ZAAK_SOORT_CATALOGUS, "catalogus" }, { ZAAK_SOORT_ZAAKTYPE, "zaaktype" }, { ZAAK_SOORT_STATUSTYPE, "statustype" },
    { ZAAK_SOORT_RESULTAATTYPE, "resultaattype" }, { ZAAK_SOORT_ROLTYPE, "roltype" }, { ZAAK_SOORT_EIGENSCHAP, "eigenschap" },
    { ZAAK_SOORT_BESLUITTYPE, "besluittype" }, { ZAAK_SOORT_INFORMATIEOBJECTTYPE, "informatieobjecttype" },
    { ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE, "zaaktype_informatieobjecttype" }, { ZAAK_SOORT_ZAAKOBJECTTYPE, "zaakobjecttype" },
    { ZAAK_SOORT_ZAAK, "zaak" }, { ZAAK_SOORT_STATUS, "status" }, { ZAAK_SOORT_RESULTAAT, "resultaat" }, { ZAAK_SOORT_ROL, "rol" },
    { ZAAK_SOORT_ZAAKEIGENSCHAP, "zaakeigenschap" }, { ZAAK_SOORT_ZAAKOBJECT, "zaakobject" }, { ZAAK_SOORT_KLANTCONTACT, "klantcontact" },
    { ZAAK_SOORT_ZAAKINFORMATIEOBJECT, "zaakinformatieobject" }, { ZAAK_SOORT_ZAAKBESLUIT, "zaakbesluit" },
    { ZAAK_SOORT_ZAAKCONTACTMOMENT, "zaakcontactmoment" }, { ZAAK_SOORT_ZAAKVERZOEK, "zaakverzoek" }, { ZAAK_SOORT_AUDITTRAIL, "audittrail" },
    { ZAAK_SOORT_VALIDATIEFOUT, "validatiefout" }, { ZAAK_SOORT_BESLUIT, "besluit" }, { ZAAK_SOORT_BESLUITINFORMATIEOBJECT, "besluitinformatieobject" },
    { 0, NULL }
};

const struct woord woorden_spelling[] = {
    { ZAAK_SPELLING_GELEZEN, "gelezen" }, { ZAAK_SPELLING_API, "api" }, { ZAAK_SPELLING_EXPORT, "export" }, { 0, NULL }
};

const struct woord woorden_versie[] = {
    { ZAAK_VERSIE_ONBEKEND, "onbekend" }, { ZAAK_VERSIE_GELDT, "geldt" }, { ZAAK_VERSIE_OVERLAP, "overlap" }, { ZAAK_VERSIE_GAT, "gat" },
    { ZAAK_VERSIE_VOOR_EERSTE, "voor_eerste" }, { ZAAK_VERSIE_NA_LAATSTE, "na_laatste" }, { ZAAK_VERSIE_CONCEPT, "concept" }, { 0, NULL }
};

const struct woord woorden_verschil[] = {
    { ZAAK_VERSCHIL_TOEGEVOEGD, "toegevoegd" }, { ZAAK_VERSCHIL_VERVALLEN, "vervallen" }, { ZAAK_VERSCHIL_GEWIJZIGD, "gewijzigd" },
    { ZAAK_VERSCHIL_VERPLAATST, "verplaatst" }, { 0, NULL }
};

const struct woord woorden_gevolg[] = {
    { ZAAK_GEVOLG_GEEN, "geen" }, { ZAAK_GEVOLG_FEITEN, "feiten" }, { ZAAK_GEVOLG_TERMIJN, "termijn" }, { ZAAK_GEVOLG_ARCHIEF, "archief" },
    { ZAAK_GEVOLG_BEURT, "beurt" }, { ZAAK_GEVOLG_VERLOOP, "verloop" }, { ZAAK_GEVOLG_INZAGE, "inzage" }, { 0, NULL }
};

const struct woord woorden_overzet[] = {
    { ZAAK_OVERZET_VERSIE, "versie" }, { ZAAK_OVERZET_FEIT_WEG, "feit_weg" }, { ZAAK_OVERZET_FEIT_ANDERS, "feit_anders" }, { ZAAK_OVERZET_FEIT_PAST, "feit_past" },
    { ZAAK_OVERZET_BEVINDING_NIEUW, "bevinding_nieuw" }, { ZAAK_OVERZET_BEVINDING_WEG, "bevinding_weg" }, { ZAAK_OVERZET_DATUM, "datum" },
    { ZAAK_OVERZET_STAND, "stand" }, { ZAAK_OVERZET_BEURT, "beurt" }, { ZAAK_OVERZET_VOLGENDE, "volgende" }, { 0, NULL }
};

const struct woord woorden_overzetoordeel[] = {
    { ZAAK_OVERZET_GELIJK, "gelijk" }, { ZAAK_OVERZET_ANDERS, "anders" }, { ZAAK_OVERZET_PAST_NIET, "past_niet" }, { 0, NULL }
};

const struct woord woorden_element[] = {
    { ZAAK_ELEMENT_ONTBREEKT, "ontbreekt" }, { ZAAK_ELEMENT_VERLOPEN, "verlopen" }, { ZAAK_ELEMENT_AANWEZIG, "aanwezig" }, { 0, NULL }
};

const struct woord woorden_volgstand[] = {
    { ZAAK_STAP_GEDAAN, "gedaan" }, { ZAAK_STAP_NU, "nu" }, { ZAAK_STAP_LATER, "later" }, { ZAAK_STAP_OVERGESLAGEN, "overgeslagen" }, { 0, NULL }
};

const struct woord woorden_volgvorm[] = {
    { ZAAK_VOLGVORM_TEKST, "tekst" }, { ZAAK_VOLGVORM_HTML, "html" }, { ZAAK_VOLGVORM_JSON, "json" }, { ZAAK_VOLGVORM_OPEN_INWONER, "open_inwoner" }, { 0, NULL }
};

const struct woord woorden_norm[] = {
    { ZAAK_NORM_LOOPT, "loopt" }, { ZAAK_NORM_GEHAALD, "gehaald" }, { ZAAK_NORM_GEMIST, "gemist" }, { ZAAK_NORM_TE_LAAT, "te_laat" },
    { ZAAK_NORM_ONBEKEND, "onbekend" }, { ZAAK_NORM_NVT, "nvt" },
    { 0, NULL }
};

const struct woord woorden_oordeel[] = {
    { ZAAK_OORDEEL_NVT, "nvt" }, { ZAAK_OORDEEL_GEHAALD, "gehaald" }, { ZAAK_OORDEEL_NIET_GEHAALD, "niet_gehaald" }, { 0, NULL }
};

const struct woord woorden_rasci[] = {
    { ZAAK_RASCI_R, "R" }, { ZAAK_RASCI_A, "A" }, { ZAAK_RASCI_S, "S" }, { ZAAK_RASCI_C, "C" }, { ZAAK_RASCI_I, "I" }, { 0, NULL }
};

const struct woord woorden_indicator[] = {
    { ZAAK_INDICATOR_AANTAL, "aantal" }, { ZAAK_INDICATOR_DEEL, "deel" }, { ZAAK_INDICATOR_DAGEN, "dagen" }, { ZAAK_INDICATOR_BEDRAG, "bedrag" }, { 0, NULL }
};

const struct woord woorden_maat[] = {
    { ZAAK_MAAT_ZAKEN, "zaken" }, { ZAAK_MAAT_PROCENT, "procent" }, { ZAAK_MAAT_KALENDERDAGEN, "kalenderdagen" }, { ZAAK_MAAT_WERKDAGEN, "werkdagen" },
    { ZAAK_MAAT_EUROCENT, "eurocent" }, { 0, NULL }
};

const struct woord woorden_optellen[] = { { ZAAK_OPTELLEN_SOM, "som" }, { ZAAK_OPTELLEN_LAATSTE, "laatste" }, { 0, NULL } };

const struct woord woorden_beter[] = {
    { ZAAK_BETER_GEEN, "geen" }, { ZAAK_BETER_HOGER, "hoger" }, { ZAAK_BETER_LAGER, "lager" }, { 0, NULL }
};

const struct woord woorden_standperiode[] = {
    { ZAAK_STAND_GEHEEL, "geheel" }, { ZAAK_STAND_WEEK, "week" }, { ZAAK_STAND_MAAND, "maand" }, { ZAAK_STAND_KWARTAAL, "kwartaal" }, { ZAAK_STAND_JAAR, "jaar" }, { 0, NULL }
};

const struct woord woorden_dimensie[] = {
    { ZAAK_DIMENSIE_GEMEENTE, "gemeente" }, { ZAAK_DIMENSIE_PERIODE, "periode" }, { ZAAK_DIMENSIE_ZAAKTYPE, "zaaktype" }, { ZAAK_DIMENSIE_EENHEID, "eenheid" },
    { ZAAK_DIMENSIE_KANAAL, "kanaal" }, { 0, NULL }
};

const struct woord woorden_verborgen[] = { { ZAAK_VERBORGEN_NEE, "nee" }, { ZAAK_VERBORGEN_KLEIN, "klein" }, { ZAAK_VERBORGEN_MEDE, "mede" }, { 0, NULL } };

const struct woord woorden_benchmark[] = {
    { ZAAK_BENCHMARK_GERANGSCHIKT, "gerangschikt" }, { ZAAK_BENCHMARK_VERBORGEN, "verborgen" }, { ZAAK_BENCHMARK_GEEN, "geen" }, { ZAAK_BENCHMARK_ONTBREEKT, "ontbreekt" }, { 0, NULL }
};

const struct woord woorden_identificatiedag[] = {
    { ZAAK_IDENTIFICATIEDAG_GEEN, "geen" }, { ZAAK_IDENTIFICATIEDAG_STARTDATUM, "startdatum" }, { ZAAK_IDENTIFICATIEDAG_VANDAAG, "vandaag" },
    { ZAAK_IDENTIFICATIEDAG_DATUM, "datum" }, { ZAAK_IDENTIFICATIEDAG_CREATIEDATUM, "creatiedatum" }, { ZAAK_IDENTIFICATIEDAG_VERSIEDATUM, "versiedatum" },
    { 0, NULL }
};

const struct woord woorden_tekens[] = { { ZAAK_TEKENS_VRIJ, "vrij" }, { ZAAK_TEKENS_RGBZ, "rgbz" }, { 0, NULL } };

const struct woord woorden_identificatiecontrole[] = {
    { ZAAK_IDENTIFICATIECONTROLE_GEEN, "geen" }, { ZAAK_IDENTIFICATIECONTROLE_UWV, "uwv" }, { 0, NULL }
};

const char *woord_get(const struct woord *list, int32_t waarde)
{
    while (list->woord && list->waarde != waarde)
        list++;
    return list->woord;
}

bool woord_find(const struct woord *list, const char *text, size_t length, int32_t *ret_waarde)
{
    for (; list->woord; list++) {
        if (strlen(list->woord) == length && !memcmp(list->woord, text, length)) {
            *ret_waarde = list->waarde;
            return true;
        }
    }
    return false;
}

void woord_list(const struct woord *list, char *buffer, size_t size)
{
    size_t used = 0;

    for (const struct woord *row = list; row->woord && used < size; row++)
        used += (size_t)snprintf(buffer + used, size - used, "%s%s", row == list ? "" : ", ", row->woord);
}

int32_t nummersoort_find(const char *woord)
{
    int32_t soort = 1;

    while (zaak_nummer_woord(soort) && strcmp(zaak_nummer_woord(soort), woord))
        soort++;
    return zaak_nummer_woord(soort) ? soort : 0;
}

bool minuut_read(const char *text, size_t length, int32_t *ret_minuut)
{
    int32_t digits[5] = { 0 }, minuut;

    for (size_t i = 0; i < 5 && length == 5; i++)
        digits[i] = text[i] - '0';
    if (length != 5 || text[2] != ':' || digits[0] < 0 || digits[0] > 2 || digits[1] < 0 || digits[1] > 9 || digits[3] < 0 || digits[3] > 5 ||
        digits[4] < 0 || digits[4] > 9)
        return false;
    minuut = (10 * digits[0] + digits[1]) * 60 + 10 * digits[3] + digits[4];
    *ret_minuut = minuut;
    return minuut <= ZAAK_OPENINGSTIJD_MINUTEN_PER_DAG;
}
