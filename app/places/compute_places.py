"""Where a run can train: on this computer, found without torch, and in the places that this person has. What cannot be
used stays listed, with the reason."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace

from app import machine
from app.i18n import tr, worded
from app.places.words import kind_title, limits_words
from core.errors import ConfigError
from core.graphics_cards import ALL, Card, cards, engine_build
from core.places.ahead import unfit
from core.places.place import Place
from core.places.places import places as kept_places
from core.places.seen import seen
from core.training.config import TrainConfig

ON = "on:"
"""How the keys of places elsewhere begin."""


@dataclass(frozen=True)
class ComputePlace:
    """A device, by TrainConfig's key, with the numbers of graphics cards behind a colon where there are several
    ("cuda:all"); or a place `elsewhere`, by its name ("on:lab"). `reason` says why it cannot be used, "" when it can.
    Memory in bytes."""

    key: str
    title: str
    detail: str
    reason: str = ""
    used: int = 0
    total: int = 0
    elsewhere: Place | None = None

    @property
    def usable(self) -> bool:
        return not self.reason


def find_places() -> list[ComputePlace]:
    """The best first, then those elsewhere. It asks the driver, for up to some seconds: not for the GUI thread."""
    return [*places(cards(), engine_build()), *elsewhere()]


def elsewhere() -> list[ComputePlace]:
    """The places that this person has; none where they cannot be read, which Settings says."""
    try:
        found = kept_places().values()
    except ConfigError:
        return []
    return [_as_seen(place_elsewhere(place), place) for place in found]


def _as_seen(row: ComputePlace, place: Place) -> ComputePlace:
    """With what was in the way there when it answered last: that may be mended by now."""
    known = seen(place)
    why = next(unfit(place, known.hello), None) if known is not None else None
    if why is None:
        return row
    return replace(
        row, detail=tr("When it answered last: {reason} {detail}", detail=row.detail, reason=worded(why.message))
    )


def place_elsewhere(place: Place) -> ComputePlace:
    """A place as a row of choices: how it is reached, and what a run gets there."""
    kind, address = kind_title(place.kind), place.reached_at
    detail = tr("{kind}: {address}, {limits}", kind=kind, address=address, limits=limits_words(place))
    return ComputePlace(f"{ON}{place.name}", place.name, detail, elsewhere=place)


def device_of(key: str) -> tuple[str, str]:
    """TrainConfig's device and cards of a place's key: in one elsewhere, whatever is there."""
    if key.startswith(ON):
        return "auto", ""
    device, _, numbers = key.partition(":")
    return device, numbers


def places(gpus: list[Card], built_for: str) -> list[ComputePlace]:
    """The devices as people choose them; an Apple GPU is listed on Macs only, a graphics card elsewhere only."""
    used, total = machine.memory()
    found: list[ComputePlace] = []
    for device in machine.compute_devices(gpus):
        if device.key == "cpu":
            detail = tr("{name}, {n} cores", name=machine.cpu_name(), n=machine.cores())
            found.append(ComputePlace("cpu", tr("This computer, CPU"), detail, "", used, total))
        elif device.key == "mps" and sys.platform == "darwin":
            found.append(ComputePlace("mps", tr("This computer, Apple GPU"), device.detail, device.reason, used, total))
        elif device.key == "cuda" and sys.platform != "darwin":
            found += _cuda(gpus, built_for)
    return found


def _cuda(gpus: list[Card], built_for: str) -> list[ComputePlace]:
    """The card; or of several whichever is free, so that runs wait for none that is, all of them together, and each."""
    title = tr("This computer, GPU")
    if not gpus:
        return [ComputePlace("cuda", title, "", tr("No NVIDIA card was found"))]
    reason = "" if built_for else tr("The engine that is installed here is for CPUs only")
    each = [
        ComputePlace(f"cuda:{gpu.index}", f"{title} {gpu.index}", gpu.name, reason, gpu.used, gpu.total) for gpu in gpus
    ]
    if len(gpus) == 1:
        return [replace(each[0], key="cuda")]
    names = ", ".join(dict.fromkeys(gpu.name for gpu in gpus))
    smallest = min(gpus, key=lambda gpu: gpu.total)
    used, total = smallest.used, smallest.total
    return [
        ComputePlace("cuda", tr("This computer, a free GPU"), names, reason, used, total),
        ComputePlace(f"cuda:{ALL}", tr("This computer, all {n} GPUs", n=len(gpus)), names, reason, used, total),
        *each,
    ]


def key_of(config: TrainConfig) -> str:
    """The place that a run's settings name."""
    return f"{config.device}:{config.cards}" if config.cards else config.device


def with_some(found: list[ComputePlace], key: str) -> list[ComputePlace]:
    """The places, and one more for some of several cards that a run's settings name."""
    device, _, cards = key.partition(":")
    every = next((place for place in found if place.key == f"{device}:{ALL}"), None)
    if not cards or every is None or any(place.key == key for place in found):
        return found
    return [*found, replace(every, key=key, title=tr("This computer, GPUs {numbers}", numbers=cards))]


def best(found: list[ComputePlace]) -> str:
    """The key of what "auto" would take."""
    return next((place.key for place in found if place.usable), "cpu")
