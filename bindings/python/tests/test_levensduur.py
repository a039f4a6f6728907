# SPDX-License-Identifier: EUPL-1.2
"""Objects outlive what they came from, and nothing is lost."""
import copy
import gc
import os
import pickle
import sys
import threading

import pytest

import zaak

LINE = '{"zaak": "Z-1", "feit": "open", "op": "2025-03-03", "zaaktype": "omgevingsvergunning-regulier"}\n'


def test_children_outlive_their_owner():
    kalender = zaak.Catalogus.example().kalender
    gronden = zaak.Catalogus.example().gronden
    zaaktype = zaak.Catalogus.example().zaaktype('omgevingsvergunning-regulier', op='2025-03-03')
    status = zaaktype.eindstatus
    cat = zaak.Catalogus.example()
    case = zaak.Zaak(cat, 'omgevingsvergunning-regulier', '2025-03-03')
    voorraad = zaak.Voorraad(cat)
    voorraad.load_jsonl(LINE)
    kept = voorraad['Z-1']
    cases = iter(voorraad)
    klok = case.klok('2025-04-01')
    state = case.toestand()
    del cat, case, voorraad, zaaktype
    gc.collect()
    assert kalender.is_werkdag('2025-03-03') and gronden[0].id
    assert status.naam == 'Afgehandeld' and status.zaaktype['doorlooptijd'] == 'P8W'
    assert kept.identificatie == 'Z-1' and kept.klok('2025-04-01').uiterlijk and next(cases) == kept
    kept.add_rol('Beslisser', 'els', '2025-03-04')
    assert str(klok.motivering).startswith('Uiterlijk') and klok.motivering[0].grond
    assert state.zaaktype.naam


def test_a_source_that_changes_while_it_is_read(cat):
    data = bytearray(LINE.encode())
    voorraad = zaak.Voorraad(cat)
    voorraad.load_jsonl(data)
    data[:] = b'x' * 3  # the buffer was given back
    assert voorraad['Z-1'].toestand().zaaktype_naam == 'omgevingsvergunning-regulier'


def test_no_copy_of_what_has_state(z):
    for thing in (z, z.catalogus, z.klok()):
        with pytest.raises(TypeError):
            pickle.dumps(thing)
    with pytest.raises(TypeError):
        copy.copy(z)
    rows = z.rollen() + z.check() + [z.feiten[0]]
    assert pickle.loads(pickle.dumps(rows)) == rows


def test_an_exception_can_be_made_by_hand():
    error = zaak.RegelError('tekst')
    assert error.regel == '' and error.code == 0 and error.bevindingen == () and str(error) == 'tekst'


def one_round(cat):
    z = zaak.Zaak(cat, 'omgevingsvergunning-regulier', '2025-03-03', omschrijving='dakkapel')
    z.add_rol('Beslisser', 'els', '2025-03-04')
    z.add_opschorting('2025-03-11', 'aanvulling', '2025-03-25')
    str(z.klok('2025-04-01', lezing={'opschorting': 'circulaire'}).motivering)
    list(z.klok('2025-04-01').motivering)
    z.toestand(), z.volgende(), z.rollen(), z.rasci('A'), z.betrokkenen('R'), z.normen('2025-04-01'), z.check(), z.feiten, repr(z)
    z.eigenschap('x'), z.check_feit('status', '2025-03-04', naam='Nee')
    voorraad = zaak.Voorraad(cat)
    voorraad.load_jsonl(z.save_jsonl())
    [case.identificatie for case in voorraad], voorraad[z.identificatie]
    zaak.termijn('2025-03-08', 'P8W'), zaak.termijn_uren('2025-03-03T09:00Z', 'PT1H'), zaak.tijdstip_dag('2025-03-03T09:00Z')
    zaaktype = cat.zaaktype('omgevingsvergunning-regulier', '2025-03-03')
    zaaktype['doorlooptijd'], zaaktype['beginGeldigheid'], zaaktype.delen('statustype'), zaaktype.profiel('2025-03-03'), repr(zaaktype)
    zaak.Kalender(sluitingen={'2025-12-24': 'dicht'}).feestdagen(2025)
    column = zaak.Reeks(['2025-03-08', None]).termijn('P8W')
    column.lijst(), column.voorlopig, column.te_laat('2025-05-01').gekozen, column.__arrow_c_array__(), memoryview(column).tolist(), zaak.Reeks(column).roll()
    zaak.Reeks([1, 2], soort='int32').groepen([3, 3])
    zaak.Gronden().find('ow-16-64', '2025-03-03')
    score = zaak.Normscore()
    score.add('gehaald')
    repr(score), score.oordeel(90)
    for call in (lambda: z.set_status('Afgehandeld', '2025-04-01'), lambda: z.klok('x'), lambda: zaak.Zaak(cat, 'nee', '2025-03-03'),
                 lambda: z.klok(lezing={'x': 'y'}), lambda: voorraad.load_jsonl('kapot\n'), lambda: zaaktype['nee'],
                 lambda: zaak.Catalogus.from_json('{'), lambda: zaak.Kalender(sluitingen={'2025-01-01': 1}), lambda: z.add_rol(a=1),
                 lambda: zaak.Gronden.from_json('['), lambda: zaak.Zaak.load_jsonl(cat, 'x'), lambda: voorraad['nee']):
        try:
            call()
        except (zaak.Error, ValueError, TypeError, KeyError):
            pass


def resident():
    with open('/proc/self/statm', encoding='ascii') as file:
        return int(file.read().split()[1]) * os.sysconf('SC_PAGE_SIZE')


def sanitized():
    return 'libasan' in os.environ.get('LD_PRELOAD', '')


def test_nothing_leaks(cat):
    rounds = 200 if sanitized() else 10_000
    for _ in range(rounds // 10):
        one_round(cat)
    gc.collect()
    blocks, pages = sys.getallocatedblocks(), resident()
    for _ in range(rounds):
        one_round(cat)
    gc.collect()
    if not sanitized():  # the sanitizer has an allocator of its own, which keeps freed memory for a while
        assert sys.getallocatedblocks() - blocks < rounds // 10
        assert resident() - pages < 3_000_000


def test_two_threads_share_a_catalogue(cat):
    failures = []

    def work():
        try:
            for _ in range(100):
                one_round(cat)
        except Exception as error:  # whatever it is, the test shows it
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
