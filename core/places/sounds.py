"""What of a run's recordings is sent: of each the stretches that its utterances are, or the file as it is, whichever is
fewer bytes. What lies in a place already is taken as it lies there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import SoundError
from core.places.contents import suffix_of
from core.places.spool import Spool
from core.places.stretches import HEADER_BYTES, Stretch, least_bytes
from core.places.sums import Known, Sums
from core.progress import Progress, quiet

There = Callable[[list[str]], set[str]]
"""Which of some contents are in the place already."""


def nothing_there(_names: list[str]) -> set[str]:
    return set()


@dataclass(frozen=True)
class Wanted:
    """A stretch of a recording that a run hears, if it is not `kept_out`."""

    stretch: Stretch
    kept_out: bool = False


@dataclass
class Recording:
    """One recording as it is sent: under `name` as a whole, or as stretches. Neither: it cannot be read here either, or
    nothing of it is heard."""

    audio: str
    size: int = 0
    name: str = ""
    stretches: dict[Stretch, Known] = field(default_factory=dict)

    def of(self, stretch: Stretch) -> Known | None:
        """What holds a stretch; for one without frames any other of the recording, which is too short for it as well.
        None where the recording goes as a whole, or not at all."""
        found = self.stretches.get(stretch)
        if self.name or (found is not None and found.frames):
            return found
        return next((one for one in self.stretches.values() if one.frames), None)

    def contents(self) -> dict[str, tuple[int, Path | Stretch]]:
        """What is sent of it by name: how many bytes, and where they come from."""
        if self.name:
            return {self.name: (self.size, Path(self.audio))}
        return {one.name: (one.size, stretch) for stretch, one in self.stretches.items() if one.frames}


def recordings(wanted: Iterable[Wanted]) -> dict[str, list[Stretch]]:
    """The stretches that are heard of each recording, each once."""
    found: dict[str, dict[Stretch, None]] = {}
    for one in wanted:
        own = found.setdefault(one.stretch.audio, {})
        if not one.kept_out:
            own[one.stretch] = None
    return {audio: list(own) for audio, own in found.items()}


def decide(
    heard: Mapping[str, list[Stretch]],
    sums: Sums,
    there: There = nothing_there,
    progress: Progress = quiet,
    spool: Spool | None = None,
) -> Iterator[Recording]:
    """How each recording is sent. Files that are not remembered are read, and stretches of them made: some minutes for
    a hundred hours, once. What is made is kept in the spool. `progress` counts recordings; it may raise to end it."""
    whole: dict[str, tuple[str, int]] = {}
    for number, audio in enumerate(heard, 1):
        if heard[audio]:
            try:
                path = Path(audio)
                whole[audio] = sums.of(path) + suffix_of(path), path.stat().st_size
            except OSError:
                pass
        progress(number, 2 * len(heard))
    lie_there = there(list(dict.fromkeys(name for name, _ in whole.values())))
    for number, (audio, own) in enumerate(heard.items(), 1):
        if audio not in whole:
            yield Recording(audio)
        else:
            name, size = whole[audio]
            cut = {} if name in lie_there else _cut(own, name[:64], size, sums, spool)
            yield Recording(audio, size, "" if cut else name, cut)
        progress(len(heard) + number, 2 * len(heard))


def _cut(own: list[Stretch], sum_of_file: str, size: int, sums: Sums, spool: Spool | None) -> dict[Stretch, Known]:
    """The stretches of a recording; nothing where the file as it is has no more bytes, or not all can be read."""
    if _as_it_is(own, size):
        return {}
    found: dict[Stretch, Known] = {}
    total = 0
    for stretch in own:
        try:
            found[stretch] = sums.of_stretch(stretch, sum_of_file, spool)
        except SoundError:
            return {}
        total += found[stretch].size if found[stretch].frames else 0
        if total >= size:
            return {}
    return found if total else {}


def _as_it_is(own: list[Stretch], size: int) -> bool:
    """Whether it is plain, without decoding anything, that the file as it is has fewer bytes than its stretches."""
    frames = sum(stretch.end - stretch.start for stretch in own)
    least = least_bytes(own[0].audio, frames) + HEADER_BYTES * len(own)
    return least >= size
