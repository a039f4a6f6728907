# SPDX-License-Identifier: EUPL-1.2
"""The examples of the README and of docs/python.md and docs/reeksen.md do what is written beside them."""
import contextlib
import io
import runpy

import pytest

import gids


def test_first_case(bron):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(str(bron / 'examples/eerste_zaak.py'))
    assert printed.getvalue() == (bron / 'examples/eerste_zaak.out').read_text(encoding='utf-8')


@pytest.mark.parametrize('page, least', [('python', 20), ('reeksen', 5), ('servicenormen', 10)])
def test_guide(bron, monkeypatch, page, least):
    monkeypatch.chdir(bron)
    differences, count = gids.problems((bron / f'docs/{page}.md').read_text(encoding='utf-8'))
    assert differences == [] and count >= least
