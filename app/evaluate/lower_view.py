"""`LowerView`: what the views of the lower half have in common, so that keys and hints know none of them by name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.evaluate.evaluation_state import EvaluationState

Hint = tuple[str, str]


class Round:
    """Goes round the utterances that have something: on to the next one each time the same is asked for again."""

    def __init__(self) -> None:
        self._what: object = None
        self._place = -1

    def next_of(self, what: object, keys: Sequence[str]) -> str:
        """The key of the next utterance that has `what`; `keys` are all of them, one at least."""
        self._place = (self._place + 1) % len(keys) if what == self._what else 0
        self._what = what
        return keys[self._place]


class LowerView(QWidget):
    """`head` stands beside the switch of the views. `changed` follows what its keys do now, `listed` a wish to see the
    utterances that were picked in it."""

    changed = Signal()
    listed = Signal()
    head: QWidget
    ahead = True
    """Whether to refresh it costs little enough to do it before anybody looks."""
    _stale = False

    def follow(self, state: EvaluationState) -> None:
        """Show what the state is about, from now on; while nobody sees it, once it is seen."""
        self._stale = True
        for told in (state.report_changed, state.analysis_changed):
            told.connect(self._on_told)

    def refresh(self) -> None:
        """Show what the state is about now."""

    def _on_told(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def refresh_ahead(self) -> bool:
        """Show what the state is about although nobody looks; whether there was anything to do."""
        due = self._stale and self.ahead
        if due:
            self._stale = False
            self.refresh()
        return due

    @property
    def plays(self) -> bool:
        """Whether something can be heard here."""
        return True

    @property
    def marks(self) -> bool:
        """Whether a place of it is marked."""
        return False

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in order: F6 goes from one to the next, and the first has it to begin with."""
        return []

    def hints(self) -> list[Hint]:
        """Keys of its own, and what they do."""
        return []

    def play(self) -> None:
        """Let what is current be heard, or stop it."""

    def play_marked(self) -> None:
        """Let the marked place of it be heard."""
        self.play()

    def open_in_corpus(self) -> bool:
        """Open in Corpus what is current here; False where that is no utterance."""
        return False

    def look_for(self) -> bool:
        """Give the keyboard to the field that looks for something; whether there is one."""
        return False

    def copied(self) -> str:
        """What is chosen, as lines with tabs; "" for nothing."""
        return ""

    def clear(self) -> bool:
        """Give up what is looked for or chosen here; whether there was anything."""
        return False
