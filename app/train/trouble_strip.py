"""The strip over the Train page that says what went wrong with the run that is shown, or that one does not read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr, worded
from app.train import advice, formatting, states
from app.train.runs import Runs
from app.train.views import RunView
from app.widgets.error_strip import ErrorStrip


class TroubleStrip(ErrorStrip):
    """What happened, what was kept, and a button for what helps: another run with these settings, or going on."""

    duplicate_asked = Signal(dict)
    resume_asked = Signal(str)

    def __init__(self, runs: Runs, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("train_strip")
        self._runs = runs
        for told in (runs.listed, runs.chosen):
            told.connect(self._show)
        runs.changed.connect(lambda key: self._show() if key == runs.key else None)
        self._show()

    def explain(self) -> None:
        """Show it again, also when it was closed."""
        self._show()

    def _show(self) -> None:
        view, broken = self._runs.current(), self._runs.broken()
        if view is not None and (view.status.state in ("failed", "crashed") or states.waits_for_something(view)):
            self._show_failure(view)
        elif broken:
            key, error = next(iter(broken.items()))
            self.show_text(f"{key}: {worded(error.message)}", error.hint, error.detail)
        else:
            self.hide()

    def _show_failure(self, view: RunView) -> None:
        free = not self._runs.read_only
        cure = advice.remedy(view) if free else None
        hint = worded(view.status.hint)
        if view.saved_s is not None:
            kept = tr("Everything up to {hours} heard is kept.", hours=formatting.hours_label(view.saved_s))
            hint = f"{hint} {kept}".strip()
        message = f"{view.name}: {worded(view.status.message) or tr('The training process ended without a word.')}"
        if cure is not None:
            settings = cure.settings
            self.show_text(message, hint, view.detail, cure.text, lambda: self.duplicate_asked.emit(settings))
        elif states.can_resume(view) and free:
            key = view.key
            self.show_text(message, hint, view.detail, states.resume_title(view), lambda: self.resume_asked.emit(key))
        else:
            self.show_text(message, hint, view.detail)
