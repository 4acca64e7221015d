"""What the table lists after each answer: which row stays current, which stay chosen, what is kept in view.

The chosen rows and the current one are always one. It asks nothing of the project but whether an utterance is there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from app.corpus.selection import Selection
    from app.corpus.table.utterance_model import UtteranceModel
    from app.corpus.table.utterance_table import UtteranceTable
    from core.project.queries import Query

MOST_CHOSEN = 2000
"""More rows than these are not chosen again in another list."""


class ListedRows:
    """Puts lists of ids into the table. `still_there` says whether an utterance may be shown at all."""

    def __init__(
        self, table: UtteranceTable, model: UtteranceModel, selection: Selection, still_there: Callable[[int], bool]
    ) -> None:
        self._table, self._model, self._selection, self._still_there = table, model, selection, still_there
        self._query: Query | None = None

    def forget(self) -> None:
        """The project closes."""
        self._query = None

    def show(self, query: Query, ids: np.ndarray) -> None:
        """Another list, or the same one after a change."""
        table, model, selection = self._table, self._model, self._selection
        current, row = table.current_id(), table.currentIndex().row()
        wanted, selection.to_show = selection.to_show or current, 0
        choose, selection.to_choose = selection.to_choose, ()
        same_list = query == self._query
        same_filter = self._query is not None and query == replace(
            self._query, sort=query.sort, descending=query.descending
        )
        self._query = query
        if not same_list:
            selection.together = []
        elif current and current == wanted and current not in ids and self._still_there(current):
            ids = np.insert(ids, place_of(row, model.ids, ids), current)
        for group in selection.together:
            ids = self._with(group, ids)
        if same_list and np.array_equal(ids, model.ids):
            if wanted != current:
                self._go_to(wanted, row)
        else:
            chosen = selection.chosen_ids() if same_filter and selection.chosen_count < MOST_CHOSEN else []
            model.set_ids(ids)
            selection.set_listed(ids)
            self._go_to(wanted, row)
            if len(chosen) > 1 and not choose:
                table.select_ids(chosen)
        if choose:
            table.select_ids(choose)
            table.show_rows(choose)

    def _with(self, group: tuple[int, ...], ids: np.ndarray) -> np.ndarray:
        """The list with all of a group that is still there, behind its first."""
        there = [id for id in group if self._still_there(id)]
        if not there:
            return ids
        rest = ids[~np.isin(ids, there[1:])]
        if there[0] not in rest:
            row = self._model.row_of(there[0])
            rest = np.insert(rest, place_of(row, self._model.ids, rest), there[0])
        return np.insert(rest, int(np.flatnonzero(rest == there[0])[0]) + 1, there[1:])

    def _go_to(self, utterance: int, row: int) -> None:
        model = self._model
        at = model.row_of(utterance) if utterance else -1
        if at < 0:
            at = min(max(row, 0), len(model.ids) - 1)
        if at >= 0:
            self._table.go_to_row(at)


def place_of(row: int, before: np.ndarray, ids: np.ndarray) -> int:
    """Where in `ids` something stays that stood at `row` in the list `before`: ahead of what followed it there."""
    following = before[max(row, 0) + 1 :][:256]
    left = following[np.isin(following, ids)]
    return int(np.flatnonzero(ids == left[0])[0]) if len(left) else min(max(row, 0), len(ids))
