# SPDX-License-Identifier: EUPL-1.2
import json
from datetime import date

import pytest

import zaak


@pytest.fixture
def asked(z):
    z.set_status('Ontvangen', '2025-03-03')
    z.add_rol('Behandelaar', 'jan', '2025-03-04')
    z.add_opschorting('2025-03-11', grond='aanvulling', tot='2025-03-25')
    return z


def test_a_case_as_its_initiator_follows_it(asked):
    v = asked.volging(op='2025-03-12')
    assert v.zichtbaar and v.voorlopig and v.identificatie == 'Z-1'
    assert v.uiterlijk == date(2025, 5, 12) and v.oorspronkelijk == date(2025, 4, 28)
    assert v.klok == 'opgeschort' and v.stappen[v.stap].naam == 'Ontvangen'
    assert [s.stand for s in v.stappen][:2] == ['nu', 'later'] and v.stappen[-1].is_eind
    assert v.mogelijkheden[0] == ('aanvullen', 'Vul uw aanvraag aan', True, date(2025, 3, 11), date(2025, 3, 25), False, 'Awb art. 4:5 lid 1')
    assert 'om aanvulling gevraagd' in str(v.motivering)


def test_what_is_not_for_the_initiator(asked):
    v = asked.volging('2025-03-12', hoogste='openbaar')
    assert not v.zichtbaar and v.uiterlijk is None and v.stappen == [] and v.mogelijkheden == []
    assert asked.volging_text('2025-03-12', hoogste='openbaar') == ''
    with pytest.raises(ValueError, match='vertrouwelijkheidaanduiding'):
        asked.volging(hoogste='publiek')


def test_the_forms(asked):
    assert 'Vul uw aanvraag aan, uiterlijk dinsdag 25 maart 2025.' in asked.volging_text('2025-03-12')
    assert '<ol class="denhaag-process-steps">' in asked.volging_text('2025-03-12', vorm='html')
    assert json.loads(asked.volging_text('2025-03-12', vorm='json'))['uiterlijk'] == '2025-05-12'
    status = json.loads(asked.volging_text('2025-03-12', vorm='open_inwoner'))['statuses'][-1]
    assert status['status_indicator'] == 'warning' and status['label'] == 'Ontvangen'
    with pytest.raises(ValueError):
        asked.volging_text(vorm='pdf')
