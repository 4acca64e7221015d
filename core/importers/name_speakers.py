"""Speakers from the names of sounds: a part of the name by its place, or what a pattern finds in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from core.errors import ImportFailed
from core.importers.item import Choice, Item
from core.wording import say

LEAD = "name:"
SEPARATORS = r"[-_. ]+"
SHOWN = 3
MOST_PARTS = 6


@dataclass(frozen=True)
class SpeakerRule:
    """Gives the speaker of a sound by its name without ending, "" where it has none."""

    of: Callable[[str], str]

    def named(self, item: Item) -> Item:
        """The item with that speaker, if its sound's name has one."""
        name = self.of(item.sound.stem)
        return replace(item, speaker=name, speaker_key="") if name else item


def speaker_rule(option: str) -> SpeakerRule | None:
    """What "name:2", "name:-1", "name:+:2" (parts between "+") or "name:/pattern/" mean; None for all else.

    A pattern's first group is the speaker, or all that it finds. Raises `ImportFailed` for what is not understood.
    """
    if not option.startswith(LEAD):
        return None
    said = option[len(LEAD) :]
    if len(said) > 2 and said[0] == said[-1] == "/":
        return SpeakerRule(_by_pattern(said[1:-1], option))
    separator, _, place = said.rpartition(":")
    try:
        at = int(place)
    except ValueError:
        at = 0
    if not at:
        hint = say("Write the part as name:1 (the first), name:-1 (the last), name:+:2 or name:/pattern/.")
        raise ImportFailed(say("The speaker “{option}” is not understood.", option=option), hint)
    return SpeakerRule(_by_place(re.escape(separator) if separator else SEPARATORS, at))


def _by_place(separator: str, at: int) -> Callable[[str], str]:
    def of(stem: str) -> str:
        parts = [part for part in re.split(separator, stem) if part]
        index = at - 1 if at > 0 else len(parts) + at
        return parts[index] if 0 <= index < len(parts) else ""

    return of


def _by_pattern(pattern: str, option: str) -> Callable[[str], str]:
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        raise ImportFailed(
            say("The pattern in “{option}” is not whole.", option=option), say("Correct it."), str(error)
        ) from error

    def of(stem: str) -> str:
        found = compiled.search(stem)
        return "" if found is None else (found[1] or "") if compiled.groups else found[0]

    return of


def ways(stems: Collection[str]) -> list[tuple[str, str]]:
    """Parts of the names that could be speakers, with what they would be: those that several sounds share."""
    rows = [[part for part in re.split(SEPARATORS, stem) if part] for stem in stems]
    out: list[tuple[str, str]] = []
    for at in range(min(MOST_PARTS, max(map(len, rows), default=0))):
        found = dict.fromkeys(row[at] for row in rows if len(row) > at)
        there = sum(len(row) > at for row in rows)
        if 1 < len(found) < there and 2 * there > len(rows):
            some = ", ".join(list(found)[:SHOWN]) + (", …" if len(found) > SHOWN else "")
            out.append(
                (
                    f"{LEAD}{at + 1}",
                    say("part {number} of the name ({count:,}: {some})", number=at + 1, count=len(found), some=some),
                )
            )
    return out


def with_ways(choice: Choice | None, option: str, stems: Collection[str]) -> Choice | None:
    """A choice of speakers with the parts of names among them; None where there is nothing to choose."""
    more = ways(stems)
    rule = option if option.startswith(LEAD) else ""
    if rule and rule not in dict(more):
        more.append((rule, rule))
    if choice is None:
        first = (("", say("whom the source names")),)
        return Choice("speaker", say("Speaker"), "one", rule, (*first, *more)) if more else None
    return replace(choice, value=rule or choice.value, options=(*choice.options, *more))
