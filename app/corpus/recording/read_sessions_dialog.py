"""The dialog that reads descriptions of sessions: files or a whole folder are read, one looks at what they say of which
recordings, and all of it is taken in one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from app.background.worker_writes import write_from_worker
from app.context import Context
from app.i18n import localised, tr, tr_n, worded
from app.theme import theme
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.nothing_here import NothingHere
from app.widgets.text_table import Row, TextTable
from core.progress import Progress, Stop
from core.project.queries import Reader
from core.project.records import Problem
from core.project.sessions.reading import CONSENTS, consent_of
from core.project.store import Project
from core.session_files.reading import ReadFile, SessionsRead, read_sessions
from core.session_files.take import Taken, take_sessions

PLACE_KEY = "sessions/folder"


class ReadSessionsDialog(JobDialog):
    """`taken` carries what came of it."""

    taken = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "read_sessions", tr("Read sessions"), tr("Take"), parent)
        self.read: SessionsRead | None = None
        self.account: Taken | None = None
        self.folder = KeyButton(tr("A folder…"), icon="folder", name="read_sessions_folder")
        self.files = KeyButton(tr("Files…"), icon="file", name="read_sessions_files")
        for button in (self.folder, self.files):
            button.setAutoDefault(False)
        self.told = Label("", "small", 400, "ink2", wrap=True)
        self.told.setObjectName("read_sessions_told")
        heads = (tr("Session"), tr("File"), tr("Recordings"), tr("Consent"), tr("What it says"))
        self.table = TextTable(
            "read_sessions_table", tr("Sessions that were read"), heads, (150, 170, 90, 110, 0), (2,), wrap=True
        )
        self.nothing = NothingHere(self.table)
        self.report = TextTable(
            "read_sessions_report", tr("What is to be known"), (tr("File"), tr("What is to be known")), (190, 0),
            wrap=True,
        )  # fmt: skip
        self._build()
        self._connect()
        self.show_state()

    def _build(self) -> None:
        middle, column = job_body(10)
        over = QHBoxLayout()
        over.setSpacing(8)
        for part in (Label(tr("Read", about="before what can be read"), "small", 500), self.folder, self.files):
            over.addWidget(part)
        over.addStretch(1)
        self.pages = QStackedWidget()
        for page in (self.table, self.report):
            self.pages.addWidget(page)
        column.addLayout(over)
        column.addWidget(self.told)
        column.addWidget(self.pages, 1)
        self.lay_out(middle)
        theme.follow(self, lambda: self.setMinimumSize(theme.px(560), theme.px(360)))
        self.resize(theme.px(820), theme.px(500))

    def _connect(self) -> None:
        self.folder.clicked.connect(self._on_folder)
        self.files.clicked.connect(self._on_files)
        self.foot.go_pressed.connect(self.take)
        self.foot.closed.connect(self.reject)
        self._context.session.closed.connect(self.reject)

    def words(self, done: int, total: int) -> str:
        return tr("{done:,} of {total:,} files", done=done, total=total) if total else tr("Looking for files")

    # Reading

    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Read the sessions of a folder"), self._place())
        if name:
            self.look_through([Path(name)])

    def _on_files(self) -> None:
        kinds = tr("Descriptions of sessions (*.imdi *.cmdi *.xml *.session *.sprj)")
        names, _ = QFileDialog.getOpenFileNames(self, tr("Read sessions"), self._place(), kinds)
        if names:
            self.look_through([Path(name) for name in names])

    def _place(self) -> str:
        return str(self._context.settings.value(PLACE_KEY, str(Path.home())))

    def look_through(self, paths: list[Path]) -> None:
        """Read files, or all in folders; nothing is written before somebody has looked."""
        folder = self._context.session.project_folder
        if folder is None or self.foot.running:
            return
        self._context.settings.set_value(PLACE_KEY, str(paths[0] if len(paths) == 1 else paths[0].parent))
        self.read = None
        self.table.texts.show_rows([])

        def work(progress: Progress, cancelled: Stop) -> SessionsRead:
            with Reader(folder) as reader:
                return read_sessions(reader, paths, progress, cancelled)

        self.run(tr("Read sessions"), work, self._on_read, (tr("Reading was cancelled."), tr("Nothing was changed.")))

    def _on_read(self, read: SessionsRead) -> None:
        self.foot.stopped()
        self.read = read
        rows = [_row(one) for one in read.files] + [_left_out(one) for one in read.problems]
        self.table.texts.show_rows(rows, frozenset(range(len(read.files), len(rows))))
        self.show_state()
        self.table.selectRow(0)
        self.table.setFocus()

    # Taking

    def take(self) -> None:
        """Take what was read, in one step."""
        read = self.read
        if read is None or not read.files or self.account is not None or self.foot.running:
            return
        session = self._context.session

        def work(progress: Progress, cancelled: Stop) -> Taken:
            def write(project: Project) -> Taken:
                return take_sessions(project, read, progress, cancelled)

            return write_from_worker(session, write, cancelled)

        self.run(tr("Take sessions"), work, self._on_taken, (tr("Taking was cancelled."), tr("Nothing was changed.")))

    def _on_taken(self, done: Taken) -> None:
        self.foot.stopped()
        self.account = done
        self._context.status(tr_n("Read one session", "Read %n sessions", len(done.sessions)))
        self.taken.emit(done)
        told = [("", str(worded(said))) for said in done.differing] + [_told(one) for one in done.problems]
        if not told:
            self.accept()
            return
        self.report.texts.show_rows(told)
        self.pages.setCurrentIndex(1)
        self.foot.end()
        self.show_state()
        self.report.setFocus()

    # States

    def show_state(self) -> None:
        busy, read = self.foot.running, self.read
        for button in (self.folder, self.files):
            button.setEnabled(not busy and self.account is None)
        count = len(read.files) if read is not None else 0
        self.foot.go.set_text(tr_n("Take one session", "Take %n sessions", count) if count else tr("Take"))
        self.foot.go.setEnabled(count > 0 and not busy and self.account is None)
        self.told.setText(self._told())
        self.nothing.say("" if busy else tr("Choose a folder or files: what they say is listed here."))

    def _told(self) -> str:
        if self.account is not None:
            taken = tr_n("One session was taken", "%n sessions were taken", len(self.account.sessions))
            of = tr_n("of one recording", "of %n recordings", self.account.recordings)
            return tr("{taken}, {of}. One step to undo.", taken=taken, of=of)
        if self.foot.running:
            return tr("The project can be worked on meanwhile.")
        if self.read is None:
            return tr(
                "IMDI, CMDI and lameta, found by the names of recordings. What was written here stays, and of consent"
                " the strictest holds. You see first what was found."
            )
        left = len(self.read.problems)
        found = tr_n("One session was read", "%n sessions were read", len(self.read.files))
        if left:
            out = tr_n("one file is left out", "%n files are left out", left)
            return tr("{found}, {out}.", found=found, out=out)
        return tr("{found}.", found=found)

    def done(self, result: int) -> None:
        """What is still being read or taken is given up; the dialog goes when that has ended."""
        super().done(result)
        if self.foot.running:
            self.foot.give_up()
        else:
            self.deleteLater()

    def on_cancelled(self, what: str, kept: str) -> None:
        super().on_cancelled(what, kept)
        if not self.isVisible():
            self.deleteLater()


def _row(one: ReadFile) -> Row:
    session = one.told.session
    people = ", ".join(dict.fromkeys(who.name for who in one.people))
    says = " · ".join(part for part in (session.title, session.date, session.place, people, session.licence) if part)
    agreed = [replace(who, consent="given") if not who.consent and one.papers.get(who.name) else who
              for who in one.people]  # fmt: skip
    consent = worded(CONSENTS[consent_of(session, agreed)])
    return session.name, one.path.name, localised(len(one.recordings), ","), str(consent), says


def _left_out(one: Problem) -> Row:
    said = tr("Left out: {reason} {hint}", reason=worded(one.reason), hint=worded(one.hint))
    return "", one.where, "", "", said


def _told(one: Problem) -> Row:
    return one.where, tr("{reason} {hint}", reason=worded(one.reason), hint=worded(one.hint))
