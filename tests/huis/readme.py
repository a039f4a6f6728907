# SPDX-License-Identifier: EUPL-1.2
"""A code block of README.md below a line that ends with the name of a file (`examples/eerste-zaak.c`) is that file, letter for letter."""
import re

import tap

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


def differences(name, block):
    path = tap.ROOT / name
    if not path.is_file():
        return [f'{name} does not exist']
    lines = path.read_text(encoding='utf-8').splitlines()
    for number, (in_file, in_readme) in enumerate(zip(lines, block), 1):
        if in_file != in_readme:
            return [f'{name}:{number} is {in_file!r}, README.md has {in_readme!r}']
    return [f'{name} has {len(lines)} lines, README.md {len(block)}'] if len(lines) != len(block) else []


readme = tap.ROOT / 'README.md'
blocks = list(named_blocks(readme.read_text(encoding='utf-8'))) if readme.is_file() else []
if not blocks:
    tap.skip('the examples of README.md', 'README.md has no block with the name of a file above it')
for name, block in blocks:
    tap.check(f'the block of {name} in README.md', differences(name, block))
tap.done()
