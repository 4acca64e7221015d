"""Having drafts written from the window: the dialog, the task, the filter, the column and its chip."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit

from app.corpus.drafts.write_drafts_dialog import WriteDraftsDialog
from app.corpus.question import DRAFTS
from app.corpus.table.columns import TableColumn
from core.decoding.transcript import Word
from core.evaluation.calibration import UNFITTED_READ
from core.lm.text_reading import TextReading
from core.project import edits, hypotheses
from core.project.hypotheses import Hypothesis, HypothesisBatch
from core.project.records import Problem
from tests.app.broken_text_model import break_one, tells
from tests.app.corpus.conftest import LONG_MS, Opened

WORDS = (Word("a", 0.0, 0.1, 0.99), Word("mesa", 0.2, 0.6, 0.7), Word("azu", 0.7, 1.0, 0.4))


@pytest.fixture
def untold(corpus: Opened) -> Opened:
    """Three utterances of it are not transcribed."""
    for key in ("clip-06", "clip-07", "clip-08"):
        id = corpus.row(key).id
        corpus.session.edit(lambda project, id=id: edits.set_text(project, id, ""))
    corpus.settle()
    return corpus


def opened(corpus: Opened) -> WriteDraftsDialog:
    corpus.page.corpus_actions["drafts"].trigger()
    dialog = corpus.page.drafts.dialog
    assert dialog is not None
    corpus.qtbot.waitUntil(dialog.foot.go.isEnabled, timeout=LONG_MS)
    return dialog


def test_drafts_are_written_listed_and_marked(untold: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[list[int], object, TextReading, bool]] = []

    def read(
        _reader: object, _model: Path, name: str, ids: list[int], *how: object, reading: TextReading, words: bool
    ) -> Iterator[HypothesisBatch]:
        asked.append((ids, how[2], reading, words))
        heard = (Hypothesis(ids[0], "", "a mesa azu", None, WORDS), Hypothesis(ids[1], "", "", None))
        gone = (Problem("clip-08", "Its sound is not there."),)
        yield HypothesisBatch(name, "print", heard, gone, last=True, caught=(("nobody", 2),),
                              remarks=("Usual weights are taken.",))  # fmt: skip

    monkeypatch.setattr(hypotheses, "read", read)
    page = untold.page
    page.context.settings.compute_device = "cpu"
    break_one(page.context.session.project_folder or Path())
    dialog = opened(untold)
    assert tells(dialog.reading.text)
    assert dialog.everything.text() == "All 3 that are not transcribed"
    assert not dialog.only_listed.isVisibleTo(dialog.middle) or dialog.only_listed.text()
    dialog.reading.words.setText("Minho 4")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    untold.qtbot.waitUntil(lambda: page.selection.question.flag == DRAFTS, timeout=LONG_MS)
    untold.settle()
    ids, device, reading, words = asked[0]
    assert (len(ids), device, [word.text for word in reading.hot_words], words) == (3, "cpu", ["Minho"], True)
    assert untold.listed() == ["clip-06"]
    assert page.filters.buttons[DRAFTS].count == 1
    assert untold.said[-1] == (
        f"2 drafts were written · one could not be read · {UNFITTED_READ} · Usual weights are taken."
        " · 2 texts were held back: nobody speaks where the model wrote them."
    )
    detail = page.strip.findChild(QPlainTextEdit)
    assert detail is not None
    assert page.strip.isVisibleTo(page)
    assert detail.toPlainText() == "clip-08: Its sound is not there."
    row = untold.row("clip-06")
    index = page.model.index(0, int(TableColumn.TEXT))
    assert page.model.text(row, TableColumn.TEXT) == ""
    assert page.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Draft 70%: a mesa azu"
    assert page.model.text(row, TableColumn.DRAFT) == "Draft 70%: a mesa azu"
    page.table.show_columns([*page.table.columns, "draft"])
    page.model.sort(int(TableColumn.DRAFT))
    untold.settle()
    assert page.selection.question.sort == "draft"
    assert not page.table.grab().isNull()
    assert not untold.errors


def test_the_real_child_is_stopped_and_goes_on(untold: Opened) -> None:
    reader = untold.session.reader
    assert reader is not None
    dialog = opened(untold)
    dialog.model.setCurrentIndex(next(i for i in range(dialog.model.count()) if "starter" in dialog.model.itemText(i)))
    dialog.foot.go.click()
    assert not dialog.middle.isEnabled()
    dialog.foot.cancel.click()
    untold.qtbot.waitUntil(lambda: dialog.strip.isVisibleTo(dialog), timeout=LONG_MS)
    assert dialog.foot.go.isEnabled()
    dialog.foot.go.click()
    untold.qtbot.waitUntil(
        lambda: reader.query_one("SELECT count(*) FROM readings WHERE model = 'starter:es'") == 3, timeout=LONG_MS
    )
    untold.settle()
    assert untold.said[-1].startswith("3 drafts were written")
    assert not untold.errors


def test_a_wrong_hot_word_is_said_and_nothing_begins(untold: Opened) -> None:
    dialog = opened(untold)
    dialog.reading.words.setText("Minho: 4000")
    dialog.foot.go.click()
    assert dialog.strip.isVisibleTo(dialog)
    assert not dialog.foot.running
    dialog.reject()


def test_nothing_covers_anything_once_the_dialog_says_more(untold: Opened) -> None:
    dialog = opened(untold)
    untold.qtbot.waitUntil(lambda: dialog.model.count() > 0, timeout=LONG_MS)
    assert dialog.height() >= dialog.heightForWidth(dialog.width())
    shown = [part for part in (*dialog.middle.findChildren(QLineEdit), *dialog.middle.findChildren(QLabel))
             if part.isVisible() and part.window() is dialog and not isinstance(part.parent(), QComboBox)]  # fmt: skip
    spots = [QRect(part.mapTo(dialog, QPoint()), part.size()) for part in shown]
    assert not any(one.intersects(other) for n, one in enumerate(spots) for other in spots[:n])
    dialog.reject()


def test_where_all_is_transcribed_there_is_nothing_to_draft(corpus: Opened) -> None:
    corpus.page.corpus_actions["drafts"].trigger()
    dialog = corpus.page.drafts.dialog
    assert dialog is not None
    corpus.qtbot.waitUntil(lambda: "Everything is transcribed" in dialog.told.text(), timeout=LONG_MS)
    assert not dialog.foot.go.isEnabled()
    dialog.reject()
