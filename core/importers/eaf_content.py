"""What is needed of an EAF, taken while it is read: tiers, annotations, types, vocabularies, and the times of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from core.project.records import Problem
from core.tiers.model import Mark
from core.wording import say

TYPED = ("LANGUAGE", "LINGUISTIC_TYPE", "CONTROLLED_VOCABULARY", "CV_ENTRY", "CV_ENTRY_ML", "CVE_VALUE")
UNITS_S = {"milliseconds": 0.001, "PAL-frames": 0.04, "PAL-50-frames": 0.02, "NTSC-frames": 1001 / 30000}


T = TypeVar("T")
V = TypeVar("V")


@dataclass
class EafAnnotation:
    """One annotation: two time slots, or the annotation that it explains."""

    id: str
    slots: tuple[str, str] | None = None
    parent: str = ""
    before: str = ""
    value: str = ""


@dataclass
class EafTier:
    """A tier as it stands in the file."""

    name: str
    kind: str = ""
    parent: str = ""
    participant: str = ""
    language: str = ""
    annotations: list[EafAnnotation] = field(default_factory=list)


@dataclass(frozen=True)
class EafType:
    """A linguistic type: its constraint as ELAN calls it, and its controlled vocabulary by name."""

    constraint: str = ""
    vocabulary: str = ""


class Content:
    """What is needed of an EAF, taken while it is read."""

    def __init__(self) -> None:
        self.unit_s = 0.001
        self.media: list[tuple[str, float]] = []
        self._named = ""
        self.slots: dict[str, float | None] = {}
        self.tiers: list[EafTier] = []
        self.types: dict[str, EafType] = {}
        self.languages: dict[str, str] = {}
        self.vocabularies: dict[str, list[tuple[str, str]]] = {}
        self._entries: list[tuple[str, str]] = []
        self._meant: str | None = ""
        self._annotation: EafAnnotation | None = None
        self._value: list[str] | None = None

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        if tag == "TIME_SLOT":
            self.slots[attrs.get("TIME_SLOT_ID", "")] = _number(attrs.get("TIME_VALUE"))
        elif tag == "TIER":
            name, kind = attrs.get("TIER_ID", ""), attrs.get("LINGUISTIC_TYPE_REF", "")
            parent, who = attrs.get("PARENT_REF", ""), attrs.get("PARTICIPANT", "")
            self.tiers.append(EafTier(name, kind, parent, who, attrs.get("LANG_REF", "")))
        elif tag in ("ALIGNABLE_ANNOTATION", "REF_ANNOTATION"):
            slots = (attrs.get("TIME_SLOT_REF1", ""), attrs.get("TIME_SLOT_REF2", ""))
            aligned = slots if tag == "ALIGNABLE_ANNOTATION" else None
            parent, before = attrs.get("ANNOTATION_REF", ""), attrs.get("PREVIOUS_ANNOTATION", "")
            self._annotation = EafAnnotation(attrs.get("ANNOTATION_ID", ""), aligned, parent, before)
            if self.tiers:
                self.tiers[-1].annotations.append(self._annotation)
        elif tag == "ANNOTATION_VALUE":
            self._value = []
        elif tag in TYPED:
            self._start_type(tag, attrs)
        elif tag == "HEADER":
            self.unit_s = UNITS_S.get(attrs.get("TIME_UNITS", ""), 0.001)
            self._named = attrs.get("MEDIA_FILE", "")
            self._add_media(self._named, None)
        elif tag == "MEDIA_DESCRIPTOR":
            origin = _number(attrs.get("TIME_ORIGIN"))
            self._add_media(attrs.get("RELATIVE_MEDIA_URL", ""), origin)
            self._add_media(attrs.get("MEDIA_URL", ""), origin)

    def _start_type(self, tag: str, attrs: dict[str, str]) -> None:
        """What tiers are made of; a value of a vocabulary that has several languages is told in its first."""
        if tag == "LINGUISTIC_TYPE":
            found = EafType(attrs.get("CONSTRAINTS", ""), attrs.get("CONTROLLED_VOCABULARY_REF", ""))
            self.types[attrs.get("LINGUISTIC_TYPE_ID", "")] = found
        elif tag == "LANGUAGE":
            self.languages[attrs.get("LANG_ID", "")] = attrs.get("LANG_LABEL", "")
        elif tag == "CONTROLLED_VOCABULARY":
            self._entries, self._meant = self.vocabularies.setdefault(attrs.get("CV_ID", ""), []), ""
        elif tag == "CV_ENTRY_ML":
            self._meant = ""
        elif self._value is None and self._meant is not None:
            self._value, self._meant = [], attrs.get("DESCRIPTION", "")

    def end(self, tag: str) -> None:
        if tag in ("CV_ENTRY", "CVE_VALUE") and self._value is not None:
            self._entries.append(("".join(self._value).strip(), self._meant or ""))
            self._value = None
            self._meant = None if tag == "CVE_VALUE" else ""
        elif tag == "ANNOTATION_VALUE" and self._value is not None:
            if self._annotation is not None:
                self._annotation.value = "".join(self._value)
            self._value = None
        elif tag == "ANNOTATION":
            self._annotation = None

    def data(self, data: str) -> None:
        if self._value is not None:
            self._value.append(data)

    def _add_media(self, name: str, origin_ms: float | None) -> None:
        if name and name not in [known for known, _ in self.media]:
            self.media.append((name, (origin_ms or 0.0) / 1000))
        if self._named and origin_ms and _last(name) == _last(self._named):  # old files name it in the header, too
            self.media[0] = self._named, origin_ms / 1000


def _last(url: str) -> str:
    return url.replace("\\", "/").rpartition("/")[2]


def _number(value: str | None) -> float | None:
    try:
        found = float(value) if value is not None else None
    except ValueError:
        return None
    return found if found is not None and abs(found) < 1e12 else None


def followed(
    things: Mapping[str, T], value: Callable[[T], V | None], parent: Callable[[T], str], none: V
) -> dict[str, V]:
    """The value of each thing by its name: its own, or that of the nearest parent that has one; `none` where there is
    none or parents go in a circle. Chains may be of any length: each thing is looked at once."""
    found: dict[str, V] = {}
    for first in things:
        chain: dict[str, None] = {}
        at = first
        while at in things and at not in found and at not in chain and value(things[at]) is None:
            chain[at] = None
            at = parent(things[at])
        own = found.get(at)
        if own is None and at in things and at not in chain:
            own = value(things[at])
        found |= dict.fromkeys((*chain, *([at] if at in things else [])), none if own is None else own)
    return found


def _parents_first(tiers: Sequence[EafTier]) -> list[EafTier]:
    """Tiers behind those that they explain, in whatever order they stand: a parent's times are known before its
    parts share them. Those that go in a circle come last."""
    names = {tier.name for tier in tiers}
    below: defaultdict[str, list[EafTier]] = defaultdict(list)
    for tier in tiers:
        below[tier.parent if tier.parent in names else ""].append(tier)
    found: dict[int, EafTier] = {}
    waiting = below[""][::-1]
    while waiting:
        tier = waiting.pop()
        if id(tier) not in found:
            found[id(tier)] = tier
            waiting += below[tier.name][::-1] if tier.name else []
    return [*found.values(), *(tier for tier in tiers if id(tier) not in found)]


class Times:
    """Turns slots and references into seconds: what has no time of its own gets its share of what is around it."""

    def __init__(self, document: Content) -> None:
        self._unit_s = document.unit_s
        self._slots = dict(document.slots)
        by_id = {one.id: one for tier in document.tiers for one in tier.annotations}
        self._slots_of = followed(by_id, lambda one: one.slots, lambda one: one.parent, None)
        for tier in _parents_first(document.tiers):
            self._share_out(tier)
        self._share_out_slots()

    def _share_out(self, tier: EafTier) -> None:
        """Give times to slots between neighbouring annotations, in equal parts."""
        run: list[EafAnnotation] = []
        for one in tier.annotations:
            if one.slots is None:
                continue
            if run and run[-1].slots and run[-1].slots[1] != one.slots[0]:
                run = []
            run.append(one)
            if self._slots.get(one.slots[1]) is None:
                continue
            start = self._slots.get(run[0].slots[0]) if run[0].slots else None
            end = self._slots[one.slots[1]]
            if len(run) > 1 and start is not None and end is not None:
                for i, part in enumerate(run[:-1], 1):
                    if part.slots and self._slots.get(part.slots[1]) is None:
                        self._slots[part.slots[1]] = start + (end - start) * i / len(run)
            run = []

    def _share_out_slots(self) -> None:
        """Give what slots are left without a time their share between the nearest that have one, in their order."""
        waiting: list[str] = []
        before: float | None = None
        for name, value in self._slots.items():
            if value is None:
                waiting.append(name)
                continue
            if before is not None and value >= before:
                for i, one in enumerate(waiting, 1):
                    self._slots[one] = before + (value - before) * i / (len(waiting) + 1)
            waiting, before = [], value

    def _slot(self, name: str) -> float | None:
        value = self._slots.get(name)
        return None if value is None else value * self._unit_s

    def span(self, one: EafAnnotation) -> tuple[float, float] | None:
        """Where an annotation lies, by its own slots or those of what it explains; None when nobody knows."""
        slots = one.slots or self._slots_of.get(one.parent)
        if slots is None:
            return None
        start, end = self._slot(slots[0]), self._slot(slots[1])
        return None if start is None or end is None else (start, end)

    def marks(self, tier: EafTier) -> tuple[list[Mark], list[Problem]]:
        """A tier's marks. Several annotations of one parent annotation are one mark."""
        marks: list[Mark] = []
        problems: list[Problem] = []
        for number, parts in self.grouped(tier):
            span = self.span(parts[0])
            text = " ".join(part.value.strip() for part in parts) if len(parts) > 1 else parts[0].value
            if span is None:
                if text.strip():
                    problems.append(
                        Problem(
                            say("tier {name}, mark {number}", name=tier.name, number=number),
                            say("has no times."),
                            say("Align it in ELAN, or leave it out."),
                        )
                    )
                continue
            marks.append(Mark(number, *span, text, last=number + len(parts) - 1 if len(parts) > 1 else 0))
        return marks, problems

    @staticmethod
    def grouped(tier: EafTier) -> Iterator[tuple[int, list[EafAnnotation]]]:
        """Annotations that make one mark, with the number of the first."""
        groups: dict[str, list[tuple[int, EafAnnotation]]] = defaultdict(list)
        for number, one in enumerate(tier.annotations, 1):
            groups[f"ref {one.parent}" if one.slots is None else f"own {number}"].append((number, one))
        for group in groups.values():
            yield group[0][0], [one for _, one in group]
