"""What a model of text may have learnt of sentences that are dev or test by now: splits that were divided anew, and
utterances that came later, are not those that were kept out when it was made; of a model of others nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

from core.errors import TextError
from core.languages import short_code
from core.lm import kept_out
from core.lm.store import ROOM, TextModel, opened
from core.lm.text_reading import TextReading
from core.project.queries import Reader
from core.texts.held_out import prints_of
from core.wording import say, say_n

Prints = frozenset[str]


def checked(reading: TextReading, project: Path | None) -> TextReading:
    """The same reading, with what is to be said of its models where sentences of this project are read (see
    `later_leaks`)."""
    if project is None or not reading.models:
        return reading
    with Reader(project) as reader:
        return replace(reading, remarks=tuple(dict.fromkeys((*reading.remarks, *later_leaks(reader, reading.models)))))


def later_leaks(reader: Reader, models: Sequence[Path]) -> list[str]:
    """What is to be said of models, by their folders: how many sentences that are held out today were not kept out of
    each, or that nobody knows what was. Nothing of models that are gone: whoever reads with them says so."""
    there: list[TextModel] = []
    for folder in dict.fromkeys(models):
        with suppress(TextError):
            there.append(opened(folder))
    return [remark for remark in leaks_of(reader, there) if remark]


def leaks_of(reader: Reader, models: Sequence[TextModel]) -> list[str]:
    """The same of each model in turn; "" for nothing. What is held out today is looked up once, where any model
    asks for it."""

    @cache
    def today() -> Prints:
        return prints_of(reader)

    return [_told(model.name, _missing(reader, model, today)) for model in models]


def _told(name: str, missing: Prints | None) -> str:
    if missing is None:
        return unknown(name)
    if not missing:
        return ""
    return say_n(
        "One sentence of dev and test as they are today was not kept out of the text model {name}: it may stand in it."
        " Make it again before you trust figures.",
        "%n sentences of dev and test as they are today were not kept out of the text model {name}: they may stand in"
        " it. Make it again before you trust figures.",
        len(missing),
        name=name,
    )


def kept_with(reader: Reader, source: TextModel | None) -> Prints | None:
    """Prints of the sentences of today's dev and test that are kept out of what begins as a `source`; None where nobody
    knows what that one learnt from."""
    today = prints_of(reader)
    missing = _missing(reader, source, lambda: today) if source is not None else Prints()
    return None if missing is None else today - missing


def unknown(name: str) -> str:
    """That nobody noted what a model was kept from."""
    return say(
        "What was kept out of the text model {name} is not known: sentences of dev and test may stand in it, and"
        " figures be too good.",
        name=name,
    )


def _missing(reader: Reader, model: TextModel, today: Callable[[], Prints]) -> Prints | None:
    """Prints of held-out sentences that may stand in a model; None where nobody knows. One of another language holds
    none, unless it was made here, of what once was another language's."""
    note = kept_out.read(model.folder)
    spoken = model.note.language
    alike = not spoken or short_code(spoken) == short_code(reader.meta.language)
    own = model.folder.resolve().parent == (reader.folder / ROOM).resolve()
    if note is not None and (own or alike):
        return today() - note
    return None if alike else Prints()
