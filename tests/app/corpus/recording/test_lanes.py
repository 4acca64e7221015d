"""The utterances of a recording in lanes: chosen, typed, moved and made by mouse and keys."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from core.project.recording.marking import Stretch
from tests.app.corpus.conftest import RATE, Opened, drag, type_text


@dataclass
class Lanes:
    """The lanes of the fixture's long recording: nobody's three utterances, and two of Ana's that touch."""

    corpus: Opened

    @property
    def lanes(self):
        return self.corpus.page.audio.view.utterances

    @property
    def viewport(self):
        return self.corpus.page.audio.view.viewport()

    def at(self, key: str) -> int:
        return self.lanes.boxes.at(self.corpus.row(key).id)

    def point(self, second: float, lane: int) -> QPointF:
        return QPointF(self.lanes.axis.x(second), self.lanes.row(lane).center().y())

    def middle(self, key: str) -> QPointF:
        return self.lanes.box(self.at(key)).center()

    def edge(self, key: str, edge: str) -> QPointF:
        row = self.corpus.row(key)
        lane = int(self.lanes.boxes.lanes[self.at(key)])
        return self.point((row.start if edge == "start" else row.end) / RATE, lane)

    def ends(self, key: str) -> tuple[float, float]:
        row = self.corpus.row(key)
        return row.start / RATE, row.end / RATE


@pytest.fixture
def seen(corpus: Opened) -> Lanes:
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.choose("long-2")
    page = corpus.page
    recording = page.audio.recording
    assert recording is not None
    made: list[tuple[int, ...]] = []
    touching = [
        Stretch(round(5.2 * RATE), 6 * RATE, "Ana", "um"),
        Stretch(6 * RATE, 7 * RATE, "Ana", "dois"),
    ]
    page.editing.mark(recording.id, touching, made.append)
    corpus.settle()
    page.audio.view.axis.show(0, 9)
    page.audio.view.utterances.set_current(corpus.row("long-2").id)
    assert len(made[0]) == 2
    return Lanes(corpus)


def test_all_utterances_of_a_recording_stand_in_lanes_and_a_click_chooses(seen: Lanes) -> None:
    page, lanes = seen.corpus.page, seen.lanes
    assert lanes.shown
    assert lanes.boxes.speakers == ("Ana", "")
    assert len(lanes.boxes.ids) == 5
    span = page.audio.view.axis.span
    QTest.mouseClick(seen.viewport, Qt.MouseButton.LeftButton, pos=seen.middle("long-005").toPoint())
    seen.corpus.settle()
    assert page.selection.row.key == "long-005"
    assert page.table.current_id() == lanes.current == page.selection.row.id
    assert page.audio.view.axis.span == span, "the view stays as near as it is"
    QTest.mouseClick(seen.viewport, Qt.MouseButton.LeftButton, pos=seen.middle("long-3").toPoint())
    seen.corpus.settle()
    view = page.audio.view
    assert view.accessibleDescription() == "5 of 5 in the recording, nobody, 6.00 to 8.00: parte c dois"
    view.setFocus()
    for keys, key in ((Qt.Key.Key_Left, "long-005"), (Qt.Key.Key_Left, "long-004"), (Qt.Key.Key_Right, "long-005")):
        QTest.keyClick(view, keys, Qt.KeyboardModifier.AltModifier)
        seen.corpus.settle()
        assert page.selection.row.key == key
    seen.corpus.choose("clip-01")
    assert not lanes.shown, "a clip with one utterance needs none"


def test_a_double_click_or_f2_types_in_the_lane_and_escape_leaves_it_as_it_was(seen: Lanes) -> None:
    page, editor = seen.corpus.page, seen.corpus.page.lanes.editor
    QTest.mouseDClick(seen.viewport, Qt.MouseButton.LeftButton, pos=seen.middle("long-3").toPoint())
    seen.corpus.settle()
    assert editor.isVisible()
    assert editor.text() == "parte c dois"
    type_text(editor, " três")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    seen.corpus.settle()
    assert seen.corpus.row("long-3").text == "parte c dois três"
    assert seen.lanes.boxes.texts[seen.at("long-3")] == "parte c dois três"
    seen.corpus.choose("long-3")
    page.audio.view.setFocus()
    page.corpus_actions["edit"].trigger()
    assert editor.isVisible()
    type_text(editor, " nada")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    seen.corpus.settle()
    assert not editor.isVisible()
    assert seen.corpus.row("long-3").text == "parte c dois três"


def test_save_and_next_goes_on_typing_in_the_lanes(seen: Lanes) -> None:
    page, editor = seen.corpus.page, seen.corpus.page.lanes.editor
    page.selection.sort_by("recording", False)
    seen.corpus.settle()
    seen.corpus.choose("long-004")
    page.audio.view.setFocus()
    QTest.keyClick(page.audio.view, Qt.Key.Key_Return)
    type_text(editor, " e meio")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.isVisible()
    assert editor.text() == "parte c dois", "the next in time"
    type_text(editor, " a")
    QTest.keyClick(editor, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    seen.corpus.settle()
    assert seen.corpus.row("long-004").text == "um e meio"
    assert seen.corpus.row("long-3").text == "parte c dois á"
    assert page.selection.row.key == "long-3"


def test_a_shared_edge_is_dragged_for_both_in_one_step_and_alone_with_ctrl(seen: Lanes) -> None:
    session = seen.corpus.session
    path = session.reader.sound_path(seen.corpus.row("long-004"))  # type: ignore[union-attr]
    before = path.read_bytes()
    steps = len(session.project.history(1000))  # type: ignore[union-attr]
    lane = int(seen.lanes.boxes.lanes[seen.at("long-004")])
    drag(seen.corpus.qtbot, seen.viewport, seen.edge("long-004", "end"), seen.point(5.6, lane))
    seen.corpus.settle()
    assert seen.ends("long-004") == (5.2, pytest.approx(5.6, abs=0.05))
    assert seen.ends("long-005")[0] == seen.ends("long-004")[1]
    assert len(session.project.history(1000)) == steps + 1  # type: ignore[union-attr]
    here = seen.ends("long-004")[1]
    ctrl = Qt.KeyboardModifier.ControlModifier
    drag(seen.corpus.qtbot, seen.viewport, seen.edge("long-004", "end"), seen.point(6.5, lane), ctrl)
    seen.corpus.settle()
    assert seen.ends("long-004")[1] == pytest.approx(6.5, abs=0.05)
    assert seen.ends("long-005")[0] == here
    assert seen.lanes.boxes.overlaps[[seen.at("long-004"), seen.at("long-005")]].all(), "flagged"
    session.undo()
    session.undo()
    seen.corpus.settle()
    assert (seen.ends("long-004")[1], seen.ends("long-005")[0]) == (6.0, 6.0)
    assert path.read_bytes() == before


def test_while_an_edge_is_held_it_says_where_it_is_and_that_a_neighbour_follows(seen: Lanes) -> None:
    tip, lane = seen.corpus.page.audio.view.tip, int(seen.lanes.boxes.lanes[seen.at("long-004")])
    here, there = seen.edge("long-004", "end").toPoint(), seen.point(5.7, lane).toPoint()
    QTest.mousePress(seen.viewport, Qt.MouseButton.LeftButton, pos=here)
    QTest.mouseMove(seen.viewport, there)
    assert tip.text.endswith("shared with the neighbour; Alt or Ctrl moves it alone")
    assert seen.ends("long-004")[1] == 6.0, "nothing is written before it is let go"
    QTest.mouseRelease(seen.viewport, Qt.MouseButton.LeftButton, pos=there)
    assert tip.text == ""
    seen.corpus.settle()
    assert seen.ends("long-004")[1] == pytest.approx(5.7, abs=0.05)


def test_arrows_move_the_shared_edge_of_the_current_utterance_too(seen: Lanes) -> None:
    seen.corpus.choose("long-005")
    view = seen.corpus.page.audio.view
    view.setFocus()
    view.set_focused_part("start")
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Left)
    view.commit()
    seen.corpus.settle()
    assert seen.ends("long-005")[0] == seen.ends("long-004")[1] == pytest.approx(5.97)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    view.commit()
    seen.corpus.settle()
    assert (seen.ends("long-005")[0], seen.ends("long-004")[1]) == (pytest.approx(5.98), pytest.approx(5.97))


def test_a_drag_and_enter_make_an_utterance_of_the_lane_with_ends_that_snap(seen: Lanes) -> None:
    page = seen.corpus.page
    lane = seen.lanes.boxes.speakers.index("Ana")
    slack = 3 * seen.lanes.axis.span / seen.lanes.axis.width
    drag(seen.corpus.qtbot, seen.viewport, seen.point(3.3, lane), seen.point(5.2 - slack, lane))
    chosen = page.audio.view.selection.chosen
    assert chosen is not None
    assert chosen[1] == pytest.approx(5.2), "it snaps to the next edge"
    QTest.keyClick(page.audio.view, Qt.Key.Key_Return)
    seen.corpus.settle()
    row = page.selection.row
    assert (row.speaker, row.text, row.end) == ("Ana", "", round(5.2 * RATE))
    assert row.start / RATE == pytest.approx(3.3, abs=0.05)
    assert seen.lanes.current == row.id
    seen.corpus.session.undo()
    seen.corpus.settle()
    assert seen.corpus.row(row.key) is None


def test_a_double_click_on_nothing_takes_its_speech_but_nothing_that_is_marked(seen: Lanes) -> None:
    page = seen.corpus.page
    page.audio.view.set_regions([(2.1, 2.8), (5.0, 5.1)])
    lane = len(seen.lanes.boxes.speakers) - 1
    QTest.mouseDClick(seen.viewport, Qt.MouseButton.LeftButton, pos=seen.point(2.5, lane).toPoint())
    seen.corpus.settle()
    row = page.selection.row
    assert (row.start / RATE, row.end / RATE, row.speaker) == (2.1, 2.8, "")
    page.audio.view.move_playhead(2.5)
    page.corpus_actions["mark_speech"].trigger()
    assert "There is an utterance already" in page.strip.accessibleName()
