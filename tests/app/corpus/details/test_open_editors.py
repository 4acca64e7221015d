"""What is being typed belongs to the person: nothing that happens meanwhile touches it. Tab goes from cell to cell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from app.corpus.bulk.speakers_dialog import SpeakersDialog
from app.corpus.question import FilterChip
from core.project import edits
from core.project.filters import Condition
from tests.app.corpus.conftest import Opened, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def active(corpus: Opened) -> Opened:
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.choose("clip-04")
    corpus.page.table.setFocus()
    return corpus


def cell(here: Opened) -> QLineEdit:
    found = here.page.table.cell_editor
    assert found is not None
    return found


def elsewhere(here: Opened, work: object) -> None:
    """A change from another part of the program, and all that follows it."""
    here.session.edit(work)  # type: ignore[arg-type]
    here.settle()


def keys(here: Opened) -> list[str]:
    chosen = here.page.selection.chosen_ids()
    return [here.page.model.row_at(here.page.model.row_of(i)).key for i in chosen]  # type: ignore[union-attr]


def one(here: Opened) -> bool:
    """Whether the current row is one of the chosen ones, and the details show it."""
    current = here.page.selection.row
    shown = here.page.details.row
    assert current is not None
    assert shown is not None
    return current.key in keys(here) and shown.id == current.id == here.page.table.current_id()


def test_a_cell_keeps_what_is_typed_through_play_checks_and_changes(active: Opened) -> None:
    table = active.page.table
    QTest.keyClick(table, Qt.Key.Key_F2)
    type_text(cell(active), " bem")
    cell(active).cursorBackward(False, 2)
    active.page.audio.playing_changed.emit(True)  # what Ctrl Space leads to, without a sound device
    active.page.checking.check_all()
    active.settle()
    elsewhere(active, lambda project: edits.set_text(project, active.row("clip-02").id, "outra rua"))
    elsewhere(active, lambda project: edits.leave_out(project, [active.row("clip-01").id], True))
    elsewhere(active, lambda project: edits.set_meta(project, "Letters", alphabet=("a", "b")))
    assert cell(active).text() == "não sei bem"
    assert cell(active).cursorPosition() == 9
    assert cell(active).hasFocus()
    assert "clip-01" in active.listed()
    QTest.keyClick(cell(active), Qt.Key.Key_Return)
    active.settle()
    assert active.row("clip-04").text == "não sei bem"
    assert "clip-01" not in active.listed()
    assert active.row("clip-02").text == "outra rua"
    assert one(active)
    assert keys(active) == ["clip-04"]


def test_an_editor_that_was_only_opened_writes_nothing_over_a_change(active: Opened) -> None:
    QTest.keyClick(active.page.table, Qt.Key.Key_F2)
    elsewhere(active, lambda project: edits.set_text(project, active.row("clip-04").id, "já sei"))
    assert cell(active).text() == "não sei"
    QTest.keyClick(cell(active), Qt.Key.Key_Return)
    active.settle()
    assert active.row("clip-04").text == "já sei"


def test_tab_keeps_a_cell_and_opens_the_next_and_esc_abandons(active: Opened) -> None:
    QTest.keyClick(active.page.table, Qt.Key.Key_F2)
    for text, key, modifiers in ((" um", Qt.Key.Key_Tab, {}), (" dois", Qt.Key.Key_Backtab, {"modifier": SHIFT})):
        type_text(cell(active), text)
        QTest.keyClick(cell(active), key, **modifiers)
    assert cell(active).text() == "não sei um"
    type_text(cell(active), " nunca")
    QTest.keyClick(cell(active), Qt.Key.Key_Escape)
    active.settle()
    assert active.page.table.cell_editor is None
    assert active.page.table.hasFocus()
    assert (active.row("clip-04").text, active.row("clip-05").text) == ("não sei um", "boa noite dois")
    assert one(active)


def test_sorting_and_filtering_keep_what_is_typed_in_a_cell(active: Opened) -> None:
    QTest.keyClick(active.page.table, Qt.Key.Key_F2)
    type_text(cell(active), " a")
    active.page.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    active.settle()
    assert active.row("clip-04").text == "não sei a"
    assert active.page.table.cell_editor is None
    active.page.table.edit_current()
    type_text(cell(active), " b")
    active.page.filters.buttons["any"].click()
    active.settle()
    assert active.row("clip-04").text == "não sei a b"


def test_details_keep_what_is_typed_through_changes(active: Opened) -> None:
    details = active.page.details
    details.editor.setFocus()
    type_text(details.editor, " talvez ")
    caret = details.editor.textCursor().position()
    here = active.row("clip-04").id
    elsewhere(active, lambda project: edits.set_meta(project, "Letters", alphabet=("a", "b")))
    elsewhere(active, lambda project: edits.set_split(project, [here], "test"))
    elsewhere(active, lambda project: edits.set_text(project, active.row("clip-02").id, "outra rua"))
    assert details.editor.toPlainText() == "não sei talvez "
    assert details.editor.textCursor().position() == caret
    assert details.editor.hasFocus()
    details.speaker.setFocus()
    details.speaker.lineEdit().selectAll()  # type: ignore[union-attr]
    type_text(details.speaker.lineEdit(), "Zé")  # type: ignore[arg-type]
    elsewhere(active, lambda project: edits.set_speaker(project, [active.row("clip-02").id], "Nova"))
    assert details.speaker.currentText() == "Zé"
    details.tags.open_field()
    active.settle()
    assert active.row("clip-04").speaker == "Zé"
    type_text(details.tags.field, "duvida")
    elsewhere(active, lambda project: edits.set_split(project, [here], "dev"))
    assert details.tags.field.text() == "duvida"
    assert details.tags.field.hasFocus()
    QTest.keyClick(details.tags.field, Qt.Key.Key_Down, ALT)
    active.settle()
    assert active.page.selection.row.key == "clip-05"  # type: ignore[union-attr]
    row = active.row("clip-04")
    assert (row.text, row.speaker, row.tags) == ("não sei talvez", "Zé", ("duvida",))
    assert active.row("clip-05").tags == ()


def test_a_draft_is_kept_when_nothing_is_listed_any_more(active: Opened) -> None:
    type_text(active.page.details.editor, " mesmo")
    active.page.selection.narrow(FilterChip("none", lambda: "none", (Condition("speaker", "is", "nobody"),)))
    active.settle()
    assert len(active.page.model.ids) == 0
    assert active.row("clip-04").text == "não sei mesmo"


def test_a_name_typed_for_one_utterance_stays_with_it(active: Opened) -> None:
    box = active.page.details.speaker
    box.setFocus()
    box.lineEdit().selectAll()  # type: ignore[union-attr]
    type_text(box.lineEdit(), "Zé")  # type: ignore[arg-type]
    QTest.keyClick(box, Qt.Key.Key_Down, ALT)
    active.settle()
    assert active.page.selection.row.key == "clip-05"  # type: ignore[union-attr]
    assert (active.row("clip-04").speaker, active.row("clip-05").speaker) == ("Zé", "Rui")


def test_find_and_replace_keeps_what_is_typed_and_unticked(active: Opened) -> None:
    active.page.replacing.replace()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.sought.setText("bo")  # type: ignore[attr-defined]
    active.settle()
    active.qtbot.waitUntil(lambda: len(dialog.model.items) > 1, timeout=5000)  # type: ignore[attr-defined]
    dialog.model.tick([0], False)  # type: ignore[attr-defined]
    type_text(dialog.instead, "ma")  # type: ignore[attr-defined]
    active.qtbot.waitUntil(lambda: len(dialog.model.items) > 1 and dialog.go.isEnabled(), timeout=5000)  # type: ignore[attr-defined]
    dialog.model.tick([0], False)  # type: ignore[attr-defined]
    elsewhere(active, lambda project: edits.set_text(project, active.row("clip-08").id, "outro dia"))
    assert (dialog.sought.text(), dialog.instead.text()) == ("bo", "ma")  # type: ignore[attr-defined]
    assert not dialog.model.on[0]  # type: ignore[attr-defined]
    dialog.reject()  # type: ignore[attr-defined]


# Speakers


@pytest.fixture
def speakers(active: Opened) -> Iterator[SpeakersDialog]:
    active.page.bulk.ask_speakers()
    dialog = active.page.bulk.dialog
    assert isinstance(dialog, SpeakersDialog)
    active.qtbot.waitUntil(lambda: dialog.model.rowCount() == 3, timeout=5000)
    dialog.activateWindow()
    dialog.table.setFocus()
    yield dialog
    dialog.reject()


def typed_into(dialog: SpeakersDialog, text: str) -> QLineEdit:
    editor = dialog.table.cell_editor
    assert editor is not None
    editor.selectAll()
    type_text(editor, text)
    return editor


def of(dialog: SpeakersDialog, name: str) -> tuple[str, ...]:
    one = next(one.speaker for one in dialog.model.everyone if one.speaker.name == name)
    return one.name, one.age, one.gender, one.place


def test_facts_of_a_speaker_are_typed_from_cell_to_cell(active: Opened, speakers: SpeakersDialog) -> None:
    table, model = speakers.table, speakers.model
    row = next(i for i in range(3) if model.at(i).speaker.name == "Eva")  # type: ignore[union-attr]
    table.setCurrentIndex(model.index(row, 0))
    QTest.keyClick(table, Qt.Key.Key_F2)
    for text in ("Zita", "41", "f"):
        editor = typed_into(speakers, text)
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        active.settle()
    editor = typed_into(speakers, "Braga")
    elsewhere(active, lambda project: edits.set_speaker(project, [active.row("clip-02").id], "Nova"))
    assert editor.text() == "Braga"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    active.settle()
    active.qtbot.waitUntil(lambda: model.rowCount() == 4, timeout=5000)
    assert of(speakers, "Zita") == ("Zita", "41", "f", "Braga")
    assert model.at(table.currentIndex().row()).speaker.name == "Zita"  # type: ignore[union-attr]
    assert table.currentIndex().column() == 3


def test_tab_walks_cells_and_letters_alone_rename_nobody(active: Opened, speakers: SpeakersDialog) -> None:
    table = speakers.table
    table.setCurrentIndex(speakers.model.index(0, 0))
    name = speakers.model.at(0).speaker.name  # type: ignore[union-attr]
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 1)
    type_text(table, "41")
    QTest.keyClick(table, Qt.Key.Key_Backtab, SHIFT)
    assert table.currentIndex().column() == 0
    table.setCurrentIndex(speakers.model.index(2, speakers.model.columnCount() - 1))
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()
    active.settle()
    assert speakers.model.at(0).speaker.name == name  # type: ignore[union-attr]


def test_sorting_speakers_takes_the_current_one_along(active: Opened, speakers: SpeakersDialog) -> None:
    table, model = speakers.table, speakers.model
    table.setCurrentIndex(model.index(0, 0))
    before = model.at(0).speaker.name  # type: ignore[union-attr]
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert model.at(table.currentIndex().row()).speaker.name == before  # type: ignore[union-attr]
    assert [i.row() for i in table.selectionModel().selectedRows()] == [table.currentIndex().row()]


# Chosen and current


def test_chosen_and_current_are_one_after_everything(active: Opened) -> None:
    table, page = active.page.table, active.page
    ids = {key: active.row(key).id for key in active.listed()}

    def choose(*wanted: str) -> None:
        table.select_ids([ids[key] for key in wanted])

    choose("clip-02", "clip-03", "clip-05")
    assert one(active)
    choose("clip-04", "clip-05", "clip-06")
    page.corpus_actions["leave_out"].trigger()
    active.settle()
    assert one(active)
    assert len(keys(active)) == 1
    active.session.undo()
    active.settle()
    assert one(active)
    choose("clip-02", "clip-03")
    page.bulk.set_split("test")
    active.settle()
    assert one(active)
    assert keys(active) == ["clip-02", "clip-03"]
    assert "2 chosen" in [label.text() for label in page.details.findChildren(QLabel)]
    for descending in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        table.horizontalHeader().setSortIndicator(1, descending)
        active.settle()
        assert one(active)
        assert sorted(keys(active)) == ["clip-02", "clip-03"]
    page.filters.buttons["any"].click()
    active.settle()
    assert one(active)
    page.selection.clear()
    active.settle()
    assert one(active)
    page.bulk.change_tag(add="x")
    active.settle()
    active.session.undo()
    active.settle()
    assert one(active)


# Halves


def test_halves_stay_in_view_and_chosen_under_filter_and_order(active: Opened) -> None:
    page = active.page
    page.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    page.selection.set_lengths((1.8, None))
    page.selection.refresh()
    active.settle()
    active.choose("long-2")
    others = [key for key in active.listed() if key != "long-2"]
    page.audio.view.move_playhead(4.0)
    page.corpus_actions["split"].trigger()
    active.settle()
    listed = active.listed()
    at = listed.index("long-2")
    assert listed[at + 1] == "long-2-2"
    assert [key for key in listed if not key.startswith("long-2")] == others
    assert keys(active) == ["long-2", "long-2-2"]
    assert page.selection.row.key == "long-2"  # type: ignore[union-attr]
    page.table.go_to_row(0)
    page.bulk.set_split("test")
    active.settle()
    assert active.listed() == listed
    active.session.undo()
    active.session.undo()
    active.settle()
    assert "long-2-2" not in active.listed()
    active.session.redo()
    page.selection.clear()
    active.settle()
    assert one(active)
    page.selection.set_lengths((1.8, None))
    page.selection.refresh()
    active.settle()
    assert active.listed() == others


# Copying


def test_chosen_rows_are_copied_as_a_table_and_with_times(active: Opened) -> None:
    table, page = active.page.table, active.page
    table.show_columns(["key", "text", "speaker", "recording", "tags"])
    page.bulk.change_tag(add="x")
    active.settle()
    table.select_ids([active.row(key).id for key in ("clip-03", "clip-04", "long-2")])
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    active.settle()
    lines = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert [line[0] for line in lines] == ["clip-03", "clip-04", "long-2"]
    assert lines[1][1:3] == ["não sei", "Rui"]
    assert lines[1][4] == "x"
    assert lines[2][3] == "long.wav"
    assert active.said[-1] == "3 rows copied"
    QTest.keyClick(table, Qt.Key.Key_C, CTRL | SHIFT)
    active.settle()
    assert QApplication.clipboard().text().split("\n")[2].split("\t")[:3] == ["3.000", "5.000", "long-2"]
    page.details.editor.setFocus()
    page.details.editor.selectAll()
    QTest.keyClick(page.details.editor, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == page.details.draft


# Order


def test_a_comparison_keeps_the_order_one_chose_and_leaves_who_types_alone(active: Opened) -> None:
    page = active.page
    page.table.horizontalHeader().setSortIndicator(5, Qt.SortOrder.AscendingOrder)
    active.settle()
    page.selection.show_flagged("unknown_letters", "reading")
    active.settle()
    assert (page.selection.question.sort, page.selection.question.descending) == ("text", False)
    page.selection.clear()
    active.settle()
    page.table.edit_current()
    type_text(cell(active), "x")
    page.selection.show_flagged("unknown_letters", "reading")
    active.settle()
    assert page.selection.question.flag == ""
    assert cell(active).text().endswith("x")
    QTest.keyClick(cell(active), Qt.Key.Key_Escape)


def test_letter_buttons_never_cover_the_transcript(active: Opened) -> None:
    details = active.page.details
    editor, letters = details.editor, details.palette_row
    for size in ((924, 600), (1360, 840)):
        active.page.resize(*size)
        active.settle()
        for text in ("a", "palavra " * 80, "b", "linha " * 30, "x" * 300):
            editor.setPlainText(text)
            assert editor.geometry().bottom() < letters.geometry().top(), (size, text[:9])
            assert all(letters.rect().contains(button.geometry()) for button in letters.buttons)
        details.discard_draft()
