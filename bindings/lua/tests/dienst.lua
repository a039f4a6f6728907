-- SPDX-License-Identifier: EUPL-1.2
-- Cleaning dossiers, masking, and the quality of a registration.
local bron = os.getenv "ZAAK_BRON" or "."
local hulp = dofile(bron .. "/bindings/lua/tests/hulp.lua")
local test, same, fails = hulp.test, hulp.same, hulp.fails
local zaak = require "zaak"

local BSN = "123456782"

local function make()
    local voorraad = zaak.voorraad.new(zaak.catalogus.example())
    assert(voorraad:load_jsonl(table.concat({
        '{"zaak":"K-1","id":"1","feit":"open","op":"2010-01-04","zaaktype":"omgevingsvergunning-regulier","omschrijving":"Van ' .. BSN .. '"}',
        '{"zaak":"K-1","id":"2","feit":"rol","op":"2010-01-04","roltype":"Behandelaar","betrokkene":"' .. BSN .. '"}',
        '{"zaak":"K-1","id":"3","feit":"resultaat","op":"2010-02-01","resultaattype":"Geweigerd"}',
        '{"zaak":"K-1","id":"4","feit":"status","op":"2010-02-02","statustype":"Afgehandeld"}',
        '{"zaak":"K-2","id":"1","feit":"open","op":"2025-03-03","zaaktype":"bezwaar"}',
    }, "\n")))
    return voorraad
end

test("a dossier is cleaned when it may", function()
    local dossier = make():find "K-1"
    local day = dossier:archief().archiefactiedatum
    same(dossier:check_schonen(day), nil)
    same(dossier:check_schonen("2010-02-03"):find("mag nog niet worden geschoond", 1, true) ~= nil, true)
    fails("ZAAK_E_REGEL", dossier:schoon "2010-02-03")
    local clean = assert(dossier:schoon(day))
    same(clean:save_jsonl():find(BSN, 1, true), nil)
    same(clean:rollen()[1].betrokkene, "betrokkene-1")
    same(dossier:schoon({ geforceerd = true, identificatie = "X" }):identificatie(), "X")
end)

test("what the facts cannot say about archiving", function()
    local voorraad, day = make(), "2010-02-03"
    local dossier = voorraad:find "K-1"
    local earlier = { archiefactiedatum = day, variant = "oneground" } -- takes what was set before
    same(dossier:check_schonen(day, earlier), nil)
    same(dossier:check_schonen { op = day, archief = earlier }, nil)
    same(dossier:schoon({ op = day, archief = earlier }):save_jsonl():find(BSN, 1, true), nil)
    same(select(2, voorraad:schoon { op = day, archief = earlier }), 1)
    same(select(2, voorraad:schoon(day)), 0)
    same(dossier:check_schonen("2099-01-01", { archiefnominatie = "blijvend_bewaren" }):find("blijvend bewaard", 1, true) ~= nil, true)
    same(pcall(dossier.check_schonen, dossier, day, { bekend_op = "2020-01-01" }), false)
    same(pcall(voorraad.schoon, voorraad, { op = day, archief = 7 }), false)
end)

test("a collection is cleaned", function()
    local clean, count = make():schoon "2099-01-01"
    same(count, 1)
    same(#clean, 2)
    same(clean:find("K-1"):save_jsonl():find(BSN, 1, true), nil)
    same(pcall(function() make():schoon() end), false)
end)

test("numbers of persons are masked", function()
    same(zaak.nummer_mask("BSN " .. BSN .. ", j@example.nl"), "BSN *********, *@*")
end)

test("the registration has marks", function()
    local rows = make():kwaliteit()
    same(rows[1].regel, nil)
    same(rows[1].getoetst, 2)
    same(rows[1].soort, "geheel")
    same(make():kwaliteit({ van = "2025-01-01" })[1].getoetst, 1)
    same(zaak.kwaliteitscijfer(1000, 1), 99)
    same(zaak.kwaliteitscijfer(0, 0), nil)
    same(zaak.catalogus.example():kwaliteit("melding")[1].soort, "geheel")
    fails("ZAAK_E_NIET_GEVONDEN", make():kwaliteit({ profiel = "std-9" }))
end)

hulp.run()
