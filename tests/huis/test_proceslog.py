# SPDX-License-Identifier: EUPL-1.2
"""proceslog and termijnagenda, read back: XES as XML, OCEL 2.0 as JSON with its references, iCalendar line by line."""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import tap

PROGRAM, *AGENDA = sys.argv[1:]
KLEIN = 'examples/data/klein.jsonl'
XES = '{http://www.xes-standard.org/}'
STRANGE = ('{"zaak":"Z&<1>","id":"f1","feit":"open","op":"2025-03-03","zaaktype":"omgevingsvergunning-regulier","vastgelegd":"2025-03-03T09:00:00Z","actor":"a\\u0001\\"<b>"}\n'
           '{"zaak":"Z&<1>","id":"f2","feit":"rol","op":"2025-03-03","roltype":"Behandelaar","betrokkene":"Z&<1>"}\n'
           '{"zaak":"Z&<1>","id":"f3","feit":"status","op":"2025-03-03T10:15:00+01:00","statustype":"Ontvangen"}\n'
           '{"zaak":"Z&<1>","id":"f4","feit":"eigenschap","op":"onbekend","vastgelegd":"2025-03-04T09:00:00Z","naam":"x","waarde":"y"}\n')

# Facts of one day that say no more than the day: the ids sort the other way round, and two lines have none.
SAME_DAY = ('{"zaak":"Z-1","id":"e","feit":"status","op":"2025-03-03","statustype":"Ontvangen"}\n'
            '{"zaak":"Z-1","id":"d","feit":"rol","op":"2025-03-03","roltype":"Behandelaar","betrokkene":"b"}\n'
            '\n'
            '{"zaak":"Z-2","id":"z","feit":"open","op":"2025-03-03","zaaktype":"omgevingsvergunning-regulier"}\n'
            '{"zaak":"Z-1","id":"z","feit":"open","op":"2025-03-03","zaaktype":"omgevingsvergunning-regulier"}\n'
            '{"zaak":"Z-1","id":"c","feit":"kenmerk","op":"2025-03-03","kenmerk":"k","bron":"b"}\n'
            '{"zaak":"Z-1","feit":"eigenschap","op":"2025-03-03","naam":"x","waarde":"1"}\n'
            '{"zaak":"Z-1","feit":"product","op":"2025-03-03","product_of_dienst":"https://x.example/p"}\n'
            '{"zaak":"Z-1","feit":"eigenschap","op":"2025-03-03","naam":"x","waarde":"2"}\n'
            '{"zaak":"Z-1","id":"e","feit":"status","op":"2025-03-03","statustype":"Ontvangen"}\n'
            '{"zaak":"Z-1","id":"b","feit":"betaling","op":"2025-03-03","betalingsindicatie":"geheel","vastgelegd":"2025-03-03T08:00:00Z"}\n'
            '{"zaak":"Z-1","id":"a","feit":"klantcontact","op":"2025-03-03T09:00:00Z","kanaal":"balie"}\n'
            '{"zaak":"Z-1","id":"9","feit":"rol_einde","op":"2025-03-03","roltype":"Behandelaar","betrokkene":"b"}\n')
SAME_DAY_ORDER = ['open', 'status', 'rol', 'kenmerk', 'eigenschap', 'product', 'eigenschap', 'rol_einde', 'betaling', 'klantcontact']


def run(*args, program=None):
    done = subprocess.run([program or PROGRAM, *args], cwd=tap.ROOT, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def facts():
    rows = [json.loads(line) for line in (tap.ROOT / KLEIN).read_text(encoding='utf-8').splitlines()]
    withdrawn = {row['feit_id'] for row in rows if row.get('feit') == 'herroeping' and 'feit_id' in row}
    return rows, withdrawn


def values(element):
    return {child.get('key'): child.get('value') for child in element}


def check_xes():
    code, out, err = run(KLEIN)
    root = xml.etree.ElementTree.fromstring(out)
    rows, _ = facts()
    traces = root.findall(f'{XES}trace')
    first = traces[0].findall(f'{XES}event')
    tap.check('xes: a trace per case, in the XES name space', [] if code == 0 and len(traces) == len({row['zaak'] for row in rows}) else [err])
    letters = [values(event).get('rasci:R') for event in first if values(event)['concept:name'] == 'In behandeling']
    tap.check('xes: who did it on that day', [] if letters == ['team-vergunningen; j.jansen'] else letters)
    moments = [values(event)['time:timestamp'] for trace in traces for event in trace.findall(f'{XES}event')]
    tap.check('xes: moments in UTC', [m for m in moments if not re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z', m)])
    orders = [[values(event)['time:timestamp'] for event in trace.findall(f'{XES}event')] for trace in traces]
    tap.check('xes: events in order', [order for order in orders if order != sorted(order)])


def broken(log):
    """References and attributes that an OCEL 2.0 log may not have."""
    objects = {row['id']: row for row in log['objects']}
    types = {row['name']: {a['name'] for a in row['attributes']} for row in log['objectTypes']}
    events = {row['name']: {a['name'] for a in row['attributes']} for row in log['eventTypes']}
    problems = [] if len(objects) == len(log['objects']) and len({row['id'] for row in log['events']}) == len(log['events']) else ['an id comes twice']
    for row, known in [(r, types) for r in log['objects']] + [(r, events) for r in log['events']]:
        problems += [f'{row["id"]}: {row["type"]}'] if row['type'] not in known else [f'{row["id"]}: {a["name"]}' for a in row['attributes'] if a['name'] not in known[row['type']]]
        problems += [f'{row["id"]}: {r["objectId"]}' for r in row['relationships'] if r['objectId'] not in objects]
    for row in log['events']:
        datetime.datetime.fromisoformat(row['time'].replace('Z', '+00:00'))
    return problems


def check_ocel():
    code, out, err = run('--vorm', 'ocel', KLEIN)
    log = json.loads(out)
    tap.check('ocel: ids, types, attributes and references hold', broken(log) if code == 0 else [err])
    event = next(row for row in log['events'] if row['type'] == 'In behandeling' and row['id'].startswith('K-01/'))
    pairs = {(r['qualifier'], r['objectId']) for r in event['relationships']}
    expected = {('zaak', 'zaak/K-01'), ('R', 'betrokkene/j.jansen'), ('A', 'betrokkene/teamleider-vergunningen')}
    tap.check('ocel: letters of RASCI as qualifiers', expected - pairs)
    code, out, err = run('--vorm', 'ocel', '--zonder-namen', KLEIN)
    tap.check('ocel: without names', [name for name in ('j.jansen', 'teamleider') if name in out] + broken(json.loads(out)))


def check_strange(folder):
    path = pathlib.Path(folder, 'vreemd.jsonl')
    path.write_text(STRANGE, encoding='utf-8')
    for vorm in ('xes', 'ocel'):
        target = pathlib.Path(folder, vorm)
        code, out, err = run('--vorm', vorm, '--uit', str(target), str(path))
        text = target.read_text(encoding='utf-8') if target.exists() else ''
        tap.check(f'{vorm}: strange names are text, a fact without a day is told', [] if code == 0 and not out and '1 feiten zonder bekende dag' in err else [code, out, err])
        if vorm == 'ocel':
            tap.check('ocel: of strange names too', broken(json.loads(text)))
        else:
            event = xml.etree.ElementTree.fromstring(text).find(f'{XES}trace').findall(f'{XES}event')[-1]
            tap.check('xes: the moment of an event', [] if values(event)['time:timestamp'] == '2025-03-03T09:15:00Z' else [values(event)])
    code, out, err = run('--uit', str(pathlib.Path(folder, 'geen', 'map')), KLEIN)
    tap.check('a file that cannot be written', [] if code == 2 and 'proceslog:' in err else [code, err])


def check_same_day(folder):
    path = pathlib.Path(folder, 'een-dag.jsonl')
    path.write_text(SAME_DAY, encoding='utf-8')
    _, out, _ = run(str(path))
    trace = xml.etree.ElementTree.fromstring(out).find(f'{XES}trace')
    kinds = [values(event)['zaak:soort'] for event in trace.findall(f'{XES}event')]
    tap.check('xes: of one day the opening comes first, then the order in which facts were given', [] if kinds == SAME_DAY_ORDER else [kinds])
    _, out, _ = run('--vorm', 'ocel', str(path))
    events = [row for row in json.loads(out)['events'] if row['id'].startswith('Z-1/')]
    kinds = [attribute['value'] for row in events for attribute in row['attributes'] if attribute['name'] == 'soort']
    tap.check('ocel: the same order', [] if kinds == SAME_DAY_ORDER else [kinds])
    path.write_text(SAME_DAY + '{"zaak":"Z-1"}\n', encoding='utf-8')
    code, out, err = run(str(path))
    tap.check('a line that is no fact is named by its number', [] if code == 2 and 'een-dag.jsonl, regel 14' in err and not out else [code, err])


def check_wrong(program, name):
    for args, part in (((), 'noem'), (('--vorm', 'pdf', KLEIN), ''), (('--kleur', 'x', KLEIN), 'optie'), (('bestaat-niet.jsonl', '--op', '2025-04-01') if name == 'termijnagenda' else ('bestaat-niet.jsonl',), 'bestaat-niet')):
        code, out, err = run(*args, program=program)
        tap.check(f'{name}: wrong: {" ".join(args)}', [] if code == 2 and part in err and not out else [code, out, err])


def check_agenda(program):
    code, out, err = run('--op', '2025-04-01', KLEIN, program=program)
    lines = re.sub(r'\r?\n[ \t]', '', out).split('\r\n' if '\r\n' in out else '\n')
    tasks = '\n'.join(lines).split('BEGIN:VTODO')[1:]
    tap.check('agenda: tasks, each with uid, due day, stamp and reasons',
              [task for task in tasks if not all(part in task for part in ('UID:', 'DUE;VALUE=DATE:', 'DTSTAMP:20250401T000000Z', 'DESCRIPTION:'))] + ([] if code == 0 and tasks else [err]))
    tap.check('agenda: nobody is named', [name for name in ('j.jansen', 'teamleider') if name in out])
    tap.check('agenda: the promise where it is sooner, with the legal day in the reasons',
              [] if 'DUE;VALUE=DATE:20250420' in tasks[0] and 'Uiterlijk maandag 12 mei 2025' in tasks[0] else tasks[:1])
    code, out, err = run('--op', '2025-04-01', '--zaaktype', 'bestaatniet', KLEIN, program=program)
    tap.check('agenda: a zaaktype that is not there', [] if code == 2 and not out and 'heeft zaaktype "bestaatniet". Wel bijvoorbeeld: ' in err else [code, out, err])
    check_wrong(program, 'termijnagenda')


def main():
    check_xes()
    check_ocel()
    with tempfile.TemporaryDirectory() as folder:
        check_strange(folder)
        check_same_day(folder)
    check_wrong(PROGRAM, 'proceslog')
    for program in AGENDA:
        check_agenda(program)
    tap.done()


main()
