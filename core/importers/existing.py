"""What a project holds already of the sounds that are imported: by their content, their channel and the stretch that
was imported, however it was trimmed, cut, joined or corrected since."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field

from core.audio import SAME_LENGTH_S, SoundInfo
from core.project.queries import Reader
from core.project.records import Problem
from core.transcripts import transcribed
from core.wording import say

SHOWN_LETTERS = 60


def text_print(text: str) -> str:
    """A short hash by which a text is known again."""
    return hashlib.blake2s(text.encode(errors="replace"), digest_size=6).hexdigest()


def origin_of(start: int, end: int, text: str) -> str:
    """What an utterance's `origin` says of a stretch as it was imported."""
    return f"{start}-{end}:{text_print(text)}"


def new_length(before: SoundInfo | None, now: SoundInfo) -> tuple[str, str] | None:
    """(why, hint) when a known sound is read longer or shorter now: by its container's clock, or to its true end."""
    if before is None or before.rate != now.rate or abs(before.frames - now.frames) <= SAME_LENGTH_S * now.rate:
        return None
    why = say(
        "was {seconds:.1f} s long when it was first imported and is read whole now, "
        "{seconds_2:.1f} s by its own clock. Times that came from a player are right "
        "now; marks that were set here by ear lie on other sound.",
        seconds=before.seconds,
        seconds_2=now.seconds,
    )
    return why, say("Listen to its utterances. Undo the import to have its old length.")


TAKE_OVER = say("Import it again with “Take over” (--update) to have it.")


@dataclass(frozen=True)
class Update:
    """A known utterance that is to take its source's new text, if its own is still `before`."""

    id: int
    before: str
    text: str
    origin: str


@dataclass(frozen=True)
class HeldMark:
    """An utterance that the project holds. `print` is of the text that it came with, "" where that is not known."""

    id: int
    key: str
    text: str
    start: int
    end: int
    print: str = ""
    joined: bool = False

    def compared(self, where: str, text: str, update: bool) -> tuple[Problem, Update | None] | None:
        """What to say, and to do, of a source whose text is `text` now; None when nothing has changed."""
        if self.print in ("", text_print(text)) or text == self.text:
            return None
        if not transcribed(text):
            if not transcribed(self.text):
                return None
            kept = say("has no text in its source now; {key} keeps “{short}”.", key=self.key, short=_short(self.text))
            return Problem(where, kept, say("A transcript is never replaced by nothing; empty it by hand.")), None
        reads = say("reads “{short}” in its source now", short=_short(text))
        if self.joined or text_print(self.text) != self.print:
            here = say(
                "{reads}; {key} was edited here since and stays “{short}”.",
                reads=reads,
                key=self.key,
                short=_short(self.text),
            )
            return Problem(where, here, say("Compare them, and correct it by hand.")), None
        if not update:
            stays = say("stays as it was") if transcribed(self.text) else say("stays without a text")
            return Problem(
                where, say("{reads}; {key} {stays}.", reads=reads, key=self.key, stays=stays), TAKE_OVER
            ), None
        return (
            Problem(
                where,
                say("{reads}, which {key} took over.", reads=reads, key=self.key),
                say("Undo the import to have the old text."),
            ),
            Update(self.id, self.text, text, origin_of(self.start, self.end, text)),
        )


@dataclass
class Marks:
    """The utterances of one channel of a recording, by the stretches that they were imported from."""

    by_stretch: dict[tuple[int, int], list[HeldMark]] = field(default_factory=dict)
    any: bool = False

    _found: set[int] = field(default_factory=set)

    def alike(self, start: int, end: int) -> list[HeldMark]:
        """Those that were imported from this stretch."""
        return self.by_stretch.get((start, end), [])

    def find(self, start: int, end: int, text: str, whole: bool) -> HeldMark | None:
        """The one that was imported from this stretch with this text; a whole sound is known by any utterance on it,
        unless one was imported from just that stretch."""
        alike = self.alike(start, end)
        same = [mark for mark in alike if mark.print == text_print(text)]
        if same:
            mark = next((mark for mark in same if mark.id not in self._found), same[0])
            self._found.add(mark.id)
            return mark
        return HeldMark(0, "", "", start, end) if whole and self.any and not alike else None

    def left(self, start: int, end: int) -> HeldMark | None:
        """One that was imported from this stretch with a text that has not been found again: it may be another now."""
        mark = next((mark for mark in self.alike(start, end) if mark.id not in self._found), None)
        if mark is not None:
            self._found.add(mark.id)
        return mark


class Known:
    """Looks up recordings and their utterances, each once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._marks: dict[tuple[str, int | None], Marks] = {}
        self._some = reader.query_one("SELECT 1 FROM recordings LIMIT 1") is not None

    def info(self, digest: str) -> SoundInfo | None:
        """Rate, channels and length of a sound with this content, if the project has it."""
        if not self._some:
            return None
        rows = self._reader.query_all("SELECT rate, channels, frames FROM recordings WHERE digest = ?", (digest,))
        return SoundInfo(rows[0][0], rows[0][1], rows[0][2], "") if rows else None

    def marks(self, digest: str, channel: int | None) -> Marks:
        """What is marked on a channel of a sound."""
        if not self._some:
            return Marks()
        if (digest, channel) not in self._marks:
            self._marks[digest, channel] = self._read(digest, channel)
        return self._marks[digest, channel]

    def _read(self, digest: str, channel: int | None) -> Marks:
        rows = self._reader.query_all(
            'SELECT u.id, u.key, u.text, u.start, u."end", u.origin FROM recordings r'
            " JOIN utterances u ON u.recording_id = r.id WHERE r.digest = ? AND r.channel IS ?",
            (digest, channel),
        )
        found: defaultdict[tuple[int, int], list[HeldMark]] = defaultdict(list)
        for id, key, text, start, end, origin in rows:
            parts = [part for part in origin.split(";") if part]
            if not parts:
                found[start, end].append(HeldMark(id, key, text, start, end))
            for part in parts:
                stretch, _, printed = part.partition(":")
                first, _, last = stretch.partition("-")
                if first.isdigit() and last.isdigit():
                    mark = HeldMark(id, key, text, int(first), int(last), printed, joined=len(parts) > 1)
                    found[mark.start, mark.end].append(mark)
        return Marks(found, bool(rows))


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_LETTERS else text[: SHOWN_LETTERS - 1].rstrip() + "…"
