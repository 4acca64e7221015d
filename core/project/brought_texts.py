"""Texts that came without sound, in a project's database: their rows, which the journal keeps, and their sentences.

Sentences never change: a content of a million is written once and outside the journal (`core.project.text_contents`),
and bringing or removing the text that has it is a step of one row.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.project.queries import Reader
from core.project.records import BroughtText, Changes
from core.project.store import Project
from core.project.text_contents import Content
from core.wording import Said, say, say_n

PAGE = 4096
"""Sentences read at once."""
_COLUMNS = ", ".join(BroughtText.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """A sentence at its place (from 0), the line where it first stands, how many times it does, and its text, corrected
    where somebody did that."""

    place: int
    line: int
    times: int
    text: str
    corrected: bool = False


def bring(project: Project, texts: Sequence[BroughtText]) -> Changes:
    """Let texts count whose contents are written, as one step; their ids are given here."""
    label = (
        say("Bring the text {name}", name=texts[0].name)
        if len(texts) == 1
        else say_n("Bring one text", "Bring %n texts", len(texts))
    )
    with project.step(label) as step:
        step.add_many("brought_texts", [{k: v for k, v in vars(text).items() if k != "id"} for text in texts])
    return step.changes


def remove(project: Project, texts: Sequence[BroughtText]) -> Changes:
    """Remove texts and what was corrected in them, as one step."""
    label = (
        say("Remove the text {name}", name=texts[0].name)
        if len(texts) == 1
        else say_n("Remove one text", "Remove %n texts", len(texts))
    )
    corrected = [
        int(row[0])
        for text in texts
        for row in project.query_all("SELECT id FROM corrected_sentences WHERE text_id = ?", (text.id,))
    ]
    with project.step(label) as step:
        step.put_many("corrected_sentences", dict.fromkeys(corrected))
        step.put_many("brought_texts", {text.id: None for text in texts})
    return step.changes


def set_language(project: Project, texts: Sequence[BroughtText], language: str) -> Changes:
    """Say whose language texts are in, as one step; those that are said to be in it already stay as they are."""
    others = [text.id for text in texts if text.language != language]
    with project.step(say_n("Change the language of a text", "Change the language of %n texts", len(others))) as step:
        step.change_many("brought_texts", others, language=language)
    return step.changes


def correct(project: Project, text: BroughtText, corrected: Mapping[int, str | None], label: Said) -> Changes:
    """Put other sentences in the places of some; "" leaves one out, None takes it as it came. One step."""
    with project.step(label) as step:
        for place, wanted in corrected.items():
            id = project.query_one(
                "SELECT id FROM corrected_sentences WHERE text_id = ? AND place = ?", (text.id, place)
            )
            if wanted is None and id is not None:
                step.put("corrected_sentences", int(id), None)
            elif wanted is not None and id is not None:
                step.change("corrected_sentences", int(id), text=wanted)
            elif wanted is not None:
                step.add("corrected_sentences", text_id=text.id, place=place, text=wanted)
    return step.changes


def leave_out(project: Project, text: BroughtText, places: Sequence[int], out: bool = True) -> Changes:
    """Leave sentences out of the use of their text, or take them as they came. One step."""
    label = say_n("Leave one sentence of a text out", "Leave %n sentences of a text out", len(places))
    if not out:
        label = say_n("Take one sentence of a text back", "Take %n sentences of a text back", len(places))
    return correct(project, text, dict.fromkeys(places, "" if out else None), label)


def brought(reader: Reader) -> list[BroughtText]:
    """All texts, by language and name."""
    rows = reader.query_all(f"SELECT {_COLUMNS} FROM brought_texts ORDER BY language, name COLLATE NOCASE, id")
    return [BroughtText(*row) for row in rows]


def contents(reader: Reader) -> dict[int, Content]:
    """What the texts hold, by the id of their content."""
    rows = reader.query_all(
        "SELECT id, sentences, repeats FROM text_contents WHERE id IN (SELECT content_id FROM brought_texts)"
    )
    return {int(row[0]): Content(*map(int, row)) for row in rows}


def corrections(reader: Reader, text: BroughtText) -> dict[int, str]:
    """What stands in the places of some sentences of a text."""
    rows = reader.query_all("SELECT place, text FROM corrected_sentences WHERE text_id = ?", (text.id,))
    return {int(place): str(words) for place, words in rows}


def pages(reader: Reader, text: BroughtText, size: int = PAGE) -> Iterator[list[StoredSentence]]:
    """All sentences of a text in their order, so many at a time."""
    corrected, first = corrections(reader, text), 0
    while True:
        rows = reader.query_all(
            "SELECT place, line, times, text FROM sentences WHERE content_id = ? AND place >= ? ORDER BY place LIMIT ?",
            (text.content_id, first, size),
        )
        if not rows:
            return
        yield [_sentence(row, corrected) for row in rows]
        first = int(rows[-1][0]) + 1


def at_places(reader: Reader, text: BroughtText, places: Iterable[int]) -> list[StoredSentence]:
    """The sentences at some places, in that order: a window of a table."""
    wanted = [int(place) for place in places]
    among = json.dumps(wanted)
    rows = reader.query_all(
        "SELECT place, line, times, text FROM sentences WHERE content_id = ?"
        " AND place IN (SELECT value FROM json_each(?))",
        (text.content_id, among),
    )
    others = reader.query_all(
        "SELECT place, text FROM corrected_sentences WHERE text_id = ? AND place IN (SELECT value FROM json_each(?))",
        (text.id, among),
    )
    corrected = {int(place): str(words) for place, words in others}
    found = {int(row[0]): _sentence(row, corrected) for row in rows}
    return [found[place] for place in wanted if place in found]


def at_lines(reader: Reader, text: BroughtText, lines: Iterable[int]) -> list[StoredSentence]:
    """The sentences that begin in some lines of the file."""
    rows = reader.query_all(
        "SELECT place FROM sentences WHERE content_id = ? AND line IN (SELECT value FROM json_each(?)) ORDER BY place",
        (text.content_id, json.dumps(list(lines))),
    )
    return at_places(reader, text, [int(row[0]) for row in rows])


def _sentence(row: Sequence[int | str], corrected: Mapping[int, str]) -> StoredSentence:
    place, line, times, text = row
    if int(place) in corrected:
        return StoredSentence(int(place), int(line), int(times), corrected[int(place)], corrected=True)
    return StoredSentence(int(place), int(line), int(times), str(text))
