# SPDX-License-Identifier: EUPL-1.2
import json

import pytest

import zaak

BSN = '123456782'


@pytest.fixture
def voorraad(cat):
    voorraad = zaak.Voorraad(cat)
    facts = [
        {'feit': 'open', 'op': '2010-01-04', 'zaaktype': 'omgevingsvergunning-regulier', 'omschrijving': f'Van {BSN}'},
        {'feit': 'rol', 'op': '2010-01-04', 'roltype': 'Behandelaar', 'betrokkene': BSN},
        {'feit': 'resultaat', 'op': '2010-02-01', 'resultaattype': 'Geweigerd'},
        {'feit': 'status', 'op': '2010-02-02', 'statustype': 'Afgehandeld'},
    ]
    voorraad.load_jsonl('\n'.join(json.dumps({'zaak': 'K-1', 'id': str(i), **feit}) for i, feit in enumerate(facts)))
    voorraad.open('bezwaar', '2025-03-03', identificatie='K-2')
    return voorraad


def test_a_dossier_is_cleaned_when_it_may(voorraad):
    dossier = voorraad['K-1']
    day = dossier.archief().archiefactiedatum
    assert 'archiefactiedatum' in dossier.check_schonen('2010-02-03')
    assert dossier.check_schonen(day) is None
    with pytest.raises(zaak.Error, match='mag nog niet worden geschoond'):
        dossier.schoon('2010-02-03')
    clean = dossier.schoon(day)
    assert BSN in dossier.save_jsonl() and BSN not in clean.save_jsonl()
    assert clean.archief()[:6] == dossier.archief()[:6]
    assert clean.rollen()[0].betrokkene == 'betrokkene-1'
    assert dossier.schoon(geforceerd=True, identificatie='X').identificatie == 'X'
    with pytest.raises(ValueError, match='peildatum'):
        dossier.schoon()


def test_what_the_facts_cannot_say_about_archiving(voorraad):
    dossier, day = voorraad['K-1'], '2010-02-03'
    earlier = {'archiefactiedatum': day, 'variant': 'oneground'}  # takes what was set before
    assert dossier.check_schonen(day) and dossier.check_schonen(day, archief=earlier) is None
    assert BSN not in dossier.schoon(day, archief=earlier).save_jsonl()
    assert voorraad.schoon(day)[1] == 0 and voorraad.schoon(day, archief=earlier)[1] == 1
    assert 'blijvend bewaard' in dossier.check_schonen('2099-01-01', archief={'archiefnominatie': 'blijvend_bewaren'})
    assert dossier.check_schonen('2099-01-01', archief=None) is None
    for ask in (dossier.check_schonen, dossier.schoon, voorraad.schoon):
        with pytest.raises(TypeError, match='archief'):
            ask(day, archief=7)
        with pytest.raises(TypeError, match='bekend_op'):
            ask(day, archief={'bekend_op': None})
        with pytest.raises(ValueError, match='variant'):
            ask(day, archief={'eigenschappen': {'a': 'b'}, 'variant': 'geen'})


def test_a_collection_is_cleaned(voorraad):
    clean, count = voorraad.schoon('2099-01-01')
    assert count == 1 and len(clean) == 2
    assert BSN not in clean['K-1'].save_jsonl()
    assert clean['K-2'].save_jsonl() == voorraad['K-2'].save_jsonl()
    assert voorraad.schoon(geforceerd=True)[1] == 2


def test_numbers_of_persons_are_masked(voorraad):
    assert zaak.nummer_mask(f'BSN {BSN}, j@example.nl, zaak 2025-0001') == 'BSN *********, *@*, zaak 2025-0001'
    with pytest.raises(TypeError):
        zaak.nummer_mask(None)
    with pytest.raises(zaak.Error) as caught:
        voorraad['K-2'].set_status(BSN, '2025-03-04')
    assert BSN not in str(caught.value)


def test_the_registration_has_marks(voorraad, cat):
    rows = voorraad.kwaliteit()
    assert rows[0].regel is None and rows[0].soort == 'geheel' and rows[0].getoetst == 2
    assert sum(r.getoetst for r in rows if r.soort == 'maand' and r.regel is None) == 2
    assert all((r.cijfer == 100) == (r.fout == 0) for r in rows)
    assert voorraad.kwaliteit(van='2025-01-01')[0].getoetst == 1
    assert [r.regel for r in voorraad.kwaliteit(tot='2000-01-01')] == [None]
    assert cat.kwaliteit(ernst='melding')[0].cijfer is not None
    assert zaak.kwaliteitscijfer(1000, 1) == 99 and zaak.kwaliteitscijfer(0, 0) is None
    with pytest.raises(zaak.Error):
        voorraad.kwaliteit(profiel='std-9')
