"""From found items to what can be stored: look at each sound once, and sort out what is known, changed or broken.

`gather` only reads, on any thread and several at once; `writer.store` writes on the thread of the writer.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from core import audio
from core.audio import SoundInfo
from core.errors import Cancelled, SoundError
from core.importers import phase
from core.importers.account import NO_ACCOUNT, Account, PartCount
from core.importers.coverage import Coverage
from core.importers.existing import HeldMark, Known, Marks, Update, new_length
from core.importers.fitting import fitted, stretch_of, within
from core.importers.item import FileTiers, Found, Item, Options
from core.importers.segmentation import cut_sound, shared_out
from core.project.queries import Reader
from core.project.records import Problem
from core.project.stored import as_stored
from core.storable import SIGN, storable
from core.wording import say, say_n

LONGEST_TEXT = 10_000
LETTERS_A_S = 100
"""A text of more letters than both allow cannot be what is said in its sound: something went wrong in the file."""
BATCH = 64


@dataclass(frozen=True)
class Ready:
    """An item whose sound was read: what the rows of its recording and utterance need. Frames of `info.rate`."""

    item: Item
    digest: str
    info: SoundInfo
    start: int
    end: int
    channel: int | None
    text: str


@dataclass
class Gathered:
    """Everything that is to be stored, and everything that is not."""

    format: str
    options: Options
    ready: list[Ready] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    known: int = 0
    changed: list[Problem] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    lengths: dict[str, int] = field(default_factory=dict)
    """Frames by digest of known sounds that are read otherwise now than when they were first imported."""
    coverage: Coverage = field(default_factory=Coverage)
    account: Account = NO_ACCOUNT
    parts: tuple[PartCount, ...] = ()
    paths: tuple[Path, ...] = ()
    """What was imported, as it was named."""
    besides: list[tuple[int, Ready]] = field(default_factory=list)
    """Known utterances, by their ids, that come with tiers."""
    tiers: list[tuple[str, SoundInfo, FileTiers]] = field(default_factory=list)
    """What files hold beside their utterances, with the digest of the sound."""


@dataclass(frozen=True)
class _Sound:
    path: Path
    digest: str
    info: SoundInfo


def gather(
    reader: Reader,
    format: str,
    found: Iterable[Found],
    options: Options,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
    keep_empty: bool = False,
) -> Gathered:
    """Read every sound once (hash, length). Raises `Cancelled`; changes nothing."""
    out = Gathered(format, options)
    by_sound: dict[Path, list[Item]] = {}
    tiers: dict[Path, list[FileTiers]] = {}
    for one in map(_kept, found):
        if cancelled():
            raise Cancelled
        if isinstance(one, Problem):
            out.problems.append(one)
        elif isinstance(one, FileTiers):
            tiers.setdefault(one.sound, []).append(one)
        elif problem := _unfit(one, keep_empty or options.keep_empty or (options.bare and one.source is None)):
            out.problems.append(problem)
        else:
            by_sound.setdefault(one.sound, []).append(one)
    out.problems += _unreadable(item for items in by_sound.values() for item in items)
    sorting = _Sorting(reader, out, cancelled)
    done, total = 0, sum(len(items) for items in by_sound.values())
    sounds = list(by_sound)
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        for first in range(0, len(sounds), BATCH):
            part = sounds[first : first + BATCH]
            for path, look in zip(part, _looks(part, pool, sorting.known, cancelled), strict=True):
                sorting.sound(look, by_sound[path], pool)
                if isinstance(look, _Sound):
                    for one in tiers.get(path, ()):
                        file, said = within(one, look.info)
                        out.tiers.append((look.digest, look.info, file))
                        out.problems += said
                done += len(by_sound[path])
            progress(done, total)
    return out


def _kept(found: Found) -> Found:
    """With texts that can be stored: half a letter, as JSON can spell it, would end the whole import."""
    changed: dict[str, Any] = {
        name: new
        for name, value in vars(found).items()
        if isinstance(value, str) and (new := storable(value)) is not value
    }
    if isinstance(found, Item) and found.tags:
        changed["tags"] = tuple(map(storable, found.tags))
    return replace(found, **changed) if changed else found


def _unreadable(items: Iterable[Item]) -> Iterator[Problem]:
    """What to say of files of which letters could not be read, as the sign for that in their texts shows."""
    by_file: dict[Path | None, list[Item]] = {}
    for item in items:
        if SIGN in item.text:
            by_file.setdefault(item.source, []).append(item)
    for source, those in by_file.items():
        why = say("holds {sign} where a letter cannot be read. It was imported so.", sign=SIGN)
        if len(those) > 1:
            why = say_n(
                "holds {sign} where a letter cannot be read, as one more text of its file does. It was imported so.",
                "holds {sign} where a letter cannot be read, as %n more texts of its file do. It was imported so.",
                len(those) - 1,
                sign=SIGN,
            )
        yield Problem(those[0].where, why, say("Search for the sign here, and write the letters."), source, came=True)


def _unfit(item: Item, keep_empty: bool) -> Problem | None:
    """What is wrong with an item before its sound is looked at."""
    name = str(item.sound)
    if not name.isprintable() and any("\ud800" <= c <= "\udfff" for c in name):
        return Problem(
            item.where.encode(errors="replace").decode(), say("has a name that is not text."), say("Rename the file.")
        )
    if not keep_empty and not as_stored(item.text):
        return Problem(item.where, say("has no text."), say("Write what is said in it, or leave it out."))
    return None


def _looks(
    paths: list[Path], pool: ThreadPoolExecutor, known: Known, cancelled: Callable[[], bool]
) -> Iterator[_Sound | SoundError]:
    """Hash and length of each sound, or what is wrong with it. One that the project holds is only hashed."""

    def digest(path: Path) -> str | SoundError:
        try:
            return audio.digest(path, cancelled)
        except SoundError as error:
            return error

    digests = list(pool.map(digest, paths))
    infos = [known.info(one) if isinstance(one, str) else None for one in digests]

    def look(path: Path, digest: str | SoundError, info: SoundInfo | None) -> _Sound | SoundError:
        if isinstance(digest, SoundError):
            return digest
        try:
            if cancelled():
                raise Cancelled
            return _Sound(path, digest, audio.by_clock(path) or info or audio.probe(path))
        except SoundError as error:
            return error

    yield from pool.map(look, paths, digests, infos)


class _Sorting:
    """Sorts the items of one sound after another into what was gathered."""

    def __init__(self, reader: Reader, out: Gathered, cancelled: Callable[[], bool]) -> None:
        self.known = Known(reader)
        self._out, self._options = out, out.options
        self._cancelled = cancelled
        self._seen: dict[Hashable, Item] = {}
        self._other_texts: list[tuple[Ready, Marks]] = []
        """Of one sound: what lies where the project has a mark of another text. Those that are as they were come
        first, so that a new mark over them is not taken for their new text."""

    def sound(self, sound: _Sound | SoundError, items: list[Item], pool: ThreadPoolExecutor) -> None:
        """All items of a sound. Raises `Cancelled`."""
        if self._cancelled():
            raise Cancelled
        if isinstance(sound, SoundError):
            message = sound.message
            if len(items) > 1:
                message = say_n(
                    "{message} Its mark waits for it.",
                    "{message} Its %n marks wait for it.",
                    len(items),
                    message=message,
                )
            path = items[0].sound
            for item in items:
                self._out.coverage.wait(item)
            self._out.problems.append(Problem(items[0].where, message, sound.hint, path, sound.detail))
            return
        if sound.info.remark:
            self._out.problems.append(
                Problem(sound.path.name, sound.info.remark, sound.info.hint, sound.path, came=True)
            )
        if (problem := phase.of_sound(sound.path, sound.info, items, self._options)) is not None:
            self._out.problems.append(problem)
        if (changed := new_length(self.known.info(sound.digest), sound.info)) is not None:
            self._out.problems.append(Problem(sound.path.name, *changed, came=True))
            self._out.lengths[sound.digest] = sound.info.frames
        for one in items:
            item, said = fitted(one, sound.info)
            self._out.problems += [said] if said else []
            stretch = speakable(item, stretch_of(item, sound.info), sound.info)
            if isinstance(stretch, Problem):
                self._out.problems.append(stretch)
                continue
            channels = self._channels(item, sound, *stretch, pool)
            if isinstance(channels, Problem):
                self._out.problems.append(channels)
                continue
            for channel in channels:
                named = _named_by_channel(item, sound.info, channel) if len(channels) > 1 else item
                self._stretch(named, sound, channel, *stretch)
        others, self._other_texts = self._other_texts, []
        for ready, marks in others:
            self._compare(ready, marks.left(ready.start, ready.end))

    def _channels(
        self, item: Item, sound: _Sound, start: int, end: int, pool: ThreadPoolExecutor
    ) -> list[int | None] | Problem:
        """The channels to hear: the item's own, the one chosen, each, or None for their mix. A mark that could be on
        any channel is on the loudest."""
        count = sound.info.channels
        chosen = item.channel if item.channel is not None else self._options.channel
        if item.channel is None and self._options.each_channel:
            if count == 1:
                return [None]
            return list(range(count)) if item.whole else [_loudest(sound.path, start, end, count, pool)]
        if chosen is not None and not 0 <= chosen < count:
            return Problem(
                item.where,
                say("has no channel {number}.", number=chosen + 1),
                say("Choose another channel or mix them."),
            )
        return [chosen]

    def _stretch(self, item: Item, sound: _Sound, channel: int | None, start: int, end: int) -> None:
        marks = self.known.marks(sound.digest, channel)
        one = Ready(item, sound.digest, sound.info, start, end, channel, as_stored(item.text))
        if item.whole and self._options.cut == "pauses" and not marks.any:
            self._cut(one)
        else:
            self._sort_in(one, marks)

    def _cut(self, whole: Ready) -> None:
        """At its pauses; a text is shared out by time, which is said."""
        item = whole.item
        if _same(whole) in self._seen:
            self._sort_in(whole, Marks())
            return
        try:
            pieces = cut_sound(item.sound, whole.channel, whole.info, self._options.cut_s, self._cancelled)
        except SoundError as error:
            self._out.problems.append(Problem(item.where, error.message, error.hint, item.sound, error.detail))
            return
        if not pieces:
            why = say("holds no speech that could be found, and was brought whole.")
            self._out.problems.append(Problem(item.where, why, say("Listen to it, or leave it out."), came=True))
            pieces = [(whole.start, whole.end)]
        if whole.text and len(pieces) > 1:
            why = say("was cut into {count:,} utterances, and its text shared out by time.", count=len(pieces))
            self._out.problems.append(Problem(item.where, why, say("Check where each begins and ends."), came=True))
        texts = shared_out(whole.text, pieces)
        self._seen[_same(whole)] = item
        for (start, end), text in zip(pieces, texts, strict=True):
            part = replace(item, start=start, end=end, text=text)
            self._out.ready.append(replace(whole, item=part, start=start, end=end, text=text))
            self._out.coverage.add(part, whole.info, start, end)

    def _sort_in(self, one: Ready, marks: Marks) -> None:
        """Keep what is new; the same sound twice in one import, or in the project already, is not."""
        item = one.item
        twin = self._seen.setdefault(_same(one), item)
        if twin is not item:
            self._out.problems.append(
                Problem(item.where, say("has the same sound as {where}.", where=twin.where), say("Keep one of them."))
            )
            self._out.coverage.wait(item)
            return
        mark = marks.find(one.start, one.end, one.text, item.whole)
        if mark is None and marks.alike(one.start, one.end):
            self._other_texts.append((one, marks))
        else:
            self._compare(one, mark)

    def _compare(self, one: Ready, mark: HeldMark | None) -> None:
        """With the mark that the project holds of it already, None where it has none."""
        self._out.coverage.add(one.item, one.info, one.start, one.end)
        if mark is None:
            self._out.ready.append(one)
            return
        if mark.id and one.item.beside:
            self._out.besides.append((mark.id, one))
        changed = mark.compared(one.item.where, one.text, self._options.update)
        if changed is None:
            self._out.known += 1
            return
        problem, update = changed
        self._out.changed.append(problem)
        if update is not None:
            self._out.updates.append(update)


def _same(one: Ready) -> Hashable:
    """By what an item of an import is known again in it: marks over one stretch are not the same when they say
    something else, or when somebody else speaks."""
    item = one.item
    stretch = (one.digest, one.channel, one.start, one.end)
    return *stretch, item.speaker or item.speaker_key, "" if item.whole else one.text


def speakable(item: Item, stretch: tuple[int, int] | Problem, info: SoundInfo) -> tuple[int, int] | Problem:
    """The stretch, or a problem where far more is written than anybody could say in it."""
    if isinstance(stretch, Problem):
        return stretch
    seconds = (stretch[1] - stretch[0]) / info.rate
    if len(item.text) <= max(LONGEST_TEXT, LETTERS_A_S * seconds):
        return stretch
    why = say("has {count:,} letters in {seconds:.1f} s of sound.", count=len(item.text), seconds=seconds)
    return Problem(item.where, why, say("Check that the file is whole, or cut its text."))


def _loudest(path: Path, start: int, end: int, channels: int, pool: ThreadPoolExecutor) -> int:
    """The channel on which a mark is loudest: whoever speaks is nearest to the own microphone."""

    def power(channel: int) -> float:
        try:
            x, _ = audio.read(path, start, end, channel=channel)
        except SoundError:
            return 0.0  # what cannot be read here is reported by the checks, with its utterance
        return float(np.square(x, dtype=np.float64).sum())

    return int(np.argmax(list(pool.map(power, range(channels)))))


def _named_by_channel(item: Item, info: SoundInfo, channel: int | None) -> Item:
    """A speaker for each channel, by its side."""
    if channel is None:
        return item
    side = ("left", "right")[channel] if info.channels == 2 else say("channel {number}", number=channel + 1)
    name = item.speaker or item.speaker_key or item.sound.stem
    key = f"{item.key or item.sound.stem}-{side.replace(' ', '-')}"
    return replace(item, speaker=f"{name}, {side}", speaker_key="", key=key)
