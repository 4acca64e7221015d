"""Markup in the texts of an import: dealt with as items go by, counted, and offered as choices with an example.

Which kinds there are, and what becomes of them, is `core.markup`'s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from core.importers.item import MARKUP, Choice, Found, Item, Options
from core.markup.cleaning import Cleaned, clean, speech_in_brackets, way_of
from core.markup.finding import may_hold
from core.markup.kinds import KINDS, WAYS, ways_of
from core.project.records import Problem
from core.wording import say

PRAAT = (".textgrid",)
NAMES = ("mojibake", "escapes", "hidden")
"""Kinds that names of people hold too."""
GROUP = say("Markup in the texts")
LONGEST_EXAMPLE = 60
LOOKED_AT = 2000
"""So many items tell whether brackets hold events, or words that were said."""


@dataclass
class Tidying:
    """Goes along with the items of one import. Raises `TextError` for a choice that does not exist."""

    options: Options
    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, tuple[str, bool]] = field(default_factory=dict)
    """By kind, the first text that holds it, and whether that text is Praat's."""

    def __post_init__(self) -> None:
        self._ways = ways_of(self.options.markup)

    def __call__(self, found: Iterable[Found]) -> Iterator[Found]:
        """The items with their markup dealt with; one of which nothing is left is a problem."""
        rest = iter(found)
        first = list(islice(rest, LOOKED_AT))
        if "events" not in self._ways and speech_in_brackets(one.text for one in first if isinstance(one, Item)):
            self._ways["events"] = "keep"
        for one in chain(first, rest):
            yield self._tidied(one) if isinstance(one, Item) else one

    def _tidied(self, item: Item) -> Found:
        item = _named_well(item, self._ways)
        praat = item.source is not None and item.source.suffix.lower() in PRAAT
        cleaned = clean(item.text, self._ways, praat)
        if not cleaned.counts:
            return item
        self.counts.update(cleaned.counts)
        for key in cleaned.counts:
            self.examples.setdefault(key, (item.text, praat))
        if cleaned.text == item.text:
            return item
        if not cleaned.text and item.text.strip() and not self.options.keep_empty:
            return Problem(
                item.where,
                say("holds nothing that is said, only “{short}”.", short=_short(item.text)),
                _way_out(cleaned),
                item.source,
            )
        parts = tuple(replace(part, text=clean(part.text, self._ways, praat).text) for part in item.parts)
        tags = tuple(dict.fromkeys((*item.tags, *cleaned.tags)))
        return replace(item, text=cleaned.text, tags=tags, parts=parts)

    def choices(self) -> list[Choice]:
        """A choice for each kind that was met, with how often and what becomes of the first."""
        return [self._choice(key) for key in KINDS if self.counts[key]]

    def _choice(self, key: str) -> Choice:
        kind = KINDS[key]
        text, praat = self.examples[key]
        way = way_of(key, self._ways, praat)
        after = clean(text, self._ways, praat)
        text = clean(text, self._ways | {key: "keep"}, praat).text
        became = say("becomes “{short}”", short=_short(after.text)) if after.text != text else "stays"
        tagged = say(", tagged {tags}", tags=after.tags) if after.tags and way == "tag" else ""
        title = f"{kind.title} · {self.counts[key]:,}"
        return Choice(
            f"{MARKUP}.{key}",
            title,
            "one",
            way,
            tuple((one, WAYS[one][0].upper() + WAYS[one][1:]) for one in kind.ways),
            f"{kind.help} “{_short(text)}” {became}{tagged}.",
            GROUP,
        )


def _named_well(item: Item, ways: Mapping[str, str]) -> Item:
    """The item with the names of its speaker and place as they are meant, where that is certain."""
    if not may_hold(item.speaker + item.place):
        return item
    sure = dict.fromkeys(KINDS, "keep") | {key: way_of(key, ways) for key in NAMES}
    return replace(item, speaker=clean(item.speaker, sure).text, place=clean(item.place, sure).text)


def _way_out(cleaned: Cleaned) -> str:
    key = next(iter(cleaned.counts or {}))
    return say("Keep “{title}” if it is said, or bring what has no text too.", title=KINDS[key].title)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_EXAMPLE else line[: LONGEST_EXAMPLE - 1].rstrip() + "…"
