"""Settings, Appearance: theme, text size, font. All of it at once, in the open window."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app import formatting
from app.appearance import set_text_size, set_theme
from app.context import Context
from app.i18n import tr
from app.settings_pages.settings_pane import Section, SettingsPane
from app.settings_pages.written_section import WrittenSection
from app.theme import SCALES, theme
from app.widgets.chip import Chip
from app.widgets.diff import DiffLabel, DiffPiece
from app.widgets.label import Label
from app.widgets.pair_badge import PairBadge
from app.widgets.segmented import Segmented


class AppearanceSettings(SettingsPane):
    """Theme, text and a preview."""

    def __init__(self, context: Context) -> None:
        super().__init__("appearance", "")
        self.title = tr("Appearance")
        self._context = context
        look = Section(tr("Theme"))
        self._mode = Segmented(
            (("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))),
            name="appearance_theme",
            label=tr("Theme"),
        )
        self._mode.chosen.connect(partial(set_theme, context.settings))
        look.row(tr("Theme"), self._mode)
        self.column.addWidget(look)
        text = Section(tr("Text"))
        sizes = [(str(scale), formatting.percent(scale / 100, 0)) for scale in SCALES]
        self._text_size = Segmented(sizes, name="appearance_size", label=tr("Text size"))
        self._text_size.chosen.connect(self._on_size)
        text.row(tr("Text size"), self._text_size, tr("Ctrl + and Ctrl − change it anywhere."))
        self._system = QCheckBox(tr("Use system font"))
        self._system.setObjectName("appearance_system_font")
        self._system.setAccessibleName(self._system.text())
        self._system.toggled.connect(self._on_system_font)
        text.row(tr("Font"), self._system, tr("Otherwise Inter, which comes with the program."))
        self.column.addWidget(text)
        self.column.addWidget(WrittenSection(context.settings))
        self.column.addWidget(self._preview())
        theme.changed.connect(self._show)
        self._show()

    def _preview(self) -> Section:
        section = Section(tr("How it looks"))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(PairBadge("es", "pt"))
        inside.addWidget(Chip(tr("Not in alphabet"), "bad", "alphabet"))
        inside.addWidget(Chip(tr("Silence {n} s", n="2.1"), "plain", "clock"))
        inside.addStretch(1)
        section.wide(row)
        diff = DiffLabel()
        diff.show_pieces(
            [DiffPiece("as", "same"), DiffPiece("naranjas", "habit"), DiffPiece("laranjas", "reference"),
             DiffPiece("são", "same"), DiffPiece("muito", "left_out"), DiffPiece("doce", "wrong"),
             DiffPiece("doces", "reference")],
            tr("written naranjas, Spanish habit; said laranjas"),
        )  # fmt: skip
        section.wide(diff)
        section.wide(Label("0.49 s   7,642   16.4%   11.8 h", "metric", 600))
        return section

    def _show(self) -> None:
        self._mode.set_value(theme.mode)
        nearest = min(SCALES, key=lambda p: abs(p - theme.percent))
        self._text_size.set_value(str(nearest))
        self._system.blockSignals(True)
        self._system.setChecked(theme.system_font)
        self._system.blockSignals(False)

    def _on_size(self, percent: str) -> None:
        set_text_size(self._context.settings, int(percent))

    def _on_system_font(self, on: bool) -> None:
        self._context.settings.system_font = on
        theme.set_system_font(on)
