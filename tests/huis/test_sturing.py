#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The program sturing on the invented cases of three municipalities: the page, the rows and the benchmark tell the same, whoever counted and in whatever order it was merged.

    test_sturing.py PROGRAM
"""
import csv
import datetime
import fractions
import html.parser
import io
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import tap # noqa: E402

PROGRAM = sys.argv[1]
MAKER = pathlib.Path(PROGRAM).with_name('zaken-maken')
DATA = tap.ROOT / 'examples' / 'data'
BASE = ['--catalogus', str(DATA / 'catalogus.json'), '--profielen', str(DATA / 'procesprofielen.json')]
YEAR = ['--van', '2025-01-01', '--tot', '2025-12-31']
GEMEENTEN = {'GM9901': 'GM0388', 'GM9902': 'GM0498', 'GM9903': 'GM0532'}   # Enkhuizen, Drechterland, Stede Broec
FOLDER = tempfile.TemporaryDirectory()
PLACE = pathlib.Path(FOLDER.name)


def run(*options):
    result = subprocess.run([PROGRAM, *map(str, options)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return result.returncode, result.stdout.decode('utf-8'), result.stderr.decode('utf-8')


def need(*options):
    code, out, err = run(*options)
    if code:
        raise SystemExit(f'{options}: code {code}: {err}')
    return out


def make_facts():
    """The cases of three municipalities, each in a file of its own, as they would count them."""
    facts = PLACE / 'alle.jsonl'
    subprocess.run([str(MAKER), '--zaken', '1500', '--van', '2024-07-01', '--tot', '2025-12-31', '--zaad', '3', '--uit', str(facts)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    lines, owner = {code: [] for code in GEMEENTEN}, {}
    for line in facts.read_text(encoding='utf-8').splitlines():
        fact = json.loads(line)
        if fact['feit'] == 'open':
            owner[fact['zaak']] = fact['organisatie']
    for line in facts.read_text(encoding='utf-8').splitlines():
        lines[owner[json.loads(line)['zaak']]].append(line)
    for code, rows in lines.items():
        (PLACE / f'{code}.jsonl').write_text('\n'.join(rows) + '\n', encoding='utf-8')
    return len(owner)


def count(period):
    """One stand per municipality, and all of them merged in two orders."""
    parts = []
    for code, cbs in GEMEENTEN.items():
        part = PLACE / f'{cbs}-{period}.stand'
        need('tellen', *BASE, *YEAR, '--periode', period, '--gemeente', cbs, '--bron', cbs, '--uit', part, PLACE / f'{code}.jsonl')
        parts.append(part)
    need('samenvoegen', '--uit', PLACE / f'heen-{period}.stand', *parts)
    need('samenvoegen', '--uit', PLACE / f'terug-{period}.stand', parts[2], parts[0], parts[1])
    return parts


def check_default():
    """Who chooses no period counts by week, as the library does: the two go together."""
    part = PLACE / 'zonder-periode.stand'
    need('tellen', *BASE, *YEAR, '--gemeente', 'GM0388', '--bron', 'zonder', '--uit', part, PLACE / 'GM9902.jsonl')
    code, _, err = run('samenvoegen', '--uit', PLACE / 'week.stand', part, PLACE / 'GM0498-week.stand')
    if code:
        yield f'code {code}, {err}'


def rows(stand, *options):
    text = need('rijen', '--drempel', '0', *options, stand)
    return list(csv.DictReader(io.StringIO(text, newline='')))


def table(stand, *options):
    return {(row['indicator'], row['cbs_code'], row['periode']): row for row in rows(stand, *options)}


def check_merging():
    for period in ('maand', 'week'):
        if (PLACE / f'heen-{period}.stand').read_bytes() != (PLACE / f'terug-{period}.stand').read_bytes():
            yield f'{period}: the order of merging shows'
    code, _, err = run('samenvoegen', '--uit', PLACE / 'x.stand', PLACE / 'heen-maand.stand', PLACE / 'GM0388-maand.stand')
    if code != 2 or 'GM0388' not in err:
        yield f'a source twice: code {code}, {err}'
    code, _, err = run('samenvoegen', '--uit', PLACE / 'x.stand', PLACE / 'GM0388-maand.stand', PLACE / 'GM0498-week.stand')
    if code != 2 or 'perioden' not in err:
        yield f'weeks and months: code {code}, {err}'


def check_nameless():
    """Standen without a source may hold the same cases: the same file twice is refused, what overlaps is told, and what cannot overlap is not."""
    def make(name, code, *options):
        need('tellen', *BASE, *YEAR, '--periode', 'maand', '--uit', PLACE / f'{name}.stand', *options, PLACE / f'{code}.jsonl')
        return PLACE / f'{name}.stand'

    first, again, other = (make('los', 'GM9901', '--gemeente', 'GM0388'), make('weer', 'GM9901', '--gemeente', 'GM0388'), make('ander', 'GM9902', '--gemeente', 'GM0498'))
    same_place, named = make('zelfde', 'GM9902', '--gemeente', 'GM0388'), PLACE / 'GM0388-maand.stand'
    for command in (['samenvoegen', '--uit', PLACE / 'x.stand'], ['rijen']):
        code, out, err = run(*command, first, again)
        if code != 2 or 'los.stand' not in err or 'weer.stand' not in err or 'precies hetzelfde' not in err or out or (PLACE / 'x.stand').exists():
            yield f'{command[0]}: the same twice: code {code}, {err}'
    for one, two in ((first, same_place), (first, named), (named, same_place)):
        code, out, err = run('rijen', one, two)
        if code != 0 or not out or not all(part in err for part in (one.name, two.name, 'GM0388', '2025-', '--bron')):
            yield f'{one.name} and {two.name} overlap: code {code}, {err}'
    code, _, err = run('rijen', first, other)
    if code != 0 or err:
        yield f'nothing overlaps: code {code}, {err}'
    code, _, err = run('rijen', named, PLACE / 'GM0498-maand.stand')
    if code != 0 or err:
        yield f'both have a name: code {code}, {err}'


def check_rows():
    """Weeks, months and the year tell the same; in and out explain what is open."""
    months, weeks = PLACE / 'heen-maand.stand', PLACE / 'heen-week.stand'
    by_month, year, by_week = table(months), table(months, '--per', 'gemeente'), table(weeks, '--per', 'gemeente')
    for key, row in year.items():
        other = by_week.get(key)
        if other is None or (row['teller'], row['noemer']) != (other['teller'], other['noemer']):
            yield f'{key}: {row} by month, {other} by week'
    for cbs in GEMEENTEN.values():
        opened = None
        for month in (f'2025-{number:02}' for number in range(1, 13)):
            def figure(name):
                return int(by_month[name, cbs, month]['teller'])
            if opened is not None and figure('open') != opened + figure('in') + figure('heropend') - figure('uit'):
                yield f'{cbs} {month}: what is open does not follow'
            opened = figure('open')
        if sum(int(by_month['in', cbs, f'2025-{number:02}']['teller']) for number in range(1, 13)) != int(year['in', cbs, '2025']['teller']):
            yield f'{cbs}: the months do not add up'
        late, good = year['over_wet', cbs, '2025'], year['op_tijd_wet', cbs, '2025']
        if int(late['teller']) + int(good['teller']) != int(late['noemer']) or late['noemer'] != good['noemer']:
            yield f'{cbs}: late and in time are not all'


def recount():
    """A second count, straight from the facts: received, closed and their days, by municipality and month. A case that was closed, opened and closed again counts as often."""
    ends = {(row['zaaktypeIdentificatie'], row['omschrijving']) for row in json.loads((DATA / 'catalogus.json').read_text(encoding='utf-8'))['statustypen'] if row['isEindstatus']}
    found = {}

    def add(name, code, month, value):
        if month.startswith('2025-'):
            found[name, GEMEENTEN[code], month] = found.get((name, GEMEENTEN[code], month), 0) + value

    for code in GEMEENTEN:
        cases = {}
        for line in (PLACE / f'{code}.jsonl').read_text(encoding='utf-8').splitlines():
            fact = json.loads(line)
            cases.setdefault(fact['zaak'], []).append(fact)
        for facts in cases.values():
            gone = {fact['herroept'] for fact in facts if fact['feit'] == 'herroeping'}
            facts = [fact for fact in facts if fact['id'] not in gone]
            opening = next(fact for fact in facts if fact['feit'] == 'open')
            add('in', code, opening['op'][:7], 1)
            closed = {}
            for fact in sorted((fact for fact in facts if fact['feit'] == 'status'), key=lambda fact: fact['op']):
                if (opening['zaaktype'], fact['statustype']) in ends:
                    closed[fact['op'][:7]] = fact['op'][:10]
            for month, day in closed.items():
                add('uit', code, month, 1)
                add('doorlooptijd', code, month, (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(opening['op'][:10])).days)
    return found


def check_recount():
    by_month, other = table(PLACE / 'heen-maand.stand'), recount()
    for (name, cbs, month), row in by_month.items():
        if name in ('in', 'uit', 'doorlooptijd') and int(row['teller']) != other.get((name, cbs, month), 0):
            yield f'{name} {cbs} {month}: {row["teller"]}, counted again {other.get((name, cbs, month), 0)}'


def check_form():
    text = need('rijen', PLACE / 'heen-maand.stand')
    if 'indicator,cbs_code,periode,waarde,teller,noemer,definitieversie' not in text.split('\r\n', maxsplit=1)[0] or text.count('\n') != text.count('\r\n'):
        yield 'the form of the CSV'
    for row in csv.DictReader(io.StringIO(text, newline='')):
        small = any(row[name] and row['maat'] == 'zaken' and 0 < int(row[name]) < 10 for name in ('teller', 'noemer'))
        if small or (row['verborgen'] and (row['waarde'] or row['teller'] or row['noemer'])):
            yield f'shows too much: {row}'
    shown = {}
    for row in csv.DictReader(io.StringIO(text, newline='')):
        shown.setdefault((row['indicator'], row['periode']), []).append(row['verborgen'])
    for key, hidden in shown.items():
        if sum(bool(word) for word in hidden) == 1 and len(hidden) == 3 and key[0] == 'in':
            yield f'{key}: one alone is hidden'


def check_benchmark():
    result = json.loads(need('benchmark', '--indicator', 'doorlooptijd', '--json', '--alle', PLACE / 'heen-maand.stand'))
    year = table(PLACE / 'heen-maand.stand', '--per', 'gemeente')
    ranked = [row for row in result['gemeenten'] if row['soort'] == 'gerangschikt']
    if [row['plaats'] for row in ranked] != [1, 2, 3] or {row['naam'] for row in ranked} != {'Enkhuizen', 'Drechterland', 'Stede Broec'}:
        yield str(ranked)
    for row in ranked:
        wanted = year['doorlooptijd', row['gemeente'], '2025']
        if (str(row['cijfer']['teller']), str(row['cijfer']['noemer'])) != (wanted['teller'], wanted['noemer']):
            yield f'{row} is not {wanted}'
    if [row['cijfer']['waarde'] for row in ranked] != sorted(row['cijfer']['waarde'] for row in ranked):
        yield 'the shortest is not first'
    if result['spreiding']['laagste'] != ranked[0]['cijfer'] or result['spreiding']['midden'] != ranked[1]['cijfer']:
        yield 'spread'
    if not any(row['soort'] == 'ontbreekt' and row['naam'] == 'De Ronde Venen' for row in result['gemeenten']):
        yield 'nobody is missing'
    text = need('benchmark', '--indicator', 'over_wet', '--drempel', '0', PLACE / 'heen-maand.stand')
    if 'Lager is beter.' not in text or 'Spreiding: laagste' not in text:
        yield text


class Page(html.parser.HTMLParser):
    """What a page holds: tags that are closed, names, and what it would fetch."""
    VOID = {'meta', 'br', 'rect', 'path', 'circle'}

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.wrong, self.images, self.text = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        attributes = dict(attrs)
        self.wrong += [f'{tag} {name}' for name in attributes if name.startswith('on') or name in ('src', 'href', 'action')]
        if tag == 'svg' and attributes.get('role') == 'img':
            self.images.append(attributes.get('aria-labelledby', '').split())
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f'/{tag}')

    def handle_data(self, data):
        self.text.append(data)


def check_page():
    for period in ('maand', 'week'):
        page = PLACE / f'{period}.html'
        need('rapport', '--uit', page, PLACE / f'heen-{period}.stand')
        text = page.read_text(encoding='utf-8')
        parser = Page()
        parser.feed(text)
        yield from parser.wrong
        if parser.open or 'script' in parser.tags or 'url(' in text or '<html lang="nl">' not in text:
            yield f'{period}: {parser.open}'
        if len(parser.images) != 3 or any(f'id="{name}"' not in text for names in parser.images for name in names):
            yield f'{period}: a chart without its title'
        if parser.tags.count('table') != 4 or parser.tags.count('section') != 4:
            yield f'{period}: a chart without its table'
        if text.count('<tbody>') != 4 or not 2 <= text.count('<tr><th scope="row">') <= 60:
            yield f'{period}: too long for a page'
    year = table(PLACE / 'heen-maand.stand', '--per', 'periode')
    all_of_it = re.search(r'<dt>zaken ontvangen</dt><dd>([\d.]+)</dd>', (PLACE / 'maand.html').read_text(encoding='utf-8'))
    received = sum(int(row['teller']) for (name, _, _), row in year.items() if name == 'in')
    if not all_of_it or int(all_of_it[1].replace('.', '')) != received:
        yield f'the page says {all_of_it and all_of_it[1]}, the rows {received}'
    need('rapport', '--gemeente', 'GM0388', '--uit', PLACE / 'een.html', PLACE / 'heen-maand.stand')
    if 'Enkhuizen, van 1 januari 2025' not in (PLACE / 'een.html').read_text(encoding='utf-8'):
        yield 'the name of the municipality'


def check_benchmark_page():
    """The page has the figures of the JSON, holds nothing that it would fetch, and what comes from a file is text."""
    table_file, page = PLACE / 'namen.json', PLACE / 'benchmark.html'
    table_file.write_text(json.dumps({'bron': 'x', 'gemeenten': [{'code': 'GM0388', 'naam': 'Enk<b>hui</b>zen "&"'}, {'code': 'GM0498', 'naam': 'Drechterland'},
                                                                  {'code': 'GM0532', 'naam': 'Stede Broec'}, {'code': 'GM0736', 'naam': 'De Ronde Venen'}]}), encoding='utf-8')
    for indicator in ('doorlooptijd', 'over_wet', 'in', 'dwangsom_betaald'):
        options = ['--indicator', indicator, '--alle', '--gemeenten', table_file, PLACE / 'heen-maand.stand']
        need('benchmark', '--html', '--uit', page, *options)
        result, text, parser = json.loads(need('benchmark', '--json', *options)), page.read_text(encoding='utf-8'), Page()
        parser.feed(text)
        yield from parser.wrong
        if parser.open or 'script' in parser.tags or 'b' in parser.tags or 'url(' in text or '<html lang="nl">' not in text:
            yield f'{indicator}: {parser.open}'
        whole = ''.join(parser.text)
        places = [row['plaats'] for row in result['gemeenten'] if row['plaats']]
        if len(re.findall(r'<tr><th scope="row">', text)) != 4 or [int(number) for number in re.findall(r'<td class="plaats">(\d+)=?</td>', text)] != places:
            yield f'{indicator}: rows and places: {places}'
        if not all(part in whole for part in ('Enk<b>hui</b>zen "&"', 'De Ronde Venen', 'niets aangeleverd', 'laagste', 'driekwart', result['naam'], 'versie 1')):
            yield f'{indicator}: something is not on the page'
        if re.findall(r'<rect class="een" width="(-|[^"]*[^0-9"])', text) or any(int(width) > 10000 for width in re.findall(r'<rect class="een" width="(\d+)"', text)):
            yield f'{indicator}: a bar that does not fit'
    need('benchmark', '--html', '--drempel', '100000', '--uit', page, '--indicator', 'in', PLACE / 'heen-maand.stand')
    if 'te weinig zaken om te tonen' not in page.read_text(encoding='utf-8') or '<rect class="een"' in page.read_text(encoding='utf-8'):
        yield 'what is kept back is shown'


def given_away(equations, hidden):
    """Which of the hidden cells follow from what is shown: those that stand alone in a row of the reduced echelon form of the equations. An equation is a dict of cells and numbers."""
    rows = [{cell: fractions.Fraction(number) for cell, number in row.items() if cell in hidden} for row in equations]
    done = []
    for cell in sorted(hidden, key=str):
        pivot = next((row for row in rows if row.get(cell)), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        pivot = {key: number / pivot[cell] for key, number in pivot.items()}
        for row in rows + done:
            factor = row.get(cell, 0)
            for key, number in pivot.items() if factor else ():
                row[key] = row.get(key, 0) - factor * number
                if not row[key]:
                    del row[key]
        done.append(pivot)
    return {next(iter(row)) for row in done if len(row) == 1}


def shown_cells(page):
    """What the page shows of in, uit and open: by step and, with None for a step, of all of it. A cell that is not shown is None."""
    def number(text):
        return None if '×' in text else int(text.replace('.', ''))

    text = page.read_text(encoding='utf-8')
    totals = re.findall(r'<dt>zaken (?:ontvangen|afgehandeld|open aan het eind)</dt><dd>(.*?)</dd>', text)
    cells = {(kind, None): number(value) for kind, value in zip(('in', 'uit', 'open'), totals)}
    table = re.search(r'<h2 id="stroom">.*?<tbody>(.*?)</tbody>', text, re.S)[1]
    for step, row in enumerate(re.findall(r'<tr>(.*?)</tr>', table)):
        cells.update({(kind, step): number(value) for kind, value in zip(('in', 'uit', 'open'), re.findall(r'<td>(.*?)</td>', row))})
    return cells, step + 1


def small_cases(dice):
    """A year with busy and quiet months, so that small numbers stand beside large ones."""
    number = 0
    for month in range(1, 13):
        for _ in range(dice.choice([0, 3, 8, 15, 30, 30])):
            number += 1
            begin = datetime.date(2025, month, dice.randint(1, 28))
            end = begin + datetime.timedelta(days=dice.choice([3, 10, 20, 35, 60]))
            yield json.dumps({'zaak': f'Z{number}', 'feit': 'open', 'op': begin.isoformat(), 'zaaktype': 'omgevingsvergunning-regulier'}) + '\n'
            yield json.dumps({'zaak': f'Z{number}', 'feit': 'status', 'op': end.isoformat(), 'statustype': 'Afgehandeld'}) + '\n'


def check_given_away():
    """No count below the threshold on the page follows from the others: steps add up to the total, and what is open follows from what was open, came in and went out. That some cases are
    opened again is left out: that makes it easier to find a hidden number, not harder."""
    seen = 0
    for seed in range(1, 31):
        facts, stand, page = PLACE / 'klein.jsonl', PLACE / 'klein.stand', PLACE / 'klein.html'
        facts.write_text(''.join(small_cases(random.Random(seed))), encoding='utf-8')
        need('tellen', *BASE, *YEAR, '--periode', 'maand', '--gemeente', 'GM0388', '--bron', 'klein', '--uit', stand, facts)
        need('rapport', '--uit', page, stand)
        (cells, steps), truth = shown_cells(page), table(stand, '--per', 'periode')
        equations = [{(kind, None): 1, **{(kind, step): -1 for step in range(steps)}} for kind in ('in', 'uit')] + [{('open', None): 1, ('open', steps - 1): -1}]
        equations += [{('open', step): 1, ('open', step - 1): -1, ('in', step): -1, ('uit', step): 1} for step in range(1, steps)]
        for kind, step in given_away(equations, {cell for cell, value in cells.items() if value is None}):
            value = int(truth[kind, '', f'2025-{step + 1:02}']['teller']) if step is not None else 0
            if 0 < value < 10:
                yield f'seed {seed}: {kind} of step {step + 1} follows: {value}'
        for (kind, step), value in cells.items():
            right = int(truth[kind, '', f'2025-{step + 1:02}']['teller']) if step is not None else value
            seen += value is None
            if value not in (None, right) or (value is None and right == 0):
                yield f'seed {seed}: {kind} of step {step}: {value}, not {right}'
            if value is not None and 0 < value < 10:
                yield f'seed {seed}: {kind} of step {step} is too small to show: {value}'
    if seen < 20:
        yield f'only {seen} cells were hidden: this says nothing'


def check_paper():
    """Both pages are one page of A4, by a real browser."""
    for period in ('maand', 'week'):
        target = PLACE / f'{period}.pdf'
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', f'--user-data-dir={folder}', '--no-pdf-header-footer', f'--print-to-pdf={target}',
                            (PLACE / f'{period}.html').as_uri()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=100, check=False)
        if not target.is_file():
            return None
        pages = len(re.findall(rb'/Type\s*/Page\b', target.read_bytes()))
        if pages != 1:
            return [f'{period}: {pages} pages']
    return []


def check_wrong():
    stand = PLACE / 'heen-maand.stand'
    damaged = PLACE / 'kapot.stand'
    damaged.write_bytes(stand.read_bytes()[:-3])
    for options, word in [
            ([], 'opdracht'), (['vergaderen'], 'vergaderen'), (['rijen'], 'standen'), (['rijen', '--json', stand], '--json'), (['benchmark', stand], '--indicator'),
            (['benchmark', '--indicator', 'geluk', stand], 'geluk'), (['benchmark', '--json', '--html', '--indicator', 'in', stand], '--html'), (['rapport', '--drempel', '-1', stand], 'drempel'), (['rapport', damaged], 'beschadigd'),
            (['rapport', PLACE / 'nee.stand'], 'nee.stand'), (['tellen', *BASE, '--uit', damaged, PLACE / 'GM9901.jsonl'], '--van'),
            (['tellen', *BASE, '--van', '2025-02-01', '--tot', '2025-01-01', '--uit', damaged, PLACE / 'GM9901.jsonl'], '--tot'),
            (['rapport', '--gemeente', 'GM0001', '--uit', PLACE / 'x.html', stand], 'GM0001'), (['rijen', '--per', 'straat', stand], 'straat'),
            (['tellen', *BASE, *YEAR, PLACE / 'GM9901.jsonl'], '--uit'), (['rapport', '--uit', PLACE / 'weg' / 'x.html', stand], 'map')]:
        code, _, err = run(*options)
        if code != 2 or word not in err:
            yield f'{options}: code {code}, {err}'
    if (PLACE / 'x.html').exists() or (PLACE / 'x.stand').exists():
        yield 'what went wrong left a file behind'
    if not all(part in need('--help') for part in ('van 1 tot en met N-1', 'mensen', 'Een 0')):
        yield 'the help does not say what is kept back, and why'
    if run('--help')[0] != 0 or 'samenvoegen' not in need('rapport', '--help') or 'doorlooptijd (versie 1' not in need('indicatoren'):
        yield 'help'


made = make_facts()
tap.check('three municipalities have cases', [] if made == 1500 else [f'{made} cases'])
count('maand')
count('week')
tap.check('without --periode by week', check_default())
tap.check('merging knows no order and no source twice', check_merging())
tap.check('standen without a source are not counted twice in silence', check_nameless())
tap.check('weeks, months and the year tell the same', check_rows())
tap.check('a second count gives the same', check_recount())
tap.check('rows have their form and show nothing that is too small', check_form())
tap.check('the benchmark has the figures of the rows', check_benchmark())
tap.check('the page of the benchmark has its figures, as text', check_benchmark_page())
tap.check('the page is whole, alone and has the figures of the rows', check_page())
paper = check_paper() if shutil.which('chromium') else None
if paper is None:
    tap.skip('the page is one A4', 'chromium is not there, or does not run here')
else:
    tap.check('the page is one A4', paper)
tap.check('no small count on the page follows from the others', check_given_away())
tap.check('what is wrong is said', check_wrong())
tap.done()
