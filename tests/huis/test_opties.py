# SPDX-License-Identifier: EUPL-1.2
"""Every example program answers --help (its use on the standard output, 0) and refuses an option that it does not have (named on the standard error with its use, and 2).

    test_opties.py PROGRAM…
"""
import pathlib
import subprocess
import sys
import tempfile

import tap

# Programs that take the examples for files that are not given: what they are called with, and what they ask for where those are not there.
FALL_BACK = {'levensgebeurtenis': ([], '--catalogus'), 'minder-regels': (['--zonder-status', 'x', '-'], '--catalogus'), 'proceslog': (['-'], '--catalogus'), 'registratiekwaliteit': (['-'], '--catalogus'),
             'samen-apart': ([], 'geef CATALOGUS'), 'servicenormen': ([], '--catalogus'), 'termijnagenda': (['--op', '2025-04-01', '-'], '--catalogus'), 'volgen': ([], '--catalogus'),
             'vth-kring': ([], 'uw eigen bestanden')}
# Options with a day, and what stands before the day where that is not all.
DAYS = {'catalogus-lijst': ['x'], 'levensgebeurtenis': ['--op'], 'rasci': ['--op'], 'servicenormen': ['--peildatum'], 'sturing': ['tellen', '--van'], 'termijnagenda': ['--op'], 'volgen': ['--op'],
        'vth-kring': ['--op'], 'werkvoorraad': ['--peildatum'], 'zaaktype-overzetten': ['--versie-op'], 'zaken-maken': ['--van']}


def run(program, *options, cwd=tap.ROOT):
    done = subprocess.run([program, *options], cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


# Those that are installed say how they end.
ENDS = {'catalogus-keuring', 'inavigator-lezen', 'levensgebeurtenis', 'minder-regels', 'proceslog', 'rasci', 'registratiekwaliteit', 'samen-apart', 'servicenormen', 'sturing', 'termijnagenda',
        'volgen', 'vth-kring', 'werkvoorraad', 'zaak-vraag', 'zaaktype-overzetten', 'zgw-omzetten', 'sluitingsdagen'}


def check_help(program, name):
    code, out, err = run(program, '--help')
    if code != 0 or err or not out.lower().startswith('gebruik: ') or name not in out.split('\n')[0] or '--help' not in out:
        yield f'code {code}: {out[:200]} {err[:200]}'
    if name in ENDS and '\nEindigt met' not in out:
        yield 'it does not say how it ends'
    for line in out.splitlines():
        if len(line) > 130:
            yield f'too long for a screen: {line}'


def check_unknown(program, name):
    for option in ('--bestaat-niet', '--bestaat-niet=1', '--hel', '-Q'):
        code, out, err = run(program, option)
        if code != 2 or out or not err.startswith(f'{name}: ') or option not in err or f'gebruik: {name}' not in err.lower():
            yield f'{option}: code {code}: {out[:100]} {err[:200]}'


def check_files(program, name):
    """Files that are not there, and more of them than most programs take: none is passed over in silence."""
    code, out, err = run(program, *(f'bestaat-niet-{i}' for i in range(4)))
    if code != 2 or out or not err:
        yield f'code {code}: {out[:100]} {err[:200]}'


def check_elsewhere(program, name):
    """Outside the source tree there are no examples: which files to give is said."""
    options, asked = FALL_BACK[name]
    with tempfile.TemporaryDirectory() as folder:
        code, out, err = run(program, *options, cwd=folder)
    if code != 2 or out or 'de voorbeelden staan alleen bij de broncode' not in err or asked not in err:
        yield f'code {code}: {out[:100]} {err[:300]}'


def check_day(program, name):
    code, out, err = run(program, *DAYS[name], '2025-02-30')
    if code != 2 or out or not err.startswith(f'{name}: 2025-02-30 is geen dag (schrijf jjjj-mm-dd)\n'):
        yield f'code {code}: {out[:100]} {err[:300]}'


for path in (pathlib.Path(argument).resolve() for argument in sys.argv[1:]):
    name = path.name
    tap.check(f'{name} --help', check_help(path, name))
    tap.check(f'{name} --bestaat-niet', check_unknown(path, name))
    tap.check(f'{name} with files that are not there', check_files(path, name))
    if name in FALL_BACK:
        tap.check(f'{name} outside the source tree', check_elsewhere(path, name))
    if name in DAYS:
        tap.check(f'{name} with a day that is none', check_day(path, name))
tap.done()
