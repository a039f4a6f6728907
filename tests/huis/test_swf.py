#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""catalogus-lijst on real catalogues: Open Zaak's export of a municipality, against what Python reads in the same archives.

    test_swf.py CATALOGUS-LIJST            the catalogues of examples/data, and input that must be refused
    test_swf.py --echt CATALOGUS-LIJST     those of ../shared/data; leaves with 77 where that is absent
"""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import tap

FOLDER = tap.ROOT.parent / 'shared' / 'data' / 'catalogi'
RESOURCES = {'zaaktypeversies': 'ZaakType', 'statustypen': 'StatusType', 'resultaattypen': 'ResultaatType', 'roltypen': 'RolType',
             'eigenschappen': 'Eigenschap', 'besluittypen': 'BesluitType', 'informatieobjecttypen': 'InformatieObjectType',
             'zaaktype-informatieobjecttypen': 'ZaakTypeInformatieObjectType'}

# What is known of the three exports; the rest of their counts is what stands in the archive.
KNOWN = {'swf-2024': {'zaaktypeversies': 123, 'statustypen': 714, 'resultaattypen': 488, 'roltypen': 762, 'informatieobjecttypen': 308,
                      'zaaktype-informatieobjecttypen': 1558},
         'swf-2021': {'zaaktypeversies': 5, 'statustypen': 38, 'resultaattypen': 19, 'roltypen': 14},
         'swf-sociaaldomein': {'zaaktypeversies': 5, 'statustypen': 34, 'resultaattypen': 15, 'roltypen': 48}}
IDENTIFICATIONS = 107 # of swf-2024
WITHOUT_DOORLOOPTIJD = [('B1291', '2022-11-17')] # null in swf-2024, although the standard requires it


def call(*command):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8', check=False,
                          timeout=60, cwd=tap.ROOT)


def read_rows(text):
    """(identificatie, first day, last day or '', doorlooptijd, number of statustypen, omschrijving) of each line of the list."""
    day = r'\d{4}-\d\d-\d\d'
    pattern = re.compile(rf'^(\S+) +({day})(?: ({day}))? +(\S+) +(\d+)  (.*)$', re.MULTILINE)
    return [(a, b, c or '', d, int(e), f) for a, b, c, d, e, f in pattern.findall(text)]


def read_counts(text):
    return {name: int(number) for number, name in re.findall(r'(\d+) ([a-z-]+)', text.rsplit('In de catalogus:', 1)[-1])}


def read_archive(path):
    with zipfile.ZipFile(path) as archive:
        return {name[:-5]: json.loads(archive.read(name)) for name in archive.namelist() if name.endswith('.json')}


def as_row(version, resources):
    statuses = sum(row['zaaktype'] == version['url'] for row in resources['StatusType'])
    return (version['identificatie'], version['begin_geldigheid'], version['einde_geldigheid'] or '', version['doorlooptijd'] or '-', statuses,
            version['omschrijving'])


def versions_on(versions, day):
    """Of each zaaktype the version that holds: published, begun, not ended before; the one that began last, then the one that lasts longest."""
    best = {}
    for row in versions:
        begin, end = row['begin_geldigheid'], row['einde_geldigheid'] or '9999-12-31'
        if row['concept'] or not begin <= day <= end:
            continue
        name = row['identificatie']
        if name not in best or (begin, end) > (best[name]['begin_geldigheid'], best[name]['einde_geldigheid'] or '9999-12-31'):
            best[name] = row
    return best


def days_of(versions):
    """The days on which something changes, and the days after them."""
    days = {row[name] for row in versions for name in ('begin_geldigheid', 'einde_geldigheid') if row[name]}
    around = {(datetime.date.fromisoformat(day) + datetime.timedelta(step)).isoformat() for day in days for step in (0, 1)}
    return sorted(around)


def wrong_days(program, path, resources):
    for day in days_of(resources['ZaakType']):
        expected = sorted(as_row(row, resources) for row in versions_on(resources['ZaakType'], day).values())
        got = sorted(read_rows(call(program, path, day).stdout))
        if got != expected:
            yield f'{day}: {sorted(set(got) ^ set(expected))[:3]}'


def wrong_versions(listed, resources):
    versions = resources['ZaakType']
    expected = sorted(as_row(row, resources) for row in versions)
    if sorted(listed) != expected:
        yield str(sorted(set(listed) ^ set(expected))[:3])
    unread = [row[:2] for row in listed if not re.fullmatch(r'P\d+[DWMY]', row[3])]
    if unread != [row for row in WITHOUT_DOORLOOPTIJD if row in unread]:
        yield f'no doorlooptijd: {unread}'


def real_catalogues(program):
    for path in sorted(FOLDER.glob('*.zip')):
        name = path.name.replace('-openzaak-export.zip', '')
        resources = read_archive(path)
        result = call(program, path)
        counts = {label: len(resources.get(kind, [])) for label, kind in RESOURCES.items()}
        tap.check(f'{name} is read', [result.stderr] if result.returncode or result.stderr else [])
        tap.check(f'{name}: {counts["zaaktypeversies"]} versions and their parts, all of them',
                  [] if read_counts(result.stdout) == {**counts, **KNOWN.get(name, {})} else [str(read_counts(result.stdout))])
        tap.check(f'{name}: each version with its days, doorlooptijd and statustypen', wrong_versions(read_rows(result.stdout), resources))
        if name == 'swf-2024':
            tap.check(f'{name}: {IDENTIFICATIONS} identifications', [] if len({row[0] for row in read_rows(result.stdout)}) == IDENTIFICATIONS else ['not so'])
        tap.check(f'{name}: on each day the version that holds', wrong_days(program, path, resources))


def refused(program, folder):
    catalogue = (tap.ROOT / 'examples/data/wabo/catalogus.json').read_bytes()
    for name, content in (('nothing', b''), ('half a document', catalogue[:2000]), ('half an archive', b'PK\x03\x04' + bytes(40)), ('a list', b'[]'),
                          ('a statustype of nobody', b'{"statustypen": [{"url": "http://x/1", "omschrijving": "a", "volgnummer": 1, "zaaktype": "http://x/2"}]}')):
        path = folder / 'catalogus'
        path.write_bytes(content)
        result = call(program, path)
        if result.returncode != 2 or not result.stderr.startswith('catalogus-lijst: ') or result.stdout:
            yield f'{name}: {result}'
    for command in ([], [folder / 'er-niet'], [folder], [path, '31-12-2024'], [path, '2024-01-01', 'x']):
        result = call(program, *command)
        if result.returncode != 2 or not result.stderr.startswith('catalogus-lijst: '):
            yield f'{command}: {result}'


def own_catalogues(program):
    result = call(program, 'examples/data/wabo/catalogus.json', '2023-12-31')
    expected = [('omgevingsvergunning-wabo', '2010-10-01', '2023-12-31', 'P8W', 6, 'Omgevingsvergunning (Wabo), reguliere procedure')]
    tap.check('the catalogue of xes-feiten on its last day', [] if read_rows(result.stdout) == expected else [str(result)])
    result = call(program, 'examples/data/wabo/catalogus.json', '2024-01-01')
    tap.check('and a day later: nothing holds', [] if result.returncode == 0 and 'Getoond: 0.' in result.stdout else [str(result)])
    catalogue = json.loads((tap.ROOT / 'examples/data/catalogus.json').read_text(encoding='utf-8'))
    result = call(program, 'examples/data/catalogus.json')
    tap.check('the example catalogue, all versions', [] if len(read_rows(result.stdout)) == len(catalogue['zaaktypen']) else [str(result)])
    with tempfile.TemporaryDirectory() as name:
        tap.check('what is no catalogue is refused, in Dutch', refused(program, pathlib.Path(name)))


def main():
    real = sys.argv[1] == '--echt'
    if real and not FOLDER.is_dir():
        print('test_swf: ../shared/data/catalogi is not there: skipped', file=sys.stderr)
        sys.exit(77)
    (real_catalogues if real else own_catalogues)(pathlib.Path(sys.argv[-1]).resolve())
    tap.done()


main()
