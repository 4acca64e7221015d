"""Sounds whose two channels cancel each other when they are mixed: noticed before and while they are imported, and one
channel proposed.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from core import audio
from core.audio import SoundInfo
from core.errors import SoundError
from core.importers.item import Item, Options
from core.project.records import Problem
from core.wording import say

LOOKED_AT_S = 5
PREVIEWED = 3
"""Sounds of a preview that are listened to."""
WHY = say("has two channels in opposite phase: mixed, they cancel each other and almost nothing is heard.")
HINT = say("Choose one channel instead of the mix: the first (--channel 0).")


def of_sound(path: Path, info: SoundInfo, items: Iterable[Item], options: Options) -> Problem | None:
    """What to say of a sound that would be mixed. Three places of it are listened to."""
    mixed = options.channel is None and not options.each_channel and any(item.channel is None for item in items)
    if info.channels < 2 or not mixed:
        return None
    length = LOOKED_AT_S * info.rate
    places = sorted({max(0, (info.frames - length) * part // 4) for part in (1, 2, 3)})
    try:
        bad = sum(audio.cancels(path, at, min(info.frames, at + length)) for at in places)
    except SoundError:
        return None  # what cannot be read is reported where it is imported
    return Problem(path.name, WHY, HINT, path, came=True) if 2 * bad > len(places) else None


def in_preview(rows: Iterable[Item], options: Options) -> list[Problem]:
    """The same of the first sounds of a preview that can be read at once."""
    found: list[Problem] = []
    for path in list(dict.fromkeys(item.sound for item in rows))[:PREVIEWED]:
        try:
            if audio.quick(path) and (problem := of_sound(path, audio.probe(path), [Item("", path, "")], options)):
                found.append(problem)
        except SoundError:
            continue
    return found
