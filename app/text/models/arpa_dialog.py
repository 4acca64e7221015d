"""The dialog that takes a text model which another program made, as an ARPA file or as KenLM's binary."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.context import Context
from app.i18n import tr
from app.text.models.model_jobs import ModelJobs
from app.text.models.model_state import ModelState
from app.text.models.name_field import NameField
from app.theme import theme
from app.widgets.dialog_frame import field_grid
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.language_fields import LanguageBox
from app.widgets.segmented import Segmented
from core.lm.sequences import UNITS
from core.lm.store import Recipe, TextModel
from core.names import safe_name
from core.wording import say


class ArpaDialog(JobDialog):
    """The file is read through before anything is kept."""

    def __init__(self, context: Context, state: ModelState, jobs: ModelJobs, parent: QWidget) -> None:
        super().__init__(context, "bring_model", tr("Bring an ARPA file or KenLM’s binary"), tr("Bring"), parent)
        self._jobs = jobs
        self.file: Path | None = None
        self._build(state)
        self.choose_button.clicked.connect(self._on_choose)
        self.name.textChanged.connect(lambda _: self.show_state())
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        jobs.made.connect(self._on_made)
        jobs.failed.connect(self.on_failed)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(560)))
        self.show_state()
        self.choose_button.setFocus()

    def _build(self, state: ModelState) -> None:
        meta = self._context.session.meta
        self.place = ElidedLabel(tr("An ARPA file of SRILM, KenLM, IRSTLM and others, or KenLM’s binary"), "body", 500)
        self.place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.choose_button = KeyButton(tr("File…"), icon="file", name="bring_model_file")
        self.name = NameField("bring_model_name", state)
        self.unit = Segmented(
            [("word", tr("Words")), ("letter", tr("Letters"))], name="bring_model_unit", label=tr("What it counts")
        )
        first = tuple(dict.fromkeys(c for c in (meta.language, meta.source_language) if c)) if meta else ()
        self.language = LanguageBox("bring_model_language", tr("Language"), first)
        self.language.set_code(first[0] if first else "")
        self.licence = QLineEdit()
        self.licence.setObjectName("bring_model_licence")
        self.licence.setAccessibleName(tr("Licence"))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.place, 1)
        top.addWidget(self.choose_button)
        fields = (
            (tr("Name"), self.name), (tr("Counts"), self.unit), (tr("Language"), self.language),
            (tr("Licence"), self.licence),
        )  # fmt: skip
        grid = field_grid(fields, 1)
        self.middle, column = job_body(10)
        column.addLayout(top)
        column.addLayout(grid)
        told = tr("Its words must be spelt as the Alphabet page’s rules leave them, or no recogniser finds them.")
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        self.lay_out(self.middle)

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Bring an ARPA file"), "", tr("All files (*)"))
        if name:
            self.choose(Path(name))

    def choose(self, file: Path) -> None:
        """Take this file."""
        self.file = file
        self.place.setText(file.name)
        self.name.suggest(safe_name(file.stem))
        self.show_state()

    def start(self) -> None:
        """Read it through and keep it."""
        if self.file is None or not self.foot.go.isEnabled():
            return
        self.strip.hide()
        unit = next((unit for unit in UNITS if unit == self.unit.value), UNITS[0])
        made_of = (str(say("{name}, made by another program", name=self.file.name)),)
        recipe = Recipe(unit=unit, made_of=made_of, licence=self.licence.text().strip(), language=self.language.code)
        task = self._jobs.bring(self.name.text(), self.file, recipe, replaces=self.name.taken)
        self.follow(task, (tr("Bringing was cancelled."), tr("Nothing was kept.")))

    def _on_made(self, _model: TextModel) -> None:
        self.accept()

    def show_state(self) -> None:
        running = self.foot.running
        self.middle.setEnabled(not running)
        self.foot.go.set_text(tr("Replace it") if self.name.taken else tr("Bring"))
        self.foot.go.setEnabled(self.file is not None and self.name.usable and not running)
