# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

import zaak

TYPE = 'omgevingsvergunning-regulier'


def count(cat, gemeente, days, bron=None):
    voorraad = zaak.Voorraad(cat)
    for number, (first, last) in enumerate(days):
        case = voorraad.open(TYPE, first, identificatie=f'Z-{number}', organisatie=gemeente)
        if last:
            case.add_besluit(last)
    stand = zaak.Stand('2025-01-01', '2025-12-31', periode='maand', bron=bron)
    assert stand.add(voorraad) == len(days)
    return stand


def test_who_counts_has_a_code(cat):
    stand = zaak.Stand('2025-01-01', '2025-12-31')
    with pytest.raises(zaak.Error, match='GM of WS met vier cijfers, of PV met twee, niet "DeRondeVenen"') as error:
        stand.add(zaak.Voorraad(cat), gemeente='DeRondeVenen')
    assert error.value.name == 'ZAAK_E_VORM'
    assert stand.add(zaak.Voorraad(cat), gemeente='PV26') == 0
    with pytest.raises(zaak.Error) as error:
        zaak.Stand('2025-12-31', '2025-01-01')
    assert error.value.name == 'ZAAK_E_WAARDE'


def test_definitions():
    rows = {row.id: row for row in zaak.indicatoren()}
    assert len(rows) >= 30
    assert rows['doorlooptijd'].vorm == 'dagen' and rows['doorlooptijd'].richting == 'lager' and rows['open'].optellen == 'laatste'
    assert rows['in'].noemer is None and rows['over_wet'].noemer


def test_counting_and_figures(cat):
    stand = count(cat, 'GM0736', [('2025-03-03', '2025-03-13')] * 12 + [('2025-04-01', None)])
    assert (stand.periode, stand.van, stand.tot) == ('maand', date(2025, 1, 1), date(2025, 12, 31))
    assert stand.dimensies == ('gemeente', 'periode', 'zaaktype')
    year = stand.reduce([])
    assert len(year) == 1
    row, = year.cijfers('besluitduur')
    assert row.gemeente is None and row.periode == '2025' and row.cijfer.waarde == 1000 and row.cijfer.noemer == 12 and row.cijfer.mediaan == (10, 10)
    months = stand.reduce(['periode'])
    figures = {row.periode: row.cijfer for row in months.cijfers('in')}
    assert figures['2025-04'].verborgen == 'klein' and figures['2025-04'].waarde is None
    assert figures['2025-03'].waarde == 12   # another period: each adds up to a total of its own
    assert {row.periode: row.cijfer.waarde for row in months.cijfers('in', 0)}['2025-04'] == 1


def test_merging(cat):
    parts = [count(cat, f'GM{number:04}', [('2025-03-03', '2025-03-13')] * (10 + number), f'bron {number}') for number in range(3)]
    forth, back = (zaak.Stand('2025-01-01', '2025-12-31', periode='maand') for _ in range(2))
    for part in parts:
        forth.merge(part)
    for part in reversed(parts):
        back.merge(zaak.Stand.load(part.save()))
    assert forth.save() == back.save()
    assert forth.bronnen == ('bron 0', 'bron 1', 'bron 2')
    with pytest.raises(zaak.Error) as caught:
        forth.merge(parts[0])
    assert caught.value.name == 'ZAAK_E_DUBBEL'
    with pytest.raises(zaak.Error):
        zaak.Stand.load(forth.save()[:-1])
    with pytest.raises(TypeError):
        forth.merge(1)


def test_a_benchmark(cat):
    stand = count(cat, 'GM0388', [('2025-03-03', '2025-03-13')] * 10)
    stand.merge(count(cat, 'GM0498', [('2025-03-03', '2025-03-23')] * 11))
    stand.merge(count(cat, 'GM0532', [('2025-03-03', '2025-03-23')] * 2))
    gemeenten = zaak.Gemeenten()
    result = stand.benchmark('besluitduur', gemeenten=gemeenten, alle_gemeenten=True)
    kinds = {row.gemeente: (row.soort, row.plaats, row.naam) for row in result.rijen}
    assert kinds['GM0532'] == ('verborgen', None, 'Stede Broec')
    assert kinds['GM0388'] == ('verborgen', None, 'Enkhuizen')   # with the total it would give the other one away
    assert kinds['GM0498'] == ('gerangschikt', 1, 'Drechterland')
    assert kinds['GM0736'][0] == 'ontbreekt'
    assert result.samen.noemer == 23 and [figure.waarde for figure in result.spreiding] == [2000] * 5
    with pytest.raises(ValueError):
        stand.benchmark('zo niet')


def test_municipalities_over_time():
    gemeenten = zaak.Gemeenten()
    assert gemeenten.opvolger('GM0305', '2010-12-31') == 'GM0305' and gemeenten.opvolger('GM0305', date(2011, 1, 1)) == 'GM0736'
    assert gemeenten.opvolger('GM9999', '2025-01-01') is None
    assert gemeenten['GM0736'].naam == 'De Ronde Venen' and gemeenten['GM0788'].opvolgers == 4
    assert [row.code for row in gemeenten] == sorted(row.code for row in gemeenten) and len(gemeenten) > 10
    own = zaak.Gemeenten.from_json('{"gemeenten": [{"code": "GM0001", "naam": "Een"}]}')
    assert len(own) == 1
    with pytest.raises(KeyError):
        own['GM0736']
    with pytest.raises(zaak.Error):
        zaak.Gemeenten.from_json('{}')
