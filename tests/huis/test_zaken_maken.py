#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The generator of zaken: the same seed gives the same bytes, lines follow the schema, names are those of the catalogue.

    test_zaken_maken.py PROGRAM
"""
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

import tap

try:
    import jsonschema
except ImportError:
    print('1..0 # SKIP python3-jsonschema is not there')
    print('test_zaken_maken: python3-jsonschema is not there: skipped', file=sys.stderr)
    sys.exit(77)

# Of `--zaken 2000 --zaad 1`: the same on every machine. A change of the generator changes it; then look at what it makes first.
SHA256 = '87336688b1d977599cf870c4d99a74d164eec2aaa5189547b64ba3772b87c4ae'


def load(path):
    return json.loads((tap.ROOT / path).read_text(encoding='utf-8'))


def make(program, *options):
    return subprocess.run([program, *options], stdout=subprocess.PIPE, check=True).stdout


def wrong_lines(facts):
    checker = jsonschema.Draft202012Validator(load('docs/schema/feit.schema.json'))
    for number, fact in enumerate(facts, 1):
        if not checker.is_valid(fact):
            yield f'line {number}: {fact}'


def unknown_names(facts):
    """Names that do not stand in every version of the zaaktype."""
    catalogue = load('examples/data/catalogus.json')
    known = {}
    for row in catalogue['zaaktypen']:
        for kind, resource, label in (('statustype', 'statustypen', 'omschrijving'), ('resultaattype', 'resultaattypen', 'omschrijving'),
                                      ('roltype', 'roltypen', 'omschrijving'), ('naam', 'eigenschappen', 'naam')):
            names = {item[label] for item in catalogue[resource] if item['zaaktype'] == row['url']}
            key = (row['identificatie'], kind)
            known[key] = known.get(key, names) & names
    decisions = {row['omschrijving'] for row in catalogue['besluittypen']}
    grounds = {row['id'] for row in load('lib/register/gronden.json')['opschortingsgronden']}
    zaaktypen = {fact['zaak']: fact['zaaktype'] for fact in facts if fact['feit'] == 'open'}
    for fact in facts:
        for kind in ('statustype', 'resultaattype', 'roltype', 'naam'):
            if kind in fact and fact[kind] not in known[zaaktypen[fact['zaak']], kind]:
                yield f'{zaaktypen[fact["zaak"]]}: {kind} {fact[kind]}'
        if fact.get('besluittype', next(iter(decisions))) not in decisions or fact.get('grond', next(iter(grounds))) not in grounds:
            yield str(fact)


def allowed(profile, before, fact, have):
    rows = [row for row in profile['overgangen'] if row['naar'] == fact['statustype']
            and (before in row['van'] if before else 'van' not in row)]
    return bool(rows) and all(demand in have for row in rows for demand in row.get('eist', []))


def wrong_transitions(facts):
    """Every status follows by the rules of the procesprofiel, withdrawn facts left out."""
    profiles = {row['zaaktype']: row for row in load('examples/data/procesprofielen.json')['procesprofielen'] if 'organisatie' not in row}
    withdrawn = {(fact['zaak'], fact['herroept']) for fact in facts if fact['feit'] == 'herroeping'}
    states = {}
    for fact in sorted((fact for fact in facts if (fact['zaak'], fact['id']) not in withdrawn),
                       key=lambda fact: (fact['zaak'], fact['op'][:10], len(fact['op']), fact['op'])):
        state = states.setdefault(fact['zaak'], {'have': set(), 'before': None})
        if fact['feit'] == 'open':
            state['profile'] = profiles[fact['zaaktype']]
        elif fact['feit'] == 'status':
            if not allowed(state['profile'], state['before'], fact, state['have']):
                yield f'{fact["zaak"]}: {state["before"]} -> {fact["statustype"]}'
            state['before'] = fact['statustype']
        elif fact['feit'] == 'eigenschap':
            state['have'].add(f'eigenschap:{fact["naam"]}')
        else:
            state['have'].add(f'rol:{fact["roltype"]}' if fact['feit'] == 'rol' else fact['feit'])


def refused(program):
    for options in (['--zak', '3'], ['--zaken'], ['--zaken', '-1'], ['--zaken', '3x'], ['--van', '2025-02-30'], ['--van', '2027-01-01'],
                    ['--jaar', '2025', '--tot', '2025-03-01'], ['--jaar', '1900']):
        result = subprocess.run([program, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8', check=False)
        if result.returncode != 2 or result.stdout or not result.stderr.startswith('zaken-maken: '):
            yield f'{options}: code {result.returncode}, {result.stderr!r}'


def main():
    with tempfile.TemporaryDirectory() as folder:
        program = sys.argv[1]
        first = make(program, '--zaken', '2000')
        out = pathlib.Path(folder) / 'feiten.jsonl'
        make(program, '--zaken', '2000', '--zaad', '1', '--uit', str(out))
        tap.check('the same seed gives the same bytes', [] if out.read_bytes() == first else ['they differ'])
        tap.check('another seed gives other zaken', [] if make(program, '--zaken', '2000', '--zaad', '2') != first else ['they are the same'])
        tap.check('it gives the same bytes on every machine', [] if hashlib.sha256(first).hexdigest() == SHA256
                  else [hashlib.sha256(first).hexdigest()])
        facts = [json.loads(line) for line in first.decode('utf-8').splitlines()]
        tap.check('as many zaken as asked', [] if sum(fact['feit'] == 'open' for fact in facts) == 2000 else ['another number'])
        tap.check('an id occurs once', [] if len({(fact['zaak'], fact['id']) for fact in facts}) == len(facts) else ['one occurs twice'])
        tap.check('nothing lies after the last day', [str(fact) for fact in facts if max(fact['op'], fact.get('vastgelegd', '')) > '2026-11-23'])
        tap.check('lines follow the schema', wrong_lines(facts[::5])) # a sample: validating is slow
        tap.check('names stand in the catalogue', unknown_names(facts))
        tap.check('some give notice of default', [] if sum(fact['feit'] == 'ingebrekestelling' for fact in facts) > 3 else ['too few'])
        tap.check('statuses follow the procesprofiel', wrong_transitions(facts))
        in_year = make(program, '--zaken', '50', '--jaar', '2025').decode('utf-8').splitlines()
        tap.check('--jaar gives receipts of that year', [line for line in in_year if '"feit":"open"' in line and '"op":"2025-' not in line])
        tap.check('wrong options are refused in Dutch, with code 2', refused(program))
    tap.done()


main()
