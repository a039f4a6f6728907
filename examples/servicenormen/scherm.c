/* SPDX-License-Identifier: EUPL-1.2 */
/* For people: four tables. */
#include <string.h>

#include "servicenormen.h"

static const char *const maand_namen[] = { "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec" };

const char *promille_text(int promille, char text[16])
{
    if (promille < 0)
        return "n.v.t.";
    snprintf(text, 16, "%d,%d", promille / 10, promille % 10);
    return text;
}

const char *oordeel_text(const struct rij *rij)
{
    switch (zaak_normscore_oordeel(&rij->stand.norm, rij->norm.doel)) {
    case ZAAK_OORDEEL_GEHAALD:
        return "gehaald";
    case ZAAK_OORDEEL_NIET_GEHAALD:
        return "niet gehaald";
    default:
        return "n.v.t.";
    }
}

static const char *day_text(zaak_dag dag, char text[16])
{
    if (dag == ZAAK_DAG_GEEN)
        return "-";
    zaak_datum_format(dag, ZAAK_DATUM_KORT, text, 16);
    return text;
}

static const char *period_text(const struct rij *rij, char text[32])
{
    int32_t jaar, maand;

    if (rij->van == ZAAK_DAG_GEEN)
        return "alles";
    zaak_datum_split(rij->van, &jaar, &maand, NULL);
    if (rij->norm.regel->periode == ZAAK_NORMPERIODE_JAAR)
        snprintf(text, 32, "%d", (int)jaar);
    else if (rij->norm.regel->periode == ZAAK_NORMPERIODE_KWARTAAL)
        snprintf(text, 32, "kw %d %d", (int)(maand + 2) / 3, (int)jaar);
    else
        snprintf(text, 32, "%s %d", maand_namen[maand - 1], (int)jaar);
    return text;
}

static void show_promises(const struct stand *stand, FILE *out)
{
    fputs("Wat wij beloven\n", out);
    for (size_t i = 0; i < stand->rij_count; i++)
        fprintf(out, "  %-22s %s\n", stand->rijen[i].norm.id, stand->rijen[i].norm.belofte);
}

static void show_scores(const struct stand *stand, FILE *out)
{
    fputs("\nHoe vaak het lukte. Het percentage is naar beneden afgerond. Zijn deze zaken een steekproef, dan ligt het percentage van alle zaken met 95 % zekerheid binnen de marge.\n", out);
    fprintf(out, "  %-22s %-9s %8s %7s %7s  %-13s %5s  %-13s %6s\n", "norm", "periode", "op tijd", "totaal", "%", "marge", "doel", "oordeel", "loopt");
    for (size_t i = 0; i < stand->rij_count; i++) {
        const struct rij *rij = &stand->rijen[i];
        struct zaak_norminterval marge;
        char period[32], share[16], onder[16], boven[16], span[40] = "-";

        if (rij->stand.norm.totaal && zaak_normscore_interval(&rij->stand.norm, &marge) == 0)
            snprintf(span, sizeof span, "%s-%s", promille_text(marge.onder, onder), promille_text(marge.boven, boven));
        fprintf(out, "  %-22s %-9s %8lld %7lld %7s  %-13s %3d %%  %-13s %6lld\n", rij->norm.id, period_text(rij, period), (long long)rij->stand.norm.gehaald,
                (long long)rij->stand.norm.totaal, promille_text(zaak_normscore_promille(&rij->stand.norm), share), span, (int)rij->norm.doel, oordeel_text(rij),
                (long long)rij->stand.norm.loopt);
    }
}

/* Only where a case has a legal term. */
static void show_law(const struct stand *stand, FILE *out)
{
    fputs("\nTe laat voor de belofte is iets anders dan te laat voor de wet. Van de zaken met een wettelijke termijn:\n", out);
    fprintf(out, "  %-22s %-9s %14s %11s %8s %17s %17s\n", "norm", "periode", "alleen belofte", "alleen wet", "beide", "wet: op tijd", "wet: te laat");
    for (size_t i = 0; i < stand->rij_count; i++) {
        const struct rij *rij = &stand->rijen[i];
        const struct zaak_normscore *wet = &rij->stand.wet;
        char period[32];

        if (wet->totaal + wet->loopt)
            fprintf(out, "  %-22s %-9s %14lld %11lld %8lld %17lld %17lld\n", rij->norm.id, period_text(rij, period), (long long)rij->stand.alleen_norm_te_laat,
                    (long long)rij->stand.alleen_wet_te_laat, (long long)rij->stand.beide_te_laat, (long long)wet->gehaald, (long long)(wet->totaal - wet->gehaald));
    }
}

static void show_trend(const struct stand *stand, FILE *out)
{
    int32_t jaar, maand;

    zaak_datum_split(stand->eerste_maand, &jaar, &maand, NULL);
    fputs("\nPer maand: op tijd / totaal, in de maand waarin de belofte afliep\n  norm                  ", out);
    for (int m = 0; m < MAANDEN; m++)
        fprintf(out, " %9s", maand_namen[(maand - 1 + m) % 12]);
    fputc('\n', out);
    for (size_t i = 0; i < stand->rij_count; i++) {
        fprintf(out, "  %-22s", stand->rijen[i].norm.id);
        for (int m = 0; m < MAANDEN; m++) {
            const struct zaak_normscore *score = &stand->rijen[i].maanden[m];
            char cell[64] = "-";

            if (score->totaal)
                snprintf(cell, sizeof cell, "%lld/%lld", (long long)score->gehaald, (long long)score->totaal);
            fprintf(out, " %9s", cell);
        }
        fputc('\n', out);
    }
}

static void show_threats(const struct opties *opties, const struct stand *stand, FILE *out)
{
    fprintf(out, "\nWat nog open staat en de belofte al mist, of binnen %d %s te laat is\n", (int)opties->dagen, opties->dagen == 1 ? "dag" : "dagen");
    if (!stand->dreiging_count) {
        fputs("  niets\n", out);
        return;
    }
    fprintf(out, "  %-22s %-22s %-11s %-9s %s\n", "zaak of gebeurtenis", "norm", "uiterlijk", "stand", "uiterlijk volgens de wet");
    for (size_t i = 0; i < stand->dreiging_count; i++) {
        const struct dreiging *d = &stand->dreigingen[i];
        char uiterlijk[16], wettelijk[16];

        fprintf(out, "  %-22s %-22s %-11s %-9s %s%s\n", d->zaak, d->norm, day_text(d->uiterlijk, uiterlijk), d->te_laat ? "te laat" : "kan nog",
                day_text(d->wettelijk, wettelijk), d->wet_te_laat ? " (voorbij)" : "");
    }
}

void scherm_show(const struct opties *opties, const struct stand *stand, FILE *out)
{
    char day[64];

    zaak_datum_format(opties->peildatum, ZAAK_DATUM_LANG, day, sizeof day);
    fprintf(out, "Servicenormen%s%s op %s\n\n", opties->organisatie ? " van " : "", opties->organisatie ? opties->organisatie : "", day);
    show_promises(stand, out);
    show_scores(stand, out);
    show_law(stand, out);
    show_trend(stand, out);
    show_threats(opties, stand, out);
}
