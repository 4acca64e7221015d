"""Sending a run to a place: only what is not there already, by content, and from where it was cut."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from core import quantities
from core.errors import RunError
from core.places import seen, wire
from core.places.link import Link
from core.places.parcel import Content, Parcel, missing, pack
from core.places.ssh import NotReached
from core.runs.folder import RunFolder
from core.wording import say

SMALL = 1 << 18
"""Files up to this are sent several at once."""
SPARE = 256 << 20
"""So much of the disk there is left to what the run writes."""

TRIES = 3
"""So often something is sent that others take away meanwhile."""

Told = Callable[[str, float], None]
"""What is done, in words, and how much of it; it may raise to end it."""


def send(link: Link, run: RunFolder, where: str, told: Told) -> int:
    """Have a run laid out in a place, as the folder `where` of its runs; how many bytes were sent. Raises
    `NotReached`, and `RunError` where something is missing here or refused there."""
    if link.ask("laid", run=where)["laid"]:
        return 0
    there_already = partial(lie_there, link)
    parcel = pack(run, link.root, there_already, lambda done, total: told(say("Reading sound"), done / max(1, total)))
    sent = 0
    for left in reversed(range(TRIES)):
        sent += _bring(link, parcel, told)
        try:
            _lay(link, where, parcel)
            break
        except NotReached:
            raise
        except RunError:  # another run that was sent at the same time may have taken away what both need
            if not left or not _absent(link, parcel.wanted(folders_there(link, list(parcel.folders)))):
                raise
    seen.lies(str(link.hello.get("mark", "")), (*parcel.sounds, *parcel.folders))
    return sent


def _bring(link: Link, parcel: Parcel, told: Told) -> int:
    """Send what is not there; how many bytes. Raises `NotReached`, and `RunError` where there is no room for it."""
    there = folders_there(link, list(parcel.folders))
    total = missing(parcel, absent := _absent(link, parcel.wanted(there)))
    if (free := int(link.hello.get("free", 0))) < total + SPARE:
        raise RunError(
            say(
                "The disk of {place} has {free} free, and {size} are to be sent.",
                place=link.place.name,
                free=quantities.size(free),
                size=quantities.size(total),
            ),
            say("Free some space there (vizinho places tidy {place}), then resume.", place=link.place.name),
        )
    sent, begun = 0, time.monotonic()
    words = say("Sending {size} to {place}", size=quantities.size(total), place=link.place.name)
    for count in _sendings(link, [parcel.contents[name] for name in absent], absent):
        sent += count
        told(words, sent / max(1, total))
    seen.took(link.place, sent, time.monotonic() - begun)
    return sent


def lie_there(link: Link, names: list[str]) -> set[str]:
    """Which of some contents are in a place. Raises `NotReached`, `RunError`."""
    return set(names) - set(_absent(link, names))


def folders_there(link: Link, keys: list[str]) -> set[str]:
    """Which folders made of contents are in a place. Raises `NotReached`, `RunError`."""
    return set(link.ask("folders", keys=keys)["there"])


def _absent(link: Link, names: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    left = iter(names)
    while some := list(islice(left, wire.MOST_NAMES)):
        found |= link.ask("have", names=some)["missing"]
    return found


def _sendings(link: Link, contents: Iterable[Content], absent: dict[str, int]) -> Iterator[int]:
    """Send contents; tells how many bytes after each question."""
    small: list[Content] = []
    waiting = 0
    for content in contents:
        if content.size > SMALL:
            yield from _pieces(link, content, absent[content.name])
            continue
        if waiting + content.size > wire.CHUNK or len(small) >= wire.MOST_NAMES:
            yield _together(link, small)
            small, waiting = [], 0
        small.append(content)
        waiting += content.size
    if small:
        yield _together(link, small)


def _together(link: Link, contents: Iterable[Content]) -> int:
    data = [content.part(0, content.size) for content in contents]
    names = [[content.name, len(part)] for content, part in zip(contents, data, strict=True)]
    payload = b"".join(data)
    link.ask("put_all", payload, all=names)
    return len(payload)


def _pieces(link: Link, content: Content, at: int) -> Iterator[int]:
    """Send one content from where it was cut on, or from where somebody else who sends the same has got to."""
    back = 0
    while True:
        part = content.part(at, wire.CHUNK)
        there = int(link.ask("put", part, name=content.name, at=at, size=content.size)["there"])
        yield there - at
        if there >= content.size:
            return
        back += there <= at
        if back == TRIES or (not part and at < content.size):
            raise RunError(
                say(
                    "{name} has changed while it was sent.",
                    name=content.source if isinstance(content.source, Path) else "",
                ),
                say("Resume: it is read again."),
            )
        at = there


def _lay(link: Link, where: str, parcel: Parcel) -> None:
    told = {"run": where, "files": parcel.files, "folders": parcel.folders, "sounds": sorted(set(parcel.sounds))}
    data = json.dumps(told).encode()
    listed = Content(hashlib.sha256(data).hexdigest(), len(data), data)
    for _ in _pieces(link, listed, 0):
        continue
    link.ask("lay", run=where, list=listed.name)
