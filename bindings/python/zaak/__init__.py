# SPDX-License-Identifier: EUPL-1.2
"""Zaakgericht werken: facts in, answers with reasons out. The Python binding of libzaak; see docs/python.md."""
from . import _zaak
from ._zaak import *  # noqa: F403 (the module lists its names in __all__ below)

__version__ = _zaak.versie
__all__ = sorted(name for name in vars(_zaak) if not name.startswith('_'))
