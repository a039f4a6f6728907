#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""inavigator-lezen: a zaaktype from i-Navigator's XML.

    test_inavigator.py INAVIGATOR-LEZEN CATALOGUS-LIJST         the invented process of examples/data, and input that must be refused
    test_inavigator.py --schrijf INAVIGATOR-LEZEN               writes what the test expects anew
    test_inavigator.py --echt INAVIGATOR-LEZEN CATALOGUS-LIJST  the real process of ../shared/data; leaves with 77 where that is absent
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import tap

SMALL = tap.ROOT / 'examples' / 'data' / 'inavigator.xml'
REAL = tap.ROOT.parent / 'shared' / 'data' / 'inavigator' / 'proces-voorbeeld.xml'
EXPECTED = tap.ROOT / 'tests' / 'data' / 'inavigator'
NAMES = ['catalogus.json', 'procesprofielen.json', 'verslag.txt']
SECONDS = 60


def call(*command, **options):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=SECONDS, cwd=tap.ROOT, **options)


def convert(program, path, folder):
    folder = pathlib.Path(folder)
    return call(program, '--uit', folder / NAMES[0], '--profiel', folder / NAMES[1], '--verslag', folder / NAMES[2], '--grond', 'awb-4-13', path)


def missing(path, folder):
    """Texts and ids of the XML that are neither in the documents nor in the report: lost in silence."""
    told = ''.join((pathlib.Path(folder) / name).read_text(encoding='utf-8') for name in NAMES)
    plain = told.replace('\\"', '"').lower()
    for node in xml.etree.ElementTree.parse(path).iter():
        text = (node.text or '').strip()
        values = ([text] if text and len(node) == 0 else []) + [value for name, value in node.attrib.items() if name == 'id']
        for value in values:
            word = value.lower().replace(' ', '_')
            number = value.isdigit() and re.search(rf'\bp{value}(d|w|m|y|wd)\b', plain)
            date = re.match(r'\d{4}-\d\d-\d\d', value)
            unit = value in ('Dag', 'Week', 'Weken', 'Maand', 'Jaar', 'Werkdag')
            yes_no = value in ('Ja', 'Nee')
            parts = [part.strip() for part in value.lower().split(',')]
            kind = node.tag in ('zaaktype-categorie', 'check')
            if not (value.lower() in plain or word in plain or word.replace('ö', 'o') in plain or number or (date and date.group() in plain)
                    or unit or yes_no or kind or all(part in plain for part in parts) or value == 'Bewaren'):
                yield f'<{node.tag}> {value!r} is neither taken over nor told'


WRONG = {
    'nothing at all': ('', ['leeg']),
    'no XML': ('proces;naam\n1;2\n', ['regel 1', 'geldige XML']),
    'broken off': ('<dsp>\n<processen>\n<proces id="1">\n', ['regel 4', 'geldige XML']),
    'a tag that is closed wrongly': ('<dsp>\n<processen>\n</proces>\n</dsp>\n', ['regel 3', 'geldige XML']),
    'a DOCTYPE': ('<?xml version="1.0"?>\n<!DOCTYPE dsp [<!ENTITY a "b">]>\n<dsp/>\n', ['DOCTYPE']),
    'another kind of XML': ('<log>\n</log>\n', ['regel 1', '"log"']),
    'no process': ('<dsp><processen/></dsp>\n', ['geen enkel proces']),
    'a process without an id': ('<dsp>\n<processen>\n<proces><velden/></proces></processen></dsp>\n', ['regel 3', '"id"']),
    'a process without fields': ('<dsp>\n<processen>\n<proces id="1"/></processen></dsp>\n', ['regel 3', '"velden"']),
    'a part without an id': ('<dsp><processen><proces id="1"><velden/><statustypen>\n<statustype><velden/></statustype></statustypen></proces></processen></dsp>\n', ['regel 2', 'statustype']),
    'a part without a name': ('<dsp><processen><proces id="1"><velden/><statustypen><statustype id="2"><velden/></statustype></statustypen></proces></processen></dsp>\n', ['libzaak', 'statustypen']),
    'the same id twice': ('<dsp><processen><proces id="1"><velden/></proces><proces id="1"><velden/></proces></processen></dsp>\n', ['libzaak']),
}


def refused(program, text, words):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'in.xml')
        path.write_text(text, encoding='utf-8')
        target = pathlib.Path(folder, 'uit.json')
        run = call(program, '--uit', target, path)
        said = run.stderr.decode('utf-8')
        return ([] if run.returncode == 2 else [f'exit code {run.returncode}']) + [f'it does not say {word!r}: {said}' for word in words if word not in said] + (
            ['a file was written all the same'] if target.exists() else [])


def options_problems(program):
    for arguments, code in ((['--help'], 0), ([], 2), (['--weg', 'x'], 2), (['--uit'], 2), (['--uit', '', 'x'], 2), (['a', 'b'], 2), (['bestaat-niet.xml'], 2),
                            (['--uit', '/bestaat/niet', SMALL], 2), (['--grond', 'verzonnen', SMALL], 2), (['--rsin', '111222334', SMALL], 2), (['--rsin', '111222333', SMALL], 1)):
        run = call(program, *arguments)
        if run.returncode != code:
            yield f'{arguments}: exit code {run.returncode}, expected {code}: {run.stderr.decode()}'


def loads(lijst, path, words):
    run = call(lijst, path)
    said = run.stdout.decode('utf-8')
    return ([] if run.returncode == 0 else [run.stderr.decode('utf-8')]) + [f'{word!r} is not shown' for word in words if word not in said]


def small(program, lijst):
    with tempfile.TemporaryDirectory() as folder:
        run = convert(program, SMALL, folder)
        tap.check('what is not understood gives exit code 1', [] if run.returncode == 1 else [f'exit code {run.returncode}: {run.stderr.decode()}'])
        for name in NAMES:
            got, expected = ((place / name).read_text(encoding='utf-8') for place in (pathlib.Path(folder), EXPECTED))
            same = json.loads(got) == json.loads(expected) if name.endswith('.json') else got == expected
            tap.check(f'{name} is as expected', [] if same else ['it differs; if that is right: test_inavigator.py --schrijf'])
        tap.check('nothing is lost in silence', missing(SMALL, folder))
        tap.check('libzaak loads and freezes the catalogue', loads(lijst, pathlib.Path(folder) / NAMES[0], ['P100', 'P8W', 'Standplaats aanvragen']))
    piped = call(program, '-', stdin=SMALL.open('rb'))
    tap.check('the catalogue goes to the standard output, the report to the standard error',
              [] if json.loads(piped.stdout)['zaaktypen'] and b'Niet begrepen' in piped.stderr and b'--profiel' in piped.stderr else [piped.stderr.decode()])
    for name, (text, words) in WRONG.items():
        tap.check(f'refused: {name}', refused(program, text, words))
    tap.check('options', options_problems(program))


def real(program, lijst):
    if not REAL.is_file():
        print(f'{REAL} is absent: skipped', file=sys.stderr)
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        run = convert(program, REAL, folder)
        catalogue = json.loads((pathlib.Path(folder) / NAMES[0]).read_text(encoding='utf-8'))
        counts = {name: len(rows) for name, rows in catalogue.items()}
        wanted = {'catalogussen': 1, 'zaaktypen': 1, 'statustypen': 1, 'resultaattypen': 1, 'roltypen': 1, 'eigenschappen': 0, 'besluittypen': 0, 'informatieobjecttypen': 1,
                  'zaaktypeInformatieobjecttypen': 1}
        problems = [] if run.returncode == 0 else [f'exit code {run.returncode}: {run.stderr.decode()}']
        problems += [f'{counts}, expected {wanted}'] if counts != wanted else []
        problems += list(missing(REAL, folder)) + loads(lijst, pathlib.Path(folder) / NAMES[0], ['B1796', 'P365D'])
    print('\n'.join(problems), file=sys.stderr)
    sys.exit(1 if problems else 0)


if sys.argv[1] == '--schrijf':
    convert(sys.argv[2], SMALL, EXPECTED)
    sys.exit(0)
if sys.argv[1] == '--echt':
    real(*sys.argv[2:])
small(*sys.argv[1:])
tap.done()
