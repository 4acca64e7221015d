"""Slower and faster speech with its pitch kept, a piece at a time.

Waveform-similarity overlap-add (Verhelst and Roelands, 1993): windows are taken from the sound at the wanted speed,
each moved by a few milliseconds to where it continues the one before it best.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

WINDOW_S = 0.03
SEARCH_S = 0.008


def stretched(x: np.ndarray, rate: int, speed: float) -> Iterator[tuple[int, np.ndarray]]:
    """Pieces of `x` (T,) float32 at `speed` (0.5 is half as fast), each with the frame of `x` at which it begins.

    At speed 1 the pieces are `x` itself. All pieces together last T / speed, to within a window.
    """
    if speed == 1.0:
        size = max(1, round(rate * 0.1))
        for start in range(0, len(x), size):
            yield start, x[start : start + size]
        return
    hop = max(8, round(rate * WINDOW_S / 2))
    search = round(rate * SEARCH_S)
    window = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(2 * hop) / (2 * hop))).astype(np.float32)
    padded = np.concatenate([np.zeros(search, np.float32), x, np.zeros(2 * hop + 2 * search, np.float32)])
    tail = np.zeros(hop, np.float32)
    taken = search  # where the window before this one was taken, in `padded`
    for piece in range(round(len(x) / speed / hop) + 1):
        source = round(piece * hop * speed)
        wanted = min(source, len(x)) + search
        if piece:
            follows = padded[taken + hop : taken + 2 * hop]  # what would come next if nothing were left out
            around = padded[wanted - search : wanted + search + hop]
            taken = wanted - search + _most_alike(around, follows)
        else:
            taken, tail = wanted, padded[wanted : wanted + hop] * window[hop:]
        cut = padded[taken : taken + 2 * hop] * window
        yield min(source, len(x)), tail + cut[:hop]
        tail = cut[hop:]


def _most_alike(around: np.ndarray, pattern: np.ndarray) -> int:
    """Where in `around` the stretch begins that is most like `pattern`, by normalised correlation."""
    products = np.correlate(around, pattern, "valid")
    total = np.concatenate([[0.0], np.cumsum(np.square(around, dtype=np.float64))])
    energy = total[len(pattern) :] - total[: -len(pattern)]
    return int(np.argmax(products / np.sqrt(energy + 1e-6)))
