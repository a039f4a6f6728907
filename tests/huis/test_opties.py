# SPDX-License-Identifier: EUPL-1.2
"""Every example program answers --help (its use on the standard output, 0) and refuses an option that it does not have (named on the standard error with its use, and 2).

    test_opties.py PROGRAM…
"""
import pathlib
import subprocess
import sys

import tap


def run(program, *options):
    done = subprocess.run([program, *options], cwd=tap.ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def check_help(program, name):
    code, out, err = run(program, '--help')
    if code != 0 or err or not out.lower().startswith('gebruik: ') or name not in out.split('\n')[0] or '--help' not in out:
        yield f'code {code}: {out[:200]} {err[:200]}'
    for line in out.splitlines():
        if len(line) > 130:
            yield f'too long for a screen: {line}'


def check_unknown(program, name):
    for option in ('--bestaat-niet', '--bestaat-niet=1', '--hel', '-Q'):
        code, out, err = run(program, option)
        if code != 2 or out or not err.startswith(f'{name}: ') or option not in err or f'gebruik: {name}' not in err.lower():
            yield f'{option}: code {code}: {out[:100]} {err[:200]}'


for path in sys.argv[1:]:
    name = pathlib.Path(path).name
    tap.check(f'{name} --help', check_help(path, name))
    tap.check(f'{name} --bestaat-niet', check_unknown(path, name))
tap.done()
