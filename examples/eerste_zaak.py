# SPDX-License-Identifier: EUPL-1.2
import zaak

z = zaak.Zaak(zaak.Catalogus.example(), "omgevingsvergunning-regulier", ontvangen="2025-03-03")
z.add_opschorting("2025-03-11", grond="aanvulling", tot="2025-03-25")
z.add_hervatting("2025-03-25")
z.add_rol("beslisser", "teamleider-vergunningen", vanaf="2025-03-04")

klok = z.klok(op="2025-04-01")
print(klok.motivering)
print(klok.uiterlijk, z.rasci("A", op="2025-04-01")[0])
try:
    z.set_status("Afgehandeld", op="2025-04-01")
except zaak.RegelError as fout:
    print(fout)
