"""What the model will read of a transcript: letter by letter, with those marked that the alphabet lacks; and whether
all of it is in the alphabet, in words."""

from __future__ import annotations

import html
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.spelling import Spelling
from core.text.direction import runs_right_to_left
from core.text.vocabulary import clusters
from core.transcripts import transcribed


class ModelText(QLabel):
    """Shows a draft as the rules of the project make it, in the direction of its script."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Spelling | None, str] = (None, "")
        self.setObjectName("model_reading")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("tone", "ink2")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.follow(self, self._dress)

    def _dress(self) -> None:
        self.setFont(theme.font("written_small"))
        self.show_draft(*self._shown)

    def show_draft(self, spelling: Spelling | None, text: str) -> None:
        """What the model reads of a text; nothing without a project."""
        self._shown = spelling, text
        if spelling is None:
            self.setText("")
            return
        bad, tint = theme.color("badink").name(), theme.color("badtint").name()
        runs = [
            (html.escape("".join(letter for letter, _ in run)), odd)
            for odd, run in groupby(spelling.pieces(text), itemgetter(1))
        ]
        marked = "".join(
            f'<span style="color:{bad};background-color:{tint}">{run}</span>' if odd else run for run, odd in runs
        )
        way = "rtl" if runs_right_to_left(text) else "ltr"
        nothing = f"<i>{html.escape(tr('nothing'))}</i>"
        self.setText(f'<div dir="{way}">{marked or nothing}</div>')

    def verdict(self, spelling: Spelling, text: str) -> tuple[str, str]:
        """Whether the alphabet has every letter of a text: words for it, and their tone."""
        unknown = spelling.unknown(text)
        if unknown:
            return tr("{unknown} not in the alphabet", unknown=" ".join(unknown)), "bad"
        if not transcribed(text):
            return tr("Not transcribed"), "ink2"
        many = tr("{count} characters", count=len(clusters(text)))
        return tr("{counted}, all in the alphabet", counted=many), "ink2"
