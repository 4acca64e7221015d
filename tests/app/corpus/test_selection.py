"""The model in the middle: what is read again after an edit, what is kept of a draft, and what a question narrows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from app.corpus.question import ASIDE, LENGTHS, SAVED, FilterChip, Question
from app.corpus.selection import Selection
from app.session import Session
from core.project import edits
from core.project.filters import UNTRANSCRIBED, Condition, Filter
from core.project.queries import Query, Reader
from tests.app.corpus.conftest import Opened

ANA = FilterChip("who", "Speaker is Ana", (Condition("speaker", "is", "Ana"),))
SHORT = Filter("short", (Condition("seconds", "under", 1.0),), id=3)


class Counted:
    """Which rows and facts the window's own reader was asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
        self.rows: list[int] = []
        self.facts: list[int] = []
        rows = reader.rows

        def count_rows(ids: Iterable[int]) -> Any:
            wanted = [int(id) for id in ids]
            self.rows += wanted
            return rows(wanted)

        def count_facts(of: Reader, ids: Iterable[int]) -> Any:
            self.facts += [int(id) for id in ids]
            return facts(of, ids)

        from app.corpus.table import columns

        facts = columns.facts_of
        monkeypatch.setattr(reader, "rows", count_rows)
        monkeypatch.setattr(columns, "facts_of", count_facts)


def test_a_trim_reads_one_row_and_one_rows_facts_again(corpus: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    page = corpus.page
    page.table.show_columns(["play", "key", "length", "text", "flags", "level", "recording"])
    corpus.settle()
    page.table.viewport().repaint()
    table, row = page.model, corpus.row("clip-03")
    current = page.selection.row
    assert current is not None
    assert current.id != row.id
    reader = corpus.session.reader
    assert reader is not None
    counted = Counted(monkeypatch, reader)
    resets: list[None] = []
    table.modelReset.connect(lambda: resets.append(None))
    corpus.session.edit(lambda project: edits.trim(project, row.id, row.start + 1600, row.end))
    corpus.settle()
    page.table.viewport().repaint()
    assert table.row_at(table.row_of(row.id)).seconds == pytest.approx(row.seconds - 0.1)  # type: ignore[union-attr]
    again = [id for id in counted.rows if id != current.id]
    assert set(again) == {row.id}
    assert set(counted.facts) == {row.id}
    assert resets == []


def test_a_trim_of_the_current_utterance_shows_its_new_ends(corpus: Opened) -> None:
    corpus.choose("long-2")
    row = corpus.page.selection.row
    assert row is not None
    renewed: list[object] = []
    corpus.page.selection.current_renewed.connect(lambda: renewed.append(corpus.page.selection.row))
    corpus.session.edit(lambda project: edits.trim(project, row.id, row.start, row.end - 1600))
    corpus.settle()
    assert renewed
    assert corpus.page.audio.view.marks.kept == pytest.approx((row.start / row.rate, (row.end - 1600) / row.rate))


def test_what_is_typed_or_moved_is_the_draft_until_it_is_written(corpus: Opened) -> None:
    corpus.choose("long-1")
    selection, details = corpus.page.selection, corpus.page.details
    assert not selection.draft
    details.editor.setPlainText("outra coisa")
    details.speaker.setEditText("Zé")
    corpus.page.audio.view.set_handle("end", 1.5)
    assert (selection.draft.text, selection.draft.speaker) == ("outra coisa", "Zé")
    assert selection.draft.marks == pytest.approx((0.0, 1.5))
    assert selection.typing
    selection.keep_draft()
    corpus.settle()
    assert not selection.draft
    row = corpus.row("long-1")
    assert (row.text, row.speaker, row.end) == ("outra coisa", "Zé", 24000)


def test_another_utterance_has_the_draft_written_for_the_one_before(corpus: Opened) -> None:
    corpus.choose("clip-01")
    corpus.page.details.editor.setPlainText("escrito antes")
    corpus.page.selection.step(1)
    assert not corpus.page.selection.draft
    corpus.settle()
    assert corpus.row("clip-01").text == "escrito antes"
    assert corpus.row("clip-02").text == "uma rua larga"


def test_a_question_is_narrowed_and_cleared() -> None:
    asked = (
        Question()
        .of_flag(ASIDE)
        .with_chip(ANA)
        .with_chip(FilterChip("who", "Rui", (Condition("speaker", "is", "Rui"),)))
    )
    assert asked.query == Query(conditions=(UNTRANSCRIBED, Condition("speaker", "is", "Rui")))
    assert asked.narrowed
    assert asked.cleared() == Question()
    saved = Question(sort="length", lengths=(1.0, None)).of_flag(f"{SAVED}3", SHORT)
    assert saved.query == Query(conditions=SHORT.as_conditions, sort="length", longer=1.0)
    assert saved.without_chip(LENGTHS).query.longer is None
    assert saved.cleared() == Question(sort="length")


def test_a_wrong_pattern_narrows_nothing_else_than_the_last_right_one() -> None:
    asked = Question(search="boa", typed="boa", regex=True)
    assert Question(search="boa", typed="(boa", regex=True).query == asked.query


def test_who_types_is_left_alone(qapp: object) -> None:
    selection = Selection(Session())
    asked: list[Question] = []
    selection.question_changed.connect(asked.append)
    typing = [True]
    selection.leave_alone_while(lambda: typing[0])
    selection.show_flagged("disagrees", "reading")
    assert asked == []
    typing[0] = False
    selection.show_flagged("disagrees", "reading")
    assert [(q.flag, q.sort, q.descending) for q in asked] == [("disagrees", "reading", True)]
    selection.sort_by("key", False)
    selection.show_flagged("fast", "pace")
    assert (asked[-1].flag, asked[-1].sort) == ("fast", "key")
