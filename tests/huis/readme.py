# SPDX-License-Identifier: EUPL-1.2
"""A code block of README.md or of a guide below a line that ends with the name of a file (`examples/eerste-zaak.c`) is that file, letter for letter."""
import re

import tap

PAGES = ('README.md', 'docs/archief.md')
NAMED = re.compile(r'`([\w./-]+\.\w+)`\)?:?$')


def named_blocks(text):
    """The file that is named above a block, and the lines of the block."""
    before, block = '', None
    for line in text.splitlines():
        if block is None and line.startswith('```'):
            block = []
        elif block is not None and line.startswith('```'):
            match = NAMED.search(before)
            if match:
                yield match.group(1), block
            before, block = '', None
        elif block is not None:
            block.append(line)
        elif line.strip():
            before = line.strip()


def differences(page, name, block):
    path = tap.ROOT / name
    if not path.is_file():
        return [f'{name} does not exist']
    lines = path.read_text(encoding='utf-8').splitlines()
    for number, (in_file, in_page) in enumerate(zip(lines, block), 1):
        if in_file != in_page:
            return [f'{name}:{number} is {in_file!r}, {page} has {in_page!r}']
    return [f'{name} has {len(lines)} lines, {page} {len(block)}'] if len(lines) != len(block) else []


def wrong_programs():
    """What a guide calls in the build of examples/run stands where that script has its programs."""
    script = (tap.ROOT / 'examples/run').read_text(encoding='utf-8')
    folder = re.findall(r'^programs=\$build/(\S+)$', script, re.M)[-1]
    for page in [tap.ROOT / 'README.md', *sorted((tap.ROOT / 'docs').glob('*.md'))]:
        for path in re.findall(r'build-examples/[\w./-]+', page.read_text(encoding='utf-8')):
            if not path.startswith(f'build-examples/{folder}/'):
                yield f'{page.name}: {path} is not in build-examples/{folder}/'


tap.check('programs in the build of examples/run are called by their path', wrong_programs())
for page in PAGES:
    blocks = list(named_blocks((tap.ROOT / page).read_text(encoding='utf-8')))
    tap.check(f'{page} has blocks with the name of a file above them', [] if blocks else ['there is none'])
    for name, block in blocks:
        tap.check(f'the block of {name} in {page}', differences(page, name, block))
tap.done()
