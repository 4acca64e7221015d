"""The dialog that learns word vectors: of which sentences, of how many dimensions, from how many times on."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from app.context import Context
from app.i18n import tr
from app.text.models.learns_from import LearnsFrom
from app.text.words.vectors_job import VectorsJob
from app.theme import theme
from app.widgets.dialog_frame import field_grid
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.label import Label
from core.lm.vector_store import DIMENSIONS, VectorRecipe
from core.names import safe_name


class VectorsDialog(JobDialog):
    """Vectors of the same name are replaced."""

    def __init__(self, context: Context, job: VectorsJob, parent: QWidget) -> None:
        super().__init__(context, "learn_vectors", tr("Learn word vectors"), tr("Learn"), parent)
        self._job = job
        self.learns = LearnsFrom(context, "learn_vectors")
        usual = VectorRecipe()
        self.name = QLineEdit()
        self.name.setObjectName("learn_vectors_name")
        self.name.setAccessibleName(tr("Name of the word vectors"))
        self.dimensions, self.least = QSpinBox(), QSpinBox()
        for box, name, spoken, limits, value in (
            (self.dimensions, "dimensions", tr("Dimensions"), (DIMENSIONS[0], DIMENSIONS[-1]), usual.dimensions),
            (self.least, "least", tr("Only words that come so often"), (1, 1000), usual.least),
        ):
            box.setObjectName(f"learn_vectors_{name}")
            box.setAccessibleName(spoken)
            box.setRange(*limits)
            box.setValue(value)
        self.middle, column = job_body()
        column.addLayout(field_grid(((tr("Name"), self.name), (tr("Language"), self.learns.language))))
        column.addWidget(self.learns, 1)
        fields = ((tr("Dimensions"), self.dimensions), (tr("Words that come at least"), self.least))
        column.addLayout(field_grid(fields))
        told = tr("Learn some of the neighbour’s language as well, and the nearest words of both are shown.")
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        self.lay_out(self.middle)
        self.learns.changed.connect(self._on_changed)
        self.learns.failed.connect(self.on_failed)
        self.name.textEdited.connect(lambda _: self.show_state())
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        job.made.connect(lambda _: self.accept())
        job.failed.connect(self.on_failed)
        theme.follow(self, lambda: self.setMinimumSize(theme.px(600), theme.px(440)))
        self.show_state()
        self.name.setFocus()

    def _on_changed(self) -> None:
        code = str(self.learns.language.currentData() or "")
        if code and not self.name.isModified():
            self.name.setText(code)
        self.show_state()

    def start(self) -> None:
        """Learn them."""
        if not self.foot.go.isEnabled():
            return
        self.strip.hide()
        self.learns.rest()
        recipe = VectorRecipe(self.dimensions.value(), least=self.least.value())
        task = self._job.learn(self.name.text(), self.learns.chosen, recipe)
        self.follow(task, (tr("Learning was cancelled."), tr("Nothing was kept.")))

    def words(self, done: int, total: int) -> str:
        if total and done < total:
            return tr("{done:,} of {total:,} sentences read", done=done, total=total)
        return tr("Learning which words are used alike")

    def show_state(self) -> None:
        running, name = self.foot.running, self.name.text()
        self.middle.setEnabled(not running)
        usable = bool(name) and safe_name(name) == name
        self.foot.go.setEnabled(self.learns.usable and usable and not running)
