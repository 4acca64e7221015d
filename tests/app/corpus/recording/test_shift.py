"""Shift many in time: the dialog says what would happen, does it in one step, and one undo takes it back."""

from __future__ import annotations

from app.corpus.recording.shift_dialog import ShiftDialog
from tests.app.corpus.conftest import LONG_MS, RATE, Opened


def opened(corpus: Opened) -> ShiftDialog:
    corpus.page.corpus_actions["bulk_shift"].trigger()
    dialog = corpus.page.bulk.dialog
    assert isinstance(dialog, ShiftDialog)
    return dialog


def starts(corpus: Opened) -> list[float]:
    return [corpus.row(f"long-{number}").start / RATE for number in (1, 2, 3)]


def test_the_recording_is_shifted_from_here_on_and_the_dialog_says_where_to(corpus: Opened) -> None:
    corpus.choose("long-2")
    before = starts(corpus)
    dialog = opened(corpus)
    assert dialog.onwards.isChecked()
    assert not dialog.listed.isChecked()
    assert dialog.planner() is None, "nothing is shifted by nothing"
    dialog.by.setValue(0.75)
    wanted = "2 of 2 would move. The first from 3.00 to 3.75, the last from 6.00 to 6.75."
    corpus.qtbot.waitUntil(lambda: dialog.outlook.text() == wanted, timeout=LONG_MS)
    dialog.by.setValue(2.0)
    corpus.qtbot.waitUntil(lambda: "One would leave its recording and stays." in dialog.outlook.text(), timeout=LONG_MS)
    dialog.by.setValue(0.75)
    corpus.qtbot.waitUntil(lambda: dialog.outlook.text() == wanted, timeout=LONG_MS)
    dialog.go.click()
    corpus.settle()
    assert starts(corpus) == [before[0], before[1] + 0.75, before[2] + 0.75]
    corpus.session.undo()
    corpus.settle()
    assert starts(corpus) == before


def test_the_chosen_are_shifted_by_a_factor(corpus: Opened) -> None:
    corpus.choose("long-2")
    dialog = opened(corpus)
    dialog.chosen.setChecked(True)
    assert not dialog.onwards.isChecked()
    dialog.factor.setValue(1.1)
    corpus.qtbot.waitUntil(lambda: "From 3.00 to 3.30." in dialog.outlook.text(), timeout=LONG_MS)
    dialog.go.click()
    corpus.settle()
    assert starts(corpus) == [0.0, 3.3, 6.0]
