# SPDX-License-Identifier: EUPL-1.2
"""What if, of a case and of two questions to the clock; and with what an answer was made."""
from datetime import date, datetime, timezone

import pytest

import zaak

VRAGEN = {'feit': 'opschorting', 'grond': 'aanvulling', 'op': '2025-03-10', 'tot': '2025-03-24'}
VERLENGD = {'feit': 'verlenging', 'op': date(2025, 4, 1), 'termijn': 'P6W'}


def test_a_fact_more(z):
    p = z.watals([VERLENGD])
    assert (p.was, p.wordt, p.dagen) == (date(2025, 4, 28), date(2025, 6, 10), 43)
    assert p.oorzaken == p.verschillen == ('feiten',)
    assert (p.was_toestand, p.wordt_toestand, p.voorlopig) == ('loopt', 'loopt', False)
    assert (p.was_gepland, p.wordt_gepland, p.dagen_norm) == (date(2025, 4, 14), date(2025, 4, 14), 0)
    assert str(p.motivering).startswith('De laatste dag wordt dinsdag 10 juni 2025, 43 dagen later.')
    assert len(z.feiten) == 1 and z.klok().uiterlijk == p.was
    moment = {**VERLENGD, 'op': datetime(2025, 4, 1, 9, tzinfo=timezone.utc), 'zaak': 'Z-1', 'reden': None}
    assert z.watals([moment]).wordt == p.wordt
    assert z.watals(iter([VRAGEN, VERLENGD])).wordt == date(2025, 6, 23)


def test_a_fact_less_another_ground_reading_kalender_or_day(z):
    z.add_feit('opschorting', '2025-03-10', naam='aanvulling', tot='2025-03-24', id='vraag')
    z.add_feit('hervatting', '2025-03-20')
    p = z.watals(weg=['vraag'])
    assert p.dagen < 0 and p.wordt == date(2025, 4, 28)
    assert z.watals(grond='ow-16-64-instemming').oorzaken == ('grond',)
    assert z.watals(lezing={'opschorting': 'circulaire'}).dagen == 1
    assert z.watals(lezing={'twee_weken': 'zonder_atw'}).verschillen == ('lezing',)
    closed = zaak.Kalender(gelijkstellingen={'2025-05-08': 'Brugdag', '2025-05-09': 'Brugdag'}, gedekt=(2025, 2025))
    assert z.watals(kalender=closed).verschillen == ('kalender',)
    assert z.watals(peildatum='2025-06-01', op='2025-04-01').wordt_toestand == 'verstreken'
    assert z.watals(op='2025-03-15', bekend_op='2025-03-12T00:00Z').was_toestand == 'opgeschort'
    assert z.watals(gronden=zaak.Gronden.from_json('{"gronden": []}')).verschillen == ('grond',)
    assert z.watals(None, None).dagen == 0


@pytest.mark.parametrize('arguments, error, part', [
    (([5],), TypeError, 'erbij.0: een dict verwacht'),
    ((5,), TypeError, 'iterable'),
    (([VERLENGD, {'feit': 'verlenging', 'op': '2025-04-01', 'termijn': 6}],), zaak.Error, 'veld: erbij.1.termijn'),
    (([{'feit': 'verlengen', 'op': '2025-04-01'}],), zaak.Error, 'veld: erbij.0.feit'),
    (([{'op': '2025-04-01'}],), zaak.Error, 'veld: erbij.0.feit'),
    (([{**VERLENGD, 'maan': 'vol'}],), zaak.Error, 'veld: erbij.0.maan'),
    (([{**VERLENGD, 'zaak': 'Z-2'}],), zaak.Error, 'veld: erbij.0.zaak'),
    (([{**VERLENGD, 'reden': {1, 2}}],), TypeError, 'JSON'),
    (([{**VERLENGD, 'op': datetime(2025, 4, 1, 9)}],), zaak.Error, 'veld: erbij.0.op'),
    (((), ['nee']), zaak.Error, 'veld: weg.0'),
    (((), 'nee'), TypeError, 'weg: een lijst met ids'),
    (((), [5]), TypeError, 'weg: tekst verwacht'),
])
def test_what_cannot_be(z, arguments, error, part):
    with pytest.raises(error, match=part):
        z.watals(*arguments)


def test_an_unknown_ground(z):
    with pytest.raises(zaak.Error, match='veld: grond'):
        z.watals(grond='maanrecht')


def test_without_a_case():
    was = {'grond': 'awb-4-13', 'begin': '2025-03-03', 'feiten': [VRAGEN]}
    p = zaak.projectie(was, {**was, 'feiten': [], 'lezing': {'opschorting': 'circulaire'}})
    assert (p.was, p.wordt, p.oorzaken, p.verschillen) == (date(2025, 5, 12), date(2025, 4, 28), ('feiten',), ('feiten', 'lezing'))
    assert zaak.projectie(was=was, wordt=was).dagen == 0
    with pytest.raises(zaak.Error, match='veld: wordt.grond\\)'):
        zaak.projectie(was, {'grond': 'maanrecht', 'begin': '2025-03-03'})
    with pytest.raises(TypeError, match='wordt: een dict verwacht'):
        zaak.projectie(was, 5)
    with pytest.raises(TypeError, match="'maan'"):
        zaak.projectie({**was, 'maan': 1}, was)
    with pytest.raises(TypeError, match="'wordt' ontbreekt"):
        zaak.projectie(was)


def test_herkomst(z):
    herkomst = z.klok(lezing={'opschorting': 'circulaire'}).motivering.herkomst
    assert (herkomst.versie, herkomst.gegevens) == (zaak.versie, zaak.data_versie)
    assert (herkomst.profiel, herkomst.organisatie) == ('omgevingsvergunning-regulier', None)
    assert (herkomst.eigen_kalender, herkomst.eigen_gronden) == (False, False)
    assert herkomst.lezing == {'opschorting': 'circulaire', 'opschorting_vanaf': 'nominaal_einde', 'verlenging_vanaf': 'nominaal_einde',
                               'opschorting_voor_begin': 'telt_niet', 'postweek': 'atw', 'van_rechtswege': 'dag_erna', 'twee_weken': 'atw',
                               'dag_van_bekendmaking': 'telt_niet', 'te_vroeg': 'geldig'}
    assert z.klok(lezing=herkomst.lezing).motivering.herkomst == herkomst
    own = zaak.dwangsom('2025-02-28', '2025-03-03', lezing={'te_vroeg': 'ongeldig'}, kalender=zaak.Kalender()).motivering.herkomst
    assert own.versie_kalender is None and own.versie_gronden is None
    gronden = zaak.Gronden.from_json('{"versie": "verordening 3"}')
    named = zaak.klok('awb-4-13', '2025-03-03', kalender=zaak.Kalender(versie='2025-2'), gronden=gronden).motivering.herkomst
    assert (named.versie_kalender, named.versie_gronden, named.eigen_gronden) == ('2025-2', 'verordening 3', True)
    assert own.eigen_kalender and own.profiel is None and own.lezing['te_vroeg'] == 'ongeldig'
