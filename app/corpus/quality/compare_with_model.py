"""Comparing the corpus with a model: the dialog that chooses one, the task that reads, and what is shown then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QDialog, QHBoxLayout, QRadioButton, QWidget

from app.background.worker_writes import write_from_worker
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.question import ASIDE
from app.corpus.selection import Selection
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.dialog_frame import field_grid, padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.reading_fields import ReadingFields, remark_in_window
from core.checkpoint_paths import learnt_tier
from core.decoding.held_back import held_back
from core.errors import TextError, WorkbenchError
from core.lm.store import TextModel, unreadable
from core.lm.store import models as text_models
from core.lm.text_reading import TextReading
from core.objectives.asked_language import AskedLanguage
from core.project.records import Problem
from core.sources.catalogue import Source
from core.texts.later_leaks import checked

if TYPE_CHECKING:
    from app.tasks import Task

ALONE = TextReading()
"""What the sound says, without any text model."""


@dataclass(frozen=True)
class Outcome:
    """What came of a reading: what could not be heard, the language that was asked for, what was put right, what people
    should know about the text model."""

    problems: tuple[Problem, ...] = ()
    asked: AskedLanguage | None = None
    caught: tuple[tuple[str, int], ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offered:
    """The models that write, and the text models that there are."""

    sources: tuple[Source, ...] = ()
    texts: tuple[TextModel, ...] = ()
    lost: tuple[TextError, ...] = ()
    """What is wrong with text models that cannot be read."""


class CompareDialog(QDialog):
    """Which model, with which text model and hot words, and which utterances: all, those that are not transcribed, or
    those that are listed. `chosen` carries the source, the ids (`ASIDE` for the second, None for all) and the
    reading."""

    chosen = Signal(object, object, object)

    def __init__(
        self, offered: Offered, listed: Sequence[int], total: int, parent: QWidget | None, aside: int = 0
    ) -> None:
        super().__init__(parent)
        self._listed = listed
        self.strip = ErrorStrip()
        self.setObjectName("compare_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Compare with a model"))
        column = padded()
        under_strip(self, self.strip, column)
        about = tr(
            "The model reads each utterance. Where it hears something else than is written, the text or the model is"
            " wrong: those are flagged, the worst first. Where nothing is transcribed, what it reads is a proposal."
        )
        column.addWidget(Label(about, "small", 400, "ink2", wrap=True))
        self.models = QComboBox()
        self.models.setObjectName("compare_model")
        self.models.setAccessibleName(tr("Model"))
        for source in offered.sources:
            self.models.addItem(source.title, source)
        self.models.currentIndexChanged.connect(lambda _: self._describe())
        column.addWidget(self.models)
        self.about = Label("", "small", 400, "ink2", wrap=True)
        column.addWidget(self.about)
        self.reading = ReadingFields("compare", self)
        self.reading.offer(offered.texts, offered.lost)
        column.addLayout(field_grid(self.reading.rows, 1))
        self.everything = QRadioButton(tr_n("The one utterance", "All %n utterances", total))
        self.only_aside = QRadioButton(
            tr_n("The one that is not transcribed", "The %n that are not transcribed", aside)
        )
        self.only_listed = QRadioButton(tr_n("The one that is listed", "The %n that are listed", len(listed)))
        group = QButtonGroup(self)
        for name, button in (
            ("compare_all", self.everything),
            ("compare_untranscribed", self.only_aside),
            ("compare_listed", self.only_listed),
        ):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
            group.addButton(button)
            column.addWidget(button)
        self.everything.setChecked(True)
        self.only_aside.setVisible(0 < aside < total)
        self.only_listed.setVisible(0 < len(listed) < total)
        column.addStretch(1)
        column.addLayout(self._make_foot())
        self.setMinimumWidth(theme.px(520))
        self._describe()

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        cancel = KeyButton(tr("Cancel"), "Esc", name="compare_cancel")
        cancel.clicked.connect(self.reject)
        self.go = KeyButton(tr("Compare"), "Ctrl+Return", role="primary", name="compare_go")
        self.go.setShortcut("Ctrl+Return")
        self.go.clicked.connect(self._on_go)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        return foot

    @property
    def source(self) -> Source | None:
        found = self.models.currentData()
        return found if isinstance(found, Source) else None

    def _describe(self) -> None:
        source = self.source
        if source is None:
            self.about.setText(tr("There is no model that writes yet. Train one first."))
        else:
            said = source.detail
            if source.kind == "starter":
                warning = tr("It does not know this language: only what stands out from the rest counts.")
                said = f"{tr(said).rstrip('.')}. {warning}"
            self.about.setText(said)
        self.go.setEnabled(source is not None)

    def _on_go(self) -> None:
        if self.source is None:
            return
        try:
            reading = self.reading.reading()
        except WorkbenchError as error:
            self.strip.show_error(error)
            return
        aside = ASIDE if self.only_aside.isChecked() else self._listed
        self.chosen.emit(self.source, None if self.everything.isChecked() else aside, reading)
        self.accept()


class ModelComparison(QObject):
    """Has a model read the corpus, as a task that can be stopped and goes on where it was. The dialog opens over
    `host`."""

    done = Signal()

    def __init__(
        self, context: Context, selection: Selection, actions: CorpusActions, strip: ErrorStrip, host: QWidget
    ) -> None:
        super().__init__(host)
        self._context, self._selection, self._strip, self._host = context, selection, strip, host
        self._task: Task | None = None
        self.dialog: CompareDialog | None = None
        context.session.closed.connect(self.stop)
        actions.bind(compare=self.ask)

    def stop(self) -> None:
        """The project closes; what was read is kept."""
        if self._task is not None:
            self._task.cancel()

    def ask(self) -> None:
        """Look for models, then ask which."""
        folder = self._context.session.project_folder
        if folder is None:
            return

        def look() -> Offered:
            from core.sources.catalogue import sources

            found = [one for one in sources(folder) if one.usable and one.writes and not learnt_tier(one.folder)]
            found.sort(key=lambda source: {"run": 0, "folder": 1}.get(source.kind, 2))
            return Offered(tuple(found), tuple(text_models(folder)), tuple(unreadable(folder)))

        self._context.tasks.ask(look, self._open)

    def _open(self, offered: Offered) -> None:
        answer = self._selection.answer
        if answer is None or self._context.session.project_folder is None:
            return
        listed = [int(id) for id in self._selection.ids]
        summary = answer.summary
        self.dialog = CompareDialog(offered, listed, summary.utterances, self._host, summary.untranscribed.utterances)
        self.dialog.chosen.connect(self.start)
        self.dialog.open()

    def start(self, source: Source, ids: Sequence[int] | str | None = None, reading: TextReading = ALONE) -> None:
        """Read with a model; then list where it disagrees, the worst first. `ids` may be `ASIDE`."""
        session = self._context.session
        folder = session.project_folder
        if folder is None or session.read_only:
            return

        device = self._context.settings.compute_device

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Outcome:
            from core.project.filters import UNTRANSCRIBED
            from core.project.hypotheses import read, save_hypotheses
            from core.project.queries import Query, Reader

            found = Outcome()
            with Reader(folder) as reader:
                some = reader.ids(Query(conditions=(UNTRANSCRIBED,))).tolist() if isinstance(ids, str) else ids
                told = checked(reading, folder)
                batches = read(reader, source.folder, source.key, some, progress, cancelled, device, reading=told)
                with closing(batches):
                    for batch in batches:
                        problems = (*found.problems, *batch.problems)
                        found = Outcome(problems, batch.asked, batch.caught, batch.remarks)
                        write_from_worker(session, partial(save_hypotheses, batch=batch), cancelled)
            return found

        title = tr("Compare with {model}", model=source.title)
        self._task = self._context.tasks.run(title, work, self._on_done, self._context.show_error)

    def _on_done(self, found: Outcome) -> None:
        from core.project.hypotheses import proposals

        reader = self._context.session.reader
        if reader is None:
            return
        count = int(reader.query_one("SELECT count(*) FROM flags WHERE kind = 'disagrees'") or 0)
        read = proposals(reader)
        if count:
            self._selection.show_flagged("disagrees", "reading")
        elif read:
            self._selection.choose_flag(ASIDE)
        said = [tr_n("The model disagrees with one utterance", "The model disagrees with %n utterances", count)]
        if read:
            said.append(
                tr_n("one that is not transcribed has a proposal", "%n that are not transcribed have a proposal", read)
            )
        if found.problems:
            said.append(tr_n("one could not be read", "%n could not be read", len(found.problems)))
            told = tr_n("One utterance could not be heard.", "%n utterances could not be heard.", len(found.problems))
            self._strip.show_text(told, detail="\n".join(worded(problem.line) for problem in found.problems))
        asked = found.asked.sentence if found.asked is not None and not found.asked.expected else ""
        said += [remark_in_window(text) for text in (asked, *found.remarks, held_back(dict(found.caught))) if text]
        self._context.status(" · ".join(said))
        self.done.emit()
