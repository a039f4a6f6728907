-- SPDX-License-Identifier: EUPL-1.2
-- Versions of a zaaktype: which holds on a day, what differs, and what a case would look like under another one.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, raises = hulp.test, hulp.same, hulp.raises
local zaak = require "zaak"

local function versions()
    local c = assert(zaak.catalogus.from_json(hulp.read "tests/data/versies/catalogus.json", { profielen = { hulp.read "tests/data/versies/procesprofielen.json" } }))
    return c, c:versies "Z"
end

test("all versions, and a day", function()
    local c, all = versions()
    same(#all, 3)
    same(all[2]:veld "url", "v2")
    same(#c:versies "onbekend", 0)
    local day = assert(c:versie_op("Z", "2024-06-01"))
    same(day.stand, "geldt")
    same(day.versie:veld "url", "v1")
    same(day.volgende:veld "url", "v2")
    same(c:versie_op { identificatie = "G", op = "2024-07-15" }.stand, "gat")
    raises("op", c.versie_op, c, "Z")
end)

test("differences", function()
    local _, all = versions()
    local found = assert(all[1]:compare(all[2]))
    local rows = {}
    for _, row in ipairs(found) do
        rows[row.pad] = row
    end
    local row = rows["resultaattypen.Verleend.archiefactietermijn"]
    same(row.was, "P5Y")
    same(row.wordt, "P10Y")
    same(row.gevolg, "archief")
    same(row.was_object:veld "url", "t11")
    same(row.tekst, 'Resultaattype "Verleend": archiefactietermijn was 5 jaar, wordt 10 jaar.')
    same(rows["roltypen.Tolk"].wijze, "vervallen")
    same(found.tekst:find("Van Z vanaf 2024-01-01", 1, true), 1)
    same(#assert(all[1]:compare { naar = all[2], zonder_procesprofiel = true }) < #found, true)
    same(#assert(all[1]:compare(all[1])), 0)
    raises("twee versies", all[1].compare, all[1], all[1]:delen("statustype")[1])
    raises("zaak.Object", all[1].compare, all[1], "v2")
end)

test("a case under another version", function()
    local c, all = versions()
    local stock = zaak.voorraad.new(c)
    assert(stock:load_jsonl(hulp.read "tests/data/versies/feiten.jsonl"))
    local z = stock:find "A"
    local found = assert(z:overzetting(all[2], "2024-12-10"))
    same(found.oordeel, "past_niet")
    same(found.van:veld "url", "v1")
    local moved, gone
    for _, row in ipairs(found.regels) do
        moved = row.veld == "uiterlijk" and row or moved
        gone = gone or (row.soort == "feit_weg" and row)
    end
    same(moved.was_dag, "2024-12-30")
    same(moved.wordt_dag, "2024-12-16")
    same(moved.dagen, -14)
    same(moved.oorzaken[1], "termijn")
    same(gone.naam, "Tolk")
    same(gone.deel, "roltype")
    same(found.tekst:find('De rol "Tolk" van 4 november 2024 past niet', 1, true) ~= nil, true)
    same(assert(z:overzetting { versie = all[1] }).oordeel, "gelijk")
    raises("andere catalogus", z.overzetting, z, zaak.catalogus.example():objecten("zaaktype")[1])
    raises("versie", z.overzetting, z)
end)

hulp.run()
