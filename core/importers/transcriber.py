"""Transcriber: .trs files of turns, with speakers, their names and gender."""

from __future__ import annotations

from pathlib import Path

from core.importers import xml_reading
from core.importers.annotation_items import MarksFormat
from core.importers.tiers import SEVERAL, AnnotationFile, Person
from core.project.records import Problem
from core.tiers.model import Mark, Tier, is_silence
from core.wording import say

GENDERS = ("male", "female")


class _Document:
    """Takes turns apart at each Sync and each change of speaker."""

    def __init__(self) -> None:
        self.sound = ""
        self.names: dict[str, str] = {}
        self.people: dict[str, Person] = {}
        self.marks: list[Mark] = []
        self.problems: list[Problem] = []
        self._speakers: list[str] = []
        self._turn_end = 0.0
        self._since: float | None = None
        self._texts: dict[int, list[str]] = {}
        self._who = 0
        self._aside = 0
        self._count = 0

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        if tag == "Trans":
            self.sound = attrs.get("audio_filename", "")
        elif tag == "Speaker":
            name = attrs.get("name", "") or attrs.get("id", "")
            self.names[attrs.get("id", "")] = name
            gender = attrs.get("type", "") if attrs.get("type") in GENDERS else ""
            self.people[name] = Person(gender=gender, place=attrs.get("accent", ""))
        elif tag == "Turn":
            self._close(_seconds(attrs.get("startTime")))
            self._speakers = attrs.get("speaker", "").split()
            self._turn_end = _seconds(attrs.get("endTime")) or 0.0
            self._since = _seconds(attrs.get("startTime"))
        elif tag == "Sync":
            at = _seconds(attrs.get("time"))
            if at is None:
                self.problems.append(
                    Problem(
                        say("mark {number}", number=self._count + 1),
                        say("has no time."),
                        say("Correct it in Transcriber."),
                    )
                )
            else:
                self._close(at)
                self._since = at
        elif tag == "Who":
            self._who = max(0, int(attrs["nb"]) - 1) if attrs.get("nb", "").isdecimal() else 0
        elif tag == "Comment":
            self._aside += 1

    def end(self, tag: str) -> None:
        if tag == "Turn":
            self._close(self._turn_end)
            self._since = None
        elif tag == "Comment":
            self._aside = max(0, self._aside - 1)

    def data(self, data: str) -> None:
        if self._since is not None and not self._aside:
            self._texts.setdefault(self._who, []).append(data)

    def _close(self, end: float | None) -> None:
        """What was said since the last Sync becomes a mark; a mark for each who speaks at once with others."""
        texts = {who: " ".join("".join(parts).split()) for who, parts in self._texts.items()}
        said = {who: text for who, text in texts.items() if not is_silence(text)}
        if self._since is not None and end is not None and end > self._since:
            self._count += 1
            if len(said) > 1:
                self.problems.append(
                    Problem(
                        say("mark {count}", count=self._count),
                        SEVERAL,
                        say("Give each the times of their own."),
                        came=True,
                    )
                )
            for who, text in said.items() or [(0, "")]:
                self.marks.append(Mark(self._count, self._since, end, text, self._speaker(who)))
        elif said:
            self._count += 1
            self.problems.append(
                Problem(
                    say("mark {count}", count=self._count), say("has no length."), say("Correct it in Transcriber.")
                )
            )
        self._texts, self._who, self._aside = {}, 0, 0

    def _speaker(self, who: int) -> str:
        if who < len(self._speakers):
            return self.names.get(self._speakers[who], self._speakers[who])
        return ""


def _seconds(value: str | None) -> float | None:
    try:
        found = float(value) if value is not None else None
    except ValueError:
        return None
    return found if found is not None and abs(found) < 1e9 else None


def read(path: Path) -> list[AnnotationFile]:
    """The turns of one file. Raises `OSError`."""
    document, problems = xml_reading.read(path, _Document, "Trans")
    if not isinstance(document, _Document):
        return [AnnotationFile(path, problems=tuple(problems))]
    tier = Tier("", 1, tuple(document.marks))
    media = ((document.sound, 0.0),) if document.sound else ()
    return [AnnotationFile(path, (tier,), media, (*problems, *document.problems), document.people)]


FORMAT = MarksFormat(
    "transcriber",
    say("Transcriber"),
    say("Transcriber's .trs files: turns of named speakers, beside the sound that each file names."),
    frozenset({".trs"}),
    read,
    tiered=False,
)
IMPORTER = FORMAT.importer()
