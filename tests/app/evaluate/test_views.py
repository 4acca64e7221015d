"""The views of the Evaluate page: what they say, how they are walked through by keys, and how they filter."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.evaluate.charts.letter_matrix import contrast, mixed, readable
from app.evaluate.charts.mixup_list import LISTED, MixupList
from app.evaluate.evaluation_state import EvaluationState, Found
from app.evaluate.evaluation_words import difference_words, group_words, interval, judgement_words
from app.evaluate.rates_pane import looks_words
from app.evaluate.scatter.points import points_of, utterance_marks
from app.evaluate.scatter.scatter_chart import ScatterChart
from app.evaluate.views import Views
from app.formatting import percent, settle_locale
from app.i18n import worded
from app.i18n.languages import language
from app.theme import theme
from app.widgets import chart_copies
from core.evaluation import html_charts
from core.evaluation.analyse import analyse
from core.evaluation.analysis import Mixup
from core.evaluation.compare import Interval
from core.evaluation.html_parts import spoken_by
from core.evaluation.html_report import Page, html_report
from core.wording import say
from tests.app.evaluate.conftest import Worked
from tests.app.test_accessible_names import nameless
from tests.app.test_large_text import cut_off
from tests.evaluations import ASKED, report_of

MakeViews = Callable[..., Views]


def test_rates_difference_and_verdict_are_said(views: MakeViews, worked: Worked) -> None:
    shown, found = views(), worked[2].analysis
    assert shown.rates.words.value.text() == percent(found.wer.value)
    assert shown.rates.words.range.text() == interval(found.wer)
    assert shown.rates.heard.text() == "6 speakers, 1 heard in training"
    assert shown.rates.looks.text() == "The test set was looked at 3 times"
    assert found.difference is not None
    assert shown.difference.title.text() == difference_words(found.difference, "From scratch")
    assert "points better than From scratch" in shown.difference.title.text()
    assert shown.difference.chip.text == judgement_words(found.difference.judgement)
    assert "240 utterances in blocks of speakers, 10,000 draws" in shown.difference.how.text()
    for name in ("Zero-shot baseline", "From scratch", "Balanced"):
        assert name in shown.rate_chart.accessibleDescription()
    assert nameless(shown) == []


def test_a_model_alone_is_compared_with_nothing(views: MakeViews) -> None:
    shown = views(alone=True)
    assert shown.difference.nothing.isVisible()
    assert not shown.difference.chart.isVisible()
    assert not shown.groups.legend.isVisible()
    assert shown.rate_chart.cells()[1:] != []


@pytest.mark.parametrize(("percents", "wide"), [(100, 900), (150, 1340)])
def test_nothing_is_cut_off(views: MakeViews, percents: int, wide: int) -> None:
    shown = views()
    theme.set_text_size(percents)
    shown.resize(wide, 520)
    QApplication.processEvents()
    assert cut_off(shown) == []


def test_a_speaker_is_chosen_by_click_and_keys_and_let_go_by_esc(views: MakeViews, worked: Worked) -> None:
    shown = views()
    state, chart = shown.groups._state, shown.groups.chart  # noqa: SLF001 - the one state of all views
    last = chart.groups[-1]
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert last.label in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert state.filter.group == ("speaker", last.label)
    assert chart.marked == len(chart.groups) - 1
    assert {worked[0].items[place].speaker for place in state.shown} == {last.label}
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert state.filter.group is None
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.row_box(0).center().toPoint())
    assert state.filter.group == ("speaker", chart.groups[0].label)


def test_utterances_are_grouped_by_what_parts_them(views: MakeViews) -> None:
    shown = views()
    pane = shown.groups
    kinds = [pane.by.itemData(i) for i in range(pane.by.count())]
    assert kinds == ["speaker", "gender", "length", "rate", "noise"]  # one tag and one split part nothing
    pane.show_by("length")
    words = [group_words(group) for group in pane.chart.groups]
    assert words[0].startswith("under ")
    assert words[-1].startswith("from ")
    assert all(word.endswith(" s") for word in words)
    assert sum(len(group.keys) for group in pane.chart.groups) == 240


def test_kinds_and_mixups_filter(views: MakeViews, worked: Worked) -> None:
    shown, found = views(), worked[2].analysis
    state, bar, mixups = shown.kinds._state, shown.kinds.bar, shown.kinds.mixups  # noqa: SLF001
    box = bar._segment(1)  # noqa: SLF001 - left out
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert state.filter.error == "left_out"
    assert all(one.said and not one.written for one in mixups.mixups)
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Home)
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert state.filter.error == "substituted"
    assert all(one.said and one.written for one in mixups.mixups)
    mixups.setFocus()
    QTest.keyClick(mixups, Qt.Key.Key_Down)
    QTest.keyClick(mixups, Qt.Key.Key_Down)
    QTest.keyClick(mixups, Qt.Key.Key_Return)
    second = mixups.mixups[1]
    assert state.filter.mixup == (second.said, second.written)
    assert len(state.shown) == len(second.keys)
    assert f"{found.kinds.habits} of the wrong words are Spanish habits" == shown.kinds.habits.text()
    QTest.mouseClick(shown.kinds.habits, Qt.MouseButton.LeftButton)
    assert (state.filter.kind, state.filter.has_part) == ("habits", False)
    assert shown.kinds.habits.isChecked()


def test_the_matrix_is_walked_by_arrows_and_read_out(views: MakeViews, worked: Worked) -> None:
    shown = views()
    pane, matrix = shown.letters, shown.letters.matrix
    state = pane._state  # noqa: SLF001
    matrix.setFocus()
    assert matrix.current is not None
    said, written = matrix.current
    cell = worked[2].analysis.letters.cells[said, written]
    assert f"{cell.count} of {cell.of}" in pane.caption.text()
    assert pane.caption.text() in matrix.accessibleDescription()
    assert pane.place.text().startswith(f"1 of {len(cell.places)}: ")
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert state.filter.cell == (said, written)
    assert {worked[0].items[place].key for place in state.shown} == set(cell.keys)
    QTest.keyClick(matrix, Qt.Key.Key_Escape)
    assert state.filter.cell is None
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    columns = matrix.columns
    assert matrix.current == (said, columns[min(columns.index(written) + 1, len(columns) - 1)])
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.box((said, written)).center().toPoint())
    assert state.filter.cell == (said, written)


def test_space_in_the_matrix_plays_the_word_in_which_it_happened(views: MakeViews, worked: Worked) -> None:
    shown, report = views(), worked[0]
    matrix = shown.letters.matrix
    played: list[tuple[str, float, float]] = []
    shown.letters._state.play_asked.connect(lambda *asked: played.append(asked))  # noqa: SLF001
    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_Space)
    QTest.keyClick(matrix, Qt.Key.Key_Space)
    QTest.keyClick(matrix, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    cell = matrix.cell(matrix.current)
    assert cell is not None
    assert [key for key, *_ in played] == [cell.places[0][0], cell.places[1][0], cell.places[1][0]]
    key, start, end = played[0]
    assert 0 <= start < end <= report.by_key[key].seconds
    word = next(w.text for w in report.by_key[key].words if w.start_s <= start < w.end_s)
    assert cell.written in word


def test_every_chart_has_its_menu_and_is_saved_as_table_and_picture(views: MakeViews, tmp_path: Path) -> None:
    shown = views()
    for figure in shown.figures:
        name = figure.objectName()
        assert figure.accessibleName(), name
        assert figure.accessibleDescription(), name
        figure.menu_asked.emit(QPoint(0, 0))
        menu = figure.findChild(QMenu, f"{name}_menu")
        assert isinstance(menu, QMenu), name
        assert [action.text() for action in menu.actions()] == [
            "Copy picture", "Copy data", "Save as…", "Show as table"
        ]  # fmt: skip
        menu.close()
        for ending in ("csv", "png", "svg"):
            chart_copies.save(figure, tmp_path / f"{name}.{ending}")
            assert (tmp_path / f"{name}.{ending}").stat().st_size > 100
        head, *rows = csv.reader(io.StringIO((tmp_path / f"{name}.csv").read_text(encoding="utf-8")))
        assert rows, name
        assert {len(row) for row in rows} == {len(head)}, name
        chart_copies.copy_data(figure)
        assert QApplication.clipboard().text().count("\n") == len(rows) + 1
        table = chart_copies.chart_table(figure)
        assert table.model.rowCount() == len(rows)
        table.close()


def test_the_ink_of_a_cell_can_be_read_on_every_shade(light: QApplication) -> None:
    del light
    for mode in ("light", "dark"):
        theme.start(mode)  # type: ignore[arg-type]
        for share in range(9):
            ground = mixed(theme.color("surface"), theme.color("tgt"), share / 10)
            assert contrast(readable(ground), ground) >= 4.5, (mode, share)
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21.0)


def test_only_the_test_set_is_said_to_be_looked_at(worked: Worked) -> None:
    report = worked[0]
    assert looks_words(replace(report, looks=1)) == "First look at this test set"
    assert looks_words(replace(report, looks=0)).startswith("How often the test set was looked at is not known")
    of_dev = tuple(replace(item, split="dev") for item in report.items)
    assert looks_words(replace(report, items=of_dev)) == ""


def test_a_point_outside_the_bars_is_none_of_them(views: MakeViews) -> None:
    chart = views().groups.chart
    assert chart.row_at(QPointF(10.0, -3.0)) == -1


def test_a_cell_says_of_how_many_places_it_names_some(views: MakeViews, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.evaluation.letters.PLACES", 2)
    shown = views(alone=True)
    cell = shown.letters.matrix.cell(shown.letters.matrix.current)
    assert cell is not None
    assert cell.count > 2
    assert f"1 of the first 2 of {cell.count:,}" in shown.letters.place.text()


def test_without_spaces_between_words_letters_come_first(light: QApplication, qtbot: QtBot) -> None:
    texts = [("ฉันไปตลาดกับแม่ทุกวันอาทิตย์", "ฉันไปตลาดกับแม่ทุกวันอาทิตก์"), ("วันนี้อากาศร้อนมาก", "วันนี้อากาดร้อนมาก")] * 120
    report = report_of(texts)
    other = report_of([(said, said[2:]) for said, _ in texts], asked=replace(ASKED, name="Scratch"))
    state = EvaluationState()
    shown = Views(state)
    qtbot.addWidget(shown)
    shown.resize(1364, 520)
    shown.show()
    state.show(report, other)
    state.know(Found(analyse(report, other)))
    qtbot.waitUntil(lambda: shown.rates.letters.x() < shown.rates.words.x())
    assert shown.difference.note.text() == "Difference in letter error rate, with 95% interval"
    difference = state.analysis.difference if state.analysis is not None else None
    assert difference is not None
    assert shown.difference.title.text() == f"{abs(100 * difference.cer):.1f} points better than Scratch"
    bars = shown.groups.chart
    group = bars.groups[0]
    assert shown.groups.head.note.text() == f"letters wrong, dashed: all {percent(group.cer.value)}"
    assert bars.accessibleName() == "By speaker: letters wrong"
    assert percent(group.cer.value) in bars.reading(0)
    assert percent(group.wer.value) not in bars.reading(0)
    assert bars.cells()[0][4:8] == ["Letters wrong", "from", "to", "Words wrong"]
    assert not bars.grab().isNull()
    marks = utterance_marks(report, other)
    assert {mark.weight for mark in marks} == {item.counts.letters for item in report.items}
    assert {round(mark.gain) for mark in marks} == {1}, "letters, and not words"
    chart = ScatterChart()
    qtbot.addWidget(chart)
    chart.show_points(points_of(marks), ("Balanced", "Scratch"), words=False, letters=report.unspaced)
    assert chart.accessibleName().startswith("Letters wrong, utterance by utterance")
    assert chart.cells()[0][1] == "Letters"
    assert not chart.grab().isNull()
    assert shown.difference.chip.text == "Very unlikely to be chance"


def test_of_many_mixups_those_without_a_row_stand_in_the_table(
    light: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    mixups = [Mixup(f"casa{i}", f"caza{i}", 900 - i, False, ("u",)) for i in range(LISTED + 120)]
    chart = MixupList()
    qtbot.addWidget(chart)
    chart.show_mixups(mixups, "es")
    chart.resize(chart.sizeHint())
    assert chart.count() == LISTED
    assert chart.rest == "120 more: show the chart as a table"
    assert chart.rest in chart.accessibleDescription()
    assert len(chart.cells()) == 1 + len(mixups)
    rest = chart.row_box(LISTED).toRect()
    assert chart.rect().contains(rest)
    inks = {chart.grab(rest).toImage().pixelColor(x, rest.height() // 2).rgb() for x in range(4, 80)}
    assert len(inks) > 2, "it is written below the last row"
    theme.set_text_size(150)
    chart.resize(chart.sizeHint().width(), 3 * chart.sizeHint().height())  # as of other charts with many rows
    chart_copies.save(chart, tmp_path / "tall.png")
    saved = QImage(str(tmp_path / "tall.png"))
    assert 0 < saved.height() <= chart_copies.HIGHEST


@pytest.mark.parametrize(("code", "figure"), [("es", "2,5"), ("pt_BR", "2,5"), ("en", "2.5")])
def test_axes_of_an_exported_page_have_the_numbers_of_its_language(light: QApplication, code: str, figure: str) -> None:
    language.choose(code)
    try:
        with spoken_by(worded):
            found = html_charts.rates([html_charts.Rate("A", Interval(0.06, 0.05, 0.1, 4, True), "tgt")], "")
    finally:
        language.choose("en")
        settle_locale()
    assert f">{figure}" in found
    other = "." if figure == "2,5" else ","
    assert figure.replace(",", other).replace(".", other) not in re.sub(r"<[^>]*>", " ", found)


def test_the_page_that_is_exported_is_in_the_language_of_the_window(light: QApplication, worked: Worked) -> None:
    report, other, found = worked
    language.choose("es")
    try:
        text = html_report(report, found.analysis, other, Page("Minho", words=worded, language=language.code))
        wanted = [worded(say(one)) for one in ("Kinds of error", "Letter error rate (CER)", "Show as table")]
    finally:
        language.choose("en")
        settle_locale()
    assert '<html lang="es" dir="ltr">' in text
    for words in wanted:
        assert f">{words}<" in text
    for english in ("Kinds of error", "Letter error rate", "Show as table", "wrong words,"):
        assert english not in text
    rate = f"{100 * found.analysis.wer.value:.1f}"
    assert f">{rate.replace('.', ',')}" in text
    assert f">{rate}%" not in text
