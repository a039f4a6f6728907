# SPDX-License-Identifier: EUPL-1.2
from datetime import date, datetime, timezone

import pytest

import zaak

REGELING = {'archiefnominatie': 'vernietigen', 'archiefactietermijn': 'P1Y6M', 'afleidingswijze': 'afgehandeld'}


def regeling(wijze, **more):
    return REGELING | {'afleidingswijze': wijze} | more


def test_a_date_and_why():
    answer = zaak.archief(REGELING, '2025-03-03')
    assert (answer.uitkomst, answer.reden, answer.archiefnominatie) == ('berekend', None, 'vernietigen')
    assert (answer.einddatum, answer.brondatum, answer.archiefactiedatum) == (date(2025, 3, 3), date(2025, 3, 3), date(2026, 9, 3))
    assert answer.startdatum_bewaartermijn == date(2025, 3, 3) and answer.archiefactietermijn == 'P1Y6M'
    assert not answer.voorlopig and not answer.geweigerd and answer.zgw_code is None and answer.archiefstatus is None
    assert str(answer.motivering).startswith('Te vernietigen op of na donderdag 3 september 2026.')
    assert answer.motivering[1].regel == 'archief-brondatum'


def test_a_moment_is_a_day_in_amsterdam_but_for_products_that_count_in_utc():
    moment = datetime(2022, 12, 31, 23, 0, tzinfo=timezone.utc)
    assert zaak.archief(REGELING, moment).brondatum == date(2023, 1, 1)
    assert zaak.archief(REGELING, moment, variant='openzaak').brondatum == date(2022, 12, 31)


def ask(wijze, variant='std-1.7', more=None, **sources):
    answer = zaak.archief(regeling(wijze, **(more or {})), '2020-01-01', variant=variant, **sources)
    return answer.archiefactiedatum.isoformat() if answer.archiefactiedatum else answer.reden


def test_each_source():
    assert ask('eigenschap', more={'datumkenmerk': 'k'}, eigenschappen={'a': 'x', 'k': '20210101'}) == '2022-07-01'
    assert ask('eigenschap', more={'datumkenmerk': 'k'}, eigenschappen={'k': None}) == 'archief-eigenschap-leeg'
    assert ask('eigenschap', more={'datumkenmerk': 'k'}, eigenschappen={}) == 'archief-eigenschap-ontbreekt'
    assert ask('eigenschap', more={'datumkenmerk': 'k'}) == 'archief-bron-onbekend'
    assert ask('gerelateerde_zaak', zaken=[{'einddatum': '2021-01-01'}, {'identificatie': 'A', 'einddatum': None}]) == '2022-07-01'
    assert ask('gerelateerde_zaak', zaken=iter([])) == 'archief-geen-gerelateerde-zaak'
    assert ask('vervaldatum_besluit', besluiten=[{'ingangsdatum': '2020-01-01', 'vervaldatum': date(2021, 1, 1)}, {}]) == '2022-07-01'
    assert ask('ingangsdatum_besluit', besluiten=({'ingangsdatum': '2021-01-01'},)) == '2022-07-01'
    assert ask('hoofdzaak', hoofdzaak='bekend', hoofdzaak_einddatum='2021-01-01', hoofdzaak_brondatum='2022-01-01') == '2022-07-01'
    assert ask('hoofdzaak', 'openzaak', hoofdzaak='bekend', hoofdzaak_einddatum='2021-01-01', hoofdzaak_brondatum='2022-01-01') == '2023-07-01'
    assert ask('hoofdzaak', hoofdzaak='onbekend') == 'archief-bron-onbekend'
    assert ask('termijn', more={'procestermijn': 'P1Y'}) == '2022-07-01'
    objects = [{'objecttype': 'pand', 'waarde': '2021-01-01'}, {'objecttype': 'pand', 'json': '{"k": "2020-01-01"}'}, {'objecttype': 'weg'}]
    assert ask('zaakobject', more={'datumkenmerk': 'k', 'objecttype': 'pand'}, zaakobjecten=objects) == '2022-07-01'
    assert ask('ander_datumkenmerk', startdatum_bewaartermijn='2021-01-01') == '2022-07-01'
    assert ask('ander_datumkenmerk', archiefactiedatum='2021-01-01', herbereken=True) == '2021-01-01'
    assert zaak.archief(REGELING, '2020-01-01', archiefnominatie='blijvend_bewaren').archiefnominatie == 'blijvend_bewaren'
    assert zaak.archief(None, '2020-01-01').geweigerd and zaak.archief().reden == 'archief-zaak-open'


def test_a_case():
    case = zaak.Zaak(zaak.Catalogus.example(), 'omgevingsvergunning-regulier', '2025-03-03')
    assert case.archief().uitkomst == 'uitgesteld'
    resultaat = case.toestand().zaaktype.find('resultaattype', 'Geweigerd')
    would = case.archief(regeling=resultaat.archiefregeling(), einddatum='2025-04-01')
    assert would.archiefactiedatum == date(2035, 4, 1)
    assert resultaat.archiefregeling()['afleidingswijze'] == 'afgehandeld'
    case.load_feit('resultaat', '2025-03-10', naam='Geweigerd')
    case.load_feit('status', '2025-04-11', naam='Afgehandeld')
    assert case.archief().archiefactiedatum == case.toestand().archiefactiedatum == date(2035, 4, 11)
    assert case.archief(op='2025-04-10', bekend_op='2030-01-01T00:00Z', variant='oneground').archiefstatus == 'nog_te_archiveren'
    with pytest.raises(TypeError):
        case.toestand().zaaktype.archiefregeling()


def test_the_checks():
    assert zaak.archiefvarianten()[:2] == ('std-1.5', 'std-1.7')
    assert zaak.archiefregeling_check(REGELING) == []
    found = zaak.archiefregeling_check(regeling('termijn', objecttype='pand'))
    assert [(row.regel, row.zgw_code) for row in found] == [('ztc-006', 'must-be-empty'), ('ztc-008', 'required')]
    assert zaak.archiefstatus_check('nog_te_archiveren') == []
    found = zaak.archiefstatus_check('gearchiveerd', einddatum='2025-01-01', documenten=['definitief', 'gearchiveerd'])
    assert [row.zgw_code for row in found] == ['documents-not-archived', 'archiefnominatie-not-set', 'archiefactiedatum-not-set']
    assert zaak.archiefstatus_check('overgedragen', van='gearchiveerd', archiefnominatie='blijvend_bewaren', archiefactiedatum='2045-01-01',
                                    einddatum='2025-01-01', documenten=(), variant='openzaak') == []


@pytest.mark.parametrize('call,error', [
    (lambda: zaak.archief('vernietigen'), TypeError),
    (lambda: zaak.archief({'termijn': 'P1Y'}), TypeError),
    (lambda: zaak.archief({'archiefnominatie': 1}), TypeError),
    (lambda: zaak.archief({'einddatum_bekend': 1}), TypeError),
    (lambda: zaak.archief({1: 'P1Y'}), TypeError),
    (lambda: zaak.archief({'archiefnominatie': 'weg'}), zaak.Error),
    (lambda: zaak.archief({'archiefactietermijn': '1 jaar'}), zaak.Error),
    (lambda: zaak.archief(REGELING, 'morgen'), ValueError),
    (lambda: zaak.archief(REGELING, variant='zaaksysteem'), ValueError),
    (lambda: zaak.archief(REGELING, variant=1), TypeError),
    (lambda: zaak.archief(REGELING, eigenschappen=['k']), TypeError),
    (lambda: zaak.archief(REGELING, eigenschappen={'k': 1}), TypeError),
    (lambda: zaak.archief(REGELING, zaken=1), TypeError),
    (lambda: zaak.archief(REGELING, zaken=[{'einddatum': 'x'}]), ValueError),
    (lambda: zaak.archief(REGELING, besluiten=['2020-01-01']), TypeError),
    (lambda: zaak.archief(REGELING, besluiten=[{'vervaldatum': 'x'}]), ValueError),
    (lambda: zaak.archief(REGELING, zaakobjecten=[{'waarde': 'x'}]), TypeError),
    (lambda: zaak.archief(REGELING, zaakobjecten=[{'objecttype': 'o', 'json': b'{}'}]), TypeError),
    (lambda: zaak.archief(regeling('zaakobject', datumkenmerk='k', objecttype='o'), '2020-01-01', zaakobjecten=[{'objecttype': 'o', 'json': '{'}]), zaak.Error),
    (lambda: zaak.archief(REGELING, hoofdzaak='ja'), ValueError),
    (lambda: zaak.archief(REGELING, herbereken=1), TypeError),
    (lambda: zaak.archief(REGELING, op='2020-01-01'), TypeError),
    (lambda: zaak.archiefregeling_check(None), TypeError),
    (lambda: zaak.archiefregeling_check({'afleidingswijze': 'later'}), zaak.Error),
    (lambda: zaak.archiefstatus_check(), TypeError),
    (lambda: zaak.archiefstatus_check('weg'), zaak.Error),
    (lambda: zaak.archiefstatus_check('gearchiveerd', documenten=[1]), TypeError),
    (lambda: zaak.archiefstatus_check('gearchiveerd', variant='x'), ValueError),
])
def test_wrong_arguments(call, error):
    with pytest.raises(error):
        call()
