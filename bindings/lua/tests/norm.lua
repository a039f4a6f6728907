-- SPDX-License-Identifier: EUPL-1.2
-- Servicenormen: of every direction, on events, over cases and over columns.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, raises = hulp.test, hulp.same, hulp.raises
local zaak = require "zaak"

local CATALOGUS = [=[{"zaaktypen": [{"url": "v", "identificatie": "Z", "beginGeldigheid": "2024-01-01"}],
 "eigenschappen": [{"url": "e", "naam": "begin_werk", "zaaktype": "v"}, {"url": "f", "naam": "soort", "zaaktype": "v"}],
 "statustypen": [{"url": "s", "omschrijving": "Gezegd", "zaaktype": "v", "volgnummer": 1}, {"url": "t", "omschrijving": "Klaar", "zaaktype": "v", "volgnummer": 2}]}]=]
local PROFIEL = [=[{"procesprofielen": [{"zaaktype": "Z", "grond": "awb-4-13", "servicenormen": [
  {"id": "af", "belofte": "Binnen twee weken.", "termijn": "P2W", "doel": 80, "voorwaarde": "eigenschap:soort=licht", "periode": "kwartaal"},
  {"id": "werk", "belofte": "Een week van tevoren.", "richting": "voor", "termijn": "P1W", "begin": "eigenschap:begin_werk", "einde": "status:Gezegd", "doel": 95},
  {"id": "juli", "belofte": "In juli.", "richting": "venster", "venster": ["07-01", "07-31"], "doel": 100}]}],
 "servicenormen": [
  {"id": "opnemen", "belofte": "Binnen 25 seconden.", "gebeurtenis": "telefoongesprek", "termijn": "PT25S", "tijd": "verstreken", "doel": 80},
  {"id": "opnemen", "belofte": "Binnen 20 seconden.", "gebeurtenis": "telefoongesprek", "termijn": "PT20S", "tijd": "verstreken", "doel": 80, "organisatie": "GM9901"},
  {"id": "klikken", "belofte": "In hoogstens 3 klikken.", "gebeurtenis": "websitebezoek", "richting": "hoogstens", "hoogstens": 3, "doel": 95}]}]=]

local function catalogue()
    return assert(zaak.catalogus.from_json(CATALOGUS, { profielen = { PROFIEL } }))
end

local function collection()
    local voorraad = zaak.voorraad.new(catalogue())
    local lines = {}
    for name, op in pairs { A = "2025-05-05", B = "2025-05-06", C = "2025-07-01" } do
        lines[#lines + 1] = ('{"zaak": "%s", "feit": "open", "zaaktype": "Z", "op": "%s"}\n'):format(name, op)
        lines[#lines + 1] = ('{"zaak": "%s", "feit": "eigenschap", "naam": "soort", "waarde": "licht", "op": "%s"}\n'):format(name, op)
    end
    lines[#lines + 1] = '{"zaak": "A", "feit": "status", "statustype": "Klaar", "op": "2025-05-19"}\n'
    assert(voorraad:load_jsonl(table.concat(lines)))
    return voorraad
end

test("what a norm says", function()
    local cat = catalogue()
    local norms = cat:zaaktype("Z", "2025-01-01"):profiel("2025-01-01").servicenormen
    same(norms[1].voorwaarde, "eigenschap:soort=licht")
    same(norms[1].periode, "kwartaal")
    same(norms[2].richting, "voor")
    same(norms[2].begin, "eigenschap:begin_werk")
    same(norms[3].venster[1] .. " " .. norms[3].venster[2], "07-01 07-31")
    local events = cat:normen()
    same(#events, 3)
    same(events[1].gebeurtenis, "telefoongesprek")
    same(events[1].tijd, "verstreken")
    same(events[2].organisatie, "GM9901")
    same(events[3].hoogstens, 3)
end)

test("events that are no case", function()
    local cat = catalogue()
    local van, tot = "2025-02-03T10:00:00Z", "2025-02-03T10:00:22Z"
    local kept = assert(cat:measure("opnemen", { begin = van, einde = tot }))
    same(kept.uitkomst, "gehaald")
    same(kept.seconden, 22)
    same(kept.teldag, "2025-02-03")
    same(assert(cat:measure("opnemen", { begin = van, einde = tot, organisatie = "GM9901" })).uitkomst, "gemist")
    local clicks = assert(cat:measure("klikken", { begin = "2025-02-03", aantal = 4 }))
    same(clicks.uitkomst, "gemist")
    same(clicks.aantal, 4)
    raises("staat niet in de catalogus", cat.measure, cat, "nee")
end)

test("over cases", function()
    local voorraad = collection()
    local stand = assert(voorraad:score_norm { norm = "af", op = "2025-07-08", van = "2025-05-01", tot = "2025-07-31" })
    same(stand.norm:gehaald(), 1)
    same(stand.norm:totaal(), 2)
    same(stand.wet:loopt(), 1)
    same(stand.beide_te_laat, 1)
    same(#stand.maanden, 3)
    same(stand.maanden[1]:totaal(), 2)
    same(stand.maanden[3]:loopt(), 1)
    same(assert(voorraad:score_norm { norm = "werk" }).nvt, 3)
    local found = {}
    for _, row in ipairs(assert(voorraad:normdreigingen { op = "2025-07-08", dagen = 7, norm = "af" })) do
        found[row.zaak:identificatie()] = row
    end
    same(found.B.uitkomst, "te_laat")
    same(found.B.wet_te_laat, true)
    same(found.C.uiterlijk, "2025-07-15")
    same(found.C.wettelijk, "2025-08-26")
end)

test("shares and intervals", function()
    same(zaak.normscore.new(189, 199):promille(), 949)
    same(zaak.normscore.new():promille(), nil)
    local onder, boven = zaak.normscore.new(19, 20):interval()
    same(onder, 763)
    same(boven, 992)
    local van, tot = zaak.normperiode("kwartaal", "2025-05-06")
    same(van .. " " .. tot, "2025-04-01 2025-06-30")
end)

test("over columns", function()
    local begin = zaak.reeks.new { "2025-04-16", "2025-04-16", false, "2025-04-17" }
    local kept, all, days = begin:normrapport({ "2025-04-24", "2025-04-25", "2025-04-25", "2025-04-17" }, { 0, 0, 0, 1 }, { 4, 9 })
    same(table.concat(kept:lijst(), " "), "1 1")
    same(table.concat(all:lijst(), " "), "2 1")
    same(table.concat(days:lijst(), " "), "9 0")
    same(kept:mislukt(), 1)
end)

hulp.run()
