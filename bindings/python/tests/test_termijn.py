# SPDX-License-Identifier: EUPL-1.2
from datetime import date, datetime, timedelta, timezone

import pytest

import zaak


def test_end_of_a_term_with_its_reasons():
    termijn = zaak.termijn('2025-03-03', 'P8W')
    assert termijn.einde == termijn.nominaal == date(2025, 4, 28)
    moved = zaak.termijn('2025-03-08', 'P8W', regime='atw')
    assert (moved.nominaal, moved.einde, moved.regels) == (date(2025, 5, 3), date(2025, 5, 6), ('atw-1-1',))
    assert not moved.voorlopig
    step = moved.motivering[-1]
    assert step.regel == 'atw-1-1' and step.grond == 'Algemene termijnenwet art. 1 lid 1'
    assert (date(2025, 5, 5), 'Bevrijdingsdag') in step.overgeslagen
    assert step.tekst in str(moved.motivering).replace('\n   ', ' ')
    assert len(moved.motivering) == len(list(moved.motivering)) == 2
    assert not str(moved.motivering).endswith('\n')
    with pytest.raises(IndexError):
        moved.motivering[2]


def test_other_regimes_and_units():
    assert zaak.termijn('2025-03-08', 'P8W', regime='geen').einde == date(2025, 5, 3)
    assert 'eu-3-4' in zaak.termijn('2025-03-08', 'P8W', 'eu').regels
    assert zaak.termijn(date(2025, 3, 3), 'P5WD').einde == date(2025, 3, 10)
    closed = zaak.Kalender(sluitingen={'2025-03-04': 'dicht'})
    assert zaak.termijn('2025-03-03', 'P5WD', kalender=closed).einde == date(2025, 3, 11)
    assert zaak.termijn('2040-03-03', 'P8W').voorlopig


def test_hours_periods_and_durations():
    amsterdam = timezone(timedelta(hours=1))
    assert zaak.termijn_uren('2025-03-03T09:00+01:00', 'PT48H') == datetime(2025, 3, 5, 9, tzinfo=amsterdam)
    assert zaak.termijn_uren(datetime(2025, 3, 3, 9, tzinfo=amsterdam), 'PT15M').tzinfo == timezone.utc
    assert zaak.add_periode('2024-01-31', 'P1M') == date(2024, 2, 29)
    assert zaak.add_duur('2024-02-29', 'P1Y1M') == date(2025, 3, 29)
    assert zaak.datum_tekst('2025-03-03') == 'maandag 3 maart 2025'
    assert zaak.datum_tekst('2025-03-03', vorm='kort') == '03-03-2025'
    assert zaak.tijdstip_dag('2025-03-30T22:30Z') == date(2025, 3, 31)
    assert zaak.tijdstip_dag(datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=timezone.utc)) == date(1970, 1, 1)


@pytest.mark.parametrize('call, error', [
    (lambda: zaak.termijn(), TypeError),
    (lambda: zaak.termijn('2025-03-03', 8), TypeError),
    (lambda: zaak.termijn('2025-03-03', '8 weken'), ValueError),
    (lambda: zaak.termijn('2025-03-03', 'P8W', regime='awb'), ValueError),
    (lambda: zaak.termijn('2025-03-03', 'P8W', regime=1), TypeError),
    (lambda: zaak.termijn('2025-03-03', 'P8W', kalender='nl'), TypeError),
    (lambda: zaak.termijn('2025-03-03', 'PT8H'), ValueError),
    (lambda: zaak.termijn('2100-03-03', 'P8Y'), zaak.Error),
    (lambda: zaak.termijn_uren('2025-03-03T09:00', 'PT1H'), ValueError),
    (lambda: zaak.termijn_uren(datetime(2025, 3, 3), 'PT1H'), ValueError),
    (lambda: zaak.termijn_uren(date(2025, 3, 3), 'PT1H'), TypeError),
    (lambda: zaak.termijn_uren('2025-03-03T09:00Z', 'P1D'), ValueError),
    (lambda: zaak.add_periode('2025-03-03', 'P5WD'), ValueError),
    (lambda: zaak.add_periode('9999-12-31', 'P1D'), zaak.Error),
    (lambda: zaak.add_duur('2025-03-03', '1 jaar'), ValueError),
    (lambda: zaak.datum_tekst('2025-03-03', 'mooi'), ValueError),
    (lambda: zaak.tijdstip_dag('2025-03-03'), ValueError),
    (lambda: zaak.tijdstip_dag(None), TypeError),
    (lambda: zaak.Motivering(), TypeError),
])
def test_wrong_use(call, error):
    with pytest.raises(error):
        call()


def test_versions():
    assert zaak.versie == zaak.__version__
    date.fromisoformat(zaak.data_versie)
