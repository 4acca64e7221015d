"""The New project dialog: name, folder, languages, and a look at the alphabet that goes with them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app import formatting
from app.context import Context
from app.frame.project_places import choose_folder, projects_folder, remember_folder
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.language_fields import SOURCES, LanguageBox, LanguageFields
from core.errors import WorkbenchError
from core.languages import language_name
from core.names import safe_name, typed_path
from core.runs.folder import slug
from core.text.vocabulary import ALPHABETS, letters_of


class LetterTiles(QWidget):
    """Letters as tiles that wrap; those the source lacks are marked as new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters: tuple[str, ...] = ()
        self._known: frozenset[str] = frozenset()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_letters(self, letters: tuple[str, ...], known: frozenset[str]) -> None:
        """Show letters; `known` are those of the source, empty when there is none."""
        self._letters, self._known = letters, known
        new = [c for c in letters if known and c not in known]
        text = formatting.letters(len(letters))
        if new:
            text = tr_n("one letter, new: {new}", "%n letters, new: {new}", len(letters), new=" ".join(new))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def _side(self) -> int:
        return theme.px(24)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        across = max(1, (width + 3) // (self._side() + 3))
        lines = max(2, -(-len(self._letters) // across))
        return lines * (self._side() + 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        across = max(1, (self.width() + 3) // (side + 3))
        for number, letter in enumerate(self._letters):
            new = bool(self._known) and letter not in self._known
            box = self.rect().adjusted(0, 0, 0, 0)
            box.setRect((number % across) * (side + 3), (number // across) * (side + 3), side, side)
            painter.setPen(QPen(theme.color("tgtline" if new else "line"), 1))
            painter.setBrush(theme.color("tgttint" if new else "surface"))
            painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setFont(theme.font("body", 600 if new else 400))
            painter.setPen(theme.color("tgtink" if new else "ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()


def folder_name(name: str) -> str:
    """What a project's folder is called: its name in plain letters, or as it is where it has none of those."""
    plain = slug(name)
    return plain if plain != "run" or name.strip().casefold() == "run" else safe_name(name)


class NewProjectDialog(QDialog):
    """Asks for what a project needs and creates it. `created` once it is open."""

    created = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._folder_is_own = False
        self._letters_are_own = False
        self.setObjectName("new_project")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("New project"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(4)
        self.strip = ErrorStrip()
        self.strip.setObjectName("new_project_strip")
        column.addWidget(self.strip)
        body = QVBoxLayout()
        body.setContentsMargins(20, 16, 20, 0)
        body.setSpacing(14)
        column.addLayout(body)
        body.addLayout(self._form())
        self.about_letters = Label("", "small", 400, "ink2", wrap=True)
        self.tiles = LetterTiles()
        body.addWidget(self.about_letters)
        body.addWidget(self.tiles)
        body.addStretch(1)
        body.addLayout(self._buttons())
        self.setMinimumWidth(theme.px(620))
        self._on_name("")
        self._on_language()
        self.name.setFocus()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.name = self._field("project_name", tr("Name"), tr("Such as the place or the people"))
        self.name.textChanged.connect(self._on_name)
        form.addRow(Label(tr("Name")), self.name)
        self.target = LanguageFields("project_language", tr("Language to teach"))
        self.target.show_language("pt")
        self.target.changed.connect(self._on_language)
        form.addRow(Label(tr("Language to teach")), self.target)
        self.source = LanguageBox("project_source", tr("Starting from"), SOURCES)
        self.source.set_code("es")
        self.source.currentTextChanged.connect(self._on_language)
        form.addRow(Label(tr("Starting from")), self.source)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.folder = self._field("project_folder", tr("Folder"), "")
        self.folder.textEdited.connect(self._on_folder_edited)
        self.folder.textChanged.connect(self._check)
        choose = KeyButton(tr("Choose…"), name="project_choose")
        choose.clicked.connect(self._on_choose)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        form.addRow(Label(tr("Folder")), row)
        self.letters = self._field("project_letters", tr("Letters"), tr("Taken from the transcripts"))
        self.letters.textEdited.connect(self._on_letters_edited)
        self.letters.textChanged.connect(self._show_letters)
        form.addRow(Label(tr("Letters")), self.letters)
        return form

    @staticmethod
    def _field(name: str, label: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setPlaceholderText(hint)
        return field

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._why = Label("", "small", 400, "ink2")
        row.addWidget(self._why, 1)
        cancel = KeyButton(tr("Cancel"), "Esc", name="project_cancel")
        cancel.clicked.connect(self.reject)
        self.create_button = KeyButton(tr("Create project"), "Ctrl+Return", role="primary", name="project_create")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._on_create)
        self.create_button.clicked.connect(self._on_create)
        row.addWidget(cancel)
        row.addWidget(self.create_button)
        return row

    def _on_name(self, text: str) -> None:
        if not self._folder_is_own:
            base = projects_folder(self._context.settings)
            self.folder.setText(str(base / folder_name(text)) if text.strip() else "")
        self._check()

    def _on_folder_edited(self, text: str) -> None:
        self._folder_is_own = bool(text.strip())

    def _on_choose(self) -> None:
        chosen = choose_folder(self, self._context.settings, tr("Folder for the new project"))
        if chosen is not None:
            inside = (
                chosen / folder_name(self.name.text() or tr("project"))
                if chosen.is_dir() and any(chosen.iterdir())
                else chosen
            )
            self._folder_is_own = True
            self.folder.setText(str(inside))

    def _on_language(self) -> None:
        if not self._letters_are_own:
            self.letters.setText(" ".join(ALPHABETS.get(self.target.code, "")))
        self._show_letters()
        self._check()

    def _on_letters_edited(self, text: str) -> None:
        self._letters_are_own = bool(text.strip())

    def _alphabet(self) -> tuple[str, ...]:
        return letters_of(self.letters.text().lower())

    def _show_letters(self) -> None:
        letters = self._alphabet()
        source = self.source.code
        known = frozenset(ALPHABETS.get(source, ""))
        self.tiles.show_letters(letters, known)
        new = sum(c not in known for c in letters)
        if not letters:
            text = tr("The letters are taken from the transcripts when you import them.")
        elif known:
            text = tr_n(
                "One letter, {known} of them known in {source}, {new} new.",
                "%n letters, {known} of them known in {source}, {new} new.",
                len(letters),
                known=len(letters) - new,
                source=language_name(source),
                new=new,
            )
        else:
            text = tr_n("One letter.", "%n letters.", len(letters))
        if letters and known and not new:
            text = tr_n(
                "One letter, known in {source}.",
                "%n letters, all known in {source}.",
                len(letters),
                source=language_name(source),
            )
        self.about_letters.setText(text)

    def problem(self) -> str:
        """Why the project cannot be created yet; "" when it can."""
        if not self.name.text().strip():
            return tr("Give the project a name.")
        if problem := self.target.problem():
            return problem
        if self.source.currentText().strip() and not self.source.code:
            return tr("“{text}” is no language code.", text=self.source.currentText().strip())
        return self._folder_problem()

    def _folder_problem(self) -> str:
        text = self.folder.text().strip()
        if not text:
            return tr("Choose a folder.")
        try:
            place = typed_path(text)
            if not Path(text).expanduser().is_absolute():
                return tr("Choose a folder, with its whole path.")
            if place.exists() and (not place.is_dir() or any(place.iterdir())):
                return tr("That folder is not empty. Choose a new one.")
        except WorkbenchError as error:
            return str(error)
        except OSError as error:
            return tr("{text} cannot be looked at ({why}). Choose another folder.", text=text, why=error.strerror)
        return ""

    def _check(self) -> None:
        if hasattr(self, "create_button"):
            problem = self.problem()
            self._why.setText(problem)
            self.create_button.setEnabled(not problem)

    def _on_create(self) -> None:
        if self.problem():
            return
        folder = typed_path(self.folder.text())
        self.create_button.setEnabled(False)
        self._context.session.create(
            folder,
            self._on_created,
            self._on_failed,
            name=self.name.text().strip(),
            language=self.target.code,
            language_name=self.target.own_name,
            source_language=self.source.code,
            alphabet=self._alphabet(),
        )

    def _on_created(self) -> None:
        folder = self._context.session.project_folder
        if folder is not None:
            remember_folder(self._context.settings, folder)
        self.created.emit()
        self.accept()

    def _on_failed(self, error: BaseException) -> None:
        self.create_button.setEnabled(True)
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)
