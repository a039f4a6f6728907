-- SPDX-License-Identifier: EUPL-1.2
-- Archiving.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local function regeling(wijze, more)
    local made = { archiefnominatie = "vernietigen", archiefactietermijn = "P1Y6M", afleidingswijze = wijze }
    for name, value in pairs(more or {}) do
        made[name] = value
    end
    return made
end

test("a date and why", function()
    local answer = zaak.archief(regeling "afgehandeld", "2025-03-03")
    same(answer.uitkomst, "berekend")
    same(answer.reden, nil)
    same(answer.archiefnominatie, "vernietigen")
    same(answer.einddatum, "2025-03-03")
    same(answer.brondatum, "2025-03-03")
    same(answer.archiefactiedatum, "2026-09-03")
    same(answer.archiefactietermijn, "P1Y6M")
    same(answer.startdatum_bewaartermijn, "2025-03-03")
    same(answer.voorlopig, false)
    same(answer.geweigerd, false)
    same(answer.zgw_code, nil)
    same(tostring(answer.motivering):find("Te vernietigen op of na donderdag 3 september 2026.", 1, true), 1)
end)

-- The date, or the reason why there is none.
local function ask(question)
    question.einddatum = question.einddatum or "2020-01-01"
    local answer = zaak.archief(question)
    return answer.archiefactiedatum or answer.reden
end

test("each source", function()
    local property = regeling("eigenschap", { datumkenmerk = "k" })
    same(ask { regeling = property, eigenschappen = { a = "x", k = "20210101" } }, "2022-07-01")
    same(ask { regeling = property, eigenschappen = { k = "" } }, "archief-eigenschap-leeg")
    same(ask { regeling = property, eigenschappen = {} }, "archief-eigenschap-ontbreekt")
    same(ask { regeling = property }, "archief-bron-onbekend")
    same(ask { regeling = regeling "gerelateerde_zaak", zaken = { { einddatum = "2021-01-01" }, { identificatie = "A" } } }, "2022-07-01")
    same(ask { regeling = regeling "gerelateerde_zaak", zaken = {} }, "archief-geen-gerelateerde-zaak")
    same(ask { regeling = regeling "vervaldatum_besluit", besluiten = { { ingangsdatum = "2020-01-01", vervaldatum = "2021-01-01" }, {} } }, "2022-07-01")
    same(ask { regeling = regeling "hoofdzaak", hoofdzaak = "bekend", hoofdzaak_einddatum = "2021-01-01", hoofdzaak_brondatum = "2022-01-01" }, "2022-07-01")
    same(ask { regeling = regeling "hoofdzaak", hoofdzaak = "bekend", hoofdzaak_einddatum = "2021-01-01", hoofdzaak_brondatum = "2022-01-01", variant = "openzaak" },
         "2023-07-01")
    same(ask { regeling = regeling("termijn", { procestermijn = "P1Y" }) }, "2022-07-01")
    same(ask { regeling = regeling("zaakobject", { datumkenmerk = "k", objecttype = "pand" }),
               zaakobjecten = { { objecttype = "pand", waarde = "2021-01-01" }, { objecttype = "pand", json = '{"k": "2020-01-01"}' } } }, "2022-07-01")
    same(ask { regeling = regeling "ander_datumkenmerk", startdatum_bewaartermijn = "2021-01-01" }, "2022-07-01")
    same(ask { regeling = regeling "ander_datumkenmerk", archiefactiedatum = "2021-01-01", herbereken = true }, "2021-01-01")
    same(zaak.archief { regeling = regeling "afgehandeld", einddatum = "2022-12-31T23:00:00Z", archiefnominatie = "blijvend_bewaren" }.einddatum, "2023-01-01")
    same(zaak.archief().reden, "archief-zaak-open")
    same(zaak.archief { einddatum = "2020-01-01" }.zgw_code, "resultaat-does-not-exist")
end)

test("a case", function()
    local case = zaak.new(zaak.catalogus.example(), "omgevingsvergunning-regulier", "2025-03-03")
    same(case:archief().uitkomst, "uitgesteld")
    local resultaat = case:toestand().zaaktype:find("resultaattype", "Geweigerd")
    same(resultaat:archiefregeling().afleidingswijze, "afgehandeld")
    same(case:archief { regeling = resultaat:archiefregeling(), einddatum = "2025-04-01" }.archiefactiedatum, "2035-04-01")
    case:load_feit { soort = "resultaat", op = "2025-03-10", naam = "Geweigerd" }
    case:load_feit { soort = "status", op = "2025-04-11", naam = "Afgehandeld" }
    same(case:archief().archiefactiedatum, "2035-04-11")
    same(case:archief { op = "2025-04-10", bekend_op = "2030-01-01T00:00Z", variant = "oneground" }.archiefstatus, "nog_te_archiveren")
    raises("resultaattype", resultaat.archiefregeling, case:toestand().zaaktype)
end)

test("the checks", function()
    same(zaak.archiefvarianten()[2], "std-1.7")
    same(#zaak.archiefregeling_check(regeling "afgehandeld"), 0)
    local found = zaak.archiefregeling_check(regeling("termijn", { objecttype = "pand", einddatum_bekend = true, registratie = "BAG" }))
    same(#found, 4)
    same(found[1].regel, "ztc-005")
    same(found[4].zgw_code, "required")
    same(#zaak.archiefstatus_check "nog_te_archiveren", 0)
    found = zaak.archiefstatus_check { naar = "gearchiveerd", einddatum = "2025-01-01", documenten = { "definitief", "gearchiveerd" } }
    same(#found, 3)
    same(found[1].zgw_code, "documents-not-archived")
    same(#zaak.archiefstatus_check { naar = "overgedragen", van = "gearchiveerd", archiefnominatie = "blijvend_bewaren", archiefactiedatum = "2045-01-01",
                                     einddatum = "2025-01-01", variant = "openzaak" }, 0)
end)

test("wrong arguments", function()
    raises("kent geen argument", zaak.archief, { regeling = { termijn = "P1Y" } })
    raises("een tabel verwacht", zaak.archief, { regeling = "vernietigen" })
    raises("true of false", zaak.archief, { regeling = { einddatum_bekend = 1 } })
    raises("true of false", zaak.archief, { herbereken = 1 })
    raises("zaaksysteem", zaak.archief, { variant = "zaaksysteem" })
    raises("een tabel verwacht", zaak.archief, { eigenschappen = "k" })
    raises("een naam verwacht", zaak.archief, { eigenschappen = { "k" } })
    raises("tekst verwacht", zaak.archief, { eigenschappen = { k = 1 } })
    raises("geen dag", zaak.archief, { zaken = { { einddatum = "x" } } })
    raises("een tabel verwacht", zaak.archief, { besluiten = { "x" } })
    raises("'objecttype' ontbreekt", zaak.archief, { zaakobjecten = { {} } })
    raises("geen, bekend, onbekend", zaak.archief, { hoofdzaak = "ja" })
    raises("kent geen argument", zaak.archief, { op = "2020-01-01" })
    fails("ZAAK_E_WAARDE", zaak.archief { regeling = { archiefnominatie = "weg" } })
    fails("ZAAK_E_JSON", zaak.archief { regeling = regeling("zaakobject", { datumkenmerk = "k", objecttype = "o" }), einddatum = "2020-01-01",
                                        zaakobjecten = { { objecttype = "o", json = "{" } } })
    fails("ZAAK_E_WAARDE", zaak.archiefregeling_check { afleidingswijze = "later" })
    raises("een tabel verwacht", zaak.archiefregeling_check)
    fails("ZAAK_E_WAARDE", zaak.archiefstatus_check "weg")
    raises("tekst verwacht", zaak.archiefstatus_check, { naar = "gearchiveerd", documenten = { 1 } })
end)

hulp.run()
