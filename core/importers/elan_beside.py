"""What an EAF holds beside the tiers that are taken as transcripts, as `core.tiers.beside` has it.

Below a transcript all that explains it comes along. What a transcript explains itself, and what else explains that (as
Toolbox has its reference, text and translation), is put beside the utterance. Tiers of their own times stand on the
recording. Tiers that are the same but for whose speech they explain ("ft@Ana", "ft@Ben") are one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from core.importers.eaf_content import Content, EafAnnotation, EafTier, EafType, Times
from core.project.records import Constraint
from core.tiers.eaf import language_named
from core.tiers.model import Mark, Tier
from core.tiers.parts import BesideTier, Part, name_without

CONSTRAINTS: dict[str, Constraint] = {
    "Symbolic_Association": "association",
    "Symbolic_Subdivision": "subdivision",
    "Time_Subdivision": "time_subdivision",
    "Included_In": "included",
}
"""By ELAN's names."""
DEEPEST = 40
"""Tiers below one another that are followed; no person makes more."""
WORDS = "Words"
UNKNOWN_LANGUAGE = "und"


class Source:
    """A document, to be asked what stands beside the tiers that are taken."""

    def __init__(self, document: Content, times: Times) -> None:
        self._document, self._times = document, times

    def __call__(self, taken: Sequence[Tier]) -> EafBeside:
        return EafBeside(self._document, self._times, taken)


class EafBeside:
    """What stands beside the taken tiers; each annotation is given once."""

    def __init__(self, document: Content, times: Times, taken: Sequence[Tier]) -> None:
        self._document, self._times = document, times
        self._by_name = {tier.name: tier for tier in document.tiers}
        self._below: defaultdict[str, list[EafTier]] = defaultdict(list)
        for tier in document.tiers:
            if tier.parent in self._by_name and tier.parent != tier.name:
                self._below[tier.parent].append(tier)
        self._taken = {document.tiers[tier.number - 1].name for tier in taken}
        self._above = {name for tier in self._taken for name in self._ancestors(tier)} - self._taken
        self._kinds: dict[str, BesideTier] = {}
        self._stems = {tier.name: self._stem(tier) for tier in document.tiers}
        self._name_kinds()
        self._tier_of: dict[str, EafTier] = {}
        self._by_id: dict[str, EafAnnotation] = {}
        for tier in document.tiers:
            for one in tier.annotations:
                self._tier_of[one.id], self._by_id[one.id] = tier, one
        self._children, self._parent = self._links()
        self._groups = {name: dict(times.grouped(self._by_name[name])) for name in self._taken}
        self._used: set[int] = set()

    def of(self, tier: Tier, mark: Mark) -> tuple[Part, ...]:
        """What explains a mark of a taken tier. Of several annotations that were joined each is a part."""
        name = self._document.tiers[tier.number - 1].name
        groups = self._groups[name]
        numbers = [part.number for part in mark.parts] or [mark.number]
        own = [one for number in numbers for one in groups.get(number, ())]
        self._used |= {id(one) for one in own}
        found: list[Part] = []
        if len(own) > 1:
            kind = self._own_kind(self._by_name[name])
            found += [self._part(kind, one, DEEPEST) for one in own]
        elif own:
            found += self._explaining(own[0], DEEPEST)
        if own:
            found += self._around(own[0])
        return tuple(found)

    def standing(self) -> tuple[Part, ...]:
        """What stands on the recording by its own times."""
        return tuple(
            self._part(self._kinds[tier.name], one, DEEPEST)
            for tier in self._document.tiers
            if tier.name in self._kinds and not self._kinds[tier.name].constraint
            for one in tier.annotations
            if id(one) not in self._used and self._times.span(one) is not None
        )

    def kind(self, name: str) -> BesideTier | None:
        """What a tier is beside the transcript; None where it is one."""
        return self._kinds.get(name)

    def left(self) -> Iterator[tuple[str, int]]:
        """Tiers with how much on them explains no utterance."""
        found: Counter[str] = Counter()
        for tier in self._document.tiers:
            if tier.name not in self._taken:
                found[self._stems[tier.name]] += sum(id(one) not in self._used for one in tier.annotations)
        yield from ((name, count) for name, count in found.items() if count)

    # Tiers

    def _ancestors(self, name: str) -> list[str]:
        found: dict[str, None] = {}
        at = self._by_name[name].parent
        while at in self._by_name and at not in found and at != name and len(found) < DEEPEST:
            found[at] = None
            at = self._by_name[at].parent
        return list(found)

    def _name_kinds(self) -> None:
        """What each tier is beside the transcript."""
        for name in self._above:
            self._kinds[name] = self._kind(self._by_name[name], "association", None)
        waiting: list[tuple[EafTier, BesideTier | None]] = []
        for name in (*self._taken, *self._above):
            waiting += [(tier, None) for tier in self._below[name]]
        for tier in self._document.tiers:
            if tier.parent not in self._by_name and tier.name not in self._taken | self._above:
                self._kinds[tier.name] = kind = self._kind(tier, "", None)
                waiting += [(below, kind) for below in self._below[tier.name]]
        while waiting:
            tier, parent = waiting.pop()
            if tier.name in self._kinds or tier.name in self._taken:
                continue
            alone = (
                parent is not None and not parent.beside_transcript
            )  # of one person only: nobody else's is the same tier
            name = tier.name if alone else ""
            self._kinds[tier.name] = kind = self._kind(tier, self._constraint(tier), parent, name)
            if len(kind.path) < DEEPEST:
                waiting += [(below, kind) for below in self._below[tier.name]]

    def _constraint(self, tier: EafTier) -> Constraint:
        """How it stands to its parent: by its type, else by what is on it."""
        aligned = any(one.slots is not None for one in tier.annotations)
        return CONSTRAINTS.get(self._type(tier).constraint, "included" if aligned else "association")

    def _type(self, tier: EafTier) -> EafType:
        return self._document.types.get(tier.kind, EafType())

    def _kind(self, tier: EafTier, constraint: Constraint, parent: BesideTier | None, name: str = "") -> BesideTier:
        labels = tuple(self._document.vocabularies.get(self._type(tier).vocabulary, ()))
        named = language_named(tier.language, self._document.languages.get(tier.language, ""))
        language = "" if named == UNKNOWN_LANGUAGE else named
        return BesideTier(name or self._stems[tier.name], constraint, parent, tier.kind, language, labels)

    def _own_kind(self, tier: EafTier) -> BesideTier:
        """The tier of the parts that a transcript was joined from."""
        constraint = self._constraint(tier) if tier.parent in self._by_name else "included"
        stem = self._stems[tier.name]
        name = WORDS if stem == tier.participant or constraint == "association" else stem
        return self._kind(tier, "subdivision" if constraint == "association" else constraint, None, name)

    def _stem(self, tier: EafTier) -> str:
        """Its name without whose speech it explains."""
        above = self._ancestors(tier.name)
        people = {tier.participant, *above, *(self._by_name[name].participant for name in above)} - {""}
        return name_without(tier.name, people) or tier.kind or WORDS

    # Annotations

    def _links(self) -> tuple[dict[str, dict[str, list[EafAnnotation]]], dict[int, EafAnnotation]]:
        """What explains each annotation, by its id and by tier, in order; and what each explains."""
        children: dict[str, dict[str, list[EafAnnotation]]] = {}
        parents: dict[int, EafAnnotation] = {}
        for tier in self._document.tiers:
            around = self._spans(self._by_name[tier.parent]) if tier.parent in self._by_name else ([], [])
            for one in tier.annotations:
                parent = self._by_id.get(one.parent) if one.slots is None else self._around_of(one, *around)
                if parent is not None and parent is not one:
                    parents[id(one)] = parent
                    children.setdefault(parent.id, {}).setdefault(tier.name, []).append(one)
        for by_tier in children.values():
            for name, those in by_tier.items():
                by_tier[name] = self._ordered(those)
        return children, parents

    def _spans(self, tier: EafTier) -> tuple[list[tuple[float, float]], list[EafAnnotation]]:
        found = [(span, one) for one in tier.annotations if (span := self._times.span(one)) is not None]
        found.sort(key=lambda pair: pair[0])
        return [span for span, _ in found], [one for _, one in found]

    def _around_of(
        self, one: EafAnnotation, spans: list[tuple[float, float]], those: list[EafAnnotation]
    ) -> EafAnnotation | None:
        """Which of a tier's annotations lies around another, by its middle; else the nearest, for where slots have no
        times these are shared out."""
        span = self._times.span(one)
        if span is None or not spans:
            return None
        middle = (span[0] + span[1]) / 2
        at = bisect_right(spans, (middle, float("inf"))) - 1
        near = [i for i in (at, at + 1) if 0 <= i < len(spans)]
        return those[min(near, key=lambda i: max(spans[i][0] - middle, middle - spans[i][1], 0.0))]

    def _ordered(self, those: list[EafAnnotation]) -> list[EafAnnotation]:
        """By time, or each behind the one that it names as the one before it."""
        if all(one.slots is not None for one in those):
            return sorted(those, key=lambda one: self._times.span(one) or (0.0, 0.0))
        ids = {one.id for one in those}
        after = {one.before: one for one in those if one.before in ids}
        found: dict[int, EafAnnotation] = {}
        for first in those:
            at: EafAnnotation | None = first if first.before not in ids else None
            while at is not None and id(at) not in found:
                found[id(at)] = at
                at = after.get(at.id)
        return [*found.values(), *(one for one in those if id(one) not in found)]

    def _part(self, kind: BesideTier, one: EafAnnotation, deep: int) -> Part:
        self._used.add(id(one))
        span = self._times.span(one) if one.slots is not None else None
        start, end = span or (None, None)
        return Part(kind, one.value, start, end, one.id, tuple(self._explaining(one, deep - 1)))

    def _explaining(self, one: EafAnnotation, deep: int) -> Iterator[Part]:
        """What explains an annotation; transcripts that were taken stand for themselves."""
        for name, those in self._children.get(one.id, {}).items() if deep > 0 else ():
            kind = self._kinds.get(name)
            if kind is None or name in self._taken or name in self._above:
                continue
            for child in those:
                if id(child) not in self._used:
                    yield self._part(kind, child, deep)

    def _around(self, one: EafAnnotation) -> Iterator[Part]:
        """What a transcript explains itself, and what else explains that."""
        parent = self._parent.get(id(one))
        while parent is not None and id(parent) not in self._used:
            self._used.add(id(parent))
            kind = self._kinds.get(self._tier_of[parent.id].name)
            if kind is not None:
                yield Part(kind, parent.value, origin=parent.id)
            yield from self._explaining(parent, DEEPEST)
            parent = self._parent.get(id(parent))
