"""Transcripts of any script in the editor, the letters below it, and the table's own field."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.corpus.details.letter_palette import LetterPalette
from app.corpus.details.transcript_editor import TranscriptEditor
from app.corpus.table.columns import TableColumn
from app.theme import WrittenText, theme
from app.widgets.marked_text import line_height, paint_marked
from app.widgets.spelling import Spelling
from core.project.edits import set_text
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, Vocabulary
from tests.app.corpus.conftest import Opened

ARABIC = "مَرْحَبًا بِكُمْ فِي بَيْتِنَا"
MARKED = Vocabulary.of_letters(["a", "á", "à", "ɔ", "ɔ̃", "ɔ́", "ng", "ب", "م", "َ"])


@pytest.fixture
def editor(light: QApplication, qtbot: QtBot) -> TranscriptEditor:
    made = TranscriptEditor()
    qtbot.addWidget(made)
    made.resize(300, 80)
    made.show()
    made.spelling = Spelling(Normaliser.for_language(""), MARKED, "es")
    return made


def test_the_accent_key_takes_a_letter_with_all_its_marks(editor: TranscriptEditor) -> None:
    editor.show_text("bɔ̃")
    assert editor.letter_before() == "ɔ̃"
    seen = []
    for _ in range(3):
        editor.cycle_accent()
        seen.append(editor.toPlainText())
    assert seen == ["bɔ́", "bɔ", "bɔ̃"]


def test_the_accent_key_counts_characters_outside_the_first_plane(editor: TranscriptEditor) -> None:
    editor.show_text("𝄞a")
    editor.cycle_accent()
    assert editor.toPlainText() == "𝄞á"
    editor.show_text("a𝄞")
    assert editor.letter_before() == "𝄞"


def test_the_accent_key_keeps_capitals(light: QApplication, editor: TranscriptEditor) -> None:
    editor.spelling = Spelling(Normaliser.for_language("pt"), Vocabulary.of_letters(ALPHABETS["pt"]), "es")
    editor.show_text("A")
    editor.cycle_accent()
    assert editor.toPlainText() == "Á"


def test_arabic_is_written_from_the_right_and_latin_from_the_left(editor: TranscriptEditor) -> None:
    editor.show_text(ARABIC)
    block = editor.document().firstBlock()
    assert block.layout().textOption().textDirection() == Qt.LayoutDirection.RightToLeft
    line = block.layout().lineAt(0)
    assert line.naturalTextRect().right() > editor.viewport().width() - 20
    editor.show_text("olá")
    line = editor.document().firstBlock().layout().lineAt(0)
    assert line.naturalTextRect().left() < 20


@pytest.mark.parametrize("percent", [100, 150])
def test_the_editor_is_high_enough_for_its_lines(editor: TranscriptEditor, percent: int) -> None:
    theme.set_text_size(percent)
    for text in (ARABIC * 2, "ẫ̰̈ ệ̣ " * 12):
        editor.show_text(text)
        layout = editor.document().documentLayout()
        needed = layout.blockBoundingRect(editor.document().firstBlock()).height()
        assert editor.document().firstBlock().layout().lineCount() < 7
        assert editor.viewport().height() >= needed


def test_the_letters_below_hold_marks_on_a_circle_and_say_their_names(light: QApplication, qtbot: QtBot) -> None:
    palette = LetterPalette()
    qtbot.addWidget(palette)
    palette.resize(300, 60)
    palette.show_letters(Spelling(Normaliser.for_language("ar"), MARKED, "es"))
    palette.show()
    names = {button.text(): button.accessibleName() for button in palette.buttons}
    assert set(names) == {"á", "à", "ɔ", "ɔ̃", "ɔ́", "ب", "م", "َ"}
    assert names["َ"] == "Insert arabic fatha, new in this language"
    objects = [button.objectName() for button in palette.buttons]
    assert len(set(objects)) == len(objects)
    assert all(button.height() >= line_height(button.text()) for button in palette.buttons)


def test_the_tables_own_field_runs_as_the_transcript_does(corpus: Opened) -> None:
    first = corpus.choose("clip-01")
    corpus.session.edit(lambda project: set_text(project, first, ARABIC))
    corpus.settle()
    table = corpus.page.table
    assert "َ" in corpus.page.details.verdict.text()
    table.edit_current()
    field = table.findChild(QLineEdit, "cell_transcript_editor")
    assert field is not None
    assert field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    QTest.keyClicks(field, "!")
    QTest.keyClick(field, Qt.Key.Key_Return)
    corpus.settle()
    assert corpus.row("clip-01").text == ARABIC + "!"
    assert corpus.page.model.index(0, TableColumn.TEXT).isValid()


def ink(text: str, high: int) -> tuple[int, int]:
    """The first and the last line of a row of the table that a text leaves ink in, with much room around the row."""
    wide = QImage(600, 3 * high, QImage.Format.Format_ARGB32)
    wide.fill(0)
    painter = QPainter(wide)
    paint_marked(painter, QRect(0, high, 600, high - 1), text, (), size="written")
    painter.end()
    pixels = np.frombuffer(wide.constBits(), np.uint32).reshape(3 * high, 600)
    lines = np.flatnonzero(pixels.any(axis=1))
    return int(lines[0]) - high, int(lines[-1]) - high


@pytest.mark.parametrize("family", ["", "DejaVu Serif", "Charis SIL"])
@pytest.mark.parametrize("text", [ARABIC, "क्षेत्र हिंदी", "ệ̣ ẫ̰̈ ɛ̃́ː", "gjpqy ÁÇ"])
def test_rows_cut_no_mark_off_where_lines_have_room(light: QApplication, family: str, text: str) -> None:
    if family and family not in theme.families():
        pytest.skip(f"{family} is not installed here")
    theme.set_written(WrittenText(family, 130, 1.5))
    try:
        high = max(theme.row_height("written"), round(line_height(text, "written") * 1.5) + 8)
        first, last = ink(text, high)
        assert first >= 0
        assert last < high
    finally:
        theme.set_written(WrittenText())


def test_the_table_and_the_editor_grow_with_the_look_of_transcripts(corpus: Opened) -> None:
    corpus.choose("clip-01")
    table, editor = corpus.page.table, corpus.page.details.editor
    before = table.rowHeight(0), editor.height(), corpus.page.audio.view.utterances.row_height
    theme.set_written(WrittenText("", 150, 2.0))
    try:
        assert table.rowHeight(0) > 1.5 * before[0]
        assert editor.height() > 1.5 * before[1]
        assert corpus.page.audio.view.utterances.row_height > 1.5 * before[2]
        editor.setFocus()
        QTest.keyClicks(editor, "x")
        assert editor.document().firstBlock().blockFormat().lineHeight() == pytest.approx(
            theme.written_line("written_title")
        )
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert corpus.page.details.draft == "o pão é bom"
        corpus.page.details.discard_draft()
    finally:
        theme.set_written(WrittenText())
    assert (table.rowHeight(0), editor.height()) == before[:2]
