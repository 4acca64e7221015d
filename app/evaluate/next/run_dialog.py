"""`RunDialog`: what the dialogs about a project's runs have in common: a chart that is also a table and a picture, and
looking again whenever a run gets another state. What trains goes on when the dialog is closed.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.evaluate.pane_rows import PaneRows
from app.i18n import tr
from app.theme import theme
from app.widgets.chart import Chart
from app.widgets.chart_copies import chart_table, offer_copies
from app.widgets.job_dialog import JobDialog
from app.widgets.key_hint import KeyButton

MORE = 40
"""How much wider and higher it opens than it has to be for all to be seen, in px at 100%."""
LEAST_HIGH = 300
"""Where the screen is low, it scrolls: its least height in px at 100%."""


class RunParts(QWidget):
    """What such a dialog is laid out with."""

    chart: Chart
    table: KeyButton
    """Shows the chart as a table."""


class RunDialog(JobDialog):
    """`begin` is called once it is made; `look` reads what is known of the runs, beside the window. `least` are the
    width that it must have and the height in which all is seen, in px at 100%."""

    def __init__(
        self, context: Context, name: str, words: tuple[str, str], parts: RunParts, least: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(context, name, *words, parent)
        self._states: dict[str, str] = {}
        self._laid = parts
        self._least = least
        place = PaneRows(f"{name}_scroll")
        place.rows.addWidget(parts, 1)
        self.lay_out(place)

    def begin(self, first: QWidget) -> None:
        """Read for the first time; the keyboard goes to the `first` field."""
        offer_copies(self._laid.chart)
        self._laid.table.clicked.connect(lambda: chart_table(self._laid.chart, self).open())
        self.foot.cancel.set_text(tr("Close"))
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.accept)
        self._context.runs.changed.connect(self._on_runs)
        wide, high = self._least
        theme.follow(self, lambda: self.setMinimumSize(theme.px(wide), theme.px(LEAST_HIGH)))
        room = self.screen().availableGeometry().size()
        self.resize(QSize(theme.px(wide + MORE), theme.px(high + MORE)).boundedTo(room))
        self.show_state()
        self.look()
        first.setFocus()

    def look(self) -> None:
        """Read what is known of the runs."""
        raise NotImplementedError

    def start(self) -> None:
        """What the foot's button does."""
        raise NotImplementedError

    def _on_runs(self) -> None:
        states = {facts.key: facts.state for facts in self._context.runs.facts}
        if states != self._states:
            self._states = states
            self.look()
