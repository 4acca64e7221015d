"""ELAN: .eaf files with tiers of annotations, the sound or film that each names, and who speaks on each tier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from core.importers import xml_reading
from core.importers.annotation_items import MarksFormat
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.wording import say

UNITS_S = {"milliseconds": 0.001, "PAL-frames": 0.04, "PAL-50-frames": 0.02, "NTSC-frames": 1001 / 30000}


T = TypeVar("T")
V = TypeVar("V")


@dataclass
class _Annotation:
    """One annotation: two time slots, or the annotation that it explains."""

    id: str
    slots: tuple[str, str] | None = None
    parent: str = ""
    value: str = ""


@dataclass
class _Tier:
    name: str
    kind: str = ""
    parent: str = ""
    participant: str = ""
    annotations: list[_Annotation] = field(default_factory=list)


class Content:
    """What is needed of an EAF, taken while it is read."""

    def __init__(self) -> None:
        self.unit_s = 0.001
        self.media: list[tuple[str, float]] = []
        self.slots: dict[str, float | None] = {}
        self.tiers: list[_Tier] = []
        self._annotation: _Annotation | None = None
        self._value: list[str] | None = None

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        if tag == "TIME_SLOT":
            self.slots[attrs.get("TIME_SLOT_ID", "")] = _number(attrs.get("TIME_VALUE"))
        elif tag == "TIER":
            name, kind = attrs.get("TIER_ID", ""), attrs.get("LINGUISTIC_TYPE_REF", "")
            self.tiers.append(_Tier(name, kind, attrs.get("PARENT_REF", ""), attrs.get("PARTICIPANT", "")))
        elif tag in ("ALIGNABLE_ANNOTATION", "REF_ANNOTATION"):
            slots = (attrs.get("TIME_SLOT_REF1", ""), attrs.get("TIME_SLOT_REF2", ""))
            aligned = slots if tag == "ALIGNABLE_ANNOTATION" else None
            self._annotation = _Annotation(attrs.get("ANNOTATION_ID", ""), aligned, attrs.get("ANNOTATION_REF", ""))
            if self.tiers:
                self.tiers[-1].annotations.append(self._annotation)
        elif tag == "ANNOTATION_VALUE":
            self._value = []
        elif tag == "HEADER":
            self.unit_s = UNITS_S.get(attrs.get("TIME_UNITS", ""), 0.001)
            self._add_media(attrs.get("MEDIA_FILE", ""), None)
        elif tag == "MEDIA_DESCRIPTOR":
            origin = _number(attrs.get("TIME_ORIGIN"))
            self._add_media(attrs.get("RELATIVE_MEDIA_URL", ""), origin)
            self._add_media(attrs.get("MEDIA_URL", ""), origin)

    def end(self, tag: str) -> None:
        if tag == "ANNOTATION_VALUE" and self._value is not None:
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


def _number(value: str | None) -> float | None:
    try:
        found = float(value) if value is not None else None
    except ValueError:
        return None
    return found if found is not None and abs(found) < 1e12 else None


def read(path: Path) -> list[AnnotationFile]:
    """The tiers of one file with their times in seconds. Raises `OSError`."""
    document, problems = xml_reading.read(path, Content, "ANNOTATION_DOCUMENT")
    if not isinstance(document, Content):
        return [AnnotationFile(path, problems=tuple(problems))]
    times = Times(document)
    tiers = []
    who = _participants(document.tiers)
    for number, tier in enumerate(document.tiers, 1):
        marks, bad = times.marks(tier)
        problems += bad
        kind, parent, speaker = tier.kind, tier.parent, who[tier.name]
        tiers.append(Tier(tier.name, number, tuple(marks), kind, parent, speaker.strip()))
    return [AnnotationFile(path, tuple(tiers), tuple(document.media), tuple(problems))]


def _participants(tiers: list[_Tier]) -> dict[str, str]:
    """Who speaks on each tier, or on the tier that it explains, however many are between."""
    by_name = {tier.name: tier for tier in tiers}
    return followed(by_name, lambda tier: tier.participant or None, lambda tier: tier.parent, "")


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


class Times:
    """Turns slots and references into seconds: what has no time of its own gets its share of what is around it."""

    def __init__(self, document: Content) -> None:
        self._unit_s = document.unit_s
        self._slots = document.slots
        by_id = {one.id: one for tier in document.tiers for one in tier.annotations}
        self._slots_of = followed(by_id, lambda one: one.slots, lambda one: one.parent, None)
        for tier in document.tiers:
            self._share_out(tier)
        self._share_out_slots()

    def _share_out(self, tier: _Tier) -> None:
        """Give times to slots between neighbouring annotations, in equal parts."""
        run: list[_Annotation] = []
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

    def span(self, one: _Annotation) -> tuple[float, float] | None:
        """Where an annotation lies, by its own slots or those of what it explains; None when nobody knows."""
        slots = one.slots or self._slots_of.get(one.parent)
        if slots is None:
            return None
        start, end = self._slot(slots[0]), self._slot(slots[1])
        return None if start is None or end is None else (start, end)

    def marks(self, tier: _Tier) -> tuple[list[Mark], list[Problem]]:
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
    def grouped(tier: _Tier) -> Iterator[tuple[int, list[_Annotation]]]:
        """Annotations that make one mark, with the number of the first."""
        groups: dict[str, list[tuple[int, _Annotation]]] = defaultdict(list)
        for number, one in enumerate(tier.annotations, 1):
            groups[f"ref {one.parent}" if one.slots is None else f"own {number}"].append((number, one))
        for group in groups.values():
            yield group[0][0], [one for _, one in group]


FORMAT = MarksFormat(
    "elan",
    "ELAN",
    say("ELAN's .eaf files: marks on tiers, with the sound or film that each file names."),
    frozenset({".eaf"}),
    read,
)
IMPORTER = FORMAT.importer()
