"""Setting Vizinho up in a place, seen step by step; and the dialog that asks where its packages come from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.i18n import tr
from app.places.step_card import StepCard
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core import quantities
from core.places.install.installing import TITLES, Source, install, titles
from core.places.install.machine import ENVIRONMENT_BYTES
from core.places.place import Place


class Installation(StepCard):
    """Sets Vizinho up in a place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "installation", {key: tr(title) for key, title in TITLES.items()}, parent)

    def begin(self, place: Place, source: Source) -> None:
        """Set it up in this place."""
        if self.running:
            return
        self.start(
            place,
            tr("Setting Vizinho up in “{name}”", name=place.name),
            tr("Setting Vizinho up in “{name}”", name=place.name),
            titles(source),
            lambda cancelled: install(place, source, self.tell, self.tell_progress, cancelled),
        )

    def done_text(self) -> str:
        return tr("“{name}” has Vizinho now. Test it before the first run.", name=self._named())

    def failed_text(self) -> str:
        return tr("Vizinho is not set up in “{name}”; the place is as it was.", name=self._named())

    def stopped_text(self) -> str:
        return tr("Stopped. What came till now is kept there, and the next time goes on from it.")

    def _named(self) -> str:
        return self.place.name if self.place is not None else ""


class InstallationDialog(QDialog):
    """`agreed` brings the place and where packages come from."""

    agreed = Signal(object, object)  # Place, Source

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.setObjectName("installation_dialog")
        title = tr("Set Vizinho up in “{name}”", name=place.name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.strip = ErrorStrip()
        self.index = QRadioButton(tr("That computer fetches them itself"))
        self.fetch = QRadioButton(tr("This computer fetches them and sends them"))
        self.here = QRadioButton(tr("From a folder of wheels here"))
        self.there = QRadioButton(tr("From a folder of wheels there"))
        self.folder_here, self.folder_there = QLineEdit(), QLineEdit()
        self.browse = KeyButton(tr("Choose…"), name="installation_browse", dense=True)
        self.cancel = KeyButton(tr("Cancel"), "Esc", name="installation_dialog_cancel")
        self.go_on = KeyButton(tr("Set up"), "Ctrl+Return", role="primary", name="installation_go")
        self._lay_out()
        self._connect()
        self.index.setChecked(True)
        self._enable()
        self.index.setFocus()

    def _lay_out(self) -> None:
        body = padded(spacing=8)
        what = tr(
            "Vizinho makes a Python of its own there, with the same versions as here, in {folder}, and touches nothing "
            "outside it. It takes up to {size} on the disk there with torch for graphics cards, and less without.",
            folder=f"{self._place.folder}/environments",
            size=quantities.size(ENVIRONMENT_BYTES),
        )
        body.addWidget(Label(what, "small", 400, "ink2", wrap=True))
        body.addWidget(Label(tr("Where the packages come from"), "small", 500))
        hints = {
            self.index: tr("Quickest, where it reaches the internet or a mirror that uv is set up with there."),
            self.fetch: tr("For a computer without internet. What came stays on this computer for the next place."),
            self.here: tr("One that was filled before: vizinho places wheels FOLDER."),
            self.there: tr("One that lies on that computer already."),
        }
        fields = {self.here: (self.folder_here, self.browse), self.there: (self.folder_there,)}
        names = {self.index: "index", self.fetch: "fetch", self.here: "here", self.there: "there"}
        self.group = QButtonGroup(self)
        for radio, hint in hints.items():
            radio.setObjectName(f"installation_{names[radio]}")
            radio.setAccessibleDescription(hint)
            self.group.addButton(radio)
            body.addWidget(radio)
            under = QVBoxLayout()
            under.setContentsMargins(theme.px(22), 0, 0, 4)
            under.setSpacing(4)
            under.addWidget(Label(hint, "small", 400, "ink2", wrap=True))
            if radio in fields:
                row = QHBoxLayout()
                for widget in fields[radio]:
                    row.addWidget(widget)
                under.addLayout(row)
            body.addLayout(under)
        for field, name, said in (
            (self.folder_here, "installation_folder_here", tr("Folder of wheels here")),
            (self.folder_there, "installation_folder_there", tr("Folder of wheels there")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(said)
            field.setPlaceholderText(said)
        body.addStretch(1)
        body.addLayout(button_row(self.cancel, self.go_on))
        under_strip(self, self.strip, body)
        theme.follow(self, lambda: self.setMinimumWidth(min(theme.px(560), self.screen().availableSize().width() - 40)))

    def _connect(self) -> None:
        self.group.buttonToggled.connect(lambda *_: self._enable())
        for field in (self.folder_here, self.folder_there):
            field.textChanged.connect(lambda _: self._enable())
        self.browse.clicked.connect(self._on_browse)
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self.go)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go)

    def _enable(self) -> None:
        self.folder_here.setEnabled(self.here.isChecked())
        self.browse.setEnabled(self.here.isChecked())
        self.folder_there.setEnabled(self.there.isChecked())
        self.go_on.setEnabled(self.source() is not None)

    def _on_browse(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder of wheels here"), self.folder_here.text())
        if name:
            self.folder_here.setText(name)

    def source(self) -> Source | None:
        """What was chosen; None while a folder is missing."""
        here, there = self.folder_here.text().strip(), self.folder_there.text().strip()
        if self.fetch.isChecked():
            return Source(fetch=True)
        if self.here.isChecked():
            return Source(Path(here).expanduser()) if here else None
        if self.there.isChecked():
            return Source(wheels_there=there) if there else None
        return Source()

    def go(self) -> None:
        """Begin with what was chosen."""
        source = self.source()
        if source is not None:
            self.agreed.emit(self._place, source)
            self.accept()
