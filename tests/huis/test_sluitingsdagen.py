#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""sluitingsdagen: closing days from an agenda (iCalendar).

    test_sluitingsdagen.py SLUITINGSDAGEN
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import tap

AGENDA = tap.ROOT / 'examples' / 'data' / 'sluitingsdagen.ics'
DOCUMENT = tap.ROOT / 'tests' / 'data' / 'sluitingsdagen.json'
YEAR = tap.ROOT / 'tests' / 'data' / 'sluitingsdagen-2026.out'
PROGRAM = pathlib.Path(sys.argv[1]).resolve()


def call(*arguments, **options):
    return subprocess.run([str(part) for part in (PROGRAM, *arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=60, cwd=tap.ROOT, **options)


def read(text):
    """The closing days of an agenda, or what was said instead."""
    result = call('-', input=text if isinstance(text, bytes) else text.encode())
    return json.loads(result.stdout)['sluitingen'] if result.returncode == 0 else (result.returncode, result.stdout, result.stderr.decode())


def event(*lines):
    return '\n'.join(['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a', 'SUMMARY:Dicht', *lines, 'END:VEVENT', 'END:VCALENDAR', ''])


def days(*names, naam='Dicht'):
    return {name: naam for name in names}


def differences(cases):
    for name, text, expected in cases:
        found = read(text)
        if found != expected:
            yield f'{name}: {found!r}, not {expected!r}'


DAY = 'DTSTART;VALUE=DATE:20251224'
ZONE = """BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""
OUTLOOK = event('DTSTART;TZID=W. Europe Standard Time:20250707T000000', 'DTEND;TZID=W. Europe Standard Time:20250709T000000').replace('BEGIN:VEVENT', ZONE + 'BEGIN:VEVENT', 1)

RANGES = [
    ('one day', event(DAY), days('2025-12-24')),
    ('until the day after the last', event(DAY, 'DTEND;VALUE=DATE:20251227'), days('2025-12-24', '2025-12-25', '2025-12-26')),
    ('an end on the day itself', event(DAY, 'DTEND;VALUE=DATE:20251224'), days('2025-12-24')),
    ('a duration', event(DAY, 'DURATION:P2D'), days('2025-12-24', '2025-12-25')),
    ('a duration in weeks', event(DAY, 'DURATION:P1W'), days(*(f'2025-12-{day}' for day in range(24, 31)))),
    ('from midnight to midnight', event('DTSTART:20251224T000000', 'DTEND:20251226T000000'), days('2025-12-24', '2025-12-25')),
    ('until the last minute', event('DTSTART:20251224T000000', 'DTEND:20251224T235900'), days('2025-12-24')),
    ('until the last second', event('DTSTART:20251224T000000', 'DTEND:20251225T235959'), days('2025-12-24', '2025-12-25')),
    ('in UTC, winter', event('DTSTART:20251223T230000Z', 'DTEND:20251224T230000Z'), days('2025-12-24')),
    ('in UTC, summer', event('DTSTART:20250706T220000Z', 'DTEND:20250707T220000Z'), days('2025-07-07')),
    ('in UTC, over the change of the clocks', event('DTSTART:20250328T230000Z', 'DTEND:20250330T220000Z'), days('2025-03-29', '2025-03-30')),
    ('in Amsterdam, without a VTIMEZONE', event('DTSTART;TZID=Europe/Amsterdam:20251224T000000', 'DTEND;TZID=Europe/Amsterdam:20251225T000000'), days('2025-12-24')),
    ('in a zone of the file', OUTLOOK, days('2025-07-07', '2025-07-08')),
    ('midnight in UTC is no midnight here', event('DTSTART:20251224T000000Z', 'DTEND:20251225T000000Z'), {}),
    ('an afternoon', event('DTSTART:20251224T120000', 'DTEND:20251224T170000'), {}),
    ('a moment', event('DTSTART:20251224T000000'), {}),
    ('cancelled', event(DAY, 'STATUS:CANCELLED'), {}),
    ('outside the kalender', event('DTSTART;VALUE=DATE:19491231', 'DTEND;VALUE=DATE:19500102'), days('1950-01-01')),
    ('no events', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n', {}),
]
RULES = [
    ('each year', event(DAY, 'RRULE:FREQ=YEARLY;COUNT=3'), days('2025-12-24', '2026-12-24', '2027-12-24')),
    ('until a day', event(DAY, 'RRULE:FREQ=YEARLY;UNTIL=20271224'), days('2025-12-24', '2026-12-24', '2027-12-24')),
    ('without an end', event('DTSTART;VALUE=DATE:20981224', 'RRULE:FREQ=YEARLY'), days('2098-12-24', '2099-12-24', '2100-12-24')),
    ('on a weekday of the month', event('DTSTART;VALUE=DATE:20250606', 'RRULE:FREQ=YEARLY;BYMONTH=6;BYDAY=1FR;COUNT=2'), days('2025-06-06', '2026-06-05')),
    ('leap day', event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;COUNT=2'), days('2024-02-29', '2028-02-29')),
    ('more days each year', event(DAY, 'DTEND;VALUE=DATE:20251226', 'RRULE:FREQ=YEARLY;COUNT=2'), days('2025-12-24', '2025-12-25', '2026-12-24', '2026-12-25')),
    ('the first day outside the rule', event('DTSTART;VALUE=DATE:20250605', 'RRULE:FREQ=YEARLY;BYMONTH=6;BYDAY=1FR;UNTIL=20260101'), days('2025-06-05', '2025-06-06')),
    ('at midnight here, each year', event('DTSTART;TZID=Europe/Amsterdam:20250707T000000', 'DTEND;TZID=Europe/Amsterdam:20250708T000000', 'RRULE:FREQ=YEARLY;COUNT=2'),
     days('2025-07-07', '2026-07-07')),
    ('exceptions', event(DAY, 'RRULE:FREQ=YEARLY;COUNT=4', 'EXDATE;VALUE=DATE:20261224,20281224'), days('2025-12-24', '2027-12-24')),
    ('an exception on the first day', event(DAY, 'RRULE:FREQ=YEARLY;COUNT=2', 'EXDATE;VALUE=DATE:20251224'), days('2026-12-24')),
    ('an exception with a time', event('DTSTART;TZID=Europe/Amsterdam:20251224T000000', 'DTEND;TZID=Europe/Amsterdam:20251225T000000', 'RRULE:FREQ=YEARLY;COUNT=2',
                                       'EXDATE;TZID=Europe/Amsterdam:20261224T000000'), days('2025-12-24')),
    ('loose days', event(DAY, 'RDATE;VALUE=DATE:20260102,20260105'), days('2025-12-24', '2026-01-02', '2026-01-05')),
    ('one time moved', event(DAY, 'RRULE:FREQ=YEARLY;COUNT=2').replace('END:VCALENDAR', '\n'.join(
        ['BEGIN:VEVENT', 'UID:a', 'RECURRENCE-ID;VALUE=DATE:20261224', 'DTSTART;VALUE=DATE:20261223', 'SUMMARY:Dicht', 'END:VEVENT', 'END:VCALENDAR'])), days('2025-12-24', '2026-12-23')),
    ('one time cancelled', event(DAY, 'RRULE:FREQ=YEARLY;COUNT=2').replace('END:VCALENDAR', '\n'.join(
        ['BEGIN:VEVENT', 'UID:a', 'STATUS:CANCELLED', 'RECURRENCE-ID;VALUE=DATE:20261224', DAY, 'SUMMARY:Dicht', 'END:VEVENT', 'END:VCALENDAR'])), days('2025-12-24')),
    ('of another event', event(DAY).replace('END:VCALENDAR', '\n'.join(
        ['BEGIN:VEVENT', 'UID:b', 'RECURRENCE-ID;VALUE=DATE:20251224', 'DTSTART;VALUE=DATE:20251223', 'SUMMARY:Dicht', 'END:VEVENT', 'END:VCALENDAR'])), days('2025-12-23', '2025-12-24')),
]
NAMES = [
    ('a folded line', event(DAY).replace('SUMMARY:Dicht', 'SUMMARY:Dicht we\n gens in\n\tventaris'), days('2025-12-24', naam='Dicht wegens inventaris')),
    ('a fold inside a character', event(DAY).encode().replace(b'Dicht', b'Caf\xc3\r\n \xa9'), days('2025-12-24', naam='Café')),
    ('escaped characters', event(DAY).replace('Dicht', r'Dicht\, ook \; en \\ en\nverder'), days('2025-12-24', naam='Dicht, ook ; en \\ en verder')),
    ('quotes and a slash', event(DAY).replace('Dicht', 'Dicht "n/a"'), days('2025-12-24', naam='Dicht "n/a"')),
    ('no summary', event(DAY).replace('SUMMARY:Dicht\n', ''), days('2025-12-24', naam='Gesloten')),
    ('an empty summary', event(DAY).replace('SUMMARY:Dicht', 'SUMMARY:'), days('2025-12-24', naam='Gesloten')),
    ('a long summary', event(DAY).replace('Dicht', 'é' * 400), days('2025-12-24', naam='é' * 125 + '...')),
    ('an empty place is no mistake', event(DAY, 'LOCATION:'), days('2025-12-24')),
    ('the first of two', event(DAY) + event(DAY).replace('Dicht', 'Ook dicht'), days('2025-12-24')),
    ('more than one calendar', event(DAY) + event('DTSTART;VALUE=DATE:20251231'), days('2025-12-24', '2025-12-31')),
    ('other parts', event(DAY).replace('BEGIN:VEVENT', 'BEGIN:VTODO\nUID:t\nSUMMARY:x\nEND:VTODO\nBEGIN:VEVENT', 1), days('2025-12-24')),
]

# name: (text, words of the complaint)
WRONG = {
    'nothing at all': ('', ['BEGIN:VCALENDAR']),
    'another kind of file': ('{"week": {}}\n', ['regel 1', 'iCalendar']),
    'a web page': ('<!DOCTYPE html>\n<html></html>\n', ['regel 1', 'iCalendar']),
    'an address card': ('BEGIN:VCARD\nEND:VCARD\n', ['regel 1', 'VCALENDAR', 'VCARD']),
    'half a file': (event(DAY)[:-40], ['regel 3', 'BEGIN:VEVENT', 'niet compleet']),
    'no last END': (event(DAY).replace('END:VCALENDAR\n', ''), ['regel 1', 'BEGIN:VCALENDAR', 'niet compleet']),
    'an END too many': (event(DAY) + 'END:VCALENDAR\n', ['regel 9', 'BEGIN']),
    'a wrong END': (event(DAY).replace('END:VEVENT', 'END:VTODO'), ['regel 7', 'END:VEVENT', 'regel 3']),
    'too deep': ('BEGIN:VCALENDAR\n' * 30, ['regel 21', 'lagen']),
    'a line without a name': (event(DAY, 'dit hoort hier niet'), ['regel 7', 'NAAM:waarde']),
    'a line before the first': ('UID:1\n' + event(DAY), ['regel 1', 'BEGIN:VCALENDAR']),
    'Latin-1': (event(DAY).encode().replace(b'Dicht', b'Caf\xe9'), ['regel 5', 'UTF-8']),
    'UTF-16': (event(DAY).encode('utf-16'), ['regel 1', 'UTF-8']),
    'a zero': (event(DAY).encode().replace(b'Dicht', b'Di\0cht'), ['regel 5', 'UTF-8']),
    'a character that is cut off': (event(DAY).encode() + b'\xc3', ['UTF-8']),
    'no begin': (event(), ['Dicht', 'DTSTART']),
    'a begin that is no day': (event('DTSTART;VALUE=DATE:morgen'), ['Dicht', 'DTSTART']),
    'a day that does not exist': (event('DTSTART;VALUE=DATE:20250230'), ['Dicht', '20250230']),
    'a time that does not exist': (event('DTSTART:20250203T250000', 'DTEND:20250205T000000'), ['Dicht', 'bestaat']),
    'an end before the begin': (event(DAY, 'DTEND;VALUE=DATE:20251201'), ['Dicht', 'eindigt']),
    'an end that is no day': (event(DAY, 'DTEND;VALUE=DATE:later'), ['Dicht', 'DTEND']),
    'a zone that is not there': (event('DTSTART;TZID=Kantoortijd:20251224T000000'), ['Dicht', 'Kantoortijd']),
    'a rule that cannot be read': (event(DAY, 'RRULE:FREQ=SOMS'), ['Dicht', 'RRULE']),
    'a rule that never comes true': (event(DAY, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), ['Dicht', 'herhaling']),
    'a rule of seconds': (event(DAY, 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'), ['Dicht', 'per dag']),
    'too many times': (event('DTSTART;VALUE=DATE:19500101', 'RRULE:FREQ=DAILY', 'RRULE:FREQ=DAILY'), ['Dicht', 'te vaak']),
    'too long': (event(DAY, 'DTEND;VALUE=DATE:20401227'), ['Dicht', 'tien jaar']),
    'an exception that is no day': (event(DAY, 'EXDATE;VALUE=DATE:nooit'), ['Dicht', 'EXDATE']),
    'an exception by a rule': (event(DAY, 'RRULE:FREQ=YEARLY', 'EXRULE:FREQ=YEARLY;INTERVAL=2'), ['Dicht', 'EXRULE']),
    'a period': (event(DAY, 'RDATE;VALUE=PERIOD:20260102T000000Z/P1D'), ['Dicht', 'RDATE']),
    'all that follows is moved': (event(DAY, 'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261224'), ['Dicht', 'erna']),
    'too large': ('X:' + 'a' * (9 << 20), ['8 MB']),
}


def refused():
    for name, (text, words) in WRONG.items():
        result = call('-', input=text if isinstance(text, bytes) else text.encode())
        said = result.stderr.decode('utf-8', 'replace')
        if result.returncode != 2 or result.stdout or said.count('\n') != 1:
            yield f'{name}: it left with {result.returncode}: {said}'
        yield from (f'{name}: {word!r} is not in {said!r}' for word in ['sluitingsdagen: -', *words] if word not in said)


def example():
    result = call(AGENDA)
    yield from [] if result.stdout == DOCUMENT.read_bytes() else [f'it differs from {tap.relative(DOCUMENT)}', result.stdout.decode()]
    said = result.stderr.decode()
    yield from (f'{word!r} is not in {said!r}' for word in ('gebeurtenissen: 7; sluitingsdagen: 12', 'afgezegd: 1', 'geen hele dagen duren: 1', 'Sinterklaas') if word not in said)
    if b'\r\n' not in AGENDA.read_bytes():
        yield 'the example has lost its CRLF'
    plain = AGENDA.read_bytes().replace(b'\r\n', b'\n')
    for name, text in (('LF', plain), ('a byte order mark', b'\xef\xbb\xbf' + AGENDA.read_bytes()), ('no last line end', plain.rstrip(b'\n'))):
        if call('-', input=text).stdout != DOCUMENT.read_bytes():
            yield f'with {name} it gives something else'


def cut_anywhere():
    """A file that was cut off, or in which a byte changed, is read or refused; nothing else happens."""
    whole = AGENDA.read_bytes()
    for place in range(0, len(whole), 41):
        for text in (whole[:place], whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1:]):
            result = call('-', input=text)
            if result.returncode not in (0, 2) or (result.returncode == 2 and not result.stderr.startswith(b'sluitingsdagen: -')):
                yield f'at {place}: it left with {result.returncode}: {result.stderr.decode("utf-8", "replace")[:300]}'


def options(folder):
    out = folder / 'kalender.json'
    for command in ([], ['--uit'], ['--uit', '', AGENDA], ['--ui', 'x', AGENDA], [AGENDA, AGENDA], [folder / 'er-niet.ics'], [folder], ['--toon', '1949', AGENDA],
                    ['--toon', 'nu', AGENDA], ['--toon', '', AGENDA], ['--van', '2026', '--tot', '2025', AGENDA], ['--toon', '2025', '--van', '2026', AGENDA],
                    ['--gelijkgesteld', 'soms', AGENDA], ['--uit', folder / 'er-niet' / 'x', AGENDA]):
        result = call(*command)
        if result.returncode != 2 or not result.stderr.startswith(b'sluitingsdagen: ') or result.stdout:
            yield f'{command}: {result}'
    broken = folder / 'fout.ics'
    broken.write_text(event(DAY)[:-20], encoding='utf-8')
    if call(broken, '--uit', out).returncode != 2 or out.exists() or list(folder.glob('*.deel')):
        yield 'an agenda with a mistake leaves a file'
    result = call(AGENDA, '--uit', out, '--van', '2025', '--tot', '2025', '--gelijkgesteld', 'werkdag')
    if result.returncode or result.stdout or list(json.loads(out.read_text(encoding='utf-8'))['sluitingen'])[0] != '2025-05-02' or \
            json.loads(out.read_text(encoding='utf-8'))['gelijkgesteld'] != 'werkdag' or '2026' in out.read_text(encoding='utf-8'):
        yield f'the options are not followed: {result}'
    for option, words in (('--help', 'Gebruik'), ('--versie', 'sluitingsdagen 0.')):
        result = call(option)
        if result.returncode or words not in result.stdout.decode():
            yield option


def year():
    result = call('--toon', '2026', '--gelijkgesteld', 'werkdag', AGENDA)
    yield from [] if result.stdout == YEAR.read_bytes() else [f'it differs from {tap.relative(YEAR)}', result.stdout.decode()]
    if 'niet bekend' not in call('--toon', '2031', AGENDA).stdout.decode():
        yield 'it does not say that the decrees of 2031 are not known'
    if 'ook geen werkdag' not in call('--toon', '2026', AGENDA).stdout.decode():
        yield 'it does not say what a day put on a par is'


def main():
    tap.check('the example gives its kalender, whatever its line ends', example())
    tap.check('whole days are found, parts of days are not', differences(RANGES))
    tap.check('what comes back, falls out or is moved', differences(RULES))
    tap.check('names are read whole', differences(NAMES))
    tap.check('what is wrong is refused with its place', refused())
    tap.check('a damaged file is read or refused', cut_anywhere())
    tap.check('a year in plain Dutch', year())
    with tempfile.TemporaryDirectory() as folder:
        tap.check('options', options(pathlib.Path(folder)))
    tap.done()


main()
