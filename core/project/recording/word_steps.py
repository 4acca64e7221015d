"""When each word of an utterance is said, as well as it is known: from a tier of words with times, from where a model
heard them, else by the share of their letters in the speech. Tiers of other things, such as sounds or gestures, tell
nothing of words, nor does what a model wrote on one and nobody has looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from core.project.drafts import draft_of
from core.project.queries import Reader
from core.project.records import UtteranceRow
from core.project.tiers.make_words import word_tiers
from core.project.tiers.reading import beside, looked_at, tiers
from core.project.tiers.words import goes_by_words
from core.project.word_times_by_length import TimedWord, agree, span_of
from core.wording import Said, say

Source = Literal["tier", "model", "letters"]
"""Where times of words come from."""


@dataclass(frozen=True)
class SpokenWords:
    """The words of an utterance with seconds of the recording, in order; `name` is the tier's or the model's."""

    words: tuple[tuple[float, float, str], ...]
    source: Source
    name: str = ""

    def step(self, at: float, by: int) -> int:
        """Which word comes next (1) or before (-1) for somebody who is at a second; -1 where there is none."""
        if by > 0:
            return next((n for n, (start, *_) in enumerate(self.words) if start > at + 0.01), -1)
        return next((n for n in range(len(self.words) - 1, -1, -1) if self.words[n][0] < at - 0.01), -1)


def words_of(reader: Reader, row: UtteranceRow, text: str, speech: Sequence[tuple[float, float]]) -> SpokenWords:
    """The words of an utterance whose transcript is `text` by now; `speech` are seconds in which somebody speaks."""
    start, end = row.start / row.rate, row.end / row.rate
    kinds = {tier.id: tier for tier in tiers(reader) if tier.constraint in ("time_subdivision", "included")}
    there = beside(reader, [row.id]).get(row.id, ()) if kinds else ()
    draft = draft_of(reader, row.id)
    written = text or (draft.text if draft is not None else "")
    elsewhere = {tier.id for tier in word_tiers(reader)} if there and not written else set()
    timed_parts = [one for one in looked_at(there) if one.start is not None and one.end is not None]
    for tier in kinds.values():
        on = [one for one in timed_parts if one.tier_id == tier.id]
        if tier.parent_id is None and on and (tier.id in elsewhere or _are_words([one.text for one in on], written)):
            on.sort(key=lambda one: one.start or 0)
            spans = [((one.start or 0) / row.rate, (one.end or 0) / row.rate, one.text) for one in on]
            return SpokenWords(tuple(spans), "tier", tier.name)
    timed = [TimedWord(word.text, word.start_s, word.end_s) for word in draft.words] if draft is not None else []
    if draft is not None and timed and agree(written, timed):
        return SpokenWords(_heard(written, timed, start, end), "model", draft.model)
    spoken = [(max(a, start), min(b, end)) for a, b in speech if b > start and a < end] or [(start, end)]
    found, at = [], 0
    for word in written.split():
        at = written.index(word, at)
        found.append((*span_of(written, spoken, at, at + len(word)), word))
        at += len(word)
    return SpokenWords(tuple(found), "letters")


def _are_words(parts: Sequence[str], written: str) -> bool:
    """Whether parts of a tier go word by word: several where there are several words, and most of them words of what is
    written."""
    return (len(parts) > 1 or len(written.split()) == 1) and goes_by_words(parts, written)


def _heard(text: str, timed: Sequence[TimedWord], start: float, end: float) -> tuple[tuple[float, float, str], ...]:
    """Words that agree have the model's times; others lie between their neighbours, by their letters."""
    words = text.split()
    spans: list[tuple[float, float] | None] = [None] * len(words)
    bare = [word.text.casefold() for word in timed]
    for a, b, size in SequenceMatcher(None, [w.casefold() for w in words], bare, autojunk=False).get_matching_blocks():
        for n in range(size):
            spans[a + n] = (start + timed[b + n].start_s, min(end, start + timed[b + n].end_s))
    found: list[tuple[float, float, str]] = []
    at, n = start, 0
    while n < len(words):
        if (known := spans[n]) is not None:
            found.append((*known, words[n]))
            at, n = known[1], n + 1
            continue
        last = next((m for m in range(n, len(words)) if spans[m] is not None), len(words))
        following = spans[last] if last < len(words) else None
        room = max((following[0] if following is not None else end) - at, 0.0)
        letters = sum(len(word) + 1 for word in words[n:last])
        for word in words[n:last]:
            share = room * (len(word) + 1) / letters
            found.append((at, at + share, word))
            at += share
        n = last
    return tuple(found)


def told(source: Source, name: str) -> Said:
    """How sure the times are, in words."""
    if source == "tier":
        return say("by the tier {name}", name=name)
    if source == "model":
        return say("as {name} heard it", name=name)
    return say("estimated by its letters")
