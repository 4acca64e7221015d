"""Numbers, sizes and times in words, as the design writes them: 16.4%, 11.8 h, "38 min", "4 h 4 min"."""

from __future__ import annotations

import math
import time
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale

from app.i18n import localised, tr, tr_n, worded
from core import quantities
from core.languages import language_name

REVISION_SHOWN = 12
"""So much of a commit tells it from others."""


def settle_locale() -> None:
    """Numbers get separators also where the system names no language (the "C" locale)."""
    if QLocale().language() == QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def number(value: float, decimals: int = 0) -> str:
    """7642 -> "7,642" in the reader's locale, with a real minus sign."""
    return QLocale().toString(float(value), "f", decimals).replace("-", "−")


def utterances(count: int) -> str:
    """ "one utterance", "7,642 utterances"."""
    return tr(quantities.utterances(count))


def speakers(count: int) -> str:
    """ "one speaker", "12 speakers"."""
    return tr(quantities.speakers(count))


def files(count: int) -> str:
    """ "one file", "12 files"."""
    return tr(quantities.files(count))


def words(count: int) -> str:
    """A count of words."""
    return tr_n("1 word", "%n words", count)


def letters(count: int) -> str:
    """ "one letter", "38 letters"."""
    return tr(quantities.letters(count))


def signed(value: float, decimals: int = 0) -> str:
    """-0.4 -> "−0.4", 0.4 -> "+0.4": a difference."""
    return f"+{number(value, decimals)}" if value > 0 else number(value, decimals)


def percent(share: float, decimals: int = 1) -> str:
    """0.187 -> "18.7%"."""
    return tr("{number}%", number=number(100 * share, decimals))


def length(seconds: float) -> str:
    """How much sound there is: "41 s", "38 min", "11.8 h"."""
    return tr(quantities.length(seconds))


def duration(seconds: float) -> str:
    """Time to wait: "40 s", "38 min", "4 h 4 min"."""
    return tr(quantities.duration(seconds))


def size(count: float) -> str:
    """Bytes as "412 MB" or "7.9 GB"."""
    return tr(quantities.size(count))


def minutes_left(seconds: float) -> str:
    """For a sentence: "38 minutes", "about one minute", "4 h 4 min"."""
    if seconds < 90:
        return tr("about one minute")
    if seconds < 7200:
        return tr_n("one minute", "%n minutes", round(seconds / 60))
    return duration(seconds)


def gigabytes(count: float, decimals: int = 1) -> str:
    """Bytes in GB without the unit."""
    return number(count / 2**30, decimals)


def language(code: str) -> str:
    """A language by its name, as a label begins: "Spanish", "Español"; its code where it has no name here."""
    name = worded(language_name(code))
    return sentence_case(name) if name != code else code


def sentence_case(text: str) -> str:
    """As a sentence or a label begins: "same sound" -> "Same sound"."""
    return text[:1].upper() + text[1:]


def sound_device(name: str, rate: int) -> str:
    """ "USB microphone, 44.1 kHz"."""
    return tr("{name}, {kilohertz:g} kHz", name=name, kilohertz=rate / 1000)


def days_ago(at: float, now: float | None = None) -> int:
    """0 for today, 1 for yesterday."""
    today = QDateTime.fromSecsSinceEpoch(int(time.time() if now is None else now)).date()
    return int(QDateTime.fromSecsSinceEpoch(int(at)).date().daysTo(today))


def day(at: float, now: float | None = None) -> str:
    """ "Today, 09:12", "Yesterday", "12 May", "3 May 2023"."""
    when = QDateTime.fromSecsSinceEpoch(int(at))
    today = QDateTime.fromSecsSinceEpoch(int(time.time() if now is None else now)).date()
    days = days_ago(at, now)
    if days == 0:
        return tr("Today, {time}", time=when.toString("HH:mm"))
    if days == 1:
        return tr("Yesterday")
    return QLocale().toString(when.date(), "d MMMM" if when.date().year() == today.year() else "d MMM yyyy")


def clock(at: float) -> str:
    """ "09:12"."""
    return QDateTime.fromSecsSinceEpoch(int(at)).toString("HH:mm")


def moment(at: float) -> str:
    """ "12 May 2026, 09:12"."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(at)), "d MMM yyyy, HH:mm")


def position(seconds: float, step: float = 0.01, *, minutes: bool = False) -> str:
    """A time in a sound: 2.31, or 1:02.3 from a minute on (always with `minutes`), with the decimals `step` needs."""
    decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step < 1 else 0
    if seconds < 60 and not minutes:
        return localised(seconds, f".{decimals}f")
    whole, rest = divmod(round(seconds, decimals), 60)
    text = localised(rest, f"0{3 + decimals if decimals else 2}.{decimals}f")
    hours, whole = divmod(int(whole), 60)
    return f"{hours}:{whole:02d}:{text}" if hours else f"{whole}:{text}"


def folder(path: Path | str) -> str:
    """A folder as people write it: the home folder is "~"."""
    text, home = str(path), str(Path.home())
    return "~" + text[len(home) :] if text == home or text.startswith(home + "/") else text
