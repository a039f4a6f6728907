# SPDX-License-Identifier: EUPL-1.2
"""The table of docs/samen-apart.md is that of lib/register/overlayorden.csv, and the example says the same to programs as to people."""
import csv
import json
import sys

import tap

NAMES = {'PROFIEL': 'procesprofiel', 'NORM': 'servicenorm', 'OVERGANG': 'overgang', 'ACTIVITEIT': 'activiteit', 'ROL': 'rol'}


def table_problems():
    page = (tap.ROOT / 'docs/samen-apart.md').read_text(encoding='utf-8')
    with open(tap.ROOT / 'lib/register/overlayorden.csv', encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file))[1:]
    wanted = ''.join(f'| {NAMES[deel]} | {f"`{veld}`" if veld else "het geheel"} | {uitleg} |\n' for deel, veld, _, uitleg in rows)
    return [] if wanted in page else ['the rows of the table are not those of lib/register/overlayorden.csv']


def json_problems(program):
    output, code = tap.run([program, '--json'])
    if code:
        return [output]
    answer = json.loads(output)
    problems = []
    for norm in answer['scores']:
        *rows, samen = norm['scores']
        for key in ('gehaald', 'totaal', 'loopt'):
            if sum(row[key] for row in rows) != samen[key]:
                problems.append(f'{norm["norm"]}: {key} does not add up')
    wrong = {(row['organisatie'], field['veld']) for row in answer['verschillen'] for field in row['afwijkingen'] if not field['mag']}
    expected = {('GM9913', 'servicenormen.antwoord.doel'), ('GM9913', 'servicenormen.doorgezet'), ('GM9913', 'servicenormen.opgelost.termijn')}
    return problems if wrong == expected else problems + [f'may not: {sorted(wrong)}']


def text_problems(program):
    output, _ = tap.run([program])
    blocks = dict.fromkeys(('Dit mag niet', 'Niet te vergelijken'), '')
    heading = ''
    for line in output.splitlines():
        heading = line.split(' (')[0] if line.endswith('):') else heading
        if heading in blocks:
            blocks[heading] += line + '\n'
    if 'niet te vergelijken' in blocks['Dit mag niet'] or 'aanvaardt' not in blocks['Niet te vergelijken']:
        yield f'what may be accepted stands under what may not: {blocks}'
    if 'Tussenmeer bestaat sinds 1 januari 2025 niet meer en is verdeeld over 2 gemeenten' not in output:
        yield 'nothing is said of the municipality that was divided'
    if '"90"' in output or '90 %' not in output or 'Dit is eigen keuze' in output:
        yield 'a goal is a percentage; what is of no weight is a choice'


tap.check('the table of the page is that of the register', table_problems())
if len(sys.argv) > 1:
    tap.check('scores add up and faults are those of the data', json_problems(sys.argv[1]))
    tap.check('the text for people', text_problems(sys.argv[1]))
tap.done()
