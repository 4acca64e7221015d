"""A test of a place: the whole way with a tiny run, seen step by step."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.context import Context
from app.i18n import tr
from app.places.step_card import StepCard
from app.places.token_row import TokenRow
from app.places.words import login_command
from core.places import here
from core.places.place import Place
from core.places.trying import TITLES, try_place


class Trial(StepCard):
    """Goes the whole way to a place with a tiny run."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "trial", {key: tr(title) for key, title in TITLES.items()}, parent)
        self.ended.connect(self._ask_token)

    def begin(self, place: Place) -> None:
        """Try this place."""
        if self.running:
            return
        self.start(
            place,
            tr("Test of “{name}”", name=place.name),
            tr("Testing “{name}”", name=place.name),
            TITLES,
            lambda cancelled: try_place(place, self.tell, cancelled, self.tell_progress),
        )

    def begin_here(self) -> None:
        """Try this computer."""
        if not self.running:
            title, task_title = tr("Test of this computer"), tr("Testing this computer")
            self.start(
                None, title, task_title, here.TITLES,
                lambda cancelled: here.try_here(self.tell, cancelled, self.tell_progress),
            )  # fmt: skip

    def done_text(self) -> str:
        if self.place is None:
            return tr("This computer works: runs can train on it.")
        return tr("“{name}” works: runs can train there.", name=self._named())

    def failed_text(self) -> str:
        if self.place is None:
            return tr("This computer does not work yet.")
        return tr("“{name}” does not work yet.", name=self._named())

    def stopped_text(self) -> str:
        if any(not step.ok for step in self.steps):
            return tr("Stopped, but not everything there could be cleared away.")
        if self.place is None:
            return tr("Stopped. Nothing is left at work.")
        return tr("Stopped. Nothing is left at work there.")

    def _ask_token(self) -> None:
        """Where a Ray cluster asks for a token, it can be given here, too; then the test begins anew."""
        place, last = self.place, self.steps[-1] if self.steps else None
        if place is None or last is None or place.kind != "ray" or login_command(place) not in str(last.hint):
            return
        row = TokenRow(self._context, place)
        row.kept.connect(lambda: self.begin(place))
        self.commands.addWidget(row)
        row.field.setFocus()

    def _named(self) -> str:
        return self.place.name if self.place is not None else ""
