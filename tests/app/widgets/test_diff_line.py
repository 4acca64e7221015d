"""A line of differences is painted in as few steps as it can be, and looks as if each word were painted by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.theme import theme
from app.widgets import diff
from app.widgets.diff import DiffPiece, paint_line, paint_placed, place


def pictured(items: list[DiffPiece]) -> QImage:
    picture = QImage(600, 24, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_line(painter, QRect(0, 0, 600, 24), items)
    painter.end()
    return picture


@pytest.fixture
def drawn(light: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are drawn by themselves."""
    found: list[str] = []
    paint_one = diff._paint_one  # noqa: SLF001 - what is drawn together is nobody else's business

    def noting(painter: QPainter, piece: DiffPiece, *rest: object) -> None:
        found.append(piece.text)
        paint_one(painter, piece, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(diff, "_paint_one", noting)
    return found


def test_right_words_that_follow_one_another_are_drawn_together(drawn: list[str]) -> None:
    said = [DiffPiece(word, "same") for word in "eles viram o".split()]
    wrong = [DiffPiece("barko", "wrong"), DiffPiece("barco", "reference")]
    pictured([*said, *wrong, DiffPiece("ontem", "same"), DiffPiece("à", "same")])
    assert drawn == ["eles viram o", "barko", "barco", "ontem à"]
    drawn.clear()
    pictured([DiffPiece(word, "same") for word in ("א", "ב", "12", "a", "b")])
    assert drawn[:2] == ["א", "ב"] or drawn[-2:] == ["א", "ב"], "from right to left each has its place"


def test_they_stand_where_each_would_stand(light: QApplication) -> None:
    items = [DiffPiece(word, "same") for word in "as ondas batem na costa".split()]
    font = theme.font("body")
    each = QImage(600, 24, QImage.Format.Format_ARGB32)
    each.fill(Qt.GlobalColor.white)
    painter = QPainter(each)
    for one in place(items, font, 600, 24, wrap=False):
        paint_placed(painter, QPointF(0, 0), [one], font)
    painter.end()
    assert pictured(items) == each


def test_widths_are_measured_once_and_anew_for_another_size_of_text(light: QApplication) -> None:
    before = theme.advance("costa")
    assert theme.advance("costa") == before > 0
    cut = theme.elided("uma costa muito longa", Qt.TextElideMode.ElideRight, 60)
    assert cut.endswith("…")
    theme.set_text_size(150)
    assert theme.advance("costa") > before
    assert len(theme.elided("uma costa muito longa", Qt.TextElideMode.ElideRight, 60)) < len(cut)
    theme.set_text_size(100)
    assert theme.advance("costa") == before
