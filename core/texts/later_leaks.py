"""What a model of text may have learnt of sentences that are dev or test by now: splits that were divided anew, and
utterances that came later, are not those that were kept out when it was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from core.lm import kept_out
from core.lm.store import ROOM
from core.lm.text_reading import TextReading
from core.project.queries import Reader
from core.texts.held_out import prints_of
from core.wording import say_n


def checked(reading: TextReading, project: Path | None) -> TextReading:
    """The same reading, with what is to be said of its models in the project's folder (see `later_leaks`)."""
    own = [folder for folder in reading.models if project is not None and folder.parent == project / ROOM]
    if project is None or not own:
        return reading
    with Reader(project) as reader:
        return replace(reading, remarks=(*reading.remarks, *later_leaks(reader, own)))


def later_leaks(reader: Reader, models: Sequence[Path]) -> list[str]:
    """What is to be said of each model, by its folder: how many sentences that are held out today were not kept out of
    it. Nothing of models of which nobody noted what was kept out of them."""
    today: frozenset[str] | None = None
    found: list[str] = []
    for folder in models:
        then = kept_out.read(folder)
        if then is None:
            continue
        today = prints_of(reader) if today is None else today
        if late := len(today - then):
            found.append(
                say_n(
                    "One sentence of dev and test as they are today was not kept out of the text model {name}: it may"
                    " stand in it. Make it again before you trust figures.",
                    "%n sentences of dev and test as they are today were not kept out of the text model {name}: they"
                    " may stand in it. Make it again before you trust figures.",
                    late,
                    name=folder.name,
                )
            )
    return found
