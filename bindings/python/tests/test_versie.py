# SPDX-License-Identifier: EUPL-1.2
"""Versions of a zaaktype: which holds on a day, what differs, and what a case would look like under another one."""
import datetime
import os
import pathlib

import pytest

import zaak

DATA = pathlib.Path(os.environ.get('ZAAK_BRON', '.')) / 'tests/data/versies'


@pytest.fixture(name='catalogus', scope='module')
def make_catalogus():
    return zaak.Catalogus.from_json((DATA / 'catalogus.json').read_bytes(), profielen=[(DATA / 'procesprofielen.json').read_bytes()])


@pytest.fixture(name='voorraad')
def make_voorraad(catalogus):
    voorraad = zaak.Voorraad(catalogus)
    voorraad.load_jsonl((DATA / 'feiten.jsonl').read_bytes())
    return voorraad


def test_all_versions_by_first_day(catalogus):
    assert [versie['url'] for versie in catalogus.versies('Z')] == ['v1', 'v2', 'v3']
    assert catalogus.versies('onbekend') == []
    with pytest.raises(TypeError):
        catalogus.versies(7)


def test_a_day_and_the_versions(catalogus):
    dag = catalogus.versie_op('Z', '2024-06-01')
    assert (dag.stand, dag.aantal, dag.versie['url'], dag.volgende['url'], dag.vorige, dag.concept) == ('geldt', 1, 'v1', 'v2', None, None)
    gat = catalogus.versie_op('G', op=datetime.date(2024, 7, 15))
    assert (gat.stand, gat.versie, gat.gebruikt['url']) == ('gat', None, 'g1')
    assert catalogus.versie_op('onbekend', '2024-06-01').stand == 'onbekend'
    with pytest.raises(TypeError):
        catalogus.versie_op('Z')


def test_differences(catalogus):
    v1, v2, _ = catalogus.versies('Z')
    antwoord = v1.compare(v2)
    rijen = {rij.pad: rij for rij in antwoord.verschillen}
    rij = rijen['resultaattypen.Verleend.archiefactietermijn']
    assert (rij.wijze, rij.was, rij.wordt, rij.gevolg, rij.was_object['url'], rij.wordt_object['url']) == ('gewijzigd', 'P5Y', 'P10Y', 'archief', 't11', 't21')
    assert rij.tekst == 'Resultaattype "Verleend": archiefactietermijn was 5 jaar, wordt 10 jaar.'
    assert rijen['roltypen.Tolk'].wordt_object is None
    assert antwoord.tekst.startswith('Van Z vanaf 2024-01-01')
    assert len(v1.compare(v2, zonder_procesprofiel=True).verschillen) < len(antwoord.verschillen)
    assert v1.compare(v1).verschillen == []
    with pytest.raises(ValueError, match='twee versies'):
        v1.compare(v1.delen('statustype')[0])
    with pytest.raises(TypeError):
        v1.compare('v2')


def test_a_case_under_another_version(catalogus, voorraad):
    v1, v2, _ = catalogus.versies('Z')
    z = voorraad['A']
    before = z.save_jsonl()
    antwoord = z.overzetting(v2, '2024-12-10')
    assert (antwoord.oordeel, antwoord.van) == ('past_niet', v1)
    uiterlijk, = [rij for rij in antwoord.regels if rij.veld == 'uiterlijk']
    assert (uiterlijk.soort, uiterlijk.was_dag, uiterlijk.wordt_dag, uiterlijk.dagen, uiterlijk.oorzaken) == (
        'datum', datetime.date(2024, 12, 30), datetime.date(2024, 12, 16), -14, ('termijn',))
    weg = [(rij.naam, rij.deel, rij.feit) for rij in antwoord.regels if rij.soort == 'feit_weg']
    assert weg == [('Tolk', 'roltype', 'r2'), ('Foto', 'informatieobjecttype', 'd1')]
    assert 'De rol "Tolk" van 4 november 2024 past niet' in antwoord.tekst
    assert z.save_jsonl() == before
    gelijk = z.overzetting(versie=v1)
    assert (gelijk.oordeel, gelijk.regels, gelijk.tekst) == ('gelijk', [], '')


def test_a_version_of_another_catalogue(voorraad):
    other = zaak.Catalogus.example().objecten('zaaktype')[0]
    with pytest.raises(ValueError, match='andere catalogus'):
        voorraad['A'].overzetting(other)
