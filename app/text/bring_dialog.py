"""The dialog that brings texts: which files, whose language, how they are read, and the sentences that would come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from app.background.latest import Later
from app.context import Context
from app.formatting import number, sentence_case
from app.i18n import tr, tr_n, worded
from app.text.bring_job import BringJob
from app.theme import theme
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.language_fields import LanguageBox
from app.widgets.text_table import TextTable
from core.errors import WorkbenchError
from core.quantities import files
from core.text.encodings import LEGACY, UNICODE
from core.texts.bringing import BringReport
from core.texts.gather import Wanted
from core.texts.passages import Lines, TextOptions, place_of
from core.texts.previews import TextPreview

WAIT_MS = 250
SHOWN = 500
MOST = 1_000_000_000
LINES: tuple[Lines, ...] = ("auto", "each", "joined")
MARKS = ("utf-8", "utf-16", "utf-32")


class BringDialog(JobDialog):
    """Closing it while texts are read leaves that running as a task."""

    def __init__(self, context: Context, job: BringJob, paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(context, "bring", tr("Bring text"), tr("Bring"), parent)
        self._job = job
        self.paths: list[Path] = []
        self._previews: list[TextPreview] = []
        self._soon = Later(WAIT_MS, self._look, self)
        self._build()
        self._connect()
        self.resize(QSize(theme.px(860), theme.px(600)).boundedTo(self.screen().availableGeometry().size() * 0.95))
        self.choose(paths)
        self.files_button.setFocus()

    def _build(self) -> None:
        meta = self._context.session.meta
        first = tuple(dict.fromkeys(c for c in (meta.language, meta.source_language) if c)) if meta else ()
        self.place = ElidedLabel("", "body", 500)
        self.place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.files_button = KeyButton(tr("Files…"), icon="file", name="bring_files")
        self.folder_button = KeyButton(tr("Folder…"), icon="folder", name="bring_folder")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.place, 1)
        for button in (self.files_button, self.folder_button):
            button.setAutoDefault(False)
            top.addWidget(button)
        self.language = LanguageBox("bring_language", tr("Language"), first)
        self.language.set_code(first[0] if first else "")
        encodings = [(tr("Recognise by itself"), ""), *((UNICODE[c], c) for c in MARKS)]
        encodings += [(tr(title), codec) for codec, title in LEGACY.items()]
        self.encoding = self._box("bring_encoding", tr("Encoding"), encodings)
        ways = [tr("Find out by itself"), tr("A piece of its own"), tr("A part of a paragraph")]
        self.lines = self._box("bring_lines", tr("A line is"), list(zip(ways, LINES, strict=True)))
        self.part = self._box("bring_part", tr("What to take"), [])
        self.most = QSpinBox()
        self.most.setObjectName("bring_most")
        self.most.setAccessibleName(tr("How many sentences to take of each file"))
        self.most.setToolTip(tr("A file of more than a gigabyte is read only as far as this says."))
        self.most.setRange(0, MOST)
        self.most.setSingleStep(1000)
        self.most.setGroupSeparatorShown(True)
        self.most.setSpecialValueText(tr("all"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        fields: tuple[tuple[str, QWidget], ...] = (
            (tr("Language"), self.language), (tr("Encoding"), self.encoding), (tr("A line is"), self.lines),
            (tr("What to take"), self.part), (tr("Sentences to take"), self.most),
        )  # fmt: skip
        for at, (words, field) in enumerate(fields):
            grid.addWidget(Label(words, "small", 500), at // 2, 2 * (at % 2))
            grid.addWidget(field, at // 2, 2 * (at % 2) + 1)
            grid.setColumnStretch(2 * (at % 2) + 1, 1)
        self.understood = Label("", "small", 400, "ink2", wrap=True)
        self.understood.setObjectName("bring_understood")
        columns = (tr("Where"), tr("Sentence"))
        self.table = TextTable("bring_preview", tr("Sentences that would come"), columns, (200, 0))
        heads = (tr("Where"), tr("What to look at"), tr("What to do"))
        self.problems = TextTable("bring_problems", tr("What to look at"), heads, (160, 300, 0), wrap=True)
        self.problems.hide()
        middle, column = job_body()
        column.addLayout(top)
        column.addLayout(grid)
        column.addWidget(self.understood)
        column.addWidget(self.table, 3)
        column.addWidget(self.problems, 1)
        self.middle = middle
        self.lay_out(middle)

    def _box(self, name: str, label: str, items: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        for words, value in items:
            box.addItem(words, value)
        return box

    def _connect(self) -> None:
        self.files_button.clicked.connect(self._on_files)
        self.folder_button.clicked.connect(self._on_folder)
        self.language.currentTextChanged.connect(lambda _: self._soon.start())
        for box in (self.encoding, self.lines, self.part):
            box.activated.connect(lambda _: self._soon.start())
        self.most.valueChanged.connect(lambda _: self._soon.start())
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        job = self._job
        job.previewed.connect(self._on_previewed)
        job.preview_failed.connect(self._on_preview_failed)
        job.finished.connect(self._on_finished)
        job.failed.connect(self.on_failed)

    # Choosing

    def choose(self, paths: Sequence[Path]) -> None:
        """Take what was dropped or chosen."""
        self.paths = list(paths)
        names = ", ".join(path.name for path in self.paths)
        self.place.setText(names or tr("Choose texts: books, letters, dictionaries, subtitles, articles."))
        self.part.clear()
        self._previews = []
        self._soon.start()
        self.show_state()

    def _on_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, tr("Bring text"), "", tr("All files (*)"))
        if names:
            self.choose([Path(name) for name in names])

    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Bring a folder of texts"), "")
        if name:
            self.choose([Path(name)])

    @property
    def wanted(self) -> Wanted:
        """What was chosen."""
        meta = self._context.session.meta
        lines = next((way for way in LINES if way == self.lines.currentData()), LINES[0])
        encoding, part = (str(box.currentData() or "") for box in (self.encoding, self.part))
        options = TextOptions(encoding, lines, part, self.most.value())
        own, letters = (meta.language, meta.alphabet) if meta is not None else ("", ())
        return Wanted.of(own, letters, self.language.code, options)

    def _look(self) -> None:
        if self.paths and self.language.code and not self.foot.running:
            self._job.preview(self.paths, self.wanted)

    def _on_previewed(self, previews: list[TextPreview]) -> None:
        self.strip.hide()
        self._previews = previews
        several = len(previews) > 1
        rows = [
            (self._where(one.name if several else "", place_of(one.format.unit, sentence.line)), sentence.text)
            for one in previews
            if one.format is not None
            for sentence in one.sentences[: SHOWN // len(previews)]
        ]
        self.table.texts.show_rows(rows)
        self._show_parts()
        found = [problem for one in previews for problem in one.problems]
        self.problems.texts.show_rows([(worded(p.where), worded(p.reason), worded(p.hint)) for p in found])
        self.problems.setVisible(bool(found))
        self.show_state()

    def _where(self, name: str, place: str) -> str:
        return tr("{name}, {where}", name=name, where=tr(place)) if name else tr(place)

    def _show_parts(self) -> None:
        """The columns, tiers or lines of a single file that can be chosen among."""
        parts = self._previews[0].parts if len(self._previews) == 1 else ()
        if [self.part.itemData(i) for i in range(1, self.part.count())] != [part.value for part in parts]:
            self.part.clear()
            self.part.addItem(tr("What most likely is its text"), "")
            for part in parts:
                title = tr(part.title)
                self.part.addItem(f"{title}: {part.example}" if part.example else title, part.value)

    def _on_preview_failed(self, error: BaseException) -> None:
        self._previews = []
        self.table.texts.show_rows([])
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
            self.fit()
        else:
            self._context.show_error(error)
        self.show_state()

    def show_state(self) -> None:
        running, found = self.foot.running, [one for one in self._previews if one.format is not None]
        self.middle.setEnabled(not running)
        self.part.setEnabled(self.part.count() > 1)
        self.foot.go.setEnabled(bool(found) and not running and any(one.sentences for one in found))
        if not found:
            self.understood.setText("")
            return
        count, whole = sum(one.count for one in found), all(one.whole for one in found)
        many = tr_n("one sentence", "%n sentences", count)
        many = many if whole else tr("more than {count} sentences", count=number(count))
        kinds = ", ".join(dict.fromkeys(tr(one.format.title) for one in found if one.format is not None))
        encodings = ", ".join(dict.fromkeys(tr(one.encoding) for one in found if one.encoding))
        said = tr("{files}: {kinds}, {encodings}. {many}.", files=tr(files(len(found))), kinds=kinds,
                  encodings=encodings, many=many)  # fmt: skip
        self.understood.setText(sentence_case(said))

    # Bringing

    def start(self) -> None:
        """Bring what was chosen."""
        if not self.foot.go.isEnabled():
            return
        self.strip.hide()
        task = self._job.start(self.paths, self.wanted)
        if task is not None:
            self.follow(task, (tr("Bringing was cancelled."), tr("Nothing was kept.")))

    def words(self, done: int, total: int) -> str:
        return tr("{done:,} of {total:,} kB read", done=done, total=total) if total else tr("Reading")

    def _on_finished(self, report: BringReport) -> None:
        if not report.problems:
            self.accept()
            return
        rows = [(worded(p.where), worded(p.reason), worded(p.hint)) for p in report.problems]
        self.problems.texts.show_rows(rows)
        self.problems.show()
        self.understood.setText(tr_n("Brought one sentence.", "Brought %n sentences.", report.sentences))
        self.foot.end()
        self.middle.setEnabled(True)
        chosen = (self.language, self.encoding, self.lines, self.part, self.most)
        for widget in (self.files_button, self.folder_button, *chosen):
            widget.setEnabled(False)
