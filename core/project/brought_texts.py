"""Texts that came without sound, in a project's database: their rows, which the journal keeps, and their sentences.

Sentences never change: a content of a million is written once, in parts and outside the journal, and bringing or
removing the text that has it is a step of one row. What no text and no step names any more is swept away.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.project.queries import Reader
from core.project.records import BroughtText, Changes
from core.project.store import Project
from core.wording import Said, say, say_n

PAGE = 4096
"""Sentences read at once."""
UNFINISHED = "unfinished "
_COLUMNS = ", ".join(BroughtText.__dataclass_fields__)


@dataclass(frozen=True)
class Content:
    """What was read of a file: how many sentences, each once, and how many came again."""

    id: int
    sentences: int
    repeats: int


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """A sentence at its place (from 0), the line where it first stands, how many times it does, and its text, corrected
    where somebody did that."""

    place: int
    line: int
    times: int
    text: str
    corrected: bool = False


class ContentWriter:
    """Writes the sentences of one file, a part at a time and each in a transaction of its own, so that edits get their
    turn in between. Nothing of it counts until a text names it."""

    def __init__(self, project: Project) -> None:
        with project.unjournaled() as conn:
            made = conn.execute("INSERT INTO text_contents (digest) VALUES (?)", (UNFINISHED + uuid.uuid4().hex,))
        self._id = int(made.lastrowid or 0)
        self._hash = hashlib.sha256()
        self._places: dict[int, int] = {}
        self._times: dict[int, int] = {}
        self.sentences = self.repeats = 0

    def write(self, project: Project, part: Iterable[tuple[int, str]]) -> None:
        """Add sentences: (line, text)."""
        rows = []
        for line, text in part:
            known = self._places.setdefault(hash(text), self.sentences)
            if known < self.sentences:
                self._times[known] = self._times.get(known, 1) + 1
                self.repeats += 1
                continue
            rows.append((self._id, self.sentences, line, 1, text))
            self._hash.update(text.encode() + b"\n")
            self.sentences += 1
        with project.unjournaled() as conn:
            conn.executemany("INSERT INTO sentences VALUES (?, ?, ?, ?, ?)", rows)

    def finish(self, project: Project) -> Content:
        """The content as it stands; one that holds the same sentences already takes its place."""
        for place, times in sorted(self._times.items()):
            self._hash.update(b"%d %d\n" % (place, times))
        digest = self._hash.hexdigest()
        known = project.query_one("SELECT id FROM text_contents WHERE digest = ?", (digest,))
        if known is not None:
            self.abandon(project)
            return Content(int(known), self.sentences, self.repeats)
        with project.unjournaled() as conn:
            conn.executemany(
                "UPDATE sentences SET times = ? WHERE content_id = ? AND place = ?",
                [(times, self._id, place) for place, times in self._times.items()],
            )
            conn.execute(
                "UPDATE text_contents SET digest = ?, sentences = ?, repeats = ? WHERE id = ?",
                (digest, self.sentences, self.repeats, self._id),
            )
        return Content(self._id, self.sentences, self.repeats)

    def abandon(self, project: Project) -> None:
        """Take back what was written."""
        _forget(project, [self._id])


def sweep(project: Project) -> int:
    """Forget sentences that nothing names any more: neither a text nor a step of the history. How many contents went.
    Not while a `ContentWriter` is at work."""
    gone = project.query_all(
        "SELECT id FROM text_contents WHERE id NOT IN (SELECT content_id FROM brought_texts) AND id NOT IN ("
        "SELECT json_extract(coalesce(after, before), '$.content_id') FROM changes WHERE tbl = 'brought_texts')"
    )
    _forget(project, [int(row[0]) for row in gone])
    return len(gone)


def _forget(project: Project, contents: Sequence[int]) -> None:
    for content in contents:
        with project.unjournaled() as conn:
            conn.execute("DELETE FROM sentences WHERE content_id = ?", (content,))
            conn.execute("DELETE FROM text_contents WHERE id = ?", (content,))


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
    """Say whose language texts are in, as one step."""
    with project.step(say_n("Change the language of a text", "Change the language of %n texts", len(texts))) as step:
        step.change_many("brought_texts", [text.id for text in texts], language=language)
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
