"""An EAF as a tree that can be changed: tiers, annotations and time slots, each kept consistent with the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement

import defusedxml.ElementTree

from core.exporters.xml_whole import DEEPEST
from core.project.tiers.edits import free_tier_name

ALIGNABLE, REF = "ALIGNABLE_ANNOTATION", "REF_ANNOTATION"
SLOTS = ("TIME_SLOT_REF1", "TIME_SLOT_REF2")
IDS = ("ANNOTATION_ID", "TIME_SLOT_ID", "LANGUAGE_CODE", "LANG_ID", "STEREOTYPE", "LEX_REF_ID", "EXT_REF_ID",
       "LINK_SET_ID", "REF_LINK_ID")  # fmt: skip
"""Attributes that are ids of XML: no two of a file are alike."""


class Tree:
    """One EAF. Times are milliseconds of the file's own clock."""

    def __init__(self, raw: bytes) -> None:
        """Raises `ParseError`, what defusedxml refuses, and `ValueError` for one nested deeper than `DEEPEST`."""
        self.root: Element = defusedxml.ElementTree.fromstring(raw)
        level, depth = [self.root], 0
        while level:
            level, depth = [inner for one in level for inner in one], depth + 1
        if depth > DEEPEST:
            raise ValueError
        self.tiers: dict[str, Element] = {tier.get("TIER_ID", ""): tier for tier in self.root.iter("TIER")}
        self.annotations: dict[str, Element] = {}
        self.tier_of: dict[str, str] = {}
        self.children: defaultdict[str, list[str]] = defaultdict(list)
        self._users: defaultdict[str, set[str]] = defaultdict(set)
        order = self.root.find("TIME_ORDER")
        self.order: Element = order if order is not None else SubElement(self.root, "TIME_ORDER")
        self._slots = {slot.get("TIME_SLOT_ID", ""): slot for slot in self.order}
        self._number = 0
        self.ids = {value for one in self.root.iter() for name, value in one.attrib.items() if name in IDS}
        for name, tier in self.tiers.items():
            for holder in tier:
                for one in holder:
                    self._learn(one, name)

    def _learn(self, one: Element, tier: str) -> None:
        id = one.get("ANNOTATION_ID", "")
        self.annotations[id], self.tier_of[id] = one, tier
        if one.tag == REF:
            self.children[one.get("ANNOTATION_REF", "")].append(id)
        for slot in SLOTS if one.tag == ALIGNABLE else ():
            self._users[one.get(slot, "")].add(id)

    def alignable(self, tier: str) -> bool:
        """Whether marks of any time may be put on a tier: nothing stands above it, and its type allows it."""
        element = self.tiers[tier]
        kind = self.kind(element.get("LINGUISTIC_TYPE_REF", ""))
        free = kind is None or (kind.get("TIME_ALIGNABLE", "true") == "true" and not kind.get("CONSTRAINTS"))
        return free and not element.get("PARENT_REF")

    def kind(self, name: str) -> Element | None:
        """The linguistic type of this name."""
        return next((one for one in self.root.iter("LINGUISTIC_TYPE") if one.get("LINGUISTIC_TYPE_ID") == name), None)

    def below(self, tier: str) -> set[str]:
        """Tiers that explain this one, however far down."""
        found, waiting = set(), [tier]
        parents = defaultdict(list)
        for name, element in self.tiers.items():
            parents[element.get("PARENT_REF")].append(name)
        while waiting:
            waiting += [name for name in parents[waiting.pop()] if name not in found and not found.add(name)]  # type: ignore[func-returns-value]
        return found - {tier}

    def anchor(self, id: str) -> str:
        """The annotation that has the time of this one: itself, or what it explains; "" where there is none."""
        seen: set[str] = set()
        while id in self.annotations and id not in seen and self.annotations[id].tag == REF:
            seen.add(id)
            id = self.annotations[id].get("ANNOTATION_REF", "")
        return id if id in self.annotations and self.annotations[id].tag == ALIGNABLE else ""

    def span(self, id: str) -> tuple[int, int] | None:
        """Where an annotation with slots of its own lies."""
        start, end = (self._value(self.annotations[id].get(slot, "")) for slot in SLOTS)
        return None if start is None or end is None else (start, end)

    def spans(self, tier: str) -> Iterator[tuple[int, int]]:
        """Where all marks of a tier lie that have times."""
        for holder in self.tiers[tier]:
            for one in holder:
                if one.tag == ALIGNABLE and (span := self.span(one.get("ANNOTATION_ID", ""))):
                    yield span

    def _value(self, slot: str) -> int | None:
        value = self._slots[slot].get("TIME_VALUE") if slot in self._slots else None
        return int(float(value)) if value is not None else None

    def _slot(self, value: int) -> str:
        name = self._free("ts")
        self._slots[name] = SubElement(self.order, "TIME_SLOT", {"TIME_SLOT_ID": name, "TIME_VALUE": str(value)})
        return name

    def _free(self, stem: str) -> str:
        while True:
            self._number += 1
            if (name := f"{stem}{self._number}") not in self.ids:
                self.ids.add(name)
                return name

    def value(self, id: str) -> Element:
        """The element of an annotation's text."""
        one = self.annotations[id].find("ANNOTATION_VALUE")
        return one if one is not None else SubElement(self.annotations[id], "ANNOTATION_VALUE")

    def add(self, tier: str, start: int, end: int, text: str) -> str:
        """Put a mark on a tier. Returns its id."""
        holder = SubElement(self.tiers[tier], "ANNOTATION")
        attributes = {"ANNOTATION_ID": self._free("a")}
        attributes |= zip(SLOTS, (self._slot(start), self._slot(end)), strict=True)
        one = SubElement(holder, ALIGNABLE, attributes)
        SubElement(one, "ANNOTATION_VALUE").text = text
        self._learn(one, tier)
        return attributes["ANNOTATION_ID"]

    def add_ref(self, tier: str, parent: str, text: str, before: str = "") -> str:
        """Put an annotation on a tier that explains another, behind one of its siblings. Returns its id."""
        holder = SubElement(self.tiers[tier], "ANNOTATION")
        attributes = {"ANNOTATION_ID": self._free("a"), "ANNOTATION_REF": parent}
        attributes |= {"PREVIOUS_ANNOTATION": before} if before else {}
        one = SubElement(holder, REF, attributes)
        SubElement(one, "ANNOTATION_VALUE").text = text
        self._learn(one, tier)
        return attributes["ANNOTATION_ID"]

    def last_child(self, parent: str, tier: str) -> str:
        """The last that explains an annotation on a tier; "" for none."""
        return next((id for id in reversed(self.children.get(parent, [])) if self.tier_of[id] == tier), "")

    def rehang(self, id: str, tier: str, parent: str) -> None:
        """Let an annotation explain another, on a tier below that."""
        element = self.annotations[id]
        self._unchain(id)
        self.children[element.get("ANNOTATION_REF", "")].remove(id)
        before = self.last_child(parent, tier) if element.get("PREVIOUS_ANNOTATION") is not None else ""
        element.set("ANNOTATION_REF", parent)
        self.children[parent].append(id)
        if before:
            element.set("PREVIOUS_ANNOTATION", before)
        else:
            element.attrib.pop("PREVIOUS_ANNOTATION", None)
        if tier != self.tier_of[id]:
            holder = next(one for one in self.tiers[self.tier_of[id]] if element in list(one))
            self.tiers[self.tier_of[id]].remove(holder)
            self.tiers[tier].append(holder)
            self.tier_of[id] = tier

    def remove(self, id: str) -> None:
        """Take an annotation away, with all that explains it."""
        waiting = [id]
        while waiting:
            gone = waiting.pop()
            if gone in self.annotations:
                waiting += self.children.pop(gone, [])
                self._unchain(gone)
                parent = self.annotations[gone].get("ANNOTATION_REF", "")
                if gone in self.children.get(parent, []):
                    self.children[parent].remove(gone)
                self._remove(gone)

    def remove_whole(self, id: str) -> None:
        """Take an annotation away, with all that explains it, by times of its own too."""
        inside = list(self._inside(id, self.span(id))) if self.annotations[id].tag == ALIGNABLE else []
        for one in (*inside, id):
            self.remove(one)

    def _unchain(self, id: str) -> None:
        """Let whatever follows an annotation follow the one before it."""
        element = self.annotations[id]
        before = element.get("PREVIOUS_ANNOTATION")
        for other in self.children.get(element.get("ANNOTATION_REF", ""), []):
            following = self.annotations[other]
            if following.get("PREVIOUS_ANNOTATION") == id:
                if before is not None:
                    following.set("PREVIOUS_ANNOTATION", before)
                else:
                    following.attrib.pop("PREVIOUS_ANNOTATION")

    def add_tier(self, name: str, kind: str, speaker: str) -> str:
        """A new tier below the others, with a free name. Returns that."""
        free, number = name, 1
        while free in self.tiers:
            number += 1
            free = f"{name} {number}"
        tier = Element("TIER", {"LINGUISTIC_TYPE_REF": kind, "TIER_ID": free})
        if speaker:
            tier.set("PARTICIPANT", speaker)
        self._insert_behind(tier, ("TIER", "TIME_ORDER", "HEADER"))
        self.tiers[free] = tier
        return free

    def call(self, names: Mapping[str, str]) -> None:
        """Give tiers other names, by those that they have; with a number where another has it."""
        staying = {name for name in self.tiers if names.get(name, name) == name}
        given: dict[str, str] = {}
        for name in self.tiers:
            given[name] = name if name in staying else free_tier_name(names[name], {*staying, *given.values()})
        for tier in self.tiers.values():
            above = tier.get("PARENT_REF")
            if above in given:
                tier.set("PARENT_REF", given[above])
            tier.set("TIER_ID", given[tier.get("TIER_ID", "")])
        self.tiers = {given[name]: tier for name, tier in self.tiers.items()}
        self.tier_of = {id: given[name] for id, name in self.tier_of.items()}

    def add_kind(self, name: str) -> str:
        """A linguistic type for marks of any time; its name, or with a number where another has it."""
        number = 1
        free = name
        while (known := self.kind(free)) is not None:
            if known.get("TIME_ALIGNABLE") == "true" and not known.get("CONSTRAINTS"):
                return free
            number += 1
            free = f"{name} {number}"
        attributes = {"GRAPHIC_REFERENCES": "false", "LINGUISTIC_TYPE_ID": free, "TIME_ALIGNABLE": "true"}
        self._insert_behind(Element("LINGUISTIC_TYPE", attributes), ("LINGUISTIC_TYPE", "TIER", "TIME_ORDER"))
        return free

    def _insert_behind(self, element: Element, tags: tuple[str, ...]) -> None:
        """After the last of the first of `tags` that is there."""
        there = [[i for i, one in enumerate(self.root) if one.tag == tag] for tag in tags]
        self.root.insert(next((at[-1] + 1 for at in there if at), 0), element)

    def move(self, id: str, start: int, end: int) -> bool:
        """New times for an annotation with slots of its own. What lies below it is cut where it would reach beyond;
        what would lie outside keeps its times. Whether nothing does."""
        below = list(self._inside(id, self.span(id)))
        for slot, value in zip(SLOTS, (start, end), strict=True):
            if self._value(self.annotations[id].get(slot, "")) != value:
                self._point(id, slot, self._slot(value))
        first, last = (self.annotations[id].get(slot, "") for slot in SLOTS)
        whole = True
        for child in below:
            own = self.span(child)
            if own is None or own[1] <= start or own[0] >= end:
                whole = whole and own is None
                continue
            if own[0] < start:
                self._point(child, SLOTS[0], first)
            if own[1] > end:
                self._point(child, SLOTS[1], last)
        return whole

    def _point(self, id: str, side: str, slot: str) -> None:
        """Give an annotation another slot."""
        was = self.annotations[id].get(side, "")
        self.annotations[id].set(side, slot)
        self._users[slot].add(id)
        if was not in (self.annotations[id].get(other) for other in SLOTS):
            self._users[was].discard(id)

    def _inside(self, id: str, span: tuple[int, int] | None) -> Iterator[str]:
        """Annotations with slots of their own that explain this one."""
        below = self.below(self.tier_of[id])
        for tier in below if span is not None else ():
            for holder in self.tiers[tier]:
                for one in holder:
                    own = self.span(one.get("ANNOTATION_ID", "")) if one.tag == ALIGNABLE else None
                    if own is not None and span is not None and span[0] <= own[0] and own[1] <= span[1]:
                        yield one.get("ANNOTATION_ID", "")

    def absorb(self, id: str, into: str) -> None:
        """Take an annotation away; what explained it explains another now, joined where only one may."""
        for child in self.children.pop(id, []):
            element, tier = self.annotations[child], self.tier_of[child]
            kind = self.kind(self.tiers[tier].get("LINGUISTIC_TYPE_REF", ""))
            single = kind is not None and kind.get("CONSTRAINTS") == "Symbolic_Association"
            other = next((one for one in self.children[into] if self.tier_of[one] == tier), "") if single else ""
            if other:
                texts = [self.value(one).text or "" for one in (other, child)]
                self.value(other).text = " ".join(text for text in texts if text.strip())
                self.absorb(child, other)
            else:
                element.set("ANNOTATION_REF", into)
                self.children[into].append(child)
        self._remove(id)

    def _remove(self, id: str) -> None:
        element, tier = self.annotations.pop(id), self.tiers[self.tier_of.pop(id)]
        for holder in tier:
            if element in list(holder):
                tier.remove(holder)
                break
        for slot in SLOTS:
            self._users[element.get(slot, "")].discard(id)

    def finish(self) -> None:
        """Slots in the order of time, without those that nobody uses any more; the last number that was given."""
        last = 0
        keyed = []
        for slot in self.order:
            name = slot.get("TIME_SLOT_ID", "")
            value = self._value(name)
            last = value if value is not None else last
            keyed.append((last, slot, bool(self._users[name])))
        self.order[:] = [slot for _, slot, used in sorted(keyed, key=lambda one: one[0]) if used]
        for one in self.root.iter("PROPERTY"):
            if one.get("NAME") == "lastUsedAnnotationId":
                numbers = [int(id[1:]) for id in self.annotations if id[:1] == "a" and id[1:].isdecimal()]
                one.text = str(max(numbers, default=0))
