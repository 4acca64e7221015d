"""Numbers of the command line: what argparse takes as seconds, as other numbers, as counts, and as ids and seeds.

Each is a `type=` of an argument. What is no number that any command can use (nan, inf, more than there can be) ends
with exit code 2 and a sentence; narrower bounds are each command's own.
"""

from __future__ import annotations

import argparse
import math

MOST_SECONDS = 1e8
"""Three years: longer than any recording."""
MOST = 1e12
MOST_COUNT = 10**12
MOST_ID = 2**63 - 1
"""What the database can hold."""


def seconds(text: str) -> float:
    """Raises `argparse.ArgumentTypeError`."""
    return _finite(text, MOST_SECONDS, "number of seconds")


def number(text: str) -> float:
    """Raises `argparse.ArgumentTypeError`."""
    return _finite(text, MOST, "number")


def count(text: str) -> int:
    """Raises `argparse.ArgumentTypeError`."""
    return _whole(text, MOST_COUNT)


def whole(text: str) -> int:
    """An id or a seed. Raises `argparse.ArgumentTypeError`."""
    return _whole(text, MOST_ID)


def _finite(text: str, most: float, what: str) -> float:
    try:
        found = float(text)
    except ValueError:
        found = math.nan
    if not abs(found) <= most:
        raise argparse.ArgumentTypeError(f"“{text}” is no {what} up to {most:,.0f}")
    return found


def _whole(text: str, most: int) -> int:
    try:
        found = int(text)
    except ValueError:
        found = most + 1
    if not abs(found) <= most:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number up to {most:,}")
    return found
