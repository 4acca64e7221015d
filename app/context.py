"""What every page is given: the window's services in one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.session import Session
from app.settings import Settings
from app.tasks import Tasks
from app.theme import Theme

if TYPE_CHECKING:
    from app.audio_io.player import Player
    from app.frame.main_window import MainWindow


@dataclass(frozen=True)
class Context:
    """`go_to(page_key, **args)` shows a page and hands it the arguments; `show_error(error)` words an error for a
    person; `status(text)` shows a line for some seconds; `player` plays sound (made at its first use)."""

    session: Session
    tasks: Tasks
    settings: Settings
    theme: Theme
    go_to: Callable[..., None]
    show_error: Callable[[BaseException], None]
    status: Callable[[str], None]
    make_player: Callable[[], Any]
    window: MainWindow

    @property
    def player(self) -> Player:
        """The one player of the window."""
        player: Player = self.make_player()
        return player
