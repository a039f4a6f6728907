# SPDX-License-Identifier: EUPL-1.2
"""Functions have at most 60 lines, files at most 800. A stub of the Python module is one list of declarations, as long as what it declares."""
import ast
import re

import tap

MAX_FUNCTION = 60
MAX_FILE = 800
FOLDERS = ('lib', 'bindings', 'examples')


def c_functions(path, lines):
    """A function of our C begins at a `{` in the first column and ends at the next `}` there."""
    start = None
    for number, line in enumerate(lines, 1):
        if line.rstrip() == '{':
            start = number
        elif line.startswith('}') and start:
            if number - start + 1 > MAX_FUNCTION:
                yield f'{tap.relative(path)}:{start}: {number - start + 1} lines'
            start = None
        elif re.match(r'[A-Za-z_][^=#]*\)\s*\{\s*$', line):
            yield f'{tap.relative(path)}:{number}: the opening brace of a function stands on its own line'


def python_functions(path, lines):
    for node in ast.walk(ast.parse('\n'.join(lines))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno - node.lineno + 1 > MAX_FUNCTION:
            yield f'{tap.relative(path)}:{node.lineno}: {node.name} has {node.end_lineno - node.lineno + 1} lines'


def too_long(paths, functions):
    for path in paths:
        yield from functions(path, path.read_text(encoding='utf-8').splitlines())


sources = tap.files(*FOLDERS, suffixes={'.c', '.h'})
scripts = tap.files(*FOLDERS, suffixes={'.py'})
others = tap.files(*FOLDERS, suffixes={'.lua', '.sh'})
tap.check(f'C functions have at most {MAX_FUNCTION} lines', too_long(sources, c_functions))
tap.check(f'Python functions have at most {MAX_FUNCTION} lines', too_long(scripts, python_functions))
tap.check(f'files have at most {MAX_FILE} lines', [
    f'{tap.relative(path)}: {count} lines' for path in sources + scripts + others
    for count in [len(path.read_text(encoding='utf-8').splitlines())] if count > MAX_FILE])
tap.done()
