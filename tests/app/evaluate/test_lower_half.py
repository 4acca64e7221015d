"""The lower half of the Evaluate page in the real window: found, narrowed, walked, heard and copied by keys alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.audio_io.player import Player
from app.corpus.page import CorpusPage
from app.evaluate import error_places
from app.evaluate.evaluation_state import Found
from app.evaluate.habits.habits_view import HabitsView
from app.evaluate.page import EvaluatePage
from app.evaluate.play_table import PLAY
from app.evaluate.scatter.scatter_view import ScatterView
from app.evaluate.table.error_line import place_of_word
from app.evaluate.table.evaluated_model import ERRORS, OTHER
from app.evaluate.table.utterances_view import UtterancesView
from app.evaluate.table_filter import TableFilter
from app.frame.main_window import MainWindow
from app.theme import theme
from core.evaluation.lending import searchable
from core.evaluation.report import Item, Report
from core.project.queries import Query
from tests.app.evaluate import reports
from tests.app.evaluate.conftest import Worked, found_of
from tests.app.test_accessible_names import nameless
from tests.app.test_large_text import cut_off

LONG_MS = 5_000
KEYS = Qt.Key


class Shown:
    """The page with reports of the tiny project's own utterances."""

    def __init__(self, window: MainWindow, page: EvaluatePage, report: Report, qtbot: QtBot) -> None:
        self.window, self.page, self.report, self.qtbot = window, page, report, qtbot
        self.state, self.half = page.state, page.lower_half

    @property
    def utterances(self) -> UtterancesView:
        view = self.half.views["utterances"]
        assert isinstance(view, UtterancesView)
        return view

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key where the keyboard is, as the window system sends it."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, held)

    def action(self, name: str) -> QAction:
        return self.page.lower_commands.actions[name]

    def listed(self) -> list[str]:
        """Keys of the rows, from top to bottom."""
        rows = self.utterances.table.listed
        return [rows.text(row, 1) for row in range(rows.count())]


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many samples the loudspeaker was given each time; it plays until it is stopped."""
    found: list[int] = []

    def play(self: Player, samples: np.ndarray, rate: int, *_: object, **__: object) -> None:
        found.append(len(samples))

    monkeypatch.setattr(Player, "play", play)
    monkeypatch.setattr(Player, "stop", lambda self: self.finished.emit())
    return found


@pytest.fixture
def shown(
    opened_window: MainWindow, qtbot: QtBot, settled: Callable[[MainWindow], None], played: list[int]
) -> Iterator[Shown]:
    window = opened_window
    window.activateWindow()
    window.go_to("evaluate")
    page = window.page
    assert isinstance(page, EvaluatePage)
    settled(window)
    reader = window.session.reader
    assert reader is not None
    rows = [row for row in reader.rows(reader.ids(Query())) if row.transcribed]
    keys = [(r.id, r.key, r.speaker, reader.normaliser(r.text), (r.end - r.start) / r.rate) for r in rows]
    report, other = reports.report("Balanced", 0.5, keys), reports.report("From scratch", 0.6, keys, seed=3)
    page.state.show(report, other, window.session.project_folder)
    page.state.know(found_of(report, other))
    settled(window)
    page.lower_half.show_view("utterances")
    page.lower_half.take_keyboard()
    qtbot.waitUntil(page.lower_half.views["utterances"].stops()[0].hasFocus, timeout=LONG_MS)
    yield Shown(window, page, report, qtbot)
    page.voice.stop()


def test_views_kinds_and_groups_have_keys(shown: Shown) -> None:
    half = shown.page.lower_half
    for number, key in enumerate(half.titles, 1):
        shown.press(Qt.Key(KEYS.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert half.switch.value == key
        here = QApplication.focusWidget()
        assert here is not None
        assert half.isAncestorOf(here)
    half.switch.setFocus()
    shown.press(KEYS.Key_1, Qt.KeyboardModifier.ControlModifier)
    shown.state.set_filter(TableFilter("all"))
    shown.press(KEYS.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert shown.state.filter.kind == "errors"
    by = shown.page.views.groups.kind
    shown.press(KEYS.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert shown.page.views.groups.kind != by


def test_walking_hearing_and_opening_by_keys(
    shown: Shown, played: list[int], settled: Callable[[MainWindow], None]
) -> None:
    table, state = shown.utterances.table, shown.state
    state.set_filter(TableFilter("errors"))
    row = next(i for i in range(table.listed.count()) if len(table.listed.line(i).errors) > 1)
    while table.currentIndex().row() < row:
        shown.press(KEYS.Key_Down)
    assert state.item is not None
    key = state.item.key
    assert key == shown.listed()[row], "the row that keys are on is the page's current utterance"
    first = table.error
    shown.press(KEYS.Key_Right)
    second = table.error
    assert first is not None
    assert second is not None
    assert second.first > first.last
    hints = dict(shown.page.hints())
    assert {"Space", "Shift+Space", "Return", "Left Right"} <= set(hints)
    shown.press(KEYS.Key_Space)
    shown.qtbot.waitUntil(lambda: len(played) == 1, timeout=LONG_MS)
    assert state.playing == key
    shown.press(KEYS.Key_Escape)
    assert not state.playing, "Esc falls silent first"
    shown.press(KEYS.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    shown.qtbot.waitUntil(lambda: len(played) == 2, timeout=LONG_MS)
    assert played[1] < played[0], "only the marked word, with a little around it"
    shown.press(KEYS.Key_Left)
    assert table.error == first
    shown.press(KEYS.Key_Escape)
    shown.press(KEYS.Key_J, Qt.KeyboardModifier.ControlModifier)
    settled(shown.window)
    corpus = shown.window.page
    assert isinstance(corpus, CorpusPage)
    shown.qtbot.waitUntil(lambda: corpus.selection.row is not None and corpus.selection.row.key == key, timeout=LONG_MS)


def asks(shown: Shown) -> list[tuple[str, float, float]]:
    """What is to be heard from now on."""
    found: list[tuple[str, float, float]] = []
    shown.state.play_asked.connect(lambda *asked: found.append(asked))
    return found


def rows_of(shown: Shown) -> Iterator[Item]:
    """Every listed row, made current one after the other."""
    table = shown.utterances.table
    for row in range(table.listed.count()):
        table.go_to_row(row)
        item = table.listed.item(row)
        assert item is not None
        yield item


def test_a_row_is_heard_at_the_error_that_the_table_is_narrowed_to(shown: Shown) -> None:
    state, table, found = shown.state, shown.utterances.table, shown.state.analysis
    assert found is not None
    asked = asks(shown)
    cells = [cell for cell in found.letters.cells.values() if cell.said and cell.written]
    late = 0
    parts = [TableFilter("all", cell=(cell.said, cell.written)) for cell in cells]
    parts += [TableFilter("all", mixup=(one.said, one.written)) for one in found.mixups]
    parts += [TableFilter("all", error=kind) for kind in ("left_out", "extra", "divided", "substituted")]
    for part in parts:
        state.set_filter(part)
        for item in rows_of(shown):
            error = table.error
            assert error is not None
            late += error is not table.listed.line(table.currentIndex().row()).errors[0]
            said, written = error.word.said, error.word.written
            if part.cell is not None:
                assert part.cell[0] in said or said != written == "", (part.cell, error.word)
                assert error_places.of_letter(item, *part.cell) is not None
            elif part.mixup is not None:
                assert (said, written) == part.mixup
            elif part.error in ("left_out", "extra"):
                assert error.word.kind == part.error
            shown.action("play_marked").trigger()
            assert asked[-1] == (item.key, error.start_s, error.end_s)
    assert late, "in some row it is not the first error"


def test_the_mark_of_a_row_plays_the_place_and_stops_it(shown: Shown, played: list[int]) -> None:
    state, table = shown.state, shown.utterances.table
    state.set_filter(TableFilter("errors"))
    asked = asks(shown)
    spot = table.visualRect(table.listed.index(1, PLAY)).center()
    shown.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    shown.qtbot.waitUntil(lambda: len(played) == 1, timeout=LONG_MS)
    error = table.error
    assert error is not None
    assert asked == [(shown.listed()[1], error.start_s, error.end_s)]
    assert "Space plays all of it" in str(table.listed.data(table.listed.index(1, PLAY), Qt.ItemDataRole.ToolTipRole))
    shown.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not state.playing
    shown.press(KEYS.Key_Space)
    assert asked[-1] == (shown.listed()[1], 0.0, -1.0)


def test_a_word_that_is_right_here_is_heard_where_it_is_said(shown: Shown) -> None:
    state, table, found = shown.state, shown.utterances.table, shown.state.analysis
    assert found is not None
    asked = asks(shown)
    right = 0
    for line in found.words[:12]:
        state.set_filter(TableFilter("all", word=line.word))
        for item in rows_of(shown):
            shown.utterances.play_marked()
            assert asked[-1] == (item.key, *place_of_word(item, line.word))
            right += table.error is None
    assert right


def test_habits_and_words_of_two_models_are_heard_where_they_are_one_after_the_other(
    shown: Shown, settled: Callable[[MainWindow], None]
) -> None:
    asked = asks(shown)
    shown.half.show_view("habits")
    view = shown.half.view
    assert isinstance(view, HabitsView)
    view.what.set_value("letters")
    view.what.chosen.emit("letters")
    habits = view.table.listed.things
    row = max(range(len(habits)), key=lambda row: len(habits[row].keys))
    view.table.go_to_row(row)
    for key in (*habits[row].keys, habits[row].keys[0]):
        view.play()
        place = error_places.of_letter(shown.report.by_key[key], habits[row].said, habits[row].written)
        assert place is not None
        assert asked[-1] == (key, *place), "the letter, in one utterance after the other"
    shown.half.show_view("scatter")
    marks = shown.half.view
    assert isinstance(marks, ScatterView)
    marks.what.set_value("words")
    marks.what.chosen.emit("words")
    shown.qtbot.waitUntil(lambda: marks.table.listed.of_words and bool(marks.table.listed.count()), timeout=LONG_MS)
    lines = [marks.table.listed.word(mark) for mark in marks.table.listed.things]
    row, line = next((row, line) for row, line in enumerate(lines) if line is not None and len(line.keys) > 1)
    marks.table.go_to_row(row)
    asked.clear()
    for _ in line.keys:
        marks.play()
    assert [key for key, _, _ in asked] == list(line.keys)


def test_finding_narrowing_and_copying(shown: Shown) -> None:
    state, view = shown.state, shown.utterances
    state.set_filter(TableFilter("all"))
    assert len(shown.listed()) == len(shown.report.items)
    word = max(shown.report.items[0].said.split(), key=len)
    shown.action("find").trigger()
    shown.qtbot.keyClicks(view.find_field, word)
    shown.press(KEYS.Key_Down)
    assert view.table.hasFocus(), "what was typed is looked for at once when the field is left"
    assert shown.report.items[0].key in shown.listed()
    assert len(shown.listed()) < len(shown.report.items)
    shown.press(KEYS.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:4] == ["Utterance", "Speaker", "Said", "Written"]
    assert state.item is not None
    assert lines[1].split("\t")[0] == state.item.key
    assert lines[1].split("\t")[2] == state.item.said
    shown.press(KEYS.Key_Escape)
    assert not state.filter.search
    assert not view.find_field.text()
    speaker = shown.report.items[0].speaker
    state.narrow(state.filter.narrowed(group=("speaker", speaker)))
    assert view.filters.pill.isVisible()
    assert view.filters.pill.text() == speaker
    assert shown.half.switch.value == "utterances"
    shown.press(KEYS.Key_Escape)
    assert not state.filter.has_part
    assert not view.filters.pill.isVisible()
    state.set_filter(TableFilter("all", search="xyzzy"))
    assert view.stack.currentWidget() is view.nothing


def test_every_view_speaks_and_is_reached_by_keys(shown: Shown, settled: Callable[[MainWindow], None]) -> None:
    shown.half.switch.setFocus()
    for key in ("utterances", "words", "scatter", "sure", "habits"):
        shown.half.switch.show()
        shown.half.show_view(key, keyboard=False)
        settled(shown.window)
        assert nameless(shown.half) == [], key
        assert all(stop.isVisible() for stop in shown.half.view.stops()), key
        shown.half.take_keyboard()
        assert shown.page.hints(), key
    state, words = shown.state, shown.report.items[0].said.split()
    for part in (TableFilter(group=("speaker", shown.report.items[0].speaker)), TableFilter(word=words[0])):
        shown.half.show_view("words", keyboard=False)
        state.narrow(part)
        assert shown.half.switch.value == "utterances", "what is pressed in a chart above is seen"
    shown.half.show_view("words")
    assert shown.half.view.stops()[0].hasFocus()
    dialog = shown.page.commands.show_table()
    assert dialog is not None
    assert "training" in dialog.windowTitle(), "the chart of the half that has the keyboard"
    dialog.close()


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_is_cut_off_in_any_view(shown: Shown, percent: int, settled: Callable[[MainWindow], None]) -> None:
    theme.set_text_size(percent)
    for key in ("utterances", "words", "scatter", "sure", "habits"):
        shown.half.show_view(key)
        settled(shown.window)
        shown.qtbot.wait(30)
        assert cut_off(shown.half) == [], key


def grown(worked: Worked, times: int) -> Worked:
    """The same utterances so many times, each under another key, and what is shown of them."""
    report, other, found = worked
    analysis = found.analysis

    def keys(some: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"{key}-{n:02}" for n in range(times) for key in some)

    def many(one: Report) -> Report:
        items = (replace(item, key=f"{item.key}-{n:02}") for n in range(times) for item in one.items)
        return replace(one, items=tuple(items))

    groups = {kind: tuple(replace(g, keys=keys(g.keys)) for g in own) for kind, own in analysis.groups.items()}
    analysis = replace(analysis, groups=groups, better=keys(analysis.better), worse=keys(analysis.worse))
    return many(report), many(other), Found(analysis, found.rated, searchable(many(report)), "es")


def test_ten_thousand_rows_are_filtered_in_fifty_milliseconds(shown: Shown, worked: Worked) -> None:
    report, other, found = grown(worked, 42)
    assert len(report.items) > 10_000
    shown.state.show(report, other)
    shown.state.know(found)
    state, table = shown.state, shown.utterances.table
    speaker = TableFilter("all", group=("speaker", "Carla V."))
    for wanted in (TableFilter("all"), TableFilter("better"), speaker, TableFilter("errors", search="casa")):
        state.set_filter(wanted)  # the columns are put in order once
    spent = []
    for wanted in (
        TableFilter("all"),
        TableFilter("errors"),
        speaker,
        TableFilter("all", search="na"),
        TableFilter("worse"),
    ):
        begun = time.thread_time()
        state.set_filter(wanted)
        spent.append(1000 * (time.thread_time() - begun))
        assert table.listed.count() == len(state.shown)
    for column in (ERRORS, OTHER):
        begun = time.thread_time()
        table.listed.sort(column, Qt.SortOrder.AscendingOrder)
        spent.append(1000 * (time.thread_time() - begun))
    assert max(spent) < 50, spent


def test_rows_come_in_the_order_of_a_column(shown: Shown) -> None:
    table, state = shown.utterances.table, shown.state
    state.set_filter(TableFilter("all"))
    rates = [shown.report.by_key[key].counts.wer for key in shown.listed()]
    assert rates == sorted(rates, reverse=True)
    table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    assert shown.listed() == sorted(shown.listed(), key=str.casefold)
    assert table.currentIndex().row() == table.listed.row_of(state.current)


def test_without_a_second_model_nothing_is_compared(shown: Shown, worked: Worked) -> None:
    report = worked[0]
    shown.state.show(report)
    shown.state.know(found_of(report, None))
    view = shown.utterances
    assert not view.filters.buttons["better"].isVisible()
    assert view.table.isColumnHidden(OTHER)
    assert view.filters.buttons["errors"].count == shown.state.count("errors")
    assert view.filters.buttons["habits"].text() == "Spanish habits"
    shown.half.show_view("scatter")
    assert shown.half.view.stops() == []
