"""Asks how a recording is to be printed or sent: as what, with which tiers, with which sound, and where to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QVBoxLayout, QWidget

from app.context import Context
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.flow import FlowRow
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.label import Label
from core.progress import Progress, Stop
from core.project.queries import Query, Reader
from core.project.records import Recording
from core.project.sessions.reading import Known
from core.session_text.facts import Wanted, warning_of
from core.session_text.making import ENDINGS, WAYS, Made, Way, make
from core.session_text.printed import Look
from core.session_text.sounding import CODINGS, PARTS, Coding, Parts

POINTS = 11.0


class PrintDialog(JobDialog):
    """`listed` is what the page lists now, None where that is all of the recording; `known` is its session, if it has
    one."""

    def __init__(
        self,
        context: Context,
        recording: Recording,
        tiers: Sequence[str],
        listed: Query | None,
        known: Known | None,
        parent: QWidget,
    ) -> None:
        super().__init__(context, "session_text", tr("Print or send a recording"), tr("Save as…"), parent)
        self._recording, self._listed = recording, listed
        self.way = self._box("way", tr("As"), [(key, worded(text)) for key, text in WAYS.items()])
        self.parts = self._box("parts", tr("Sound"), [(key, worded(text)) for key, text in PARTS.items()])
        self.coding = self._box("coding", tr("Kept as"), [(key, worded(text)) for key, text in CODINGS.items()])
        self.tiers = [self._check(f"tier_{number}", name, on=True) for number, name in enumerate(tiers)]
        self.times = self._check("times", tr("When each line is said"), on=True)
        self.numbers = self._check("numbers", tr("Numbers of lines"), on=True)
        self.only_listed = self._check("only_listed", tr("Only what is listed"), on=False)
        self.only_listed.setVisible(listed is not None)
        self.facts = self._check("facts", tr("Facts of the session"), on=known is not None)
        self.consent = self._check("consent", tr("Consent"), on=False)
        self.notes = self._check("notes", tr("Notes"), on=False)
        self._known = known
        self.warning = Label("", "small", 500, "bad", wrap=True)
        self.warning.setObjectName("session_text_refused")
        self.told = Label("", "body", 500, "ink", wrap=True)
        self.told.setObjectName("session_text_done")
        self.made: Made | None = None
        self._build()
        self.way.currentIndexChanged.connect(lambda _: self._on_way())
        self.foot.go_pressed.connect(self.ask)
        self.foot.closed.connect(self.reject)
        self._say_consent()
        self._on_way()
        self.show_state()

    def _box(self, name: str, spoken: str, entries: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"session_text_{name}")
        box.setAccessibleName(spoken)
        for key, text in entries:
            box.addItem(text, key)
        return box

    def _check(self, name: str, text: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(f"session_text_{name}")
        box.setAccessibleName(text)
        box.setChecked(on)
        return box

    def _build(self) -> None:
        middle, column = job_body(10)
        column.addWidget(self._title())
        for words, box in ((tr("As"), self.way), (tr("Sound"), self.parts), (tr("Kept as"), self.coding)):
            column.addLayout(self._row(words, box))
        if self.tiers:
            column.addWidget(Label(tr("With these tiers"), "small", 600))
            column.addWidget(self._flow(self.tiers))
        column.addWidget(Label(tr("And beside what is said"), "small", 600))
        column.addWidget(self._flow([self.times, self.numbers, self.facts, self.consent, self.notes]))
        column.addWidget(self.only_listed)
        column.addWidget(self.warning)
        column.addWidget(self.told)
        column.addStretch(1)
        self.lay_out(middle)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(480)))

    def _title(self) -> Label:
        title = Label(self._recording.name, "title", 600, wrap=True)
        title.setObjectName("session_text_recording")
        return title

    def _say_consent(self) -> None:
        """What the session has to give, and that somebody refused."""
        warning = warning_of(self._known)
        self.warning.setVisible(bool(warning))
        self.warning.setText(worded(warning))
        why = "" if self._known is not None else tr("This recording belongs to no session.")
        for box in (self.facts, self.consent):
            box.setToolTip(why)

    @staticmethod
    def _row(words: str, box: QComboBox) -> QVBoxLayout:
        row = QVBoxLayout()
        row.setSpacing(2)
        label = Label(words, "small", 400, "ink2")
        label.setBuddy(box)
        row.addWidget(label)
        row.addWidget(box)
        return row

    @staticmethod
    def _flow(boxes: Sequence[QCheckBox]) -> QWidget:
        part = QWidget()
        flow = FlowRow(14, parent=part, between=4)
        for box in boxes:
            flow.addWidget(box)
        return part

    @property
    def chosen_way(self) -> Way:
        return cast("Way", self.way.currentData())

    def _on_way(self) -> None:
        way = self.chosen_way
        for box in (self.parts, self.coding):
            box.setEnabled(way == "sounding")
        self.numbers.setEnabled(way in ("pdf", "page"))

    def show_state(self) -> None:
        running = self.foot.running
        self.foot.go.setEnabled(not running)
        for part in (self.way, *self.tiers, self.times, self.notes, self.only_listed):
            part.setEnabled(not running)
        for part in (self.facts, self.consent):
            part.setEnabled(not running and self._known is not None)

    # Making

    def ask(self) -> None:
        """Ask where to, and write it."""
        ending = ENDINGS[self.chosen_way]
        start = Path(self._recording.name).stem + ending
        name, _ = QFileDialog.getSaveFileName(self, tr("Save as"), start, f"*{ending}")
        if name:
            self.write(Path(name) if Path(name).suffix else Path(name + ending))

    def write(self, out: Path) -> None:
        """Write it there."""
        folder = self._context.session.project_folder
        if folder is None:
            return
        self.told.setText("")
        self.run(
            tr("Write {name}", name=out.name),
            self._work(folder, out),
            self._on_made,
            (tr("Writing was cancelled."), tr("Nothing was written.")),
        )

    def _work(self, folder: Path, out: Path) -> Callable[[Progress, Stop], Made]:
        recording, way = self._recording, self.chosen_way
        tiers = [box.text() for box in self.tiers if box.isChecked()]
        query = self._listed if self.only_listed.isChecked() else None
        wanted = Wanted(*(box.isChecked() for box in (self.facts, self.consent, self.notes)))
        look = Look(theme.written.family, POINTS, self.times.isChecked(), self.numbers.isChecked())
        parts, coding = cast("Parts", self.parts.currentData()), cast("Coding", self.coding.currentData())

        def work(progress: Progress, cancelled: Stop) -> Made:
            with Reader(folder) as reader:
                ids = None if query is None else reader.ids(query).tolist()
                return make(reader, recording, out, way, tiers=tiers, ids=ids, wanted=wanted, look=look, parts=parts,
                            coding=coding, words=worded, progress=progress, cancelled=cancelled)  # fmt: skip

        return work

    def _on_made(self, made: Made) -> None:
        self.made = made
        self.foot.stopped()
        self.show_state()
        lines = tr_n("One line is in {name}.", "%n lines are in {name}.", made.lines, name=made.path.name)
        pages = tr_n("It has one page.", "It has %n pages.", made.pages) if made.pages else ""
        self.told.setText(" ".join(part for part in (lines, pages) if part))
        self._context.status(lines)
        if self.isVisible():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path)))
        self.fit()
