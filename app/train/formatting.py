"""Numbers and times of runs in words: what `app.formatting` has, and what only curves and plans need. Pure."""

from __future__ import annotations

import time

from PySide6.QtCore import QDateTime, QLocale

from app import formatting as common
from app.formatting import duration, language, length, number, size
from app.i18n import tr

__all__ = [
    "DASH", "clock", "duration", "hours", "hours_label", "language", "length", "number", "percent", "points",
    "scientific", "size", "weights",
]  # fmt: skip

DASH = "–"


def percent(rate: float | None, decimals: int = 1) -> str:
    """0.187 -> "18.7%"; None -> a dash."""
    return DASH if rate is None else common.percent(rate, decimals)


def points(difference: float) -> str:
    """A difference of rates with its sign: -0.004 -> "−0.4"; no change is "±0.0"."""
    rounded = round(100 * difference, 1)
    if rounded == 0:
        return f"±{number(0, 1)}"
    return number(rounded, 1) if rounded < 0 else f"+{number(rounded, 1)}"


def hours(seconds: float) -> str:
    """Seconds heard as hours without the unit: two decimals under ten hours, so that a quick look is seen to move."""
    value = seconds / 3600
    return number(value, 2 if value < 10 else 1)


def hours_label(seconds: float) -> str:
    """ "0.45 h" """
    return tr("{hours} h", hours=hours(seconds))


def clock(at: float, now: float | None = None) -> str:
    """Unix time as "09:12" today, "Wed 09:12" this week, else the short date."""
    now = time.time() if now is None else now
    when, today = QDateTime.fromSecsSinceEpoch(int(at)), QDateTime.fromSecsSinceEpoch(int(now))
    days = abs(when.daysTo(today))
    if days == 0:
        return common.clock(at)
    if days < 7:
        return f"{QLocale().toString(when.date(), 'ddd')} {common.clock(at)}"
    return QLocale().toString(when.date(), QLocale.FormatType.ShortFormat)


def weights(count: int) -> str:
    """4680000 -> "4.7 M weights"."""
    return tr("{n} M weights", n=number(count / 1e6, 1 if count < 1e7 else 0))


def scientific(value: float) -> str:
    """0.00039 -> "3.9e−4", as learning rates are written."""
    if value == 0:
        return "0"
    mantissa, exponent = f"{value:.1e}".split("e")
    sign = "−" if exponent.startswith("-") else ""
    return f"{number(float(mantissa), 0 if mantissa.endswith('.0') else 1)}e{sign}{abs(int(exponent))}"
