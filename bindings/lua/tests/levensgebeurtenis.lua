-- SPDX-License-Identifier: EUPL-1.2
-- Bundles of zaaktypen, planned from a day on.
local bron = os.getenv "ZAAK_BRON" or "."
local hulp = dofile(bron .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

test("a plan", function()
    local file = assert(io.open(bron .. "/examples/data/levensgebeurtenissen.json", "rb"))
    local lijst = assert(zaak.levensgebeurtenissen.from_json(file:read "*a"))
    file:close()
    same(lijst:namen()["werk-kwijt"], "Mijn werk kwijtraken")
    local plan = assert(lijst:plan("onderneming", zaak.catalogus.example(), "2025-03-03"))
    same(plan[1].id, "verbouwen")
    same(plan[1].uiterlijk, "2025-04-28")
    same(plan[2].begin, "2025-04-28")
    raises("trouwen", lijst.plan, lijst, "trouwen", zaak.catalogus.example(), "2025-03-03")
    fails("ZAAK_E_VELD", zaak.levensgebeurtenissen.from_json "{}")
end)

hulp.run()
