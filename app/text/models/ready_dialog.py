"""The dialog that takes a text model which others taught: one of the hub that is on this computer, or a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr
from app.text.models.model_jobs import ModelJobs
from app.text.models.model_state import ModelState
from app.text.models.name_field import NameField
from app.theme import theme
from app.widgets.dialog_frame import field_grid
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.language_fields import LanguageBox
from core.errors import WorkbenchError
from core.families.checkpoint import told_in_front
from core.lm.store import TextModel
from core.names import safe_name
from core.progress import Progress, Stop
from core.sources.hub import Cached
from core.sources.text_models import cached_text_models, ready_folder


class ReadyDialog(JobDialog):
    """A child loads it for real before it is copied into the project."""

    def __init__(self, context: Context, state: ModelState, jobs: ModelJobs, parent: QWidget) -> None:
        super().__init__(context, "ready_model", tr("Add a ready text model"), tr("Add"), parent)
        self._jobs, self._looking, self._cards = jobs, Latest(context.tasks, self), Latest(context.tasks, self)
        self._said: set[str] = set()
        self.model = QComboBox()
        self.model.setObjectName("ready_model_id")
        self.model.setAccessibleName(tr("Id on the hub, or folder"))
        self.model.setEditable(True)
        self.model.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.model.setMinimumContentsLength(30)
        field = self.model.lineEdit()
        if field is not None:  # an editable box always has one
            field.setObjectName("ready_model_id_field")
            field.setAccessibleName(self.model.accessibleName())
            field.setPlaceholderText(tr("Such as bigscience/bloom-560m, once it is fetched"))
        self.folder_button = KeyButton(tr("Folder…"), icon="folder", name="ready_model_folder")
        self.folder_button.setAutoDefault(False)
        self.name = NameField("ready_model_name", state)
        self._build_rights()
        self.middle, column = job_body(10)
        told = tr(
            "Models in the layout of transformers: GPT-2, BLOOM, Llama, BERT, XLM-R, XLNet, T5 and their kin. Those of "
            "the hub are fetched by their id on the Checkpoints page."
        )
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.model, 1)
        line.addWidget(self.folder_button)
        fields = (
            (tr("Model"), row), (tr("Name"), self.name), (tr("Language"), self.language), (tr("Licence"), self.licence),
        )  # fmt: skip
        column.addLayout(field_grid(fields, 1))
        self.lay_out(self.middle)
        self.model.editTextChanged.connect(lambda _: self._on_model())
        self.name.textChanged.connect(lambda _: self.show_state())
        self.folder_button.clicked.connect(self._on_folder)
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        jobs.made.connect(self._on_made)
        jobs.failed.connect(self.on_failed)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(560)))
        self._looking.ask(self._cached, self._on_cached, self.on_failed)
        self.show_state()
        self.model.setFocus()

    def _build_rights(self) -> None:
        """Whose language it is and under which terms it stands: what its card tells, until a person says otherwise."""
        meta = self._context.session.meta
        first = tuple(dict.fromkeys(c for c in (meta.language, meta.source_language) if c)) if meta else ()
        self.language = LanguageBox("ready_model_language", tr("Language"), first)
        self.language.set_code("")
        self.licence = QLineEdit()
        self.licence.setObjectName("ready_model_licence")
        self.licence.setAccessibleName(tr("Licence"))
        self.licence.setPlaceholderText(tr("Its card tells none"))
        field = self.language.lineEdit()
        if field is not None:  # an editable box always has one
            field.setPlaceholderText(tr("Several, or its card tells none"))
            field.textEdited.connect(lambda _: self._said.add("language"))
        self.language.activated.connect(lambda _: self._said.add("language"))
        self.licence.textEdited.connect(lambda _: self._said.add("licence"))

    def _cached(self, _progress: Progress, _cancelled: Stop) -> list[Cached]:
        return cached_text_models()

    def _on_cached(self, found: list[Cached]) -> None:
        typed = self.model.currentText()
        self.model.addItems([one.id for one in found])
        self.model.setEditText(typed or (found[0].id if found else ""))

    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Add a ready text model’s folder"), "")
        if name:
            self.model.setEditText(name)

    def _on_model(self) -> None:
        self.name.suggest(safe_name(Path(self.model.currentText().strip().partition("@")[0]).name) or "ready")
        text = self.model.currentText().strip()
        self._cards.ask(lambda _progress, _cancelled: _card(text), self._on_card, self.on_failed)
        self.show_state()

    def _on_card(self, told: tuple[str, str]) -> None:
        language, licence = told
        if "language" not in self._said:
            self.language.set_code(language)
        if "licence" not in self._said:
            self.licence.setText(licence)

    def start(self) -> None:
        """Load it for real, and copy it."""
        if not self.foot.go.isEnabled():
            return
        self.strip.hide()
        try:
            folder = ready_folder(self.model.currentText().strip())
        except WorkbenchError as error:
            self.on_failed(error)
            return
        licence = self.licence.text().strip()
        task = self._jobs.add_ready(self.name.text(), folder, self.language.code, licence)
        self.follow(task, (tr("Adding was cancelled."), tr("Nothing was kept.")))

    def words(self, done: int, total: int) -> str:
        return tr("Loading the model") if not total else super().words(done, total)

    def _on_made(self, _model: TextModel) -> None:
        self.accept()

    def show_state(self) -> None:
        running = self.foot.running
        self.middle.setEnabled(not running)
        some = bool(self.model.currentText().strip())
        self.foot.go.setEnabled(some and self.name.usable and not self.name.taken and not running)


def _card(text: str) -> tuple[str, str]:
    """The language and licence that the card of a model tells; nothing of one that is not there."""
    try:
        return told_in_front(ready_folder(text)) if text else ("", "")
    except WorkbenchError:
        return "", ""
