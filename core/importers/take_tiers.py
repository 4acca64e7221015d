"""Tiers of recordings that were imported before tiers were: read from the documents that the project keeps of them.

An utterance is known in its document by the stretch and the text that it was imported with, as an export knows it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.audio import SoundInfo
from core.errors import Cancelled
from core.importers import chat, elan, exmaralda, flextext, textgrid
from core.importers.account import TierUse
from core.importers.beside_items import BesideReading, TierAccount, parts_of, unknown
from core.importers.existing import text_print
from core.importers.fitting import stretch_of, within
from core.importers.item import Item, Options
from core.importers.tier_sorts import sort_of, votes
from core.importers.tier_writer import TierWriter
from core.importers.tiers import AnnotationFile
from core.importers.word_joining import joined, joined_within
from core.progress import never, quiet
from core.project import documents
from core.project.records import Problem, Recording
from core.project.store import Project
from core.project.stored import as_stored
from core.tiers.model import Mark, Tier
from core.tiers.parts import Part
from core.wording import say, say_n

READERS: Mapping[str, Callable[[Path, bytes], list[AnnotationFile]]] = {
    ".eaf": elan.read_kept,
    ".textgrid": textgrid.read_kept,
    ".flextext": flextext.read_kept,
    ".cha": chat.read_kept,
    ".exb": exmaralda.read_kept,
}
"""How kept documents are read, by their endings."""


@dataclass(frozen=True)
class Taken:
    """What was taken: the recordings that something came to, an account of the tiers, and documents that told
    nothing."""

    recordings: int
    tiers: tuple[TierUse, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class _Place:
    """A mark in a document, and whether its text is the one that was imported."""

    tier: Tier
    mark: Mark
    same: bool


def take_tiers(
    project: Project,
    leave: str = "",
    progress: Callable[[int, int], None] = quiet,
    cancelled: Callable[[], bool] = never,
) -> Taken:
    """Put what kept documents hold beside the utterances that came from them; `leave` are names of tiers, separated by
    ";". Tiers that an utterance or a recording has something on already stay as they are. One step of the history.
    Raises `Cancelled`, and then nothing has changed."""
    recordings = [one for one in project.recordings() if one.document]
    account, problems, reached = TierAccount(), [], 0
    names: set[str] = set()
    with project.step(say("Take tiers from kept documents")) as step:
        writer = TierWriter(step)
        for number, recording in enumerate(recordings):
            if cancelled():
                raise Cancelled
            files = _read(project.folder, recording.document)
            if not files:
                why = say("has a document that cannot be read any more.")
                problems.append(Problem(recording.name, why, say("Import its file again.")))
                continue
            before = writer.waiting
            there, late = _take(project, writer, account, recording, files, Options(leave_tiers=leave))
            names |= there
            problems += late
            reached += writer.waiting > before
            progress(number + 1, len(recordings))
        problems += unknown(leave, names)
        writer.save()
        count = writer.taken.total()
        step.label = say_n("Take one annotation from kept documents", "Take %n annotations from kept documents", count)
    return Taken(reached, account.uses_of(writer.taken), tuple(problems))


def _read(project: Path, name: str) -> list[AnnotationFile]:
    """What a kept document holds, for each sound that it names; none where it cannot be read."""
    raw = documents.read(project, name)
    path = Path(name.removesuffix(documents.SUFFIX))
    reader = READERS.get(path.suffix)
    return [file for file in reader(path, raw) if file.tiers] if reader is not None and raw is not None else []


def _take(
    project: Project,
    writer: TierWriter,
    account: TierAccount,
    recording: Recording,
    files: Sequence[AnnotationFile],
    how: Options,
) -> tuple[set[str], list[Problem]]:
    """Put what one of the files holds, that from which most of the recording came, beside the utterances. Returns the
    names of all tiers there, and what is said of marks behind the sound."""
    info = SoundInfo(recording.rate, recording.channels, recording.frames, "")
    sql = "SELECT id, origin FROM utterances WHERE recording_id = ? AND origin != '' ORDER BY start, id"
    origins = {int(id): str(origin).split(";") for id, origin in project.query_all(sql, (recording.id,))}
    wanted = {part for parts in origins.values() for part in parts}
    judged, (_, offset, places) = max(
        ((one, _by_stretch(one, info, wanted)) for one in map(votes(files).judged, files)), key=lambda one: one[1][0]
    )
    found = _matched(origins, places)
    tiers = {place.tier.number: place.tier for those in found.values() for place in those}
    beside = BesideReading(judged, list(tiers.values()), offset, how)
    for utterance, those in found.items():
        parts: list[Part] = []
        for place in those:
            parts = _with(parts, beside.of(place.tier, place.mark))
        writer.beside_known(recording.id, info, utterance, parts)
    late: list[Problem] = []
    rest = beside.rest(recording.name, Path(recording.path)) if found else None
    if rest is not None:
        rest, late = within(replace(rest, source=None), info)
        writer.standing(recording.id, info, rest.standing)
        account.file(replace(rest, standing=()))
    names = {part.tier.name for part in parts_of(judged, list(tiers.values()))} if how.leave_tiers else set()
    return names, late


def _by_stretch(
    file: AnnotationFile, info: SoundInfo, wanted: set[str]
) -> tuple[tuple[int, int], float, Mapping[str, Sequence[_Place]]]:
    """(how many texts and stretches are found again, the clock on which most are, what lies where in the sound by
    "start-end" as origins have it)."""
    stretches = {part.partition(":")[0] for part in wanted}
    best: tuple[tuple[int, int], float, Mapping[str, Sequence[_Place]]] = ((-1, -1), 0.0, {})
    marks = [(tier, mark) for tier in file.tiers for mark in _marks(file, tier)]
    for offset in dict.fromkeys((*(offset for _, offset in file.media), 0.0)):
        found: defaultdict[str, list[_Place]] = defaultdict(list)
        for tier, mark in marks:
            stretch = stretch_of(Item("", Path(), "", start_s=mark.start_s + offset, end_s=mark.end_s + offset), info)
            if isinstance(stretch, tuple):
                key = f"{stretch[0]}-{stretch[1]}"
                found[key].append(_Place(tier, mark, f"{key}:{text_print(as_stored(mark.text))}" in wanted))
        here = len(stretches & found.keys())
        if here > best[0][1]:
            same = sum(any(place.same for place in those) for those in found.values())
            best = (same, here), offset, found
    return best


def _marks(file: AnnotationFile, tier: Tier) -> Iterator[Mark]:
    """Its marks, and the utterances that its words would be joined into."""
    yield from tier.marks
    if sort_of(tier) == "words":
        parent = file.by_name.get(tier.parent)
        whole = joined_within(tier.marks, parent.marks) if parent is not None else joined(tier.marks)
        yield from (mark for mark in whole if mark.parts)


def _matched(origins: Mapping[int, Sequence[str]], places: Mapping[str, Sequence[_Place]]) -> dict[int, list[_Place]]:
    """The marks that each utterance came from: with its text, and on the tier that most came from."""
    counted: Counter[int] = Counter()
    for parts in origins.values():
        for part in parts:
            counted.update(place.tier.number for place in places.get(part.partition(":")[0], ()) if place.same)
    used: set[tuple[int, int]] = set()
    found: dict[int, list[_Place]] = {}
    for utterance, parts in origins.items():
        for part in parts:
            here = [p for p in places.get(part.partition(":")[0], ()) if (p.tier.number, p.mark.number) not in used]
            if here:
                best = max(here, key=lambda p: (p.same, counted[p.tier.number], -p.tier.number))
                used.add((best.tier.number, best.mark.number))
                found.setdefault(utterance, []).append(best)
    return found


def _with(parts: Sequence[Part], more: Sequence[Part]) -> list[Part]:
    """Parts and those of another mark of the same utterance; of tiers with one text for each the texts are joined."""
    found = list(parts)
    for part in more:
        at = next((i for i, one in enumerate(found) if one.tier == part.tier), None)
        if at is None or part.tier.constraint != "association":
            found.append(part)
            continue
        one = found[at]
        text = " ".join(text for text in (one.text, part.text) if text.strip())
        origin = ";".join(origin for origin in (one.origin, part.origin) if origin)
        found[at] = replace(one, text=text, origin=origin, parts=tuple(_with(one.parts, part.parts)))
    return found
