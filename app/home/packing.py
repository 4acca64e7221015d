"""Packing the open project into one file: what goes in, where to, progress, and the folder at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import formatting
from app.context import Context
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.job_dialog import JobDialog
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.names import free_place, safe_name

if TYPE_CHECKING:
    from core.project.archive.pack import PackReport, PackSizes

PLACE_KEY = "archive/folder"
SUFFIX = ".vizinho.zip"
SHOWN_PROBLEMS = 5


class PackDialog(JobDialog):
    """What goes along and where to; then what came of it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        title = tr("Pack project into one file")
        super().__init__(context, "pack", title, tr("Pack"), parent)
        self._folder = context.session.project_folder
        self._sizes: PackSizes | None = None
        self._replace = False
        self._file = Path()
        self.about = Label("", "small", 400, "ink2", wrap=True)
        self.sound = self._box("pack_sound", tr("Recordings that lie outside of the project"))
        self.models = self._box("pack_models", tr("Models and checkpoints of runs"))
        self.texts = self._box("pack_texts", tr("Text models and word vectors"))
        self.films = self._box("pack_films", tr("Videos that lie outside of the project"))
        self.sound.setChecked(True)
        self.file = QLineEdit()
        self.file.setObjectName("pack_file")
        self.file.setAccessibleName(tr("File"))
        self.file.textEdited.connect(self._on_edited)
        self.file.textChanged.connect(self.show_state)
        self.packed = Label("", "title", 600, wrap=True)
        self.packed.setObjectName("pack_result")
        self.place = Label("", "small", 400, "ink2", wrap=True)
        self.kept_out = Label("", "small", 400, "ink", wrap=True)
        self.kept_out.setObjectName("pack_kept_out")
        self._build()
        for box in (self.sound, self.models, self.texts, self.films):
            box.toggled.connect(self.show_state)
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.accept)
        self.foot.more.clicked.connect(self.show_folder)
        self.file.setText(str(self._proposed()))
        self._look()
        self.show_state()
        self.file.setFocus()

    def _box(self, name: str, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        box.setAccessibleName(text)
        return box

    def _build(self) -> None:
        choose = KeyButton(tr("Choose…"), name="pack_choose")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(choose)
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.about)
        column.addSpacing(4)
        column.addWidget(Label(tr("What goes along"), "small", 600))
        column.addWidget(self.sound)
        column.addWidget(self.models)
        column.addWidget(self.texts)
        column.addWidget(self.films)
        column.addSpacing(4)
        column.addWidget(Label(tr("File"), "small", 600))
        column.addLayout(row)
        asking = QWidget()
        middle = QVBoxLayout(asking)
        middle.setContentsMargins(20, 16, 20, 8)
        middle.setSpacing(8)
        for widget in (self.packed, self.place, self.kept_out, self.body):
            middle.addWidget(widget)
        middle.addStretch(1)
        self.lay_out(asking)
        for label in (self.packed, self.place, self.kept_out):
            label.hide()
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(560)))

    def _proposed(self) -> Path:
        meta = self._context.session.meta
        last = Path(str(self._context.settings.value(PLACE_KEY, "")) or Path.home())
        name = safe_name(meta.name if meta else "project")
        return free_place(last, name, SUFFIX)

    def _look(self) -> None:
        folder = self._folder
        if folder is None:
            return

        def work() -> PackSizes:
            from core.project.archive.pack import pack_sizes
            from core.project.queries import Reader

            with Reader(folder) as reader:
                return pack_sizes(reader)

        self._context.tasks.ask(work, self._on_sizes, self.on_failed)

    def _on_sizes(self, sizes: PackSizes) -> None:
        self._sizes = sizes
        for box, text, size in (
            (
                self.sound,
                tr_n(
                    "One recording that lies outside of the project ({size})",
                    "%n recordings that lie outside of the project ({size})",
                    sizes.outside,
                    size=formatting.size(sizes.sound),
                ),
                sizes.sound,
            ),
            (
                self.models,
                tr("Models and checkpoints of runs ({size})", size=formatting.size(sizes.models)),
                sizes.models,
            ),
            (
                self.texts,
                tr("Text models and word vectors ({size})", size=formatting.size(sizes.texts)),
                sizes.texts,
            ),
            (self.films, _films_text(sizes.films), sum(sizes.films.values())),
        ):
            box.setText(text if size else box.text())
            box.setAccessibleName(box.text())
            box.setEnabled(size > 0)
            box.setChecked(box.isChecked() and size > 0)
        self.films.setToolTip("\n".join(_films_lines(sizes.films)))
        self.show_state()
        QTimer.singleShot(0, self, self.fit)  # once the words have their lines

    def show_state(self) -> None:
        about = tr("Transcripts with their history, recordings, takes, runs and evaluations, in one file.")
        if (sizes := self._sizes) is not None:
            on_request = [(self.sound, sizes.sound), (self.models, sizes.models), (self.texts, sizes.texts)]
            on_request.append((self.films, sum(sizes.films.values())))
            total = sizes.always + sum(size for box, size in on_request if box.isChecked())
            size = tr("About {size}.", size=formatting.size(total))
            about = f"{about} {size}"
        self.about.setText(about)
        self.body.setEnabled(not self.foot.running)
        self.foot.go.setEnabled(bool(self.file.text().strip()) and not self.foot.running)

    def _on_edited(self) -> None:
        self._replace = False

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.windowTitle(), self.file.text(), tr("Packed projects (*{suffix})", suffix=SUFFIX)
        )
        if name:
            self._replace = True
            self.file.setText(name if name.lower().endswith(".zip") else name + SUFFIX)

    # Packing

    def start(self) -> None:
        """Write the file."""
        folder, text = self._folder, self.file.text().strip()
        if folder is None or not text or not self.foot.go.isEnabled():
            return
        self._file = Path(text).expanduser().absolute()
        file, replace = self._file, self._replace
        boxes = (self.sound, self.models, self.texts, self.films)
        sound, models, texts, films = (box.isChecked() for box in boxes)

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> PackReport:
            from core.project.archive.pack import pack
            from core.project.queries import Reader

            with Reader(folder) as reader:
                return pack(
                    reader, file, sound=sound, models=models, texts=texts, films=films, replace=replace,
                    progress=progress, cancelled=cancelled,
                )  # fmt: skip

        title = tr("Pack {name}", name=folder.name)
        stopped = (tr("Packing was cancelled."), tr("Nothing was written."))
        self.run(title, work, self._on_packed, stopped)

    def words(self, done: int, total: int) -> str:
        if not total:
            return tr("Copying the database")
        return tr("{done} of {total}", done=formatting.size(done), total=formatting.size(total))

    def _on_packed(self, report: PackReport) -> None:
        self._context.settings.set_value(PLACE_KEY, str(report.path.parent))
        self.packed.setText(
            tr("Packed into {name} ({size}).", name=report.path.name, size=formatting.size(report.size))
        )
        self.place.setText(str(report.path.parent))
        self.kept_out.setText(self._kept_out(report))
        for label in (self.packed, self.place, self.kept_out):
            label.setVisible(bool(label.text()))
        self.body.hide()
        self.foot.end(tr("Show folder"))
        self.foot.more.setFocus()
        self.fit()
        if not self.isVisible():
            self._context.status(self.packed.text())

    def _kept_out(self, report: PackReport) -> str:
        """What was not asked for, and what could not be packed, in a few sentences."""
        from core.project.archive.pack import KINDS

        sizes = {kind: size for kind, size in report.left.items() if kind != "films"}
        left = [f"{worded(KINDS[kind])} ({formatting.size(size)})" for kind, size in sizes.items()]
        if report.referenced:
            outside = tr_n(
                "one recording that lies outside of the project",
                "%n recordings that lie outside of the project",
                report.referenced,
            )
            left.insert(0, outside)
        not_asked = tr("Not in it: {what}.", what=", ".join(left)) if left else ""
        if report.films:
            lines = _films_lines(report.films)
            if len(lines) > SHOWN_PROBLEMS:
                lines[SHOWN_PROBLEMS:] = [tr("And {number:,} more.", number=len(lines) - SHOWN_PROBLEMS)]
            not_asked = "\n".join(filter(None, (not_asked, tr("Videos that stay where they are:"), *lines)))
        said = [f"{worded(problem.where)} {worded(problem.reason)}" for problem in report.problems[:SHOWN_PROBLEMS]]
        if len(report.problems) > SHOWN_PROBLEMS:
            said.append(tr("And {number:,} more.", number=len(report.problems) - SHOWN_PROBLEMS))
        kept_out = tr("Kept out: {said}", said=" ".join(said)) if said else ""
        return "\n".join(filter(None, (not_asked, kept_out)))

    def show_folder(self) -> None:
        """Open the file's folder in the system's own way."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))


def _films_text(films: Mapping[str, int]) -> str:
    """How many there are, and how much they weigh."""
    return tr_n(
        "One video that lies outside of the project ({size})",
        "%n videos that lie outside of the project ({size})",
        len(films),
        size=formatting.size(sum(films.values())),
    )


def _films_lines(films: Mapping[str, int]) -> list[str]:
    """Each with what it weighs."""
    return [tr("{name} ({size})", name=Path(path).name, size=formatting.size(size)) for path, size in films.items()]
