"""Writing a checkpoint: all of it takes its place, or nothing does and it is said why."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from safetensors import SafetensorError

from core.errors import CheckpointError
from core.families.checkpoint import CARD, Card, read_card, written
from core.families.weights import WEIGHTS


def test_what_is_written_takes_its_place_with_its_card(tmp_path: Path) -> None:
    with written(tmp_path / "model", Card("One"), None) as new:
        assert not (tmp_path / "model").exists()
        (new / WEIGHTS).write_bytes(b"weights")
    assert {path.name for path in (tmp_path / "model").iterdir()} == {WEIGHTS, CARD, "README.md"}
    assert read_card(tmp_path / "model").name == "One"


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), SafetensorError("no room")])
def test_what_cannot_be_written_is_said_and_the_model_before_stays(error: Exception, tmp_path: Path) -> None:
    with written(tmp_path / "model", Card("One"), None) as new:
        (new / WEIGHTS).write_bytes(b"weights")

    def fail() -> None:
        with written(tmp_path / "model", Card("Two"), None) as new:
            (new / WEIGHTS).write_bytes(b"half")
            raise error

    with pytest.raises(CheckpointError, match="cannot be written to") as caught:
        fail()
    assert "free space" in caught.value.hint
    assert (tmp_path / "model" / WEIGHTS).read_bytes() == b"weights"
    assert [path.name for path in tmp_path.iterdir()] == ["model"]
