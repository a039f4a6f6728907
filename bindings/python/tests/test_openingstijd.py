# SPDX-License-Identifier: EUPL-1.2
from datetime import datetime, timedelta, timezone

import pytest

import zaak

BALIE = '{"week": {"ma": [["09:00", "12:00"], ["13:00", "16:00"]], "di": [["09:00", "12:00"]]}}'
CET = timezone(timedelta(hours=1))


def test_minutes_run_only_while_it_is_open():
    balie = zaak.Openingstijd.from_json(BALIE)
    assert balie.add('2025-02-03T11:50+01:00', 15) == datetime(2025, 2, 3, 13, 5, tzinfo=CET)
    assert balie.add(start=datetime(2025, 2, 3, 13, 5, tzinfo=CET), minuten=-15) == datetime(2025, 2, 3, 11, 50, tzinfo=CET)
    assert balie.next('2025-02-03T16:00+01:00') == datetime(2025, 2, 4, 9, 0, tzinfo=CET)
    assert balie.count('2025-02-03T11:50+01:00', tot='2025-02-03T13:05+01:00') == 15
    assert balie.is_open('2025-02-03T11:59+01:00') and not balie.is_open('2025-02-03T12:00+01:00')
    assert balie == balie and balie != zaak.Openingstijd.from_json(BALIE.encode())


def test_an_own_kalender_closes_it():
    kalender = zaak.Kalender(sluitingen={'2025-02-03': 'Studiedag'})
    balie = zaak.Openingstijd.from_json(BALIE, kalender=kalender)
    assert balie.add('2025-02-03T10:00+01:00', 15) == datetime(2025, 2, 4, 9, 15, tzinfo=CET)


def test_failures_have_a_code_and_a_place():
    with pytest.raises(zaak.Error) as caught:
        zaak.Openingstijd.from_json('{"week": {"ma": [["12:00", "09:00"]]}}')
    assert caught.value.field == 'week.ma.0'
    never = zaak.Openingstijd.from_json('{"week": {}}')
    for call in (lambda: never.add('2025-02-03T10:00Z', 1), lambda: never.next('2025-02-03T10:00Z'), lambda: never.is_open('1949-02-03T10:00Z'),
                 lambda: never.count('1949-02-03T10:00Z', '2025-02-03T10:00Z')):
        with pytest.raises(zaak.Error):
            call()
    for call in (lambda: zaak.Openingstijd(), lambda: zaak.Openingstijd.from_json(5), lambda: zaak.Openingstijd.from_json(BALIE, kalender=5),
                 lambda: never.add('2025-02-03T10:00Z'), lambda: never.add('2025-02-03T10:00Z', '5')):
        with pytest.raises(TypeError):
            call()
