""" "Not transcribed" in the window: a filter with its count, a part of the bar of splits, a chip; and what overlaps."""

from __future__ import annotations

from app.corpus import flag_words
from app.corpus.divide_dialog import DivideDialog
from app.corpus.split_marks import ASIDE
from app.corpus.utterance_model import Column
from core.project import edits
from core.project.filters import UNTRANSCRIBED
from core.project.queries import Query
from core.project.records import Flag
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
    filters.choose(ASIDE)
    corpus.settle()
    assert corpus.listed() == ["clip-06"]
    assert filters.query("key", False) == Query(conditions=(UNTRANSCRIBED,))
    row = corpus.row("clip-06")
    assert next(text for text, _, _ in page.model.chips(row)) == "Not transcribed"
    assert page.model.text(row, Column.SPLIT) == "none"
    assert page.model.text(row, Column.PACE) == ""
    assert page.inspector.details.verdict.text() == "Not transcribed"
    filters.choose("")
    bar.chosen.emit(ASIDE)
    corpus.settle()
    assert filters.flag == ASIDE
    corpus.page.curating.divide()
    dialog = page.findChild(DivideDialog)
    corpus.qtbot.waitUntil(lambda: dialog.plan is not None, timeout=5000)
    assert "One utterance is not transcribed and was left aside" in dialog.notes.text()
    dialog.reject()
    bar.chosen.emit(ASIDE)
    corpus.settle()
    assert filters.flag == ""
    corpus.session.undo()
    corpus.settle()
    assert not filters.buttons[ASIDE].isVisibleTo(page)
    assert not corpus.errors


def test_the_window_words_it() -> None:
    flag = Flag("overlap", 0.5, "0.50 s with clip-3 (another speaker)")
    assert flag_words.reason(flag) == "Overlaps: 0.50 s with clip-3 (another speaker)."
    assert flag_words.chip(flag) == ("Overlaps 0.5 s", "plain", "copy")
    assert "Move an end" in flag_words.fix(flag)
