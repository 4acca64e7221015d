"""Copying chosen utterances as text: a line for each, columns parted by tabs, as a spreadsheet takes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.background.questions import Questions
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.selection import Selection
from app.corpus.table.columns import EXTRA, NOTHING, TIERS_FROM, column_named, extra_text
from app.corpus.table.utterance_model import UtteranceModel
from app.corpus.table.utterance_table import UtteranceTable
from app.i18n import tr_n
from core.delimited import clipboard_line
from core.project.tiers.marks import said_of
from core.project.utterance_facts import facts_of

if TYPE_CHECKING:
    from core.project.queries import Reader

PART = 500


class CopyRows(QObject):
    """What is shown of the chosen rows goes to the clipboard; with times, where each begins and ends before that."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        table: UtteranceTable,
        model: UtteranceModel,
        questions: Questions,
    ) -> None:
        super().__init__(table)
        self._context, self._selection = context, selection
        self._table, self._model, self._questions = table, model, questions
        actions.bind(copy=partial(self._copy, False), copy_times=partial(self._copy, True))

    def _copy(self, times: bool) -> None:
        ids = self._selection.wanted_ids()
        model = self._model
        named = [column_named(name, model.beside.tiers) for name in self._table.columns if name != "play"]
        columns = [column for column in named if column is not None]

        def work(reader: Reader) -> tuple[int, str]:
            lines = list(rows_as_text(reader, model, ids, columns, times=times))
            return len(lines), "\n".join(lines)

        if ids:
            self._questions.ask("copy", work, self._on_text)

    def _on_text(self, found: tuple[int, str]) -> None:
        count, text = found
        QApplication.clipboard().setText(text)
        self._context.status(tr_n("One row copied", "%n rows copied", count))


def rows_as_text(
    reader: Reader, model: UtteranceModel, ids: Sequence[int], columns: Sequence[int], *, times: bool
) -> Iterator[str]:
    """A line for each utterance, in the order of `ids`. Times are seconds of the recording, with a decimal point.
    What a model wrote on a tier and nobody has looked at stays behind."""
    tiers = [tier.id for tier in model.beside.tiers]
    wanted = [model.beside.tiers[column - TIERS_FROM] for column in columns if column >= TIERS_FROM]
    for first in range(0, len(ids), PART):
        part = ids[first : first + PART]
        facts = facts_of(reader, part) if EXTRA & set(columns) else {}
        said = said_of(reader, part, wanted, drafts=False) if wanted else {}
        rows = {row.id: row for row in reader.rows(part)}
        for row in (rows[id] for id in part if id in rows):
            cells = [f"{frame / row.rate:.3f}" for frame in (row.start, row.end)] if times else []
            for column in columns:
                if column >= TIERS_FROM:
                    cells.append(said.get(row.id, {}).get(tiers[column - TIERS_FROM], ""))
                    continue
                extra = column in EXTRA
                cells.append(extra_text(facts.get(row.id, NOTHING), column) if extra else model.text(row, column))
            yield clipboard_line(cells)
