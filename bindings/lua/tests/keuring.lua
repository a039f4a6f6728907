-- SPDX-License-Identifier: EUPL-1.2
-- Judging a catalogue, the selectielijst, and profiles of rules.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local document = hulp.read "tests/data/keuring/catalogus.json"
local lijst = assert(zaak.selectielijst.new { hulp.read "tests/data/keuring/selectielijst.json" })

local function spoiled(old, new)
    local first, last = document:find(old, 1, true)
    assert(first, old)
    return document:sub(1, first - 1) .. new .. document:sub(last + 1)
end

test("a catalogue in order", function()
    local cat = assert(zaak.catalogus.from_json(document))
    for _, profiel in ipairs(zaak.regelprofielen()) do
        same(#cat:check { profiel = profiel, selectielijst = lijst }, 0)
        same(#zaak.keur_catalogus({ document }, { profiel = profiel, selectielijst = lijst }), 0)
    end
    same(table.concat(zaak.regelprofielen(), " "), "std-1.7 std-1.5 openzaak oneground reference postman")
    same(cat:regelprofiel(), "std-1.7")
end)

test("a finding says what and where", function()
    local cat = assert(zaak.catalogus.from_json(spoiled('"datumkenmerk": ""', '"datumkenmerk": "k"'), { regelprofiel = "openzaak" }))
    local rows = cat:check()
    same(#rows, 1)
    same(cat:regelprofiel(), "openzaak")
    same(rows[1].regel, "ztc-004")
    same(rows[1].ernst, "fout")
    same(rows[1].zgw_code, "must-be-empty")
    same(rows[1].veld, "brondatumArchiefprocedure.datumkenmerk")
    same(rows[1].pad, "resultaattypen.0.brondatumArchiefprocedure.datumkenmerk")
    same(rows[1].object, cat:find_url "x://r1")
end)

test("a catalogue that cannot be used", function()
    local text = spoiled('"x://p2", "zaaktype": "x://z1"', '"x://p2", "zaaktype": "x://weg"')
    fails("ZAAK_E_VERWIJZING", zaak.catalogus.from_json(text))
    local rows = zaak.keur_catalogus { text }
    same(rows[#rows].regel, "catalogus-eigenaar")
    same(rows[#rows].object, nil)
    rows = zaak.keur_catalogus { spoiled('"volgnummer": 1', '"volgnummer": "een"') }
    same(rows[1].regel, "veld-vorm")
    same(rows[1].pad, "statustypen.0.volgnummer")
end)

test("the choices", function()
    local vorige = assert(zaak.catalogus.from_json(document))
    local anders = assert(zaak.catalogus.from_json(spoiled('"doel": "d"', '"doel": "e"')))
    same(anders:check({ vorige = vorige })[1].regel, "ztc-009")
    same(#anders:check { vorige = vorige, rechten = { "geforceerd-schrijven" } }, 0)
    local gone = zaak.keur_catalogus({ spoiled('"x://p1"', '"x://p9"') }, { profiel = "std-1.5", vorige = vorige })
    same(gone[1].object, vorige:find_url "x://p1")
    local open = assert(zaak.catalogus.from_json(spoiled(', "eindeGeldigheid": "2022-12-31"', "")))
    same(#open:check "std-1.7", 0)
    same(open:check({ publiceren = "x://z2" })[1].regel, "ztc-016")
    same(open:check({ concepten = true })[1].regel, "ztc-016")
    local ander = assert(zaak.catalogus.from_json(spoiled("x://sl/k1", "x://sl/k9")))
    same(ander:check({ selectielijst = lijst })[1].ernst, "waarschuwing")
    same(ander:check({ selectielijst = lijst, volledig = true })[1].ernst, "fout")
end)

test("the selectielijst and the rules", function()
    local row = lijst:find "x://sl/k1"
    same(row.procestermijn, "nihil")
    same(row.bewaartermijn, "P12M")
    same(lijst:find("x://sl/pt", "procestype").naam, "Proef")
    same(lijst:find "x://sl/pt", nil)
    same(lijst:aantal "resultaat", 5)
    local rules = {}
    for _, rule in ipairs(zaak.regels "openzaak") do
        rules[rule.id] = rule
    end
    same(rules["ztc-016"].variant, "exclusief")
    same(rules["catalogus-verlenging"].ernst, "fout")
    local kleinst, grootst = zaak.compare_duur("P1M", "P30D")
    same(kleinst, -1)
    same(grootst, 1)
end)

test("a case by another profile", function()
    local case = assert(zaak.new(zaak.catalogus.example(), "omgevingsvergunning-regulier", "2025-03-03"))
    assert(case:load_feit { soort = "rol", op = "2025-03-03", naam = "initiator", waarde = "a" })
    assert(case:load_feit { soort = "rol", op = "2025-03-03", naam = "initiator", waarde = "b" })
    same(#case:check(), 0)
    same(case:check("openzaak")[1].zgw_code, "max-occurences")
    fails("ZAAK_E_NIET_GEVONDEN", case:check "std-2.0")
end)

test("what is refused", function()
    local cat = zaak.catalogus.example()
    fails("ZAAK_E_NIET_GEVONDEN", cat:check "std-2.0")
    fails("ZAAK_E_NIET_GEVONDEN", cat:check { publiceren = "x://weg" })
    fails("ZAAK_E_JSON", zaak.keur_catalogus { "{" })
    fails("ZAAK_E_VELD", zaak.selectielijst.new { "[{}]" })
    raises("documenten", zaak.keur_catalogus, "{}")
    raises("documenten", zaak.selectielijst.new, 1)
    raises("profiel", zaak.regels, "std-2.0")
    raises("geen duur", zaak.compare_duur, "P1", "P1Y")
    raises("regelprofiel", zaak.catalogus.from_json, document, { regelprofiel = "std-2.0" })
    raises("soort", lijst.aantal, lijst, "klasse")
end)

hulp.run()
