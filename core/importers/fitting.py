"""Where an item lies in its sound, in frames of it; and what becomes of words that do not."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from core.audio import SoundInfo
from core.importers.item import FileTiers, Item
from core.project.records import Problem
from core.tiers.parts import every
from core.wording import say, say_n

SHORTEST_S = 0.05
OVER_S = 0.05
"""As far a mark may reach beyond its sound and is clipped to it."""


def fitted(item: Item, info: SoundInfo) -> tuple[Item, Problem | None]:
    """The item without those of its words that lie outside of its sound, and what is said of them.

    An item that fits, that is no run of words, or of which nothing would be left, stays as it is.
    """
    if not item.parts or not isinstance(stretch_of(item, info), Problem):
        return item, None
    over, end_s = OVER_S, info.frames / info.rate
    good = [part for part in item.parts if -over < part.start_s < end_s and part.end_s < end_s + over]
    if not good:
        return item, None
    start_s, last_s = good[0].start_s, max(part.end_s for part in good)
    kept = replace(item, start_s=start_s, end_s=last_s, text=" ".join(part.text for part in good), parts=tuple(good))
    if isinstance(stretch_of(kept, info), Problem):
        return item, None
    bad = " ".join(part.text for part in item.parts if part not in good)
    if not bad:
        why = say("reaches beyond {name}; it was brought as far as its words do.", name=item.sound.name)
        return kept, Problem(item.where, why, say("Check where it begins and ends."), came=True)
    why = say(
        "has words outside of {name}, which is {end_s:.1f} s long: “{bad}” was left out.",
        name=item.sound.name,
        end_s=end_s,
        bad=bad,
    )
    return kept, Problem(item.where, why, say("Correct their times, or check that the sound is whole."))


def within(file: FileTiers, info: SoundInfo) -> tuple[FileTiers, list[Problem]]:
    """What stands on a recording without those marks that end behind its sound, and what is said of these. Marks of
    files without `places` are put at its end, which is said of each tier."""
    if not file.places:
        return file, list(_put_at_end(file, info))
    good, bad = [], []
    for part, where in zip(file.standing, file.places, strict=True):
        item = Item(where, file.sound, "", start_s=part.start_s, end_s=part.end_s)
        if part.end_s is not None and part.end_s >= info.frames / info.rate + OVER_S:
            bad.append(_outside(item, info))
        else:
            good.append(part)
    return replace(file, standing=tuple(good), places=()), bad


def _put_at_end(file: FileTiers, info: SoundInfo) -> Iterator[Problem]:
    last_s = info.frames / info.rate + OVER_S
    late = Counter(part.tier.name for part in every(file.standing) if part.end_s is not None and part.end_s >= last_s)
    for name, count in late.items():
        why = say_n(
            "has a mark that ends behind {sound}, which is {seconds:.1f} s long: it came only as far as that, or as a"
            " point at its end.",
            "has %n marks that end behind {sound}, which is {seconds:.1f} s long: they came only as far as that, or as"
            " points at its end.",
            count,
            sound=file.sound.name,
            seconds=info.seconds,
        )
        hint = say("Check that the sound is whole; the file keeps its times.")
        where = file.source.name if file.source is not None else file.where
        yield Problem(say("{name}, tier {name_2}", name=where, name_2=name), why, hint, file.source, came=True)


def _outside(item: Item, info: SoundInfo) -> Problem:
    name = item.sound.name
    why = say("lies outside of {name}, which is {seconds:.1f} s long.", name=name, seconds=info.seconds)
    return Problem(item.where, why, say("Correct its start and end, or check that the sound is whole."))


def stretch_of(item: Item, info: SoundInfo) -> tuple[int, int] | Problem:
    """The frames [start, end) of an item. A little beyond the sound's ends is clipped; more is a problem."""
    start: float = item.start
    end: float = info.frames if item.end is None else item.end
    if item.start_s is not None:
        start = item.start_s * info.rate
    if item.end_s is not None:
        end = item.end_s * info.rate
    if not (math.isfinite(start) and math.isfinite(end)):
        return Problem(item.where, say("has no time that makes sense."), say("Correct its start and end."))
    over = OVER_S * info.rate
    if not (-over < start < info.frames and start <= end < info.frames + over):
        if start > end:
            return Problem(item.where, say("ends before it begins."), say("Correct its start and end."))
        return _outside(item, info)
    first, last = max(0, math.floor(start + 0.5)), min(info.frames, math.floor(end + 0.5))
    if last - first < SHORTEST_S * info.rate:
        return Problem(
            item.where,
            say("is only {number} ms long.", number=max(0, last - first) * 1000 // info.rate),
            say("Leave it out."),
        )
    return first, last
