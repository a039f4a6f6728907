/* SPDX-License-Identifier: EUPL-1.2 */
/* What libzaak can keep beside ZGW: the promise, the legal ground, and who does what in each status. */
#include "inavigator.h"

#include <stdlib.h>
#include <string.h>

/* Letters by the kind of role. ZGW has no other source for them; who knows better changes the profile. */
static const char *letter_of(const char *generiek)
{
    if (!strcmp(generiek, "behandelaar"))
        return "R";
    if (!strcmp(generiek, "beslisser") || !strcmp(generiek, "zaakcoordinator"))
        return "A";
    return !strcmp(generiek, "adviseur") ? "C" : !strcmp(generiek, "klantcontacter") ? "S" : "I";
}

/* The roles of a process with their letters; NULL when there is not exactly one who is accountable. */
static json_object *rasci_of(const xmlNode *proces)
{
    json_object *rasci = must(json_object_new_object());
    size_t accountable = 0;

    for (const xmlNode *node = boom_first(boom_find(proces, "roltypen")); node; node = boom_next(node)) {
        xmlNode *velden = boom_find(node, "velden");
        char *name = boom_text(boom_find(velden, "naam")), *model = boom_text(boom_find(velden, "naam-model"));
        const char *kind = model ? delen_generiek(model) : NULL;

        kind = kind || !name ? kind : delen_generiek(name);
        if (kind && name) {
            const char *letter = letter_of(kind);

            accountable += *letter == 'A';
            velden_set(rasci, name, must(strdup(letter)));
        }
        free(model);
        free(name);
    }
    if (accountable == 1)
        return rasci;
    json_object_put(rasci);
    return NULL;
}

static void add_activiteiten(struct omzetting *o, xmlNode *proces, json_object *profiel)
{
    json_object *list = must(json_object_new_array()), *rasci = rasci_of(proces);
    int number = 0;

    for (xmlNode *node = boom_first(boom_find(proces, "statustypen")); node && rasci; node = boom_next(node)) {
        xmlNode *velden = boom_find(node, "velden"), *activity = boom_find(velden, "activiteit");
        char *text = boom_text(activity), *status = boom_text(boom_find(velden, "naam")), id[32];
        json_object *row;

        if (text && status) {
            row = must(json_object_new_object());
            snprintf(id, sizeof id, "activiteit-%d", ++number);
            velden_set(row, "id", must(strdup(id)));
            velden_set(row, "naam", must(strdup(text)));
            velden_set(row, "status", must(strdup(status)));
            json_object_object_add(row, "rasci", json_object_get(rasci));
            json_object_array_add(list, row);
            boom_take(activity);
            verslag_add(&o->verslag, VERSLAG_LET_OP, activity, text, "Wie wat doet, volgt uit de soorten rollen: pas het procesprofiel aan waar dat niet klopt.");
        }
        free(status);
        free(text);
    }
    json_object_put(rasci);
    if (number)
        json_object_object_add(profiel, "activiteiten", list);
    else
        json_object_put(list);
}

/* "binnen 6 weken" of P6W. */
static char *belofte_of(const char *norm)
{
    static const struct {
        char code;
        const char *een, *meer;
    } units[] = { { 'D', "dag", "dagen" }, { 'W', "week", "weken" }, { 'M', "maand", "maanden" }, { 'Y', "jaar", "jaar" } };
    size_t digits = strspn(norm + 1, "0123456789");
    char *text = must(malloc(128));
    const char *word = "werkdagen";

    for (size_t i = 0; i < sizeof units / sizeof units[0] && !strstr(norm, "WD"); i++)
        if (norm[1 + digits] == units[i].code)
            word = digits == 1 && norm[1] == '1' ? units[i].een : units[i].meer;
    if (!strcmp(norm, "P1WD"))
        word = "werkdag";
    snprintf(text, 128, "Uw zaak is binnen %.*s %s afgehandeld.", (int)digits, norm + 1, word);
    return text;
}

static void add_norm(struct omzetting *o, const xmlNode *proces, const char *norm, json_object *profiel)
{
    json_object *list = must(json_object_new_array()), *row = must(json_object_new_object());
    xmlNode *node = boom_find(boom_find(proces, "velden"), "afdoeningstermijn");

    velden_set(row, "id", must(strdup("afhandeling")));
    velden_set(row, "belofte", belofte_of(norm));
    velden_set(row, "termijn", must(strdup(norm)));
    json_object_object_add(row, "doel", must(json_object_new_int(100)));
    json_object_array_add(list, row);
    json_object_object_add(profiel, "servicenormen", list);
    verslag_add(&o->verslag, VERSLAG_LET_OP, node, norm, "i-Navigator zegt niet hoe vaak de afdoeningstermijn gehaald moet worden: het doel staat op 100 procent.");
}

void profiel_make(struct omzetting *o, xmlNode *proces, const char *identificatie, const char *norm)
{
    json_object *profiel = must(json_object_new_object());

    velden_set(profiel, "zaaktype", must(strdup(identificatie)));
    if (o->grond)
        velden_set(profiel, "grond", must(strdup(o->grond)));
    if (norm)
        add_norm(o, proces, norm, profiel);
    add_activiteiten(o, proces, profiel);
    if (json_object_object_length(profiel) > 1)
        json_object_array_add(o->profielen, profiel);
    else
        json_object_put(profiel);
}
