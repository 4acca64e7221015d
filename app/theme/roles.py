"""What painters of the application's look ask of the theme: colours, fonts and sizes by role.

Apart from the theme, which makes these painters itself and which they therefore cannot know.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QColor, QFont, QPixmap

from app.theme.tokens import Tokens


class Roles(Protocol):
    """The theme as its own parts know it."""

    @property
    def tokens(self) -> Tokens: ...

    def color(self, role: str) -> QColor: ...

    def font(self, role: str = "body", weight: int = 400) -> QFont: ...

    def px(self, size: float) -> int: ...

    def radius(self, what: str) -> int: ...

    def pixmap(self, name: str, role: str = "ink", size: int = 16, ratio: float | None = None) -> QPixmap: ...
