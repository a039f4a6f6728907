-- SPDX-License-Identifier: EUPL-1.2
-- Figures of many cases: counting, merging, what may be seen, and municipalities compared.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local cat = zaak.catalogus.example()
local LINES = '{"zaak": "Z-%d", "feit": "open", "op": "2025-03-03", "zaaktype": "omgevingsvergunning-regulier", "organisatie": "%s"}\n'
    .. '{"zaak": "Z-%d", "feit": "besluit", "op": "2025-03-%02d"}\n'

local function count(gemeente, number, day, bron)
    local voorraad, lines = zaak.voorraad.new(cat), {}
    for i = 1, number do
        lines[i] = LINES:format(i, gemeente, i, day)
    end
    assert(voorraad:load_jsonl(table.concat(lines)))
    local stand = zaak.stand.new { van = "2025-01-01", tot = "2025-12-31", periode = "maand", bron = bron }
    same(stand:add(voorraad), number)
    return stand
end

test("definitions", function()
    local rows = zaak.indicatoren()
    assert(#rows >= 30)
    same(rows[1].id, "in")
    same(rows[1].noemer, nil)
    same(rows[13].vorm, "dagen")
end)

test("counting and figures", function()
    local stand = count("GM0736", 12, 13)
    same(stand:options().periode, "maand")
    local year = stand:reduce { dimensies = {} }
    same(#year, 1)
    local row = year:cijfers("besluitduur")[1]
    same(row.periode, "2025")
    same(row.gemeente, nil)
    same(row.cijfer.waarde, 1000)
    same(row.cijfer.mediaan[1], 10)
    same(year:cijfers("besluitduur", 13)[1].cijfer.verborgen, "klein")
    same(year:cijfers("besluitduur", 13)[1].cijfer.waarde, nil)
    raises("is er niet", function() year:cijfers "zo niet" end)
end)

test("merging", function()
    local a, b = count("GM0388", 10, 13, "a"), count("GM0498", 11, 23, "b")
    local forth = zaak.stand.load(a:save())
    assert(forth:merge(b))
    assert(b:merge(a))
    assert(forth:save() == b:save())
    same(forth:bronnen()[2], "b")
    fails("ZAAK_E_DUBBEL", forth:merge(a))
    fails("ZAAK_E_VORM", zaak.stand.load "kapot")
end)

test("one case", function()
    local case = zaak.new(cat, "omgevingsvergunning-regulier", "2025-03-03")
    local stand = zaak.stand.new("2025-01-01", "2025-01-31")
    same(stand:add(case), 0)
    stand = zaak.stand.new("2025-01-01", "2025-12-31", "geheel")
    fails("ZAAK_E_VORM", stand:add(case, { gemeente = "DeRondeVenen" }))
    same(stand:add(case, { gemeente = "GM0736" }), 1)
    same(stand:cijfers("open", 0)[2].gemeente, "GM0736")
end)

test("a benchmark", function()
    local stand = count("GM0388", 10, 13)
    assert(stand:merge(count("GM0498", 11, 23)))
    local result = stand:benchmark { indicator = "besluitduur", gemeenten = zaak.gemeenten.new(), alle_gemeenten = true }
    same(result.rijen[1].naam, "Enkhuizen")
    same(result.rijen[1].plaats, 1)
    same(result.rijen[2].cijfer.waarde, 2000)
    same(result.rijen[3].soort, "ontbreekt")
    same(result.spreiding[5].waarde, 2000)
    same(result.samen.noemer, 21)
end)

test("municipalities over time", function()
    local gemeenten = zaak.gemeenten.new()
    same(gemeenten:opvolger("GM0305", "2010-12-31"), "GM0305")
    same(gemeenten:opvolger("GM0305", "2011-01-01"), "GM0736")
    same(gemeenten:opvolger("GM9999", "2011-01-01"), nil)
    same(gemeenten:find("GM0788").opvolgers, 4)
    same(gemeenten:find "GM9999", nil)
    same(gemeenten:at(1).code, "GM0305")
    same(gemeenten:at(#gemeenten + 1), nil)
    fails("ZAAK_E_VELD", zaak.gemeenten.from_json "{}")
end)

hulp.run()
