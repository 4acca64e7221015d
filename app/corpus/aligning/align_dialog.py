"""The dialog that lays a text onto a recording: a model listens, and one looks through what it found before it comes
in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import formatting
from app.background.latest import Latest
from app.context import Context
from app.corpus.aligning.align_fields import AlignFields
from app.corpus.aligning.laid_view import LaidView
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.rule import rule
from app.widgets.text_table import TextTable
from core.errors import WorkbenchError
from core.progress import Progress, Stop
from core.project.queries import Reader
from core.project.records import Recording
from core.project.tiers.reading import tiers
from core.sources.catalogue import Source, sources
from core.text_alignment.of_recording import lay_text, read_text
from core.text_alignment.paragraphs import Sentence
from core.text_alignment.placing import Laid
from core.text_alignment.putting_in import PutIn, put_in
from core.text_alignment.word_parts import words_tier

if TYPE_CHECKING:
    from core.project.store import Project

ASKED, FOUND, REPORT = range(3)
WORDS_KEY = "align/words"
"""Whether the times of words were kept the last time."""


@dataclass(frozen=True)
class Offered:
    """What there is to choose from."""

    recordings: tuple[Recording, ...]
    sources: tuple[Source, ...]
    words: str
    """The tier on which the times of words would be kept, and whether there is one."""
    words_there: bool


class AlignDialog(JobDialog):
    """`shown` is the id of the recording that is shown, 0 for none. `recording_chosen` carries another one,
    `looked_at` and `play_asked` seconds of it, `came_in` what was put in. Closed while it listens, the dialog stays and
    can be opened again."""

    recording_chosen = Signal(int)
    looked_at = Signal(float, float)
    play_asked = Signal(float, float)
    came_in = Signal()

    def __init__(self, context: Context, shown: int, parent: QWidget) -> None:
        super().__init__(context, "align", tr("Align a text to a recording"), tr("Listen"), parent)
        self._shown = shown
        self._offered: Offered | None = None
        self.sentences: Sequence[Sentence] | None = None
        self.laid: Laid | None = None
        self._putting = self._forgotten = False
        self._looking, self._reading = Latest(context.tasks, self), Latest(context.tasks, self)
        self.fields = AlignFields()
        self.told = Label("", "body", 400, "ink2", wrap=True)
        self.told.setObjectName("align_told")
        self.found = LaidView()
        self.found.words.setChecked(bool(context.settings.value(WORDS_KEY, False)))
        self.report_told = Label("", "body", 500, "ink", wrap=True)
        self.report = TextTable(
            "align_report", tr("What did not come in"), (tr("Where"), tr("Why"), tr("What to do")), (260, 300, 0),
            wrap=True,
        )  # fmt: skip
        self.only_sure = KeyButton(tr("Only the sure ones"), name="align_only_sure")
        self._build()
        self._connect()
        self.look()
        self.fields.text.setFocus()

    def _build(self) -> None:
        middle, column = job_body(10)
        asked, report = QWidget(), QWidget()
        for page, parts in ((asked, (self.told,)), (report, (self.report_told, self.report))):
            inner = QVBoxLayout(page)
            inner.setContentsMargins(0, 0, 0, 0)
            for part in parts:
                inner.addWidget(part)
            if page is asked:
                inner.addStretch(1)
        self.pages = QStackedWidget()
        for page in (asked, self.found, report):
            self.pages.addWidget(page)
        column.addWidget(self.fields)
        column.addWidget(rule())
        column.addWidget(self.pages, 1)
        self.lay_out(middle)
        row = self.foot.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self.foot.go), self.only_sure)
        self.setTabOrder(self.foot.cancel, self.only_sure)
        self.setTabOrder(self.only_sure, self.foot.go)
        theme.follow(self, lambda: self.setMinimumSize(theme.px(640), theme.px(440)))
        self.resize(QSize(theme.px(1140), theme.px(680)).boundedTo(self.screen().availableSize()))
        self.show_state()

    def _connect(self) -> None:
        self.fields.changed.connect(self._on_asked)
        self.fields.text_changed.connect(self._read)
        self.fields.recording_changed.connect(self._on_recording)
        self.found.looked_at.connect(self.looked_at)
        self.found.play_asked.connect(self.play_asked)
        self.foot.go_pressed.connect(self._on_go)
        self.foot.closed.connect(self.reject)
        self.only_sure.clicked.connect(lambda: self.put(only_sure=True))

    # What there is

    def look(self) -> None:
        """Read which recordings and models there are."""
        folder = self._context.session.project_folder
        if folder is None:
            return
        usual = tr("Words")

        def work(_progress: Progress, _cancelled: Stop) -> Offered:
            with Reader(folder) as reader:
                found = [source for source in sources(folder) if source.usable and source.writes]
                found.sort(key=lambda source: {"run": 0, "folder": 1}.get(source.kind, 2))
                words = words_tier(reader, usual)
                there = any(tier.name == words for tier in tiers(reader))
                return Offered(tuple(reader.recordings()), tuple(found), words, there)

        self._looking.ask(work, self._on_looked, self.on_failed)

    def _on_looked(self, found: Offered) -> None:
        self._offered = found
        self.fields.offer(found.recordings, self._shown, found.sources)
        self.found.offer_words(found.words, there=found.words_there)

    @property
    def recording(self) -> Recording | None:
        """The recording that is chosen."""
        return self.fields.chosen_recording

    def _on_recording(self) -> None:
        if self.recording is not None:
            self.recording_chosen.emit(self.recording.id)

    def _read(self) -> None:
        """Read the text as it is wanted now."""
        path, meta = self.fields.path, self._context.session.meta
        self.sentences = None
        if path is None or meta is None:
            return
        unit, named = self.fields.unit, self.fields.named
        self._reading.ask(lambda _p, _s: read_text(meta, path, unit, named), self._on_read, self._on_unread)

    def _on_read(self, found: Sequence[Sentence]) -> None:
        self.strip.hide()
        self.sentences = found
        self.fields.show_text(found, "")
        self.show_state()

    def _on_unread(self, error: BaseException) -> None:
        self.on_failed(error)
        self.fields.show_text(None, tr("cannot be read") if isinstance(error, WorkbenchError) else "")

    def _on_asked(self) -> None:
        """Something else is asked: what was found is no answer to it."""
        self.laid = None
        self.show_state()

    # Listening

    def _on_go(self) -> None:
        if self.laid is None:
            self.listen()
        else:
            self.put(only_sure=False)

    def listen(self) -> None:
        """Have the model listen, and find each sentence."""
        source, recording, found = self.fields.source, self.recording, self.sentences
        folder, meta = self._context.session.project_folder, self._context.session.meta
        if source is None or recording is None or found is None or folder is None or meta is None:
            return
        language, device = meta.language, self._context.settings.compute_device
        unit = self.fields.unit

        def work(progress: Progress, cancelled: Stop) -> Laid:
            return lay_text(found, folder, recording, source.folder, language, unit, device, progress, cancelled)

        self.run(
            tr("Align a text to {name}", name=recording.name),
            work,
            self.show_laid,
            (tr("Listening was cancelled."), tr("Nothing was changed.")),
        )

    def words(self, done: int, total: int) -> str:
        if not done or not total:
            return tr("Loading the model")
        return tr("{share} of the listening is done", share=formatting.percent(done / total, 0))

    def show_laid(self, laid: Laid) -> None:
        """The answer, to be looked through."""
        recording = self.recording
        self.foot.stopped()
        if self._forgotten:
            self.deleteLater()
            return
        self.laid = laid
        if recording is not None:
            self.found.show_laid(laid, recording.frames / recording.rate)
            if not self.isVisible():
                self._context.status(
                    tr("The text was laid onto {name}: “Align a text…” shows it.", name=recording.name)
                )
        self.show_state()
        if self.isVisible():
            self.found.table.setFocus()

    # Putting in

    def put(self, *, only_sure: bool) -> None:
        """Make utterances of what was found, in one step."""
        laid, recording = self.laid, self.recording
        if laid is None or recording is None or self._putting or self.foot.running:
            return

        def work(project: Project) -> PutIn:
            return put_in(project, recording, laid, only_sure=only_sure, words=words)

        keep = self.found.words.isChecked()
        words = self._offered.words if keep and self._offered is not None else ""
        self._context.settings.set_value(WORDS_KEY, keep)
        self._putting = True
        self.show_state()
        self._context.session.edit(work, self._on_put_in, self._on_not_put)

    def _on_not_put(self, error: BaseException) -> None:
        self._putting = False
        self.on_failed(error)

    def _on_put_in(self, done: PutIn) -> None:
        self._putting = False
        self.laid = None
        text = put_in_words(done)
        self._context.status(text)
        self.came_in.emit()
        if not done.problems:
            self.accept()
            return
        out = len(done.problems)
        here = tr_n("This did not come in:", "These %n did not come in:", out)
        self.report_told.setText(f"{text}\n{here}")
        self.report.texts.show_rows([(worded(p.where), worded(p.reason), worded(p.hint)) for p in done.problems])
        self.pages.setCurrentIndex(REPORT)
        self.only_sure.hide()
        self.fields.setEnabled(False)
        self.foot.end()
        self.foot.go.setEnabled(False)
        self.report.setFocus()

    # States

    def show_state(self) -> None:
        busy, laid = self.foot.running or self._putting, self.laid
        self.fields.setEnabled(not busy)
        self.found.setEnabled(not busy)
        self.pages.setCurrentIndex(FOUND if laid is not None else ASKED)
        self.told.setText(self._told())
        if laid is None:
            ready = self.recording is not None and self.fields.source is not None and self.sentences is not None
            self.foot.go.set_text(tr("Listen"))
            self.foot.go.setEnabled(ready and not busy)
            self.only_sure.hide()
            return
        sure, unsure = len(laid.of("placed")), len(laid.of("uncertain"))
        self.foot.go.set_text(
            tr_n("Put in one utterance", "Put in %n utterances", sure + unsure) if sure + unsure else tr("Put in")
        )
        self.foot.go.setEnabled(sure + unsure > 0 and not busy)
        self.only_sure.setVisible(unsure > 0)
        self.only_sure.setEnabled(sure > 0 and not busy)
        self.only_sure.setToolTip(tr_n("One utterance", "%n utterances", sure, about="begins a sentence"))

    def _told(self) -> str:
        offered = self._offered
        if offered is None:
            return tr("Looking for models")
        if not offered.recordings:
            return tr("There is no recording yet. Import one first.")
        if not offered.sources:
            return tr("There is no model that writes yet. Train one first.")
        if self.foot.running:
            return tr("The model listens. This may be closed meanwhile: it goes on among the tasks.")
        said = [] if self.fields.path else [tr("Choose the transcript of this recording: a text, in its order.")]
        said.append(
            tr(
                "A model listens to the recording, and each sentence takes its times from what was heard. Even a model"
                " that gets most words wrong is enough. Nothing changes before you have seen what it found. What was"
                " heard is kept: another text is laid onto it sooner."
            )
        )
        return " ".join(said)

    def forget(self) -> None:
        """The project goes: nobody listens any more, and this goes when that has ended."""
        self._forgotten = True
        self.reject()
        if self.foot.running:
            self.foot.give_up()
        else:
            self.deleteLater()

    def on_cancelled(self, what: str, kept: str) -> None:
        super().on_cancelled(what, kept)
        if self._forgotten:
            self.deleteLater()


def put_in_words(done: PutIn) -> str:
    """What came in."""
    said = [tr_n("One utterance was put in", "%n utterances were put in", done.utterances)]
    if done.uncertain:
        said.append(tr_n("one of them tagged uncertain", "%n of them tagged uncertain", done.uncertain))
    if done.words:
        said.append(tr_n("one word has its times on a tier", "%n words have their times on a tier", done.words))
    if done.estimated:
        said.append(
            tr_n("one of them estimated by its letters", "%n of them estimated by their letters", done.estimated)
        )
    if done.replaced:
        said.append(
            tr_n("one without a transcript was replaced", "%n without a transcript were replaced", done.replaced)
        )
    if done.carried:
        said.append(
            tr_n(
                "notes and tiers beside one of them were kept",
                "notes and tiers beside %n of them were kept",
                done.carried,
            )
        )
    if done.without_text:
        said.append(
            tr_n("one stretch stays to be transcribed", "%n stretches stay to be transcribed", done.without_text)
        )
    return " · ".join(said)
