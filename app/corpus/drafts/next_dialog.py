"""Correct these next: for how many minutes, what is chosen and why, and what the batch holds."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QSpinBox, QWidget

from app import formatting
from app.background.latest import Later, Latest
from app.context import Context
from app.corpus.drafts.batch_picture import BatchPicture
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.text_table import TextTable
from core.errors import WorkbenchError
from core.evaluation.next_minutes import Batch, Choice, Weighed, weighed
from core.progress import Progress, Stop
from core.project.corrections import Accepted, Pace, Paces, accepted_drafts
from core.project.queries import Reader

REST_MS = 200
MINUTES_KEY = "corpus/next_minutes"
USUAL, MOST = 12, 480


@dataclass(frozen=True)
class Known:
    """What was read of the project once."""

    weighed: Weighed
    accepted: tuple[Accepted, ...]


class NextDialog(QDialog):
    """`chosen` carries the ids in their order, the minutes, and whether drafts are to stand in the editor;
    `drafts_wanted` follows the button that has drafts written first."""

    chosen = Signal(object, float, bool)
    drafts_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("next_dialog")
        self.setWindowTitle(tr("Correct these next"))
        self.setAccessibleName(self.windowTitle())
        self._context = context
        self._known: Known | None = None
        self.batch: Batch | None = None
        self._going = False
        self._looking = Latest(context.tasks, self)
        self._later = Later(REST_MS, self._choose, self)
        self.strip = ErrorStrip()
        self._build()
        self.resize(QSize(theme.px(900), theme.px(560)))
        self._read()
        self.minutes.setFocus()
        self.minutes.selectAll()

    def _build(self) -> None:
        self.minutes = QSpinBox()
        self.minutes.setObjectName("next_minutes")
        self.minutes.setAccessibleName(tr("Minutes of your work"))
        self.minutes.setRange(1, MOST)
        self.minutes.setValue(int(self._context.settings.value(MINUTES_KEY, USUAL)))
        self.minutes.valueChanged.connect(lambda _: self._later.start())
        title = Label(tr("Minutes of your work"), "small", 500)
        title.setBuddy(self.minutes)
        about = tr(
            "Chosen for what a model learns from it in each minute: words that the draft is unsure of, words and"
            " speakers that training has not heard, and how long they are. What says nearly the same comes once, and"
            " what is nearly what was transcribed before comes last."
        )
        self.holds = Label("", "small", 500)
        self.holds.setObjectName("next_holds")
        self.picture = BatchPicture()
        self.table = TextTable(
            "next_table",
            tr("What to correct next"),
            (tr("Utterance"), tr("Length"), tr("Work"), tr("Why"), tr("Draft")),
            (120, 64, 64, 290, 0),
            (1, 2),
        )
        self.told = Label("", "small", 400, "ink2", wrap=True)
        self.told.setObjectName("next_told")
        self.with_drafts = QCheckBox(tr("Put the drafts into the editor, unsure words shaded"))
        self.with_drafts.setObjectName("next_with_drafts")
        self.with_drafts.setAccessibleName(self.with_drafts.text())
        self.with_drafts.setChecked(True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(title)
        top.addWidget(self.minutes)
        top.addWidget(self.holds, 1)
        self.write = KeyButton(tr("Write drafts…"), icon="pencil", name="next_write_drafts")
        self.cancel = KeyButton(tr("Cancel"), "Esc", name="next_cancel")
        self.go = KeyButton(tr("Correct these"), "Ctrl+Return", role="primary", name="next_go")
        for button in (self.write, self.cancel, self.go):
            button.setAutoDefault(False)
        self.write.clicked.connect(self._on_write)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.start)
        body = padded(spacing=10)
        body.addWidget(Label(about, "small", 400, "ink2", wrap=True))
        body.addLayout(top)
        body.addWidget(self.picture)
        body.addWidget(self.table, 1)
        body.addWidget(self.told)
        body.addWidget(self.with_drafts)
        body.addLayout(button_row(self.cancel, self.go, before=(self.write,)))
        under_strip(self, self.strip, body)
        self._show()

    # Reading and choosing

    def _read(self) -> None:
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work(_progress: Progress, cancelled: Stop) -> Known:
            with Reader(folder) as reader:
                return Known(weighed(reader, cancelled), tuple(accepted_drafts(reader)))

        self._looking.ask(work, self._on_read, self._on_failed)

    def _on_read(self, found: Known) -> None:
        self._known = found
        self.with_drafts.setChecked(not found.weighed.paces.drafts_cost_more)
        self._choose()

    def _choose(self) -> None:
        known, minutes = self._known, float(self.minutes.value())
        if known is not None:
            self._looking.ask(lambda _, stop: known.weighed.batch(minutes, stop), self._on_chosen, self._on_failed)

    def _on_chosen(self, batch: Batch) -> None:
        self.batch = batch
        self.table.texts.show_rows([_row(one) for one in batch.choices])
        self.picture.show_batch(batch)
        self.picture.show()
        self._show()
        if self._going:
            self.start()

    def _on_failed(self, error: BaseException) -> None:
        self.holds.setText("")
        self.picture.hide()
        if isinstance(error, WorkbenchError) and self.isVisible():
            self.strip.show_error(error)
        else:
            self._context.show_error(error)

    # What is shown

    def _show(self) -> None:
        batch, known = self.batch, self._known
        self.go.setEnabled(batch is not None and bool(batch.choices))
        self.with_drafts.setVisible(
            known is not None and known.weighed.found.without_draft < len(known.weighed.found.all)
        )
        self.write.setVisible(known is not None and known.weighed.found.without_draft > 0)
        if batch is None or known is None:
            self.holds.setText(tr("Looking at what is not transcribed"))
            self.told.setText("")
            return
        self.holds.setText(
            tr(
                "{utterances} of {count:,}, {speech} of speech in about {work}",
                utterances=formatting.utterances(len(batch.choices)),
                count=batch.candidates,
                speech=formatting.length(batch.speech_s),
                work=formatting.duration(batch.work_s),
            )
        )
        lines = [worded(batch.told), *_left(known.weighed, batch)]
        if known.weighed.found.without_draft:
            lines.append(
                tr_n(
                    "One has no draft: what it holds is guessed by its length.",
                    "%n have no draft: what they hold is guessed by their length.",
                    known.weighed.found.without_draft,
                )
            )
        lines += _timed(known.weighed.paces)
        lines.append(worded(known.weighed.paces.verdict))
        count = sum(one.count for one in known.accepted)
        if count:
            changed = sum(one.changed for one in known.accepted)
            lines.append(
                tr_n(
                    "One text was made from a draft so far; changed: {changed:,}.",
                    "%n texts were made from drafts so far; changed: {changed:,}.",
                    count,
                    changed=changed,
                )
            )
        self.told.setText(" ".join(lines))
        self.told.set_tone("bad" if known.weighed.paces.drafts_cost_more else "ink2")

    # What it does

    def start(self) -> None:
        """Open the batch to be corrected; one for other minutes as soon as it is chosen."""
        self._later.flush()
        batch = self.batch
        self._going = batch is not None and batch.minutes != self.minutes.value()
        if batch is None or not batch.choices or self._going:
            return
        self._context.settings.set_value(MINUTES_KEY, self.minutes.value())
        drafts = self.with_drafts.isChecked()
        self.accept()
        self.chosen.emit([one.id for one in batch.choices], batch.minutes, drafts)

    def _on_write(self) -> None:
        self.reject()
        self.drafts_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.start()
            return
        super().keyPressEvent(event)


def _left(known: Weighed, batch: Batch) -> list[str]:
    """What was passed over, and what no run learns from, in sentences."""
    found = []
    if batch.repeats:
        found.append(
            tr_n(
                "One more says nearly what these do, or what is transcribed already.",
                "%n more say nearly what these do, or what is transcribed already.",
                batch.repeats,
            )
        )
    if known.found.of_checks:
        found.append(
            tr_n(
                "One is left alone: it has a speaker or a sentence of dev or test.",
                "%n are left alone: they have a speaker or a sentence of dev or test.",
                known.found.of_checks,
            )
        )
    if known.unplaced:
        found.append(
            tr_n(
                "One is transcribed but in no split: no run learns from it.",
                "%n are transcribed but in no split: no run learns from them.",
                known.unplaced,
            )
        )
    return found


def _timed(paces: Paces) -> list[str]:
    """What was measured of either kind, in sentences."""
    found = []
    if (typed := paces.typed) is not None:
        found.append(
            tr_n(
                "One text typed from nothing was timed: {minute} a minute of speech, {each}.",
                "%n texts typed from nothing were timed: {minute} a minute of speech, {each}.",
                typed.count,
                minute=formatting.duration(typed.per_minute_s),
                each=_each(typed),
            )
        )
    if (drafted := paces.drafted) is not None:
        found.append(
            tr_n(
                "One text from a draft was timed: {minute} a minute of speech, {each}.",
                "%n texts from drafts were timed: {minute} a minute of speech, {each}.",
                drafted.count,
                minute=formatting.duration(drafted.per_minute_s),
                each=_each(drafted),
            )
        )
    return found


def _each(pace: Pace) -> str:
    """Seconds a word, or a letter."""
    if pace.letters:
        return tr("{seconds:.1f} s a letter", seconds=pace.per_word_s)
    return tr("{seconds:.1f} s a word", seconds=pace.per_word_s)


def _row(one: Choice) -> tuple[str, ...]:
    """A row of the table."""
    return (
        one.key,
        tr("{seconds:.1f} s", seconds=one.seconds),
        formatting.duration(one.work_s),
        worded(one.why),
        one.draft,
    )
