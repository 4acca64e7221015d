"""Where the parts of the Corpus page stand, how they share its room, and that this is remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.i18n import tr
from app.settings import Settings

HEIGHTS = [306, 390]
WIDTHS = [976, 388]
RECORDING_HEIGHTS = [430, 310]
RECORDING_WIDTHS = [720, 388]
LIST_WIDTHS = [264, 1100]


class Arrangement(QSplitter):
    """The table above, the sound and the details of an utterance below. Where recordings are looked at one by one:
    their list at the left, the sound above, the table and the details below."""

    def __init__(self, settings: Settings, listed: QWidget, table: QWidget, audio: QWidget, details: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._settings, self._recordings = settings, False
        self._listed, self._table, self._audio = listed, table, audio
        self.setObjectName("corpus_parts")
        self.rows = QSplitter(Qt.Orientation.Vertical)
        self.rows.setObjectName("corpus_splitter")
        self.inspector = QSplitter(Qt.Orientation.Horizontal)
        self.inspector.setObjectName("inspector")
        self.inspector.setAccessibleName(tr("Inspector"))
        self.inspector.addWidget(audio)
        self.inspector.addWidget(details)
        self.inspector.setStretchFactor(0, 1)
        self.inspector.setStretchFactor(1, 0)
        self.rows.addWidget(table)
        self.rows.addWidget(self.inspector)
        self.rows.setStretchFactor(0, 2)
        self.rows.setStretchFactor(1, 3)
        self.addWidget(listed)
        self.addWidget(self.rows)
        self.setStretchFactor(1, 1)
        listed.hide()
        for splitter in (self, self.rows, self.inspector):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            splitter.splitterMoved.connect(self._remember)
        self._settle()

    def show_recordings(self, on: bool) -> None:
        """Stand as it is wanted where recordings are looked at, or where all utterances are."""
        if on == self._recordings:
            return
        self._recordings = on
        above, beside = (self._audio, self._table) if on else (self._table, self._audio)
        self.rows.insertWidget(0, above)
        self.inspector.insertWidget(0, beside)
        self._listed.setVisible(on)
        self._settle()

    def _settle(self) -> None:
        """The room of each as it was left, in this way of standing."""
        self.inspector.setMinimumHeight(200 if self._recordings else 300)
        self.reset()
        for splitter, key in self._keys():
            splitter.restoreState(self._settings.state(key))

    def reset(self) -> None:
        """The room of each as it was at first."""
        self.setSizes(LIST_WIDTHS)
        self.rows.setSizes(RECORDING_HEIGHTS if self._recordings else HEIGHTS)
        self.inspector.setSizes(RECORDING_WIDTHS if self._recordings else WIDTHS)

    def _keys(self) -> list[tuple[QSplitter, str]]:
        if self._recordings:
            names = ("corpus/recordings_list", "corpus/recordings_splitter", "corpus/recordings_inspector")
            return list(zip((self, self.rows, self.inspector), names, strict=True))
        return [(self.rows, "corpus/splitter"), (self.inspector, "corpus/inspector")]

    def _remember(self, *_: int) -> None:
        for splitter, key in self._keys():
            self._settings.set_state(key, splitter.saveState())


def side_by_side(widget: QWidget) -> QSplitter:
    """Room for others at the right of a widget."""
    parts = QSplitter(Qt.Orientation.Horizontal)
    parts.setObjectName("audio_parts")
    parts.setHandleWidth(1)
    parts.setChildrenCollapsible(False)
    parts.addWidget(widget)
    parts.setStretchFactor(0, 1)
    return parts


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets below each other without gaps; the last takes what room there is."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is widgets[-1] else 0)
    return whole
