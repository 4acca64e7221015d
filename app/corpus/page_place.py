"""Where one is on the Corpus page, kept when another page is made for another language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollBar

from app.corpus.bulk.bulk_commands import MOST_TOGETHER
from app.corpus.filters.saved_filters import SavedFilters
from app.corpus.question import Question
from app.corpus.selection import Selection
from core.project.filters import Filter


@dataclass(frozen=True)
class Place:
    """Where one is on the page: what is asked, by which rules, what is current and chosen, how far down."""

    question: Question
    rules: Filter | None
    current: int
    chosen: tuple[int, ...]
    scroll: int
    plots: bool


def place_on(selection: Selection, saved: SavedFilters, plots: QAction, scroll: QScrollBar) -> Place:
    """Where one is now."""
    return Place(
        selection.question,
        saved.rules,
        selection.row.id if selection.row is not None else 0,
        tuple(selection.chosen_ids()) if selection.chosen_count <= MOST_TOGETHER else (),
        scroll.value(),
        plots.isChecked(),
    )
