"""At least twenty published shapes, each taken from its folder to a model that plain transformers reads."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from tests.shapes import SHAPES
from tests.shapes.walk import STEPS, Row, table, walk

pytestmark = [
    pytest.mark.long,
    pytest.mark.filterwarnings("ignore:Support for mismatched key_padding_mask:UserWarning"),  # WavLM of transformers
    pytest.mark.filterwarnings("ignore:Using the model-agnostic default `max_length`:UserWarning"),  # its transducers
]


@pytest.fixture(scope="module")
def rows() -> Iterator[list[Row]]:
    """What came of each; printed at the end."""
    found: list[Row] = []
    threads = torch.get_num_threads()
    yield found
    torch.set_num_threads(threads)
    if found:
        sys.stdout.write("\n" + table(found))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("key", list(SHAPES))
def test_a_published_shape_is_planned_trained_resumed_evaluated_exported_and_read_elsewhere(
    key: str, tmp_path: Path, rows: list[Row]
) -> None:
    row = walk(SHAPES[key], tmp_path)
    rows.append(row)
    assert row.steps >= STEPS
    assert 0 < row.resumed_at < row.steps
    assert row.same == row.heard
    assert row.sample, "a model that writes nothing proves nothing"


def test_there_are_at_least_twenty_shapes() -> None:
    assert len(SHAPES) >= 20
