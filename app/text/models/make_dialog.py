"""The dialog that counts a text model: of which sentences, of words or letters, how many in a row, what is left out."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from app.context import Context
from app.i18n import tr
from app.text.models.learns_from import LearnsFrom
from app.text.models.model_jobs import ModelJobs
from app.text.models.model_state import ModelState
from app.text.models.name_field import NameField
from app.theme import theme
from app.widgets.dialog_frame import field_grid
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.lm.ngrams import MOST_ORDER
from core.lm.sequences import UNITS, Unit
from core.lm.store import Recipe, TextModel

USUAL_ORDER = {"word": 3, "letter": 6}
MOST_UNITS = 10_000_000


class MakeDialog(JobDialog):
    """Closing it while sentences are counted leaves that running as a task."""

    def __init__(self, context: Context, state: ModelState, jobs: ModelJobs, parent: QWidget) -> None:
        super().__init__(context, "make_model", tr("Make a text model"), tr("Make"), parent)
        self._state, self._jobs = state, jobs
        self.learns = LearnsFrom(context, "make_model")
        self._build()
        self._connect()
        self._on_unit()
        theme.follow(self, lambda: self.setMinimumSize(theme.px(640), theme.px(500)))
        self.name.setFocus()

    def _build(self) -> None:
        self.name = NameField("make_model_name", self._state)
        self.unit = Segmented(
            [("word", tr("Words")), ("letter", tr("Letters"))], name="make_model_unit", label=tr("What is counted")
        )
        self.order = QSpinBox()
        self.order.setObjectName("make_model_order")
        self.order.setAccessibleName(tr("How many in a row at most"))
        self.order.setRange(1, MOST_ORDER)
        self.prune = QLineEdit()
        self.prune.setObjectName("make_model_prune")
        self.prune.setAccessibleName(tr("What comes this often or less is left out, from pairs on"))
        self.prune.setPlaceholderText(tr("nothing, or such as: 0 1"))
        self.prune.setToolTip(
            tr("How often 2-grams, 3-grams and so on may come and still be left out; the last number stands for longer "
               "ones, too.")
        )  # fmt: skip
        self.vocabulary = QSpinBox()
        self.vocabulary.setObjectName("make_model_vocabulary")
        self.vocabulary.setAccessibleName(tr("Only so many of the most frequent"))
        self.vocabulary.setRange(0, MOST_UNITS)
        self.vocabulary.setSingleStep(1000)
        self.vocabulary.setSpecialValueText(tr("all"))
        self.licence = QLineEdit()
        self.licence.setObjectName("make_model_licence")
        self.licence.setAccessibleName(tr("Licence of the texts"))
        meta = self._context.session.meta
        self.licence.setPlaceholderText(meta.licence if meta is not None and meta.licence else tr("not known"))
        self.advice = Label("", "small", 400, "ink2", wrap=True)
        middle, column = job_body()
        column.addLayout(field_grid(((tr("Name"), self.name), (tr("Language"), self.learns.language))))
        column.addWidget(self.learns, 1)
        self.wrong = Label("", "small", 400, "ink2", wrap=True)
        column.addWidget(self.wrong)
        counted = QWidget()
        row = QHBoxLayout(counted)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.unit)
        row.addWidget(Label(tr("up to"), "small", 400, "ink2"))
        row.addWidget(self.order)
        row.addWidget(Label(tr("in a row"), "small", 400, "ink2"))
        row.addStretch(1)
        fields = (
            (tr("Counts"), counted), (tr("Vocabulary"), self.vocabulary), (tr("Leaves out"), self.prune),
            (tr("Licence"), self.licence),
        )  # fmt: skip
        column.addLayout(field_grid(fields))
        column.addWidget(self.advice)
        self.middle = middle
        self.lay_out(middle)

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _: self.show_state())
        self.learns.changed.connect(self.show_state)
        self.learns.failed.connect(self.on_failed)
        self.unit.chosen.connect(lambda _: self._on_unit())
        self.order.valueChanged.connect(lambda _: self._suggest())
        self.prune.textChanged.connect(lambda _: self.show_state())
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        self._jobs.made.connect(self._on_made)
        self._jobs.failed.connect(self.on_failed)

    # How it counts

    def _on_unit(self) -> None:
        unit = self._unit
        self.order.setValue(USUAL_ORDER[unit])
        self.advice.setText(
            tr("Of letters: it knows how words are spelt, also those that no text holds, and finds words that nobody "
               "has written yet.") if unit == "letter"
            else tr("Of words: it knows which words follow which. Words that no text holds are told by the sound, at a "
                    "price.")
        )  # fmt: skip
        self._suggest()

    @property
    def _unit(self) -> Unit:
        return next((unit for unit in UNITS if unit == self.unit.value), UNITS[0])

    def _suggest(self) -> None:
        self.name.suggest(f"{self._unit}s-{self.order.value()}")
        self.show_state()

    @property
    def _pruned(self) -> tuple[int, ...] | None:
        """The thresholds; None for what is none."""
        try:
            found = tuple(int(part) for part in self.prune.text().replace(",", " ").split())
        except ValueError:
            return None
        return found if all(part >= 0 for part in found) and list(found) == sorted(found) else None

    # Making

    def start(self) -> None:
        """Make what was chosen."""
        if not self.foot.go.isEnabled():
            return
        self.strip.hide()
        self.learns.rest()
        recipe = Recipe(
            self.order.value(), self._unit, self._pruned or (), self.vocabulary.value(),
            licence=self.licence.text().strip(),
        )  # fmt: skip
        task = self._jobs.make(self.name.text(), self.learns.chosen, recipe, replaces=self.name.taken)
        self.follow(task, (tr("Making it was cancelled."), tr("Nothing was kept.")))

    def _on_made(self, _model: TextModel) -> None:
        self.accept()

    def words(self, done: int, total: int) -> str:
        if total and done < total:
            return tr("{done:,} of {total:,} sentences read", done=done, total=total)
        return tr("Counting")

    def show_state(self) -> None:
        running = self.foot.running
        self.middle.setEnabled(not running)
        self.foot.go.set_text(tr("Replace it") if self.name.taken else tr("Make"))
        wrong = self._wrong()
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        self.foot.go.setEnabled(self.learns.usable and not wrong and not running)

    def _wrong(self) -> str:
        """What is to be mended before anything can be made."""
        if not self.name.usable:
            return tr("Choose letters and digits for its name, such as “bible-3”.")
        if self._pruned is None:
            return tr("What is left out is told by numbers that do not fall, such as 0 1 1.")
        return ""
