"""Where the search above the table looks: in transcripts, on one of the project's tiers, or everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from app.corpus.filters.search_field import SearchField
from app.corpus.question import Question
from app.corpus.selection import Selection
from app.corpus.table.columns import tier_title
from app.i18n import tr
from core.project.records import Tier
from core.project.tiers.asking import EVERYTHING, TIER, is_tier


class SearchPlaces(QObject):
    """Keeps the field's menu in step with the project's tiers. The column of a tier that is looked in is shown, by
    `show_column`: else nobody would see what was found."""

    def __init__(self, selection: Selection, field: SearchField, show_column: Callable[[str], None]) -> None:
        super().__init__(field)
        self._selection, self._field, self._show_column = selection, field, show_column
        field.place_chosen.connect(self._on_chosen)
        selection.question_changed.connect(self._on_question)

    def show_tiers(self, tiers: Sequence[Tier]) -> None:
        """The project has these tiers beside its transcripts. One that is gone is not looked in."""
        places = [("", tr("Transcript"), tr("Find in transcripts"))]
        places += [(f"{TIER}{tier.name}", tier_title(tier), tr("Find in {tier}", tier=tier.name)) for tier in tiers]
        if tiers:
            places.append((EVERYTHING, tr("Everything"), tr("Find everywhere")))
        self._field.set_places(places)
        question = self._selection.question
        if question.within and question.within not in [key for key, _, _ in places]:
            self._selection.ask(replace(question, within=""))

    def _on_chosen(self, place: str) -> None:
        question = replace(self._selection.question, within=place)
        if is_tier(place):
            self._show_column(place)
        if question.typed:
            self._selection.ask(question)
        else:
            self._selection.note_typed(question)

    def _on_question(self, question: Question) -> None:
        if question.within != self._field.place:
            self._field.show_place(question.within)
