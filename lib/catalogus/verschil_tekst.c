/* SPDX-License-Identifier: EUPL-1.2 */
/* Differences between two versions in plain Dutch. */
#include <zaak/grond.h>

#include "basis/fout_intern.h"
#include "catalogus_intern.h"
#include "verschil_intern.h"

/* Longer values are cut in a sentence: the whole text stands in the data. */
enum { MAX_VALUE = 120 };

/* A number of bytes that ends at a whole character. */
static size_t cut_length(const char *text, size_t max)
{
    size_t length = strlen(text), at = 0;

    if (length <= max)
        return length;
    for (size_t step; (step = zaak_utf8_character(text + at)) && at + step <= max;)
        at += step;
    return at;
}

/* On one line, cut when it is long. */
static void add_cut(struct tekst *out, const char *value)
{
    size_t length = cut_length(value, MAX_VALUE);

    for (size_t i = 0; i < length; i++)
        zaak_tekst_add_n(out, (unsigned char)value[i] < ' ' ? " " : value + i, 1);
    if (value[length])
        zaak_tekst_add(out, "…");
}

void zaak_verschil_value_text(struct tekst *out, const char *value, bool is_duur)
{
    struct zaak_periode periode;
    struct zaak_duur duur;
    char room[128];

    if (!value)
        zaak_tekst_add(out, "leeg");
    else if (is_duur && zaak_periode_parse(value, strlen(value), &periode) == 0 && zaak_periode_format(&periode, ZAAK_PERIODE_NEDERLANDS, room, sizeof room) > 0)
        zaak_tekst_add(out, room);
    else if (is_duur && zaak_duur_parse(value, strlen(value), &duur) == 0 && zaak_duur_format(&duur, ZAAK_PERIODE_NEDERLANDS, room, sizeof room) > 0)
        zaak_tekst_add(out, room);
    else
        add_cut(out, value);
}

/* A ground by its name and article too: its id says little. */
static void add_ground(struct tekst *out, const struct zaak_object *version, const char *id)
{
    const struct zaak_gronden *gronden = zaak_catalogus_get_gronden(version->catalogus);
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

    zaak_verschil_value_text(out, id, false);
    for (size_t i = 0; id && i < zaak_gronden_count(gronden); i++) {
        if (zaak_grond_get_info(zaak_gronden_at(gronden, i), &info) || strcmp(info.id, id))
            continue;
        zaak_tekst_add(out, " (");
        zaak_tekst_add(out, info.naam);
        zaak_tekst_add(out, ", ");
        zaak_tekst_add(out, info.artikel);
        if (info.termijn.eenheid != ZAAK_EENHEID_GEEN) {
            char room[64];

            if (zaak_periode_format(&info.termijn, ZAAK_PERIODE_NEDERLANDS, room, sizeof room) > 0)
                zaak_tekst_addf(out, ", %s", room);
        }
        zaak_tekst_add(out, ")");
        return;
    }
}

static void add_value(struct tekst *out, const struct zaak_verschillen *list, const struct verschil *row, bool after)
{
    const char *value = after ? row->wordt : row->was;

    if (row->deel == DEEL_PROFIEL && !strcmp(row->veld, "grond"))
        add_ground(out, after ? list->naar : list->van, value);
    else
        zaak_verschil_value_text(out, value, row->is_duur);
}

/* What the sentence is about, with a capital: the words are ours and begin with a letter of ASCII. */
static void add_subject(struct tekst *out, const struct verschil *row)
{
    const char *deel = zaak_verschil_deel(row->deel);
    char first = (char)(deel[0] - ('a' - 'A'));

    zaak_tekst_add_n(out, &first, 1);
    zaak_tekst_add(out, deel + 1);
    if (!*row->naam)
        return;
    zaak_tekst_add(out, " \"");
    add_cut(out, row->naam);
    zaak_tekst_add(out, "\"");
}

/* Of a transition what it demands, of a promise what it says. */
static void add_detail(struct tekst *out, const struct verschil *row)
{
    const char *value = row->wijze == ZAAK_VERSCHIL_TOEGEVOEGD ? row->wordt : row->was;

    if (row->deel <= DEEL_PROFIEL || !value)
        return;
    zaak_tekst_add(out, row->deel == DEEL_OVERGANG ? " (eist: " : " (");
    add_cut(out, value);
    zaak_tekst_add(out, ")");
}

static void add_sentence(struct tekst *out, const struct zaak_verschillen *list, const struct verschil *row)
{
    add_subject(out, row);
    if (!*row->veld) {
        add_detail(out, row);
        zaak_tekst_add(out, row->wijze == ZAAK_VERSCHIL_TOEGEVOEGD ? " komt erbij." : " vervalt.");
        return;
    }
    if (row->wijze == ZAAK_VERSCHIL_VERPLAATST)
        zaak_tekst_add(out, " krijgt een andere plaats");
    if (row->wijze == ZAAK_VERSCHIL_VERPLAATST && !strcmp(row->was, row->wordt)) {
        zaak_tekst_add(out, " tussen de andere.");
        return;
    }
    if (row->was && row->wordt && strlen(row->was) > MAX_VALUE && strlen(row->wordt) > MAX_VALUE) {
        zaak_tekst_addf(out, ": %s is een andere tekst.", row->veld);
        return;
    }
    zaak_tekst_addf(out, ": %s was ", row->veld);
    add_value(out, list, row, false);
    zaak_tekst_add(out, ", wordt ");
    add_value(out, list, row, true);
    zaak_tekst_add(out, ".");
}

static int give(struct tekst *text, char *buffer, size_t size)
{
    int result;

    zaak_tekst_add(text, "");
    result = text->failed ? -ZAAK_E_GEHEUGEN : zaak_tekst_give(text->bytes, text->length, buffer, size);
    zaak_tekst_free(text);
    return result;
}

int zaak_verschillen_regel_text(const struct zaak_verschillen *list, size_t index, char *buffer, size_t size)
{
    struct tekst text;

    if (!list || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    if (index >= list->count)
        return -ZAAK_E_BEREIK;
    text = (struct tekst){ .ctx = list->ctx };
    add_sentence(&text, list, &list->rows[index]);
    return give(&text, buffer, size);
}

static void add_day(struct tekst *out, const char *before, zaak_dag dag)
{
    char room[32];

    if (dag != ZAAK_DAG_GEEN && zaak_datum_format(dag, ZAAK_DATUM_ISO, room, sizeof room) > 0)
        zaak_tekst_addf(out, "%s%s", before, room);
}

static void add_version(struct tekst *out, const struct zaak_object *version)
{
    zaak_tekst_add(out, version->identificatie ? version->identificatie : version->naam);
    add_day(out, " vanaf ", version->begin);
    add_day(out, " tot en met ", version->einde);
    if (version->concept)
        zaak_tekst_add(out, " (concept)");
}

/* Parts that come or go are told together. */
static bool goes_with(const struct verschil *a, const struct verschil *b)
{
    return !*a->veld && !*b->veld && *a->naam && a->deel == b->deel && a->wijze == b->wijze && a->gevolg == b->gevolg;
}

static size_t count_with(const struct zaak_verschillen *list, size_t first)
{
    size_t count = 0;

    if (*list->rows[first].veld)
        return 1;
    for (size_t i = first; i < list->count; i++)
        count += goes_with(&list->rows[first], &list->rows[i]);
    return count;
}

/* Rows of one list stand together, so one that goes with an earlier row goes with one of its own list. */
static bool is_told(const struct zaak_verschillen *list, size_t index)
{
    for (size_t i = *list->rows[index].veld ? 0 : index; i-- > 0 && list->rows[i].deel == list->rows[index].deel;)
        if (goes_with(&list->rows[i], &list->rows[index]))
            return true;
    return false;
}

static void add_names(struct tekst *out, const struct zaak_verschillen *list, size_t first)
{
    const struct verschil *row = &list->rows[first];

    zaak_tekst_addf(out, "%s die %s (%zu): ", zaak_verschil_meervoud(row->deel), row->wijze == ZAAK_VERSCHIL_TOEGEVOEGD ? "erbij komen" : "vervallen",
                    count_with(list, first));
    for (size_t i = first; i < list->count; i++) {
        if (!goes_with(row, &list->rows[i]))
            continue;
        zaak_tekst_add(out, i > first ? ", \"" : "\"");
        add_cut(out, list->rows[i].naam);
        zaak_tekst_add(out, "\"");
        add_detail(out, &list->rows[i]);
    }
    zaak_tekst_add(out, ".");
}

static void add_rows(struct tekst *out, const struct zaak_verschillen *list, bool serious)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct verschil *row = &list->rows[i];

        if ((row->gevolg != ZAAK_GEVOLG_GEEN) != serious || is_told(list, i))
            continue;
        zaak_tekst_add(out, "- ");
        if (count_with(list, i) > 1)
            add_names(out, list, i);
        else
            add_sentence(out, list, row);
        if (serious)
            zaak_tekst_addf(out, "\n  %s", row->uitleg);
        zaak_tekst_add(out, "\n");
    }
}

int zaak_verschillen_text(const struct zaak_verschillen *list, char *buffer, size_t size)
{
    struct tekst text;
    size_t serious = 0;

    if (!list || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    text = (struct tekst){ .ctx = list->ctx };
    for (size_t i = 0; i < list->count; i++)
        serious += list->rows[i].gevolg != ZAAK_GEVOLG_GEEN;
    zaak_tekst_add(&text, "Van ");
    add_version(&text, list->van);
    zaak_tekst_add(&text, "\nnaar ");
    add_version(&text, list->naar);
    zaak_tekst_addf(&text, ":\n%s\n", list->count ? "" : "geen verschillen.");
    if (serious)
        zaak_tekst_addf(&text, "Van belang voor lopende zaken (%zu):\n", serious);
    add_rows(&text, list, true);
    if (list->count > serious)
        zaak_tekst_addf(&text, "%sZonder gevolg voor lopende zaken (%zu):\n", serious ? "\n" : "", list->count - serious);
    add_rows(&text, list, false);
    return give(&text, buffer, size);
}
