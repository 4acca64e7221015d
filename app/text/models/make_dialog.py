"""The dialog that counts a text model: of which sentences, of words or letters, how many in a row, what is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app import formatting
from app.background.latest import Later, Latest
from app.context import Context
from app.formatting import number
from app.i18n import tr, tr_n
from app.text.models.model_jobs import ModelJobs
from app.text.models.model_state import ModelState
from app.text.models.name_field import NameField
from app.theme import theme
from app.widgets.job_dialog import JobDialog
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.lm.kneser_ney import MOST_ORDER
from core.lm.sequences import UNITS, Unit
from core.lm.store import Recipe, TextModel
from core.progress import Progress, Stop
from core.project.brought_texts import brought, contents
from core.project.queries import Reader
from core.project.query_sql import Query
from core.project.records import BroughtText
from core.texts.text_model import Chosen, count_sentences
from core.texts.usable import Used, Verdict

WAIT_MS = 250
USUAL_ORDER = {"word": 3, "letter": 6}
MOST_UNITS = 10_000_000
TextRole = Qt.ItemDataRole.UserRole


class MakeDialog(JobDialog):
    """Closing it while sentences are counted leaves that running as a task."""

    def __init__(self, context: Context, state: ModelState, jobs: ModelJobs, parent: QWidget) -> None:
        super().__init__(context, "make_model", tr("Make a text model"), tr("Make"), parent)
        self._state, self._jobs = state, jobs
        self._texts: Sequence[tuple[BroughtText, int]] = ()
        self._train = 0
        self._used: Used | None = None
        self._looking, self._counting = Latest(context.tasks, self), Latest(context.tasks, self)
        self._counting.failed.connect(self.on_failed)
        self._soon = Later(WAIT_MS, self._count, self)
        self._build()
        self._connect()
        self._on_unit()
        theme.follow(self, lambda: self.setMinimumSize(theme.px(640), theme.px(500)))
        self.look()
        self.name.setFocus()

    def _build(self) -> None:
        self.name = NameField("make_model_name", self._state)
        self.language = QComboBox()
        self.language.setObjectName("make_model_language")
        self.language.setAccessibleName(tr("Language"))
        self.list = QListWidget()
        self.list.setObjectName("make_model_texts")
        self.list.setAccessibleName(tr("What it learns from"))
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
        self.account = Label("", "small", 400, "ink2", wrap=True)
        self.account.setObjectName("make_model_account")
        self.advice = Label("", "small", 400, "ink2", wrap=True)
        middle = QWidget()
        middle.setProperty("role", "body")
        column = QVBoxLayout(middle)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(8)
        column.addLayout(self._grid(((tr("Name"), self.name), (tr("Language"), self.language))))
        column.addWidget(Label(tr("Learns from"), "small", 500))
        column.addWidget(self.list, 1)
        column.addWidget(self.account)
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
        column.addLayout(self._grid(fields))
        column.addWidget(self.advice)
        self.middle = middle
        self.lay_out(middle)

    @staticmethod
    def _grid(fields: Sequence[tuple[str, QWidget]]) -> QGridLayout:
        """Two fields a line."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for at, (words, field) in enumerate(fields):
            label = Label(words, "small", 500)
            label.setBuddy(field)
            grid.addWidget(label, at // 2, 2 * (at % 2))
            grid.addWidget(field, at // 2, 2 * (at % 2) + 1)
            grid.setColumnStretch(2 * (at % 2) + 1, 1)
        return grid

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _: self.show_state())
        self.language.currentIndexChanged.connect(lambda _: self._show_texts())
        self.list.itemChanged.connect(lambda _: self._on_chosen())
        self.unit.chosen.connect(lambda _: self._on_unit())
        self.order.valueChanged.connect(lambda _: self._suggest())
        self.prune.textChanged.connect(lambda _: self.show_state())
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        self._jobs.made.connect(self._on_made)
        self._jobs.failed.connect(self.on_failed)

    # What there is

    def look(self) -> None:
        """Read which texts there are."""
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work(_progress: Progress, _cancelled: Stop) -> tuple[str, int, list[tuple[BroughtText, int]]]:
            with Reader(folder) as reader:
                held = contents(reader)
                texts = [(text, held[text.content_id].sentences) for text in brought(reader)]
                return reader.meta.language, reader.count(Query(split="train")), texts

        self._looking.ask(work, self._on_looked, self.on_failed)

    def _on_looked(self, found: tuple[str, int, list[tuple[BroughtText, int]]]) -> None:
        own, self._train, self._texts = found
        for code in dict.fromkeys([own, *(text.language for text, _ in self._texts)]):
            self.language.addItem(formatting.language(code), code)
        self._show_texts()

    def _show_texts(self) -> None:
        """What there is of the language, all of it chosen."""
        blocked = self.list.blockSignals(True)
        self.list.clear()
        meta = self._context.session.meta
        if meta is not None and self.language.currentData() == meta.language:
            self._add(tr_n("One transcript of train", "%n transcripts of train", self._train), None)
        for text, count in self._texts:
            if text.language == self.language.currentData():
                many = tr_n("one sentence", "%n sentences", count)
                self._add(tr("{name}: {sentences}", name=text.name, sentences=many), text)
        self.list.blockSignals(blocked)
        self._on_chosen()

    def _add(self, words: str, text: BroughtText | None) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setData(TextRole, text)
        self.list.addItem(item)

    @property
    def chosen(self) -> Chosen:
        """What is ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = [item.data(TextRole) for item in items if item.checkState() == Qt.CheckState.Checked]
        texts = tuple(text for text in ticked if text is not None)
        return Chosen(str(self.language.currentData() or ""), texts, None in ticked)

    # How many sentences

    def _on_chosen(self) -> None:
        self._used = None
        self._soon.start()
        self.show_state()

    def _count(self) -> None:
        folder, chosen = self._context.session.project_folder, self.chosen
        if folder is None or not (chosen.texts or chosen.transcripts):
            self._counting.forget()
            return

        def work(progress: Progress, cancelled: Stop) -> Used:
            with Reader(folder) as reader:
                return count_sentences(reader, chosen, progress, cancelled)

        self._counting.ask(work, self._on_counted)

    def _on_counted(self, used: Used) -> None:
        self._used = used
        self.show_state()

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
        self._counting.forget()
        recipe = Recipe(
            self.order.value(), self._unit, self._pruned or (), self.vocabulary.value(),
            licence=self.licence.text().strip(),
        )  # fmt: skip
        task = self._jobs.make(self.name.text(), self.chosen, recipe, replaces=self.name.taken)
        self.follow(task, (tr("Making it was cancelled."), tr("Nothing was kept.")))

    def _on_made(self, _model: TextModel) -> None:
        self.accept()

    def words(self, done: int, total: int) -> str:
        if total and done < total:
            return tr("{done:,} of {total:,} sentences read", done=done, total=total)
        return tr("Counting")

    def show_state(self) -> None:
        running, chosen = self.foot.running, self.chosen
        self.middle.setEnabled(not running)
        some = bool(chosen.texts or chosen.transcripts)
        usable = some and (self._used is None or self._used.counts[Verdict.KEPT] > 0)
        self.foot.go.set_text(tr("Replace it") if self.name.taken else tr("Make"))
        self.foot.go.setEnabled(usable and self.name.usable and self._pruned is not None and not running)
        self.account.setText(self._account(some=some))

    def _account(self, *, some: bool) -> str:
        """How many sentences it learns from, and how many are kept out and why; or what is wrong."""
        if not self.name.usable:
            return tr("Choose letters and digits for its name, such as “bible-3”.")
        if self._pruned is None:
            return tr("What is left out is told by numbers that do not fall, such as 0 1 1.")
        if not some:
            return tr("Tick a text, or the transcripts of train.")
        if self._used is None:
            return tr("Counting sentences")
        counts = self._used.counts
        kept = tr_n("One sentence is used.", "%n sentences are used.", counts[Verdict.KEPT])
        if not counts[Verdict.KEPT]:
            kept = tr("No sentence can be used: bring texts, or assign transcribed utterances to train.")
        out = [
            tr_n("one in dev or test", "%n in dev or test", self._used.leaking),
            tr("{count} that do not fit the alphabet", count=number(counts[Verdict.MISFIT])),
            tr("{count} repeated", count=number(counts[Verdict.AGAIN])),
        ]
        return " ".join((kept, tr("Kept out: {what}.", what=", ".join(out))))
