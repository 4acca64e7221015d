"""Notes that people write about utterances and recordings: reading them, and writing, changing and removing them.

A note tells who wrote it last, and when. What becomes of notes whose utterance is joined, cut or removed is said in
`core.project.tiers.following` and `core.project.step`.
"""

from __future__ import annotations

import getpass
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from core.errors import ProjectError
from core.project.queries import Reader
from core.project.records import Changes, Note
from core.project.store import Project
from core.project.stored import as_stored
from core.storable import storable
from core.text.case import composed
from core.wording import say, say_n

DASH = "—"
_WHEN = "%Y-%m-%d %H:%M:%SZ"
_SIGN = r"(?: (?:(?P<author>.+), )?(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ))?"
_SIGNED, _LIKE_SIGNED = re.compile(DASH + _SIGN), re.compile(f"{DASH}+{_SIGN}")
"""The line under a note: who wrote it, and when. One of a note that looks like it gets another dash."""
_NOTE = ", ".join(Note.__dataclass_fields__)


def beside(reader: Reader, utterances: Iterable[int]) -> dict[int, list[Note]]:
    """The notes about utterances, by their ids, the first written first; those without are missing."""
    found: defaultdict[int, list[Note]] = defaultdict(list)
    wanted = json.dumps(sorted({int(id) for id in utterances}))
    for one in _notes(reader, "utterance_id IN (SELECT value FROM json_each(?))", wanted):
        found[one.utterance_id or 0].append(one)
    return dict(found)


def of_recording(reader: Reader, recording: int) -> list[Note]:
    """The notes about a recording as a whole, the first written first."""
    return _notes(reader, "utterance_id IS NULL AND recording_id = ?", recording)


def of_recordings(reader: Reader) -> dict[int, list[Note]]:
    """The notes about recordings as wholes, by their ids; those without are missing."""
    found: defaultdict[int, list[Note]] = defaultdict(list)
    for one in _notes(reader, "utterance_id IS NULL AND ?", 1):
        found[one.recording_id].append(one)
    return dict(found)


def note(reader: Reader, id: int) -> Note:
    """Raises `ProjectError` for one that there is not."""
    found = _notes(reader, "id = ?", id)
    if not found:
        raise ProjectError(say("There is no note {id}.", id=id), say("It may have been removed or undone."))
    return found[0]


def _notes(reader: Reader, where: str, value: str | int) -> list[Note]:
    return [Note(*row) for row in reader.query_all(f"SELECT {_NOTE} FROM notes WHERE {where} ORDER BY id", (value,))]


def as_noted(text: str) -> str:
    """What of a text is kept: NFC, lines as they are, without room around it."""
    return composed("\n".join(line.rstrip() for line in storable(text).splitlines())).strip()


def signed(those: Iterable[Note]) -> str:
    """Notes as one text, for files that have one place for all of them: under each a line that says who wrote it when.
    One of which neither is known has no such line, or a bare dash where another follows."""
    found: list[str] = []
    notes = list(those)
    for place, one in enumerate(notes, 1):
        found += [f"{DASH}{line}" if _LIKE_SIGNED.fullmatch(line) else line for line in one.text.splitlines()]
        if one.author or one.at:
            when = datetime.fromtimestamp(one.at, UTC).strftime(_WHEN)
            found.append(f"{DASH} {one.author}, {when}" if one.author else f"{DASH} {when}")
        elif place < len(notes):
            found.append(DASH)
    return "\n".join(found)


def as_one(text: str) -> str:
    """A text that is one note and was never `signed`, so that `unsigned` gives it whole, whatever its lines look
    like."""
    return signed([Note(0, 0, as_noted(text))])


def unsigned(text: str) -> list[tuple[str, str, float]]:
    """The inverse of `signed`: (text, author, seconds since 1970) of each note; "" and 0 for what is not known. A line
    whose date is none stays in the text."""
    found: list[tuple[str, str, float]] = []
    lines: list[str] = []
    for line in as_noted(text).splitlines():
        sign = _SIGNED.fullmatch(line)
        if sign is None:
            lines.append(line[1:] if _LIKE_SIGNED.fullmatch(line) else line)
            continue
        at = 0.0
        if sign["at"]:
            try:
                at = datetime.strptime(sign["at"], _WHEN).replace(tzinfo=UTC).timestamp()
            except (ValueError, OverflowError):  # a day that there is not: it stays to be read
                lines.append(line)
        found.append((as_noted("\n".join(lines)), as_stored(sign["author"] or ""), at))
        lines = []
    found.append((as_noted("\n".join(lines)), "", 0.0))
    return [one for one in found if one[0]]


def system_author() -> str:
    """What the system calls who works here: the full name where it knows one, else the user's; "" for neither."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
    try:
        import pwd
    except ImportError:  # Windows knows no such list
        return user
    try:
        return pwd.getpwnam(user).pw_gecos.split(",")[0].strip() or user
    except KeyError:
        return user


def add_notes(project: Project, utterances: Sequence[int], text: str, author: str) -> list[int]:
    """Write the same about each of these utterances, in one step. Returns the notes' ids. Raises `ProjectError` for an
    empty text, and for an utterance that is gone."""
    text = _needed(text)
    rows = [project.utterance(id) for id in utterances]
    there = [row for row in rows if row is not None]
    if len(there) < len(rows) or not there:
        raise ProjectError(
            say("This utterance is no longer in the project."), say("It may have been undone or merged.")
        )
    label = say("Write a note on {key}", key=there[0].key)
    if len(there) > 1:
        label = say_n("Write a note on one utterance", "Write a note on %n utterances", len(there))
    with project.step(label) as step:
        kept = {"text": text, "author": as_stored(author), "at": time.time()}
        return step.add_many(
            "notes", [{"recording_id": row.recording_id, "utterance_id": row.id, **kept} for row in there]
        )


def add_recording_note(project: Project, recording: int, text: str, author: str) -> int:
    """Write about a recording as a whole. Returns the note's id. Raises `ProjectError`."""
    text, found = _needed(text), project.recording(recording)
    if found is None:
        raise ProjectError(say("This recording is no longer in the project."), say("It may have been undone."))
    with project.step(say("Write a note on {key}", key=found.name)) as step:
        return step.add("notes", recording_id=recording, text=text, author=as_stored(author), at=time.time())


def change_note(project: Project, id: int, text: str, author: str) -> Changes:
    """Another text of a note, by who writes it now; "" removes it. The same text changes nothing."""
    text, before = as_noted(text), note(project, id)
    if not text:
        return remove_notes(project, [id])
    with project.step(say("Change a note on {key}", key=_about(project, before))) as step:
        if text != before.text:
            step.change("notes", id, text=text, author=as_stored(author), at=time.time())
    return step.changes


def remove_notes(project: Project, ids: Sequence[int]) -> Changes:
    """Take notes away. Raises `ProjectError` for one that there is not."""
    found = [note(project, id) for id in ids]
    label = say_n("Remove one note", "Remove %n notes", len(found))
    if len(found) == 1:
        label = say("Remove a note on {key}", key=_about(project, found[0]))
    with project.step(label) as step:
        step.put_many("notes", {one.id: None for one in found})
    return step.changes


def _about(project: Project, one: Note) -> str:
    """What a note is about, by its name."""
    row = project.utterance(one.utterance_id) if one.utterance_id is not None else None
    if row is not None:
        return row.key
    recording = project.recording(one.recording_id)
    return recording.name if recording is not None else ""


def _needed(text: str) -> str:
    text = as_noted(text)
    if not text:
        raise ProjectError(say("A note needs a text."), say("Write one."))
    return text
