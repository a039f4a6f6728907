#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""rasci as people and as a build server use it: matrices, checks, audit, work load, exit codes.

    test_rasci.py PROGRAM
"""
import html.parser
import json
import pathlib
import subprocess
import sys
import tempfile

import tap

PROGRAM = sys.argv[1]
CATALOGUS = 'examples/data/catalogus.json'
PROFIELEN = ('--profielen', 'examples/data/procesprofielen.json', '--op', '2025-06-12')
FEITEN = ('--feiten', 'examples/data/rasci.jsonl', '--mandaten', 'examples/data/mandaten.json')


def call(*command):
    return subprocess.run([PROGRAM, *map(str, command), CATALOGUS], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8', check=False, timeout=60, cwd=tap.ROOT)


def expect(name, result, code, *parts):
    problems = [part for part in parts if part not in result.stdout + result.stderr]
    tap.check(name, [f'{result.returncode} {problems} {result.stdout[-900:]} {result.stderr}'] if result.returncode != code or problems else [])


class Page(html.parser.HTMLParser):
    """Counts what a table needs to be read aloud, and sees to it that what opens closes."""
    def __init__(self):
        super().__init__()
        self.open, self.found, self.wrong = [], [], []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs).get('scope')))
        if tag != 'meta':
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


expect('the profiles of the examples have no faults', call(*PROFIELEN), 0, '0 fouten', 'zaaktype bezwaar', 'rasci-r8')
expect('unless warnings are faults', call(*PROFIELEN, '--faal-bij', 'waarschuwing'), 1)
expect('limits and severities', call(*PROFIELEN, '--grens', 'max_procent_r=100', '--ernst', 'rasci-r7=uit', '--ernst', 'rasci-r6=uit', '--ernst', 'rasci-r13=uit', '--ernst', 'rasci-r3=uit',
                                     '--ernst', 'rasci-r9=uit'), 0, '0 fouten, 0 waarschuwingen, 0 meldingen.')
expect('one zaaktype as text', call(*PROFIELEN, '--zaaktype', 'bezwaar', '--matrix', 'tekst'), 0, 'Activiteit', 'Zaakcoördinator')
page = Page()
text = call(*PROFIELEN, '--matrix', 'html').stdout
page.feed(text)
tap.check('the page is whole', [f'{page.open} {page.wrong}'] if page.open or page.wrong else [])
tables = [tag for tag, _ in page.found].count('table')
tap.check('each table has a caption and heads of rows and columns', [] if tables > 10 and [tag for tag, _ in page.found].count('caption') == tables and
          all(scope for tag, scope in page.found if tag == 'th') else [str(page.found[:40])])
lines = call(*PROFIELEN, '--matrix', 'json').stdout.splitlines()
tap.check('a matrix is a line of JSON', [] if len(lines) == tables and all(json.loads(line)['activiteiten'] for line in lines) else [lines[0][:200]])

result = call(*PROFIELEN, *FEITEN)
expect('what was done is held against the matrices', result, 1, 'zaak R-02', 'rasci-uitvoerder', '(kcc)', 'rasci-r11', 'rasci-advies', '12 maart 2025', 'zaak R-03', '"Besluit voorbereiden en nemen" (Awb', 'Awb art. 10:3 lid 3')
tap.check('a case that went as it should is not named', [] if 'zaak R-01' not in call(*PROFIELEN, *FEITEN, '--ernst', 'rasci-r12=uit').stdout else [result.stdout])
result = call(*PROFIELEN, *FEITEN, '--json', '--ernst', 'rasci-r12=uit')
document = json.loads(result.stdout)
found = sorted((row['zaak'], row['regel']) for row in document['bevindingen'])
tap.check('the same as JSON', [] if result.returncode == 1 and found == [
    ('R-02', 'rasci-advies'), ('R-02', 'rasci-r11'), ('R-02', 'rasci-uitvoerder'), ('R-03', 'rasci-r10'), ('R-03', 'rasci-r11')] and document['fouten'] == 3 else [str(found)])
expect('advice has a severity of its own', call(*PROFIELEN, *FEITEN[:2], '--json', '--ernst', 'rasci-r12=uit', '--ernst', 'rasci-advies=fout', '--faal-bij', 'nooit'), 0, '"fouten":2')
expect('without mandates none are judged', call(*PROFIELEN, *FEITEN[:2], '--json', '--ernst', 'rasci-r12=uit', '--faal-bij', 'nooit'), 0, '"fouten":1')
expect('work load for people', call(*PROFIELEN, *FEITEN[:2], '--werklast'), 0, '(niemand)', 'm.bakker')
rows = {row.get('betrokkene'): row for row in json.loads(call(*PROFIELEN, *FEITEN[:2], '--werklast', '--json').stdout)['werklast']}
tap.check('work load for programs', [] if rows['m.bakker']['a'] == 1 and rows['j.jansen']['zaken'] == 2 else [str(rows)])
expect('help', call('--help'), 0, 'Gebruik: rasci')
for name, arguments in {
        'no profiles': (), 'an unknown option': (*PROFIELEN, '--wat'), 'a day that is none': (*PROFIELEN, '--op', 'vandaag'), 'a limit that is none': (*PROFIELEN, '--grens', 'max_x=1'),
        'a rule that is none': (*PROFIELEN, '--ernst', 'rasci-r14=uit'), 'a form that is none': (*PROFIELEN, '--matrix', 'pdf'), 'a zaaktype without a profile': (*PROFIELEN, '--zaaktype', 'x'),
        'a file that is not there': (*PROFIELEN, '--feiten', 'nergens'), 'work load without facts': (*PROFIELEN, '--werklast')}.items():
    expect(f'refused: {name}', call(*arguments), 2, 'rasci: ')
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, 'm.json')
    path.write_text('{"mandaten": [{"id": "a"}]}', encoding='utf-8')
    expect('a mistake in the register of mandates says where', call(*PROFIELEN, '--mandaten', path), 2, 'veld mandaten.0.gemandateerde')
tap.done()
