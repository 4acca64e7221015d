"""Which sentences a command on text models means: texts by name, transcripts of train, lines of a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.commands.texts import texts_named
from core.errors import ConfigError, TextError
from core.languages import language_name
from core.project.brought_texts import brought
from core.project.queries import Reader
from core.project.store import Project
from core.texts.text_model import Chosen
from core.wording import say

TRANSCRIPTS = "transcripts"


def chosen_texts(project: Reader, names: Sequence[str], language: str, tier: str = "") -> Chosen:
    """The texts to count, and whether the transcripts of train are among them, or with `tier` what stands there; all
    there is where none is named. Raises `ProjectError`, and `ConfigError` for a text in another language."""
    own = language == project.meta.language
    if not names:
        return Chosen(language, tuple(text for text in brought(project) if text.language == language), own, tier)
    texts = texts_named(project, [name for name in names if name != TRANSCRIPTS])
    for text in texts:
        if text.language != language:
            raise ConfigError(
                say("“{name}” is in {other}.", name=text.name, other=language_name(text.language)),
                say("Make a text model of one language: --language {code}.", code=text.language),
            )
    return Chosen(language, tuple(texts), own and TRANSCRIPTS in names, tier)


def lines_of(path: Path, project: Project) -> list[str]:
    """The lines of a text as a recogniser reads them. Raises `TextError`."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TextError(
            say("{path} cannot be read.", path=path), say("Give a text file in UTF-8."), str(error)
        ) from error
    return project.normaliser.many(lines)
