"""Sending a run to a place: only what is not there already, by content, and from where it was cut."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from core import quantities
from core.errors import RunError
from core.places import wire
from core.places.link import Link
from core.places.parcel import Content, Parcel, missing, pack
from core.runs.folder import RunFolder
from core.wording import say

SMALL = 1 << 18
"""Files up to this are sent several at once."""
SPARE = 256 << 20
"""So much of the disk there is left to what the run writes."""

Told = Callable[[str, float], None]
"""What is done, in words, and how much of it; it may raise to end it."""


def send(link: Link, run: RunFolder, where: str, told: Told) -> int:
    """Have a run laid out in a place, as the folder `where` of its runs; how many bytes were sent. Raises
    `NotReached`, and `RunError` where something is missing here or refused there."""
    if link.ask("laid", run=where)["laid"]:
        return 0
    parcel = pack(run, link.root, lambda done, total: told(say("Reading sound"), done / max(1, total)))
    there = set(link.ask("folders", keys=list(parcel.folders))["there"])
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
    sent = 0
    words = say("Sending {size} to {place}", size=quantities.size(total), place=link.place.name)
    for count in _sendings(link, [parcel.contents[name] for name in absent], absent):
        sent += count
        told(words, sent / max(1, total))
    _lay(link, where, parcel)
    return sent


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
    """Send one content from where it was cut on."""
    while at < content.size or at == 0:
        part = content.part(at, wire.CHUNK)
        there = int(link.ask("put", part, name=content.name, at=at, size=content.size)["there"])
        if there <= at or not part:
            raise RunError(
                say(
                    "{name} has changed while it was sent.",
                    name=content.source if not isinstance(content.source, bytes) else "",
                ),
                say("Resume: it is read again."),
            )
        yield there - at
        at = there


def _lay(link: Link, where: str, parcel: Parcel) -> None:
    told = {"files": parcel.files, "folders": parcel.folders, "sounds": sorted(set(parcel.sounds))}
    data = json.dumps(told).encode()
    listed = Content(hashlib.sha256(data).hexdigest(), len(data), data)
    for _ in _pieces(link, listed, 0):
        continue
    link.ask("lay", run=where, list=listed.name)
