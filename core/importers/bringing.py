"""From found items to a project: look at each sound, leave out what is known or broken, write the rest in one step.

`gather` only reads, on any thread and several at once; `store` writes on the thread of the writer.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from core import audio
from core.audio import SoundInfo
from core.errors import Cancelled, SoundError
from core.importers.item import Found, ImportReport, Item, Options
from core.project.edits import as_stored, free_key, speaker_id
from core.project.history import Step
from core.project.queries import Reader
from core.project.records import Problem
from core.project.splits import assign_splits, place_new
from core.project.store import Project

SHORTEST_S = 0.05
BATCH = 64


@dataclass(frozen=True)
class Ready:
    """An item whose sound was read: what a recording's row needs."""

    item: Item
    digest: str
    info: SoundInfo


@dataclass
class Gathered:
    """Everything that is to be stored, and everything that is not."""

    format: str
    options: Options
    ready: list[Ready] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    known: int = 0


def gather(
    reader: Reader,
    format: str,
    found: Iterable[Found],
    options: Options,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Gathered:
    """Read every sound once (hash, length). Raises `Cancelled`; changes nothing."""
    out = Gathered(format, options)
    items: list[Item] = []
    for one in found:
        if cancelled():
            raise Cancelled
        (items if isinstance(one, Item) else out.problems).append(one)  # type: ignore[arg-type]
    seen: dict[str, str] = {}
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        for first in range(0, len(items), BATCH):
            if cancelled():
                raise Cancelled
            part = items[first : first + BATCH]
            for item, result in zip(part, pool.map(lambda one: _look(one, options), part), strict=True):
                _sort_in(out, reader, item, result, seen)
            progress(min(first + BATCH, len(items)), len(items))
    return out


def _look(item: Item, options: Options) -> Ready | Problem:
    """Hash and length of an item's sound, or what is wrong with it."""
    if not as_stored(item.text):
        return Problem(item.where, "has no text.", "Write what is said in it, or leave it out.")
    if not str(item.sound).isprintable() and any("\ud800" <= c <= "\udfff" for c in str(item.sound)):
        return Problem(item.where.encode(errors="replace").decode(), "has a name that is not text.", "Rename the file.")
    try:
        info = audio.probe(item.sound)
        digest = audio.digest(item.sound)
    except SoundError as error:
        return Problem(item.where, error.message, error.hint)
    if options.channel is not None and not 0 <= options.channel < info.channels:
        return Problem(item.where, f"has no channel {options.channel + 1}.", "Choose another channel or mix them.")
    end = info.frames if item.end is None else item.end
    if not 0 <= item.start < end <= info.frames:
        return Problem(item.where, f"lies outside of {item.sound.name}.", "Correct its start and end.")
    if end - item.start < SHORTEST_S * info.rate:
        return Problem(item.where, f"is only {(end - item.start) * 1000 // info.rate} ms long.", "Leave it out.")
    return Ready(item, digest, info)


def _sort_in(out: Gathered, reader: Reader, item: Item, result: Ready | Problem, seen: dict[str, str]) -> None:
    """Keep what is new; the same sound twice in one import, or in the project already, is not."""
    if isinstance(result, Problem):
        out.problems.append(result)
        return
    stretch = f"{result.digest} {item.start} {item.end}"
    if stretch in seen:
        out.problems.append(Problem(item.where, f"has the same sound as {seen[stretch]}.", "Keep one of them."))
        return
    seen[stretch] = item.where
    known = reader.query_one(
        "SELECT 1 FROM recordings r JOIN utterances u ON u.recording_id = r.id WHERE r.digest = ? AND r.channel IS ?",
        (result.digest, out.options.channel),
    )
    if known:
        out.known += 1
    else:
        out.ready.append(result)


def store(project: Project, gathered: Gathered, cancelled: Callable[[], bool]) -> ImportReport:
    """Write everything in one step, with splits for what has none. Raises `Cancelled` and leaves nothing."""
    copied: list[Path] = []
    added: list[int] = []
    recordings: dict[str, int] = {}
    seconds = 0.0
    try:
        with project.step(f"Import {len(gathered.ready):,} utterances") as step:
            splits_before = project.query_one("SELECT 1 FROM utterances WHERE split != '' LIMIT 1") is not None
            speakers = _Speakers(project, step)
            for ready in gathered.ready:
                if cancelled():
                    raise Cancelled
                if ready.digest not in recordings:
                    recordings[ready.digest] = _add_recording(project, step, ready, gathered.options, copied)
                added.append(_add_utterance(project, step, ready, recordings[ready.digest], speakers))
                item = ready.item
                frames = (ready.info.frames if item.end is None else item.end) - item.start
                seconds += frames / ready.info.rate
            _give_splits(project, gathered, added, splits_before)
    except BaseException:
        for path in copied:
            path.unlink(missing_ok=True)
        raise
    return ImportReport(
        gathered.format, len(added), len(recordings), seconds, list(gathered.problems), gathered.known, checked=False
    )


def _give_splits(project: Project, gathered: Gathered, added: list[int], splits_before: bool) -> None:
    own = any(ready.item.split for ready in gathered.ready)
    if not added:
        return
    if own or splits_before:
        place_new(project, added)
    else:
        assign_splits(project)


def _add_recording(project: Project, step: Step, ready: Ready, options: Options, copied: list[Path]) -> int:
    sound = ready.item.sound.absolute()
    path = str(sound)
    if options.copy:
        target = project.folder / "recordings" / f"{sound.stem}-{ready.digest[:8]}{sound.suffix.lower()}"
        if not target.exists():
            audio.copy(sound, target)
            copied.append(target)
        path = target.relative_to(project.folder).as_posix()
    known = project.query_one(
        "SELECT id FROM recordings WHERE digest = ? AND channel IS ?", (ready.digest, options.channel)
    )
    if known is not None:
        return int(known)
    return step.add(
        "recordings",
        digest=ready.digest,
        name=as_stored(sound.name),
        path=path,
        rate=ready.info.rate,
        channels=ready.info.channels,
        frames=ready.info.frames,
        channel=options.channel,
        voices=options.voices,
    )


def _add_utterance(project: Project, step: Step, ready: Ready, recording: int, speakers: _Speakers) -> int:
    item = ready.item
    return step.add(
        "utterances",
        key=free_key(project, as_stored(item.key or item.sound.stem)),
        recording_id=recording,
        start=item.start,
        end=ready.info.frames if item.end is None else item.end,
        text=as_stored(item.text),
        speaker_id=speakers.of(item),
        split=item.split,
        left_out=0,
        prompt="",
    )


class _Speakers:
    """Speakers by name, or by the id that the source knows them by: those get short names of their own."""

    def __init__(self, project: Project, step: Step) -> None:
        self._project, self._step = project, step
        self._known: dict[str, int | None] = {}
        self._number = 0

    def of(self, item: Item) -> int | None:
        key = item.speaker or item.speaker_key
        if key not in self._known:
            self._known[key] = self._keyed(key) if item.speaker_key else speaker_id(self._project, self._step, key)
        return self._known[key]

    def _keyed(self, key: str) -> int:
        found = self._project.query_one("SELECT id FROM speakers WHERE source_key = ?", (key,))
        if found is not None:
            return int(found)
        while True:
            self._number += 1
            name = f"Speaker {self._number}"
            if self._project.query_one("SELECT 1 FROM speakers WHERE name = ?", (name,)) is None:
                return self._step.add("speakers", name=name, notes="", source_key=key)
