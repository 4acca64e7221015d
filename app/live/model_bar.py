"""The head of the Live page: which model listens, on which device, how far its text is behind the voice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from app.theme import theme
from app.widgets.chip import Chip
from app.widgets.header import PageHeader
from app.widgets.label import Label
from core.sources.catalogue import Source


class ModelBar(QFrame):
    """`changed` follows the person's choice of a model or device, `picked` that of a model, with its key."""

    changed = Signal()
    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("liveModels")
        self._sources: list[Source] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(self.tr("Live"))
        self.combo = QComboBox()
        self.combo.setObjectName("liveModel")
        self.combo.setAccessibleName(self.tr("Model that listens"))
        theme.follow(self.combo, lambda: self.combo.setMinimumWidth(theme.px(190)))
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.device_combo = QComboBox()
        self.device_combo.setObjectName("liveDevice")
        self.device_combo.setAccessibleName(self.tr("Device that computes"))
        self.chip = Chip(self.tr("synthetic voices only"), "plain", "info")
        self._delay = Label("", "small", 400, "ink2")
        for widget in (
            Label(self.tr("Model"), "small", 400, "ink2"),
            self.combo,
            Label(self.tr("on"), "small", 400, "ink2"),
            self.device_combo,
            self.chip,
        ):
            self.header.add_left(widget)
        self.header.add(self._delay)
        column.addWidget(self.header)
        self.notice = QFrame()
        self.notice.setProperty("role", "notice")
        row = QHBoxLayout(self.notice)
        row.setContentsMargins(20, 6, 20, 6)
        self._sentence = Label("", "small", 400, "ink2", wrap=True)
        row.addWidget(self._sentence)
        column.addWidget(self.notice)
        self.set_devices([("auto", self.tr("Best there is")), ("cpu", self.tr("CPU"))])
        self.combo.activated.connect(lambda _: self._on_chosen())
        self.device_combo.activated.connect(lambda _: self.changed.emit())
        self._draw()

    def set_devices(self, devices: list[tuple[str, str]]) -> None:
        """Devices as (key, words)."""
        before = self.device
        self.device_combo.clear()
        for key, words in devices:
            self.device_combo.addItem(words, key)
        self.device_combo.setCurrentIndex(max(0, self.device_combo.findData(before)))

    @property
    def device(self) -> str:
        return str(self.device_combo.currentData() or "auto")

    @property
    def source(self) -> Source | None:
        """The model that is chosen."""
        found = self.combo.currentData()
        return found if isinstance(found, Source) else None

    @property
    def folder(self) -> Path | None:
        return self.source.folder if self.source else None

    def set_sources(
        self, sources: list[Source], wanted: str = "", remembered: str = "", rates: Mapping[str, float] | None = None
    ) -> None:
        """Offer these models. Chosen: the one with the key `wanted`, else the one chosen before, else the one that the
        person chose last time (`remembered`), else the run with the best word error rate, else the newest run, else
        the first. `rates` are those of runs, 0..1, by key; they stand in the list."""
        before, rates = self.source, rates or {}
        self._sources = [s for s in sources if s.usable and s.writes]
        self.combo.clear()
        for source in self._sources:
            title = f"{source.language.upper()}  {source.title}"
            if source.kind == "run" and source.key in rates:
                title += self.tr(" · {0:.1f}% WER").format(100 * rates[source.key])
            self.combo.addItem(title, source)
            self.combo.setItemData(self.combo.count() - 1, source.detail, Qt.ItemDataRole.ToolTipRole)
        keys = [s.key for s in self._sources]
        runs = [s.key for s in self._sources if s.kind == "run"]  # the newest first
        best = min((key for key in runs if key in rates), key=rates.__getitem__, default="")
        for key in (wanted, before.key if before else "", remembered, best, runs[0] if runs else ""):
            if key in keys:
                self.combo.setCurrentIndex(keys.index(key))
                break
        self._draw()

    def show_delay(self, seconds: float | None) -> None:
        """How far the text is behind the voice, as measured in the last take."""
        words = self.tr("Text follows the voice within {0:.1f} s").format(seconds) if seconds is not None else ""
        self._delay.setText(words)

    def _on_chosen(self) -> None:
        self._draw()
        if self.source is not None:
            self.picked.emit(self.source.key)
        self.changed.emit()

    def _draw(self) -> None:
        source = self.source
        only = source is not None and source.synthetic_only
        self.chip.setVisible(only)
        self.notice.setVisible(only)
        self._sentence.setText(
            self.tr(
                "This model has heard only synthetic voices, so it understands people badly. Start from a checkpoint "
                "trained on people, or keep takes, correct them and train on."
            )
        )
