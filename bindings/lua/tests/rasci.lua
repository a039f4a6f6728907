-- SPDX-License-Identifier: EUPL-1.2
-- RASCI: the matrix, mandates, who is on turn, and what was done against the matrix.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local TYPE, DAY = "omgevingsvergunning-regulier", "2025-03-03"
local cat = zaak.catalogus.example()
local zaaktype = cat:zaaktype(TYPE, DAY)
local MANDATEN = '{"functies": [{"functie": "hoofd", "betrokkene": "els", "van": "2025-01-01"}], "mandaten": [{"id": "M1", "mandaatgever": "college",'
    .. '"gemandateerde": "hoofd", "zaaktypen": ["' .. TYPE .. '"], "tot_bedrag": "1000", "bewijs": "Gmb 1"}]}'

local function made()
    local z = assert(zaak.new(cat, TYPE, DAY, "Z-1"))
    assert(z:set_status("Ontvangen", DAY))
    assert(z:add_rol("Behandelaar", "jan", DAY))
    assert(z:add_rol { roltype = "Klantcontacter", betrokkene = "balie", vanaf = DAY, betrokkenetype = "organisatorische_eenheid" })
    assert(z:add_rol("Beslisser", "els", DAY))
    assert(z:add_rol { roltype = "Initiator", betrokkene = "burger", vanaf = DAY, betrokkenetype = "natuurlijk_persoon" })
    return z
end

local function rules(list)
    local names = {}
    for i, finding in ipairs(list) do
        names[i] = finding.regel .. "!" .. finding.ernst
    end
    return table.concat(names, " ")
end

test("the matrix in three forms", function()
    same(zaaktype:matrix(DAY):sub(1, 11), "Activiteit ")
    same(zaaktype:matrix({ op = DAY, vorm = "html" }):find('<th scope="row">Besluit bekendmaken</th>', 1, true) ~= nil, true)
    same(zaaktype:matrix({ op = DAY, vorm = "json" }):sub(1, 12), '{"zaaktype":')
    same(zaaktype:delen("roltype")[1]:matrix(DAY), nil)
    raises("tekst, html, json", zaaktype.matrix, zaaktype, { op = DAY, vorm = "pdf" })
end)

test("the matrix is judged with limits", function()
    local wide = { max_procent_r = 100, a_doet_ook = true, max_i = 0, ernst = { ["rasci-r7"] = "uit", ["rasci-r4"] = "fout", ["rasci-r13"] = "uit", ["rasci-r6"] = "uit" } }
    same(rules(zaaktype:rasci_check { op = DAY, grenzen = wide }):gsub("rasci%-r4!fout ?", ""), "")
    same(rules(zaaktype:rasci_check(DAY)):find "rasci%-r8!waarschuwing" ~= nil, true)
    same(#cat:check { rasci = {} } > #cat:check(), true)
    fails("ZAAK_E_WAARDE", zaaktype:rasci_check { op = DAY, grenzen = { max_r = 0 } })
    raises("max_r, max_s", zaaktype.rasci_check, zaaktype, { op = DAY, grenzen = { max = 0 } })
    raises("rasci-r1 tot", zaaktype.rasci_check, zaaktype, { op = DAY, grenzen = { ernst = { x = "uit" } } })
    raises("tabel", zaaktype.rasci_check, zaaktype, { op = DAY, grenzen = 7 })
    same(zaaktype:delen("roltype")[1]:rasci_check(DAY), nil)
end)

test("a profile tells its activities and roles", function()
    local profiel = cat:zaaktype("bezwaar", DAY):profiel(DAY)
    local found = {}
    for _, a in ipairs(profiel.activiteiten) do
        found[a.id] = a
    end
    same(found.besluiten.besluit, true)
    same(found.besluiten.scheidingen[1].artikel, "Awb art. 10:3 lid 3")
    same(found.advies.scheidingen[1].wijze, "extern")
    for _, r in ipairs(profiel.rollen) do
        if r.roltype == "Adviseur" then
            same(r.is_extern, true)
        end
    end
end)

test("mandates", function()
    local mandaten = assert(zaak.mandaten.from_json(MANDATEN))
    same(#mandaten, 1)
    same(mandaten:at(1).tot_cent, 100000)
    same(mandaten:at(2), nil)
    local outcome, mandaat = mandaten:ask { betrokkene = "els", op = DAY, zaaktype = TYPE, cent = 100001 }
    same(outcome, "bedrag")
    same(mandaat.id, "M1")
    same(mandaten:ask("els", DAY), "ja")
    same(mandaten:ask("els", "2024-03-03"), "geen")
    same(mandaten:ask("college", DAY), "orgaan")
    fails("ZAAK_E_VELD", zaak.mandaten.from_json "{}")
end)

test("who is on turn and who stands in", function()
    local z = made()
    assert(z:add_feit { soort = "vervanging", op = "2025-03-05", naam = "els", waarde = "mia", tot = "2025-03-07" })
    assert(z:add_feit { soort = "activiteit", op = "2025-03-04", naam = "registreren", waarde = "balie", id = "a1" })
    same(z:rasci("A", "2025-03-05")[1], "mia")
    same(z:rasci("A", "2025-03-08")[1], "els")
    local turns = z:beurten { op = "2025-03-05", letters = { "A" } }
    same(turns[1].betrokkene, "mia")
    same(turns[1].vervangt, "els")
    same(turns[1].rol, "Beslisser")
    same(z:letters("mia", "2025-03-05")[1], "A")
    same(#z:letters("els", "2025-03-05"), 0)
    same(#z:informeren "a1", 2)
    fails("ZAAK_E_NIET_GEVONDEN", z:informeren "nooit")
end)

test("advice, and what was done", function()
    local z = made()
    assert(z:add_feit { soort = "advies_gevraagd", op = "2025-03-04", naam = "welstand", waarde = "beoordelen", tot = "2025-03-10" })
    same(z:adviezen("2025-03-11")[1].stand, "te_laat")
    assert(z:add_feit { soort = "activiteit", op = "2025-03-12", naam = "besluiten", waarde = "jan" })
    local found = z:check_rasci { op = "2025-03-12", mandaten = assert(zaak.mandaten.from_json(MANDATEN)), grenzen = { ernst = { ["rasci-r12"] = "uit" } } }
    same(rules(found), "rasci-beslisser!fout rasci-r11!fout rasci-advies!melding")
    same(rules(z:check_rasci { op = "2025-03-12", grenzen = { ernst = { ["rasci-r12"] = "uit", ["rasci-advies"] = "fout" } } }), "rasci-beslisser!fout rasci-advies!fout")
end)

test("a collection", function()
    local voorraad = zaak.voorraad.new(cat)
    assert(voorraad:load_jsonl(made():save_jsonl()))
    local rows = voorraad:werklast "2025-03-04"
    same(rows[1].betrokkene, "balie")
    same(rows[1].betrokkenetype, "organisatorische_eenheid")
    same(rows[3].betrokkene, "els")
    same(rows[3].a, 1)
    local index = assert(voorraad:rasci_index "2025-03-04")
    same(index:letters(1, "els")[1], "A")
    same(#index:letters(1, "wie"), 0)
    same(index:wie(1, { "A" })[1].betrokkene, "els")
    same(index:zaken("els")[1], 1)
    same(#index:zaken("wie"), 0)
    fails("ZAAK_E_BEREIK", index:letters(2, "els"))
end)

hulp.run()
