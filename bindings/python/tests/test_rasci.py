# SPDX-License-Identifier: EUPL-1.2
"""RASCI from Python: the matrix, mandates, who is on turn, and what was done against the matrix."""
import json

import pytest

import zaak

CAT = zaak.Catalogus.example()
TYPE = 'omgevingsvergunning-regulier'
MANDATEN = json.dumps({
    'functies': [{'functie': 'hoofd', 'betrokkene': 'els', 'van': '2025-01-01'}],
    'mandaten': [{'id': 'M1', 'mandaatgever': 'college', 'gemandateerde': 'hoofd', 'zaaktypen': [TYPE], 'tot_bedrag': '1000', 'bewijs': 'Gmb 1'}]})


@pytest.fixture
def z():
    case = zaak.Zaak(CAT, TYPE, '2025-03-03', identificatie='Z-1')
    case.set_status('Ontvangen', '2025-03-03')
    case.add_rol('Behandelaar', 'jan', '2025-03-03')
    case.add_rol('Klantcontacter', 'balie', '2025-03-03', betrokkenetype='organisatorische_eenheid')
    case.add_rol('Beslisser', 'els', '2025-03-03')
    case.add_rol('Initiator', 'burger', '2025-03-03', betrokkenetype='natuurlijk_persoon')
    return case


def test_the_matrix_in_three_forms():
    zaaktype = CAT.zaaktype(TYPE, '2025-03-03')
    assert zaaktype.matrix('2025-03-03').startswith('Activiteit ')
    assert '<th scope="row">Besluit bekendmaken</th>' in zaaktype.matrix('2025-03-03', vorm='html')
    document = json.loads(zaaktype.matrix('2025-03-03', vorm='json'))
    assert document['zaaktype'] == TYPE and document['activiteiten'][0]['rasci']['Beslisser'] == 'A'
    assert zaaktype.delen('roltype')[0].matrix('2025-03-03') is None
    with pytest.raises(ValueError):
        zaaktype.matrix('2025-03-03', vorm='pdf')


def test_the_matrix_is_judged_with_limits():
    zaaktype = CAT.zaaktype(TYPE, '2025-03-03')
    found = [finding.regel for finding in zaaktype.rasci_check('2025-03-03')]
    assert 'rasci-r8' in found and 'rasci-r1' not in found
    wide = {'max_procent_r': 100, 'a_doet_ook': True, 'max_i': 0, 'ernst': {'rasci-r7': 'uit', 'rasci-r4': 'fout', 'rasci-r13': 'uit', 'rasci-r6': 'uit'}}
    assert {(finding.regel, finding.ernst) for finding in zaaktype.rasci_check('2025-03-03', grenzen=wide)} == {('rasci-r4', 'fout')}
    assert zaaktype.delen('roltype')[0].rasci_check('2025-03-03') is None
    assert len(CAT.check(rasci={})) > len(CAT.check())
    for wrong, error in (({'max_r': 0}, zaak.Error), ({'max': 1}, ValueError), ({'ernst': {'rasci-r99': 'uit'}}, ValueError), ({'ernst': 1}, TypeError), (7, TypeError)):
        with pytest.raises(error):
            zaaktype.rasci_check('2025-03-03', grenzen=wrong)


def test_a_profile_tells_its_activities_and_roles():
    profiel = CAT.zaaktype(TYPE, '2025-03-03').profiel('2025-03-03')
    assert [a.id for a in profiel.activiteiten][:2] == ['registreren', 'volledigheid']
    besluit = next(a for a in profiel.activiteiten if a.id == 'besluiten')
    assert besluit.besluit and besluit.status == 'Besluit genomen' and besluit.bedrag is None
    assert ('Initiator', ('I',), True, 0) in [(r.roltype, r.letters, r.is_extern, r.niveau) for r in profiel.rollen]
    bezwaar = CAT.zaaktype('bezwaar', '2025-03-03').profiel('2025-03-03')
    assert any(s.artikel.startswith('Awb') for a in bezwaar.activiteiten for s in a.scheidingen)


def test_mandates():
    mandaten = zaak.Mandaten(MANDATEN)
    assert len(mandaten) == 1 and [m.id for m in mandaten] == ['M1']
    assert mandaten.ask('els', '2025-03-03', zaaktype=TYPE, cent=100000).uitkomst == 'ja'
    answer = mandaten.ask('els', '2025-03-03', zaaktype=TYPE, cent=100001)
    assert answer.uitkomst == 'bedrag' and answer.mandaat.tot_cent == 100000 and answer.mandaat.bewijs == 'Gmb 1'
    assert mandaten.ask('els', '2024-03-03') == ('geen', None)
    assert mandaten.ask('college', '2024-03-03').uitkomst == 'orgaan'
    with pytest.raises(zaak.Error):
        zaak.Mandaten('{}')


def test_who_is_on_turn_and_who_stands_in(z):
    z.add_feit('vervanging', '2025-03-05', naam='els', waarde='mia', tot='2025-03-07')
    assert z.rasci('A', op='2025-03-04') == ['els'] and z.rasci('A', op='2025-03-05') == ['mia'] and z.rasci('A', op='2025-03-08') == ['els']
    turn = next(b for b in z.beurten(op='2025-03-05', letters=['A']) if b.betrokkene)
    assert (turn.betrokkene, turn.vervangt, turn.letters, turn.activiteit, turn.rol) == ('mia', 'els', ('A',), 'registreren', 'Beslisser')
    assert z.letters('mia', op='2025-03-05') == ('A',) and z.letters('els', op='2025-03-05') == ()
    z.add_feit('activiteit', '2025-03-04', naam='registreren', waarde='balie', id='a1')
    assert {b.betrokkene for b in z.informeren('a1')} == {'burger', 'jan'}
    with pytest.raises(zaak.Error):
        z.informeren('nooit')


def test_advice_and_what_was_done(z):
    z.add_feit('advies_gevraagd', '2025-03-04', naam='welstand', waarde='beoordelen', tot='2025-03-10')
    assert [(a.adviseur, a.stand) for a in z.adviezen('2025-03-11')] == [('welstand', 'te_laat')]
    z.add_feit('activiteit', '2025-03-12', naam='besluiten', waarde='jan')
    found = z.check_rasci('2025-03-12', mandaten=zaak.Mandaten(MANDATEN), grenzen={'ernst': {'rasci-r12': 'uit'}})
    assert [(b.regel, b.ernst) for b in found] == [('rasci-beslisser', 'fout'), ('rasci-r11', 'fout'), ('rasci-advies', 'melding')]
    assert [b.regel for b in z.check_rasci('2025-03-12', grenzen={'ernst': {'rasci-r12': 'uit', 'rasci-advies': 'uit'}})] == ['rasci-beslisser']
    with pytest.raises(TypeError):
        z.check_rasci(mandaten='x')


def test_a_collection(z):
    voorraad = zaak.Voorraad(CAT)
    voorraad.load_jsonl(z.save_jsonl())
    rows = {row.betrokkene: row for row in voorraad.werklast('2025-03-04')}
    assert rows['els'].a == 1 and rows['els'].zaken == 1 and rows['balie'].betrokkenetype == 'organisatorische_eenheid'
    index = voorraad.rasci_index('2025-03-04')
    assert index.letters(0, 'els') == ('A',) and index.letters(0, 'wie') == ()
    assert ('els', ('A',)) in index.wie(0, ['A']) and index.zaken('els') == [0] and index.zaken('els', ['R']) == [] and index.zaken('wie') == [] and index.zaken() == []
    for call in (lambda: index.letters(1, 'els'), lambda: index.wie(-1)):
        with pytest.raises(IndexError):
            call()
