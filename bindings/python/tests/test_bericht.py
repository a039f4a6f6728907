# SPDX-License-Identifier: EUPL-1.2
import json
from datetime import datetime, timezone

import pytest

import zaak

URL = 'https://zaken.example.nl/api/v1/zaken/5b6f1c0e-0f3c-4a52-8a7e-1f2d3c4b5a69'
SOURCE = 'urn:nld:oin:00000001823288444000:systeem:zaaksysteem'


@pytest.fixture
def case():
    made = zaak.Zaak(zaak.Catalogus.example(), 'omgevingsvergunning-regulier', '2025-03-03', organisatie='123456782', identificatie='Z-1')
    made.add_feit('status', '2025-03-04', naam='Ontvangen', id='s1', actor='s.visser', vastgelegd='2025-03-04T10:00:00+01:00')
    return made


def test_a_notificatie_about_a_fact(case):
    message = json.loads(case.bericht('s1', URL))
    assert message['kanaal'] == 'zaken' and message['hoofdObject'] == URL and message['actie'] == 'create' and message['resource'] == 'status'
    assert message['resourceUrl'] == 'https://zaken.example.nl/api/v1/statussen/s1' and message['aanmaakdatum'] == '2025-03-04T09:00:00Z'
    assert message['kenmerken']['bronorganisatie'] == '123456782'
    other = json.loads(case.bericht('s1', URL, resource_url='https://a.nl/statussen/7', bronorganisatie='987654321', vertrouwelijkheidaanduiding='geheim'))
    assert other['resourceUrl'] == 'https://a.nl/statussen/7'
    assert (other['kenmerken']['bronorganisatie'], other['kenmerken']['vertrouwelijkheidaanduiding']) == ('987654321', 'geheim')


def test_a_cloudevent_about_a_fact(case):
    event = json.loads(case.bericht('s1', URL, soort='cloudevent', source=SOURCE))
    assert (event['specversion'], event['type'], event['source'], event['id']) == ('1.0', 'nl.overheid.zaken.zaak-gemuteerd', SOURCE, 's1')
    assert event['subject'] == URL.rsplit('/', 1)[1] and event['dataref'] == URL


def test_what_is_missing_is_said(case):
    with pytest.raises(zaak.Error, match='source'):
        case.bericht('s1', URL, soort='cloudevent')
    with pytest.raises(zaak.Error, match='zaak_url'):
        case.bericht('s1', 'https://example.nl')
    with pytest.raises(zaak.Error, match='x'):
        case.bericht('x', URL)
    with pytest.raises(ValueError, match='notificatie, cloudevent'):
        case.bericht('s1', URL, soort='brief')


def test_the_audit_trail(case):
    first, second = json.loads(case.audittrail(URL, applicatie='balie', applicatie_weergave='Balie'))
    assert (first['actie'], second['actie'], second['gebruikersId'], second['applicatieId']) == ('create', 'create', 's.visser', 'balie')
    assert second['wijzigingen']['oud'] is None and second['wijzigingen']['nieuw']['datumStatusGezet'] == '2025-03-03T23:00:00Z'
    one = json.loads(case.audittrail(URL, 's1', toelichting='Op verzoek', resource_url='https://a.nl/statussen/7'))
    assert (one['toelichting'], one['resourceUrl']) == ('Op verzoek', 'https://a.nl/statussen/7')


def test_the_validator(case):
    assert zaak.bericht_check(case.bericht('s1', URL)) == []
    assert zaak.bericht_check(case.bericht('s1', URL, soort='cloudevent', source=SOURCE).encode(), 'cloudevent') == []
    findings = zaak.bericht_check('{"specversion": "0.3"}')
    assert [(row.veld, row.ernst) for row in findings] == [('type', 'fout'), ('source', 'fout'), ('id', 'fout'), ('specversion', 'fout')]
    late = zaak.bericht_check(case.bericht('s1', URL), nu=datetime(2025, 1, 1, tzinfo=timezone.utc))
    assert [row.zgw_code for row in late] == ['future_not_allowed']
    with pytest.raises(zaak.Error, match='regel|JSON'):
        zaak.bericht_check('{')


def test_a_case_that_goes_has_a_message(case):
    message = json.loads(case.bericht(None, URL, verwijderd_op='2026-01-02T03:04:05Z'))
    assert (message['resource'], message['actie'], message['aanmaakdatum']) == ('zaak', 'destroy', '2026-01-02T03:04:05Z')
    with pytest.raises(ValueError):
        case.bericht(None, URL)
