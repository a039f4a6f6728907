# SPDX-License-Identifier: EUPL-1.2
"""minder-regels: two cases whose days can be counted by hand, and its errors."""
import pathlib
import subprocess
import sys
import tempfile

import tap

PROGRAM = sys.argv[1]
# Received 3 March. Asked to complete from 11 to 25 March: 14 days. Advice from 28 March to 7 April: 10 days. Decided on 20 May, 8 days after the last day by law (12 May).
FACTS = '''{"zaak":"A","id":"1","feit":"open","op":"2025-03-03","zaaktype":"omgevingsvergunning-regulier"}
{"zaak":"A","id":"2","feit":"status","op":"2025-03-03","statustype":"Ontvangen"}
{"zaak":"A","id":"3","feit":"opschorting","op":"2025-03-11","grond":"aanvulling","tot":"2025-03-25"}
{"zaak":"A","id":"4","feit":"hervatting","op":"2025-03-25","grond":"aanvulling"}
{"zaak":"A","id":"5","feit":"status","op":"2025-03-26","statustype":"In behandeling"}
{"zaak":"A","id":"6","feit":"status","op":"2025-03-28","statustype":"Advies gevraagd"}
{"zaak":"A","id":"7","feit":"status","op":"2025-04-07","statustype":"In behandeling"}
{"zaak":"A","id":"8","feit":"besluit","op":"2025-05-20"}
{"zaak":"B","id":"1","feit":"open","op":"2025-03-03","zaaktype":"omgevingsvergunning-regulier"}
'''


def run(*args):
    done = subprocess.run([PROGRAM, *args], cwd=tap.ROOT, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def sums(out):
    row = next(line for line in out.splitlines() if line.startswith('Samen')).split()
    return [int(cell) for cell in row[1:8]]


def check(name, facts, options, expected):
    code, out, err = run(*options, facts)
    tap.check(name, [] if code == 0 and sums(out) == expected else [code, out, err])


def main():
    with tempfile.TemporaryDirectory() as folder:
        facts = pathlib.Path(folder, 'feiten.jsonl')
        facts.write_text(FACTS, encoding='utf-8')
        facts = str(facts)
        check('without waiting for what was asked: 14 days less, and the term is not lengthened', facts, ['--zonder-opschorting', 'aanvulling'], [1, 1, 78, 64, 14, 1, 1])
        check('without a step: 10 days less, in time', facts, ['--zonder-status', 'Advies gevraagd'], [1, 1, 78, 68, 10, 1, 0])
        check('without both: 24 days less', facts, ['--zonder-status', 'Advies gevraagd', '--zonder-opschorting', 'aanvulling'], [1, 1, 78, 54, 24, 1, 0])
        check('without a step that nobody took: nothing less', facts, ['--zonder-status', 'Volledigheid getoetst'], [1, 0, 78, 78, 0, 1, 1])
        check('without a suspension that nobody had: nothing less', facts, ['--zonder-opschorting', 'overmacht'], [1, 0, 78, 78, 0, 1, 1])
        other = pathlib.Path(folder, 'anders.json')
        other.write_text((tap.ROOT / 'examples/data/procesprofielen.json').read_text(encoding='utf-8').replace('"ow-16-64"', '"ow-16-64-instemming"'), encoding='utf-8')
        check('under another ground: as many days, in time', facts, ['--andere-profielen', str(other)], [1, 1, 78, 78, 0, 1, 0])
        code, out, err = run('--zonder-status', 'Advies gevraagd', facts)
        tap.check('a case that is not done does not count, and is told', [] if '1 zaak is nog niet klaar' in out else [out])
        tap.check('how many cases were touched', [] if 'Geraakt: 1 van 1 zaak' in out else [out])
        strange = pathlib.Path(folder, 'vreemd.jsonl')
        strange.write_text(FACTS + '{"zaak":"C","id":"1","feit":"open","op":"2025-03-03","zaaktype":"bestaat-niet"}\n', encoding='utf-8')
        code, out, err = run('--zonder-status', 'Advies gevraagd', str(strange))
        told = all(part in out for part in ('1 zaak heeft een zaaktype dat niet in de catalogus staat', '1 zaak is nog niet klaar', 'Geraakt: 1 van 1 zaak'))
        tap.check('a case of an unknown zaaktype does not count, and is told', [] if code == 0 and told else [code, out, err])
        code, out, err = run('--zonder-status', 'Volledigheid getoetst', facts)
        tap.check('that no case was touched', [] if code == 0 and 'Geen enkele zaak is geraakt' in out and 'dagen per zaak minder' not in out else [code, out])
        for args, parts in ((('--zonder-status', 'Onzin', facts), ('Onzin', 'In behandeling', 'Advies gevraagd')),
                            (('--zonder-status', 'In behandeling', '--zonder-opschorting', 'onzin', facts), ('"onzin"', 'aanvulling', 'buitenland', 'ow-natura-2000'))):
            code, out, err = run(*args)
            tap.check(f'what does not exist is refused, and what exists is named: {args[-2]}', [] if code == 2 and not out and all(part in err for part in parts) else [code, out, err])
        for args, part in (((facts,), 'noem wat'), (('--zonder-status',), 'waarde'), (('--kleur', 'x', facts), 'optie'), (('--zonder-status', 'x'), 'feiten'),
                           (('--zonder-status', 'x', 'bestaat-niet'), 'bestaat-niet')):
            code, out, err = run(*args)
            tap.check(f'wrong: {" ".join(args)[:40]}', [] if code == 2 and part in err and not out else [code, out, err])
    tap.done()


main()
