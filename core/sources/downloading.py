"""Fetching a model of the hub whole: what is asked for before, file by file, and what is remembered after. In a child.

Settings come first and weights last, so that what cannot be used is seen before gigabytes have come. One file is
`core.sources.fetch`'s.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from huggingface_hub import hf_hub_download

from core import hub_cache, quantities
from core.errors import HubError
from core.runs.room import free
from core.sources import kept as remembered
from core.sources import speaker_files
from core.sources.asking import LOOK_PATIENCE_S, known_checksums, look, offline_choices
from core.sources.fetch import Patience, checksums, fetched
from core.sources.hub import Downloaded, HubModel, cached_model, licence_named, told
from core.sources.hub_errors import FAILED, SAME_AGAIN, worded
from core.sources.needed import CONFIG, pickled
from core.wording import say, to_json

DEFAULT = "main"
"""Other programs find a model by its id alone where the cache knows which commit this is."""
MARGIN = 64 << 20
"""Bytes that are left free on the disk."""
TELL_EVERY_S = 0.2
SPEED_OVER_S = 5.0


@dataclass
class Meter:
    """How far the download is, told a few times a second. Bytes that were here already count as done."""

    total: int
    tell: Callable[[dict[str, Any]], None]
    done: int = 0
    file: str = ""
    waiting: str = ""
    _told: float = 0.0
    _marks: list[tuple[float, int]] = field(default_factory=list)

    def begin(self, name: str) -> None:
        self.file = name
        self._say(now=True)

    def arrived(self, count: int) -> None:
        self.done += count
        self.waiting = ""
        self._say(now=self.done >= self.total)

    def wait(self, why: str) -> None:
        self.waiting = why
        self._say(now=True)

    def _say(self, *, now: bool) -> None:
        at = time.monotonic()
        if now or at - self._told >= TELL_EVERY_S:
            self._told = at
            self._marks = [*(mark for mark in self._marks if at - mark[0] <= SPEED_OVER_S), (at, self.done)]
            progress = Downloaded(self.done, self.total, self.file, self._speed())
            self.tell(told(progress) | {"waiting": to_json(self.waiting)})

    def _speed(self) -> float:
        (first, before), (last, after) = self._marks[0], self._marks[-1]
        return max(0.0, (after - before) / (last - first)) if last > first else 0.0


def get(
    text: str,
    adapters: Iterable[str],
    patience_s: float,
    tell: Callable[[dict[str, Any]], None],
    *,
    speakers: bool = False,
) -> Path:
    """The folder of a model after fetching it; with `speakers`, of one that tells voices apart. Raises `HubError`; what
    came is kept."""
    if (here := _here(text, speakers)) is not None and not list(adapters):
        return here
    meter = Meter(0, tell)
    model = look(text, adapters, Patience(min(patience_s, LOOK_PATIENCE_S), meter.wait), speakers=speakers)
    _may_come(model)
    meter.total = model.size
    asked = hub_cache.split_id(text)[1]
    first = model.files[0].name if speakers else CONFIG
    known = known_checksums(model.id, model.revision)
    came: dict[str, str] = {}
    patience = Patience(patience_s, meter.wait)
    try:
        for file in model.files:
            meter.begin(file.name)
            expected = known.get(file.name, "")
            _, came[file.name] = fetched(model.id, model.revision, file, expected, patience, meter.arrived)
        if not asked and not model.pinned:
            patience.with_(lambda: hf_hub_download(model.id, first, revision=DEFAULT))
    except FAILED as error:
        raise worded(error, model.id, say("{kept} {here}", kept=SAME_AGAIN, here=offline_choices())) from error
    remembered.keep_pin(model.id, model.revision, came, stay=not asked or not remembered.kept().pin(model.id).revision)
    return hub_cache.snapshot(model.id, model.revision)


def _here(text: str, speakers: bool) -> Path | None:
    """The folder of a model that was fetched before and is still what it was: the network is not asked.

    What a branch is today ("ID@main") only the hub knows.
    """
    revision = hub_cache.split_id(text)[1]
    if revision and not hub_cache.COMMIT.fullmatch(revision):
        return None
    plain, wished = speaker_files.split(text) if speakers else (text, "")
    there = cached_model(plain)
    files = remembered.kept().pin(there.id).files.get(there.revision, {}) if there else {}
    if there is None or not files or not (speaker_files.chosen(files, wished) if speakers else there.whole):
        return None
    right = all(
        (path := there.folder / name).is_file() and checksums(path)[0] == sha256 for name, sha256 in files.items()
    )
    return there.folder if right else None


def _may_come(model: HubModel) -> None:
    """Raises `HubError` for a model that is of no use, whose licence was not accepted, or that the disk cannot hold."""
    if model.refused:
        raise HubError(
            say("{model} cannot be used: {refused}", model=model.id, refused=model.refused),
            say("Choose another model. Its page is {page}.", page=hub_cache.page_of(model.id)),
        )
    if not model.accepted:
        raise HubError(
            say(
                "The licence of {model} was not accepted yet: {licence}.",
                model=model.id,
                licence=licence_named(model.licence),
            ),
            say("Read it at {page}, then accept it.", page=hub_cache.page_of(model.id)),
        )
    converted = sum(file.size for file in model.files if pickled([file.name]))
    wanted, there = model.left + converted, free(hub_cache.hub_cache())
    if wanted + MARGIN > there:
        raise HubError(
            say(
                "The disk has {there} free, and {model} still needs {wanted}.",
                there=quantities.size(there),
                model=model.id,
                wanted=quantities.size(wanted),
            ),
            say(
                "Free some space on the disk of {folder}, or set HF_HOME to another disk. {kept}",
                folder=hub_cache.hub_cache(),
                kept=SAME_AGAIN,
            ),
        )
