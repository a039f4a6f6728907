# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

import zaak


def test_what_is_due_and_why():
    answer = zaak.dwangsom('2025-02-28', igs='2025-03-03', besluit=date(2025, 4, 2), aanvragers=2)
    assert (answer.toestand, answer.dagen, answer.bedrag_cent) == ('gestopt', 15, 35700)
    assert (answer.eerste_dag, answer.laatste_dag) == (date(2025, 3, 18), date(2025, 4, 1))
    assert (answer.per_aanvrager_cent, answer.rest_cent, answer.maximum_cent) == (17850, 0, 144200)
    assert answer.vaststellen_uiterlijk == date(2025, 4, 15) and answer.beroep_vanaf is None and not answer.voorlopig
    assert str(answer.motivering).startswith('De dwangsom is € 357, voor 15 dagen.')
    assert answer.motivering[0].grond == 'Awb art. 4:17 lid 3'


def test_a_day_and_readings():
    running = zaak.dwangsom('2025-02-28', '2025-03-03', igs_verzonden='2025-03-01', op='2025-04-15')
    assert (running.toestand, running.per_dag_cent, running.voorlopig) == ('loopt', 4500, True)
    assert running.beroep_vanaf == date(2025, 3, 18)
    assert zaak.dwangsom('2025-02-28', '2025-03-03', besluit='2025-03-18', lezing={'dag_van_bekendmaking': 'telt'}).bedrag_cent == 2300
    assert zaak.dwangsom('2025-03-31', '2025-04-04', lezing={'twee_weken': 'zonder_atw'}).eerste_dag == date(2025, 4, 19)
    early = {'einde': '2025-03-03', 'igs': '2025-03-03', 'te_vroeg_geaccepteerd': True}
    assert zaak.dwangsom(**early).eerste_dag == date(2025, 3, 19)
    assert zaak.dwangsom(**early, lezing={'te_vroeg': 'ongeldig'}).toestand == 'te_vroeg'
    assert zaak.dwangsom('2025-02-28', '2025-03-03', wet='woo').toestand == 'uitgesloten'
    assert zaak.dwangsom('2025-02-28', kalender=zaak.Kalender()).toestand == 'geen_ingebrekestelling'


@pytest.mark.parametrize('call, error', [
    (lambda: zaak.dwangsom(), TypeError),
    (lambda: zaak.dwangsom(None), TypeError),
    (lambda: zaak.dwangsom('2025-02-28', aanvragers='2'), TypeError),
    (lambda: zaak.dwangsom('2025-02-28', aanvragers=0), ValueError),
    (lambda: zaak.dwangsom('2025-02-28', wet='awb'), ValueError),
    (lambda: zaak.dwangsom('2025-02-28', te_vroeg_geaccepteerd=1), TypeError),
    (lambda: zaak.dwangsom('2025-02-28', kalender='nl'), TypeError),
    (lambda: zaak.dwangsom('2025-02-28', igs='2200-01-01'), zaak.Error),
])
def test_wrong_use(call, error):
    with pytest.raises(error):
        call()


def test_exceptions_and_making_known():
    late = zaak.dwangsom('2024-03-29', '2025-11-28', uitzondering='onredelijk_laat')
    assert (late.toestand, late.maximum_cent) == ('uitgesloten', 0)
    assert 'art. 4:17 lid 6 onder a' in str(late.motivering)
    known = zaak.dwangsom('2026-02-27', '2026-03-02', besluit='2026-03-19', wet='lsp', regeling='bekendmaken')
    assert (known.toestand, known.bedrag_cent) == ('gestopt', 4600)
    assert [stap.regel for stap in known.motivering][-1] == 'dwangsom-andere-lezing'


def test_of_a_case(cat):
    z = zaak.Zaak(cat, 'bijzondere-bijstand', '2025-01-06')
    assert z.dwangsom('2025-03-10').dwangsom.toestand == 'geen_ingebrekestelling'
    z.add_ingebrekestelling('2025-03-03')
    z.add_ingebrekestelling('2025-03-10', verzonden='2025-03-08')
    z.add_rol('Initiator', 'a', '2025-01-06')
    z.add_rol('Initiator', 'b', '2025-01-06')
    stand = z.dwangsom(op='2025-04-08')
    assert stand.dwangsom.toestand == 'loopt' and stand.besluit_nodig
    assert (stand.einde, stand.igs, stand.besluit) == (date(2025, 3, 3), date(2025, 3, 10), None)
    assert (stand.ingebrekestellingen, stand.aanvragers, stand.regeling, stand.uitzondering) == (2, 2, 'beslissen', 'geen')
    assert (stand.verschuldigd_cent, stand.open_cent, stand.hoogstens_cent) == (35700, 35700, 144200)
    assert stand.dwangsom.per_aanvrager_cent == 17850 and stand.dwangsom.beroep_vanaf == date(2025, 3, 25)
    assert str(stand.dwangsom.motivering).startswith('De dwangsom loopt: op 8 april is € 357 verschuldigd')
    z.add_besluit('2025-04-09')
    z.add_feit('dwangsombesluit', '2025-04-20', waarde='357')
    z.add_feit('dwangsombetaling', '2025-05-01', waarde='100.50')
    paid = z.dwangsom()
    assert (paid.vastgesteld, paid.betalen_uiterlijk, paid.betaald) == (date(2025, 4, 20), date(2025, 6, 2), date(2025, 5, 1))
    assert (paid.betaald_cent, paid.open_cent, paid.besluit_nodig) == (10050, 25650, False)
    assert z.dwangsom(aanvragers=3).dwangsom.per_aanvrager_cent == 11900
    assert z.dwangsom(wet='woo').dwangsom.toestand == 'uitgesloten'
    assert z.dwangsom(uitzondering='kennelijk').uitzondering == 'kennelijk'
    assert z.dwangsom(lezing={'dag_van_bekendmaking': 'telt'}).dwangsom.bedrag_cent == 39200
    assert z.dwangsom(lezing={'twee_weken': 'zonder_atw', 'te_vroeg': 'ongeldig'}).dwangsom.bedrag_cent == 35700


def test_a_notice_that_was_early(cat):
    z = zaak.Zaak(cat, 'bijzondere-bijstand', '2025-01-06')
    assert [row.regel for row in z.check_feit('ingebrekestelling', '2025-03-03')] == ['dwangsom-ingebrekestelling']
    z.add_ingebrekestelling('2025-03-03', te_vroeg_geaccepteerd=True)
    assert z.feiten[-1].te_vroeg_geaccepteerd and z.check() == []
    assert z.dwangsom().dwangsom.eerste_dag == date(2025, 3, 19)
    with pytest.raises(TypeError):
        z.add_ingebrekestelling('2025-03-03', te_vroeg_geaccepteerd='ja')
    with pytest.raises(zaak.Error):
        z.add_ingebrekestelling('2025-03-03', verzonden='2025-03-04')


@pytest.mark.parametrize('arguments, error', [
    ({'aanvragers': -1}, ValueError), ({'aanvragers': 'twee'}, TypeError), ({'wet': 'awb'}, ValueError), ({'op': 5}, TypeError),
    ({'uitzondering': 'laat'}, ValueError), ({'lezing': {'x': 'y'}}, ValueError), ({'op': '2200-01-01'}, zaak.Error),
])
def test_wrong_questions_of_a_case(cat, arguments, error):
    z = zaak.Zaak(cat, 'bijzondere-bijstand', '2025-01-06')
    z.add_ingebrekestelling('2025-03-10')
    with pytest.raises(error):
        z.dwangsom(**arguments)
