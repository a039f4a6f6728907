# SPDX-License-Identifier: EUPL-1.2
from datetime import date, datetime, timedelta, timezone

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


DAGEN = {'ma': [('09:00', '12:00'), ['13:00', '16:00']], 'di': (('09:00', '12:00'),)}


def test_opening_hours_of_plain_data():
    balie = zaak.Openingstijd(DAGEN, dagen={'2025-02-04': 'dicht', date(2025, 2, 10): [('18:00', '24:00')], '2025-02-11': []})
    assert balie.add('2025-02-03T11:50+01:00', 15) == datetime(2025, 2, 3, 13, 5, tzinfo=CET)
    assert balie.next('2025-02-03T16:00+01:00') == datetime(2025, 2, 10, 18, 0, tzinfo=CET)
    assert balie.count('2025-02-10T00:00+01:00', '2025-02-11T00:00+01:00') == 360
    assert balie.count('2025-02-11T00:00+01:00', '2025-02-12T00:00+01:00') == 0
    assert zaak.Openingstijd({'ma': DAGEN['ma']}, feestdagen='open').is_open('2025-04-21T10:00+02:00')
    assert not zaak.Openingstijd({'ma': DAGEN['ma']}).is_open('2025-04-21T10:00+02:00')
    kalender = zaak.Kalender(gelijkgesteld='werkdag')
    week = {'vr': [('09:00', '17:00')]}
    assert zaak.Openingstijd(week, kalender=kalender).is_open('2025-05-30T10:00+02:00')
    assert not zaak.Openingstijd(week, gelijkgesteld='dicht', kalender=kalender).is_open('2025-05-30T10:00+02:00')
    assert zaak.Openingstijd(week, gelijkgesteld='open').is_open('2025-05-30T10:00+02:00')


def test_terms_and_counts_to_the_second():
    balie = zaak.Openingstijd(DAGEN)
    assert balie.add_periode('2025-02-03T11:50+01:00', 'PT1H') == datetime(2025, 2, 3, 13, 50, tzinfo=CET)
    assert balie.add_periode(start='2025-02-03T11:59:50+01:00', periode='PT25S') == datetime(2025, 2, 3, 13, 0, 15, tzinfo=CET)
    assert balie.count_seconden('2025-02-03T11:59:50+01:00', '2025-02-03T13:00:15+01:00') == 25
    with pytest.raises(ValueError):
        balie.add_periode('2025-02-03T11:50+01:00', 'P1D')


def test_wrong_plain_data_says_what_is_wrong():
    for week, words in (({'maandag': []}, 'maandag'), ({'ma': [('9:00', '17:00')]}, '9:00'), ({'ma': [('09:00', '24:01')]}, '24:01'), ({'ma': [('0a:00', '17:00')]}, '0a:00')):
        with pytest.raises(ValueError, match=words):
            zaak.Openingstijd(week)
    for week in (5, 'ma', {5: []}, {'ma': '09:00'}, {'ma': ['09:00']}, {'ma': [('09:00',)]}, {'ma': [(9, 17)]}, {'ma': 5}, {'ma': [5]}):
        with pytest.raises(TypeError):
            zaak.Openingstijd(week)
    for dagen in (5, {'2025-02-03': 'open'}, {'2025-02-03': 5}):
        with pytest.raises(TypeError):
            zaak.Openingstijd({}, dagen=dagen)
    with pytest.raises(zaak.Error) as caught:
        zaak.Openingstijd({'ma': [('09:00', '12:00'), ('11:00', '13:00')]})
    assert (caught.value.name, caught.value.field) == ('ZAAK_E_DUBBEL', 'week.1')


KANTOOR = """{"organisatie": "GM9901", "kalender": {"sluitingen": {"2025-02-04": "Studiedag"}},
 "kanalen": {"balie": {"week": {"ma": [["09:00", "12:00"]], "di": [["09:00", "12:00"]]}}, "telefoon": {"week": {}}}}"""


def test_an_office_has_channels_and_a_kalender():
    kantoor = zaak.Kantoor.from_json(KANTOOR)
    assert (kantoor.organisatie, kantoor.kanalen) == ('GM9901', ('balie', 'telefoon'))
    assert kantoor.kalender.naam('2025-02-04') == 'Studiedag'
    assert kantoor['balie'].next('2025-02-03T12:00+01:00') == datetime(2025, 2, 10, 9, 0, tzinfo=CET)
    with pytest.raises(KeyError):
        kantoor['post']
    kalender = zaak.Kalender.from_json('{"sluitingen": {"2025-02-03": "Studiedag"}}')
    own = zaak.Kantoor({'balie': kantoor['balie'], 'loket': zaak.Openingstijd({})}, kalender=kalender)
    assert (own.organisatie, own.kanalen, own.kalender, own['balie']) == (None, ('balie', 'loket'), kalender, kantoor['balie'])
    assert zaak.Kantoor({}).kalender is None
    assert zaak.Kantoor.from_json('{"kanalen": {}}', kalender=kalender).kalender == kalender
    with pytest.raises(zaak.Error) as caught:
        zaak.Kantoor.from_json('{"kanalen": {"balie": {"week": {"ma": 5}}}}')
    assert caught.value.field == 'kanalen.balie.week.ma'
    with pytest.raises(ValueError, match='kanalen.0.naam'):
        zaak.Kantoor({'': zaak.Openingstijd({})})
    with pytest.raises(zaak.Error) as caught:
        zaak.Kalender.from_json('{"sluitingen": {"2025-02-30": "Studiedag"}}')
    assert caught.value.field == 'sluitingen.2025-02-30'
    for call in (lambda: zaak.Kantoor(), lambda: zaak.Kantoor(5), lambda: zaak.Kantoor({'balie': 5}), lambda: zaak.Kantoor({5: kantoor['balie']}),
                 lambda: zaak.Kantoor.from_json(5), lambda: zaak.Kantoor.from_json(KANTOOR, kalender=5), lambda: kantoor[5]):
        with pytest.raises(TypeError):
            call()


def test_an_event_is_measured_in_opening_time():
    kantoor = zaak.Kantoor.from_json(KANTOOR)
    kept = kantoor.measure('balie', 'PT15M', '2025-02-03T11:50+01:00', tot='2025-02-10T09:05+01:00')
    assert kept[:5] == ('gehaald', datetime(2025, 2, 10, 9, 5, tzinfo=CET), 15, 900, 0)
    assert kantoor.measure('balie', 'PT15M', '2025-02-03T11:50+01:00', nu='2025-02-10T09:06+01:00').uitkomst == 'te_laat'
    running = kantoor.measure('balie', 'PT15M', '2025-02-03T11:50+01:00')
    assert running.uitkomst == 'loopt'
    assert str(running.motivering).startswith('Volgens de belofte is het uiterlijk maandag 10 februari 2025 om 9.05 uur klaar.')
    for kanaal, termijn, wrong in (('post', 'PT15M', zaak.Error), ('telefoon', 'PT15M', zaak.Error), ('balie', 'P1D', ValueError)):
        with pytest.raises(wrong):
            kantoor.measure(kanaal, termijn, '2025-02-03T11:50+01:00')


CATALOGUS = """{"zaaktypen": [{"url": "v", "identificatie": "Z", "beginGeldigheid": "2024-01-01"}],
 "statustypen": [{"url": "s", "omschrijving": "Geholpen", "zaaktype": "v", "volgnummer": 1}, {"url": "t", "omschrijving": "Klaar", "zaaktype": "v", "volgnummer": 2}]}"""
PROFIEL = """{"procesprofielen": [{"zaaktype": "Z", "servicenormen": [
 {"id": "balie", "belofte": "Binnen een kwartier.", "termijn": "PT15M", "kanaal": "balie", "tot": "status", "status": "Geholpen", "doel": 90},
 {"id": "af", "belofte": "Binnen een werkdag.", "termijn": "P1WD", "doel": 90}]}]}"""


def test_a_promise_in_opening_time_on_a_case():
    kantoor = zaak.Kantoor.from_json(KANTOOR)
    catalogus = zaak.Catalogus.from_json(CATALOGUS, profielen=[PROFIEL], kantoren=[kantoor])
    assert catalogus.find_kantoor('GM9901') == kantoor
    assert catalogus.find_kantoor(None) is None and catalogus.find_kantoor('GM0000') is None
    assert catalogus.find_kalender('GM9901') == kantoor.kalender and catalogus.find_kalender(None) == catalogus.kalender
    assert [norm.kanaal for norm in catalogus.zaaktype('Z', '2025-02-03').profiel('2025-02-03').servicenormen] == ['balie', None]
    case = zaak.Zaak(catalogus, 'Z', '2025-02-03T11:50+01:00', organisatie='GM9901')
    case.set_status('Geholpen', '2025-02-10T09:06+01:00')
    norm = case.normen()[0]
    assert (norm.uitkomst, norm.uiterlijk, norm.seconden) == ('gemist', date(2025, 2, 10), 960)
    assert (norm.uiterlijk_op, norm.bereikt_op) == (datetime(2025, 2, 10, 9, 5, tzinfo=CET), datetime(2025, 2, 10, 9, 6, tzinfo=CET))
    assert str(norm.motivering).startswith('De belofte is niet gehaald: pas op 10 februari om 9.06 uur was het klaar.')
    assert [stap.regel for stap in norm.motivering] == ['servicenorm', 'servicenorm-dicht']
    assert [stap.regel for stap in case.normen()[1].motivering] == ['servicenorm', 'werkdagen']
    assert case.normen()[1].uiterlijk == date(2025, 2, 5) and case.normen()[1].uiterlijk_op is None and case.normen()[1].seconden is None
    elsewhere = zaak.Zaak(catalogus, 'Z', '2025-02-03T11:50+01:00', organisatie='GM0000')
    assert elsewhere.normen()[0].uitkomst == 'onbekend' and elsewhere.normen()[0].uiterlijk is None
    score = zaak.Normscore()
    score.add('onbekend')
    assert score.totaal == 0
    with pytest.raises(zaak.Error) as caught:
        zaak.Catalogus.from_json(CATALOGUS, profielen=[PROFIEL.replace('"balie", "tot"', '"post", "tot"')], kantoren=[kantoor])
    assert caught.value.field == 'procesprofielen.0.servicenormen.0.kanaal'
    with pytest.raises(zaak.Error):
        zaak.Catalogus.from_json(CATALOGUS, kantoren=[kantoor, kantoor])
    for kantoren in (5, [5], kantoor):
        with pytest.raises(TypeError):
            zaak.Catalogus.from_json(CATALOGUS, kantoren=kantoren)
    with pytest.raises(TypeError):
        catalogus.find_kantoor(5)
