/* SPDX-License-Identifier: EUPL-1.2 */
/* Motivering: whole texts as a civil servant reads them, and the steps as data. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "klok_helper.h"

static struct zaak_context *ctx;
static struct zaak_motivering *why;

static int set_up(void **state)
{
    (void)state;
    ctx = zaak_context_new(NULL);
    why = zaak_motivering_new(ctx);
    return why ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    zaak_motivering_unref(why);
    zaak_context_unref(ctx);
    return 0;
}

static void ask(const char *grond, const char *begin, const char *termijn, const char *norm, const char *facts, const char *peildatum)
{
    struct zaak_klokfeit feiten[MAX_FEITEN];
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    vraag.begin = dag_or_none(begin);
    vraag.grond = zaak_gronden_find(zaak_context_get_gronden(ctx), grond, vraag.begin);
    vraag.termijn = periode_of(termijn);
    vraag.norm = periode_of(norm);
    vraag.norm_schort_op = true;
    vraag.peildatum = dag_or_none(peildatum);
    vraag.feiten = feiten;
    vraag.feit_count = read_facts(facts, feiten);
    assert_number(zaak_klok_compute(ctx, &vraag, &klok, why, NULL), 0);
}

static const struct golden {
    const char *wat;
    const char *grond, *begin, *termijn, *norm, *feiten, *peildatum;
    const char *text;
} golden[] = {
    { "the first case", "ow-16-64", "2025-03-03", "", "", "sa 2025-03-11 2025-03-25;h 2025-03-25", "2025-04-01",
      "Uiterlijk maandag 12 mei 2025 (op 1 april nog 41 dagen).\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025\n"
      "   (Omgevingswet art. 16.64 lid 1).\n"
      "2. Opgeschort van 12 tot en met 24 maart 2025, 13 dagen: op 11 maart is om aanvulling gevraagd, op 25 maart is\n"
      "   aangevuld (Awb art. 4:15 lid 1 onder a). De termijn eindigt op zondag 11 mei 2025.\n"
      "3. 11 mei is een zondag: verlengd tot maandag 12 mei 2025 (Algemene termijnenwet art. 1 lid 1).\n" },
    { "Good Friday", "wettelijke-termijn", "2025-02-21", "P8W", "", "", "",
      "Uiterlijk dinsdag 22 april 2025.\n"
      "1. Aanvraag ontvangen op vrijdag 21 februari 2025. De termijn van 8 weken eindigt op vrijdag 18 april 2025\n"
      "   (Awb art. 4:13 lid 1).\n"
      "2. 18 april is Goede Vrijdag, 19 april een zaterdag, 20 april een zondag en 21 april Tweede Paasdag: verlengd\n"
      "   tot dinsdag 22 april 2025 (Algemene termijnenwet art. 1 lid 1).\n" },
    { "two working days", "wettelijke-termijn", "2024-12-24", "P3D", "", "", "2024-12-24",
      "Uiterlijk dinsdag 31 december 2024 (op 24 december nog 7 dagen).\n"
      "1. Aanvraag ontvangen op dinsdag 24 december 2024. De termijn van 3 dagen eindigt op vrijdag 27 december 2024\n"
      "   (Awb art. 4:13 lid 1).\n"
      "2. 27 december is een gelijkgestelde dag, 28 december een zaterdag en 29 december een zondag: verlengd tot\n"
      "   maandag 30 december 2024 (Algemene termijnenwet art. 1 lid 1).\n"
      "3. In de termijn moeten ten minste twee werkdagen zitten: verlengd tot dinsdag 31 december 2024 (Algemene\n"
      "   termijnenwet art. 2).\n" },
    { "six months that end on a Saturday", "ow-16-66", "2025-08-31", "", "", "", "2026-02-28",
      "Uiterlijk zaterdag 28 februari 2026 (28 februari is de laatste dag).\n"
      "1. Aanvraag ontvangen op zondag 31 augustus 2025. De termijn van 6 maanden eindigt op zaterdag 28 februari\n"
      "   2026 (Awb art. 3:18 lid 1 en Omgevingswet art. 16.66).\n"
      "2. Een termijn van 6 maanden verschuift niet, ook al is zaterdag 28 februari 2026 geen werkdag (Algemene\n"
      "   termijnenwet art. 4).\n" },
    { "the recovery term lapsed unused", "awb-4-13", "2025-03-03", "", "", "sa 2025-03-10 2025-03-24", "2025-04-01",
      "Uiterlijk maandag 12 mei 2025 (op 1 april nog 41 dagen).\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025 (Awb\n"
      "   art. 4:13 lid 2).\n"
      "2. Opgeschort van 11 tot en met 24 maart 2025, 14 dagen: op 10 maart is om aanvulling gevraagd, op 24 maart\n"
      "   was de tijd om aan te vullen voorbij (Awb art. 4:15 lid 1 onder a). De termijn eindigt op maandag 12 mei\n"
      "   2025.\n" },
    { "suspended now", "awb-4-13", "2025-03-03", "", "", "sa 2025-03-10 2025-03-24", "2025-03-15",
      "Voorlopig uiterlijk maandag 12 mei 2025: op 15 maart staat de termijn stil.\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025 (Awb\n"
      "   art. 4:13 lid 2).\n"
      "2. Opgeschort van 11 tot en met 24 maart 2025, 14 dagen, als er voor die tijd niets binnenkomt: op 10 maart is\n"
      "   om aanvulling gevraagd (Awb art. 4:15 lid 1 onder a). De termijn eindigt dan op maandag 12 mei 2025.\n" },
    { "suspended now with no end in sight", "awb-4-13", "2025-03-03", "", "", "sb 2025-03-14", "2025-03-31",
      "Voorlopig uiterlijk donderdag 15 mei 2025: op 31 maart staat de termijn stil.\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025 (Awb\n"
      "   art. 4:13 lid 2).\n"
      "2. Opgeschort vanaf 15 maart 2025, tot nu toe 17 dagen: op 14 maart is gemeld dat informatie uit het\n"
      "   buitenland nodig is (Awb art. 4:15 lid 1 onder b). De termijn eindigt niet eerder dan donderdag 15 mei\n"
      "   2025.\n" },
    { "no end in sight and no question day", "awb-4-13", "2025-03-03", "", "", "sb 2025-03-14", "",
      "Voorlopig uiterlijk maandag 28 april 2025.\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025 (Awb\n"
      "   art. 4:13 lid 2).\n"
      "2. Opgeschort vanaf 15 maart 2025: op 14 maart is gemeld dat informatie uit het buitenland nodig is (Awb art.\n"
      "   4:15 lid 1 onder b). Wanneer dat eindigt, is nog niet bekend. De termijn eindigt niet eerder dan maandag 28\n"
      "   april 2025.\n" },
    { "extended too late, and overdue", "ow-16-64", "2025-03-03", "", "", "v 2025-04-29 P6W", "2025-05-01",
      "De termijn is voorbij: de laatste dag was maandag 28 april 2025 (op 1 mei 3 dagen te laat).\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025\n"
      "   (Omgevingswet art. 16.64 lid 1).\n"
      "2. De verlenging met 6 weken is op 29 april bekendgemaakt. Dat is te laat: het kon tot en met maandag 28 april\n"
      "   2025. De verlenging telt niet (Omgevingswet art. 16.64 lid 2).\n" },
    { "extended in time, longer than allowed, and again", "ow-16-64", "2025-03-03", "", "", "v 2025-04-14 P8W;v 2025-05-20 P2W", "2025-05-01",
      "Uiterlijk dinsdag 10 juni 2025 (op 1 mei nog 40 dagen).\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025\n"
      "   (Omgevingswet art. 16.64 lid 1).\n"
      "2. Verlengd, maar met niet meer dan 6 weken (Omgevingswet art. 16.64 lid 2). De termijn eindigt op maandag 9\n"
      "   juni 2025.\n"
      "3. 9 juni is Tweede Pinksterdag: verlengd tot dinsdag 10 juni 2025 (Algemene termijnenwet art. 1 lid 1).\n" },
    { "cannot be extended", "wmo-2-3-5", "2025-04-07", "", "", "v - P2W", "",
      "Uiterlijk dinsdag 22 april 2025.\n"
      "1. Aanvraag ontvangen op maandag 7 april 2025. De termijn van 2 weken eindigt op maandag 21 april 2025 (Wmo\n"
      "   2015 art. 2.3.5 lid 2).\n"
      "2. De verlenging met 2 weken telt niet: deze termijn kan niet worden verlengd (Wmo 2015 art. 2.3.5 lid 2).\n"
      "3. 21 april is Tweede Paasdag: verlengd tot dinsdag 22 april 2025 (Algemene termijnenwet art. 1 lid 1).\n" },
    { "decided late", "awb-4-13", "2025-03-03", "", "", "b 2025-04-29", "2025-06-01",
      "Besloten op 29 april, 1 dag te laat: de laatste dag was maandag 28 april 2025.\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025 (Awb\n"
      "   art. 4:13 lid 2).\n" },
    { "decided in time", "awb-4-13", "2025-03-03", "", "", "b 2025-04-11", "",
      "Besloten op 11 april, op tijd: de laatste dag was maandag 28 april 2025.\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025 (Awb\n"
      "   art. 4:13 lid 2).\n" },
    { "after 2028", "awb-4-13", "2028-11-06", "", "", "", "2028-12-01",
      "Voorlopig uiterlijk dinsdag 2 januari 2029 (op 1 december 2028 nog 32 dagen).\n"
      "1. Aanvraag ontvangen op maandag 6 november 2028. De termijn van 8 weken eindigt op maandag 1 januari 2029\n"
      "   (Awb art. 4:13 lid 2).\n"
      "2. 1 januari is Nieuwjaarsdag: verlengd tot dinsdag 2 januari 2029 (Algemene termijnenwet art. 1 lid 1).\n"
      "3. Van dagen na zondag 31 december 2028 is nog niet bekend welke met een feestdag gelijk worden gesteld:\n"
      "   dinsdag 2 januari 2029 kan nog verschuiven (Algemene termijnenwet art. 3 lid 3).\n" },
    { "the last day", "awb-4-13", "2025-03-03", "", "", "", "2025-04-28",
      "Uiterlijk maandag 28 april 2025 (28 april is de laatste dag).\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025 (Awb\n"
      "   art. 4:13 lid 2).\n" },
    { "overlap, a promise, and a request without a term", "awb-4-13", "2025-03-03", "", "P4W", "so 2025-03-10 2025-04-02;sv 2025-03-20 2025-04-10;z 2025-04-14", "2025-04-15",
      "Uiterlijk maandag 2 juni 2025 (op 15 april nog 48 dagen).\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025 (Awb\n"
      "   art. 4:13 lid 2).\n"
      "2. Opgeschort van 10 maart tot en met 2 april 2025, 24 dagen: overmacht (Awb art. 4:15 lid 2 onder c). De\n"
      "   termijn eindigt op donderdag 22 mei 2025.\n"
      "3. Opgeschort van 20 maart tot en met 10 april 2025, 22 dagen, waarvan er 14 al zijn geteld: vertraging door\n"
      "   de aanvrager (Awb art. 4:15 lid 2 onder b). De termijn eindigt op vrijdag 30 mei 2025.\n"
      "4. Op 14 april is om aanvulling gevraagd, maar zonder daarvoor een termijn te stellen: dat schort niet op (Awb\n"
      "   art. 4:15 lid 1 onder a).\n"
      "5. 30 mei is een gelijkgestelde dag, 31 mei een zaterdag en 1 juni een zondag: verlengd tot maandag 2 juni\n"
      "   2025 (Algemene termijnenwet art. 1 lid 1).\n"
      "6. Beloofd is: binnen 4 weken na maandag 3 maart 2025, de opschorting van 32 dagen niet meegeteld, dus\n"
      "   uiterlijk vrijdag 2 mei 2025 (servicenorm).\n" },
    { "what adds nothing", "awb-4-13", "2025-03-03", "", "P2W", "so 2025-02-20 2025-03-01;sa 2025-03-10;h 2025-03-11;so 2025-03-13 2025-03-20;sv 2025-03-14 2025-03-15;sa 2025-05-20", "",
      "Uiterlijk dinsdag 6 mei 2025.\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025 (Awb\n"
      "   art. 4:13 lid 2).\n"
      "2. Op 20 februari begon de overmacht, maar dat was voorbij voordat de termijn begon (Awb art. 4:15 lid 2 onder\n"
      "   c).\n"
      "3. Op 10 maart is om aanvulling gevraagd, op 11 maart is aangevuld: daar zit geen hele dag tussen (Awb art.\n"
      "   4:15 lid 1 onder a).\n"
      "4. Opgeschort van 13 tot en met 20 maart 2025, 8 dagen: overmacht (Awb art. 4:15 lid 2 onder c). De termijn\n"
      "   eindigt op dinsdag 6 mei 2025.\n"
      "5. Op 14 maart begon een vertraging die de aanvrager is toe te rekenen, maar die dagen waren al opgeschort\n"
      "   (Awb art. 4:15 lid 2 onder b).\n"
      "6. Op 20 mei is om aanvulling gevraagd, maar de opschorting zou pas ingaan na dinsdag 6 mei 2025, de laatste\n"
      "   dag van de termijn: dat telt niet (Awb art. 4:15 lid 1 onder a).\n"
      "7. Beloofd is: binnen 2 weken na maandag 3 maart 2025, de opschorting van 8 dagen niet meegeteld, dus\n"
      "   uiterlijk dinsdag 25 maart 2025 (servicenorm).\n" },
    { "a ground that does not count, and consent", "dienstenwet-31", "2025-03-03", "", "", "sb 2025-03-14;hb 2025-04-15;si - P2W", "",
      "Uiterlijk maandag 12 mei 2025.\n"
      "1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025\n"
      "   (Dienstenwet art. 31).\n"
      "2. Op 14 maart is gemeld dat informatie uit het buitenland nodig is, maar bij deze termijn schort dat niet op\n"
      "   (Dienstenwet art. 31).\n"
      "3. Opgeschort met 2 weken: uitstel met instemming van de aanvrager (Awb art. 4:15 lid 2 onder a). De termijn\n"
      "   eindigt op maandag 12 mei 2025.\n" },
    { "consent on a day, over the turn of the year", "awb-4-13", "2024-11-15", "", "", "si 2024-12-20 P2W;sa 2024-12-28;h 2025-01-06", "2025-01-07",
      "Uiterlijk maandag 3 februari 2025 (op 7 januari nog 27 dagen).\n"
      "1. Aanvraag ontvangen op vrijdag 15 november 2024. De termijn van 8 weken eindigt op vrijdag 10 januari 2025\n"
      "   (Awb art. 4:13 lid 2).\n"
      "2. Opgeschort met 2 weken: op 20 december 2024 heeft de aanvrager schriftelijk met uitstel ingestemd (Awb art.\n"
      "   4:15 lid 2 onder a). De termijn eindigt op vrijdag 24 januari 2025.\n"
      "3. Opgeschort van 29 december 2024 tot en met 5 januari 2025, 8 dagen: op 28 december is om aanvulling\n"
      "   gevraagd, op 6 januari 2025 is aangevuld (Awb art. 4:15 lid 1 onder a). De termijn eindigt op zaterdag 1\n"
      "   februari 2025.\n"
      "4. Welke termijn daarvoor is gesteld, is niet opgegeven. Aangenomen is dat er een is gesteld: zonder zo'n\n"
      "   termijn schort het verzoek niet op (Awb art. 4:15 lid 1 onder a).\n"
      "5. 1 februari is een zaterdag en 2 februari een zondag: verlengd tot maandag 3 februari 2025 (Algemene\n"
      "   termijnenwet art. 1 lid 1).\n" },
    { "suspended in the tail that Good Friday added", "wettelijke-termijn", "2025-02-21", "P8W", "", "sa 2025-04-18 2025-04-30;h 2025-04-25", "",
      "Uiterlijk maandag 28 april 2025.\n"
      "1. Aanvraag ontvangen op vrijdag 21 februari 2025. De termijn van 8 weken eindigt op vrijdag 18 april 2025\n"
      "   (Awb art. 4:13 lid 1).\n"
      "2. 18 april is Goede Vrijdag, 19 april een zaterdag, 20 april een zondag en 21 april Tweede Paasdag: verlengd\n"
      "   tot dinsdag 22 april 2025 (Algemene termijnenwet art. 1 lid 1).\n"
      "3. Opgeschort van 19 tot en met 24 april 2025, 6 dagen: op 18 april is om aanvulling gevraagd, op 25 april is\n"
      "   aangevuld (Awb art. 4:15 lid 1 onder a). De termijn eindigt op maandag 28 april 2025.\n" },
    { "consent in the tail, and then a holiday again", "wettelijke-termijn", "2025-02-21", "P8W", "", "si 2025-04-22 P13D", "",
      "Uiterlijk dinsdag 6 mei 2025.\n"
      "1. Aanvraag ontvangen op vrijdag 21 februari 2025. De termijn van 8 weken eindigt op vrijdag 18 april 2025\n"
      "   (Awb art. 4:13 lid 1).\n"
      "2. 18 april is Goede Vrijdag, 19 april een zaterdag, 20 april een zondag en 21 april Tweede Paasdag: verlengd\n"
      "   tot dinsdag 22 april 2025 (Algemene termijnenwet art. 1 lid 1).\n"
      "3. Opgeschort met 13 dagen: op 22 april heeft de aanvrager schriftelijk met uitstel ingestemd (Awb art. 4:15\n"
      "   lid 2 onder a). De termijn eindigt op maandag 5 mei 2025.\n"
      "4. 5 mei is Bevrijdingsdag: verlengd tot dinsdag 6 mei 2025 (Algemene termijnenwet art. 1 lid 1).\n" },
    { "working days by law, over Easter", "wgs-4-bedreiging", "2025-04-16", "", "", "", "",
      "Uiterlijk woensdag 23 april 2025.\n"
      "1. Hulpvraag ontvangen op woensdag 16 april 2025. De termijn van 3 werkdagen eindigt op woensdag 23 april 2025\n"
      "   (Wet gemeentelijke schuldhulpverlening art. 4).\n"
      "2. Zaterdagen en zondagen tellen niet mee. Dat geldt ook voor 18 april (Goede Vrijdag) en 21 april (Tweede\n"
      "   Paasdag).\n" },
    { "working days by law, over the turn of the year", "lijkbezorging-16", "2024-12-23", "", "", "", "",
      "Uiterlijk maandag 6 januari 2025.\n"
      "1. Overleden op maandag 23 december 2024. De termijn van 6 werkdagen eindigt op maandag 6 januari 2025 (Wet op\n"
      "   de lijkbezorging art. 16).\n"
      "2. Zaterdagen en zondagen tellen niet mee. Dat geldt ook voor 25 december 2024 (Eerste Kerstdag), 26 december\n"
      "   2024 (Tweede Kerstdag), 27 december 2024 (gelijkgestelde dag) en 1 januari 2025 (Nieuwjaarsdag).\n" },
    { "working days by law, without a named day", "wgs-4-bedreiging", "2025-06-02", "", "", "", "",
      "Uiterlijk donderdag 5 juni 2025.\n"
      "1. Hulpvraag ontvangen op maandag 2 juni 2025. De termijn van 3 werkdagen eindigt op donderdag 5 juni 2025\n"
      "   (Wet gemeentelijke schuldhulpverlening art. 4).\n" },
    { "a promise in working days", "awb-4-13", "2025-04-14", "", "P10WD", "", "",
      "Uiterlijk dinsdag 10 juni 2025.\n"
      "1. Aanvraag ontvangen op maandag 14 april 2025. De termijn van 8 weken eindigt op maandag 9 juni 2025 (Awb\n"
      "   art. 4:13 lid 2).\n"
      "2. 9 juni is Tweede Pinksterdag: verlengd tot dinsdag 10 juni 2025 (Algemene termijnenwet art. 1 lid 1).\n"
      "3. Beloofd is: binnen 10 werkdagen na maandag 14 april 2025, dus uiterlijk woensdag 30 april 2025\n"
      "   (servicenorm).\n"
      "4. Zaterdagen en zondagen tellen niet mee. Dat geldt ook voor 18 april (Goede Vrijdag) en 21 april (Tweede\n"
      "   Paasdag).\n" },
    { "a long promise in working days", "awb-4-13", "2025-04-01", "", "P200WD", "", "",
      "Uiterlijk dinsdag 27 mei 2025.\n"
      "1. Aanvraag ontvangen op dinsdag 1 april 2025. De termijn van 8 weken eindigt op dinsdag 27 mei 2025 (Awb art.\n"
      "   4:13 lid 2).\n"
      "2. Beloofd is: binnen 200 werkdagen na dinsdag 1 april 2025, dus uiterlijk dinsdag 20 januari 2026\n"
      "   (servicenorm).\n"
      "3. Zaterdagen en zondagen tellen niet mee. Dat geldt ook voor 10 andere dagen, waaronder 18 april 2025 (Goede\n"
      "   Vrijdag), 21 april 2025 (Tweede Paasdag), 5 mei 2025 (Bevrijdingsdag), 29 mei 2025 (Hemelvaartsdag) en 30\n"
      "   mei 2025 (gelijkgestelde dag).\n" },
    { "a promise in working days that a suspension moved", "awb-4-13", "2025-04-07", "", "P5WD", "sa 2025-04-08 2025-04-30;h 2025-04-15", "",
      "Uiterlijk dinsdag 10 juni 2025.\n"
      "1. Aanvraag ontvangen op maandag 7 april 2025. De termijn van 8 weken eindigt op maandag 2 juni 2025 (Awb art.\n"
      "   4:13 lid 2).\n"
      "2. Opgeschort van 9 tot en met 14 april 2025, 6 dagen: op 8 april is om aanvulling gevraagd, op 15 april is\n"
      "   aangevuld (Awb art. 4:15 lid 1 onder a). De termijn eindigt op zondag 8 juni 2025.\n"
      "3. 8 juni is een zondag en 9 juni Tweede Pinksterdag: verlengd tot dinsdag 10 juni 2025 (Algemene termijnenwet\n"
      "   art. 1 lid 1).\n"
      "4. Beloofd is: binnen 5 werkdagen na maandag 7 april 2025, de opschorting van 6 dagen niet meegeteld, dus\n"
      "   uiterlijk dinsdag 22 april 2025 (servicenorm).\n"
      "5. 20 april is een zondag en 21 april Tweede Paasdag: de belofte geldt tot en met dinsdag 22 april 2025.\n" },
    { "views begin on the day itself", "awb-3-16", "2025-03-06", "", "", "", "",
      "Uiterlijk woensdag 16 april 2025.\n"
      "1. Ontwerp ter inzage gelegd op donderdag 6 maart 2025, die dag telt mee. De termijn van 6 weken eindigt op\n"
      "   woensdag 16 april 2025 (Awb art. 3:16 lid 1).\n" },
};

static void whole_texts_read_as_plain_dutch(void **state)
{
    char text[4096];

    (void)state;
    for (size_t i = 0; i < LENGTH(golden); i++) {
        const struct golden *g = &golden[i];

        ask(g->grond, g->begin, g->termijn, g->norm, g->feiten, g->peildatum);
        assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
        if (strcmp(text, g->text) != 0)
            fail_msg("%s\n%s", g->wat, text);
    }
}

static void no_line_is_wider_than_110_characters(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(golden); i++) {
        int width = 0;

        for (const char *at = golden[i].text; *at; at++) {
            width = *at == '\n' ? 0 : width + ((*at & 0xC0) != 0x80);
            if (width > 110)
                fail_msg("%s: %.40s", golden[i].wat, at);
        }
    }
}

/* ---- one term ---- */

static void a_single_term_says_which_days_it_skipped(void **state)
{
    static const struct {
        const char *start, *termijn;
        int32_t regime;
        const char *text;
    } terms[] = {
        { "2025-03-21", "P4W", ZAAK_REGIME_ATW,
          "Uiterlijk dinsdag 22 april 2025.\n"
          "1. 4 weken na vrijdag 21 maart 2025 is vrijdag 18 april 2025.\n"
          "2. 18 april is Goede Vrijdag, 19 april een zaterdag, 20 april een zondag en 21 april Tweede Paasdag: verlengd\n"
          "   tot dinsdag 22 april 2025 (Algemene termijnenwet art. 1 lid 1).\n" },
        { "2025-05-03", "-P1W", ZAAK_REGIME_ATW,
          "Uiterlijk zaterdag 26 april 2025.\n"
          "1. 1 week voor zaterdag 3 mei 2025 is zaterdag 26 april 2025.\n"
          "2. Een termijn die terugtelt vanaf een dag verschuift niet, ook al is zaterdag 26 april 2025 geen werkdag\n"
          "   (Algemene termijnenwet art. 1 lid 2).\n" },
        { "2025-04-18", "P3D", ZAAK_REGIME_EU,
          "Uiterlijk woensdag 23 april 2025.\n"
          "1. 3 dagen na vrijdag 18 april 2025 is maandag 21 april 2025.\n"
          "2. 21 april is Tweede Paasdag: verlengd tot dinsdag 22 april 2025 (Verordening 1182/71 art. 3 lid 4).\n"
          "3. In de termijn moeten ten minste twee werkdagen zitten: verlengd tot woensdag 23 april 2025 (Verordening\n"
          "   1182/71 art. 3 lid 5).\n" },
        { "2028-11-06", "P8W", ZAAK_REGIME_ATW,
          "Voorlopig uiterlijk dinsdag 2 januari 2029.\n"
          "1. 8 weken na maandag 6 november 2028 is maandag 1 januari 2029.\n"
          "2. 1 januari is Nieuwjaarsdag: verlengd tot dinsdag 2 januari 2029 (Algemene termijnenwet art. 1 lid 1).\n"
          "3. Van dagen na zondag 31 december 2028 is nog niet bekend welke met een feestdag gelijk worden gesteld:\n"
          "   dinsdag 2 januari 2029 kan nog verschuiven (Algemene termijnenwet art. 3 lid 3).\n" },
        { "2025-04-16", "P3WD", ZAAK_REGIME_GEEN,
          "Uiterlijk woensdag 23 april 2025.\n"
          "1. 3 werkdagen na woensdag 16 april 2025 is woensdag 23 april 2025.\n"
          "2. Zaterdagen en zondagen tellen niet mee. Dat geldt ook voor 18 april (Goede Vrijdag) en 21 april (Tweede\n"
          "   Paasdag).\n" },
        { "2025-04-23", "-P3WD", ZAAK_REGIME_GEEN,
          "Uiterlijk woensdag 16 april 2025.\n"
          "1. 3 werkdagen voor woensdag 23 april 2025 is woensdag 16 april 2025.\n"
          "2. Zaterdagen en zondagen tellen niet mee. Dat geldt ook voor 18 april (Goede Vrijdag) en 21 april (Tweede\n"
          "   Paasdag).\n" },
    };
    const struct zaak_kalender *kalender = zaak_context_get_kalender(ctx);
    char text[2048];

    (void)state;
    for (size_t i = 0; i < LENGTH(terms); i++) {
        struct zaak_periode periode = periode_of(terms[i].termijn);
        struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;

        assert_number(zaak_termijn_compute(kalender, dag_or_none(terms[i].start), &periode, terms[i].regime, &termijn, why, NULL), 0);
        assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
        assert_string_equal(text, terms[i].text);
    }
}

static void days_before_a_table_of_decrees_are_provisional_and_said(void **state)
{
    static const char json[] = "{\"gelijkstellingen\": {}, \"gedekt\": [2025, 2030]}";
    static const struct {
        const char *start, *termijn;
        bool voorlopig;
        const char *text;
    } rows[] = {
        { "2024-11-29", "P4W", true,
          "Voorlopig uiterlijk vrijdag 27 december 2024.\n"
          "1. 4 weken na vrijdag 29 november 2024 is vrijdag 27 december 2024.\n"
          "2. Van dagen voor woensdag 1 januari 2025 zegt deze kalender niet welke met een feestdag gelijk zijn gesteld:\n"
          "   vrijdag 27 december 2024 is misschien niet de goede dag (Algemene termijnenwet art. 3 lid 3).\n" },
        { "2024-12-24", "P5WD", true,
          "Voorlopig uiterlijk vrijdag 3 januari 2025.\n"
          "1. 5 werkdagen na dinsdag 24 december 2024 is vrijdag 3 januari 2025.\n"
          "2. Zaterdagen en zondagen tellen niet mee. Dat geldt ook voor 25 december 2024 (Eerste Kerstdag), 26 december\n"
          "   2024 (Tweede Kerstdag) en 1 januari 2025 (Nieuwjaarsdag).\n"
          "3. Van dagen voor woensdag 1 januari 2025 zegt deze kalender niet welke met een feestdag gelijk zijn gesteld:\n"
          "   vrijdag 3 januari 2025 is misschien niet de goede dag (Algemene termijnenwet art. 3 lid 3).\n" },
        { "2024-12-10", "P4W", false,
          "Uiterlijk dinsdag 7 januari 2025.\n"
          "1. 4 weken na dinsdag 10 december 2024 is dinsdag 7 januari 2025.\n" },
    };
    struct zaak_kalender *kalender = NULL;
    char text[1024];

    (void)state;
    assert_number(zaak_kalender_load_json(ctx, json, sizeof json - 1, &kalender, NULL), 0);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_periode periode = periode_of(rows[i].termijn);
        struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;

        assert_number(zaak_termijn_compute(kalender, dag_of(rows[i].start), &periode, ZAAK_REGIME_ATW, &termijn, why, NULL), 0);
        assert_int_equal(termijn.voorlopig, rows[i].voorlopig);
        assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
        assert_string_equal(text, rows[i].text);
    }
    zaak_kalender_unref(kalender);
}

/* ---- steps as data ---- */

static void days_that_are_no_working_days_are_told_one_by_one(void **state)
{
    static const struct { const char *dag, *naam; } rows[] = {
        { "2024-12-25", "Eerste Kerstdag" }, { "2024-12-26", "Tweede Kerstdag" }, { "2024-12-27", "gelijkgestelde dag" }, { "2025-01-01", "Nieuwjaarsdag" },
    };
    struct zaak_stap stap = ZAAK_STAP_INIT;
    const char *naam = NULL;
    zaak_dag dag = 0;

    (void)state;
    ask("lijkbezorging-16", "2024-12-23", "", "", "", "");
    assert_number(zaak_motivering_get_stap(why, 1, &stap), 0);
    assert_string_equal(stap.regel, "werkdagen");
    assert_number(stap.overgeslagen, 4);
    assert_number(stap.dagen, 4);
    assert_number(stap.van, dag_of("2024-12-23"));
    assert_number(stap.naar, dag_of("2025-01-06"));
    for (size_t i = 0; i < LENGTH(rows); i++) {
        assert_number(zaak_motivering_get_overgeslagen(why, 1, i, &dag, &naam), 0);
        assert_number(dag, dag_of(rows[i].dag));
        assert_string_equal(naam, rows[i].naam);
    }
    assert_number(zaak_motivering_get_overgeslagen(why, 1, 4, &dag, &naam), -ZAAK_E_BEREIK);
}

static void steps_carry_rule_article_and_dates(void **state)
{
    struct zaak_stap stap = ZAAK_STAP_INIT;
    const char *naam = NULL;
    zaak_dag dag = 0;

    (void)state;
    ask("ow-16-64", "2025-03-03", "", "", "sa 2025-03-11 2025-03-25;h 2025-03-25", "2025-04-01");
    assert_number(zaak_motivering_count(why), 3);
    assert_number(zaak_motivering_get_stap(why, 0, &stap), 0);
    assert_string_equal(stap.regel, "termijn-begin");
    assert_string_equal(stap.grond, "Omgevingswet art. 16.64 lid 1");
    assert_number(stap.van, dag_or_none("2025-03-03"));
    assert_number(stap.naar, dag_or_none("2025-04-28"));
    assert_number(stap.dagen, 56);
    assert_number(stap.overgeslagen, 0);
    assert_number(zaak_motivering_get_stap(why, 1, &stap), 0);
    assert_string_equal(stap.regel, "opschorting");
    assert_number(stap.van, dag_or_none("2025-03-11"));
    assert_number(stap.naar, dag_or_none("2025-05-11"));
    assert_number(stap.eerste, dag_or_none("2025-03-12"));
    assert_number(stap.laatste, dag_or_none("2025-03-24"));
    assert_number(stap.dagen, 13);
    assert_number(zaak_motivering_get_stap(why, 2, &stap), 0);
    assert_string_equal(stap.regel, "atw-1-1");
    assert_number(stap.overgeslagen, 1);
    assert_number(zaak_motivering_get_overgeslagen(why, 2, 0, &dag, &naam), 0);
    assert_number(dag, dag_or_none("2025-05-11"));
    assert_string_equal(naam, "zondag");
    assert_number(zaak_motivering_get_overgeslagen(why, 2, 1, &dag, &naam), -ZAAK_E_BEREIK);
    assert_number(zaak_motivering_get_overgeslagen(why, 0, 0, &dag, &naam), -ZAAK_E_BEREIK);
    assert_number(zaak_motivering_get_stap(why, 3, &stap), -ZAAK_E_BEREIK);
    assert_number(zaak_motivering_get_stap(NULL, 0, &stap), -ZAAK_E_ARGUMENT);
}

static void an_overlap_is_added_once_and_said(void **state)
{
    struct zaak_stap stap = ZAAK_STAP_INIT;

    (void)state;
    ask("awb-4-13", "2025-03-03", "", "", "so 2025-03-10 2025-04-02;sv 2025-03-20 2025-04-10", "");
    assert_number(zaak_motivering_get_stap(why, 2, &stap), 0);
    assert_number(stap.eerste, dag_or_none("2025-03-20"));
    assert_number(stap.dagen, 8);
}

static void texts_are_cut_to_the_buffer_and_say_their_length(void **state)
{
    char whole[2048], part[64];
    int length, wanted;

    (void)state;
    ask("awb-4-13", "2025-03-03", "", "", "", "");
    length = zaak_motivering_text(why, whole, sizeof whole);
    assert_number(length, (long long)strlen(whole));
    assert_number(zaak_motivering_text(why, NULL, 0), length);
    for (size_t size = 1; size < sizeof part; size++) {
        memset(part, 'x', sizeof part);
        assert_number(zaak_motivering_text(why, part, size), length);
        assert_memory_equal(part, whole, size - 1);
        assert_number(part[size - 1], 0);
        if (size < sizeof part)
            assert_number(part[size], 'x');
    }
    wanted = zaak_motivering_stap_text(why, 0, NULL, 0);
    assert_number(zaak_motivering_stap_text(why, 0, whole, sizeof whole), wanted);
    assert_null(strchr(whole, '\n'));
    assert_number(zaak_motivering_stap_text(why, 1, whole, sizeof whole), -ZAAK_E_BEREIK);
}

static void an_empty_recorder_has_an_empty_text(void **state)
{
    struct zaak_motivering *empty = zaak_motivering_new(ctx);
    char text[8] = "x";

    (void)state;
    assert_number(zaak_motivering_count(empty), 0);
    assert_number(zaak_motivering_text(empty, text, sizeof text), 0);
    assert_string_equal(text, "");
    zaak_motivering_unref(zaak_motivering_ref(empty));
    zaak_motivering_unref(empty);
    assert_null(zaak_motivering_unref(NULL));
    zaak_motivering_clear(NULL);
}

/* A host's own suspension ground may leave out two of its three pieces of a sentence. */
static void a_ground_without_words_still_makes_sentences(void **state)
{
    static const char json[] =
        "{\"opschortingsgronden\": [{\"id\": \"proef\", \"naam\": \"proef\", \"artikel\": \"Verordening art. 3\", \"eerste_dag\": \"dag_erna\", \"telt\": \"tot\","
        " \"tekst_begin\": \"begon de proef\"}], \"gronden\": [{\"id\": \"eigen\", \"naam\": \"eigen\", \"artikel\": \"Verordening art. 2\", \"begin\": \"ontvangst\","
        " \"begin_tekst\": \"Verzoek ontvangen\", \"na_afloop\": \"niets\", \"termijn\": \"P8W\", \"opschorting\": [\"proef\"]}]}";
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klokfeit feiten[] = { { ZAAK_KLOKFEIT_OPSCHORTING, 20157, 20171, { 0, 0 }, "proef" },
                                      { ZAAK_KLOKFEIT_HERVATTING, 20167, ZAAK_DAG_GEEN, { 0, 0 }, NULL } };
    struct zaak_gronden *gronden = NULL;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    char text[512];

    (void)state;
    assert_number(zaak_gronden_load_json(ctx, json, sizeof json - 1, &gronden, NULL), 0);
    vraag.gronden = gronden;
    vraag.grond = zaak_gronden_find(gronden, "eigen", 20150);
    vraag.begin = 20150;
    vraag.feiten = feiten;
    vraag.feit_count = 2;
    assert_number(zaak_klok_compute(ctx, &vraag, &klok, why, NULL), 0);
    gronden = zaak_gronden_unref(gronden);
    assert_true(zaak_motivering_stap_text(why, 1, text, sizeof text) > 0);
    assert_string_equal(text, "Opgeschort van 11 tot en met 19 maart 2025, 9 dagen: op 10 maart begon de proef, op 20 maart eindigde dat (Verordening art. 3). "
                              "De termijn eindigt op woensdag 7 mei 2025.");
    zaak_motivering_clear(why);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_texts_read_as_plain_dutch),
        cmocka_unit_test(no_line_is_wider_than_110_characters),
        cmocka_unit_test(a_single_term_says_which_days_it_skipped),
        cmocka_unit_test(days_before_a_table_of_decrees_are_provisional_and_said),
        cmocka_unit_test(days_that_are_no_working_days_are_told_one_by_one),
        cmocka_unit_test(steps_carry_rule_article_and_dates),
        cmocka_unit_test(an_overlap_is_added_once_and_said),
        cmocka_unit_test(texts_are_cut_to_the_buffer_and_say_their_length),
        cmocka_unit_test(an_empty_recorder_has_an_empty_text),
        cmocka_unit_test(a_ground_without_words_still_makes_sentences),
    };

    return cmocka_run_group_tests_name("motivering", tests, set_up, tear_down);
}
