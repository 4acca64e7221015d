"""The .eaf that a recording came with, with what was edited here put into it: all its other tiers go out again.

An utterance is known in it by the stretch and the text that it was imported with. What never was an utterance here
(translations, glosses, empty segments) is not touched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException

from core.audio import SoundInfo
from core.exporters.elan_tree import ALIGNABLE, Tree
from core.exporters.mark_documents import Document, LaneStretch
from core.importers import xml_reading
from core.importers.elan import Content, Times
from core.importers.existing import text_print
from core.importers.fitting import stretch_of
from core.importers.item import Item
from core.project.records import Recording
from core.project.stored import as_stored
from core.tiers.eaf import TYPE
from core.wording import say

ROOT = "ANNOTATION_DOCUMENT"
NOBODY = "Transcription"


@dataclass(frozen=True)
class _Mark:
    """What is one utterance in the file: one annotation, or several of one parent."""

    ids: tuple[str, ...]
    tier: str
    start_s: float
    end_s: float
    text: str


@dataclass(frozen=True)
class _Said:
    """An utterance as it goes out, with the marks that it came from."""

    stretch: LaneStretch
    speaker: str
    marks: tuple[_Mark, ...]
    moved: bool


@dataclass(frozen=True)
class Writing:
    """How things are written: frames as milliseconds, texts as XML can hold them; and where to say what is lost."""

    to_ms: Callable[[int], int]
    hold: Callable[[str], str]
    say: Callable[[str], None]


class Unusable(Exception):
    """The kept file cannot be changed safely."""


def put_in(
    raw: bytes,
    document: Document,
    recording: Recording,
    origins: Mapping[int, str],
    writing: Writing,
) -> Element:
    """The kept file with the utterances of `document` in it; `origins` by the utterances' ids.

    Raises `Unusable`.
    """
    content, problems = xml_reading.taken(raw, Content, ROOT)
    if not isinstance(content, Content) or problems or content.unit_s != 0.001:
        raise Unusable
    try:
        tree = Tree(raw)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise Unusable from error
    return _Putting(tree, content, recording, origins, writing).of(document)


def tiers_of(raw: bytes) -> tuple[str, ...]:
    """The names of its tiers that have something on them."""
    content, _ = xml_reading.taken(raw, Content, ROOT)
    return tuple(t.name for t in content.tiers if t.annotations) if isinstance(content, Content) else ()


class _Putting:
    def __init__(
        self,
        tree: Tree,
        content: Content,
        recording: Recording,
        origins: Mapping[int, str],
        writing: Writing,
    ) -> None:
        self._tree, self._origins, self._say = tree, origins, writing.say
        self._info = SoundInfo(recording.rate, recording.channels, recording.frames, "")
        marks = _marks(content)
        offsets = dict.fromkeys((0.0, *(offset for _, offset in content.media)))
        wanted = {part.partition(":")[0] for origin in origins.values() for part in origin.split(";")}
        indexed = [(offset, self._by_stretch(marks, offset)) for offset in offsets]
        offset, self._index = max(indexed, key=lambda one: len(wanted & one[1].keys()))
        self._ms, self._offset_ms, self._hold = writing.to_ms, round(offset * 1000), writing.hold
        self._used: set[_Mark] = set()
        self._homes: dict[str, str] = {}
        self._made: dict[str, str] = {}

    def _by_stretch(self, marks: list[_Mark], offset: float) -> defaultdict[str, list[_Mark]]:
        """The marks by the frames that an import gives them."""
        found: defaultdict[str, list[_Mark]] = defaultdict(list)
        for mark in marks:
            item = Item("", Path(), "", start_s=mark.start_s + offset, end_s=mark.end_s + offset)
            stretch = stretch_of(item, self._info)
            if isinstance(stretch, tuple):
                found[f"{stretch[0]}-{stretch[1]}"].append(mark)
        return found

    def _to_ms(self, frame: int) -> int:
        """In the file's own clock."""
        return self._ms(frame) - self._offset_ms

    def of(self, document: Document) -> Element:
        """The file with all utterances in it."""
        said = [self._matched(stretch, lane.speaker) for lane in document.lanes for stretch in lane.stretches]
        speakers = self._speakers(said)
        for one in sorted(said, key=lambda one: (one.stretch.start, one.stretch.end)):
            if one.marks:
                self._edit(one, speakers)
            elif not self._as_words(one):
                self._add(one)
        tiers = {mark.tier for mark in self._used}
        left = sum(
            mark.tier in tiers and mark not in self._used and bool(mark.text.strip())
            for marks in self._index.values()
            for mark in marks
        )
        if left:
            self._say(
                say("Annotations of ELAN files that are not among the exported utterances stay in them as they came.")
            )
        self._tree.finish()
        return self._tree.root

    def _matched(self, stretch: LaneStretch, speaker: str) -> _Said:
        """An utterance with the marks that it came from; of one that was split, the first part has them."""
        origin = self._origins.get(stretch.id, "")
        marks = []
        for part in filter(None, origin.split(";")):
            place, _, printed = part.partition(":")
            free = [mark for mark in self._index.get(place, ()) if mark not in self._used]
            same = [mark for mark in free if text_print(as_stored(mark.text)) == printed]
            named = [mark for mark in same if speaker and speaker in (mark.tier, self._participant(mark.tier))]
            if found := (named or same or free):
                marks.append(found[0])
                self._used.add(found[0])
        moved = origin.partition(":")[0] != f"{stretch.start}-{stretch.end}" or len(marks) > 1
        return _Said(stretch, speaker, tuple(marks), moved)

    def _participant(self, tier: str) -> str:
        return self._tree.tiers[tier].get("PARTICIPANT", "")

    def _speakers(self, said: list[_Said]) -> dict[str, str]:
        """Who speaks on each tier: whoever has most of its utterances. Its participant follows."""
        votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for one in said:
            for mark in one.marks[:1]:
                votes[mark.tier][one.speaker] += 1
        speakers = {tier: count.most_common(1)[0][0] for tier, count in votes.items()}
        for tier, speaker in speakers.items():
            before = self._participant(tier)
            if speaker and speaker not in (before, tier):
                for name in (tier, *self._tree.below(tier)):
                    if self._participant(name) == before:
                        self._tree.tiers[name].set("PARTICIPANT", self._hold(speaker))
            if self._tree.alignable(tier):
                self._homes.setdefault(speaker, tier)
        return speakers

    def _edit(self, one: _Said, speakers: Mapping[str, str]) -> None:
        first, *others = one.marks
        tree = self._tree
        for mark in others:
            for id in mark.ids:
                tree.absorb(id, first.ids[0])
        if as_stored(first.text) != one.stretch.text:
            for number, id in enumerate(first.ids):
                tree.value(id).text = self._hold(one.stretch.text) if number == 0 else ""
                tree.annotations[id].attrib.pop("CVE_REF", None)
        if one.moved:
            anchor = tree.anchor(first.ids[0])
            times = self._to_ms(one.stretch.start), self._to_ms(one.stretch.end)
            if anchor and not tree.move(anchor, *times):
                self._say(
                    say("Words under utterances with new times lie outside of them in ELAN: they keep their own.")
                )
        if one.speaker != speakers[first.tier]:
            self._give_to(one, first)

    def _give_to(self, one: _Said, mark: _Mark) -> None:
        """Put an annotation of another speaker on a tier of theirs, if nothing hangs on it."""
        id = mark.ids[0]
        alone = self._tree.annotations[id].tag == ALIGNABLE and not self._tree.children.get(id)
        if alone and not self._tree.below(mark.tier):
            self._tree.absorb(id, "")
            self._add(one)
        else:
            self._say(
                say("ELAN has one speaker for a tier: utterances with glosses below them stay on that of another.")
            )

    def _as_words(self, one: _Said) -> bool:
        """Whether it stands in the file already as the words that it was joined from."""
        origin = self._origins.get(one.stretch.id, "")
        if origin != f"{one.stretch.start}-{one.stretch.end}:{text_print(one.stretch.text)}":
            return False
        starts, ends = set(), set()
        for place, marks in self._index.items():
            first, _, last = place.partition("-")
            starts |= {mark.tier for mark in marks if int(first) == one.stretch.start}
            ends |= {mark.tier for mark in marks if int(last) == one.stretch.end}
        return bool(starts & ends)

    def _add(self, one: _Said) -> None:
        """What is new here, on the speaker's tier where that is free, else on one more."""
        start, end = self._to_ms(one.stretch.start), self._to_ms(one.stretch.end)
        speaker = self._hold(one.speaker)
        own = [self._homes[one.speaker]] if one.speaker in self._homes else []
        own += [tier for tier, speaker in self._made.items() if speaker == one.speaker]
        for tier in own:
            if all(other_end <= start or end <= other_start for other_start, other_end in self._tree.spans(tier)):
                break
        else:
            tier = self._tree.add_tier(speaker or NOBODY, self._tree.add_kind(TYPE), speaker)
            self._made[tier] = one.speaker
        self._tree.add(tier, start, end, self._hold(one.stretch.text))


def _marks(content: Content) -> list[_Mark]:
    times = Times(content)
    found = []
    for tier in content.tiers:
        for _, parts in times.grouped(tier):
            span = times.span(parts[0])
            if span is not None:
                text = " ".join(part.value.strip() for part in parts) if len(parts) > 1 else parts[0].value
                found.append(_Mark(tuple(part.id for part in parts), tier.name, *span, text))
    return found
