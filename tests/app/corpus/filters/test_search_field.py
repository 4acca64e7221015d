"""The corpus's search field: its key stands beside the placeholder, in both directions of reading and at every size."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.corpus.filters.search_field import SearchField
from app.theme import theme
from app.widgets import find_field


def pixels(field: SearchField) -> np.ndarray:
    image = field.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).copy()


def columns(one: np.ndarray, other: np.ndarray) -> set[int]:
    """The columns in which two pictures differ."""
    return set(np.flatnonzero((one != other).any(axis=(0, 2))).tolist())


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(("percent", "text"), [(100, "Find in transcripts"), (150, "Buscar en las transcripciones")])
def test_the_key_stands_beside_the_placeholder(
    light: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: Qt.LayoutDirection, percent: int, text: str
) -> None:
    before = light.layoutDirection()
    light.setLayoutDirection(way)
    try:
        theme.set_text_size(percent)
        field = SearchField(text, "Ctrl+F", "search")
        qtbot.addWidget(field)
        field.show()
        shown = pixels(field)
        field.setPlaceholderText("")
        words = columns(shown, pixels(field))
        field.setPlaceholderText(text)
        monkeypatch.setattr(find_field, "paint_cap", lambda *_: 0)
        key = columns(shown, pixels(field))
        assert words
        assert key
        assert max(words) < min(key) or max(key) < min(words)
        switches = {x for b in field.findChildren(find_field.QAbstractButton) if b.isVisible()
                    for x in range(b.x(), b.geometry().right() + 1)}  # fmt: skip
        assert not key & switches
        assert field.fontMetrics().horizontalAdvance(text) <= max(words) - min(words) + 12, "none of it is cut off"
        field.setText("o")
        assert field.textMargins().right() + field.textMargins().left() == theme.px(16) + 4, "the key has gone"
        field.show_typed("")
        assert columns(shown, pixels(field)) == key, "the placeholder has its place again"
    finally:
        light.setLayoutDirection(before)
