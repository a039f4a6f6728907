# SPDX-License-Identifier: EUPL-1.2
import io
import json
import zipfile
from datetime import date

import pytest

import zaak

REGULIER = 'omgevingsvergunning-regulier'
NAMES = {'catalogussen': 'Catalogus', 'zaaktypen': 'ZaakType', 'statustypen': 'StatusType', 'resultaattypen': 'ResultaatType',
         'roltypen': 'RolType', 'eigenschappen': 'Eigenschap', 'besluittypen': 'BesluitType',
         'informatieobjecttypen': 'InformatieObjectType', 'zaaktypeInformatieobjecttypen': 'ZaakTypeInformatieObjectType',
         'zaakobjecttypen': 'ZaakObjectType'}


@pytest.fixture(scope='module')
def document(bron):
    return (bron / 'examples/data/catalogus.json').read_bytes()


@pytest.fixture(scope='module')
def profielen(bron):
    return (bron / 'examples/data/procesprofielen.json').read_bytes()


def test_lookup_by_day_and_fields(cat):
    zaaktype = cat.zaaktype(REGULIER, op='2025-03-03')
    assert zaaktype['identificatie'] == REGULIER
    assert zaaktype['doorlooptijd'] == 'P8W'
    assert zaaktype['beginGeldigheid'] == date(2024, 1, 1)
    assert zaaktype['verlengingMogelijk'] is True
    assert zaaktype['eindeObject'] is None
    assert zaaktype['referentieproces.naam'] == 'Vergunningaanvraag behandelen'
    assert zaaktype['referentieproces.nee'] is None
    assert cat.zaaktype(REGULIER, date(1990, 1, 1)) is None
    assert cat.zaaktype('nee', '2025-03-03') is None
    assert cat.find_url(zaaktype['url']) == zaaktype and cat.find_url('urn:nee') is None
    assert hash(cat.find_url(zaaktype['url'])) == hash(zaaktype)
    assert repr(zaaktype) == "<zaak.Object zaaktype 'Omgevingsvergunning, reguliere procedure'>"


def test_parts(cat):
    zaaktype = cat.zaaktype(REGULIER, op='2025-03-03')
    statussen = zaaktype.delen('statustype')
    assert statussen[-1] == zaaktype.eindstatus and zaaktype.eindstatus.naam == 'Afgehandeld'
    assert [status['volgnummer'] for status in statussen] == list(range(1, len(statussen) + 1))
    assert statussen[0].zaaktype == zaaktype and zaaktype.zaaktype is None
    assert statussen[0].soort == 'statustype' and statussen[0] != zaaktype and statussen[0] != 1
    assert zaaktype.find('roltype', 'beslisser').rasci == ('A',)
    assert zaaktype.find('roltype', 'nee') is None
    assert statussen[0].delen('roltype') == [] and statussen[0].eindstatus is None and zaaktype.rasci == ()
    assert zaaktype in cat.objecten('zaaktype')
    resultaat = zaaktype.delen('resultaattype')[0]
    assert resultaat['brondatumArchiefprocedure.afleidingswijze'] == 'afgehandeld'


def test_profile(cat):
    zaaktype = cat.zaaktype(REGULIER, op='2025-03-03')
    profiel = zaaktype.profiel('2025-03-03')
    assert profiel.grond == 'ow-16-64'
    assert profiel.servicenormen[0].id == 'besluit' and profiel.servicenormen[0].doel == 85
    assert ('besluiten', 'Beslisser', ('A',)) in [(cell.activiteit, cell.roltype, cell.letters) for cell in profiel.rasci]
    assert zaaktype.profiel('2025-03-03', organisatie='GM9901').servicenormen[0].doel is not None
    assert zaaktype.eindstatus.profiel('2025-03-03') is None


def test_own_document_with_profiles_grounds_and_calendar(document, profielen):
    kalender = zaak.Kalender(sluitingen={'2025-12-24': 'dicht'})
    gronden = zaak.Gronden()
    cat = zaak.Catalogus.from_json(document, profielen=[profielen], gronden=gronden, kalender=kalender)
    assert cat.kalender == kalender and cat.gronden == gronden
    assert not cat.kalender.is_werkdag('2025-12-24')
    assert cat.zaaktype(REGULIER, op='2025-03-03').profiel('2025-03-03').grond == 'ow-16-64'
    assert zaak.Catalogus.from_json(document.decode()).zaaktype(REGULIER, op='2025-03-03').profiel('2025-03-03') is None
    assert len(zaak.Catalogus.from_json(bytearray(document)).objecten('zaaktype')) == len(cat.objecten('zaaktype'))
    assert len(zaak.Catalogus.from_json(memoryview(document), profielen=(p for p in [profielen])).objecten('zaaktype')) > 5


def test_zip(document):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, 'w') as file:
        for name, rows in json.loads(document).items():
            file.writestr(NAMES[name] + '.json', json.dumps(rows))
    try:
        cat = zaak.Catalogus.from_zip(archive.getvalue())
    except zaak.Error as error:
        assert error.name == 'ZAAK_E_NIET_ONDERSTEUND'
        pytest.skip('built without libzip')
    assert cat.zaaktype(REGULIER, op='2025-03-03')['doorlooptijd'] == 'P8W'
    with pytest.raises(zaak.Error) as caught:
        zaak.Catalogus.from_zip(archive.getvalue()[:-40])
    assert caught.value.name == 'ZAAK_E_ARCHIEF'


def test_a_broken_document_says_where():
    with pytest.raises(zaak.Error) as caught:
        zaak.Catalogus.from_json(b'{"zaaktypen":\n [')
    assert caught.value.name == 'ZAAK_E_JSON' and caught.value.code == 5 and caught.value.line == 2
    with pytest.raises(zaak.Error) as caught:
        zaak.Catalogus.from_json(b'{"zaaktypen": [{"doorlooptijd": 8}]}')
    assert caught.value.name == 'ZAAK_E_VELD' and caught.value.field == 'zaaktypen.0.doorlooptijd'
    assert 'veld: zaaktypen.0.doorlooptijd' in str(caught.value)


def test_broken_profiles(document):
    for text in (b'{', b'{"procesprofielen": [{"zaaktype": 3}]}', b'{"procesprofielen": [{"zaaktype": "%s", "grond": "nee"}]}' % REGULIER.encode()):
        with pytest.raises(zaak.Error):
            zaak.Catalogus.from_json(document, profielen=[text])


def test_grounds(bron):
    gronden = zaak.Gronden()
    assert len(gronden) > 5 and gronden[0] == list(gronden)[0] and gronden[-1].id
    grond = gronden.find('ow-16-64', op='2025-03-03')
    assert (grond.termijn, grond.regime, grond.verlenging) == ('P8W', 'atw', 'P6W')
    assert gronden.find('nee', '2025-03-03') is None
    row = {'id': 'apv-1', 'naam': 'evenement', 'artikel': 'APV art. 2:25', 'bron': 'APV', 'zekerheid': 'A', 'begin': 'ontvangst',
           'begin_tekst': 'Aanvraag ontvangen', 'termijn': 'P12W', 'na_afloop': 'niets'}
    own = zaak.Gronden.from_json(json.dumps({'gronden': [row]}))
    assert own.find('apv-1', '2025-03-03').termijn == 'P12W' and len(own) == len(gronden) + 1
    with pytest.raises(zaak.Error) as caught:
        zaak.Gronden.from_json(json.dumps({'gronden': [row | {'regime': 'fr'}]}))
    assert caught.value.name == 'ZAAK_E_WAARDE' and caught.value.field == 'gronden.0.regime'
    with pytest.raises(IndexError):
        gronden[10_000]


@pytest.mark.parametrize('call, error', [
    (lambda c: zaak.Catalogus(), TypeError),
    (lambda c: zaak.Object(), TypeError),
    (lambda c: zaak.Catalogus.example(1), TypeError),
    (lambda c: zaak.Catalogus.from_json(), TypeError),
    (lambda c: zaak.Catalogus.from_json(None), TypeError),
    (lambda c: zaak.Catalogus.from_json(3), TypeError),
    (lambda c: zaak.Catalogus.from_json('\ud800'), ValueError),
    (lambda c: zaak.Catalogus.from_json(b''), zaak.Error),
    (lambda c: zaak.Catalogus.from_json(b'\0' * 100), zaak.Error),
    (lambda c: zaak.Catalogus.from_json(b'[' * 1_000_000), zaak.Error),
    (lambda c: zaak.Catalogus.from_json(b'{}', profielen=b'{}'), TypeError),
    (lambda c: zaak.Catalogus.from_json(b'{}', profielen='{}'), TypeError),
    (lambda c: zaak.Catalogus.from_json(b'{}', profielen=5), TypeError),
    (lambda c: zaak.Catalogus.from_json(b'{}', profielen=[5]), TypeError),
    (lambda c: zaak.Catalogus.from_json(b'{}', gronden=5), TypeError),
    (lambda c: zaak.Catalogus.from_json(b'{}', kalender=c), TypeError),
    (lambda c: zaak.Catalogus.from_zip(b'PK'), zaak.Error),
    (lambda c: c.zaaktype(REGULIER), TypeError),
    (lambda c: c.zaaktype(REGULIER, None), TypeError),
    (lambda c: c.zaaktype(3, '2025-03-03'), TypeError),
    (lambda c: c.zaaktype('a\0b', '2025-03-03'), ValueError),
    (lambda c: c.objecten('dingen'), ValueError),
    (lambda c: c.objecten('zaaktype')[0]['nee'], KeyError),
    (lambda c: c.objecten('zaaktype')[0]['doorlooptijd.x'], KeyError),
    (lambda c: c.objecten('zaaktype')[0]['trefwoorden'], TypeError),
    (lambda c: c.objecten('zaaktype')[0][0], TypeError),
    (lambda c: c.objecten('zaaktype')[0].delen(1), TypeError),
    (lambda c: c.objecten('zaaktype')[0].profiel(), TypeError),
    (lambda c: zaak.Gronden(1), TypeError),
    (lambda c: zaak.Gronden.from_json(b'['), zaak.Error),
    (lambda c: zaak.Gronden().find('x', 'y'), ValueError),
])
def test_wrong_use(cat, call, error):
    with pytest.raises(error):
        call(cat)


def test_an_iterable_that_fails_half_way(document, profielen):
    def half():
        yield profielen
        raise RuntimeError('half')
    with pytest.raises(RuntimeError, match='half'):
        zaak.Catalogus.from_json(document, profielen=half())
