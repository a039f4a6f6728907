# SPDX-License-Identifier: EUPL-1.2
"""Runs bindings/python/tests with pytest against a module that was just built: run_tests.py MODULE PACKAGE_FILE …

The module and the files of the package are brought together in a temporary folder; nothing has to be installed.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

module, *files = sys.argv[1:]
here = pathlib.Path(__file__).resolve().parent
with tempfile.TemporaryDirectory() as folder:
    package = pathlib.Path(folder, 'zaak')
    package.mkdir()
    for path in [module, *files]:
        shutil.copy(path, package)
    env = dict(os.environ, PYTHONPATH=folder, PYTHONDONTWRITEBYTECODE='1')
    sys.exit(subprocess.call(
        [sys.executable, '-m', 'pytest', '-q', '-p', 'no:cacheprovider', str(here / 'tests')], env=env))
