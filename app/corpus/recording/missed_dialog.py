"""Mark what was missed: the detector of voices listens between the utterances; what it found is heard and ticked, and
the ticked ones become utterances in one step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.context import Context
from app.corpus.details.speaker_box import SpeakerBox
from app.corpus.recording.missed_table import MissedModel, MissedTable
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.progress import Progress, Stop
from core.project.recording.marking import Stretch
from core.project.records import Recording

if TYPE_CHECKING:
    from core.project.store import Project

Found = Sequence[tuple[int, int]]


class MissedDialog(JobDialog):
    """`looked_at` and `play_asked` carry a stretch in seconds, `proposed` all that are ticked, and of whom."""

    looked_at = Signal(float, float)
    play_asked = Signal(float, float)
    proposed = Signal(object, str)
    marked = Signal(object)

    def __init__(self, context: Context, recording: Recording, speakers: Sequence[str], parent: QWidget) -> None:
        super().__init__(context, "missed", tr("Mark what was missed"), tr("Mark"), parent)
        self._recording = recording
        self._found: Found | None = None
        self.counts = Label("", "small", 500, "ink2", wrap=True)
        self.model = MissedModel(self)
        self.table = MissedTable(self.model)
        self.speaker = SpeakerBox()
        self.speaker.setObjectName("missed_speaker")
        self.speaker.set_choices(speakers, "")
        self.play = KeyButton(tr("Play"), "Return", icon="play", name="missed_play", dense=True)
        self.tick_all = KeyButton(tr("Tick all"), role="plain", name="missed_tick_all", dense=True)
        self.untick_all = KeyButton(tr("Untick all"), role="plain", name="missed_untick_all", dense=True)
        for button in (self.play, self.tick_all, self.untick_all):
            button.setAutoDefault(False)
        self._build()
        self._connect()
        self.listen()

    def _build(self) -> None:
        middle, column = job_body()
        over = QHBoxLayout()
        over.addWidget(self.counts, 1)
        for button in (self.play, self.tick_all, self.untick_all):
            over.addWidget(button)
        who = QHBoxLayout()
        who.setSpacing(8)
        who.addWidget(Label(tr("Speaker"), "small", 500))
        who.addWidget(self.speaker, 1)
        who.addStretch(1)
        column.addLayout(over)
        column.addWidget(self.table, 1)
        column.addLayout(who)
        self.lay_out(middle)
        self.resize(theme.px(600), theme.px(480))

    def _connect(self) -> None:
        self.model.ticked.connect(self.show_state)
        self.table.looked_at.connect(self._on_looked_at)
        self.table.play_asked.connect(self._on_play)
        self.play.clicked.connect(self._on_play)
        self.tick_all.clicked.connect(lambda: self.model.tick(None, True))
        self.untick_all.clicked.connect(lambda: self.model.tick(None, False))
        self.speaker.currentTextChanged.connect(lambda _: self._propose())
        self.foot.go_pressed.connect(self.mark)
        self.foot.closed.connect(self.reject)
        self._context.session.closed.connect(self.reject)

    def words(self, done: int, total: int) -> str:
        rate = self._recording.rate
        return tr("{done:.0f} of {total:.0f} s heard", done=done / rate, total=total / rate) if total else tr("Working")

    # Listening

    def listen(self) -> None:
        """Hear what lies between the utterances."""
        folder, recording = self._context.session.project_folder, self._recording
        if folder is None:
            return
        title = tr("Listen to {name}", name=recording.name)
        cancelled = (tr("Listening was cancelled."), tr("Nothing was marked."))
        self.run(title, lambda progress, stop: heard(folder, recording, progress, stop), self._on_found, cancelled)

    def _on_found(self, found: Found) -> None:
        self._found = found
        self.foot.stopped()
        rate = self._recording.rate
        self.model.show_stretches([(start / rate, end / rate) for start, end in found])
        if found:
            self.table.selectRow(0)
            self.table.setFocus()

    def show_state(self) -> None:
        running, ticked = self.foot.running, int(self.model.on.sum())
        if running or self._found is None:
            self.counts.setText(tr("Listening between the utterances") if running else "")
        elif not self._found:
            self.counts.setText(tr("No speech was found that is not marked."))
        else:
            seconds = sum((e - s for (s, e), on in zip(self.model.stretches, self.model.on, strict=True) if on), 0.0)
            text = tr_n("One stretch of speech was missed", "%n stretches of speech were missed", len(self._found))
            self.counts.setText(tr("{text}; {seconds:.0f} s are ticked", text=text, seconds=seconds))
        self.foot.go.setEnabled(ticked > 0 and not running)
        self.foot.go.set_text(tr("Mark {count:,}", count=ticked) if ticked else tr("Mark"))
        for part in (self.play, self.tick_all, self.untick_all, self.table, self.speaker):
            part.setEnabled(bool(self._found) and not running)
        self._propose()

    def _propose(self) -> None:
        ticked = [one for one, on in zip(self.model.stretches, self.model.on, strict=True) if on]
        self.proposed.emit(ticked, self.speaker.currentText())

    def _on_looked_at(self, row: int) -> None:
        if 0 <= row < self.model.count():
            self.looked_at.emit(*self.model.stretches[row])

    def _on_play(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < self.model.count():
            self.play_asked.emit(*self.model.stretches[row])

    # Marking

    def mark(self) -> None:
        """Make the ticked ones utterances."""
        found, recording = self._found, self._recording
        if not found or self.foot.running or not self.model.on.any():
            return
        who = self.speaker.currentText()
        stretches = [Stretch(start, end, who) for (start, end), on in zip(found, self.model.on, strict=True) if on]

        def work(project: Project) -> tuple[int, ...]:
            from core.project.recording.marking import mark

            return mark(project, recording.id, stretches)

        self.foot.go.setEnabled(False)
        self._context.session.edit(work, self._on_marked, self.on_failed)

    def _on_marked(self, ids: tuple[int, ...]) -> None:
        self._context.status(tr_n("Marked one utterance", "Marked %n utterances", len(ids)))
        self.marked.emit(ids)
        self.accept()

    def done(self, result: int) -> None:
        """What is still being listened to is given up; the dialog goes when that has ended."""
        self.proposed.emit([], "")
        super().done(result)
        if self.foot.running:
            self.foot.give_up()
        else:
            self.deleteLater()

    def on_cancelled(self, what: str, kept: str) -> None:
        super().on_cancelled(what, kept)
        if not self.isVisible():
            self.deleteLater()


def heard(folder: Path, recording: Recording, progress: Progress, cancelled: Stop) -> Found:
    """On a worker: speech of the recording that lies in no utterance."""
    from core.project.queries import Reader
    from core.project.recording.missed import Missed, missed

    with Reader(folder) as reader:
        return missed(reader, recording, Missed(), progress, cancelled)
