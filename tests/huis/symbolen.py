# SPDX-License-Identifier: EUPL-1.2
"""The shared object exports what the headers declare and what symbolen.txt lists, name by name.

    symbolen.py LIBRARY      the check
    symbolen.py --schrijf    writes symbolen.txt anew from the headers
"""
import pathlib
import sys

import declaraties
import tap

LIST = pathlib.Path(__file__).with_name('symbolen.txt')


def exported(library):
    output, _ = tap.run(['nm', '-D', '--defined-only', '--without-symbol-versions', library])
    rows = [line.split() for line in output.splitlines()]
    return {row[-1]: row[-2] for row in rows if len(row) >= 2 and row[-2] != 'A'}


def differences(left, right, left_name, right_name):
    return ([f'{name}: in {left_name}, not in {right_name}' for name in sorted(set(left) - set(right))]
            + [f'{name}: in {right_name}, not in {left_name}' for name in sorted(set(right) - set(left))])


functions = declaraties.declared()
if sys.argv[1:] == ['--schrijf']:
    LIST.write_text(''.join(f'{name}\n' for name in sorted(functions)), encoding='utf-8')
    sys.exit(0)

symbols = exported(sys.argv[1])
listed = LIST.read_text(encoding='utf-8').split() if LIST.is_file() else []
tap.check('the library exports what the headers declare', differences(symbols, functions, 'the library', 'the headers'))
tap.check('symbolen.txt lists what the headers declare (else: symbolen.py --schrijf)',
          differences(listed, functions, 'symbolen.txt', 'the headers'))
tap.check('only functions are exported', [name for name, kind in symbols.items() if kind not in 'TWi'])
tap.check('all names begin with zaak_', [name for name in functions if not name.startswith('zaak_')])
tap.done()
