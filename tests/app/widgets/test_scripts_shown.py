"""Arabic, Greek and stacked marks: where texts begin, what is marked, and that nothing is cut off."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.theme import theme
from app.widgets.marked_text import marked_layout, paint_marked, utf16, x_of
from app.widgets.spelling import Spelling
from app.widgets.text_direction import beginning, cluster_spans, letter_shown, letter_spoken
from core.text.direction import runs_right_to_left
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary

ARABIC = "مَرْحَبًا بِكُمْ"
GREEK = "Καλημέρα ᾧ ὕβρις"
IPA = "ɔ̃́ː t͡ʃɛ̃̂"
STACKED = "ẫ̰̈ ệ̣"


def painted(text: str, spans: tuple[tuple[int, int], ...] = (), wide: int = 260) -> np.ndarray:
    """A row of the table with this text in it, (H, W, 3) of 0..255, and room for what might overflow."""
    room, row = 20, theme.row_height()
    image = QImage(wide, row + 2 * room, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_marked(painter, QRect(0, room, wide, row), text, spans)
    painter.end()
    whole = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return whole[:, : 3 * wide].reshape(image.height(), wide, 3).copy()


def ink(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows and columns with something on them."""
    dark = (picture < 200).any(axis=2)
    return np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("text", [ARABIC, GREEK, IPA, STACKED], ids=["arabic", "greek", "ipa", "stacked"])
def test_a_row_is_high_enough_for_every_script(light: QApplication, text: str, percent: int) -> None:
    theme.set_text_size(percent)
    rows, _ = ink(painted(text, wide=500))
    assert rows.min() >= 20
    assert rows.max() < 20 + theme.row_height()


def test_texts_begin_where_their_script_does(light: QApplication) -> None:
    for text, right in ((ARABIC, True), ("123 " + ARABIC, True), (GREEK, False), ("", False), ("«» 12", False)):
        assert runs_right_to_left(text) == right
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        assert beginning(text) & side
    _, arabic = ink(painted(ARABIC, wide=400))
    _, greek = ink(painted(GREEK, wide=400))
    assert arabic.max() > 380
    assert arabic.min() > 100
    assert greek.min() < 20


def test_a_mark_is_shown_with_its_letter_and_alone_on_a_circle(light: QApplication) -> None:
    assert letter_shown("\u064e") == "\u25cc\u064e"
    assert letter_shown(" ") == "␣"
    assert letter_shown("ɔ̃") == "ɔ̃"
    assert letter_spoken("\u064e") == "arabic fatha"
    assert letter_spoken("lh") == "lh"


def test_spans_count_as_qt_does_and_never_part_a_letter_from_its_marks() -> None:
    text = "a𝄞ɔ̃b"
    spans = cluster_spans(text)
    assert spans == [(0, 1), (1, 3), (3, 5), (5, 6)]
    assert utf16(text) == 6


def test_what_the_alphabet_lacks_is_marked_by_whole_characters(light: QApplication) -> None:
    letters = Vocabulary.of_letters(["a", "b", "ɔ", "lh", "ب", "م"])
    spelling = Spelling(Normaliser.for_language(""), letters)
    text = "𝄞 bɔ̃a lha مَب"
    marked = [text.encode("utf-16-le")[2 * a : 2 * b].decode("utf-16-le") for a, b in spelling.marks(text)]
    assert marked == ["ɔ̃", "مَ"]
    assert spelling.pieces("bɔ̃lh") == [("b", False), ("ɔ̃", True), ("lh", False)]


def test_the_tint_lies_under_the_marked_letters_of_either_direction(light: QApplication) -> None:
    tint = np.array(theme.color("badtint").getRgb()[:3])
    for text in (ARABIC, GREEK):
        spans = cluster_spans(text)
        first = painted(text, (spans[0],), 400)
        columns = np.flatnonzero((np.abs(first.astype(int) - tint).sum(axis=2) < 6).any(axis=0))
        assert len(columns) > 2
        if runs_right_to_left(text):
            assert columns.max() > 380
        else:
            assert columns.min() < 4
        layout = marked_layout(text, (), "ink")
        line = layout.lineAt(0)
        width = abs(x_of(line, spans[0][1]) - x_of(line, spans[0][0]))
        assert columns.max() - columns.min() <= width + 2


def test_a_long_text_is_shortened_at_its_end(light: QApplication) -> None:
    rows, columns = ink(painted((ARABIC + " ") * 12, wide=200))
    assert len(rows)
    assert columns.min() >= 0
    assert columns.max() > 190
