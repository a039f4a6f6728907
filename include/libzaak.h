/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Everything libzaak offers. The parts stand in `<zaak/….h>`, one header per room.
 *
 * A header is a room, one subject, and begins with its floor: the layer that it stands on, from 0 (memory and errors) by days, the law of deadlines, the catalogue, one case and many cases to 6 (ZGW JSON
 * and columns). What stands on a floor uses only that floor and those below it.
 */
#ifndef LIBZAAK_H
#define LIBZAAK_H

#include <zaak/archief.h>
#include <zaak/arrow.h>
#include <zaak/basis.h>
#include <zaak/benchmark.h>
#include <zaak/bericht.h>
#include <zaak/bundel.h>
#include <zaak/catalogus.h>
#include <zaak/datum.h>
#include <zaak/dwangsom.h>
#include <zaak/dwangsomstand.h>
#include <zaak/feit.h>
#include <zaak/fouten.h>
#include <zaak/gemeente.h>
#include <zaak/grond.h>
#include <zaak/identificatie.h>
#include <zaak/indicator.h>
#include <zaak/indiening.h>
#include <zaak/kalender.h>
#include <zaak/kantoor.h>
#include <zaak/keuring.h>
#include <zaak/klok.h>
#include <zaak/kring.h>
#include <zaak/kwaliteit.h>
#include <zaak/levensgebeurtenis.h>
#include <zaak/lezing.h>
#include <zaak/mandaat.h>
#include <zaak/matrix.h>
#include <zaak/motivering.h>
#include <zaak/norm.h>
#include <zaak/normstand.h>
#include <zaak/nummer.h>
#include <zaak/openingstijd.h>
#include <zaak/overlay.h>
#include <zaak/overzetting.h>
#include <zaak/profiel.h>
#include <zaak/projectie.h>
#include <zaak/rasci.h>
#include <zaak/rechtswege.h>
#include <zaak/reeks.h>
#include <zaak/regel.h>
#include <zaak/schonen.h>
#include <zaak/selectielijst.h>
#include <zaak/stand.h>
#include <zaak/termijn.h>
#include <zaak/velden.h>
#include <zaak/versie.h>
#include <zaak/vertrouwelijkheid.h>
#include <zaak/volgen.h>
#include <zaak/voorraad.h>
#include <zaak/inzage.h>
#include <zaak/watals.h>
#include <zaak/zaak.h>
#include <zaak/zakenapi.h>
#include <zaak/zgw.h>

#endif
