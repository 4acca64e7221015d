"""Trimming, splitting and merging in the sound view, by mouse and keys."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from app.corpus.sound.go_to import GoToDialog
from core.cli import main
from core.project.bulk.marks import plan_trim
from core.project.store import Project
from tests.app.corpus.conftest import LONG_MS, RATE, Opened, drag


def handle_at(corpus: Opened, seconds: float) -> QPointF:
    view = corpus.page.audio.view
    return QPointF(view.axis.x(seconds), view.waveform.rect.center().y())


def test_dragging_the_start_handle_moves_the_start_and_can_be_undone(corpus: Opened) -> None:
    corpus.choose("clip-01")
    view = corpus.page.audio.view
    drag(corpus.qtbot, view.viewport(), handle_at(corpus, 0.0), handle_at(corpus, 0.5))
    corpus.settle()
    row = corpus.row("clip-01")
    assert row.start / RATE == pytest.approx(0.5, abs=0.01)
    assert row.end == round(1.5 * RATE)
    assert corpus.session.undo_label.startswith("Move the start of clip-01 to 0.5")
    corpus.page.corpus_actions.undo.trigger()
    corpus.settle()
    assert corpus.row("clip-01").start == 0
    assert view.marks.kept[0] == 0.0


def test_dragging_the_end_handle_keeps_the_sound_file_as_it_is(corpus: Opened) -> None:
    corpus.choose("clip-02")
    path = corpus.session.reader.sound_path(corpus.row("clip-02"))  # type: ignore[union-attr]
    before = path.read_bytes()
    drag(corpus.qtbot, corpus.page.audio.view.viewport(), handle_at(corpus, 1.5), handle_at(corpus, 1.0))
    corpus.settle()
    assert corpus.row("clip-02").end / RATE == pytest.approx(1.0, abs=0.01)
    assert path.read_bytes() == before


def test_handles_never_cross(corpus: Opened) -> None:
    corpus.choose("clip-01")
    drag(corpus.qtbot, corpus.page.audio.view.viewport(), handle_at(corpus, 1.5), handle_at(corpus, 0.0))
    corpus.settle()
    row = corpus.row("clip-01")
    assert row.start < row.end
    assert row.seconds >= 0.029


def test_arrows_move_the_focused_handle_by_ten_and_a_hundred_milliseconds_as_one_step(corpus: Opened) -> None:
    corpus.choose("clip-01")
    view = corpus.page.audio.view
    steps = len(corpus.session.project.history(1000))  # type: ignore[union-attr]
    view.set_focused_part("start")
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    view.commit()
    corpus.settle()
    assert corpus.row("clip-01").start == round(0.13 * RATE)
    assert len(corpus.session.project.history(1000)) == steps + 1  # type: ignore[union-attr]


def test_tab_visits_playhead_and_both_handles_then_leaves(corpus: Opened) -> None:
    corpus.choose("clip-01")
    view = corpus.page.audio.view
    visited = [view.marks.focused]
    while view.focusNextPrevChild(True) and len(visited) < 3:
        visited.append(view.marks.focused)
    assert visited == ["", "start", "end"]


def test_brackets_put_start_and_end_at_the_playhead(corpus: Opened) -> None:
    corpus.choose("clip-01")
    view = corpus.page.audio.view
    view.move_playhead(0.25)
    corpus.page.corpus_actions["set_start"].trigger()
    corpus.settle()
    view.move_playhead(1.25)
    corpus.page.corpus_actions["set_end"].trigger()
    corpus.settle()
    row = corpus.row("clip-01")
    assert (row.start, row.end) == (round(0.25 * RATE), round(1.25 * RATE))


def heard(monkeypatch: pytest.MonkeyPatch, *spans: tuple[float, float]) -> None:
    """Let the detector of voices hear these seconds of whatever it is given."""
    monkeypatch.setattr("core.vad.regions", lambda x, rate: [(round(a * rate), round(b * rate)) for a, b in spans])


def trim(corpus: Opened) -> None:
    corpus.page.corpus_actions["trim"].trigger()
    corpus.qtbot.waitUntil(lambda: not corpus.page.bulk.bulk.running, timeout=LONG_MS)
    corpus.settle()


def test_trimming_by_key_in_bulk_and_on_the_command_line_gives_the_same_ends(
    corpus: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    heard(monkeypatch, (1.83, 2.85))  # lets go of the voice before it has faded, as the detector does
    session, key = corpus.session, "clip-05"
    assert session.project is not None
    copy = shutil.copytree(session.project.folder, tmp_path / "copy")
    assert main(["edit", str(copy), "trim", "--keys", key]) == 0
    with Project.open(copy) as other:
        row = other.row(other.find(key) or 0)
    assert row is not None
    (bulk,) = plan_trim(session.project, [corpus.row(key).id]).changes
    corpus.choose(key)
    trim(corpus)
    ends = (corpus.row(key).start, corpus.row(key).end)
    assert ends == (row.start, row.end) == (bulk.fields["start"], bulk.fields["end"])
    assert ends == (round(1.73 * RATE), pytest.approx(3.2 * RATE, abs=0.02 * RATE))
    assert session.undo_label == "Trim clip-05 to speech"


def test_trim_to_speech_says_so_when_there_is_none(corpus: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    heard(monkeypatch)
    corpus.choose("clip-01")
    trim(corpus)
    assert "No speech was found in it" in corpus.page.strip.accessibleName()


def test_split_puts_the_words_before_the_caret_into_the_first_half(corpus: Opened) -> None:
    corpus.choose("long-1")
    details = corpus.page.details
    corpus.page.audio.view.move_playhead(1.0)
    cursor = details.editor.textCursor()
    cursor.setPosition(len("parte a"))
    details.editor.setTextCursor(cursor)
    corpus.page.corpus_actions["split"].trigger()
    corpus.settle()
    first, second = corpus.row("long-1"), corpus.row("long-1-2")
    assert (first.text, second.text) == ("parte a", "dois")
    assert (first.end, second.start, second.end) == (RATE, RATE, 2 * RATE)
    assert corpus.page.selection.row.key == "long-1"  # type: ignore[union-attr]


def test_merge_joins_sound_and_text_and_undo_parts_them_again(corpus: Opened) -> None:
    corpus.choose("long-1")
    corpus.page.corpus_actions["merge"].trigger()
    corpus.settle()
    row = corpus.row("long-1")
    assert (row.start, row.end, row.text) == (0, 5 * RATE, "parte a dois parte b dois")
    assert corpus.row("long-2") is None
    corpus.page.corpus_actions.undo.trigger()
    corpus.settle()
    assert corpus.row("long-2").text == "parte b dois"


def test_shift_drag_selects_and_a_click_clears(corpus: Opened) -> None:
    corpus.choose("clip-01")
    view = corpus.page.audio.view
    shift = Qt.KeyboardModifier.ShiftModifier
    drag(corpus.qtbot, view.viewport(), handle_at(corpus, 0.4), handle_at(corpus, 0.9), shift)
    assert view.selection.chosen == (pytest.approx(0.4, abs=0.01), pytest.approx(0.9, abs=0.01))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=handle_at(corpus, 0.7).toPoint())
    assert view.selection.chosen is None
    assert view.playhead.at == pytest.approx(0.7, abs=0.01)


def test_zooming_keeps_what_is_under_the_pointer_and_fit_shows_all(corpus: Opened) -> None:
    corpus.choose("long-2")
    view = corpus.page.audio.view
    at = view.axis.start + view.axis.span * 0.25
    x = view.axis.x(at)
    view.axis.zoom(0.5, at)
    assert view.axis.x(at) == pytest.approx(x)
    corpus.page.corpus_actions["zoom_fit"].trigger()
    assert view.axis.start <= 3.0 <= 5.0 <= view.axis.end
    corpus.page.corpus_actions["zoom_fit"].trigger()
    assert (view.axis.start, view.axis.end) == (0.0, 9.0)


def test_ctrl_and_arrows_select_and_page_keys_scroll(corpus: Opened) -> None:
    corpus.choose("long-2")
    view = corpus.page.audio.view
    view.move_playhead(4.0)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right, both)
    assert view.selection.chosen == (pytest.approx(4.0), pytest.approx(4.3))
    QTest.keyClick(view, Qt.Key.Key_Left, both)
    assert view.selection.chosen == (pytest.approx(4.0), pytest.approx(4.2))
    assert view.accessibleDescription() == "Playhead at 4.20 s"
    before = view.axis.start
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.axis.start > before


def test_a_refused_edit_is_worded_below_the_header(corpus: Opened) -> None:
    corpus.choose("long-3")
    corpus.page.corpus_actions["merge"].trigger()
    corpus.settle()
    assert not corpus.page.strip.isHidden()
    assert "Nothing follows long-3" in corpus.page.strip.accessibleName()
    corpus.page.editing.set_text(corpus.row("long-3"), "outra coisa")
    corpus.settle()
    assert corpus.page.strip.isHidden()


def test_a_time_is_typed_and_the_playhead_is_there(corpus: Opened) -> None:
    corpus.choose("long-1")
    view = corpus.page.audio.view
    view.axis.show(0.0, 2.0)
    corpus.page.corpus_actions["go_to"].trigger()
    dialog = corpus.page.findChild(GoToDialog)
    assert dialog is not None
    for text, allowed in (("never", False), ("0:99", False), ("12.5", False), ("0:07.5", True), ("7,5", True)):
        dialog.field.setText(text)
        assert dialog.button.isEnabled() == allowed, text
        assert bool(dialog.told.text()) != allowed
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert view.playhead.at == 7.5
    assert view.axis.start <= 7.5 <= view.axis.end
