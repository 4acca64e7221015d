"""Of which sentences a text model is made: a language, its texts and the transcripts of train to tick, and how many
sentences that comes to, with what is kept out and why.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app import formatting
from app.background.latest import Later, Latest
from app.context import Context
from app.formatting import number
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.label import Label
from core.progress import Progress, Stop
from core.project.brought_texts import brought, contents
from core.project.queries import Reader
from core.project.query_sql import Query
from core.project.records import BroughtText
from core.project.tiers.learnt import as_learnt
from core.project.tiers.reading import of_utterances
from core.texts import learn_child
from core.texts.text_model import Chosen
from core.texts.usable import Used, Verdict

WAIT_MS = 250
TextRole = Qt.ItemDataRole.UserRole
Found = tuple[str, int, list[tuple[BroughtText, int]]]
"""The project's language, transcripts of train, and every text with its sentences."""


class LearnsFrom(QWidget):
    """List and account; `language` is for whoever lays out the fields. `changed` follows what is ticked and what is
    found out about it, `failed` brings what went wrong."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, name: str, parent: QWidget | None = None, *, tiers: bool = True) -> None:
        super().__init__(parent)
        self._context = context
        self._own = ""
        self._texts: Sequence[tuple[BroughtText, int]] = ()
        self._train = 0
        self._used: Used | None = None
        self._looking, self._counting = Latest(context.tasks, self), Latest(context.tasks, self)
        for asked in (self._looking, self._counting):
            asked.failed.connect(self.failed)
        self._soon = Later(WAIT_MS, self._count, self)
        self.language = QComboBox()
        self.language.setObjectName(f"{name}_language")
        self.language.setAccessibleName(tr("Language"))
        self.what = QComboBox()
        self.what.setObjectName(f"{name}_learns")
        self.what.setAccessibleName(tr("What is learnt"))
        self.what.setToolTip(tr("The texts of the project that the model learns: transcripts, or a tier's"))
        self.what.addItem(tr("Transcripts"), "")
        reader = context.session.reader
        for tier in of_utterances(reader) if reader is not None and tiers else ():
            self.what.addItem(tier.name, tier.name)
        self.what.setVisible(self.what.count() > 1)
        self.list = QListWidget()
        self.list.setObjectName(f"{name}_texts")
        self.list.setAccessibleName(tr("What it learns from"))
        theme.follow(self.list, lambda: self.list.setMinimumHeight(theme.px(90)))
        self.account = Label("", "small", 400, "ink2", wrap=True)
        self.account.setObjectName(f"{name}_account")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Learns from"), "small", 500))
        head.addStretch(1)
        head.addWidget(self.what)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.account)
        self.language.currentIndexChanged.connect(lambda _: self._show_texts())
        self.what.currentIndexChanged.connect(lambda _: self._look())
        self.list.itemChanged.connect(lambda _: self._on_chosen())
        self._look()

    def _look(self) -> None:
        folder, tier = self._context.session.project_folder, self.tier
        if folder is None:
            return

        def work(_progress: Progress, _cancelled: Stop) -> Found:
            with Reader(folder) as found:
                reader = as_learnt(found, tier)
                held = contents(reader)
                texts = [(text, held[text.content_id].sentences) for text in brought(reader)]
                return reader.meta.language, _many(reader), texts

        self._looking.ask(work, self._on_looked)

    def _on_looked(self, found: Found) -> None:
        self._own, self._train, self._texts = found
        blocked = self.language.blockSignals(True)
        self.language.clear()
        for code in dict.fromkeys([self._own, *(text.language for text, _ in self._texts)]):
            self.language.addItem(formatting.language(code), code)
        self.language.blockSignals(blocked)
        self._show_texts()

    def _show_texts(self) -> None:
        """What there is of the language, all of it ticked."""
        blocked = self.list.blockSignals(True)
        self.list.clear()
        if self._own and self.language.currentData() == self._own:
            own = (
                tr_n("One text of train on {tier}", "%n texts of train on {tier}", self._train, tier=self.tier)
                if self.tier
                else tr_n("One transcript of train", "%n transcripts of train", self._train)
            )
            self._add(own, None)
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
    def tier(self) -> str:
        """The tier that is learnt in the place of the transcripts; "" for these."""
        return str(self.what.currentData() or "")

    @property
    def chosen(self) -> Chosen:
        """What is ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = [item.data(TextRole) for item in items if item.checkState() == Qt.CheckState.Checked]
        texts = tuple(text for text in ticked if text is not None)
        return Chosen(str(self.language.currentData() or ""), texts, None in ticked, self.tier)

    @property
    def usable(self) -> bool:
        """Whether something is ticked of which sentences are left, as far as is known."""
        return self._some and (self._used is None or self._used.counts[Verdict.KEPT] > 0)

    @property
    def _some(self) -> bool:
        chosen = self.chosen
        return bool(chosen.texts or chosen.transcripts)

    def _on_chosen(self) -> None:
        self._used = None
        self._soon.start()
        self._tell()

    def _count(self) -> None:
        folder, chosen = self._context.session.project_folder, self.chosen
        if folder is None or not self._some:
            self._counting.forget()
            return

        def work(progress: Progress, cancelled: Stop) -> Used:
            return learn_child.count(folder, chosen, progress, cancelled)

        self._counting.ask(work, self._on_counted)

    def _on_counted(self, used: Used) -> None:
        self._used = used
        self._tell()

    def rest(self) -> None:
        """The model is being made: how many sentences there are will be known then."""
        self._soon.stop()
        self._counting.forget()

    def _tell(self) -> None:
        self.account.setText(self._account())
        self.changed.emit()

    def _account(self) -> str:
        """How many sentences it learns from, and how many are kept out and why."""
        if not self._some:
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


def _many(reader: Reader) -> int:
    """Texts of train, of those that are written."""
    return len(reader.ids(Query(split="train")))
