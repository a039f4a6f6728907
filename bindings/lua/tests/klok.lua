-- SPDX-License-Identifier: EUPL-1.2
-- The law of deadlines without a case.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local BEKEND = { feit = "gebeurtenis", naam = "bekendmaking", op = "2025-03-07" }
local GEVRAAGD = { feit = "opschorting", grond = "aanvulling", op = "2025-03-11", tot = "2025-03-25" }
local AANGEVULD = { feit = "hervatting", grond = "aanvulling", op = "2025-03-25" }
local VERLENGD = { feit = "verlenging", termijn = "P6W", op = "2025-04-02" }
local BESLUIT = { feit = "besluit", op = "2025-06-23" }

test("from a decision that was made known to the decision on the objection", function()
    local bezwaar = assert(zaak.klok { grond = "awb-6-7", feiten = { BEKEND } })
    same(bezwaar.uiterlijk, "2025-04-22")
    local ingediend = assert(zaak.indiening { grond = "awb-6-7", feiten = { BEKEND }, terpost = "2025-04-22", ontvangen = "2025-04-29" })
    same(ingediend.uitkomst, "tijdig")
    same(ingediend.einde, "2025-04-22")
    same(ingediend.nominaal, "2025-04-18")
    same(ingediend.uitgesteld, "2025-04-22")
    same(ingediend.post_uiterlijk, "2025-04-29")
    same(ingediend.voorlopig, false)
    assert(tostring(ingediend.motivering):find "^Op tijd")
    local beslissing = assert(zaak.klok { grond = "awb-7-10", feiten = { BEKEND }, op = "2025-05-01" })
    same(beslissing.begin, "2025-04-22")
    same(beslissing.uiterlijk, "2025-06-03")
    same(beslissing.dagen_over, 33)
    assert(tostring(beslissing.motivering):find "^Uiterlijk dinsdag 3 juni 2025")
    same(zaak.klok("awb-7-10", "2025-04-22").uiterlijk, "2025-06-03")
    same(zaak.klok { grond = "awb-7-10-commissie", feiten = { BEKEND, { feit = "geen_gebeurtenis", naam = "mededeling_commissie" } } }.grond, "awb-7-10")
end)

test("the order of facts never matters", function()
    local feiten = { GEVRAAGD, AANGEVULD, VERLENGD, BESLUIT }
    for i = 1, 4 do
        for j = 1, 4 do
            feiten[i], feiten[j] = feiten[j], feiten[i]
            local klok = assert(zaak.klok("awb-4-13", "2025-03-03", feiten))
            same(klok.uiterlijk, "2025-06-23")
            same(klok.toestand, "op_tijd")
            same(klok.dagen_opgeschort, 13)
            same(klok.verlengingen, 1)
        end
    end
end)

test("a list may be long", function()
    local feiten = {}
    for i = 1, 2000 do
        feiten[i] = { feit = "opschorting", grond = "aanvu" .. "lling", op = "2025-03-11", tot = "2025-03-25" }
    end
    feiten[2001] = AANGEVULD
    same(zaak.klok("awb-4-13", "2025-03-03", feiten).dagen_opgeschort, 14)
end)

test("the same as a case", function()
    local z = assert(zaak.new(zaak.catalogus.example(), "omgevingsvergunning-regulier", "2025-03-03", "Z-1"))
    assert(z:add_opschorting { op = "2025-03-11", grond = "aanvulling", tot = "2025-03-25" })
    assert(z:add_hervatting "2025-03-25")
    local case = z:klok "2025-04-01"
    local loose = zaak.klok { grond = "ow-16-64", begin = "2025-03-03", feiten = { GEVRAAGD, AANGEVULD }, op = "2025-04-01", norm = "P6W",
        norm_schort_op = true }
    same(tostring(loose.motivering), tostring(case.motivering))
    for naam, waarde in pairs(case) do
        if naam ~= "motivering" then
            same(loose[naam], waarde, naam)
        end
    end
end)

test("readings", function()
    local feiten = { GEVRAAGD, AANGEVULD }
    same(zaak.klok { grond = "awb-4-13", begin = "2025-03-03", feiten = feiten, lezing = { opschorting = "circulaire" } }.dagen_opgeschort, 14)
    local every = { opschorting = "letter", opschorting_vanaf = "nominaal_einde", verlenging_vanaf = "nominaal_einde",
        opschorting_voor_begin = "telt_niet", postweek = "atw", van_rechtswege = "dag_erna" }
    same(zaak.klok { grond = "awb-4-13", begin = "2025-03-03", feiten = feiten, lezing = every }.dagen_opgeschort, 13)
    same(zaak.indiening { grond = "awb-6-7", begin = "2025-11-06", terpost = "2025-12-18", ontvangen = "2025-12-29" }.uitkomst, "tijdig")
    same(zaak.indiening { grond = "awb-6-7", begin = "2025-11-06", terpost = "2025-12-18", ontvangen = "2025-12-29",
        lezing = { postweek = "zonder_atw" } }.uitkomst, "te_laat")
    same(zaak.van_rechtswege { grond = "wabo-3-9", einde = "2023-05-01", lezing = { van_rechtswege = "laatste_dag" } }.gegeven, "2023-05-01")
    local z = assert(zaak.new(zaak.catalogus.example(), "bezwaar", "2025-03-17", "B-1"))
    assert(z:add_feit { soort = "eigenschap", op = "2025-03-17", naam = "einde_bezwaartermijn", waarde = "2025-04-14" })
    assert(z:add_opschorting { op = "2025-04-10", grond = "bezwaar-verzuim", tot = "2025-05-01" })
    assert(z:add_hervatting "2025-04-24")
    same(z:klok { op = "2025-05-01", lezing = { opschorting_voor_begin = "telt" } }.dagen_opgeschort - z:klok("2025-05-01").dagen_opgeschort, 4)
end)

test("handing in", function()
    same(zaak.indiening { grond = "awb-6-7", begin = "2025-03-07", op = "2025-04-01" }.uitkomst, "open")
    same(zaak.indiening { grond = "awb-6-7", begin = "2025-03-07", ontvangen = "2025-04-23", verschoonbaar = true }.uitkomst, "tijdig")
    same(zaak.indiening { grond = "awb-6-7", begin = "2026-03-02", storing_van = "2026-04-12", storing_tot = "2026-04-13" }.uitgesteld, "2026-04-15")
    same(zaak.indiening { grond = "awb-6-7", begin = "2026-03-02", verlengd_tot = "2026-04-20" }.uitgesteld, "2026-04-20")
    same(zaak.indiening { grond = "awb-6-7", begin = "2026-03-02", verkeerde_weg = "2026-04-13", reactie = "2026-04-16" }.uitgesteld, "2026-04-16")
end)

test("by operation of law", function()
    local answer = assert(zaak.van_rechtswege { grond = "dienstenwet-31", einde = "2025-04-28", van_toepassing = true, bekendgemaakt = "2025-05-05" })
    same(answer.uitkomst, "gegeven")
    same(answer.gegeven, "2025-04-29")
    same(answer.in_werking, "2025-05-01")
    same(answer.bekendmaken_uiterlijk, "2025-05-13")
    same(answer.intrekken_uiterlijk, "2025-06-16")
    same(answer.voorlopig, false)
    assert(#answer.motivering > 2)
    same(zaak.van_rechtswege { grond = "dienstenwet-31", einde = "2025-04-28", van_toepassing = true, besluit = "2025-04-28" }.uitkomst, "geen")
    same(zaak.van_rechtswege { grond = "dienstenwet-31", einde = "2025-04-28", van_toepassing = true, op = "2025-04-01" }.uitkomst, "wacht")
    same(zaak.van_rechtswege("wabo-3-9", "2024-02-01", "2023-12-01").uitkomst, "gegeven")
    fails("ZAAK_E_NIET_GEVONDEN", zaak.van_rechtswege("wabo-3-9", "2024-02-01"))
end)

test("the promise, and a term that must pass", function()
    local klok = assert(zaak.klok { begin = "2025-03-03", norm = "P5WD", op = "2025-03-05" })
    same(klok.uiterlijk, nil)
    same(klok.gepland, "2025-03-10")
    same(klok.dagen_over_norm, 5)
    same(zaak.klok { begin = "2025-04-14", norm = "P4D", norm_regime = "atw" }.gepland, "2025-04-22")
    same(zaak.klok { grond = "awb-4-13", begin = "2025-03-03", begin_onbekend = true }.voorlopig, true)
    same(zaak.klok { grond = "wettelijke-termijn", begin = "2025-03-03", termijn = "P6W" }.uiterlijk, "2025-04-14")
    same(zaak.klok("pw-41-4", "2025-03-03", { { feit = "besluit", op = "2025-03-20" } }).toestand, "te_vroeg")
end)

test("rows of a register", function()
    local own = assert(zaak.gronden.from_json('{"gronden": [{"id": "awb-4-13", "naam": "x", "artikel": "Verordening art. 2", "begin": "ontvangst",'
        .. ' "begin_tekst": "Aanvraag ontvangen", "na_afloop": "dwangsom", "termijn": "P3W", "geldig_van": "2025-01-01"}]}'))
    local row, library = own:find("awb-4-13", "2025-03-03"), zaak.gronden.new():find("awb-7-10", "2025-03-03")
    same(library.na, "awb-6-7")
    same(library.na_afloop, "dwangsom")
    same(library.dag, "uiterlijk")
    same(zaak.klok { grond = row, begin = "2025-03-03", gronden = own }.uiterlijk, "2025-03-24")
    same(zaak.klok { grond = "awb-4-13", begin = "2024-03-04", gronden = own, kalender = zaak.kalender.new() }.uiterlijk, "2024-04-29")
    same(zaak.klok { grond = "awb-4-13", feiten = { { feit = "gebeurtenis", naam = "ontvangst", op = "2024-03-04" } }, gronden = own }.uiterlijk, "2024-04-29")
    same(zaak.klok { grond = library, feiten = { BEKEND } }.uiterlijk, "2025-06-03")
    raises("niet in het register", zaak.klok, { grond = row, begin = "2025-03-03" })
    library.termijn = "P1W"
    raises("niet in het register", zaak.klok, { grond = library, feiten = { BEKEND } })
    library.termijn, library.extra = "P6W", true
    raises("niet in het register", zaak.klok, { grond = library, feiten = { BEKEND } })
end)

test("failures", function()
    local text, detail = fails("ZAAK_E_NIET_GEVONDEN", zaak.klok("nee", "2025-03-03"))
    same(text, 'ZAAK_E_NIET_GEVONDEN: de grond "nee" bestaat niet (veld: grond)')
    same(detail.field, "grond")
    fails("ZAAK_E_NIET_GEVONDEN", zaak.indiening("nee", "2025-03-03"))
    fails("ZAAK_E_NIET_GEVONDEN", zaak.klok("wabo-3-9", "2025-03-03"))
    fails("ZAAK_E_NIET_GEVONDEN", zaak.klok("awb-4-13", "2025-03-03", { { feit = "opschorting", grond = "geduld", op = "2025-03-04" } }))
    fails("ZAAK_E_NIET_GEVONDEN", zaak.klok("awb-4-13", "2025-03-03", { { feit = "gebeurtenis", naam = "feest", op = "2025-03-04" } }))
    fails("ZAAK_E_BEREIK", zaak.klok { grond = "awb-4-13", begin = "2025-03-03", op = "2200-01-01" })
end)

test("misuse", function()
    local function with(feit)
        return { grond = "awb-4-13", begin = "2025-03-03", feiten = { AANGEVULD, feit } }
    end
    raises('"bekendmaking"', zaak.klok, { grond = "awb-7-10" })
    raises("veld: begin", zaak.klok, {})
    raises("kent geen argument 'begn'", zaak.klok, { begn = "2025-03-03" })
    raises("grond: tekst verwacht", zaak.klok, 5, "2025-03-03")
    raises("feiten: een lijst verwacht", zaak.klok, "awb-4-13", "2025-03-03", AANGEVULD)
    raises("feiten: een lijst verwacht", zaak.klok, "awb-4-13", "2025-03-03", "x")
    raises("feiten.0: een tabel verwacht", zaak.klok, "awb-4-13", "2025-03-03", { "x" })
    raises("feiten.1.feit: 'opschorten' is geen van: opschorting", zaak.klok, with { feit = "opschorten" })
    raises("feiten.1: 'feit' ontbreekt", zaak.klok, with { op = "2025-03-04" })
    raises("feiten.1: 'reden' is geen van: feit, grond", zaak.klok, with { feit = "besluit", reden = "x" })
    raises("bij opschorting hoort 'grond'", zaak.klok, with { feit = "opschorting", op = "2025-03-04" })
    raises("besluit kent geen 'grond'", zaak.klok, with { feit = "besluit", op = "2025-03-04", grond = "aanvulling" })
    raises("besluit kent geen 'naam'", zaak.klok, with { feit = "besluit", op = "2025-03-04", naam = "x" })
    raises("feiten.1.op: 'vandaag' is geen dag", zaak.klok, with { feit = "besluit", op = "vandaag" })
    raises("feiten.1.termijn: tekst verwacht", zaak.klok, with { feit = "verlenging", termijn = 6 })
    raises("feiten.1: tekst verwacht", zaak.klok, with { "besluit" })
    raises("opschorting_voor_begin, postweek, van_rechtswege", zaak.klok, { lezing = { postweken = "atw" } })
    raises("postweek: 'telt' is geen van: atw, zonder_atw", zaak.klok, { lezing = { postweek = "telt" } })
    raises("norm_schort_op: true of false", zaak.klok, { norm_schort_op = "ja" })
    raises("atw, eu, geen", zaak.klok, { norm_regime = "awb" })
    raises("zaak.Gronden verwacht", zaak.klok, { gronden = zaak.kalender.new() })
    raises("'grond' ontbreekt", zaak.indiening, { begin = "2025-03-03" })
    raises("storing_tot", zaak.indiening, { grond = "awb-6-7", begin = "2026-03-02", storing_van = "2026-03-04", storing_tot = "2026-03-03" })
    raises("'einde' ontbreekt", zaak.van_rechtswege, "awb-4-13")
end)

hulp.run()
