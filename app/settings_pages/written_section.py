"""Settings, Appearance, Transcripts: a family, a size and room between lines of their own, counting at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app import formatting
from app.appearance import set_written
from app.i18n import tr
from app.settings import Settings
from app.settings_pages.settings_pane import Section
from app.theme import SUGGESTED, theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.segmented import Segmented
from core.wording import say_all

SIZES = (90, 100, 115, 130, 150, 200)
SPACINGS = (1.0, 1.2, 1.5, 1.8, 2.2)
SAMPLE = "ˈkɔ̃ᶮd͡ʒa᷄  ẫ̰̈ ɛ̃́ː  ệ̣  مَرْحَبًا بِكُمْ"
"""Nothing that is said: letters with marks on one another, of several scripts."""


class WrittenSection(Section):
    """What transcripts and tiers look like wherever they are read or typed."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(tr("Transcripts and tiers"))
        self._settings = settings
        self.family = ChoiceBox()
        self.family.setObjectName("written_family")
        self.family.setAccessibleName(tr("Font of transcripts"))
        self.family.addItem(tr("As the window"), "")
        for name in theme.families():
            self.family.addItem(name, name)
        self.family.activated.connect(lambda: self._set(family=str(self.family.currentData())))
        self.row(tr("Font"), self.family, self._hint())
        self.sizes = Segmented(
            [(str(one), formatting.percent(one / 100, 0)) for one in SIZES], name="written_size", label=tr("Text size")
        )
        self.sizes.chosen.connect(lambda key: self._set(percent=int(key)))
        self.row(tr("Text size"), self.sizes, tr("Of other texts; it grows and shrinks with them."))
        self.spacings = Segmented(
            [(str(one), formatting.number(one, 1)) for one in SPACINGS],
            name="written_spacing",
            label=tr("Line spacing"),
        )
        self.spacings.chosen.connect(lambda key: self._set(spacing=float(key)))
        self.row(tr("Line spacing"), self.spacings, tr("Room for marks that stand on one another; rows grow with it."))
        self.sample = QTextEdit()
        self.sample.setObjectName("written_sample")
        self.sample.setAccessibleName(tr("How transcripts look"))
        self.sample.setReadOnly(True)
        self.sample.setPlainText(SAMPLE)
        self.wide(self.sample)
        theme.follow(self, self._show)

    @staticmethod
    def _hint() -> str:
        there = [name for name in SUGGESTED if name in theme.families()]
        if there:
            return tr("Marks of the IPA stand well on one another in {fonts}.", fonts=say_all(there))
        return tr("For the IPA, python3 installer/bootstrap.py fonts fetches Charis SIL and Doulos SIL.")

    def _set(self, **values: str | float) -> None:
        set_written(self._settings, replace(theme.written, **values))  # type: ignore[arg-type]

    def _show(self) -> None:
        look = theme.written
        self._dress_sample()
        if look.family and self.family.findData(look.family) < 0:
            self.family.addItem(tr("{family} (not installed)", family=look.family), look.family)
        self.family.setCurrentIndex(max(0, self.family.findData(look.family)))
        self.sizes.set_value(str(min(SIZES, key=lambda one: abs(one - look.percent))))
        self.spacings.set_value(str(min(SPACINGS, key=lambda one: abs(one - look.spacing))))

    def _dress_sample(self) -> None:
        self.sample.setFont(theme.font("written_title"))
        room = QTextBlockFormat()
        line = theme.written_line("written_title")
        room.setLineHeight(line, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor = QTextCursor(self.sample.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(room)
        self.sample.setFixedHeight(round(2 * line) + 24)
