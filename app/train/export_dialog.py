"""Takes a run's model elsewhere: a folder of transformers, an ONNX file, or the hub. Progress and cancel stand at the
foot; the heavy work is a child's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import formatting
from app.background.latest import Latest
from app.context import Context
from app.i18n import tr, worded
from app.theme import theme
from app.train.publish_pane import PublishPane
from app.train.views import RunView
from app.widgets.job_dialog import JobDialog
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.reading_fields import offer, text_model_box
from app.widgets.segmented import Segmented
from core.errors import ConfigError, TextError, WorkbenchError
from core.families import family_of
from core.families.speech_terms import NO_TERMS, SpeechTerms
from core.lm import store
from core.lm.beam_search_folder import can_go_along
from core.lm.store import TextModel
from core.names import free_place, safe_name
from core.onnx_export import export as onnx
from core.onnx_export.layout import Report
from core.progress import Progress, Stop
from core.runs.export import export_model
from core.runs.speech_terms import terms_of
from core.sources.push import Published, push

PLACE_KEY = "export/folder"


class ExportDialog(JobDialog):
    """What to make of the model and where it goes; then what came of it."""

    def __init__(self, context: Context, view: RunView, parent: QWidget | None = None) -> None:
        super().__init__(context, "export", tr("Export “{name}”", name=view.name), tr("Export"), parent)
        self._view, self._run = view, view.run
        self._then: Callable[[], object] = lambda: None
        self.kind = Segmented(
            [("transformers", tr("Transformers")), ("onnx", tr("ONNX")), ("hub", tr("Hugging Face hub"))],
            name="export_kind",
            label=tr("What to make of the model"),
        )
        self.about = Label("", "small", 400, "ink2", wrap=True)
        self.about.setObjectName("export_about")
        self.folder = QLineEdit()
        self.folder.setObjectName("export_folder")
        self.folder.setAccessibleName(tr("Folder"))
        self.text_model = text_model_box(
            "export_text_model",
            tr("Text model that goes along"),
            tr("In the layout that pyctcdecode and transformers’ Wav2Vec2ProcessorWithLM read."),
        )
        self._texts: list[TextModel] = []
        self._lost: list[TextError] = []
        self._looking = Latest(context.tasks, self)
        self._terms = Latest(context.tasks, self)
        self.terms = Label("", "small", 500, "bad", wrap=True)
        self.terms.setObjectName("export_terms")
        self.terms.hide()
        self.publish = PublishPane(context, view.run)
        self.made = Label("", "title", 600, wrap=True)
        self.made.setObjectName("export_result")
        self.place = Label("", "small", 400, "ink2", wrap=True)
        self._refused = self._why_no_graph()
        self._build()
        self.kind.chosen.connect(lambda _: self.show_state())
        self.folder.textChanged.connect(self.show_state)
        self.publish.changed.connect(self.show_state)
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.accept)
        self.foot.more.clicked.connect(self._on_more)
        last = Path(str(context.settings.value(PLACE_KEY, "")) or Path.home())
        self.folder.setText(str(free_place(last, safe_name(view.key), mark="-")))
        self._look()
        self._look_at_terms()
        self.show_state()
        self.folder.setFocus()

    def _look_at_terms(self) -> None:
        """What should be known of the recordings that it learnt from."""
        run, project = self._run, self._context.session.project_folder
        if project is not None:
            self._terms.ask(lambda _progress, _stop: terms_of(run, project), self._on_terms, lambda _: None)

    def _on_terms(self, terms: SpeechTerms) -> None:
        self.terms.setText("\n".join(str(worded(one)) for one in terms.warnings))
        self.terms.setVisible(bool(terms.warnings))
        self.fit()

    def _why_no_graph(self) -> str:
        """Why the model cannot be ONNX, in a sentence; "" where it can."""
        try:
            onnx.check(family_of(self._run.model), self._run.model)
        except ConfigError as error:
            return f"{worded(error.message)} {worded(error.hint)}"
        except WorkbenchError as error:
            return str(worded(error.message))
        return ""

    def _build(self) -> None:
        choose = KeyButton(tr("Choose…"), name="export_choose")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._on_choose)
        self.where = QWidget()
        row = QHBoxLayout(self.where)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(tr("New folder"), "small", 600))
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.along = QWidget()
        line = QHBoxLayout(self.along)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Label(tr("With the text model"), "small", 600))
        line.addWidget(self.text_model, 1)
        for widget in (self.kind, self.about, self.where, self.along):
            column.addWidget(widget)
        column.addWidget(self.publish, 1)
        asking = QWidget()
        middle = QVBoxLayout(asking)
        middle.setContentsMargins(20, 16, 20, 8)
        middle.setSpacing(8)
        for label in (self.made, self.place):
            middle.addWidget(label)
            label.hide()
        middle.addWidget(self.body, 1)
        middle.addWidget(self.terms)
        middle.addStretch(0)
        self.lay_out(asking)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(600)))

    def _look(self) -> None:
        """Which text models of words can go along."""
        folder = self._context.session.project_folder

        def work(_progress: Progress, _cancelled: Stop) -> tuple[list[TextModel], list[TextError]]:
            if folder is None:
                return [], []
            return [model for model in store.models(folder) if can_go_along(model)], store.unreadable(folder)

        self._looking.ask(work, self._on_looked, self.on_failed)

    def _on_looked(self, both: tuple[list[TextModel], list[TextError]]) -> None:
        self._texts, self._lost = both
        offer(self.text_model, self._texts, tr("None"), self._lost)
        self.show_state()

    def show_state(self) -> None:
        kind, running = self.kind.value, self.foot.running
        texts = {
            "transformers": tr("The folder as Hugging Face knows it: plain transformers opens it in three lines."),
            "onnx": self._refused
            or tr(
                "One file from samples to letters, for sherpa-onnx, onnx-asr and whatever reads ONNX. It is tried on "
                "clips of the dev set, and kept only if it writes the same."
            ),
            "hub": tr("Puts the transformers folder with its card on the hub."),
        }
        self.about.setText(texts[kind])
        self.about.set_tone("bad" if kind == "onnx" and self._refused else "ink2")
        self.where.setVisible(kind != "hub")
        self.along.setVisible(kind == "transformers" and bool(self._texts or self._lost))
        self.publish.setVisible(kind == "hub")
        self.body.setEnabled(not running)
        ready = self.publish.what is not None if kind == "hub" else bool(self.folder.text().strip())
        self.foot.go.set_text(tr("Put on the hub") if kind == "hub" else tr("Export"))
        self.foot.go.setEnabled(ready and not running and not (kind == "onnx" and self._refused))
        self.fit()

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Export model to a new folder"), self.folder.text())
        if name:
            self.folder.setText(name)

    def words(self, done: int, total: int) -> str:
        if self.kind.value == "hub" and total:
            return tr("{done} of {total}", done=formatting.size(done), total=formatting.size(total))
        if self.kind.value == "onnx" and total:
            return tr("Step {done} of {total}", done=done, total=total)
        return super().words(0, 0)

    def start(self) -> None:
        """Make it."""
        if not self.foot.go.isEnabled():
            return
        if self.kind.value == "hub":
            self._publish()
            return
        run, out = self._run, Path(self.folder.text().strip()).expanduser().absolute()
        meta = self._context.session.meta
        licence = meta.licence if meta is not None else ""
        project = self._context.session.project_folder

        def terms() -> SpeechTerms:
            return terms_of(run, project) if project is not None else NO_TERMS

        title = tr("Exporting “{name}”", name=self._view.name)
        stopped = (tr("The export was cancelled."), tr("Nothing was written."))
        if self.kind.value == "onnx":
            self.run(
                title,
                lambda progress, stop: onnx.export_onnx(run, out, progress, stop, data_licence=licence, terms=terms()),
                lambda report: self._on_written(out, report),
                stopped,
            )
        else:
            chosen = self.text_model.currentData()
            text_model = next((model for model in self._texts if model.name == chosen), None)
            self.run(
                title,
                lambda _progress, _stop: export_model(
                    run, out, data_licence=licence, terms=terms(), text_model=text_model
                ),
                lambda _: self._on_written(out, None),
                stopped,
            )

    def _publish(self) -> None:
        what = self.publish.what
        if what is None:
            return
        self.publish.remember()

        def work(progress: Progress, stop: Stop) -> Published:
            return push(what, lambda at: progress(at.done, at.total), stop)

        stopped = (
            tr("Nothing is seen on the hub yet."),
            tr("What was sent is kept there: the same again goes on from there."),
        )
        self.run(tr("Putting “{name}” on the hub", name=self._view.name), work, self._on_published, stopped)

    def _on_written(self, out: Path, report: Report | None) -> None:
        self._context.settings.set_value(PLACE_KEY, str(out.parent))
        self._then = lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))
        said = str(worded(report.in_words())) if report is not None else ""
        self._end(tr("The model is in {folder}", folder=out), said, tr("Show folder"))

    def _on_more(self) -> None:
        self._then()

    def _on_published(self, there: Published) -> None:
        self._then = lambda: QDesktopServices.openUrl(QUrl(there.page))
        self._end(tr("The model is at {page}", page=there.page), "", tr("Its page on the hub"))

    def _end(self, result: str, said: str, after: str) -> None:
        self.made.setText(result)
        self.place.setText(said)
        self.made.show()
        self.place.setVisible(bool(said))
        self.body.hide()
        self.foot.end(after)
        self.foot.more.setFocus()
        self.fit()
        if not self.isVisible():
            self._context.status(result)
