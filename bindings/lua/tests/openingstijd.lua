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

local DAGEN = { ma = { { "09:00", "12:00" }, { "13:00", "16:00" } }, di = { { "09:00", "12:00" } } }

test("opening hours of plain data", function()
    local balie = assert(zaak.openingstijd.new { week = DAGEN, dagen = { ["2025-02-04"] = "dicht", ["2025-02-10"] = { { "18:00", "24:00" } }, ["2025-02-11"] = {} } })
    same(balie:add("2025-02-03T11:50+01:00", 15), "2025-02-03T12:05:00Z")
    same(balie:next "2025-02-03T16:00+01:00", "2025-02-10T17:00:00Z")
    same(balie:count("2025-02-10T00:00+01:00", "2025-02-12T00:00+01:00"), 360)
    same(assert(zaak.openingstijd.new { week = DAGEN, feestdagen = "open" }):is_open "2025-04-21T10:00+02:00", true)
    same(assert(zaak.openingstijd.new { week = DAGEN }):is_open "2025-04-21T10:00+02:00", false)
    local week, kalender = { vr = { { "09:00", "17:00" } } }, zaak.kalender.new { gelijkgesteld = "werkdag" }
    same(assert(zaak.openingstijd.new { week = week, kalender = kalender }):is_open "2025-05-30T10:00+02:00", true)
    same(assert(zaak.openingstijd.new { week = week, kalender = kalender, gelijkgesteld = "dicht" }):is_open "2025-05-30T10:00+02:00", false)
    same(assert(zaak.openingstijd.new { week = week, gelijkgesteld = "open" }):is_open "2025-05-30T10:00+02:00", true)
end)

test("terms and counts to the second", function()
    local balie = assert(zaak.openingstijd.new { week = DAGEN })
    same(balie:add_periode("2025-02-03T11:50+01:00", "PT1H"), "2025-02-03T12:50:00Z")
    same(balie:add_periode("2025-02-03T11:59:50+01:00", "PT25S"), "2025-02-03T12:00:15Z")
    same(balie:count_seconden("2025-02-03T11:59:50+01:00", "2025-02-03T13:00:15+01:00"), 25)
    raises("ZAAK_E_ARGUMENT", balie.add_periode, balie, "2025-02-03T11:50+01:00", "P1D")
    fails("ZAAK_E_BEREIK", balie:count_seconden("1949-02-03T11:59:50+01:00", "2025-02-03T13:00:15+01:00"))
end)

test("wrong plain data says what is wrong", function()
    local new = zaak.openingstijd.new
    raises("'maandag' is geen van", new, { week = { maandag = {} } })
    raises("'9:00' is geen tijd", new, { week = { ma = { { "9:00", "17:00" } } } })
    raises("'24:01' is geen tijd", new, { week = { ma = { { "09:00", "24:01" } } } })
    raises("tekst verwacht", new, { week = { ma = { { 9, 17 } } } })
    raises("tekst verwacht", new, { week = { {} } })
    raises("een tijdvak is een tabel", new, { week = { ma = { "09:00" } } })
    raises("een tijdvak is een tabel", new, { week = { ma = { { "09:00" } } } })
    raises("een lijst van tijdvakken verwacht", new, { week = { ma = "dicht" } })
    raises("een tabel van dag naar tijdvakken", new, { week = 5 })
    raises("een lijst van tijdvakken verwacht", new, { week = {}, dagen = { ["2025-02-03"] = "open" } })
    raises("een lijst van tijdvakken verwacht", new, { week = {}, dagen = { ["2025-02-03"] = 5 } })
    raises("is geen dag", new, { week = {}, dagen = { ma = {} } })
    raises("'week' ontbreekt", new, {})
    fails("ZAAK_E_DUBBEL", new { week = { ma = { { "09:00", "12:00" }, { "11:00", "13:00" } } } })
    fails("ZAAK_E_WAARDE", new { week = {}, feestdagen = "open", gelijkgesteld = "open" })
end)

hulp.run()
