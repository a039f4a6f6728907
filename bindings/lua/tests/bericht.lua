-- SPDX-License-Identifier: EUPL-1.2
-- Messages and the audit trail.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same, fails, raises = hulp.test, hulp.same, hulp.fails, hulp.raises
local zaak = require "zaak"

local url = "https://zaken.example.nl/api/v1/zaken/5b6f1c0e"
local case = assert(zaak.new(zaak.catalogus.example(), { zaaktype = "omgevingsvergunning-regulier", ontvangen = "2025-03-03", organisatie = "123456782" }))
assert(case:add_feit { soort = "status", op = "2025-03-04", naam = "Ontvangen", id = "s1", actor = "s.visser", vastgelegd = "2025-03-04T10:00:00+01:00" })

local function has(text, part)
    same(text:find(part, 1, true) ~= nil, true)
end

test("a notificatie about a fact", function()
    local text = case:bericht("s1", url)
    has(text, '"resource":"status","resourceUrl":"https://zaken.example.nl/api/v1/statussen/s1","actie":"create"')
    has(text, '"aanmaakdatum":"2025-03-04T09:00:00Z"')
    has(case:bericht { feit = "s1", zaak_url = url, resource_url = "https://a.nl/statussen/7", bronorganisatie = "987654321", vertrouwelijkheidaanduiding = "geheim" }, '"geheim"')
end)

test("a CloudEvent about a fact", function()
    local text = case:bericht { feit = "s1", zaak_url = url, soort = "cloudevent", source = "urn:nld:x" }
    has(text, '"type":"nl.overheid.zaken.zaak-gemuteerd","source":"urn:nld:x","subject":"5b6f1c0e","id":"s1"')
end)

test("what is missing is said", function()
    has(case:bericht { zaak_url = url, verwijderd_op = "2026-01-02T03:04:05Z" }, '"destroy"')
    fails("ZAAK_E_VELD", case:bericht { feit = "s1", zaak_url = url, soort = "cloudevent" })
    fails("ZAAK_E_VORM", case:bericht("s1", "https://example.nl"))
    fails("ZAAK_E_NIET_GEVONDEN", case:bericht("x", url))
    raises("notificatie, cloudevent", case.bericht, case, "s1", url, "brief")
end)

test("the audit trail", function()
    has(case:audittrail(url), '"gebruikersId":"s.visser"')
    has(case:audittrail { zaak_url = url, feit = "s1", applicatie = "balie", applicatie_weergave = "Balie", toelichting = "Op verzoek", resource_url = "https://a.nl/s/7" },
        '"toelichting":"Op verzoek"')
    raises("enkel feit", case.audittrail, case, { zaak_url = url, toelichting = "Op verzoek" })
end)

test("the validator", function()
    same(#zaak.bericht_check(case:bericht("s1", url)), 0)
    local found = zaak.bericht_check '{"specversion":"0.3"}'
    same(#found, 4)
    same(found[1].veld, "type")
    same(found[1].ernst, "fout")
    same(zaak.bericht_check { json = case:bericht("s1", url), soort = "notificatie", nu = "2025-01-01T00:00:00Z" }[1].zgw_code, "future_not_allowed")
    fails("ZAAK_E_JSON", zaak.bericht_check "{")
end)

hulp.run()
