#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns the registers of libzaak (CSV, JSON) into C and into documentation.

    tabellen.py tabel IN.csv OUT.inc         one line X(a, b, c) per row, all columns in order
    tabellen.py fouten IN.csv OUT.h          the public header of the error codes
    tabellen.py fouten-md IN.csv OUT.md      the page of the error codes
    tabellen.py gronden-md IN.json OUT.md    the page of the legal grounds
    tabellen.py regels-md IN.csv OUT.md MOTIVERING.csv TOETSREGELS.csv PROFIELEN.csv KEUZES.csv VARIANTEN.csv TESTS
                                             the page of the business rules, by profile and with the tests in the folder TESTS, and of the steps of a motivering
    tabellen.py standaarden-md IN.csv OUT.md TOETSREGELS.csv PROFIELEN.csv KEUZES.csv VARIANTEN.csv SOORTEN.csv VELDEN.csv TESTS
                                             the page of what is covered of each standard; every claim names a test that is there
    tabellen.py afwijkingen-md IN.csv OUT.md TOETSREGELS.csv PROFIELEN.csv KEUZES.csv VARIANTEN.csv ARCHIEFVARIANTEN.csv   the page of what differs, and why
    tabellen.py archief-md IN.csv OUT.md VARIANTEN.csv AFLEIDINGSWIJZEN.csv MOTIVERING.csv   the page of the reasons why there is no archiefactiedatum
    tabellen.py indicatoren-md IN.csv OUT.md  the page of the indicators
    tabellen.py velden IN.csv OUT.h          the public header of the fields of ZGW resources
    tabellen.py tekst IN OUT.inc SYMBOL      a UTF-8 text as `static const char SYMBOL[]`, closed by a zero
    tabellen.py voorbeeld IN.json OUT.inc SYMBOL ID,ID   the same of the zaaktypen ID in a catalogue or in procesprofielen

A cell of the first row is the name of a column, and may carry its type:
    naam        a C string literal
    nummer:int  an integer; an empty cell becomes INT32_MIN
    datum:dag   an ISO date, written as days since 1970-01-01; an empty cell becomes INT32_MIN
    naam:id     a C identifier, written bare
    naam:zin    a sentence with places, cut up: "Op {dag} is het {weer}." becomes STUK("Op ", DAG) STUK(" is het ", WEER) SLOT(".")
"""
import csv
import datetime
import json
import pathlib
import re
import sys

SPDX = 'SPDX-License-Identifier: EUPL-1.2'
EPOCH = datetime.date(1970, 1, 1).toordinal()
ERROR_COLUMNS = ['code', 'nummer', 'sinds', 'tekst', 'oorzaak', 'oplossing']

# How the pages say it.
UNITS = {'D': ('dag', 'dagen'), 'W': ('week', 'weken'), 'M': ('maand', 'maanden'), 'Y': ('jaar', 'jaar'), 'WD': ('werkdag', 'werkdagen'), 'H': ('uur', 'uur')}
REGIMES = {'atw': 'Algemene termijnenwet', 'eu': 'Verordening 1182/71', 'geen': 'geen'}
COUNTS = {'tot': 'die dag telt niet mee', 'tot_en_met': 'die dag telt nog mee', 'duur': 'het afgesproken uitstel telt'}
FIRST_DAYS = {'dag_erna': 'de dag erna', 'dag_zelf': 'de dag zelf'}
AFTERWARDS = {'dwangsom': 'dwangsom', 'van_rechtswege': 'van rechtswege', 'niets': 'niets'}
SEVERITIES = {'1': 'melding', '2': 'waarschuwing', '3': 'fout'}

# What the example inside the library holds, and what it leaves out of it: it has to be small.
EXAMPLE_LISTS = ['catalogussen', 'zaaktypen', 'statustypen', 'resultaattypen', 'roltypen', 'eigenschappen', 'besluittypen']
EXAMPLE_WITHOUT = {'zaaktypen', 'statustypen', 'resultaattypen', 'roltypen', 'eigenschappen', 'zaakobjecttypen', 'informatieobjecttypen',
                   'zaaktypeIdentificatie', 'besluittypeOmschrijving', 'resultaattypenOmschrijving', 'vastgelegdIn'}
EXAMPLE_PART_WITHOUT = {'catalogus', 'beginGeldigheid', 'eindeGeldigheid', 'besluittypen'}


class RegisterError(Exception):
    """A mistake in a register, with its place."""


def read(path):
    """Returns the columns as (name, type) and the rows as (line number, cells)."""
    with open(path, encoding='utf-8', newline='') as file:
        reader = csv.reader(file, strict=True)
        try:
            lines = [(reader.line_num, cells) for cells in reader if cells]
        except csv.Error as error:
            raise RegisterError(f'{path}:{reader.line_num}: {error}') from error
    if not lines:
        raise RegisterError(f'{path}: the first row with the names of the columns is missing')
    columns = []
    for head in lines[0][1]:
        name, _, kind = head.partition(':')
        if kind not in ('', 'int', 'dag', 'id', 'zin'):
            raise RegisterError(f'{path}:1: column {name} has unknown type {kind}')
        columns.append((name, kind))
    for number, cells in lines[1:]:
        if len(cells) != len(columns):
            raise RegisterError(f'{path}:{number}: {len(cells)} cells where the first row has {len(columns)}')
    return columns, lines[1:]


def literal(text):
    """A C string literal; UTF-8 stays as it is, a trigraph is broken."""
    out = []
    for char in text:
        if char in '"\\':
            out.append('\\' + char)
        elif char == '?' and out[-1:] == ['?']:
            out.append('\\?')
        elif char == '\n':
            out.append('\\n')
        elif ord(char) < 32 or ord(char) == 127:
            out.append(f'\\{ord(char):03o}')
        else:
            out.append(char)
    return '"' + ''.join(out) + '"'


def sentence(text):
    """The pieces of a sentence with places."""
    *pieces, last = re.split(r'\{([a-z_]+)\}', text)
    if set('{}') & set(''.join([*pieces[::2], last])):
        raise ValueError('a place is written as {name}')
    return ' '.join([*(f'STUK({literal(piece)}, {place.upper()})' for piece, place in zip(pieces[::2], pieces[1::2])), f'SLOT({literal(last)})'])


def value(text, kind):
    """One cell as C."""
    if kind == '':
        return literal(text)
    if kind == 'zin':
        return sentence(text)
    if kind == 'id':
        if not re.fullmatch(r'[A-Za-z_][A-Za-z0-9_]*', text):
            raise ValueError(f'{text!r} is not a C identifier')
        return text
    if text == '':
        return 'INT32_MIN'
    if kind == 'dag':
        return str(datetime.date.fromisoformat(text).toordinal() - EPOCH)
    number = int(text)
    if not -2**31 < number < 2**31:
        raise ValueError(f'{text} is no 32-bit number')
    return str(number)


def table(source):
    columns, rows = read(source)
    out = [f'/* {SPDX} */', f'/* Generated from {base(source)}: {", ".join(name for name, _ in columns)} */']
    for number, cells in rows:
        values = []
        for (name, kind), cell in zip(columns, cells):
            try:
                values.append(value(cell, kind))
            except ValueError as error:
                raise RegisterError(f'{source}:{number}: column {name}: {error}') from error
        out.append('X(' + ', '.join(values) + ')')
    return '\n'.join(out) + '\n'


def errors(source):
    """The rows of the register of errors, checked."""
    columns, rows = read(source)
    if [name for name, _ in columns] != ERROR_COLUMNS:
        raise RegisterError(f'{source}:1: the columns are to be {", ".join(ERROR_COLUMNS)}')
    seen = {}
    out = []
    for number, cells in rows:
        row = dict(zip(ERROR_COLUMNS, cells))
        if not re.fullmatch(r'ZAAK_E_[A-Z0-9_]+', row['code']):
            raise RegisterError(f'{source}:{number}: {row["code"]} is not the name of an error')
        if not re.fullmatch(r'[1-9][0-9]*', row['nummer']):
            raise RegisterError(f'{source}:{number}: {row["nummer"]} is not the number of an error')
        for key in (row['code'], row['nummer']):
            if key in seen:
                raise RegisterError(f'{source}:{number}: {key} is already used in line {seen[key]}')
            seen[key] = number
        if '*/' in row['tekst']:
            raise RegisterError(f'{source}:{number}: the text closes a C comment')
        out.append(row)
    return out


def error_header(source):
    rows = errors(source)
    width = max(len(f'{row["code"]} {row["nummer"]}') for row in rows)
    defines = []
    for row in rows:
        name = f'{row["code"]} {row["nummer"]}'
        defines.append(f'#define {name:{width}} /**< {row["tekst"]} @since {row["sinds"]} */')
    lines = '\n'.join(defines)
    return f'''/* {SPDX} */
/* Generated by lib/register/tabellen.py from lib/register/{base(source)}: do not edit. */
/**
 * @file
 * @brief Floor 0: the error codes.
 */
#ifndef ZAAK_FOUTEN_H
#define ZAAK_FOUTEN_H

/** @defgroup fouten Error codes
 *  A function that fails returns the negative value of one of these. A number never changes its meaning and is never used again.
 *  Cause and remedy of each: docs/fouten.md.
 *  @{{ */

{lines}

/** @}} */

#endif
'''


def page(title, *parts):
    """A page of text and of tables, each a (heads, rows)."""
    out = [f'# {title}']
    for part in parts:
        if isinstance(part, str):
            out.append(part)
            continue
        heads, rows = part
        lines = ['| ' + ' | '.join(heads) + ' |', '|' + '---|' * len(heads)]
        lines += ['| ' + ' | '.join(cell.replace('|', '\\|') for cell in row) + ' |' for row in rows]
        out.append('\n'.join(lines))
    return '\n\n'.join(out) + '\n'


def made_from(*sources):
    return f'<!-- Generated by lib/register/tabellen.py from {" and ".join(f"lib/register/{base(source)}" for source in sources)}: do not edit. -->'


def error_page(source):
    rows = [[f'`{row["code"]}`'] + [row[name] for name in ERROR_COLUMNS[1:]] for row in errors(source)]
    return page('Foutcodes', made_from(source), 'A function that fails returns the negative value of one of these numbers.',
                (['code', 'nummer', 'sinds', 'betekenis', 'oorzaak', 'oplossing'], rows))


def in_words(term):
    """P8W: 8 weken."""
    match = re.fullmatch(r'PT?([1-9][0-9]*)(D|WD?|M|Y|H)', term)
    if not match:
        raise ValueError(f'{term} is no term')
    return f'{match[1]} {UNITS[match[2]][match[1] != "1"]}'


def extension(row):
    """What an extension may be."""
    said = row.get('verlenging')
    if not said:
        return 'geen'
    words = ['hoogstens ' + in_words(said['hoogstens']) if said.get('hoogstens') else 'geen maximum']
    if said.get('keren', 1) > 1:
        words.append(f'hoogstens {said["keren"]} keer')
    if said.get('binnen'):
        words.append(f'besloten binnen {in_words(said["binnen"])} na het begin')
    return f'{", ".join(words)} ({said["artikel"]})'


def validity(row):
    words = [word + row[name] for word, name in (('van ', 'geldig_van'), ('tot en met ', 'geldig_tot')) if row.get(name)]
    return ' '.join(words) or 'altijd'


CONDITIONS = {'wel': 'na {}', 'niet': 'zonder {}', 'laatste_van_het_jaar': 'in de laatste {} van het jaar'}


def start(row, events):
    """From which day a term counts."""
    words = [row['begin_tekst'] + f' (`{row["begin"]}`)']
    if row.get('eerste_dag') == 'dag_zelf':
        words.append('die dag telt mee')
    if row.get('na'):
        words.append(f'anders na `{row["na"]}`')
    words += [f'niet voor `{rule["gebeurtenis"]}` ({rule["artikel"]})' for rule in row.get('niet_voor') or []]
    for other in row.get('anders') or []:
        when = CONDITIONS[other['als']].format(f'`{other["gebeurtenis"]}`' if other.get('gebeurtenis') else in_words(other['deel']))
        words.append(f'{when} geldt `{other["grond"]}` ({other["artikel"]})')
    for event in [row['begin']] + [rule['gebeurtenis'] for rule in row.get('niet_voor') or []]:
        if event not in events:
            raise ValueError(f'{event} is no base event')
    return '; '.join(words)


def length(row):
    """How long a term is, and what its end means."""
    words = in_words(row['termijn']) if row.get('termijn') else 'tot het einde van het kalenderjaar'
    return f'niet eerder dan {words}' if row.get('dag') == 'vanaf' else words


def afterwards(row):
    words = AFTERWARDS[row.get('na_afloop') or 'niets']
    if row.get('van_rechtswege'):
        words += ': ' + ', '.join(f'`{id}`' for id in row['van_rechtswege'].values())
    if row.get('geen_van_rechtswege'):
        words += f'; niets van rechtswege ({row["geen_van_rechtswege"]})'
    if row.get('post'):
        words += f'; per post `{row["post"]}`'
    return words


def ground_cells(row, events):
    return [f'`{row["id"]}`', row['naam'], row['artikel'], start(row, events), length(row), REGIMES[row.get('regime') or 'atw'], extension(row),
            ', '.join(f'`{name}`' for name in row.get('opschorting') or []) or 'geen', afterwards(row), validity(row), row.get('zekerheid') or '']


def suspension_cells(row):
    return [f'`{row["id"]}`', row['naam'], row['artikel'], FIRST_DAYS[row['eerste_dag']], COUNTS[row['telt']], 'ja' if row.get('eist_termijn') else 'nee',
            'ja' if row.get('lezing_circulaire') else 'nee', row.get('zekerheid') or '']


def ground_page(source):
    with open(source, encoding='utf-8') as file:
        document = json.load(file)
    events, suspensions, grounds = (document[name] for name in ('gebeurtenissen', 'opschortingsgronden', 'gronden'))
    names = {row['id'] for row in events}
    try:
        tables = [[ground_cells(row, names) for row in grounds], [suspension_cells(row) for row in suspensions]]
    except (KeyError, ValueError) as error:
        raise RegisterError(f'{source}: {error}') from error
    return page(
        'Wettelijke gronden', made_from(source),
        'De termijnen en opschortingen die de bibliotheek kent. Een procesprofiel wijst met `grond` een van deze termijnen aan; een eigen lijst in dezelfde '
        'vorm kan ook ([formaten.md](formaten.md)). Zekerheid: A de tekst van de wet is gelezen, B officiële uitleg of een uitspraak, C een andere bron, D geen bron '
        'gelezen. Dit is geen juridisch advies.', '## Termijnen',
        '*Begint* noemt de gebeurtenis waarna de termijn loopt; staat er "anders na", dan volgt de termijn op een andere als die gebeurtenis niet is gegeven. *Regime* zegt wat '
        'het einde opschuift. *Geldig* gaat over de dag waarop de termijn begint. *Na afloop* zegt wat er volgt als er niet op tijd is besloten.',
        (['id', 'naam', 'artikel', 'begint', 'termijn', 'regime', 'verlenging', 'opschorting', 'na afloop', 'geldig', 'zekerheid'], tables[0]),
        '## Opschorting',
        '*Eerste dag*: de eerste dag die is opgeschort, gerekend vanaf de gebeurtenis. *Laatste dag*: telt de dag waarop de opschorting eindigt nog mee als '
        'opgeschort? *Circulaire*: met de lezing `opschorting=circulaire` telt die dag wel mee.',
        (['id', 'naam', 'artikel', 'eerste dag', 'laatste dag', 'eist een gestelde termijn', 'circulaire', 'zekerheid'], tables[1]), '## Bronnen',
        (['id', 'bron'], [[f'`{row["id"]}`', row.get('bron') or ''] for row in suspensions + grounds]), '## Gebeurtenissen',
        'De namen waaronder feiten en eigenschappen van een zaak een gebeurtenis noemen.',
        (['id', 'naam'], [[f'`{row["id"]}`', row['naam']] for row in events]))


def named_rows(source, *names):
    """The rows of a register as dictionaries, which must have these columns."""
    columns, rows = read(source)
    heads = [name for name, _ in columns]
    if not set(names) <= set(heads):
        raise RegisterError(f'{source}:1: the columns are to be {", ".join(names)}')
    return [(number, dict(zip(heads, cells))) for number, cells in rows]


def choices(rules, profiles, source):
    """What each profile makes of each rule, as (variant, severity, code): where it says nothing its base does, and in the end the rule."""
    said = {}
    for number, row in named_rows(source, 'profiel', 'regel', 'variant', 'ernst', 'zgw_code'):
        if row['profiel'] not in profiles or row['regel'] not in rules:
            raise RegisterError(f'{source}:{number}: {row["profiel"]} or {row["regel"]} is unknown')
        if (row['profiel'], row['regel']) in said:
            raise RegisterError(f'{source}:{number}: {row["profiel"]} already chose for {row["regel"]}')
        said[row['profiel'], row['regel']] = row
    made = {}
    for profile in profiles:
        for rule in rules:
            at, cells = profile, ['', '', '']
            while True:
                row = said.get((at, rule), {})
                own = ['' if row.get('variant') == 'GEERFD' else row.get('variant', ''), row.get('ernst', ''), row.get('zgw_code', '')]
                cells = [cell or other for cell, other in zip(cells, own)]
                if profiles[at]['basis'] == at:
                    break
                at = profiles[at]['basis']
            made[profile, rule] = (cells[0] or rules[rule]['variant'], *cells[1:])
    return made


def proofs(folder, ids):
    """Of each rule the tests that name its id as a text, as (program, test)."""
    found = {id: [] for id in ids}
    for path in sorted(pathlib.Path(folder).glob('test_*.c')):
        for name, body in re.findall(r'^static void (\w+)\(void \*\*state\)\n\{\n(.*?)^\}', path.read_text(encoding='utf-8'), re.MULTILINE | re.DOTALL):
            for id in dict.fromkeys(re.findall(r'"([a-z]+-[a-z0-9-]+)[": ]', body)):
                if id in found:
                    found[id].append((path.stem, name))
    without = [id for id, tests in found.items() if not tests]
    if without:
        raise RegisterError(f'{folder}: no test names the rule {", ".join(without)}')
    return found


def choice_cell(variant, severity, code, names):
    """A cell of the table of rules and profiles."""
    if variant == 'UIT':
        return ''
    return ', '.join(filter(None, ('✔' if variant == 'AAN' else names[variant], SEVERITIES.get(severity), code and f'`{code}`')))


def rule_rows(rules, profiles, made, names, tests):
    rows = []
    for constant, rule in rules.items():
        since = ' '.join([f'vanaf {rule["sinds"]}'] * bool(rule['sinds']) + [f't/m {rule["tot"]}'] * bool(rule['tot']))
        proof = [f'{program}: {name.replace("_", " ")}' for program, name in tests[rule['regel']]]
        more = [f'en nog {len(proof) - 2}'] if len(proof) > 2 else []
        rows.append([f'`{rule["regel"]}`', rule['titel'], ' '.join(filter(None, (rule['bron'], since))),
                     *(choice_cell(*made[profile, constant], names) for profile in profiles), '<br>'.join(proof[:2] + more)])
    return rows


def finding_rows(source, rules):
    rows = []
    for number, row in named_rows(source, 'regel', 'zgw_code', 'http', 'veld', 'ernst', 'tekst'):
        if row['ernst'] not in SEVERITIES:
            raise RegisterError(f'{source}:{number}: severity {row["ernst"]} is unknown')
        if row['regel'] not in rules:
            raise RegisterError(f'{source}:{number}: rule {row["regel"]} is unknown')
        rows.append([f'`{rules[row["regel"]]["regel"]}`', f'`{row["zgw_code"]}`' if row['zgw_code'] else '', row['http'] if row['http'] != '0' else '',
                     f'`{row["veld"]}`', SEVERITIES[row['ernst']],
                     'Wat er mis is, staat in de tekst zelf.' if row['tekst'] in ('%s', '%s.') else row['tekst'].replace('%s', '…')])
    return rows


def step_rows(source):
    steps = {}
    for _, row in named_rows(source, 'naam', 'artikel', 'sjabloon'):
        articles, sentences = steps.setdefault(row['naam'], ([], []))
        articles += [row['artikel']] if row['artikel'] and row['artikel'] not in articles else []
        sentences.append(row['sjabloon'])
    return [[f'`{name}`', ', '.join(articles), '<br>'.join(sentences)] for name, (articles, sentences) in steps.items()]


def by_constant(source, *names):
    return {row['constante']: row for _, row in named_rows(source, 'constante', *names)}


def rule_page(source, steps_source, rules_source, profiles_source, choices_source, variants_source, tests):
    rules = by_constant(rules_source, 'regel', 'titel', 'bron', 'sinds', 'tot', 'variant')
    profiles = by_constant(profiles_source, 'naam', 'basis', 'titel')
    variants = by_constant(variants_source, 'naam', 'betekenis')
    names = {constant: row['naam'] for constant, row in variants.items()}
    made = choices(rules, profiles, choices_source)
    proof = proofs(tests, [row['regel'] for row in rules.values()])
    return page(
        'Regels', made_from(source, rules_source, profiles_source, choices_source, variants_source, steps_source),
        'Een zaak wordt aan deze regels getoetst bij elk feit, een catalogus bij de [keuring](catalogus-keuring.md). Een *fout* houdt een opdracht tegen; bij een *waarschuwing* '
        'wordt een feit wel vastgelegd.', '## Regels en profielen',
        'Een regelprofiel kiest van elke regel een variant en een ernst. Leeg: het profiel kent de regel niet. ✔: de regel geldt. Een ander woord is een variant (zie hieronder). '
        'Staat er een ernst bij, dan geldt die voor alle bevindingen van de regel; anders heeft elke bevinding haar eigen ernst. De laatste kolom noemt de toetsen die de regel bewijzen.',
        (['regel', 'titel', 'bron', *(f'`{row["naam"]}`' for row in profiles.values()), 'toets'], rule_rows(rules, profiles, made, names, proof)),
        '## Profielen', 'Waar een profiel niets zegt, geldt zijn basis. Het eerste profiel is de standaardkeuze.',
        (['profiel', 'basis', 'wat'], [[f'`{row["naam"]}`', '' if row['basis'] == key else f'`{profiles[row["basis"]]["naam"]}`', row['titel']] for key, row in profiles.items()]),
        '## Varianten', (['variant', 'betekenis'], [[row['naam'], row['betekenis']] for key, row in variants.items() if key not in ('UIT', 'AAN')]),
        '## Bevindingen', 'Wat een regel kan zeggen, met de code en de HTTP-status van de standaard. Op de plaats van … staat waar het om gaat.',
        (['regel', 'ZGW-code', 'HTTP', 'veld', 'ernst', 'tekst'], finding_rows(source, rules)), '## Stappen van een motivering',
        'Wat `regel` in een stap kan zijn, en wat die stap zegt. Wat tussen accolades staat, vult de bibliotheek in. Waar geen artikel staat, komt het uit de '
        '[grond](gronden.md) of hoort er geen bij.', (['regel', 'artikel', 'tekst'], step_rows(steps_source)))


COVERED = {'ja': '✔', 'deels': '◐', 'nee': '✖'}
OF_A_STANDARD = ('Catalogi API', 'Zaken API', 'Besluiten API', 'Documenten API', 'Notificaties API', 'CloudEvents', 'NL GOV profile')


def check_proof(place, proof, tests):
    """A test is named as program: function, or as a file; it has to be there."""
    program, _, function = proof.partition(': ')
    folder = pathlib.Path(tests)
    if function:
        path = folder / f'{program}.c'
        if not path.is_file() or f'static void {function}(void **state)' not in path.read_text(encoding='utf-8'):
            raise RegisterError(f'{place}: the test {proof} is not there')
    elif not (folder.parent / proof).is_file():
        raise RegisterError(f'{place}: the file {proof} is not there')
    return f'{program}: {function.replace("_", " ")}' if function else f'`{proof}`'


def claims(source, tests):
    """What is said of each part of a standard, by standard; a claim that something is covered names its test."""
    said = {}
    for number, row in named_rows(source, 'standaard', 'versie', 'onderdeel', 'dekking', 'wat', 'toets'):
        if row['dekking'] not in COVERED or (row['dekking'] != 'nee') != bool(row['toets']):
            raise RegisterError(f'{source}:{number}: {row["dekking"]} with test "{row["toets"]}"')
        row['bewijs'] = check_proof(f'{source}:{number}', row['toets'], tests) if row['toets'] else ''
        said.setdefault(row['standaard'], []).append(row)
    return said


def resource_rows(source, said, kinds_source, fields_source):
    """A row for each kind of resource that there is."""
    kinds = by_constant(kinds_source, 'enkel', 'api')
    count = {}
    for _, row in named_rows(fields_source, 'resource'):
        count[row['resource']] = count.get(row['resource'], 0) + 1
    known = {row['onderdeel']: row for row in said}
    if set(known) != {kind['enkel'] for kind in kinds.values()}:
        raise RegisterError(f'{source}: resources without a claim, or claims without a resource: {", ".join(set(known) ^ {kind["enkel"] for kind in kinds.values()})}')
    return [[f'`{kind["enkel"]}`', str(count[constant]), COVERED[known[kind['enkel']]['dekking']], known[kind['enkel']]['wat'], known[kind['enkel']]['bewijs']]
            for constant, kind in kinds.items()]


def standards_page(source, rules_source, profiles_source, choices_source, variants_source, kinds_source, fields_source, tests):
    rules = by_constant(rules_source, 'regel', 'titel', 'bron', 'sinds', 'tot', 'variant')
    profiles = by_constant(profiles_source, 'naam', 'basis', 'titel')
    names = {constant: row['naam'] for constant, row in by_constant(variants_source, 'naam', 'betekenis').items()}
    made = choices(rules, profiles, choices_source)
    proof = proofs(tests, [row['regel'] for row in rules.values()])
    said = claims(source, tests)
    judged = []
    for constant, rule in rules.items():
        if rule['bron'] not in OF_A_STANDARD and not re.match(r'(ztc|zrc|brc|drc)-', rule['regel']):
            continue
        program, function = proof[rule['regel']][0]
        judged.append([f'`{rule["regel"]}`', rule['titel'], rule['bron'], *(choice_cell(*made[key, constant], names) or '✖' for key, row in profiles.items()
                                                                             if row['naam'].startswith('std-')), f'{program}: {function.replace("_", " ")}'])
    heads = [f'`{row["naam"]}`' for row in profiles.values() if row['naam'].startswith('std-')]
    others = said.pop('regel')
    resources = resource_rows(source, said.pop('resource'), kinds_source, fields_source)
    parts = []
    for standard, rows in said.items():
        parts += [f'## {standard}', (['version', 'part', '', 'how', 'test'],
                                     [[row['versie'], row['onderdeel'], COVERED[row['dekking']], row['wat'], row['bewijs']] for row in rows])]
    return page(
        'Standards: what is covered', made_from(source, rules_source, profiles_source, choices_source, variants_source, kinds_source, fields_source),
        '✔ covered, ◐ in part, ✖ not. The last column names a test, or the first of them; the page is not made when a test that it names is not there. Where libzaak differs: '
        '[deviations.md](deviations.md). The library has no HTTP: endpoints, scopes, references that must resolve and storage are for the host.', *parts,
        '## Resources of ZGW', 'Every resource is read strictly (types, dates, words of enumerations) and written without loss, in both spellings ([zgw.md](zgw.md)). ✔: all that it says takes part; ◐: '
        'the rest stays in the document.', (['resource', 'fields', '', 'what becomes of it', 'test'], resources),
        '## Rules that are judged', 'By the two profiles of the standard; the products and all tests are in [regels.md](regels.md). ✖: that version does not have the rule. '
        'The text of a rule stands under its id in `VNG-Realisatie/gemma-zaken`: `docs/standaard/catalogi/index.md` (1.3.1) and `ztc/1.3.x/1.3.3/specification.md` beside it, '
        '`docs/standaard/zaken/index.md` (1.5.1) and `zrc/1.7.x/1.7.0/specification.md`, `docs/standaard/besluiten/index.md`, `docs/standaard/documenten/index.md`.',
        (['rule', 'title', 'source', *heads, 'test'], judged), '## Rules of the text that are no check here',
        (['rule', 'source', '', 'how', 'test'], [[row['onderdeel'], row['bron'], COVERED[row['dekking']], row['wat'], row['bewijs']] for row in
                                                  ({**row, 'bron': row['versie']} for row in others)]))


def deviation_rows(product, rules, profiles, made, names, standard):
    """The rules of which a profile makes something else than the standard does."""
    rows = []
    for constant, rule in rules.items():
        own, theirs = made[product, constant], made[standard, constant]
        if own != theirs:
            rows.append([f'`{rule["regel"]}`', rule['titel'], choice_cell(*theirs, names) or '✖', choice_cell(*own, names) or '✖'])
    return rows


def deviations_page(source, rules_source, profiles_source, choices_source, variants_source, archive_source):
    rules = by_constant(rules_source, 'regel', 'titel', 'bron', 'sinds', 'tot', 'variant')
    profiles = by_constant(profiles_source, 'naam', 'basis', 'titel')
    names = {constant: row['naam'] for constant, row in by_constant(variants_source, 'naam', 'betekenis').items()}
    made = choices(rules, profiles, choices_source)
    archive = {row['variant']: row for _, row in named_rows(archive_source, 'variant', 'naam')}
    parts, said = [], {}
    for _, row in named_rows(source, 'van', 'onderwerp', 'daar', 'hier', 'waarom'):
        said.setdefault(row['van'], []).append([row['onderwerp'], row['daar'], row['hier'], row['waarom']])
    for whose, rows in said.items():
        parts += [f'### {whose}', (['subject', 'there', 'here', 'why'], rows)]
    parts += ['## What the profile of a product does otherwise', 'A product is compared with the version of the standard that it is based on. ✖: the rule does not hold. Words: [regels.md](regels.md).']
    for product, row in profiles.items():
        if row['naam'].startswith('std-'):
            continue
        standard = row['basis']
        while not profiles[standard]['naam'].startswith('std-'):
            standard = profiles[standard]['basis']
        switches = [[f'`{name}`', archive[standard][name].lower(), archive[product][name].lower()] for name in archive[product]
                    if name not in ('variant', 'naam') and archive[product][name] != archive[standard][name]]
        parts += [f'### {row["titel"]}', (['rule', 'title', f'`{profiles[standard]["naam"]}`', f'`{row["naam"]}`'], deviation_rows(product, rules, profiles, made, names, standard)),
                  'Archiving ([archiefredenen.md](archiefredenen.md)):', (['switch', f'`{profiles[standard]["naam"]}`', f'`{row["naam"]}`'], switches)]
    return page('Deviations: where libzaak differs, and why', made_from(source, rules_source, profiles_source, choices_source, variants_source, archive_source),
                'What is covered at all: [standards.md](standards.md). All choices, those of law too: [keuzes.md](keuzes.md).', '## Where libzaak itself differs', *parts)


def switch_cells(name, variants):
    """A switch of the variants, one cell each: true and false as yes and no."""
    column, _, kind = name.partition(':')
    yes_no = kind == 'int' and column != 'datumvormen'
    return [f'`{column}`'] + [('ja' if row[column] == '1' else 'nee') if yes_no else row[column].lower() for row in variants]


def archive_page(source, variants_source, ways_source, steps_source):
    heads = ['reden', 'zgw_code', 'std_1_5', 'std_1_7', 'openzaak', 'oneground', 'reference', 'postman']
    steps = {row['regel']: row for _, row in named_rows(steps_source, 'regel', 'naam', 'sjabloon')}
    columns, _ = read(variants_source)
    variants = [row for _, row in named_rows(variants_source, 'variant', 'naam')]
    names = [f'`{row["naam"]}`' for row in variants]
    reasons = []
    for number, row in named_rows(source, *heads):
        step = steps.get('ARCHIEF_' + row['reden'])
        if not step:
            raise RegisterError(f'{source}:{number}: ARCHIEF_{row["reden"]} has no sentence in {steps_source}')
        reasons.append([f'`{step["naam"]}`', step['sjabloon']] + [row[name].lower() for name in heads[2:]])
    ways = [[f'`{row["woord"]}`'] + [row[name].lower() for name in list(row)[2:]] for _, row in named_rows(ways_source, 'wijze', 'woord')]
    return page(
        'Archiveren: varianten en redenen', made_from(source, variants_source, ways_source, steps_source),
        'Hoe er gerekend wordt, staat in [archief.md](archief.md).', '## Waarom er geen archiefactiedatum is',
        '*Uitgesteld*: de datum komt nog. *Onmogelijk*: er moet eerst iets worden hersteld. *Geweigerd*: onmogelijk, en de zaak kan zo niet worden afgesloten.',
        (['reden', 'tekst', *names], reasons), '## Wat een variant anders doet',
        (['schakelaar', *names], [switch_cells(name if not kind else f'{name}:{kind}', variants) for name, kind in columns[2:]]),
        '## Velden van brondatumArchiefprocedure', 'Welke velden een afleidingswijze nodig heeft of verbiedt (ztc-004 tot en met ztc-008).',
        (['afleidingswijze', '`datumkenmerk`', '`einddatumBekend`', '`objecttype`', '`registratie`', '`procestermijn`'], ways))


def indicator_page(source):
    heads = ['id', 'versie', 'naam', 'zin', 'teller', 'noemer', 'vorm', 'eenheid', 'optellen', 'richting']
    rows = []
    for number, row in named_rows(source, *heads):
        if not row['zin'].endswith('.'):
            raise RegisterError(f'{source}:{number}: the sentence of {row["id"]} has no end')
        rows.append([f'`{row["id"]}`', row['versie'], f'{row["naam"]}. {row["zin"]}', row['teller'], row['noemer'] or '–', f'{row["vorm"].lower()}, {row["eenheid"].lower()}',
                     row['optellen'].lower(), row['richting'].lower() if row['richting'] != 'GEEN' else '–'])
    return page(
        'Indicatoren', made_from(source), 'Wat elk cijfer van [sturing](sturing.md) betekent. Verandert de betekenis, dan krijgt de definitie een hogere versie, en worden cijfers van '
        'verschillende versies niet samengevoegd.',
        '*Som*: perioden worden opgeteld. *Laatste*: van een aantal perioden telt de laatste.',
        (['naam', 'versie', 'betekenis', 'teller', 'noemer', 'vorm', 'perioden', 'beter'], rows))


def field_header(source):
    """One number per name of a field, whatever the resource."""
    columns, rows = read(source)
    fields = {}
    for number, cells in rows:
        row = dict(zip((name for name, _ in columns), cells))
        name, constant, resources = fields.setdefault(int(row['nummer']), (row['veld'], row['constante'], []))
        if (name, constant) != (row['veld'], row['constante']) or row['resource'] in resources:
            raise RegisterError(f'{source}:{number}: number {row["nummer"]} is already {name}')
        resources.append(row['resource'])
    if len({name for name, _, _ in fields.values()}) < len(fields):
        raise RegisterError(f'{source}: a field has two numbers')
    width = max(len(f'{constant} {number}') for number, (_, constant, _) in fields.items())
    defines = []
    for number, (name, constant, resources) in sorted(fields.items()):
        define = f'{constant} {number}'
        kinds = ', '.join(resource.lower() for resource in resources) if len(resources) < 5 else f'{len(resources)} resources'
        defines.append(f'#define ZAAK_VELD_{define:{width}} /**< `{name}` of {kinds} @since 0.1 */')
    lines = '\n'.join(defines)
    return f'''/* {SPDX} */
/* Generated by lib/register/tabellen.py from lib/register/{base(source)}: do not edit. */
/**
 * @file
 * @brief Floor 3: the fields of ZGW resources: catalogues (ZTC 1.3.1), cases (ZRC 1.5.1) and decisions (BRC 1.1.0), with what Open Zaak adds to cases.
 */
#ifndef ZAAK_VELDEN_H
#define ZAAK_VELDEN_H

/** @defgroup velden Fields of ZGW resources
 *  One number per name of a field: `omschrijving` has the same number in each resource. A number never changes its meaning and is never used again.
 *  @{{ */

{lines}

/** @}} */

#endif
'''


def pruned(value):
    """A value without what is empty or follows from the rest of an example."""
    if isinstance(value, list):
        return [pruned(item) for item in value]
    if not isinstance(value, dict):
        return value
    part = 'zaaktype' in value
    return {name: pruned(item) for name, item in value.items()
            if item not in (None, '', []) and name not in EXAMPLE_WITHOUT and not (part and name in EXAMPLE_PART_WITHOUT)}


def example(source, symbol, names):
    """Some zaaktypen of a catalogue, or the procesprofielen of these."""
    with open(source, encoding='utf-8') as file:
        document = json.load(file)
    names = names.split(',')
    if 'procesprofielen' in document:
        document = {'procesprofielen': [row for row in document['procesprofielen'] if row['zaaktype'] in names]}
    else:
        versions = [row for row in document['zaaktypen'] if row['identificatie'] in names]
        urls = {row['url'] for row in versions} | {url for row in versions for url in row['besluittypen']}
        document = {kind: [pruned(row) for row in document[kind]
                           if kind == 'catalogussen' or row['url'] in urls or row.get('zaaktype') in urls]
                    for kind in EXAMPLE_LISTS}
    return byte_array(json.dumps(document, ensure_ascii=False, separators=(',', ':')).encode('utf-8'), base(source), symbol)


def embedded(source, symbol):
    with open(source, 'rb') as file:
        data = file.read()
    data.decode('utf-8')
    return byte_array(data, base(source), symbol)


def byte_array(data, name, symbol):
    """Characters one by one, because ISO C allows a string literal no more than 4095."""
    out = [f'/* {SPDX} */', f'/* Generated from {name} */', f'static const char {symbol}[] = {{']
    for start in range(0, len(data), 16):
        out.append('    ' + ' '.join(f"'\\x{byte:02x}'," for byte in data[start:start + 16]))
    return '\n'.join(out + ["    '\\0'", '};']) + '\n'


def base(path):
    return path.replace('\\', '/').rsplit('/', 1)[-1]


def main(args):
    makers = {'tabel': (table, 3), 'fouten': (error_header, 3), 'fouten-md': (error_page, 3), 'gronden-md': (ground_page, 3), 'regels-md': (rule_page, 9), 'archief-md': (archive_page, 6), 'standaarden-md': (standards_page, 10),
              'afwijkingen-md': (deviations_page, 8),
              'indicatoren-md': (indicator_page, 3), 'velden': (field_header, 3), 'tekst': (embedded, 4), 'voorbeeld': (example, 5)}
    if not args or args[0] not in makers or len(args) != makers[args[0]][1]:
        sys.exit(__doc__)
    try:
        text = makers[args[0]][0](args[1], *args[3:])
    except (RegisterError, UnicodeDecodeError, OSError) as error:
        sys.exit(f'tabellen.py: {error}')
    with open(args[2], 'w', encoding='utf-8', newline='\n') as file:
        file.write(text)


if __name__ == '__main__':
    main(sys.argv[1:])
