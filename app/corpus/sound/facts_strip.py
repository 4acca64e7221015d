"""The line below the sound: what is kept of it, how much speech that holds, how loud it is; or why there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import formatting
from app.corpus.sound.sound_loader import SpeechFound
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label, SteadyLabel
from app.widgets.strip import Strip
from core.wording import say

GAP = "    "


class FactsStrip(Strip):
    """`locate` is shown where the sound was not found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("top",), "surface", parent)
        self._keep_word = Label(tr("Keep"), "small", 400, "ink2")
        self._keep = SteadyLabel("", "small", 600)
        self._other = ElidedLabel("", "small", 400, "ink2")
        self.locate = KeyButton(tr("Locate…"), name="locate", dense=True)
        self.locate.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        for widget in (self._keep_word, self._keep, self._other, self.locate):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedHeight(theme.px(32))
        self._row.setContentsMargins(theme.px(48), 0, 12, 0)

    def show_nothing(self, text: str = "") -> None:
        """No utterance; perhaps something is to be said all the same."""
        self._keep_word.hide()
        self._keep.show_within("", "")
        self._other.setText(text)
        self.setAccessibleName(text)

    def show_facts(
        self, start: float, end: float, whole: float, heard: SpeechFound | None, *, among: bool = False
    ) -> None:
        """What is kept of a recording of `whole` seconds, and what was heard in it; `among` other utterances of it
        nothing is cut away: how long it is."""
        between, longest = _between(end), formatting.position(whole)
        self._keep_word.setVisible(not among)
        self._keep.show_within(
            tr(between, start=formatting.position(start), end=formatting.position(end)),
            tr(_between(whole), start=longest, end=longest),
        )
        parts: list[str] = []
        if among:
            parts.append(tr("{number:.2f} s long", number=end - start))
        elif whole <= 60:
            parts.append(tr("{number:.2f} s cut", number=whole - (end - start)))
        if heard is not None:
            inside = sum(max(0.0, min(b, end) - max(a, start)) for a, b in heard.regions)
            parts.append(tr("Speech {inside:.2f} s", inside=inside))
            parts.append(tr("Peak {db:.1f} dB", db=heard.levels.peak_db))
            parts.append(tr("Noise {db:.0f} dB", db=heard.levels.noise_db))
        self._other.setText(GAP + "      ".join(parts))
        self.setAccessibleName(", ".join([self._keep.text(), *parts]))

    def show_trouble(self, text: str) -> None:
        """Why there is no sound, and the way to find it."""
        self._other.setText(GAP + text)
        self.locate.show()


def _between(end: float) -> str:
    """How a stretch is told that ends at this second: minutes need no unit."""
    return say("{start} to {end} s") if end < 60 else say("{start} to {end}")
