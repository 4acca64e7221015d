"""Words of the Text page: what becomes of a sentence, what a text is, figures."""

from __future__ import annotations

from app.formatting import language, number, percent
from app.i18n import tr, tr_n
from core.project.records import BroughtText
from core.texts import FORMATS
from core.texts.figures import TextFigures
from core.texts.usable import Verdict

DASH = "–"


def verdict_words(verdict: Verdict | None) -> str:
    """What becomes of a sentence, for a chip; nothing of one that is used."""
    match verdict:
        case Verdict.SAME:
            return tr("In dev or test")
        case Verdict.NEAR:
            return tr("Nearly in dev or test")
        case Verdict.EMPTY:
            return tr("No text left")
        case Verdict.MISFIT:
            return tr("Does not fit")
        case Verdict.AGAIN:
            return tr("Repeated")
    return ""


def second_line(text: BroughtText) -> str:
    """Language, format and encoding of a text."""
    title = tr(FORMATS[text.format].title) if text.format in FORMATS else text.format
    return " · ".join(part for part in (language(text.language), title, tr(text.encoding)) if part)


def fit(figures: TextFigures | None) -> str:
    return DASH if figures is None or figures.fit is None else percent(figures.fit)


def leaks(figures: TextFigures | None) -> str:
    return DASH if figures is None else number(figures.leaking)


def spoken(text: BroughtText, sentences: int, figures: TextFigures | None) -> str:
    """A row in words."""
    parts = [text.name, second_line(text), tr_n("one sentence", "%n sentences", sentences)]
    if figures is not None:
        parts.append(tr_n("one is in dev or test", "%n are in dev or test", figures.leaking))
        if figures.fit is not None:
            parts.append(tr("{share} fit", share=percent(figures.fit)))
    return ", ".join(parts)
