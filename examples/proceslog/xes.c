/* SPDX-License-Identifier: EUPL-1.2 */
/* XES (IEEE 1849): a case is a trace, a fact an event; who had a letter stands in attributes rasci:R … rasci:I. */
#include "proceslog.h"

#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

struct xes {
    xmlTextWriterPtr xml;
    bool failed;
};

static void note(struct xes *x, int result)
{
    x->failed |= result < 0;
}

/* Characters that XML 1.0 cannot have become a question mark. */
static void put(struct xes *x, const char *kind, const char *key, const char *value)
{
    char *clean;

    if (!value)
        return;
    clean = strdup(value);
    if (!clean) {
        x->failed = true;
        return;
    }
    for (char *at = clean; *at; at++)
        if ((unsigned char)*at < 0x20 && *at != '\t' && *at != '\n' && *at != '\r')
            *at = '?';
    note(x, xmlTextWriterStartElement(x->xml, BAD_CAST kind));
    note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "key", BAD_CAST key));
    note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "value", BAD_CAST clean));
    note(x, xmlTextWriterEndElement(x->xml));
    free(clean);
}

/* An attribute has one value: several people stand behind each other. */
static void put_letter(struct xes *x, const struct gebeurtenis *g, char letter)
{
    char key[] = "rasci:?", names[1000];
    size_t length = 0;

    key[6] = letter;
    for (size_t i = 0; i < g->count; i++) {
        int added;

        if (g->betrokkenen[i].letter != letter)
            continue;
        added = snprintf(names + length, sizeof names - length, "%s%s", length ? "; " : "", g->betrokkenen[i].wie);
        if (added < 0 || (size_t)added >= sizeof names - length) {
            names[length] = '\0';
            break;
        }
        length += (size_t)added;
    }
    if (length)
        put(x, "string", key, names);
}

static void put_event(void *user, const struct gebeurtenis *g)
{
    struct xes *x = user;

    note(x, xmlTextWriterStartElement(x->xml, BAD_CAST "event"));
    put(x, "string", "concept:name", g->activiteit);
    put(x, "date", "time:timestamp", g->op);
    put(x, "string", "lifecycle:transition", "complete");
    put(x, "string", "concept:instance", g->id);
    put(x, "string", "org:resource", g->wie);
    put(x, "string", "zaak:soort", g->soort);
    put(x, "string", "zaak:naam", g->naam);
    for (const char *letter = "RASCI"; *letter; letter++)
        put_letter(x, g, *letter);
    note(x, xmlTextWriterEndElement(x->xml));
}

static void put_trace(struct xes *x, const struct zaak *zaak, struct logboek *logboek)
{
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;
    char uiterlijk[16];

    zaak_get_toestand(zaak, NULL, &t, NULL);
    uiterlijk_format(zaak, uiterlijk);
    note(x, xmlTextWriterStartElement(x->xml, BAD_CAST "trace"));
    put(x, "string", "concept:name", zaak_get_identificatie(zaak));
    put(x, "string", "zaak:zaaktype", t.zaaktype_naam);
    put(x, "string", "zaak:organisatie", t.organisatie);
    put(x, "string", "zaak:uiterlijk", *uiterlijk ? uiterlijk : NULL);
    put(x, "string", "zaak:resultaat", t.resultaat);
    logboek->zonder_dag += gebeurtenissen_walk(zaak, logboek, put_event, x);
    note(x, xmlTextWriterEndElement(x->xml));
}

static void put_extensions(struct xes *x)
{
    static const char *const rows[][3] = {
        { "Concept", "concept", "http://www.xes-standard.org/concept.xesext" },
        { "Time", "time", "http://www.xes-standard.org/time.xesext" },
        { "Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext" },
        { "Organizational", "org", "http://www.xes-standard.org/org.xesext" },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        note(x, xmlTextWriterStartElement(x->xml, BAD_CAST "extension"));
        note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "name", BAD_CAST rows[i][0]));
        note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "prefix", BAD_CAST rows[i][1]));
        note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "uri", BAD_CAST rows[i][2]));
        note(x, xmlTextWriterEndElement(x->xml));
    }
}

static void put_global(struct xes *x, const char *scope, bool timed)
{
    note(x, xmlTextWriterStartElement(x->xml, BAD_CAST "global"));
    note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "scope", BAD_CAST scope));
    put(x, "string", "concept:name", "onbekend");
    if (timed)
        put(x, "date", "time:timestamp", "1970-01-01T00:00:00Z");
    note(x, xmlTextWriterEndElement(x->xml));
}

static void put_log(struct xes *x, struct logboek *logboek)
{
    note(x, xmlTextWriterStartElement(x->xml, BAD_CAST "log"));
    note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "xes.version", BAD_CAST "1849.2016"));
    note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "xmlns", BAD_CAST "http://www.xes-standard.org/"));
    put_extensions(x);
    put_global(x, "trace", false);
    put_global(x, "event", true);
    note(x, xmlTextWriterStartElement(x->xml, BAD_CAST "classifier"));
    note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "name", BAD_CAST "Activiteit"));
    note(x, xmlTextWriterWriteAttribute(x->xml, BAD_CAST "keys", BAD_CAST "concept:name"));
    note(x, xmlTextWriterEndElement(x->xml));
    for (size_t i = 0; i < zaak_voorraad_count(logboek->voorraad); i++)
        put_trace(x, zaak_voorraad_at(logboek->voorraad, i), logboek);
    note(x, xmlTextWriterEndElement(x->xml));
}

int xes_write(FILE *file, struct logboek *logboek)
{
    xmlOutputBufferPtr buffer = xmlOutputBufferCreateFile(file, NULL);
    struct xes x = { buffer ? xmlNewTextWriter(buffer) : NULL, false };

    if (!x.xml)
        return -1;
    note(&x, xmlTextWriterSetIndent(x.xml, 1));
    note(&x, xmlTextWriterStartDocument(x.xml, NULL, "UTF-8", NULL));
    put_log(&x, logboek);
    note(&x, xmlTextWriterEndDocument(x.xml));
    xmlFreeTextWriter(x.xml);
    return x.failed || fflush(file) || ferror(file) ? -1 : 0;
}
