"""The dialog that makes cells of words from many transcripts: on which tier, and how many have none there yet."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.corpus.bulk.bulk_dialog import BulkDialog, BulkScope, Nothing, Preview, foreseen
from app.corpus.bulk.bulk_job import Planner
from app.corpus.table.columns import tier_title
from app.i18n import tr, tr_n
from app.widgets.choice_box import ChoiceBox
from core.project.records import Tier
from core.project.tiers.make_words import WordCells, waiting, word_tiers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.tasks import Tasks
    from core.project.queries import Reader


class WordsDialog(BulkDialog):
    """A cell for each word of the transcripts, on a tier of parts."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_words", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Words from the transcripts…"))
        self.go.set_text(tr("Make the words"))
        self.tiers: list[Tier] | None = None
        self.tier = ChoiceBox()
        self.tier.setObjectName("words_tier")
        self.tier.setAccessibleName(tr("Tier"))
        self.tier.currentIndexChanged.connect(lambda _: self.look())
        hint = tr(
            "One cell for each word, without the signs around it. Where the tier has times, the words share those of "
            "the utterance by their letters: move them where it matters."
        )
        self.row(tr("Tier"), self.tier, hint)
        tasks.ask(partial(_tiers, folder), self._fill)
        self.look()

    def _fill(self, tiers: list[Tier]) -> None:
        self.tiers = tiers
        for tier in tiers:
            self.tier.addItem(tier_title(tier), tier.id)
        self.tier.setEnabled(bool(tiers))
        self.look()

    def _chosen(self) -> Tier | None:
        return next((tier for tier in self.tiers or () if tier.id == self.tier.currentData()), None)

    def preview(self) -> Preview | None:
        if self.tiers is None:
            return None
        return partial(self._say, self.ids, self._chosen())

    def _say(self, ids: list[int], tier: Tier | None, reader: Reader) -> str:
        if tier is None:
            return Nothing(tr("This project has no tier of words. Make one first: Corpus > New tier…"))
        count = waiting(reader, tier, ids)
        text = tr_n("%n of {all:,} has none there and gets its words.", "%n of {all:,} have none there and get their "
                    "words.", count, all=len(ids))  # fmt: skip
        return foreseen(count, text)

    def planner(self) -> Planner | None:
        tier = self._chosen()
        if tier is None:
            return None
        wanted = WordCells(tier, self.ids)
        return lambda *_: wanted


def _tiers(folder: Path) -> list[Tier]:
    from core.project.queries import Reader

    with Reader(folder) as reader:
        return word_tiers(reader)
