# SPDX-License-Identifier: EUPL-1.2
"""ZGW JSON in and out: documents, catalogues, zaken."""
import json
from datetime import date

import pytest

import zaak

DOCUMENT = '{"zaken":[{"url":"z/1","identificatie":"A","startdatum":"2025-03-03","zaaktype":"t","eigenVeld":1.50,"verlenging":{"reden":"r","duur":"P6W"}}]}'


def zip_or_skip(make):
    try:
        return make()
    except zaak.Error as error:
        if error.name == 'ZAAK_E_NIET_ONDERSTEUND':
            pytest.skip('this build has no archives')
        raise


def test_a_document_is_kept_and_respelled():
    bundel = zaak.Bundel.from_json(DOCUMENT)
    assert bundel.to_json() == DOCUMENT
    export = bundel.to_json('export')
    assert export.startswith('{"Zaak":[{"url":"z/1"') and '"eigen_veld":1.50' in export
    assert zaak.Bundel.from_json(export).to_json(spelling='api') == DOCUMENT
    assert repr(bundel) == '<zaak.Bundel: 1 resources>'
    (one,) = bundel.objecten('zaak')
    assert one == bundel.find_url('z/1') and bundel.find_url('z/2') is None and bundel.objecten('status') == []
    assert one.soort == 'zaak' and one['startdatum'] == date(2025, 3, 3) and one['verlenging.duur'] == 'P6W'
    assert json.loads(one.to_json('verlenging')) == {'reden': 'r', 'duur': 'P6W'}
    assert one.to_json('rollen') is None and '"eigenVeld":1.50' in one.to_json()
    with pytest.raises(KeyError):
        one.to_json('nee')


def test_a_resource_lives_longer_than_its_bundel():
    one = zaak.Bundel.from_json('{"identificatie": "A"}', soort='zaak').objecten('zaak')[0]
    assert one['identificatie'] == 'A' and one.zaaktype is None and one.delen('statustype') == []


def test_a_mistake_has_a_place():
    with pytest.raises(zaak.Error) as caught:
        zaak.Bundel.from_json('{"zaken":\n [{"startdatum": 3}]}')
    assert (caught.value.line, caught.value.column, caught.value.field) == (2, 18, 'zaken.0.startdatum')
    with pytest.raises(zaak.Error) as caught:
        zaak.Bundel.from_json('{"zaken": [{"aB": 1, "a_b": 2}]}').to_json('export')
    assert caught.value.name == 'ZAAK_E_DUBBEL'
    with pytest.raises(ValueError):
        zaak.Bundel.from_json(DOCUMENT).to_json('anders')
    with pytest.raises(TypeError):
        zaak.Bundel.from_json(3)


def test_a_catalogue_goes_out(cat):
    assert [row['identificatie'] for row in json.loads(cat.to_json())['zaaktypen']]
    archive = zip_or_skip(cat.to_zip)
    again = zaak.Catalogus.from_zip(archive)
    assert again.to_json('api') == cat.to_json('api')
    bundel = zaak.Bundel.from_zip(archive)
    assert bundel.to_zip() == archive and len(bundel.objecten('zaaktype')) == len(cat.objecten('zaaktype'))


def test_zaken_come_in_and_go_out(cat, bron):
    example = (bron / 'examples/data/zaak.json').read_text(encoding='utf-8')
    full = zaak.Catalogus.from_json((bron / 'examples/data/catalogus.json').read_bytes(),
                                    profielen=[(bron / 'examples/data/procesprofielen.json').read_bytes()])
    bundel = zaak.Bundel.from_json(example)
    voorraad = zaak.Voorraad(full)
    assert voorraad.load_bundel(bundel) == 1 and voorraad.check_bundel(bundel) == []
    case = voorraad['ZAAK-2025-0001']
    assert case.toestand().status == 'Afgehandeld' and case.toestand().besloten
    assert {feit.soort for feit in case.feiten if feit.dag_onbekend} == {
            'resultaat', 'betaling', 'eigenschap', 'kenmerk', 'zaakobject', 'vertrouwelijkheid'}
    assert all(feit.op is None for feit in case.feiten if feit.dag_onbekend)
    out = json.loads(case.to_json(bundel=bundel))
    assert out['zaak'] == json.loads(example)['zaak'] and out['statussen'] == json.loads(example)['statussen']
    with pytest.raises(zaak.Error) as caught:
        voorraad.load_bundel(bundel)
    assert caught.value.name == 'ZAAK_E_DUBBEL' and caught.value.field == 'zaak.identificatie'
    other = zaak.Bundel.from_json(example.replace('"einddatum": "2025-04-25"', '"einddatum": "2025-04-24"'))
    (finding,) = voorraad.check_bundel(other)
    assert finding.regel == 'zgw-afgeleid' and finding.veld == 'einddatum' and finding.ernst == 'waarschuwing'


def test_a_case_goes_out_of_its_facts(z):
    z.add_rol('Beslisser', 'els', '2025-03-04')
    z.load_feit('verlenging', 'onbekend', termijn='P6W', vastgelegd='2025-03-10T00:00Z')
    assert z.feiten[0].soort == 'verlenging' and z.feiten[0].dag_onbekend and z.klok('2025-04-01').voorlopig
    out = json.loads(z.to_json(basis='https://zaken.example.nl/api/v1/', afgeleid=True, op='2025-04-01'))
    assert out['zaak']['url'].startswith('https://zaken.example.nl/api/v1/zaken/') and out['zaak']['uiterlijkeEinddatumAfdoening']
    assert out['zaak']['verlenging'] == {'reden': '', 'duur': 'P6W'}
    assert out['rollen'][0]['betrokkeneIdentificatie'] == {'identificatie': 'els'}
    assert 'uiterlijkeEinddatumAfdoening' not in json.loads(z.to_json())['zaak']
    with pytest.raises(zaak.Error):
        z.load_feit('status', 'onbekend', naam='Ontvangen', vastgelegd='2025-03-10T00:00Z')
    voorraad = zaak.Voorraad(z.catalogus)
    voorraad.load_bundel(zaak.Bundel.from_json(z.to_json()), vastgelegd='2025-03-11T00:00Z', datum_telt=True)
    assert voorraad['Z-1'].klok('2025-04-01').uiterlijk == z.klok('2025-04-01').uiterlijk
