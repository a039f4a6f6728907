# SPDX-License-Identifier: EUPL-1.2
"""The law of deadlines without a case."""
import itertools
from datetime import date

import pytest

import awb
import zaak

BEKEND = {'feit': 'gebeurtenis', 'naam': 'bekendmaking', 'op': '2025-03-07'}
GEVRAAGD = {'feit': 'opschorting', 'grond': 'aanvulling', 'op': '2025-03-11', 'tot': '2025-03-25'}
AANGEVULD = {'feit': 'hervatting', 'grond': 'aanvulling', 'op': date(2025, 3, 25)}
VERLENGD = {'feit': 'verlenging', 'termijn': 'P6W', 'op': '2025-04-02'}
BESLUIT = {'feit': 'besluit', 'op': '2025-06-23'}
GEMEENTE = '''{"gronden": [
    {"id": "awb-4-13", "naam": "aanvraag volgens verordening", "artikel": "Verordening art. 2", "begin": "ontvangst", "begin_tekst": "Aanvraag ontvangen",
     "termijn": "P3W", "geldig_van": "2025-01-01", "na_afloop": "van_rechtswege",
     "van_rechtswege": {"in_werking": "awb-4-20b", "bekendmaking": "awb-4-20c", "intrekking": "awb-4-20f"}}]}'''


def test_the_worked_cases(bron):
    rows = awb.rows(bron / 'tests/vectors/awb.csv')
    orders = (lambda feiten: feiten, lambda feiten: feiten[::-1])
    wrong = []
    for row, order in itertools.product(rows, orders):
        option, _, word = row['lezing'].partition('=')
        asked = [(None, row['antwoord'])] + ([({option: word}, row['antwoord_lezing'])] if option else [])
        wrong += [(row['id'], lezing, found, expected) for lezing, expected in asked if (found := awb.ask(row, lezing, order)) != expected]
    assert wrong == [] and len(rows) > 70


def test_the_order_of_facts_never_matters():
    answers = {zaak.klok('awb-4-13', '2025-03-03', feiten)[:-1] for feiten in itertools.permutations([GEVRAAGD, AANGEVULD, VERLENGD, BESLUIT])}
    (answer,) = answers
    klok = zaak.Klok(*answer, None)
    assert (klok.uiterlijk, klok.toestand, klok.dagen_opgeschort, klok.verlengingen) == (date(2025, 6, 23), 'op_tijd', 13, 1)


def test_the_same_as_a_case(z):
    z.add_opschorting('2025-03-11', grond='aanvulling', tot='2025-03-25')
    z.add_hervatting('2025-03-25')
    z.add_verlenging('P6W', '2025-04-02')
    loose = zaak.klok('ow-16-64', '2025-03-03', [GEVRAAGD, AANGEVULD, VERLENGD], op='2025-04-03', norm='P6W', norm_schort_op=True)
    case = z.klok('2025-04-03')
    assert loose._replace(motivering=None) == case._replace(motivering=None)
    assert str(loose.motivering) == str(case.motivering)


def test_a_term_that_follows_another_one():
    einde = zaak.klok('awb-6-7', feiten=[BEKEND]).uiterlijk
    assert einde == date(2025, 4, 22)
    klok = zaak.klok('awb-7-10', feiten=[BEKEND], op='2025-05-01')
    assert (klok.begin, klok.uiterlijk, klok.dagen_over, klok.grond) == (einde, date(2025, 6, 3), 33, 'awb-7-10')
    assert str(klok.motivering).startswith('Uiterlijk dinsdag 3 juni 2025')
    assert zaak.klok('awb-7-10', einde).uiterlijk == klok.uiterlijk
    told = {'feit': 'gebeurtenis', 'naam': 'mededeling_commissie', 'op': '2025-05-01'}
    assert zaak.klok('awb-7-10', feiten=[told, BEKEND]).grond == 'awb-7-10-commissie'
    not_told = {'feit': 'geen_gebeurtenis', 'naam': 'mededeling_commissie'}
    assert zaak.klok('awb-7-10-commissie', feiten=[not_told, BEKEND]).grond == 'awb-7-10'


def test_readings():
    feiten = [GEVRAAGD, AANGEVULD]
    assert zaak.klok('awb-4-13', '2025-03-03', feiten).dagen_opgeschort == 13
    assert zaak.klok('awb-4-13', '2025-03-03', feiten, lezing={'opschorting': 'circulaire'}).dagen_opgeschort == 14
    every = {'opschorting': 'letter', 'opschorting_vanaf': 'nominaal_einde', 'verlenging_vanaf': 'nominaal_einde',
             'opschorting_voor_begin': 'telt_niet', 'postweek': 'atw', 'van_rechtswege': 'dag_erna'}
    assert zaak.klok('awb-4-13', '2025-03-03', feiten, lezing=every).dagen_opgeschort == 13
    post = {'terpost': '2025-12-18', 'ontvangen': '2025-12-29'}
    assert zaak.indiening('awb-6-7', '2025-11-06', **post).uitkomst == 'tijdig'
    assert zaak.indiening('awb-6-7', '2025-11-06', **post, lezing={'postweek': 'zonder_atw'}).uitkomst == 'te_laat'
    assert zaak.van_rechtswege('wabo-3-9', '2023-05-01').gegeven == date(2023, 5, 2)
    assert zaak.van_rechtswege('wabo-3-9', '2023-05-01', lezing={'van_rechtswege': 'laatste_dag'}).gegeven == date(2023, 5, 1)


def test_readings_of_a_case(cat):
    z = zaak.Zaak(cat, 'bezwaar', '2025-03-17', identificatie='B-1')
    z.add_feit('eigenschap', '2025-03-17', naam='einde_bezwaartermijn', waarde='2025-04-14')
    z.add_opschorting('2025-04-10', grond='bezwaar-verzuim', tot='2025-05-01')
    z.add_hervatting('2025-04-24')
    letter = z.klok('2025-05-01')
    other = z.klok('2025-05-01', lezing={'opschorting_voor_begin': 'telt', 'postweek': 'zonder_atw', 'van_rechtswege': 'laatste_dag'})
    assert (other.dagen_opgeschort - letter.dagen_opgeschort) == 4


def test_the_day_of_the_question_hides_what_came_later():
    klok = zaak.klok('awb-4-13', '2025-03-03', [GEVRAAGD, AANGEVULD, BESLUIT], op='2025-03-15')
    assert (klok.toestand, klok.voorlopig, klok.gestopt) == ('opgeschort', True, None)


def test_a_term_that_must_pass():
    assert zaak.Gronden().find('pw-41-4', '2025-03-03').dag == 'vanaf'
    klok = zaak.klok('pw-41-4', '2025-03-03', [{'feit': 'besluit', 'op': '2025-03-20'}])
    assert (klok.uiterlijk, klok.toestand) == (date(2025, 3, 31), 'te_vroeg')


def test_the_promise():
    klok = zaak.klok(None, '2025-03-03', norm='P5WD', op='2025-03-05')
    assert (klok.uiterlijk, klok.gepland, klok.dagen_over_norm, klok.toestand) == (None, date(2025, 3, 10), 5, 'geen')
    assert zaak.klok(None, '2025-04-14', norm='P4D').gepland == date(2025, 4, 18)
    assert zaak.klok(None, '2025-04-14', norm='P4D', norm_regime='atw').gepland == date(2025, 4, 22)
    waits = zaak.klok('awb-4-13', '2025-03-03', [GEVRAAGD, AANGEVULD], norm='P4W', norm_schort_op=True)
    assert waits.gepland == date(2025, 4, 13)
    assert zaak.klok('awb-4-13', '2025-03-03', begin_onbekend=True).voorlopig


def test_grounds_of_ones_own():
    own = zaak.Gronden.from_json(GEMEENTE)
    assert zaak.klok('awb-4-13', '2025-03-03', gronden=own).uiterlijk == date(2025, 3, 24)
    assert zaak.klok('awb-4-13', '2024-03-04', gronden=own).uiterlijk == date(2024, 4, 29)
    by_event = [{'feit': 'gebeurtenis', 'naam': 'ontvangst', 'op': '2024-03-04'}]
    assert zaak.klok('awb-4-13', feiten=by_event, gronden=own).uiterlijk == date(2024, 4, 29)
    row = own.find('awb-4-13', '2025-03-03')
    assert (row.na, row.na_afloop, row.dag) == (None, 'van_rechtswege', 'uiterlijk')
    assert zaak.klok(row, '2025-03-03', gronden=own).uiterlijk == date(2025, 3, 24)
    assert zaak.van_rechtswege('awb-4-13', '2025-01-06', gronden=own).uitkomst == 'gegeven'
    assert zaak.van_rechtswege('awb-4-13', '2025-01-06', begin='2024-11-11', gronden=own).uitkomst == 'geen'
    own_row = zaak.Gronden().find('awb-4-13', '2025-03-03')
    assert zaak.klok(own_row, '2025-03-03', kalender=zaak.Kalender()).uiterlijk == date(2025, 4, 28)
    for stranger in (row, own_row._replace(termijn='P1W')):
        with pytest.raises(ValueError, match='niet in het register'):
            zaak.klok(stranger, '2025-03-03')


def test_handing_in():
    answer = zaak.indiening('awb-6-7', feiten=[BEKEND], ontvangen='2025-04-22')
    assert (answer.uitkomst, answer.einde, answer.nominaal) == ('tijdig', date(2025, 4, 22), date(2025, 4, 18))
    assert answer.uitgesteld == answer.einde and answer.post_uiterlijk == date(2025, 4, 29) and not answer.voorlopig
    assert str(answer.motivering).startswith('Op tijd.')
    late = {'feiten': [BEKEND], 'ontvangen': '2025-04-23'}
    assert zaak.indiening('awb-6-7', **late).uitkomst == 'te_laat'
    assert zaak.indiening('awb-6-7', **late, verschoonbaar=True).uitkomst == 'tijdig'
    assert zaak.indiening('awb-6-7', '2025-03-07', op='2025-04-01').uitkomst == 'open'
    storing = zaak.indiening('awb-6-7', '2026-03-02', storing_van='2026-04-12', storing_tot='2026-04-13', ontvangen='2026-04-15')
    assert (storing.uitkomst, storing.uitgesteld) == ('tijdig', date(2026, 4, 15))
    assert zaak.indiening('awb-6-7', '2026-03-02', verlengd_tot='2026-04-20', ontvangen='2026-04-20').uitkomst == 'tijdig'
    wrong_way = zaak.indiening('awb-6-7', '2026-03-02', verkeerde_weg='2026-04-13', reactie='2026-04-16', ontvangen='2026-04-16')
    assert (wrong_way.uitkomst, wrong_way.uitgesteld) == ('tijdig', date(2026, 4, 16))


def test_by_operation_of_law():
    answer = zaak.van_rechtswege('dienstenwet-31', '2025-04-28', van_toepassing=True, bekendgemaakt='2025-05-05')
    assert (answer.uitkomst, answer.gegeven, answer.in_werking) == ('gegeven', date(2025, 4, 29), date(2025, 5, 1))
    assert (answer.bekendmaken_uiterlijk, answer.intrekken_uiterlijk) == (date(2025, 5, 13), date(2025, 6, 16))
    assert not answer.voorlopig and len(answer.motivering) > 2
    assert zaak.van_rechtswege('dienstenwet-31', '2025-04-28', van_toepassing=True, besluit='2025-04-28').uitkomst == 'geen'
    assert zaak.van_rechtswege('dienstenwet-31', '2025-04-28', van_toepassing=True, op='2025-04-01').uitkomst == 'wacht'
    assert zaak.van_rechtswege('ow-16-64', '2025-04-28', van_toepassing=True).uitkomst == 'geen'


def klok(feit, **more):
    return lambda: zaak.klok('awb-4-13', '2025-03-03', [AANGEVULD, feit], **more)


@pytest.mark.parametrize('call, error, part', [
    (lambda: zaak.klok(), TypeError, "'grond' ontbreekt"),
    (lambda: zaak.klok(5, '2025-03-03'), TypeError, 'grond: tekst verwacht'),
    (lambda: zaak.klok('nee', '2025-03-03'), zaak.Error, 'de grond "nee" bestaat niet'),
    (lambda: zaak.klok('wabo-3-9', '2025-03-03'), zaak.Error, 'geldt niet op 2025-03-03'),
    (lambda: zaak.klok('wabo-3-9'), ValueError, '"ontvangst"'),
    (lambda: zaak.klok('awb-7-10'), ValueError, '"bekendmaking"'),
    (lambda: zaak.klok(None), ValueError, 'veld: begin'),
    (lambda: zaak.klok('awb-4-13', '2025-03-03', AANGEVULD), TypeError, 'feiten.0: een dict verwacht'),
    (lambda: zaak.klok('awb-4-13', '2025-03-03', 5), TypeError, 'iterable'),
    (lambda: zaak.klok('awb-4-13', '2025-03-03', begn='2025-03-03'), TypeError, "'begn'"),
    (lambda: zaak.klok('awb-4-13', '2025-03-03', norm_regime='awb'), ValueError, 'atw, eu, geen'),
    (lambda: zaak.klok('awb-4-13', '2025-03-03', gronden=zaak.Kalender()), TypeError, 'zaak.Gronden verwacht'),
    (klok({'feit': 'opschorten'}), ValueError, "feiten.1.feit: 'opschorten' is geen van: opschorting"),
    (klok({'op': '2025-03-04'}), ValueError, "feiten.1: 'feit' ontbreekt"),
    (klok({'feit': None}), ValueError, "feiten.1: 'feit' ontbreekt"),
    (klok({'feit': 'opschorting', 'reden': 'x'}), ValueError, "feiten.1: 'reden' is geen van: feit, grond"),
    (klok({'feit': 'opschorting', 'op': '2025-03-04'}), ValueError, "feiten.1: bij opschorting hoort 'grond'"),
    (klok({'feit': 'opschorting', 'grond': 'aanvulling'}), ValueError, 'veld: feiten.1.op'),
    (klok({'feit': 'opschorting', 'grond': 'geduld', 'op': '2025-03-04'}), zaak.Error, 'geduld'),
    (klok({'feit': 'besluit', 'op': '2025-03-04', 'grond': 'aanvulling'}), ValueError, "besluit kent geen 'grond'"),
    (klok({'feit': 'besluit', 'op': 'vandaag'}), ValueError, "feiten.1.op: 'vandaag' is geen dag"),
    (klok({'feit': 'verlenging', 'op': '2025-03-04'}), ValueError, "bij verlenging hoort 'termijn'"),
    (klok({'feit': 'verlenging', 'termijn': 6}), TypeError, 'feiten.1.termijn'),
    (klok({'feit': 'gebeurtenis', 'naam': 'feest', 'op': '2025-03-04'}), zaak.Error, 'feest'),
    (klok({'feit': 'gebeurtenis', 'naam': 'bekendmaking'}), ValueError, "bij gebeurtenis hoort 'op'"),
    (klok({'feit': 'verzoek', 'op': '2025-03-04'}), ValueError, "bij verzoek hoort 'grond'"),
    (klok({5: 'besluit'}), TypeError, 'feiten.1'),
    (klok(BESLUIT, lezing={'postweken': 'atw'}), ValueError, 'opschorting_voor_begin, postweek, van_rechtswege'),
    (klok(BESLUIT, lezing={'postweek': 'telt'}), ValueError, 'atw, zonder_atw'),
    (klok(BESLUIT, lezing='letter'), TypeError, 'lezing: een dict verwacht'),
    (klok(BESLUIT, op='2200-01-01'), zaak.Error, 'peildatum'),
    (lambda: zaak.indiening(None, '2025-03-03'), ValueError, 'veld: grond'),
    (lambda: zaak.indiening('awb-6-7'), ValueError, '"bekendmaking"'),
    (lambda: zaak.indiening('awb-6-7', '2025-03-03', verschoonbaar=1), TypeError, 'True of False'),
    (lambda: zaak.indiening('awb-6-7', '2025-03-03', storing_van='2026-03-04', storing_tot='2026-03-03'), ValueError, 'storing_tot'),
    (lambda: zaak.van_rechtswege('awb-4-13'), TypeError, "'einde' ontbreekt"),
    (lambda: zaak.van_rechtswege('awb-4-13', None), TypeError, 'einde'),
    (lambda: zaak.van_rechtswege('nee', '2025-03-03'), zaak.Error, 'bestaat niet'),
])
def test_wrong_use(call, error, part):
    with pytest.raises(error) as raised:
        call()
    assert part in str(raised.value)
