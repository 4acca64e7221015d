"""The part of a plan that only runs which teach text models have: what they make, of what, and how."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import tr, tr_n, worded
from app.train import formatting, text_curves
from app.train.plan_rows import PlanRow
from app.train.views import RunView
from app.widgets.key_hint import KeyButton
from core.training.text.config import TextConfig


class TextPlan(QWidget):
    """Hidden for other runs. `wanted` follows the button that shows the text model, with its name."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_text_plan")
        self._makes = ""
        self.button = KeyButton(tr("Show the text model"), role="plain", name="train_text_model", dense=True)
        self.button.clicked.connect(lambda: self.wanted.emit(self._makes))
        self.makes = PlanRow("makes", tr("Makes"))
        self.makes.right.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.network, self.texts = PlanRow("network", tr("Network")), PlanRow("texts", tr("Learns from"))
        self.held_out, self.learning = PlanRow("held_out", tr("Checked on")), PlanRow("learning", tr("Learning"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (self.makes, self.network, self.texts, self.held_out, self.learning):
            column.addWidget(row)
        self.hide()

    def show_run(self, view: RunView) -> None:
        """The plan of a run; nothing of one that hears sound."""
        config = view.text
        self.setVisible(config is not None)
        if config is None:
            return
        self._makes = text_curves.makes(view)
        self.makes.show_text(tr("the text model {name}", name=self._makes))
        self.button.setVisible(bool(view.notes.get("text_model")))
        self.network.show_text(text_curves.network(view))
        self.texts.show_text("\n".join(map(worded, config.made_of)))
        started = view.curves.started
        count = started.dev_utterances if started is not None else 0
        self.held_out.setVisible(bool(count))
        self.held_out.show_text(tr_n("one sentence that is held out", "%n sentences that are held out", count))
        self.learning.show_text(_learning(config))


def _learning(config: TextConfig) -> str:
    peak = tr("peak {rate}", rate=formatting.scientific(config.learning_rate))
    words = tr_n("one word in all", "%n words in all", config.words)
    if config.strategy == "gradual":
        way = tr("layer by layer from the output down, each slower than the one above it")
        return tr("{words}, {peak}; {way}", words=words, peak=peak, way=way)
    return tr("{words}, {peak}", words=words, peak=peak)
