"""The words of a text that was laid onto a recording, kept as parts of a tier: each with the times it was heard at.

On a tier of parts without gaps a word lasts until the next one begins, the first from where its utterance begins and
the last to where it ends; on one of parts with gaps it ends where it was heard to end. Words that were not heard share
the room between their neighbours by their letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from core.errors import ProjectError
from core.project.queries import Reader
from core.project.records import Tier
from core.project.rows import Row
from core.project.store import Project
from core.project.stored import as_stored
from core.project.tiers.edits import TIMED, add_tier, free_tier_name, shared_out
from core.project.tiers.make_words import word_tiers
from core.project.tiers.reading import tiers
from core.project.tiers.words import key_of, without_edges
from core.text_alignment.matching import PlacedWord
from core.wording import say

USUAL = "Words"
Span = tuple[int, int]


def words_tier(reader: Reader, usual: str = USUAL) -> str:
    """The name of the tier on which words with times stand in a project; where it has none, one that is free."""
    for tier in word_tiers(reader):
        if tier.constraint in TIMED:
            return tier.name
    return free_tier_name(usual, (tier.name for tier in tiers(reader)))


def tier_for_words(project: Project, name: str) -> Tier:
    """The tier of this name, made where there is none. Raises `ProjectError` for one that cannot hold words with
    times."""
    for tier in tiers(project):
        if tier.name == as_stored(name):
            if tier.parent_id is None and tier.constraint in TIMED:
                return tier
            raise ProjectError(
                say("{tier} does not hold parts of the transcript with times.", tier=tier.name),
                say("Choose another name for the tier of words: it is made."),
            )
    return add_tier(project, name, "time_subdivision", language=project.meta.language)


def parts_of(words: Sequence[PlacedWord], start: int, end: int, rate: int, *, fills: bool) -> tuple[list[Row], int]:
    """The parts of an utterance [start, end) in frames: text, place and times of each, and how many of the times nobody
    has heard. Signs alone are no words. Nothing where there is no room for them."""
    said = [(as_stored(without_edges(word.text)), word) for word in words if key_of(word.text)]
    if not said or end - start < len(said):
        return [], 0
    spans = _spans(said, start, end, rate)
    if fills:
        begins = [start, *(first for first, _ in spans[1:]), end]
        spans = list(pairwise(begins))
    rows: list[Row] = [{"text": text, "place": place, "start": first, "end": last}
                       for place, ((text, _), (first, last)) in enumerate(zip(said, spans, strict=True))]  # fmt: skip
    return rows, sum(not word.heard for _, word in said)


def _spans(said: Sequence[tuple[str, PlacedWord]], start: int, end: int, rate: int) -> list[Span]:
    """In order and within the utterance, each of a frame at least."""
    count = len(said)
    found: list[Span | None] = []
    at = start
    for number, (_, word) in enumerate(said):
        if word.start_s is None or word.end_s is None:
            found.append(None)
            at += 1
            continue
        last = end - (count - number)  # those behind need a frame each
        first = min(max(round(word.start_s * rate), at), last)
        at = min(max(round(word.end_s * rate), first + 1), last + 1)
        found.append((first, at))
    return _filled(found, [text for text, _ in said], start, end)


def _filled(found: Sequence[Span | None], texts: Sequence[str], start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    at = 0
    while at < len(found):
        if (known := found[at]) is not None:
            spans.append(known)
            at += 1
            continue
        until = next((n for n in range(at, len(found)) if found[n] is not None), len(found))
        following = found[until] if until < len(found) else None
        room = (spans[-1][1] if spans else start, following[0] if following is not None else end)
        spans += [(one["start"], one["end"]) for one in _shared(texts[at:until], *room)]
        at = until
    return spans


def _shared(texts: Sequence[str], start: int, end: int) -> list[dict[str, int]]:
    """By their letters, but a frame for each at least: there is as much room."""
    each = shared_out(texts, start, end - len(texts))
    return [{"start": one["start"] + n, "end": one["end"] + n + 1} for n, one in enumerate(each)]
