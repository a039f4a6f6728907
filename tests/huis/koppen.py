# SPDX-License-Identifier: EUPL-1.2
"""Each public header compiles alone, as C99 and as C++11, and is installed. A struct grows by its size and its reserved members, or docs/abi.md says that it never changes."""
import re
import shutil

import tap

STRICT = ['-pedantic-errors', '-Wall', '-Wextra', '-Werror', '-fsyntax-only']
WAYS = [
    ('gcc', ['-x', 'c', '-std=c99', '-Wstrict-prototypes']),
    ('g++', ['-x', 'c++', '-std=c++11']),
    ('clang', ['-x', 'c', '-std=c11', '-Wstrict-prototypes']),
]


def compiler(name):
    return shutil.which(name) or shutil.which(f'{name}-14')


def compiles(program, flags, header):
    text = f'#include <{header}>\nint zaak_header_compiles;\n'
    output, code = tap.run([program, *flags, *STRICT, f'-I{tap.ROOT}/include', '-'], input=text)
    return output.splitlines()[:10] or ['failed without a message'] if code else []


def umbrella_misses(headers):
    path = tap.ROOT / 'include/libzaak.h'
    text = path.read_text(encoding='utf-8') if path.is_file() else ''
    return [name for name in headers if f'#include <{name}>' not in text]


def listed():
    text = (tap.ROOT / 'include/meson.build').read_text(encoding='utf-8')
    return set(re.findall(r"'(\w+)'", text.split('zaak_headers = [')[1].split(']')[0]))


def structs(path):
    return re.findall(r'^struct (zaak_\w+) \{\n(.*?)^\}', path.read_text(encoding='utf-8'), re.DOTALL | re.MULTILINE)


def has_size(members):
    return re.match(r' *size_t size;', members)


def last_member(members):
    return [line for line in members.splitlines() if ';' in line][-1]


def plain_by_decision():
    text = (tap.ROOT / 'docs/abi.md').read_text(encoding='utf-8')
    return set(re.findall(r'`(zaak_\w+)`', text.split('- Plain value structs')[1].split('\n- ')[0]))


def says_no_threads(path):
    """A header with functions says which threads may call them, in its own words."""
    text = path.read_text(encoding='utf-8')
    return re.search(r'^ZAAK_API\b', text, re.MULTILINE) and not re.search(r'\bthreads?\b', text, re.IGNORECASE)


def without_init(path):
    """Structs that hold a day or a moment: zeros are 1-1-1970, so they need an initial value."""
    text = path.read_text(encoding='utf-8')
    for name, members in structs(path):
        holds_day = re.search(r'^ *zaak_(dag|tijdstip) \w', members, re.MULTILINE)
        if holds_day and not re.search(rf'^#define {name.upper()}_INIT\b', text, re.MULTILINE):
            yield f'{tap.relative(path)}: struct {name} has no {name.upper()}_INIT'


paths = tap.files('include', suffixes={'.h'})
names = [path.relative_to(tap.ROOT / 'include').as_posix() for path in paths]
for kind, options in WAYS:
    found = compiler(kind)
    if not found:
        tap.skip(f'headers compile alone with {kind}', f'{kind} is not there')
        continue
    for header in names:
        tap.check(f'{header} compiles alone with {kind} {options[2]}', compiles(found, options, header))

stems = {path.stem for path in paths if path.parent.name == 'zaak'}
tap.check('include/meson.build lists all headers', sorted(stems ^ listed()))
tap.check('libzaak.h includes all headers', umbrella_misses([name for name in names if name != 'libzaak.h']))
tap.check('no header has more than 800 lines',
          [tap.relative(path) for path in paths if len(path.read_text(encoding='utf-8').splitlines()) > 800])
tap.check('a struct with a day has an INIT macro', [problem for path in paths for problem in without_init(path)])
tap.check('a header with functions says its rule for threads', [tap.relative(path) for path in paths if says_no_threads(path)])
plain = {name for path in paths for name, members in structs(path) if not has_size(members)}
tap.check('docs/abi.md lists the structs without a size', [f'{name}: in {"the headers" if name in plain else "docs/abi.md"} only' for name in sorted(plain ^ plain_by_decision())])
tap.check('a struct with a size ends with reserved members', [f'{tap.relative(path)}: struct {name}' for path in paths for name, members in structs(path)
                                                              if has_size(members) and not re.search(r' reserved\[', last_member(members))])
tap.done()
