#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""xes-feiten and xes-toets: facts from an XES event log, and the figures about them.

    test_xes.py XES-FEITEN XES-TOETS             the small log of tests/data, and input that must be refused
    test_xes.py --logboek XES-FEITEN XES-TOETS [WERKVOORRAAD]
                                                 the real log of ../shared/data; leaves with 77 where that is absent
"""
import collections
import csv
import datetime
import gzip
import json
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import tap

LOG = tap.ROOT.parent / 'shared' / 'data' / 'logs' / 'coselog-receipt.xes.gz'
SMALL = tap.ROOT / 'tests' / 'data' / 'klein.xes'
SECONDS = 120

# What is known of the real log.
CASES, EVENTS, CLOSED = 1434, 8577, 1329
LATE = {'later dan het tijdstip van de deadline': 377, 'later dan de dag van die deadline': 309,
        'later dan die dag, verschoven door de Algemene termijnenwet': 304, 'later dan acht weken na ontvangst': 476}
MOVED = {'case-4584': 'zaterdag 8 januari 2011', 'case-6607': 'zaterdag 21 mei 2011', 'case-7570': 'zondag 10 juli 2011',
         'case-9495': 'zondag 6 november 2011', 'case-9947': 'zondag 15 januari 2012'}


def call(*command, **options):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
                          timeout=SECONDS, cwd=tap.ROOT, **options)


def differences(got, path):
    expected = path.read_bytes()
    return [] if got == expected else [f'it differs from {tap.relative(path)}', got.decode('utf-8', 'replace')]


# --- input that must be refused ---

def trace(inside, tail='</log>'):
    return f'<log>\n<trace>\n{inside}\n</trace>\n{tail}'


NAME = '<string key="concept:name" value="a"/>'
START = '<date key="startdate" value="2011-01-03T09:00:00+01:00"/>'
EVENT = '<event>\n<string key="concept:name" value="x"/>\n%s</event>'
BOMB = ''.join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))

# name: (text, words of the complaint)
WRONG = {
    'nothing at all': ('', ['leeg']),
    'no XML': ('zaak;datum\n1;2\n', ['regel 1', 'geldige XML']),
    'another document': ('<html><body/></html>', ['regel 1', '<html>', '<log>']),
    'an end that is missing': (trace(NAME + START, ''), ['geldige XML']),
    'a tag that is not closed': (trace(NAME + '\n<b key="b">' + START), ['regel 5', 'geldige XML']),
    'text that is no UTF-8': (trace(NAME).encode().replace(b'"a"', b'"\xff\xfe"'), ['regel 3', 'geldige XML']),
    'an entity that is not known': (trace('<string key="concept:name" value="&wie;"/>'), ['regel 3', 'geldige XML']),
    'no name': (trace(START), ['regel 2', 'concept:name']),
    'no start': (trace(NAME), ['regel 2', 'startdate']),
    'an empty trace': ('<log><trace/></log>', ['regel 1', 'trace']),
    'a start that was not filled in': (trace(NAME + '\n<date key="startdate" value="UNKNOWN"/>'), ['regel 2', 'startdate']),
    'a day that does not exist': (trace(NAME + '\n' + START.replace('01-03', '02-30')), ['regel 4', 'startdate', '2011-02-30']),
    'a day without a time': (trace(NAME + '\n<date key="startdate" value="2011-01-03"/>'), ['regel 4', 'startdate']),
    'a time without an offset': (trace(NAME + START + '\n<date key="deadline" value="2011-01-03T09:00:00"/>'), ['regel 4', 'deadline']),
    'a day outside the kalender': (trace(NAME + START + '\n<date key="enddate" value="1711-01-03T09:00:00Z"/>'), ['regel 4', '1950']),
    'a date twice': (trace(NAME + START + '\n' + START), ['regel 4', 'twee keer']),
    'an attribute without a key': (trace(NAME + START + '\n<string value="b"/>'), ['regel 4', 'key']),
    'a date without a value': (trace(NAME + '\n<date key="startdate"/>'), ['regel 4', 'startdate']),
    'an event without a moment': (trace(NAME + START + '\n' + EVENT % ''), ['regel 4', 'time:timestamp']),
    'an event with a wrong moment': (trace(NAME + START + '\n' + EVENT % '<date key="time:timestamp" value="gisteren"/>\n'), ['regel 6', 'gisteren']),
    'an event without a name': (trace(NAME + START + '\n<event/>'), ['regel 4', 'concept:name']),
    'a long text': (trace('<string key="concept:name" value="' + 'a' * 20000 + '"/>'), ['langer']),
    'a very long text': (trace('<string key="concept:name" value="' + 'a' * 12000000 + '"/>'), ['geldige XML']),
    'elements in elements': ('<log>' + '<a>' * 5000, ['geldige XML']),
    'too many events': (trace(NAME + START + (EVENT % '<date key="time:timestamp" value="2011-01-03T09:00:00Z"/>') * 4901), ['4900']),
    'entities that grow': (f'<!DOCTYPE log [<!ENTITY e0 "aaaaaaaaaa">{BOMB}]>' + trace('<string key="concept:name" value="&e11;"/>'), ['regel']),
    'a DOCTYPE': ('<!DOCTYPE log [<!ENTITY x "y">]>' + trace(NAME + START), ['regel 1', 'DOCTYPE']),
}


def complaint_problems(name, result, words):
    text = result.stderr.decode('utf-8', 'replace')
    if result.returncode != 2:
        yield f'{name}: it left with {result.returncode}: {text}'
    yield from (f'{name}: {word!r} is not in {text!r}' for word in ['xes-feiten: ', *words] if word not in text)


def refused(program, folder):
    for name, (content, words) in WRONG.items():
        path = folder / 'fout.xes'
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        yield from complaint_problems(name, call(program, path), words)


def damaged_archives(program, folder):
    whole = gzip.compress(SMALL.read_bytes())
    path = folder / 'fout.xes.gz'
    for name, content in (('half of it', whole[:len(whole) // 2]), ('without its last bytes', whole[:-3]),
                          ('with a changed byte', whole[:200] + bytes([whole[200] ^ 255]) + whole[201:])):
        path.write_bytes(content)
        yield from complaint_problems(name, call(program, path), ['gz-bestand'])


def outside(program, folder):
    """Nothing outside the log is read: no file, no address."""
    secret = folder / 'geheim.txt'
    secret.write_text('zeer geheim', encoding='utf-8')
    with socket.create_server(('127.0.0.1', 0)) as server:
        server.setblocking(False)
        address = f'http://127.0.0.1:{server.getsockname()[1]}/x'
        for name, content in (
                ('a file as entity', f'<!DOCTYPE log [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + trace(f'<string key="concept:name" value="a">&x;</string>{START}')),
                ('an address as entity', f'<!DOCTYPE log [<!ENTITY x SYSTEM "{address}">]>' + trace(f'<string key="concept:name" value="a">&x;</string>{START}')),
                ('a parameter entity', f'<!DOCTYPE log [<!ENTITY % x SYSTEM "{address}"> %x;]>' + trace(NAME + START)),
                ('a DTD elsewhere', f'<!DOCTYPE log SYSTEM "{address}">' + trace(NAME + START))):
            path = folder / 'fout.xes'
            path.write_text(content, encoding='utf-8')
            result = call(program, path)
            yield from complaint_problems(name, result, ['DOCTYPE'])
            if b'geheim' in result.stdout + result.stderr.replace(str(secret).encode(), b''):
                yield f'{name}: it was read'
        try:
            server.accept()
            yield 'there was a connection'
        except BlockingIOError:
            pass


def options(program, folder):
    out = folder / 'feiten.jsonl'
    broken = folder / 'fout.xes'
    broken.write_text(trace(NAME + START, ''), encoding='utf-8')
    for command in ([], ['--uit'], ['--zaaktype', '', SMALL], ['--zak', SMALL], [SMALL, SMALL], [folder / 'er-niet.xes'], [folder],
                    ['--uit', folder / 'er-niet' / 'x', SMALL]):
        result = call(program, *command)
        if result.returncode != 2 or not result.stderr.startswith(b'xes-feiten: ') or result.stdout:
            yield f'{command}: {result}'
    if call(program, broken, '--uit', out).returncode != 2 or out.exists() or list(folder.glob('*.deel')):
        yield 'a log with a mistake leaves a file'
    result = call(program, SMALL, '--uit', out, '--zaaktype', 'iets', '--resultaattype', 'Verleend')
    rows = [json.loads(line) for line in out.read_text(encoding='utf-8').splitlines()]
    if result.returncode or {row['zaaktype'] for row in rows if row['feit'] == 'open'} != {'iets'} or \
            {row['resultaattype'] for row in rows if row['feit'] == 'resultaat'} != {'Verleend'} or any('organisatie' in row for row in rows):
        yield 'the options are not followed'
    if call(program, '--help').returncode != 0:
        yield '--help'


def small_log(feiten, toets, folder):
    result = call(feiten, SMALL, '--organisatie', 'GM9901')
    tap.check('the small log gives its facts', differences(result.stdout, SMALL.with_suffix('.jsonl')) + ([result.stderr] if result.returncode else []))
    packed = folder / 'klein.xes.gz'
    packed.write_bytes(gzip.compress(SMALL.read_bytes()))
    tap.check('packed with gz it gives the same', differences(call(feiten, '--organisatie', 'GM9901', packed).stdout, SMALL.with_suffix('.jsonl')))
    with packed.open('rb') as file:
        tap.check('and from the standard input', differences(call(feiten, '--organisatie', 'GM9901', '-', stdin=file).stdout, SMALL.with_suffix('.jsonl')))
    flat = folder / 'klein.xes'
    flat.write_text(SMALL.read_text(encoding='utf-8').replace('\n', ''), encoding='utf-8')
    tap.check('and on one line', differences(call(feiten, '--organisatie', 'GM9901', flat).stdout, SMALL.with_suffix('.jsonl')))
    tap.check('xes-toets explains it', differences(call(toets, SMALL.with_suffix('.jsonl')).stdout, SMALL.with_suffix('.out')))
    tap.check('broken logs are refused, in Dutch and with the line', refused(feiten, folder))
    tap.check('damaged archives are refused', damaged_archives(feiten, folder))
    tap.check('nothing outside the log is read', outside(feiten, folder))
    tap.check('options are checked and followed', options(feiten, folder))
    bad = folder / 'feiten.jsonl'
    bad.write_text('{"zaak":"a","feit":"open"}\n', encoding='utf-8')
    tap.check('xes-toets refuses other input', [command for command in ([], [folder / 'er-niet'], [bad], ['--catalogus', folder, SMALL.with_suffix('.jsonl')])
                                                if call(toets, *command).returncode != 2])


# --- the real log ---

def read_log():
    """The log as Python sees it: (attributes, events) of each trace."""
    space = '{http://www.xes-standard.org/}'
    with gzip.open(LOG) as file:
        root = xml.etree.ElementTree.parse(file).getroot()
    return [({row.get('key'): row.get('value') for row in case if row.tag != space + 'event'},
             [{row.get('key'): row.get('value') for row in event} for event in case.findall(space + 'event')]) for case in root.findall(space + 'trace')]


def lost(log, facts):
    """Every case, event and end of the log is a fact, and there is nothing else."""
    of_case = collections.defaultdict(list)
    for fact in facts:
        of_case[fact['zaak']].append(fact)
    for attributes, events in log:
        rows = of_case.pop(attributes['concept:name'], [])
        done = [(row['waarde'], row['op'], row['actor']) for row in rows if row.get('naam') == 'activiteit']
        if done != [(event['concept:name'], event['time:timestamp'], event['org:resource']) for event in events]:
            yield f'{attributes["concept:name"]}: events differ'
        ends = [row['op'] for row in rows if row.get('statustype') == 'Afgehandeld']
        if ends != [attributes[name] for name in ('enddate',) if name in attributes]:
            yield f'{attributes["concept:name"]}: the end differs'
        if sum(row['feit'] == 'open' for row in rows) != 1 or {row['waarde'] for row in rows if row.get('naam') == 'deadline'} != {attributes['deadline']}:
            yield f'{attributes["concept:name"]}: begin or deadline differs'
        if len({row['id'] for row in rows}) != len(rows):
            yield f'{attributes["concept:name"]}: an id stands there twice'
    yield from (f'{name} is not in the log' for name in of_case)


def figures(report):
    if f'Het logboek heeft {CASES:,} zaken. Daarvan zijn er {CLOSED:,} afgesloten'.replace(',', '.') not in report:
        yield 'the first line differs'
    for text, number in LATE.items():
        if not re.search(rf'^ +{number}  {re.escape(text)}', report, re.MULTILINE):
            yield f'{number} {text} is not there'


def moved(report, log):
    """The cases between 309 and 304: each with its deadline, the named days that move it, and its end."""
    part = report.split('Van 309 naar 304')[1].split('\nVan 304')[0]
    if re.findall(r'^  (case-\d+)$', part, re.MULTILINE) != [row['concept:name'] for row, _ in log if row['concept:name'] in MOVED]:
        yield 'other cases'
    for name, day in MOVED.items():
        text = part.split(f'  {name}\n')[1].split('  case-')[0]
        end = next(datetime.datetime.fromisoformat(row['enddate']) for row, _ in log if row['concept:name'] == name)
        for words in (f'De deadline in het logboek is {day}.', ' een zondag', 'verlengd tot maandag ', 'art. 1 lid 1',
                      f'afgesloten op maandag {end.day} '):
            if words not in text:
                yield f'{name}: {words!r} is not in {text!r}'


def work_list(program, facts):
    """The work list over the same facts: open, closed, and closed later than the law says."""
    wabo = 'examples/data/wabo'
    result = call(program, '--catalogus', f'{wabo}/catalogus.json', '--profielen', f'{wabo}/procesprofielen.json', '--peildatum', '2012-01-25',
                  '--alle', '--regels', '0', '--csv', facts)
    rows = list(csv.DictReader(result.stdout.decode('utf-8-sig').splitlines()))
    closed = [row for row in rows if row['afgehandeld_op']]
    late = [row for row in closed if row['afgehandeld_op'] > row['wet_uiterlijk']]
    if (len(rows), len(closed), len(late)) != (CASES, CLOSED, LATE['later dan acht weken na ontvangst']):
        yield f'{len(rows)} zaken, {len(closed)} closed, {len(late)} late: {result.stderr}'


def real_log(feiten, toets, folder, *werkvoorraad):
    out = folder / 'feiten.jsonl'
    result = call(feiten, LOG, '--uit', out)
    tap.check('the real log is read', [result.stderr] if result.returncode or not result.stderr else [])
    facts = [json.loads(line) for line in out.read_text(encoding='utf-8').splitlines()]
    log = read_log()
    tap.check(f'{CASES} zaken', [] if sum(fact['feit'] == 'open' for fact in facts) == CASES == len(log) else ['another number'])
    tap.check(f'{EVENTS} events', [] if sum(fact.get('naam') == 'activiteit' for fact in facts) == EVENTS else ['another number'])
    tap.check('nothing is lost', lost(log, facts))
    tap.check('the same log gives the same bytes', [] if call(feiten, LOG).stdout == out.read_bytes() else ['they differ'])
    result = call(toets, out)
    report = result.stdout.decode('utf-8')
    tap.check(f'{CLOSED} closed; late: {", ".join(map(str, LATE.values()))}', [result.stderr] * bool(result.returncode) + list(figures(report)))
    tap.check('from 309 to 304 day by day', moved(report, log))
    sentence = 'Van 304 naar 476: het logboek legt verlenging en opschorting alleen vast in het veld deadline.'
    tap.check('from 304 to 476 by the deadline field', [] if sentence in report else [report])
    for program in werkvoorraad:
        tap.check('the work list gives 476 too', work_list(program, out))


def main():
    real = sys.argv[1] == '--logboek'
    if real and not LOG.is_file():
        print('test_xes: ../shared/data/logs is not there: skipped', file=sys.stderr)
        sys.exit(77)
    feiten, toets, *others = (pathlib.Path(name).resolve() for name in sys.argv[2 if real else 1:])
    with tempfile.TemporaryDirectory() as name:
        if real:
            real_log(feiten, toets, pathlib.Path(name), *others)
        else:
            small_log(feiten, toets, pathlib.Path(name))
    tap.done()


main()
