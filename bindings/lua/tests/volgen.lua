-- SPDX-License-Identifier: EUPL-1.2
-- A case as its initiator follows it.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, raises = hulp.test, hulp.same, hulp.raises
local zaak = require "zaak"

local function asked()
    local z = assert(zaak.new(zaak.catalogus.example(), "omgevingsvergunning-regulier", "2025-03-03", "Z-1"))
    assert(z:set_status("Ontvangen", "2025-03-03"))
    assert(z:add_opschorting { op = "2025-03-11", grond = "aanvulling", tot = "2025-03-25" })
    return z
end

test("steps, dates and possibilities", function()
    local v = assert(asked():volging "2025-03-12")
    same(v.zichtbaar, true)
    same(v.uiterlijk, "2025-05-12")
    same(v.oorspronkelijk, "2025-04-28")
    same(v.stap, 1)
    same(v.stappen[1].stand, "nu")
    same(v.stappen[2].stand, "later")
    same(v.mogelijkheden[1].actie, "aanvullen")
    same(v.mogelijkheden[1].gevraagd, true)
    same(v.mogelijkheden[1].tot, "2025-03-25")
end)

test("what is not for the initiator", function()
    local z = asked()
    local v = assert(z:volging { op = "2025-03-12", hoogste = "openbaar" })
    same(v.zichtbaar, false)
    same(#v.stappen, 0)
    same(z:volging_text { hoogste = "openbaar", vorm = "json" }, "null")
    raises("vertrouwelijkheidaanduiding", z.volging, z, { hoogste = "publiek" })
end)

test("the forms", function()
    local z = asked()
    same(z:volging_text("2025-03-12"):find("Vul uw aanvraag aan, uiterlijk dinsdag 25 maart 2025.", 1, true) ~= nil, true)
    same(z:volging_text({ op = "2025-03-12", vorm = "open_inwoner" }):find('"status_indicator":"warning"', 1, true) ~= nil, true)
end)

hulp.run()
