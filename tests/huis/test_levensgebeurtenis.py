# SPDX-License-Identifier: EUPL-1.2
"""The example program levensgebeurtenis: its options and errors, and the command, the definition and the output of docs/levensgebeurtenissen.md."""
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import tap

PROGRAM = sys.argv[1]
EXAMPLES = 'examples/data/levensgebeurtenissen.json'


def run(*args):
    done = subprocess.run([PROGRAM, *args], cwd=tap.ROOT, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def blocks(page, language):
    return re.findall(rf'^```{language}\n(.*?)^```$', page, re.MULTILINE | re.DOTALL)


def documented():
    """The page has one definition, one command that names its file, and what that prints."""
    page = (tap.ROOT / 'docs/levensgebeurtenissen.md').read_text(encoding='utf-8')
    found = [blocks(page, language) for language in ('json', 'sh', 'text')]
    if [len(rows) for rows in found] != [1, 1, 1]:
        return [f'{[len(rows) for rows in found]} blocks of json, sh and text']
    definition, command, output = (rows[0] for rows in found)
    name, *args = shlex.split(command)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, args[-1])
        path.write_text(definition, encoding='utf-8')
        code, out, err = run(*args[:-1], str(path))
    return ([] if name == 'levensgebeurtenis' else [name]) + ([] if (code, out.strip(), err) == (0, output.strip(), '') else [code, out, err])


def wrong(args, *parts):
    code, out, err = run(*args)
    tap.check(f'wrong: {" ".join(args)}', [] if code == 2 and not out and all(part in err for part in parts) else [code, out, err])


def unknown():
    """A zaaktype that the catalogue does not have, and a step that waits for it: said, and not "onbekend"."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'gebeurtenis.json')
        path.write_text(json.dumps({'levensgebeurtenissen': [{'id': 'g', 'naam': 'Iets', 'stappen': [
            {'id': 'a', 'naam': 'Eerst', 'zaaktype': 'k'}, {'id': 'b', 'naam': 'Dan', 'zaaktype': 'bezwaar', 'na': ['a']}]}]}), encoding='utf-8')
        code, out, err = run('--op', '2025-03-03', str(path))
    wanted = ('Iets\n  1. Eerst, vanaf 3 maart 2025. Wanneer dit klaar is, is niet te zeggen: de catalogus kent het zaaktype niet.\n'
              '  2. Dan. Wanneer dit klaar is, is niet te zeggen: van een eerdere stap is dat ook niet bekend.\n  Wanneer alles klaar is, is niet te zeggen.\n')
    return [] if (code, out.strip(), err) == (0, wanted.strip(), '') else [code, out, err]


def main():
    tap.check('a step of which nobody can say when', unknown())
    tap.check('the example of docs/levensgebeurtenissen.md', documented())
    plain = run()
    tap.check('without arguments: the examples on 3 March 2025', [] if run('--op', '2025-03-03', EXAMPLES) == plain and plain[0] == 0 else [plain])
    tap.check('another day', [] if 'vanaf 2 maart 2026' in run('--op', '2026-03-02')[1] else [run('--op', '2026-03-02')])
    for args in (('--help',), ('--op', '2026-03-02', '--help')):
        code, out, err = run(*args)
        tap.check(f'{" ".join(args)}: how it is used, exit code 0', [] if code == 0 and out.startswith('Gebruik: levensgebeurtenis') and not err else [code, out, err])
    usage = 'Probeer levensgebeurtenis --help'
    wrong(('--kleur', 'rood'), '--kleur', usage)
    wrong(('-x',), '-x', usage)
    wrong(('--op',), '--op', usage)
    wrong(('--op', '3 maart'), 'jjjj-mm-dd', usage)
    wrong((EXAMPLES,), '--op', usage)
    wrong(('--op', '2026-03-02', EXAMPLES, EXAMPLES), 'te veel', usage)
    wrong(('--op', '2026-03-02', 'bestaat-niet.json'), 'bestaat-niet.json')
    wrong(('--op', '2026-03-02', '--catalogus', 'bestaat-niet.json'), 'bestaat-niet.json')
    wrong(('--op', '2026-03-02', 'examples/data/catalogus.json'), 'examples/data/catalogus.json')
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'leeg.json')
        path.write_text(json.dumps({'levensgebeurtenissen': [{'id': 'a', 'naam': 'A', 'stappen': []}]}), encoding='utf-8')
        wrong(('--op', '2026-03-02', str(path)), 'levensgebeurtenissen.0.stappen', 'leeg.json')
    tap.done()


main()
