"""Live text: what has been said so far, as it is being said. Settled words never change; the open ones may."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import soxr
from numpy.typing import NDArray

from core.decoding.ahead import Ahead
from core.decoding.recogniser import Recogniser
from core.decoding.transcript import Transcript
from core.decoding.windows import CONTEXT_S
from core.families import SAMPLE_RATE
from core.vad import steady, voiced

Samples = NDArray[np.float32]

EVERY_S = 0.28
"""The open stretch is heard again whenever this much sound was added."""
HOLD_S = 0.5
"""A word this close to the end of the sound may still go on."""
LISTEN_S = 0.8
"""How far back the start of speech is looked for."""
LONGEST_OPEN_S = 8.0
"""After this long without agreement, all but the last two words are settled: the cost of a look stays bounded."""


@dataclass(frozen=True)
class Partial:
    """`settled` only ever grows; `open` is the rest as heard now. `heard_s` of the take went into it."""

    settled: str
    open: str
    heard_s: float


@dataclass(frozen=True)
class _Heard:
    """A word with its first and last frame's edges, in samples of the take."""

    text: str
    start: int
    end: int


class Stream:
    """One take. Feed blocks as they come; words on which two looks in a row agree are settled."""

    def __init__(self, recogniser: Recogniser, rate: int) -> None:
        self.recogniser = recogniser
        self._resampler = soxr.ResampleStream(rate, SAMPLE_RATE, 1, dtype="float32", quality="HQ")
        self._rate = rate
        self._tail: Samples = np.zeros(0, np.float32)
        self._tail_from = 0
        self._heard = 0
        self._settled: list[str] = []
        self._settled_to = 0
        self._needed_from = 0
        self._before: list[_Heard] = []
        self._looked_at = 0
        self._ahead = Ahead(recogniser)
        self._pace = 0.0

    @property
    def heard_s(self) -> float:
        return self._heard / SAMPLE_RATE

    def feed(self, block: Samples) -> None:
        """Add (T,) float32 samples at the take's rate."""
        sound = self._to_16k(block)
        self._ahead.feed(sound)
        self._heard += len(sound)
        gone = max(0, self._needed_from - self._tail_from)
        self._tail = np.concatenate((self._tail[gone:], sound))
        self._tail_from += gone

    def _to_16k(self, block: Samples) -> Samples:
        block = np.ascontiguousarray(block, np.float32)
        return block if self._rate == SAMPLE_RATE else np.asarray(self._resampler.resample_chunk(block), np.float32)

    @property
    def due(self) -> bool:
        """Whether enough was added for another look."""
        return self._heard - self._looked_at >= EVERY_S * SAMPLE_RATE

    def look(self) -> Partial:
        """Hear the open stretch again and settle what is sure."""
        new = self._heard - self._looked_at
        self._looked_at = self._heard
        if not self._before and not self._speaking(new):
            self._settled_to = max(self._settled_to, self._heard - int(LISTEN_S * SAMPLE_RATE))
            self._needed_from = self._settled_to
            return Partial(" ".join(self._settled), "", self.heard_s)
        words = self._open_words()
        count = self._agreed(words)
        if count:
            self._settle(words, count)
            words = words[count:]
        self._before = words
        return Partial(" ".join(self._settled), " ".join(w.text for w in words), self.heard_s)

    def _speaking(self, new: int) -> bool:
        """Whether a voice is in the newest sound; while there is none, the model need not listen."""
        recent = self._tail[-(new + int(LISTEN_S * SAMPLE_RATE)) :]
        return not steady(recent) and voiced(recent)

    def _open_words(self) -> list[_Heard]:
        step = self.recogniser.frame_samples
        begun = time.perf_counter()
        heard = self.recogniser.heard_in([self._tail], quick=True)[0]
        self._pace = (time.perf_counter() - begun) / max(len(self._tail) / SAMPLE_RATE, EVERY_S)
        first = max(0, (self._settled_to - self._tail_from) // step)
        return [
            _Heard(word.text, self._tail_from + word.start * step, self._tail_from + word.end * step)
            for word in self.recogniser.objective.spoken(heard, first)
        ]

    def _agreed(self, words: Sequence[_Heard]) -> int:
        """How many words of the beginning are settled now. The last one stays open until the next has begun or a
        pause follows it."""
        sure = self._heard - int(HOLD_S * SAMPLE_RATE)
        count = 0
        for now, before in zip(words, self._before):
            if _letters(now.text) != _letters(before.text) or now.end > sure:
                break
            count += 1
        if self._heard - self._settled_to > LONGEST_OPEN_S * SAMPLE_RATE:
            count = max(count, len(words) - 2)
        return count

    def _settle(self, words: Sequence[_Heard], count: int) -> None:
        self._settled += [w.text for w in words[:count]]
        end = words[count - 1].end
        following = words[count].start if count < len(words) else self._heard
        step = self.recogniser.frame_samples
        middle = (end + min(following, end + 2 * int(HOLD_S * SAMPLE_RATE))) // 2
        cut = self._tail_from + (middle - self._tail_from) // step * step
        self._settled_to = max(end, cut)
        self._needed_from = max(self._needed_from, self._settled_to - int(CONTEXT_S * SAMPLE_RATE))

    def hear_ahead(self) -> None:
        """Do a piece of what the final text needs, where nothing else is to be done: its sound is there already."""
        self._ahead.work(self._pace)

    def finish(self, sound: Samples | None = None) -> Transcript:
        """The final text: that of the whole take as if it had been read from a file; with `sound`, (T,) at 16 kHz, of
        the file in which the take was kept."""
        if self._rate != SAMPLE_RATE:
            rest = self._resampler.resample_chunk(np.zeros(0, np.float32), last=True)
            self._ahead.feed(np.asarray(rest, np.float32))
        return self._ahead.finish(sound)


def _letters(word: str) -> str:
    """A word without capitals and signs, which a model that punctuates changes as the sentence goes on."""
    return "".join(c for c in word.casefold() if unicodedata.category(c)[0] not in "PS") or word
