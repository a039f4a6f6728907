# SPDX-License-Identifier: EUPL-1.2
"""registratiekwaliteit: marks that can be counted by hand, its exit code, and its errors."""
import json
import pathlib
import subprocess
import sys
import tempfile

import tap

PROGRAM = sys.argv[1]
GOOD = '''{"zaak":"A","id":"1","feit":"open","op":"2025-01-03","zaaktype":"bezwaar"}
{"zaak":"B","id":"1","feit":"open","op":"2025-02-03","zaaktype":"bezwaar"}
{"zaak":"C","id":"1","feit":"open","op":"2025-02-04","zaaktype":"bezwaar"}
'''
BAD = '{"zaak":"C","id":"2","feit":"status","op":"2025-02-05","statustype":"Verzonnen"}\n'


def run(*args):
    done = subprocess.run([PROGRAM, *args], cwd=tap.ROOT, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def main():
    with tempfile.TemporaryDirectory() as folder:
        good, bad = pathlib.Path(folder, 'goed.jsonl'), pathlib.Path(folder, 'fout.jsonl')
        good.write_text(GOOD, encoding='utf-8')
        bad.write_text(GOOD + BAD, encoding='utf-8')
        code, out, err = run(str(good))
        tap.check('without a fault: a ten', [] if code == 0 and out.splitlines()[1].split()[:4] == ['10', '3', '0', '(alle)'] else [code, out, err])
        code, out, err = run(str(bad))
        rows = [line.split() for line in out.splitlines()]
        tap.check('one case of three: 6,6', [] if code == 1 and rows[1][:4] == ['6,6', '3', '1', '(alle)'] else [code, out, err])
        tap.check('the rule that it breaks', [] if ['0,0', '1', '1', 'zrc-016'] in [row[:4] for row in rows] else [out])
        tap.check('the case that breaks it', [] if ['zrc-016', 'C'] in rows else [out])
        code, _, err = run('--regels', 'openzak', str(good))
        tap.check('a profile of rules that is not there: which are', [] if code == 2 and '--regels: dit profiel is er niet: openzak (wel: std-1.7, ' in err and str(good) not in err else [code, err])
        tap.check('the months', [] if ['10', '1', '0', '2025-01'] in rows and ['5,0', '2', '1', '2025-02'] in rows else [out])
        code, out, err = run('--json', str(bad))
        data = json.loads(out)
        tap.check('as JSON', [] if code == 1 and data[0] == {'regel': None, 'getoetst': 3, 'fout': 1, 'cijfer': 6.6} else [code, out, err])
        tap.check('as JSON, by month', [] if {'regel': 'zrc-016', 'maand': '2025-02', 'getoetst': 1, 'fout': 1, 'cijfer': 0.0} in data else [out])
        code, out, err = run('--van-catalogus', '--ernst', 'fout')
        tap.check('the catalogue of the examples', [] if code in (0, 1) and '(alle)' in out and 'Per maand' not in out else [code, out, err])
        for args, part in (((), 'noem het bestand'), (('--kleur', 'x'), 'optie'), (('--ernst', 'erg', str(good)), 'ernst'), (('--ernst',), 'waarde'),
                           (('bestaat-niet',), 'bestaat-niet'), (('--regels', 'std-9', str(good)), 'std-9'), ((str(good), '--van-catalogus'), 'noem het bestand')):
            code, out, err = run(*args)
            tap.check(f'wrong: {" ".join(args)[:30]}', [] if code == 2 and part in err and not out else [code, out, err])
    tap.done()


main()
