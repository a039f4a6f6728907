# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib

import pytest

import zaak


@pytest.fixture(scope='session')
def bron():
    return pathlib.Path(os.environ.get('ZAAK_BRON') or pathlib.Path(__file__).resolve().parents[3])


@pytest.fixture(scope='session')
def cat():
    return zaak.Catalogus.example()


@pytest.fixture
def z(cat):
    return zaak.Zaak(cat, 'omgevingsvergunning-regulier', '2025-03-03', identificatie='Z-1')
