# SPDX-License-Identifier: EUPL-1.2
from datetime import date, datetime, timezone

import pytest

import zaak

REGULIER = 'omgevingsvergunning-regulier'


def test_a_case_from_receipt_to_end(z):
    z.add_rol('Behandelaar', 'jan', '2025-03-04')
    z.add_rol('Beslisser', 'els', vanaf=date(2025, 3, 4))
    z.set_status('Ontvangen', '2025-03-03')
    z.set_status('Volledigheid getoetst', op='2025-03-05', toelichting='compleet')
    z.add_besluit('2025-04-10')
    z.set_status('Besluit genomen', '2025-04-10')
    z.set_resultaat(z.catalogus.zaaktype(REGULIER, '2025-03-03').delen('resultaattype')[0].naam, '2025-04-10')
    z.set_status('Afgehandeld', '2025-04-11')
    state = z.toestand()
    assert state.status == 'Afgehandeld' and state.statustype.naam == 'Afgehandeld'
    assert state.einddatum == date(2025, 4, 11) and state.archiefactiedatum is not None
    assert state.startdatum == date(2025, 3, 3) and state.besluit_op == date(2025, 4, 10)
    assert z.klok('2025-04-20').toestand == 'op_tijd'
    assert z.volgende() == []
    with pytest.raises(zaak.RegelError, match='^zrc-008 permission_denied: '):
        z.set_status('In behandeling', '2025-04-12')
    z.reopen('In behandeling', '2025-04-12')
    assert z.toestand().einddatum is None
    assert z.toestand(op='2025-04-11').einddatum == date(2025, 4, 11)
    assert [fact.soort for fact in z.feiten].count('status') == 5


def test_clock_with_suspension_extension_and_readings(z):
    z.add_opschorting('2025-03-11', grond='aanvulling', tot='2025-03-25')
    z.add_hervatting('2025-03-25')
    klok = z.klok(op='2025-04-01')
    assert (klok.uiterlijk, klok.toestand, klok.dagen_over) == (date(2025, 5, 12), 'loopt', 41)
    assert klok.dagen_opgeschort == 13 and klok.grond == 'ow-16-64'
    assert str(klok.motivering).startswith('Uiterlijk maandag 12 mei 2025')
    assert z.klok('2025-04-01', lezing={'opschorting': 'circulaire'}).dagen_opgeschort == 14
    assert z.klok('2025-03-20').toestand == 'opgeschort'
    z.add_verlenging('P6W', op='2025-04-02', reden='complex')
    assert z.klok('2025-04-03').verlengingen == 1


def test_first_case_message(z):
    with pytest.raises(zaak.RegelError) as caught:
        z.set_status('Afgehandeld', op='2025-04-01')
    error = caught.value
    assert str(error) == ('zrc-007b resultaat-does-not-exist: een zaak wordt pas afgesloten als er een resultaat is '
                          '(veld: resultaat)')
    assert (error.regel, error.zgw_code, error.veld, error.http) == ('zrc-007b', 'resultaat-does-not-exist', 'resultaat', 400)
    assert error.code == 12 and error.name == 'ZAAK_E_REGEL' and isinstance(error, zaak.Error)
    assert error.bevindingen[0].regel == 'zrc-007b' and error.bevindingen[0].tekst == error.text
    assert len(error.bevindingen) == 2
    assert len(z.feiten) == 1


def test_roles_and_rasci(z):
    assert z.rasci('A') == []
    assert [(row.rol, row.betrokkene) for row in z.betrokkenen('A')] == [('Beslisser', None)]
    z.add_rol('beslisser', 'els', vanaf='2025-03-04')
    z.add_rol(roltype='Beslisser', betrokkene='team-v', vanaf='2025-03-05', betrokkenetype='organisatorische_eenheid', tot='2025-03-31')
    assert z.rasci('A', op='2025-03-10') == ['els', 'team-v']
    assert z.rasci('A', op='2025-04-10') == ['els']
    z.end_rol('beslisser', 'els', tot='2025-04-01')
    assert z.rasci(letter='A', op='2025-04-10') == []
    assert [(rol.betrokkene, rol.van, rol.tot) for rol in z.rollen()] == [
        ('els', date(2025, 3, 4), date(2025, 4, 1)), ('team-v', date(2025, 3, 5), date(2025, 3, 31))]
    assert z.rollen()[1].betrokkenetype == 'organisatorische_eenheid' and z.rollen()[0].roltype.naam == 'Beslisser'


def test_next_statuses_norms_and_properties(z):
    assert [(row.naam, row.mag) for row in z.volgende()] == [('Ontvangen', True)]
    norm = z.normen(op='2025-04-01')[0]
    assert (norm.norm, norm.uitkomst, norm.uiterlijk, norm.doel) == ('besluit', 'loopt', date(2025, 4, 14), 85)
    name = z.catalogus.zaaktype(REGULIER, '2025-03-03').delen('eigenschap')[0].naam
    assert z.eigenschap(name) is None
    z.set_eigenschap(name, 'Dorpsstraat 1 é 漢', op='2025-03-04')
    assert z.eigenschap(name) == 'Dorpsstraat 1 é 漢' and z.eigenschap(name, op='2025-03-03') is None


def test_what_hangs_on_a_case(z):
    z.add_feit('besluit', '2025-03-05', waarde='b1', vanaf='2025-03-10', tot='2030-03-10')
    assert (z.feiten[-1].soort, z.feiten[-1].vanaf, z.feiten[-1].tot) == ('besluit', date(2025, 3, 10), date(2030, 3, 10))
    z.add_feit('zaakobject', '2025-03-05', naam='overige', waarde='x', soort_waarde='boom')
    z.add_feit('informatieobject', '2025-03-05', naam='d1')
    z.add_feit('informatieobject_stand', '2025-03-05', naam='d1', waarde='definitief')
    z.add_feit('klantcontact', '2025-03-05T09:00+01:00', naam='balie')
    z.add_feit('kenmerk', '2025-03-05', naam='k', waarde='bron')
    z.add_feit('relevante_zaak', '2025-03-05', naam='B', waarde='vervolg')
    z.add_feit('vertrouwelijkheid', '2025-03-06', naam='geheim')
    assert z.toestand().vertrouwelijkheidaanduiding == 'geheim' and z.toestand('2025-03-05').vertrouwelijkheidaanduiding != 'geheim'
    assert z.toestand().archiefstatus is None
    with pytest.raises(zaak.RegelError) as caught:
        z.add_feit('product', '2025-03-05', naam='p')
    assert caught.value.bevindingen[0].regel == 'zrc-015'
    with pytest.raises(zaak.RegelError):
        z.add_feit('archiefstatus', '2025-03-07', naam='gearchiveerd')


def test_facts_as_known_on_a_moment(z):
    z.add_feit('betaling', '2025-03-05', naam='geheel', tot='2025-03-05', id='b1', actor='kas', vastgelegd='2025-03-06T10:00+01:00')
    assert z.toestand().betalingsindicatie == 'geheel'
    assert z.toestand(bekend_op='2025-03-06T09:00Z').betalingsindicatie == 'geheel'
    assert z.toestand(bekend_op=datetime(2025, 3, 6, 8, 59, tzinfo=timezone.utc)).betalingsindicatie is None
    fact = z.feiten[-1]
    assert (fact.id, fact.actor, fact.vastgelegd) == ('b1', 'kas', datetime(2025, 3, 6, 9, tzinfo=timezone.utc))
    z.withdraw('b1', vastgelegd='2025-03-07T10:00+01:00')
    assert z.toestand().betalingsindicatie is None
    assert [fact.ingetrokken for fact in z.feiten if fact.id == 'b1'] == [True]
    with pytest.raises(zaak.Error) as caught:
        z.withdraw('nee')
    assert (caught.value.name, caught.value.field) == ('ZAAK_E_NIET_GEVONDEN', 'herroept')
    z.add_besluit('2025-03-08')
    z.withdraw(z.feiten[-1].id)
    assert z.toestand().besluit_op is None
    with pytest.raises(zaak.Error) as caught:
        z.add_feit('betaling', '2025-03-05', naam='geheel', id='b1')
    assert caught.value.name == 'ZAAK_E_DUBBEL'


def test_an_instant_for_a_day(z):
    z.add_feit('status', '2025-03-03T23:30Z', naam='Ontvangen')
    fact = z.feiten[-1]
    assert fact.op == date(2025, 3, 4) and fact.op_tijdstip == datetime(2025, 3, 3, 23, 30, tzinfo=timezone.utc)
    z.add_rol('Beslisser', 'els', datetime(2025, 3, 5, 12, tzinfo=timezone.utc))
    assert z.feiten[-1].op == date(2025, 3, 5)


def test_check_and_history(z):
    found = z.check_feit('status', '2025-04-01', naam='Afgehandeld')
    assert found[0].regel == 'zrc-007b' and len(z.feiten) == 1
    assert z.check_feit('status', '2025-03-03', naam='Ontvangen') == []
    assert z.check() == []
    z.load_feit('status', '2025-04-01', naam='Afgehandeld', id='s1')
    z.load_feit('status', '2025-04-01', naam='Afgehandeld', id='s1')
    assert [(row.regel, row.feit, row.ernst) for row in z.check()][0] == ('zrc-007b', 's1', 'fout')
    with pytest.raises(zaak.Error, match='ZAAK_E_DUBBEL'):
        z.load_feit('status', '2025-04-02', naam='Afgehandeld', id='s1')
    z2 = zaak.Zaak(z.catalogus, REGULIER, '2025-03-03')
    z2.load_feit('status', '2025-04-01', naam='Afgehandeld')
    with pytest.raises(zaak.RegelError):
        z2.set_eigenschap('Locatie', 'x', '2025-04-02')
    assert z2.check_feit('eigenschap', '2025-04-02', naam='nee', waarde='x', rechten=['geforceerd-bijwerken'])[0].regel == 'zrc-018'


def test_commands_give_their_warnings(z):
    assert z.add_verlenging('P3W', '2025-03-10') == []
    (row,) = z.add_verlenging('P3W', '2025-03-11')
    assert (row.regel, row.ernst) == ('termijn-telt-niet', 'waarschuwing')
    assert row.tekst == 'De verlenging met 3 weken telt niet: vaker verlengen kan niet (Omgevingswet art. 16.64 lid 2).'
    assert len(z.feiten) == 3 and [found.feit for found in z.check()] == [z.feiten[2].id]


def test_base_events(cat):
    case = zaak.Zaak(cat, 'bezwaar', '2025-03-03')
    assert case.klok().voorlopig
    assert case.add_gebeurtenis('bekendmaking', '2025-02-24') == []
    case.add_gebeurtenis('mededeling_commissie', '2025-03-10', gebeurd='nee')
    answer = case.klok()
    assert (answer.begin, answer.uiterlijk, answer.voorlopig) == (date(2025, 4, 7), date(2025, 5, 19), False)
    assert case.feiten[-1].soort == 'gebeurtenis' and case.feiten[-1].waarde == 'nee'
    with pytest.raises(zaak.Error, match='bestaat niet'):
        case.add_gebeurtenis('feest', '2025-03-10')


def test_jsonl_there_and_back(z, cat):
    z.add_rol('Beslisser', 'els \U0001f600 "x"', '2025-03-04')
    text = z.save_jsonl()
    again = zaak.Zaak.load_jsonl(cat, text)
    assert again.feiten == z.feiten and again != z and again.identificatie == 'Z-1'
    assert zaak.Zaak.load_jsonl(catalogus=cat, jsonl=text.encode()).save_jsonl() == text
    with pytest.raises(zaak.Error) as caught:
        zaak.Zaak.load_jsonl(cat, text + '{"zaak": "Z-1", "feit": "dans", "op": "2025-03-03"}\n')
    assert caught.value.line == 3 and caught.value.field == 'feit'


def test_opening(cat):
    z = zaak.Zaak(cat, REGULIER, date(2025, 3, 3), identificatie='Z-9', organisatie='GM9901', omschrijving='dakkapel')
    state = z.toestand()
    assert (z.identificatie, state.organisatie, state.omschrijving) == ('Z-9', 'GM9901', 'dakkapel')
    assert repr(z) == "<zaak.Zaak 'Z-9': 1 feiten>" and z.catalogus == cat
    other = zaak.Zaak(cat, REGULIER, '2025-03-03T12:00+01:00')
    assert len(other.identificatie) == 36 and other.feiten[0].op_tijdstip is not None
    with pytest.raises(zaak.Error) as caught:
        zaak.Zaak(cat, 'onbekend', '2025-03-03')
    assert caught.value.name == 'ZAAK_E_NIET_GEVONDEN' and not isinstance(caught.value, zaak.RegelError)
    assert str(caught.value) == 'ZAAK_E_NIET_GEVONDEN: het zaaktype "onbekend" staat niet in de catalogus (veld: zaaktype)'


HUGE = 'x' * 5_000_000


@pytest.mark.parametrize('call, error', [
    (lambda z: zaak.Zaak(z.catalogus, REGULIER), TypeError),
    (lambda z: zaak.Zaak(REGULIER, REGULIER, '2025-03-03'), TypeError),
    (lambda z: zaak.Zaak(None, REGULIER, '2025-03-03'), TypeError),
    (lambda z: zaak.Zaak(z.catalogus, REGULIER, None), TypeError),
    (lambda z: zaak.Zaak(z.catalogus, REGULIER, '2025-03-03', 'Z'), TypeError),
    (lambda z: zaak.Zaak(z.catalogus, REGULIER, '2025-03-03', identificatie=''), ValueError),
    (lambda z: zaak.Zaak(z.catalogus, REGULIER, '2025-03-03', identificatie='a\0b'), ValueError),
    (lambda z: zaak.Zaak(z.catalogus, REGULIER, '2025-03-03', identificatie=b'Z'), TypeError),
    (lambda z: zaak.Zaak(z.catalogus, HUGE, '2025-03-03'), zaak.Error),
    (lambda z: z.add_rol('Beslisser', 'els'), TypeError),
    (lambda z: z.add_rol('Beslisser', 'els', None), TypeError),
    (lambda z: z.add_rol('Beslisser', 'a\0b', '2025-03-04'), ValueError),
    (lambda z: z.add_rol('Beslisser', '\ud800', '2025-03-04'), ValueError),
    (lambda z: z.add_rol('Beslisser', 5, '2025-03-04'), TypeError),
    (lambda z: z.add_rol(HUGE, 'els', '2025-03-04'), zaak.RegelError),
    (lambda z: z.add_rol('Nee', 'els', '2025-03-04'), zaak.RegelError),
    (lambda z: z.add_rol('Beslisser', 'els', '2025-03-04', betrokkenetype='robot'), zaak.Error),
    (lambda z: z.add_opschorting('2025-03-11'), TypeError),
    (lambda z: z.add_opschorting('2025-03-11', 'aanvulling', tot='gauw'), ValueError),
    (lambda z: z.add_verlenging('6 weken', '2025-04-01'), ValueError),
    (lambda z: z.set_status('Ontvangen', '1800-01-01'), zaak.Error),
    (lambda z: z.set_status('Ontvangen', '2025-03-03', nee=1), TypeError),
    (lambda z: z.withdraw('nee', '2025-03-07T10:00Z'), zaak.Error),
    (lambda z: z.withdraw('nee', '2025-03-07'), ValueError),
    (lambda z: z.add_feit('dans', '2025-03-03'), ValueError),
    (lambda z: z.add_feit('status', '2025-03-03'), zaak.Error),
    (lambda z: z.add_feit('status', '2025-03-03', 'Ontvangen'), TypeError),
    (lambda z: z.add_feit('status', '2025-03-03', naam='Ontvangen', rechten='alles'), TypeError),
    (lambda z: z.add_feit('status', '2025-03-03', naam='Ontvangen', rechten=['alles']), ValueError),
    (lambda z: z.add_feit('status', '2025-03-03', naam='Ontvangen', rechten=[1]), TypeError),
    (lambda z: z.klok('vandaag'), ValueError),
    (lambda z: z.klok(op='2200-01-01'), zaak.Error),
    (lambda z: z.klok(bekend_op='2025-03-03'), ValueError),
    (lambda z: z.klok(lezing='circulaire'), TypeError),
    (lambda z: z.klok(lezing={'opschorting': 'anders'}), ValueError),
    (lambda z: z.klok(lezing={'nee': 'letter'}), ValueError),
    (lambda z: z.klok(lezing={1: 'letter'}), TypeError),
    (lambda z: z.klok(lezing={'opschorting': 1}), TypeError),
    (lambda z: z.rasci(), TypeError),
    (lambda z: z.rasci('X'), ValueError),
    (lambda z: z.rasci('AR'), ValueError),
    (lambda z: z.betrokkenen(1), TypeError),
    (lambda z: z.eigenschap(), TypeError),
    (lambda z: z.eigenschap('a\0b'), ValueError),
    (lambda z: zaak.Zaak.load_jsonl(z.catalogus, b''), (zaak.Error, ValueError)),
    (lambda z: zaak.Zaak.load_jsonl(z.catalogus, b'{"zaak":"a"}'), zaak.Error),
    (lambda z: zaak.Zaak.load_jsonl(z.catalogus, b'\xff\n'), zaak.Error),
    (lambda z: zaak.Zaak.load_jsonl(z.catalogus, 5), TypeError),
    (lambda z: z < z, TypeError),
    (lambda z: setattr(z, 'identificatie', 'x'), AttributeError),
    (lambda z: zaak.Zaak.__new__(int), TypeError),
    (lambda z: zaak.Zaak.klok(5), TypeError),
    (lambda z: type('X', (zaak.Zaak,), {}), TypeError),
])
def test_wrong_use_leaves_the_case_as_it_was(z, call, error):
    before = z.save_jsonl()
    with pytest.raises(error):
        call(z)
    assert z.save_jsonl() == before


def test_a_message_that_was_cut_is_still_text(z):
    with pytest.raises(zaak.RegelError) as caught:
        z.add_rol('é' * 500, 'els', '2025-03-04')
    assert str(caught.value).startswith('zrc-019 zaaktype-mismatch: ')


def test_another_case_and_an_object_have_a_toelichting(z):
    z.add_feit('zaakobject', '2025-03-04', naam='pand', waarde='x', toelichting='Aan de weg')
    assert [fact.toelichting for fact in z.feiten if fact.soort == 'zaakobject'] == ['Aan de weg']
    assert '"relatieomschrijving":"Aan de weg"' in z.save_jsonl()
    with pytest.raises(zaak.Error):
        z.add_feit('product', '2025-03-04', naam='p', toelichting='x')


def test_a_status_is_corrected_with_its_reason(z):
    z.add_feit('status', '2025-03-03', naam='Ontvangen', id='s')
    z.correct_feit('s', 'Een dag later', 'status', '2025-03-04', naam='Ontvangen', actor='els')
    assert z.toestand().status_op == date(2025, 3, 4)
    assert [(fact.waarde, fact.actor) for fact in z.feiten if fact.soort == 'herroeping'] == [('Een dag later', 'els')]
    before = z.save_jsonl()
    last = [fact.id for fact in z.feiten if fact.soort == 'status' and not fact.ingetrokken][0]
    with pytest.raises(zaak.RegelError):
        z.correct_feit(last, 'Vergissing', 'status', '2025-03-04', naam='Verzonnen')
    for call in (lambda: z.correct_feit(last), lambda: z.correct_feit(last, 5, 'status', '2025-03-04')):
        with pytest.raises(TypeError):
            call()
    with pytest.raises(zaak.Error):
        z.correct_feit(last, '', 'status', '2025-03-04', naam='Ontvangen')
    assert z.save_jsonl() == before
