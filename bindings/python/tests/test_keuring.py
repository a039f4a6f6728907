# SPDX-License-Identifier: EUPL-1.2
import io
import json
import zipfile

import pytest

import zaak


@pytest.fixture(scope='module')
def document(bron):
    return (bron / 'tests/data/keuring/catalogus.json').read_text()


@pytest.fixture(scope='module')
def lijst(bron):
    return zaak.Selectielijst([(bron / 'tests/data/keuring/selectielijst.json').read_bytes()])


def spoiled(document, old, new):
    assert old in document
    return document.replace(old, new, 1)


def test_a_catalogue_in_order(document, lijst):
    catalogus = zaak.Catalogus.from_json(document)
    for profiel in zaak.regelprofielen():
        assert catalogus.check(profiel, selectielijst=lijst) == []
        assert zaak.keur_catalogus([document], profiel, selectielijst=lijst) == []
    assert zaak.regelprofielen() == ('std-1.7', 'std-1.5', 'openzaak', 'oneground', 'reference', 'postman')


def test_a_finding_says_what_and_where(document):
    catalogus = zaak.Catalogus.from_json(spoiled(document, '"datumkenmerk": ""', '"datumkenmerk": "k"'), regelprofiel='openzaak')
    [row] = catalogus.check()
    assert catalogus.regelprofiel == 'openzaak'
    assert (row.regel, row.ernst, row.zgw_code, row.http, row.feit) == ('ztc-004', 'fout', 'must-be-empty', 400, None)
    assert row.veld == 'brondatumArchiefprocedure.datumkenmerk' and row.pad == 'resultaattypen.0.' + row.veld and row.bestand is None
    assert row.object.naam == 'Verleend' and row.object.zaaktype['identificatie'] == 'Z' and catalogus.find_url('x://r1') == row.object


def test_a_catalogue_that_cannot_be_used(document):
    text = spoiled(spoiled(document, '"x://p2", "zaaktype": "x://z1"', '"x://p2", "zaaktype": "x://weg"'), '"volgnummer": 1', '"volgnummer": "een"')
    with pytest.raises(zaak.Error):
        zaak.Catalogus.from_json(text)
    rows = zaak.keur_catalogus([text])
    assert [row.regel for row in rows][0] == 'veld-vorm' and rows[0].pad == 'statustypen.0.volgnummer'
    assert 'catalogus-eigenaar' in [row.regel for row in rows] and all(row.object is None for row in rows)


def test_archives_and_lists():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, 'w') as archive:
        archive.writestr('ZaakType.json', json.dumps([{'url': 'x://z', 'identificatie': 'Z', 'verlenging_mogelijk': True}]))
    rows = zaak.keur_catalogus([stream.getvalue(), '{"roltypen": []}'])
    [row] = [row for row in rows if row.regel == 'catalogus-verlenging']
    assert (row.bestand, row.pad) == ('ZaakType.json', 'ZaakType.0.verlengingstermijn') and row.object.soort == 'zaaktype'


def test_the_choices(document, lijst):
    vorige = zaak.Catalogus.from_json(document)
    anders = zaak.Catalogus.from_json(spoiled(document, '"doel": "d"', '"doel": "e"'))
    assert [row.regel for row in anders.check(vorige=vorige)] == ['ztc-009']
    assert anders.check(vorige=vorige, rechten=['geforceerd-schrijven']) == []
    [row] = zaak.keur_catalogus([spoiled(document, '"x://p1"', '"x://p9"')], 'std-1.5', vorige=vorige)
    assert row.regel == 'ztc-010' and row.object == vorige.find_url('x://p1')
    open_ = zaak.Catalogus.from_json(spoiled(document, ', "eindeGeldigheid": "2022-12-31"', ''))
    assert open_.check() == []
    assert [row.regel for row in open_.check(publiceren='x://z2')] == [row.regel for row in open_.check(concepten=True)] == ['ztc-016']
    ander = zaak.Catalogus.from_json(spoiled(document, 'x://sl/k1', 'x://sl/k9'))
    assert [row.ernst for row in ander.check(selectielijst=lijst)] == ['waarschuwing']
    assert [row.ernst for row in ander.check(selectielijst=lijst, volledig=True)] == ['fout']


def test_the_selectielijst(lijst):
    row = lijst.find('x://sl/k1')
    assert (row.procestype, row.procestermijn, row.bewaartermijn, row.nummer) == ('x://sl/pt', 'nihil', 'P12M', '1.1')
    assert lijst.find('x://sl/pt', soort='procestype').naam == 'Proef' and lijst.find('x://sl/pt') is None
    assert [lijst.aantal(soort) for soort in ('resultaat', 'procestype', 'resultaattypeomschrijving')] == [5, 1, 2]


def test_the_rules():
    rules = {row.id: row for row in zaak.regels('openzaak')}
    assert rules['ztc-016'].variant == 'exclusief' and rules['ztc-016'].sinds == '1.3.2' and rules['ztc-016'].tot is None
    assert rules['catalogus-verlenging'].ernst == 'fout' and rules['ztc-016'].ernst is None
    assert {row.id: row.variant for row in zaak.regels()}['ztc-016'] == 'inclusief'


def test_a_case_by_another_profile(cat):
    case = zaak.Zaak(cat, 'omgevingsvergunning-regulier', '2025-03-03')
    case.load_feit('rol', '2025-03-03', naam='initiator', waarde='a')
    case.load_feit('rol', '2025-03-03', naam='initiator', waarde='b')
    assert case.check() == [] and [row.zgw_code for row in case.check('openzaak')] == ['max-occurences']
    assert case.check('openzaak', rechten=['heropenen'])[0].pad is None


def test_durations():
    assert zaak.compare_duur('P1Y', 'P12M') == (0, 0) and zaak.compare_duur('P1M', 'P30D') == (-1, 1) and zaak.compare_duur('P8W', 'P2M') == (-1, -1)


@pytest.mark.parametrize('call, error', [
    (lambda cat: cat.check('std-2.0'), zaak.Error),
    (lambda cat: cat.check(publiceren='x://weg'), zaak.Error),
    (lambda cat: cat.check(selectielijst=1), TypeError),
    (lambda cat: cat.check(rechten=['alles']), ValueError),
    (lambda cat: zaak.Zaak(cat, 'bezwaar', '2025-03-03').check('std-2.0'), zaak.Error),
    (lambda cat: zaak.keur_catalogus('{}'), TypeError),
    (lambda cat: zaak.keur_catalogus(['{']), zaak.Error),
    (lambda cat: zaak.keur_catalogus([b'PK']), zaak.Error),
    (lambda cat: zaak.keur_catalogus([1]), TypeError),
    (lambda cat: zaak.Selectielijst('[]'), TypeError),
    (lambda cat: zaak.Selectielijst(['[{}]']), zaak.Error),
    (lambda cat: zaak.Selectielijst([]).find('x', soort='klasse'), ValueError),
    (lambda cat: zaak.Selectielijst([]).aantal('klasse'), ValueError),
    (lambda cat: zaak.regels('std-2.0'), ValueError),
    (lambda cat: zaak.compare_duur('P1', 'P1Y'), ValueError),
    (lambda cat: zaak.Catalogus.from_json('{"zaaktypen": []}', regelprofiel='std-2.0'), ValueError),
])
def test_what_is_refused(cat, call, error):
    with pytest.raises(error):
        call(cat)
