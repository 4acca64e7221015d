"""The Text page in the real window: texts are brought, listed, mended, left out and removed, and it says what leaks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.text.page import TextPage
from app.text.sentence_table import BECOMES, SENTENCE
from core.project.brought_texts import StoredSentence, at_places
from core.project.queries import Reader
from core.project.records import BroughtText
from core.texts.bringing import bring_texts
from core.texts.gather import Wanted
from core.texts.passages import TextOptions
from core.texts.usable import Verdict
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless

LETTERS = "O gato dorme na rua.\nO gato dorme na rua!\nO Müller viu a señora.\n"


def bring(page: TextPage, qtbot: QtBot, *paths: Path) -> None:
    """Through the dialog, as a person does."""
    page.commands.bring(list(paths))
    dialog = page.commands.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.foot.go.isEnabled, timeout=20_000)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.state.shown.texts) > 0 and bool(page.state.materials), timeout=20_000)
    wait_quiet(page.context.window)


def texts_of(page: TextPage, column: int = SENTENCE) -> list[str]:
    model = page.sentences.sentences
    return [str(model.index(row, column).data()) for row in range(model.count())]


def test_a_text_is_brought_and_its_sentences_say_what_becomes_of_them(
    page: TextPage, qtbot: QtBot, tmp_path: Path, held_out: str
) -> None:
    assert page.body.currentIndex() == 1
    file = tmp_path / "cartas.txt"
    file.write_text(LETTERS + held_out + "\n", encoding="cp1252")
    bring(page, qtbot, file)
    assert page.body.currentIndex() == 0
    assert texts_of(page) == [*LETTERS.splitlines(), held_out]
    assert texts_of(page, BECOMES) == ["", "Repeated", "Does not fit", "In dev or test"]
    assert "Windows-1252" in page.texts.texts.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    page.filters.buttons["leaks"].click()
    assert texts_of(page) == [held_out]
    (one,) = [page.sentences.sentences.sentence(0)]
    assert one is not None
    assert held_out in page.sentences.sentences.note(one)
    assert page.figures.used.value.text() == "1"


def test_suggestions_are_taken_and_sentences_left_out_and_all_of_it_is_undone(
    page: TextPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "cartas.txt"
    file.write_text(LETTERS, encoding="utf-8")
    bring(page, qtbot, file)
    text = page.state.text
    assert text is not None
    page.filters.buttons["misfits"].click()
    page.sentences.setFocus()
    page.sentences.selectRow(0)
    page.commands.actions["mend"].trigger()
    qtbot.waitUntil(lambda: page.state.count("misfits") == 0, timeout=20_000)
    page.filters.buttons["all"].click()
    page.sentences.selectRow(0)
    page.commands.actions["leave_out"].trigger()
    qtbot.waitUntil(lambda: page.state.verdict(0) is Verdict.EMPTY, timeout=20_000)
    for _ in range(2):
        page.context.session.undo()
    qtbot.waitUntil(lambda: page.state.count("misfits") == 1, timeout=20_000)
    page.texts.setFocus()
    page.texts.selectRow(0)
    page.commands.actions["remove"].trigger()
    qtbot.waitUntil(lambda: page.body.currentIndex() == 1, timeout=20_000)
    page.context.session.undo()
    qtbot.waitUntil(lambda: page.body.currentIndex() == 0, timeout=20_000)


def test_a_text_that_was_brought_as_anothers_is_given_its_language_and_that_is_undone(
    page: TextPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "cuento.txt"
    file.write_text("El niño come.\n", encoding="utf-8")
    bring(page, qtbot, file)
    assert texts_of(page, BECOMES) == ["Does not fit"]
    page.texts.setFocus()
    page.texts.selectRow(0)
    page.commands.actions["language"].trigger()
    dialog = page.commands.asking
    assert dialog is not None
    assert nameless(dialog) == []
    assert dialog.language.code == "pt"
    assert not dialog.go.isEnabled(), "it is that already"
    dialog.language.setEditText("Spanish")
    QTest.keyClick(dialog.language, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts_of(page, BECOMES) == [""], timeout=20_000)
    text = page.state.text
    assert text is not None
    assert text.language == "es"
    page.context.session.undo()
    qtbot.waitUntil(lambda: texts_of(page, BECOMES) == ["Does not fit"], timeout=20_000)


def test_files_that_are_dropped_open_the_dialog_and_what_cannot_be_read_is_said(
    page: TextPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "foto.txt"
    file.write_bytes(bytes(range(256)) * 8)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(QPoint(9, 9)), Qt.DropAction.CopyAction, data, *none))
    dialog = page.commands.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.strip.isVisible, timeout=20_000)
    assert "foto.txt is no text" in dialog.strip.accessibleName()
    assert not dialog.foot.go.isEnabled()
    good = tmp_path / "sol.txt"
    good.write_text("Um dia de sol.\n", encoding="utf-8")
    dialog.choose([file, good])
    qtbot.waitUntil(dialog.foot.go.isEnabled, timeout=20_000)
    assert list(dialog.table.texts.rows) == [("sol.txt, line 1", "Um dia de sol.")]
    assert [row[0] for row in dialog.problems.texts.rows] == ["foto.txt"]
    assert not dialog.strip.isVisible()
    assert dialog.understood.text().startswith("One file: ")
    dialog.choose([good])
    qtbot.waitUntil(lambda: dialog.foot.go.isEnabled() and not dialog.problems.isVisible(), timeout=20_000)
    dialog.reject()


@pytest.mark.long  # tests/core/texts/test_bringing.py::test_cancelling_leaves_nothing_behind is the quick one
def test_bringing_is_cancelled_from_the_page_and_leaves_nothing(page: TextPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "longo.txt"
    file.write_text("".join(f"Frase de número {i} aqui.\n" for i in range(120_000)), encoding="utf-8")
    task = page.job.start([file], page_wanted(page))
    assert task is not None
    qtbot.waitUntil(lambda: page.work.isVisible() and task.done_count > 0, timeout=20_000)
    page.cancel.click()
    qtbot.waitUntil(lambda: task.state == "cancelled" and not page.work.isVisible(), timeout=20_000)
    reader = page.context.session.reader
    assert reader is not None
    qtbot.waitUntil(lambda: reader.query_one("SELECT count(*) FROM sentences") == 0, timeout=20_000)
    assert page.body.currentIndex() == 1


def page_wanted(page: TextPage) -> Wanted:
    meta = page.context.session.meta
    assert meta is not None
    return Wanted.of(meta.language, meta.alphabet, "", TextOptions())


@pytest.mark.long  # tests/core/texts/test_bringing.py::test_repeats_are_kept_once_... reads windows of as many
def test_a_table_of_many_thousand_sentences_reads_only_what_is_seen(
    opened_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    def counted(reader: Reader, text: BroughtText, places: Sequence[int]) -> list[StoredSentence]:
        read.append(len(places))
        return at_places(reader, text, places)

    monkeypatch.setattr("app.text.sentence_table.at_places", counted)
    file = tmp_path / "longo.txt"
    file.write_text("".join(f"Frase de número {i} aqui.\n" for i in range(30_000)), encoding="utf-8")
    opened_window.session.edit(lambda project: bring_texts(project, [file]))
    opened_window.go_to("text")
    page = opened_window.page
    assert isinstance(page, TextPage)
    qtbot.waitUntil(lambda: page.sentences.sentences.count() == 30_000, timeout=20_000)
    model = page.sentences.sentences
    page.sentences.scrollToBottom()
    QApplication.processEvents()
    assert model.index(29_999, SENTENCE).data() == "Frase de número 29999 aqui."
    assert 0 < sum(read) < 1000
