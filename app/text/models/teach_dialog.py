"""The dialog that teaches a network of text: of which sentences, what kind, from scratch or from another language's."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from app import formatting
from app.background.latest import Latest
from app.context import Context
from app.i18n import tr
from app.places.choices import Choices, RowChoice, show_places
from app.places.compute_places import ComputePlace, find_places
from app.text.models.learns_from import LearnsFrom
from app.text.models.model_jobs import ModelJobs
from app.text.models.model_state import ModelState
from app.text.models.name_field import NameField
from app.text.models.teach_more import TeachMore
from app.theme import theme
from app.widgets.dialog_frame import button_row, field_grid
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from app.widgets.vertical_scroll import VerticalScroll
from core.lm.note import SHAPES
from core.lm.starters import PREFIX, text_starters
from core.lm.store import TextModel
from core.progress import Progress, Stop
from core.project.queries import Reader
from core.runs.folder import RunFolder
from core.texts.teaching import Lesson, usual_source

MOST_WORDS = 1_000_000_000
STEP = 10_000
ROWS_SHOWN = 3


class TeachDialog(JobDialog):
    """Making the run takes seconds; what learns is a child that the Train page follows."""

    def __init__(self, context: Context, state: ModelState, jobs: ModelJobs, parent: QWidget) -> None:
        super().__init__(context, "teach_model", tr("Teach a text model"), tr("Start the run"), parent)
        self._state, self._jobs = state, jobs
        self._sources = {f"{PREFIX}{one.note.language}": one for one in text_starters()}
        self._sources |= {model.name: model for model in state.models if model.kind == "neural"}
        self._looking, self._chosen = Latest(context.tasks, self), False
        self._finding = Latest(context.tasks, self)
        self._places: list[ComputePlace] = []
        self.learns = LearnsFrom(context, "teach_model")
        self._build()
        self._connect()
        self._on_start()
        self._look()
        theme.follow(self, self._dress)
        self.name.setFocus()

    def _dress(self) -> None:
        self.setMinimumSize(theme.px(660), theme.px(540))
        rows = sum(not row.isHidden() for row in self.place.rows.values())
        high = max((row.sizeHint().height() for row in self.place.rows.values()), default=0)
        self.room.setFixedHeight(high * min(rows, ROWS_SHOWN))

    def _build(self) -> None:
        self.name = NameField("teach_model_name", self._state)
        self.start_from = QComboBox()
        self.start_from.setObjectName("teach_model_source")
        self.start_from.setAccessibleName(tr("Starts from"))
        self.start_from.addItem(tr("From scratch"), "")
        for key, model in self._sources.items():
            values = {"name": model.note.name, "language": formatting.language(model.note.language)}
            own = key.startswith(PREFIX)
            words = tr("{language}, comes with Vizinho", **values) if own else tr("{name} ({language})", **values)
            self.start_from.addItem(words, key)
        self.shape = Segmented(
            [("lstm", tr("LSTM")), ("transformer", tr("Transformer"))], name="teach_model_shape", label=tr("Network")
        )
        self.unit = Segmented(
            [("piece", tr("Pieces of words")), ("letter", tr("Letters"))], name="teach_model_unit", label=tr("It reads")
        )
        self.words_read = QSpinBox()
        self.words_read.setObjectName("teach_model_words")
        self.words_read.setAccessibleName(tr("Words to read in all, repetitions counted"))
        self.words_read.setRange(0, MOST_WORDS)
        self.words_read.setSingleStep(STEP)
        self.words_read.setGroupSeparatorShown(True)
        self.words_read.setSpecialValueText(tr("as many as usual"))
        self.place = Choices("teach_model_place", tr("Where it runs"))
        self.place.show_choices([RowChoice("cpu", tr("This computer, CPU"), tr("Looking for devices"))], "cpu")
        self.more = TeachMore()
        self.gradual = QCheckBox(tr("Let layer after layer learn, from the output down"))
        self.gradual.setObjectName("teach_model_gradual")
        self.gradual.setAccessibleName(self.gradual.text())
        self.gradual.setChecked(True)
        self.control = QCheckBox(tr("Compare with one from scratch, of the same shape and sizes"))
        self.control.setObjectName("teach_model_control")
        self.control.setAccessibleName(self.control.text())
        self.control.setChecked(True)
        self.advice = Label("", "small", 400, "ink2", wrap=True)
        self.wrong = Label("", "small", 400, "ink2", wrap=True)
        self.middle, column = job_body()
        column.addLayout(field_grid(((tr("Name"), self.name), (tr("Language"), self.learns.language))))
        column.addWidget(self.learns, 1)
        column.addWidget(self.wrong)
        fields = (
            (tr("Starts from"), self.start_from), (tr("Network"), self.shape), (tr("Words to read"), self.words_read),
            (tr("It reads"), self.unit),
        )  # fmt: skip
        column.addLayout(field_grid(fields))
        column.addWidget(Label(tr("Where it runs"), "small", 500))
        self.room = VerticalScroll(self.place, "teach_model_places")
        column.addWidget(self.room)
        for widget in (self.gradual, self.control, self.advice):
            column.addWidget(widget)
        column.addLayout(button_row(before=(self.more.button,)))
        column.addWidget(self.more)
        self.lay_out(self.middle)

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _: self.show_state())
        self.learns.changed.connect(self.show_state)
        self.learns.failed.connect(self.on_failed)
        self.start_from.currentIndexChanged.connect(lambda _: self._on_start())
        self.start_from.activated.connect(lambda _: setattr(self, "_chosen", True))
        self.shape.chosen.connect(lambda _: self._on_start())
        self.unit.chosen.connect(lambda _: self._on_start())
        self.more.folded.connect(self.fit)
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        self._jobs.taught.connect(self._on_taught)
        self._jobs.failed.connect(self.on_failed)

    def _on_taught(self, _run: RunFolder) -> None:
        self.accept()

    @property
    def source(self) -> TextModel | None:
        """The network that it begins as."""
        return self._sources.get(str(self.start_from.currentData()))

    def _look(self) -> None:
        """Whether what comes with the program is a good beginning for the project's language: then it is chosen."""
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work(_progress: Progress, _cancelled: Stop) -> TextModel | None:
            with Reader(folder) as reader:
                return usual_source(reader, reader.meta.language)

        self._looking.ask(work, self._on_looked, self.on_failed)
        self._finding.ask(lambda _progress, _cancelled: find_places(), self._on_found, self.on_failed)

    def _on_found(self, found: list[ComputePlace]) -> None:
        """The devices and places there are; a network of text takes one graphics card, whichever is free."""
        self._places = [one for one in found if one.elsewhere is not None or ":" not in one.key]
        show_places(self.place, self._places, str(self._context.settings.compute_device))
        self._dress()
        self.fit()

    def _on_looked(self, found: TextModel | None) -> None:
        if found is not None and not self._chosen:
            self.start_from.setCurrentIndex(self.start_from.findData(f"{PREFIX}{found.note.language}"))

    def _on_start(self) -> None:
        source = self.source
        if source is not None and source.note.neural is not None:
            self.shape.set_value(source.note.neural.shape)
            self.unit.set_value("letter" if source.note.unit == "letter" else "piece")
        for widget in (self.shape, self.unit):
            widget.setEnabled(source is None)
        for box in (self.gradual, self.control):
            box.setEnabled(source is not None)
        begun, pieces = source is not None, self.unit.value == "piece"
        self.more.fit(begun=begun, pieces=pieces, transformer=self.shape.value == "transformer")
        self.advice.setText(
            tr("Units that both languages have begin as the source’s own, and the others as their mean. What it is "
               "worth is measured before the first step.") if source is not None
            else tr("It weighs the likeliest texts of a recogniser again. A counted text model takes seconds: make one "
                    "first, and compare what both are worth.")
        )  # fmt: skip
        self.name.suggest(self.shape.value)
        self.show_state()

    def start(self) -> None:
        """Make the run and start it when the computer is free."""
        if not self.foot.go.isEnabled():
            return
        self.strip.hide()
        self.learns.rest()
        source = self.source
        lesson = Lesson(
            self.name.text(),
            self.learns.chosen,
            next((shape for shape in SHAPES if shape == self.shape.value), SHAPES[0]),
            "letter" if self.unit.value == "letter" else "piece",
            source,
            self.words_read.value(),
            self.more.pieces.value(),
            at_once=source is not None and not self.gradual.isChecked(),
            device=next((key for key in ("cpu", "cuda", "mps") if key == self.place.value), "auto"),
            licence=self.more.licence.text().strip(),
            replaces=self.name.taken,
            sizes=self.more.sizes,
            settings=self.more.settings,
        )
        beside = source is not None and self.control.isChecked()
        there = next((one.elsewhere for one in self._places if one.key == self.place.value), None)
        task = self._jobs.teach(lesson, with_scratch=beside, place=there)
        self.follow(task, (tr("Preparing it was cancelled."), tr("Nothing was kept.")))

    def words(self, done: int, total: int) -> str:
        if total and done < total:
            return tr("{done:,} of {total:,} sentences read", done=done, total=total)
        return tr("Preparing the run")

    def show_state(self) -> None:
        running = self.foot.running
        self.middle.setEnabled(not running)
        wrong = "" if self.name.usable else tr("Choose letters and digits for its name, such as “bible-3”.")
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        self.foot.go.setEnabled(self.learns.usable and not wrong and not running)
