"""Find and replace: look while typing, see every change, untick what should stay, then one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QWidget,
)

from app import formatting
from app.background.latest import Later, Latest
from app.context import Context
from app.corpus.bulk.replace_table import Replacements, ReplaceModel, ReplaceTable
from app.corpus.table.columns import tier_title
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.dialog_frame import padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.nothing_here import NothingHere
from core.errors import Cancelled, ProjectError, WorkbenchError
from core.progress import Progress, Stop
from core.project.bulk.find_replace import Matches, Replaced, Wanted, find, replace, replacer
from core.project.queries import Query, Reader
from core.project.records import Tier
from core.project.store import Project
from core.project.tiers.asking import is_tier, name_of

LOOK_MS = 250
POLL_MS = 100


@dataclass(frozen=True)
class ReplaceScope:
    """Where to look: words for it, and a query or ids."""

    title: str
    among: Query | Sequence[int]


class ReplaceDialog(QDialog):
    """`scopes` are what can be looked through; the last one is chosen at first. `tiers` are those of
    the project, on which it can be done too."""

    def __init__(
        self, context: Context, scopes: Sequence[ReplaceScope], tiers: Sequence[Tier], text: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("replace_dialog")
        self.setWindowTitle(tr("Find and replace"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._scopes, self._tiers = context, scopes, tiers
        self._looking = Latest(context.tasks, self)
        self._found: Matches | None = None
        self._of = Wanted("")
        self._told = (0, 0)
        self._stopped = self._writing = False
        self._later = Later(LOOK_MS, self.look, self)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._on_poll)
        self.model = ReplaceModel(self)
        self._make_fields(text)
        self._build()
        self._connect()
        self.resize(QSize(theme.px(820), theme.px(560)))
        self.sought.selectAll()
        self.look()

    def _make_fields(self, text: str) -> None:
        self.strip = ErrorStrip()
        self.sought = QLineEdit(text)
        self.sought.setObjectName("replace_find")
        self.sought.setAccessibleName(tr("Find"))
        self.instead = QLineEdit()
        self.instead.setObjectName("replace_with")
        self.instead.setAccessibleName(tr("Replace with"))
        self.pattern = QCheckBox(tr("Regular expression"))
        self.pattern.setToolTip(tr("Groups in the replacement: \\1, \\2, \\g<name>"))
        self.case = QCheckBox(tr("Match case"))
        self.words = QCheckBox(tr("Whole words"))
        for name, box in (("pattern", self.pattern), ("case", self.case), ("words", self.words)):
            box.setObjectName(f"replace_{name}")
            box.setAccessibleName(box.text())
        self.scope = QComboBox()
        self.scope.setObjectName("replace_scope")
        self.scope.setAccessibleName(tr("Where to look"))
        for scope in self._scopes:
            self.scope.addItem(scope.title)
        self.scope.setCurrentIndex(len(self._scopes) - 1)
        self.place = QComboBox()
        self.place.setObjectName("replace_place")
        self.place.setAccessibleName(tr("Where to replace"))
        self.place.addItem(tr("Transcript"), "")
        for tier in self._tiers:
            self.place.addItem(tier_title(tier), tier.name)
        self.place.setVisible(bool(self._tiers))
        self.wrong = Label("", "small", 500, "bad", wrap=True)
        self.counts = Label("", "small", 500, "ink2")
        self.warning = Label("", "small", 500, "bad", wrap=True)
        self.table = ReplaceTable(self.model)
        self.nothing = NothingHere(self.table)
        self.progress = QProgressBar()
        self.progress.setObjectName("replace_progress")
        self.progress.setAccessibleName(tr("How much has been looked at"))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(theme.px(140))
        self.tick_all = KeyButton(tr("Tick all"), role="plain", name="replace_tick_all", dense=True)
        self.untick_all = KeyButton(tr("Untick all"), role="plain", name="replace_untick_all", dense=True)
        self.cancel = KeyButton(tr("Cancel"), name="replace_cancel")
        self.go = KeyButton(tr("Replace"), "Ctrl+Return", role="primary", name="replace_go")
        for button in (self.tick_all, self.untick_all, self.cancel, self.go):
            button.setAutoDefault(False)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for row, (title, field) in enumerate(((tr("Find"), self.sought), (tr("Replace with"), self.instead))):
            grid.addWidget(Label(title, "small", 500), row, 0)
            grid.addWidget(field, row, 1)
        options = QHBoxLayout()
        options.setSpacing(16)
        for box in (self.pattern, self.case, self.words):
            options.addWidget(box)
        options.addStretch(1)
        options.addWidget(self.place)
        options.addWidget(Label(tr("in"), "small", 400, "ink2"))
        options.addWidget(self.scope)
        grid.addLayout(options, 2, 1)
        grid.setColumnStretch(1, 1)
        over = QHBoxLayout()
        over.addWidget(self.counts, 1)
        over.addWidget(self.tick_all)
        over.addWidget(self.untick_all)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.progress)
        foot.addWidget(self.warning, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        inner = padded(spacing=8)
        inner.addLayout(grid)
        inner.addWidget(self.wrong)
        inner.addLayout(over)
        inner.addWidget(self.table, 1)
        inner.addLayout(foot)
        under_strip(self, self.strip, inner)

    def _connect(self) -> None:
        for field in (self.sought, self.instead):
            field.textChanged.connect(self._look_soon)
        for box in (self.pattern, self.case, self.words):
            box.toggled.connect(self._look_soon)
        self.scope.currentIndexChanged.connect(self._look_soon)
        self.place.currentIndexChanged.connect(self._look_soon)
        self.model.ticked.connect(self._show)
        self.tick_all.clicked.connect(lambda: self.model.tick(None, True))
        self.untick_all.clicked.connect(lambda: self.model.tick(None, False))
        self.cancel.clicked.connect(self._on_cancel)
        self.go.clicked.connect(self.replace)

    def look_on(self, place: str) -> None:
        """Do it where the search looks, if that is one tier: "tier:NAME"."""
        at = self.place.findData(name_of(place)) if is_tier(place) else -1
        if at > 0:
            self.place.setCurrentIndex(at)

    # Looking

    @property
    def wanted(self) -> Wanted:
        return Wanted(
            self.sought.text(), self.instead.text(), self.pattern.isChecked(), self.case.isChecked(),
            self.words.isChecked(), str(self.place.currentData()),
        )  # fmt: skip

    @property
    def answered(self) -> bool:
        """Whether what is listed is what would change by what is typed now."""
        return self._found is not None and self._of == self.wanted

    def _look_soon(self) -> None:
        self._stop_looking()
        self._found = None
        self._show()
        self._later.start()

    def _stop_looking(self) -> None:
        self._later.stop()
        self._looking.forget()

    def look(self) -> None:
        """Find what would change, on a thread beside the window; an earlier look is given up."""
        self._stop_looking()
        folder, wanted = self._context.session.project_folder, self.wanted
        self.wrong.setText(self._problem(wanted))
        self.wrong.setVisible(bool(self.wrong.text()))
        if not wanted.find or self.wrong.text() or folder is None:
            self._found = None
            self.model.show_items(Replacements())
            return
        among = self._scopes[self.scope.currentIndex()].among

        def work(_progress: Progress, cancelled: Stop) -> tuple[Matches, Replacements]:
            import core.evaluation.score  # noqa: F401 - the preview needs it, and it takes a moment to load

            with Reader(folder) as reader:
                found = find(reader, wanted, among, self._tell, cancelled)
            return found, Replacements.of(found.items, marks=found.marks)

        self._told = (0, 0)
        self._looking.ask(work, lambda found: self._on_found(wanted, *found), self._on_failed)
        self._poll.start()
        self._show()

    @staticmethod
    def _problem(wanted: Wanted) -> str:
        try:
            if wanted.find:
                replacer(wanted)
        except ProjectError as error:
            return worded(error.message)
        return ""

    def _on_found(self, wanted: Wanted, found: Matches, listing: Replacements) -> None:
        self._found, self._of = found, wanted
        self.model.show_items(listing)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.wrong.setText(worded(error.message))
            self.wrong.show()
            self._show()
        else:
            self._context.show_error(error)

    # Replacing

    def replace(self) -> None:
        """Write the ticked ones, as one step that can be undone and, while it runs, cancelled."""
        if not self.go.isEnabled():
            return
        items, on, wanted = self.model.items, self.model.on.copy(), self._of
        self._writing, self._stopped, self._told = True, False, (0, int(on.sum()))

        def work(project: Project) -> Replaced | None:
            try:
                chosen = [items[i] for i in np.flatnonzero(on)]
                return replace(project, chosen, wanted, self._tell, lambda: self._stopped)
            except Cancelled:
                return None

        self._context.session.edit(work, self._on_replaced, self._on_refused)
        self._poll.start()
        self._show()

    def _tell(self, done: int, total: int) -> None:
        """From the thread that looks or writes: plain numbers that the timer reads."""
        self._told = (done, total)

    def _on_replaced(self, done: Replaced | None) -> None:
        self._writing = False
        if done is None:
            self._show()
            self.strip.show_note(tr("Replacing was cancelled."), tr("Nothing was changed."))
            return
        if self._of.tier:
            text = tr_n("Replaced in one text of the tier", "Replaced in %n texts of the tier", done.count)
        else:
            text = tr_n("Replaced in one utterance", "Replaced in %n utterances", done.count)
        if done.passed:
            passed = tr_n(
                "one had changed meanwhile and stays as it is",
                "%n had changed meanwhile and stay as they are",
                done.passed,
            )
            text = tr("{text}; {passed}", text=text, passed=passed)
        self._context.status(text)
        self.accept()

    def _on_refused(self, error: BaseException) -> None:
        self._writing = False
        self._show()
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)

    # State

    def _show(self) -> None:
        found, ticked = self._found, int(self.model.on.sum())
        looking, seen = self._looking.busy, ""
        if found is not None:
            seen = tr_n("one mark", "%n marks", found.seen) if found.marks else formatting.utterances(found.seen)
        if found is None:
            self.counts.setText(tr("Looking") if looking else "")
        elif not found.items:
            self.counts.setText(tr("Nothing would change in {utterances}", utterances=seen))
        elif self._of.tier:
            text = tr_n(
                "One place in {ticked:,} texts, {utterances} looked at",
                "%n places in {ticked:,} texts, {utterances} looked at",
                self.model.places,
                ticked=ticked,
                utterances=seen,
            )
            self.counts.setText(text)
        else:
            text = tr_n(
                "One place in {ticked:,} of {utterances}",
                "%n places in {ticked:,} of {utterances}",
                self.model.places,
                ticked=ticked,
                utterances=seen,
            )
            self.counts.setText(text)
        self.nothing.say(self._why_none())
        kept = len(found.kept) if found is not None else 0
        warning = tr_n(
            "One transcript stays as it is: no word of it would be left",
            "%n transcripts stay as they are: no word of them would be left",
            kept,
        )
        self.warning.setText(warning if kept else "")
        self.progress.setVisible(looking or self._writing)
        self.go.setEnabled(found is not None and ticked > 0 and not self._writing)
        self.go.set_text(tr("Replace in {ticked:,}", ticked=ticked) if ticked else tr("Replace"))
        fields = (self.sought, self.instead, self.pattern, self.case, self.words, self.place, self.scope, self.table)
        for widget in fields:
            widget.setEnabled(not self._writing)
        for button in (self.tick_all, self.untick_all):
            button.setEnabled(bool(self.model.items) and not self._writing)

    def _why_none(self) -> str:
        """What stands in the place of the list while there is none."""
        if self._found is not None:
            return tr("Nothing would change. Look for something else, or elsewhere.")
        if not self.sought.text():
            return tr("Write what to find: every change is listed here before anything is written.")
        return ""

    def _on_poll(self) -> None:
        if not self._looking.busy and not self._writing:
            self._poll.stop()
            self.progress.hide()
            return
        done, total = self._told
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_cancel(self) -> None:
        if self._writing:
            self._stopped = True
        else:
            self.reject()

    def done(self, result: int) -> None:
        self._stop_looking()
        self._poll.stop()
        super().done(result)

    def reject(self) -> None:
        """Esc: while it writes, that asks to cancel."""
        if self._writing:
            self._stopped = True
        else:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.replace()
            return
        super().keyPressEvent(event)
