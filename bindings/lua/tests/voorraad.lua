-- SPDX-License-Identifier: EUPL-1.2
-- Many cases, scores, and how long objects live.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local cat = zaak.catalogus.example()
local LINE = '{"zaak": "Z-%d", "feit": "open", "op": "2025-03-%02d", "zaaktype": "omgevingsvergunning-regulier"}\n'

test("many cases", function()
    local voorraad, lines = zaak.voorraad.new(cat), {}
    for number = 0, 99 do
        lines[#lines + 1] = LINE:format(number, number % 28 + 1)
    end
    same(voorraad:load_jsonl(table.concat(lines)), #table.concat(lines))
    same(#voorraad, 100)
    local number = 0
    for case in voorraad:iter() do
        same(case:identificatie(), "Z-" .. number)
        number = number + 1
    end
    same(number, 100)
    same(voorraad:find "Z-7", voorraad:at(8))
    same(voorraad:find "Z-100", nil)
    same(voorraad:at(101), nil)
    same(voorraad:at(0), nil)
    same(voorraad:find("Z-7"):klok("2025-04-01").uiterlijk, "2025-05-06")
end)

test("a case goes with its parts, and is seen by who may", function()
    local voorraad = zaak.voorraad.new(cat)
    for number = 0, 2 do
        voorraad:load_jsonl(LINE:format(number, 3))
    end
    voorraad:load_jsonl('{"zaak": "Z-1", "feit": "hoofdzaak", "op": "2025-03-03", "hoofdzaak": "Z-0"}\n')
    voorraad:find("Z-2"):add_feit { soort = "vertrouwelijkheid", op = "2025-03-04", naam = "geheim" }
    local rights = { { maximum = "vertrouwelijk", type = "omgevingsvergunning-regulier" } }
    same(#voorraad:inzage { rechten = rights }, 2)
    same(voorraad:inzage { rechten = rights }[2]:identificatie(), "Z-1")
    same(#voorraad:inzage { rechten = rights, op = "2025-03-03" }, 3)
    raises("tabellen", voorraad.inzage, voorraad, { rechten = 5 })
    same(#voorraad:check_remove "Z-0", 0)
    same(voorraad:remove "Z-0", 2)
    same(#voorraad, 1)
    fails("ZAAK_E_NIET_GEVONDEN", voorraad:remove "Z-0")
    fails("ZAAK_E_NIET_GEVONDEN", voorraad:check_remove "Z-0")
end)

test("a status is corrected with its reason", function()
    local z = zaak.new(cat, "omgevingsvergunning-regulier", "2025-03-03")
    assert(z:add_feit { soort = "zaakobject", op = "2025-03-03", naam = "pand", waarde = "x", toelichting = "Aan de weg", id = "o" })
    same(z:feiten()[2].toelichting, "Aan de weg")
    z:add_feit { soort = "status", op = "2025-03-03", naam = "Ontvangen", id = "s" }
    assert(z:correct_feit("s", "Een dag later", { soort = "status", op = "2025-03-04", naam = "Ontvangen" }))
    same(z:toestand().status_op, "2025-03-04")
    fails("ZAAK_E_NIET_GEVONDEN", z:correct_feit("nee", "x", { soort = "status", op = "2025-03-04", naam = "Ontvangen" }))
    fails("ZAAK_E_VELD", z:correct_feit("s", "", { soort = "status", op = "2025-03-04", naam = "Ontvangen" }))
end)

test("a bad line stops it, and the caller goes on", function()
    local voorraad = zaak.voorraad.new(cat)
    local text = LINE:format(1, 1) .. "kapot\n" .. LINE:format(2, 2)
    local _, detail = fails("ZAAK_E_JSON", voorraad:load_jsonl(text))
    same(detail.line, 2)
    same(detail.gelezen, #LINE:format(1, 1) + 6)
    assert(voorraad:load_jsonl(text:sub(detail.gelezen + 1)))
    same(#voorraad, 2)
end)

test("opening in a collection", function()
    local voorraad = zaak.voorraad.new(cat)
    local case = assert(voorraad:open { zaaktype = "omgevingsvergunning-regulier", ontvangen = "2025-03-03", identificatie = "Z-1" })
    local part = assert(voorraad:open("omgevingsvergunning-regulier", "2025-03-04"))
    assert(part:add_feit { soort = "hoofdzaak", op = "2025-03-04", naam = "Z-1" })
    local _, detail = fails("ZAAK_E_REGEL", case:add_feit { soort = "hoofdzaak", op = "2025-03-05", naam = "nee" })
    same(detail.regel, "zrc-013")
    fails("ZAAK_E_DUBBEL", voorraad:open("omgevingsvergunning-regulier", "2025-03-03", "Z-1"))
end)

test("scores", function()
    local score, other = zaak.normscore.new(), zaak.normscore.new { gehaald = 8, totaal = 9, loopt = 1 }
    for _, outcome in ipairs { "gehaald", "gemist", "te_laat", "loopt" } do
        assert(score:add(outcome))
    end
    assert(score:merge(other))
    same(score:gehaald(), 9)
    same(score:totaal(), 12)
    same(score:loopt(), 2)
    same(score:oordeel(75), "gehaald")
    same(score:oordeel(76), "niet_gehaald")
    same(zaak.normscore.new():oordeel(90), "nvt")
    raises("is geen van", score.add, score, "mooi")
    raises("zaak.Normscore verwacht", score.merge, score, cat)
    raises("ZAAK_E_ARGUMENT", score.oordeel, score, 101)
    raises("groter dan totaal", zaak.normscore.new, 5, 4)
    raises("niet negatief", zaak.normscore.new, -1)
end)

test("children outlive their owner", function()
    local function children()
        local own = zaak.catalogus.example()
        local voorraad = zaak.voorraad.new(own)
        assert(voorraad:load_jsonl(LINE:format(1, 1)))
        local case = voorraad:find "Z-1"
        return own:kalender(), own:gronden(), own:zaaktype("omgevingsvergunning-regulier", "2025-03-03"):eindstatus(), case,
            case:klok("2025-04-01").motivering, voorraad:iter(), case:toestand()
    end
    local kalender, gronden, status, case, why, iter, state = children()
    collectgarbage()
    collectgarbage()
    same(kalender:is_werkdag "2025-03-03", true)
    assert(gronden:at(1).id)
    same(status:zaaktype():veld "doorlooptijd", "P8W")
    assert(case:add_rol("Beslisser", "els", "2025-03-04"))
    assert(tostring(why):find "^Uiterlijk")
    same(iter(), case)
    same(iter(), nil)
    same(state.zaaktype:soort(), "zaaktype")
end)

test("a closed object answers with an error", function()
    local own = zaak.catalogus.example()
    local z = zaak.new(own, "omgevingsvergunning-regulier", "2025-03-03")
    local status = own:zaaktype("omgevingsvergunning-regulier", "2025-03-03"):eindstatus()
    local voorraad = zaak.voorraad.new(own)
    local iter = voorraad:iter()
    local klok = z:klok()
    own:close()
    own:close()
    same(z:toestand().zaaktype:soort(), "zaaktype")
    raises("zaak.Catalogus is gesloten", own.zaaktype, own, "x", "2025-03-03")
    raises("zaak.Catalogus is gesloten", zaak.new, own, "x", "2025-03-03")
    for _, thing in ipairs { z, status, voorraad, klok.motivering, zaak.kalender.new(), zaak.gronden.new(), zaak.normscore.new() } do
        thing:close()
        thing:close()
    end
    raises("gesloten", z.klok, z)
    raises("gesloten", status.naam, status)
    raises("gesloten", iter)
    raises("gesloten", tostring, klok.motivering)
    raises("gesloten", function() return #voorraad end)
    raises("zaak.Zaak", z.close, status)
    raises("zaak.Zaak", z.close, io.stdout)
    raises("zaak.Zaak", z.close)
end)

test("nothing leaks", function()
    local function memory()
        local file = not os.getenv "LD_PRELOAD" and io.open "/proc/self/statm"
        if not file then -- a sanitizer keeps freed memory for a while
            return 0
        end
        local pages = file:read "*a":match "%d+ (%d+)"
        file:close()
        return tonumber(pages) * 4096
    end
    local function round()
        local z = zaak.new(cat, "omgevingsvergunning-regulier", "2025-03-03")
        z:add_opschorting { op = "2025-03-11", grond = "aanvulling", tot = "2025-03-25" }
        tostring(z:klok("2025-04-01").motivering)
        z:set_status("Afgehandeld", "2025-04-01")
        pcall(z.klok, z, "x")
        pcall(z.add_rol, z, "Beslisser", "\255", "2025-03-04")
        zaak.new(cat, "nee", "2025-03-03")
        zaak.voorraad.new(cat):load_jsonl(z:save_jsonl())
        z:rasci "A"
        z:check()
        zaak.catalogus.from_json "{"
        pcall(zaak.catalogus.from_json, "{}", { profielen = { 5 } })
        zaak.kalender.new { sluitingen = { ["2025-12-24"] = "x" } }
    end
    local function rounds(count)
        for _ = 1, count do
            round()
        end
        collectgarbage()
        collectgarbage()
    end
    rounds(300)
    local before = memory()
    rounds(2000)
    assert(memory() - before < 32e6, -- one kalender a round that is not given back would be 800 MB
         "memory grew by " .. memory() - before)
end)

hulp.run()
