# SPDX-License-Identifier: EUPL-1.2
"""Committed files that are generated from a register are as the generator makes them now."""
import pathlib
import sys
import tempfile

import tap

MAKER = tap.ROOT / 'lib/register/tabellen.py'
MADE = [
    ('fouten', 'lib/register/fouten.csv', 'include/zaak/fouten.h'),
    ('fouten-md', 'lib/register/fouten.csv', 'docs/fouten.md'),
    ('gronden-md', 'lib/register/gronden.json', 'docs/gronden.md'),
    ('regels-md', 'lib/register/regels.csv', 'docs/regels.md', 'lib/register/motivering.csv', 'lib/register/toetsregels.csv', 'lib/register/regelprofielen.csv',
     'lib/register/regelkeuzes.csv', 'lib/register/regelvarianten.csv', 'tests'),
    ('archief-md', 'lib/register/archief_redenen.csv', 'docs/archiefredenen.md', 'lib/register/archief_varianten.csv', 'lib/register/afleidingswijzen.csv',
     'lib/register/motivering.csv'),
    ('indicatoren-md', 'lib/register/indicatoren.csv', 'docs/indicatoren.md'),
    ('standaarden-md', 'lib/register/standaarden.csv', 'docs/standards.md', 'lib/register/toetsregels.csv', 'lib/register/regelprofielen.csv', 'lib/register/regelkeuzes.csv',
     'lib/register/regelvarianten.csv', 'lib/register/soorten.csv', 'lib/register/velden.csv', 'tests'),
    ('afwijkingen-md', 'lib/register/afwijkingen.csv', 'docs/deviations.md', 'lib/register/toetsregels.csv', 'lib/register/regelprofielen.csv', 'lib/register/regelkeuzes.csv',
     'lib/register/regelvarianten.csv', 'lib/register/archief_varianten.csv'),
    ('velden', 'lib/register/velden.csv', 'include/zaak/velden.h'),
]


def problems(kind, source, target, *others):
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder, 'fresh')
        output, code = tap.run([sys.executable, str(MAKER), kind, str(tap.ROOT / source), str(fresh),
                                *(str(tap.ROOT / other) for other in others)])
        if code:
            return [output.strip()]
        path = tap.ROOT / target
        if path.is_file() and path.read_bytes() == fresh.read_bytes():
            return []
    return [f'run: python3 lib/register/tabellen.py {" ".join((kind, source, target, *others))}']


for row in MADE:
    tap.check(f'{row[2]} is up to date with {row[1]}', problems(*row))
tap.done()
