"""How the window looks, as people choose it: light or dark, and how large texts are. It counts at once, and is kept.

Apart from `app.settings`, which keeps it, and from `app.theme`, which shows it: these do not know each other.
"""

from __future__ import annotations

from app.settings import Settings
from app.theme import SCALES, Mode, WrittenText, theme


def set_theme(settings: Settings, mode: Mode) -> None:
    """Light, dark or as the system."""
    settings.theme_mode = mode
    theme.set_mode(mode)


def set_text_size(settings: Settings, percent: int) -> None:
    """Text size in percent."""
    settings.text_size = percent
    theme.set_text_size(percent)


def step_text_size(settings: Settings, step: int) -> None:
    """The next larger or smaller of the sizes that Settings offers."""
    nearest = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - theme.percent))
    set_text_size(settings, SCALES[max(0, min(len(SCALES) - 1, nearest + step))])


def set_written(settings: Settings, look: WrittenText) -> None:
    """How transcripts look."""
    settings.written = look
    theme.set_written(look)
