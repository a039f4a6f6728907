#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""catalogus-keuring as a build server uses it: exit codes, JSON, and a real catalogue.

    test_catalogus_keuring.py PROGRAM            catalogues of the project, in order and spoiled
    test_catalogus_keuring.py --echt PROGRAM     those of ../shared/data; leaves with 77 where that is absent
"""
import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import tap

FOLDER = tap.ROOT.parent / 'shared' / 'data'
CATALOGUE = tap.ROOT / 'tests/data/keuring/catalogus.json'
LIST = tap.ROOT / 'tests/data/keuring/selectielijst.json'


def call(*command):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8', check=False,
                          timeout=60, cwd=tap.ROOT)


def spoiled(folder, *changes, name='catalogus.json'):
    text = CATALOGUE.read_text(encoding='utf-8')
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = folder / name
    path.write_text(text, encoding='utf-8')
    return path


def expect(name, result, code, *parts):
    problems = [part for part in parts if part not in result.stdout]
    tap.check(name, [f'{result.returncode} {problems} {result.stdout[-600:]} {result.stderr}'] if result.returncode != code or problems or result.stderr else [])


def in_order(program):
    expect('a catalogue in order', call(program, '--selectielijst', LIST, CATALOGUE), 0, 'Profiel std-1.7, 3 zaaktypeversies: 0 fouten, 0 waarschuwingen, 0 meldingen.')
    expect('the example catalogue is in order too', call(program, 'examples/data/catalogus.json'), 0, ': 0 fouten, 0 waarschuwingen, 0 meldingen')
    expect('who does what is judged too', call(program, '--profielen', 'examples/data/procesprofielen.json', 'examples/data/catalogus.json'), 0, 'rasci-r8', 'bezwaar.rollen.')
    expect('a profile that cannot be used says why', call(program, '--profielen', 'examples/data/procesprofielen.json', CATALOGUE), 0)
    rules = json.loads(call(program, '--regels', '--json', '--profiel', 'openzaak').stdout)
    tap.check('--regels gives the rules of a profile', [] if {row['regel']: row['variant'] for row in rules}['ztc-016'] == 'exclusief' else [str(rules)])
    expect('--regels for people leaves out what the profile does not have', call(program, '--regels', '--profiel', 'std-1.7'), 0, 'ztc-016                    inclusief')
    expect('--help', call(program, '--help'), 0, 'Gebruik: catalogus-keuring')


def full_disk(program):
    """A report that could not be written is no report: a build may not pass on it."""
    full = pathlib.Path('/dev/full')
    if not full.exists():
        return
    with full.open('w', encoding='utf-8') as out:
        result = subprocess.run([str(program), str(CATALOGUE)], stdout=out, stderr=subprocess.PIPE, encoding='utf-8', check=False, timeout=60, cwd=tap.ROOT)
    tap.check('a report that does not fit on the disk is a failure', [] if result.returncode == 2 and 'mislukt' in result.stderr else [f'{result.returncode} {result.stderr}'])


def severities(program, folder):
    path = spoiled(folder, ('"verlengingMogelijk": true', '"verlengingMogelijk": false'))
    expect('a warning does not fail', call(program, path), 0, 'waarschuwing catalogus-verlenging', 'zaaktypen.0.verlengingstermijn  verlenging-mismatch', 'Z, Proef (vanaf 2020-01-01 tot en met 2022-12-31)')
    expect('unless it is asked to', call(program, '--faal-bij', 'waarschuwing', path), 1)
    expect('by another profile it is a fault', call(program, '--profiel', 'openzaak', path), 1, 'fout         catalogus-verlenging', '1 fout, ')
    expect('a rule can be left out', call(program, '--profiel', 'openzaak', '--zonder', 'catalogus-verlenging', path), 0, '0 fouten')
    expect('it can be told never to fail', call(program, '--profiel', 'openzaak', '--faal-bij', 'nooit', path), 0, '1 fout, ')
    result = call(program, '--vanaf', 'fout', path)
    tap.check('what is not serious can be hidden', [] if 'zaaktypen.0' not in result.stdout and '1 waarschuwing, ' in result.stdout else [result.stdout])


def machine(program, folder):
    path = spoiled(folder, ('"datumkenmerk": ""', '"datumkenmerk": "k"'))
    document = json.loads(call(program, '--json', path).stdout)
    row = document['bevindingen'][0]
    expected = {'regel': 'ztc-004', 'ernst': 'fout', 'zgw_code': 'must-be-empty', 'http': 400, 'veld': 'brondatumArchiefprocedure.datumkenmerk',
                'pad': 'resultaattypen.0.brondatumArchiefprocedure.datumkenmerk', 'soort': 'resultaattype', 'naam': 'Verleend', 'url': 'x://r1', 'zaaktype': 'Z',
                'zaaktype_vanaf': '2020-01-01', 'tekst': row['tekst']}
    tap.check('JSON says what, where and how serious', [] if row == expected and document['fouten'] == 1 and len(document['bevindingen']) == 1 else [str(document)])
    with zipfile.ZipFile(folder / 'export.zip', 'w') as archive:
        archive.writestr('ZaakType.json', json.dumps([{'url': 'x://z', 'identificatie': 'Z', 'verlenging_mogelijk': True}]))
    row = next(row for row in json.loads(call(program, '--json', folder / 'export.zip').stdout)['bevindingen'] if row['regel'] == 'catalogus-verlenging')
    tap.check('of an archive the member and its own spelling', [] if (row['bestand'], row['pad']) == ('ZaakType.json', 'ZaakType.0.verlengingstermijn') else [str(row)])
    (folder / 'ZaakType.json').write_text('[{"url": "x://z", "identificatie": "Z"}]', encoding='utf-8')
    (folder / 'RolType.json').write_text('[{"zaaktype": "x://y", "omschrijving": "R"}]', encoding='utf-8')
    expect('lists of their own make a catalogue together, also one that cannot be used', call(program, folder / 'ZaakType.json', folder / 'RolType.json'), 1,
           'catalogus-eigenaar', 'Deze catalogus kan zo niet worden gebruikt')


def comparisons(program, folder):
    path = spoiled(folder, ('"doel": "d"', '"doel": "anders"'))
    expect('what was published may not change', call(program, '--vorige', CATALOGUE, path), 1, 'ztc-009', 'zaaktypen.0.doel')
    expect('with the right it may', call(program, '--vorige', CATALOGUE, '--recht', 'geforceerd-schrijven', path), 0)
    path = spoiled(folder, (', "eindeGeldigheid": "2022-12-31"', ''))
    expect('a concept does not overlap', call(program, path), 0)
    expect('until it is published', call(program, '--publiceren', 'x://z2', path), 1, 'ztc-016')
    expect('all concepts at once', call(program, '--concepten', path), 1, 'ztc-016')
    path = spoiled(folder, ('x://sl/k1', 'x://sl/k9'))
    expect('what is not in the selectielijst is a warning', call(program, '--selectielijst', LIST, path), 0, 'waarschuwing ztc-002b')
    expect('or a fault where the list is complete', call(program, '--selectielijst', LIST, '--volledig', path), 1, 'fout         ztc-002b')


def mistakes(program, folder):
    path = spoiled(folder, ('"behandelaar"', '"baas"'), ('"volgnummer": 1', '"volgnummer": "een"'))
    expect('what cannot be read is a finding among the others', call(program, path), 1, 'Niet gelezen', 'roltypen.1.omschrijvingGeneriek', 'statustypen.0.volgnummer')
    (folder / 'kapot.json').write_text('{"zaaktypen": [', encoding='utf-8')
    for name, command in (('nothing', []), ('an unknown choice', ['--snel', path]), ('a choice without a value', [path, '--profiel']), ('an unknown profile', ['--profiel', 'std-2.0', path]),
                          ('an unknown rule', ['--zonder', 'ztc-999', path]), ('an unknown severity', ['--vanaf', 'erg', path]), ('an unknown right', ['--recht', 'alles', path]),
                          ('no file', [folder / 'weg.json']), ('a folder', [folder]), ('half a document', [folder / 'kapot.json']), ('no selectielijst', ['--selectielijst', path, path]),
                          ('no catalogue before', ['--vorige', folder / 'kapot.json', path]), ('a concept that is not there', ['--publiceren', 'x://weg', path])):
        result = call(program, *command)
        tap.check(f'refused: {name}', [] if result.returncode == 2 and result.stderr.startswith('catalogus-keuring: ') and not result.stdout else [str(result)])


def real(program):
    """The counts of swf-2024, and what two profiles make of it."""
    path, lists = FOLDER / 'catalogi/swf-2024-openzaak-export.zip', FOLDER / 'selectielijst/resultaten-2017-2020.json'
    expected = {'std-1.7': {'ztc-016 zaaktype': 16, 'ztc-008 resultaattype': 32}, 'openzaak': {'ztc-016 zaaktype': 1, 'ztc-008 resultaattype': 32}}
    for profile, counts in expected.items():
        result = call(program, '--json', '--profiel', profile, '--selectielijst', lists, path)
        document = json.loads(result.stdout)
        found = collections.Counter(f'{row["regel"]} {row["soort"]}' for row in document['bevindingen'])
        tap.check(f'swf-2024 by {profile}: the counts that are known', [] if result.returncode == 1 and all(found[key] == value for key, value in counts.items()) else [str(found)])
        tap.check(f'swf-2024 by {profile}: no ztc-003 at all', [] if not any(key.startswith('ztc-003') for key in found) else [str(found)])
        tap.check(f'swf-2024 by {profile}: 123 versions, each finding with its place', [] if document['zaaktypeversies'] == 123 and all(row['pad'] and row['bestand'] for row in document['bevindingen']) else [str(document)[:300]])
    result = call(program, '--json', '--vorige', path, path)
    tap.check('swf-2024 did not change since it was read', [] if not any(row['regel'] in ('ztc-009', 'ztc-010') for row in json.loads(result.stdout)['bevindingen']) else [result.stdout[:500]])


def main():
    program = pathlib.Path(sys.argv[-1]).resolve()
    if sys.argv[1] == '--echt':
        if not FOLDER.is_dir():
            print('test_catalogus_keuring: ../shared/data is not there: skipped', file=sys.stderr)
            sys.exit(77)
        real(program)
    else:
        in_order(program)
        full_disk(program)
        with tempfile.TemporaryDirectory() as name:
            for part in (severities, machine, comparisons, mistakes):
                part(program, pathlib.Path(name))
    tap.done()


main()
