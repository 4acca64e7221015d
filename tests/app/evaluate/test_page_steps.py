"""The Evaluate page shows what a worker found in steps: it is painted part by part, and views get ready unseen. What
its charts and strips do stands in the palette too.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.evaluate.page import EvaluatePage
from app.evaluate.scatter.scatter_view import ScatterView
from app.evaluate.words.words_view import WordsView
from app.frame.main_window import MainWindow
from app.frame.palette_entries import entries
from tests.app.evaluate.conftest import Worked, found_of
from tests.app.quiet import wait_quiet

LONG_MS = 5_000


@pytest.fixture
def page(opened_window: MainWindow, worked: Worked) -> EvaluatePage:
    """With two reports that are worked out."""
    opened_window.activateWindow()
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


def test_what_a_strip_moves_is_painted_one_after_the_other(page: EvaluatePage, qtbot: QtBot) -> None:
    parts = [page.lower_half.stack, *page.views.parts]
    for shown in (True, False):
        page.strip.setVisible(shown)
        assert page.turns.busy
        assert not any(part.updatesEnabled() for part in parts)
        qtbot.waitUntil(lambda: not page.turns.busy, timeout=LONG_MS)
        assert all(part.updatesEnabled() for part in parts)


def test_what_charts_do_has_keys_and_stands_in_the_palette(page: EvaluatePage, qtbot: QtBot) -> None:
    asked: list[str] = []
    page.state.play_asked.connect(lambda key, *_: asked.append(key))
    letters = page.views.letters
    page.views.groups.chart.setFocus()
    for place in (0, 1):
        qtbot.keyClick(page.views.groups.chart, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
        assert asked[place] == letters._places[place][0]  # noqa: SLF001 - where the letter is mixed up
        assert letters.place.text().startswith(f"{place + 1} of ")
    page.commands.actions["surest"].trigger()
    qtbot.waitUntil(lambda: bool(page.state.filter.picked), timeout=LONG_MS)
    assert page.lower_half.switch.value == "utterances"
    window = page.window()
    assert isinstance(window, MainWindow)
    offered = {entry.title for entry in entries(window.context, window.actions_)}
    for name in ("next_place", "surest", "again"):
        assert page.commands.actions[name].text() in offered


def test_a_filter_paints_the_table_and_then_the_charts_that_show_it(page: EvaluatePage, qtbot: QtBot) -> None:
    charts = page.views.groups.chart, page.views.kinds.mixups, page.views.letters.matrix
    state = page.state
    assert state.analysis is not None
    assert not any(chart.due for chart in charts)
    group = state.analysis.groups["speaker"][0]
    state.narrow(state.filter.narrowed(group=(group.kind, group.label)))
    assert [chart.due for chart in charts] == [True, False, False], "the others show nothing else"
    assert charts[0].marked == 0
    qtbot.waitUntil(lambda: not charts[0].due, timeout=LONG_MS)


def test_the_table_is_painted_in_a_turn_after_what_it_lists_was_found(page: EvaluatePage) -> None:
    stack = page.lower_half.stack
    page.state.set_filter(page.state.filter.of_kind("all"))
    assert not stack.updatesEnabled()
    assert all(part.updatesEnabled() for part in page.views.parts), "nothing else changes"
    while page.turns.busy:
        QApplication.processEvents()
    assert stack.updatesEnabled()
    page.lower_half.show_view("words")
    page.state.set_filter(page.state.filter.of_kind("errors"))
    assert stack.updatesEnabled(), "it is not seen"
