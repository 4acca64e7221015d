"""The plan of the chosen run: what it starts from, how it learns, where it runs; pause, stop, copy, duplicate."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app import formatting as common
from app.background.latest import Later
from app.i18n import tr, worded
from app.theme import theme
from app.train import formatting, plan_words, source_words, states
from app.train.plan_marks import LetterBar, RateThumb, Timetable
from app.train.plan_rows import Badge, PlanRow
from app.train.runs import Runs
from app.train.text_plan import TextPlan
from app.train.views import RunView
from app.widgets.chip import Chip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.families.checkpoint import Card

NOTES_MS = 600
PAIRS_SHOWN = 40


class PlanPanel(QWidget):
    """The run that is shown, read-only but for its notes. What its buttons mean is for others to know."""

    paused = Signal()
    resumed = Signal()
    stopped = Signal()
    expert = Signal()
    copied = Signal()
    duplicated = Signal()
    tidied = Signal()
    origins = Signal()
    noted = Signal(str, str)  # run key, text
    text_model = Signal(str)  # the name of the one that is to be shown

    def __init__(self, runs: Runs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self.setObjectName("train_plan")
        self.setAccessibleName(tr("Plan"))
        self._key = ""
        self._asked = False
        self._typed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        area = QScrollArea()
        area.setObjectName("train_plan_scroll")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._make_body())
        column.addWidget(area, 1)
        self.foot = self._make_foot()
        column.addWidget(self.foot)
        self._save = Later(NOTES_MS, self.flush, self)
        for told in (runs.listed, runs.chosen):
            told.connect(self._show)
        runs.changed.connect(lambda key: self._show() if key == runs.key else None)
        self._show()

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("role", "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(8)
        row.addWidget(Label(tr("Plan"), "body", 600))
        row.addStretch(1)
        self.pause = KeyButton(tr("Pause"), "P", icon="pause", name="train_pause", of="train_action_pause")
        self.pause.clicked.connect(self._on_pause)
        self.stop = KeyButton(tr("Stop…"), icon="stop", name="train_stop")
        self.stop.clicked.connect(self.stopped)
        row.addWidget(self.pause)
        row.addWidget(self.stop)
        return head

    def _make_body(self) -> QWidget:
        body = QWidget()
        body.setProperty("role", "body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.badge, self.voices = Badge(), Chip(tr("synthetic voices only"))
        self.voices.setObjectName("train_plan_voices")
        source = QHBoxLayout()
        source.setSpacing(6)
        self.source_name = Label("", "small", 500, wrap=True)
        source.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        source.addWidget(self.source_name, 1)
        holder = QWidget()
        holder.setLayout(source)
        source.setContentsMargins(0, 0, 0, 0)
        self.source = PlanRow("source", tr("Starts from"), holder)
        self.source.text.set_tone("ink2")
        self.source.right.addWidget(self.voices)
        self.bar, self.timetable, self.thumb = LetterBar(), Timetable(), RateThumb()
        self.letters = PlanRow("letters", tr("Letters"), self.bar)
        self.origins_button = KeyButton(tr("What each starts from…"), role="plain", name="train_origins", dense=True)
        self.origins_button.clicked.connect(self.origins)
        self.letters.right.addWidget(self.origins_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.layers = PlanRow("layers", tr("Layers that learn"), self.timetable, wide=True)
        self.dropped, self.afresh = PlanRow("dropped", tr("Dropped layers")), PlanRow("afresh", tr("Layers afresh"))
        self.layers.show_text(tr("filled: learning, hatched: fixed"))
        self.rate = PlanRow("rate", tr("Learning rate"), self.thumb)
        self.variation = PlanRow("variation", tr("Variation"))
        self.batch = PlanRow("batch", tr("Batch"))
        self.precision = PlanRow("precision", tr("Precision"))
        self.checks = PlanRow("checks", tr("Checks"))
        self.source_data = PlanRow("source_data", tr("Source’s speech"))
        self.place = PlanRow("place", tr("Runs on"))
        self.started = PlanRow("started", tr("Started"))
        self.estimate = PlanRow("estimate", tr("Estimate"))
        self.changes = PlanRow("changes", tr("Changes", about="of a run"))
        self.excluded = PlanRow("excluded", tr("Kept out", about="of training"))
        self.tidy = KeyButton(tr("Tidy up"), name="train_tidy", dense=True)
        self.tidy.setToolTip(tr("Clears away what a finished run needs no more; its model stays"))
        self.tidy.clicked.connect(self.tidied)
        self.disk = PlanRow("disk", tr("On disk"))
        self.disk.right.addWidget(self.tidy, 0, Qt.AlignmentFlag.AlignLeft)
        for row in (
            self.source, self.letters, self.layers, self.dropped, self.afresh, self.rate, self.variation, self.batch,
            self.precision, self.checks, self.source_data, self.place, self.started, self.estimate, self.changes,
            self.excluded,
            self.disk,
        ):  # fmt: skip
            column.addWidget(row)
        self.text_plan = TextPlan()
        self.text_plan.wanted.connect(self.text_model)
        column.insertWidget(1, self.text_plan)
        self._of_sound = (
            self.letters, self.layers, self.rate, self.variation, self.batch, self.precision, self.checks,
        )  # fmt: skip
        column.addWidget(self._make_notes())
        column.addStretch(1)
        return body

    def _make_notes(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(4)
        title = QLabel(tr("Notes"))
        title.setFont(theme.font("small"))
        title.setProperty("tone", "ink2")
        self.notes = QPlainTextEdit()
        self.notes.setObjectName("train_notes")
        self.notes.setAccessibleName(tr("Notes"))
        self.notes.setPlaceholderText(tr("What this run is for"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFont(theme.font("small"))
        self.notes.setFixedHeight(theme.px(66))
        self.notes.textChanged.connect(self._on_notes)
        title.setBuddy(self.notes)
        column.addWidget(title)
        column.addWidget(self.notes)
        return holder

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("role", "footer")
        foot.setObjectName("train_plan_foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(6)
        expert = KeyButton(tr("Expert…"), icon="settings", name="train_expert", dense=True)
        expert.clicked.connect(self.expert)
        copy = KeyButton(tr("Copy plan"), role="plain", name="train_copy_plan", dense=True)
        copy.clicked.connect(self.copied)
        self.duplicate = duplicate = KeyButton(tr("Duplicate…"), role="plain", name="train_duplicate", dense=True)
        duplicate.clicked.connect(self.duplicated)
        row.addWidget(expert)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(duplicate)
        return foot

    # showing

    def _show(self) -> None:
        view, read_only = self._runs.current(), self._runs.read_only
        self.setEnabled(view is not None)
        if view is None:
            self._key = ""
            return
        other = view.key != self._key
        if other:
            self.flush()
            self._key = view.key
            self.notes.blockSignals(True)
            self.notes.setPlainText(str(view.notes.get("text", "")))
            self.notes.blockSignals(False)
        self.notes.setReadOnly(read_only)
        self._show_buttons(view, read_only)
        self._show_source(view)
        for row in self._of_sound:
            row.setVisible(view.text is None)
        self.text_plan.show_run(view)
        self._show_learning(view)
        config = view.config
        self.variation.show_text(plan_words.variation(config))
        self.batch.show_text(plan_words.batch(config))
        self.precision.show_text(plan_words.precision(view))
        self.checks.show_text(plan_words.checks(config))
        self.source_data.setVisible(bool(config.source_data))
        self.source_data.show_text(*source_words.source_data(view))
        self.place.show_text(plan_words.place(view))
        self._show_times(view)
        self.changes.setVisible(bool(view.curves.changes))
        self.changes.show_text(plan_words.changes_words(view))
        count = len(view.excluded)
        self.excluded.setVisible(bool(count))
        tip = "\n".join(f"{key}: {worded(reason)}" for key, reason in view.excluded[:20])
        self.excluded.show_text(common.utterances(count), tip)

        self._show_disk(view, read_only)

    def _show_disk(self, view: RunView, read_only: bool) -> None:
        total, spare = view.sizes.total, view.sizes.spare
        self.disk.setVisible(total > 0)
        text = formatting.size(total)
        if spare:
            text = tr("{total}, {spare} of it not needed any more", total=text, spare=formatting.size(spare))
        self.disk.show_text(text)
        self.tidy.setVisible(spare > 0 and not read_only)

    def show_times(self) -> None:
        """What moves on between two words of a child: "12 min ago"."""
        view = self._runs.current()
        if view is not None:
            self._show_times(view)

    def _show_times(self, view: RunView) -> None:
        self.started.show_text(plan_words.started_words(view))
        self.estimate.show_text(plan_words.estimate_words(view))

    def _show_buttons(self, view: RunView, read_only: bool) -> None:
        resume = states.can_resume(view)
        self._asked = resume
        text = tr("Pause")
        if resume:
            text = states.resume_title(view)
        if text != self.pause.text():
            self.pause.set_text(text)
            self.pause.setIcon(theme.icon("play" if resume else "pause"))
        self.pause.setEnabled((resume or states.can_pause(view)) and not read_only)
        self.stop.setEnabled(states.can_stop(view) and not read_only)
        self.duplicate.setEnabled(view.text is None)

    def _show_source(self, view: RunView) -> None:
        config = view.config
        self.badge.show_code(config.source_language)
        title = plan_words.source_title(config) if view.text is None or view.from_scratch else config.source_label
        if title != self.source_name.text():
            self.source_name.setText(title)
        tensors = view.plan.get("tensors", ())
        count = sum(_size(t.get("shape", ())) for t in tensors if isinstance(t, dict))
        self.source.show_text(formatting.weights(count) if count else "")
        self.source.text.setVisible(bool(count))
        self.voices.setVisible(bool(view.card is not None and synthetic_only(view.card)))

    def _show_learning(self, view: RunView) -> None:
        count = plan_words.letters(view)
        self.bar.show_counts(count.carried, count.new + count.fresh)
        self.origins_button.setVisible(view.origins.from_source)
        self.letters.show_text(plan_words.letters_words(count), plan_words.pairs_words(count, "\n", PAIRS_SHOWN))
        share = states.share_of(view)
        right = formatting.hours_label(view.config.hours * 3600)
        layers, tensors = plan_words.dropped(view)
        self.dropped.setVisible(bool(layers))
        self.dropped.show_text(layers, tensors)
        fresh = plan_words.afresh(view)
        self.afresh.setVisible(bool(fresh))
        self.afresh.show_text(fresh)
        rows, rates = plan_words.timetable(view.config), plan_words.group_rates(view.config)
        self.timetable.show_rows(rows, share, right, view.status.state != "finished", rates)
        curve = plan_words.rates(view.config, plan_words.planned_steps(view))
        self.thumb.show_rates(curve, share, plan_words.rate_groups(view.config))
        self.rate.show_text(plan_words.rate_words(view))

    # notes

    def _on_notes(self) -> None:
        self._typed = True
        self._save.start()

    def flush(self) -> None:
        """Save notes that are being typed."""
        self._save.stop()
        if self._typed and self._key:
            self._typed = False
            self.noted.emit(self._key, self.notes.toPlainText())

    def _on_pause(self) -> None:
        (self.resumed if self._asked else self.paused).emit()


def _size(shape: object) -> int:
    total = 1
    for n in shape if isinstance(shape, (list, tuple)) else ():
        total *= int(n)
    return total


def synthetic_only(card: Card) -> bool:
    return card.voices == "synthetic"
