"""Lists, filters, search, sorting, selection and states of the Corpus page."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
)

from app.corpus.selection import Selection
from app.corpus.table.columns import TableColumn
from app.corpus.table.utterance_model import UtteranceModel
from app.corpus.table.utterance_table import UtteranceTable
from app.session import Session
from app.theme import theme
from core.project.records import UtteranceRow
from core.project.store import Project
from tests.app.corpus.conftest import Opened, drag


def test_summary_and_counts_say_what_the_project_holds(corpus: Opened) -> None:
    page = corpus.page
    assert page.summary.utterances.value.text() == "11"
    assert page.summary.utterances.note.text() == "from 9 recordings"
    corpus.qtbot.waitUntil(
        lambda: page.summary.shared.text() == "no speaker or sentence is in two splits", timeout=5000
    )
    assert page.filters.buttons[""].accessibleName() == "All, 11"
    assert page.filters.buttons["alphabet"].accessibleName() == "Not in alphabet, 1"
    assert page.left_status().startswith("11 of 11 shown")


def test_a_filter_lists_only_its_utterances(corpus: Opened) -> None:
    for flag, key in (("alphabet", "clip-03"), ("fast", "clip-07"), ("clipped", "clip-06"), ("silence", "clip-05")):
        corpus.page.filters.choose(flag)
        corpus.settle()
        assert key in corpus.listed(), flag
        assert len(corpus.listed()) < 11
    corpus.page.filters.choose("")
    corpus.settle()
    assert len(corpus.listed()) == 11


def test_search_finds_any_script_and_esc_shows_all_again(corpus: Opened) -> None:
    search = corpus.page.filters.search
    corpus.page.corpus_actions["find"].trigger()
    search.setText("NÃO")
    corpus.qtbot.waitUntil(lambda: corpus.listed() == ["clip-04"], timeout=5000)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    corpus.qtbot.waitUntil(lambda: len(corpus.listed()) == 11, timeout=5000)


def test_search_passes_over_accents_and_shows_what_it_found(corpus: Opened) -> None:
    search, model = corpus.page.filters.search, corpus.page.model
    corpus.page.corpus_actions["find"].trigger()
    search.setText("nao")
    corpus.qtbot.waitUntil(lambda: corpus.listed() == ["clip-04"], timeout=5000)
    row = model.row_at(0)
    assert row is not None
    assert model.found is not None
    spans = model.found.of(row.text)
    assert [row.text[start:end].lower() for start, end in spans] == ["não"]
    cell = corpus.page.table.visualRect(model.index(0, TableColumn.TEXT))
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        shown = corpus.page.table.viewport().grab(cell).toImage()
        tint = theme.color("actline").rgb()
        assert any(shown.pixel(x, y) == tint for x in range(shown.width()) for y in range(0, shown.height(), 2)), mode
        if folder := os.environ.get("VIZINHO_PICTURES"):
            corpus.page.grab().save(f"{folder}/search_{mode}.png")
    theme.set_mode("light")
    search.accents.trigger()
    assert search.heeds_accents
    corpus.qtbot.waitUntil(lambda: corpus.listed() == [], timeout=5000)
    search.accents.setChecked(False)
    corpus.qtbot.waitUntil(lambda: corpus.listed() == ["clip-04"], timeout=5000)
    search.clear()
    corpus.qtbot.waitUntil(lambda: len(corpus.listed()) == 11, timeout=5000)
    assert model.found is None


def test_nothing_matches_offers_to_clear_the_filter(corpus: Opened) -> None:
    page = corpus.page
    page.filters.search.setText("xyzzy")
    corpus.qtbot.waitUntil(lambda: page.table_stack.currentWidget() is page.nothing, timeout=5000)
    page.nothing.button.click()  # type: ignore[union-attr]
    corpus.qtbot.waitUntil(lambda: len(corpus.listed()) == 11, timeout=5000)
    assert page.table_stack.currentWidget() is page.table


def test_sorting_by_a_column_keeps_the_current_utterance(corpus: Opened) -> None:
    corpus.choose("clip-04")
    corpus.page.table.horizontalHeader().setSortIndicator(TableColumn.LENGTH, Qt.SortOrder.DescendingOrder)
    corpus.settle()
    lengths = [corpus.page.model.row_at(i).seconds for i in range(11)]  # type: ignore[union-attr]
    assert lengths == sorted(lengths, reverse=True)
    assert corpus.page.selection.row.key == "clip-04"  # type: ignore[union-attr]


def test_dragging_over_the_histogram_filters_by_length(corpus: Opened) -> None:
    histogram = corpus.page.summary.histogram
    answer = corpus.page.selection.answer
    assert answer is not None
    x = histogram.width() / answer.lengths.top_s
    drag(corpus.qtbot, histogram, QPointF(1.95 * x, 10), QPointF(2.05 * x, 10))
    corpus.settle()
    assert corpus.listed() == ["long-1", "long-2", "long-3"]
    corpus.page.filters.lengths.click()
    corpus.settle()
    assert len(corpus.listed()) == 11


def test_a_mended_utterance_stays_listed_until_one_moves_on(corpus: Opened) -> None:
    corpus.page.filters.choose("alphabet")
    corpus.settle()
    utterance = corpus.choose("clip-03")
    corpus.page.editing.set_text(corpus.row("clip-03"), "às duas em Lisboa")
    corpus.settle()
    assert corpus.page.selection.row.id == utterance  # type: ignore[union-attr]
    assert corpus.page.filters.buttons["alphabet"].accessibleName() == "Not in alphabet, 0"
    assert corpus.row("clip-03").flags == ()


def test_missing_sound_greys_the_row_and_locating_it_mends_it(corpus: Opened, tmp_path: Path) -> None:
    reader = corpus.session.reader
    assert reader is not None
    path = reader.sound_path(corpus.row("clip-08"))
    moved = tmp_path / "moved" / path.name
    moved.parent.mkdir()
    path.rename(moved)
    corpus.page.selection.show("clip-08")
    audio = corpus.page.audio
    corpus.qtbot.waitUntil(lambda: not audio.locate.isHidden(), timeout=10_000)
    row = corpus.row("clip-08")
    assert ("No audio", "bad", "disk") in corpus.page.model.chips(row)
    recording = reader.recording(row.recording_id)
    assert recording is not None
    corpus.page.locating.found(recording, moved)
    corpus.settle()
    corpus.wait_for_sound()
    assert not corpus.page.model.is_missing(corpus.row("clip-08"))
    assert reader.sound_path(corpus.row("clip-08")) == moved


def test_another_sound_is_refused_as_the_missing_one(corpus: Opened, tmp_path: Path) -> None:
    reader = corpus.session.reader
    assert reader is not None
    recording = reader.recording(corpus.row("clip-08").recording_id)
    assert recording is not None
    other = reader.sound_path(corpus.row("clip-01"))
    corpus.page.locating.found(recording, other)
    corpus.settle()
    assert ["another recording than clip-08.wav" in str(e) for e in corpus.errors] == [True]
    corpus.errors.clear()


def test_an_empty_project_invites_to_import(open_page: Callable[..., Opened], tmp_path: Path) -> None:
    Project.create(tmp_path / "empty", name="Vazio", language="pt").close()
    here = open_page(tmp_path / "empty")
    assert here.page.body.currentWidget() is here.page.empty
    here.page.empty.pressed.emit()
    assert here.page.files.import_dialog is not None
    assert here.page.files.import_dialog.isVisible()
    here.page.files.import_dialog.close()


def test_a_read_only_project_says_why_nothing_can_be_edited(
    open_page: Callable[..., Opened], project_folder: Path
) -> None:
    with Project.open(project_folder):
        here = open_page(project_folder)
        here.choose("clip-01")
        page = here.page
        for name in ("trim", "split", "merge", "leave_out", "import", "check", "edit"):
            assert not page.corpus_actions[name].isEnabled(), name
        assert page.corpus_actions["trim"].toolTip() == "This project is open for reading only"
        assert page.details.editor.isReadOnly()
        assert page.corpus_actions["play"].isEnabled()
        assert page.audio.view.waveform.peaks is not None


def test_every_widget_a_person_works_with_has_names(corpus: Opened) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)
    own = [w for kind in kinds for w in corpus.page.findChildren(kind)]
    outer = [w for w in own if not w.objectName().startswith("qt_") and w.isVisibleTo(corpus.page)]
    outer = [w for w in outer if not isinstance(w.parent(), QComboBox) or w.objectName()]
    assert len(outer) > 30
    for widget in outer:
        if type(widget).__name__ in ("QComboBoxListView", "QComboBoxPrivateContainer") or (
            isinstance(widget, QAbstractButton) and isinstance(widget.parent(), (QLineEdit, QAbstractItemView))
        ):
            continue
        assert widget.objectName(), widget
        assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()), widget.objectName()


class ManyRows:
    """Stands in for a reader with a million utterances."""

    def __init__(self) -> None:
        self.asked = 0

    def query_all(self, _: str) -> list[object]:
        """It has no tiers."""
        return []

    def rows(self, ids: np.ndarray) -> list[UtteranceRow]:
        self.asked += 1
        return [
            UtteranceRow(int(i), f"u{i}", 1, 0, 16000, 16000, "bom dia", "", "", False, "", None, "people") for i in ids
        ]


def test_a_million_rows_are_scrolled_and_all_selected_at_once(dressed: object, qtbot: object) -> None:
    selection = Selection(Session())
    model = UtteranceModel(selection)
    reader = ManyRows()
    model.open(reader, False)  # type: ignore[arg-type]
    table = UtteranceTable(model)
    qtbot.addWidget(table)  # type: ignore[attr-defined]
    table.resize(900, 400)
    table.show()
    model.set_ids(np.arange(1, 1_000_001, dtype=np.int64))
    begun = time.process_time()
    table.selectAll()
    table.viewport().repaint()
    table.horizontalHeader().repaint()
    assert time.process_time() - begun < 1.0
    selection.set_listed(model.ids)
    selection.set_chosen(table.chosen_rows())
    assert selection.chosen_count == 1_000_000
    reader.asked = 0
    table.verticalScrollBar().setValue(777_777)
    table.viewport().repaint()
    assert reader.asked <= 2
    assert len(selection.chosen_ids()) == 1_000_000


def test_the_model_keeps_qts_promises(corpus: Opened) -> None:
    model = corpus.page.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    corpus.page.filters.choose("any")
    corpus.settle()
    model.forget()
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    corpus.page.table.selectionModel().select(model.index(0, 0), flags)
    assert tester.model() is model


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_the_context_menu_acts_on_the_row_that_was_clicked(corpus: Opened) -> None:
    table = corpus.page.table
    table.go_to_row(0)
    spot = table.visualRect(table.model().index(3, TableColumn.TEXT)).center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(table.viewport(), QContextMenuEvent(reason, spot, table.viewport().mapToGlobal(spot)))
    menu = table.findChild(QMenu, "utterance_menu")
    assert menu is not None
    assert corpus.page.selection.row.key == corpus.listed()[3]  # type: ignore[union-attr]
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:5] == ["Play or pause", "Edit transcript", "Copy the chosen rows", "Split", "Speaker"]
    menu.close()
