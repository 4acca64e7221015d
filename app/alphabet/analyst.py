"""Looks through the transcripts beside the window after every change; only the last question is answered."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.alphabet.alphabet_state import AlphabetState
from app.alphabet.findings import look
from app.background.latest import Later, Latest
from app.context import Context
from app.i18n import tr

WAIT_MS = 120
LISTED = 20_000
"""Corpora larger than this are looked through as a task that is listed and can be cancelled."""


class Analyst(QObject):
    """Keeps the findings of `state` in step with the project and the draft while the page is shown."""

    def __init__(self, context: Context, state: AlphabetState) -> None:
        super().__init__(state)
        self._context, self._state = context, state
        self._shown = False
        self._stale = True
        self._latest = Latest(context.tasks, self)
        self._soon = Later(WAIT_MS, self._ask, self)
        self._latest.failed.connect(context.show_error)
        state.draft.changed.connect(lambda _: self.ask())

    def show(self, on: bool) -> None:
        """The page is shown, or another one is: nobody looks for what nobody sees."""
        self._shown = on
        if on and self._stale:
            self.ask()

    def ask(self) -> None:
        """Look again soon, or when the page is shown next."""
        self._stale = not self._shown
        if self._shown:
            self._soon.start()

    def stop(self) -> None:
        """No answer is wanted any more."""
        self._soon.stop()
        self._latest.forget()

    def _ask(self) -> None:
        folder, reader = self._context.session.project_folder, self._context.session.reader
        if folder is None or reader is None:
            return
        rules = self._state.draft.normaliser
        large = int(reader.query_one("SELECT max(id) FROM utterances") or 0) > LISTED
        self._latest.ask(
            lambda progress, cancelled: look(folder, rules, progress, cancelled),
            self._state.show,
            listed=tr("Looking through the transcripts") if large else "",
        )
