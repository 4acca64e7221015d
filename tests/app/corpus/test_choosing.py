"""What another utterance costs: its rows are painted, and nothing is laid out that stays as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.corpus.details.transcript_editor import TranscriptEditor
from app.corpus.table.utterance_delegate import UtteranceDelegate
from tests.app.corpus.conftest import Opened


class Painted(QObject):
    """How often a widget was painted."""

    times = 0

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def rows(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows of the table that are painted."""
    painted: list[int] = []
    paint = UtteranceDelegate.paint_row

    def paint_row(self, painter, rect, model, number, *others):
        painted.append(number)
        paint(self, painter, rect, model, number, *others)

    monkeypatch.setattr(UtteranceDelegate, "paint_row", paint_row)
    return painted


def test_the_table_paints_the_rows_that_change_and_moves_not_sideways(corpus: Opened, rows: list[int]) -> None:
    table, transport = corpus.page.table, corpus.page.audio.transport
    columns = ["key", "recording", "level", "snr", "notes", "tags", "reading", "start", "end", "draft", "text"]
    table.show_columns(columns)
    corpus.choose("clip-02")
    assert table.horizontalScrollBar().maximum() > 0, "the transcript is out of sight"
    header, room = Painted(), transport.now.size()
    table.horizontalHeader().viewport().installEventFilter(header)
    rows.clear()
    corpus.page.selection.step(1)
    QApplication.processEvents()
    assert corpus.page.details.key.text() == "clip-03"
    assert set(rows) == {1, 2}
    assert header.times == 0
    assert table.horizontalScrollBar().value() == 0
    assert transport.now.size() == room


def test_a_text_is_laid_out_once_and_not_at_all_where_it_stands_already(dressed: QApplication, qtbot: QtBot) -> None:
    editor = TranscriptEditor()
    qtbot.addWidget(editor)
    editor.resize(200, 80)
    editor.show()
    editor.show_text("one line")
    resized: list[int] = []
    editor.resized.connect(lambda: resized.append(editor.height()))
    editor.show_text("a text that takes many more lines than one, and then some " * 3)
    assert len(resized) == 1
    assert not editor.document().isUndoAvailable()
    editor.insertPlainText("!")
    assert editor.document().isUndoAvailable()
    text = editor.toPlainText()
    editor.show_text(text)
    assert len(resized) == 1
    assert not editor.document().isUndoAvailable(), "another utterance with the same text: nothing was typed"
    assert editor.textCursor().position() == len(text)
