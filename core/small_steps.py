"""What is done step by step, so that other threads get their turn: freeing very many values, and putting them in order.
Done at once, each would hold Python's lock for some hundredths of a second, and a window stand still. A leaf.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

Key = TypeVar("Key", str, tuple[str, str])


STEP_S, REST_S = 0.001, 0.001


class Breath:
    """Called between small steps of a long work: leaves Python's lock to others for a moment, now and then."""

    def __init__(self) -> None:
        self._next = time.perf_counter() + STEP_S

    def __call__(self) -> None:
        if time.perf_counter() >= self._next:
            time.sleep(REST_S)
            self._next = time.perf_counter() + STEP_S


def let_go(*lists: list[Any]) -> None:
    """Empty lists value by value: the last one who had them frees them."""
    for many in lists:
        while many:
            many.pop()


def most_frequent(counts: Mapping[Key, int], text: Callable[[Key], str] = str) -> list[Key]:
    """The keys in the order of how often they are counted, the most frequent first, then by themselves. They are put
    in order by their count and the first letter of their `text`, with which they begin, and then each such lot."""
    lots: defaultdict[tuple[int, str], list[Key]] = defaultdict(list)
    for key, count in counts.items():
        lots[-count, text(key)[:1]].append(key)
    return [key for lot in sorted(lots) for key in sorted(lots[lot])]
