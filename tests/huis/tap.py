# SPDX-License-Identifier: EUPL-1.2
"""What the house checks share: the tree, and output in the Test Anything Protocol."""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(os.environ.get('ZAAK_BRON') or pathlib.Path(__file__).resolve().parents[2])
SOURCE_FOLDERS = ('include', 'lib', 'tests', 'bindings', 'examples', 'docs', 'cmake', '.ci')

_results = []


def check(name, problems):
    """One check: it holds when the list of problems is empty."""
    problems = list(problems)
    _results.append(not problems)
    print(f'{"not " if problems else ""}ok {len(_results)} - {name}')
    for problem in problems: # on stderr, because `meson test --print-errorlogs` shows that
        print(f'# {name}: {problem}', file=sys.stderr)


def skip(name, reason):
    _results.append(True)
    print(f'ok {len(_results)} - {name} # SKIP {reason}')


def done():
    """The plan, and the exit code: nothing checked is a failure too."""
    if not _results:
        check('something was checked', ['nothing was found to check'])
    print(f'1..{len(_results)}')
    sys.exit(not all(_results))


def relative(path):
    return path.relative_to(ROOT).as_posix()


def files(*folders, suffixes=None):
    """Files of the tree below these folders, in the alphabet; build output and caches are left out."""
    found = []
    for folder in folders:
        for path in sorted((ROOT / folder).rglob('*')):
            parts = path.relative_to(ROOT).parts
            if '__pycache__' in parts or parts[0].startswith('build-') or parts[:2] == ('examples', 'uit'):
                continue
            if path.is_file() and (suffixes is None or path.suffix in suffixes):
                found.append(path)
    return found


def run(command, **options):
    """Output and exit code of a program."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding='utf-8', errors='replace',
                            check=False, **options)
    return result.stdout, result.returncode
