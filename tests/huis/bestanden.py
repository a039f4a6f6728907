# SPDX-License-Identifier: EUPL-1.2
"""What holds for all files: a licence line, no paths of one machine, in a list of the build, one version number."""
import re

import tap

TEXT = {'.c', '.h', '.py', '.pyi', '.sh', '.lua', '.map', '.ini', '.build', '.txt', '.md', '.csv', '.json', '.jsonl', '.yml', '.toml',
        '.in', '.out', ''}
LICENSED = {'.c', '.h', '.py', '.pyi', '.sh', '.lua', '.map', '.ini', '.build', '.toml', '.yml', '.in'}
SCRIPTS = {'tests/run', 'examples/run', '.ci/run', 'docs/Doxyfile', 'meson_options.txt'}
MACHINE = re.compile(r'(?<![\w.:/*-])/(?:work|root|home/\w+|tmp/\w+)/')
LINE = 'SPDX-License-Identifier: EUPL-1.2'


def all_files():
    top = [path for path in tap.ROOT.iterdir() if path.is_file() and not path.name.startswith('.')]
    return sorted(top) + [path for path in tap.files(*tap.SOURCE_FOLDERS) if path.suffix in TEXT]


def read(path):
    return path.read_text(encoding='utf-8', errors='replace')


def unlicensed(paths):
    for path in paths:
        name = tap.relative(path)
        if (path.suffix in LICENSED or name in SCRIPTS) and LINE not in '\n'.join(read(path).splitlines()[:5]):
            yield name


def machine_paths(paths):
    for path in paths:
        for number, line in enumerate(read(path).splitlines(), 1):
            if MACHINE.search(line):
                yield f'{tap.relative(path)}:{number}: {line.strip()[:100]}'


def not_utf8(paths):
    """Seeds of the fuzz harnesses are hostile input: they may be anything."""
    for path in paths:
        if 'corpus' in path.parts:
            continue
        try:
            path.read_bytes().decode('utf-8')
        except UnicodeDecodeError:
            yield tap.relative(path)


def unlisted(pattern, build_file, name_of):
    """Files of a kind that no list of the build names."""
    text = read(tap.ROOT / build_file)
    for path in sorted(tap.ROOT.glob(pattern)):
        if f"'{name_of(path)}'" not in text:
            yield f'{tap.relative(path)} is not in {build_file}'


def versions():
    """All places that state the version state the same."""
    header = dict(re.findall(r'#define ZAAK_VERSION_(\w+) (\d+)', read(tap.ROOT / 'include/zaak/basis.h')))
    stated = {'include/zaak/basis.h': '.'.join(header.get(part, '?') for part in ('MAJOR', 'MINOR', 'PATCH'))}
    places = {
        'meson.build': r"version: '([\d.]+)'",
        'pyproject.toml': r'(?m)^version = "([\d.]+)"',
        'publiccode.yml': r'softwareVersion: "([\d.]+)"',
        'CHANGELOG.md': r'(?m)^## ([\d.]+)',
    }
    for name, pattern in places.items():
        match = re.search(pattern, read(tap.ROOT / name))
        stated[name] = match.group(1) if match else 'none'
    return [f'{name}: {version}' for name, version in stated.items()] if len(set(stated.values())) > 1 else []


paths = all_files()
tap.check('each source file has its licence line', unlicensed(paths))
tap.check('no path of one machine', machine_paths(paths))
tap.check('all text is UTF-8', not_utf8(paths))
tap.check('each lib/*/*.c is built', unlisted('lib/*/*.c', 'lib/meson.build', lambda path: path.name))
tap.check('each page of docs is installed', unlisted('docs/*.md', 'docs/meson.build', lambda path: path.stem))
tap.check('each register is built', unlisted('lib/register/*.csv', 'lib/meson.build', lambda path: path.stem))
tap.check('each tests/test_*.c is built', unlisted('tests/test_*.c', 'tests/meson.build', lambda path: path.stem[5:]))
tap.check('each tests/fuzz/fuzz_*.c is built', unlisted('tests/fuzz/fuzz_*.c', 'tests/fuzz/meson.build', lambda path: path.stem[5:]))
tap.check('one version number', versions())
tap.done()
