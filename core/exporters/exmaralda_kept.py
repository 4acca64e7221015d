"""The basic transcription that a recording came with, with what was edited here put into it: timeline, speakers, other
tiers and what users added themselves stay to the letter, and a file in which nothing was edited is the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from core.exporters.elan_beside import BesideRows
from core.exporters.kept_marks import Origins
from core.exporters.kept_rows import NOBODY, PuttingRows
from core.exporters.mark_documents import Document
from core.exporters.textgrid_rows import Label, Row
from core.exporters.xml_whole import Node, Unreadable, Whole, made, whole_of
from core.importers.exmaralda import filled, read_kept, seconds_of
from core.importers.tiers import AnnotationFile
from core.project.records import Recording
from core.tiers import eaf
from core.tiers.tier_names import name_in
from core.wording import say

SPEECH, EXPLAINS, STANDS = "t", "a", "d"
"""Types of tiers: what is said, what explains it, and what is done besides."""
SPOKEN = "v"
"""What EXMARaLDA calls the category of speech."""
CONTROL = say("EXMARaLDA cannot hold control characters: they were left out.")
LEFT = say("Events of EXMARaLDA that are not among the exported utterances stay in them as they came.")
POINTS = say("EXMARaLDA has no points: they last a millisecond there.")
LEAST_S = 0.001
NEAREST_S = 1e-6


def put_in(
    raw: bytes,
    document: Document,
    recording: Recording,
    origins: Origins,
    beside: BesideRows,
    media: str,
    lost: Callable[[str], object],
) -> bytes:
    """The kept file with the utterances of `document` in it, and what stands `beside`; `origins` by the utterances'
    ids. `media` is what the sound is called that goes along, "" for none. Raises `Unreadable`."""
    (file,) = read_kept(Path(recording.path), raw)
    whole = whole_of(raw)
    tiers = list(whole.root.every("tier"))
    if len(tiers) != len(file.tiers) or not tiers or whole.root.find("common-timeline") is None:
        raise Unreadable
    putting = _Putting(file, whole, tiers, document, recording, origins, lost)
    putting.utterances()
    putting.beside(replace(beside, annotations=[one for one in beside.annotations if one.tier_id > 0]))
    putting.write(media)
    return whole.written()


class _Putting(PuttingRows):
    LEFT = LEFT
    REMOVES = True

    def __init__(
        self,
        file: AnnotationFile,
        whole: Whole,
        tiers: Sequence[Node],
        document: Document,
        recording: Recording,
        origins: Origins,
        lost: Callable[[str], object],
    ) -> None:
        ends = [mark.end_s for tier in file.tiers for mark in tier.marks]
        span = 0.0, max(*ends, recording.frames / recording.rate, 0.0)
        rows = {
            str(tier.number): Row(
                tier.name, span, [Label(m.start_s, m.end_s, m.text, m.number) for m in tier.marks], silent=_silent
            )
            for tier in file.tiers
        }
        super().__init__(file, rows, document, recording, origins, lost)
        self._root = whole.root
        self._elements = {str(number): tier for number, tier in enumerate(tiers, 1)}
        self._events = {key: list(tier.every("event")) for key, tier in self._elements.items()}
        self._speakers = {key: tier.speaker for key, tier in self._tiers.items()}
        times = {one.attrs.get("id", ""): seconds_of(one.attrs.get("time")) for one in self._root.every("tli")}
        self._times = filled(times)
        spoken = [e for key, es in self._events.items() if self._elements[key].attrs.get("type") == SPEECH for e in es]
        self._spaced = 2 * sum(one.data[-1:].isspace() for one in spoken) > len(spoken)

    def held(self, text: str) -> str:
        return eaf.held(text, lambda _: self._lost(CONTROL))

    def speakers_of(self, key: str) -> tuple[str, str]:
        tier = self._tiers[key]
        return tier.speaker or tier.name, name_in(tier.name)

    def home(self, key: str, speaker: str) -> str:
        """Its own where it is of nobody else, else one of speech of its speaker's."""
        own = self._speakers[key]
        if speaker in ("", own) or not own:
            return key
        return next((other for other in self._tiers if self._speaks(other, speaker)), "")

    def owner(self, key: str, votes: Counter[str]) -> str:
        return self._speakers[key] or super().owner(key, votes)

    def strays(self, key: str, row: str | None) -> bool:
        own = self._elements[key].attrs.get("speaker", "")
        return row is not None and own not in ("", self._elements[row].attrs.get("speaker", ""))

    def _speaks(self, key: str, speaker: str) -> bool:
        return self._speakers[key] == speaker and self._elements[key].attrs.get("type") == SPEECH

    def call_anew(self, speakers: Mapping[str, Counter[str]]) -> None:
        """Somebody of the table who says nothing any more, in whose place somebody speaks whom it does not know, is
        called as that one."""
        told = {name for votes in speakers.values() for name in votes}
        by_own: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for key, votes in speakers.items():
            by_own[self._speakers[key]] += votes
        places = set(self._file.path.with_suffix("").parts[-2:])
        renamed: dict[str, str] = {}
        for own, votes in by_own.items():
            (now, _), *others = votes.most_common()
            new = now not in self._speakers.values() and now not in renamed.values()
            if own and now and not others and own not in told and new and now not in places:
                renamed[own] = now
        for speaker in self._root.every("speaker"):
            short = speaker.find("abbreviation")
            name = short.data.strip() if short is not None else ""
            if short is not None and name in renamed:
                short.say(self.held(renamed[name]))
        for key, own in self._speakers.items():
            if own in renamed and self._named(own):
                self._speakers[key] = renamed[own]
                shown = self._elements[key].attrs.get("display-name", "")
                if shown.startswith(own):
                    self._elements[key].set("display-name", self.held(renamed[own]) + shown[len(own) :])

    def _place(self, key: str, label: Label) -> bool:
        if label.end_s <= label.start_s:
            label.end_s = label.start_s + LEAST_S
            self._lost(POINTS)
        return super()._place(key, label)

    def _named(self, name: str) -> bool:
        """Whether it is the name in the table, not only an id."""
        return all(one.attrs.get("id") != name for one in self._root.every("speaker"))

    def call_tier(self, key: str, name: str) -> None:
        super().call_tier(key, name)
        self._elements[key].set("display-name", name)

    def made(self, name: str, points: bool, speaker: str, above: str | None) -> str:  # noqa: ARG002 - points last
        key = f"new {1 + sum(one not in self._tiers for one in self._elements)}"
        plain = name.removeprefix(f"{speaker} - ") if speaker else name
        category = SPOKEN if above is None else plain.removeprefix("[").removesuffix("]") or plain
        shown = f"{speaker} [{SPOKEN}]" if speaker else NOBODY
        if above is not None:
            shown = f"{speaker} {plain}" if speaker and plain.startswith("[") else name
        about = {"id": _free("TIE", {one.attrs.get("id", "") for one in self._elements.values()})}
        if above is None:
            taken = {one.attrs.get("display-name", "") for one in self._elements.values()}
            free, number = shown, 1
            while free in taken:
                number += 1
                free = f"{speaker} {number} [{category}]" if speaker else f"{shown} {number}"
            shown = free
            if speaker:
                about["speaker"] = self._speaker_id(speaker)
        elif above and "speaker" in self._elements[above].attrs:
            about["speaker"] = self._elements[above].attrs["speaker"]
        kind = SPEECH if above is None else EXPLAINS if above else STANDS
        element = made("tier", about | {"category": category, "type": kind, "display-name": shown})
        every = list(self._elements.values())
        own = [one for one in every if "speaker" in about and one.attrs.get("speaker") == about["speaker"]]
        behind = (own or every)[-1]
        assert behind.parent is not None
        behind.parent.add(element, behind)
        self._elements[key], self._events[key] = element, []
        self._speakers[key] = speaker
        self._rows[key] = Row(shown, next(iter(self._rows.values())).span, [], silent=_silent)
        return key

    def _speaker_id(self, speaker: str) -> str:
        """The id of a speaker in the table who has no tier of speech yet: who speaks over himself is there again."""
        ids = {one.attrs.get("id", ""): one for one in self._root.every("speaker")}
        spoken = {e.attrs.get("speaker", "") for e in self._elements.values() if e.attrs.get("type") == SPEECH}
        for id, one in ids.items():
            short = one.find("abbreviation")
            called = (short.data.strip() if short is not None else "") or id
            if called == speaker and id not in spoken:
                return id
        id = _free("SPK", ids)
        fields = [made(name) for name in ("languages-used", "l1", "l2", "ud-speaker-information", "comment")]
        sex = made("sex", {"value": "u"})
        one = made("speaker", {"id": id}, "", made("abbreviation", {}, self.held(speaker)), sex, *fields)
        table = self._root.find("speakertable")
        if table is None:
            head = self._root.find("head")
            table = made("speakertable")
            (head or self._root).add(table) if head is not None else self._root.add_first(table)
        table.add(one)
        return id

    # Into the file

    def write(self, media: str) -> None:
        """Put into the file what was changed in its rows; name the sound `media` where it names another."""
        gone: dict[tuple[str, int], Node] = {}
        for key, tier in self._tiers.items():
            there = {label.number: label for label in self._rows[key].labels if label.number}
            for mark in tier.marks:
                if not mark.text.strip():
                    continue
                events = self._events[key][mark.number - 1 : max(mark.last, mark.number)]
                label = there.get(mark.number)
                if label is None:
                    gone[key, mark.number] = events[0]
                    for event in events:
                        event.remove()
                elif (label.start_s, label.end_s, label.text) != (mark.start_s, mark.end_s, mark.text):
                    self._change(events, label, mark.text, (mark.start_s, mark.end_s))
        for key, row in self._rows.items():
            for label in row.labels:
                if not label.number and label.text.strip():
                    self._add(key, label, gone.pop(label.came, None))
        named = list(self._root.every("referenced-file"))
        names = {re.split(r"[/\\]", one.attrs.get("url", ""))[-1] for one in named}
        if media and named and Path(media).name not in names:
            named[0].set("url", media)

    def _change(self, events: Sequence[Node], label: Label, before: str, times: tuple[float, float]) -> None:
        if label.text != before:
            event, *others = self._changed(events, before, label.text)
            for other in others:
                other.remove()
            if others:
                event.set("end", others[-1].attrs.get("end", ""))
            events = [one for one in events if one.parent is not None]
        if label.start_s != times[0]:
            events[0].set("start", self._point(label.start_s))
        if label.end_s != times[1]:
            events[-1].set("end", self._point(label.end_s))

    def _changed(self, events: Sequence[Node], before: str, text: str) -> list[Node]:
        """Write a text into the events that it was cut into: those at both ends that say what they said stay. Returns
        those that are one now."""
        text = before[: len(before) - len(before.lstrip())] + text + before[len(before.rstrip()) :]
        first, last = 0, len(events)
        while first < last - 1 and text.startswith(events[first].data):
            text = text[len(events[first].data) :]
            first += 1
        while last - 1 > first and text.endswith(events[last - 1].data) and events[last - 1].data:
            text = text[: -len(events[last - 1].data)]
            last -= 1
        events[first].say(text)
        return list(events[first:last])

    def _add(self, key: str, label: Label, was: Node | None) -> None:
        """A new event among those of its tier, in the order of time; with what hung on it where it was before."""
        tier = self._elements[key]
        speech = tier.attrs.get("type") == SPEECH
        text = label.text + (" " if speech and self._spaced and not label.text[-1:].isspace() else "")
        times = {"start": self._point(label.start_s), "end": self._point(label.end_s)}
        event = was or made("event")
        for name, value in times.items():
            event.set(name, value)
        if event.data != text:
            event.say(text)
        behind = None
        for other in tier.every("event"):
            if (self._times.get(other.attrs.get("start", "")) or 0.0) <= label.start_s:
                behind = other
        if behind is None:
            first = next(tier.every("event"), None)
            if first is None:
                tier.add(event)
            else:
                at = tier.parts.index(first)
                before = tier.parts[at - 1] if at else ""
                space = before if isinstance(before, str) and not before.strip() else ""
                tier.parts[at:at] = [event, space] if space else [event]
                event.parent = tier
        else:
            tier.add(event, behind)

    def _point(self, at_s: float) -> str:
        """The point of the timeline at a time, made if need be."""
        near = NEAREST_S
        for id, time in self._times.items():
            if time is not None and abs(time - at_s) <= near:
                return id
        id = _free("T", self._times)
        line = self._root.find("common-timeline")
        assert line is not None
        behind = None
        for one in line.every("tli"):
            time = self._times.get(one.attrs.get("id", ""))
            if time is not None and time < at_s:
                behind = one
        point = made("tli", {"id": id, "time": repr(round(at_s, 9))})
        if behind is None:
            line.add_first(point)
        else:
            line.add(point, behind)
        self._times[id] = at_s
        return id


def _silent(text: str) -> bool:
    return not text.strip()


def _free(stem: str, taken: Mapping[str, object] | set[str]) -> str:
    number = len(taken)
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"
