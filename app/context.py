"""What every page and dialog is given: the window's services in one value, and the frame as they know it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.frame.runs_monitor import RunWatch
from app.session import Session
from app.settings import Settings
from app.tasks import Task, Tasks
from app.theme import Theme

if TYPE_CHECKING:
    from app.audio_io.player import Player
    from app.frame.pedals import PedalKeys

SUGGESTED = "suggested"
"""`go_to("checkpoints", wanted=SUGGESTED)` chooses the model that has heard people to begin with."""


class Frame(Protocol):
    """What pages and dialogs may ask of the window around them."""

    @property
    def pedals(self) -> PedalKeys:
        """Foot pedals that are joysticks."""

    @property
    def copying(self) -> Task | None:
        """The task that copies the sample project, while it runs."""

    def open_project(self, folder: Path, page: str = "corpus", **args: Any) -> None:
        """Open a project and show one of its pages."""

    def new_project(self) -> None:
        """Ask for a new project's facts and open it."""

    def choose_project(self) -> None:
        """Ask for a project's folder or for a packed one, and open it."""

    def open_sample(self) -> None:
        """Open the sample project; it is made at the first time."""

    def may_leave(self) -> bool:
        """Whether every page lets the project go now; a page that holds something back asks by itself."""

    def set_language(self, wanted: str) -> None:
        """Speak a language, by its code, or the system's; pages are made anew where one was."""

    def open_help(self) -> None:
        """The guide."""

    def show_undo(self, text: str, undo: Callable[[], object]) -> None:
        """Show a line in the status bar with an Undo button, for a while."""

    def action(self, key: str) -> QAction:
        """An action of the window's own, by its key."""

    def all_actions(self) -> Sequence[QAction]:
        """Every action with a text, the window's first; pages that were not visited yet are made for it."""


@dataclass(frozen=True)
class Context:
    """`go_to(page_key, **args)` shows a page and hands it the arguments; `show_error(error)` words an error for a
    person; `status(text)` shows a line for some seconds; `player` plays sound (made at its first use); `runs` knows how
    the project's runs stand; `window` is what dialogs lie over."""

    session: Session
    tasks: Tasks
    settings: Settings
    theme: Theme
    runs: RunWatch
    go_to: Callable[..., None]
    show_error: Callable[[BaseException], None]
    status: Callable[[str], None]
    make_player: Callable[[], Any]
    frame: Frame
    window: QWidget

    @property
    def player(self) -> Player:
        """The one player of the window."""
        player: Player = self.make_player()
        return player
