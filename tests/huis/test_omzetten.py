#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""zgw-omzetten: documents and archives there and back, compared with what Python makes of them; and zaken as facts.

    test_omzetten.py PROGRAM
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import tap

CATALOGUS = tap.ROOT / 'examples/data/catalogus.json'
ZAAK = tap.ROOT / 'examples/data/zaak.json'
REAL = tap.ROOT / '../shared/data/catalogi'
NAMES = {'catalogussen': 'Catalogus', 'zaaktypen': 'ZaakType', 'statustypen': 'StatusType', 'resultaattypen': 'ResultaatType', 'roltypen': 'RolType',
         'eigenschappen': 'Eigenschap', 'besluittypen': 'BesluitType', 'informatieobjecttypen': 'InformatieObjectType',
         'zaaktypeInformatieobjecttypen': 'ZaakTypeInformatieObjectType', 'zaakobjecttypen': 'ZaakObjectType'}


def call(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, encoding='utf-8', check=False)


def ordered(text):
    """The document with the order of its members and the text of its decimals."""
    return json.loads(text, object_pairs_hook=list, parse_float=str)


def snake(value):
    """The document with its names in snake_case."""
    if isinstance(value, list):
        return [snake(item) for item in value]
    if isinstance(value, dict):
        return {re.sub('[A-Z]', lambda match: '_' + match[0].lower(), name): snake(item) for name, item in value.items()}
    return value


def members(path):
    with zipfile.ZipFile(path) as archive:
        return {name: ordered(archive.read(name)) for name in archive.namelist()}


def conversions(program, folder):
    archive, back, kept = folder / 'uit.zip', folder / 'terug.json', folder / 'gelezen.json'
    for command in ((CATALOGUS, archive), (archive, back), ('--spelling', 'gelezen', ZAAK, kept)):
        result = call(program, *command)
        if result.returncode or result.stderr or result.stdout:
            yield str(result)
            return
    source = json.loads(CATALOGUS.read_text(encoding='utf-8'))
    found = members(archive)
    for name, rows in source.items():
        expected = ordered(json.dumps(snake(rows)))
        if found.get(NAMES[name] + '.json') != expected:
            yield f'{name} is another in the archive'
    if dict(ordered(back.read_text(encoding='utf-8'))) != dict(ordered(CATALOGUS.read_text(encoding='utf-8'))):
        yield 'there and back it is another document'
    if ordered(kept.read_text(encoding='utf-8')) != ordered(ZAAK.read_text(encoding='utf-8')):
        yield 'as it was read it is another document'


def real(program, folder):
    archive, document = folder / 'echt.zip', folder / 'echt.json'
    for path in sorted(REAL.glob('*.zip')):
        for command in ((path, document), (document, archive)):
            result = call(program, *command)
            if result.returncode:
                yield str(result)
        if members(archive) != members(path):
            yield f'{path.name} is another one'


def facts(program, folder):
    out = folder / 'feiten.jsonl'
    result = call(program, '--feiten', CATALOGUS, ZAAK, out)
    rows = [json.loads(line) for line in out.read_text(encoding='utf-8').splitlines()]
    if result.returncode or [row['feit'] for row in rows].count('status') != 3 or {row['zaak'] for row in rows} != {'ZAAK-2025-0001'}:
        yield str(result)
    if 'uiterlijkeEinddatumAfdoening' in result.stderr or 'einddatum' in result.stderr:
        yield f'the document differs: {result.stderr}'
    changed = folder / 'anders.json'
    changed.write_text(ZAAK.read_text(encoding='utf-8').replace('"einddatum": "2025-04-25"', '"einddatum": "2025-04-24"'), encoding='utf-8')
    result = call(program, '--feiten', CATALOGUS, changed, '-')
    if result.returncode or result.stdout != out.read_text(encoding='utf-8') or 'ZAAK-2025-0001: De einddatum is anders' not in result.stderr:
        yield str(result)
    broken = json.loads(ZAAK.read_text(encoding='utf-8'))
    del broken['resultaat']
    changed.write_text(json.dumps(broken), encoding='utf-8')
    result = call(program, '--feiten', CATALOGUS, changed, folder / 'overtreden.jsonl')
    if result.returncode != 1 or 'ZAAK-2025-0001: fout: ' not in result.stderr:
        yield f'a broken rule is not told: {result}'


def refused(program, folder):
    path = folder / 'fout.json'
    path.write_text('{"zaken":\n [{"startdatum": 3}]}', encoding='utf-8')
    result = call(program, path, '-')
    if result.returncode != 2 or ', regel 2 kolom 18, veld zaken.0.startdatum: ' not in result.stderr or result.stdout:
        yield str(result)
    for command in ([], [path], [path, '-', 'x'], ['--spelling', 'anders', ZAAK, '-'], [folder / 'er-niet', '-'], [ZAAK, folder / 'er' / 'niet'], ['--nee', '-']):
        result = call(program, *command)
        if result.returncode != 2 or not result.stderr or result.stdout:
            yield f'{command}: {result}'
    if call(program, '--help').returncode:
        yield '--help fails'


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if 'leest geen zip' in call(program, '--spelling', 'api', ZAAK, folder / 'proef.zip').stderr or not (folder / 'proef.zip').is_file():
            tap.skip('archives', 'this build has none')
        else:
            tap.check('the example goes to an archive and back', conversions(program, folder))
            if REAL.is_dir():
                tap.check('real exports go to a document and back', real(program, folder))
            else:
                tap.skip('real exports', f'{REAL} is not there')
        tap.check('zaken become facts', facts(program, folder))
        tap.check('what is wrong is refused, in Dutch', refused(program, folder))
    tap.done()


main(sys.argv[1])
