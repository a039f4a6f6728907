-- SPDX-License-Identifier: EUPL-1.2
-- The policy cycle of a municipality.
local bron = os.getenv "ZAAK_BRON" or "."
local hulp = dofile(bron .. "/bindings/lua/tests/hulp.lua")
local test, same, fails = hulp.test, hulp.same, hulp.fails
local zaak = require "zaak"

local function load(code)
    local file = assert(io.open(bron .. "/examples/data/vth/" .. code .. ".json", "rb"))
    local text = file:read "*a"
    file:close()
    return assert(zaak.kring.from_json(text))
end

test("a closed circle and an open one", function()
    local a, b = load "GM9901", load "GM9902"
    same(a:is_gesloten "2025-06-01", true)
    same(b:is_gesloten "2025-06-01", false)
    same(b:naam(), "Waterdorp")
    same(#a:elementen "2025-06-01", 29)
    local open = {}
    for _, pijl in ipairs(b:pijlen "2025-06-01") do
        if not pijl.gesloten then
            open[#open + 1] = pijl.van .. ">" .. pijl.naar
        end
    end
    same(table.concat(open, " "), "evaluatie>bijstelling")
    same(#zaak.kring.voorbeelden({ a, b }, "gedoogstrategie", "2025-06-01"), 1)
    fails("ZAAK_E_NIET_GEVONDEN", zaak.kring.voorbeelden({ a }, "onzin", "2025-06-01"))
end)

test("measured from cases", function()
    local kring = load "GM9903"
    local stock = zaak.voorraad.new(zaak.catalogus.example())
    local case = assert(stock:open { zaaktype = "omgevingsvergunning-regulier", ontvangen = "2025-03-03", organisatie = "GM9903" })
    assert(case:add_besluit "2025-04-10")
    same(kring:add_zaken(stock, "2025-01-01", "2025-12-31"), 2)
    same(kring:doelen("2025-12-31")[1].totaal, 1)
    same(kring:doelen("2025-12-31")[3].ontbreekt, "de indicator")
end)

test("a document that is wrong", function()
    fails("ZAAK_E_VELD", zaak.kring.from_json "{}")
end)

hulp.run()
