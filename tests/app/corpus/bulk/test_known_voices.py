"""Voices that are known, in the window: seen, and forgotten by keys alone, undone, or for good."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.corpus.bulk.speakers_dialog import SpeakersDialog
from app.corpus.bulk.speakers_model import VOICE
from core.diarisation.known_voices import kept, remember
from core.diarisation.turns import Told, Turn
from core.diarisation.voices import OwnVoices
from core.project.store import Project
from tests.app.corpus.conftest import Opened
from tests.app.test_accessible_names import nameless


def teach(project: Project) -> None:
    """Ana's and Eva's voices, each from one of their clips."""
    for key, name in (("clip-01", "Ana"), ("clip-02", "Ana"), ("clip-06", "Eva")):
        row = next(row for row in project.each() if row.key == key)
        recording = project.recording(row.recording_id)
        assert recording is not None
        told = Told((Turn(row.start / row.rate, row.end / row.rate, 0),), np.array([[1.0, 2.0]], np.float32))
        remember(project, OwnVoices(), recording, [name], told)


@pytest.fixture
def speakers(corpus: Opened) -> Iterator[SpeakersDialog]:
    corpus.session.edit(teach)
    corpus.settle()
    corpus.page.corpus_actions["speakers"].trigger()
    dialog = corpus.page.bulk.dialog
    assert isinstance(dialog, SpeakersDialog)
    corpus.settle()
    dialog.activateWindow()
    corpus.qtbot.waitUntil(dialog.isActiveWindow, timeout=5000)
    yield dialog
    dialog.reject()


def known(dialog: SpeakersDialog) -> dict[str, str]:
    rows = range(dialog.model.rowCount())
    return {str(dialog.model.index(row, 0).data()): str(dialog.model.index(row, VOICE).data()) for row in rows}


def forget(corpus: Opened, dialog: SpeakersDialog, which: int) -> None:
    """By keys: the button, then a line of its menu."""
    dialog.forget.setFocus()
    QTest.keyClick(dialog.forget, Qt.Key.Key_Space)
    menu = dialog.findChild(QMenu, "speakers_forget_menu")
    assert menu is not None
    corpus.qtbot.waitUntil(menu.isVisible)
    for _ in range(which + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    corpus.settle()


def test_whose_voices_are_known_is_seen_and_that_they_are_biometric(corpus: Opened, speakers: SpeakersDialog) -> None:
    assert known(speakers) == {"Ana": "2 recordings", "Eva": "one recording", "Rui": ""}
    assert nameless(speakers) == []
    speakers.table.setFocus()
    speakers.table.setCurrentIndex(speakers.model.index(0, 0))
    told = speakers.voice.text()
    assert told.startswith("The voice of Ana is known from clip-01.wav, clip-02.wav (")
    assert "without a model" in told
    assert "biometric" in told
    QTest.keyClick(speakers.table, Qt.Key.Key_Down)
    QTest.keyClick(speakers.table, Qt.Key.Key_Down)
    assert speakers.voice.text().startswith("A kept voice is biometric"), "nothing is known of Rui"
    assert not speakers.forget.isEnabled()
    speakers.table.sortByColumn(VOICE, Qt.SortOrder.DescendingOrder)
    assert list(known(speakers)) == ["Ana", "Eva", "Rui"]


def test_voices_are_forgotten_undone_and_forgotten_for_good(corpus: Opened, speakers: SpeakersDialog) -> None:
    speakers.table.setCurrentIndex(speakers.model.index(0, 0))
    forget(corpus, speakers, 0)
    assert known(speakers) == {"Ana": "", "Eva": "one recording", "Rui": ""}
    assert "One voice is forgotten" in speakers.strip.accessibleName()
    assert corpus.session.undo_label == "Forget the voice of Ana"
    QTest.keyClick(speakers, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    corpus.settle()
    assert known(speakers)["Ana"] == "2 recordings"
    speakers.table.selectAll()
    forget(corpus, speakers, 1)
    assert set(known(speakers).values()) == {""}
    reader = corpus.session.reader
    assert reader is not None
    assert reader.query_all("SELECT 1 FROM changes WHERE tbl = 'voices'") == []
    assert "Forget" not in str(corpus.session.undo_label)
    while corpus.session.undo_label:
        corpus.session.undo()
        corpus.settle()
        assert kept(reader) == []


def test_voices_that_are_nobodys_are_told_and_forgotten(corpus: Opened, speakers: SpeakersDialog) -> None:
    def lose(project: Project) -> None:
        with project.step("Nobody's") as step:
            step.change_many("utterances", [row.id for row in project.each() if row.speaker == "Eva"], speaker_id=None)

    corpus.session.edit(lose)
    corpus.settle()
    assert known(speakers) == {"Ana": "2 recordings", "Eva": "", "Rui": ""}
    speakers.table.setCurrentIndex(speakers.model.index(1, 0))
    assert speakers.voice.text().startswith("Voices that are nobody's now are kept, too, from clip-06.wav.")
    forget(corpus, speakers, 0)
    assert "One voice is forgotten" in speakers.strip.accessibleName()
    assert corpus.session.undo_label == "Forget voices that are nobody's"
    assert not speakers.forget.isEnabled()
    assert known(speakers)["Ana"] == "2 recordings"
