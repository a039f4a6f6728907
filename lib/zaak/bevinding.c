/* SPDX-License-Identifier: EUPL-1.2 */
#include "bevinding_intern.h"

#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "basis/teller_intern.h"

static const struct {
    const char *regel;
    const char *zgw_code;
    int32_t http;
    const char *veld;
    int32_t ernst;
    const char *tekst;
} regels[] = {
#define X(id, rule, code, http, field, severity, text) { rule, code, http, field, severity, text },
#include "regels.inc"
#undef X
};

struct bevinding {
    enum bedrijfsregel regel;
    int32_t ernst;
    char *tekst;
    char *feit;
    char *veld;     /* NULL: that of the rule */
};

struct zaak_bevindingen {
    struct teller refs;
    struct zaak_context *ctx;
    struct bevinding *rows;
    size_t count, capacity;
};

struct zaak_bevindingen *zaak_bevindingen_new(struct zaak_context *ctx)
{
    struct zaak_bevindingen *list = ctx ? zaak_alloc(ctx, sizeof *list) : NULL;

    if (!list)
        return NULL;
    teller_init(&list->refs);
    list->ctx = zaak_context_ref(ctx);
    return list;
}

struct zaak_bevindingen *zaak_bevindingen_ref(struct zaak_bevindingen *list)
{
    if (list)
        teller_ref(&list->refs);
    return list;
}

struct zaak_bevindingen *zaak_bevindingen_unref(struct zaak_bevindingen *list)
{
    struct zaak_context *ctx;

    if (!list || !teller_unref(&list->refs))
        return NULL;
    ctx = list->ctx;
    for (size_t i = 0; i < list->count; i++) {
        zaak_release(ctx, list->rows[i].tekst);
        zaak_release(ctx, list->rows[i].feit);
        zaak_release(ctx, list->rows[i].veld);
    }
    zaak_release(ctx, list->rows);
    zaak_release(ctx, list);
    zaak_context_unref(ctx);
    return NULL;
}

size_t zaak_bevindingen_count(const struct zaak_bevindingen *list)
{
    return list ? list->count : 0;
}

int zaak_bevindingen_get(const struct zaak_bevindingen *list, size_t index, struct zaak_bevinding *ret_bevinding)
{
    struct zaak_bevinding answer = ZAAK_BEVINDING_INIT;
    const struct bevinding *row;

    if (!list)
        return -ZAAK_E_ARGUMENT;
    if (index >= list->count)
        return -ZAAK_E_BEREIK;
    row = &list->rows[index];
    answer.regel = regels[row->regel].regel;
    answer.zgw_code = regels[row->regel].zgw_code;
    answer.veld = row->veld ? row->veld : regels[row->regel].veld;
    answer.http = regels[row->regel].http;
    answer.ernst = row->ernst;
    answer.tekst = row->tekst;
    answer.feit = row->feit;
    return zaak_options_write(ret_bevinding, &answer, sizeof answer, NULL);
}

static void keep(struct rapport *rapport, enum bedrijfsregel regel, int32_t ernst, const char *tekst)
{
    struct zaak_bevindingen *list = rapport->list;
    const char *feit = rapport->feit ? rapport->feit : "";
    struct bevinding row = { .regel = regel, .ernst = ernst };

    if (zaak_grow(list->ctx, (void **)&list->rows, &list->capacity, list->count + 1, sizeof *list->rows)) {
        rapport->failed = true;
        return;
    }
    row.tekst = zaak_copy(list->ctx, tekst, strlen(tekst));
    row.feit = zaak_copy(list->ctx, feit, strlen(feit));
    row.veld = rapport->veld ? zaak_copy(list->ctx, rapport->veld, strlen(rapport->veld)) : NULL;
    if (!row.tekst || !row.feit || (rapport->veld && !row.veld)) {
        zaak_release(list->ctx, row.tekst);
        zaak_release(list->ctx, row.feit);
        zaak_release(list->ctx, row.veld);
        rapport->failed = true;
        return;
    }
    list->rows[list->count++] = row;
}

void zaak_report_as(struct rapport *rapport, enum bedrijfsregel regel, const char *naam, int32_t ernst)
{
    const char *template = regels[regel].tekst, *place = strstr(template, "%s");
    char text[sizeof rapport->error->text];

    if (place)
        snprintf(text, sizeof text, "%.*s%.300s%s", (int)(place - template), template, naam ? naam : "", place + 2);
    else
        snprintf(text, sizeof text, "%s", template);
    zaak_cut(text, sizeof text, text);   /* a long name may have been cut inside a character */
    if (rapport->list)
        keep(rapport, regel, ernst, text);
    if (ernst != ZAAK_ERNST_FOUT)
        return;
    if (rapport->fouten++ == 0) {
        zaak_fail(rapport->error, ZAAK_E_REGEL, rapport->veld ? rapport->veld : regels[regel].veld, "%s", text);
        if (rapport->error && rapport->error->size >= sizeof *rapport->error) {
            rapport->error->http = regels[regel].http;
            zaak_cut(rapport->error->rule, sizeof rapport->error->rule, regels[regel].regel);
            zaak_cut(rapport->error->zgw_code, sizeof rapport->error->zgw_code, regels[regel].zgw_code);
        }
    }
}

void zaak_report(struct rapport *rapport, enum bedrijfsregel regel, const char *naam)
{
    zaak_report_as(rapport, regel, naam, regels[regel].ernst);
}
