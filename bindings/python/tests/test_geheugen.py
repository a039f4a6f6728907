# SPDX-License-Identifier: EUPL-1.2
"""Each allocation of Python fails in its turn: MemoryError, nothing else."""
import pytest

import zaak

testcapi = pytest.importorskip('_testcapi')

CAT = zaak.Catalogus.example()
Z = zaak.Zaak(CAT, 'omgevingsvergunning-regulier', '2025-03-03', identificatie='Z-1')
Z.add_rol('Beslisser', 'els', '2025-03-04')
LINES = Z.save_jsonl()
ZAAKTYPE = CAT.zaaktype('omgevingsvergunning-regulier', '2025-03-03')
VOORRAAD = zaak.Voorraad(CAT)
VOORRAAD.load_jsonl(LINES)
MOTIVERING = Z.klok('2025-04-01').motivering
MANDATEN = zaak.Mandaten('{"mandaten": [{"id": "m", "mandaatgever": "c", "gemandateerde": "els"}]}')
BUNDEL = zaak.Bundel.from_json('{"zaken": [{"url": "z", "identificatie": "A", "startdatum": "2025-03-03", "zaaktype": "t"}]}')

CALLS = {
    'klok': lambda: Z.klok('2025-04-01', lezing={'opschorting': 'circulaire'}),
    'dwangsom': lambda: (Z.dwangsom('2025-04-01'), zaak.dwangsom('2025-02-28', igs='2025-03-03')),
    'motivering': lambda: (str(MOTIVERING), list(MOTIVERING), repr(MOTIVERING)),
    'toestand': lambda: Z.toestand(bekend_op='2025-04-01T00:00Z'),
    'feiten': lambda: Z.feiten,
    'rollen': lambda: (Z.rollen(), Z.rasci('A'), Z.betrokkenen('A')),
    'normen': lambda: Z.normen('2025-04-01'),
    'volgende': lambda: Z.volgende(),
    'check': lambda: (Z.check(), Z.check_feit('status', '2025-04-01', naam='x', rechten=['heropenen'])),
    'regel': lambda: Z.set_status('Afgehandeld', '2025-04-01'),
    'fout': lambda: zaak.Zaak(CAT, 'nee', '2025-03-03'),
    'profiel': lambda: ZAAKTYPE.profiel('2025-03-03'),
    'object': lambda: (ZAAKTYPE.delen('roltype'), ZAAKTYPE['beginGeldigheid'], repr(ZAAKTYPE)),
    'kalender': lambda: zaak.Kalender(sluitingen={'2025-01-02': 'x'}).feestdagen(2025),
    'openingstijd': lambda: zaak.Openingstijd.from_json('{"week": {"ma": [["09:00", "17:00"]]}}').add('2025-02-03T10:00+01:00', 15),
    'gronden': lambda: zaak.Gronden()[0],
    'archief': lambda: (zaak.archief({'afleidingswijze': 'zaakobject', 'archiefactietermijn': 'P1Y', 'datumkenmerk': 'k', 'objecttype': 'o'}, '2020-01-01',
                                     eigenschappen={'a': 'b'}, zaken=[{'einddatum': '2020-01-01'}], besluiten=[{'vervaldatum': '2021-01-01'}],
                                     zaakobjecten=[{'objecttype': 'o', 'json': '{"k": "x"}'}]),
                        Z.archief(), zaak.archiefvarianten(), zaak.archiefregeling_check({}), zaak.archiefstatus_check('gearchiveerd', documenten=['x'])),
    'losse klok': lambda: zaak.klok(zaak.Gronden()[0], '2025-03-03', [{'feit': 'opschorting', 'grond': 'overmacht', 'op': '2025-03-04', 'tot': '2025-03-05'}]),
    'indiening': lambda: zaak.indiening('awb-6-7', feiten=[{'feit': 'gebeurtenis', 'naam': 'bekendmaking', 'op': '2025-03-07'}], ontvangen='2025-04-22'),
    'rechtswege': lambda: (zaak.van_rechtswege('wabo-3-9', '2023-05-01'), zaak.klok('nee', '2025-03-03')),
    'termijn': lambda: (zaak.termijn('2025-03-08', 'P8W'), zaak.termijn_uren('2025-03-08T10:00Z', 'PT8H')),
    'jsonl': lambda: (Z.save_jsonl(), zaak.Zaak.load_jsonl(CAT, LINES)),
    'voorraad': lambda: ([case.identificatie for case in VOORRAAD], VOORRAAD.load_jsonl('kapot\n')),
    'beheer': lambda: (VOORRAAD.inzage([{'maximum': 'geheim'}]), VOORRAAD.check_remove('nee')),
    'correctie': lambda: Z.correct_feit('nee', 'x', 'status', '2025-04-01', naam='x'),
    'bundel': lambda: (BUNDEL.to_json('export'), BUNDEL.objecten('zaak'), BUNDEL.find_url('z').to_json('startdatum'), repr(BUNDEL), CAT.to_json(), Z.to_json(afgeleid=True),
                       zaak.Voorraad(CAT).load_bundel(BUNDEL), VOORRAAD.check_bundel(BUNDEL)),
    'rasci': lambda: (ZAAKTYPE.matrix('2025-03-03', vorm='json'), ZAAKTYPE.rasci_check('2025-03-03', grenzen={'max_r': 1, 'ernst': {'rasci-r1': 'fout'}}), Z.beurten(),
                      Z.letters('els'), Z.informeren(Z.feiten[0].id), Z.adviezen(), Z.check_rasci(mandaten=MANDATEN), MANDATEN.ask('c', '2025-03-03'), list(MANDATEN),
                      VOORRAAD.werklast(), VOORRAAD.rasci_index().wie(0), VOORRAAD.rasci_index().zaken('els'), zaak.Mandaten('{"mandaten": []}')),
    'catalogus': lambda: zaak.Catalogus.from_json('{'),
    'keuring': lambda: (zaak.Selectielijst(['[{"url": "x", "procesType": "p"}]']).find('x'), zaak.regels('openzaak')[:1], zaak.regelprofielen(), zaak.compare_duur('P1M', 'P30D'),
                        zaak.keur_catalogus(['{"zaaktypen": [{"url": "z", "identificatie": "Z"}, {}]}']), CAT.check('openzaak'), Z.check('openzaak')),
}


@pytest.mark.parametrize('name', CALLS)
def test_out_of_memory(name):
    for number in range(1, 2000):
        testcapi.set_nomemory(number, number + 1)
        try:
            CALLS[name]()
        except MemoryError:
            continue
        except zaak.Error:
            pass
        finally:
            testcapi.remove_mem_hooks()
        break
    else:
        raise AssertionError('it never came to an end')
    assert Z.save_jsonl() == LINES
