"""Correcting what is worth most: the batch, the draft in the editor as unsaved text, Tab through its unsure words, and
what is remembered of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from app.corpus.drafts.correcting_clock import LONGEST_PAUSE_S, CorrectingClock
from app.corpus.drafts.next_dialog import NextDialog
from app.corpus.question import BATCH, DRAFTS, TYPED_BATCH
from app.theme import theme
from app.widgets.chart_copies import save, table_of
from core.decoding.transcript import Word
from core.project import edits
from core.project.corrections import correction_of
from core.project.drafts import drafts_of
from core.project.hypotheses import Hypothesis, HypothesisBatch, save_hypotheses
from core.project.records import Correction
from tests.app.corpus.conftest import LONG_MS, Opened, type_text

TAB, CTRL = Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
DRAFTED = {
    "clip-01": (("o", 0.95), ("pao", 0.5), ("e", 0.7), ("bom", 0.9)),
    "clip-02": (("uma", 0.99), ("rua", 0.98), ("larga", 0.97)),
    "long-1": (("parte", 0.4), ("a", 0.3), ("dois", 0.2)),
}


@pytest.fixture
def drafted(corpus: Opened) -> Opened:
    """Three utterances with drafts, one of them without an unsure word."""
    heard = []
    for key, words in DRAFTED.items():
        id = corpus.row(key).id
        corpus.session.edit(lambda project, id=id: edits.set_text(project, id, ""))
        said = tuple(Word(text, 0.2 * i, 0.2 * i + 0.1, sure) for i, (text, sure) in enumerate(words))
        heard.append(Hypothesis(id, "", " ".join(text for text, _ in words), None, said))
    batch = HypothesisBatch("quick-look", "print", tuple(heard), last=True)
    corpus.session.edit(lambda project: save_hypotheses(project, batch))
    corpus.settle()
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.page.table.setFocus()
    return corpus


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(widget, key, held)


def remembered(corpus: Opened, key: str) -> Correction | None:
    reader = corpus.session.reader
    assert reader is not None
    return correction_of(reader, corpus.row(key).id)


def opened(corpus: Opened, minutes: int = 12, *, drafts: bool = True) -> NextDialog:
    """The dialog with its choice made, and gone on from."""
    corpus.page.corpus_actions["next_minutes"].trigger()
    dialog = corpus.page.drafts.next_dialog
    assert dialog is not None
    corpus.qtbot.waitUntil(dialog.go.isEnabled, timeout=LONG_MS)
    dialog.minutes.setValue(minutes)
    dialog.with_drafts.setChecked(drafts)
    return dialog


def begin(corpus: Opened, *, drafts: bool = True) -> None:
    dialog = opened(corpus, drafts=drafts)
    press(dialog.minutes, Qt.Key.Key_Return, CTRL)
    corpus.qtbot.waitUntil(lambda: len(corpus.page.model.ids) == 3, timeout=2000)
    corpus.settle()
    assert corpus.page.window().focusWidget() is corpus.page.details.editor
    corpus.page.activateWindow()  # no window manager does that here
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=2000)


def test_the_dialog_says_what_it_chooses_and_why(drafted: Opened, tmp_path: Path) -> None:
    dialog = opened(drafted, 1)
    drafted.qtbot.waitUntil(lambda: dialog.batch is not None and dialog.batch.minutes == 1, timeout=LONG_MS)
    assert [row[0] for row in dialog.table.texts.rows] == ["clip-01", "clip-02", "long-1"]
    assert dialog.table.texts.rows[2][3] == "2 words of 3 likely wrong, 3 new words"
    assert dialog.holds.text() == "3 utterances of 3, 5 s of speech in about 30 s"
    assert "6 min of work a minute of speech are assumed" in dialog.told.text()
    assert "cannot be told yet" in dialog.told.text()
    picture = dialog.picture
    assert picture.accessibleDescription().startswith("Words: 3 likely wrong, 10 new; Speech: Ana")
    assert not picture.grab().isNull()
    lines = table_of(picture).csv().splitlines()
    assert lines[:3] == ["Part,Words,Seconds of speech", "likely wrong,3,", "new,10,"]
    assert [line.split(",")[0] for line in lines[-2:]] == ["Ana", "nobody named"]
    picture.setFocus()
    for key, said in (
        (Qt.Key.Key_Home, "3 likely wrong"),
        (Qt.Key.Key_Right, " new"),
        (Qt.Key.Key_End, "nobody named"),
    ):
        press(picture, key)
        assert said in picture.accessibleDescription()
    save(picture, tmp_path / "batch.svg")
    assert "<svg" in (tmp_path / "batch.svg").read_text()
    picture.menu_asked.emit(QPoint(5, 5))
    menu = picture.findChild(QMenu, "batch_picture_menu")
    assert [action.text() for action in menu.actions()][-1] == "Show as table"
    menu.close()
    assert not dialog.write.isVisibleTo(dialog)
    assert dialog.batch is not None
    picture.show_batch(replace(dialog.batch, unspaced=True))
    assert picture.accessibleDescription().startswith("Letters: 3 likely wrong, 10 new pairs of letters; Speech: Ana")
    assert table_of(picture).csv().startswith("Part,Letters,Seconds of speech")
    dialog.reject()


def test_the_batch_opens_with_the_draft_unsaved_and_tab_goes_through_its_unsure_words(drafted: Opened) -> None:
    begin(drafted)
    page, editor, details = drafted.page, drafted.page.details.editor, drafted.page.details
    assert drafted.listed() == ["clip-01", "clip-02", "long-1"]
    assert page.selection.question.chip(BATCH).text == "Correct next, 12 minutes: 3 utterances"  # type: ignore[union-attr]
    assert editor.hasFocus()
    assert editor.toPlainText() == "o pao e bom"
    assert not details.dirty
    page.selection.step(1)  # going past it saves nothing
    drafted.settle()
    assert drafted.row("clip-01").text == ""
    assert editor.toPlainText() == "uma rua larga"
    page.selection.step(-1)
    drafted.settle()
    assert [word.text for word in details.offered.unsure] == ["pao", "e"]
    assert page.hints()[0] == ("Tab", "next unsure word")
    looks = [
        (mark.cursor.selectedText(), mark.format.background().color().name(), mark.format.underlineStyle())
        for mark in editor.extraSelections()[1:]  # before them all of it, in grey
    ]
    style = QTextCharFormat.UnderlineStyle
    assert looks == [
        ("pao", theme.color("line2").name(), style.DotLine),
        ("e", theme.color("cmptint").name(), style.NoUnderline),
    ]
    press(editor, TAB)
    assert editor.textCursor().selectedText() == "pao"
    assert editor.accessibleDescription() == "pao, 50 percent sure"
    type_text(editor, "pão")
    assert details.dirty
    assert [word.text for word in details.offered.unsure] == ["e"]
    press(editor, TAB)
    assert editor.textCursor().selectedText() == "e"
    press(editor, Qt.Key.Key_Backtab)
    assert editor.textCursor().selectedText() == "e" or not editor.hasFocus()
    editor.setFocus()
    drafted.page.details.discard.click()
    assert editor.toPlainText() == "o pao e bom"
    assert not details.dirty
    assert drafted.row("clip-01").text == ""


def test_a_selected_word_of_a_draft_is_played_where_the_model_heard_it(
    drafted: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(drafted)
    page, editor = drafted.page, drafted.page.details.editor
    page.selection.show("long-1")
    drafted.settle()
    editor.setFocus()
    ranges: list[tuple[float, float]] = []
    monkeypatch.setattr(page.audio, "play_range", lambda start, end: ranges.append((start, end)))
    press(editor, TAB)
    press(editor, TAB)
    assert editor.textCursor().selectedText() == "a"
    press(editor, Qt.Key.Key_Space, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert ranges == [(pytest.approx(0.05), pytest.approx(0.45))]


def test_ctrl_enter_saves_goes_on_and_remembers_what_was_changed(drafted: Opened) -> None:
    begin(drafted)
    page, editor = drafted.page, drafted.page.details.editor
    press(editor, TAB)
    type_text(editor, "pão")
    press(editor, Qt.Key.Key_Return, CTRL)
    drafted.settle()
    assert drafted.row("clip-01").text == "o pão e bom"
    assert page.selection.row.key == "clip-02"  # type: ignore[union-attr]
    assert editor.hasFocus()
    press(editor, Qt.Key.Key_Return, CTRL)  # as it was
    drafted.settle()
    assert drafted.row("clip-02").text == "uma rua larga"
    assert drafted.listed() == ["clip-01", "clip-02", "long-1"]
    changed, same = remembered(drafted, "clip-01"), remembered(drafted, "clip-02")
    assert changed is not None
    assert same is not None
    assert (changed.draft, changed.text, changed.changed) == ("o pao e bom", "o pão e bom", True)
    assert (same.changed, same.model) == (False, "quick-look")
    assert 0 < (changed.seconds or 0) < LONGEST_PAUSE_S
    page.selection.show("clip-01")
    drafted.settle()
    line = page.details.remarks.correction
    assert line.isVisibleTo(page)
    assert line.title.text().endswith("from a draft by quick-look, which was changed:")
    assert "pão" in line.diff.accessibleName()
    assert not page.details.remarks.hypothesis.isVisibleTo(page)  # what was heard is said there already
    drafted.session.undo()
    drafted.settle()
    assert (remembered(drafted, "clip-02"), drafted.row("clip-02").text) == (None, "")
    assert not drafted.errors


def test_what_no_run_would_learn_from_is_said_at_the_end_of_the_batch_and_placed(drafted: Opened) -> None:
    page, reader = drafted.page, drafted.session.reader
    assert reader is not None
    ids = [drafted.row(key).id for key in DRAFTED]
    drafted.session.edit(lambda project: edits.set_split(project, ids, ""))
    drafted.settle()
    begin(drafted)
    editor = page.details.editor
    for _ in DRAFTED:
        assert not page.strip.isVisibleTo(page)
        press(editor, Qt.Key.Key_Return, CTRL)
        drafted.settle()
    drafted.qtbot.waitUntil(lambda: page.strip.isVisibleTo(page), timeout=LONG_MS)
    assert page.strip.accessibleName().startswith("3 texts of this batch are in no split: no run learns from them.")
    page.strip.findChild(QWidget, "error_action").click()  # type: ignore[attr-defined]
    drafted.qtbot.waitUntil(lambda: drafted.said[-1].startswith("Added to the splits: "), timeout=LONG_MS)
    drafted.settle()
    assert all(drafted.row(key).split for key in DRAFTED)
    assert not page.strip.isVisibleTo(page)
    drafted.session.undo()
    drafted.settle()
    assert not any(drafted.row(key).split for key in DRAFTED)


def test_without_drafts_in_the_editor_it_is_typed_from_nothing(drafted: Opened) -> None:
    begin(drafted, drafts=False)
    page, editor = drafted.page, drafted.page.details.editor
    assert page.selection.question.chip(TYPED_BATCH) is not None
    assert editor.toPlainText() == ""
    type_text(editor, "o pão")
    press(editor, Qt.Key.Key_Return, CTRL)
    drafted.settle()
    found = remembered(drafted, "clip-01")
    assert found is not None
    assert (found.draft, found.text) == ("", "o pão")


def test_drafts_are_offered_where_they_are_listed_and_nowhere_else(drafted: Opened) -> None:
    page, editor = drafted.page, drafted.page.details.editor
    drafted.choose("clip-02")
    assert editor.toPlainText() == ""
    page.filters.choose(DRAFTS)
    drafted.settle()
    assert page.selection.row.key == "clip-02"  # type: ignore[union-attr]
    assert editor.toPlainText() == "uma rua larga"
    (grey,) = editor.extraSelections()
    assert grey.cursor.selectedText() == "uma rua larga"
    page.corpus_actions["refuse_reading"].trigger()
    drafted.settle()
    assert drafted.row("clip-02").draft == ""
    assert not page.details.offers_draft
    assert editor.toPlainText() != "uma rua larga"
    page.filters.choose("")
    drafted.settle()
    assert drafted.row("clip-02").text == ""
    reader = drafted.session.reader
    assert reader is not None
    assert len(drafts_of(reader)) == 2


def test_the_clock_cuts_long_pauses_off(corpus: Opened) -> None:
    at = [0.0]
    clock = CorrectingClock(corpus.page.selection, now=lambda: at[0])
    corpus.page.selection.current_changed.emit()
    for later in (10.0, 25.0, 25.0 + 500.0, 25.0 + 505.0):
        at[0] = later
        clock.touch()
    assert clock.seconds == 10 + 15 + LONGEST_PAUSE_S + 5
    corpus.page.selection.current_changed.emit()
    at[0] += 3
    assert clock.seconds == 3


def test_in_a_recording_drafts_stand_in_grey_and_are_accepted_by_ctrl_enter_alone(drafted: Opened) -> None:
    page = drafted.page
    drafted.choose("long-1")
    page.corpus_actions["recordings"].trigger()
    drafted.settle()
    drafted.choose("long-1")
    details = page.details
    assert details.offers_draft
    assert details.draft == "parte a dois"
    (whole, *unsure) = details.editor.extraSelections()
    assert whole.format.foreground().color() == theme.color("ink2")
    assert len(unsure) == 3
    boxes = page.audio.view.utterances.boxes
    assert boxes.drafts[boxes.at(drafted.row("long-1").id)], "dashed and grey in its lane"
    page.selection.step(1)
    drafted.settle()
    assert not drafted.row("long-1").transcribed, "passing by accepts nothing"
    drafted.choose("long-1")
    details.editor.setFocus()
    press(details.editor, Qt.Key.Key_End)
    QTest.keyClicks(details.editor, "x")
    marks = details.editor.extraSelections()
    assert all(mark.format.foreground().color() != theme.color("ink2") for mark in marks), "a person's from here on"
    press(details.editor, Qt.Key.Key_Backspace)
    page.corpus_actions["save_next"].trigger()
    drafted.settle()
    assert drafted.row("long-1").text == "parte a dois"
    found = remembered(drafted, "long-1")
    assert found is not None
    assert (found.draft, found.changed) == ("parte a dois", False)
    page.corpus_actions["recordings"].trigger()
    drafted.settle()


def test_a_draft_in_its_lane_is_kept_by_enter_and_not_by_leaving(drafted: Opened) -> None:
    page = drafted.page
    drafted.choose("long-1")
    page.corpus_actions["recordings"].trigger()
    drafted.settle()
    drafted.choose("long-1")
    page.lanes.edit_current()
    field = page.lanes.editor
    assert field.text() == "parte a dois"
    page.audio.view.setFocus()
    drafted.settle()
    assert not drafted.row("long-1").transcribed
    page.lanes.edit_current()
    press(field, Qt.Key.Key_Return)
    drafted.settle()
    assert drafted.row("long-1").text == "parte a dois"
    found = remembered(drafted, "long-1")
    assert found is not None
    assert found.draft == "parte a dois"
    drafted.session.undo()
    drafted.settle()
    page.lanes.edit_current()
    QTest.keyClicks(field, "!")
    page.corpus_actions["save_next"].trigger()
    drafted.settle()
    assert drafted.row("long-1").text == "parte a dois!"
    page.corpus_actions["recordings"].trigger()
    drafted.settle()
