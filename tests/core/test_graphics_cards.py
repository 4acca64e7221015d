"""Which graphics cards there are, and which of them a run takes."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from core import graphics_cards
from core.errors import ConfigError
from core.graphics_cards import Card, chosen, numbers, visible

FOUR = [Card(n, "H200", 0, 141 << 30) for n in range(4)]


@pytest.mark.skipif(os.name == "nt", reason="the tool's stand-in is a script")
def test_cards_are_asked_of_the_drivers_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = tmp_path / "nvidia-smi"
    tool.write_text("#!/bin/sh\necho '0, NVIDIA H200, 12, 143771'\necho '1, NVIDIA H200, 0, 143771'\n")
    tool.chmod(tool.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin")
    monkeypatch.delenv(graphics_cards.VISIBLE, raising=False)
    assert [(card.index, card.name, card.used) for card in graphics_cards.cards()] == [
        (0, "H200", 12 << 20),
        (1, "H200", 0),
    ]
    monkeypatch.setenv(graphics_cards.VISIBLE, "1")
    assert [(card.index, card.used) for card in graphics_cards.cards()] == [(0, 0)], "counted as torch counts them"


def test_what_the_environment_hides_is_not_there() -> None:
    assert visible(FOUR, None) == FOUR
    assert [card.index for card in visible(FOUR, "3,1")] == [0, 1]
    assert visible(FOUR, "") == []
    assert visible(FOUR, "GPU-8932f937") == FOUR, "cards by their names are not known here"


def test_a_run_takes_what_it_names_or_what_is_free() -> None:
    there = (0, 1, 2, 3)
    assert chosen("", 1, there, (2, 3)) == (2,)
    assert chosen("", 3, there, (2, 3)) == (2, 3, 0)
    assert chosen("all", 1, there, (2,)) == there
    assert chosen("1,3", 1, there, (2,)) == (1, 3)
    assert chosen("1,7", 1, there, ()) == (1,), "on another computer it goes on with those that are there"
    with pytest.raises(ConfigError, match="no graphics card 7"):
        chosen("7", 1, there, there)
    assert numbers("2,0,2") == (2, 0)
