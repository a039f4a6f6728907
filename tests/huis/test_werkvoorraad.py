#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The work list on a small hand-written stream (examples/data/klein.jsonl) with known answers, in each of its forms.

    test_werkvoorraad.py PROGRAM
"""
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import tap # noqa: E402

PROGRAM = sys.argv[1]
DATA = tap.ROOT / 'examples' / 'data'
KLEIN = str(DATA / 'klein.jsonl')
BASE = ['--catalogus', str(DATA / 'catalogus.json'), '--profielen', str(DATA / 'procesprofielen.json')]
DAY = ['--peildatum', '2025-04-01']
EXPORT = tap.ROOT.parent / 'shared' / 'data' / 'catalogi' / 'swf-2024-openzaak-export.zip'


def run(*options, stdin=None, base=tuple(BASE + DAY), env=None):
    environment = {key: value for key, value in os.environ.items() if key not in ('COLUMNS', 'NO_COLOR')}
    result = subprocess.run([PROGRAM, *base, *options], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            env={**environment, **(env or {})}, check=False)
    return result.returncode, result.stdout.decode('utf-8'), result.stderr.decode('utf-8')


def load(*options, **more):
    code, out, err = run('--json', *options, **more)
    if code != 0:
        raise SystemExit(f'{options}: code {code}: {err}')
    return json.loads(out)


def rows_of(document):
    return {row['zaak']: row for row in document['zaken']}


def differ(wanted, found):
    """Where two values differ, by path."""
    for key, value in wanted.items():
        if found.get(key) != value:
            yield f'{key}: {found.get(key)!r} instead of {value!r}'


# Worked out by hand: zaak, stand, last day and what sets it, days left, days to the promise.
KNOWN = {
    'K-01': ('loopt', '2025-05-12', 'wet', 41, 19),        # the first case of the README
    'K-02': ('opgeschort', '2025-05-06', 'wet', 35, 20),   # 7 April, 28 suspended days, then Bevrijdingsdag
    'K-03': ('te laat', '2025-03-17', 'wet', -15, -29),
    'K-04': ('afgehandeld', '2024-12-30', 'wet', -21, -63),
    'K-05': ('afgehandeld', '2025-04-07', 'wet', 20, 3),
    'K-06': ('loopt', '2025-04-08', 'belofte', 7, 7),
    'K-07': ('te laat', '2025-03-24', 'belofte', -8, -8),
    'K-08': ('loopt', '2025-04-14', 'wet', 13, -1),        # its extension was withdrawn
    'K-09': ('loopt', '2025-05-12', 'wet', 41, 27),
    'K-10': ('geen termijn', None, None, None, None),
    'K-11': ('loopt', '2025-04-07', 'wet', 6, 6),
    'K-13': ('besloten', '2025-04-22', 'wet', 29, 14),     # 21 April is Tweede Paasdag
    'K-14': ('te laat', '2025-03-03', 'wet', -29, -71),
    'K-15': ('te laat', '2025-03-17', 'wet', -15, -29),
    'K-16': ('afgehandeld', '2025-01-27', 'wet', -24, -66),
}

# The dwangsom on 1 April, worked out by hand: stand, notice that counts, first day, due, at most (cents), and the day to act.
PENALTIES = {
    'K-14': ('loopt', '2025-03-06', '2025-03-21', 27600, 144200, None),             # twelve days
    'K-15': ('wacht', '2025-03-24', '2025-04-08', 0, 144200, '2025-04-08'),         # the notice of 10 March came too early
    'K-16': ('betalen', '2025-01-30', '2025-02-14', 13800, 13800, '2025-04-14'),    # six days, set on 3 March
}


def penalties(rows):
    for zaak, row in rows.items():
        found = row['dwangsom'] and (*(row['dwangsom'][key] for key in ('stand', 'in_gebreke_gesteld_op', 'eerste_dag', 'open_cent', 'hoogstens_cent')),
                                     row['dwangsom']['besluit_voor'] or row['dwangsom']['vaststellen_uiterlijk'] or row['dwangsom']['betalen_uiterlijk'])
        if found != PENALTIES.get(zaak):
            yield f'{zaak}: {found}'


def known_answers(rows):
    for zaak, (stand, last, by, days, promise) in KNOWN.items():
        row = rows.get(zaak)
        if not row:
            yield f'{zaak}: is not there'
            continue
        found = (row['stand'], row['uiterlijk'], row['uiterlijk_volgens'], row['dagen_over'], row['belofte'] and row['belofte']['dagen_over'])
        if found != (stand, last, by, days, promise):
            yield f'{zaak}: {found}'
    if set(rows) != set(KNOWN):
        yield f'other zaken: {set(rows) ^ set(KNOWN)}'


def people(rows):
    def names(zaak, key):
        return [row['betrokkene'] for row in rows[zaak][key]]

    if 'b.visser' not in names('K-09', 'uitvoerders') or 'a.bakker' in names('K-09', 'uitvoerders'):
        yield f'handover: {names("K-09", "uitvoerders")}'
    if names('K-11', 'verantwoordelijken') != [None]:
        yield f'empty role: {names("K-11", "verantwoordelijken")}'
    if rows['K-01']['team'] != 'team-vergunningen' or names('K-01', 'verantwoordelijken') != ['teamleider-vergunningen']:
        yield str(rows['K-01'])
    if rows['K-01']['volgende'][0] != {'status': 'Advies gevraagd', 'mag': True}:
        yield str(rows['K-01']['volgende'])


def check_json():
    document = load('--alle', KLEIN)
    rows = rows_of(document)
    order = [(row['wet'] or {}).get('uiterlijk') for row in load(KLEIN)['zaken'] if row['stand'] != 'besloten']
    tap.check('json: the answers that were worked out by hand', known_answers(rows))
    tap.check('json: what deciding too late costs', penalties(rows))
    tap.check('json: who is on turn, and what may come next', people(rows))
    tap.check('json: legal deadlines go up', [] if [d for d in order if d] == sorted(d for d in order if d) else [str(order)])
    tap.check('json: counts', differ({'zaken': 15, 'open': 12, 'afgehandeld': 3, 'te_laat': 5, 'wet_voorbij': 3, 'belofte_voorbij': 5, 'opgeschort': 1,
                                      'besloten': 1, 'binnen_14_dagen': 3, 'zaaktype_onbekend': 1, 'nog_niet_ontvangen': 1, 'in_gebreke_gesteld': 2,
                                      'dwangsom_open_cent': 41400, 'dwangsom_hoogstens_cent': 302200}, document['samenvatting']))
    norm = {(n['zaaktype'], n['norm']): n for n in document['normen']}
    tap.check('json: norm scores with their verdict in integers', [
        *differ({'gehaald': 0, 'totaal': 3, 'doel': 80, 'oordeel': 'niet gehaald'}, norm['bijzondere-bijstand', 'besluit']),
        *differ({'gehaald': 1, 'totaal': 1, 'doel': 95, 'oordeel': 'gehaald'}, norm['paspoort', 'afhalen']),
        *differ({'gehaald': 0, 'totaal': 0, 'oordeel': None}, norm['wmo-aanvraag', 'besluit'])])
    tap.check('json: only open zaken without --alle', [z for z, row in rows_of(load(KLEIN)).items() if row['stand'] == 'afgehandeld'])
    bezwaar = '\n'.join(json.dumps({'zaak': 'B-1', 'op': '2025-03-03', **fact}) for fact in [
        {'feit': 'open', 'zaaktype': 'bezwaar'}, {'feit': 'eigenschap', 'naam': 'einde_bezwaartermijn', 'waarde': '20250317'}]).encode()
    row = rows_of(load('-', stdin=bezwaar))['B-1']
    tap.check('the promise on a bezwaar counts from the end of the objection term, as the law does',
              differ({'uiterlijk': '2025-06-09'}, row['belofte']) if row['wet']['uiterlijk'] == '2025-06-10' else [str(row)])
    lines = pathlib.Path(KLEIN).read_bytes().splitlines(keepends=True)
    tap.check('facts in another order, from the standard input, give the same bytes',
              [] if run('--json', '-', stdin=b''.join(sorted(lines)))[1] == run('--json', KLEIN)[1] else ['they differ'])


def width_of(line):
    """Columns, by a rule of its own: wide scripts and pictures take two."""
    import unicodedata
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in line)


def check_table():
    _, out, _ = run(KLEIN)
    lines = out.splitlines()
    row = {line.split()[0]: line for line in lines if line.startswith('K-')}
    tap.check('table: the first case', [] if re.search(r'12-05-2025\s+41\s+19  loopt', row['K-01']) else [row['K-01']])
    tap.check('table: days late have a minus', [] if re.search(r'17-03-2025\s+-15\s+-29  te laat', row['K-03']) else [row['K-03']])
    tap.check('table: an empty role is said', [] if 'A — (niet ingevuld)' in out else ['not said'])
    tap.check('table: an unknown zaaktype is listed and said', [] if 'zaaktype onbekend: tuinfeestvergunning' in out and 'Let op: 1 zaak heeft' in out else [out])
    tap.check('table: no colours in a pipe', [line for line in lines if '\033' in line])
    tap.check('table: no ISO day in what people read', re.findall(r'\d{4}-\d\d-\d\d', out))
    wide = {columns: run('--alle', KLEIN, env={'COLUMNS': columns})[1] for columns in ('60', '80', '120', '180', '400')}
    tap.check('table: lines fit the width', [f'{columns}: {line}' for columns, text in wide.items() for line in text.split('\nBeloften')[0].splitlines()
                                             if width_of(line) > int(columns)])
    tap.check('table: scores fit the width from 80 columns on', [f'{columns}: {line}' for columns, text in wide.items() if int(columns) >= 80
                                                                for line in text.splitlines() if width_of(line) > int(columns)])
    cut = [line for line in wide['180'].split('\nDwangsom')[0].splitlines() if line.startswith('K-')]
    tap.check('table: columns stand below each other, wide characters or not', [line for line in cut if len({width_of(x.split('2025 ')[0]) for x in cut if '2025 ' in x}) > 1][:1])
    _, short, _ = run('--regels', '2', KLEIN)
    tap.check('table: --regels says how many more', [] if '… en nog 10 zaken' in short else [short])


SUMS = [
    'In gebreke    Nu Hoogstens Wat nu',
    '06-03-2025 € 276   € 1.442 elke dag € 23 erbij, tot en met 01-05-2025',
    '24-03-2025   € 0   € 1.442 besluit voor 08-04-2025: dan geen dwangsom',
    '30-01-2025 € 138     € 138 betalen uiterlijk 14-04-2025',
    'Samen                                         € 414   € 3.022',
    'Dwangsom, nu nog te betalen           € 414',
    'Dwangsom, wordt hoogstens           € 3.022',
    '  in gebreke gesteld, geen besluit        2',
]


def check_penalties():
    _, out, _ = run(KLEIN, env={'COLUMNS': '120'})
    tap.check('dwangsom: the amounts, what to do, and their sum, below each other', [line for line in SUMS if line not in out])
    _, narrow, _ = run(KLEIN, env={'COLUMNS': '60'})
    tap.check('dwangsom: on a narrow screen what to do has a line of its own',
              [] if '\n    besluit voor 08-04-2025: dan geen dwangsom\n' in narrow else [narrow])
    _, out, _ = run('--team', 'team-subsidies', KLEIN)
    tap.check('dwangsom: of the choice alone', [] if 'K-15' in out and 'Dwangsom, wordt hoogstens           € 1.442' in out and 'K-14' not in out else [out])
    _, out, _ = run('--team', 'team-klachten', KLEIN)
    tap.check('dwangsom: nothing is said where nothing is due', [] if 'wangsom' not in out else [out])
    _, out, _ = run('--motivering', 'K-15', KLEIN)
    tap.check('dwangsom: --motivering says why, and what is wrong in the facts', [line for line in (
        'Wat te laat beslissen kost', 'Die loopt vanaf dinsdag 8 april 2025', 'te\n   vroeg, zij telt niet', 'Waarschuwing: De ingebrekestelling kwam te vroeg')
        if line not in out])
    _, out, _ = run('--motivering', 'K-14', KLEIN, base=tuple(BASE) + ('--peildatum', '2025-12-01'))
    tap.check('dwangsom: not more than the maximum', [] if 'De dwangsom is € 1.442, het maximum.' in out else [out])


def check_csv():
    _, out, _ = run('--csv', '--alle', KLEIN)
    rows = {row['zaak']: row for row in csv.DictReader(io.StringIO(out))}
    tap.check('csv: a row per zaak, ISO days', [] if len(rows) == 15 and rows['K-01']['wet_uiterlijk'] == '2025-05-12' else [out])
    tap.check('csv: a formula is disarmed', [] if rows['K-11']['omschrijving'].startswith("'=SOM(A1)") else [rows['K-11']['omschrijving']])
    tap.check('csv: amounts in euros', [] if (rows['K-14']['dwangsom_nu_eur'], rows['K-14']['dwangsom_hoogstens_eur'], rows['K-15']['dwangsom']) ==
              ('276', '1442', 'wacht') and rows['K-01']['dwangsom_nu_eur'] == '' else [out])
    tap.check('csv: numbers stay numbers', [] if rows['K-03']['dagen_over'] == '-15' else [rows['K-03']['dagen_over']])


class Page(html.parser.HTMLParser):
    """Balanced tags, headings in order, nothing from elsewhere, scopes, and text for drawings."""
    VOID = {'meta', 'link', 'br', 'img', 'input', 'hr', 'rect'}

    def __init__(self):
        super().__init__()
        self.open, self.problems, self.headings, self.lang, self.summaries = [], [], [], None, 0

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == 'html':
            self.lang = given.get('lang')
        if re.fullmatch('h[1-6]', tag):
            self.headings.append(int(tag[1]))
        if tag == 'th' and 'scope' not in given:
            self.problems.append(f'th without scope at {self.getpos()}')
        if tag == 'svg' and given.get('aria-hidden') != 'true' and given.get('role') != 'img':
            self.problems.append('svg that is neither hidden nor named')
        if tag in ('script', 'link', 'img', 'iframe', 'object'):
            self.problems.append(f'<{tag}>')
        self.summaries += tag == 'summary'
        for name in ('src', 'href', 'xlink:href'):
            if name in given and not given[name].startswith('#'):
                self.problems.append(f'{name}={given[name]}')

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f'</{tag}> at {self.getpos()}')


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def poor_contrast(page):
    colour = dict(re.findall(r'--([a-z-]+):(#[0-9a-f]{6})', page))
    for name in ('tekst', 'zacht', 'nadruk', 'rood', 'oker', 'groen'):
        if contrast(colour[name], colour['papier']) < 4.5:
            yield f'{name}: {contrast(colour[name], colour["papier"]):.2f}'
    for name in ('balk-wet', 'balk-belofte', 'balk-laat', 'balk-goed', 'balk-niet', 'merk'):
        if contrast(colour[name], colour['papier']) < 3:
            yield f'{name}: {contrast(colour[name], colour["papier"]):.2f}'
    for name in re.findall(r'(?:color|fill|background):var\(--([a-z-]+)\)', page):
        if name not in colour:
            yield f'{name} has no colour'


def check_html(folder):
    path = folder / 'pagina.html'
    code, out, err = run('--html', str(path), '--alle', KLEIN)
    text = path.read_text(encoding='utf-8')
    page = Page()
    page.feed(text)
    steps = [f'{a} -> {b}' for a, b in zip([0] + page.headings, page.headings) if b > a + 1]
    tap.check('html: written, and the table is shown as well', [] if code == 0 and 'K-01' in out else [err])
    tap.check('html: tags are balanced, nothing comes from elsewhere, cells and drawings are named', page.problems + page.open)
    tap.check('html: in Dutch, one first heading, no level skipped', steps + ([] if page.lang == 'nl' and page.headings.count(1) == 1 else ['lang or h1']))
    tap.check('html: no address of another place', re.findall(r'https?://\S+|url\([^)]*\)|@import', text))
    tap.check('html: data is escaped', [] if '<script>' not in text and '&lt;script&gt;' in text and '&quot;traplift&quot;' in text else ['not escaped'])
    tap.check('html: the dwangsommen with their sum', [part for part in ('id="dwangsommen"', '>€ 276<', '>€ 3.022<', 'besluit voor 08-04-2025', 'Waarom dit bedrag')
                                                       if part not in text])
    tap.check('html: contrast', poor_contrast(text))
    tap.check('html: a reason can be opened for each zaak', [] if page.summaries == 18 else [str(page.summaries)])
    tap.check('html: it can be printed', [] if '@media print' in text else ['no print style'])
    code, _, err = run('--html', str(folder / 'er-is-geen-map' / 'x.html'), KLEIN)
    tap.check('html: a path that cannot be written is said', [] if code == 2 and 'er-is-geen-map' in err else [f'{code} {err}'])


FILTERS = [
    (['--team', 'team-subsidies'], {'K-09', 'K-13', 'K-15'}),
    (['--team', 'TEAM-SUBSIDIES'], {'K-09', 'K-13', 'K-15'}),
    (['--behandelaar', 'b.visser'], {'K-09', 'K-13'}),
    (['--behandelaar=a.bakker'], set()),
    (['--behandelaar', 'a.bakker', '--alle'], {'K-04', 'K-16'}),
    (['--zaaktype', 'klacht'], {'K-03'}),
    (['--zaaktype', 'Klacht over de gemeente'], {'K-03'}),
    (['--gemeente', 'GM9902'], {'K-02', 'K-03', 'K-07', 'K-09', 'K-13', 'K-15'}),
    (['--status', 'getoetst'], {'K-09'}),
    (['--alleen-te-laat'], {'K-03', 'K-07', 'K-08', 'K-14', 'K-15'}),
    (['--gemeente', 'GM9901', '--alleen-te-laat'], {'K-08', 'K-14'}),
    (['--sinds', '2025-03-26'], {'K-01', 'K-06', 'K-08', 'K-09', 'K-11'}),
]


def check_filters():
    tap.check('filters choose the right zaken', [f'{options}: {sorted(rows_of(load(*options, KLEIN)))}' for options, wanted in FILTERS
                                                if set(rows_of(load(*options, KLEIN))) != wanted])
    code, out, err = run('--team', 'team-dat-niet-bestaat', KLEIN)
    tap.check('filters: a value that nothing has is said, with names that do exist',
              [] if code == 0 and 'geen enkele zaak heeft team' in err and 'team-subsidies' in err else [f'{code} {out} {err}'])
    rows = rows_of(load('--sinds', '2025-03-26', KLEIN))
    changes = {zaak: {c['wat']: (c['van'], c['naar']) for c in row['wijzigingen']} for zaak, row in rows.items()}
    tap.check('sinds: old and new deadline', [] if changes['K-08'].get('uiterlijk') == ('2025-05-26', '2025-04-14') else [str(changes['K-08'])])
    tap.check('sinds: old and new status and person',
              [] if changes['K-09'] == {'status': ('Ontvangen', 'Getoetst'), 'uitvoerder': ('a.bakker', 'b.visser')} else [str(changes['K-09'])])
    closed = rows_of(load('--sinds', '2025-03-18', KLEIN))
    tap.check('sinds: what was closed since is shown', [] if closed.get('K-05', {}).get('stand') == 'afgehandeld' else [str(list(closed))])
    _, out, _ = run('--sinds', '2025-03-26', KLEIN)
    tap.check('sinds: the table shows the change', [] if 'uiterlijk: 26-05-2025 → 14-04-2025' in out else [out])


FIRST_CASE = [
    'Uiterlijk maandag 12 mei 2025 (op 1 april nog 41 dagen).',
    '1. Aanvraag ontvangen op maandag 3 maart 2025.',
    '2. Opgeschort van 12 tot en met 24 maart 2025, 13 dagen',
    '3. 11 mei is een zondag: verlengd tot maandag 12 mei 2025 (Algemene termijnenwet art. 1 lid 1).',
    'teamleider-vergunningen (Beslisser)',
    'Besluit genomen: nog niet. Voor deze status moet het besluit eerst bekend zijn gemaakt.',
]


def check_reasons():
    _, out, _ = run('--motivering', 'K-01', KLEIN)
    tap.check('motivering: the first case, step by step', [line for line in FIRST_CASE if line not in out])
    _, out, _ = run('--motivering', 'K-10', KLEIN)
    tap.check('motivering: what is wrong in the facts', [] if 'Fout: Het zaaktype "tuinfeestvergunning" staat niet in de catalogus.' in out else [out])
    _, out, _ = run('--motivering', 'K-12', KLEIN)
    tap.check('motivering: a zaak of later', [] if 'na de peildatum ontvangen' in out else [out])
    code, _, err = run('--motivering', 'K-99', KLEIN)
    tap.check('motivering: a zaak that is not there', [] if code == 2 and 'K-99' in err else [f'{code} {err}'])


def refusals(folder):
    """Each with a code, and a piece of its message."""
    broken = folder / 'kapot.jsonl'
    broken.write_text('{"zaak":"B-1","feit":"open","op":"2025-03-03","zaaktype":"klacht"}\n{"zaak":"B-1","feit":"statsu","op":"2025-03-04"}\n'
                      '{"zaak":"B-2","feit":"open","op":"2025-02-30","zaaktype":"klacht"}\nonzin\n', encoding='utf-8')
    empty_folder = folder / 'leeg'
    empty_folder.mkdir()
    no_catalogue = folder / 'geen.json'
    no_catalogue.write_text('{"zaaktypen": 3}', encoding='utf-8')
    cut = folder / 'half.zip'
    cut.write_bytes(b'PK\3\4 dit is geen archief')
    return broken, [
        ([str(broken)], BASE + DAY, [r'kapot\.jsonl, regel 2', 'veld feit', '--doorgaan']),
        ([KLEIN, str(broken)], BASE + DAY, [r'kapot\.jsonl, regel 2']),
        (['/er/is/niets.jsonl'], BASE + DAY, ['dit bestand is er niet']),
        ([str(folder)], BASE + DAY, ['map, geen bestand']),
        ([KLEIN], ['--catalogus', '/er/is/niets.json'] + DAY, ['dit bestand is er niet']),
        ([KLEIN], ['--catalogus', str(no_catalogue)] + DAY, ['geen.json', 'zaaktypen']),
        ([KLEIN], ['--catalogus', str(cut)] + DAY, ['half.zip']),
        ([KLEIN], ['--catalogus', str(empty_folder)] + DAY, ['geen lijsten van een catalogus']),
        ([KLEIN], BASE + ['--peildatum', '2025-02-30'], ['geen dag']),
        ([KLEIN], BASE + DAY + ['--sinds', '2025-04-02'], ['na de peildatum']),
        ([KLEIN, '--onzin'], BASE + DAY, ['deze optie is er niet']),
        ([KLEIN, '--team'], BASE + DAY, ['ontbreekt een waarde']),
        ([KLEIN, '--regels', 'veel'], BASE + DAY, ['getal van 0 of meer']),
        ([KLEIN, '--json', '--motivering', 'K-01'], BASE + DAY, ['gaat niet samen']),
        ([], BASE + DAY, ['bestanden met feiten']),
        ([KLEIN], DAY, ['geef een catalogus']),
    ]


def check_bad_input(folder):
    broken, cases = refusals(folder)
    problems = []
    for options, base, wanted in cases:
        code, out, err = run(*options, base=base)
        if code != 2 or out or any(not re.search(text, err) for text in wanted):
            problems.append(f'{options}: code {code}: {err}')
    tap.check('bad input ends with 2 and says what, where', problems)
    code, out, err = run('--doorgaan', KLEIN, str(broken))
    tap.check('--doorgaan shows the rest, names the lines and ends with 1',
              [] if code == 1 and 'K-01' in out and err.count('kapot.jsonl, regel') == 3 and '3 regels zijn overgeslagen' in err else [f'{code} {err}'])
    long_line = b'{"zaak":"L-1","feit":"open","op":"2025-03-03","zaaktype":"klacht","omschrijving":"' + b'x' * 5_000_000 + b'"}\n'
    good = b'{"zaak":"L-2","feit":"open","op":"2025-03-03","zaaktype":"klacht"}\n{"zaak":"L-3","feit":"fout"}'
    code, out, err = run('--doorgaan', '-', stdin=good.split(b'\n', maxsplit=1)[0] + b'\n' + long_line + good)
    tap.check('a line that is too long is refused with its number, and the lines after it are read',
              [] if code == 1 and 'L-2' in out and 'regel 2' in err and 'regel 4' in err and 'standaardinvoer' in err else [f'{code} {err}'])
    code, out, _ = run('-', stdin=b'')
    tap.check('no facts at all: a friendly text', [] if code == 0 and 'Er zijn geen zaken om te tonen.' in out else [out])
    code, out, _ = run('--json', '-', stdin=b'\n\n')
    tap.check('no facts at all: still JSON', [] if code == 0 and json.loads(out)['zaken'] == [] else [out])
    hostile = json.dumps({'zaak': 'H-1', 'feit': 'open', 'op': '2025-03-03', 'zaaktype': 'klacht\u001b[2J', 'omschrijving': '\u202eomgekeerd'}).encode()
    _, out, _ = run('-', stdin=hostile)
    tap.check('data cannot steer the screen', [] if '\033' not in out and '\u202e' not in out and 'H-1' in out else [repr(out)])
    code, out, _ = run('--help')
    tap.check('--help is Dutch and tells the codes', [] if code == 0 and 'Eindigt met' in out and '--peildatum' in out else [out])


def check_folder(folder):
    """The lists of the API form as files in a folder are the same catalogue."""
    lists = folder / 'lijsten'
    lists.mkdir()
    for name, value in json.loads((DATA / 'catalogus.json').read_text(encoding='utf-8')).items():
        (lists / f'{name}.json').write_text(json.dumps(value), encoding='utf-8')
    base = ['--catalogus', str(lists), '--profielen', str(DATA / 'procesprofielen.json')] + DAY
    tap.check('a folder of lists is a catalogue', [] if run('--json', KLEIN, base=base)[1] == run('--json', KLEIN)[1] else ['they differ'])


def check_offices(folder):
    """Working days of a promise are those of the office of the organisation; another organisation keeps the general ones."""
    promise = folder / 'belofte.json'
    promise.write_text(json.dumps({'procesprofielen': [{'zaaktype': 'klacht', 'servicenormen': [
        {'id': 'snel', 'belofte': 'Binnen 5 werkdagen.', 'termijn': 'P5WD', 'doel': 90}]}]}), encoding='utf-8')
    facts = '\n'.join(json.dumps({'zaak': organisation, 'feit': 'open', 'op': '2025-04-28', 'zaaktype': 'klacht', 'organisatie': organisation})
                      for organisation in ('GM9901', 'GM9902')).encode()
    base = ['--catalogus', str(DATA / 'catalogus.json'), '--profielen', str(promise), '--peildatum', '2025-04-29']
    office = ['--kantoren', str(DATA / 'kantoor.json')]
    days = [{zaak: row['belofte']['uiterlijk'] for zaak, row in rows_of(load('-', stdin=facts, base=base + more)).items()} for more in ([], office)]
    tap.check('an office closes days for its own organisation alone',   # Friday 2 May 2025; Monday 5 May is a holiday for all
              [] if days == [{'GM9901': '2025-05-06', 'GM9902': '2025-05-06'}, {'GM9901': '2025-05-07', 'GM9902': '2025-05-06'}] else [str(days)])
    code, _, err = run('-', stdin=facts, base=base + office + office)
    tap.check('two offices for one organisation are refused', [] if code == 2 and 'kantoor.json' in err else [f'{code} {err}'])
    code, _, err = run('-', stdin=facts, base=base + ['--kantoren', KLEIN])
    tap.check('what is no office is refused', [] if code == 2 and 'klein.jsonl' in err else [f'{code} {err}'])


def check_real_catalogue():
    if not EXPORT.exists():
        tap.skip('the catalogue of a real municipality', 'the folder ../shared is not there')
        return
    facts = '\n'.join(json.dumps(fact) for fact in [
        {'zaak': 'R-1', 'feit': 'open', 'op': '2025-03-03', 'zaaktype': 'B0208'},
        {'zaak': 'R-1', 'feit': 'status', 'op': '2025-03-04', 'statustype': 'Rijbewijs in productie'},
        {'zaak': 'R-1', 'feit': 'rol', 'op': '2025-03-04', 'roltype': 'Uitvoerende', 'betrokkene': 'balie-2'},
        {'zaak': 'R-2', 'feit': 'open', 'op': '2025-01-06', 'zaaktype': 'B1026'},
    ]).encode()
    base = ['--catalogus', str(EXPORT)] + DAY
    code, out, err = run('-', stdin=facts, base=base)
    rows = rows_of(load('-', stdin=facts, base=base))
    tap.check('a real catalogue: doorlooptijd is shown as what it is, plain days without the Atw',
              [] if code == 0 and not err and 'volgens catalogus' in out and rows['R-1']['uiterlijk_volgens'] == 'catalogus' and
              rows['R-1']['catalogus']['uiterlijk'] == '2025-03-31' and rows['R-2']['stand'] == 'te laat' else [f'{code} {out} {err}'])
    tap.check('a real catalogue: R comes from the roltypen', [] if rows['R-1']['uitvoerders'][0]['betrokkene'] == 'balie-2' else [str(rows['R-1'])])


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_json()
        check_table()
        check_penalties()
        check_csv()
        check_html(folder)
        check_filters()
        check_reasons()
        check_bad_input(folder)
        check_folder(folder)
        check_offices(folder)
        check_real_catalogue()
    tap.done()


main()
