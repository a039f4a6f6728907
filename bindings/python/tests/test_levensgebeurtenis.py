# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

import zaak


@pytest.fixture
def lijst(bron):
    return zaak.Levensgebeurtenissen.from_json((bron / 'examples/data/levensgebeurtenissen.json').read_bytes())


def test_a_plan(lijst, cat):
    assert list(lijst.namen) == ['werk-kwijt', 'onderneming', 'verhuizen-met-beperking']
    plan = lijst.plan('onderneming', cat, '2025-03-03')
    assert [s.id for s in plan.stappen] == ['verbouwen', 'alcohol', 'opening']
    assert plan.stappen[0].uiterlijk == date(2025, 4, 28) and plan.stappen[0].zaaktype is not None
    assert plan.stappen[1].begin == plan.stappen[0].uiterlijk
    with pytest.raises(KeyError):
        lijst.plan('trouwen', cat, '2025-03-03')


def test_a_document_that_is_wrong():
    with pytest.raises(zaak.Error, match='levensgebeurtenissen'):
        zaak.Levensgebeurtenissen.from_json('{}')
