"""The .eaf that a recording came with, with what was edited here put into it: all its other tiers go out again.

An utterance is known in it by the stretch and the text that it was imported with. What never was an utterance here
(translations, glosses, empty segments) is not touched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException

from core.audio import SoundInfo
from core.exporters.elan_beside import BesideRows, Placed, PuttingBeside
from core.exporters.elan_tree import ALIGNABLE, Tree
from core.exporters.kept_marks import KeptMark, Matching, Origins
from core.exporters.mark_documents import Document, LaneStretch
from core.importers import xml_reading
from core.importers.eaf_content import Content, Times
from core.importers.elan_beside import Source
from core.importers.existing import text_print
from core.project.records import Recording
from core.project.stored import as_stored
from core.tiers.eaf import TYPE
from core.tiers.model import Mark, Tier
from core.tiers.parts import NOTE
from core.wording import say

ROOT = "ANNOTATION_DOCUMENT"
NOBODY = "Transcription"


@dataclass(frozen=True)
class _Said:
    """An utterance as it goes out, with the marks that it came from."""

    stretch: LaneStretch
    speaker: str
    marks: tuple[KeptMark, ...]
    moved: bool
    rewritten: bool


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
    origins: Origins,
    beside: BesideRows,
    writing: Writing,
) -> Element:
    """The kept file with the utterances of `document` in it, and what stands `beside`; `origins` by the utterances'
    ids.

    Raises `Unusable`.
    """
    content, problems = xml_reading.taken(raw, Content, ROOT)
    if not isinstance(content, Content) or problems or content.unit_s != 0.001:
        raise Unusable
    try:
        tree = Tree(raw)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise Unusable from error
    putting = _Putting(tree, content, recording, origins, writing)
    putting.utterances(document)
    if beside or NOTE.encode() in raw:
        putting.beside(document, beside)
    tree.finish()
    return tree.root


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
        origins: Origins,
        writing: Writing,
    ) -> None:
        self._tree, self._content, self._origins, self._say = tree, content, origins, writing.say
        info = SoundInfo(recording.rate, recording.channels, recording.frames, "")
        offsets = (0.0, *(offset for _, offset in content.media))
        self._matching = Matching(_marks(content), origins, info, offsets, self._speakers_of)
        self._ms, self._offset_ms, self._hold = writing.to_ms, round(self._matching.offset_s * 1000), writing.hold
        self._end_ms = self._to_ms(recording.frames)
        self._homes: dict[str, str] = {}
        self._made: dict[str, str] = {}
        self._anchors: dict[int, str] = {}

    def _to_ms(self, frame: int) -> int:
        """In the file's own clock."""
        return self._ms(frame) - self._offset_ms

    def utterances(self, document: Document) -> None:
        """Put all utterances into the file."""
        said = [self._matched(stretch, lane.speaker) for lane in document.lanes for stretch in lane.stretches]
        self._matching.stay({one.stretch.id for one in said})
        for mark in self._matching.take_out():
            for id in mark.ids:
                self._tree.remove_whole(id)
        speakers = self._speakers(said)
        for one in sorted(said, key=lambda one: (one.stretch.start, one.stretch.end)):
            if one.marks:
                self._edit(one, speakers)
            elif not self._matching.is_words(one.stretch.id, one.stretch.start, one.stretch.end, one.stretch.text):
                self._add(one)
        if self._matching.others():
            self._say(
                say("Annotations of ELAN files that are not among the exported utterances stay in them as they came.")
            )

    def beside(self, document: Document, rows: BesideRows) -> None:
        """Put what stands beside them into it; after them."""
        going = {stretch.id for lane in document.lanes for stretch in lane.stretches}
        own = {id for mark in self._matching.used if len(mark.ids) > 1 for id in mark.ids}
        placed = Placed(going, self._anchors, own, self._to_ms, self._hold, self._say, end_ms=self._end_ms)
        numbers = {tier.name: number for number, tier in enumerate(self._content.tiers, 1)}
        came = [*self._matching.used, *self._matching.gone]
        names = dict.fromkeys(mark.tier for mark in came)
        taken = {name: Tier(name, numbers[name], ()) for name in names}
        before = Source(self._content, Times(self._content))(list(taken.values()))
        parts = [part for mark in came for part in before.of(taken[mark.tier], _as_read(mark))]
        putting = PuttingBeside(self._tree, rows, placed)
        putting.put()
        putting.remove([*parts, *before.standing()])
        there = (tier.name for tier in self._content.tiers if tier.name in self._tree.tiers)
        self._tree.call(
            {name: self._hold(rows.name_of(name, before.kind(name))) for name in there} if rows.anew else {}
        )

    def _matched(self, stretch: LaneStretch, speaker: str) -> _Said:
        """An utterance with the marks that it came from."""
        origin = self._origins.get(stretch.id, "")
        marks = self._matching.of(stretch.id, speaker)
        moved = origin.partition(":")[0] != f"{stretch.start}-{stretch.end}" or len(marks) > 1
        # A text that was cleaned as it came in stands in the file as it was, until somebody edits it.
        rewritten = len(marks) != 1 or origin.rpartition(":")[2] != text_print(stretch.text)
        return _Said(stretch, speaker, marks, moved, rewritten)

    def _participant(self, tier: str) -> str:
        return self._tree.tiers[tier].get("PARTICIPANT", "")

    def _speakers_of(self, tier: str) -> tuple[str, str]:
        return tier, self._participant(tier)

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
        self._anchors[one.stretch.id] = first.ids[0]
        for mark in others:
            for id in mark.ids:
                tree.absorb(id, first.ids[0])
        if one.rewritten and as_stored(first.text) != one.stretch.text:
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

    def _give_to(self, one: _Said, mark: KeptMark) -> None:
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
        self._anchors[one.stretch.id] = self._tree.add(tier, start, end, self._hold(one.stretch.text))


def _as_read(mark: KeptMark) -> Mark:
    return Mark(mark.number, mark.start_s, mark.end_s, mark.text)


def _marks(content: Content) -> list[KeptMark]:
    times = Times(content)
    found = []
    for tier in content.tiers:
        for number, parts in times.grouped(tier):
            span = times.span(parts[0])
            if span is not None:
                text = " ".join(part.value.strip() for part in parts) if len(parts) > 1 else parts[0].value
                found.append(KeptMark(tuple(part.id for part in parts), tier.name, number, *span, text))
    return found
