# SPDX-License-Identifier: EUPL-1.2
"""A binding exports one function and nothing of the library inside it: binding_symbool.py MODULE FUNCTION"""
import sys

import tap

module, function = sys.argv[1:3]
output, code = tap.run(['nm', '-D', '--defined-only', module])
names = [line.split()[-1] for line in output.splitlines() if line.strip()]
tap.check(f'{function} is all that the module exports', names if code or names != [function] else [])
tap.done()
