"""Words, scatter, sureness and habits below the charts of an evaluation: their figures are the analysis's."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.evaluate.evaluation_state import EvaluationState, Found
from app.evaluate.habits.habit_list import ALIKE, HabitTable, habits_of_letters, word_habits
from app.evaluate.lower_view import LowerView
from app.evaluate.scatter.points import points_of, utterance_marks, word_marks
from app.evaluate.scatter.scatter_view import ScatterView
from app.evaluate.sure.sure_chart import SureChart
from app.evaluate.sure.sure_view import said_words, temperature_words
from app.evaluate.table.error_line import error_line, place_of_word
from app.evaluate.words.word_table import OTHER, RIGHT, WORD, WRONG
from app.evaluate.words.words_view import WordsView
from app.frame.main_window import MainWindow
from app.widgets.chart_copies import table_of
from core.evaluation.alignment import aligned, taken
from core.evaluation.analyse import analyse
from core.evaluation.analysis import Calibration, SureBin
from core.evaluation.calibration import bin_of, wrong_by_sureness
from core.evaluation.habit_help import elsewhere
from core.evaluation.words import BANDS, bands_of
from core.project import edits
from core.project.queries import Query
from core.project.store import Project
from tests.app.evaluate.conftest import CONTEXT, Worked

KEYS = Qt.Key


def no_habit(_word: str) -> bool:
    return False


@pytest.fixture
def trained(worked: Worked) -> EvaluationState:
    """The same reports, with the words of training known."""
    report, other, found = worked
    words = Counter(word for item in report.items[:60] for word in item.said.split())
    context = CONTEXT.__class__(**{**CONTEXT.__dict__, "trained": words})
    state = EvaluationState()
    state.show(report, other)
    state.know(Found(analyse(report, other, context), found.rated, found.texts, "es"))
    return state


def put(view: LowerView, qtbot: QtBot) -> QWidget:
    """Show a view, its head above it."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(1300, 400)
    view.setParent(holder)
    view.head.setParent(holder)
    view.head.setGeometry(0, 0, 1300, 40)
    view.setGeometry(0, 40, 1300, 360)
    holder.show()
    view.head.show()
    view.show()
    qtbot.waitExposed(holder)
    return holder


def cells_of_file(chart: QWidget) -> list[list[str]]:
    """What a chart's CSV file would hold, without its head."""
    return list(csv.reader(io.StringIO(table_of(chart).csv())))[1:]  # type: ignore[arg-type]  # a figure


# Lines


def test_each_error_knows_its_pieces_and_is_heard_at_its_word(worked: Worked) -> None:
    item = next(i for i in worked[0].items if any(d.kind == "wrong" for d in aligned(i)) and i.counts.deletions)
    line = error_line(item, no_habit)
    assert len(line.errors) == item.counts.errors
    for error in line.errors:
        looks = [piece.look for piece in line.pieces[error.first : error.last + 1]]
        want = {"wrong": ["wrong", "reference"], "extra": ["wrong"], "left_out": ["left_out"]}
        assert looks == want[error.word.kind]
        assert not error.guessed
        assert 0 <= error.start_s < error.end_s <= item.seconds
        if error.word.place is not None:
            word = item.words[error.word.place]
            assert error.start_s <= word.start_s
            assert error.end_s >= min(word.end_s, item.seconds)


def test_without_times_the_place_is_a_guess_by_letters(worked: Worked) -> None:
    item = next(i for i in worked[0].items if i.counts.errors and len(i.said.split()) > 4)
    silent = type(item)(**{**item.__dict__, "words": ()})
    places = [error.start_s for error in error_line(silent, no_habit).errors]
    assert places == sorted(places)
    assert all(error.guessed for error in error_line(silent, no_habit).errors)
    first, last = silent.said.split()[0], silent.said.split()[-1]
    assert place_of_word(silent, first)[0] <= place_of_word(silent, last)[0]
    assert place_of_word(silent, "xyzzy") == (0.0, -1.0)


# Words


def test_bands_add_up_to_the_words_of_the_set(trained: EvaluationState) -> None:
    found = trained.analysis
    assert found is not None
    bands = bands_of(found.words)
    assert [band.band for band in bands] == list(BANDS)
    assert sum(band.said for band in bands) == sum(line.said for line in found.words)
    right = sum(band.right * band.said for band in bands)
    assert right == pytest.approx(sum(line.right for line in found.words))
    assert bands_of([line for line in found.words if line.band is None]) == ()


def test_a_bar_lists_its_words_and_a_word_its_utterances(
    light: QApplication, qtbot: QtBot, trained: EvaluationState
) -> None:
    view = WordsView(trained)
    holder = put(view, qtbot)
    table, chart = view.table, view.chart
    lines = table.listed.lines
    wrong = [line.said - line.right for line in lines]
    shown = [table.listed.thing(row) for row in range(table.listed.count())]
    assert [line.said - line.right for line in shown if line] == sorted(wrong, reverse=True)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.row_box(0).center().toPoint())
    assert {line.band for row in range(table.listed.count()) if (line := table.listed.thing(row))} == {"never"}
    assert table.listed.count() == chart.bands[0].words
    assert [int(row[1]) for row in cells_of_file(chart)] == [band.words for band in chart.bands]
    assert view.clear()
    assert table.listed.count() == len(lines)
    assert not view.clear()
    table.sortByColumn(RIGHT, Qt.SortOrder.AscendingOrder)
    table.setFocus()
    line = table.line
    assert line is not None
    assert line.right == 0
    heard: list[tuple[str, float, float]] = []
    trained.play_asked.connect(lambda *asked: heard.append(asked))
    view.play()
    view.play()
    assert [key for key, _, _ in heard][:1] == list(line.keys[:1])
    assert all(start < end for _, start, end in heard), "the word, not the utterance"
    with qtbot.waitSignal(view.listed):
        qtbot.keyClick(table, KEYS.Key_Return)
    assert trained.filter.word == line.word
    assert trained.report is not None
    assert all(line.word in trained.report.items[place].said.split() for place in trained.shown)
    assert view.copied().splitlines()[1].split("\t")[0] == line.word
    assert table.listed.titles()[OTHER] == "From scratch"
    assert holder.isVisible()


def test_words_are_found_without_accents(light: QApplication, qtbot: QtBot, trained: EvaluationState) -> None:
    view = WordsView(trained)
    holder = put(view, qtbot)
    view.look_for()
    word = next(line.word for line in view.table.listed.lines if "ã" in line.word)
    qtbot.keyClicks(view.find_field, word.replace("ã", "a"))
    qtbot.keyClick(view.find_field, KEYS.Key_Down)
    assert word in {view.table.listed.text(line, WORD) for line in map(view.table.listed.thing, range(40)) if line}
    assert all(view.table.listed.text(line, WRONG) != "0" for line in view.table.listed.lines)
    assert holder.isVisible()


# Scatter


def test_marks_tell_what_only_one_model_has_right(worked: Worked) -> None:
    report, other, found = worked
    marks = utterance_marks(report, other)
    assert {mark.name for mark in marks if mark.only_here} == set(found.analysis.only_right)
    assert sum(mark.gain for mark in marks) == pytest.approx(
        sum(item.counts.errors for item in other.items) - sum(item.counts.errors for item in report.items)
    )
    points = points_of(marks)
    assert sum(len(point.marks) for point in points) == len(report.items)
    assert len({(point.x, point.y) for point in points}) == len(points)
    words = word_marks(found.analysis.words)
    assert {mark.name for mark in words} == {line.word for line in found.analysis.words}
    assert all(0 <= mark.x <= 1 and 0 <= mark.y <= 1 for mark in words)


def test_a_point_narrows_the_list_plays_and_lists(main_window: MainWindow, qtbot: QtBot, worked: Worked) -> None:
    state = EvaluationState()
    state.show(*worked[:2])
    state.know(worked[2])
    view = ScatterView(main_window.context, state)
    holder = put(view, qtbot)
    chart, table = view.chart, view.table
    qtbot.waitUntil(lambda: bool(chart.points))
    point = max(range(len(chart.points)), key=lambda i: chart.points[i].x - chart.points[i].y)
    spot = chart.spot(point)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(spot.x()), round(spot.y())))
    assert chart.marked == point
    assert [mark.name for mark in table.listed.things] == [mark.name for mark in chart.points[point].marks]
    assert state.item is not None
    assert state.item.key == chart.points[point].marks[0].name
    with qtbot.waitSignal(state.play_asked) as asked:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(spot.x()), round(spot.y())))
    assert chart.marked == point
    assert asked.args[0] == state.item.key
    with qtbot.waitSignal(view.listed):
        qtbot.keyClick(chart, KEYS.Key_Return)
    assert set(state.filter.picked) == {mark.name for mark in chart.points[point].marks}
    before = chart.spot(chart.marked)
    qtbot.keyClick(chart, KEYS.Key_Left)
    assert chart.spot(chart.marked).x() < before.x()
    qtbot.keyClick(chart, KEYS.Key_Escape)
    assert table.listed.count() == len(worked[0].items)
    qtbot.mouseClick(view.only_here, Qt.MouseButton.LeftButton)
    assert view.only_here.count == len(worked[2].analysis.only_right) == table.listed.count()
    assert len(cells_of_file(chart)) == len(worked[0].items)
    view.what.set_value("words")
    view.what.chosen.emit("words")
    qtbot.waitUntil(lambda: table.listed.of_words)
    assert table.listed.count() == len(worked[2].analysis.words)
    assert "word by word" in chart.accessibleName()
    assert holder.isVisible()


# Sureness


def test_what_is_wrong_although_sure_is_listed_by_the_words_confidence(worked: Worked) -> None:
    report = worked[0]
    found = wrong_by_sureness(report)
    for item in report.items:
        wrong = [e.place for e in taken(item).edits if e.kind != "left_out"]
        stretches = {bin_of(item.words[place].confidence) for place in wrong}
        assert {place for place, keys in found.items() if item.key in keys} == stretches
    assert bin_of(1.0) == bin_of(0.95)


def test_the_chart_of_sureness_says_its_numbers(light: QApplication, qtbot: QtBot) -> None:
    before = (SureBin(0.55, 0.4, 30), SureBin(0.95, 0.8, 170))
    found = Calibration(before, 0.15, 1.8, (SureBin(0.45, 0.42, 60), SureBin(0.82, 0.81, 140)), 0.02)
    chart = SureChart()
    qtbot.addWidget(chart)
    chart.resize(480, 260)
    chart.show_calibration(found)
    rows = cells_of_file(chart)
    assert [(float(row[1]), float(row[2]), int(row[3])) for row in rows[:2]] == [(0.55, 0.4, 30), (0.95, 0.8, 170)]
    assert len(rows) == 4
    assert "95% sure, 80% right" in chart.accessibleDescription()
    assert "too sure" in said_words(found)
    assert "15 points" in said_words(found)
    assert "2.0 points instead of 15.0" in temperature_words(found)
    assert "evaluate it on dev" in temperature_words(Calibration(before, 0.15))
    assert temperature_words(None) == ""
    chart.show_calibration(None)
    assert "does not tell" in chart.accessibleDescription()


# Habits


def test_habits_are_those_of_the_analysis(worked: Worked) -> None:
    found = worked[2].analysis
    assert sum(habit.count for habit in word_habits(found)) == found.kinds.habits
    letters = habits_of_letters(found)
    assert all(found.letters.cells[habit.said, habit.written].habit for habit in letters)
    assert [habit.count for habit in letters] == sorted((habit.count for habit in letters), reverse=True)


def test_how_like_habits_are_used_has_a_column_where_it_is_known(
    worked: Worked, light: QApplication, qtbot: QtBot
) -> None:
    found = worked[2].analysis
    table = HabitTable()
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.show()
    table.list_habits(word_habits(found))
    assert table.isColumnHidden(ALIKE)
    first, *rest = found.mixups
    known = replace(found, mixups=(replace(first, habit=True, alike=0.873), *rest))
    table.list_habits(word_habits(known))
    assert not table.isColumnHidden(ALIKE)
    assert table.listed.index(0, ALIKE).data() == "0.87"
    assert "word vectors" in table.listed.index(0, ALIKE).data(Qt.ItemDataRole.ToolTipRole)
    table.selectRow(0)
    assert table.copied().splitlines()[0].endswith("\tUsed alike")
    table.list_habits(habits_of_letters(known))
    assert table.isColumnHidden(ALIKE)


def test_what_would_help_stands_outside_dev_and_test(tiny_project: Project) -> None:
    with tiny_project.reader() as reader:
        rows = [row for row in reader.rows(reader.ids(Query())) if row.transcribed]
        row = next(row for row in rows if row.counted_split == "train")
        word = max(reader.normaliser(row.text).split(), key=len)
        found = elsewhere(reader, word)
        assert row.key in {one.key for one in found.train}
        assert all(word in reader.normaliser(one.text).split() for one in found.train)
        letter = elsewhere(reader, word[0], letter=True)
        assert letter.trained == sum(word[0] in reader.normaliser(r.text) for r in rows if r.counted_split == "train")
    edits.set_split(tiny_project, [row.id], "")
    with tiny_project.reader() as reader:
        moved = elsewhere(reader, word)
        assert row.key in {one.key for one in moved.spare}
        assert moved.spared == len(moved.spare)
        assert moved.trained == found.trained - 1
    edits.set_split(tiny_project, [row.id], "test")
    with tiny_project.reader() as reader:
        held = elsewhere(reader, word)
        assert row.key not in {one.key for one in (*held.spare, *held.train)}
