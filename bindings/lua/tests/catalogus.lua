-- SPDX-License-Identifier: EUPL-1.2
-- The catalogue and legal grounds.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local REGULIER = "omgevingsvergunning-regulier"
local cat = zaak.catalogus.example()

test("lookup by day, fields and parts", function()
    local zaaktype = cat:zaaktype(REGULIER, "2025-03-03")
    same(zaaktype:veld "identificatie", REGULIER)
    same(zaaktype:veld "doorlooptijd", "P8W")
    same(zaaktype:veld "beginGeldigheid", "2024-01-01")
    same(zaaktype:veld "verlengingMogelijk", true)
    same(zaaktype:veld "eindeObject", nil)
    same(zaaktype:veld "referentieproces.naam", "Vergunningaanvraag behandelen")
    same(cat:zaaktype { identificatie = REGULIER, op = "1990-01-01" }, nil)
    same(cat:find_url(zaaktype:veld "url"), zaaktype)
    same(cat:find_url "urn:nee", nil)
    same(tostring(zaaktype), "zaak.Object zaaktype 'Omgevingsvergunning, reguliere procedure'")
    local statussen = zaaktype:delen "statustype"
    same(statussen[#statussen], zaaktype:eindstatus())
    same(statussen[1]:veld "volgnummer", 1)
    same(statussen[1]:zaaktype(), zaaktype)
    same(statussen[1]:soort(), "statustype")
    same(zaaktype:zaaktype(), nil)
    same(zaaktype:find("roltype", "beslisser"):rasci()[1], "A")
    same(#cat:objecten "zaaktype" > 2, true)
    local profiel = zaaktype:profiel "2025-03-03"
    same(profiel.grond, "ow-16-64")
    same(profiel.servicenormen[1].doel, 85)
    same(profiel.rasci[1].status, "Ontvangen")
    assert(zaaktype:profiel { op = "2025-03-03", organisatie = "GM9901" })
    same(statussen[1]:profiel "2025-03-03", nil)
    same(#statussen[1]:delen "roltype", 0)
end)

test("own documents", function()
    local kalender = zaak.kalender.new { sluitingen = { ["2025-12-24"] = "x" } }
    local gronden = zaak.gronden.new()
    local own = assert(zaak.catalogus.from_json(hulp.read "examples/data/catalogus.json", {
        profielen = { hulp.read "examples/data/procesprofielen.json" }, kalender = kalender, gronden = gronden,
    }))
    same(own:kalender(), kalender)
    same(own:gronden(), gronden)
    same(own:zaaktype(REGULIER, "2025-03-03"):profiel("2025-03-03").grond, "ow-16-64")
    own = assert(zaak.catalogus.from_json(hulp.read "examples/data/catalogus.json"))
    same(own:zaaktype(REGULIER, "2025-03-03"):profiel "2025-03-03", nil)
    local text, detail = fails("ZAAK_E_VELD", zaak.catalogus.from_json '{"zaaktypen": [{"doorlooptijd": 8}]}')
    same(detail.field, "zaaktypen.0.doorlooptijd")
    assert(text:find("veld: zaaktypen.0.doorlooptijd", 1, true))
    text, detail = fails("ZAAK_E_JSON", zaak.catalogus.from_json '{"zaaktypen":\n [')
    same(detail.line, 2)
    fails("ZAAK_E_JSON", zaak.catalogus.from_json(hulp.read "examples/data/catalogus.json", { profielen = { "{" } }))
    local _, _, code = zaak.catalogus.from_zip "PK"
    assert(code == "ZAAK_E_ARCHIEF" or code == "ZAAK_E_NIET_ONDERSTEUND", code)
end)

test("grounds", function()
    local gronden = zaak.gronden.new()
    assert(#gronden > 5)
    same(gronden:at(1).id ~= nil, true)
    same(gronden:at(0), nil)
    same(gronden:at(#gronden + 1), nil)
    same(gronden:find("ow-16-64", "2025-03-03").termijn, "P8W")
    same(gronden:find("nee", "2025-03-03"), nil)
    local row = '{"gronden": [{"id": "apv-1", "naam": "x", "artikel": "APV art. 1", "bron": "APV", "zekerheid": "A", "begin": "ontvangst",'
        .. ' "begin_tekst": "Aanvraag ontvangen", "termijn": "P12W", "na_afloop": "niets", "regime": "%s"}]}'
    same(assert(zaak.gronden.from_json(row:format "atw")):find("apv-1", "2025-03-03").termijn, "P12W")
    local _, detail = fails("ZAAK_E_WAARDE", zaak.gronden.from_json(row:format "fr"))
    same(detail.field, "gronden.0.regime")
end)

test("misuse", function()
    local zaaktype = cat:zaaktype(REGULIER, "2025-03-03")
    raises("geen veld 'nee'", zaaktype.veld, zaaktype, "nee")
    raises("geen veld", zaaktype.veld, zaaktype, "doorlooptijd.x")
    raises("niet een enkele waarde", zaaktype.veld, zaaktype, "trefwoorden")
    raises("is geen van", zaaktype.delen, zaaktype, "dingen")
    raises("'op' ontbreekt", cat.zaaktype, cat, REGULIER)
    raises("is geen van", cat.objecten, cat, "dingen")
    raises("tekst verwacht", zaak.catalogus.from_json)
    raises("tekst verwacht", zaak.catalogus.from_json, 5)
    raises("table expected", zaak.catalogus.from_json, "{}", 5)
    raises("kent geen argument 'profiel'", zaak.catalogus.from_json, "{}", { profiel = {} })
    raises("een lijst van documenten", zaak.catalogus.from_json, "{}", { profielen = "{}" })
    raises("tekst verwacht", zaak.catalogus.from_json, "{}", { profielen = { 5 } })
    raises("zaak.Gronden verwacht", zaak.catalogus.from_json, "{}", { gronden = cat })
    raises("zaak.Kalender verwacht", zaak.catalogus.from_json, "{}", { kalender = cat })
    fails("ZAAK_E_LIMIET", zaak.catalogus.from_json(("["):rep(1e5)))
    fails("ZAAK_E_JSON", zaak.gronden.from_json "[")
end)

hulp.run()
