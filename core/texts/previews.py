"""How files would be read before they are: format, encoding and first sentences. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from core.progress import Stop, never
from core.project.records import Problem
from core.texts import files_of, format_of
from core.texts.gather import Wanted, failed, readable, say_script, unreadable
from core.texts.passages import Noted, Part, TextFormat, Unreadable
from core.texts.sentences import Sentence, Splitter

PREVIEWED = 2000
"""Sentences that a preview looks at."""


@dataclass(frozen=True)
class TextPreview:
    """How a file would be read: its format and encoding, its first sentences, and what is wrong with it. `count` were
    looked at, which are all where it is `whole`. Without a `format` nothing of it would come: its problem says why."""

    name: str
    format: TextFormat | None
    encoding: str = ""
    sentences: tuple[Sentence, ...] = ()
    count: int = 0
    whole: bool = True
    problems: tuple[Problem, ...] = ()
    parts: tuple[Part, ...] = ()


def preview(paths: Iterable[Path], wanted: Wanted, cancelled: Stop = never) -> Iterator[TextPreview]:
    """How the files would be read; nothing is written. A file that cannot be stands among the others with what is wrong
    with it. Raises `ImportFailed` where it is the only one, and `Cancelled`."""
    chosen = list(paths)
    alone = len(chosen) == 1 and not chosen[0].is_dir()
    for path, name in files_of(chosen):
        if name != path.name and format_of(path, wanted.format) is None:
            continue  # one of a folder's other files
        noted = Noted(name, "".join(wanted.letters), cancelled)
        try:
            with unreadable():
                found = _of(path, wanted, noted)
        except Unreadable as error:
            if alone:
                raise failed(name, error.reason, error.hint, error.detail) from error
            noted.problem("", error.reason, error.hint, detail=error.detail)
            found = TextPreview(name, None, problems=tuple(noted.problems))
        yield found


def _of(path: Path, wanted: Wanted, noted: Noted) -> TextPreview:
    """Raises `OSError` and `Unreadable`."""
    found = readable(path, wanted)
    splitter = Splitter(wanted.language, found.unit, noted)
    first = list(islice(splitter.of(found.read(path, wanted.options, noted)), PREVIEWED + 1))
    splitter.tell()
    parts = tuple(found.parts(path, wanted.options))
    say_script(first, wanted, noted)
    count, whole = min(len(first), PREVIEWED), len(first) <= PREVIEWED
    sentences, problems = tuple(first[:PREVIEWED]), tuple(noted.problems)
    return TextPreview(noted.name, found, noted.encoding, sentences, count, whole, problems, parts)
