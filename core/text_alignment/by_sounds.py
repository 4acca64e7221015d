"""The last look, without a model: times of words as exact as the sound itself tells them, by what letters sound like in
this recording (`letter_sounds`).

It starts from where a model heard the words. Between sentences that are surely placed all others are tried anew: they
are taken where the sound goes with them better than with anything else that people say. What letters sound like and
where they are is found in turns. Where the voice detector finds a pause no letter is: background and breath differ from
microphone to microphone, and would be learnt as letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core import vad
from core.audio import Samples
from core.errors import SoundError
from core.mel_frames import FRAME_S, RATE
from core.progress import Progress, quiet
from core.text_alignment import chains, letter_sounds, onsets
from core.text_alignment.letter_sounds import PAUSE, UNKNOWN, Floats, Ints, Sounds, frame_at, letters_of, second_of
from core.text_alignment.matching import PlacedWord
from core.text_alignment.placing import Laid, Placement, State

SoundOf = Callable[[float, float], Samples]
"""The sound between two seconds of a recording, at 16 kHz."""
Flags = NDArray[np.bool_]
ROUNDS = 4
LEAST_S = 20.0
"""With less speech that is surely placed nothing is learnt."""
SURE, LETTERS = 0.8, 12
"""A sentence of so many letters that agree so far with what was heard holds what is beside it in place."""
LEARNT = 0.6
"""A sentence that agrees less with what was heard is not learnt from: a wrong text would be found right after that."""
USUAL_S, LONGEST_S = 24.0, 120.0
"""A stretch ends at the next sure sentence after the first, and is left as it is beyond the second."""
EDGE_S = 0.3
NEAR_S, FAR = 0.3, 0.5
"""Further from where a model heard a word, each frame of it costs up to so much of what a wrong text costs."""
FAR_S = 1.0
"""At so much further it costs most."""
SILENT = 20.0
"""By how much the logarithm of a letter's likelihood falls in a frame of a pause."""
MOSTLY = 0.5
"""With less voice in what was surely heard the detector does not hear this voice, and its pauses are none."""
BROKEN = 40.0
"""What a long pause inside a sentence costs: as much as a letter or two that are not there."""
TRIED = 40
"""Sentences that are read against others, to tell what a wrong text is worth."""
TRUST, FAIRLY = 0.7, 0.25
"""How far between the right text and a wrong one speech of nobody's begins, and up to where a text is placed."""


@dataclass(frozen=True)
class _Price:
    """By how much the likeliest letters of all are likelier than those of the right text, and those of a wrong one, per
    frame, on average."""

    right: float
    wrong: float

    def at(self, share: float) -> float:
        return self.right + share * (self.wrong - self.right)


@dataclass(frozen=True)
class _Read:
    """A sentence as it was read: frames of its words, None of those without letters, and by how much the likeliest
    letters of all are likelier, per frame."""

    spans: tuple[tuple[int, int] | None, ...]
    lost: float


def by_sounds(laid: Laid, sound: SoundOf, seconds: float, progress: Progress = quiet) -> Laid | None:
    """The same text with times of its words by what letters sound like; None where too little is surely placed, or
    most letters are too rare to be learnt. Raises what `sound` does."""
    heard, found = laid.placements, list(laid.placements)
    sure = [number for number, one in enumerate(found) if _holds(one)]
    spoken = sum(found[number].end_s - found[number].start_s for number in sure)
    words = [letters_of(word.text) for number in sure for word in found[number].words]
    number = letter_sounds.numbered(words, round(spoken / FRAME_S))
    if spoken < LEAST_S or len(sure) < 2 or not letter_sounds.mostly(words, number):
        return None
    samples = sound(0.0, seconds)
    cepstra = letter_sounds.cepstra_of(samples)
    silent = _silences(samples, [(found[number].start_s, found[number].end_s) for number in sure], len(cepstra))
    frames = letter_sounds.frames_of(cepstra)
    states = _first_states(found, sure, number, frames, silent)
    pieces = list(_pieces(found, sure))
    price = None
    for turn in range(ROUNDS):
        if turn:
            frames = letter_sounds.frames_of(cepstra, _spans(found, len(cepstra)))
        known = states != UNKNOWN
        sounds = letter_sounds.learnt(frames[known], states[known], number)
        price = _price(found, sure, frames, sounds, silent)
        states = np.full(len(frames), UNKNOWN)
        for place, (first, last) in enumerate(pieces):
            progress(turn * len(pieces) + place, ROUNDS * len(pieces))
            own = first if not place else first + 1
            _read(found, heard[first:last], (first, own, last), frames, sounds, price, silent, states)
    progress(1, 1)
    return replace(laid, placements=tuple(onsets.at_onsets(found, heard, silent)))


def _silences(samples: Samples, sure: Sequence[tuple[float, float]], frames: int) -> Flags:
    """(F,): frames of pauses in which no voice is found, for all that was surely heard in seconds; none where the
    detector is not installed or hears little of that."""
    found = np.ones(frames, bool)
    try:
        levels = onsets.levels_of(samples)
        for start, end in vad.regions(samples, RATE):
            first, last = frame_at(start / RATE, frames), frame_at(end / RATE, frames)
            found[first + onsets.breath(levels[first:last]) : last] = False
    except SoundError:
        return np.zeros(frames, bool)
    spans = [slice(frame_at(start_s, frames), frame_at(end_s, frames)) for start_s, end_s in sure]
    if float(np.mean(np.concatenate([found[span] for span in spans]))) > 1 - MOSTLY:
        return np.zeros(frames, bool)
    for span in spans:
        if span.start < span.stop and float(np.mean(found[span])) > 1 - MOSTLY:
            found[span] = False
    return found


def _with_silences(each: Floats, silent: Flags, cost: float) -> Floats:
    """(F, N) likelihoods where it is known that nobody speaks in some frames: those go with a pause at least as well as
    with any letter, whatever noise is there, and each letter costs so much more."""
    each[silent, PAUSE] = each[silent].max(axis=1)
    each[silent, PAUSE + 1 :] -= np.float32(cost)
    return each


def _holds(one: Placement) -> bool:
    letters = sum(len(letters_of(word.text)) for word in one.words)
    return one.state == "placed" and one.sure >= SURE and letters >= LETTERS


def _pieces(placements: Sequence[Placement], sure: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Sentences [first, last) from one that is sure to another some time later, both among them."""
    first = 0
    while first < len(sure) - 1:
        last = first + 1
        while last < len(sure) - 1 and placements[sure[last]].end_s - placements[sure[first]].start_s < USUAL_S:
            last += 1
        yield sure[first], sure[last] + 1
        first = last


def _first_states(
    placements: Sequence[Placement], sure: Sequence[int], number: dict[str, int], frames: Floats, silent: Flags
) -> Ints:
    """The states of frames by the times that were heard: a word's spread evenly over what of it is not `silent`; pauses
    are where it is quiet between them."""
    states = np.full(len(frames), UNKNOWN)
    quiet_ones = letter_sounds.quiet(frames) | silent
    for place in sure:
        one = placements[place]
        begin, end = frame_at(one.start_s, len(frames)), frame_at(one.end_s, len(frames))
        states[begin:end][quiet_ones[begin:end]] = PAUSE
        for word in one.words:
            own = letter_sounds.states_of(letters_of(word.text), number)
            if word.start_s is None or word.end_s is None or not own:
                continue
            start, until = frame_at(word.start_s, len(frames)), frame_at(word.end_s, len(frames))
            said = start + np.flatnonzero(~silent[start:until])
            states[said] = np.array(own)[np.arange(len(said)) * len(own) // max(1, len(said))]
    return states


def _spans(placements: Sequence[Placement], frames: int) -> list[tuple[int, int]]:
    """The frames of sentences that were found, none in two."""
    found: list[tuple[int, int]] = []
    for one in placements:
        if one.state == "placed":
            begin, end = frame_at(one.start_s, frames), frame_at(one.end_s, frames)
            begin = max(begin, found[-1][1]) if found else begin
            if end > begin:
                found.append((begin, end))
    return found


def _price(
    placements: Sequence[Placement], sure: Sequence[int], frames: Floats, sounds: Sounds, silent: Flags
) -> _Price:
    """By reading sure sentences with their own text and with another's."""
    step = max(1, len(sure) // TRIED)
    some = sure[::step]
    right: list[float] = []
    wrong: list[float] = []
    for place, number in enumerate(some):
        one, other = placements[number], placements[some[(place + len(some) // 2) % len(some)]]
        begin, end = frame_at(one.start_s, len(frames)), frame_at(one.end_s, len(frames))
        each = _with_silences(sounds.likelihoods(frames[begin:end]), silent[begin:end], SILENT)
        for text, out in ((one, right), (other, wrong)):
            words = [letters_of(word.text) for word in text.words]
            chain = chains.chain([words], sounds.number)
            way = chains.way(chains.emitted(each, chain, np.inf, np.inf), replace(chain, gaps=chain.gaps[:1]))
            if way is not None:
                said = chain.word[way] >= 0
                out.append(_lost(each, chain.states[way][said], np.flatnonzero(said)))
    return _Price(float(np.mean(right or [0.0])), float(np.mean(wrong or [1.0])))


def _lost(each: Floats, states: Ints, among: Ints) -> float:
    return float((each[among, 1:].max(axis=1) - each[among, states]).mean()) if len(states) else 0.0


def _read(
    found: list[Placement],
    heard: Sequence[Placement],
    piece: tuple[int, int, int],
    frames: Floats,
    sounds: Sounds,
    price: _Price,
    silent: Flags,
    states: Ints,
) -> None:
    """Read the sentences of a piece, and note times of those in [own, last), and the states of its frames."""
    first, own, last = piece
    begin, end = (
        frame_at(found[first].start_s - EDGE_S, len(frames)),
        frame_at(found[last - 1].end_s + EDGE_S, len(frames)),
    )
    if not 0 < end - begin <= LONGEST_S / FRAME_S:
        return
    each = _with_silences(sounds.likelihoods(frames[begin:end]), silent[begin:end], SILENT)
    chain = chains.chain([[letters_of(word.text) for word in one.words] for one in found[first:last]], sounds.number)
    likely = chains.emitted(each, chain, price.at(TRUST), price.at(1.0))
    words = [word for one in heard for word in one.words]
    likely[np.ix_(onsets.long_pauses(silent[begin:end]), chain.states == chains.BETWEEN)] -= np.float32(BROKEN)
    way = chains.way(likely - _far(words, begin, len(each), FAR * (price.wrong - price.right))[:, chain.word], chain)
    if way is None:
        return
    word, told = chain.word[way], chain.states[way]
    pause = (word < 0) & (each[:, PAUSE] >= each[:, 1:].max(axis=1) - price.at(TRUST))
    learnt = np.where(pause, PAUSE, UNKNOWN)
    at = 0
    for place in range(first, last):
        count = len(found[place].words)
        read = _sentence(word, at, count, each, told, begin)
        at += count
        if read is not None and heard[place - first].sure >= LEARNT and read.lost <= price.at(FAIRLY):
            inside = (word >= at - count) & (word < at)
            learnt[inside] = told[inside]
        if place >= own:
            found[place] = _placed(found[place], read, price.at(FAIRLY))
    states[begin:end] = learnt


def _far(words: Sequence[PlacedWord], begin: int, frames: int, most: float) -> Floats:
    """(frames, W + 1): what it costs that a word is said at a frame far from where a model heard it; nothing in the
    last column, and of words that nobody heard."""
    found = np.zeros((frames, len(words) + 1), np.float32)
    at = (begin + np.arange(frames)) * FRAME_S
    for place, word in enumerate(words):
        if word.start_s is not None and word.end_s is not None and word.agrees >= SURE:
            away = np.maximum(word.start_s - at, at - word.end_s) - NEAR_S
            found[:, place] = most * np.clip(away / FAR_S, 0, 1)
    return found


def _sentence(word: Ints, at: int, count: int, each: Floats, told: Ints, begin: int) -> _Read | None:
    inside = np.flatnonzero((word >= at) & (word < at + count))
    if not len(inside):
        return None
    spans: list[tuple[int, int] | None] = []
    for number in range(at, at + count):
        there = inside[word[inside] == number]
        spans.append((begin + int(there[0]), begin + int(there[-1]) + 1) if len(there) else None)
    return _Read(tuple(spans), _lost(each, told[inside], inside))


def _placed(one: Placement, read: _Read | None, most: float) -> Placement:
    """With the times that were read; not sure of it where it was passed over, or the sound hardly goes with it."""
    if read is None:
        return replace(one, state="uncertain") if one.state == "placed" and not _holds(one) else one
    words = tuple(
        PlacedWord(word.text, second_of(span[0]), second_of(span[1]), word.agrees) if span is not None else word
        for word, span in zip(one.words, read.spans, strict=True)
    )
    times = [span for span in read.spans if span is not None]
    state: State = "placed" if _holds(one) or read.lost <= most else "uncertain"
    return replace(one, words=words, state=state, start_s=second_of(times[0][0]), end_s=second_of(times[-1][1]))
