"""What the strip of the New run dialog offers in one click: a smaller batch where memory is short, pieces of words
where the model's frames cannot hold letters. The dialog only tells it what is forecast."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.i18n import tr, worded
from app.train.new_run.forecast import Forecast
from app.widgets.error_strip import ErrorStrip
from core.training.config import TrainConfig

LEAST_BATCH_S = 8.0


class Remedies(QObject):
    """`taken` tells a setting by its name and its new value."""

    taken = Signal(str, object)

    def __init__(self, strip: ErrorStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._strip = strip
        self._told = False

    def show(self, config: TrainConfig | None, found: Forecast) -> None:
        """Say what is wrong with a draft and can be mended by one setting; only one thing at a time."""
        if config is not None and found.over_memory and config.batch_seconds > LEAST_BATCH_S:
            smaller = max(LEAST_BATCH_S, round(config.batch_seconds / 2))
            text, offer = tr("This run may need more memory than there is."), tr("Batches of {n:,} s", n=smaller)
            self._tell(text, offer, "batch_seconds", smaller)
        elif found.fit is not None and found.fit.proposes_pieces:
            self._tell(worded(found.fit.sentence), tr("Write with pieces of words"), "vocabulary", "pieces")
        else:
            if self._told:
                self._strip.hide()
            self._told = False

    def _tell(self, text: str, offer: str, name: str, value: object) -> None:
        self._told = True
        self._strip.show_text(text, "", "", offer, lambda: self.taken.emit(name, value))
