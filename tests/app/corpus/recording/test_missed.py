"""Mark what was missed: listened for, looked through, played, and marked in one step."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.corpus.recording.missed_dialog import MissedDialog
from core import audio
from core.project.recording.marking import Stretch, mark
from core.project.records import Recording
from core.project.store import Project
from tests import builders
from tests.added_rows import add_recording
from tests.app.corpus.conftest import LONG_MS, RATE, Opened
from tests.conftest import REPOSITORY

VOICE = REPOSITORY / "resources" / "sample" / "pt" / "sound"


@pytest.fixture
def talk(corpus: Opened) -> Opened:
    """A recording that says the same three times (synthetic speech), once of which is marked."""
    folder = corpus.session.project_folder
    assert folder is not None
    voice, rate = audio.read(min(VOICE.iterdir()))
    voice = audio.resample(voice, rate, RATE)
    pause = np.random.default_rng(1).normal(0, 1e-4, 2 * RATE).astype(np.float32)
    sound = np.concatenate([pause, voice, pause, voice, pause, voice, pause])
    builders.write_wav(folder / "recordings" / "talk.wav", sound, RATE)

    def add(project: Project) -> None:
        with project.step("Add") as step:  # type: ignore[arg-type]
            values = Recording(0, "t", "talk.wav", "recordings/talk.wav", RATE, 1, len(sound))
            id = add_recording(step, values)
        mark(project, id, [Stretch(round(1.8 * RATE), 2 * RATE + len(voice) + RATE // 4, "Ana", "olá")])

    corpus.session.edit(add)
    corpus.settle()
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.choose("talk-001")
    return corpus


def opened(corpus: Opened) -> MissedDialog:
    corpus.page.corpus_actions["mark_missed"].trigger()
    dialog = corpus.page.window().findChild(MissedDialog)
    assert isinstance(dialog, MissedDialog)
    return dialog


def test_missed_speech_is_looked_through_and_what_is_ticked_is_marked_in_one_step(talk: Opened) -> None:
    page, session = talk.page, talk.session
    steps = len(session.project.history(1000))  # type: ignore[union-attr]
    dialog = opened(talk)
    talk.qtbot.waitUntil(lambda: dialog.model.count() > 0 and not dialog.foot.running, timeout=LONG_MS)
    count = dialog.model.count()
    assert count >= 2
    assert all(start > 2 for start, _ in dialog.model.stretches), "nothing inside of what is marked"
    assert page.audio.view.selection.chosen == dialog.model.stretches[0], "what is looked at is seen"
    played: list[tuple[float, float]] = []
    page.audio.play_range = lambda *stretch: played.append(stretch)  # type: ignore[method-assign]
    dialog.play_asked.connect(page.audio.play_range)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.model.stretches[0] in played
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.foot.go.text().startswith(f"Mark {count - 1}")
    dialog.speaker.setEditText("Rui")
    second = dialog.model.stretches[1]
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    talk.settle()
    row = page.selection.row
    assert (row.speaker, row.text) == ("Rui", "")
    assert (row.start / RATE, row.end / RATE) == (pytest.approx(second[0]), pytest.approx(second[1]))
    assert len(session.project.history(1000)) == steps + 1  # type: ignore[union-attr]
    assert page.audio.view.utterances.shown
    session.undo()
    talk.settle()
    assert talk.row("talk-002") is None


def test_cancelling_marks_nothing(talk: Opened) -> None:
    steps = len(talk.session.project.history(1000))  # type: ignore[union-attr]
    dialog = opened(talk)
    dialog.reject()
    talk.settle()
    assert len(talk.session.project.history(1000)) == steps  # type: ignore[union-attr]
    assert talk.row("talk-002") is None


def test_speech_far_from_the_current_utterance_is_heard_when_one_looks_there(talk: Opened) -> None:
    audio_pane, voice = talk.page.audio, min(VOICE.iterdir())
    sound, rate = audio.read(voice)
    sound = audio.resample(sound, rate, RATE)
    quiet = np.random.default_rng(1).normal(0, 1e-4, 40 * RATE).astype(np.float32)
    folder = talk.session.project_folder
    assert folder is not None
    whole = np.concatenate([sound, quiet, sound, quiet[: 2 * RATE]])
    builders.write_wav(folder / "recordings" / "far.wav", whole, RATE)

    def add(project: Project) -> None:
        with project.step("Add") as step:  # type: ignore[arg-type]
            id = add_recording(step, Recording(0, "f", "far.wav", "recordings/far.wav", RATE, 1, len(whole)))
        mark(project, id, [Stretch(0, RATE, "Ana", "olá"), Stretch(RATE, 2 * RATE, "Ana", "sim")])

    talk.session.edit(add)
    talk.settle()
    talk.choose("far-001")
    there = len(sound) / RATE + 40
    assert all(end < there for _, end in audio_pane.view.speech.regions), "only what is around it was heard"
    audio_pane.view.axis.show(there - 3, there + 6)
    talk.qtbot.waitUntil(lambda: any(a > there - 1 for a, _ in audio_pane.view.speech.regions), timeout=LONG_MS)
    assert audio_pane.view.speech.regions[0][0] < there - 30, "what was known stays"
