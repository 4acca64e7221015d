"""Splits that are divided anew after a text model was made: what may stand in it of today's is counted."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from core.commands.reading_options import reading_of
from core.lm import kept_out, store
from core.lm.hot_words import HotWord
from core.lm.store import Recipe
from core.lm.text_reading import TextReading
from core.project import edits
from core.texts.later_leaks import checked
from core.texts.teaching import Lesson, prepare
from core.texts.text_model import Chosen, make_model
from tests.core.texts.material import project


def test_a_sentence_that_becomes_test_later_is_counted_where_the_older_model_is_read_with(tmp_path: Path) -> None:
    with project(tmp_path / "p") as opened:
        folder = opened.folder
        made, _ = make_model(folder, opened, "old", Chosen("pt", transcripts=True), Recipe(2))
        reading = TextReading(made.folder, (HotWord("casa"),))
        assert checked(reading, folder) == reading
        moved = [row.id for row in opened.each() if row.split == "train"][:2]
        edits.set_split(opened, moved, "test")
        told = checked(reading, folder)
        (remark,) = told.remarks
        assert remark.startswith("2 sentences of dev and test as they are today were not kept out of the text model")
        assert told.print == reading.print
        assert TextReading.from_json(told.to_json()) == told
        opened.undo()
        assert checked(reading, folder) == reading
        edits.set_split(opened, moved, "test")
        anew, _ = make_model(folder, opened, "new", Chosen("pt", transcripts=True), Recipe(2))
        assert checked(TextReading(anew.folder, rescorer=made.folder), folder).remarks == (remark,)
    given = argparse.Namespace(lm="old", rescore="", hot_words=None)
    assert reading_of(given, folder).remarks == (remark,)


def test_a_model_that_others_made_is_not_spoken_of(tmp_path: Path) -> None:
    with project(tmp_path / "p") as opened:
        made = store.make(opened.folder, "theirs", ["um dois"], Recipe(2))
        assert kept_out.read(made.folder) is None
        assert checked(TextReading(made.folder), opened.folder).remarks == ()
        assert checked(TextReading(made.folder), None).remarks == ()


@pytest.mark.parametrize("damage", [b"\xff\xfe", b""])
def test_a_note_of_what_was_kept_out_that_is_damaged_only_says_more(tmp_path: Path, damage: bytes) -> None:
    with project(tmp_path / "p") as opened:
        made, _ = make_model(opened.folder, opened, "old", Chosen("pt", transcripts=True), Recipe(2))
        (made.folder / kept_out.FILE).write_bytes(damage)
        assert len(checked(TextReading(made.folder), opened.folder).remarks) == (damage == b"")


def test_a_run_that_teaches_a_network_notes_what_it_was_kept_from(tmp_path: Path) -> None:
    with project(tmp_path / "p") as opened:
        run = prepare(opened.folder, opened, Lesson("net", Chosen("pt", transcripts=True))).run
        made, _ = make_model(opened.folder, opened, "counted", Chosen("pt", transcripts=True), Recipe(2))
        assert kept_out.read(run.path) == kept_out.read(made.folder) != frozenset()
