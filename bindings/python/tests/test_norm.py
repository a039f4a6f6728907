# SPDX-License-Identifier: EUPL-1.2
"""Servicenormen: of every direction, on events, over cases and over columns."""
from datetime import date, datetime, timezone

import pytest

import zaak

CATALOGUS = '''{"zaaktypen": [{"url": "v", "identificatie": "Z", "beginGeldigheid": "2024-01-01"}],
 "eigenschappen": [{"url": "e", "naam": "begin_werk", "zaaktype": "v"}, {"url": "f", "naam": "soort", "zaaktype": "v"}],
 "statustypen": [{"url": "s", "omschrijving": "Gezegd", "zaaktype": "v", "volgnummer": 1}, {"url": "t", "omschrijving": "Klaar", "zaaktype": "v", "volgnummer": 2}]}'''
PROFIEL = '''{"procesprofielen": [{"zaaktype": "Z", "grond": "awb-4-13", "servicenormen": [
  {"id": "af", "belofte": "Binnen twee weken.", "termijn": "P2W", "doel": 80, "voorwaarde": "eigenschap:soort=licht", "periode": "kwartaal"},
  {"id": "werk", "belofte": "Een week van tevoren.", "richting": "voor", "termijn": "P1W", "begin": "eigenschap:begin_werk", "einde": "status:Gezegd", "doel": 95},
  {"id": "juli", "belofte": "In juli.", "richting": "venster", "venster": ["07-01", "07-31"], "doel": 100}]}],
 "servicenormen": [
  {"id": "opnemen", "belofte": "Binnen 25 seconden.", "gebeurtenis": "telefoongesprek", "termijn": "PT25S", "tijd": "verstreken", "doel": 80},
  {"id": "opnemen", "belofte": "Binnen 20 seconden.", "gebeurtenis": "telefoongesprek", "termijn": "PT20S", "tijd": "verstreken", "doel": 80, "organisatie": "GM9901"},
  {"id": "klikken", "belofte": "In hoogstens 3 klikken.", "gebeurtenis": "websitebezoek", "richting": "hoogstens", "hoogstens": 3, "doel": 95},
  {"id": "mail", "belofte": "Binnen 2 werkdagen.", "gebeurtenis": "e-mail", "termijn": "P2WD", "doel": 90}]}'''
FEITEN = ''.join(f'{{"zaak": "{name}", "feit": "open", "zaaktype": "Z", "op": "{op}"}}\n'
                 f'{{"zaak": "{name}", "feit": "eigenschap", "naam": "soort", "waarde": "licht", "op": "{op}"}}\n'
                 for name, op in (('A', '2025-05-05'), ('B', '2025-05-06'), ('C', '2025-07-01')))
FEITEN += '{"zaak": "A", "feit": "status", "statustype": "Klaar", "op": "2025-05-19"}\n'


@pytest.fixture
def voorraad():
    catalogus = zaak.Catalogus.from_json(CATALOGUS, profielen=[PROFIEL])
    made = zaak.Voorraad(catalogus)
    made.load_jsonl(FEITEN)
    return made


@pytest.fixture
def catalogus():
    return zaak.Catalogus.from_json(CATALOGUS, profielen=[PROFIEL])


def test_what_a_norm_says(catalogus):
    af, werk, juli = catalogus.zaaktype('Z', '2025-01-01').profiel('2025-01-01').servicenormen
    assert (af.richting, af.voorwaarde, af.periode, af.begin, af.hoogstens) == ('binnen', 'eigenschap:soort=licht', 'kwartaal', None, None)
    assert (werk.richting, werk.begin, werk.einde, werk.status) == ('voor', 'eigenschap:begin_werk', 'status:Gezegd', 'Gezegd')
    assert (juli.venster, juli.termijn) == (('07-01', '07-31'), None)
    opnemen, ander, klikken, mail = catalogus.normen()
    assert (opnemen.gebeurtenis, opnemen.tijd, opnemen.organisatie) == ('telefoongesprek', 'verstreken', None)
    assert ander.organisatie == 'GM9901' and klikken.hoogstens == 3 and mail.termijn == 'P2WD'


def test_events_that_are_no_case(catalogus):
    van = datetime(2025, 2, 3, 10, 0, 0, tzinfo=timezone.utc)
    tot = datetime(2025, 2, 3, 10, 0, 22, tzinfo=timezone.utc)
    kept = catalogus.measure('opnemen', van, einde=tot)
    assert (kept.uitkomst, kept.seconden, kept.teldag) == ('gehaald', 22, date(2025, 2, 3))
    assert catalogus.measure('opnemen', van, einde=tot, organisatie='GM9901').uitkomst == 'gemist'
    assert catalogus.measure('opnemen', van, op=tot).uitkomst == 'loopt'
    clicks = catalogus.measure('klikken', '2025-02-03', aantal=4)
    assert (clicks.uitkomst, clicks.aantal, clicks.uiterlijk) == ('gemist', 4, None)
    assert catalogus.measure('mail', '2025-04-17', einde='2025-04-23').uitkomst == 'gehaald'
    assert catalogus.measure('mail', '2025-04-17', op='2025-04-24').uitkomst == 'te_laat'
    assert catalogus.measure('mail').uitkomst == 'nvt'
    with pytest.raises(KeyError):
        catalogus.measure('nee', '2025-04-17')


def test_over_cases(voorraad):
    stand = voorraad.score_norm('af', op='2025-07-08', van='2025-05-01', tot='2025-07-31')
    assert (stand.norm.gehaald, stand.norm.totaal, stand.norm.loopt) == (1, 2, 1)
    assert (stand.wet.gehaald, stand.wet.totaal, stand.wet.loopt) == (1, 2, 1)
    assert (stand.alleen_norm_te_laat, stand.beide_te_laat) == (0, 1)
    assert [(m.gehaald, m.totaal, m.loopt) for m in stand.maanden] == [(1, 2, 0), (0, 0, 0), (0, 0, 1)]
    assert voorraad.score_norm('werk').nvt == 3
    assert voorraad.score_norm('af', zaaktype='nee').norm.totaal == 0
    with pytest.raises(zaak.Error, match='heeft een servicenorm "nee"') as error:
        voorraad.score_norm('nee')
    assert error.value.name == 'ZAAK_E_NIET_GEVONDEN'
    late, soon = voorraad.normdreigingen('2025-07-08', 7, norm='af')
    assert (late.zaak.identificatie, late.uitkomst, late.wet_te_laat) == ('B', 'te_laat', True)
    assert (soon.zaak.identificatie, soon.uitkomst, soon.uiterlijk, soon.wettelijk) == ('C', 'loopt', date(2025, 7, 15), date(2025, 8, 26))
    with pytest.raises(ValueError):
        voorraad.score_norm('af', van='1950-01-01', tot='2100-01-01')


def test_shares_and_intervals():
    assert zaak.Normscore(189, 199).promille == 949 and zaak.Normscore().promille is None
    assert zaak.Normscore(19, 20).interval == (763, 992) and zaak.Normscore().interval == (0, 1000)
    score = zaak.Normscore()
    score.add('nvt')
    assert score.totaal == 0
    assert zaak.normperiode('kwartaal', '2025-05-06') == (date(2025, 4, 1), date(2025, 6, 30))
    assert zaak.normperiode('alles', '2025-05-06') == (None, None)


def test_over_columns():
    begin = zaak.Reeks(['2025-04-16', '2025-04-16', None, '2025-04-17'])
    kept, every, days = begin.normrapport(['2025-04-24', '2025-04-25', '2025-04-25', '2025-04-17'], [0, 0, 0, 1], [4, 9])
    assert (kept.lijst(), every.lijst(), days.lijst()) == ([1, 1], [2, 1], [9, 0])
    assert kept.mislukt == 1
    kept, _, days = begin.normrapport(['2025-04-24'] * 4, [0] * 4, [7], opgeschort=[1, 1, 1, 9], eenheid='dag')
    assert (kept.lijst(), days.lijst()) == ([3], [14])
    with pytest.raises(ValueError):
        begin.normrapport(['2025-04-24'], [0], [7])
