"""The signs of many texts, counted at once. A leaf."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def counted(text: str) -> Counter[str]:
    """As `Counter(text)`, some ten times as quick for a text of a million signs; in the order of their codes."""
    codes = _codes(text)
    counts = np.bincount(codes)
    return Counter({chr(code): int(counts[code]) for code in np.flatnonzero(counts).tolist()})


def letters_and_digits(texts: Sequence[str]) -> list[int]:
    """How many signs of each text `str.isalnum` takes for a letter or a digit."""
    whole = "".join(texts)
    such = [ord(sign) for sign in counted(whole) if sign.isalnum()]
    codes = _codes(whole)
    table = np.zeros(int(codes.max(initial=0)) + 1, bool)
    table[such] = True
    before = np.concatenate(([0], np.cumsum(table[codes])))
    ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
    found: list[int] = np.diff(before[np.concatenate(([0], ends))]).tolist()
    return found


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
