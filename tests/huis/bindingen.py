# SPDX-License-Identifier: EUPL-1.2
"""Each exported function is used in both bindings, or stands in bindings/overgeslagen.txt with the reason why not."""
import re

import declaraties
import tap

BINDINGS = ('python', 'lua')
SKIPPED = 'bindings/overgeslagen.txt'


def used(binding):
    """Names that the sources of a binding call, those that both share included."""
    text = '\n'.join(path.read_text(encoding='utf-8') for path in tap.files(f'bindings/{binding}', 'bindings/gemeen', suffixes={'.c', '.h'}))
    return set(re.findall(r'\bzaak_\w+(?=\()', re.sub(r'/\*.*?\*/', ' ', text, flags=re.DOTALL)))


def skipped():
    """Per binding the names that it leaves out; and what is wrong with the list itself."""
    names = {binding: set() for binding in BINDINGS}
    problems = []
    for number, line in enumerate((tap.ROOT / SKIPPED).read_text(encoding='utf-8').splitlines(), 1):
        if not line or line.startswith('#'):
            continue
        parts = line.split(None, 2)
        if len(parts) < 3 or parts[1] not in (*BINDINGS, 'beide'):
            problems.append(f'{SKIPPED}:{number}: name, binding and reason are expected')
            continue
        for binding in BINDINGS if parts[1] == 'beide' else (parts[1],):
            names[binding].add(parts[0])
    return names, problems


exported = set(declaraties.declared())
left_out, wrong = skipped()
tap.check(f'{SKIPPED} can be read', wrong)
for binding in BINDINGS:
    calls = used(binding)
    tap.check(f'bindings/{binding} has each function or a reason',
              [f'{name} is not used and not in {SKIPPED}' for name in sorted(exported - calls - left_out[binding])])
    tap.check(f'{SKIPPED} has no function that bindings/{binding} uses',
              [f'{name} is used' for name in sorted(left_out[binding] & calls)])
    tap.check(f'{SKIPPED} names functions that exist ({binding})',
              [f'{name} does not exist' for name in sorted(left_out[binding] - exported)])
tap.done()
