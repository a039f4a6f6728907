-- SPDX-License-Identifier: EUPL-1.2
local zaak = require "zaak"

local z = zaak.new(zaak.catalogus.example(), "omgevingsvergunning-regulier", "2025-03-03")
z:add_opschorting { op = "2025-03-11", grond = "aanvulling", tot = "2025-03-25" }
z:add_hervatting "2025-03-25"
z:add_rol { roltype = "beslisser", betrokkene = "teamleider-vergunningen", vanaf = "2025-03-04" }

local klok = z:klok("2025-04-01")
print(klok.motivering)
print(klok.uiterlijk, z:rasci("A", "2025-04-01")[1])
local ok, fout = z:set_status("Afgehandeld", "2025-04-01")
print(fout)
