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
    assert zaak.dwangsom('2025-02-28', '2025-03-03', besluit='2025-03-18', dag_van_bekendmaking='telt').bedrag_cent == 2300
    assert zaak.dwangsom('2025-03-31', '2025-04-04', twee_weken='zonder_atw').eerste_dag == date(2025, 4, 19)
    early = {'einde': '2025-03-03', 'igs': '2025-03-03', 'te_vroeg_geaccepteerd': True}
    assert zaak.dwangsom(**early).eerste_dag == date(2025, 3, 19)
    assert zaak.dwangsom(**early, te_vroeg='ongeldig').toestand == 'te_vroeg'
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
