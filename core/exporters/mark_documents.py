"""What formats of marks have in common: one document a sound, its utterances on a row for each speaker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from core.exporters.exporter import Export, ExportReport
from core.exporters.sounds import Placed, Sounds
from core.names import Names
from core.project.records import Problem, Recording, UtteranceRow
from core.tiers.model import Mark, Tier
from core.wording import say

Said = dict[str, None]
"""What an export has to say, each once and in order."""


@dataclass(frozen=True)
class LaneStretch:
    """An utterance within its sound, in frames. `id` is the utterance's, 0 for what is none."""

    start: int
    end: int
    text: str
    id: int = 0


@dataclass
class SpeakerLane:
    """Utterances of one speaker, none over another. `number` counts a speaker's lanes from 1."""

    speaker: str
    number: int
    stretches: list[LaneStretch] = field(default_factory=list)


def tier_of(lane: SpeakerLane, rate: int) -> Tier:
    """The lane as a tier, called after its speaker."""
    marks = (Mark(n, one.start / rate, one.end / rate, one.text) for n, one in enumerate(lane.stretches, 1))
    return Tier(lane.speaker, lane.number, tuple(marks), speaker=lane.speaker)


@dataclass
class Document:
    """Everything that goes into one file: `name` with its ending, the sound as it is called from there."""

    name: str
    sound: Placed
    recording: Recording | None = None
    lanes: list[SpeakerLane] = field(default_factory=list)

    def add(self, row: UtteranceRow, placed: Placed) -> None:
        """Put an utterance on the first lane of its speaker that is free; rows come in the order of time."""
        own = [lane for lane in self.lanes if lane.speaker == row.speaker]
        lane = next((lane for lane in own if lane.stretches[-1].end <= placed.start), None)
        if lane is None:
            lane = SpeakerLane(row.speaker, len(own) + 1)
            self.lanes.append(lane)
        lane.stretches.append(LaneStretch(placed.start, placed.end, row.text, row.id))

    @property
    def count(self) -> int:
        return sum(len(lane.stretches) for lane in self.lanes)


@dataclass
class Documents:
    """Goes through an export; `problems` and `files` (of sound) are whole when it has ended."""

    export: Export
    suffix: str
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._sounds = Sounds(self.export, "")
        self._names = Names()

    @property
    def files(self) -> int:
        return self._sounds.files

    def each(self) -> Iterator[Document]:
        """Every document, its sound written. With trimmed sound there is one for each utterance."""
        for recording, rows in self.export.by_recording():
            found: dict[str, Document] = {}
            for row in sorted(rows, key=lambda row: (row.start, row.end)):
                placed = self._sounds.of(row)
                if isinstance(placed, Problem):
                    self.problems.append(placed)
                    continue
                if placed.path not in found:
                    named = recording.name if self.export.sound == "none" else placed.path
                    found[placed.path] = Document(self._names.of(Path(named).stem, self.suffix), placed, recording)
                found[placed.path].add(row, placed)
            yield from found.values()

    def channel_kept_out(self, title: str) -> tuple[str, ...]:
        """What is said when marks go without sound for single channels."""
        channels = "SELECT 1 FROM recordings WHERE channel IS NOT NULL LIMIT 1"
        if self.export.sound != "none" or self.export.reader.query_one(channels) is None:
            return ()
        return (say("{title} cannot say which channel of a recording is meant.", title=title),)


def write_trees(
    export: Export,
    kind: str,
    title: str,
    suffix: str,
    root: Callable[[Document, Said], ET.Element],
    kept: Callable[[Document, Said], bytes | None],
) -> ExportReport:
    """Write one XML file a sound: the one that a document came with, as `kept` gives it (nothing of one that is in
    another file already), else what `root` makes of it.
    `kind` is the format's name on the command line, `title` as people say it; both add what is to be said to what they
    are given."""
    documents = Documents(export, suffix)
    count = files = 0
    said: Said = {}
    for document in documents.each():
        whole = kept(document, said)
        if whole:
            (export.out / document.name).write_bytes(whole)
        elif whole is None:
            tree = ET.ElementTree(root(document, said))
            ET.indent(tree, "  ")
            tree.write(export.out / document.name, encoding="utf-8", xml_declaration=True)
        count += document.count
        files += whole != b""
    said |= dict.fromkeys(documents.channel_kept_out(title))
    return ExportReport(kind, count, files + documents.files, tuple(said), tuple(documents.problems))
