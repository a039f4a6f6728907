# SPDX-License-Identifier: EUPL-1.2
"""Each floor of lib/ includes only headers of its own floor and of the floors below it."""
import re

import tap

FOLDERS = {'basis': 0, 'tijd': 1, 'termijn': 2, 'catalogus': 3, 'zaak': 4, 'sturing': 5, 'zgw': 6, 'reeks': 6}

# The floor of each public header <zaak/NAME.h>.
FLOORS = {
    'basis': 0, 'fouten': 0, 'nummer': 0,
    'datum': 1, 'identificatie': 1, 'kalender': 1, 'kantoor': 1, 'openingstijd': 1,
    'termijn': 2, 'grond': 2, 'lezing': 2, 'klok': 2, 'motivering': 2, 'dwangsom': 2, 'indiening': 2, 'rechtswege': 2, 'projectie': 2,
    'velden': 3, 'catalogus': 3, 'profiel': 3, 'versie': 3, 'overlay': 3, 'vertrouwelijkheid': 3, 'regel': 3, 'selectielijst': 3, 'keuring': 3, 'mandaat': 3, 'matrix': 3,
    'feit': 4, 'zaak': 4, 'archief': 4, 'schonen': 4, 'voorraad': 4, 'inzage': 4, 'dwangsomstand': 4, 'watals': 4,
    'rasci': 5, 'norm': 5, 'normstand': 5, 'kring': 5, 'kwaliteit': 5, 'levensgebeurtenis': 5, 'overzetting': 5, 'volgen': 5,
    'indicator': 5, 'gemeente': 5, 'stand': 5, 'benchmark': 5,
    'bericht': 6, 'bundel': 6, 'zakenapi': 6, 'zgw': 6, 'reeks': 6, 'arrow': 6,
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def public_floor(name):
    match = re.fullmatch(r'zaak/(\w+)\.h', name)
    return FLOORS.get(match.group(1)) if match else None


def private_floor(name, folder):
    """The folder of a quoted header: its own when the name has none, else the first part of the path."""
    if '/' not in name:
        return FOLDERS[folder]
    return FOLDERS.get(name.split('/')[0])


def problem(path, floor, kind, name):
    """What is wrong with one #include in a file of this floor, or None."""
    if name.endswith('.inc'):
        return None
    if kind == '<' and not name.startswith('zaak/'):
        return 'the umbrella header is for users of the library' if name == 'libzaak.h' else None
    if kind == '<':
        target = public_floor(name)
    else:
        target = private_floor(name, path.parent.name) if path.parent.name in FOLDERS else None
        if target is not None and '/' in name and not (tap.ROOT / 'lib' / name).is_file():
            return 'does not exist below lib/'
    if target is None:
        return 'has no floor (see FLOORS and FOLDERS in tests/huis/verdiepingen.py)'
    if target > floor:
        return f'is floor {target}, this file is floor {floor}'
    return None


def included(path):
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1), match.group(2)


def problems(paths, floor_of):
    for path in paths:
        for number, kind, name in included(path):
            text = problem(path, floor_of(path), kind, name)
            if text:
                yield f'{tap.relative(path)}:{number}: {name} {text}'


folders = sorted(path for path in (tap.ROOT / 'lib').iterdir() if path.is_dir() and path.name not in ('register', '__pycache__'))
headers = tap.files('include/zaak', suffixes={'.h'})
known = [path for path in headers if path.stem in FLOORS]

tap.check('each folder of lib/ is a floor', [path.name for path in folders if path.name not in FOLDERS])
tap.check('each public header has a floor', [tap.relative(path) for path in headers if path.stem not in FLOORS])
tap.check('public headers include their own floor and below', problems(known, lambda path: FLOORS[path.stem]))
for folder in folders:
    if folder.name in FOLDERS:
        sources = tap.files(f'lib/{folder.name}', suffixes={'.c', '.h'})
        tap.check(f'lib/{folder.name} includes its own floor and below', problems(sources, lambda path: FOLDERS[path.parent.name]))
tap.done()
