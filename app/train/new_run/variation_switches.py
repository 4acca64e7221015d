"""The switches of the variation dialog, with their strengths: from a run's settings and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.formatting import sentence_case
from app.i18n import tr, worded
from app.train.new_run.switch_row import SwitchRow
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from core.augment import codecs
from core.training.config import TrainConfig
from core.training.draft import limit_of
from core.training.settings_help import help_of_settings
from core.training.varied import KINDS, unhidden
from core.wording import say

USUAL_SHARE = 50.0
"""Per cent of the copies that have a kind when it is switched on."""
COLOURS = {"white": 0.0, "pink": -3.0, "brown": -6.0}
"""Slopes in dB an octave; others can be typed below Expert, and stay."""
BEFORE: dict[str, str] = {
    "coloured_noise": say("of them, speech louder by"),
    "pause_noise": say("of them, speech louder by"),
    "file_noise": say("of them, speech louder by"),
    "rooms": say("of them, sound lasts (RT60)"),
    "gain": say("of them, by"),
    "band_limit": say("of them, nothing above"),
    "codec": say("of them, by one of"),
    "end_silence": say("of them, at either end"),
}
"""What stands between the share of the copies and the strength."""
UNITS: dict[str, tuple[str, str, float, int]] = {
    "coloured_noise": ("coloured_noise_db", " dB", 1.0, 0),
    "pause_noise": ("pause_noise_db", " dB", 1.0, 0),
    "file_noise": ("file_noise_db", " dB", 1.0, 0),
    "rooms": ("rooms_rt60", " s", 0.05, 2),
    "gain": ("gain_db", " dB", 1.0, 0),
    "band_limit": ("band_limit_hz", " Hz", 100.0, 0),
    "end_silence": ("end_silence_s", " s", 0.1, 2),
}
"""By a kind's setting, the one of its strength, with unit, step and decimals."""


class VariationSwitches(QWidget):
    """`changed` follows what a person does. `values` are all settings of the variation, as switched."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._config = TrainConfig()
        self._folder = ""
        self._shares: dict[str, float] = {}
        self.rows: dict[str, SwitchRow] = {}
        helps = help_of_settings()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 16, 10)
        column.setSpacing(7)
        for row in self._general(helps):
            column.addWidget(row)
        column.addSpacing(4)
        column.addWidget(Label(tr("Of the copies that are not clean, some get:"), "small", 600, wrap=True))
        for name, title in KINDS.items():
            column.addWidget(self._kind(name, sentence_case(tr(title)), worded(helps[name])))
        column.addStretch(1)
        for row in self.rows.values():
            row.changed.connect(self.changed)

    def _row(self, name: str, title: str, hint: str, *, switched: bool = True) -> SwitchRow:
        self.rows[name] = row = SwitchRow(name, title, hint, switched=switched)
        return row

    def _general(self, helps: dict[str, str]) -> list[SwitchRow]:
        copies = self._row("copies", tr("Copies of each utterance, the first one clean"), "", switched=False)
        copies.line(copies.number("count", worded(helps["copies"]), 1, 64))
        speed = self._row("speeds", tr("Slower and faster"), worded(helps["speeds"]))
        speed.line("±", speed.number("spread", tr("at most"), 1, 50, unit=tr(" %")))
        light = self._row("noise", tr("A little noise, loudness and room"), worded(helps["noise"]))
        bands = self._row("freq_masks", tr("Hide bands of frequency (SpecAugment)"), worded(helps["freq_masks"]))
        bands.line(
            bands.number("count", tr("how many"), 1, 100), tr("of at most"),
            bands.number("width", worded(helps["freq_mask_bins"]), 1, 1000, unit=tr(" bins")),
        )  # fmt: skip
        times = self._row("time_masks", tr("Hide stretches of time (SpecAugment)"), worded(helps["time_masks"]))
        times.line(
            times.number("count", tr("how many"), 1, 100), tr("of at most"),
            times.number("width", worded(helps["time_mask_frames"]), 1, 100_000, unit=tr(" frames")),
        )  # fmt: skip
        return [copies, speed, light, bands, times]

    def _kind(self, name: str, title: str, hint: str) -> SwitchRow:
        row = self._row(name, title, hint)
        row.line(row.chance(), tr(BEFORE[name]))
        if name in UNITS:
            setting, unit, step, decimals = UNITS[name]
            limit = limit_of(setting)
            row.line(*row.span(limit.low, limit.high, unit, step=step, decimals=decimals))
        extra: dict[str, Callable[[SwitchRow], None]] = {
            "coloured_noise": self._add_colours,
            "file_noise": self._add_folder,
            "codec": self._add_codecs,
        }
        if name in extra:
            extra[name](row)
        return row

    def _add_colours(self, row: SwitchRow) -> None:
        titles = {"white": tr("White", about="noise"), "pink": tr("Pink", about="noise"),
                  "brown": tr("Brown", about="noise")}  # fmt: skip
        row.line(*(row.tick(key, title) for key, title in titles.items()))

    def _add_codecs(self, row: SwitchRow) -> None:
        missing = codecs.missing(codecs.CODECS)
        why = tr("The installed PyAV cannot encode it")
        row.line(
            *(
                row.tick(key, tr(codec.title), why if key in missing else "", usable=key not in missing)
                for key, codec in codecs.CODECS.items()
            )
        )

    def _add_folder(self, row: SwitchRow) -> None:
        self.choose = KeyButton(tr("Choose folder…"), icon="folder", name="variation_folder", dense=True)
        self.choose.clicked.connect(self.ask_folder)
        self.folder = ElidedLabel("", "small", 400, "ink2")
        self.folder.setMinimumWidth(120)
        row.line(self.choose, self.folder)

    def ask_folder(self) -> QFileDialog:
        """Choose the folder of noise."""
        dialog = QFileDialog(self, tr("Folder with files of noise"))
        dialog.setObjectName("variation_folder_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(self.take_folder)
        dialog.open()
        return dialog

    def take_folder(self, folder: str) -> None:
        self._show_folder(folder)
        self.changed.emit()

    def _show_folder(self, folder: str) -> None:
        self._folder = folder
        self.folder.setText(Path(folder).name if folder else tr("None chosen yet"))
        self.folder.setToolTip(folder)

    # from settings and back

    def show_config(self, config: TrainConfig) -> None:
        """Show a run's settings, without a signal."""
        self._config = config
        rows = self.rows
        spread = max((abs(speed - 1) for speed in config.speeds), default=0.0)
        rows["copies"].show_values(True, {"count": config.copies})
        rows["speeds"].show_values(spread > 0, {"spread": 100 * spread} if spread else {"spread": 8})
        rows["noise"].show_values(config.noise, {})
        for name, width in (("freq_masks", "freq_mask_bins"), ("time_masks", "time_mask_frames")):
            count = config.value(name)
            numbers = {"count": count} if count else {"count": 2}
            rows[name].show_values(count > 0, {**numbers, "width": config.value(width)})
            rows[name].allow(worded(unhidden(config)))
        for name in KINDS:
            self._show_kind(name, config)
        self._show_folder(config.noise_folder)

    def _show_kind(self, name: str, config: TrainConfig) -> None:
        share = 100 * config.value(name)
        numbers = {"share": share or USUAL_SHARE}
        if name in UNITS:
            span = config.value(UNITS[name][0])
            numbers |= {"least": min(span), "most": max(span)}
        ticked: tuple[str, ...] = config.codecs if name == "codec" else ()
        if name == "coloured_noise":
            ticked = tuple(key for key, slope in COLOURS.items() if slope in config.coloured_noise_slopes)
        self.rows[name].show_values(share > 0, numbers, ticked)

    def values(self) -> dict[str, Any]:
        """All settings of the variation as switched. What a switch that is off would do stays as it was."""
        rows, config = self.rows, self._config
        found: dict[str, Any] = {"copies": round(rows["copies"].value("count")), "noise": rows["noise"].on}
        found["speeds"] = self._speeds()
        for name, width in (("freq_masks", "freq_mask_bins"), ("time_masks", "time_mask_frames")):
            on = rows[name].on
            if not rows[name].allowed:
                continue
            found[name] = round(rows[name].value("count")) if on else 0
            found[width] = round(rows[name].value("width")) if on else config.value(width)
        for name in KINDS:
            row = rows[name]
            found[name] = row.value("share") / 100 if row.on else 0.0
            if row.on and name in UNITS:
                found[UNITS[name][0]] = row.ends()
        if rows["codec"].on and (names := rows["codec"].ticked()):
            found["codecs"] = names
        if rows["coloured_noise"].on:
            others = tuple(slope for slope in config.coloured_noise_slopes if slope not in COLOURS.values())
            found["coloured_noise_slopes"] = (*(COLOURS[key] for key in rows["coloured_noise"].ticked()), *others)
        if rows["file_noise"].on:
            found["noise_folder"] = self._folder
        return found

    def _speeds(self) -> tuple[float, ...]:
        row, now = self.rows["speeds"], self._config.speeds
        if not row.on:
            return (1.0,)
        spread = round(row.value("spread")) / 100
        if round(max((abs(speed - 1) for speed in now), default=0.0), 4) == spread:
            return now
        return (round(1 - spread, 4), 1.0, round(1 + spread, 4))
