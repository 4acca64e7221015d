"""What is asked for an alignment: the recording, its text, who is named in it, what listens, what an utterance is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import formatting
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.elided_combo import ElidedCombo
from app.widgets.flow import FlowRow, WrappingFrame
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.project.records import Recording
from core.sources.catalogue import Source
from core.text_alignment.paragraphs import BYS, By, Sentence, speakers


class AlignFields(WrappingFrame):
    """`text_changed` where the text is to be read anew, `recording_changed` with another recording, `changed` with all
    that makes another answer."""

    text_changed = Signal()
    recording_changed = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.recording, self.model = ElidedCombo(), ElidedCombo()
        self.names = QComboBox()
        for box, name, spoken in (
            (self.recording, "align_recording", tr("Recording")),
            (self.names, "align_names", tr("Who speaks")),
            (self.model, "align_model", tr("Model that listens")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(spoken)
        self.names.addItem(tr("Found out from the text"), None)
        self.names.addItem(tr("“Name:” before the text"), True)
        self.names.addItem(tr("Nobody is named"), False)
        self.text = KeyButton(tr("Choose…"), icon="file", name="align_text")
        self.told = Label("", "small", 400, "ink2")
        self.by = Segmented(
            [("sentences", tr("sentences")), ("paragraphs", tr("paragraphs")), ("pauses", tr("between pauses"))],
            name="align_by",
            label=tr("Utterances are"),
        )
        self._parts: list[QWidget] = []
        self._lay_out()
        self.text.clicked.connect(self._on_text)
        self.names.currentIndexChanged.connect(lambda _: self._on_reading())
        self.by.chosen.connect(lambda _: self._on_reading())
        self.model.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.recording.currentIndexChanged.connect(lambda _: self._on_recording())
        theme.follow(self, self._dress)
        self.show_text(None, "")

    def _lay_out(self) -> None:
        file = QWidget()
        row = QHBoxLayout(file)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text)
        row.addWidget(self.told)
        flow = FlowRow(20, between=8, parent=self)
        for words, field, buddy in (
            (tr("Recording"), self.recording, self.recording),
            (tr("Text"), file, self.text),
            (tr("Who speaks"), self.names, self.names),
            (tr("Listens"), self.model, self.model),
            (tr("Utterances are"), self.by, self.by),
        ):
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            label = Label(words, "small", 400, "ink2")
            label.setBuddy(buddy)
            column.addWidget(label)
            column.addWidget(field)
            column.addStretch(1)
            flow.addWidget(part)
            self._parts.append(part)

    def _dress(self) -> None:
        self.recording.setFixedWidth(theme.px(176))
        self.model.setFixedWidth(theme.px(190))
        high = theme.line("small") + 2 + self.model.sizeHint().height()
        for part in self._parts:
            part.setMinimumHeight(high)

    # What there is

    def offer(self, recordings: Sequence[Recording], shown: int, sources: Sequence[Source]) -> None:
        """What there is to choose from; the recording `shown` is chosen."""
        with QSignalBlocker(self.recording), QSignalBlocker(self.model):
            for one in recordings:
                self.recording.addItem(one.name, one)
                if one.id == shown:
                    self.recording.setCurrentIndex(self.recording.count() - 1)
            for source in sources:
                self.model.addItem(worded(source.title), source)
        if self.chosen_recording is not None and self.chosen_recording.id != shown:
            self.recording_changed.emit()
        self.changed.emit()

    @property
    def chosen_recording(self) -> Recording | None:
        found = self.recording.currentData()
        return found if isinstance(found, Recording) else None

    @property
    def source(self) -> Source | None:
        found = self.model.currentData()
        return found if isinstance(found, Source) else None

    @property
    def unit(self) -> By:
        return next(by for by in BYS if by == self.by.value)

    @property
    def named(self) -> bool | None:
        """Whether paragraphs begin with who speaks; None where it is guessed."""
        found = self.names.currentData()
        return found if isinstance(found, bool) else None

    # Changes

    def _on_text(self) -> None:
        start = str(self.path.parent) if self.path is not None else ""
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose the recording’s transcript"), start, tr("All files (*)"))
        if name:
            self.choose(Path(name))

    def choose(self, path: Path) -> None:
        """Take this text."""
        self.path = path
        self._on_reading()

    def _on_reading(self) -> None:
        self.show_text(None, "")
        self.text_changed.emit()
        self.changed.emit()

    def _on_recording(self) -> None:
        self.recording_changed.emit()
        self.changed.emit()

    def show_text(self, found: Sequence[Sentence] | None, said: str) -> None:
        """What was read of the text, or what is `said` instead."""
        name = self.path.name if self.path is not None else tr("Choose…")
        short = self.text.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, theme.px(200))
        self.text.set_text(short)
        self.text.setAccessibleName(tr("Transcript: {name}", name=name))
        self.text.setToolTip(str(self.path or ""))
        if found is not None:
            words = formatting.words(sum(len(one.text.split()) for one in found))
            who = speakers(found)
            said = " · ".join([words, formatting.speakers(len(who))] if who else [words])
            self.told.setToolTip(", ".join(who))
        self.told.setText(said)
        self.told.setVisible(bool(said))
