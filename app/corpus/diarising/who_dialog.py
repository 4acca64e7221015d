"""The dialog that tells who speaks in a recording: it listens, one hears examples and gives names, and all that is
ticked is taken in one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QSpinBox, QWidget

from app import formatting
from app.context import Context
from app.corpus.diarising.turn_strip import TurnStrip
from app.corpus.diarising.voice_rows import VoiceRows
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.diarisation.known_voices import declined, remember
from core.diarisation.of_recording import Proposal, who_speaks
from core.diarisation.taking import Taken, take
from core.progress import Progress, Stop
from core.project.queries import Reader
from core.project.records import Consent, Recording
from core.project.sessions.reading import CONSENTS
from core.wording import say

if TYPE_CHECKING:
    from app.corpus.diarising.speaker_model_dialog import SpeakerModelDialog
    from core.project.store import Project

MODEL = "corpus/speaker_model"


class WhoDialog(JobDialog):
    """`play_asked` carries seconds of the recording, `taken` follows what was taken."""

    play_asked = Signal(float, float)
    taken = Signal()

    def __init__(self, context: Context, recording: Recording, parent: QWidget) -> None:
        super().__init__(context, "who", tr("Tell who speaks"), tr("Listen"), parent)
        self.recording = recording
        self.proposal: Proposal | None = None
        self.account: Taken | None = None
        self._seconds = recording.frames / recording.rate
        self.people = QSpinBox()
        self.people.setRange(0, 12)
        self.people.setSpecialValueText(tr("to be found out"))
        self.people.setObjectName("who_people")
        self.people.setAccessibleName(tr("How many people speak"))
        kept = str(context.settings.value(MODEL, ""))
        self.model: Path | None = Path(kept) if kept and Path(kept).exists() else None
        self.choose = KeyButton("", icon="folder", name="who_model")
        self.fetch = KeyButton(tr("From the hub…"), icon="import", name="who_model_hub")
        self.forget = KeyButton(tr("Without a model"), role="plain", name="who_without_model", dense=True)
        for button in (self.choose, self.fetch, self.forget):
            button.setAutoDefault(False)
        self.told = Label("", "small", 400, "ink2", wrap=True)
        self.told.setObjectName("who_told")
        remembered = tr(
            "Voices with a name are remembered in this project, until what was taken is undone. They are biometric:"
            " “Speakers…” shows and forgets them."
        )
        self.keeps = Label(remembered, "small", 400, "ink2", wrap=True)
        self.keeps.setObjectName("who_keeps")
        self.hub_dialog: SpeakerModelDialog | None = None
        self.lanes, self.rows = TurnStrip(), VoiceRows()
        self.marks = self._check("marks", tr("Mark speech that is not marked yet"), on=True)
        self.over = self._check("over", tr("Also change utterances that have a speaker"), on=False)
        self.keep = self._check("keep", tr("Remember the voices that have a name"), on=True)
        self.consent = Label("", "small", 500, "bad", wrap=True)
        self.consent.setObjectName("who_consent")
        self.declined: Consent = ""
        self._build()
        self._connect()
        self._show_model()
        self.show_state()

    @staticmethod
    def _check(name: str, text: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(f"who_{name}")
        box.setAccessibleName(text)
        box.setChecked(on)
        return box

    def _build(self) -> None:
        middle, column = job_body(10)
        title = Label(self.recording.name, "title", 600, wrap=True)
        over = QHBoxLayout()
        over.setSpacing(8)
        over.addWidget(Label(tr("People"), "small", 500))
        over.addWidget(self.people)
        over.addWidget(Label(tr("Model of speakers"), "small", 500))
        over.addWidget(self.choose)
        over.addWidget(self.fetch)
        over.addWidget(self.forget)
        over.addStretch(1)
        column.addWidget(title)
        column.addLayout(over)
        for part in (self.told, self.lanes, self.rows, self.marks, self.over, self.keep, self.consent, self.keeps):
            column.addWidget(part)
        column.addStretch(1)
        self.lay_out(middle)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(620)))

    def _connect(self) -> None:
        self.foot.go_pressed.connect(self._on_go)
        self.foot.closed.connect(self.reject)
        self.choose.clicked.connect(self._on_choose)
        self.fetch.clicked.connect(self._on_fetch)
        self.forget.clicked.connect(lambda: self.take_model(None))
        self.people.valueChanged.connect(lambda _: self._ask_anew())
        self.keep.toggled.connect(self.keeps.setVisible)
        self.rows.changed.connect(self._on_rows)
        self.rows.play_asked.connect(self.play_asked)
        self.lanes.play_asked.connect(self.play_asked)
        self._context.session.closed.connect(self.reject)

    # What listens

    def _on_choose(self) -> None:
        start = str(self.model.parent) if self.model is not None else ""
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a model of speakers"), start, tr("ONNX models (*.onnx)"))
        if name:
            self.take_model(Path(name))

    def _on_fetch(self) -> None:
        from app.corpus.diarising.speaker_model_dialog import SpeakerModelDialog

        self.hub_dialog = SpeakerModelDialog(self._context, self)
        self.hub_dialog.chosen.connect(self.take_model)
        self.hub_dialog.open()

    def take_model(self, model: Path | None) -> None:
        """Listen with this model from now on, or without one."""
        self.model = model
        self._context.settings.set_value(MODEL, str(model or ""))
        self._show_model()
        self._ask_anew()

    def _show_model(self) -> None:
        self.choose.set_text(self.model.stem if self.model is not None else tr("Choose…"))
        self.choose.setToolTip(str(self.model) if self.model is not None else "")
        self.forget.setVisible(self.model is not None)

    def _ask_anew(self) -> None:
        self.proposal = None
        self.show_state()

    # Listening

    def words(self, done: int, total: int) -> str:
        return tr("{share} is heard", share=formatting.percent(done / total, 0)) if total else tr("Working")

    def _on_go(self) -> None:
        if self.proposal is None:
            self.listen()
        else:
            self.take()

    def listen(self) -> None:
        """Tell the voices apart."""
        folder = self._context.session.project_folder
        recording, model, people = self.recording, self.model, self.people.value()
        if folder is None:
            return

        def work(progress: Progress, cancelled: Stop) -> tuple[Proposal, Consent]:
            with Reader(folder) as reader:
                found = who_speaks(reader, recording, model, people, progress, cancelled)
                return found, declined(reader, recording)

        cancelled = (tr("Listening was cancelled."), tr("Nothing was changed."))
        self.run(
            tr("Tell who speaks in {name}", name=recording.name),
            work,
            lambda done: self.show_proposal(*done),
            cancelled,
        )

    def show_proposal(self, found: Proposal, consent: Consent = "") -> None:
        """Look through this. Where `consent` was refused or limited, voices are kept only if somebody ticks that."""
        self.foot.stopped()
        self.declined = consent
        self.keep.setChecked(not consent)
        told = tr("Consent in the session of this recording: {consent}.", consent=worded(CONSENTS[consent]))
        self.consent.setText(told if consent else "")
        self.proposal, self.account = found, None
        self.lanes.show_told(found.told, self._seconds)
        self.rows.show_proposal(found)
        self._on_rows()
        QTimer.singleShot(0, self, self.fit)  # rows are dressed by then
        if self.rows.fields:
            self.rows.fields[0].setFocus()

    def show_state(self) -> None:
        running, found = self.foot.running, self.proposal
        for part in (self.lanes, self.rows, self.marks, self.over, self.keep):
            part.setVisible(found is not None and bool(found.told.turns))
        self.consent.setVisible(bool(self.declined) and not self.keep.isHidden())
        self.keeps.setVisible(self.keep.isChecked() and not self.keep.isHidden())
        for asked in (self.people, self.choose, self.fetch, self.forget):
            asked.setEnabled(not running)
        self.foot.go.set_text(tr("Listen") if found is None else tr("Take what is ticked"))
        ready = found is None or any(self.rows.names)
        self.foot.go.setEnabled(not running and ready and self.account is None)
        self.told.setText(self._words_of(found))

    def _words_of(self, found: Proposal | None) -> str:
        if self.account is not None:
            return " · ".join(_account(self.account))
        if found is None:
            return "" if self.model is not None else weak()
        if not found.told.turns:
            return tr("Nobody was heard here.")
        count = tr_n("One voice was heard", "%n voices were heard", len(found.names))
        return tr("{count}. {weak}", count=count, weak=weak()) if found.voices.weak else tr("{count}.", count=count)

    def _on_rows(self) -> None:
        names = self.rows.names
        typed = [field.text().strip() for field in self.rows.fields]
        self.lanes.show_names(typed, frozenset(voice for voice, name in enumerate(names) if not name))
        self.show_state()

    # Taking

    def take(self) -> None:
        """Take what is ticked, in one step."""
        found, recording, names = self.proposal, self.recording, self.rows.names
        if found is None or not any(names):
            return
        marks, over, keep = self.marks.isChecked(), self.over.isChecked(), self.keep.isChecked()

        def work(project: Project) -> Taken:
            with project.step(say("Tell who speaks in {name}", name=recording.name)):
                done = take(project, recording, found.told, names, marks=marks, over=over)
                remember(project, found.voices, recording, names, found.told, keep=keep)
            return done

        self._context.session.edit(work, self._on_taken)

    def _on_taken(self, done: Taken) -> None:
        self.account = done
        self.show_state()
        self.taken.emit()


def weak() -> str:
    """What is to be known of telling voices apart without a model."""
    return tr("Without a model this is weak: it tells the microphone as much as the person. Listen to the examples.")


def _account(done: Taken) -> list[str]:
    parts = [
        tr_n("One utterance got its speaker", "%n utterances got their speakers", done.named),
        tr_n("one was marked", "%n were marked", done.marked),
    ]
    if done.cut:
        parts.append(tr_n("one empty one gave way", "%n empty ones gave way", done.cut))
    if done.unclear:
        parts.append(tr_n("one is unclear", "%n are unclear", done.unclear))
    return parts
