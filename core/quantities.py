"""Counts, lengths of sound, times to wait and sizes in words, each by one rule for window and command line. A leaf."""

from __future__ import annotations

from core.wording import Said, say, say_n

GB, MB = 2**30, 2**20


def utterances(count: int) -> Said:
    """ "one utterance", "7,642 utterances"."""
    return say_n("one utterance", "%n utterances", count)


def speakers(count: int) -> Said:
    """ "one speaker", "12 speakers"."""
    return say_n("one speaker", "%n speakers", count)


def files(count: int) -> Said:
    """ "one file", "12 files"."""
    return say_n("one file", "%n files", count)


def letters(count: int) -> Said:
    """ "one letter", "38 letters"."""
    return say_n("one letter", "%n letters", count)


def length(seconds: float) -> Said:
    """How much sound there is: "41 s", "38 min", "11.8 h"."""
    if seconds < 100:
        return say("{n:,} s", n=round(seconds))
    if seconds < 7200:
        return say("{n:,} min", n=round(seconds / 60))
    return say("{n:,.1f} h", n=seconds / 3600)


def duration(seconds: float) -> Said:
    """How long something takes: "40 s", "38 min", "4 h 4 min"."""
    if seconds < 90:
        return say("{n:,} s", n=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 120:
        return say("{n:,} min", n=minutes)
    return say("{h:,} h {m:,} min", h=minutes // 60, m=minutes % 60)


def size(count: float) -> Said:
    """Bytes: "0.4 MB", "412 MB", "7.9 GB", "120 GB"."""
    if count >= 100 * GB:
        return say("{n:,.0f} GB", n=count / GB)
    if count >= GB:
        return say("{n:,.1f} GB", n=count / GB)
    return say("{n:,.0f} MB", n=count / MB) if count >= MB else say("{n:,.1f} MB", n=count / MB)


def seconds_of(text: str) -> float | None:
    """The seconds that a person means by "62.5", "1:02,5" or "1:02:03"; None where it is no time."""
    parts = text.strip().replace(",", ".").split(":")
    if not 1 <= len(parts) <= 3:
        return None
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        return None
    if any(not 0 <= number < 1e6 for number in numbers) or any(number >= 60 for number in numbers[1:]):
        return None
    if any(number != int(number) for number in numbers[:-1]):
        return None
    return sum(number * float(60**place) for place, number in enumerate(reversed(numbers)))
