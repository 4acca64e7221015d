"""The core's short reasons and suggestions as sentences of the window."""

from __future__ import annotations

from collections.abc import Sequence

from app.formatting import sentence_case
from app.i18n import tr, tr_n
from app.widgets.text_direction import letter_shown, letter_spoken
from core.project.alphabet.fixes import Fix
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


def fix_text(fix: Fix | None) -> str:
    """What a suggestion does: "Replace ü with u, numbers as words"."""
    if fix is None:
        return ""
    if fix.kind == "none":
        return tr("Leave out")
    text = ", ".join(_part(part) for part in fix.what)
    return sentence_case(text) or tr("Apply the changed rules")


def _part(part: Sequence[str]) -> str:
    match part[0]:
        case "rule":
            return tr(part[1])
        case "spelling":
            return tr("correct the spelling: {word}", word=part[1])
        case "add":
            return tr("add {letters} to the alphabet", letters=" ".join(map(letter_shown, part[1:])))
        case "sign":
            return tr("decide what {signs} is", signs=" ".join(part[1:]))
        case "numbers":
            return tr("numbers as words")
        case "replace":
            pairs = [f"{tr('{a} with {b}', a=a, b=b)}" for a, b in zip(part[1::2], part[2::2], strict=True)]
            return tr("replace {pairs}", pairs=", ".join(pairs))
    return ""
