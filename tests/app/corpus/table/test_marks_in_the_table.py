"""Marks with times of their own in the window: a column of what overlaps, searched, filtered by and replaced in."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.corpus.bulk.replace_dialog import ReplaceDialog
from app.corpus.bulk.tier_utterances_form import TierUtterancesDialog
from app.corpus.filters.filter_rule_row import FilterRuleRow
from app.corpus.filters.rule_builder import RuleBuilder
from app.corpus.table.columns import column_named
from app.corpus.table.copy_rows import rows_as_text
from core.project.bulk.by_hand import plan_ends
from core.project.bulk.plans import apply
from core.project.filters import Condition
from core.project.recording.part_edits import add_part
from core.project.store import Project
from core.project.tiers import marks
from core.project.tiers.edits import add_tier, remove_tier
from tests.app.corpus.conftest import RATE, Opened


@pytest.fixture
def active(corpus: Opened) -> Opened:
    """Three utterances lie at 0 to 2, 3 to 5 and 6 to 8 s of the long recording."""
    recording = corpus.row("long-1").recording_id

    def mark(project: Project) -> None:
        tier = add_tier(project, "Gestures", "")
        for start, end, text in (
            (0.0, 2.05, "nods"),
            (2.1, 2.9, "nods alone"),
            (4.0, 4.4, "points"),
            (4.5, 7.0, "nods"),
        ):
            add_part(project, tier.id, recording, round(start * RATE), round(end * RATE), text)

    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.session.edit(mark)
    corpus.settle()
    return corpus


def cell(corpus: Opened, key: str) -> str:
    model = corpus.page.model
    column = column_named("tier:Gestures", model.beside.tiers)
    assert column is not None
    index = model.index(model.row_of(corpus.row(key).id), column)
    index.data()
    corpus.settle()
    return str(index.data())


def test_marks_are_read_beside_the_window_and_edits_meanwhile_are_not_missed(
    active: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    really = marks.texts_over

    def watched(*args: Any) -> dict[int, str]:
        threads.append(threading.current_thread())
        return really(*args)

    monkeypatch.setattr(marks, "texts_over", watched)
    model = active.page.model
    column = column_named("tier:Gestures", model.beside.tiers) or 0
    index = model.index(model.row_of(active.row("long-2").id), column)
    assert index.data() == ""
    model.forget_tiers()  # the answer that is under way is of before
    assert index.data() == ""
    active.settle()
    assert index.data() == "points · nods"
    assert len(threads) == 2
    assert threading.main_thread() not in threads


def test_a_search_in_marks_lists_what_they_overlap_with_their_column(active: Opened) -> None:
    page, search = active.page, active.page.filters.search
    named = {action.data()[0]: action for action in search.places.actions()}
    named["tier:Gestures"].trigger()
    assert "tier:Gestures" in page.table.columns
    search.setText("nods")
    active.settle()
    assert active.listed() == ["long-1", "long-2", "long-3"]
    assert cell(active, "long-2") == "points · nods"
    assert page.model.found is not None
    assert page.model.found.on("tier:Gestures", cell(active, "long-2")) == ((9, 13),)
    assert page.left_status().startswith("3 of 11 shown")
    assert page.left_status().endswith("; one mark lies where no utterance is")
    search.setText("points")
    active.settle()
    assert active.listed() == ["long-2"]
    assert "where no utterance is" not in page.left_status()
    search.setText("alone")
    active.settle()
    assert active.listed() == []
    assert page.nothing.isVisible()
    assert page.nothing.hint.text() == "One mark on a tier holds it, where no utterance is: the concordance shows it."
    search.setText("")
    active.settle()
    page.model.sort_asked.emit("tier:Gestures", False)
    active.settle()
    assert active.listed()[:3] == ["long-1", "long-2", "long-3"]
    ids = page.model.ids[:3].tolist()
    assert active.session.reader is not None
    column = column_named("tier:Gestures", page.model.beside.tiers) or 0
    copied = list(rows_as_text(active.session.reader, page.model, ids, [column], times=False))
    assert [line.strip() for line in copied] == ["nods", "points · nods", "nods"]
    page.table.viewport().repaint()


def test_a_column_of_marks_follows_edits_of_both(active: Opened) -> None:
    page = active.page
    page.table.show_columns([*page.table.columns, "tier:Gestures"])
    assert cell(active, "long-3") == "nods"
    id = active.row("long-3").id
    active.session.edit(lambda project: apply(project, plan_ends(project, id, round(7.2 * RATE), 8 * RATE)))
    active.settle()
    assert cell(active, "long-3") == ""
    active.session.undo()
    active.settle()
    assert cell(active, "long-3") == "nods"
    active.session.edit(lambda project: remove_tier(project, "Gestures"))
    active.settle()
    assert column_named("tier:Gestures", page.model.beside.tiers) is None
    assert "tier:Gestures" not in page.table.columns


def test_rules_are_built_about_marks(active: Opened) -> None:
    active.page.corpus_actions["rules"].trigger()
    active.settle()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    (builder,) = (one for one in shown if isinstance(one, RuleBuilder))
    (rule,) = builder.rows
    assert isinstance(rule, FilterRuleRow)
    rule.field.setCurrentIndex(rule.field.findData("tier:Gestures"))
    rule.text.setText("points")
    assert builder.built.conditions == (Condition("tier:Gestures", "contains", "points"),)
    builder.reject()


def test_marks_are_replaced_in_one_step(active: Opened) -> None:
    page = active.page
    next(one for one in page.filters.search.places.actions() if one.data()[0] == "tier:Gestures").trigger()
    page.filters.search.setText("nods")
    active.settle()
    page.corpus_actions["replace"].trigger()
    dialog = page.findChildren(ReplaceDialog)[-1]
    assert dialog.place.currentText() == "Gestures"
    dialog.instead.setText("bows")
    active.qtbot.waitUntil(lambda: dialog.answered and len(dialog.model.items) > 0, timeout=5000)
    assert dialog.counts.text() == "2 places in 2 texts, 3 marks looked at", "only those that overlap what is listed"
    assert dialog.model.titles()[0] == "Mark"
    assert dialog.model.items[0].key == "long.wav 0:00.00"
    dialog.scope.setCurrentIndex(0)
    active.qtbot.waitUntil(lambda: dialog.answered and len(dialog.model.items) == 3, timeout=5000)
    assert dialog.counts.text() == "3 places in 3 texts, 4 marks looked at"
    dialog.replace()
    active.settle()
    assert active.said[-1] == "Replaced in 3 texts of the tier"
    page.filters.search.setText("")
    active.settle()
    assert cell(active, "long-2") == "points · bows"
    active.session.undo()
    active.settle()
    assert cell(active, "long-2") == "points · nods"


def test_marks_where_no_utterance_is_become_some_and_undo_takes_them_back(active: Opened) -> None:
    page = active.page
    active.choose("long-1")
    page.corpus_actions["bulk_tier_utterances"].trigger()
    dialog = page.findChildren(TierUtterancesDialog)[-1]
    active.qtbot.waitUntil(lambda: "One utterance would be made." in dialog.outlook.text(), timeout=5000)
    assert dialog.outlook.text().endswith("3 marks stay: utterances are there already.")
    assert (dialog.tier.currentText(), dialog.everywhere.isChecked()) == ("Gestures", True)
    dialog.here.setChecked(True)
    dialog.speaker.setCurrentText("Rui")
    dialog.grab()
    dialog.go.click()
    active.settle()
    (made,) = [key for key in active.listed() if key.startswith("long-") and key not in ("long-1", "long-2", "long-3")]
    row = active.row(made)
    assert (row.text, row.speaker, row.start / RATE, row.end / RATE) == ("nods alone", "Rui", 2.1, 2.9)
    active.session.undo()
    active.settle()
    assert made not in active.listed()


def test_lines_of_marks_are_played_and_lead_to_their_place_in_the_recording(active: Opened) -> None:
    page = active.page
    page.corpus_actions["concordance"].trigger()
    window = page.concordance.window
    assert window is not None
    active.qtbot.waitUntil(lambda: window.bar.tier.findData("Gestures") > 0, timeout=5000)
    window.bar.tier.setCurrentIndex(window.bar.tier.findData("Gestures"))
    window.bar.field.setText("nods")
    active.qtbot.waitUntil(lambda: window.table.lines.count() == 3, timeout=5000)
    assert window.counts.text() == "3 hits in 3 marks, one recording"
    assert window.table.lines.titles()[1] == "Mark"
    assert window.rate.text() == "", "the words of transcripts are counted, not those of marks"
    window.table.selectRow(1)
    line = window.table.current
    assert line is not None
    assert (line.text, line.key) == ("nods alone", "long.wav 0:02.10")
    window.table.played.emit(line)
    active.qtbot.waitUntil(lambda: window.player.line is not None, timeout=5000)
    window.player.stop()
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    active.settle()
    lanes = page.lanes.tiers
    active.qtbot.waitUntil(lambda: lanes.chosen is not None, timeout=5000)
    assert page.recordings.on
    assert page.selection.question.recording == line.recording_id
    assert page.audio.view.playhead.at == pytest.approx(2.1)
    active.settle()
    assert page.audio.view.playhead.at == pytest.approx(2.1)
    assert page.audio.view.accessibleDescription() == "Gestures, 2.10 to 2.90: nods alone"
