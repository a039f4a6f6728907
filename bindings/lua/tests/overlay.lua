-- SPDX-License-Identifier: EUPL-1.2
-- Together and yet apart: the procesprofiel of an organisation against the shared one.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, raises = hulp.test, hulp.same, hulp.raises
local zaak = require "zaak"

local catalogus = assert(zaak.catalogus.from_json(hulp.read "examples/data/catalogus.json", { profielen = { hulp.read "examples/data/samen/procesprofielen.json" } }))

test("each field has its verdict", function()
    local zaaktype = catalogus:zaaktype("bewonersbrief", "2025-03-03")
    local found = assert(zaaktype:afwijkingen("GM9912", "2025-03-03"))
    same(#found, 2)
    same(found.fouten, 0)
    same(found[2].veld, "servicenormen.antwoord.termijn")
    same(found[2].gedeeld, "P2W")
    same(found[2].eigen, "P10WD")
    same(found[2].oordeel, "niet te vergelijken")
    same(found[2].mag, true)
    same(found[2].reden:sub(1, 14), "De raad rekent")
    same(found[1].reden, nil)
    same(found.tekst:find("aanvaard (1)", 1, true) ~= nil, true)
    same(assert(zaaktype:afwijkingen { organisatie = "GM9913", op = "2025-03-03" }).fouten, 2)
    same(#assert(zaaktype:afwijkingen("GM9999", "2025-03-03")), 0)
    raises("versie", zaaktype:delen("statustype")[1].afwijkingen, zaaktype:delen("statustype")[1], "GM9912", "2025-03-03")
    raises("op", zaaktype.afwijkingen, zaaktype, "GM9912")
end)

test("findings per organisation and together", function()
    same(#assert(catalogus:check_overlays "GM9911"), 0)
    local own = assert(catalogus:check_overlays { organisatie = "GM9913" })
    same(#own, 3)
    same(own[1].regel, "overlay-ruimer")
    same(own[3].pad, "procesprofielen.6.servicenormen.opgelost.termijn")
    same(#assert(catalogus:check_overlays()), 3)
end)

hulp.run()
