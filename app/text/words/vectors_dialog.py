"""The dialog that learns word vectors, of which sentences and how large, or takes another program's file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QStackedWidget, QWidget

from app.context import Context
from app.i18n import tr
from app.text.models.learns_from import LearnsFrom
from app.text.words.vectors_job import VectorsJob
from app.theme import theme
from app.widgets.dialog_frame import field_grid
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.language_fields import LanguageBox
from core.lm.vector_store import DIMENSIONS, StoredVectors, VectorRecipe
from core.names import safe_name


class VectorsDialog(JobDialog):
    """Vectors of the same name are replaced."""

    def __init__(self, context: Context, job: VectorsJob, parent: QWidget) -> None:
        super().__init__(context, "learn_vectors", tr("Learn word vectors"), tr("Learn"), parent)
        self._job = job
        self.file: Path | None = None
        self._build()
        self._lay_out()
        self.file_button.clicked.connect(self._on_file)
        self.texts_button.clicked.connect(lambda: self.take(None))
        self.learns.changed.connect(self._on_changed)
        self.learns.failed.connect(self.on_failed)
        self.name.textEdited.connect(lambda _: self.show_state())
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        job.made.connect(self._on_made)
        job.failed.connect(self.on_failed)
        theme.follow(self, lambda: self.setMinimumSize(theme.px(600), theme.px(440)))
        self.show_state()
        self.name.setFocus()

    def _build(self) -> None:
        self.learns = LearnsFrom(self._context, "learn_vectors", tiers=False)
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
        self.place = ElidedLabel("", "small", 400)
        self.place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.file_button = KeyButton(tr("File…"), icon="file", name="learn_vectors_file")
        self.texts_button = KeyButton(tr("Learn from texts"), name="learn_vectors_texts")
        meta = self._context.session.meta
        first = tuple(dict.fromkeys(c for c in (meta.language, meta.source_language) if c)) if meta else ()
        self.language = LanguageBox("learn_vectors_file_language", tr("Language of the file"), first)
        self.language.set_code(first[0] if first else "")
        self.languages = QStackedWidget()  # what there are texts of, or any for a file

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.place, 1)
        for button in (self.texts_button, self.file_button):
            button.setAutoDefault(False)
            top.addWidget(button)
        self.middle, column = job_body()
        column.addLayout(top)
        for widget in (self.learns.language, self.language):
            self.languages.addWidget(widget)
        self.languages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addLayout(field_grid(((tr("Name"), self.name), (tr("Language"), self.languages))))
        column.addWidget(self.learns, 1)
        fields = ((tr("Dimensions"), self.dimensions), (tr("Words that come at least"), self.least))
        column.addLayout(field_grid(fields))
        told = tr("Learn some of the neighbour’s language as well, and the nearest words of both are shown.")
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        self.lay_out(self.middle)

    def _on_changed(self) -> None:
        code = str(self.learns.language.currentData() or "")
        if code and not self.name.isModified():
            self.name.setText(code)
        self.show_state()

    def _on_made(self, _made: StoredVectors) -> None:
        self.accept()

    def _on_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Take word vectors of another program"), "", tr("All files (*)"))
        if name:
            self.take(Path(name))

    def take(self, file: Path | None) -> None:
        """Take this file of word2vec or fastText; None to learn from texts."""
        self.file = file
        self.show_state()
        (self.name if file is not None else self.file_button).setFocus()

    def start(self) -> None:
        """Learn them, or read the file."""
        if not self.foot.go.isEnabled():
            return
        self.strip.hide()
        self.learns.rest()
        if self.file is not None:
            task = self._job.bring(self.name.text(), self.file, self.language.code)
            self.follow(task, (tr("Bringing was cancelled."), tr("Nothing was kept.")))
            return
        recipe = VectorRecipe(self.dimensions.value(), least=self.least.value())
        task = self._job.learn(self.name.text(), self.learns.chosen, recipe)
        self.follow(task, (tr("Learning was cancelled."), tr("Nothing was kept.")))

    def words(self, done: int, total: int) -> str:
        if self.file is not None:
            return tr("Reading {name}", name=self.file.name)
        if total and done < total:
            return tr("{done:,} of {total:,} sentences read", done=done, total=total)
        return tr("Learning which words are used alike")

    def show_state(self) -> None:
        running, name = self.foot.running, self.name.text()
        self.middle.setEnabled(not running)
        usable = bool(name) and safe_name(name) == name
        for widget in (self.learns.list, self.learns.account, self.dimensions, self.least):
            widget.setEnabled(self.file is None)
        self.languages.setCurrentIndex(int(self.file is not None))
        self.texts_button.setVisible(self.file is not None)
        file = self.file.name if self.file is not None else ""
        self.place.setText(file or tr("Learnt from the texts below, or in a file of word2vec, gensim or fastText"))
        self.foot.go.set_text(tr("Bring") if file else tr("Learn"))
        self.foot.go.setEnabled((bool(file) or self.learns.usable) and usable and not running)
