"""Captions that roll or grow: each line once, with its own time; others stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.importers import IMPORTERS
from core.importers.item import Item, Options
from core.project.records import Problem
from tests.core.importers.mark_files import sound

LINES = ["bom dia a todos", "a casa fica perto do rio", "hoje vamos falar", "da língua", "muito obrigado"]


def stamp(seconds: float) -> str:
    return f"00:00:{int(seconds):02}.{round(seconds % 1 * 1000):03}"


def found(
    folder: Path, name: str, cues: list[tuple[float, float, str]]
) -> tuple[list[tuple[float, float, str]], list[str]]:
    comma = name.endswith(".srt")
    head = "" if comma else "WEBVTT\nKind: captions\n\n"
    times = [f"{stamp(a)} --> {stamp(b)}" for a, b, _ in cues]
    times = [t.replace(".", ",") if comma else f"{t} align:start position:0%" for t in times]
    body = "".join(
        f"{f'{i}{chr(10)}' if comma else ''}{t}\n{text}\n\n"
        for i, (t, (_, _, text)) in enumerate(zip(times, cues, strict=True), 1)
    )
    (folder / name).write_text(head + body, encoding="utf-8")
    both = list(IMPORTERS["subtitles"].find(folder, Options()))
    items = [(i.start_s or 0.0, i.end_s or 0.0, i.text) for i in both if isinstance(i, Item)]
    return items, [p.reason for p in both if isinstance(p, Problem)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sound(tmp_path / "a.wav", 30.0)
    return tmp_path


@pytest.mark.parametrize("name", ["a.srt", "a.vtt"])
def test_rolling_lines_come_once_with_the_time_at_which_they_appear(folder: Path, name: str) -> None:
    cues = []
    for i, line in enumerate(LINES):
        web = name == "a.vtt"
        timed = line.replace(" ", f"<{stamp(2.0 * i + 1)}><c> ", 1) + "</c>" if web else line
        above = LINES[i - 1] if i else " "
        cues += [(2.0 * i, 2.0 * i + 1.9, f"{above}\n{timed}" if web or i else timed)]
        cues += [(2.0 * i + 1.9, 2.0 * i + 1.91, f"{line}\n " if web else line)]
    items, said = found(folder, name, cues)
    assert items == [(2.0 * i, 2.0 * i + 1.9, line) for i, line in enumerate(LINES)]
    assert said == ["rolls: 5 of its 10 cues only show again what another one brings."]


def test_rolling_over_three_lines_growing_lines_and_joined_lines_too(folder: Path) -> None:
    expected = [(float(i), i + 1.0, line) for i, line in enumerate(LINES)]
    three = [(float(i), i + 1.0, "\n".join(LINES[max(0, i - 2) : i + 1])) for i in range(5)]
    assert found(folder, "a.srt", three)[0] == expected
    joined = [(a, b, text.replace("\n", " ")) for a, b, text in three]
    assert found(folder, "a.srt", joined)[0] == expected
    growing, whole = [], []
    for i, line in enumerate(LINES):
        words = line.split()
        growing += [(4.0 * i + n / 2, 4.0 * i + n / 2 + 0.5, " ".join(words[: n + 1])) for n in range(len(words))]
        whole.append((4.0 * i, 4.0 * i + len(words) / 2, line))
    assert found(folder, "a.srt", growing)[0] == whole


def test_captions_that_do_not_roll_keep_every_word(folder: Path) -> None:
    plain = [
        (float(i), i + 0.9, line) for i, line in enumerate(["não", "não", "sim", "sim, vou", "vou já", "não", "é"])
    ]
    assert found(folder, "a.srt", plain) == (plain, [])
    chorus = [
        (float(i), i + 0.9, text)
        for i, text in enumerate(["lá lá lá", "quem canta", "seus males", "espanta", "lá lá lá", "lá lá lá", "fim"])
    ]
    assert found(folder, "a.srt", chorus) == (chorus, [])
