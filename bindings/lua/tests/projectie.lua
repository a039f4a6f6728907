-- SPDX-License-Identifier: EUPL-1.2
-- What if, of a case and of two questions to the clock; and with what an answer was made.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local VRAGEN = { feit = "opschorting", grond = "aanvulling", op = "2025-03-10", tot = "2025-03-24" }
local VERLENGD = { feit = "verlenging", op = "2025-04-01", termijn = "P6W" }
local cat = zaak.catalogus.example()

local function new()
    return assert(zaak.new(cat, "omgevingsvergunning-regulier", "2025-03-03", "Z-1"))
end

-- VERLENGD with one member more.
local function extended(name, value)
    local fact = { feit = "verlenging", op = "2025-04-01", termijn = "P6W" }
    fact[name] = value
    return fact
end

test("a fact more", function()
    local z = new()
    local p = assert(z:watals { erbij = { VERLENGD } })
    same(p.was, "2025-04-28")
    same(p.wordt, "2025-06-10")
    same(p.dagen, 43)
    same(table.concat(p.oorzaken, " "), "feiten")
    same(table.concat(p.verschillen, " "), "feiten")
    same(p.was_toestand, "loopt")
    same(p.wordt_toestand, "loopt")
    same(p.was_gepland, "2025-04-14")
    same(p.wordt_gepland, "2025-04-14")
    same(p.dagen_norm, 0)
    same(p.voorlopig, false)
    same(tostring(p.motivering):find("De laatste dag wordt dinsdag 10 juni 2025, 43 dagen later.", 1, true), 1)
    same(#z:feiten(), 1)
    same(z:watals { erbij = { VRAGEN, extended("zaak", "Z-1") } }.wordt, "2025-06-23")
    same(z:watals { erbij = { extended("reden", 'drukte "hier"\n\\ daar') } }.wordt, p.wordt)
    same(z:watals().dagen, 0)
end)

test("a fact less, another ground, reading, kalender or day", function()
    local z = new()
    assert(z:add_feit { soort = "opschorting", op = "2025-03-10", naam = "aanvulling", tot = "2025-03-24", id = "vraag" })
    assert(z:add_hervatting "2025-03-20")
    same(z:watals({}, { "vraag" }).wordt, "2025-04-28")
    same(z:watals { grond = "ow-16-64-instemming" }.oorzaken[1], "grond")
    same(z:watals { lezing = { opschorting = "circulaire" } }.dagen, 1)
    same(z:watals { kalender = zaak.kalender.new { gelijkgesteld = "werkdag" } }.verschillen[1], "kalender")
    same(z:watals { gronden = zaak.gronden.from_json '{"gronden": []}' }.verschillen[1], "grond")
    same(z:watals { peildatum = "2025-06-01", op = "2025-04-01" }.wordt_toestand, "verstreken")
    same(z:watals { op = "2025-03-15", bekend_op = "2025-03-12T00:00Z" }.was_toestand, "opgeschort")
end)

test("what cannot be", function()
    local z = new()
    local text, detail = fails("ZAAK_E_VELD", z:watals { erbij = { VERLENGD, extended("maan", "vol") } })
    same(detail.field, "erbij.1.maan")
    same(detail.line, nil)
    text, detail = fails("ZAAK_E_VERWIJZING", z:watals { erbij = { extended("zaak", "Z-2") } })
    same(detail.field, "erbij.0.zaak")
    text, detail = fails("ZAAK_E_NIET_GEVONDEN", z:watals { weg = { "nee" } })
    same(detail.field, "weg.0")
    fails("ZAAK_E_NIET_GEVONDEN", z:watals { grond = "maanrecht" })
    raises("erbij.0: een tabel verwacht", z.watals, z, { erbij = { 5 } })
    raises("erbij.0: tekst, true of false verwacht", z.watals, z, { erbij = { extended("termijn", 6) } })
    raises("erbij: een lijst verwacht", z.watals, z, { erbij = VERLENGD })
    raises("weg: een lijst verwacht", z.watals, z, { weg = "vraag" })
    raises("weg: tekst verwacht", z.watals, z, { weg = { 5 } })
    raises("kent geen argument 'weeg'", z.watals, z, { weeg = {} })
end)

test("without a case", function()
    local was = { grond = "awb-4-13", begin = "2025-03-03", feiten = { VRAGEN } }
    local p = assert(zaak.projectie(was, { grond = "awb-4-13", begin = "2025-03-03", lezing = { opschorting = "circulaire" } }))
    same(p.was, "2025-05-12")
    same(p.wordt, "2025-04-28")
    same(table.concat(p.oorzaken, " "), "feiten")
    same(table.concat(p.verschillen, " "), "feiten lezing")
    same(zaak.projectie { was = was, wordt = was }.dagen, 0)
    local text, detail = fails("ZAAK_E_NIET_GEVONDEN", zaak.projectie(was, { grond = "maanrecht", begin = "2025-03-03" }))
    same(detail.field, "wordt.grond")
    raises("wordt: een tabel verwacht", zaak.projectie, was, 5)
    raises("'wordt' ontbreekt", zaak.projectie, { was = was })
    raises("kent geen argument 'maan'", zaak.projectie, was, { maan = 1 })
end)

test("with what an answer was made", function()
    local h = new():klok { lezing = { opschorting = "circulaire" } }.motivering:herkomst()
    same(h.versie, zaak.versie)
    same(h.gegevens, zaak.data_versie)
    same(h.profiel, "omgevingsvergunning-regulier")
    same(h.organisatie, nil)
    same(h.eigen_kalender, false)
    same(h.eigen_gronden, false)
    same(h.lezing.opschorting, "circulaire")
    local count = 0
    for _ in pairs(h.lezing) do
        count = count + 1
    end
    same(count, 9)
    same(new():klok { lezing = h.lezing }.dagen_opgeschort, 0)
    h = zaak.dwangsom { einde = "2025-02-28", igs = "2025-03-03", lezing = { te_vroeg = "ongeldig" }, kalender = zaak.kalender.new() }.motivering:herkomst()
    same(h.eigen_kalender, true)
    same(h.versie_kalender, nil)
    same(zaak.klok { grond = "awb-4-13", begin = "2025-03-03", kalender = zaak.kalender.new { versie = "2025-2" } }.motivering:herkomst().versie_kalender, "2025-2")
    same(h.lezing.te_vroeg, "ongeldig")
end)

hulp.run()
