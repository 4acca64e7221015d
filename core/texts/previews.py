"""How files would be read before they are: format, encoding and first sentences. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from core.progress import Stop, never
from core.project.records import Problem
from core.texts import files_of, format_of, why_unread
from core.texts.gather import Wanted, cannot, failed, say_script
from core.texts.passages import Noted, Part, TextFormat, Unreadable
from core.texts.sentences import Sentence, Splitter
from core.wording import say

PREVIEWED = 2000
"""Sentences that a preview looks at."""


@dataclass(frozen=True)
class TextPreview:
    """How a file would be read: its format and encoding, its first sentences, and what is wrong with it. `count` were
    looked at, which are all where it is `whole`."""

    name: str
    format: TextFormat
    encoding: str
    sentences: tuple[Sentence, ...]
    count: int
    whole: bool
    problems: tuple[Problem, ...] = ()
    parts: tuple[Part, ...] = ()


def preview(paths: Iterable[Path], wanted: Wanted, cancelled: Stop = never) -> Iterator[TextPreview]:
    """How the files would be read; nothing is written. Raises `ImportFailed` for a file that cannot be, and
    `Cancelled`."""
    for path, name in files_of(paths):
        found = format_of(path, wanted.format)
        if found is None and name != path.name:
            continue  # one of a folder's other files
        if found is None:
            raise failed(name, *why_unread(path))
        noted = Noted(name, "".join(wanted.letters), cancelled)
        try:
            splitter = Splitter(wanted.language, found.unit, noted)
            first = list(islice(splitter.of(found.read(path, wanted.options, noted)), PREVIEWED + 1))
            splitter.tell()
            parts = tuple(found.parts(path, wanted.options))
        except OSError as error:
            raise failed(name, cannot(error), say("Check its permissions."), str(error)) from error
        except Unreadable as error:
            raise failed(name, error.reason, error.hint, error.detail) from error
        say_script(first, wanted, noted)
        count, whole = min(len(first), PREVIEWED), len(first) <= PREVIEWED
        sentences, problems = tuple(first[:PREVIEWED]), tuple(noted.problems)
        yield TextPreview(name, found, noted.encoding, sentences, count, whole, problems, parts)
