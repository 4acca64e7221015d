"""The window read from right to left: rows that are painted by hand stand at the other side, time does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.alphabet.page import AlphabetPage
from app.corpus.page import CorpusPage
from app.frame.main_window import MainWindow
from app.live.page import LivePage
from app.theme import theme
from app.train.page import TrainPage
from tests.app import tour
from tests.app.i18n import whole_project
from tests.app.test_large_text import cut_off

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return whole_project.build(tmp_path_factory.mktemp("sides"))


@pytest.fixture
def turn(qapp: QApplication) -> Iterator[None]:
    """Puts the direction back."""
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def shown(widget: QWidget) -> QImage:
    QApplication.sendPostedEvents()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def edge_of(view: QWidget, row: QRect) -> str:
    """At which side of a chosen row its bar is."""
    image, marks = shown(view), {theme.color(role).name() for role in ("act", "field", "cmp")}
    sides = {"left": row.left() + 1, "right": row.right() - 1}
    found = [side for side, x in sides.items() if image.pixelColor(x, row.center().y() + 4).name() in marks]
    assert len(found) == 1, found
    return found[0]


def test_rows_are_mirrored_and_time_is_not(
    main_window: MainWindow, qapp: QApplication, qtbot: QtBot, project: Path, turn: None
) -> None:
    window = main_window
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        window.open_project(project)
    corpus, alphabet, train, live = (window.pages.make(key) for key in ("corpus", "alphabet", "train", "live"))
    assert isinstance(corpus, CorpusPage)
    assert isinstance(alphabet, AlphabetPage)
    assert isinstance(train, TrainPage)
    assert isinstance(live, LivePage)

    def rows() -> dict[str, str]:
        """Where the bar of the chosen row is, by list."""
        found = {}
        for page, view in (
            ("corpus", corpus.table), ("alphabet", alphabet.clean_up.list),
            ("train", train.left.list), ("live", live.takes.view),
        ):  # fmt: skip
            window.go_to(page)
            tour.settle(window)
            assert tour.wait_until(lambda view=view: view.currentIndex().isValid()), page
            rect = view.visualRect(view.currentIndex())
            found[page] = edge_of(view.viewport(), QRect(0, rect.top(), view.viewport().width(), rect.height()))
        return found

    def figures() -> dict[str, QImage]:
        """What shows time, sound or curves."""
        found = {}
        for page, parts in (
            ("corpus", (corpus.summary.histogram, corpus.audio.view)),
            ("train", (train.centre.charts.errors, train.plan.timetable)),
            ("live", (live.input.meter, live.result.wave)),
        ):
            window.go_to(page)
            tour.settle(window)
            for part in parts:
                part.setFixedSize(part.size())
                found[f"{page} {part.objectName() or type(part).__name__}"] = shown(part)
        return found

    before_rows, before = rows(), figures()
    assert set(before_rows.values()) == {"left"}
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert set(rows().values()) == {"right"}
    after = figures()
    assert [name for name in before if before[name] != after[name]] == []
    assert window.rail.mapTo(window, window.rail.rect().center()).x() > window.width() // 2
    assert cut_off(window) == []
    hints = window.status.findChild(QWidget, "status_hints")
    assert hints is not None
    right = shown(hints)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    tour.settle(window)
    left = shown(hints)
    assert ink(right) == pytest.approx(ink(left), rel=0.02), "nothing is painted over something else"


def ink(image: QImage) -> int:
    """Pixels that are not ground."""
    ground = image.pixel(image.width() // 2, 0)
    return sum(image.pixel(x, y) != ground for y in range(image.height()) for x in range(image.width()))
