"""The core's short reasons as sentences of the window."""

from __future__ import annotations

from app.formatting import sentence_case
from app.i18n import tr, tr_n
from app.widgets.text_direction import letter_shown, letter_spoken
from core.project.alphabet.letter_comparison import NewLetter


def reason_text(reason: str) -> str:
    """Why a letter starts where it does: "same sound" -> "Same sound"."""
    return sentence_case(tr(reason))


def start_text(source: str) -> str:
    """A start in words: a letter of the source, or none."""
    return {"": tr("fresh start"), " ": tr("space")}.get(source, " + ".join(map(letter_shown, source.split())))


def new_letter_spoken(row: NewLetter) -> str:
    """ "ç starts from s, same sound, 2,478 times"."""
    times = tr_n("once", "%n times", row.count)
    few = [tr("few examples")] if row.few else []
    letter = letter_spoken(row.letter)
    if not row.choices:
        return ", ".join([letter, times, *few])
    start = tr("{letter} starts from {start}", letter=letter, start=start_text(row.source))
    return ", ".join([start, tr(row.reason), times, *few])
