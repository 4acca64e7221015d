"""Divide into train, dev and test: wishes at the left, what would come of them at the right, what leaks now below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.background.latest import Later, Latest
from app.context import Context
from app.corpus.splits.divide_wishes import DivideWishes
from app.corpus.splits.leak_list import LeakList
from app.corpus.splits.plan_bars import PlanBars
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.dialog_frame import padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.rule import rule
from core.errors import WorkbenchError
from core.progress import Progress, Stop
from core.project.queries import Reader
from core.project.splits.leaks import Leaks, leaks_of, names_of
from core.project.splits.split_plan import Corpus, SplitPlan, apply_plan, plan_splits, read_corpus
from core.project.store import Project

PLAN_MS = 150


class DivideDialog(QDialog):
    """`shown` tells the ids of a leak that the person wants to see in the table, and words for it."""

    shown = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("divide_dialog")
        self.setWindowTitle(tr("Divide into train, dev and test"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._corpus: Corpus | None = None
        self._writing = False
        self.plan: SplitPlan | None = None
        self._later = Later(PLAN_MS, self._plan, self)
        self._reading, self._planning = Latest(context.tasks, self), Latest(context.tasks, self)
        self.strip = ErrorStrip()
        self.wishes = DivideWishes()
        self.bars = PlanBars()
        self.moved = Label("", "small", 500, "ink2")
        self.promises = Label("", "small", 500, "ink", wrap=True)
        self.notes = Label("", "small", 400, "ink2", wrap=True)
        self.wrong = Label("", "small", 500, "bad", wrap=True)
        self.leaks = LeakList()
        self.progress = QProgressBar()
        self.progress.setObjectName("divide_progress")
        self.progress.setAccessibleName(tr("Reading the corpus"))
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(theme.px(140))
        self.cancel = KeyButton(tr("Cancel"), name="divide_cancel")
        self.go = KeyButton(tr("Divide"), "Ctrl+Return", role="primary", name="divide_go")
        for button in (self.cancel, self.go):
            button.setAutoDefault(False)
        self._build()
        self.wishes.changed.connect(self._plan_soon)
        self.leaks.shown.connect(self._on_shown)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.apply)
        self.resize(QSize(theme.px(860), theme.px(430)))
        self._read()

    def _build(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(Label(tr("What would be"), "title", 600))
        right.addWidget(self.bars)
        for label in (self.moved, self.promises, self.notes, self.wrong):
            label.setMinimumWidth(theme.px(280))
            right.addWidget(label)
        right.addStretch(1)
        line = rule(upright=True)
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(self.wishes, 5)
        top.addWidget(line)
        top.addLayout(right, 6)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.progress)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        inner = padded(spacing=12)
        inner.addLayout(top)
        between = rule()
        inner.addWidget(between)
        inner.addWidget(self.leaks, 1)
        inner.addLayout(foot)
        under_strip(self, self.strip, inner)

    # Reading and planning

    def _read(self) -> None:
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work(_progress: Progress, cancelled: Stop) -> tuple[Corpus, Leaks]:
            with Reader(folder) as reader:
                corpus = read_corpus(reader, True, cancelled)
                return corpus, leaks_of(corpus, names_of(reader))

        self._reading.ask(work, self._on_read, self._on_failed)
        self._show()

    def _on_read(self, found: tuple[Corpus, Leaks]) -> None:
        self._corpus, leaks = found
        self.wishes.show_facts(self._corpus)
        self.leaks.show_leaks(leaks)
        if leaks.all:
            self.resize(QSize(self.width(), max(self.height(), theme.px(640))))
        self._plan()

    def _plan_soon(self) -> None:
        self.plan = None
        self._show()
        self._later.start()

    def _plan(self) -> None:
        corpus, folder, wishes = self._corpus, self._context.session.project_folder, self.wishes.wishes
        if corpus is None or folder is None:
            return

        def work(_progress: Progress, _cancelled: Stop) -> SplitPlan:
            with Reader(folder) as reader:
                return plan_splits(reader, wishes, corpus)

        self._planning.ask(work, self._on_planned, self._on_failed)

    def _on_planned(self, plan: SplitPlan) -> None:
        if self._corpus is not None and plan.wishes == self.wishes.wishes:
            self.plan = plan
            self.wrong.setText("")
            self._show_plan(plan)
            self._show()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.wrong.setText(f"{worded(error.message)} {worded(error.hint)}".strip())
            self._show()
        else:
            self._context.show_error(error)

    def _show_plan(self, plan: SplitPlan) -> None:
        self.bars.show_plan(plan)
        moved = tr_n("One utterance would change its split", "%n utterances would change their split", plan.moved)
        self.moved.setText(moved if plan.moved else tr("Nothing would change"))
        self.promises.setText("  ".join(f"✓ {worded(promise)}" for promise in plan.promises))
        self.notes.setText(" ".join(map(worded, plan.notes)))

    def _show(self) -> None:
        self.progress.setVisible(self._reading.busy or self._writing)
        for label in (self.promises, self.notes, self.wrong):
            label.setVisible(bool(label.text()))
        able = self.plan is not None and bool(self.plan.changed) and not self.wrong.text() and not self._writing
        self.go.setEnabled(able and not self._context.session.read_only)
        self.wishes.setEnabled(not self._writing)

    # Ends

    def apply(self) -> None:
        """Do what the plan says, in one step."""
        plan = self.plan
        if plan is None or not self.go.isEnabled():
            return
        self._writing = True
        self._show()
        self._context.session.edit(partial(_apply, plan), self._on_applied, self._on_refused)

    def _on_applied(self, _: object) -> None:
        self._writing = False
        if self.plan is not None:
            self._context.status(" ".join([tr("Divided."), *map(worded, self.plan.promises)]))
        self.accept()

    def _on_refused(self, error: BaseException) -> None:
        self._writing = False
        self._show()
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)

    def _on_shown(self, ids: tuple[int, ...], words: str) -> None:
        self.accept()
        self.shown.emit(ids, words)

    def reject(self) -> None:
        if not self._writing:
            super().reject()

    def done(self, result: int) -> None:
        self._later.stop()
        self._reading.forget()
        self._planning.forget()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.apply()
            return
        super().keyPressEvent(event)


def _apply(plan: SplitPlan, project: Project) -> object:
    return apply_plan(project, plan)
