"""The lower half of the page: the sound of the current utterance beside its details."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.context import Context
from app.corpus.actions import CorpusActions
from app.corpus.audio_pane import AudioPane
from app.corpus.details import Details

WIDTHS = [976, 388]


class Inspector(QSplitter):
    """Sound at the left, details at the right."""

    def __init__(self, context: Context, actions: CorpusActions, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.audio = AudioPane(context, actions.by_name)
        self.details = Details(actions["save_next"], actions.undo, actions["history"], actions["accent"])
        self.addWidget(self.audio)
        self.addWidget(self.details)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setMinimumHeight(300)
        self.setSizes(WIDTHS)
