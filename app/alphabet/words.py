"""The core's short reasons and suggestions as sentences of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.widgets.bidi import letter_shown
from core.project.alphabet_fixes import Fix


def tr(text: str) -> str:
    """Translate a text of this module, or one of the core's registries."""
    return QCoreApplication.translate("Alphabet", text)


def reason_text(reason: str) -> str:
    """Why a letter starts where it does: "same sound" -> "Same sound"."""
    text = tr(reason)
    return text[:1].upper() + text[1:]


def fix_text(fix: Fix | None) -> str:
    """What a suggestion does: "Replace ü with u, numbers as words"."""
    if fix is None:
        return ""
    if fix.kind == "none":
        return tr("Leave out")
    text = ", ".join(_part(part) for part in fix.what)
    if not text:
        return tr("Apply the changed rules")
    return text[:1].upper() + text[1:]


def _part(part: Sequence[str]) -> str:
    match part[0]:
        case "rule":
            return tr(part[1])
        case "spelling":
            return tr("correct the spelling: {word}").format(word=part[1])
        case "add":
            return tr("add {letters} to the alphabet").format(letters=" ".join(map(letter_shown, part[1:])))
        case "sign":
            return tr("decide what {signs} is").format(signs=" ".join(part[1:]))
        case "numbers":
            return tr("numbers as words")
        case "replace":
            pairs = [f"{tr('{a} with {b}').format(a=a, b=b)}" for a, b in zip(part[1::2], part[2::2], strict=True)]
            return tr("replace {pairs}").format(pairs=", ".join(pairs))
    return ""
