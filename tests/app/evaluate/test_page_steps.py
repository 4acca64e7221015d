"""The Evaluate page shows what a worker found in steps: it is painted part by part, and views get ready unseen."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.evaluate.page import EvaluatePage
from app.evaluate.scatter.scatter_view import ScatterView
from app.evaluate.words.words_view import WordsView
from app.frame.main_window import MainWindow
from tests.app.evaluate.conftest import Worked, found_of
from tests.app.quiet import wait_quiet

LONG_MS = 5_000


@pytest.fixture
def page(opened_window: MainWindow, worked: Worked) -> EvaluatePage:
    """With two reports that are worked out."""
    opened_window.go_to("evaluate")
    found = opened_window.page
    assert isinstance(found, EvaluatePage)
    wait_quiet(opened_window)
    found.state.show(*worked[:2])
    found.state.know(worked[2])
    wait_quiet(opened_window)
    return found


def test_views_that_nobody_sees_are_ready_before_they_are_seen(
    page: EvaluatePage, qtbot: QtBot, worked: Worked
) -> None:
    for key in ("words", "scatter", "utterances"):
        page.lower_half.show_view(key)
    words, scatter = page.lower_half.views["words"], page.lower_half.views["scatter"]
    assert isinstance(words, WordsView)
    assert isinstance(scatter, ScatterView)
    report, other, _ = worked
    page.state.show(other, report)
    page.state.know(found_of(other, report))
    analysis = page.state.analysis
    assert analysis is not None
    assert words.table.listed.lines is not analysis.words
    qtbot.waitUntil(lambda: words.table.listed.lines is analysis.words, timeout=LONG_MS)
    both = f"{other.asked.name} against {report.asked.name}"
    qtbot.waitUntil(lambda: scatter.chart.accessibleName().endswith(both), timeout=LONG_MS)
    assert not words.isVisible()
    assert not scatter.isVisible()


def test_the_parts_of_the_page_are_painted_one_after_the_other(page: EvaluatePage, worked: Worked) -> None:
    parts = [page.lower_half.stack, *page.views.parts]
    for change in (partial(page.state.show, *worked[:2]), partial(page.state.know, worked[2])):
        change()
        assert not any(part.updatesEnabled() for part in parts), "all of them change at once"
        held = [len(parts)]
        while page.turns.busy:
            QApplication.processEvents()
            held.append(sum(not part.updatesEnabled() for part in parts))
        assert all(before - after <= 1 for before, after in pairwise(held))
        assert all(part.updatesEnabled() for part in parts)
