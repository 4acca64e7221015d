"""From words with times to utterances: where each sentence begins and ends, and which of them are uncertain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

from core.decoding.transcript import Word
from core.text_alignment.matching import Matched, PlacedWord, match
from core.text_alignment.paragraphs import Sentence

State = Literal["placed", "uncertain", "not_heard"]
PAD_S = 0.2
"""Sound kept before the first word and after the last, as far as nobody else speaks there."""
MOSTLY = 0.6
"""Share of a sentence's words that were heard where they should be, from which it is placed."""
SLOWEST, FASTEST = 3.0, 0.33
"""How much longer or shorter than usual a letter may last where nobody heard the words themselves."""
GAP_S = 1.5
"""Speech that nobody wrote down is told from so much on."""


@dataclass(frozen=True)
class Placement:
    """A sentence and where it is said: [start_s, end_s) of the recording, 0 and 0 where it was not heard. `sure` is how
    far text and sound agree in it, 0..1; `words` are its own with their times."""

    sentence: Sentence
    state: State
    start_s: float
    end_s: float
    sure: float
    words: tuple[PlacedWord, ...]


@dataclass(frozen=True)
class Laid:
    """A text laid onto a recording. `without_text` are stretches of speech that it does not have: seconds from, to, and
    what was heard."""

    placements: tuple[Placement, ...]
    without_text: tuple[tuple[float, float, str], ...]

    def of(self, state: State) -> list[Placement]:
        return [one for one in self.placements if one.state == state]


def lay(sentences: Sequence[Sentence], heard: Sequence[Word], seconds: float) -> Laid:
    """Find where each sentence is in what was `heard` of a recording of so many seconds: from its first sound to its
    last. See `padded`."""
    texts = [sentence.text.split() for sentence in sentences]
    matched = match([word for text in texts for word in text], heard)
    pace = _pace(matched)
    found: list[Placement] = []
    at = 0
    for sentence, text in zip(sentences, texts, strict=True):
        words = matched.words[at : at + len(text)]
        at += len(text)
        found.append(_place(sentence, words, pace))
    return Laid(tuple(_filled(found, pace, seconds)), tuple(_stretches(matched.without_text)))


def _pace(matched: Matched) -> float:
    """How long a letter lasts, in seconds, as a rule."""
    each = [
        (word.end_s - word.start_s) / len(word.text)
        for word in matched.words
        if word.start_s is not None and word.end_s is not None and word.end_s > word.start_s
    ]
    return median(each) if each else 0.07


def _place(sentence: Sentence, words: tuple[PlacedWord, ...], pace: float) -> Placement:
    """By its own words alone."""
    told = [word for word in words if word.start_s is not None and word.end_s is not None]
    sure = sum(word.agrees * len(word.text) for word in words) / max(1, sum(len(word.text) for word in words))
    if not told:
        return Placement(sentence, "not_heard", 0.0, 0.0, sure, words)
    start_s, end_s = told[0].start_s or 0.0, told[-1].end_s or 0.0
    # words at the ends that were not heard lie before the first and after the last that were
    before = sum(len(word.text) + 1 for word in words[: words.index(told[0])])
    after = sum(len(word.text) + 1 for word in words[words.index(told[-1]) + 1 :])
    start_s, end_s = max(0.0, start_s - before * pace), end_s + after * pace
    usual = pace * sum(len(word.text) + 1 for word in words)
    fits = FASTEST * usual <= end_s - start_s <= SLOWEST * usual + 2.0
    state: State = "placed" if len(told) >= MOSTLY * len(words) and fits else "uncertain"
    if not fits and len(told) < MOSTLY * len(words):
        state = "not_heard"
    return Placement(sentence, state, start_s, end_s, sure, words)


def _filled(found: Sequence[Placement], pace: float, seconds: float) -> list[Placement]:
    """Sentences that were not heard take the room between their neighbours, where it is about what they need: they are
    uncertain then. Where it is not, they were not said, or cannot be told."""
    out = list(found)
    at = 0
    while at < len(out):
        if out[at].state != "not_heard":
            at += 1
            continue
        until = at
        while until < len(out) and out[until].state == "not_heard":
            until += 1
        start = out[at - 1].end_s if at else 0.0
        end = out[until].start_s if until < len(out) else seconds
        sizes = [len(one.sentence.text) + 1 for one in out[at:until]]
        usual = pace * sum(sizes)
        if FASTEST * usual <= end - start <= SLOWEST * usual:
            each = (end - start) / sum(sizes)
            for number, size in enumerate(sizes):
                one = out[at + number]
                out[at + number] = Placement(one.sentence, "uncertain", start, start + size * each, one.sure, one.words)
                start += size * each
        at = until
    return out


def padded(laid: Laid, seconds: float) -> Laid:
    """With a little sound before and after each, none over another."""
    found = laid.placements
    out = list(found)
    there = [number for number, one in enumerate(out) if one.state != "not_heard"]
    for place, number in enumerate(there):
        one = out[number]
        before = found[there[place - 1]].end_s if place else 0.0
        after = found[there[place + 1]].start_s if place + 1 < len(there) else seconds
        start = max(one.start_s - PAD_S, min(one.start_s, (before + one.start_s) / 2), 0.0)
        end = min(one.end_s + PAD_S, max(one.end_s, (one.end_s + after) / 2), seconds)
        state: State = one.state if end > start else "not_heard"
        out[number] = replace(one, state=state, start_s=start, end_s=end)
    return replace(laid, placements=tuple(out))


def _stretches(words: Sequence[Word]) -> list[tuple[float, float, str]]:
    """Words that follow one another closely, as stretches."""
    out: list[list[Word]] = []
    for word in words:
        if out and word.start_s - out[-1][-1].end_s < GAP_S:
            out[-1].append(word)
        else:
            out.append([word])
    found = [(some[0].start_s, some[-1].end_s, " ".join(word.text for word in some)) for some in out]
    return [one for one in found if one[1] - one[0] >= GAP_S]
