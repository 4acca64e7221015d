"""Transcripts, speakers, splits and history on the Corpus page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from tests.app.corpus.conftest import Opened, type_text


def test_typed_text_is_saved_by_save_and_next_and_the_next_utterance_is_shown(corpus: Opened) -> None:
    corpus.choose("clip-01")
    editor = corpus.page.details.editor
    editor.setFocus()
    type_text(editor, " às três")
    assert corpus.page.details.dirty
    corpus.page.corpus_actions["save_next"].trigger()
    corpus.settle()
    assert corpus.row("clip-01").text == "o pão é bom às três"
    assert corpus.page.selection.row.key == "clip-02"  # type: ignore[union-attr]


def test_a_draft_is_saved_when_another_utterance_is_chosen(corpus: Opened) -> None:
    corpus.choose("clip-02")
    type_text(corpus.page.details.editor, " e longa")
    corpus.choose("clip-04")
    assert corpus.row("clip-02").text == "uma rua larga e longa"


def test_discard_brings_the_saved_text_back(corpus: Opened) -> None:
    corpus.choose("clip-02")
    details = corpus.page.details
    type_text(details.editor, " ???")
    assert details.discard.isEnabled()
    details.discard.click()
    assert details.draft == "uma rua larga"
    assert not details.dirty


def test_undo_and_redo_change_the_text_on_the_screen_too(corpus: Opened) -> None:
    corpus.choose("clip-01")
    details = corpus.page.details
    type_text(details.editor, " hoje")
    corpus.page.selection.keep_draft()
    corpus.settle()
    assert details.last.text() == "Change the transcript of clip-01"
    corpus.session.undo()
    corpus.settle()
    assert details.draft == "o pão é bom"
    corpus.session.redo()
    corpus.settle()
    assert details.draft == "o pão é bom hoje"


def test_what_the_model_will_read_follows_typing_and_names_foreign_letters(corpus: Opened) -> None:
    corpus.choose("clip-04")
    details = corpus.page.details
    assert details.verdict.text() == "7 characters, all in the alphabet"
    type_text(details.editor, ", SIM 7ñ")
    assert "não sei sim" in details.model_text.text()
    assert details.verdict.text() == "7 ñ not in the alphabet"
    details.discard_draft()


def test_the_accent_key_cycles_the_letter_before_the_caret(corpus: Opened) -> None:
    corpus.choose("clip-04")
    details = corpus.page.details
    seen = []
    type_text(details.editor, "A")
    for _ in range(5):
        corpus.page.corpus_actions["accent"].trigger()
        seen.append(details.draft[-1])
    assert sorted(seen) == sorted(["Á", "Â", "Ã", "À", "A"])
    assert seen[-1] == "A"
    details.discard_draft()


def test_palette_offers_the_letters_a_keyboard_lacks_and_marks_new_ones(corpus: Opened) -> None:
    corpus.choose("clip-04")
    details = corpus.page.details
    buttons = {b.text(): b for b in details.palette_row.buttons}
    assert set(buttons) == set("áâãàçéêíóôõú")
    assert {letter for letter, b in buttons.items() if "new in this language" in b.accessibleName()} == set("âãàçêôõ")
    buttons["ç"].click()
    assert details.draft == "não seiç"
    details.discard_draft()


def test_f2_edits_in_place_and_enter_saves(corpus: Opened) -> None:
    corpus.choose("clip-08")
    table = corpus.page.table
    corpus.page.corpus_actions["edit"].trigger()
    assert table.state() == QAbstractItemView.State.EditingState
    editor = table.findChild(QLineEdit, "cell_transcript_editor")
    assert editor is not None
    type_text(editor, " Inês")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    corpus.settle()
    assert corpus.row("clip-08").text == "bom dia Inês"
    assert corpus.page.details.draft == "bom dia Inês"


def test_speaker_and_split_apply_to_all_chosen_utterances_as_one_step(corpus: Opened) -> None:
    corpus.choose("clip-01")
    corpus.page.table.select_ids([corpus.row(k).id for k in ("clip-01", "clip-02", "clip-03")])
    corpus.page.bulk.set_speaker("Bruna")
    corpus.settle()
    corpus.page.bulk.set_split("dev")
    corpus.settle()
    assert {corpus.row(k).speaker for k in ("clip-01", "clip-02", "clip-03")} == {"Bruna"}
    assert {corpus.row(k).split for k in ("clip-01", "clip-02", "clip-03")} == {"dev"}
    assert corpus.session.undo_label == "Move 3 utterances to dev"
    assert len(corpus.page.selection.chosen_ids()) == 3
    corpus.session.undo()
    corpus.settle()
    assert corpus.row("clip-02").split == "train"


def test_delete_leaves_out_and_the_left_out_filter_takes_back(corpus: Opened) -> None:
    corpus.choose("clip-02")
    corpus.page.corpus_actions["leave_out"].trigger()
    corpus.settle()
    assert corpus.row("clip-02").left_out
    assert "clip-02" not in corpus.listed()
    corpus.page.filters.choose("left_out")
    corpus.settle()
    assert corpus.listed() == ["clip-02"]
    corpus.page.corpus_actions["take_back"].trigger()
    corpus.settle()
    assert not corpus.row("clip-02").left_out


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_history_jumps_to_any_point(corpus: Opened) -> None:
    corpus.choose("clip-01")
    for text in ("um", "dois", "três"):
        corpus.page.editing.set_text(corpus.row("clip-01"), text)
        corpus.settle()
    corpus.page.corpus_actions["history"].trigger()
    popup = corpus.page.history.popup
    assert popup is not None
    labels = [str(popup.model.index(i, 0).data()) for i in range(popup.model.rowCount())]
    assert labels[:3] == ["Change the transcript of clip-01"] * 3
    assert labels[-1] == "As it was at first"
    popup.list.activated.emit(popup.model.index(2, 0))
    corpus.settle()
    assert corpus.row("clip-01").text == "um"
    assert corpus.page.details.draft == "um"
    last = corpus.session.project.history(1)[0].id  # type: ignore[union-attr]
    corpus.session.edit(lambda project: project.go_to(last))
    corpus.settle()
    assert corpus.row("clip-01").text == "três"
