"""What an exporter is, what it is given, and what it says in the end. Which formats there are is `core.exporters`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Literal, overload

from core.errors import Cancelled, ProjectError
from core.progress import never, quiet
from core.project.queries import Ids, Reader
from core.project.records import Problem, Recording, Speaker, UtteranceRow
from core.wording import say, say_n

Sound = Literal["trimmed", "whole", "none"]
SOUNDS: dict[Sound, str] = {
    "trimmed": say("A file for every utterance, cut from its recording (WAV, 16 bit, at its own rate)"),
    "whole": say("The recordings as they are"),
    "none": say("No sound: the marks name the recordings where they lie"),
}
"""What can become of the sound, in words."""

HOLDS: dict[str, str] = {
    "marks": say("where in its recording an utterance lies"),
    "sound": say("the sound itself"),
    "key": say("the names of utterances"),
    "speaker": say("who speaks"),
    "age": say("the speakers’ age"),
    "gender": say("the speakers’ gender"),
    "place": say("the speakers’ place"),
    "split": say("which split an utterance belongs to"),
    "tags": "tags",
    "reading": say("what a model read"),
    "tiers": say("what stands on tiers beside the transcripts"),
    "notes": say("notes on utterances"),
    "recording_notes": say("notes on recordings"),
}
"""What a format may be able to hold, in words that go after "It cannot hold"."""

KEPT_RECORDINGS = 1000


class ExportRows(Sequence[UtteranceRow]):
    """The utterances of some ids, read from the project a page at a time."""

    PAGE = 512

    def __init__(self, reader: Reader, ids: Ids) -> None:
        self._reader, self._ids = reader, ids

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[UtteranceRow]:
        """In their order; those that were removed meanwhile are missing."""
        for first in range(0, len(self._ids), self.PAGE):
            yield from self._reader.rows(self._ids[first : first + self.PAGE])

    @overload
    def __getitem__(self, at: int) -> UtteranceRow: ...
    @overload
    def __getitem__(self, at: slice) -> ExportRows: ...
    def __getitem__(self, at: int | slice) -> UtteranceRow | ExportRows:
        if isinstance(at, slice):
            return ExportRows(self._reader, self._ids[at])
        found = self._reader.rows(self._ids[[at]])
        if not found:
            raise IndexError(at)
        return found[0]


@dataclass(frozen=True)
class Export:
    """One export: what goes (`rows`, those of a recording together and in its order) and where to.

    `out` is an empty folder to write into; `final` is where it will lie once everything is written. `sound` is one
    that the exporter offers. Paths of the project's recordings come from `source`. `softened` are sounds louder than
    full scale, by name, and what they were multiplied by.
    """

    reader: Reader
    rows: Sequence[UtteranceRow]
    out: Path
    sound: Sound = "trimmed"
    progress: Callable[[int, int], None] = quiet
    cancelled: Callable[[], bool] = never
    final: Path = Path()
    softened: dict[str, float] = field(default_factory=dict)
    _recordings: dict[int, Recording] = field(default_factory=dict)

    def each(self) -> Iterator[UtteranceRow]:
        """All utterances, telling how far it is. Raises `Cancelled`."""
        for number, row in enumerate(self.rows):
            if self.cancelled():
                raise Cancelled
            yield row
            self.progress(number + 1, len(self.rows))

    def by_recording(self) -> Iterator[tuple[Recording, list[UtteranceRow]]]:
        """The utterances of every recording together, like `each`."""
        for id, rows in groupby(self.each(), key=lambda row: row.recording_id):
            yield self.recording(id), list(rows)

    def recording(self, id: int) -> Recording:
        """The recording with this id. Raises `ProjectError` when the project holds none."""
        if id not in self._recordings:
            if len(self._recordings) > KEPT_RECORDINGS:
                self._recordings.clear()
            found = self.reader.recording(id)
            if found is None:
                raise ProjectError(say("A recording is no longer in the project."), say("Export again."))
            self._recordings[id] = found
        return self._recordings[id]

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        """Speakers by name."""
        return {speaker.name: speaker for speaker in self.reader.speakers()}

    def source(self, row: UtteranceRow | Recording) -> Path:
        """Where the recording lies now."""
        return self.reader.sound_path(row)


@dataclass(frozen=True)
class ExportReport:
    """What came of an export. `files` counts what was written; `not_held` says in whole sentences what the format
    could not take along; `problems` are utterances that were kept out."""

    format: str
    utterances: int
    files: int
    not_held: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def softened_words(softened: Mapping[str, float]) -> tuple[str, ...]:
    """What an export says of sounds that were louder than full scale."""
    if not softened:
        return ()
    name = min(softened, key=lambda key: softened[key])
    return (
        say_n(
            "1 sound was louder than full scale and written softer, so that nothing is cut off;"
            " most of all {name}, at {level:.0%} of its level.",
            "%n sounds were louder than full scale and written softer, so that nothing is cut off;"
            " most of all {name}, at {level:.0%} of its level.",
            len(softened),
            name=name,
            level=softened[name],
        ),
    )


def renamed_words(count: int) -> tuple[str, ...]:
    """What an export says of `count` utterances whose keys could not be names of files."""
    return (
        (say("{count:,} utterances got other names: theirs cannot be names of files.", count=count),) if count else ()
    )


@dataclass(frozen=True)
class Exporter:
    """A format to write. `holds` are keys of `HOLDS`; `suffix` is its files' ending, for people; `usual` is what mostly
    becomes of the sound.

    `write` writes into `Export.out` and never stops for one utterance: that becomes a `Problem`. What it raises
    (`WorkbenchError`, `Cancelled`, `OSError`) ends the export, and nothing is left of it.
    """

    key: str
    title: str
    summary: str
    suffix: str
    holds: frozenset[str]
    write: Callable[[Export], ExportReport]
    usual: Sound = "trimmed"

    @property
    def sounds(self) -> tuple[Sound, ...]:
        """What can become of the sound, the usual first: without marks, a text needs a sound of its own."""
        return ("trimmed", "whole", "none") if "marks" in self.holds else ("trimmed", "whole")
