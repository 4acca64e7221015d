"""Tiers beside the transcript put into an EAF: what was edited is changed where it stands, what is new gets a place on
the right tier, and what was taken away here goes. All else stays as it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from core.exporters.elan_tiers import TIMED, add_tier, add_type
from core.exporters.elan_tree import ALIGNABLE, Tree
from core.importers.tier_writer import Identity, identity_of, tier_known
from core.project import notes
from core.project.queries import Reader
from core.project.records import Annotation, Tier
from core.project.stored import as_stored
from core.project.tiers import reading
from core.project.tiers.edits import free_tier_name
from core.project.tiers.reading import vocabulary
from core.tiers.parts import NOTE, RECORDING_NOTE, BesideTier, Part, every, name_anew
from core.wording import say

NOTES, RECORDING_NOTES = "Notes", "Notes on the recording"
"""What the tiers of notes are called."""


@dataclass(frozen=True)
class BesideRows:
    """What a recording has on tiers: all tiers of the project, and its annotations, each behind what it explains.
    `taken` are the tiers that were taken from its document, `anew` the names of those that were renamed here."""

    tiers: Mapping[int, Tier]
    annotations: Sequence[Annotation]
    taken: AbstractSet[int] = frozenset()
    anew: Mapping[int, str] = field(default_factory=dict)

    def name_of(self, name: str, known: BesideTier | None) -> str:
        """What a tier of the document is called now, where an import takes it for a tier that was renamed here; the
        same `name` for all others."""
        if not self.anew or known is None:
            return name
        ids = {identity_of(tier): tier.id for tier in self.tiers.values()}
        id = tier_known(known, ids)
        return (
            name_anew(name, known.name, self.anew[id])
            if id is not None and id in self.anew and id in self.taken
            else name
        )

    def __bool__(self) -> bool:
        return bool(self.annotations or self.taken)


def rows_of(reader: Reader, recording: int) -> BesideRows:
    """What a recording has on tiers."""
    found = reading.in_order(reading.looked_at(reading.of_recording(reader, recording)))
    taken = reading.taken(reader, recording)
    tiers = {tier.id: tier for tier in reading.tiers(reader)}
    noted = _noted(reader, recording, {tier.name for tier in tiers.values()})
    if not (found or taken or noted):
        return BesideRows({}, ())
    tiers |= {tier.id: tier for tier, _ in noted}
    return BesideRows(
        tiers, [*found, *(one for _, those in noted for one in those)], taken, reading.called_anew(reader)
    )


def _noted(reader: Reader, recording: int, names: set[str]) -> list[tuple[Tier, list[Annotation]]]:
    """Notes as a tier below the transcripts, and those on the whole recording as one of its own; their ids are below 0.
    `names` are those of other tiers."""
    whole = reader.recording(recording)
    query = "SELECT DISTINCT utterance_id FROM notes WHERE recording_id = ? AND utterance_id IS NOT NULL"
    beside = notes.beside(reader, [int(row[0]) for row in reader.query_all(query, (recording,))])
    above = notes.of_recording(reader, recording)
    found = []
    if beside:
        tier = Tier(-1, free_tier_name(NOTES, names), "association", kind=NOTE, source=NOTES)
        texts = enumerate(beside.items(), 1)
        found.append((tier, [Annotation(-at, recording, -1, notes.signed(those), id) for at, (id, those) in texts]))
    if above and whole is not None:
        tier = Tier(-2, free_tier_name(RECORDING_NOTES, names), "", kind=RECORDING_NOTE, source=RECORDING_NOTES)
        one = Annotation(-len(beside) - 1, recording, -2, notes.signed(above), start=0, end=whole.frames)
        found.append((tier, [one]))
    return found


@dataclass(frozen=True)
class Placed:
    """Where utterances stand in the file: those that go out, the annotation that is each, and all that are words of
    which an utterance was joined. `to_ms` makes milliseconds of the file's clock of frames, `hold` a text that XML can
    hold; `whole` says that the recording goes out, with what stands on it by itself; `end_ms` is where the sound ends
    by that clock, None where that does not matter."""

    going: AbstractSet[int]
    anchors: Mapping[int, str]
    own: AbstractSet[str]
    to_ms: Callable[[int], int]
    hold: Callable[[str], str]
    say: Callable[[str], None]
    whole: bool = True
    end_ms: int | None = None


class PuttingBeside:
    """Puts what stands on tiers into a tree."""

    def __init__(self, tree: Tree, rows: BesideRows, placed: Placed, kept: bool = True) -> None:
        """`kept` says that the file is the one that the annotations' origins speak of."""
        self._tree, self._rows, self._placed, self._kept = tree, rows, placed, kept
        self._explained = {one.parent_id for one in rows.annotations}
        self._here: dict[int, str] = {}
        self._last: dict[tuple[int, str], str] = {}
        self._homes: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for one in rows.annotations:
            for id in self._known(one):
                home = tree.tier_of[id]
                homes = self._homes[self._root(home), one.tier_id]
                if home not in homes:
                    homes.append(home)

    def put(self) -> None:
        """All of it; of utterances that are not in the file nothing."""
        self._remove_notes()
        for one in self._rows.annotations:
            if one.utterance_id not in self._placed.going if one.utterance_id is not None else not self._placed.whole:
                continue
            known = self._known(one)
            if not self._placed.own.isdisjoint(known):
                self._here[one.id] = known[0]  # words that an utterance was joined from: they follow its text
            elif known:
                self._edit(one, known[0])
            elif one.text.strip() or one.id in self._explained:
                self._add(one)
        self._say_overlaps()

    def _say_overlaps(self) -> None:
        """Marks of their own times that lie over each other on a tier: ELAN makes none such itself."""
        standing = [one for one in self._rows.annotations if one.utterance_id is None and one.parent_id is None]
        for home in {self._tree.tier_of[self._here[one.id]] for one in standing if one.id in self._here}:
            spans = sorted(self._tree.spans(home))
            if any(after[0] < before[1] - 1 for before, after in pairwise(spans)):
                self._placed.say(say("Marks lie over each other on the tier {name}: ELAN makes none such.", name=home))

    def _remove_notes(self) -> None:
        """Notes on what goes out, as they were when the file came: they are put in as they are now."""
        going = {id for utterance, id in self._placed.anchors.items() if utterance in self._placed.going}
        for id in list(self._tree.annotations):
            kind = self._tree.tiers[self._tree.tier_of[id]].get("LINGUISTIC_TYPE_REF", "")
            about = self._tree.annotations[id].get("ANNOTATION_REF", "")
            if (kind == NOTE and about in going) or (kind == RECORDING_NOTE and self._placed.whole):
                self._tree.remove(id)

    def remove(self, read: Iterable[Part]) -> None:
        """Take away what was taken from the file and is no longer here. What an import of it would read says of each
        whose tier it is; tiers that were left behind stay."""
        here = {id for one in self._rows.annotations for id in one.origin.split(";")}
        ids: dict[Identity, int] = {}
        for tier in self._rows.tiers.values():
            ids[identity_of(tier)] = tier.id
        for part in every(read):
            there = part.origin in self._tree.annotations and part.origin not in here
            if there and tier_known(part.tier, ids) in self._rows.taken:
                self._tree.remove(part.origin)

    def _known(self, one: Annotation) -> list[str]:
        return [id for id in one.origin.split(";") if self._kept and id in self._tree.annotations]

    def _parent(self, one: Annotation) -> str:
        """The annotation of the file that it explains; "" for none."""
        if one.parent_id is not None:
            return self._here.get(one.parent_id, "")
        return self._placed.anchors.get(one.utterance_id or 0, "")

    def _edit(self, one: Annotation, id: str) -> None:
        self._here[one.id] = id
        tree = self._tree
        if as_stored(tree.value(id).text or "") != one.text:
            tree.value(id).text = self._placed.hold(one.text)
            tree.annotations[id].attrib.pop("CVE_REF", None)
        parent = self._parent(one)
        if tree.annotations[id].tag != ALIGNABLE and parent and not self._hangs_on(id, parent):
            home = self._home(one, parent)
            if home is None:
                self._placed.say(say("Annotations below utterances that were cut stay in ELAN where they were."))
            else:
                tree.rehang(id, *home)
        elif tree.annotations[id].tag == ALIGNABLE and one.start is not None and one.end is not None:
            span = self._placed.to_ms(one.start), self._placed.to_ms(one.end)
            now = tree.span(id)
            if now is not None and self._placed.end_ms is not None:  # what lies behind the sound keeps its times
                now = min(now[0], self._placed.end_ms), min(now[1], self._placed.end_ms)
            if now is not None and max(abs(a - b) for a, b in zip(span, now, strict=True)) > 1:
                tree.move(id, *span)

    def _hangs_on(self, id: str, parent: str) -> bool:
        """Whether an annotation explains another, or what that explains itself, or is explained by it."""
        up = self._chain(parent)
        return self._tree.annotations[id].get("ANNOTATION_REF", "") in up or id in up

    def _chain(self, id: str) -> list[str]:
        """An annotation and what it explains, however far up."""
        found: dict[str, None] = {}
        while id in self._tree.annotations and id not in found:
            found[id] = None
            id = self._tree.annotations[id].get("ANNOTATION_REF", "")
        return list(found)

    def _root(self, tier: str) -> str:
        """The tier above all that it explains."""
        seen = {tier}
        while (parent := self._tree.tiers[tier].get("PARENT_REF", "")) in self._tree.tiers and parent not in seen:
            seen.add(parent)
            tier = parent
        return tier

    def _home(self, one: Annotation, parent: str) -> tuple[str, str] | None:
        """The tier for an annotation, and the annotation that it explains there: where others of its tier are, else on
        a new tier below."""
        tier = self._rows.tiers[one.tier_id]
        under = self._tree.tier_of[parent]
        for home in (*self._homes[self._root(under), one.tier_id], *self._alike(tier, parent)):
            above = self._tree.tiers[home].get("PARENT_REF", "")
            for up in self._chain(parent):
                if self._tree.tier_of[up] == above:
                    return home, up
        if tier.constraint in TIMED and self._tree.annotations[parent].tag != ALIGNABLE:
            return None
        speaker = self._tree.tiers[under].get("PARTICIPANT", "")
        name = self._placed.hold(f"{tier.name}@{speaker}" if speaker else tier.name)
        kind = add_type(self._tree, self._placed.hold(tier.kind or tier.name), tier.constraint, vocabulary(tier))
        made = add_tier(self._tree, name, kind, speaker, under, tier.language)
        self._homes[self._root(under), one.tier_id].append(made)
        return made, parent

    def _alike(self, tier: Tier, parent: str) -> list[str]:
        """Tiers of the file from which this one came, below what an annotation is or explains, by type and name."""
        above = {self._tree.tier_of[id] for id in self._chain(parent)}
        return [
            name
            for name, element in self._tree.tiers.items()
            if self._kept and tier.source and element.get("PARENT_REF") in above
            if element.get("LINGUISTIC_TYPE_REF", "") == tier.kind
            if name == tier.source or name.startswith(f"{tier.source}@") or tier.source in re.split("[@_ -]", name)
        ]

    def _add(self, one: Annotation) -> None:
        tree, tier = self._tree, self._rows.tiers[one.tier_id]
        timed = one.start is not None and one.end is not None
        text = self._placed.hold(one.text)
        if not tier.constraint:
            if one.start is not None and one.end is not None:
                self._here[one.id] = tree.add(self._standing(tier), *self._span(one), text)
            return
        parent = self._parent(one)
        home = self._home(one, parent) if parent else None
        if home is None or (tier.constraint in TIMED and not timed):
            self._placed.say(say("Annotations without a place in ELAN stay behind: what they explain is not there."))
            return
        if tier.constraint in TIMED:
            self._here[one.id] = tree.add(home[0], *self._span(one), text)
            return
        before = self._last.get((one.tier_id, home[1])) or tree.last_child(home[1], home[0])
        ordered = tier.constraint == "subdivision"
        self._here[one.id] = tree.add_ref(home[0], home[1], text, before if ordered else "")
        self._last[one.tier_id, home[1]] = self._here[one.id]

    def _span(self, one: Annotation) -> tuple[int, int]:
        start = self._placed.to_ms(one.start or 0)
        return start, max(start + 1, self._placed.to_ms(one.end or 0))

    def _standing(self, tier: Tier) -> str:
        """The tier for marks of their own times: where others of it are, else a new one."""
        known = [homes[0] for (_, id), homes in self._homes.items() if id == tier.id and homes]
        for name, element in self._tree.tiers.items():
            if self._kept and name == tier.source and element.get("LINGUISTIC_TYPE_REF", "") == tier.kind:
                known.append(name)
        if known:
            return known[0]
        kind = add_type(self._tree, self._placed.hold(tier.kind or tier.name), "", vocabulary(tier))
        made = add_tier(self._tree, self._placed.hold(tier.name), kind, "", "", tier.language)
        self._homes[made, tier.id].append(made)
        return made
