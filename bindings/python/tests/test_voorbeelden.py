# SPDX-License-Identifier: EUPL-1.2
"""The examples of the README and of docs/python.md do what is written beside them."""
import contextlib
import io
import runpy

import gids


def test_first_case(bron):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(str(bron / 'examples/eerste_zaak.py'))
    assert printed.getvalue() == (bron / 'examples/eerste_zaak.out').read_text(encoding='utf-8')


def test_guide(bron, monkeypatch):
    monkeypatch.chdir(bron)
    differences, count = gids.problems((bron / 'docs/python.md').read_text(encoding='utf-8'))
    assert differences == [] and count > 20
