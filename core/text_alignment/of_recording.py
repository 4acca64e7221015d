"""A transcript and its recording: the file is read into sentences, and a model listens until each has its times."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.errors import ImportFailed
from core.families import conversion
from core.progress import Progress, Stop, never, quiet
from core.project.meta import Meta
from core.project.records import Recording
from core.text_alignment.between_pauses import between_pauses
from core.text_alignment.by_ear import lay_by_ear
from core.text_alignment.hearing import PARTS, Hearing
from core.text_alignment.paragraphs import By, Sentence, sentences
from core.text_alignment.placing import Laid
from core.texts.gather import Wanted, readable, unreadable
from core.texts.passages import Noted, TextOptions, Unreadable
from core.wording import say

FIRST = 800
"""Thousandths of the work that listening to the whole is; the rest is listening again where it is needed."""


def read_text(meta: Meta, path: Path, by: By, named: bool | None) -> list[Sentence]:
    """The sentences of a text; see `paragraphs.sentences`. Raises `ImportFailed` where it cannot be read, or holds
    none."""
    wanted = Wanted.of(meta.language, meta.alphabet, "", TextOptions())
    noted = Noted(path.name, "".join(meta.alphabet))
    try:
        with unreadable():
            found = sentences(readable(path, wanted).read(path, wanted.options, noted), meta.language, by, named=named)
    except Unreadable as error:
        raise ImportFailed(
            say("{name} {reason}", name=path.name, reason=error.reason), error.hint, error.detail
        ) from error
    if not found:
        raise ImportFailed(say("{name} holds no words.", name=path.name), say("Choose the recording’s transcript."))
    return found


def lay_text(
    found: Sequence[Sentence],
    folder: Path,
    recording: Recording,
    model: Path,
    language: str,
    by: By = "sentences",
    device: str = "auto",
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Laid:
    """Lay sentences onto a recording of the project in `folder`, as `model` hears it. `progress` counts thousandths of
    all. Where `by` says so, they are cut anew at pauses. Pickled weights are converted first. Raises `Cancelled`, and
    what is wrong with model or sound."""
    if conversion.size(model):
        conversion.convert(model, quiet, cancelled)
    whole = False

    def first(done: int, total: int) -> None:
        nonlocal whole
        if not whole:
            progress(FIRST * done // max(1, total), PARTS)
        whole = whole or done >= total

    def again(done: int, total: int) -> None:
        progress(FIRST + (PARTS - FIRST) * done // max(1, total), PARTS)

    with Hearing(folder, recording, model, language, device, first, cancelled) as ear:
        laid = lay_by_ear(found, recording.frames / recording.rate, ear, ear.along, again, sound=ear.sound)
    return between_pauses(laid, recording.frames / recording.rate) if by == "pauses" else laid
