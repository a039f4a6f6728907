#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""servicenormen: its figures against what Python makes of the same files, its faults, and a catalogue without any.

    test_servicenormen.py PROGRAM
"""
import collections
import datetime
import json
import math
import pathlib
import subprocess
import sys
import tempfile

import tap

PROGRAM = sys.argv[1]
FOLDER = tap.ROOT / 'examples/data/servicenormen'
PEILDATUM = '2026-08-31'


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8', check=False, cwd=tap.ROOT)


def lines(name):
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding='utf-8').splitlines()]


def moment(text):
    return datetime.datetime.fromisoformat(text)


def seconds(row):
    return (moment(row['einde']) - moment(row['begin'])).total_seconds()


def facts():
    """Per case its facts by kind and name, on their days."""
    cases = collections.defaultdict(dict)
    for row in lines('feiten.jsonl'):
        kind = row['feit']
        key = (kind, row.get('naam') or row.get('statustype') if kind in ('eigenschap', 'status') else None)
        cases[row['zaak']].setdefault(key, row)
    return cases


def day(row):
    return row and datetime.date.fromisoformat(row['op'])


def iso(text):
    return datetime.date(int(text[:4]), int(text[4:6]), int(text[6:]))


def weeks(cases, zaaktype, norm_days):
    """A promise of calendar days from receipt: in time, and all that are due or done."""
    kept = total = 0
    for case in cases.values():
        if case[('open', None)]['zaaktype'] != zaaktype:
            continue
        begin = day(case[('open', None)])
        due = begin + datetime.timedelta(norm_days)
        done = day(case.get(('besluit', None)) or case.get(('status', 'Afgehandeld')))
        if done or due < datetime.date.fromisoformat(PEILDATUM):
            total += 1
            kept += bool(done and done <= due)
    return kept, total


def expected():
    """The sums of the six months, of the promises that need no kalender."""
    events, cases = lines('gebeurtenissen.jsonl'), facts()
    calls = [row for row in events if row['gebeurtenis'] == 'telefoongesprek']
    visits = [row for row in events if row['gebeurtenis'] == 'websitebezoek']
    yield 'telefoon-opnemen', (sum(seconds(row) <= 25 for row in calls), len(calls))
    yield 'telefoon-doorverbinden', (sum(row['aantal'] <= 2 for row in calls), len(calls))
    yield 'website', (sum(row['aantal'] <= 3 for row in visits), len(visits))
    yield 'brief', weeks(cases, 'bewonersbrief', 14)
    yield 'taxatieverslag', weeks(cases, 'taxatieverslag', 7)
    yield 'bijzondere-bijstand', weeks(cases, 'bijzondere-bijstand', 14)
    gym = [case.get(('status', 'Uitbetaald')) for case in cases.values() if case[('open', None)]['zaaktype'] == 'gymvergoeding']
    yield 'gymvergoeding', (sum(bool(row) and row['op'][5:7] == '07' for row in gym), len(gym))
    work = [case for case in cases.values() if case[('open', None)]['zaaktype'] == 'wegwerkzaamheden']
    due = [(iso(case[('eigenschap', 'begin_werk')]['waarde']) - datetime.timedelta(7), day(case.get(('status', 'Bewoners geïnformeerd')))) for case in work]
    due = [(last, done) for last, done in due if done or last < datetime.date.fromisoformat(PEILDATUM)]
    yield 'wegwerk', (sum(bool(done) and done <= last for last, done in due), len(due))


def differences(found):
    for norm, (kept, total) in expected():
        row = found[norm]
        # The months of the trend end with that of the day of the question: what was done before its last day in a later month is not in them.
        sums = (sum(month['op_tijd'] for month in row['maanden']), sum(month['totaal'] for month in row['maanden']))
        later = total - sums[1]
        if kept - sums[0] != later or later < 0 or not total:
            yield f'{norm}: {sums} in the program, {(kept, total)} here'


def unsound(found):
    """What must hold of every row."""
    for norm, row in found.items():
        kept, total = row['score']['op_tijd'], row['score']['totaal']
        verdict = 'n.v.t.' if not total else 'gehaald' if kept * 100 >= row['doel'] * total else 'niet gehaald'
        if row['oordeel'] != verdict or row['promille'] != (kept * 1000 // total if total else None):
            yield f'{norm}: {row["oordeel"]}, {row["promille"]}'
        if not total:
            continue
        z = 1.959963984540054
        middle, half = (kept + z * z / 2) / (total + z * z), z / (total + z * z) * math.sqrt(kept * (total - kept) / total + z * z / 4)
        if row['marge'] != [max(0, math.floor(1000 * (middle - half) + 1e-9)), min(1000, math.ceil(1000 * (middle + half) - 1e-9))]:
            yield f'{norm}: {row["marge"]}'


def shown_otherwise(found, text):
    """The table for people has the same figures."""
    table = {line.split()[0]: line for line in text.split('Hoe vaak het lukte')[1].split('\n\n')[0].splitlines()[2:]}
    for norm, row in found.items():
        cells = table[norm].split()
        if f'{row["score"]["op_tijd"]} {row["score"]["totaal"]}' not in ' '.join(cells) or (row['promille'] is not None and f'{row["promille"] // 10},{row["promille"] % 10}' not in cells):
            yield table[norm]


def faults(folder):
    """Arguments, and a piece of what the program must say."""
    own = ['--catalogus', FOLDER / 'catalogus.json', '--profielen', FOLDER / 'servicenormen.json']
    yield ['--kleur'], 'deze optie is er niet'
    yield ['--peildatum', '31-08-2026'], 'geen dag'
    yield ['--dagen', 'veel'], '--dagen'
    yield [*own, '--organisatie', 'GM7777', FOLDER / 'feiten.jsonl'], 'is van organisatie "GM7777". Wel bijvoorbeeld: GM9901'
    yield ['--catalogus', FOLDER / 'catalogus.json'], '--profielen'
    yield ['--catalogus', FOLDER / 'weg.json', '--profielen', FOLDER / 'servicenormen.json', FOLDER / 'feiten.jsonl'], 'weg.json'
    for line, wanted in (('{"gebeurtenis": "x", "id": "1"}', 'veld begin'), ('{"gebeurtenis": "x", "id": "1", "begin": "2026-02-30"}', 'veld begin'), ('[1]', 'geen JSON-object'),
                         ('{"gebeurtenis": "x", "id": "1", "begin": "2026-02-03", "aantal": -1}', 'veld aantal'), ('{"gebeurtenis": "x", "wacht": 3}', 'veld wacht')):
        path = pathlib.Path(folder, 'gebeurtenissen.jsonl')
        path.write_text('{"gebeurtenis": "x", "id": "0", "begin": "2026-02-03"}\n' + line + '\n', encoding='utf-8')
        yield [*own, '--gebeurtenissen', path, FOLDER / 'feiten.jsonl'], wanted


def main():
    human, machine = run(), run('--json')
    found = {row['norm']: row for row in json.loads(machine.stdout)['servicenormen']}
    tap.check('the twenty norms are measured, one of them in two parts', [] if len(found) == 21 and human.returncode == machine.returncode == 0 else [str(sorted(found)), human.stderr])
    tap.check('each of them has something to measure', [norm for norm, row in found.items() if not sum(month['totaal'] for month in row['maanden'])])
    tap.check('the counts are those of Python', differences(found))
    tap.check('verdict, share and interval follow from the counts', unsound(found))
    tap.check('people see the same figures', shown_otherwise(found, human.stdout))
    with tempfile.TemporaryDirectory() as folder:
        tap.check('faults are told', [f'{arguments}: {result.returncode} {result.stderr}' for arguments, wanted in faults(folder)
                                      for result in [run(*arguments)] if result.returncode != 2 or wanted not in result.stderr])
    none = run('--catalogus', FOLDER / 'catalogus.json', '--profielen', FOLDER / 'servicenormen.json', '--peildatum', PEILDATUM, '/dev/null')
    tap.check('without cases there is no score', [] if none.returncode == 0 and 'niet gehaald' not in none.stdout and 'n.v.t.' in none.stdout else [none.stdout, none.stderr])
    tap.done()


main()
