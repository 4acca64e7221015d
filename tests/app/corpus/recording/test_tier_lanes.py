"""Tiers below the utterances in the lanes: shown on demand, written, moved, made and removed by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from core.project.tiers.edits import add_tier
from core.project.tiers.reading import of_recording
from tests.app.corpus.conftest import RATE, Opened, drag, type_text


class Rows:
    """The fixture's long recording with a translation, words that fill the first utterance, and gestures."""

    def __init__(self, corpus: Opened) -> None:
        self.corpus = corpus

    @property
    def lanes(self):
        return self.corpus.page.audio.view.utterances

    @property
    def viewport(self):
        return self.corpus.page.audio.view.viewport()

    def point(self, tier: str, second: float) -> QPointF:
        rows = self.lanes.tiers
        row = next(r for r in self.lanes.rows if r.tier >= 0 and rows.tiers[r.tier].tier.name == tier)
        return QPointF(self.lanes.axis.x(second), self.lanes.strip(row).center().y())

    def on(self, tier: str) -> list[tuple[float | None, float | None, str]]:
        reader = self.corpus.session.reader
        assert reader is not None
        recording = self.corpus.page.audio.recording
        id = next(parts.tier.id for parts in self.lanes.tiers.tiers if parts.tier.name == tier)
        return [
            (
                one.start / RATE if one.start is not None else None,
                one.end / RATE if one.end is not None else None,
                one.text,
            )
            for one in of_recording(reader, recording.id)
            if one.tier_id == id
        ]

    def type(self, text: str) -> None:
        editor = self.corpus.page.lanes.tiers.editor
        assert editor.isVisible()
        editor.clear()
        type_text(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        self.corpus.settle()


@pytest.fixture
def rows(corpus: Opened) -> Rows:
    page = corpus.page
    page.activateWindow()
    corpus.qtbot.waitUntil(page.isActiveWindow, timeout=5000)
    corpus.choose("long-1")
    utterance = page.selection.row

    def build(project) -> None:
        add_tier(project, "Translation", language="en")
        words = add_tier(project, "Words", "time_subdivision")
        add_tier(project, "Gloss", "association", "Words")
        add_tier(project, "Gestures", "")
        with project.step("Add words") as step:
            for place, (start, end, text) in enumerate(((0.0, 0.6, "parte"), (0.6, 1.0, "a"), (1.0, 2.0, "dois"))):
                step.add(
                    "annotations",
                    recording_id=utterance.recording_id,
                    utterance_id=utterance.id,
                    tier_id=words.id,
                    text=text,
                    place=place,
                    start=round(start * RATE),
                    end=round(end * RATE),
                )

    corpus.session.edit(build, None, corpus.errors.append)
    corpus.settle()
    tiers = page.lanes.tiers
    for name in ("Translation", "Words", "Gloss", "Gestures"):
        tiers.show_tier(name, True)
    corpus.settle()
    page.audio.view.axis.show(0, 9)
    return Rows(corpus)


def test_tiers_are_shown_on_demand_and_a_double_click_writes_in_place(rows: Rows) -> None:
    page, lanes = rows.corpus.page, rows.lanes
    assert [parts.tier.name for parts in lanes.tiers.tiers] == ["Translation", "Words", "Gloss", "Gestures"]
    assert page.audio.transport.tiers.accessibleName() == "Tiers 4 of 4"
    menu = page.lanes.tiers.menu()
    first = menu.actions()[0]
    assert (first.text(), first.isChecked()) == ("Translation (en)", True)
    QTest.mouseDClick(rows.viewport, Qt.MouseButton.LeftButton, pos=rows.point("Translation", 4).toPoint())
    rows.type("part b two")
    assert rows.on("Translation") == [(None, None, "part b two")]
    assert page.selection.row.key == "long-2"
    QTest.mouseDClick(rows.viewport, Qt.MouseButton.LeftButton, pos=rows.point("Gloss", 1.5).toPoint())
    rows.type("two")
    assert rows.on("Gloss") == [(None, None, "two")]
    rows.corpus.session.undo()
    rows.corpus.settle()
    assert rows.on("Gloss") == []
    page.lanes.tiers.show_tier("Gloss", False)
    rows.corpus.settle()
    assert [parts.tier.name for parts in lanes.tiers.tiers] == ["Translation", "Words", "Gestures"]


def test_edges_of_words_are_dragged_with_their_neighbours_and_their_outer_ends_stay(rows: Rows) -> None:
    drag(rows.corpus.qtbot, rows.viewport, rows.point("Words", 0.6), rows.point("Words", 0.8))
    rows.corpus.settle()
    first, second, third = rows.on("Words")
    assert first[1] == second[0] == pytest.approx(0.8, abs=0.05)
    assert third[1] == 2.0
    drag(rows.corpus.qtbot, rows.viewport, rows.point("Words", 2.0), rows.point("Words", 1.6))
    rows.corpus.settle()
    assert rows.on("Words")[2][1] == 2.0, "they fill their utterance"


def test_marks_of_their_own_times_are_made_by_a_double_click_or_from_a_selection_moved_and_removed(rows: Rows) -> None:
    page, view = rows.corpus.page, rows.corpus.page.audio.view
    QTest.mouseDClick(rows.viewport, Qt.MouseButton.LeftButton, pos=rows.point("Gestures", 4).toPoint())
    rows.corpus.settle()
    rows.type("nods")
    drag(rows.corpus.qtbot, rows.viewport, rows.point("Gestures", 6), rows.point("Gestures", 7.5))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    rows.corpus.settle()
    rows.type("points")
    (start, end, text), (later, last, other) = rows.on("Gestures")
    assert (text, other) == ("nods", "points")
    assert (start, end) == pytest.approx((3.5, 4.5), abs=0.05)
    assert (later, last) == pytest.approx((6, 7.5), abs=0.15)
    drag(rows.corpus.qtbot, rows.viewport, rows.point("Gestures", end), rows.point("Gestures", 8.5))
    rows.corpus.settle()
    assert rows.on("Gestures")[0][1] == later, "marks of one tier do not overlap"
    page.corpus_actions["remove_part"].trigger()
    rows.corpus.settle()
    assert [text for *_, text in rows.on("Gestures")] == ["points"]
    rows.corpus.session.undo()
    rows.corpus.settle()
    assert [text for *_, text in rows.on("Gestures")] == ["nods", "points"]


def test_all_of_it_goes_by_keys(rows: Rows) -> None:
    page, view, editor = rows.corpus.page, rows.corpus.page.audio.view, rows.corpus.page.lanes.tiers.editor
    view.setFocus()
    view.put_cursor(0.7)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.accessibleDescription() == "Translation (en), 0.00 to 2.00: empty"
    QTest.keyClick(view, Qt.Key.Key_Return)
    rows.type("part a two")
    assert rows.on("Translation") == [(None, None, "part a two")]
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.accessibleDescription() == "Words, 0.60 to 1.00: a"
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.accessibleDescription() == "Words, 1.00 to 2.00: dois"
    view.put_cursor(1.2)
    QTest.keyClick(view, Qt.Key.Key_BracketLeft)
    rows.corpus.settle()
    assert rows.on("Words")[1:] == [(0.6, 1.2, "a"), (1.2, 2.0, "dois")]
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Backtab)
    assert editor.text() == "a", "Tab goes on to the next of the row"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QTest.keyClick(view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    rows.corpus.settle()
    assert rows.on("Words") == [(0.0, 1.2, "parte"), (1.2, 2.0, "dois")], "no gap stays"
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert page.lanes.tiers.chosen is None


def test_no_row_is_cut_off_above_those_that_are_brought_into_view(rows: Rows) -> None:
    lanes = rows.lanes
    tops = [row.top for row in lanes.rows]
    lanes.rect.setHeight(2.5 * lanes.row_height)
    for row in (*lanes.rows, *reversed(lanes.rows)):
        lanes.reveal(row)
        first = next(each for each in lanes.rows if lanes.strip(each).bottom() > lanes.rect.top() + 0.5)
        assert lanes.strip(first).top() >= lanes.rect.top() - 0.5
        assert first.top in tops
        assert lanes.strip(row).bottom() <= lanes.rect.bottom() + 0.5
    lanes.turn(1e6)
    assert lanes.strip(lanes.rows[-1]).bottom() <= lanes.rect.bottom() + 0.5
    assert min(abs(lanes.strip(row).top() - lanes.rect.top()) for row in lanes.rows) < 0.5
