/* SPDX-License-Identifier: EUPL-1.2 */
/* The XML of a log, one trace after the other. A log comes from somewhere else: it gets no entities, no network and
 * no large buffers (the limits of libxml2 stay on), and a DOCTYPE, which XES does not have, is refused. */
#include "xes.h"

#include <libxml/xmlreader.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* libzaak takes at most 10,000 facts of one case, and an event can be two. */
enum { MAX_GEBEURTENISSEN = 4900, MAX_TEKST = 10000 };

struct lezer {
    xmlTextReaderPtr reader;
    struct bron *bron;
    struct spoor spoor;
    struct gebeurtenis *gebeurtenis; /* the event whose attributes come now, or NULL */
    struct probleem *probleem;
    spoor_functie give;
    void *user;
};

struct sleutel {
    const char *naam;
    bool datum, verplicht;
};

static const struct sleutel spoor_sleutels[SPOOR_VELDEN] = {
    [SPOOR_NAAM] = { "concept:name", false, true },
    [SPOOR_BEGIN] = { "startdate", true, true },
    [SPOOR_EINDE] = { "enddate", true, false },
    [SPOOR_EINDE_GEPLAND] = { "enddate_planned", true, false },
    [SPOOR_DEADLINE] = { "deadline", true, false },
    [SPOOR_VERANTWOORDELIJKE] = { "responsible", false, false },
    [SPOOR_AFDELING] = { "department", false, false },
    [SPOOR_GROEP] = { "group", false, false },
    [SPOOR_KANAAL] = { "channel", false, false },
    [SPOOR_REDEN] = { "redenverlenging", false, false },
    [SPOOR_AANTEKENING] = { "aantekening", false, false },
};

static const struct sleutel gebeurtenis_sleutels[GEBEURTENIS_VELDEN] = {
    [GEBEURTENIS_NAAM] = { "concept:name", false, true },
    [GEBEURTENIS_MOMENT] = { "time:timestamp", true, true },
    [GEBEURTENIS_ID] = { "concept:instance", false, false },
    [GEBEURTENIS_WIE] = { "org:resource", false, false },
};

int probleem_set(struct probleem *probleem, long regel, const char *format, ...)
{
    va_list list;

    probleem->regel = regel;
    va_start(list, format);
    vsnprintf(probleem->tekst, sizeof probleem->tekst, format, list);
    va_end(list);
    return -1;
}

/* Exact, because the parser gets the file a line at a time; after a line that is longer than its buffer it may be
 * one ahead. */
static long line_of(const struct lezer *lezer)
{
    return xmlTextReaderGetParserLineNumber(lezer->reader);
}

/* Something is wrong on the present line. */
#define WRONG(lezer, ...) probleem_set((lezer)->probleem, line_of(lezer), __VA_ARGS__)

/* The first complaint of libxml2 is the one that says where it went wrong. */
static void hear(void *user, xmlErrorPtr xml)
{
    struct probleem *probleem = ((struct lezer *)user)->probleem;

    if (probleem->tekst[0])
        return;
    probleem_set(probleem, xml->line, "dit is geen geldige XML (libxml2: %.200s",
                 xml->message ? xml->message : "?");
    probleem->tekst[strcspn(probleem->tekst, "\n")] = '\0';
    strncat(probleem->tekst, ")", sizeof probleem->tekst - strlen(probleem->tekst) - 1);
}

static void clear(struct veld *velden, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(velden[i].tekst);
        velden[i] = (struct veld){ NULL, ZAAK_TIJDSTIP_GEEN, ZAAK_DAG_GEEN };
    }
}

static void clear_spoor(struct spoor *spoor)
{
    clear(spoor->velden, SPOOR_VELDEN);
    for (size_t i = 0; i < spoor->count; i++)
        clear(spoor->gebeurtenissen[i].velden, GEBEURTENIS_VELDEN);
    spoor->count = 0;
}

/* An instant with its offset, on a day for which libzaak has a kalender. */
static int read_date(const struct lezer *lezer, const char *naam, struct veld *veld)
{
    int result = zaak_tijdstip_parse(veld->tekst, strlen(veld->tekst), &veld->tijdstip);

    if (result == 0)
        result = zaak_tijdstip_dag(veld->tijdstip, &veld->dag, NULL);
    if (result == 0 && veld->dag >= zaak_datum(1950, 1, 1) && veld->dag <= zaak_datum(2100, 12, 31))
        return 0;
    if (result == 0)
        return WRONG(lezer, "\"%s\" ligt niet tussen 1950 en 2100: \"%.60s\"", naam, veld->tekst);
    return WRONG(lezer, "\"%s\" is geen geldig tijdstip (jjjj-mm-ddTuu:mm:ss+01:00): \"%.60s\"", naam, veld->tekst);
}

/* What XES tools write for a field that was not filled in. */
static bool is_filled(const char *value)
{
    return *value && strcmp(value, "UNKNOWN") && strcmp(value, "EMPTY");
}

static int take(const struct lezer *lezer, const struct sleutel *sleutel, struct veld *veld)
{
    xmlChar *xml = xmlTextReaderGetAttribute(lezer->reader, BAD_CAST "value");
    const char *value = (const char *)xml;
    int result = 0;

    if (!value)
        result = WRONG(lezer, "\"%s\" heeft geen waarde", sleutel->naam);
    else if (veld->tekst)
        result = WRONG(lezer, "\"%s\" staat er twee keer", sleutel->naam);
    else if (strlen(value) > MAX_TEKST)
        result = WRONG(lezer, "\"%s\" is langer dan %d bytes", sleutel->naam, (int)MAX_TEKST);
    else if (is_filled(value) && !(veld->tekst = strdup(value)))
        result = probleem_set(lezer->probleem, 0, "er is geen geheugen meer");
    xmlFree(xml);
    return result == 0 && veld->tekst && sleutel->datum ? read_date(lezer, sleutel->naam, veld) : result;
}

/* One attribute: <date key="startdate" value="…"/>. What the key does not name here is passed over. */
static int read_attribute(const struct lezer *lezer, const struct sleutel *sleutels, size_t count,
                          struct veld *velden)
{
    xmlChar *key = xmlTextReaderGetAttribute(lezer->reader, BAD_CAST "key");
    int result = 0;

    if (!key)
        return WRONG(lezer, "een attribuut van het logboek heeft geen \"key\"");
    for (size_t i = 0; i < count && result == 0; i++)
        if (!strcmp((const char *)key, sleutels[i].naam))
            result = take(lezer, &sleutels[i], &velden[i]);
    xmlFree(key);
    return result;
}

static int require(const struct lezer *lezer, const char *what, long regel, const struct sleutel *sleutels,
                   size_t count, const struct veld *velden)
{
    for (size_t i = 0; i < count; i++)
        if (sleutels[i].verplicht && !velden[i].tekst)
            return probleem_set(lezer->probleem, regel, "%s heeft geen \"%s\"", what, sleutels[i].naam);
    return 0;
}

static int begin_event(struct lezer *lezer)
{
    struct spoor *spoor = &lezer->spoor;

    if (spoor->count == MAX_GEBEURTENISSEN)
        return WRONG(lezer, "een zaak heeft meer dan %d gebeurtenissen", (int)MAX_GEBEURTENISSEN);
    if (spoor->count == spoor->capacity) {
        size_t capacity = spoor->capacity ? spoor->capacity * 2 : 16;
        struct gebeurtenis *grown = realloc(spoor->gebeurtenissen, capacity * sizeof *grown);

        if (!grown)
            return probleem_set(lezer->probleem, 0, "er is geen geheugen meer");
        memset(grown + spoor->capacity, 0, (capacity - spoor->capacity) * sizeof *grown);
        spoor->gebeurtenissen = grown;
        spoor->capacity = capacity;
    }
    lezer->gebeurtenis = &spoor->gebeurtenissen[spoor->count++];
    lezer->gebeurtenis->regel = line_of(lezer);
    return 0;
}

static int end_event(struct lezer *lezer)
{
    const struct gebeurtenis *gebeurtenis = lezer->gebeurtenis;

    lezer->gebeurtenis = NULL;
    return require(lezer, "een gebeurtenis (event)", gebeurtenis->regel, gebeurtenis_sleutels, GEBEURTENIS_VELDEN,
                   gebeurtenis->velden);
}

static int end_trace(struct lezer *lezer)
{
    const struct spoor *spoor = &lezer->spoor;
    int result = require(lezer, "een zaak (trace)", spoor->regel, spoor_sleutels, SPOOR_VELDEN, spoor->velden);

    if (result == 0)
        result = lezer->give(lezer->user, spoor, lezer->probleem);
    clear_spoor(&lezer->spoor);
    return result;
}

/* An element inside a trace: depth 2 is an event or an attribute of the trace, depth 3 inside an event one of the
 * event; deeper is metadata of an attribute. */
static int inside_trace(struct lezer *lezer, const char *name, int depth)
{
    int result;

    if (depth == 3 && lezer->gebeurtenis)
        return read_attribute(lezer, gebeurtenis_sleutels, GEBEURTENIS_VELDEN, lezer->gebeurtenis->velden);
    if (depth != 2)
        return 0;
    if (strcmp(name, "event"))
        return read_attribute(lezer, spoor_sleutels, SPOOR_VELDEN, lezer->spoor.velden);
    result = begin_event(lezer);
    return result == 0 && xmlTextReaderIsEmptyElement(lezer->reader) ? end_event(lezer) : result;
}

static int read_trace(struct lezer *lezer)
{
    int result = 0, more;

    lezer->spoor.regel = line_of(lezer);
    if (xmlTextReaderIsEmptyElement(lezer->reader))
        return end_trace(lezer);
    while (result == 0 && (more = xmlTextReaderRead(lezer->reader)) == 1) {
        int type = xmlTextReaderNodeType(lezer->reader), depth = xmlTextReaderDepth(lezer->reader);

        if (type == XML_READER_TYPE_END_ELEMENT && depth == 1)
            return end_trace(lezer);
        if (type == XML_READER_TYPE_END_ELEMENT && depth == 2 && lezer->gebeurtenis)
            result = end_event(lezer);
        else if (type == XML_READER_TYPE_ELEMENT)
            result = inside_trace(lezer, (const char *)xmlTextReaderConstLocalName(lezer->reader), depth);
    }
    return result ? result : -1; /* the log ends inside the trace; libxml2 has said so */
}

/* The nodes of a log: 1 when the subtree of this one is to be passed over, 0 to go on. */
static int read_node(struct lezer *lezer)
{
    int type = xmlTextReaderNodeType(lezer->reader), depth = xmlTextReaderDepth(lezer->reader);
    const char *name = (const char *)xmlTextReaderConstLocalName(lezer->reader);

    if (type == XML_READER_TYPE_DOCUMENT_TYPE)
        return WRONG(lezer, "een XES-logboek heeft geen DOCTYPE; entiteiten worden niet gelezen");
    if (type != XML_READER_TYPE_ELEMENT)
        return 0;
    if (depth == 0 && strcmp(name, "log"))
        return WRONG(lezer, "dit is geen XES-logboek: het begint met <%.60s> in plaats van <log>", name);
    if (depth == 1 && !strcmp(name, "trace"))
        return read_trace(lezer);
    return depth == 1;
}

static int read_log(struct lezer *lezer)
{
    int result = 0, more = xmlTextReaderRead(lezer->reader);

    while (more == 1 && (result = read_node(lezer)) >= 0)
        more = result ? xmlTextReaderNext(lezer->reader) : xmlTextReaderRead(lezer->reader);
    if (bron_fault(lezer->bron)) /* what libxml2 made of the rest does not matter then */
        return WRONG(lezer, "%s", bron_fault(lezer->bron));
    if ((more != 0 || result < 0) && !lezer->probleem->tekst[0])
        return WRONG(lezer, "het logboek houdt op voor het einde");
    return lezer->probleem->tekst[0] ? -1 : 0;
}

int lezer_run(const char *path, spoor_functie give, void *user, struct probleem *probleem)
{
    struct lezer lezer = { .probleem = probleem, .give = give, .user = user };
    int result;

    probleem->tekst[0] = '\0';
    lezer.bron = bron_open(path, probleem);
    if (!lezer.bron)
        return -1;
    clear(lezer.spoor.velden, SPOOR_VELDEN);
    lezer.reader = xmlReaderForIO(bron_read, NULL, lezer.bron, NULL, NULL, XML_PARSE_NONET);
    if (lezer.reader) {
        xmlTextReaderSetStructuredErrorHandler(lezer.reader, hear, &lezer);
        result = read_log(&lezer);
        xmlFreeTextReader(lezer.reader);
    } else {
        result = probleem_set(probleem, 0, "er is geen geheugen meer");
    }
    clear_spoor(&lezer.spoor);
    free(lezer.spoor.gebeurtenissen);
    bron_close(lezer.bron);
    return result;
}
