-- SPDX-License-Identifier: EUPL-1.2
-- Columns.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, raises = hulp.test, hulp.same, hulp.raises
local zaak = require "zaak"

local function list(reeks)
    local parts = {}
    for i, value in ipairs(reeks:lijst()) do
        parts[i] = tostring(value)
    end
    return table.concat(parts, " ")
end

test("terms as one call gives them", function()
    local ends = zaak.reeks.new({ "2025-03-08", false, "1949-12-31" }):termijn "P8W"
    same(list(ends), zaak.termijn("2025-03-08", "P8W").einde .. " false " .. "1950-02-27")
    same(#ends, 3)
    local none = zaak.reeks.new({ "2100-12-31", "2028-12-01" }):termijn "P8W"
    same(list(none), "false 2029-01-26")
    same(none:mislukt(), 1)
    same(none:fout(1), "ZAAK_E_BEREIK")
    same(none:fout(2), nil)
    same(list(none:voorlopig()), "false true")
end)

test("terms by row", function()
    local starts = zaak.reeks.new { "2025-03-08", "2025-03-08" }
    local ends = starts:termijn({ 8, 3 }, { eenheid = { 6, 7 }, regime = zaak.reeks.new({ 0, 2 }, "int32") })
    same(list(ends), "2025-05-06 2025-06-08")
    same(list(starts:termijn(8, { eenheid = 6, regime = "geen" })), "2025-05-03 2025-05-03")
end)

test("working days, and a kalender of one's own", function()
    local kalender = zaak.kalender.new { sluitingen = { ["2025-12-24"] = "dicht" } }
    local starts = zaak.reeks.new { "2025-12-23", "2025-12-25" }
    same(list(starts:add_werkdagen(1, kalender)), "2025-12-29 2025-12-29")
    same(list(starts:add_werkdagen { 1, 2 }), "2025-12-24 2025-12-30")
    same(list(starts:count_werkdagen "2025-12-31"), "4 3")
    same(list(starts:roll()), "2025-12-23 2025-12-29")
    same(list(starts:roll { gelijkgesteld = false, kalender = kalender }), "2025-12-23 2025-12-29")
end)

test("what lapses, by key", function()
    local ends = zaak.reeks.new { "2025-05-01", "2025-05-10", "2025-05-20", "2025-04-30" }
    same(list(ends:dagen_over "2025-05-01"), "0 9 19 -1")
    local soon = ends:binnen("2025-05-01", 14)
    same(soon:gekozen(), 2)
    same(soon:bytes(), "\3")
    same(list(ends:te_laat "2025-05-01"), "false false false true")
    local keys, counts = zaak.reeks.new({ 7, 9, 7, 7 }, "int32"):groepen()
    same(list(keys) .. "; " .. list(counts), "7 9; 3 1")
    local a, b, n = zaak.reeks.new({ 7, 9, 7, 7 }, "int32"):groepen({ 1, 1, 2, 2 }, soon)
    same(list(a) .. "; " .. list(b) .. "; " .. list(n), "7 9; 1 1; 1 1")
    same(ends:gekozen(), nil)
end)

test("bytes in and out", function()
    local ends = zaak.reeks.new { "2025-03-10", "2025-04-22" }
    same(list(zaak.reeks.from_bytes(ends:bytes())), "2025-03-10 2025-04-22")
    same(#zaak.reeks.from_bytes("", "int32"), 0)
    raises("vier bytes", zaak.reeks.from_bytes, "abc")
end)

test("what is no column", function()
    local days = zaak.reeks.new { "2025-03-08", "2025-03-09", "2025-03-10" }
    raises("ZAAK_E_ARGUMENT", days.add_werkdagen, days, { 1, 2 })
    raises("ZAAK_E_ARGUMENT", days.groepen, days, nil, days)
    raises("geen dag", zaak.reeks.new, { "morgen" })
    raises("dagen of int32", zaak.reeks.new, { 1 }, "bit")
    raises("zaak.Reeks verwacht", days.add_werkdagen, zaak.kalender.new(), 1)
    raises("vanaf 0", days.binnen, days, "2025-01-01", -1)
    raises("geheel getal", days.add_werkdagen, days, "1")
    days:close()
    raises("gesloten", days.lijst, days)
end)

hulp.run()
