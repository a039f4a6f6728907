-- SPDX-License-Identifier: EUPL-1.2
-- ZGW JSON in and out: documents, catalogues, zaken.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local cat = zaak.catalogus.example()
local DOCUMENT = '{"zaken":[{"url":"z/1","identificatie":"A","startdatum":"2025-03-03","zaaktype":"t","eigenVeld":1.50,"verlenging":{"reden":"r","duur":"P6W"}}]}'

test("a document is kept and respelled", function()
    local bundel = zaak.bundel.from_json(DOCUMENT)
    same(bundel:to_json(), DOCUMENT)
    local export = bundel:to_json "export"
    assert(export:find('"eigen_veld":1.50', 1, true))
    same(zaak.bundel.from_json(export):to_json "api", DOCUMENT)
    local one = bundel:objecten("zaak")[1]
    same(one, bundel:find_url "z/1")
    same(bundel:find_url "z/2", nil)
    same(#bundel:objecten "status", 0)
    same(one:soort(), "zaak")
    same(one:veld "startdatum", "2025-03-03")
    same(one:veld "verlenging.duur", "P6W")
    same(one:to_json "verlenging", '{"reden":"r","duur":"P6W"}')
    same(one:to_json "rollen", nil)
    raises("heeft geen veld", one.to_json, one, "nee")
    same(zaak.bundel.from_json({ json = '{"identificatie": "A"}', soort = "zaak" }):objecten("zaak")[1]:veld "identificatie", "A")
end)

test("a mistake has a place", function()
    local _, detail = fails("ZAAK_E_VELD", zaak.bundel.from_json '{"zaken":\n [{"startdatum": 3}]}')
    same(detail.line, 2)
    same(detail.column, 18)
    same(detail.field, "zaken.0.startdatum")
    local bundel = zaak.bundel.from_json '{"zaken": [{"aB": 1, "a_b": 2}]}'
    fails("ZAAK_E_DUBBEL", bundel:to_json "export")
    raises("spelling", bundel.to_json, bundel, "anders")
end)

test("a catalogue goes out", function()
    local archive, _, name = cat:to_zip()
    if name == "ZAAK_E_NIET_ONDERSTEUND" then
        return
    end
    same(zaak.catalogus.from_zip(archive):to_json "api", cat:to_json "api")
    same(zaak.bundel.from_zip(archive):to_zip(), archive)
end)

test("zaken come in and go out", function()
    local bundel = zaak.bundel.from_json(DOCUMENT)
    local voorraad = zaak.voorraad.new(cat)
    same(voorraad:load_bundel(bundel), 1)
    same(#voorraad:check_bundel(bundel), 0)
    local case = voorraad:find "A"
    local feit = case:feiten()[1]
    same(feit.soort, "verlenging")
    same(feit.dag_onbekend, true)
    same(feit.op, nil)
    assert(case:to_json { bundel = bundel }:find('"eigenVeld":1.50', 1, true))
    assert(case:to_json { basis = "https://z/", afgeleid = true, op = "2025-04-01" }:find("https://z/zaken/1", 1, true))
    local _, detail = fails("ZAAK_E_DUBBEL", voorraad:load_bundel { bundel = bundel, datum_telt = true })
    same(detail.field, "zaken.0.identificatie")
end)

test("a fact may lack its day", function()
    local case = zaak.new(cat, "omgevingsvergunning-regulier", "2025-03-03")
    assert(case:load_feit { soort = "opschorting", op = "onbekend", waarde = "wacht", vastgelegd = "2025-03-10T00:00Z" })
    same(case:klok("2025-04-01").voorlopig, true)
    same(case:toestand().besloten, false)
    fails("ZAAK_E_VELD", case:load_feit { soort = "status", op = "onbekend", naam = "Ontvangen", vastgelegd = "2025-03-10T00:00Z" })
end)

hulp.run()
