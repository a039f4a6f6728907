# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

import zaak

LINE = '{"zaak": "Z-%d", "feit": "open", "op": "2025-03-%02d", "zaaktype": "omgevingsvergunning-regulier"}\n'


def test_many_cases(cat):
    voorraad = zaak.Voorraad(cat)
    text = ''.join(LINE % (number, number % 28 + 1) for number in range(100))
    assert voorraad.load_jsonl(text[:len(LINE % (0, 1))]) == len(LINE % (0, 1))
    assert voorraad.load_jsonl(text.encode()) == len(text.encode())
    assert len(voorraad) == 100 and 'Z-7' in voorraad and 'Z-100' not in voorraad
    assert [case.identificatie for case in voorraad] == [f'Z-{number}' for number in range(100)]
    case = voorraad['Z-7']
    assert case == voorraad['Z-7'] and case.klok('2025-04-01').uiterlijk == date(2025, 5, 6)
    with pytest.raises(KeyError):
        voorraad['Z-100']
    assert repr(voorraad) == '<zaak.Voorraad: 100 zaken>'


def test_a_bad_line_stops_and_the_caller_goes_on(cat):
    voorraad = zaak.Voorraad(cat)
    text = (LINE % (1, 1)) + 'kapot\n' + (LINE % (2, 2))
    with pytest.raises(zaak.Error) as caught:
        voorraad.load_jsonl(text)
    assert caught.value.line == 2 and caught.value.gelezen == len(LINE % (1, 1)) + 6
    assert len(voorraad) == 1
    voorraad.load_jsonl(text[caught.value.gelezen:])
    assert len(voorraad) == 2


def test_opening_in_a_collection(cat):
    voorraad = zaak.Voorraad(cat)
    case = voorraad.open('omgevingsvergunning-regulier', '2025-03-03', identificatie='Z-1')
    part = voorraad.open('omgevingsvergunning-regulier', ontvangen='2025-03-04', omschrijving='deel')
    part.add_feit('hoofdzaak', '2025-03-04', naam='Z-1')
    assert part.toestand().hoofdzaak == 'Z-1' and case == voorraad['Z-1']
    with pytest.raises(zaak.RegelError) as caught:
        case.add_feit('hoofdzaak', '2025-03-05', naam='nee')
    assert caught.value.regel == 'zrc-013'
    with pytest.raises(zaak.Error) as caught:
        voorraad.open('omgevingsvergunning-regulier', '2025-03-03', identificatie='Z-1')
    assert caught.value.name == 'ZAAK_E_DUBBEL'


def test_scores():
    score, other = zaak.Normscore(), zaak.Normscore(gehaald=8, totaal=9, loopt=1)
    for outcome in ('gehaald', 'gemist', 'te_laat', 'loopt'):
        score.add(outcome)
    assert (score.gehaald, score.totaal, score.loopt) == (1, 3, 1)
    score.merge(other)
    assert repr(score) == 'zaak.Normscore(gehaald=9, totaal=12, loopt=2)'
    assert score.oordeel(75) == 'gehaald' and score.oordeel(76) == 'niet_gehaald'
    assert zaak.Normscore().oordeel(90) == 'nvt'


@pytest.mark.parametrize('call, error', [
    (lambda c: zaak.Voorraad(), TypeError),
    (lambda c: zaak.Voorraad('x'), TypeError),
    (lambda c: zaak.Voorraad(c).load_jsonl(None), TypeError),
    (lambda c: zaak.Voorraad(c).load_jsonl(b'\0\n'), zaak.Error),
    (lambda c: zaak.Voorraad(c)[0], TypeError),
    (lambda c: 0 in zaak.Voorraad(c), TypeError),
    (lambda c: zaak.Voorraad(c).open('nee', '2025-03-03'), zaak.Error),
    (lambda c: zaak.Voorraad(c).open(), TypeError),
    (lambda c: zaak.Normscore().add('mooi'), ValueError),
    (lambda c: zaak.Normscore().merge(3), TypeError),
    (lambda c: zaak.Normscore().oordeel(101), ValueError),
    (lambda c: zaak.Normscore(5, 4), ValueError),
    (lambda c: zaak.Normscore(-1), ValueError),
    (lambda c: zaak.Normscore(True), TypeError),
    (lambda c: zaak.Normscore(2**70), OverflowError),
])
def test_wrong_use(cat, call, error):
    with pytest.raises(error):
        call(cat)


def test_a_case_goes_with_its_parts(cat):
    voorraad = zaak.Voorraad(cat)
    voorraad.load_jsonl(''.join(LINE % (number, 3) for number in range(3)) + '{"zaak": "Z-1", "feit": "hoofdzaak", "op": "2025-03-03", "hoofdzaak": "Z-0"}\n')
    assert voorraad.check_remove('Z-0') == [] and len(voorraad) == 3
    assert voorraad.remove('Z-0') == 2 and [case.identificatie for case in voorraad] == ['Z-2']
    with pytest.raises(zaak.Error):
        voorraad.remove('Z-0')
    with pytest.raises(zaak.Error):
        voorraad.check_remove('Z-0')


def test_a_decision_keeps_a_case_in_open_zaak(bron):
    text = (bron / 'examples/data/catalogus.json').read_text(encoding='utf-8')
    voorraad = zaak.Voorraad(zaak.Catalogus.from_json(text, regelprofiel='openzaak'))
    voorraad.load_jsonl(LINE % (1, 3) + '{"zaak": "Z-1", "feit": "besluit", "op": "2025-03-04", "id": "b"}\n')
    assert [(row.regel, row.zgw_code, row.feit) for row in voorraad.check_remove('Z-1')] == [('zrc-023', 'related-besluiten', 'b')]
    with pytest.raises(zaak.RegelError) as caught:
        voorraad.remove('Z-1')
    assert [row.regel for row in caught.value.bevindingen] == ['zrc-023'] and len(voorraad) == 1


def test_who_may_see_which_cases(cat):
    voorraad = zaak.Voorraad(cat)
    voorraad.load_jsonl(''.join(LINE % (number, 3) for number in range(2)))
    voorraad['Z-1'].add_feit('vertrouwelijkheid', '2025-03-04', naam='geheim')
    rights = [{'maximum': 'vertrouwelijk', 'type': 'omgevingsvergunning-regulier'}]
    assert [case.identificatie for case in voorraad.inzage(rights)] == ['Z-0']
    assert [case.identificatie for case in voorraad.inzage(rights, op='2025-03-03')] == ['Z-0', 'Z-1']
    assert voorraad.inzage([]) == []
    with pytest.raises(TypeError):
        voorraad.inzage(['x'])
