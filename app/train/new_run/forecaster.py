"""`Forecaster`: looks at drafts a moment after each change, off the GUI thread, and has the speed measured once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.background.latest import Later, Latest
from app.context import Context
from app.i18n import tr
from app.places.compute_places import ComputePlace
from app.tasks import Task
from app.train.new_run.forecast import Forecast, forecast, measure
from app.train.new_run.run_draft import Draft, Start
from core.errors import WorkbenchError

DEBOUNCE_MS = 150


class Forecaster(QObject):
    """`ready` brings the forecast of the latest draft only; `measuring` says that a better one is on its way."""

    ready = Signal(object, object)  # Draft, Forecast
    measuring = Signal()

    def __init__(
        self, context: Context, project: Path, draft: Callable[[], Draft], *, may_measure: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._project, self._draft, self._may_measure = context, project, draft, may_measure
        self.places: Sequence[ComputePlace] = ()
        self._measured: set[tuple[Start, str, bool]] = set()
        self._probe: Task | None = None
        self._ended = False
        self._look = Latest(context.tasks, self)
        self._look.failed.connect(context.show_error)
        self._rest = Later(DEBOUNCE_MS, self._ask, self)

    def ask(self) -> None:
        """Something was changed: look soon."""
        if not self._ended:
            self._rest.start()

    def end(self) -> None:
        """No answer is wanted any more; a measurement that still runs is ended."""
        self._ended = True
        self._rest.stop()
        self._look.forget()
        if self._probe is not None:
            self._probe.cancel()

    def _ask(self) -> None:
        if self.places:
            draft, project, places = self._draft(), self._project, tuple(self.places)
            self._look.ask(
                lambda _progress, _cancelled: forecast(draft, project, places),
                lambda found: self._on_forecast(draft, found),
            )

    def _on_forecast(self, draft: Draft, found: Forecast) -> None:
        self.ready.emit(draft, found)
        if found.problem is None and not found.measured and not draft.on:
            self._measure(draft)

    def _measure(self, draft: Draft) -> None:
        """Measure once for a start, a place and a pair, beside the dialog; not while other runs take the computer."""
        key = (draft.start, draft.device, draft.compare)
        if key in self._measured or not self._may_measure:
            return
        self._measured.add(key)
        project = self._project
        self._probe = self._context.tasks.run(
            tr("Measuring the training speed"),
            lambda _progress, cancelled: measure(draft, project, cancelled),
            lambda _: self.ask(),
            self._on_measured_not,
        )
        self.measuring.emit()

    def _on_measured_not(self, error: BaseException) -> None:
        """A guess remains; a run can be started without a measurement."""
        if not isinstance(error, WorkbenchError):
            self._context.show_error(error)
