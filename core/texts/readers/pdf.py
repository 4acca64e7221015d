"""Text of PDFs, through pypdf: the lines of their pages put together into paragraphs, over the ends of pages too.

A page knows no paragraphs, only where letters stand: a line that is much shorter than others ends one, unless what
follows goes on in small letters. Page numbers and heads that run through the pages are left out, and said.
"""

from __future__ import annotations

import logging
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from core.errors import Cancelled
from core.importers.file_opening import open_file, read_start
from core.texts.archives import DAMAGED, LOCKED, WITH_PASSWORD
from core.texts.passages import Noted, Passage, TextFormat, TextOptions, Unreadable, place_of
from core.texts.readers.plain import ENDED
from core.transcripts import transcribed
from core.wording import say, say_n

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

HEAD_BYTES = 1024
AROUND = 2
"""A line at a page's edge is a running head where it stands at that edge of one of so many pages before or behind."""
SHORT = 0.75
"""A line is short that has less than this share of the letters of the long ones of its page."""
_NUMBER = re.compile(r"[\W_]*(?:\d{1,4}|[ivxlc]{1,7})[\W_]*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_NO_LETTER = re.compile("[\ue000-\uf8ff\ufffd]")
PICTURES = say("holds pictures of pages, not text.")
READ_PICTURES = say("Have a program read the pictures (OCR), correct what it wrote, and bring that.")


@dataclass
class PdfPage:
    """The lines of one page, and whether there is a picture on it."""

    number: int
    lines: list[str]
    picture: bool = False


class Seen:
    """What is to be said of the pages in the end."""

    def __init__(self, noted: Noted) -> None:
        self._noted = noted
        self.with_text = self.pages = self.edges = self.odd = self.first_odd = 0
        self.bare: list[PdfPage] = []

    def take(self, page: PdfPage) -> None:
        self.pages += 1
        if not any(map(transcribed, page.lines)):
            self.bare.append(page)
            return
        self.with_text += 1
        if odd := sum(len(_NO_LETTER.findall(line)) for line in page.lines):
            self.odd += odd
            self.first_odd = self.first_odd or page.number

    def tell(self) -> None:
        """Raises `Unreadable` where there was no text at all."""
        if not self.with_text and any(page.picture for page in self.bare):
            raise Unreadable(PICTURES, READ_PICTURES)
        if self.bare and self.with_text:
            reason = say_n(
                "one page has no text: it is empty, or a picture.",
                "%n of its pages have no text: they are empty, or pictures.",
                len(self.bare),
            )
            self._noted.problem(place_of("page", self.bare[0].number), reason, READ_PICTURES)
        if self.edges:
            reason = say_n(
                "one line was left out that is a page's number or head.",
                "%n lines were left out that are pages' numbers or heads.",
                self.edges,
            )
            self._noted.problem("", reason, came=True)
        if self.odd:
            reason = say_n(
                "one sign has no letter: the file does not tell which it is.",
                "%n signs have no letter: the file does not tell which they are.",
                self.odd,
            )
            hint = say("Look whether its sentences read right; another copy of it may tell more.")
            self._noted.problem(place_of("page", self.first_odd), reason, hint, came=True)


def read(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a line; `ends` where a paragraph does."""
    noted.encoding = say("as the file says")
    with open_file(path) as file:
        size, seen = path.stat().st_size, Seen(noted)
        yield from passages(without_edges(_pages(file, size, noted, seen), seen), options)
        seen.tell()


def passages(pages: Iterator[PdfPage], options: TextOptions) -> Iterator[Passage]:
    """Lines as passages, by what was chosen or by how long they are."""
    before: tuple[str, int, bool] | None = None
    for page in pages:
        lengths = sorted(len(line) for line in page.lines if line)
        long = lengths[9 * len(lengths) // 10] if lengths else 0
        for line in page.lines:
            if before is not None:
                yield Passage(before[0], before[1], _ends(before[0], line, options, short=before[2]))
            before = line, page.number, len(line) < SHORT * long
    if before is not None:
        yield Passage(before[0], before[1])


def _ends(line: str, following: str, options: TextOptions, *, short: bool) -> bool:
    """Whether a paragraph ends with a line."""
    if options.lines == "each" or not line or not following:
        return True
    if options.lines == "joined" or line.endswith("-") or following[:1].islower():
        return False
    return short or ENDED.search(line) is not None


def _pages(file: BinaryIO, size: int, noted: Noted, seen: Seen) -> Iterator[PdfPage]:
    """The pages in their order; what is wrong with one is noted. Raises `Unreadable` and `Cancelled`."""
    from pypdf.errors import DependencyError, FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it mends much, and speaks of all of it
    try:
        reader = _opened(file)
        count = len(reader.pages)
    except (FileNotDecryptedError, DependencyError) as error:
        raise Unreadable(WITH_PASSWORD, LOCKED, str(error)) from error
    except OSError:
        raise
    except Exception as error:  # what damage makes pypdf raise can be anything
        raise Unreadable(say("is damaged or cut off."), DAMAGED, repr(error)) from error
    for number in range(1, count + 1):
        if noted.cancelled():
            raise Cancelled
        try:
            page = page_of(reader.pages[number - 1], number)
        except Exception as error:  # noqa: BLE001 - the same
            noted.problem(place_of("page", number), say("cannot be read."), DAMAGED, detail=repr(error))
            continue
        noted.done_bytes = size * number // count
        seen.take(page)
        yield page


def _opened(file: BinaryIO) -> PdfReader:
    from pypdf import PdfReader

    return PdfReader(file)


def page_of(page: PageObject, number: int) -> PdfPage:
    text = page.extract_text().translate(_LIGATURES).replace("\u2010", "-")
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return PdfPage(number, lines, not text.strip() and _has_picture(page))


def _has_picture(page: PageObject) -> bool:
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    found = objects.get_object().values() if objects is not None else ()
    return any(one.get_object().get("/Subtype") in ("/Image", "/Form") for one in found)


def without_edges(pages: Iterator[PdfPage], seen: Seen) -> Iterator[PdfPage]:
    """Pages without their numbers and running heads and feet."""
    before: deque[PdfPage] = deque(maxlen=AROUND)
    behind: deque[PdfPage] = deque()
    for page in pages:
        behind.append(page)
        if len(behind) > AROUND:
            yield _cleared(behind.popleft(), [*before, *behind], before, seen)
    while behind:
        yield _cleared(behind.popleft(), [*before, *behind], before, seen)


def _cleared(page: PdfPage, around: Sequence[PdfPage], before: deque[PdfPage], seen: Seen) -> PdfPage:
    before.append(page)
    lines = list(page.lines)
    for place in (0, -1):
        edges = {_alike(edge) for other in around if (edge := _edge(other.lines, place))}
        while (edge := _edge(lines, place)) and (_NUMBER.fullmatch(edge) or _alike(edge) in edges):
            lines = _without(lines, place)
            seen.edges += 1
    return PdfPage(page.number, lines, page.picture)


def _edge(lines: Sequence[str], place: int) -> str:
    """The first line with something in it from one end; "" for none."""
    return next((line for line in (lines if place == 0 else reversed(lines)) if line), "")


def _without(lines: list[str], place: int) -> list[str]:
    """The lines without that."""
    at = next(i for i in (range(len(lines)) if place == 0 else reversed(range(len(lines)))) if lines[i])
    return lines[at + 1 :] if place == 0 else lines[:at]


def _alike(line: str) -> str:
    """What two heads have in common that differ in the page's number."""
    return _DIGITS.sub("#", line.casefold())


def _fits(path: Path) -> bool:
    try:
        return b"%PDF-" in read_start(path, HEAD_BYTES)
    except OSError:
        return True  # said where it is read


FORMAT = TextFormat(
    "pdf",
    say("PDF"),
    say("Documents that are printed as they stand (.pdf), where they hold text and not pictures of it."),
    frozenset({".pdf"}),
    read,
    "page",
    _fits,
)
