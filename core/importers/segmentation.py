"""Long sound without marks: utterances of a chosen length, cut where nobody speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core import audio, vad
from core.audio import Samples, SoundInfo
from core.errors import Cancelled
from core.vad import CHUNK, RATE

BLOCK_S = 20
SHORTEST_CUT_S = 1.0
SHORTEST_CUT_PAUSE_S = 0.12
GOOD_PAUSE_S = 0.5
LONG_PAUSE_S = 1.0
LONGEST_SHARE = 1.5
"""Utterances that are cut at pauses are at most this many times as long as was asked for."""
CUT_PAD_S = 0.2


def cut_sound(
    path: Path, channel: int | None, info: SoundInfo, about_s: float, cancelled: Callable[[], bool]
) -> list[tuple[int, int]]:
    """Stretches [start, end) in frames of about `about_s` seconds, in order and apart; none where nobody speaks.

    Reads the sound a block at a time. Raises `SoundError` and `Cancelled`.
    """

    def blocks() -> Iterator[Samples]:
        for block in audio.blocks(path, channel=channel, frames=BLOCK_S * info.rate):
            if cancelled():
                raise Cancelled
            yield block

    pieces = cut_at_pauses(vad.listen(blocks(), info.rate), about_s)
    scaled = [(round(start * info.rate), min(info.frames, round(end * info.rate))) for start, end in pieces]
    return [(start, end) for start, end in scaled if start < end]


def shared_out(text: str, pieces: list[tuple[int, int]]) -> list[str]:
    """The words of a text over stretches, by their lengths; every word once and in order."""
    words = text.split()
    total = sum(end - start for start, end in pieces)
    out: list[str] = []
    used, passed = 0, 0
    for start, end in pieces:
        passed += end - start
        upto = round(len(words) * passed / total)
        out.append(" ".join(words[used:upto]))
        used = upto
    return out


def cut_at_pauses(speech: NDArray[np.float32], about_s: float) -> list[tuple[float, float]]:
    """Stretches in seconds of about `about_s` each that together hold all speech, from (N,) probabilities of 32 ms.

    Cuts lie in pauses, the longer ones first; inside speech only where it goes on for far too long without one, and
    then where it is faintest. Long silence between stretches belongs to none.
    """
    about = max(SHORTEST_CUT_S, about_s) * RATE / CHUNK
    parts = [piece for run in vad.spoken(speech, SHORTEST_CUT_PAUSE_S) for piece in _faintest_cuts(speech, *run, about)]
    if not parts:
        return []
    firsts = _best_groups(parts, about)
    groups = [(parts[i][0], parts[j - 1][1]) for i, j in zip(firsts, [*firsts[1:], len(parts)], strict=True)]
    pad = CUT_PAD_S * RATE / CHUNK
    out = []
    for n, (start, end) in enumerate(groups):
        before = (start - groups[n - 1][1]) / 2 if n else float(start)
        after = (groups[n + 1][0] - end) / 2 if n + 1 < len(groups) else float(len(speech) - end)
        out.append(((start - min(pad, before)) * CHUNK / RATE, (end + min(pad, after)) * CHUNK / RATE))
    return out


def _faintest_cuts(speech: NDArray[np.float32], first: int, last: int, about: float) -> list[tuple[int, int]]:
    """[first, last) in pieces: cut where speech is faintest as long as it is far longer than `about`."""
    out = []
    smooth = np.convolve(speech[first:last], np.ones(3) / 3, "same")
    start = first
    while last - start > LONGEST_SHARE * about:
        low, high = start + int(about * 0.6), start + int(about * 1.3)
        at = low + int(np.argmin(smooth[low - first : high - first]))
        out.append((start, at))
        start = at
    return [*out, (start, last)]


def _best_groups(parts: list[tuple[int, int]], about: float) -> list[int]:
    """The indices at which neighbouring parts are best taken apart: the cheapest way over all of them."""
    cost = [0.0] + [np.inf] * len(parts)
    came = [0] * (len(parts) + 1)
    for j in range(1, len(parts) + 1):
        inside = 0.0
        for i in range(j - 1, -1, -1):
            if i < j - 1:
                inside += max(0.0, _pause_s(parts, i + 1) - LONG_PAUSE_S) / 2
            share = (parts[j - 1][1] - parts[i][0]) / about
            if share > LONGEST_SHARE and i < j - 1:
                break
            whole = cost[i] + (share - 1) ** 2 + inside + _cut_cost(parts, i)
            if whole < cost[j]:
                cost[j], came[j] = whole, i
    out = []
    at = len(parts)
    while at:
        at = came[at]
        out.append(at)
    return out[::-1]


def _pause_s(parts: list[tuple[int, int]], i: int) -> float:
    return (parts[i][0] - parts[i - 1][1]) * CHUNK / RATE


def _cut_cost(parts: list[tuple[int, int]], i: int) -> float:
    """Nothing at the beginning and in good pauses, more in short ones, most inside speech."""
    return 0.0 if i == 0 else 0.4 * max(0.0, 1 - _pause_s(parts, i) / GOOD_PAUSE_S)
