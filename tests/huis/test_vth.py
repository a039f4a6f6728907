# SPDX-License-Identifier: EUPL-1.2
"""The example program vth-kring: what it tells of four municipalities, with and without cases, and its errors; the schema against the register."""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import tap

PROGRAM = sys.argv[1]
FACTS = '{"zaak":"Z","id":"1","feit":"open","op":"2025-03-03","zaaktype":"omgevingsvergunning-regulier","organisatie":"GM9903"}\n{"zaak":"Z","id":"2","feit":"besluit","op":"2025-04-10"}\n'


def run(*args):
    done = subprocess.run([PROGRAM, *args], cwd=tap.ROOT, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def has(out, *parts):
    return [part for part in parts if part not in out]


def main():
    code, out, err = run()
    tap.check('four municipalities: one circle is closed, exit code 1', has(out, 'Voorbeeldstad: de beleidskring is gesloten.', 'Waterdorp: de beleidskring is niet gesloten.',
              'Kijk bij Voorbeeldstad, Heuvelrand of Zandstede.', 'de pijl van "Jaarlijkse evaluatie" naar "Bijstelling" is open', 'de keten breekt bij de indicator') + ([] if code == 1 else [code, err]))
    tap.check('one word for what does not hold any more', has(out, 'Uitvoeringsprogramma                   ja            ja            ja            verlopen') +
              [line for line in out.splitlines() if ' oud' in line])
    tap.check('the articles of the year asked for', has(out, 'Omgevingsbesluit art. 13') + [line for line in out.splitlines() if 'Bor' in line and 'tot 2024 Bor' not in line])
    tap.check('plain Dutch: no word of a program in it', [word for word in ('null', 'NULL', '(none)', 'enum') if word in out])
    code, out, err = run('--op', '2025-06-01', 'examples/data/vth/GM9901.json')
    tap.check('a closed circle: exit code 0', [] if code == 0 else [code, err])
    with tempfile.TemporaryDirectory() as folder:
        facts = pathlib.Path(folder, 'feiten.jsonl')
        facts.write_text(FACTS, encoding='utf-8')
        code, out, err = run('--op', '2025-12-31', '--feiten', str(facts), 'examples/data/vth/GM9903.json')
        tap.check('measured from cases', has(out, 'ja (zaken)', '1 van de 1, gehaald') + ([] if code == 1 else [code, err]))
    for args, part in ((('--op', 'x'), 'jjjj-mm-dd'), (('--kleur', 'x'), 'optie'), (('--op',), 'waarde'), (('examples/data/vth/GM9901.json',), '--op'),
                       (('--op', '2025-06-01', 'bestaat-niet.json'), 'bestaat-niet'), (('--op', '2025-06-01', 'examples/data/zaak.json'), 'zaak.json')):
        code, out, err = run(*args)
        tap.check(f'wrong: {" ".join(args)}', [] if code == 2 and part in err and not out else [code, out, err])
    a = 'examples/data/vth/GM9901.json'
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, 'kopie.json')
        copy.write_bytes((tap.ROOT / a).read_bytes())
        for again in (a, str(copy)):
            code, out, err = run('--op', '2025-06-01', a, 'examples/data/vth/GM9902.json', again)
            tap.check('one municipality twice', [] if code == 2 and not out and has(err, again, 'GM9901', a) == [] else [code, out, err])
    with open(tap.ROOT / 'lib/register/vth_elementen.csv', encoding='utf-8', newline='') as file:
        words = [row[1] for row in list(csv.reader(file))[1:]]
    schema = json.loads((tap.ROOT / 'docs/schema/kring.schema.json').read_text(encoding='utf-8'))
    tap.check('the schema names the elements of the register', set(words) ^ set(schema['$defs']['element']['enum']))
    tap.done()


main()
