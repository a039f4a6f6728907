#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""zaaktype-overzetten on a stock of cases: what it shows, its exit codes, and what it refuses.

    test_overzetten.py PROGRAM            a zaaktype in versions that differ in all that can differ
    test_overzetten.py --echt PROGRAM     all versions of a real catalogue against each other; leaves with 77 where ../shared is absent
"""
import collections
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import tap

DATA = tap.ROOT / 'tests/data/versies'
CATALOGUE, PROFILES, FACTS = DATA / 'catalogus.json', DATA / 'procesprofielen.json', DATA / 'feiten.jsonl'
TARGET = ['--catalogus', CATALOGUE, '--profielen', PROFILES, '--zaaktype', 'Z', '--versie-op', '2025-01-01']
EXPORT = tap.ROOT.parent / 'shared/data/catalogi/swf-2024-openzaak-export.zip'

# How facts name the parts of a version: the list of the export, its name, and the fact.
PARTS = {
    'StatusType': ('omschrijving', lambda naam: {'feit': 'status', 'statustype': naam}),
    'ResultaatType': ('omschrijving', lambda naam: {'feit': 'resultaat', 'resultaattype': naam}),
    'RolType': ('omschrijving', lambda naam: {'feit': 'rol', 'roltype': naam, 'betrokkene': 'x'}),
}


def call(*command, text=''):
    return subprocess.run([str(part) for part in command], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8', check=False,
                          timeout=120, cwd=tap.ROOT)


def expect(name, result, code, *parts):
    problems = [part for part in parts if part not in result.stdout]
    tap.check(name, [f'{result.returncode} {problems} {result.stdout[-900:]} {result.stderr}'] if result.returncode != code or problems or result.stderr else [])


def people(program):
    result = call(program, *TARGET, '--peildatum', '2024-12-20', FACTS)
    expect('a case that does not fit', result, 1, 'A (van de versie vanaf 2024-01-01): past niet', 'De rol "Tolk" van 4 november 2024 past niet',
           '2 zaken: 1 past niet, 1 verandert, 0 blijven gelijk.', 'Niet bekeken: 1 afgesloten', '2  uiterlijk wordt eerder (14 dagen)', '1  wordt te laat volgens de wet')
    expect('one case', call(program, *TARGET, '--zaak', 'B', FACTS), 0, '1 zaak: 0 passen niet, 1 verandert, 0 blijven gelijk.')
    expect('closed cases too', call(program, *TARGET, '--alle', FACTS), 1, 'De dag waarop de zaak is afgesloten was 8 mei 2024, is er niet meer', '3 zaken:', '1 al van deze versie')
    expect('totals alone', call(program, *TARGET, '--hoogstens', '0', FACTS), 1, 'En nog 2 zaken.')
    expect('the differences first', call(program, *TARGET, '--verschillen', '--zaak', 'B', FACTS), 0, 'Van belang voor lopende zaken (', 'Roltype "Tolk" vervalt.')
    expect('versions without cases', call(program, *TARGET), 0, 'Van Z vanaf 2024-01-01 tot en met 2024-12-31\nnaar Z vanaf 2025-01-01:', 'Van Z vanaf 2026-01-01 (concept)')
    expect('a concept by its URL', call(program, '--catalogus', CATALOGUE, '--url', 'v3', '--zaak', 'B', FACTS), 1, 'De nieuwe versie is een concept.')
    expect('standard input', call(program, *TARGET, '-', text=FACTS.read_text(encoding='utf-8')), 1, '2 zaken:')
    expect('--help', call(program, '--help'), 0, 'Gebruik: zaaktype-overzetten')


def programs(program):
    result = call(program, *TARGET, '--json', FACTS)
    said = json.loads(result.stdout)
    rows = {zaak['zaak']: zaak for zaak in said['zaken']}
    tap.check('JSON has each case with its changes', [] if rows['A']['oordeel'] == 'past_niet' and rows['B']['oordeel'] == 'anders' and result.returncode == 1 else [result.stdout])
    moved = [row for row in rows['A']['wijzigingen'] if row.get('veld') == 'uiterlijk']
    tap.check('and each date', [] if [(row['was'], row['wordt'], row['dagen']) for row in moved] == [('2024-12-30', '2024-12-16', -14)] and moved[0]['oorzaak'] else [str(moved)])
    tap.check('and the differences of the versions that they come from',
              [] if [row['van']['url'] for row in said['versies']] == ['v1'] and len(said['versies'][0]['verschillen']) == 39 else [str(said['versies'])[:500]])
    tap.check('and the totals', [] if said['totalen']['zaken'] == 2 and said['totalen']['afgesloten'] == 1 else [str(said['totalen'])])
    alone = json.loads(call(program, *TARGET, '--json').stdout)
    tap.check('without cases all versions are compared', [] if len(alone['versies']) == 2 and not alone['zaken'] else [str(alone)[:500]])


def refused(program, folder):
    bad = folder / 'slecht.jsonl'
    bad.write_text('{"zaak":"A","feit":"open","op":"2024-11-04","zaaktype":"Z"}\n{"zaak":"A","feit":"verzonnen"}\n{"zaak":"B","feit":"open","op":"2024-11-04","zaaktype":"Z"}\n',
                   encoding='utf-8')
    (folder / 'leeg.jsonl').write_text('', encoding='utf-8')
    (folder / 'lang.jsonl').write_text('{"zaak":"' + 'x' * (5 << 20) + '"}\n', encoding='utf-8')
    cases = {
        'no catalogue': [FACTS],
        'no version': ['--catalogus', CATALOGUE, FACTS],
        'two ways to name a version': [*TARGET, '--url', 'v2', FACTS],
        'an unknown option': [*TARGET, '--verzonnen', FACTS],
        'an option without its value': [*TARGET, FACTS, '--zaak'],
        'no day': ['--catalogus', CATALOGUE, '--zaaktype', 'Z', '--versie-op', 'morgen', FACTS],
        'no number': [*TARGET, '--hoogstens', '-1', FACTS],
        'an unknown zaaktype': ['--catalogus', CATALOGUE, '--zaaktype', 'Q', '--versie-op', '2025-01-01', FACTS],
        'a day in a gap': ['--catalogus', CATALOGUE, '--zaaktype', 'G', '--versie-op', '2024-07-15', FACTS],
        'a URL that is no version': ['--catalogus', CATALOGUE, '--url', 's11', FACTS],
        'a catalogue that is not there': ['--catalogus', folder / 'weg.json', '--url', 'v2', FACTS],
        'a catalogue that is no JSON': ['--catalogus', FACTS, '--url', 'v2', FACTS],
        'profiles that are none': ['--catalogus', CATALOGUE, '--profielen', CATALOGUE, '--url', 'v2', FACTS],
        'facts that are not there': [*TARGET, folder / 'weg.jsonl'],
        'a folder': [*TARGET, folder],
        'a bad line': [*TARGET, bad],
        'a line that is too long': [*TARGET, folder / 'lang.jsonl'],
        'a case that is not there': [*TARGET, '--zaak', 'weg', FACTS],
    }
    for name, arguments in cases.items():
        result = call(program, *arguments)
        tap.check(f'refused: {name}', [] if result.returncode == 2 and result.stderr.startswith('zaaktype-overzetten: ') and not result.stdout else [str(result)])
    result = call(program, *TARGET, '--doorgaan', bad)
    tap.check('a bad line can be passed over', [] if result.returncode == 1 and '2 zaken:' in result.stdout and 'regel 2' in result.stderr else [str(result)])
    expect('no cases at all', call(program, *TARGET, folder / 'leeg.jsonl'), 0, '0 zaken:')


def names_of(parts, version, field):
    return [part[field] for part in parts if part['zaaktype'] == version['url']]


def real_case(parts, version):
    """A case that names every status, result and role of a version."""
    lines = [{'zaak': 'Z', 'feit': 'open', 'op': version['begin_geldigheid'], 'zaaktype': version['identificatie'], 'id': 'open'}]
    for kind, (field, fact) in PARTS.items():
        for naam in dict.fromkeys(names_of(parts[kind], version, field)):
            lines.append({'zaak': 'Z', 'op': version['begin_geldigheid'], 'id': f'{kind} {naam}', **fact(naam)})
    return ''.join(json.dumps(line) + '\n' for line in lines)


def expected_gone(parts, was, wordt):
    gone = set()
    for kind, (field, _) in PARTS.items():
        there = {naam.lower() for naam in names_of(parts[kind], wordt, field)}
        if kind == 'RolType':   # a role may be named by its generic name where exactly one roltype has it
            generic = collections.Counter(naam.lower() for naam in names_of(parts[kind], wordt, 'omschrijving_generiek') if naam)
            there |= {naam for naam, count in generic.items() if count == 1}
        gone |= {f'{kind} {naam}' for naam in names_of(parts[kind], was, field) if naam.lower() not in there}
    return gone


def real(program):
    if not EXPORT.is_file():
        print(f'{EXPORT} is not there')
        sys.exit(77)
    with zipfile.ZipFile(EXPORT) as archive:
        versions = json.loads(archive.read('ZaakType.json'))
        parts = {kind: json.loads(archive.read(f'{kind}.json')) for kind in PARTS}
    versions.sort(key=lambda version: (version['identificatie'], version['begin_geldigheid']))
    pairs = wrong = gone = 0
    for was, wordt in itertools.permutations(versions, 2):
        if was['identificatie'] != wordt['identificatie']:
            continue
        result = call(program, '--catalogus', EXPORT, '--url', wordt['url'], '--alle', '--json', '-', text=real_case(parts, was))
        said = json.loads(result.stdout)
        found = {row['feit'] for zaak in said['zaken'] if zaak['van'] == was['url'] for row in zaak['wijzigingen'] if row['soort'] == 'feit_weg'}
        if not said['zaken'] or said['zaken'][0]['van'] != was['url']:
            continue   # versions overlap: a case of that day has another one
        pairs += 1
        expected = expected_gone(parts, was, wordt)
        gone += len(expected)
        if found != expected:
            wrong += 1
            print(f'{was["identificatie"]} {was["begin_geldigheid"]} to {wordt["begin_geldigheid"]}: {sorted(found ^ expected)}')
    print(f'{pairs} pairs of versions, {gone} names that go, {wrong} wrong')
    sys.exit(1 if wrong or not pairs or not gone else 0)


if sys.argv[1] == '--echt':
    real(sys.argv[2])
with tempfile.TemporaryDirectory() as temporary:
    people(sys.argv[1])
    programs(sys.argv[1])
    refused(sys.argv[1], pathlib.Path(temporary))
tap.done()
