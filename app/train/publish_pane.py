"""What is asked before a model goes to the hub: its name there, who may see it, its licence; and what would go there,
with its card as others will read it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app import formatting
from app.background.latest import Later, Latest
from app.context import Context
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.token_dialog import TokenDialog
from core.errors import WorkbenchError
from core.families.speech_terms import NO_TERMS
from core.runs.folder import RunFolder
from core.runs.speech_terms import terms_of
from core.sources.hub import non_commercial
from core.sources.push import Publication, publication

REST_MS = 300
OWNER_KEY = "hub/owner"


class PublishPane(QWidget):
    """`changed` follows whatever `what` is now: None while it is not known, or cannot be."""

    changed = Signal()

    def __init__(self, context: Context, run: RunFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._run = context, run
        self.what: Publication | None = None
        self._looking = Latest(context.tasks, self)
        self._later = Later(REST_MS, self.look, self)
        owner = str(context.settings.value(OWNER_KEY, "") or "")
        self.id = self._field("publish_id", tr("Name on the hub"), tr("OWNER/NAME"))
        self.id.setText(f"{owner}/{run.key}" if owner else "")
        self.licence = self._field("publish_licence", tr("Licence"), tr("cc-by-4.0, mit, …"))
        self.public = QCheckBox(tr("For everyone; otherwise only you see it"))
        self.public.setObjectName("publish_public")
        self.public.setAccessibleName(self.public.text())
        self.public.toggled.connect(self.look)
        self.about = Label("", "small", 400, "ink2", wrap=True)
        self.about.setObjectName("publish_about")
        self.card = QPlainTextEdit()
        self.card.setObjectName("publish_card")
        self.card.setAccessibleName(tr("Its card, as others will read it"))
        self.card.setReadOnly(True)
        self.token = KeyButton(tr("Token…"), name="publish_token")
        self.token.setAutoDefault(False)
        self.token.clicked.connect(self.ask_token)
        self._build()
        self.look()

    def _field(self, name: str, label: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setPlaceholderText(example)
        field.textChanged.connect(lambda _: self._on_typed())
        return field

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        names = QHBoxLayout()
        names.setSpacing(8)
        for text, widget, stretch in ((tr("Name"), self.id, 3), (tr("Licence"), self.licence, 2)):
            names.addWidget(Label(text, "small", 600))
            names.addWidget(widget, stretch)
        names.addWidget(self.token)
        column.addLayout(names)
        column.addWidget(self.public)
        column.addWidget(self.about)
        column.addWidget(self.card, 1)
        theme.follow(self.card, self._dress)

    def _dress(self) -> None:
        self.card.setFont(theme.font("mono"))
        self.card.setMinimumHeight(theme.px(220))

    def ask_token(self) -> TokenDialog:
        """Open the dialog that keeps a token."""
        dialog = TokenDialog(self._context, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_typed(self) -> None:
        self._set(None, "")
        self._later.start()

    def look(self) -> None:
        """What would go there now."""
        self._later.stop()
        if not self.id.text().strip():
            self._set(None, tr("Type a name: your account or organisation, a slash, and the model’s name."))
            return
        run, name, licence, public = self._run, self.id.text(), self.licence.text(), self.public.isChecked()
        meta = self._context.session.meta
        data_licence = meta.licence if meta is not None else ""
        project = self._context.session.project_folder

        def work() -> Publication:
            terms = terms_of(run, project) if project is not None else NO_TERMS
            return publication(run, name, data_licence=data_licence, terms=terms, licence=licence, public=public)

        self._looking.ask(lambda _progress, _stop: work(), self._on_looked, self._on_failed)

    def _on_looked(self, what: Publication) -> None:
        files = tr_n("one file", "%n files", len(what.sizes))
        size = formatting.size(what.size)
        seen = tr("only you can see it") if what.private else tr("everyone can see it")
        rights = what.licence or tr("none chosen: without one nobody else may use it")
        if what.licence and non_commercial(what.licence):
            rights = tr("{licence}, not for profit", licence=what.licence)
        about = tr(
            "{page}: {files}, {size}; {seen}. Licence: {rights}. Nothing of the corpus goes along.",
            page=what.page, files=files, size=size, seen=seen, rights=rights,
        )  # fmt: skip
        self._set(what, about)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, WorkbenchError):
            self._context.show_error(error)
            return
        self._set(None, f"{worded(error.message)} {worded(error.hint)}".strip(), bad=True)

    def _set(self, what: Publication | None, about: str, *, bad: bool = False) -> None:
        self.what = what
        self.about.setText(about)
        self.about.set_tone("bad" if bad else "ink2")
        self.card.setPlainText(what.card if what is not None else "")
        self.changed.emit()

    def remember(self) -> None:
        """Begin with this owner next time."""
        self._context.settings.set_value(OWNER_KEY, self.id.text().strip().partition("/")[0])
