"""Splits that are divided anew after a text model was made: what may stand in it of today's is counted."""

from __future__ import annotations

import argparse
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from core.commands.reading_options import reading_of
from core.lm import kept_out, store
from core.lm.hot_words import HotWord
from core.lm.starters import text_starter
from core.lm.store import Recipe, TextModel
from core.lm.text_reading import TextReading
from core.project import edits
from core.project.store import Project
from core.texts.held_out import prints_of
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


UNKNOWN = "What was kept out of the text model {} is not known: sentences of dev and test may stand in it"


def test_of_a_model_that_others_made_it_is_said_once_that_nobody_knows(tmp_path: Path) -> None:
    with project(tmp_path / "p") as opened:
        made = store.make(opened.folder, "theirs", ["um dois"], Recipe(2))
        brought = store.bring(opened.folder, "brought", made.arpa, Recipe(language="pt"))
        foreign = store.bring(opened.folder, "foreign", made.arpa, Recipe(language="es"))
        for one in (made, brought):
            assert kept_out.read(one.folder) is None
            (remark,) = checked(TextReading(one.folder, rescorer=one.folder), opened.folder).remarks
            assert remark.startswith(UNKNOWN.format(one.name))
        assert checked(TextReading(foreign.folder), opened.folder).remarks == ()
        assert checked(TextReading(made.folder), None).remarks == ()


def test_a_model_of_another_project_is_compared_with_the_sentences_that_are_evaluated(tmp_path: Path) -> None:
    with project(tmp_path / "p") as opened, project(tmp_path / "other") as other:
        made, _ = make_model(opened.folder, opened, "old", Chosen("pt", transcripts=True), Recipe(2))
        assert checked(TextReading(made.folder), other.folder).remarks == (), "the same sentences are held out in both"
        edits.set_split(other, [row.id for row in other.each() if row.split == "train"], "test")
        (remark,) = checked(TextReading(made.folder), other.folder).remarks
        assert remark.startswith("3 sentences of dev and test as they are today were not kept out")
        given = argparse.Namespace(lm="old", rescore="", hot_words=None)
        assert reading_of(given, opened.folder, other.folder).remarks == (remark,)
        assert reading_of(given, opened.folder).remarks == ()


@pytest.mark.parametrize("damage", [b"\xff\xfe", b""])
def test_a_note_of_what_was_kept_out_that_is_damaged_is_said(tmp_path: Path, damage: bytes) -> None:
    with project(tmp_path / "p") as opened:
        made, _ = make_model(opened.folder, opened, "old", Chosen("pt", transcripts=True), Recipe(2))
        (made.folder / kept_out.FILE).write_bytes(damage)
        (remark,) = checked(TextReading(made.folder), opened.folder).remarks
        assert remark.startswith(UNKNOWN.format("old") if damage else "2 sentences of dev and test")


def test_a_run_that_teaches_a_network_notes_what_it_was_kept_from(tmp_path: Path) -> None:
    with project(tmp_path / "p") as opened:
        run = prepare(opened.folder, opened, Lesson("net", Chosen("pt", transcripts=True))).run
        made, _ = make_model(opened.folder, opened, "counted", Chosen("pt", transcripts=True), Recipe(2))
        assert kept_out.read(run.path) == kept_out.read(made.folder) != frozenset()


def test_a_network_that_begins_as_an_older_one_was_kept_from_no_more_than_that(tmp_path: Path) -> None:
    with project(tmp_path / "p") as opened:
        chosen = Chosen("pt", transcripts=True)
        prints_then = prints_of(opened)
        older = _network(opened, "older", language="pt", kept=prints_then)
        edits.set_text(opened, 3, "Ontem choveu.")
        clean = prepare(opened.folder, opened, Lesson("clean", chosen))
        begun = prepare(opened.folder, opened, Lesson("begun", chosen, source=older))
        today = prints_of(opened)
        assert kept_out.read(clean.run.path) == today
        assert kept_out.read(begun.run.path) == today & prints_then != today
        assert begun.remarks == ()


def test_of_a_network_that_begins_as_one_of_which_nothing_is_known_it_is_said(tmp_path: Path) -> None:
    with project(tmp_path / "p") as opened:
        chosen = Chosen("pt", transcripts=True)
        for language in ("pt", ""):
            unknown = _network(opened, f"unknown{language}", language=language)
            made = prepare(opened.folder, opened, Lesson(f"begun{language}", chosen, source=unknown))
            assert kept_out.read(made.run.path) is None
            assert [one.startswith(UNKNOWN.format(unknown.name)) for one in made.remarks] == [True]
            assert made.config.made_of[-1] == made.remarks[0]
        spanish = _network(opened, "spanish", language="es")
        made = prepare(opened.folder, opened, Lesson("of-spanish", chosen, source=spanish))
        assert kept_out.read(made.run.path) == prints_of(opened)
        assert made.remarks == ()


def _network(opened: Project, name: str, language: str, kept: frozenset[str] | None = None) -> TextModel:
    """The network that comes with the program, as one that was taught in this language and kept from this."""
    starter = text_starter("es")

    def lay_down(folder: Path) -> None:
        for file in (starter.weights, starter.folder / "config.json", starter.folder / "vocabulary.json"):
            shutil.copyfile(file, folder / file.name)
        if kept is not None:
            kept_out.write(folder, kept)

    return store.keep_taught(opened.folder, replace(starter.note, name=name, language=language), lay_down)
