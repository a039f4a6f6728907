-- SPDX-License-Identifier: EUPL-1.2
-- Opening hours.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local BALIE = '{"week": {"ma": [["09:00", "12:00"], ["13:00", "16:00"]], "di": [["09:00", "12:00"]]}}'

test("minutes run only while it is open", function()
    local balie = assert(zaak.openingstijd.from_json(BALIE))
    same(balie:add("2025-02-03T11:50+01:00", 15), "2025-02-03T12:05:00Z")
    same(balie:add("2025-02-03T13:05+01:00", -15), "2025-02-03T10:50:00Z")
    same(balie:next "2025-02-03T16:00+01:00", "2025-02-04T08:00:00Z")
    same(balie:count("2025-02-03T11:50+01:00", "2025-02-03T13:05+01:00"), 15)
    same(balie:is_open "2025-02-03T11:59+01:00", true)
    same(balie:is_open "2025-02-03T12:00+01:00", false)
    same(getmetatable(balie), "zaak.Openingstijd")
end)

test("a kalender of one's own closes it", function()
    local kalender = zaak.kalender.new { sluitingen = { ["2025-02-03"] = "Studiedag" } }
    local balie = assert(zaak.openingstijd.from_json(BALIE, { kalender = kalender }))
    same(balie:add("2025-02-03T10:00+01:00", 15), "2025-02-04T08:15:00Z")
end)

test("failures", function()
    local _, detail = fails("ZAAK_E_WAARDE", zaak.openingstijd.from_json '{"week": {"ma": [["12:00", "09:00"]]}}')
    same(detail.field, "week.ma.0")
    local nooit = assert(zaak.openingstijd.from_json '{"week": {}}')
    fails("ZAAK_E_BEREIK", nooit:add("2025-02-03T10:00+01:00", 1))
    fails("ZAAK_E_BEREIK", nooit:next "2025-02-03T10:00+01:00")
    fails("ZAAK_E_BEREIK", nooit:is_open "1949-02-03T10:00+01:00")
    fails("ZAAK_E_BEREIK", nooit:count("1949-02-03T10:00+01:00", "2025-02-03T10:00+01:00"))
    raises("geen tijdstip", nooit.add, nooit, "2025-02-03", 1)
    raises("geheel getal", nooit.add, nooit, "2025-02-03T10:00Z", "1")
    raises("zaak.Kalender verwacht", zaak.openingstijd.from_json, BALIE, { kalender = nooit })
    raises("kent geen argument", zaak.openingstijd.from_json, BALIE, { kalenders = 1 })
end)

hulp.run()
