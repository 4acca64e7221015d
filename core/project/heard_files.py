"""Transcripts of sound files that a model was asked to write, kept with the project and corrected by hand.

    takes/files/entrevista-1a2b3c4d.json    what was heard in one file, and what a person made of it

The sound stays where it is; of it only the path is known.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core import writing
from core.decoding.formats import captions
from core.decoding.transcript import Transcript, Word
from core.errors import ProjectError
from core.names import free_place, safe_name
from core.wording import say

FOLDER = "files"
REMOVED = ".removed"


@dataclass(frozen=True)
class HeardFile:
    """`note` is where this is kept, `sound` what was heard. `corrected` is None until a person changes a word."""

    note: Path
    sound: Path
    transcript: Transcript
    at: float = 0.0
    model: str = ""
    corrected: Transcript | None = None

    @property
    def best(self) -> Transcript:
        """What is known best: the correction, else what the model wrote."""
        return self.corrected or self.transcript

    def to_json(self) -> dict[str, Any]:
        return {
            "sound": str(self.sound),
            "at": self.at,
            "model": self.model,
            "transcript": self.transcript.to_json(),
            "corrected": self.corrected.to_json() if self.corrected else None,
        }


def keep_heard(takes: Path, sound: Path, transcript: Transcript, model: str) -> HeardFile:
    """Keep what a model heard in a file. Heard once more, the new text takes the place of the old one, unless that was
    corrected by hand: then both stay. Raises `ProjectError` when the disk refuses."""
    sound = sound.absolute()
    mark = hashlib.sha256(os.fsencode(sound)).hexdigest()[:8]

    def corrected(note: Path) -> bool:
        return (known := read_heard(note)) is not None and known.corrected is not None

    note = free_place(takes / FOLDER, f"{safe_name(sound.stem)[:60]}-{mark}", ".json", mark="-", taken=corrected)
    return save_heard(HeardFile(note, sound, transcript, time.time(), model))


def save_heard(heard: HeardFile) -> HeardFile:
    """Write the note, whole or not at all. Raises `ProjectError` when the disk refuses."""
    try:
        heard.note.parent.mkdir(parents=True, exist_ok=True)
        writing.write_text(heard.note, json.dumps(heard.to_json(), ensure_ascii=False, indent=1))
    except OSError as error:
        raise ProjectError(
            say("The text of {name} could not be kept.", name=heard.sound.name),
            say("Make room on the disk, or save the text as a file elsewhere."),
            str(error),
        ) from error
    return heard


def read_heard(note: Path) -> HeardFile | None:
    """What a note holds; None where there is none, or none that reads."""
    try:
        values = json.loads(note.read_text(encoding="utf-8"))
        corrected = values.get("corrected")
        return HeardFile(
            note,
            Path(values["sound"]),
            Transcript.from_json(values["transcript"]),
            float(values.get("at", 0.0)),
            str(values.get("model", "")),
            Transcript.from_json(corrected) if corrected else None,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def list_heard(takes: Path) -> list[HeardFile]:
    """All that is kept, oldest first; notes that do not read are passed over and stay on disk."""
    found = [read_heard(note) for note in (takes / FOLDER).glob("*.json")]
    return sorted((one for one in found if one is not None), key=lambda one: (one.at, one.note.name))


def remove_heard(heard: HeardFile) -> None:
    """Take a text from the list; its note stays under another name, so that this can be undone."""
    writing.move(heard.note, heard.note.with_suffix(REMOVED))


def put_back(heard: HeardFile) -> None:
    """Undo `remove_heard`."""
    writing.move(heard.note.with_suffix(REMOVED), heard.note)


@dataclass(frozen=True)
class Line:
    """Words short enough to be read and corrected together, and the seconds [start_s, end_s] they are said in."""

    start_s: float
    end_s: float
    words: tuple[Word, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def lines_of(transcript: Transcript) -> list[Line]:
    """The words in lines; a sound in which nothing was heard is one empty line."""
    lines = [Line(group[0].start_s, group[-1].end_s, tuple(group)) for group in captions(transcript.words)]
    return lines or [Line(0.0, transcript.seconds)]


def with_line(heard: HeardFile, lines: Sequence[Line], row: int, text: str) -> tuple[HeardFile, list[Line]]:
    """What is known with the words of one line replaced by `text`, and its lines. Nobody knows when the new words are
    said: they share the line's time by their letters, and are sure."""
    old, written = lines[row], text.split()
    letters = sum(len(word) for word in written) or 1
    words: list[Word] = []
    at = old.start_s
    for word in written:
        until = at + (old.end_s - old.start_s) * len(word) / letters
        words.append(Word(word, round(at, 3), round(until, 3), 1.0))
        at = until
    new = [*lines[:row], replace(old, words=tuple(words)), *lines[row + 1 :]]
    every = tuple(word for line in new for word in line.words)
    corrected = Transcript(" ".join(word.text for word in every), every, heard.transcript.seconds)
    return replace(heard, corrected=corrected), new
