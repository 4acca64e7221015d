"""Writes the curves of runs to files for other programs: a table, TensorBoard's event files, MLflow's folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.context import Context
from app.i18n import tr, tr_n
from app.theme import theme
from app.train.export_dialog import PLACE_KEY
from app.train.views import RunView
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.names import free_place, safe_name, typed_path
from core.progress import Progress, Stop
from core.runs import curve_files
from core.runs.curve_files import Form


class CurvesDialog(JobDialog):
    """`views` are the runs whose curves are written, together."""

    def __init__(self, context: Context, views: Sequence[RunView], parent: QWidget | None = None) -> None:
        first, count = views[0], len(views)
        title = tr("Save the curves of “{name}”", name=first.name)
        if count > 1:
            title = tr_n("Save the curves of one run", "Save the curves of %n runs", count)
        super().__init__(context, "curves", title, tr("Save"), parent)
        self._runs, self._name, self._out = [view.run for view in views], first.key, Path()
        self._typed = False
        self.form = Segmented(
            [("csv", tr("Table (CSV)")), ("tensorboard", "TensorBoard"), ("mlflow", "MLflow")],
            name="curves_form",
            label=tr("What to write"),
        )
        self.about = Label("", "small", 400, "ink2", wrap=True)
        self.about.setObjectName("curves_about")
        self.place = QLineEdit()
        self.place.setObjectName("curves_place")
        self.place.setAccessibleName(tr("Where it goes"))
        self.choose = KeyButton(tr("Choose…"), name="curves_choose")
        self.choose.setAutoDefault(False)
        self.made = Label("", "body", 600, wrap=True)
        self.made.setObjectName("curves_result")
        self.made.hide()
        self._build()
        self.form.chosen.connect(lambda _: self._on_form())
        self.place.textEdited.connect(self._on_typed)
        self.choose.clicked.connect(self._on_choose)
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.accept)
        self.foot.more.clicked.connect(self._on_more)
        self._on_form()
        self.place.setFocus()

    def _build(self) -> None:
        self.asking, column = job_body(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(tr("To"), "small", 600))
        row.addWidget(self.place, 1)
        row.addWidget(self.choose)
        column.addWidget(self.form)
        column.addWidget(self.about)
        column.addLayout(row)
        column.addWidget(self.made)
        column.addStretch(1)
        self.lay_out(self.asking)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(560)))

    @property
    def _form(self) -> Form:
        found: Form = self.form.value  # type: ignore[assignment]
        return found

    def _on_form(self) -> None:
        texts = {
            "csv": tr("One table: a line for each point of each curve, with its run, step, hours heard and time."),
            "tensorboard": tr("A folder with an event file for each run: `tensorboard --logdir FOLDER` shows them."),
            "mlflow": tr(
                "MLflow’s folder of files, with the settings too: `mlflow ui --backend-store-uri FOLDER` shows it; "
                "where it refuses a folder, with MLFLOW_ALLOW_FILE_STORE=true before it."
            ),
        }
        self.about.setText(texts[self._form])
        if not self._typed:
            last = Path(str(self._context.settings.value(PLACE_KEY, "")) or Path.home())
            ending = ".csv" if self._form == "csv" else f"-{self._form}"
            self.place.setText(str(free_place(last, f"{safe_name(self._name)}{ending}", mark="-")))
        self.show_state()

    def _on_typed(self) -> None:
        self._typed = True
        self.show_state()

    def _on_choose(self) -> None:
        title = tr("Save the curves")
        if self._form == "csv":
            name, _ = QFileDialog.getSaveFileName(self, title, self.place.text(), tr("Table (*.csv)"))
        else:
            name = QFileDialog.getExistingDirectory(self, title, str(Path(self.place.text()).parent))
        if name:
            self._typed = True
            self.place.setText(name)
            self.show_state()

    def show_state(self) -> None:
        running = self.foot.running
        for widget in (self.form, self.place, self.choose):
            widget.setEnabled(not running)
        self.foot.go.setEnabled(bool(self.place.text().strip()) and not running)
        self.fit()

    def start(self) -> None:
        """Write them."""
        if not self.foot.go.isEnabled():
            return
        runs, form, place = self._runs, self._form, self.place.text().strip()

        def work(_progress: Progress, _stop: Stop) -> Path:
            out = typed_path(place)
            curve_files.write(runs, form, out)
            return out

        self.run(
            tr("Saving curves"),
            work,
            self._on_written,
            (tr("Saving was cancelled."), tr("What was written stays.")),
        )

    def _on_written(self, out: Path) -> None:
        self._out = out
        self._context.settings.set_value(PLACE_KEY, str(out.parent))
        result = tr("The curves are in {place}", place=out)
        self.made.setText(result)
        self.made.show()
        self.foot.end(tr("Show folder"))
        self.foot.more.setFocus()
        self.fit()
        if not self.isVisible():
            self._context.status(result)

    def _on_more(self) -> None:
        folder = self._out if self._out.is_dir() else self._out.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
