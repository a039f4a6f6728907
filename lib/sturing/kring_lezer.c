/* SPDX-License-Identifier: EUPL-1.2 */
#include <stddef.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "gemeente_intern.h"
#include "kring_intern.h"
#include "tijd/json_tijd_intern.h"

static const char *const element_woorden[] = {
#define X(id, word, loop, name, evidence, until_2024, since_2024, yearly) word,
#include "vth_elementen.inc"
#undef X
    NULL
};

_Static_assert((int)ELEMENT_COUNT <= 64, "the elements that evidence follows from are bits");

static const char *const meet_woorden[] = { "binnen_wet", "binnen_norm", "afgehandeld", NULL };

int32_t zaak_kring_element(const char *woord)
{
    int32_t element = 0;

    while (element < (int32_t)ELEMENT_COUNT && strcmp(element_woorden[element], woord))
        element++;
    return element;
}

const char *zaak_kring_element_woord(int32_t element)
{
    return element_woorden[element];
}

/* Where something is read into, and the list that it is a row of. */
struct lezer {
    struct zaak_context *ctx;
    struct arena *arena;
};

typedef int (*read_row)(const struct lezer *lezer, const json_node *node, void *row, struct zaak_error *error);

/* Reads the rows of a list into fresh room with `extra` more rows behind them; NULL is an empty list. */
static int read_rows(const struct lezer *lezer, const char *naam, const json_node *list, size_t size, size_t extra, read_row read, void *ret_rows, size_t *ret_count,
                     struct zaak_error *error)
{
    size_t count = zaak_json_count(list);
    char *rows;

    if (count > MAX_KRING_ROWS)
        return zaak_fail(error, ZAAK_E_LIMIET, naam, "Een lijst van een beleidscyclus heeft hoogstens %d regels.", MAX_KRING_ROWS);
    rows = zaak_arena_alloc(lezer->ctx, lezer->arena, (count + extra) * size);
    if (!rows)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < count; i++) {
        int result = read(lezer, zaak_json_at(list, i), rows + i * size, error);

        if (result) {
            zaak_error_prefix(error, "%s.%zu", naam, i);
            return result;
        }
    }
    *(void **)ret_rows = rows;
    *ret_count = count;
    return 0;
}

/* ---- evidence ---- */

struct bewijs_bron {
    struct bewijs bewijs;
    const json_node *volgt_uit;
};

#define BEWIJS(name) offsetof(struct bewijs_bron, bewijs.name)
static const struct json_field bewijs_fields[] = {
    { "element", BEWIJS(element), zaak_json_read_choice, element_woorden, true },
    { "document", BEWIJS(document), zaak_json_read_text, NULL, true },
    { "vastgesteld", BEWIJS(vastgesteld), zaak_json_read_dag, NULL, true },
    { "tot", BEWIJS(tot), zaak_json_read_dag, NULL, false },
    { "volgt_uit", offsetof(struct bewijs_bron, volgt_uit), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int read_bewijs(const struct lezer *lezer, const json_node *node, void *row, struct zaak_error *error)
{
    struct bewijs_bron bron = { .bewijs = { .tot = ZAAK_DAG_GEEN } };
    int result = zaak_json_read_fields(node, bewijs_fields, &bron, error);

    (void)lezer;
    if (result == 0 && bron.bewijs.tot != ZAAK_DAG_GEEN && bron.bewijs.tot < bron.bewijs.vastgesteld)
        result = zaak_fail(error, ZAAK_E_WAARDE, "tot", "De laatste dag ligt voor de dag van vaststelling.");
    for (size_t i = 0; result == 0 && i < zaak_json_count(bron.volgt_uit); i++) {
        int32_t element;

        result = zaak_json_read_choice(zaak_json_at(bron.volgt_uit, i), &element, element_woorden, error);
        if (result == 0 && element == bron.bewijs.element)
            result = zaak_fail(error, ZAAK_E_VERWIJZING, NULL, "Een bewijs van \"%s\" volgt niet uit \"%s\" zelf.", element_woorden[element], element_woorden[element]);
        if (result)
            zaak_error_prefix(error, "volgt_uit.%zu", i);
        else
            bron.bewijs.volgt_uit |= (uint64_t)1 << element;
    }
    if (result == 0)
        *(struct bewijs *)row = bron.bewijs;
    return result;
}

/* ---- goals ---- */

struct indicator_bron {
    struct indicator indicator;
    const json_node *activiteit, *zaaktypen, *metingen, *evaluatie;
};

#define INDICATOR(name) offsetof(struct indicator_bron, indicator.name)
#define LIJST(name) offsetof(struct indicator_bron, name)
static const struct json_field indicator_fields[] = {
    { "id", INDICATOR(id), zaak_json_read_text, NULL, true },
    { "naam", INDICATOR(naam), zaak_json_read_text, NULL, true },
    { "meet", INDICATOR(meet), zaak_json_read_choice, meet_woorden, false },
    { "streef", INDICATOR(streef), zaak_json_read_int32, NULL, false },
    { "activiteit", LIJST(activiteit), zaak_json_read_object, NULL, false },
    { "zaaktypen", LIJST(zaaktypen), zaak_json_read_list, NULL, false },
    { "metingen", LIJST(metingen), zaak_json_read_list, NULL, false },
    { "evaluatie", LIJST(evaluatie), zaak_json_read_object, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static const struct json_field activiteit_fields[] = {
    { "uren", offsetof(struct indicator, uren), zaak_json_read_int32, NULL, false },
    { "budget", offsetof(struct indicator, budget), zaak_json_read_int32, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static const struct json_field evaluatie_fields[] = {
    { "op", offsetof(struct indicator, geevalueerd), zaak_json_read_dag, NULL, true },
    { "gevolg", offsetof(struct indicator, gevolg), zaak_json_read_text, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

struct meting_bron {
    zaak_dag van, tot;
    int32_t gehaald, totaal;
};

static const struct json_field meting_fields[] = {
    { "van", offsetof(struct meting_bron, van), zaak_json_read_dag, NULL, true },
    { "tot", offsetof(struct meting_bron, tot), zaak_json_read_dag, NULL, true },
    { "gehaald", offsetof(struct meting_bron, gehaald), zaak_json_read_int32, NULL, true },
    { "totaal", offsetof(struct meting_bron, totaal), zaak_json_read_int32, NULL, true },
    { NULL, 0, NULL, NULL, false },
};

static int read_meting(const struct lezer *lezer, const json_node *node, void *row, struct zaak_error *error)
{
    struct meting_bron bron = { 0, 0, 0, 0 };
    int result = zaak_json_read_fields(node, meting_fields, &bron, error);

    (void)lezer;
    if (result)
        return result;
    if (bron.tot < bron.van)
        return zaak_fail(error, ZAAK_E_WAARDE, "tot", "De laatste dag ligt voor de eerste.");
    if (bron.gehaald < 0 || bron.totaal < bron.gehaald)
        return zaak_fail(error, ZAAK_E_WAARDE, "gehaald", "Er zijn er niet meer gehaald dan er in totaal zijn, en niet minder dan nul.");
    *(struct meting *)row = (struct meting){ bron.van, bron.tot, { bron.gehaald, bron.totaal, 0 } };
    return 0;
}

static int read_zaaktype(const struct lezer *lezer, const json_node *node, void *row, struct zaak_error *error)
{
    (void)lezer;
    return zaak_json_read_text(node, row, NULL, error);
}

static int read_part(const json_node *node, const char *naam, const struct json_field *fields, struct indicator *indicator, struct zaak_error *error)
{
    int result = node ? zaak_json_read_fields(node, fields, indicator, error) : 0;

    if (result)
        zaak_error_prefix(error, "%s", naam);
    return result;
}

static int read_indicator(const struct lezer *lezer, const json_node *node, void *row, struct zaak_error *error)
{
    struct indicator_bron bron = { .indicator = { .meet = -1, .streef = -1, .geevalueerd = ZAAK_DAG_GEEN, .eigen = { .tot = ZAAK_DAG_GEEN } } };
    struct indicator *indicator = &bron.indicator;
    int result = zaak_json_read_fields(node, indicator_fields, &bron, error);

    if (result == 0 && zaak_json_get(node, "streef") && (indicator->streef < 0 || indicator->streef > 100)) /* -1 says that there is none */
        result = zaak_fail(error, ZAAK_E_WAARDE, "streef", "Een streefwaarde is een percentage van 0 tot en met 100.");
    if (result == 0)
        result = read_part(bron.activiteit, "activiteit", activiteit_fields, indicator, error);
    if (result == 0 && (indicator->uren < 0 || indicator->budget < 0))
        result = zaak_fail(error, ZAAK_E_WAARDE, "activiteit", "Uren en budget zijn niet minder dan nul.");
    if (result == 0)
        result = read_part(bron.evaluatie, "evaluatie", evaluatie_fields, indicator, error);
    if (result == 0)
        result = read_rows(lezer, "zaaktypen", bron.zaaktypen, sizeof *indicator->zaaktypen, 0, read_zaaktype, &indicator->zaaktypen, &indicator->zaaktype_count, error);
    if (result == 0)
        result = read_rows(lezer, "metingen", bron.metingen, sizeof *indicator->metingen, 0, read_meting, &indicator->metingen, &indicator->meting_count, error);
    if (result == 0)
        *(struct indicator *)row = bron.indicator;
    return result;
}

struct doel_bron {
    struct kringdoel doel;
    const json_node *indicatoren;
};

static const struct json_field doel_fields[] = {
    { "id", offsetof(struct doel_bron, doel.id), zaak_json_read_text, NULL, true },
    { "naam", offsetof(struct doel_bron, doel.naam), zaak_json_read_text, NULL, true },
    { "indicatoren", offsetof(struct doel_bron, indicatoren), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int read_doel(const struct lezer *lezer, const json_node *node, void *row, struct zaak_error *error)
{
    struct doel_bron bron = { .doel = { NULL, NULL, NULL, 0 } };
    int result = zaak_json_read_fields(node, doel_fields, &bron, error);

    if (result == 0)
        result = read_rows(lezer, "indicatoren", bron.indicatoren, sizeof *bron.doel.indicatoren, 0, read_indicator, &bron.doel.indicatoren, &bron.doel.count, error);
    if (result == 0)
        *(struct kringdoel *)row = bron.doel;
    return result;
}

/* ---- the document ---- */

struct kring_bron {
    const char *gemeente, *naam;
    const json_node *bewijzen, *doelen;
};

static const struct json_field kring_fields[] = {
    { "gemeente", offsetof(struct kring_bron, gemeente), zaak_json_read_text, NULL, true },
    { "naam", offsetof(struct kring_bron, naam), zaak_json_read_text, NULL, false },
    { "bewijzen", offsetof(struct kring_bron, bewijzen), zaak_json_read_list, NULL, false },
    { "doelen", offsetof(struct kring_bron, doelen), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

/* Room for the elements that can be filled from the cases. */
enum { UIT_ZAKEN = 3 };

int zaak_kring_read(struct zaak_kring *kring, struct zaak_error *error)
{
    const struct lezer lezer = { kring->ctx, &kring->arena };
    struct kring_bron bron = { NULL, NULL, NULL, NULL };
    int result = zaak_json_read_fields(kring->root, kring_fields, &bron, error);

    if (result == 0)
        result = zaak_gemeente_check_code(bron.gemeente, "gemeente", error);
    kring->gemeente = bron.gemeente;
    kring->naam = bron.naam ? bron.naam : bron.gemeente;
    if (result == 0)
        result = read_rows(&lezer, "bewijzen", bron.bewijzen, sizeof *kring->bewijzen, UIT_ZAKEN, read_bewijs, &kring->bewijzen, &kring->bewijs_count, error);
    if (result == 0)
        result = read_rows(&lezer, "doelen", bron.doelen, sizeof *kring->doelen, 0, read_doel, &kring->doelen, &kring->doel_count, error);
    return result ? result : zaak_kring_check(kring, error);
}
