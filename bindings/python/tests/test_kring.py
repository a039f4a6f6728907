# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

import zaak


@pytest.fixture
def kringen(bron):
    return [zaak.Kring.from_json((bron / 'examples/data/vth' / f'{code}.json').read_bytes()) for code in ('GM9901', 'GM9902', 'GM9903', 'GM9904')]


def test_a_closed_circle_and_open_ones(kringen):
    assert [k.is_gesloten('2025-06-01') for k in kringen] == [True, False, False, False]
    assert kringen[1].gemeente == 'GM9902' and kringen[1].naam == 'Waterdorp'
    missing = [e.element for e in kringen[1].elementen('2025-06-01') if e.stand != 'aanwezig']
    assert missing == ['gedoogstrategie', 'eigen_overtredingen', 'evaluatie_bekend']
    open_ = [(p.van, p.naar, p.reden) for p in kringen[1].pijlen(date(2025, 6, 1)) if not p.gesloten]
    assert open_ == [('evaluatie', 'bijstelling', 'het document zegt niet dat het hieruit volgt')]
    assert [d.ontbreekt for d in kringen[2].doelen('2025-06-01')] == ['het gevolg voor het doel', 'de streefwaarde', 'de indicator']


def test_who_has_what_another_lacks(kringen):
    assert [k.naam for k in zaak.Kring.voorbeelden(kringen, 'gedoogstrategie', '2025-06-01')] == ['Voorbeeldstad', 'Heuvelrand', 'Zandstede']
    with pytest.raises(zaak.Error):
        zaak.Kring.voorbeelden(kringen, 'onzin', '2025-06-01')
    with pytest.raises(TypeError):
        zaak.Kring.voorbeelden((1, 2), 'programma', '2025-06-01')


def test_measured_from_cases(kringen, cat):
    stock = zaak.Voorraad(cat)
    case = stock.open('omgevingsvergunning-regulier', '2025-03-03', organisatie='GM9903')
    case.add_besluit('2025-04-10')
    assert kringen[2].add_zaken(stock, '2025-01-01', '2025-12-31') == 2
    goal = kringen[2].doelen('2025-12-31')[0]
    assert (goal.gehaald, goal.totaal, goal.oordeel) == (1, 1, 'gehaald')
    assert {e.element for e in kringen[2].elementen('2025-12-31') if e.uit_zaken} == {'registratie', 'monitoring', 'rapportage'}
    with pytest.raises(TypeError):
        kringen[2].elementen(None)


def test_a_document_that_is_wrong():
    with pytest.raises(zaak.Error, match='gemeente'):
        zaak.Kring.from_json('{}')
