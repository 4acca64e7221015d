"""What a run writes with unless a person says else: the same in the window as on the command line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.train.new_run.candidates import StartRow
from app.train.new_run.run_draft import own_settings, start_of
from core.sources.catalogue import describe
from core.training.draft import make_config, scratch_like, start_from
from tests.tiny_conformers import save_granite, save_lasr
from tests.tiny_models import save_tiny, save_whisper
from tests.tiny_moonshine import save_moonshine
from tests.tiny_parakeet import save_parakeet
from tests.tiny_transducers import save_transducer

TEXTS = ["abo de cab", "cab"] * 9
SAVED: dict[str, tuple[Callable[..., Any], str]] = {
    "moonshine": (partial(save_moonshine, texts=TEXTS), "source"),
    "whisper": (partial(save_whisper, texts=TEXTS), "source"),
    "transducer": (partial(save_transducer, texts=TEXTS), "source"),
    "parakeet, 80 ms": (save_parakeet, "pieces"),
    "granite, 80 ms": (partial(save_granite, texts=TEXTS), "pieces"),
    "lasr, 40 ms": (partial(save_lasr, texts=TEXTS), "letters"),
    "letters": (save_tiny, "letters"),
}


@pytest.mark.parametrize("kind", list(SAVED))
def test_the_window_drafts_what_the_command_line_does(kind: str, tmp_path: Path) -> None:
    save, expected = SAVED[kind]
    save(tmp_path / "m")
    found = describe(tmp_path / "m", "m", "folder")
    told, typed = StartRow(found, 0, 0).start, start_from(tmp_path / "m")
    for start in (told, typed):
        assert make_config(start, "quick", name="x", language="pt").vocabulary == expected
    assert (told.parameters, told.writes, told.frames_per_s) == (typed.parameters, typed.writes, typed.frames_per_s)
    assert StartRow(None, 0, 0, found).start == scratch_like(tmp_path / "m")


def test_a_run_again_keeps_what_was_chosen_by_hand(tmp_path: Path) -> None:
    save_moonshine(tmp_path / "m", TEXTS)
    by_hand = make_config(start_from(tmp_path / "m"), "quick", name="x", own={"vocabulary": "letters"})
    assert own_settings(by_hand, start_of(by_hand), "quick")["vocabulary"] == "letters"
    usual = make_config(start_from(tmp_path / "m"), "quick", name="x")
    assert "vocabulary" not in own_settings(usual, start_of(usual), "quick")
