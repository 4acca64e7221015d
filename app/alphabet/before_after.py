"""One transcript before and after the clean-up, with what differs marked; steps through those a rule changes."""

from __future__ import annotations

import difflib
import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.rule import rule
from app.widgets.text_direction import beginning
from core.text.direction import runs_right_to_left


def changed_words(before: str, after: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """The words of both texts, and whether each differs."""
    old, new = before.split(), after.split()
    left = [(word, True) for word in old]
    right = [(word, True) for word in new]
    for match in difflib.SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        for k in range(match.size):
            left[match.a + k] = (old[match.a + k], False)
            right[match.b + k] = (new[match.b + k], False)
    return left, right


class BeforeAfter(QWidget):
    """`step_asked` follows the arrows: -1 or 1."""

    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("before_after")
        self.title = Label(tr("Before and after"), "small", 600)
        self.place = ElidedLabel("", "small", 400, "ink2")
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.back = KeyButton("", icon="back", role="plain", name="before_after_back", dense=True)
        self.back.setAccessibleName(tr("Previous changed utterance"))
        self.forth = KeyButton("", icon="arrow", role="plain", name="before_after_next", dense=True)
        self.forth.setAccessibleName(tr("Next changed utterance"))
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.forth.clicked.connect(lambda: self.step_asked.emit(1))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.place, 1)
        for widget in (self.back, self.forth):
            head.addWidget(widget)
        self.before, self.after = QLabel(), QLabel()
        card = QFrame()
        card.setProperty("role", "card")
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        line = rule()
        for row, (name, label) in enumerate(((tr("Before"), self.before), (tr("After"), self.after))):
            title = Label(name, "small", 400, "ink2")
            grid.addWidget(title, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            label.setObjectName("text_before" if row == 0 else "text_after")
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            grid.addWidget(label, 2 * row, 1)
        grid.addWidget(line, 1, 0, 1, 2)
        self._inside = inside
        self.area = QScrollArea()
        self.area.setObjectName("before_after_scroll")
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        for part in (self.area.viewport(), inside):
            part.setAutoFillBackground(False)
        frame = QVBoxLayout(card)
        frame.setContentsMargins(1, 1, 1, 1)
        frame.addWidget(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 4)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(card)
        self._texts = ("", "")
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        for label in (self.before, self.after):
            label.setFont(theme.font("body"))
        self.show_texts(*self._texts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as both texts, up to a few lines; longer ones scroll."""
        layout = self._inside.layout()
        wide = max(1, self.width() - 36)
        needed = layout.heightForWidth(wide) if layout is not None else 0
        line = theme.line("body")
        self.area.setFixedHeight(min(max(needed, 2 * line + 26), 6 * line + 26))

    def show_place(self, at: int, total: int, counted: bool) -> None:
        """Which of the changed utterances is shown."""
        none = tr("This rule changes no utterance") if counted else ""
        self.place.setText(tr("{at:,} of {n:,}", at=at, n=total) if total else none)
        self.back.setEnabled(total > 1)
        self.forth.setEnabled(total > 1)

    def show_texts(self, before: str, after: str) -> None:
        """A transcript, and what the model would read."""
        self._texts = (before, after)
        left, right = changed_words(before, after)
        nothing = f"<i>{html.escape(tr('nothing'))}</i>"
        cmp, ink = theme.color("cmptint").name(), theme.color("ink").name()
        tint, tgt = theme.color("tgttint").name(), theme.color("tgtink").name()
        for label, parts, style in (
            (self.before, left, f"background-color:{cmp}; color:{ink}; text-decoration:underline"),
            (self.after, right, f"background-color:{tint}; color:{tgt}; text-decoration:underline"),
        ):
            text = " ".join(
                f'<span style="{style}">{html.escape(word)}</span>' if marked else html.escape(word)
                for word, marked in parts
            )
            plain = " ".join(word for word, _ in parts)
            way = "rtl" if runs_right_to_left(plain) else "ltr"
            label.setText(f'<div dir="{way}">{text or (nothing if before else "")}</div>')
            label.setAlignment(beginning(plain) | Qt.AlignmentFlag.AlignTop)
            label.setAccessibleName(plain)
            label.setToolTip(plain)
        self._fit()
