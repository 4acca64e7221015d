"""The text models that come with the program, as its starters of speech do: what one of a related language can begin
as."""

from __future__ import annotations

from pathlib import Path

from core.errors import TextError
from core.lm.store import NOTE, TextModel, opened
from core.wording import say

STARTERS = Path(__file__).resolve().parents[2] / "resources" / "text_starter"
PREFIX = "starter:"


def text_starter_folder(language: str) -> Path:
    """Where the text model of a language is, or would be."""
    return STARTERS / language


def text_starters() -> list[TextModel]:
    """All that come with the program, by language."""
    return [opened(path.parent) for path in sorted(STARTERS.glob(f"*/{NOTE}"))]


def text_starter(language: str) -> TextModel:
    """That of a language. Raises `TextError` where there is none."""
    folder = text_starter_folder(language)
    if not (folder / NOTE).is_file():
        known = [f"{PREFIX}{model.note.language}" for model in text_starters()]
        raise TextError(
            say("No text model of “{language}” comes with the program.", language=language),
            say("Those that do: {names}.", names=known),
        )
    return opened(folder)
