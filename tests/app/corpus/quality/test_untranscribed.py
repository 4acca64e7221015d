""" "Not transcribed" in the window: a filter with its count, a part of the bar of splits, a chip; what a model proposes
there; and what overlaps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from app.corpus.quality import flag_words
from app.corpus.question import ASIDE
from app.corpus.splits.divide_dialog import DivideDialog
from app.corpus.table.columns import TableColumn
from core.project import edits, hypotheses
from core.project.bulk import plans
from core.project.filters import UNTRANSCRIBED
from core.project.hypotheses import Hypothesis, HypothesisBatch, save_hypotheses
from core.project.queries import Query
from core.project.records import Flag, Problem
from core.wording import say
from tests.app.corpus.conftest import Opened


def test_what_is_not_transcribed_has_a_filter_a_count_and_no_split(corpus: Opened) -> None:
    page, filters, bar = corpus.page, corpus.page.filters, corpus.page.summary.splits
    assert not filters.buttons[ASIDE].isVisibleTo(page)
    assert "not transcribed" not in bar.accessibleName()
    corpus.choose("clip-06")
    corpus.session.edit(lambda project: edits.set_text(project, corpus.row("clip-06").id, "..."))
    corpus.settle()
    assert (filters.buttons[ASIDE].count, filters.buttons[ASIDE].isVisibleTo(page)) == (1, True)
    assert "not transcribed 2 s" in bar.accessibleName()
    assert "test 3 s" in bar.accessibleName()
    page.filters.choose(ASIDE)
    corpus.settle()
    assert corpus.listed() == ["clip-06"]
    assert page.selection.question.query == Query(conditions=(UNTRANSCRIBED,))
    row = corpus.row("clip-06")
    assert next(text for text, _, _ in page.model.chips(row)) == "Not transcribed"
    assert page.model.text(row, TableColumn.SPLIT) == "none"
    assert page.model.text(row, TableColumn.PACE) == ""
    assert page.details.verdict.text() == "Not transcribed"
    page.filters.choose("")
    bar.chosen.emit(ASIDE)
    corpus.settle()
    assert page.selection.question.flag == ASIDE
    corpus.page.splits.divide()
    dialog = page.findChild(DivideDialog)
    corpus.qtbot.waitUntil(lambda: dialog.plan is not None, timeout=5000)
    assert "One utterance is not transcribed and was left aside" in dialog.notes.text()
    dialog.reject()
    bar.chosen.emit(ASIDE)
    corpus.settle()
    assert page.selection.question.flag == ""
    corpus.session.undo()
    corpus.settle()
    assert not filters.buttons[ASIDE].isVisibleTo(page)
    assert not corpus.errors


def test_the_window_words_it() -> None:
    flag = Flag("overlap", 0.5, "0.50 s with clip-3 (another speaker)")
    assert flag_words.reason(flag) == "Overlaps: 0.50 s with clip-3 (another speaker)."
    assert flag_words.chip(flag) == ("Overlaps 0.5 s", "plain", "copy")
    assert "Move an end" in flag_words.fix(flag)


def hear(corpus: Opened, key: str, text: str) -> None:
    """As if a model had read so."""
    row = corpus.row(key)
    batch = HypothesisBatch("m", "print", (Hypothesis(row.id, row.text, text, None),))
    corpus.session.edit(lambda project: save_hypotheses(project, batch))
    corpus.settle()


def test_a_reading_of_what_is_not_transcribed_is_taken_corrected_or_refused(corpus: Opened) -> None:
    page, details = corpus.page, corpus.page.details
    line = details.remarks.hypothesis
    corpus.session.edit(lambda project: edits.set_text(project, corpus.row("clip-06").id, ""))
    corpus.settle()
    corpus.choose("clip-06")
    hear(corpus, "clip-06", "a mesa é azul e redonda e nova e grande")
    assert all(button.isVisibleTo(page) and button.isEnabled() for button in line.buttons)
    assert line.diff.isVisibleTo(page)
    assert line.diff.accessibleName() == "a mesa é azul e redonda e nova e grande"
    assert {flag.kind for flag in corpus.row("clip-06").flags} & {"disagrees"} == set()
    assert page.model.text(corpus.row("clip-06"), TableColumn.CER) == ""
    QTest.mouseClick(line.correct, Qt.MouseButton.LeftButton)
    assert details.draft == "a mesa é azul e redonda e nova e grande"
    assert details.dirty
    assert page.window().focusWidget() is details.editor
    assert corpus.row("clip-06").text == ""
    details.discard_draft()
    QTest.mouseClick(line.refuse, Qt.MouseButton.LeftButton)
    corpus.settle()
    assert corpus.session.undo_label == "Refused the model's reading, clip-06"
    assert not line.isVisibleTo(page)
    page.corpus_actions["take_reading"].trigger()
    assert corpus.said[-1] == "No model has read this utterance yet: Compare with a model"
    corpus.session.undo()
    corpus.settle()
    assert line.isVisibleTo(page)
    page.corpus_actions["take_reading"].trigger()
    corpus.settle()
    row = corpus.row("clip-06")
    assert (row.text, row.tags, row.transcribed) == ("a mesa é azul e redonda e nova e grande", ("from model",), True)
    assert not corpus.errors


def test_the_readings_of_all_chosen_ones_are_taken_as_one_step(corpus: Opened) -> None:
    ids = [corpus.row(key).id for key in ("clip-06", "clip-07", "clip-08")]
    corpus.session.edit(lambda project: plans.apply(project, empty(ids)))
    corpus.settle()
    hear(corpus, "clip-06", "a mesa azul")
    hear(corpus, "clip-08", "bom dia")
    corpus.page.filters.choose(ASIDE)
    corpus.settle()
    corpus.page.table.select_ids(ids)
    corpus.page.corpus_actions["take_reading"].trigger()
    corpus.settle()
    assert [corpus.row(key).text for key in ("clip-06", "clip-07", "clip-08")] == ["a mesa azul", "", "bom dia"]
    assert corpus.session.undo_label == "Take the model’s reading for 2 utterances"
    corpus.session.undo()
    corpus.settle()
    assert corpus.row("clip-08").text == ""
    assert not corpus.errors


def empty(ids: list[int]) -> plans.Plan:
    changes = tuple(plans.RowChange(id, str(id), {"text": ""}) for id in ids)
    return plans.Plan(say("Empty {what}"), changes, looked_at=len(ids))


def test_disagreement_is_at_most_all_of_it(corpus: Opened) -> None:
    corpus.session.edit(lambda project: edits.set_text(project, corpus.row("clip-08").id, "é"))
    corpus.settle()
    hear(corpus, "clip-08", "uma coisa inteiramente outra")
    flag = next(flag for flag in corpus.row("clip-08").flags if flag.kind == "disagrees")
    assert flag_words.chip(flag)[0] == "Disagrees 100%"
    assert flag_words.chip(Flag("disagrees", 2900, "x"))[0] == "Disagrees 100%"


def test_only_what_is_not_transcribed_can_be_read(corpus: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus.session.edit(lambda project: edits.set_text(project, corpus.row("clip-06").id, ""))
    corpus.settle()
    asked: list[object] = []

    def read(*arguments: object, **_named: object) -> Iterator[HypothesisBatch]:
        asked.extend((arguments[3], arguments[6]))
        yield HypothesisBatch("m", "print", (Hypothesis(corpus.row("clip-06").id, "", "a mesa azul", None),),
                              (Problem("clip-08", "Its sound is not there."),))  # fmt: skip

    monkeypatch.setattr(hypotheses, "read", read)
    corpus.page.context.settings.compute_device = "cpu"
    comparison = corpus.page.comparison
    corpus.page.corpus_actions["compare"].trigger()
    corpus.qtbot.waitUntil(lambda: comparison.dialog is not None, timeout=10_000)
    dialog = comparison.dialog
    assert dialog is not None
    assert dialog.only_aside.text() == "The one that is not transcribed"
    dialog.only_aside.setChecked(True)
    with corpus.qtbot.waitSignal(comparison.done, timeout=10_000):
        dialog.go.click()
    corpus.settle()
    assert asked == [[corpus.row("clip-06").id], "cpu"]
    assert corpus.page.selection.question.flag == ASIDE
    assert corpus.said[-1].endswith("one that is not transcribed has a proposal · one could not be read")
    assert corpus.page.strip.accessibleName().startswith("One utterance could not be heard.")
    detail = corpus.page.strip.findChild(QPlainTextEdit)
    assert detail is not None
    assert detail.toPlainText() == "clip-08: Its sound is not there."
