/* SPDX-License-Identifier: EUPL-1.2 */
/* One zaak explained: the term step by step, the promise, who is on turn, what may come next and why not, what is wrong in it. */
#include <stdlib.h>
#include <string.h>

#include "werkvoorraad.h"

static void title(const struct verslag *verslag, FILE *out, const char *text)
{
    putc('\n', out);
    scherm_colour(&verslag->scherm, out, KLEUR_VET);
    fputs(text, out);
    scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
    putc('\n', out);
}

static void write_head(const struct verslag *verslag, const struct rij *rij, FILE *out)
{
    char text[48];

    scherm_colour(&verslag->scherm, out, KLEUR_VET);
    fputs("Zaak ", out);
    tekst_put_safe(out, rij->id);
    fputs(": ", out);
    tekst_put_safe(out, rij_type(rij));
    scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
    putc('\n', out);
    if (rij->omschrijving) {
        tekst_put_safe(out, rij->omschrijving);
        putc('\n', out);
    }
    if (!rij->naam)
        fputs("Dit zaaktype is onbekend: het staat niet in de catalogus.\n", out);
    fprintf(out, "Ontvangen op %s", tekst_dag(rij->ontvangen, ZAAK_DATUM_LANG, text));
    if (rij->organisatie) {
        fputs(" door gemeente ", out);
        tekst_put_safe(out, rij->organisatie);
    }
    fputs(".\n", out);
    if (rij->status) {
        fputs("Status: ", out);
        tekst_put_safe(out, rij->status);
        fprintf(out, ", sinds %s.\n", tekst_dag(rij->status_op, ZAAK_DATUM_LANG, text));
    } else {
        fputs("Er is nog geen status.\n", out);
    }
    fprintf(out, "Stand op %s: %s.\n", tekst_dag(verslag->opties->peildatum, ZAAK_DATUM_LANG, text), stand_woorden[rij->stand]);
}

/* The steps of an answer. */
static void write_steps(const struct zaak_motivering *why, FILE *out)
{
    char *text = NULL;
    size_t capacity = 0;
    int length = zaak_motivering_text(why, NULL, 0);

    if (length < 0)
        return;
    text = geheugen_grow(NULL, &capacity, (size_t)length + 1, 1);
    zaak_motivering_text(why, text, capacity);
    for (char *p = text; *p; p++) /* a line may hold names of the catalogue; line ends are ours */
        if ((unsigned char)*p < ' ' && *p != '\n')
            *p = ' ';
    fputs(text, out);
    if (length == 0 || text[length - 1] != '\n')
        putc('\n', out);
    free(text);
}

static void write_term(const struct verslag *verslag, const struct rij *rij, struct zaak_motivering *why, FILE *out)
{
    struct zaak_blik blik = rij_blik(verslag->opties->peildatum);
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    title(verslag, out, "Wanneer en waarom");
    if (zaak_ask_klok(rij->zaak, &blik, &klok, why, &error) != 0)
        fprintf(out, "De termijn is niet te berekenen: %s\n", error.text);
    else
        write_steps(why, out);
}

/* Only of a zaak with a notice of default, also one that does not count: then this says why not. */
static void write_penalty(const struct verslag *verslag, const struct rij *rij, struct zaak_motivering *why, FILE *out)
{
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;

    blik.blik = rij_blik(verslag->opties->peildatum);
    if (zaak_get_dwangsom(rij->zaak, &blik, &stand, why, NULL) != 0 || stand.ingebrekestellingen == 0)
        return;
    title(verslag, out, "Wat te laat beslissen kost");
    write_steps(why, out);
}

static const char *outcome(int32_t uitkomst)
{
    switch (uitkomst) {
    case ZAAK_NORM_GEHAALD:
        return "gehaald";
    case ZAAK_NORM_GEMIST:
        return "niet gehaald";
    case ZAAK_NORM_TE_LAAT:
        return "voorbij";
    case ZAAK_NORM_ONBEKEND:
        return "niet te zeggen, want een tijdstip of de openingstijden ontbreken";
    case ZAAK_NORM_NVT:
        return "niet van toepassing, of nog niet begonnen";
    default:
        return "loopt nog";
    }
}

static void write_promises(const struct verslag *verslag, const struct rij *rij, FILE *out)
{
    struct zaak_blik blik = rij_blik(verslag->opties->peildatum);
    size_t count = zaak_profiel_norm_count(rij->profiel);

    if (count == 0)
        return;
    title(verslag, out, "Wat is beloofd");
    for (size_t i = 0; i < count; i++) {
        struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
        struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
        char day[48], done[48], line[1024];

        if (zaak_profiel_get_norm(rij->profiel, i, &norm) != 0 || zaak_get_normuitkomst(rij->zaak, &blik, i, &uitkomst, NULL, NULL) != 0)
            continue;
        tekst_dag(uitkomst.uiterlijk, ZAAK_DATUM_LANG, day);
        if (uitkomst.uiterlijk == ZAAK_DAG_GEEN)
            snprintf(line, sizeof line, "%s Gehaald of niet: %s.", norm.belofte, outcome(uitkomst.uitkomst));
        else if (uitkomst.bereikt != ZAAK_DAG_GEEN)
            snprintf(line, sizeof line, "%s Uiterlijk %s; klaar op %s: %s.", norm.belofte, day, tekst_dag(uitkomst.bereikt, ZAAK_DATUM_LANG, done), outcome(uitkomst.uitkomst));
        else
            snprintf(line, sizeof line, "%s Uiterlijk %s: %s.", norm.belofte, day, outcome(uitkomst.uitkomst));
        fputs("- ", out);
        scherm_wrap(out, line, verslag->scherm.width < 110 ? verslag->scherm.width : 110, 2);
    }
}

static void write_letter(const struct verslag *verslag, const struct rij *rij, int32_t letter, const char *wat, FILE *out)
{
    struct zaak_blik blik = rij_blik(verslag->opties->peildatum);
    struct zaak_betrokken rows[32];
    int count = zaak_get_rasci(rij->zaak, &blik, letter, rows, 32);

    if (count <= 0 && letter != ZAAK_RASCI_R && letter != ZAAK_RASCI_A)
        return;
    tekst_fit(out, wat, 28, TEKST_LINKS, KORT_EINDE);
    if (count <= 0)
        fputs("— (geen rol)", out);
    for (int i = 0; i < count && i < 32; i++) {
        fputs(i ? ", " : "", out);
        tekst_put_safe(out, rows[i].betrokkene ? rows[i].betrokkene : "—");
        fputs(" (", out);
        tekst_put_safe(out, zaak_object_get_naam(rows[i].roltype));
        fputs(rows[i].betrokkene ? ")" : " niet ingevuld)", out);
    }
    putc('\n', out);
}

static void write_people(const struct verslag *verslag, const struct rij *rij, FILE *out)
{
    static const struct {
        int32_t letter;
        const char *wat;
    } letters[] = {{ZAAK_RASCI_R, "Doet het werk (R)"}, {ZAAK_RASCI_A, "Verantwoordelijk (A)"}, {ZAAK_RASCI_S, "Helpt mee (S)"},
                   {ZAAK_RASCI_C, "Geeft advies (C)"}, {ZAAK_RASCI_I, "Krijgt bericht (I)"}};

    title(verslag, out, "Wie nu aan zet is");
    if (!rij_open(rij)) {
        fputs("Niemand: de zaak is afgehandeld.\n", out);
        return;
    }
    if (!rij->naam) {
        fputs("Niet bekend, omdat het zaaktype niet bekend is.\n", out);
        return;
    }
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
        write_letter(verslag, rij, letters[i].letter, letters[i].wat, out);
}

/* Why a status may not come yet, in the words of the rules. */
static void write_obstacles(const struct verslag *verslag, const struct rij *rij, const char *status, FILE *out)
{
    struct zaak_bevindingen *bevindingen = zaak_bevindingen_new(verslag->ctx);
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = ZAAK_FEIT_STATUS;
    feit.op = verslag->opties->peildatum;
    zaak_tijdstip_van_dag(feit.op, 86399, &feit.op_tijdstip); /* after all that happened on that day */
    feit.naam = status;
    zaak_check_feit(rij->zaak, &feit, bevindingen, NULL);
    for (size_t i = 0; bevindingen && i < zaak_bevindingen_count(bevindingen); i++) {
        struct zaak_bevinding bevinding = ZAAK_BEVINDING_INIT;

        if (zaak_bevindingen_get(bevindingen, i, &bevinding) != 0 || bevinding.ernst != ZAAK_ERNST_FOUT)
            continue;
        putc(' ', out);
        tekst_put_safe(out, bevinding.tekst);
    }
    zaak_bevindingen_unref(bevindingen);
}

static void write_next(const struct verslag *verslag, const struct rij *rij, FILE *out)
{
    struct zaak_blik blik = rij_blik(verslag->opties->peildatum);
    struct zaak_volgende rows[64];
    int count = zaak_get_volgende(rij->zaak, &blik, rows, 64);

    title(verslag, out, "Wat er hierna mag");
    if (!rij->naam) {
        fputs("Niet bekend, omdat het zaaktype niet bekend is.\n", out);
        return;
    }
    if (count <= 0) {
        fputs(rij_open(rij) ? "Er is geen volgende status.\n" : "Niets meer: de zaak is afgehandeld.\n", out);
        return;
    }
    if (!rij->profiel)
        fputs("Er is geen procesprofiel: elke status mag.\n", out);
    for (int i = 0; i < count && i < 64; i++) {
        const char *naam = zaak_object_get_naam(rows[i].statustype);

        fputs("- ", out);
        tekst_put_safe(out, naam);
        fputs(rows[i].mag ? ": dat mag nu." : ": nog niet.", out);
        if (!rows[i].mag)
            write_obstacles(verslag, rij, naam, out);
        putc('\n', out);
    }
}

static void write_findings(const struct verslag *verslag, const struct rij *rij, FILE *out)
{
    static const char *const words[] = {"", "Melding", "Waarschuwing", "Fout"};
    struct zaak_bevindingen *bevindingen = zaak_bevindingen_new(verslag->ctx);
    size_t count;

    title(verslag, out, "Wat niet klopt in de vastlegging");
    if (!bevindingen || zaak_check(rij->zaak, bevindingen) < 0) {
        fputs("Dat kon niet worden nagegaan.\n", out);
        zaak_bevindingen_unref(bevindingen);
        return;
    }
    count = zaak_bevindingen_count(bevindingen);
    if (count == 0)
        fputs("Niets gevonden.\n", out);
    for (size_t i = 0; i < count; i++) {
        struct zaak_bevinding bevinding = ZAAK_BEVINDING_INIT;

        if (zaak_bevindingen_get(bevindingen, i, &bevinding) != 0)
            continue;
        fprintf(out, "- %s: ", words[bevinding.ernst]);
        tekst_put_safe(out, bevinding.tekst);
        fputs(" (regel ", out);
        tekst_put_safe(out, bevinding.regel);
        if (bevinding.feit && *bevinding.feit) {
            fputs(", bij feit ", out);
            tekst_put_safe(out, bevinding.feit);
        }
        fputs(")\n", out);
    }
    zaak_bevindingen_unref(bevindingen);
}

int motivering_write(const struct verslag *verslag, FILE *out)
{
    const struct zaak *zaak = zaak_voorraad_find(verslag->voorraad, verslag->opties->motivering);
    struct zaak_motivering *why;
    struct rij rij;

    if (!zaak) {
        fputs("werkvoorraad: deze zaak is er niet: ", stderr);
        tekst_put_safe(stderr, verslag->opties->motivering);
        putc('\n', stderr);
        return EINDE_FOUT;
    }
    switch (rij_make(zaak, verslag->opties, &rij)) {
    case RIJ_NOG_NIET_ONTVANGEN:
        fputs("Deze zaak is na de peildatum ontvangen: er is nog niets uit te leggen.\n", out);
        return 0;
    case RIJ_ZONDER_ONTVANGST:
        fputs("Van deze zaak staat nergens wanneer zij is ontvangen: zonder die dag is er geen termijn.\n", out);
        return 0;
    default:
        break;
    }
    why = zaak_motivering_new(verslag->ctx);
    write_head(verslag, &rij, out);
    if (why) {
        write_term(verslag, &rij, why, out);
        write_penalty(verslag, &rij, why, out);
    }
    write_promises(verslag, &rij, out);
    write_people(verslag, &rij, out);
    write_next(verslag, &rij, out);
    write_findings(verslag, &rij, out);
    zaak_motivering_unref(why);
    return 0;
}
