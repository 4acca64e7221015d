"""M-AILABS: by_book/female/READER/BOOK/metadata.csv and wavs/, as its archives unpack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import ImportFailed
from core.importers import ljspeech
from core.importers.item import Found, Importer, Options
from core.importers.named_rows import folders_near
from core.wording import say

READERS = "by_book"
GENDERS = ("female", "male")


def recognises(path: Path) -> bool:
    return bool(_books(path))


def _books(path: Path) -> list[Path]:
    """The folders of books: `path` itself, or those below it, and only where by_book is in their path."""
    folder = path.parent if path.is_file() else path
    if READERS not in folder.absolute().parts and not any(one.name == READERS for one in folders_near(folder)):
        return []
    if path.is_file():
        return [folder] if path.name == "metadata.csv" and ljspeech.is_book(folder) else []
    near = [one for one in folders_near(folder, 6) if READERS in one.absolute().parts]
    return sorted(one for one in near if ljspeech.is_book(one))


def find(path: Path, options: Options) -> Iterator[Found]:
    """All books' rows; the reader is the folder above the book. Raises `ImportFailed`."""
    books = _books(path)
    if not books:
        raise ImportFailed(
            say("{name} is not in the form of M-AILABS.", name=path.name), say("Choose the folder that holds by_book.")
        )
    base = path.parent if path.is_file() else path
    for book in books:
        reader, gender = reader_of(book)
        place = f"{book.relative_to(base).as_posix()}/" if book != base else ""
        yield from ljspeech.read_book(book, options, place, reader, gender)


def reader_of(book: Path) -> tuple[str, str]:
    """(name, gender) of who reads it; nobody for the books of several readers (mix)."""
    parts = book.absolute().parts
    below = parts[len(parts) - parts[::-1].index(READERS) :]
    if len(below) >= 3 and below[0] in GENDERS:
        return below[1].replace("_", " "), below[0]
    return "", ""


IMPORTER = Importer(
    "mailabs",
    "M-AILABS",
    say("Audio books by reader: by_book, with metadata.csv and wavs for each book."),
    recognises,
    find,
    ljspeech.choices,
    corpus=True,
)
