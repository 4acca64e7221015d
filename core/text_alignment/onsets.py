"""Where somebody begins to speak, and where one thing said ends before the next: what the voice detector's pauses tell
of a text that is laid onto them.

A first sound is weak, and a model hears it where the stronger one after it is; a breath before it is loud enough for
the detector. Loudness tells these two apart where it falls to nearly nothing between a breath and the speech.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core import vad
from core.audio import Samples
from core.loudness import powers
from core.mel_frames import FRAME_S, HOP
from core.text_alignment.letter_sounds import Floats, Ints, frame_at, second_of
from core.text_alignment.matching import PlacedWord
from core.text_alignment.placing import Placement

Flags = NDArray[np.bool_]
PAUSE_S = 0.5
"""A pause of so much and more stands between sentences rather than in one."""
ONSET_S = 0.4
"""A sentence that begins so much after a pause at most begins at its end."""
HEARD_ONSET_S, HEARD_NEAR_S = 1.5, 0.15
"""So, too, where it seems to begin so much later, and a model has heard it as near the pause's end as the second."""
AGREES = 0.8
"""How far a word agrees with what was heard, for that to count."""
SPEECH_FRAMES, SPEECH = 150, 90
"""The loudness of speech: a percentile of so many frames from where a voice begins."""
LOUD_DB, LOUD_FRAMES = 25.0, 5
"""Speech begins where so many frames, all but one, are no further below it."""
BREATH_FRAMES = (18, 50)
"""So much at least and at most stands before it, of which the last `LEAD_FRAMES` are left to first sounds."""
LEAD_FRAMES = 6
HUSH_DB, HUSH_FRAMES, FALL_DB = 35.0, 8, 10.0
"""Right before speech it falls so far below its loudness, and so far below the breath's."""


def levels_of(samples: Samples) -> Floats:
    """(T,) samples at 16 kHz -> (F,) loudness of each 10 ms, in dB."""
    found: Floats = 10 * np.log10(powers(samples, HOP) + 1e-10)
    return found


def breath(levels: Floats) -> int:
    """How many of the (F,) levels in dB, from where the detector finds a voice, come before speech: a breath or a
    noise, then hardly a sound. 0 where speech begins at once."""
    least, most = BREATH_FRAMES
    if len(levels) < most:
        return 0
    speech = float(np.percentile(levels[:SPEECH_FRAMES], SPEECH))
    loud = np.convolve(levels[:most] > speech - LOUD_DB, np.ones(LOUD_FRAMES), "valid") >= LOUD_FRAMES - 1
    first = int(loud.argmax()) if loud.any() else 0
    if first < least:
        return 0
    hush = float(levels[first - HUSH_FRAMES : first].min())
    falls = float(levels[:first].max()) - hush >= FALL_DB
    return first - LEAD_FRAMES if falls and hush <= speech - HUSH_DB else 0


def long_pauses(silent: Flags) -> Ints:
    """One frame of each long pause among (F,) frames."""
    deep = round(PAUSE_S / FRAME_S)
    return np.array([first + deep for first, last in vad.runs(silent) if last - first > deep], np.int64)


def at_onsets(found: Sequence[Placement], heard: Sequence[Placement], silent: Flags) -> Iterator[Placement]:
    """Sentences that begin a little after somebody begins to speak begin there: first sounds of words are weak. `heard`
    are the same ones as a model heard them, and `silent` the (F,) frames of pauses."""
    onsets = np.flatnonzero(silent[:-1] & ~silent[1:]) + 1
    if silent.any() and not silent[0]:
        onsets = np.concatenate([[0], onsets])
    before_s = 0.0
    for one, was in zip(found, heard, strict=True):
        told = next((place for place, word in enumerate(one.words) if word.start_s is not None), None)
        if told is not None and one.state != "not_heard":
            start_s = one.words[told].start_s or 0.0
            earlier = onsets[onsets <= frame_at(start_s, len(silent))]
            onset_s = second_of(int(earlier[-1])) if len(earlier) else float("inf")
            if before_s <= onset_s and 0 < start_s - onset_s <= _most_s(was.words[told], onset_s):
                words = list(one.words)
                words[told] = replace(words[told], start_s=onset_s)
                one = _within(replace(one, words=tuple(words)))
            before_s = max(before_s, one.end_s)
        yield one


def _most_s(heard: PlacedWord, onset_s: float) -> float:
    near = heard.start_s is not None and abs(heard.start_s - onset_s) <= HEARD_NEAR_S
    return HEARD_ONSET_S if near and heard.agrees >= AGREES else ONSET_S


def _within(one: Placement) -> Placement:
    """From the first of its words to the last."""
    told = [word for word in one.words if word.start_s is not None and word.end_s is not None]
    return replace(one, start_s=told[0].start_s or 0.0, end_s=told[-1].end_s or 0.0) if told else one
