# SPDX-License-Identifier: EUPL-1.2
"""LuaJIT's ffi.cdef and (where it is there) Python's cffi read the headers as they are, once preprocessed.

The headers also hold no type that another language cannot know for sure.
"""
import os
import re
import shutil
import tempfile

import tap

UNFIT = re.compile(r'\b(?:static|inline|va_list|time_t|off_t|FILE|long|short|unsigned|union|double|float)\b'
                   r'|\benum\s+\w+\s*[*\w]|\w\s*:\s*\d+\s*[;,]')


def preprocessed():
    """What our own headers declare: lines that come from the C library are left out, both parsers know its types."""
    compiler = os.environ.get('ZAAK_CC', 'cc').split()
    text = ''.join(f'#include <zaak/{path.name}>\n' for path in tap.files('include/zaak', suffixes={'.h'}))
    output, code = tap.run([*compiler, '-std=c99', '-E', '-DZAAK_API=', f'-I{tap.ROOT}/include', '-x', 'c', '-'], input=text)
    if code:
        return '', output.splitlines()
    ours = False
    lines = []
    for line in output.splitlines():
        if line.startswith('# '):
            ours = '/include/zaak/' in line
        elif ours and line.strip():
            lines.append(line)
    return '\n'.join(lines) + '\n', []


def luajit(text):
    with tempfile.NamedTemporaryFile('w', suffix='.h', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        script = 'local file = assert(io.open(arg[1])); require("ffi").cdef(file:read("*a"))'
        with tempfile.NamedTemporaryFile('w', suffix='.lua', encoding='utf-8') as program:
            program.write(script)
            program.flush()
            output, code = tap.run(['luajit', program.name, file.name])
    return output.splitlines() or ['failed without a message'] if code else []


def cffi(text):
    import cffi as module
    try:
        module.FFI().cdef(text)
    except Exception as error:  # cffi has many kinds of parse errors
        return [str(error)]
    return []


source, problems = preprocessed()
tap.check('the headers can be preprocessed', problems if problems or 'zaak_version' in source else ['zaak_version is missing'])
tap.check('only types that any language knows (docs/abi.md)', [line for line in source.splitlines() if UNFIT.search(line)])
if shutil.which('luajit'):
    tap.check('LuaJIT reads the headers', luajit(source))
else:
    tap.skip('LuaJIT reads the headers', 'luajit is not there')
try:
    import cffi as _  # noqa: F401
    tap.check('cffi reads the headers', cffi(source))
except ImportError:
    tap.skip('cffi reads the headers', 'cffi is not there')
tap.done()
