"""Tiers beside the transcripts as rows of intervals, one for each tier and each speaker's lane: for formats that know
nothing but times. What has no times of its own shares those of what it explains, in equal parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from core.exporters.mark_documents import Document, SpeakerLane
from core.project.queries import Reader
from core.project.records import Annotation
from core.project.tiers import reading
from core.project.tiers.standing import POINTS
from core.tiers.model import Mark, Tier

Span = tuple[float, float]


def tiers_of(reader: Reader, document: Document, *, whole: bool) -> list[tuple[Tier, SpeakerLane | None]]:
    """What stands on tiers in one document, each with the lane that it explains, None for what stands by itself. Times
    are those of the document's sound; a recording that goes out in pieces (not `whole`) takes nothing of its own along.
    """
    recording = document.recording
    if recording is None:
        return []
    rate = document.sound.rate
    found: list[tuple[Tier, SpeakerLane | None]] = []
    every = reading.tiers(reader)
    for lane in document.lanes:
        spans = {one.id: (one.start / rate, one.end / rate) for one in lane.stretches if one.id}
        beside = reading.given_out(reader, spans)
        shifts = dict.fromkeys(spans, 0) if whole else _shifts(reader, lane)
        marks: defaultdict[int, list[Mark]] = defaultdict(list)
        for id, those in beside.items():
            for one, span in _spans(those, spans[id], rate, shifts.get(id, 0)):
                if one.text:
                    marks[one.tier_id].append(Mark(len(marks[one.tier_id]) + 1, *span, one.text))
        found += [(_tier(tier.name, marks[tier.id], lane.speaker), lane) for tier in every if marks[tier.id]]
    if whole:
        alone: defaultdict[int, list[Mark]] = defaultdict(list)
        for one in reading.looked_at(reading.standing(reader, recording.id)):
            if one.start is not None and one.end is not None and one.text:
                alone[one.tier_id].append(Mark(0, one.start / rate, one.end / rate, one.text))
        for tier in every:
            if alone[tier.id]:
                points = tier.kind == POINTS or all(mark.start_s == mark.end_s for mark in alone[tier.id])
                found.append((replace(_tier(tier.name, alone[tier.id], ""), points=points), None))
    return found


def spans_of(annotations: Sequence[Annotation], utterances: Mapping[int, Span], rate: int) -> dict[int, Span]:
    """Where each annotation lies, in seconds of its recording, by its id; `utterances` say where those do. What stands
    beside other utterances is missing."""
    below: defaultdict[int | None, list[Annotation]] = defaultdict(list)
    for one in annotations:
        if one.utterance_id is None or one.utterance_id in utterances:
            below[one.utterance_id].append(one)
    found: dict[int, Span] = {}
    for id, those in below.items():
        if id is not None:
            found |= {one.id: span for one, span in _spans(those, utterances[id], rate, 0)}
    for one in below[None]:
        if one.start is not None and one.end is not None:
            found[one.id] = one.start / rate, one.end / rate
    return found


def _tier(name: str, marks: Sequence[Mark], speaker: str) -> Tier:
    return Tier(name, 0, tuple(sorted(marks, key=lambda mark: (mark.start_s, mark.end_s))), speaker=speaker)


def _shifts(reader: Reader, lane: SpeakerLane) -> dict[int, int]:
    """How many frames earlier an utterance lies in its document than in its recording."""
    found = {}
    for one in lane.stretches:
        start = reader.query_one("SELECT start FROM utterances WHERE id = ?", (one.id,))
        found[one.id] = int(start or 0) - one.start
    return found


def _spans(those: Sequence[Annotation], whole: Span, rate: int, shift: int) -> Iterator[tuple[Annotation, Span]]:
    """Where each lies: by its own times, else its part of what it explains; each stands behind that."""
    siblings: defaultdict[tuple[int | None, int], list[Annotation]] = defaultdict(list)
    for one in those:
        siblings[one.parent_id, one.tier_id].append(one)
    places: dict[int | None, Span] = {None: whole}
    for one in those:
        places[one.id] = span = _span(one, siblings[one.parent_id, one.tier_id], places, rate, shift)
        yield one, span


def _span(
    one: Annotation, siblings: Sequence[Annotation], places: Mapping[int | None, Span], rate: int, shift: int
) -> Span:
    if one.start is not None and one.end is not None:
        return (one.start - shift) / rate, (one.end - shift) / rate
    start, end = places.get(one.parent_id, places[None])
    at, each = siblings.index(one), (end - start) / len(siblings)
    return start + at * each, end if at == len(siblings) - 1 else start + (at + 1) * each
