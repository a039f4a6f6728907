/* SPDX-License-Identifier: EUPL-1.2 */
/* One figure among municipalities: as a table of text, or as JSON. */
#include <stdlib.h>

#include <json-c/json.h>

#include "sturing.h"

static const char *const soorten[] = {"", "gerangschikt", "verborgen", "geen", "ontbreekt"};

const char *vergelijking_naam(const struct zaak_benchmarkrij *rij)
{
    return rij->naam ? rij->naam : *rij->gemeente ? rij->gemeente : "(zonder gemeente)";
}

const char *vergelijking_waarom(const struct zaak_benchmarkrij *rij)
{
    static const char *const why[] = {"", "", "te weinig zaken om te tonen", "niets om te vergelijken", "niets aangeleverd"};

    return why[rij->soort];
}

const char *vergelijking_dagen(const struct zaak_cijfer *cijfer, char buffer[48])
{
    if (!cijfer->heeft_waarde || cijfer->noemer == 0)
        snprintf(buffer, 48, "–");
    else if (cijfer->mediaan_van == cijfer->mediaan_tot)
        snprintf(buffer, 48, "%ld", (long)cijfer->mediaan_van);
    else
        snprintf(buffer, 48, "%ld–%ld", (long)cijfer->mediaan_van, (long)cijfer->mediaan_tot);
    return buffer;
}

int32_t vergelijking_plek(const struct vergelijking *v, int deel, const char **ret_naam)
{
    static const char *const names[] = {"laagste", "kwart", "midden", "driekwart", "hoogste"};
    const struct zaak_benchmark *b = &v->benchmark;
    const int32_t places[] = {b->laagste, b->kwart, b->mediaan, b->driekwart, b->hoogste};

    *ret_naam = names[deel];
    return places[deel];
}

/* ---- text ---- */

static void put_row(const struct vergelijking *v, const struct zaak_benchmarkrij *rij, FILE *out)
{
    char place[32] = "", value[48], median[48], teller[48], noemer[32];

    if (rij->plaats)
        snprintf(place, sizeof place, "%ld%s", (long)rij->plaats, rij->gedeeld > 1 ? "=" : "");
    tekst_fit(out, place, 6, TEKST_RECHTS, KORT_EINDE);
    fputs("  ", out);
    tekst_fit(out, vergelijking_naam(rij), 28, TEKST_LINKS, KORT_EINDE);
    if (rij->soort != ZAAK_BENCHMARK_GERANGSCHIKT) {
        fprintf(out, "  %s\n", vergelijking_waarom(rij));
        return;
    }
    tekst_fit(out, cijfer_text(&rij->cijfer, value), 14, TEKST_RECHTS, KORT_EINDE);
    if (v->indicator.vorm != ZAAK_INDICATOR_AANTAL) {
        if (v->indicator.vorm == ZAAK_INDICATOR_BEDRAG)
            teller[0] = '\0';
        else
            tekst_getal(rij->cijfer.teller, teller);
        tekst_fit(out, teller, 12, TEKST_RECHTS, KORT_EINDE);
        tekst_fit(out, tekst_getal(rij->cijfer.noemer, noemer), 10, TEKST_RECHTS, KORT_EINDE);
    }
    if (v->indicator.vorm == ZAAK_INDICATOR_DAGEN) {
        tekst_fit(out, vergelijking_dagen(&rij->cijfer, median), 12, TEKST_RECHTS, KORT_EINDE);
    }
    putc('\n', out);
}

static void put_head(const struct vergelijking *v, FILE *out)
{
    char period[32];

    zaak_stand_format_periode(v->benchmark.van, v->benchmark.tot, period, sizeof period);
    fprintf(out, "%s, %s\n%s\n\n", v->indicator.naam, period, v->indicator.zin);
    fputs("plaats  ", out);
    tekst_fit(out, "gemeente", 28, TEKST_LINKS, KORT_EINDE);
    tekst_fit(out, v->indicator.vorm == ZAAK_INDICATOR_DAGEN ? "gemiddeld" : "waarde", 14, TEKST_RECHTS, KORT_EINDE);
    if (v->indicator.vorm != ZAAK_INDICATOR_AANTAL) {
        tekst_fit(out, v->indicator.vorm == ZAAK_INDICATOR_BEDRAG ? "" : "teller", 12, TEKST_RECHTS, KORT_EINDE);
        tekst_fit(out, "noemer", 10, TEKST_RECHTS, KORT_EINDE);
    }
    if (v->indicator.vorm == ZAAK_INDICATOR_DAGEN)
        tekst_fit(out, "mediaan", 12, TEKST_RECHTS, KORT_EINDE);
    putc('\n', out);
}

static void put_spread(const struct vergelijking *v, FILE *out)
{
    const char *name;
    char text[48];

    fputs("\nSpreiding:", out);
    for (int i = 0; i < SPREIDING; i++) {
        int32_t place = vergelijking_plek(v, i, &name);

        if (place >= 0)
            fprintf(out, "%s %s %s", i ? "," : "", name, cijfer_text(&v->rows[place].cijfer, text));
    }
    fputs(v->benchmark.gerangschikt ? "\n" : " er is niets te vergelijken\n", out);
    fprintf(out, "Samen: %s\n", cijfer_text(&v->benchmark.totaal, text));
}

static void put_notes(const struct vergelijking *v, FILE *out)
{
    fputs(v->indicator.richting == ZAAK_BETER_LAGER ? "Lager is beter." : v->indicator.richting == ZAAK_BETER_HOGER ? "Hoger is beter." : "De hoogste staat bovenaan.", out);
    fprintf(out, " Definitie %s, versie %d.", v->indicator.id, (int)v->indicator.versie);
    if (v->benchmark.verborgen || v->benchmark.totaal.verborgen)
        fprintf(out, " Aantallen onder %d worden niet getoond, en ook niet wat zo'n aantal zou verraden.", (int)v->opties->drempel);
    putc('\n', out);
}

/* ---- JSON ---- */

static void add(json_object *object, const char *key, json_object *value)
{
    json_object_object_add_ex(object, key, value, JSON_C_OBJECT_ADD_KEY_IS_NEW | JSON_C_OBJECT_KEY_IS_CONSTANT);
}

static void add_int(json_object *object, const char *key, int64_t number)
{
    add(object, key, json_object_new_int64(number));
}

static json_object *make_cijfer(const struct zaak_cijfer *cijfer, int32_t vorm)
{
    json_object *object = json_object_new_object();
    char text[48];

    if (cijfer->verborgen || !cijfer->heeft_waarde) {
        json_object_put(object);
        return NULL;
    }
    add(object, "waarde", json_object_new_double_s(0, cijfer_machine(cijfer, text)));
    add_int(object, "teller", cijfer->teller);
    add_int(object, "noemer", cijfer->noemer);
    if (vorm == ZAAK_INDICATOR_DAGEN && cijfer->noemer > 0) {
        json_object *median = json_object_new_array();

        json_object_array_add(median, json_object_new_int(cijfer->mediaan_van));
        json_object_array_add(median, json_object_new_int(cijfer->mediaan_tot));
        add(object, "mediaan", median);
    }
    return object;
}

static json_object *make_row(const struct vergelijking *v, const struct zaak_benchmarkrij *rij)
{
    json_object *object = json_object_new_object();

    add(object, "gemeente", json_object_new_string(rij->gemeente));
    add(object, "naam", rij->naam ? json_object_new_string(rij->naam) : NULL);
    add(object, "soort", json_object_new_string(soorten[rij->soort]));
    add(object, "plaats", rij->plaats ? json_object_new_int(rij->plaats) : NULL);
    add(object, "gedeeld_met", rij->plaats ? json_object_new_int(rij->gedeeld - 1) : NULL);
    add(object, "cijfer", make_cijfer(&rij->cijfer, v->indicator.vorm));
    return object;
}

static void write_json(const struct vergelijking *v, FILE *out)
{
    const struct zaak_benchmark *b = &v->benchmark;
    json_object *root = json_object_new_object(), *spread = json_object_new_object(), *rows = json_object_new_array();
    char text[48];

    add(root, "indicator", json_object_new_string(v->indicator.id));
    add_int(root, "definitieversie", v->indicator.versie);
    add(root, "naam", json_object_new_string(v->indicator.naam));
    add(root, "maat", json_object_new_string(maat_woord(v->indicator.maat)));
    zaak_stand_format_periode(b->van, b->tot, text, sizeof text);
    add(root, "periode", json_object_new_string(text));
    add(root, "samen", make_cijfer(&b->totaal, v->indicator.vorm));
    for (int i = 0; i < SPREIDING; i++) {
        const char *name;
        int32_t place = vergelijking_plek(v, i, &name);

        add(spread, name, place < 0 ? NULL : make_cijfer(&v->rows[place].cijfer, v->indicator.vorm));
    }
    add(root, "spreiding", spread);
    for (int32_t i = 0; i < b->aantal; i++)
        json_object_array_add(rows, make_row(v, &v->rows[i]));
    add(root, "gemeenten", rows);
    fputs(json_object_to_json_string_ext(root, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE), out);
    putc('\n', out);
    json_object_put(root);
}

static void write_text(const struct vergelijking *v, FILE *out)
{
    put_head(v, out);
    for (int32_t i = 0; i < v->benchmark.aantal; i++)
        put_row(v, &v->rows[i], out);
    put_spread(v, out);
    put_notes(v, out);
}

int benchmark_write(const struct zaak_stand *stand, const struct zaak_gemeenten *gemeenten, const struct sturing_opties *opties, FILE *out)
{
    struct vergelijking v = {.indicator = indicator_of(opties->indicatoren[0]), .benchmark = ZAAK_BENCHMARK_INIT, .opties = opties, .bron = stand};
    struct zaak_benchmarkvraag vraag = ZAAK_BENCHMARKVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t capacity = 0;
    int count;

    vraag.nummer = opties->indicatoren[0];
    vraag.drempel = opties->drempel;
    vraag.keuze.gemeente = opties->gemeente;
    vraag.keuze.van = opties->van;
    vraag.keuze.tot = opties->tot;
    vraag.keuze.gemeenten = gemeenten;
    vraag.alle_gemeenten = opties->alle;
    count = zaak_benchmark_compute(stand, &vraag, NULL, 0, &v.benchmark, &error);
    if (count >= 0) {
        v.rows = geheugen_grow(NULL, &capacity, (size_t)count + 1, sizeof *v.rows);
        count = zaak_benchmark_compute(stand, &vraag, v.rows, (size_t)count, &v.benchmark, &error);
    }
    if (count < 0)
        melding_error("benchmark", &error, 0);
    else if (opties->json)
        write_json(&v, out);
    else if (opties->html)
        benchmark_html(&v, out);
    else
        write_text(&v, out);
    free(v.rows);
    return count < 0 ? EINDE_FOUT : 0;
}
