/* SPDX-License-Identifier: EUPL-1.2 */
/* From a document to rows of the register: the shape of a row, and what must hold within it. */
#include <stddef.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "grond_intern.h"
#include "tijd/json_tijd_intern.h"

static const char *const eerste_dag_words[] = { "dag_erna", "dag_zelf", NULL };
static const char *const telt_words[] = { "tot", "tot_en_met", "duur", NULL };
static const char *const regime_words[] = { "atw", "eu", "geen", NULL };
static const char *const einde_words[] = { "termijn", "kalenderjaar", NULL };
static const char *const dag_words[] = { "uiterlijk", "vanaf", NULL };
static const char *const als_words[] = { "wel", "niet", "laatste_van_het_jaar", NULL };
static const char *const na_afloop_words[] = { "niets", "dwangsom", "van_rechtswege", NULL };

#define GEBEURTENIS(name) offsetof(struct gebeurtenissoort, name)
static const struct json_field gebeurtenis_fields[] = {
    { "id", GEBEURTENIS(id), zaak_json_read_text, NULL, true },
    { "naam", GEBEURTENIS(naam), zaak_json_read_text, NULL, true },
    { NULL, 0, NULL, NULL, false },
};

/* Ids are small letters and digits, with one sign between words. */
static int check_id(const char *id, char between, struct zaak_error *error)
{
    for (size_t i = 0; id[i]; i++)
        if (!((id[i] >= 'a' && id[i] <= 'z') || (id[i] >= '0' && id[i] <= '9') || (id[i] == between && i > 0)))
            return zaak_fail(error, ZAAK_E_VORM, "id", "Een id bestaat uit kleine letters en cijfers, met '%c' tussen de woorden.", between);
    return 0;
}

int zaak_gebeurtenissoort_read(const json_node *node, struct gebeurtenissoort *row, struct zaak_error *error)
{
    int result = zaak_json_read_fields(node, gebeurtenis_fields, row, error);

    return result ? result : check_id(row->id, '_', error);
}

#define OPSCHORTING(name) offsetof(struct opschortingsgrond, name)
static const struct json_field opschorting_fields[] = {
    { "id", OPSCHORTING(id), zaak_json_read_text, NULL, true },
    { "naam", OPSCHORTING(naam), zaak_json_read_text, NULL, true },
    { "artikel", OPSCHORTING(artikel), zaak_json_read_text, NULL, true },
    { "bron", OPSCHORTING(bron), zaak_json_read_text, NULL, false },
    { "zekerheid", OPSCHORTING(zekerheid), zaak_json_read_text, NULL, false },
    { "eerste_dag", OPSCHORTING(eerste_dag), zaak_json_read_choice, eerste_dag_words, true },
    { "telt", OPSCHORTING(telt), zaak_json_read_choice, telt_words, true },
    { "eist_termijn", OPSCHORTING(eist_termijn), zaak_json_read_bool, NULL, false },
    { "lezing_circulaire", OPSCHORTING(lezing_circulaire), zaak_json_read_bool, NULL, false },
    { "vraagt_aanvulling", OPSCHORTING(vraagt_aanvulling), zaak_json_read_bool, NULL, false },
    { "tekst_begin", OPSCHORTING(tekst.begin), zaak_json_read_text, NULL, true },
    { "tekst_einde", OPSCHORTING(tekst.einde), zaak_json_read_text, NULL, false },
    { "tekst_ongebruikt", OPSCHORTING(tekst.ongebruikt), zaak_json_read_text, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

int zaak_opschortingsgrond_read(const json_node *node, struct opschortingsgrond *row, struct zaak_error *error)
{
    int result = zaak_json_read_fields(node, opschorting_fields, row, error);

    return result ? result : check_id(row->id, '-', error);
}

#define VERLENGING(name) offsetof(struct verlenging, name)
static const struct json_field verlenging_fields[] = {
    { "artikel", VERLENGING(artikel), zaak_json_read_text, NULL, true },
    { "hoogstens", VERLENGING(hoogstens), zaak_json_read_periode, NULL, false },
    { "keren", VERLENGING(keren), zaak_json_read_int32, NULL, false },
    { "binnen", VERLENGING(binnen), zaak_json_read_periode, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int read_verlenging(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    struct verlenging *verlenging = target;

    (void)extra;
    verlenging->keren = 1;
    return zaak_json_read_fields(value, verlenging_fields, verlenging, error);
}

#define RECHTSWEGE(name) offsetof(struct rechtswege, name)
static const struct json_field rechtswege_fields[] = {
    { "in_werking", RECHTSWEGE(in_werking), zaak_json_read_text, NULL, false },
    { "bekendmaking", RECHTSWEGE(bekendmaking), zaak_json_read_text, NULL, true },
    { "intrekking", RECHTSWEGE(intrekking), zaak_json_read_text, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int read_rechtswege(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    (void)extra;
    return zaak_json_read_fields(value, rechtswege_fields, target, error);
}

/* What names another part of the register is kept as it stands and resolved afterwards. */
struct grond_row {
    struct zaak_grond grond;
    const json_node *niet_voor, *anders, *opschorting;
};

struct niet_voor_row {
    struct niet_voor niet_voor;
    const char *gebeurtenis;
};

struct anders_row {
    struct anders anders;
    const char *gebeurtenis;
};

#define NIET_VOOR(name) offsetof(struct niet_voor_row, niet_voor.name)
static const struct json_field niet_voor_fields[] = {
    { "gebeurtenis", offsetof(struct niet_voor_row, gebeurtenis), zaak_json_read_text, NULL, true },
    { "artikel", NIET_VOOR(artikel), zaak_json_read_text, NULL, true },
    { "geldig_van", NIET_VOOR(van), zaak_json_read_dag, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

#define ANDERS(name) offsetof(struct anders_row, anders.name)
static const struct json_field anders_fields[] = {
    { "als", ANDERS(als), zaak_json_read_choice, als_words, true },
    { "gebeurtenis", offsetof(struct anders_row, gebeurtenis), zaak_json_read_text, NULL, false },
    { "deel", ANDERS(deel), zaak_json_read_periode, NULL, false },
    { "grond", ANDERS(grond), zaak_json_read_text, NULL, true },
    { "binnen", ANDERS(binnen), zaak_json_read_text, NULL, false },
    { "artikel", ANDERS(artikel), zaak_json_read_text, NULL, true },
    { NULL, 0, NULL, NULL, false },
};

#define GROND(name) offsetof(struct grond_row, grond.name)
#define ROW(name) offsetof(struct grond_row, name)
static const struct json_field grond_fields[] = {
    { "id", GROND(id), zaak_json_read_text, NULL, true },
    { "naam", GROND(naam), zaak_json_read_text, NULL, true },
    { "artikel", GROND(artikel), zaak_json_read_text, NULL, true },
    { "bron", GROND(bron), zaak_json_read_text, NULL, false },
    { "zekerheid", GROND(zekerheid), zaak_json_read_text, NULL, false },
    { "begin", GROND(begin_id), zaak_json_read_text, NULL, true },
    { "begin_tekst", GROND(begin_tekst), zaak_json_read_text, NULL, true },
    { "na", GROND(na), zaak_json_read_text, NULL, false },
    { "niet_voor", ROW(niet_voor), zaak_json_read_list, NULL, false },
    { "anders", ROW(anders), zaak_json_read_list, NULL, false },
    { "termijn", GROND(termijn), zaak_json_read_periode, NULL, false },
    { "einde", GROND(einde), zaak_json_read_choice, einde_words, false },
    { "eerste_dag", GROND(eerste_dag), zaak_json_read_choice, eerste_dag_words, false },
    { "regime", GROND(regime), zaak_json_read_choice, regime_words, false },
    { "dag", GROND(dag), zaak_json_read_choice, dag_words, false },
    { "verlenging", GROND(verlenging), read_verlenging, NULL, false },
    { "opschorting", ROW(opschorting), zaak_json_read_list, NULL, false },
    { "post", GROND(post), zaak_json_read_text, NULL, false },
    { "na_afloop", GROND(na_afloop), zaak_json_read_choice, na_afloop_words, true },
    { "van_rechtswege", GROND(van_rechtswege), read_rechtswege, NULL, false },
    { "geen_van_rechtswege", GROND(geen_van_rechtswege), zaak_json_read_text, NULL, false },
    { "geldig_van", GROND(van), zaak_json_read_dag, NULL, false },
    { "geldig_tot", GROND(tot), zaak_json_read_dag, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int resolve_gebeurtenis(const struct zaak_gronden *gronden, const char *id, const char *field, int32_t *place, struct zaak_error *error)
{
    *place = zaak_gronden_find_gebeurtenis(gronden, id);
    return *place >= 0 ? 0 : zaak_fail(error, ZAAK_E_VERWIJZING, field, "De gebeurtenis \"%.60s\" bestaat niet.", id);
}

static int resolve_niet_voor(const struct zaak_gronden *gronden, const json_node *node, struct zaak_grond *grond, struct zaak_error *error)
{
    struct niet_voor_row row = { .niet_voor = { .van = ZAAK_DAG_GEEN } };
    int result = zaak_json_read_fields(node, niet_voor_fields, &row, error);

    if (result == 0)
        result = resolve_gebeurtenis(gronden, row.gebeurtenis, "gebeurtenis", &row.niet_voor.gebeurtenis, error);
    if (result == 0)
        grond->niet_voor[grond->niet_voor_count++] = row.niet_voor;
    return result;
}

static int resolve_anders(const struct zaak_gronden *gronden, const json_node *node, struct zaak_grond *grond, struct zaak_error *error)
{
    struct anders_row row = { .anders = { .gebeurtenis = -1 } };
    int result = zaak_json_read_fields(node, anders_fields, &row, error);
    bool of_event = row.anders.als != ALS_LAATSTE_VAN_HET_JAAR;

    if (result)
        return result;
    if (of_event != (row.gebeurtenis != NULL))
        return zaak_fail(error, ZAAK_E_WAARDE, "gebeurtenis", of_event ? "Hier hoort een gebeurtenis bij." : "Hier hoort geen gebeurtenis bij.");
    if (of_event == (row.anders.deel.eenheid >= ZAAK_EENHEID_DAG && row.anders.deel.aantal > 0))
        return zaak_fail(error, ZAAK_E_WAARDE, "deel", of_event ? "Hier hoort geen deel van het jaar bij." : "Hier hoort een deel van het jaar bij, zoals P6W.");
    if (of_event)
        result = resolve_gebeurtenis(gronden, row.gebeurtenis, "gebeurtenis", &row.anders.gebeurtenis, error);
    if (result == 0)
        grond->anders[grond->anders_count++] = row.anders;
    return result;
}

static int resolve_opschorting(const struct zaak_gronden *gronden, const json_node *node, struct zaak_grond *grond, struct zaak_error *error)
{
    const struct opschortingsgrond *found;
    const char *id = NULL;
    int result = zaak_json_read_text(node, &id, NULL, error);

    if (result)
        return result;
    found = gronden_find_opschorting(gronden, id);
    if (!found)
        return zaak_opschortingsgrond_fail(gronden, ZAAK_E_VERWIJZING, NULL, id, error);
    grond->opschorting |= found->bit;
    return 0;
}

/* Resolves each item of a list, of which there are at most `most`. */
static int resolve_list(const struct zaak_gronden *gronden, const json_node *list, const char *name, size_t most, struct zaak_grond *grond,
                        int (*resolve)(const struct zaak_gronden *, const json_node *, struct zaak_grond *, struct zaak_error *), struct zaak_error *error)
{
    if (zaak_json_count(list) > most)
        return zaak_fail(error, ZAAK_E_LIMIET, name, "Deze lijst heeft hoogstens %zu rijen.", most);
    for (size_t i = 0; i < zaak_json_count(list); i++) {
        int result = resolve(gronden, zaak_json_at(list, i), grond, error);

        if (result) {
            zaak_error_prefix(error, "%s.%zu", name, i);
            return result;
        }
    }
    return 0;
}

/* A part of an extension: days, weeks, months or years forward, or not given. */
static int check_part(const struct zaak_periode *periode, const char *field, struct zaak_error *error)
{
    if (periode->eenheid == ZAAK_EENHEID_GEEN)
        return 0;
    if (periode->eenheid < ZAAK_EENHEID_DAG || periode->eenheid == ZAAK_EENHEID_WERKDAG || periode->aantal <= 0)
        return zaak_fail(error, ZAAK_E_WAARDE, field, "Dit telt dagen, weken, maanden of jaren vooruit.");
    return 0;
}

static int check_grond(const struct zaak_grond *grond, struct zaak_error *error)
{
    bool in_hours = grond->termijn.eenheid == ZAAK_EENHEID_UUR && grond->regime == ZAAK_REGIME_GEEN;
    int result;

    if (grond->einde == EINDE_KALENDERJAAR && grond->termijn.eenheid != ZAAK_EENHEID_GEEN)
        return zaak_fail(error, ZAAK_E_WAARDE, "termijn", "Een termijn tot het einde van het kalenderjaar heeft geen lengte.");
    if (grond->einde == EINDE_TERMIJN && grond->termijn.eenheid == ZAAK_EENHEID_GEEN)
        return zaak_fail(error, ZAAK_E_VELD, "termijn", "Het veld \"termijn\" ontbreekt.");
    if (grond->einde == EINDE_TERMIJN && (grond->termijn.aantal <= 0 || (grond->termijn.eenheid < ZAAK_EENHEID_DAG && !in_hours)))
        return zaak_fail(error, ZAAK_E_WAARDE, "termijn", "Een beslistermijn telt dagen, werkdagen, weken, maanden of jaren vooruit, of uren zonder regime.");
    if (grond->verlenging.keren < 0)
        return zaak_fail(error, ZAAK_E_WAARDE, "verlenging.keren", "Dit getal mag niet negatief zijn.");
    if (grond->van != ZAAK_DAG_GEEN && grond->tot != ZAAK_DAG_GEEN && grond->tot < grond->van)
        return zaak_fail(error, ZAAK_E_WAARDE, "geldig_tot", "De laatste dag ligt voor de eerste.");
    if ((grond->na_afloop == ZAAK_NA_AFLOOP_VAN_RECHTSWEGE) != (grond->van_rechtswege.bekendmaking != NULL))
        return zaak_fail(error, ZAAK_E_WAARDE, "van_rechtswege", grond->van_rechtswege.bekendmaking ? "Dit hoort alleen bij na_afloop \"van_rechtswege\"." : "Bij na_afloop \"van_rechtswege\" hoort het lid \"van_rechtswege\".");
    result = check_part(&grond->verlenging.hoogstens, "verlenging.hoogstens", error);
    return result ? result : check_part(&grond->verlenging.binnen, "verlenging.binnen", error);
}

int zaak_grond_read(const struct zaak_gronden *gronden, const json_node *node, struct zaak_grond *ret_grond, struct zaak_error *error)
{
    struct grond_row row = { .grond = { .van = ZAAK_DAG_GEEN, .tot = ZAAK_DAG_GEEN } };
    int result = zaak_json_read_fields(node, grond_fields, &row, error);

    if (result == 0)
        result = check_id(row.grond.id, '-', error);
    if (result == 0)
        result = check_grond(&row.grond, error);
    if (result == 0)
        result = resolve_gebeurtenis(gronden, row.grond.begin_id, "begin", &row.grond.begin, error);
    if (result == 0)
        result = resolve_list(gronden, row.niet_voor, "niet_voor", MAX_NIET_VOOR, &row.grond, resolve_niet_voor, error);
    if (result == 0)
        result = resolve_list(gronden, row.anders, "anders", MAX_ANDERS, &row.grond, resolve_anders, error);
    if (result == 0)
        result = resolve_list(gronden, row.opschorting, "opschorting", MAX_OPSCHORTINGSGRONDEN, &row.grond, resolve_opschorting, error);
    if (result == 0)
        *ret_grond = row.grond;
    return result;
}

static int check_reference(const struct zaak_gronden *gronden, const char *id, const char *field, struct zaak_error *error)
{
    return !id || zaak_gronden_first(gronden, id) ? 0 : zaak_fail(error, ZAAK_E_VERWIJZING, field, "De grond \"%.60s\" bestaat niet.", id);
}

/* A term that follows itself, by whatever way, would never begin. */
static int check_circle(const struct zaak_gronden *gronden, const struct zaak_grond *row, struct zaak_error *error)
{
    const struct zaak_grond *at = row;

    for (int hops = 0; at && at->na; hops++) {
        if (hops == MAX_SPRONGEN)
            return zaak_fail(error, ZAAK_E_VERWIJZING, "na", "De gronden volgen elkaar te ver, of in een kring.");
        at = zaak_gronden_first(gronden, at->na);
    }
    return 0;
}

int zaak_grond_check_references(const struct zaak_gronden *gronden, const struct zaak_grond *row, struct zaak_error *error)
{
    int result = check_reference(gronden, row->na, "na", error);

    if (result == 0)
        result = check_circle(gronden, row, error);
    if (result == 0)
        result = check_reference(gronden, row->post, "post", error);
    if (result == 0)
        result = check_reference(gronden, row->van_rechtswege.in_werking, "van_rechtswege.in_werking", error);
    if (result == 0)
        result = check_reference(gronden, row->van_rechtswege.bekendmaking, "van_rechtswege.bekendmaking", error);
    if (result == 0)
        result = check_reference(gronden, row->van_rechtswege.intrekking, "van_rechtswege.intrekking", error);
    for (size_t i = 0; result == 0 && i < row->anders_count; i++) {
        result = check_reference(gronden, row->anders[i].grond, "grond", error);
        if (result == 0)
            result = check_reference(gronden, row->anders[i].binnen, "binnen", error);
        if (result)
            zaak_error_prefix(error, "anders.%zu", i);
    }
    return result;
}
