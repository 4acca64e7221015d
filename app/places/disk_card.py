"""What lies in a place's folder and how large it is, with a button that clears away what nobody needs there."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr, worded
from app.widgets.card import CardFrame
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core import quantities
from core.errors import WorkbenchError
from core.places import disk
from core.places.disk import Disk, Tidied
from core.places.place import Place


class DiskCard(CardFrame):
    """Looks when it is asked to, beside the window."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("place_disk")
        self._context = context
        self._asking = Latest(context.tasks, self)
        self._asking.failed.connect(self._on_failed)
        self.place: Place | None = None
        self.title, self.summary = Label("", "body", 600), Label("", "small", 500, wrap=True)
        self.rows = Label("", "small", 400, "ink2", wrap=True)
        self.tidy = KeyButton(tr("Tidy there"), name="place_disk_tidy", icon="disk")
        hint = tr(
            "Removes what runs that were removed here have left there, and what no run needs. What another computer "
            "has followed, too, stays."
        )
        self.tidy.setToolTip(hint)
        self.tidy.clicked.connect(self._tidy)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.head.addWidget(self.tidy)
        self.body.addLayout(self.head)
        self.strip = ErrorStrip()
        self.strip.setObjectName("place_disk_strip")
        for widget in (self.summary, self.rows):
            line = QHBoxLayout()
            line.addWidget(widget)
            self.body.addLayout(line)
        self.body.addWidget(self.strip)
        self.hide()

    def look(self, place: Place) -> None:
        """Show what lies in this place."""
        self.place = place
        self._say(tr("Disk of “{name}”", name=place.name), tr("Looking at what lies there"))
        self._asking.ask(lambda _progress, cancelled: disk.look(place, cancelled), self._on_found)

    def forget(self, name: str) -> None:
        """The place of this name is gone or another now."""
        if self.place is not None and self.place.name == name:
            self.hide()

    def _say(self, title: str, summary: str, rows: str = "") -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self.summary.setText(summary)
        self.rows.setText(rows)
        self.rows.setVisible(bool(rows))
        self.strip.hide()
        self.tidy.setEnabled(bool(rows))
        self.show()

    def _on_found(self, found: Disk) -> None:
        lines = [" · ".join(worded(part) for part in row if part) for row in found.rows]
        self._say(self.title.text(), worded(found.summary), "\n".join(lines))
        self.tidy.setEnabled(True)

    def _tidy(self) -> None:
        if (place := self.place) is None:
            return

        def work() -> tuple[Tidied, Disk]:
            return disk.tidy(place), disk.look(place)

        self._say(self.title.text(), tr("Clearing away there"))
        self._asking.ask(lambda _progress, _cancelled: work(), self._on_tidied)

    def _on_tidied(self, done: tuple[Tidied, Disk]) -> None:
        self._on_found(done[1])
        self._context.status(tr("{size} freed there", size=worded(quantities.size(done[0].freed))))
        if remarks := [worded(remark) for remark in done[0].remarks]:
            self.strip.show_note(" ".join(remarks))

    def _on_failed(self, error: BaseException) -> None:
        place = self.place
        if isinstance(error, WorkbenchError) and place is not None:
            self._say(self.title.text(), "")
            self.strip.show_error(error, tr("Look again"), lambda: self.look(place))
        else:
            self._context.show_error(error)
