"""Sending an evaluation to somebody: a page, sclite's texts, or a table for a spreadsheet."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app import formatting
from app.context import Context
from app.evaluate.evaluation_state import EvaluationState
from app.i18n import tr, tr_n, worded
from app.i18n.languages import direction_of, language
from app.theme import theme
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from app.widgets.text_table import TextTable
from core import writing
from core.evaluation.csv_report import write_csv
from core.evaluation.evaluation_context import context_of
from core.evaluation.html_report import Page, html_report
from core.evaluation.left_out import not_scored, not_shared
from core.evaluation.report_sounds import SOUNDS, sounds_of
from core.evaluation.trn import references, write_trn
from core.names import free_place, safe_name
from core.progress import Progress, Stop
from core.project.records import Problem

Exported = tuple[list[Path], tuple[Problem, ...], tuple[Problem, ...]]
"""Files, utterances that they hold nothing of, and such as are on the page without their sound."""
PLACE_KEY = "evaluate/export"
ENDINGS = {"html": ".html", "trn": "", "csv": ".csv"}


class ExportDialog(JobDialog):
    """What to make of the report that is shown, and where it goes; then what came of it."""

    def __init__(self, context: Context, state: EvaluationState, parent: QWidget | None = None) -> None:
        super().__init__(context, "evaluate_export", tr("Export the evaluation"), tr("Export"), parent)
        self._state = state
        self._written: list[Path] = []
        self.kind = Segmented(
            [("html", tr("Page")), ("trn", tr("Texts for sclite")), ("csv", tr("Table"))],
            name="evaluate_export_kind", label=tr("What to make of the evaluation"),
        )  # fmt: skip
        self.about = Label("", "small", 400, "ink2", wrap=True)
        self.sounds = QCheckBox(
            tr_n(
                "With the sound of the utterance that has the most errors",
                "With the sound of the %n utterances that have the most errors",
                SOUNDS,
            )
        )
        self.sounds.setObjectName("evaluate_export_sounds")
        self.sounds.setAccessibleName(self.sounds.text())
        self.over = QCheckBox(tr("Write over what is there"))
        self.over.setObjectName("evaluate_export_over")
        self.over.setAccessibleName(self.over.text())
        self.over.hide()
        self.place = QLineEdit()
        self.place.setObjectName("evaluate_export_place")
        self.place.setAccessibleName(tr("Where it goes"))
        self.made = Label("", "body", 600, wrap=True)
        self.made.setObjectName("evaluate_export_made")
        self.left_out = Label("", "small", 600, wrap=True)
        self.left_out.setObjectName("evaluate_export_left_out")
        self.silent = Label("", "small", 600, wrap=True)
        self.silent.setObjectName("evaluate_export_silent")
        heads = (tr("Utterance"), tr("What is wrong"), tr("What to do"))
        self.problems = TextTable("evaluate_export_problems", tr("What is missing"), heads, (150, 0, 150))
        self._build()
        self.kind.chosen.connect(lambda _: self._on_kind())
        self.place.textChanged.connect(self._on_place)
        self.over.toggled.connect(self.show_state)
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.accept)
        self.foot.more.clicked.connect(self._on_more)
        self._on_kind()

    def _build(self) -> None:
        choose = KeyButton(tr("Choose…"), name="evaluate_export_choose")
        choose.clicked.connect(self._on_choose)
        middle, column = job_body(10)
        self.where = QWidget()
        row = QHBoxLayout(self.where)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.where_word = Label("", "small", 600)
        row.addWidget(self.where_word)
        row.addWidget(self.place, 1)
        row.addWidget(choose)
        for part in (self.kind, self.about, self.sounds, self.where, self.over, self.made, self.left_out, self.silent):
            column.addWidget(part)
        column.addWidget(self.problems, 1)
        column.addStretch(0)
        for part in (self.made, self.left_out, self.silent, self.problems):
            part.hide()
        self.lay_out(middle)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(560)))

    # What is asked

    @property
    def _name(self) -> str:
        report = self._state.report
        assert report is not None  # the action is off without one
        return safe_name(f"{report.asked.name} {report.asked.chosen}")

    def _on_kind(self) -> None:
        """Propose a place that is free."""
        folder = Path(str(self._context.settings.value(PLACE_KEY, "")) or Path.home())
        self.place.setText(str(free_place(folder, self._name, ENDINGS[self.kind.value])))
        self.show_state()

    @property
    def _target(self) -> Path:
        return Path(self.place.text().strip()).expanduser()

    @property
    def _taken(self) -> bool:
        """Whether a file is there already."""
        return os.path.lexists(references(self._target) if self.kind.value == "trn" else self._target)

    def _on_place(self) -> None:
        """Nobody allowed that the file of another place be written over."""
        self.over.setChecked(False)
        self.show_state()

    def show_state(self) -> None:
        kind, running = self.kind.value, self.foot.running
        texts = {
            "html": tr(
                "One file for any browser, with all that this page shows but what would help against habits; it needs "
                "no network."
            ),
            "trn": tr("A folder with what was said and what was written, a line each, as NIST’s sclite reads it."),
            "csv": tr("An utterance a line: said, written, its errors, and what the other model wrote."),
        }
        self.about.setText(texts[kind])
        self.sounds.setVisible(kind == "html" and not self._written)
        self.where_word.setText(tr("Folder") if kind == "trn" else tr("File"))
        for part in (self.kind, self.where, self.sounds, self.over):
            part.setEnabled(not running)
        named = bool(self.place.text().strip())
        taken = named and not running and not self._written and self._taken
        self.over.setVisible(taken)
        self.foot.go.setEnabled(named and not running and (self.over.isChecked() or not taken))
        self.fit()

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Export the evaluation"), self.place.text())
        if name:
            self.place.setText(name)
            self.over.setChecked(self.kind.value != "trn")  # the system's dialog has asked already
            self.show_state()

    # Writing

    def start(self) -> None:
        """Write it beside the window."""
        folder, report, analysis = self._context.session.project_folder, self._state.report, self._state.analysis
        target, over = self._target, self.over.isChecked()
        if not self.foot.go.isEnabled() or folder is None or report is None or analysis is None:
            return
        other, place = self._state.other, self._state.folder or folder
        meta = self._context.session.meta
        about, sounds = meta.name if meta is not None else "", SOUNDS if self.sounds.isChecked() else 0

        aside = not_scored(report)
        tongue = language.code.replace("_", "-"), direction_of(language.code) == Qt.LayoutDirection.RightToLeft

        def page(_progress: Progress, _cancelled: Stop) -> Exported:
            heard = sounds_of(place, report, sounds)
            text = html_report(report, analysis, other, Page(about, context_of(folder, report), heard, worded, *tongue))
            with writing.whole_file(target, replace=over) as part:
                part.write_text(text, encoding="utf-8")
            return [target], aside, heard.problems

        def texts(_progress: Progress, _cancelled: Stop) -> Exported:
            files = write_trn(target, *filter(None, (report, other)), replace=over)
            return files, (*aside, *not_shared(report, *filter(None, (other,)))), ()

        works: dict[str, Callable[[Progress, Stop], Exported]] = {
            "html": page,
            "trn": texts,
            "csv": lambda _progress, _cancelled: ([write_csv(target, report, other, replace=over)], aside, ()),
        }
        self._context.settings.set_value(PLACE_KEY, str(target.parent))
        self.run(tr("Export the evaluation"), works[self.kind.value], self._on_done, (tr("Nothing was written."), ""))

    def _on_done(self, exported: Exported) -> None:
        files, left_out, silent = exported
        self._written = files
        for part in (self.kind, self.about, self.where, self.sounds, self.over):
            part.hide()
        names = ", ".join(file.name for file in files)
        where = formatting.folder(files[0].parent)
        self.made.setText(
            tr_n("{names} is in {folder}.", "{names} are in {folder}.", len(files), names=names, folder=where)
        )
        self.made.show()
        self._show_missing(left_out, silent)
        self.foot.end(tr("Open the folder") if len(files) > 1 else tr("Open it"))
        self.fit()
        self.foot.more.setFocus()

    def _show_missing(self, left_out: tuple[Problem, ...], silent: tuple[Problem, ...]) -> None:
        """What is not in the files, how much of it, and why."""
        self.left_out.setText(
            tr_n("One utterance of the set is not in it:", "%n utterances of the set are not in it:", len(left_out))
        )
        self.silent.setText(
            tr_n(
                "The sound of one utterance could not be read and is not on the page:",
                "The sound of %n utterances could not be read and is not on the page:",
                len(silent),
            )
        )
        everything = (*left_out, *silent)
        self.problems.texts.show_rows([(p.where, worded(p.reason), worded(p.hint)) for p in everything])
        for part, some in ((self.left_out, left_out), (self.silent, silent), (self.problems, everything)):
            part.setVisible(bool(some))

    def _on_more(self) -> None:
        target = self._written[0].parent if len(self._written) > 1 else self._written[0]
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
