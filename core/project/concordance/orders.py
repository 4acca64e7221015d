"""The order of hits: by the words before them, the hit itself, or the words after them.

Keys are made where texts are at hand; sorting looks at a few letters at a time, so that a million lines can be put in
order while the window goes on painting: one call of `sorted` would keep it from that for seconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.project.concordance.finding import Hits, Joined
from core.project.concordance.word_spans import word_spans
from core.text.fold import folded

Order = Literal["place", "left", "hit", "right"]
ORDERS: tuple[Order, ...] = ("place", "left", "hit", "right")
KEYED = 100
"""Characters before or after a hit that are compared."""
FEW, STEP, ALL = 2000, 4, -1


def keys(order: Order, joined: Joined, hits: Hits, written: Joined) -> Iterator[str]:
    """What hits are sorted by, one each; `written` are the same texts as they are written. Words before a hit count
    from it: the nearest first."""
    rows = zip(hits.text.tolist(), hits.at.tolist(), hits.until.tolist(), strict=True)
    if order == "hit":
        for text, at, until in rows:
            hit = written[text][at:until]
            yield f"{folded(hit)} {hit}"
        return
    starts, ends, unspaced = joined.starts.tolist(), joined.ends.tolist(), joined.unspaced.tolist()
    spaced = joined.spaced
    for text, at, until in rows:
        first, last = starts[text], ends[text]
        if order == "left":
            part = max(first, first + at - KEYED), first + at
        else:
            part = first + until, min(last, first + until + KEYED)
        words = _letters(joined.text[slice(*part)]) if unspaced[text] else folded(spaced[slice(*part)]).split()
        yield " ".join(words[::-1] if order == "left" else words)


def _letters(text: str) -> list[str]:
    """Words where some are letters that stand alone."""
    return [folded(text[start:end]) for start, end in word_spans(text)]


def in_order(keys: Sequence[str]) -> NDArray[np.int64]:
    """The places (N,) of keys in their order; equal ones stay as they are."""
    out: list[int] = []
    waiting: list[tuple[Sequence[int], int]] = [(range(len(keys)), 0)]  # with how many letters of theirs are equal
    while waiting:
        some, depth = waiting.pop()
        if depth == ALL:
            out += some
        elif len(some) <= FEW:
            out += sorted(some, key=keys.__getitem__)
        else:
            groups: defaultdict[str, list[int]] = defaultdict(list)
            for place in some:
                groups[keys[place][depth : depth + STEP]].append(place)
            for letters in sorted(groups, reverse=True):
                waiting.append((groups[letters], depth + STEP if len(letters) == STEP else ALL))
    return np.array(out, np.int64)
