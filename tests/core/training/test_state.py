"""Where a run stands, as a file: one that an earlier version wrote is gone on from, and the other way round."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from core.training import state

OLD = {
    "step": 75, "turn": 2, "number": 7, "heard_s": 2400.5, "training_s": 61.25, "checked": 50, "best_step": 50,
    "best_wer": 0.5, "best_cer": 0.125, "best_loss": 2.5, "since_best": 1, "skipped": 0, "precision": "float32",
    "steps": 300,
    "check_s": 3.5, "source_s": 20.5, "heard_rows": "ff", "parts": 1, "changed": {}, "device": "",
    "words": 0,
}  # fmt: skip
ADDED = {"noticed": [], "losses": {}}
"""What later versions keep beside, as it is where nothing is known of it."""


def test_a_state_keeps_its_words_whatever_the_fields_are_called(tmp_path: Path) -> None:
    (tmp_path / state.STATE).write_text(json.dumps(OLD), encoding="utf-8")
    found = state.read(tmp_path)
    assert (found.epoch, found.number, found.validated, found.validation_s) == (2, 7, 50, 3.5)
    assert found.to_json() == OLD | ADDED
    assert len(OLD | ADDED) == len(dataclasses.fields(state.State))


def test_a_state_with_words_of_a_later_version_is_read_without_them(tmp_path: Path) -> None:
    (tmp_path / state.STATE).write_text(json.dumps(OLD | {"mood": "fine"}), encoding="utf-8")
    assert state.read(tmp_path).to_json() == OLD | ADDED
