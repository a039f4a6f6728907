# SPDX-License-Identifier: EUPL-1.2
"""Runs the Python blocks of a guide as one program and compares what stands beside them.

`expression  # value` compares the repr of the value; a call with a comment on the next line that names an exception
(`# zaak.RegelError: …`) compares the exception and its message; the comments below `print(…)` are what it prints. A JSON block
below a line with a name alone (`` `naam`: ``) is a text of that name for the Python blocks.
"""
import ast
import contextlib
import io
import itertools
import re


def blocks(text, language):
    return re.findall(rf'(?ms)^```{language}\n(.*?)^```$', text)


def prints(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and getattr(node.value.func, 'id', None) == 'print'


def expected(lines, node):
    """What stands beside the last line of a statement, or below it when that names an exception or is what was printed."""
    if prints(node):
        return '\n'.join(line[2:] for line in itertools.takewhile(lambda line: line.startswith('# '), lines[node.end_lineno:]))
    beside = re.search(r'\s{2}# (.*)$', lines[node.end_lineno - 1])
    if beside:
        return beside.group(1)
    below = lines[node.end_lineno] if node.end_lineno < len(lines) else ''
    return below[2:] if re.match(r'# [\w.]+(?:Error|Exception): ', below) else None


def found(node, names):
    """The repr of an expression, what it printed, or `type: message` of what it raised; None for another statement."""
    try:
        if prints(node):
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(compile(ast.Module([node], []), 'gids', 'exec'), names)
            return printed.getvalue().rstrip('\n')
        if isinstance(node, ast.Expr):
            value = eval(compile(ast.Expression(node.value), 'gids', 'eval'), names)
            return None if value is None else repr(value)
        exec(compile(ast.Module([node], []), 'gids', 'exec'), names)
    except Exception as error:  # the guide says which
        cls = type(error)
        return f'{cls.__module__}.{cls.__name__}: {error}'.removeprefix('builtins.')
    return None


def problems(text):
    """Pairs of what the guide says and what came out, where they differ, and how many were compared."""
    names, differences, count = dict(re.findall(r'(?ms)^`(\w+)`:\n\n```json\n(.*?)^```$', text)), [], 0
    for block in blocks(text, 'python'):
        lines = block.splitlines()
        for node in ast.parse(block).body:
            says, is_now = expected(lines, node), found(node, names)
            if says is not None or (is_now or '').startswith('zaak.'):
                count += 1
                if says != is_now:
                    differences.append((says, is_now))
    return differences, count
