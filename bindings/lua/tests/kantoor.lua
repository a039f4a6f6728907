-- SPDX-License-Identifier: EUPL-1.2
-- The office: its kalender, its channels, and promises in their opening time.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local KANTOOR = [=[{"organisatie": "GM9901", "kalender": {"sluitingen": {"2025-02-04": "Studiedag"}},
 "kanalen": {"balie": {"week": {"ma": [["09:00", "12:00"]], "di": [["09:00", "12:00"]]}}, "telefoon": {"week": {}}}}]=]
local CATALOGUS = [=[{"zaaktypen": [{"url": "v", "identificatie": "Z", "beginGeldigheid": "2024-01-01"}],
 "statustypen": [{"url": "s", "omschrijving": "Geholpen", "zaaktype": "v", "volgnummer": 1}, {"url": "t", "omschrijving": "Klaar", "zaaktype": "v", "volgnummer": 2}]}]=]
local PROFIEL = [=[{"procesprofielen": [{"zaaktype": "Z", "servicenormen": [
 {"id": "balie", "belofte": "Binnen een kwartier.", "termijn": "PT15M", "kanaal": "balie", "tot": "status", "status": "Geholpen", "doel": 90},
 {"id": "af", "belofte": "Binnen een werkdag.", "termijn": "P1WD", "doel": 90}]}]}]=]

test("an office has channels and a kalender", function()
    local kantoor = assert(zaak.kantoor.from_json(KANTOOR))
    same(kantoor:organisatie(), "GM9901")
    same(table.concat(kantoor:kanalen(), " "), "balie telefoon")
    same(kantoor:kalender():naam "2025-02-04", "Studiedag")
    same(kantoor:find("balie"):next "2025-02-03T12:00+01:00", "2025-02-10T08:00:00Z")
    same(kantoor:find "post", nil)
    local kalender = assert(zaak.kalender.from_json '{"sluitingen": {"2025-02-03": "Studiedag"}}')
    local own = assert(zaak.kantoor.new { kanalen = { loket = kantoor:find "balie" }, kalender = kalender })
    same(own:organisatie(), nil)
    same(own:kalender() == kalender, true)
    same(own:find "loket" == kantoor:find "balie", true)
    same(assert(zaak.kantoor.new { kanalen = {} }):kalender(), nil)
    same(assert(zaak.kantoor.from_json('{"kanalen": {}}', { kalender = kalender })):kalender() == kalender, true)
end)

test("failures have a place", function()
    local _, detail = fails("ZAAK_E_VELD", zaak.kantoor.from_json '{"kanalen": {"balie": {"week": {"ma": 5}}}}')
    same(detail.field, "kanalen.balie.week.ma")
    _, detail = fails("ZAAK_E_VORM", zaak.kalender.from_json '{"sluitingen": {"2025-02-30": "Studiedag"}}')
    same(detail.field, "sluitingen.2025-02-30")
    local hours = assert(zaak.openingstijd.new { week = {} })
    raises("kanalen.0.naam", zaak.kantoor.new, { kanalen = { [""] = hours } })
    raises("zaak.Openingstijd verwacht", zaak.kantoor.new, { kanalen = { balie = 5 } })
    raises("tekst verwacht", zaak.kantoor.new, { kanalen = { [5] = hours } })
    raises("'kanalen' ontbreekt", zaak.kantoor.new, {})
    raises("een tabel van naam", zaak.kantoor.new, { kanalen = 5 })
    raises("kent geen argument", zaak.kantoor.new, { kanaal = {} })
end)

test("an event is measured in opening time", function()
    local kantoor = assert(zaak.kantoor.from_json(KANTOOR))
    local kept = assert(kantoor:measure { kanaal = "balie", termijn = "PT15M", van = "2025-02-03T11:50+01:00", tot = "2025-02-10T09:05+01:00" })
    same(kept.uitkomst, "gehaald")
    same(kept.uiterlijk, "2025-02-10T08:05:00Z")
    same(kept.minuten, 15)
    same(kept.seconden, 900)
    same(kept.seconden_over, 0)
    same(kept.motivering:stappen()[1].regel, "servicenorm")
    same(assert(kantoor:measure { kanaal = "balie", termijn = "PT15M", van = "2025-02-03T11:50+01:00", nu = "2025-02-10T09:06+01:00" }).uitkomst, "te_laat")
    same(assert(kantoor:measure("balie", "PT15M", "2025-02-03T11:50+01:00")).uitkomst, "loopt")
    fails("ZAAK_E_VERWIJZING", kantoor:measure("post", "PT15M", "2025-02-03T11:50+01:00"))
    fails("ZAAK_E_BEREIK", kantoor:measure("telefoon", "PT15M", "2025-02-03T11:50+01:00"))
    raises("ZAAK_E_ARGUMENT", kantoor.measure, kantoor, "balie", "P1D", "2025-02-03T11:50+01:00")
end)

test("a promise in opening time on a case", function()
    local kantoor = assert(zaak.kantoor.from_json(KANTOOR))
    local catalogus = assert(zaak.catalogus.from_json(CATALOGUS, { profielen = { PROFIEL }, kantoren = { kantoor } }))
    same(catalogus:find_kantoor "GM9901" == kantoor, true)
    same(catalogus:find_kantoor(), nil)
    same(catalogus:find_kalender "GM9901" == kantoor:kalender(), true)
    same(catalogus:find_kalender() == catalogus:kalender(), true)
    local normen = catalogus:zaaktype("Z", "2025-02-03"):profiel("2025-02-03").servicenormen
    same(normen[1].kanaal, "balie")
    same(normen[2].kanaal, nil)
    local case = assert(zaak.new(catalogus, { zaaktype = "Z", ontvangen = "2025-02-03T11:50+01:00", organisatie = "GM9901" }))
    assert(case:set_status("Geholpen", "2025-02-10T09:06+01:00"))
    local norm = case:normen()[1]
    same(norm.uitkomst, "gemist")
    same(norm.seconden, 960)
    same(tostring(norm.motivering):find("De belofte is niet gehaald: pas op 10 februari om 9.06 uur was het klaar.", 1, true), 1)
    same(norm.uiterlijk_op, "2025-02-10T08:05:00Z")
    same(norm.bereikt_op, "2025-02-10T08:06:00Z")
    same(case:normen()[2].uiterlijk, "2025-02-05")
    same(case:normen()[2].seconden, nil)
    local elsewhere = assert(zaak.new(catalogus, { zaaktype = "Z", ontvangen = "2025-02-03T11:50+01:00" }))
    same(elsewhere:normen()[1].uitkomst, "onbekend")
    same(elsewhere:normen()[1].uiterlijk, nil)
    local _, detail = fails("ZAAK_E_VERWIJZING", zaak.catalogus.from_json(CATALOGUS, { profielen = { (PROFIEL:gsub('"balie", "tot"', '"post", "tot"')) }, kantoren = { kantoor } }))
    same(detail.field, "procesprofielen.0.servicenormen.0.kanaal")
    fails("ZAAK_E_DUBBEL", zaak.catalogus.from_json(CATALOGUS, { kantoren = { kantoor, kantoor } }))
    raises("een lijst van kantoren verwacht", zaak.catalogus.from_json, CATALOGUS, { kantoren = 5 })
    raises("zaak.Kantoor verwacht", zaak.catalogus.from_json, CATALOGUS, { kantoren = { 5 } })
end)

hulp.run()
