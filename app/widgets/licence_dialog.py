"""Asks before anything is fetched: what comes, how much, under which licence, and whether the disk has room."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app import formatting
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.chip import Chip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.sources.hub import HubModel, licence_named

ROOM = 1.02
"""A little more than the files themselves."""


class LicenceDialog(QDialog):
    """`accepted_` follows "Accept and download"."""

    accepted_ = Signal()

    def __init__(self, model: HubModel, free: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("licence_dialog")
        self.setWindowTitle(tr("Download a model"))
        self.setMinimumWidth(theme.px(460))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        name = Label(model.id, "title", 600, wrap=True)
        column.addWidget(name)
        column.addLayout(self._facts(free))
        terms = tr("Read the licence on the model’s page before you accept it.")
        if model.gated:
            terms = tr("It is given only to those who accepted its terms on its page, while logged in there.")
        column.addWidget(Label(terms, "small", 400, "ink2", wrap=True))
        self.lacking = model.left * ROOM > free
        if self.lacking:
            said = tr("The disk has not enough room. Free some space, or set HF_HOME to another disk.")
            column.addWidget(Label(said, "small", 500, "bad", wrap=True))
        column.addLayout(self._buttons())

    def _facts(self, free: float) -> QGridLayout:
        model = self._model
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        fixed = tr("known before") if model.pinned else tr("fixed from now on to the one that is fetched")
        revision = tr("{commit}, {fixed}", commit=model.revision[: formatting.REVISION_SHOWN], fixed=fixed)
        size = formatting.size(model.size)
        if 0 < model.left < model.size:
            size = tr("{left} of {size} still to fetch", left=formatting.size(model.left), size=size)
        rows = [
            (tr("Licence"), worded(licence_named(model.licence))),
            (tr("Download", about="how large it is"), size),
            (tr("Free on disk"), formatting.size(free)),
            (tr("Revision"), revision),
        ]
        if model.converts:
            rows.append((tr("Conversion"), tr("its weights are converted once, when they are here")))
        for number, (title, text) in enumerate(rows):
            grid.addWidget(Label(title, "small", 400, "ink2"), number, 0)
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(Label(text, "small", 500, wrap=True), 1)
            if number == 0 and model.non_commercial:
                line.addWidget(Chip(tr("not for profit"), "plain"))
            grid.addLayout(line, number, 1)
        return grid

    def _buttons(self) -> QHBoxLayout:
        page = KeyButton(tr("Its page on the hub"), role="plain", name="licence_page")
        page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._model.page)))
        cancel = KeyButton(tr("Cancel"), "Esc", name="licence_cancel")
        cancel.clicked.connect(self.reject)
        self.accept_it = KeyButton(tr("Accept and download"), "Return", role="primary", name="licence_accept")
        self.accept_it.setDefault(True)
        self.accept_it.setEnabled(not self.lacking)
        self.accept_it.clicked.connect(self._on_accept)
        row = QHBoxLayout()
        row.addWidget(page)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.accept_it)
        return row

    def _on_accept(self) -> None:
        self.accept()
        self.accepted_.emit()
