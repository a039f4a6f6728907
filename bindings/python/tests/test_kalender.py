# SPDX-License-Identifier: EUPL-1.2
import datetime
from datetime import date

import pytest

import zaak

KALENDER = zaak.Kalender()


def test_working_days():
    assert KALENDER.is_werkdag('2025-04-28')
    assert not KALENDER.is_werkdag(date(2025, 4, 26))
    assert KALENDER.add_werkdagen('2025-04-17', 2) == date(2025, 4, 23)
    assert KALENDER.add_werkdagen(dag='2025-04-23', aantal=-2) == date(2025, 4, 17)
    assert KALENDER.count_werkdagen('2025-04-17', tot='2025-04-23') == 2
    assert KALENDER.count_werkdagen('2025-04-23', '2025-04-17') == -2


def test_holidays_of_a_year():
    days = KALENDER.feestdagen(2025)
    assert (days[0].dag, days[0].naam, days[0].soort) == (date(2025, 1, 1), 'Nieuwjaarsdag', 'lid1')
    assert [day.dag for day in days] == sorted(day.dag for day in days)
    assert KALENDER.naam('2025-04-18') == 'Goede Vrijdag'
    assert KALENDER.naam('2025-04-15') is None
    assert KALENDER.dagsoort('2025-04-18') == ('lid2',)
    assert KALENDER.dagsoort('2025-04-15') == ()
    assert KALENDER.covers(2025) and not KALENDER.covers(2050)
    assert KALENDER.laatste_gedekte_dag == date(2028, 12, 31)


def test_roll_moves_past_a_weekend_and_holidays():
    assert KALENDER.roll('2025-04-18') == date(2025, 4, 22)
    assert KALENDER.roll('2025-04-18', gelijkgesteld=False) == date(2025, 4, 22)


def test_closing_days_and_own_decrees():
    kalender = zaak.Kalender(sluitingen={'2025-12-24': 'Kerstsluiting', date(2025, 12, 29): 'Sluiting'})
    assert not kalender.is_werkdag('2025-12-24') and not kalender.is_werkdag('2025-12-29')
    assert kalender.naam('2025-12-24') == 'Kerstsluiting'
    own = zaak.Kalender(gelijkstellingen={'2040-05-04': 'KB'}, gedekt=(2040, 2041))
    assert own.covers(2040) and not own.covers(2025)
    assert not own.is_werkdag('2040-05-04')
    added = zaak.Kalender(gelijkstellingen={'2029-05-11': 'KB'}, gedekt=(2029, 2029), tabel='vult_aan')
    assert added.naam('2029-05-11') == added.naam('2025-05-30') == 'gelijkgestelde dag' and added.laatste_gedekte_dag == date(2029, 12, 31)
    with pytest.raises(ValueError, match='welke jaren zij dekt'):
        zaak.Kalender(gelijkstellingen={'2029-05-11': 'KB'})
    free = zaak.Kalender(gelijkgesteld='werkdag', gelijkstellingen={'2040-05-04': 'KB'}, gedekt=(2040, 2041))
    assert free.is_werkdag('2040-05-04')
    assert zaak.Kalender(sluitingen={}) != KALENDER and KALENDER == KALENDER
    assert zaak.Kalender(sluitingen=None, gelijkgesteld=None).is_werkdag('2025-12-24')


@pytest.mark.parametrize('call, error', [
    (lambda: KALENDER.is_werkdag(3), TypeError),
    (lambda: KALENDER.is_werkdag(None), TypeError),
    (lambda: KALENDER.is_werkdag('2025-02-30'), ValueError),
    (lambda: KALENDER.is_werkdag('2025-04-28 '), ValueError),
    (lambda: KALENDER.is_werkdag('2025-04-28\0'), ValueError),
    (lambda: KALENDER.is_werkdag('\ud800'), ValueError),
    (lambda: KALENDER.is_werkdag('9' * 10_000_000), ValueError),
    (lambda: KALENDER.is_werkdag(datetime.datetime(2025, 4, 28)), TypeError),
    (lambda: KALENDER.is_werkdag(b'2025-04-28'), TypeError),
    (lambda: KALENDER.is_werkdag('1900-01-01'), zaak.Error),
    (lambda: KALENDER.naam(1), TypeError),
    (lambda: KALENDER.dagsoort('1900-01-01'), zaak.Error),
    (lambda: KALENDER.add_werkdagen('2025-04-28'), TypeError),
    (lambda: KALENDER.add_werkdagen('2025-04-28', 1, 2), TypeError),
    (lambda: KALENDER.add_werkdagen('2025-04-28', 1.0), TypeError),
    (lambda: KALENDER.add_werkdagen('2025-04-28', True), TypeError),
    (lambda: KALENDER.add_werkdagen('2025-04-28', 2**40), OverflowError),
    (lambda: KALENDER.add_werkdagen('2025-04-28', 2**80), OverflowError),
    (lambda: KALENDER.add_werkdagen('2025-04-28', 2**31 - 1), zaak.Error),
    (lambda: KALENDER.add_werkdagen('2025-04-28', dag='2025-04-28'), TypeError),
    (lambda: KALENDER.add_werkdagen('2025-04-28', nee=1), TypeError),
    (lambda: KALENDER.count_werkdagen('1900-01-01', '2025-01-01'), zaak.Error),
    (lambda: KALENDER.feestdagen('2025'), TypeError),
    (lambda: KALENDER.feestdagen(1800), zaak.Error),
    (lambda: KALENDER.roll('2025-04-18', gelijkgesteld=1), TypeError),
    (lambda: KALENDER.roll('2101-01-01'), zaak.Error),
    (lambda: zaak.Kalender('x'), TypeError),
    (lambda: zaak.Kalender(sluitingen=['2025-01-01']), TypeError),
    (lambda: zaak.Kalender(sluitingen={'2025-01-01': None}), TypeError),
    (lambda: zaak.Kalender(sluitingen={'x': 'y'}), ValueError),
    (lambda: zaak.Kalender(sluitingen={'1900-01-01': 'y'}), zaak.Error),
    (lambda: zaak.Kalender(gelijkgesteld='misschien'), ValueError),
    (lambda: zaak.Kalender(gedekt=5), TypeError),
    (lambda: zaak.Kalender(gedekt=('a', 'b')), TypeError),
    (lambda: setattr(zaak.Kalender, 'naam', None), TypeError),
    (lambda: setattr(KALENDER, 'iets', 1), AttributeError),
])
def test_wrong_use(call, error):
    with pytest.raises(error):
        call()


def test_a_mapping_whose_items_are_no_pairs():
    class Odd:
        def items(self):
            return [1, 2]
    with pytest.raises((TypeError, SystemError)):
        zaak.Kalender(sluitingen=Odd())
