"""Text as material: sentences that have no sound. One file a format in `readers`, one line here each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from core.errors import ImportFailed
from core.importers.sounds import walk
from core.importers.unrecognised import known_kind
from core.texts.passages import TextFormat
from core.texts.readers import columns, docx, epub, html, interlinear, markdown, marks, odt, pdf, plain, wikipedia
from core.wording import say

FORMATS: dict[str, TextFormat] = {
    one.key: one
    for one in (
        docx.FORMAT,
        odt.FORMAT,
        epub.FORMAT,
        pdf.FORMAT,
        html.FORMAT,
        markdown.FORMAT,
        *marks.FORMATS,
        interlinear.FLEX,
        interlinear.TOOLBOX,
        wikipedia.DUMP,
        wikipedia.LIST,
        columns.JSON_LINES,
        columns.FORMAT,
        plain.FORMAT,
    )
}
"""Formats by key, in the order in which they are tried."""


def format_of(path: Path, key: str = "") -> TextFormat | None:
    """The format of a file: the one that was named, else the first that recognises it; None where none does."""
    if key:
        return named(key)
    return next((one for one in FORMATS.values() if one.recognises(path)), None)


def named(key: str) -> TextFormat:
    """Raises `ImportFailed` for a format that there is not."""
    try:
        return FORMATS[key]
    except KeyError as error:
        raise ImportFailed(
            say("“{key}” is no format of texts.", key=key), say("Choose one of: {names}.", names=list(FORMATS))
        ) from error


def files_of(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """The files to read and what each is called: those named, and all below the folders named, in a steady order."""
    for path in paths:
        if path.is_dir():
            yield from ((file, f"{path.name}/{file.relative_to(path).as_posix()}") for file in walk(path))
        else:
            yield path, path.name


NO_PDF = (
    say("has the name of a PDF and is none."),
    say("Open it with a program that knows it, and save its text as plain text."),
)
OLD_DOCUMENT = (say("is a document of an older format."), say("Save it as .docx, .odt or plain text."))
OTHERS = {".pdf": NO_PDF, ".doc": OLD_DOCUMENT, ".rtf": OLD_DOCUMENT}


def why_unread(path: Path) -> tuple[str, str]:
    """What to say of a file that is in no format: (what it is, the way out)."""
    if own := OTHERS.get(path.suffix.lower()):
        return own
    kind = known_kind(path)
    if kind is not None:
        return kind
    return say("is in no format of texts that is known."), say("Save it as plain text, or name its format.")
