"""Writing what was gathered: recordings, utterances, speakers, splits and new texts, all in one step."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from core import audio
from core.errors import Cancelled, SoundError
from core.importers.account import TierUse
from core.importers.beside_items import TierAccount
from core.importers.existing import origin_of
from core.importers.file_opening import LARGEST_FILE, read_bytes
from core.importers.ingest import Gathered, Ready
from core.importers.item import ImportReport, Item, Options
from core.importers.take_tiers import READERS
from core.importers.tier_writer import TierWriter
from core.project import documents
from core.project.recording.video import kept_path
from core.project.records import Problem, joined_tags
from core.project.splits.split_plan import assign_splits, place_new
from core.project.step import Step
from core.project.store import Project
from core.project.stored import as_stored
from core.video.files import FilmsBeside, print_of
from core.wording import say

LONGEST_NAME_BYTES = 150
ELAN = ".eaf"
GIVEN_BACK = (ELAN, ".textgrid", ".cha", ".flextext", ".exb")
"""Annotation files that go out again as they came, with what was edited here in them."""
FACTS = ("age", "gender", "place")


def store(project: Project, gathered: Gathered, cancelled: Callable[[], bool]) -> ImportReport:
    """Write everything in one step, with splits for what has none. Raises `Cancelled` and leaves nothing."""
    copied: list[Path] = []
    added: list[int] = []
    updated = 0
    recordings: dict[tuple[str, int | None], int] = {}
    seconds = 0.0
    try:
        with documents.keeping(project.folder) as keep, project.step(say("Import")) as step:
            splits_before = project.query_one("SELECT 1 FROM utterances WHERE split != '' LIMIT 1") is not None
            speakers, keys, sources = _Speakers(project, step), _Keys(project), _Sources(project, step, gathered, keep)
            tiers, films = TierWriter(step), FilmsBeside()
            for ready in gathered.ready:
                if cancelled():
                    raise Cancelled
                place = (ready.digest, ready.channel)
                if place not in recordings:
                    recordings[place] = _add_recording(project, step, ready, gathered.options, copied, films)
                sources.add(recordings[place], ready.item)
                own = gathered.options.keep_splits
                added.append(_add_utterance(step, ready, recordings[place], speakers, keys, own))
                if ready.item.beside:
                    tiers.beside(recordings[place], ready.info, added[-1], ready.item.beside)
                seconds += (ready.end - ready.start) / ready.info.rate
            account = _write_tiers(project, step, gathered, tiers)
            updated = _update(step, gathered)
            _lengthen(project, step, gathered)
            _give_splits(project, gathered, added, splits_before)
    except BaseException:
        for path in copied:
            path.unlink(missing_ok=True)
        raise
    return ImportReport(
        gathered.format,
        len(added),
        len(recordings),
        seconds,
        [*gathered.problems, *sources.problems()],
        gathered.known,
        checked=False,
        changed=tuple(gathered.changed),
        updated=updated,
        account=gathered.account,
        parts=gathered.parts,
        tiers=account,
    )


def _write_tiers(project: Project, step: Step, gathered: Gathered, tiers: TierWriter) -> tuple[TierUse, ...]:
    """What stands beside known utterances, and on recordings by itself; tells what became of all of it."""
    for utterance, ready in gathered.besides:
        row = step.get("utterances", utterance)
        if row is not None:
            tiers.beside_known(row["recording_id"], ready.info, utterance, ready.item.beside)
    for digest, info, file in gathered.tiers:
        recording = project.query_one("SELECT id FROM recordings WHERE digest = ? ORDER BY id LIMIT 1", (digest,))
        if recording is not None:
            tiers.standing(int(recording), info, file.standing)
    tiers.save()
    account = TierAccount()
    for file in (file for _, _, file in gathered.tiers):
        account.file(replace(file, standing=()))
    return account.uses_of(tiers.taken)


def _update(step: Step, gathered: Gathered) -> int:
    """Take over new texts, where nobody has changed the old one in the meantime."""
    count = 0
    for update in gathered.updates:
        row = step.get("utterances", update.id)
        if row is not None and row["text"] == update.before:
            step.put("utterances", update.id, row | {"text": update.text, "origin": update.origin})
            count += 1
    return count


def _lengthen(project: Project, step: Step, gathered: Gathered) -> None:
    """Let known recordings have the length that they are read with now"""
    for digest, frames in gathered.lengths.items():
        for (id,) in project.query_all("SELECT id FROM recordings WHERE digest = ?", (digest,)):
            step.change("recordings", int(id), frames=frames)


def _give_splits(project: Project, gathered: Gathered, added: list[int], splits_before: bool) -> None:
    own = gathered.options.keep_splits and any(ready.item.split for ready in gathered.ready)
    if not added:
        return
    if own or splits_before:
        place_new(project, added)
    else:
        assign_splits(project)


def _add_recording(
    project: Project, step: Step, ready: Ready, options: Options, copied: list[Path], films: FilmsBeside
) -> int:
    known = project.query_one(
        "SELECT id FROM recordings WHERE digest = ? AND channel IS ?", (ready.digest, ready.channel)
    )
    if known is not None:
        row = step.get("recordings", int(known))
        if ready.item.video is not None and row is not None and not row["video"]:
            step.change("recordings", int(known), **_video(project, ready, films))
        return int(known)
    sound = ready.item.sound.absolute()
    path = str(sound)
    if sound.is_relative_to(project.folder):  # it moves with the project
        path = sound.relative_to(project.folder).as_posix()
    elif options.copy:
        stem = sound.stem.encode()[:LONGEST_NAME_BYTES].decode(errors="ignore")
        target = project.folder / "recordings" / f"{stem}-{ready.digest[:8]}{sound.suffix.lower()}"
        if not target.exists():
            audio.copy(sound, target)
            copied.append(target)
        path = target.relative_to(project.folder).as_posix()
    return step.add(
        "recordings",
        digest=ready.digest,
        name=as_stored(sound.name),
        path=path,
        rate=ready.info.rate,
        channels=ready.info.channels,
        frames=ready.info.frames,
        channel=ready.channel,
        voices=options.voices,
        **_video(project, ready, films),
    )


def _video(project: Project, ready: Ready, films: FilmsBeside) -> dict[str, Any]:
    """The film that an item names, else the one of its sound's name: nothing is copied of it."""
    film = ready.item.video or films.of(ready.item.sound.absolute())
    if film is None:
        return {}
    plain = Path(os.path.normpath(film))  # a name may have come with "..": it is shown, and kept
    film = plain if plain.is_file() and plain.samefile(film) else film
    try:
        printed = print_of(film)
    except SoundError:
        return {}
    shift_s = ready.item.video_shift_s if ready.item.video is not None else 0.0
    return {"video": kept_path(project.folder, film), "video_print": printed, "video_shift_s": shift_s}


def _add_utterance(step: Step, ready: Ready, recording: int, speakers: _Speakers, keys: _Keys, keep_split: bool) -> int:
    item = ready.item
    return step.add(
        "utterances",
        key=keys.free(item),
        recording_id=recording,
        start=ready.start,
        end=ready.end,
        text=ready.text,
        speaker_id=speakers.of(item),
        split=item.split if keep_split else "",
        left_out=0,
        prompt="",
        tags=joined_tags(item.tags),
        origin=origin_of(ready.start, ready.end, ready.text),
    )


class _Sources:
    """The annotation files of recordings, each read once: ELAN's and Praat's, and those of which tiers were left
    behind, that can be taken later. A recording has the first of those that one import brings something new from,
    ELAN's before others."""

    def __init__(self, project: Project, step: Step, gathered: Gathered, keep: Callable[[documents.Copy], str]) -> None:
        self._project, self._step, self._keep = project, step, keep
        self._behind = {
            file.source
            for _, _, file in gathered.tiers
            if file.refused and file.source is not None and file.source.suffix.lower() in READERS
        }
        self._kept: dict[Path, str] = {}
        self._first: dict[int, Path] = {}
        self._second: dict[Path, Path] = {}
        self._brought: Counter[Path] = Counter()

    def add(self, recording: int, item: Item) -> None:
        """Keep the file of an item; one that cannot be read any more is no loss to what was read from it."""
        source = item.source
        if source is None or not (source.suffix.lower() in GIVEN_BACK or source in self._behind):
            return
        self._brought[source] += 1
        if source not in self._kept:
            try:
                self._kept[source] = self._keep(documents.copy_of(source, read_bytes(source, LARGEST_FILE)))
            except OSError:
                self._kept[source] = ""
        first = self._first.get(recording)
        if first is None or (_is_elan(source) and not _is_elan(first)):
            self._first[recording] = first = source
        if first != source:
            self._second |= {source: first} if _is_elan(source) else {}
        elif self._kept[source]:
            self._step.change("recordings", recording, document=self._kept[source])

    def problems(self) -> list[Problem]:
        """Files that hold more than came from them, and are not kept because their sound has another already."""
        found = []
        for source, first in self._second.items():
            raw = documents.read(self._project.folder, self._kept[source]) or b""
            if raw.count(b"<ANNOTATION>") > self._brought[source]:
                why = say(
                    "is about the same sound as {name}: only its utterances go out to ELAN again.", name=first.name
                )
                found.append(Problem(source.name, why, say("Put both into one file in ELAN first."), source, came=True))
        return found


def _is_elan(file: Path) -> bool:
    return file.suffix.lower() == ELAN


class _Keys:
    """Names for utterances that are not taken yet: the item's own, its sound's, or that with a number for marks."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._used: set[str] = set()
        self._number: defaultdict[str, int] = defaultdict(int)

    def free(self, item: Item) -> str:
        wanted = as_stored(item.key or item.sound.stem)
        if (item.key or item.whole) and self._is_free(wanted):
            self._used.add(wanted)
            return wanted
        if self._number[wanted] == 0 and (item.key or item.whole):
            self._number[wanted] = 1
        while True:
            self._number[wanted] += 1
            key = f"{wanted}-{self._number[wanted]}"
            if self._is_free(key):
                self._used.add(key)
                return key

    def _is_free(self, key: str) -> bool:
        if key in self._used:
            return False
        return self._project.query_one("SELECT 1 FROM utterances WHERE key = ?", (key,)) is None


class _Speakers:
    """Speakers by name, or by the id that the source knows them by: those get short names of their own."""

    def __init__(self, project: Project, step: Step) -> None:
        self._project, self._step = project, step
        self._known: dict[tuple[str, str], int | None] = {}
        self._number = 0
        self._facts: dict[int, dict[str, str]] = {}

    def of(self, item: Item) -> int | None:
        who = as_stored(item.speaker), item.speaker_key
        if who not in self._known:
            self._known[who] = self._found(*who)
        id = self._known[who]
        if id is not None and (item.age or item.gender or item.place):
            self._tell(id, item)
        return id

    def _found(self, name: str, source_key: str) -> int | None:
        if source_key:
            found = self._project.query_one("SELECT id FROM speakers WHERE source_key = ?", (source_key,))
        elif name:
            found = self._project.query_one("SELECT id FROM speakers WHERE name = ?", (name,))
        else:
            return None
        if found is not None:
            return int(found)
        return self._step.add("speakers", name=name or self._short_name(), notes="", source_key=source_key)

    def _short_name(self) -> str:
        while True:
            self._number += 1
            name = say("Speaker {number}", number=self._number)
            if self._project.query_one("SELECT 1 FROM speakers WHERE name = ?", (name,)) is None:
                return name

    def _tell(self, id: int, item: Item) -> None:
        """Facts that the speaker lacks; what is known already stays."""
        if id not in self._facts:
            row = self._step.get("speakers", id) or {}
            self._facts[id] = {name: row.get(name, "") for name in FACTS}
        mine = self._facts[id]
        new = {name: as_stored(getattr(item, name)) for name in FACTS if not mine[name]}
        if new := {name: value for name, value in new.items() if value}:
            mine |= new
            self._step.change("speakers", id, **new)
