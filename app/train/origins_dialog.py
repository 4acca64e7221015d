"""What each letter or piece of a run starts from, in full: searched and sifted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.train import plan_words
from app.train.origins_pane import OriginsPane
from app.train.views import RunView
from app.widgets.dialog_frame import button_row
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.families.plan import LetterPlan


class OriginsDialog(QDialog):
    """Read-only; `show_rows` is to follow."""

    def __init__(self, view: RunView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_origins_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What “{name}” started from", name=view.name))
        self.resize(min(theme.px(760), 1200), min(theme.px(600), 800))
        source = Label(plan_words.source_title(view.config), "small", 500, wrap=True)
        counts = Label(plan_words.letters_words(plan_words.letters(view)), "small", 400, "ink2", wrap=True)
        self.pane = OriginsPane("train_origins")
        self._pieces = view.origins.pieces
        close = KeyButton(tr("Close"), "Esc", name="train_origins_close")
        close.clicked.connect(self.close)
        head, foot = QVBoxLayout(), button_row(close)
        head.setContentsMargins(20, 14, 20, 4)
        head.setSpacing(2)
        head.addWidget(source)
        head.addWidget(counts)
        foot.setContentsMargins(20, 10, 20, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pane, 1)
        column.addLayout(foot)
        self.pane.search.setFocus()

    def show_rows(self, rows: tuple[LetterPlan, ...]) -> None:
        """The rows were read."""
        self.pane.show_rows(rows, pieces=self._pieces)
