/* SPDX-License-Identifier: EUPL-1.2 */
/* A case for its initiator, as a fragment of HTML with the class names of NL Design System (process steps of Den Haag, typography of Utrecht). It carries no styles, scripts or ids, so
 * that it can stand in any page, more than once. */
#include <string.h>

#include "basis/masker_intern.h"
#include "volging_intern.h"

/* The modifier of a class name for a step; what was passed over looks like what is to come, and says so in words. */
static const char *appearance(int32_t stand)
{
    return stand == ZAAK_STAP_GEDAAN ? "checked" : stand == ZAAK_STAP_NU ? "current" : "not-checked";
}

static void put_heading(struct tekst *uit, const char *text)
{
    zaak_tekst_addf(uit, "<h3 class=\"utrecht-heading-3\">%s</h3>\n", text);
}

static void put_time(struct tekst *uit, zaak_dag dag)
{
    zaak_tekst_add(uit, "<time datetime=\"");
    zaak_volging_add_dag(uit, dag, ZAAK_DATUM_ISO);
    zaak_tekst_add(uit, "\">");
    zaak_volging_add_dag(uit, dag, ZAAK_DATUM_ZONDER_WEEKDAG);
    zaak_tekst_add(uit, "</time>");
}

/* The words for a screen reader stand in the text: a mark or a colour alone says nothing. */
static void put_stap(struct tekst *uit, const struct zaak_volgstap *stap, size_t number)
{
    const char *look = appearance(stap->stand);

    zaak_tekst_addf(uit, "<li class=\"denhaag-process-steps__step denhaag-process-steps__step--%s\"%s>\n", look, stap->stand == ZAAK_STAP_NU ? " aria-current=\"step\"" : "");
    zaak_tekst_addf(uit, "<div class=\"denhaag-process-steps__step-header\"><div class=\"denhaag-step-marker denhaag-step-marker--%s\" aria-hidden=\"true\">", look);
    if (stap->stand == ZAAK_STAP_GEDAAN)
        zaak_tekst_add(uit, "\xE2\x9C\x93");
    else
        zaak_tekst_addf(uit, "%zu", number);
    zaak_tekst_addf(uit, "</div>\n<p class=\"denhaag-process-steps__step-heading denhaag-process-steps__step-heading--%s\">", look);
    zaak_tekst_add_html(uit, stap->naam);
    zaak_tekst_addf(uit, " <span class=\"libzaak-volgen__stand\">(%s)</span></p></div>\n", zaak_volgstand_woord(stap->stand));
    if (stap->stand == ZAAK_STAP_NU && stap->uitleg) {
        zaak_tekst_add(uit, "<div class=\"denhaag-process-steps__step-meta\">");
        zaak_tekst_add_html(uit, stap->uitleg);
        zaak_tekst_add(uit, "</div>\n");
    }
    if (stap->op != ZAAK_DAG_GEEN) {
        zaak_tekst_add(uit, "<div class=\"denhaag-process-steps__step-meta denhaag-process-steps__step-meta--date\">");
        if (stap->stand == ZAAK_STAP_NU)
            zaak_tekst_add(uit, "sinds ");
        put_time(uit, stap->op);
        zaak_tekst_add(uit, "</div>\n");
    }
    zaak_tekst_add(uit, "</li>\n");
}

static void put_item(struct tekst *uit, const char *list, struct tekst *text)
{
    zaak_tekst_addf(uit, "<li class=\"%s__item\">", list);
    zaak_tekst_add_html(uit, text->length ? text->bytes : "");
    zaak_tekst_add(uit, "</li>\n");
    uit->failed |= text->failed;
    zaak_tekst_free(text);
}

static void put_mogelijkheden(struct tekst *uit, const struct volging *v, bool asked, const char *heading)
{
    bool any = false;

    for (size_t i = 0; i < v->mogelijkheid_count; i++) {
        struct tekst text = { .ctx = v->ctx };

        if (v->mogelijkheden[i].gevraagd != asked)
            continue;
        if (!any) {
            put_heading(uit, heading);
            zaak_tekst_add(uit, "<ul class=\"utrecht-unordered-list\">\n");
        }
        any = true;
        zaak_volging_zin_mogelijkheid(&text, &v->mogelijkheden[i]);
        put_item(uit, "utrecht-unordered-list", &text);
    }
    if (any)
        zaak_tekst_add(uit, "</ul>\n");
}

static void put_redenen(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why)
{
    size_t count = zaak_volging_explains(v) ? zaak_motivering_count(why) : 0;

    if (!count)
        return;
    zaak_tekst_add(uit, "<details>\n<summary>Waarom deze datum?</summary>\n<ol class=\"utrecht-ordered-list\">\n");
    for (size_t i = 0; i < count; i++) {
        struct tekst text = { .ctx = v->ctx };

        zaak_motivering_add_stap(&text, why, i);
        put_item(uit, "utrecht-ordered-list", &text);
    }
    zaak_tekst_add(uit, "</ol>\n</details>\n");
}

/* A way to reach the municipality, as a link where the procesprofiel gives one that is safe to follow. */
static void put_way(struct tekst *uit, const char *before, const char *scheme, const char *text)
{
    if (!text)
        return;
    zaak_tekst_add(uit, before);
    zaak_tekst_addf(uit, "<a class=\"utrecht-link\" href=\"%s", scheme);
    for (const char *at = text; *at; at++) /* a telephone number has no spaces in its link */
        if (*at != ' ')
            zaak_tekst_add_html(uit, (char[]){ *at, '\0' });
    zaak_tekst_add(uit, "\">");
    zaak_tekst_add_html(uit, text);
    zaak_tekst_add(uit, "</a>");
}

static void put_contact(struct tekst *uit, const struct zaak_volging *kop)
{
    bool web = kop->url && (!strncmp(kop->url, "https://", 8) || !strncmp(kop->url, "http://", 7));

    if (!kop->contact)
        return;
    put_heading(uit, "Vragen?");
    zaak_tekst_add(uit, "<p class=\"utrecht-paragraph\">");
    zaak_tekst_add_html(uit, kop->contact);
    put_way(uit, ", telefoon ", "tel:", kop->telefoon);
    put_way(uit, ", e-mail ", "mailto:", kop->email);
    if (web)
        put_way(uit, ", ", "", kop->url);
    zaak_tekst_add(uit, ".</p>\n");
}

static void put_datum(struct tekst *uit, const struct volging *v)
{
    struct tekst text = { .ctx = v->ctx };

    zaak_volging_zin_datum(&text, v);
    if (text.length) {
        zaak_tekst_add(uit, "<p class=\"utrecht-paragraph utrecht-paragraph--lead\">");
        zaak_tekst_add_html(uit, text.bytes);
        zaak_tekst_add(uit, "</p>\n");
    }
    uit->failed |= text.failed;
    zaak_tekst_free(&text);
}

/* No entity that stands for a character has as many digits as a number of a person. */
static void put_masked(struct tekst *uit, const char *text)
{
    size_t start = uit->length;

    zaak_tekst_add_html(uit, text);
    if (!uit->failed)
        zaak_tekst_end(uit, uit->bytes + start + zaak_mask_n(uit->bytes + start, uit->length - start));
}

void zaak_volging_write_html(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why)
{
    if (!v->kop.zichtbaar)
        return;
    zaak_tekst_add(uit, "<section class=\"libzaak-volgen\" lang=\"nl\">\n<h2 class=\"utrecht-heading-2\">");
    put_masked(uit, v->kop.onderwerp);
    zaak_tekst_add(uit, "</h2>\n<p class=\"utrecht-paragraph\">Zaak ");
    put_masked(uit, v->kop.identificatie);
    zaak_tekst_add(uit, ", ontvangen op ");
    put_time(uit, v->kop.startdatum);
    zaak_tekst_add(uit, ".</p>\n<ol class=\"denhaag-process-steps\">\n");
    for (size_t i = 0; i < v->kop.stap_count; i++)
        put_stap(uit, &v->stappen[i], i + 1);
    zaak_tekst_add(uit, "</ol>\n");
    put_mogelijkheden(uit, v, true, "Wat vragen wij van u?");
    put_datum(uit, v);
    put_redenen(uit, v, why);
    put_mogelijkheden(uit, v, false, "Wat kunt u doen?");
    put_contact(uit, &v->kop);
    zaak_tekst_add(uit, "</section>\n");
}
