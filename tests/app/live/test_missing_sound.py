"""Sound that a busy machine lost: said while the take is spoken, at the take, in its note and in the list."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.audio_io.recorder import Recorder
from app.live.recogniser_thread import RecogniserThread
from app.live.recording_controller import RecordingController
from app.live.result_panel import ResultPanel
from app.live.simulated_microphone import SimulatedMicrophone
from app.live.take_list import TakeList
from app.live.take_state import TakeState
from app.widgets.error_strip import ErrorStrip
from core.project.takes import Take, missing_words, read_take, save_take
from tests.builders import babble, write_wav

PLACES = ((3.2, 0.6), (7.9, 0.0))
WORDS = (
    "Sound is missing in this take (0.6 s at 3.2 s, a little at 7.9 s): the computer was too busy to take it in. "
    "Record it again; should it happen again, pause what trains meanwhile."
)


def test_it_is_said_while_one_speaks_and_goes_with_the_take(qtbot: QtBot, tmp_path: Path) -> None:
    state, recorder, strip = TakeState(), Recorder(), ErrorStrip()
    qtbot.addWidget(strip)
    nobody = cast("Any", None)
    RecordingController(nobody, state, recorder, SimulatedMicrophone(state), RecogniserThread(state), strip)
    ended: list[Take] = []
    state.take_ended.connect(ended.append)
    path = write_wav(tmp_path / "2026-05-21" / "take-001.wav", babble(0.5))
    state.begin_take(Take(path), fed_in=False)
    state.enter("recording")
    for at_s, seconds in PLACES:
        recorder.missed.emit(at_s, seconds)
    qtbot.waitUntil(lambda: strip.accessibleName() == WORDS)
    assert not strip.isHidden()
    recorder.stopped.emit(path, 0.5)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended[0].missing == PLACES
    save_take(ended[0])
    assert read_take(path).missing == PLACES
    state.begin_take(Take(path.with_stem("take-002")), fed_in=False)
    assert state.missing == (), "another take has lost nothing yet"


def test_it_stands_at_the_take_and_in_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    state = TakeState()
    panel = ResultPanel(state)
    qtbot.addWidget(panel)
    said = panel.findChild(QLabel, "liveMissing")
    assert said is not None
    whole, part = (Take(write_wav(tmp_path / f"take-00{n}.wav", babble(0.5)), missing=PLACES[:n]) for n in (0, 2))
    for take in (whole, part):
        state.put(take)
    state.choose(part)
    assert not said.isHidden()
    assert said.text() == WORDS
    state.choose(whole)
    assert said.isHidden()
    takes: TakeList = state.takes
    about = [str(takes.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in (0, 1)]
    assert [text.endswith("sound is missing") for text in about] == [True, False]


def test_of_many_places_the_first_are_named() -> None:
    words = missing_words([(float(second), 0.2) for second in range(9)])
    assert words.startswith("Sound is missing in this take (0.2 s at 0.0 s, ")
    assert "0.2 s at 4.0 s…)" in words
    assert missing_words(()) == ""


def test_a_damaged_note_of_it_costs_no_take(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "take-001.wav", babble(0.2))
    path.with_suffix(".json").write_text('{"missing": [[1.0], "x"], "prompt": "bom dia"}', encoding="utf-8")
    assert read_take(path).missing == ()
    assert read_take(path).prompt == "bom dia"
