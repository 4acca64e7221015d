"""Differences, words and what is being heard run from right to left where their script does, as painted."""

from __future__ import annotations

import os

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.live.recording_widgets import PartialText
from app.live.word_flow import WordFlow
from app.theme import theme
from app.widgets.cells import paint_title, two_lines
from app.widgets.diff import DiffLabel, paint_line, pieces
from app.widgets.pair_badge import paint_language
from core.decoding.transcript import Word
from core.evaluation.score import differences
from tests.app.quiet import wait_quiet

SAID, WRITTEN = "אחד שתיים שלוש", "אחד שתים"
LATIN_SAID, LATIN_WRITTEN = "um dois três", "um doze"


def pixels(image: QImage) -> np.ndarray:
    """(H, W, 3) of 0..255."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    whole = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return whole[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(int)


def columns(picture: np.ndarray, role: str) -> np.ndarray:
    """Columns in which a colour of the theme stands."""
    colour = np.array(theme.color(role).getRgb()[:3])
    return np.flatnonzero((np.abs(picture - colour).sum(axis=2) < 8).any(axis=0))


def line(reference: str, hypothesis: str, wide: int = 400) -> np.ndarray:
    """A cell of a table with the differences in one line."""
    image = QImage(wide, theme.row_height(), QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_line(painter, QRect(0, 0, wide, image.height()), pieces(differences(reference, hypothesis)))
    painter.end()
    return pixels(image)


def ink(picture: np.ndarray) -> np.ndarray:
    return np.flatnonzero((picture < 150).any(axis=(0, 2)))


def shown(qtbot: QtBot, widget: QWidget, wide: int = 400) -> np.ndarray:
    widget.setStyleSheet("background: white")
    qtbot.addWidget(widget)
    widget.resize(wide, 120)
    widget.show()
    QApplication.processEvents()
    picture = widget.grab().toImage()
    if folder := os.environ.get("VIZINHO_PICTURES"):
        picture.save(f"{folder}/rtl_{widget.objectName() or type(widget).__name__}.png")
    return pixels(picture)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_differences_begin_at_the_right_and_go_on_to_the_left(light: QApplication, qtbot: QtBot, mode: str) -> None:
    theme.set_mode(mode)  # type: ignore[arg-type]
    label = DiffLabel()
    label.show_pieces(pieces(differences(SAID, WRITTEN)))
    for picture in (line(SAID, WRITTEN), shown(qtbot, label)):
        wrong, left_out = columns(picture, "badtint"), columns(picture, "tgt")
        assert wrong.min() > 200, "near the right edge"
        assert left_out.min() < wrong.min(), "what comes later is further left"
        assert left_out.max() < wrong.max()
        assert wrong.max() < 395, "the first word, which is right, stands before it"
    for picture in (line(LATIN_SAID, LATIN_WRITTEN),):
        wrong, left_out = columns(picture, "badtint"), columns(picture, "tgt")
        assert wrong.max() < 200
        assert left_out.max() > wrong.max()
    theme.set_mode("light")


def test_a_line_that_is_too_long_ends_at_the_left(light: QApplication) -> None:
    full, short = ink(line(SAID * 1, SAID, 400)), ink(line(" ".join([SAID] * 9), " ".join([SAID] * 9), 160))
    assert full.max() > 390
    assert full.min() > 200
    assert short.max() > 150
    assert short.min() < 30


def test_words_of_a_take_and_what_is_being_heard_run_from_the_right(light: QApplication, qtbot: QtBot) -> None:
    flow = WordFlow()
    flow.show_words([Word(text, i, i + 0.5, 0.95) for i, text in enumerate(SAID.split())])
    assert ink(shown(qtbot, flow)).max() > 380
    boxes = flow.boxes(400)
    assert [box.left() for box in boxes] == sorted((box.left() for box in boxes), reverse=True)
    flow.choose(0)
    QTest.keyClick(flow, Qt.Key.Key_Left)
    assert flow.current == 1
    QTest.keyClick(flow, Qt.Key.Key_Right)
    assert flow.current == 0
    partial = PartialText()
    partial.show_text("אחד שתיים", "שלוש")
    assert ink(shown(qtbot, partial)).max() > 380
    partial.show_text("um dois", "três")
    wait_quiet(partial)
    assert ink(shown(qtbot, partial)).max() < 300


def test_a_badge_a_name_and_its_chip_stand_at_the_side_where_the_window_begins(light: QApplication) -> None:
    def cell() -> np.ndarray:
        image = QImage(400, 44, QImage.Format.Format_RGB888)
        image.fill(QColor("white"))
        painter = QPainter(image)
        room = paint_language(painter, image.rect(), "es", "src")
        paint_title(painter, two_lines(room)[0], "Base", chip="a good start")
        painter.end()
        return pixels(image)

    picture = cell()
    assert columns(picture, "srctint").max() < 60
    assert 60 < columns(picture, "acttint").min() < columns(picture, "acttint").max() < 250
    light.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        picture = cell()
    finally:
        light.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert columns(picture, "srctint").min() > 340
    assert 150 < columns(picture, "acttint").min() < columns(picture, "acttint").max() < 340
