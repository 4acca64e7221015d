"""What a suggestion for a text that does not fit the alphabet does, in words."""

from __future__ import annotations

from collections.abc import Sequence

from app.formatting import sentence_case
from app.i18n import tr
from app.widgets.text_direction import letter_shown
from core.project.alphabet.fixes import Fix


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
