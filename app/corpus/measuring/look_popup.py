"""How the sound is drawn: window, frequencies and greys of the spectrogram, the lines over it, and their limits."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QDoubleSpinBox, QGridLayout, QHBoxLayout, QWidget

from app.background.latest import Later
from app.corpus.measuring.remembered import FORMANT_HZ, HIGHEST_HZ, LOWEST_HZ, NARROWEST_HZ, SoundLook
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.phonetics import look as looks
from core.phonetics.formants import available, how_to_get
from core.phonetics.look import BROAD_MS, NARROW_MS, Look
from core.phonetics.pitch import PitchRange
from core.phonetics.tracks import Measuring

REST_MS = 120
BROAD, NARROW, OWN = "broad", "narrow", "own"


class LookPopup(QDialog):
    """`changed` follows each change with a `SoundLook`; ticks of lines are those of the page's actions."""

    changed = Signal(object)

    def __init__(self, wanted: SoundLook, lines: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("look_popup")
        self.setWindowTitle(tr("Spectrogram"))
        self._later = Later(REST_MS, self._tell, self)
        self.band = Segmented(
            [(BROAD, tr("Broad")), (NARROW, tr("Narrow")), (OWN, tr("Own", about="window"))],
            name="look_band",
            label=tr("Band"),
        )
        self.band.chosen.connect(self._on_band)
        self.window_ms = self._box("window", tr("Window"), looks.WINDOWS_MS, tr(" ms"), 1.0, 1)
        top = (looks.NARROWEST_HZ, looks.HIGHEST_HZ)
        self.bottom = self._box("bottom", tr("Lowest frequency"), (0.0, top[1] - top[0]), tr(" Hz"), 100.0)
        self.top = self._box("top", tr("Highest frequency"), top, tr(" Hz"), 500.0)
        self.range_db = self._box("range", tr("Dynamic range"), looks.RANGES_DB, tr(" dB"), 5.0)
        self.floor = self._box("floor", tr("Lowest pitch"), (LOWEST_HZ, HIGHEST_HZ - NARROWEST_HZ), tr(" Hz"), 5.0)
        self.ceiling = self._box(
            "ceiling", tr("Highest pitch"), (LOWEST_HZ + NARROWEST_HZ, HIGHEST_HZ), tr(" Hz"), 50.0
        )
        self.formant = self._box("formant", tr("Highest formant"), FORMANT_HZ, tr(" Hz"), 500.0)
        self.formant.setToolTip(tr("Where a fifth formant may be at most: 5500 Hz for women, 5000 for men"))
        self._build(lines)
        self.show_look(wanted)
        self.setFixedWidth(theme.px(400))

    def _box(
        self, name: str, spoken: str, limits: tuple[float, float], unit: str, step: float, decimals: int = 0
    ) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setObjectName(f"look_{name}")
        box.setAccessibleName(spoken)
        box.setDecimals(decimals)
        box.setRange(*limits)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda _: self._on_changed(box))
        return box

    def _build(self, lines: dict[str, QAction]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, list[QWidget]]] = [
            (tr("Band"), [self.band, self.window_ms]),
            (tr("Frequencies"), [self.bottom, Label("–", "small", 400, "ink2"), self.top]),
            (tr("Dynamic range"), [self.range_db]),
            (tr("Pitch"), [self.floor, Label("–", "small", 400, "ink2"), self.ceiling]),
            (tr("Highest formant"), [self.formant]),
        ]
        for at, (words, widgets) in enumerate(rows):
            row = QHBoxLayout()
            row.setSpacing(6)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            grid.addWidget(Label(words, "small", 500), at, 0)
            grid.addLayout(row, at, 1)
        column = padded(self, spacing=12)
        column.addLayout(grid)
        ticks = QHBoxLayout()
        ticks.setSpacing(14)
        self.ticks: dict[str, QCheckBox] = {}
        for name, action in lines.items():
            tick = QCheckBox(action.text())
            tick.setObjectName(f"look_line_{name}")
            tick.setAccessibleName(action.text())
            tick.setChecked(action.isChecked())
            tick.toggled.connect(action.setChecked)
            action.toggled.connect(tick.setChecked)
            self.ticks[name] = tick
            ticks.addWidget(tick)
        ticks.addStretch(1)
        column.addLayout(ticks)
        if not available():
            column.addWidget(Label(worded(how_to_get()), "small", 400, "ink2", wrap=True))
        far = tr("Farther out than a minute, a picture with a window of 7 ms and up to 8 kHz is shown.")
        column.addWidget(Label(far, "small", 400, "ink2", wrap=True))
        reset = KeyButton(tr("As at first"), role="plain", name="look_reset", dense=True)
        reset.setAutoDefault(False)
        reset.clicked.connect(self._on_reset)
        close = KeyButton(tr("Close"), "Esc", name="look_close", dense=True)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        column.addLayout(button_row(close, before=(reset,)))

    def show_look(self, wanted: SoundLook) -> None:
        """Show these values without telling anyone."""
        look, how = wanted.look, wanted.measuring
        for box, value in (
            (self.window_ms, look.window_ms),
            (self.bottom, look.bottom_hz),
            (self.top, look.top_hz),
            (self.range_db, look.range_db),
            (self.floor, how.pitch.floor),
            (self.ceiling, how.pitch.ceiling),
            (self.formant, how.formant_ceiling),
        ):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        self.band.set_value({BROAD_MS: BROAD, NARROW_MS: NARROW}.get(look.window_ms, OWN))

    @property
    def wanted(self) -> SoundLook:
        """What is chosen now."""
        look = Look(self.window_ms.value(), self.bottom.value(), self.top.value(), self.range_db.value())
        pitch = PitchRange(self.floor.value(), self.ceiling.value())
        return SoundLook(look.fitted(), Measuring(pitch, self.formant.value()))

    def _on_band(self, band: str) -> None:
        if band == OWN:
            self.window_ms.setFocus()
            self.window_ms.selectAll()
        else:
            self.window_ms.setValue(BROAD_MS if band == BROAD else NARROW_MS)

    def _on_changed(self, box: QDoubleSpinBox) -> None:
        """Limits that would cross move each other."""
        for low, high, apart in (
            (self.bottom, self.top, looks.NARROWEST_HZ),
            (self.floor, self.ceiling, NARROWEST_HZ),
        ):
            if high.value() - low.value() < apart:
                (high if box is low else low).setValue(low.value() + apart if box is low else high.value() - apart)
        if box is self.window_ms:
            self.band.set_value({BROAD_MS: BROAD, NARROW_MS: NARROW}.get(box.value(), OWN))
        self._later.start()

    def _on_reset(self) -> None:
        self.show_look(SoundLook())
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.wanted)

    def open_below(self, button: QWidget) -> None:
        """Show it under the button that asked for it, inside the screen."""
        self.adjustSize()
        spot = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        room = button.screen().availableGeometry()
        x = min(max(spot.x(), room.left()), max(room.left(), room.right() - self.width()))
        self.move(x, min(spot.y(), max(room.top(), room.bottom() - self.height())))
        self.show()
        self.activateWindow()
        next(each for each in self.band.findChildren(QAbstractButton) if each.isChecked()).setFocus()
