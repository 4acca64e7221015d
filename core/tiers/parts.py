"""What stands beside the transcript in files of marks, in one form for all formats. Times are seconds of the sound.

Which tiers there are is said by `BesideTier`s, what stands on them by `Part`s: those of an utterance hang on it, each
with its own parts below; those with times of their own stand on the recording.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from core.project.records import Constraint

BETWEEN = (" - ", "@", "_", "-", " ")
"""What stands between the name of a tier and whose speech it explains."""
NOTE, RECORDING_NOTE = "Vizinho note", "Vizinho note on recording"
"""The kinds of tiers that are no tiers here: what people wrote about utterances, and about whole recordings."""


@dataclass(frozen=True)
class BesideTier:
    """A tier beside the transcript: what it is called without its speaker, how its texts stand to what they explain
    ("" for marks of their own times), and which tier that is (None: the transcript). `kind` is ELAN's linguistic type,
    `language` a code, `labels` the values that it may hold, each with what it stands for."""

    name: str
    constraint: Constraint
    parent: BesideTier | None = None
    kind: str = ""
    language: str = ""
    labels: tuple[tuple[str, str], ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        """The names of what it explains, and its own."""
        return (*(self.parent.path if self.parent else ()), self.name)

    @property
    def beside_transcript(self) -> bool:
        """Whether it explains a transcript, however many are between, and stands for itself nowhere."""
        return bool(self.constraint) and (self.parent is None or self.parent.beside_transcript)


@dataclass(frozen=True, slots=True)
class Part:
    """A text on a tier, and what explains it. Times are None where it has none of its own; `origin` is its id in the
    file."""

    tier: BesideTier
    text: str
    start_s: float | None = None
    end_s: float | None = None
    origin: str = ""
    parts: tuple[Part, ...] = ()

    def shifted(self, by_s: float) -> Part:
        """The same with all times later."""
        if not by_s:
            return self
        start = None if self.start_s is None else self.start_s + by_s
        end = None if self.end_s is None else self.end_s + by_s
        return replace(self, start_s=start, end_s=end, parts=tuple(part.shifted(by_s) for part in self.parts))


def every(parts: Iterable[Part]) -> Iterator[Part]:
    """Parts and all below them, each before what explains it."""
    waiting = list(parts)[::-1]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += part.parts[::-1]


def without(
    parts: Iterable[Part], names: frozenset[str], left: Counter[str], called: Callable[[str], str] = str
) -> tuple[Part, ...]:
    """Parts but for those of tiers of these names, with all that explains them; what goes is counted. `called` makes of
    a tier's name what it is called among `names`."""
    kept = []
    for part in parts:
        if part.tier.name in names or called(part.tier.name) in names:
            left.update(one.tier.name for one in every([part]))
        elif part.parts:
            kept.append(replace(part, parts=without(part.parts, names, left, called)))
        else:
            kept.append(part)
    return tuple(kept)


def name_without(name: str, people: Iterable[str]) -> str:
    """The name of a tier without whose speech it explains; as it is where nothing else would be left."""
    for who in sorted({one for one in people if one}, key=lambda one: (-len(one), one)):
        for sign in BETWEEN:
            if name.endswith(sign + who) and len(name) > len(sign + who):
                return name.removesuffix(sign + who).strip() or name
            if name.startswith(who + sign) and len(name) > len(who + sign):
                return name.removeprefix(who + sign).strip() or name
    stem, _, who = name.partition("@")
    return stem.strip() if stem.strip() and who else name.strip()


def name_anew(name: str, stem: str, new: str) -> str:
    """A tier's name in a file where `stem`, its name without whose speech it explains, is called `new`."""
    bare = name.strip()
    if bare.startswith(stem):
        return f"{new}{bare.removeprefix(stem)}"
    return f"{bare.removesuffix(stem)}{new}" if bare.endswith(stem) else new
