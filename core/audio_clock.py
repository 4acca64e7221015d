"""Where decoded sound belongs on its container's own clock: how much silence comes before it. Numbers only.

Players show picture, sound and marks on this clock. What encoders put in front (skipped samples, stamps a little
below nought) and rounding stay within the tolerance and move nothing; no sound is ever thrown away for its stamp.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from core.wording import Said, say, say_n

TOLERANCE_S = Fraction(6, 100)
"""Stamps may be wrong by this much: they may count milliseconds, and video need not begin with the sound."""
FIRST_PARTS = 2
"""So many parts of the codec may be missing in front: decoders keep them for themselves."""
RESTART_S = 1
"""A clock that goes back this far was started anew: something was joined."""
LONGEST_GAP_S = 12 * 3600
"""A longer gap is no pause but another clock."""
OWN_ZERO = ("mov", "matroska", "ogg")
"""Containers whose clock begins at nought for every player; others begin with their first stream."""
LATEST_START_S = 60
"""Everything beginning later than this was caught in the middle of a broadcast, and begins with its first stream."""


def zero_of(format: str, start_s: Fraction) -> Fraction:
    """Where players put second 0 of a container whose earliest stream begins at `start_s`."""
    if any(name in OWN_ZERO for name in format.split(",")) and start_s <= LATEST_START_S:
        return Fraction(0)
    return start_s


@dataclass
class Clock:
    """Follows the stamps of one sound track. `gaps` are (frame where silence was put, frames of it); `exact` says that
    its first stamp tells of the codec's own delay too, as lists of edits do."""

    rate: int
    zero: Fraction | int
    exact: bool = False
    at: int = 0
    gaps: list[tuple[int, int]] = field(default_factory=list)
    restarts: int = 0
    ahead: int = 0

    def before(self, stamp: Fraction | None, frames: int = 0) -> int:
        """Frames of silence that belong before a part of `frames` stamped `stamp` (in seconds; None goes on where it
        is)."""
        if stamp is None:
            return 0
        late = round((stamp - self.zero) * self.rate) - self.at
        if late < -RESTART_S * self.rate or late > LONGEST_GAP_S * self.rate:
            self.zero = stamp - Fraction(self.at, self.rate)
            self.restarts += self.at > 0
            return 0
        allowed = int(TOLERANCE_S * self.rate)
        if late <= (allowed if self.at or self.exact else max(allowed, FIRST_PARTS * frames + self.rate // 200)):
            self.ahead = max(self.ahead, -late)
            if late > allowed:  # what the codec kept in front is missing to all that follows too
                self.zero += Fraction(late, self.rate)
            return 0
        self.gaps.append((self.at, late))
        return late

    def passed(self, frames: int) -> None:
        """So many frames were given, silence or sound."""
        self.at += frames

    @property
    def remark(self) -> str:
        """What it did, in sentences of which "it" is the sound; "" for nothing."""
        gaps, rate = self.gaps, self.rate
        late = _seconds(gaps[0][1], rate) if gaps and gaps[0][0] == 0 else ""
        gaps = gaps[1:] if late else gaps
        length = _seconds(sum(frames for _, frames in gaps), rate)
        first = _moment(gaps[0][0], rate) if gaps else ""
        said: Said | None
        if late and gaps:
            said = say_n(
                "begins {late} late by its own clock and has a gap of {length} at {first}; "
                "there is silence there now, so that times are a player's.",
                "begins {late} late by its own clock and has %n gaps of {length} in all, the first at {first}; "
                "there is silence there now, so that times are a player's.",
                len(gaps),
                late=late,
                length=length,
                first=first,
            )
        elif gaps:
            said = say_n(
                "has a gap of {length} at {first}; there is silence there now, so that times are a player's.",
                "has %n gaps of {length} in all, the first at {first}; "
                "there is silence there now, so that times are a player's.",
                len(gaps),
                length=length,
                first=first,
            )
        elif late:
            said = say(
                "begins {late} late by its own clock; there is silence there now, so that times are a player's.",
                late=late,
            )
        else:
            said = None
        if self.restarts:
            more = say_n(
                "was joined of one part.",
                "was joined of %n parts, which follow one another.",
                self.restarts + 1,
            )
        elif self.ahead > TOLERANCE_S * rate:
            more = say(
                "holds up to {seconds} more sound than its clock has time for.", seconds=_seconds(self.ahead, rate)
            )
        else:
            return said or ""
        return say("{said} It {more}", said=said, more=more) if said else more


def _seconds(frames: int, rate: int) -> str:
    return f"{frames / rate:.2f} s"


def _moment(frames: int, rate: int) -> str:
    minutes, seconds = divmod(frames / rate, 60)
    return f"{int(minutes)}:{seconds:04.1f}"
