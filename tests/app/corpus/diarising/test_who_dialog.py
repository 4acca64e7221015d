"""Who speaks, in the window: a recording is told apart, examples are heard, names given, and all taken in one step."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.corpus.diarising.who_dialog import WhoDialog
from core.diarisation.known_voices import kept
from core.diarisation.of_recording import Proposal
from core.diarisation.turns import Told, Turn
from core.diarisation.voices import OwnVoices
from tests.app.corpus.conftest import LONG_MS, Opened
from tests.app.test_accessible_names import nameless


@pytest.fixture
def dialog(corpus: Opened) -> WhoDialog:
    corpus.page.corpus_actions["diarise"].trigger()
    found = corpus.page.recordings.who.dialog
    assert found is not None
    return found


def proposed(dialog: WhoDialog) -> Proposal:
    """What was heard, as if: two voices, of whom one is known."""
    end_s = dialog.recording.frames / dialog.recording.rate
    turns = (Turn(0.0, end_s * 0.7, 0), Turn(end_s * 0.7, end_s, 1))
    told = Told(turns, np.array([[1.0, 2.0], [4.0, 2.0]], np.float32))
    return Proposal(told, ("Ana", "B"), (True, False), OwnVoices())


def test_voices_are_named_heard_and_taken_in_one_step(corpus: Opened, dialog: WhoDialog) -> None:
    played: list[tuple[float, float]] = []
    dialog.play_asked.disconnect()  # there may be no loudspeaker
    dialog.play_asked.connect(lambda start, end: played.append((start, end)))
    assert nameless(dialog) == []
    assert "weak" in dialog.told.text()
    dialog.show_proposal(proposed(dialog))
    assert [field.text() for field in dialog.rows.fields] == ["Ana", "B"]
    dialog.rows.plays[1].click()
    assert played == [(pytest.approx(dialog.recording.frames / dialog.recording.rate * 0.7), pytest.approx(
        dialog.recording.frames / dialog.recording.rate))]  # fmt: skip
    lanes, before = dialog.lanes, len(played)
    assert lanes.names == ("Ana", "B")
    edge = dialog.recording.frames / dialog.recording.rate
    where = next(x for x in range(lanes.width()) if lanes.turn_at(QPointF(x, lanes.height() / 4)) is not None)
    assert where >= lanes.fontMetrics().horizontalAdvance("Ana"), "its name stands before it"
    QTest.mouseClick(lanes, Qt.MouseButton.LeftButton, pos=QPoint(lanes.width() - 2, lanes.height() * 3 // 4))
    assert len(played) == before + 1
    assert played[-1][1] == pytest.approx(edge), "the last of the lower lane"
    dialog.rows.fields[0].setText("Zeferino")
    dialog.rows.ticks[1].setChecked(False)
    assert lanes.names == ("Zeferino", "B")
    assert lanes.off == {1}
    dialog.over.setChecked(True)
    dialog.foot.go.click()
    corpus.qtbot.waitUntil(lambda: dialog.account is not None, timeout=LONG_MS)
    assert dialog.account is not None
    assert dialog.account.named == 1
    corpus.settle()
    reader = corpus.session.reader
    assert reader is not None
    assert "Zeferino" in {speaker.name for speaker in reader.speakers()}
    assert not dialog.foot.go.isEnabled()
    corpus.session.undo()
    corpus.qtbot.waitUntil(lambda: "Zeferino" not in {one.name for one in reader.speakers()}, timeout=LONG_MS)


def test_no_voice_is_kept_where_it_is_unticked_or_consent_was_refused(corpus: Opened, dialog: WhoDialog) -> None:
    reader = corpus.session.reader
    assert reader is not None
    dialog.show_proposal(proposed(dialog))
    assert dialog.keep.isChecked()
    assert dialog.consent.isHidden()
    dialog.show_proposal(proposed(dialog), "refused")
    assert not dialog.keep.isChecked()
    assert "refused" in dialog.consent.text()
    assert not dialog.consent.isHidden()
    assert nameless(dialog) == []
    for ticked in (False, True):
        dialog.show_proposal(proposed(dialog), "refused")
        dialog.keep.setChecked(ticked)
        dialog.over.setChecked(True)
        dialog.foot.go.click()
        corpus.qtbot.waitUntil(lambda: dialog.account is not None, timeout=LONG_MS)
        corpus.settle()
        assert bool(kept(reader)) == ticked


def test_it_listens_to_the_recording_that_is_shown(corpus: Opened, dialog: WhoDialog) -> None:
    dialog.people.setValue(1)
    dialog.foot.go.click()
    corpus.qtbot.waitUntil(lambda: dialog.proposal is not None, timeout=LONG_MS)
    assert dialog.proposal is not None
    assert len(dialog.proposal.names) <= 1
