"""Opening a packed project: what is in the file, a new folder for it, progress, and then the project itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import formatting
from app.context import Context
from app.frame.project_places import choose_folder, projects_folder, remember_folder
from app.home.packing import PLACE_KEY
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.job_dialog import JobDialog
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.names import free_place, safe_name

if TYPE_CHECKING:
    from core.project.archive.unpack import About


def choose_packed(context: Context, parent: QWidget) -> Path | None:
    """Ask for a packed project; None when the person cancels."""
    start = str(context.settings.value(PLACE_KEY, "")) or str(Path.home())
    words = tr("Packed projects (*.zip)")
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open a packed project"), start, words)
    return Path(name) if name else None


class UnpackDialog(JobDialog):
    """Looks into `file` and unpacks it into a new folder; `open_project` is called with the folder at the end."""

    def __init__(
        self, context: Context, file: Path, open_project: Callable[[Path], object], parent: QWidget | None = None
    ) -> None:
        title = tr("Open a packed project")
        super().__init__(context, "unpack", title, tr("Unpack and open"), parent)
        self._packed = file
        self._open = open_project
        self._about: About | None = None
        self._named = False
        self.title = Label(file.name, "title", 600, wrap=True)
        self.title.setObjectName("unpack_title")
        self.facts = Label(tr("Looking into it"), "small", 400, "ink2", wrap=True)
        self.facts.setObjectName("unpack_facts")
        self.folder = QLineEdit()
        self.folder.setObjectName("unpack_folder")
        self.folder.setAccessibleName(tr("New folder"))
        self.folder.textChanged.connect(self.show_state)
        self.folder.textEdited.connect(self._on_edited)
        self._build()
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        self._look()
        self.show_state()
        self.folder.setFocus()

    def _build(self) -> None:
        choose = KeyButton(tr("Choose…"), name="unpack_choose")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        self.place = QWidget()
        below = QVBoxLayout(self.place)
        below.setContentsMargins(0, 4, 0, 0)
        below.setSpacing(8)
        below.addWidget(Label(tr("New folder"), "small", 600))
        below.addLayout(row)
        column.addWidget(self.place)
        column.addStretch(1)
        self.lay_out(self.body)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(560)))

    # Looking

    def _look(self) -> None:
        packed = self._packed

        def work() -> About:
            from core.project.archive.unpack import look_into

            return look_into(packed)

        self._context.tasks.ask(work, self._on_looked, self.on_failed)

    def _on_looked(self, about: About) -> None:
        self._about = about
        self.title.setText(about.name)
        facts = [formatting.language(about.language)] if about.language else []
        facts.append(formatting.utterances(about.utterances))
        facts += [formatting.length(about.seconds), tr("{size} on the disk", size=formatting.size(about.size))]
        text = ", ".join(facts) + "."
        if about.referenced:
            text += " " + tr_n(
                "One recording is not in it: it lies where it was packed.",
                "%n recordings are not in it: they lie where it was packed.",
                about.referenced,
            )
        self.facts.setText(text)
        if not self._named:
            self.folder.setText(str(free_place(projects_folder(self._context.settings), safe_name(about.name))))
        self.show_state()

    def _on_edited(self) -> None:
        self._named = True

    def _on_choose(self) -> None:
        chosen = choose_folder(self, self._context.settings, tr("Folder for the project"))
        if chosen is not None:
            self._named = True
            name = safe_name(self._about.name if self._about is not None else self._packed.stem)
            self.folder.setText(str(chosen / name if any(chosen.iterdir()) else chosen))

    def show_state(self) -> None:
        self.body.setEnabled(not self.foot.running)
        ready = self._about is not None and bool(self.folder.text().strip())
        self.foot.go.setEnabled(ready and not self.foot.running)

    # Unpacking

    def start(self) -> None:
        """Unpack, then open."""
        text = self.folder.text().strip()
        if not text or not self.foot.go.isEnabled():
            return
        packed, folder = self._packed, Path(text).expanduser().absolute()

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Path:
            from core.project.archive.unpack import unpack

            return unpack(packed, folder, progress=progress, cancelled=cancelled)

        title = tr("Unpack {name}", name=packed.name)
        stopped = (tr("Unpacking was cancelled."), tr("Nothing was kept of it."))
        self.run(title, work, self._on_unpacked, stopped)

    def words(self, done: int, total: int) -> str:
        return (
            tr("{size} of {size_2}", size=formatting.size(done), size_2=formatting.size(total))
            if total
            else tr("Looking into it")
        )

    def _on_unpacked(self, folder: Path) -> None:
        self.foot.stopped()
        self._context.settings.set_value(PLACE_KEY, str(self._packed.parent))
        remember_folder(self._context.settings, folder)
        self._context.status(tr("Unpacked into {folder}", folder=folder))
        if self.isVisible():
            self.accept()
            self._open(folder)

    def on_failed(self, error: BaseException) -> None:
        """Of a file that could not be looked into, only its name is shown."""
        if self._about is None:
            for widget in (self.facts, self.place):
                widget.hide()
        super().on_failed(error)


def ask_packed(context: Context, parent: QWidget, open_project: Callable[[Path], object]) -> UnpackDialog | None:
    """Ask for a file and show what is in it."""
    file = choose_packed(context, parent)
    if file is None:
        return None
    dialog = UnpackDialog(context, file, open_project, parent)
    dialog.open()
    return dialog
